"""Read stories whose journey is known, and say how much of it is told right.

.venv/bin/python benchmarks/stories.py [SET ...] [--oracle] [--wrong] [--show]

A set is a file of `tests/stories/` without its ending. `first` (104 stories), `second`
(60) and `third` (40) were each measured once and then mended on; on `fresh` (20)
nothing was mended: what to expect of the next story. `towns` (20) are a few lines each
about small towns on every continent; `west1` to `west4` (15, 15, 15 and 10, English and
Russian) and `east1` to `east3` (18, 18 and 12, Japanese, Korean and Chinese) were each
measured once before anything was mended on them; `real_en`, `real_ja`,
`real_ko`, `real_ru` and `real_zh` retell the shapes of real texts misread at a first
look. `de1` and `fr1` (10 each, German and French) were written before their readers and
mended on, `de2` and `fr2` (10 each) were held back and measured once at first.
Each story holds the text, every place that it names (`KEY LONGITUDE,LATITUDE
SURFACE|SURFACE`, a letter before the longitude for what is no town, `x` for what nobody
travels to) and the journey: `O` origin, `S` stop, `D` destination, `?` a candidate, `!`
one turned down, `*` a place that may be a stop or not; `@12` the day of the month told.

With `--oracle` the places are given and only the telling is measured.

To measure another program, give `found_in` what it finds: for each story a list of
`Told`, a sign and the key of the nearest known place (`_key`), in the order travelled.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

import geo
from geo.geodesy import length_km
from geo.itinerary import tell
from geo.language_codes import LANGUAGES
from geo.languages.times import read_times
from geo.model import Language, LonLat, Mention, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geo.atlas import Atlas
    from geo.model import Kind, Stop

FOLDER = Path(__file__).parent.parent / "tests" / "stories"
SETS = (
    "first",
    "second",
    "third",
    "fresh",
    "towns",
    "west1",
    "west2",
    "west3",
    "west4",
    "east1",
    "east2",
    "east3",
    "real_en",
    "real_ja",
    "real_ru",
    "real_ko",
    "real_zh",
    "de1",
    "de2",
    "fr1",
    "fr2",
)
_SIGNS = {
    ("origin", "confirmed"): "O",
    ("stop", "confirmed"): "S",
    ("destination", "confirmed"): "D",
    ("origin", "open"): "O",
    ("stop", "open"): "S",
    ("destination", "open"): "D",
    ("candidate", "open"): "?",
    ("candidate", "rejected"): "!",
}
_KINDS: dict[str, Kind] = {
    "i": "island",
    "C": "country",
    "r": "region",
    "w": "water",
    "m": "mountain",
    "f": "facility",
    "s": "station",
}
_NAMED = re.compile(r"(\S+) (x|([Crwmfsi])?(-?[\d.]+),(-?[\d.]+)) (.+)")
_STATION_ENDS = ("駅", "역", "站", "Station", "station")
_TOWN_KM = 12.0  # a town and its station count as one where the story tells either
_SAME_KM = 45.0  # a stop found within this of a known place is that place


class Named(NamedTuple):
    """A place that a story names; nobody travels to one without a position."""

    key: str
    surfaces: tuple[str, ...]
    at: LonLat | None
    kind: Kind


class Told(NamedTuple):
    """A stop as the known journey or the program has it: a sign, and the place."""

    sign: str
    key: str
    days: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A story with the journey that it tells."""

    name: str
    language: Language
    published: date
    text: str
    named: tuple[Named, ...]
    journey: tuple[Told, ...]


class Score(NamedTuple):
    """What is right in one story; `misleading` says what a map would show wrongly."""

    right: int
    extra: int
    missed: int
    all_right: bool
    ends_right: bool
    misleading: tuple[str, ...]
    visits: tuple[int, int, int]
    pairs: tuple[int, int]


def stories(name: str) -> Iterator[Story]:
    """Yield the stories of a set."""
    for told in tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["story"]:
        yield Story(
            told["name"],
            cast("Language", told["language"]),
            date.fromisoformat(told["published"]),
            told["text"],
            tuple(_named(line) for line in told["places"].strip().splitlines()),
            tuple(_told(part) for part in told["journey"].split(";") if part.strip()),
        )


