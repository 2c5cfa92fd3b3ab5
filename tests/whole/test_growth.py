"""Time grows with a text, not with its square, and what has no end is refused."""

from __future__ import annotations

import importlib.util
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import geo
from geo.batch import Limits, Story
from geo.batch.findings import findings
from geo.errors import BadInput
from geo.model import LANGUAGES
from geo.sources.articles import read_article
from geo.sources.givenfiles import read_bounded
from geo.sources.headlines import headline
from geo.sources.plaintext import plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

ROOT = Path(__file__).parents[2]
SHORT = 4_000  # characters
# A busy machine, and what is loaded once: a square would be past both.
ALLOWED, SPARE = 3.0, 0.1


@pytest.fixture(scope="module")
def growth() -> ModuleType:
    """Return the benchmark whose fillers are tried here too, in shorter texts."""
    file = ROOT / "benchmarks" / "growth.py"
    spec = importlib.util.spec_from_file_location("growth", file)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow("reads fifty long texts")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_twice_as_long_takes_about_twice_as_long(
    language: str, growth: ModuleType, atlas: geo.Atlas
) -> None:
    growth.seconds(language, "train ", 100, atlas)
    slow = {}
    for name, filler in growth.fillers(language).items():
        half, whole = (
            growth.seconds(language, filler, n * SHORT, atlas) for n in (1, 2)
        )
        if whole > ALLOWED * half + SPARE:
            slow[name] = (half, whole)
    assert not slow


def test_there_are_twenty_five_kinds_of_filler_in_each_language(
    growth: ModuleType,
) -> None:
    assert all(len(growth.fillers(language)) >= 25 for language in LANGUAGES)


def test_a_whole_line_of_a_million_signs_is_read_at_once(atlas: geo.Atlas) -> None:
    story = "The train left Moscow for Kazan on Monday."
    whole = geo.read(story, atlas)
    for filler in ". ", "\t", "…", "(", "?!", "\u3000", "_", "1":
        text = f"{story}{filler * (900_000 // len(filler))}\n\n{story}"
        read = geo.read(text, atlas)
        assert read.itinerary.stops[0].place == whole.itinerary.stops[0].place
        for stop in read.itinerary.stops:
            assert text[stop.start : stop.end] == stop.quote


@pytest.mark.parametrize("run", ["." * 300, " " * 80, "\n" * 90, "1" * 500, "-=" * 200])
def test_long_runs_are_shortened_and_offsets_stay(run: str) -> None:
    read = plain(f"Moscow{run}Kazan")
    assert len(read.text) < 60
    at = read.text.index("Kazan")
    assert read.given[read.starts[at] : read.ends[at + 4]] == "Kazan"


@pytest.mark.parametrize("run", ["." * 64, " " * 64, "\n" * 10, "7" * 64])
def test_usual_runs_stay_as_they_are(run: str) -> None:
    text = f"Moscow{run}Kazan"
    assert plain(text).text == text


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_break_inside_a_long_run_stays_a_break(between: str) -> None:
    text = f"Moscow{' ' * 50}{between}{' ' * 50}Kazan"
    assert plain(text).text.count("\n") == len(between)


