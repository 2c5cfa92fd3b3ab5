"""A story out of a saved web page: its main text, its title, its day of publication."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from geo.errors import BadInput, require

__all__ = ["Story", "declared_encoding", "story_in"]

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""")
_HEAD_BYTES = 4096  # where HTML wants its encoding declared


class Story(NamedTuple):
    """What a page says; title and day are empty where it does not say them."""

    text: str
    title: str
    published: date | None


def declared_encoding(content: bytes) -> str | None:
    """Return the encoding that a page declares in its head, None when it is silent."""
    found = _CHARSET.search(content[:_HEAD_BYTES])
    return found[1].decode("ascii") if found else None


def story_in(page: str, source: str) -> Story:
    """Return the main text of a page, without menus, links and footers.

    Nothing of the page is run or fetched.

    Raises:
        BadInput: the page has no main text, or the extra `pages` is not installed.
    """
    require("stories out of web pages", "trafilatura", extra="pages")
    from trafilatura import bare_extraction  # 0.2 s, for pages only

    found = bare_extraction(page, with_metadata=True, include_comments=False)
    facts = found if isinstance(found, dict) else found.as_dict() if found else {}
    if not (text := (facts.get("text") or "").strip()):
        message = f"{source} has no main text: save the story's text as .txt"
        raise BadInput(message)
    return Story(text, facts.get("title") or "", _day(facts.get("date")))


def _day(told: str | None) -> date | None:
    """Return a day of publication, None when the page tells none."""
    try:
        return date.fromisoformat(told or "")
    except ValueError:
        return None
