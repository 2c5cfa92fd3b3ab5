"""Read labelled stories and write down what confidence is learned from.

.venv/bin/python benchmarks/readings.py [GOLD TEXTS]... [--out FILE]

Without arguments the stories of `tests/stories/` are read. GOLD is a file of labelled
real stories (one JSON a line: id, lang, published, journey, stops with lat, lon, roles,
optional), TEXTS the folder that has them as ID.txt; no text is kept, only figures and
the hash of the text. Rows of texts that are not read now stay as they are.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import stories as own

import geo
from geo.geodesy import great_circle_km
from geo.itinerary.confidence import journey_features, stop_features
from geo.itinerary.reading import reading_of
from geo.languages.times import read_times
from geo.pipeline import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.atlas import Atlas
    from geo.itinerary.visits import Visit

OUT = Path(__file__).parent.parent / "data" / "build" / "readings.jsonl"
_NEAR_KM = 30.0
_ROLES = {"O": "origin", "S": "stop", "D": "destination", "?": "candidate"}


class Gold(NamedTuple):
    """A stop that a story tells: where, in which roles, and whether it may be left."""

    at: tuple[float, float]
    roles: frozenset[str]
    optional: bool


class Labelled(NamedTuple):
    """A story with the stops that it tells, none where it tells no journey."""

    text: str
    language: str
    published: str
    group: str
    gold: tuple[Gold, ...]


def own_stories() -> Iterator[Labelled]:
    """Yield the stories of `tests/stories/`."""
    for path in sorted(own.FOLDER.glob("*.toml")):
        for story in own.stories(path.stem):
            at = {known.key: known.at for known in story.named if known.at}
            gold = tuple(
                Gold(
                    at[told.key],
                    frozenset({_ROLES.get(told.sign, "candidate")}),
                    optional=told.sign == "*",
                )
                for told in story.journey
                if told.key in at and told.sign != "!"
            )
            day = story.published.isoformat()
            yield Labelled(story.text, story.language, day, path.stem, gold)


def real_stories(gold: Path, texts: Path) -> Iterator[Labelled]:
    """Yield the stories of a file of gold whose texts are there."""
    for line in gold.read_bytes().splitlines():
        row = json.loads(line)
        path = texts / f"{row['id']}.txt"
        if not path.exists():
            continue
        stops = row["stops"] if row["journey"] != "no" else ()
        yield Labelled(
            path.read_text("utf-8"),
            row["lang"],
            row["published"],
            f"real {gold.stem}",
            tuple(
                Gold((s["lon"], s["lat"]), frozenset(s["roles"]), bool(s["optional"]))
                for s in stops
            ),
        )


def row_of(story: Labelled, atlas: Atlas) -> dict[str, object]:
    """Return the figures of one story."""
    published = story.published or None
    trip = read(story.text, atlas, published=published, language=story.language)  # type: ignore[arg-type]
    times = read_times(story.text, trip.language, trip.published)
    reading = reading_of(
        story.text,
        trip.language,
        trip.itinerary.mentions,
        places=trip.places,
        times=times,
        published=trip.published,
    )
    path = reading.path
    visits = path.visits if path else ()
    others = tuple(c for c in path.candidates if c.status == "open") if path else ()
    stops = [
        (stop_features(path, visit), _is_told(visit, story))
        for visit in (*visits, *others)
        if path
    ]
    return {
        "id": hashlib.sha256(story.text.encode()).hexdigest()[:12],
        "language": story.language,
        "set": story.group,
        "stops": stops,
        "journey": journey_features(reading),
        "right": not _misleads(visits, story),
        "missed": _missed(visits, story),
    }


def _at(visit: Visit, story: Labelled) -> int:
    """Return the number of the told stop that a visit is at, -1 for none."""
    near = [
        (great_circle_km(visit.place.at, told.at), i)
        for i, told in enumerate(story.gold)
    ]
    return min(near)[1] if near and min(near)[0] <= _NEAR_KM else -1


def _is_told(visit: Visit, story: Labelled) -> bool:
    """Say whether a story tells a visit, in a role that the visit has."""
    at = _at(visit, story)
    if at < 0:
        return False
    told = story.gold[at]
    return (
        told.optional or visit.role in {"stop", "candidate"} or visit.role in told.roles
    )


def _misleads(visits: tuple[Visit, ...], story: Labelled) -> bool:
    """Say whether a map of the visits would show what the story does not tell."""
    if len(visits) > 1 and not story.gold:
        return True
    if story.gold and not all(_is_told(visit, story) for visit in visits):
        return True
    order = [i for i in (_at(visit, story) for visit in visits) if i >= 0]
    once = [i for i in order if order.count(i) == 1]
    return any(one > two for one, two in pairwise(once))


def _missed(visits: tuple[Visit, ...], story: Labelled) -> int:
    """Return how many stops that are told the visits lack."""
    found = {_at(visit, story) for visit in visits}
    return sum(i not in found and not g.optional for i, g in enumerate(story.gold))


def main() -> None:
    """Write the rows of the stories that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("real", nargs="*", type=Path, help="GOLD TEXTS, in pairs")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    sets = list(zip(given.real[::2], given.real[1::2], strict=True))
    atlas = geo.open_atlas()
    told = [s for gold, texts in sets for s in real_stories(gold, texts)]
    rows = {}
    if given.out.exists():
        lines = given.out.read_bytes().splitlines()
        rows = {row["id"]: row for row in map(json.loads, lines)}
    for story in told or own_stories():
        row = row_of(story, atlas)
        rows[str(row["id"])] = row
    lines = [
        json.dumps(rows[key], ensure_ascii=False, separators=(",", ":"))
        for key in sorted(rows)
    ]
    given.out.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{given.out}: {len(lines)} stories")


if __name__ == "__main__":
    main()
