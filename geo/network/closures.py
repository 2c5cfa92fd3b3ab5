"""What was open on a day: lines not built yet, ferries that ran then, shut borders.

The tables behind it are `data/closures.csv` and the days in `data/lines.csv` and
`data/ferries.csv`. A day is compared as text (ISO 8601), so that none of it needs a
calendar.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.errors import NoRoute
from geo.network.tracks import HIGH_SPEED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from geo.model import BorderCrossing, Leg
    from geo.network.snap import Pieces, Position
    from geo.network.tracks import Bools, Ints, Tracks

__all__ = [
    "TODAY",
    "Closure",
    "Days",
    "border_notes",
    "fast_only",
    "only_fast_at",
    "shut_borders",
]

TODAY = "9999-12-31"  # whatever is shut and was not opened again
OPEN_RAILS = "by the rails that were open"  # words of the rule about a day
NO_HIGH_SPEED = "without high-speed lines"  # words of the rule about those
_DAYS = 16  # of which is remembered what was shut
_AT_STATION_KM = 1.0  # a station lies so near to its track
_AT_DEG = 0.2  # a border lies so near to its crossing
_MOST_M = 1500  # so much of a chain within a way is enough for it to be the way's


class Closure(NamedTuple):
    """What no train could use from a day until another ("" without one).

    `kind` is "way", with points (longitude, latitude) that it runs over, "line", with
    the name that the tracks have, "border", with two countries, or "crossing", with the
    point of a border where travellers went over without rails.
    """

    name: str
    kind: str
    shut_from: str
    shut_until: str
    points: tuple[tuple[float, float], ...] = ()
    among: frozenset[str] = frozenset()
    source: str = ""

    def named(self) -> str:
        """Return its name with the day since when it is open, or was not.

        >>> Closure("Channel Tunnel", "way", "", "1994-05-06").named()
        'Channel Tunnel (opened 1994-05-06)'
        """
        if self.shut_until:
            return f"{self.name} (opened {self.shut_until})"
        return f"{self.name} (closed {self.shut_from})"

    def holds_on(self, day: str) -> bool:
        """Say whether it was shut on a day.

        >>> Closure("bridge", "way", "", "2000-07-01").holds_on("1999-12-31")
        True
        """
        return self.shut_from <= day < (self.shut_until or "~")


def shut_borders(tracks: Tracks, closures: Sequence[Closure]) -> Bools:
    """Return the chains over borders that no train crosses while those hold."""
    pairs = {c.among for c in closures if c.kind == "border"}
    over = np.flatnonzero(tracks.country_a != tracks.country_b)  # few of all chains
    ends = zip(
        tracks.country_a[over].tolist(), tracks.country_b[over].tolist(), strict=True
    )
    codes = tracks.codes
    shut = np.zeros(len(tracks.a), bool)
    shut[over] = [frozenset((codes[one], codes[other])) in pairs for one, other in ends]
    return shut


def fast_only(tracks: Tracks) -> Bools:
    """Return the chains on which high-speed trains alone run."""
    marks: Bools = tracks.kind == HIGH_SPEED
    return marks


def only_fast_at(tracks: Tracks, around: Sequence[Position]) -> bool:
    """Say whether only high-speed track lies around a point, as at a station."""
    return (
        bool(around)
        and around[0].off_km < _AT_STATION_KM
        and all(tracks.kind[position.chain] == HIGH_SPEED for position in around)
    )


def _passes(leg: Leg, at: tuple[float, float]) -> bool:
    """Say whether a leg has a border within so many degrees of a point."""
    return any(
        abs(border.at[0] - at[0]) + abs(border.at[1] - at[1]) < _AT_DEG
        for border in leg.borders
    )


class Days:
    """What a network's rails were on a day; each is worked out once."""

    def __init__(
        self,
        tracks: Tracks,
        closures: Callable[[], Sequence[Closure]],
        pieces: Callable[[Sequence[tuple[float, float]]], Pieces],
    ) -> None:
        """Keep where the answers are found; `closures` is asked when it matters."""
        self._tracks, self._pieces = tracks, pieces
        self._chains = cache(self._chains_of)
        self._closures = cache(closures)
        self._on = lru_cache(_DAYS)(self._shut_on)

    def shut(
        self, day: date | None, *, all_borders: bool, high_speed: bool
    ) -> dict[str, Bools]:
        """Return what is shut, by the words that say so.

        Without a day nothing was, but for high-speed lines where those are not taken.
        """
        shut: dict[str, Bools] = {}
        if day is not None:
            said = day.isoformat()
            words = "today" if said == TODAY else f"on {said}"
            rails, borders = self._on(self._told_apart(said))
            shut[f"{OPEN_RAILS} {words}"] = rails
            if not all_borders:
                shut[f"over the borders that were open {words}"] = borders
        if not high_speed:
            shut[NO_HIGH_SPEED] = self._fast_only
        return shut

    @cached_property
    def _fast_only(self) -> Bools:
        """The chains on which high-speed trains alone run."""
        return fast_only(self._tracks)

    def _told_apart(self, day: str) -> str:
        """Return the last day on which anything changed, if all was the same since."""
        return self._changes[bisect_right(self._changes, day) - 1]

    @cached_property
    def _changes(self) -> list[str]:
        """The days on which anything opened or was shut, in order."""
        closures = self._closures()
        days = {day for c in closures for day in (c.shut_from, c.shut_until)}
        return sorted(days | {line.opened for line in self._tracks.lines} | {""})

    def shut_on(self, way: Pieces, day: date) -> tuple[str, ...]:
        """Return what a way runs over that was not open on a day, and since when."""
        tracks, said = self._tracks, day.isoformat()
        run = np.zeros(len(tracks.a), bool)
        run[way.chain] = True
        found = [
            f"{line.name} (opened {line.opened})"
            for number, line in enumerate(tracks.lines)
            if line.opened > said and (run & (tracks.line == number)).any()
        ]
        for closure in self._closures():
            held = closure.kind == "way" and closure.holds_on(said)
            if held and run[self._chains(closure)].any():
                found.append(closure.named())
        return tuple(dict.fromkeys(found))

    def _shut_on(self, day: str) -> tuple[Bools, Bools]:
        """Return the chains that were shut on a day, and those over shut borders."""
        tracks = self._tracks
        closures = [c for c in self._closures() if c.holds_on(day)]
        ended = {c.name for c in closures if c.kind == "line"}
        unused = [line.opened > day or line.name in ended for line in tracks.lines]
        rails: Bools = np.array(unused)[tracks.line]
        for closure in closures:
            if closure.kind == "way":
                rails[self._chains(closure)] = True
        return rails, shut_borders(tracks, closures)

    def _chains_of(self, closure: Closure) -> Ints:
        """Return the chains that a way runs over; none where there are no such rails.

        A day is asked about often, a way seldom changes: each is followed once.
        """
        try:
            way = self._pieces(closure.points)
        except NoRoute:  # another network
            return np.empty(0, np.int32)
        tracks = self._tracks
        run_m = np.zeros(len(tracks.a))
        np.add.at(run_m, way.chain, np.abs(way.to_m - way.from_m))
        most = np.minimum(tracks.chain_m / 2, _MOST_M)
        return np.flatnonzero(run_m > most).astype(np.int32)

    def noted(self, leg: Leg, day: date | None = None) -> Leg:
        """Return a leg with a sentence for each shut border and missing bridge on it.

        Short ones, over which travellers went without rails, close no way.
        """
        if not leg.borders:
            return leg
        said, closures = day.isoformat() if day else TODAY, self._closures()
        notes = border_notes(leg.borders, closures, said)
        notes += tuple(
            f"Until {c.shut_until} no rails led over between {c.name}."
            for c in closures
            if c.kind == "crossing" and c.holds_on(said) and _passes(leg, c.points[0])
        )
        return replace(leg, notes=(*notes, *leg.notes)) if notes else leg


def border_notes(
    borders: Sequence[BorderCrossing], closures: Sequence[Closure], day: str
) -> tuple[str, ...]:
    """Return a sentence for each border on a way that was shut to passengers."""
    notes = []
    for border in borders:
        pair = border.from_country, border.to_country
        for closure in closures:
            if closure.among == frozenset(pair) and closure.holds_on(day):
                names, year = " and ".join(pair), closure.shut_from[:4]
                until = closure.shut_until[:4]
                notes.append(
                    f"No passenger trains crossed between {names} from {year} to "
                    f"{until}."
                    if until
                    else f"No passenger trains have crossed between {names} since "
                    f"{year}."
                )
    return tuple(dict.fromkeys(notes))
