"""Word documents and PDF files as stories."""

from __future__ import annotations

import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import BadInput
from geo.sources.articles import read_article
from geo.sources.documents import text_of

if TYPE_CHECKING:
    from pathlib import Path

LINES = ("The train left Pyongyang on Sunday and", "reached Khasan on Tuesday.")


def pdf_of(*lines: str) -> bytes:
    """Return a PDF of one page with those lines."""
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET"
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 {font}>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
    ]
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj{content}endobj\n"
    rows = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    tail = f"trailer<</Size 5/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 5\n0000000000 65535 f \n{rows}{tail}".encode()


def test_paragraphs_and_tables_of_a_word_document_are_read_in_order(
    tmp_path: Path,
) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("列車は平壌を出発した。")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "12日", "ハサン"
    document.add_paragraph("北へ向かった。")
    document.save(tmp_path / "story.docx")
    article = read_article(str(tmp_path / "story.docx"))
    assert article.text == "列車は平壌を出発した。\n\n12日  ハサン\n\n北へ向かった。"
    assert article.name == "story"


def test_a_sentence_of_a_pdf_is_not_cut_at_the_end_of_a_line(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    path = tmp_path / "story.pdf"
    path.write_bytes(pdf_of(*LINES))
    assert read_article(str(path)).text == " ".join(LINES)


def test_a_pdf_of_pictures_alone_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf_of(""))
    with pytest.raises(BadInput, match="is empty"):
        read_article(str(path))


def test_a_document_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("docx")
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", bytes(101_000_000))
    with pytest.raises(BadInput, match="too large unpacked"):
        read_article(str(tmp_path / "bomb.docx"))


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
@given(content=st.binary(max_size=200))
def test_what_is_no_document_is_refused(suffix: str, content: bytes) -> None:
    with pytest.raises(BadInput, match="is no"):
        text_of(content, suffix, "story")


def test_without_the_extra_a_person_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(BadInput, match=r"pip install -e '\.\[documents\]'"):
        text_of(b"%PDF", ".pdf", "story.pdf")