def _named(line: str) -> Named:
    """Return the place of a line."""
    found = _NAMED.fullmatch(line.strip())
    if not found:
        message = f"not a place: {line!r}"
        raise ValueError(message)
    at = LonLat(float(found[4]), float(found[5])) if found[4] else None
    kind = _KINDS.get(found[3] or "", "city")
    return Named(found[1], tuple(found[6].split("|")), at, kind)


def _told(part: str) -> Told:
    """Return the stop of a part of a journey, such as "O Paris @24"."""
    sign, key, *day = part.split()
    return Told(sign, key, tuple(int(d[1:]) for d in day))


def found_in(story: Story, atlas: Atlas) -> list[Told]:
    """Return the stops that the whole program finds in a story."""
    journey = geo.trace(story.text, atlas, published=story.published)
    return [
        _shown(stop, _key(journey.place(stop.place), story)) for stop in journey.stops
    ]


def _key(place: Place, story: Story) -> str:
    """Return the key of the known place nearest to one, or its own name."""
    near = [
        (length_km(place.at, known.at), known.key)
        for known in story.named
        if known.at and known.kind in {"city", "facility", "station"}
    ]
    told = {stop.key for stop in story.journey}
    near = [n for n in near if n[1] in told and n[0] < _TOWN_KM] or near
    return min(near)[1] if near and min(near)[0] < _SAME_KM else place.name


def given_in(story: Story) -> list[Told]:
    """Return the stops of a story that are found when its places are given."""
    places = tuple(
        Place(
            known.key,
            known.key,
            known.at.lon,
            known.at.lat,
            country="SG"
            if known.key == "Singapore"
            else "XX" * (known.kind == "country"),
            kind=known.kind,
            zone=f"UTC{round(known.at.lon / 15):+d}",
        )
        for known in story.named
        if known.at
    )
    times = read_times(story.text, story.language, story.published)
    told = tell(
        story.text,
        story.language,
        list(_mentions(story)),
        places=places,
        times=times,
    )
    return [_shown(stop, stop.place) for stop in (*told.stops, *told.candidates)]


def _mentions(story: Story) -> Iterable[Mention]:
    """Return where a story names its places, as the telling takes them."""
    return [mention for mention, _ in given_mentions(story)]


def given_mentions(story: Story) -> list[tuple[Mention, str]]:
    """Return where a story names its places, with their keys; longest surfaces win."""
    taken: set[int] = set()
    found = []
    pairs = [(s, known) for known in story.named for s in known.surfaces]
    for surface, known in sorted(pairs, key=lambda pair: -len(pair[0])):
        spaced = re.match(r"[A-Za-zА-я]", surface)
        pattern = rf"\b{re.escape(surface)}(?!\w)" if spaced else re.escape(surface)
        for match in re.finditer(pattern, story.text):
            if taken.intersection(range(*match.span())):
                continue
            taken.update(range(*match.span()))
            mention = Mention(
                *match.span(),
                match[0],
                names=(match[0],),
                travel=known.at is not None,
                place=known.key if known.at else None,
                confidence=1.0,
                hint="station" if surface.endswith(_STATION_ENDS) else "",
            )
            found.append((mention, known.key))
    return sorted(found, key=lambda pair: pair[0].start)


def _shown(stop: Stop, key: str) -> Told:
    """Return a stop as it is compared."""
    days: tuple[int, ...] = ()
    if stop.told.earliest and stop.told.latest:
        days = tuple(range(stop.told.earliest.day, stop.told.latest.day + 1))
    return Told(_SIGNS[stop.role, stop.status], key, days)


def score(found: Sequence[Told], story: Story) -> Score:
    """Return what is right of the stops found; optional places count for nothing."""
    optional = {t.key for t in story.journey if t.sign == "*"}
    want = [(t.sign, t.key) for t in story.journey if t.sign != "*"]
    have = [(t.sign, t.key) for t in found if t.key not in optional]
    right = len(set(want) & set(have))
    return Score(
        right,
        len(set(have)) - right,
        len(set(want)) - right,
        have == want,
        [t for t in have if t[0] in "OD"] == [t for t in want if t[0] in "OD"],
        tuple(_misleading(have, want, optional)),
        _visits(have, want),
        _pairs(have, want),
    )


def _way(told: Sequence[tuple[str, str]]) -> list[str]:
    """Return the places travelled through, whatever their role, each once."""
    return list(dict.fromkeys(key for sign, key in told if sign in "OSD"))


def _visits(
    have: Sequence[tuple[str, str]], want: Sequence[tuple[str, str]]
) -> tuple[int, int, int]:
    """Return how many visited places are right, found and told."""
    found, told = set(_way(have)), set(_way(want))
    return len(found & told), len(found), len(told)


