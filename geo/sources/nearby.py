"""What may be meant by the name of a file that is not there."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["missing"]


def missing(path: Path) -> str:
    """Return the message for a file that is not there, with its nearest neighbour.

    >>> from pathlib import Path
    >>> missing(Path("nowhere/at/all.txt"))
    'there is no file nowhere/at/all.txt: check the name'
    """
    try:
        others = [other.name for other in path.parent.iterdir() if other.is_file()]
    except OSError:
        others = []
    if close := get_close_matches(path.name, others, n=1):
        return f"there is no file {path}; did you mean {path.with_name(close[0])}?"
    return f"there is no file {path}: check the name"
