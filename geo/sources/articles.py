"""Stories as they come from outside: bytes into text, and the furniture around it."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from geo.errors import BadInput
from geo.sources.documents import declared_encoding, story_in, text_of
from geo.sources.givenfiles import read_bounded, read_stream

if TYPE_CHECKING:
    from datetime import date

__all__ = [
    "LONGEST_STORY",
    "Article",
    "article_in",
    "name_of",
    "overlong",
    "read_article",
    "refuse_overlong",
    "without_furniture",
]

_TEXTS = frozenset({"", ".txt", ".text", ".md"})
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_DOCUMENTS = frozenset({".docx", ".pdf"})
LONGEST_TEXT_BYTES = 10_000_000
LONGEST_STORY = 1_000_000  # characters, a thick book

# A line on which a blog or a portal stamps its own posting time, not the story's date.
_POSTING_STAMP = re.compile(
    r"^[^\S\n]*\d{4}[-/.]\d{2}[-/.]\d{2}[ T]\d{2}:\d{2}(?::\d{2})?[^\S\n]*(?:[|/].*)?$",
    re.MULTILINE,
)
_HEAD_SHARE = 0.2  # a posting stamp is looked for in the first fifth of the text
_FOOT_SHARE = 0.8  # and the furniture below it in the last fifth
# What newsrooms of the five languages write, besides UTF-8. Each is tried on all bytes.
_ENCODINGS = (
    *("cp932", "euc_jp", "iso2022_jp", "cp1251", "koi8_r", "cp949", "gb18030", "big5"),
    *("utf_16", "utf_16_le", "utf_16_be", "cp1252"),
)
_JIS_ESCAPE = b"\x1b$"


@dataclass(frozen=True, slots=True)
class Article:
    """A story's text, the name by which a person knows it, and how it was encoded.

    `title` and `published` are what a web page's own metadata say.
    """

    text: str
    name: str
    encoding: str = "utf-8"
    title: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True)
class _Raw:
    """A story as it came: its bytes, their kind as a suffix, and its name."""

    content: bytes
    suffix: str
    name: str
    charset: str | None = None


def read_article(
    source: str | Path, *, encoding: str | None = None, online: bool = False
) -> Article:
    """Read a story from a file, from standard input ("-"), or from the web.

    Line ends are left alone, so that offsets hold for the text as it is. Without an
    `encoding` the text is UTF-8 when it can be, else the likeliest of those in use for
    the five languages. A byte order mark is no part of the text. Of a web page (.html)
    the text is its main text; .docx and .pdf need the extra `documents`. An http(s)
    address is fetched only when `online`.

    Raises:
        BadInput: there is no such file, it is a folder, empty, larger than 10 MB, no
            text, not in that encoding, or of a kind that is not read.
        ServiceDown: the web does not answer.
    """
    source = str(source)
    said = "standard input" if source == "-" else source
    return _article(_raw(source, online=online), said, encoding)


def refuse_overlong(text: str, name: str = "the story") -> None:
    """Refuse a text that no story is as long as: reading it would take many minutes.

    Raises:
        BadInput: it has more than a million characters.
    """
    if len(text) > LONGEST_STORY:
        raise BadInput(overlong(text, name))


def overlong(text: str, name: str, most: int = LONGEST_STORY) -> str:
    """Return why a text is no story, and what to do about it."""
    return (
        f"{name} has {len(text) / 1e6:.2g} million characters, a story has at most "
        f"{most / 1e6:g} million: cut out the part that tells the journey"
    )


# Source: what Microsoft says about naming files, paths and namespaces.
_NO_LETTERS = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_DEVICES = re.compile(
    r"^(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³]|conin\$|conout\$)(?=\.|$)",
    re.IGNORECASE,
)


def name_of(source: str) -> str:
    r"""Return the name by which a person knows a story, fit for a file's name anywhere.

    A map drawn on one system must be a file on the others too: Windows knows letters
    that no name may hold, and names that are devices.

    >>> [name_of(s) for s in ("in/train.ja.txt", "https://example.org/n/a b.html", "-")]
    ['train.ja', 'a-b', 'story']
    >>> [name_of(s) for s in (r"C:\in\kim.txt", "Kim: north?.txt", "nul.ja.txt")]
    ['kim', 'Kim- north-', 'nul-.ja']
    """
    if "://" in source:
        after = re.split("[?#]", source.partition("://")[2])[0]
        stem = PurePosixPath(after.partition("/")[2]).stem
        stem = re.sub(r"[^\w.-]+", "-", stem).strip("-.")
    else:
        stem = PureWindowsPath(source).stem if source != "-" else ""
    stem = _NO_LETTERS.sub("-", stem).strip(" .")
    return _DEVICES.sub(r"\1-", stem) or "story"


def article_in(content: bytes, source: str, *, encoding: str | None = None) -> Article:
    """Read a story from bytes; the suffix of `source` says of what kind they are.

    Raises:
        BadInput: they are empty, no text, or not in that encoding.
    """
    path = Path(source)
    return _article(_Raw(content, path.suffix.lower(), path.stem), source, encoding)


def _article(raw: _Raw, source: str, encoding: str | None) -> Article:
    """Return the article of what came from `source`."""
    if raw.suffix in _DOCUMENTS:
        text, found = text_of(raw.content, raw.suffix, source), "utf-8"
    else:
        encoding = encoding or raw.charset
        if raw.suffix in _PAGES and encoding is None:
            encoding = declared_encoding(raw.content)
        text, found = _decoded(raw.content, source, encoding)
    if not text.strip():
        message = f"{source} is empty: give a file with the text of a story"
        raise BadInput(message)
    if raw.suffix not in _PAGES:
        refuse_overlong(text, source)
        return Article(text=text, name=raw.name, encoding=found)
    text, title, published = story_in(text, source)
    refuse_overlong(text, source)
    return Article(text, raw.name, encoding=found, title=title, published=published)


def _raw(source: str, *, online: bool) -> _Raw:
    """Return a story's bytes from wherever they are."""
    if "\0" in source:
        message = f"no file has a name with a zero byte: {source!r}"
        raise BadInput(message)
    if source == "-":
        return _Raw(_piped(), "", name_of(source))
    if "://" not in source:
        path = Path(source)
        return _Raw(_content(path), path.suffix.lower(), name_of(source))
    if not online:
        message = f"{source} is on the web: add --online to fetch it, or save the page"
        raise BadInput(message)
    from geo.sources.fetching import fetch  # only when asked for

    page = fetch(source)
    return _Raw(page.content, page.suffix, name_of(source), page.charset)