def _pairs(
    have: Sequence[tuple[str, str]], want: Sequence[tuple[str, str]]
) -> tuple[int, int]:
    """Return how many pairs of visited places are in the order told, and of how many.

    A place visited by both follows another in each: the relation of a visit to the one
    after it, as the corpus of travelogues ATD-VSO counts it, over all pairs.
    """
    told = _way(want)
    known = [key for key in _way(have) if key in told]
    pairs = list(combinations(known, 2))
    return sum(told.index(a) < told.index(b) for a, b in pairs), len(pairs)


def _misleading(
    have: Sequence[tuple[str, str]],
    want: Sequence[tuple[str, str]],
    optional: set[str],
) -> Iterator[str]:
    """Yield what a reader of the map would be told wrongly.

    A journey that the story does not tell, an origin or destination that is another
    place or none in the story, or two stops in the wrong order. What is missing does
    not mislead.
    """
    way = [key for sign, key in want if sign in "OSD"]
    drawn = [key for sign, key in have if sign in "OSD"]
    if not way:
        if len(drawn) > 1:
            yield "no such journey"
        return
    for sign, word in (("O", "origin"), ("D", "destination")):
        told = {key for s, key in want if s == sign}
        shown = {key for s, key in have if s == sign}
        if shown - told - (set() if told else optional):
            yield word
    known = [key for key in drawn if key in way]
    once = [key for key in known if known.count(key) == way.count(key) == 1]
    if any(way.index(one) > way.index(two) for one, two in pairwise(once)):
        yield "order"


def summary(scores: Sequence[Score]) -> str:
    """Return the figures of some stories as the columns of a table.

    Stops right of those found, and of those told; the share of stories with both ends
    right, and with everything right; how many mislead. Then, whatever the role: F1 of
    the places visited, and the share of pairs of them in the right order.
    """
    right = sum(s.right for s in scores)
    found, told = (right + sum(s[n] for s in scores) for n in (1, 2))
    share = lambda part, whole: f"{part / whole if whole else 0:5.2f}"  # noqa: E731  # short
    return " ".join(
        (
            f"{len(scores):7}",
            f"{share(right, found):>9}",
            f"{share(right, told):>6}",
            f"{share(sum(s.ends_right for s in scores), len(scores)):>5}",
            f"{sum(s.all_right for s in scores):9}",
            f"{sum(bool(s.misleading) for s in scores):10}",
            f"{share(2 * sum(s.visits[0] for s in scores), _ends(scores)):>8}",
            f"{share(*(sum(s.pairs[n] for s in scores) for n in (0, 1))):>6}",
        )
    )


def _ends(scores: Sequence[Score]) -> int:
    """Return how many visited places were found and told together."""
    return sum(s.visits[1] + s.visits[2] for s in scores)


def measured(name: str, atlas: Atlas | None) -> list[tuple[Story, list[Told], Score]]:
    """Return each story of a set, what was found, and its score; no atlas: given."""
    rows = []
    for story in stories(name):
        found = found_in(story, atlas) if atlas else given_in(story)
        rows.append((story, found, score(found, story)))
    return rows


def main() -> None:
    """Measure the sets that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=SETS)
    parser.add_argument("--oracle", action="store_true", help="the places are given")
    parser.add_argument("--wrong", action="store_true", help="name the misleading ones")
    parser.add_argument("--show", action="store_true", help="show all that differ")
    given = parser.parse_args()
    atlas = None if given.oracle else geo.open_atlas()
    head = "set      language stories precision recall  ends all right misleading"
    print(f"{head}  visited  order")
    for name in given.sets:
        rows = measured(name, atlas)
        for language in dict.fromkeys(("en", "ru", "ja", "ko", "zh", *LANGUAGES)):
            some = [s for story, _, s in rows if story.language == language]
            print(f"{name:8} {language:8}", summary(some))
        print(f"{name:8} {'all':8}", summary([s for *_, s in rows]))
        for story, found, one in rows:
            if (given.wrong and one.misleading) or (given.show and not one.all_right):
                print("--", story.name, *one.misleading)
                print("   found", "; ".join(f"{t.sign} {t.key}" for t in found))
                print("   told ", "; ".join(f"{t.sign} {t.key}" for t in story.journey))


if __name__ == "__main__":
    main()
