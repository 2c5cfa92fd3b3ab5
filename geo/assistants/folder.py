"""The one folder that an assistant may write into."""

from __future__ import annotations

import os
import re
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geo.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Folder"]

_LONGEST = 60  # characters of a name
_MOST = 200  # files of one name before somebody has to clear up


@dataclass(slots=True)
class Folder:
    """A folder for maps: no name leads out of it, and no file of others is replaced.

    `mine` are the files that were written since it was opened.
    """

    path: Path
    mine: set[Path] = field(default_factory=set)

    def write(self, name: str, suffix: str, content: bytes) -> Path:
        """Write a file under a name that a client gives; return where it stands.

        A file that somebody else wrote is left alone: the new one gets a number. What
        is there under that name as a link is not followed.

        Raises:
            BadInput: the folder cannot be written.
        """
        stem = _safe(name)
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            target = self._free(stem, suffix)
            fresh = self.path / f".{stem}.{secrets.token_hex(4)}"
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            fresh.replace(target)  # a link that came meanwhile is replaced itself
        except OSError as error:
            message = f"{self.path} cannot be written ({error.strerror}): see --out"
            raise BadInput(message) from error
        self.mine.add(target)
        return target

    def _free(self, stem: str, suffix: str) -> Path:
        """Return the first name that nobody else has.

        Raises:
            BadInput: all are taken.
        """
        for number in range(1, _MOST):
            also = f"-{number}" if number > 1 else ""
            target = self.path / f"{stem}{also}.{suffix}"
            if target in self.mine and not target.is_symlink():
                return target
            if not os.path.lexists(target):
                return target
        message = f"{self.path} is full of {stem}: give the map another name"
        raise BadInput(message)


def _safe(name: str) -> str:
    """Return a name without anything that a path could be made of.

    >>> _safe("../Kim's train: to Хасан"), _safe("..")
    ('Kims-train-to-Хасан', 'journey')
    """
    words = re.findall(r"[\w-]+", re.sub(r"['’]", "", name))
    stem = "-".join(words)[:_LONGEST].strip("-_")
    return stem or "journey"