def _piped() -> bytes:
    """Return what standard input gives.

    Raises:
        BadInput: nothing is to be read from it, or too much.
    """
    if sys.stdin is None:
        message = "standard input is closed: name the story's file, or pipe its text"
        raise BadInput(message)
    try:
        return read_stream(
            sys.stdin.buffer, "standard input", most=LONGEST_TEXT_BYTES, what="a story"
        )
    except OSError as error:
        message = f"standard input cannot be read ({error.strerror}): name a file"
        raise BadInput(message) from error


def _content(path: Path) -> bytes:
    """Return a file's bytes, or say in one line why it cannot be a story."""
    if path.is_dir():
        message = f"{path} is a folder: name the story's file in it"
        raise BadInput(message)
    if path.suffix.lower() not in _TEXTS | _PAGES | _DOCUMENTS:
        message = f"{path}: stories are .txt, .md, .html, .docx, .pdf; save it as .txt"
        raise BadInput(message)
    try:
        return read_bounded(path, LONGEST_TEXT_BYTES, "a story")
    except FileNotFoundError as error:
        from geo.sources.givenfiles import missing  # only after a slip

        raise BadInput(missing(path)) from error
    except OSError as error:
        message = f"{path} cannot be read ({error.strerror}): check its permissions"
        raise BadInput(message) from error


def _decoded(content: bytes, source: str, encoding: str | None) -> tuple[str, str]:
    """Return the bytes as text, and the encoding they were in."""
    if encoding:
        return _decoded_as(content, source, encoding), encoding
    try:
        if _JIS_ESCAPE in content:  # seven bits a byte: UTF-8 would not object
            return content.decode("iso2022_jp"), "iso2022_jp"
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text, encoding = _guessed(content, source)
    if "\0" in text:
        message = f"{source} is a binary file: give the story as plain text"
        raise BadInput(message)
    return text, encoding or "utf-8"


def _decoded_as(content: bytes, source: str, encoding: str) -> str:
    """Return the bytes as text in the encoding that a person named."""
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        message = f"{source} is not {encoding} (byte {error.start}): name another"
        raise BadInput(message) from error
    except (LookupError, ValueError) as error:  # "undefined" is one that Python has
        message = f"there is no encoding {encoding!r}; try utf-8, cp932 or cp1251"
        raise BadInput(message) from error


def _guessed(content: bytes, source: str) -> tuple[str, str]:
    """Return the bytes in the likeliest encoding, by the letters that it gives."""
    from charset_normalizer import from_bytes  # UTF-8 needs it never

    best = from_bytes(content, cp_isolation=list(_ENCODINGS)).best()
    if best is None:
        message = f"{source} is in no known encoding: name it with --encoding"
        raise BadInput(message)
    return str(best).removeprefix("\ufeff"), best.encoding


def without_furniture(text: str) -> str:
    r"""Return the text with the page's furniture blanked: same length, same lines.

    Above a posting stamp only the headline (the nearest line before it) stays; from a
    line that opens the page's footer on, nothing does. A text without either comes
    back as it is.

    >>> without_furniture("My blog\n\nTrain leaves\n\n2023-09-16 17:20:11 | news\nIt")
    '       \n\nTrain leaves\n\n                          \nIt'
    """
    stamp = _POSTING_STAMP.search(text, 0, int(len(text) * _HEAD_SHARE) + 200)
    if stamp:
        head = text[: stamp.start()].rstrip()
        headline_start = head.rfind("\n") + 1
        text = _blank(text, 0, headline_start)
        text = _blank(text, stamp.start(), stamp.end())
    foot = _footer_start(text)
    return _blank(text, foot, len(text))


@cache
def _below() -> frozenset[str]:
    """Return what pages put under a story: nothing behind such a line is of it."""
    rows = json.loads(Path(__file__).with_name("furniture.json").read_text("utf-8"))
    return frozenset(line for lines in rows["below"].values() for line in lines)


def _footer_start(text: str) -> int:
    """Return where the furniture below the story begins, or the text's length."""
    at, below = int(len(text) * _FOOT_SHARE), _below()
    for line in text[at:].splitlines(keepends=True):
        if line.strip().casefold() in below:
            return at
        at += len(line)
    return len(text)


def _blank(text: str, start: int, end: int) -> str:
    """Return the text with everything but line ends between two offsets as spaces."""
    return text[:start] + re.sub(r"[^\r\n]", " ", text[start:end]) + text[end:]
