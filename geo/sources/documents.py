"""Text out of .docx, .pdf and saved web pages; nothing of them is run."""

from __future__ import annotations

import logging
import re
from datetime import date
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from geo.errors import BadInput, installing, require

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Story", "declared_encoding", "story_in", "text_of"]

_LARGEST_BYTES = 100_000_000  # of a .docx unpacked: it is a zip file
_MOST_PAGES = 500
_ENDS = '.!?:。！？．…”」』"»)）'  # a line that ends so may end its paragraph
# Kana, Han characters and their punctuation; Korean is written with spaces.
_UNSPACED = r"[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]"
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""")
_HEAD_BYTES = 4096  # where HTML wants its encoding declared


def text_of(content: bytes, suffix: str, source: str) -> str:
    """Return the text of a .docx or .pdf document, a line for each paragraph.

    Raises:
        BadInput: the extra is not installed, or the document cannot be read, is
            locked, or holds pictures of text alone.
    """
    read = {".docx": _docx, ".pdf": _pdf}[suffix]
    try:
        text = read(content)
    except ImportError as error:
        message = f"{source}: for {suffix} files, {installing('documents')}"
        raise BadInput(message) from error
    except BadInput:
        raise
    except Exception as error:
        # these readers raise whatever a damaged file makes them run into
        what = f"no {suffix} document, or is damaged or locked"
        message = f"{source} is {what}: save its text as .txt"
        raise BadInput(message) from error
    # half a surrogate pair, as some documents hold, is no letter
    return text.encode("utf-8", "replace").decode()


def _docx(content: bytes) -> str:
    """Return the paragraphs of a Word document, those in tables among them."""
    import zipfile  # for .docx only

    from docx import Document  # an extra

    with zipfile.ZipFile(BytesIO(content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > _LARGEST_BYTES:
            message = "the document is too large unpacked: save its text as .txt"
            raise BadInput(message)
    return "\n\n".join(_paragraphs(Document(BytesIO(content))))


def _paragraphs(holder: object) -> Iterator[str]:
    """Yield the texts of paragraphs and of tables' rows, in their order."""
    for item in holder.iter_inner_content():  # type: ignore[attr-defined]  # docx's own
        if hasattr(item, "rows"):
            for row in item.rows:
                yield "  ".join(cell.text for cell in row.cells)
        elif item.text.strip():
            yield item.text


def _pdf(content: bytes) -> str:
    """Return the text of a PDF's pages."""
    from pypdf import PdfReader  # an extra

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every oddity
    pages = PdfReader(BytesIO(content)).pages
    if len(pages) > _MOST_PAGES:
        message = f"the document has {len(pages)} pages: save the story's own as .txt"
        raise BadInput(message)
    return "\n\n".join(_unbroken(page.extract_text()) for page in pages)


def _unbroken(page: str) -> str:
    r"""Return a page whose sentences are no longer cut at the ends of lines.

    Letters that are written without spaces are joined without one.

    >>> _unbroken("列車はウラジオ\nストクに着いた。\nThe train left\nfor Khasan.")
    '列車はウラジオストクに着いた。\nThe train left for Khasan.'
    """
    lines = [line.strip() for line in page.splitlines()]
    parts = []
    for line, after in pairwise([*lines, ""]):
        ends = not line or not after or line[-1] in _ENDS
        parts.append(line + ("\n" if ends else "\r"))
    text = "".join(parts).rstrip("\n\r")
    return re.sub(rf"(?<={_UNSPACED})\r(?={_UNSPACED})", "", text).replace("\r", " ")


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
