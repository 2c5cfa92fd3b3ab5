"""Feed a reader what atheris makes up: only our own errors may come out.

.venv/bin/python tests/support/fuzz_readers.py trips|articles|projects [SECONDS]

What ends a run is written beside the working folder as crash-...; give its bytes to the
test of that reader, and mend the reader. Needs atheris, which is made for Linux.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import atheris

with atheris.instrument_imports(include=["geo", "yaml"]):
    from geo.errors import GeoError, PlaceNotFound
    from geo.model import Place
    from geo.outputs.tripfile import trip_yaml
    from geo.sources.articles import article_in, without_furniture
    from geo.sources.headlines import headline
    from geo.sources.projects import read_project
    from geo.sources.trips import read_trip

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(tempfile.mkdtemp())
SUFFIXES = (".txt", ".md", ".html", ".docx", ".pdf")
KHASAN = Place("railstory:khasan", "Khasan", 130.6, 42.4, zone="Asia/Vladivostok")
TRIP = """railstory: 1
title: "North"
language: en
published: "2023-09-13"
top_speed: {kmh: 59, source: text, quote: "59 km/h"}
via: ["Khasan"]
avoid: ["CN"]
stops:
  - place: "Khasan"  # here
    role: candidate
    status: open
    told: ["2023-09-12T00:00:00+10:00", null]
    left: [null, 2023-09-12]
    railhead: Khasan
    quote: "arrived"
    span: [4, 37]
stated:
  - {km: 1180.0, surface: "x", span: [1, 2], quote: "x"}
unplaced: ["Xyzzy"]
warnings: []
seen:
  places:
    - {"id": "a:1", "name": "A", "lon": 1, "lat": 2, "runner_up": {"id": "b"}}
  mentions:
    - [0, 3, "Abc", "stop", null, 0.5]
"""
ARTICLES = (
    "平壌を出発した列車は12日、ハサンに到着した。".encode("cp932"),
    "Поезд прибыл в Хасан 12 сентября.".encode("koi8_r"),
    "평양을 출발해 하산에 도착했다.".encode("cp949"),
    "列車は平壌を出た。".encode("iso2022_jp"),
    "\ufeffThe train left Pyongyang.".encode("utf-16"),
    b'<meta charset="shift_jis"><title>T</title><article><p>The train left.</article>',
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>",
    b"PK\x03\x04",
)
PROJECT = 'gazetteer = "a.csv"\nlanguage = "ja"\navoid = ["CN"]\ntheme = "dark"\n'


def find(name: str) -> Place:
    """Return the one place that there is."""
    if name == "Khasan":
        return KHASAN
    message = f"no place {name!r}"
    raise PlaceNotFound(message)


def trips(content: bytes) -> None:
    """Read a trip file; what is read is written and read again as the same."""
    file = FOLDER / "trip.yaml"
    file.write_bytes(content)
    with contextlib.suppress(GeoError):
        written = trip_yaml(read_trip(file, find))
        file.write_text(written, "utf-8")
        assert trip_yaml(read_trip(file, find)) == written


def articles(content: bytes) -> None:
    """Read a story; the first byte says of what kind it is."""
    suffix = SUFFIXES[content[0] % len(SUFFIXES)] if content else ".txt"
    with contextlib.suppress(GeoError):
        text = article_in(content[1:], f"story{suffix}").text
        assert len(without_furniture(text)) == len(text)
        text.encode()
        headline(text)


def projects(content: bytes) -> None:
    """Read a project's file."""
    file = FOLDER / "railstory.toml"
    file.write_bytes(content)
    with contextlib.suppress(GeoError):
        read_project(file)


READERS: dict[str, tuple[Callable[[bytes], None], tuple[bytes, ...]]] = {
    "trips": (trips, (TRIP.encode(),)),
    "articles": (
        articles,
        tuple(bytes([kind]) + seed for seed in ARTICLES for kind in range(5)),
    ),
    "projects": (projects, (PROJECT.encode(),)),
}


def main() -> None:
    """Fuzz one reader for so many seconds."""
    read, seeds = READERS[sys.argv[1]]
    seconds = int((*sys.argv, "60")[2])
    corpus = FOLDER / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(seeds):
        (corpus / str(number)).write_bytes(seed)
    logging.disable()  # the libraries of others tell of every oddity
    words = [f"-max_total_time={seconds}", "-max_len=4096", "-timeout=30"]
    atheris.Setup([sys.argv[0], str(corpus), *words], read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