def test_a_headline_is_found_in_a_line_without_an_end() -> None:
    assert headline("The train " * 100_000).startswith("The train The train")
    assert headline(" " * 1_000_000 + "Train leaves Moscow\n\nIt did.") == (
        "Train leaves Moscow"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_longer_than_a_book_is_refused_with_its_length(
    language: str, growth: ModuleType, atlas: geo.Atlas
) -> None:
    telling = growth.TELLING[language]
    with pytest.raises(BadInput, match=r"1\.2 million characters.*cut out the part"):
        geo.trace(telling * (1_200_000 // len(telling)), atlas)


def test_a_file_longer_than_a_book_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "novel.txt"
    file.write_text("The train left Moscow. " * 90_000, "utf-8")
    with pytest.raises(BadInput, match=r"novel\.txt has 2\.1 million"):
        read_article(str(file))


TOLD = "The train left Moscow for Kazan. "
OVERLONG = TOLD * (1_200_000 // len(TOLD))


def by_file(_: geo.Atlas, folder: Path) -> None:
    """Read a file."""
    (folder / "long.txt").write_text(OVERLONG, "utf-8")
    read_article(str(folder / "long.txt"))


def by_page(_: geo.Atlas, folder: Path) -> None:
    """Read a saved page."""
    page = f"<html><body><article><p>{OVERLONG}</p></article></body></html>"
    (folder / "long.html").write_text(page, "utf-8")
    read_article(str(folder / "long.html"))


def by_desk(atlas: geo.Atlas, _: Path) -> None:
    """Give a text to the desk."""
    pytest.importorskip("starlette", reason="the desk is an extra: railstory[edit]")
    from geo.desk.room import Room  # an extra

    Room(atlas).open("a" * 16, {"text": OVERLONG})


def by_assistant(atlas: geo.Atlas, folder: Path) -> None:
    """Give a text to the tools of an assistant."""
    from geo.assistants.folder import Folder  # as the others
    from geo.assistants.tools import Tools  # as above

    Tools(atlas, Folder(folder)).read_story(OVERLONG)


@pytest.mark.parametrize("given", [by_file, by_page, by_desk, by_assistant])
def test_every_way_in_has_one_limit_and_says_it_alike(
    given: Callable[[geo.Atlas, Path], None], atlas: geo.Atlas, tmp_path: Path
) -> None:
    with pytest.raises(
        BadInput, match=r" has 1\.2 million characters, .* 1 million: cut"
    ):
        given(atlas, tmp_path)


def test_the_limit_of_a_corpus_is_that_of_a_story(atlas: geo.Atlas) -> None:
    failed = findings(Story(0, "1", OVERLONG), atlas, Limits()).failures
    assert [row["kind"] for row in failed] == ["size"]
    assert "a story has at most 1 million: cut" in str(failed[0]["why"])


class _Endless(io.RawIOBase):
    """A stream that gives as much as is asked for, and counts it."""

    def __init__(self) -> None:
        self.given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401  # whatever Python hands
        buffer[:] = b"a" * len(buffer)
        self.given += len(buffer)
        return len(buffer)


def test_standard_input_without_an_end_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    endless = _Endless()
    stream = io.TextIOWrapper(io.BufferedReader(endless), "utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    with pytest.raises(BadInput, match="standard input goes on after 10 MB"):
        read_article("-")
    assert endless.given < 12_000_000


def test_no_standard_input_is_said_to_be_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(BadInput, match="standard input is closed"):
        read_article("-")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
@pytest.mark.parametrize("suffix", ["", ".txt", ".html", ".pdf", ".docx"])
def test_a_device_without_an_end_is_refused(suffix: str, tmp_path: Path) -> None:
    link = tmp_path / f"story{suffix}"
    link.symlink_to("/dev/zero")
    with pytest.raises(BadInput, match="goes on after 10 MB, a story has at most"):
        read_article(str(link))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_what_else_is_read_has_an_end_too(tmp_path: Path, atlas: geo.Atlas) -> None:
    for name in "trip.yaml", "places.csv", "places.geojson", "answers.jsonl", "m.html":
        (tmp_path / name).symlink_to("/dev/zero")
    with pytest.raises(BadInput, match="a trip file has at most 1 MB"):
        geo.read_trip(tmp_path / "trip.yaml", atlas)
    for name in "places.csv", "places.geojson":
        with pytest.raises(BadInput, match="an own gazetteer has at most 50 MB"):
            geo.open_atlas(gazetteer=tmp_path / name)
    with pytest.raises(BadInput, match="at most 100 MB"):
        atlas.reader(f"file:{tmp_path / 'answers.jsonl'}")
    with pytest.raises(BadInput, match="larger than 50 MB"):
        geo.embed(tmp_path / "m.html")


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "large"
    with file.open("wb") as out:
        out.truncate(12_000_000)
    with pytest.raises(BadInput, match="large is 12 MB, a story has at most 10 MB"):
        read_bounded(file, 10_000_000, "a story")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    import threading  # here only

    pipe = tmp_path / "story.txt"
    os.mkfifo(pipe)
    told = "The train left Moscow."
    writer = threading.Thread(target=pipe.write_text, args=(told,))
    writer.start()
    assert read_article(str(pipe)).text == told
    writer.join()
