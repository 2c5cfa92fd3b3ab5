"""Corpora: read in order, with what is wrong in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest
from toy_tales import TALES

from geo.batch import trace_corpus
from geo.batch.corpus import chunks, read_corpus
from geo.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/notes.csv", "c.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("A train.", "utf-8")
    stories = [story for story, _ in read_corpus(tmp_path)]
    assert [story.id for story in stories] == ["a/z.md", "b.txt", "c.html"]
    assert [story.row for story in stories] == [0, 1, 2]


def test_lines_keep_ids_and_order_and_say_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text(
        '{"id": 7, "text": "a"}\n\n[]\n{"text": "b"}\n{"id": "x"}\n{"', "utf-8"
    )
    stories = [story for story, _ in read_corpus(path)]
    assert [story.id for story in stories] == ["7", "row-1", "row-2", "x", "row-4"]
    assert [bool(story.trouble) for story in stories] == [
        False,
        True,
        False,
        True,
        True,
    ]


def test_parquet_and_lines_give_the_same_stories(tmp_path: Path) -> None:
    rows = [
        {"id": f"{n}", "text": TALES[n % 3], "published": "2021-05-05"}
        for n in range(9)
    ]
    frame = pd.DataFrame(rows)
    frame.to_parquet(tmp_path / "c.parquet")
    frame.to_json(tmp_path / "c.jsonl", orient="records", lines=True)
    one = [c.sha256 for c in chunks(tmp_path / "c.parquet", 4)]
    assert one == [c.sha256 for c in chunks(tmp_path / "c.jsonl", 4)]
    assert len(one) == 3


def test_half_a_character_is_replaced_and_offsets_stay(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text('{"id": "a", "text": "x\\ud800y"}', "utf-8")
    ((story, share),) = read_corpus(tmp_path / "c.jsonl")
    assert (story.text, share) == ("x\ufffdy", 1.0)


@pytest.mark.parametrize("name", ["none.jsonl", "corpus.csv", "torn.parquet", "empty"])
def test_what_is_no_corpus_is_refused(tmp_path: Path, name: str) -> None:
    for other in ("corpus.csv", "torn.parquet"):
        (tmp_path / other).write_text("id,text\n", "utf-8")
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadInput, match=name):
        trace_corpus(tmp_path / name, tmp_path / "out")
    assert not (tmp_path / "out").exists()
