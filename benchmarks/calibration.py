"""Measure how often a place that is called so sure is the one that is meant.

.venv/bin/python benchmarks/calibration.py [TEXTS.jsonl ...] [--wrong SHARE] [--missed]

Reads the sets of `tests/stories/` and any files of texts, finds their mentions and
resolves them as the program does, and prints for each bin of confidence how many
mentions were placed, and the share of them within 161 km of the marked point (60 km in
the stories). In the stories every place is marked, so what was placed and is none
counts as wrong; collections mark other things too, so there it counts for nothing.
`--wrong .9` lists what is wrong at that confidence or above, `--missed` the names in
stories that nothing was found for.
"""

from __future__ import annotations

import argparse
import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from stories import SETS, given_mentions, stories

from geo.geodesy import length_km
from geo.languages.times import read_times
from geo.mentions import find_mentions
from geo.model import LonLat
from geo.places import Pace, resolve
from geo.sources.gazetteer import open_gazetteer
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from geo.model import Gazetteer, Language, Mention, Place
    from geo.network import Network

BINS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
_NEAR_KM, _STORY_KM = 161.0, 60.0
_LOOSE = frozenset({"country", "region", "water", "line", "mountain", "island"})


class Marked(NamedTuple):
    """A text with the points of the names that it is known to mean."""

    name: str
    text: str
    language: Language
    published: date | None
    spans: tuple[tuple[int, int, LonLat | None, bool], ...]  # the last: a wide place
    whole: bool  # every place is marked


class Judged(NamedTuple):
    """A mention that was placed, or a marked one that was not (then no place)."""

    source: str
    surface: str
    place: Place | None
    right: bool
    sure: float


def of_stories(name: str) -> Iterator[Marked]:
    """Yield the stories of a set."""
    for story in stories(name):
        named = {known.key: known for known in story.named}
        spans = tuple(
            (m.start, m.end, named[key].at, named[key].kind in _LOOSE)
            for m, key in given_mentions(story)
        )
        told = story.name, story.text, story.language, story.published
        yield Marked(*told, spans, whole=True)


def of_file(path: Path) -> Iterator[Marked]:
    """Yield the texts of a collection."""
    for number, line in enumerate(path.read_bytes().splitlines()):
        told = json.loads(line)
        spans = tuple(
            (
                item["start"],
                item["end"],
                None if item["lat"] is None else LonLat(item["lon"], item["lat"]),
                False,
            )
            for item in told["mentions"]
        )
        name = f"{path.stem}:{number}"
        yield Marked(name, told["text"], told["lang"], None, spans, whole=False)


def judged(marked: Marked, names: Gazetteer, network: Network) -> Iterator[Judged]:
    """Yield the mentions that were placed, each judged, and what was missed."""
    text, language = marked.text, marked.language
    mentions = find_mentions(text, language, names)
    times = read_times(text, language, marked.published)
    found = resolve(
        mentions,
        text,
        language,
        gazetteer=names,
        network=network,
        published=marked.published,
        pace=Pace(times),
    )
    places = {place.id: place for place in found.places}
    hit = set()
    for mention in found.mentions:
        over = [s for s in marked.spans if s[0] < mention.end and mention.start < s[1]]
        hit.update(over)
        if mention.place:
            told = marked, places[mention.place], mention
            yield from _one(*told, over)
    for span in marked.spans:
        if marked.whole and span not in hit and span[2]:
            surface = text[span[0] : span[1]]
            yield Judged(marked.name, surface, None, right=False, sure=0.0)


def _one(
    marked: Marked,
    place: Place,
    mention: Mention,
    over: list[tuple[int, int, LonLat | None, bool]],
) -> Iterator[Judged]:
    """Yield a placed mention with whether it is right, where that can be told."""
    points = [span[2] for span in over]
    if not over and not (marked.whole and mention.travel):
        return
    if over and not any(points):
        return
    near = _STORY_KM if marked.whole else _NEAR_KM
    wide = marked.whole and any(span[3] for span in over) and place.kind in _LOOSE
    right = wide or any(at and length_km(place.at, at) <= near for at in points)
    yield Judged(marked.name, mention.surface, place, right, mention.confidence)


def table(name: str, rows: list[Judged]) -> str:
    """Return a line for a set: for each bin the share right, and how many."""
    cells = []
    for low, high in pairwise(BINS):
        some = [row for row in rows if row.place and low <= row.sure < high]
        share = sum(row.right for row in some) / max(1, len(some))
        cells.append(f"{share:.2f} ({len(some):4d})" if some else "   -       ")
    return f"| {name:10} | " + " | ".join(cells) + " |"


def main() -> None:
    """Print the table, and what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("--wrong", type=float, default=2.0, metavar="SHARE")
    parser.add_argument("--sets", nargs="*", default=SETS, metavar="SET")
    parser.add_argument("--missed", action="store_true")
    given = parser.parse_args()
    names, network = open_gazetteer(), open_network()
    heads = [f"{low:g}-{min(1, high):g}" for low, high in pairwise(BINS)]
    print("| set | " + " | ".join(heads) + " |")
    print("|---" * (len(heads) + 1) + "|")
    sets = [(path.stem, of_file(path)) for path in given.texts]
    sets += [(name, of_stories(name)) for name in given.sets]
    shown: list[Judged] = []
    for name, texts in sets:
        rows = [row for one in texts for row in judged(one, names, network)]
        print(table(name, rows), flush=True)
        shown += rows
    listed = {
        (row.source, row.surface, row.place and row.place.id): row for row in shown
    }
    for row in listed.values():
        place = row.place
        if place and not row.right and row.sure >= given.wrong:
            where = f"{place.name} {place.country} {place.kind} {place.population}"
            print(f"{row.sure:.2f} {row.source}: {row.surface} -> {where}")
            print("     ", place.id, "; ".join(place.reasons))
        if given.missed and not place:
            print(f"missed {row.source}: {row.surface}")


if __name__ == "__main__":
    main()
