"""Put a map into another page: the frame, and what stands in for it elsewhere."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import quote

from geo.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["iframe"]

_OURS = '<meta name="generator" content="railstory">'
_STILLS = (".png", ".svg")
# The map says how high it wants to be for its width; three lines let its frame follow.
_GROWS = """\
<script>addEventListener("message", ({ data, source }) => {
  for (const f of document.querySelectorAll("iframe")) if (f.contentWindow === source
    && data?.railstory?.height > 0) f.height = Math.min(2000, data.railstory.height);
});</script>
"""
_MOST_BYTES = 50_000_000  # of a page
_HEAD = 4096  # characters in which a page of ours says that it is one


def iframe(page: Path, *, height: int = 600) -> str:
    """Return the HTML that shows a map written by railstory inside another page.

    The frame may run scripts and open links, nothing else; a script beside it gives it
    the height that the map asks for. Below it stand the answer
    in a sentence and a link to the map, and for readers without scripts the still
    beside the map (same name, .png or .svg) when there is one. Addresses are the map's
    name alone: keep the files beside the page that shows them, or put your own path
    before the name.

    Raises:
        BadInput: the file cannot be read, or is no map of railstory; a height that
            shows nothing.
    """
    try:
        with page.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            message = f"{page} is larger than 50 MB: name a map that railstory wrote"
            raise BadInput(message)
        text = content.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "no UTF-8 text"
        message = f"{page} cannot be read ({why}); name a map that railstory wrote"
        raise BadInput(message) from error
    if height <= 0:
        message = f"a height of {height} shows nothing: give pixels, like 600"
        raise BadInput(message)
    if _OURS not in text[:_HEAD]:
        message = f"{page} is no map of railstory; write one with railstory map"
        raise BadInput(message)
    title = _first(r"<title>(.*?)</title>", text)
    answer = _first(r'<p id="answer">(.*?)</p>', text)
    address = escape(quote(page.name))
    return (
        f'<figure>\n<iframe src="{address}" title="{escape(title)}" width="100%"'
        f' height="{height}" loading="lazy" style="border: 0"'
        ' sandbox="allow-scripts allow-popups"></iframe>\n'
        f"{_still(page, title)}"
        f'<figcaption>{escape(answer)} <a href="{address}">{escape(title)}</a>'
        f"</figcaption>\n</figure>\n{_GROWS}"
    )


def _first(pattern: str, text: str) -> str:
    """Return what the first match holds, as plain text; nothing without a match."""
    found = re.search(pattern, text, re.DOTALL)
    return unescape(found[1]) if found else ""


def _still(page: Path, title: str) -> str:
    """Return the still beside the map, for readers without scripts; nothing if none."""
    for suffix in _STILLS:
        still = page.with_suffix(suffix)
        if still.is_file():
            source = escape(quote(still.name))
            return f'<noscript><img src="{source}" alt="{escape(title)}"></noscript>\n'
    return ""
