"""Files that a person gives: read up to a bound, and what is meant where none is.

A device, a pipe or a link to one has no size to ask for, and may have no end.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, BinaryIO

from geo.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["missing", "read_bounded", "read_stream"]


def read_bounded(path: Path, most: int, what: str) -> bytes:
    """Return a file's bytes; `most` is how many `what` has at most.

    Raises:
        BadInput: the file has more.
        OSError: it cannot be read.
    """
    if path.is_file() and (size := path.stat().st_size) > most:
        _refuse(f"{path} is {_spoken(size)}", most, what)
    with path.open("rb") as file:
        return read_stream(file, str(path), most=most, what=what)


def read_stream(stream: BinaryIO, name: str, *, most: int, what: str) -> bytes:
    """Return what a stream gives until its end; `name` is what messages call it.

    Raises:
        BadInput: there is more than `most`.
    """
    content = stream.read(most + 1)
    if len(content) > most:
        _refuse(f"{name} goes on after {_spoken(most)}", most, what)
    return content


def _refuse(found: str, most: int, what: str) -> None:
    """Refuse what is too large.

    Raises:
        BadInput: always.
    """
    message = f"{found}, {what} has at most {_spoken(most)}"
    raise BadInput(message)


def _spoken(size: int) -> str:
    """Return a size as a person says it.

    >>> _spoken(10_000_000), _spoken(12_345_678)
    ('10 MB', '12 MB')
    """
    return f"{size / 1e6:.0f} MB"


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
