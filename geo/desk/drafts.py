"""Drafts: what a tab has changed and not saved, beside the file, until it is."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from glob import escape
from typing import TYPE_CHECKING, Any

from geo.drawing import replace_file
from geo.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Drafts", "is_tab"]

Values = dict[str, Any]
_TAB = re.compile(r"[0-9a-f]{16}")
_LONGEST_STEM = 80  # bytes of a file's name that its drafts bear


def is_tab(tab: str) -> bool:
    """Return whether a word is the number that the page gave one of its tabs."""
    return _TAB.fullmatch(tab) is not None


@dataclass(frozen=True, slots=True)
class Drafts:
    """The drafts of one trip file, one for each tab that changed it; of none, loose."""

    file: Path

    def keep(self, tab: str, draft: Values) -> str:
        """Keep a tab's draft; return why it cannot be kept, "" if it is."""
        try:
            content = json.dumps(draft, ensure_ascii=False).encode("utf-8", "replace")
            replace_file(self._path(tab), content)
        except BadInput as error:
            return str(error)
        return ""

    def drop(self, tab: str) -> None:
        """Forget a tab's draft."""
        self._path(tab).unlink(missing_ok=True)

    def left(self) -> list[Values]:
        """Return the drafts that are there, the newest first; a damaged one is none."""
        found = []
        stem = escape(self._stem)
        for path in self.file.parent.glob(f".{stem}.*.draft.json"):
            tab = path.name.removesuffix(".draft.json").rpartition(".")[2]
            try:
                draft = json.loads(path.read_bytes())
                when = path.stat().st_mtime
            except (OSError, ValueError):
                continue
            if is_tab(tab) and isinstance(draft, dict) and "trip" in draft:
                found.append(draft | {"tab": tab, "when": when})
        return sorted(found, key=lambda draft: -float(draft["when"]))

    @property
    def _stem(self) -> str:
        return self.file.stem.encode()[:_LONGEST_STEM].decode("utf-8", "ignore")

    def _path(self, tab: str) -> Path:
        return self.file.with_name(f".{self._stem}.{tab}.draft.json")
