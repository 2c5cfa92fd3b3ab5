"""Choose where a way touches the rails: a named point lies beside several tracks.

A point to start, end or pass at is a place to be near, not a track. Each point has some
positions to choose from, and the way is the one for which the track run and the
distances beside the track, weighed, are least together.
"""

from __future__ import annotations

import math
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from geo.errors import BadInput, NoRoute
from geo.network.restrictions import FREE, OFF_RAILS_KM, Rules, off_rails, point_text
from geo.network.search import FAR
from geo.network.snap import Position, near
from geo.network.tracks import FORMER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import LonLat
    from geo.network.search import Engine
    from geo.network.tracks import Ints, Tracks

__all__ = [
    "Option",
    "Plan",
    "Positions",
    "chosen",
    "cost_along",
    "options",
    "seeds_of",
]

_APART_KM = 0.4  # nearer positions are one choice
_APART_PART = 0.25  # of the distance beside the track, likewise
_MOST = 12
_MOST_LAID = 3  # of them on what was laid where the source has nothing
_KM_PER_DEG = 111.2
_CLOSE_KM = 3.0  # looked at first: most points lie on their rails
_DETOUR_KM = 10.0  # how much further than the nearest track a connected one may be
_CHOICE_KM = 2.0  # how much further another of the same rails may be taken
_PASS_KM = 25.0  # how near a point to pass is passed, where rails allow
_PASS_AT_MOST_KM = 70.0
_REMEMBERED = 1024  # points; some kB each at most
END_WEIGHT = 5.0  # km of track that a km beside the track is worth, at an end
VIA_WEIGHT = 1.5


class Option(NamedTuple):
    """A position that may be taken, and the metres that taking it costs."""

    at: Position
    cost_m: int


def options(
    near: Sequence[Position], *, weight: float, beyond_km: float, choice_km: float
) -> list[Option]:
    """Return positions worth choosing from, nearest first.

    Each costs `weight` times how much further it is than the nearest one. Taken are the
    nearest of each component, up to `beyond_km` further than the nearest of all, and
    others that lie apart, up to `choice_km` further.
    """
    taken: list[Position] = []
    parts: set[int] = set()
    for position in near:
        if position.off_km > near[0].off_km + beyond_km or len(taken) == _MOST:
            break
        apart = max(_APART_KM, _APART_PART * position.off_km)
        further = position.off_km - near[0].off_km
        if position.component not in parts or (
            further <= choice_km and _lies_apart(position, taken, apart)
        ):
            parts.add(position.component)
            taken.append(position)
    return [
        Option(p, round(1000 * weight * (p.off_km - near[0].off_km))) for p in taken
    ]


def _few_laid(near: Sequence[Position], bridge: Ints) -> list[Position]:
    """Return positions with only the nearest few of those on lines that were laid.

    Each step of such a line is a chain: a branch beside the main line would otherwise
    take up every choice.
    """
    found, laid = [], 0
    for position in near:
        if bridge[position.chain] >= 0:
            if laid == _MOST_LAID:
                continue
            laid += 1
        found.append(position)
    return found


def _lies_apart(position: Position, taken: Sequence[Position], km: float) -> bool:
    """Say whether a position lies further than that from all that are taken."""
    lon, lat = position.lon, position.lat
    east_km = _KM_PER_DEG * math.cos(math.radians(lat))
    for other in taken:  # asked a thousand times a query: no call, no generator
        east, north = (other.lon - lon) * east_km, (other.lat - lat) * _KM_PER_DEG
        if east * east + north * north <= km * km:
            return False
    return True


def seeds_of(tracks: Tracks, at: Position) -> dict[int, int]:
    """Return the nodes at both ends of a position's chain, with the cost there."""
    length = int(tracks.along[tracks.start[at.chain + 1] - 1])
    before = tracks.cost(at.chain, at.metres)
    return {
        int(tracks.a[at.chain]): before,
        int(tracks.b[at.chain]): tracks.cost(at.chain, length) - before,
    }


def cost_along(tracks: Tracks, one: Position, other: Position) -> int:
    """Return the cost of running between two positions of one chain."""
    return tracks.cost(one.chain, abs(one.metres - other.metres))


class Plan(NamedTuple):
    """What was chosen: positions, and what is known of the last leg between them.

    `met` are the climbs from both sides and where they meet, empty when the leg stays
    on one chain.
    """

    positions: list[Position]
    met: tuple[()] | tuple[object, object, int]


def chosen(
    tracks: Tracks, search: Engine[Any], layers: Sequence[Sequence[Option]]
) -> Plan | None:
    """Return one position for each layer of options, so that the way costs least.

    None without a way.
    """
    *passed, last = layers
    before, costs = passed[0], [option.cost_m for option in passed[0]]
    came: list[list[int]] = []
    for after in passed[1:]:
        climbed = _climb(tracks, search, (before, costs))
        arrived = [
            _arrival(tracks, search, climbed, from_=(before, costs), to=option)
            for option in after
        ]
        came.append([source for _, source in arrived])
        before, costs = after, [metres for metres, _ in arrived]
    metres, source, end, met = _last(tracks, search, (before, costs), last=last)
    if metres >= FAR:
        return None
    picks = [end, source]
    for sources in reversed(came):
        picks.append(sources[picks[-1]])
    chosen_at = zip(layers, reversed(picks), strict=True)
    return Plan([layer[pick].at for layer, pick in chosen_at], met)


def _last(
    tracks: Tracks,
    search: Engine[Any],
    from_: tuple[Sequence[Option], Sequence[int]],
    *,
    last: Sequence[Option],
) -> tuple[int, int, int, tuple[()] | tuple[object, object, int]]:
    """Return the least cost, from which option to which of the last, and the meeting.

    Only the cheapest end is asked for, so that one climb serves all of them.
    """
    climb, owner = _climb(tracks, search, from_)
    descent, whose = _climb(tracks, search, (last, [o.cost_m for o in last]))
    metres, one, other, top = search.ends(climb, descent)
    best = (metres, owner.get(one, -1), whose.get(other, -1))
    for i, (option, cost) in enumerate(zip(*from_, strict=True)):
        for j, to in enumerate(last):
            if option.at.chain == to.at.chain and cost < FAR:
                along = cost + cost_along(tracks, option.at, to.at) + to.cost_m
                if along <= best[0]:
                    best, top = (along, i, j), -1
    return *best, ((climb, descent, top) if top >= 0 else ())


def _climb(
    tracks: Tracks, search: Engine[Any], from_: tuple[Sequence[Option], Sequence[int]]
) -> tuple[object, dict[int, int]]:
    """Return the climb from all options of a layer, and whose each seed is."""
    seeds: dict[int, int] = {}
    owner: dict[int, int] = {}
    for number, (option, cost) in enumerate(zip(*from_, strict=True)):
        if cost >= FAR:
            continue
        for node, metres in seeds_of(tracks, option.at).items():
            if cost + metres < seeds.get(node, FAR):
                seeds[node], owner[node] = cost + metres, number
    return search.climb(seeds), owner


def _arrival(
    tracks: Tracks,
    search: Engine[Any],
    climbed: tuple[object, dict[int, int]],
    *,
    from_: tuple[Sequence[Option], Sequence[int]],
    to: Option,
) -> tuple[int, int]:
    """Return the least cost of arriving at an option, and from which one before it."""
    climb, owner = climbed
    descent = search.climb(seeds_of(tracks, to.at))
    metres, node, *_ = search.ends(climb, descent)
    best = metres, owner.get(node, -1)
    for number, (option, cost) in enumerate(zip(*from_, strict=True)):
        if option.at.chain == to.at.chain and cost < FAR:
            along = cost + cost_along(tracks, option.at, to.at)
            best = min(best, (along, number))
    return min(FAR, best[0] + to.cost_m), best[1]


class Positions:
    """Finds positions on some tracks, and remembers them.

    A story names a stop many times, and a corpus the same cities; the answer can only
    be the same again, and at most some kB of it are kept.
    """

    def __init__(self, tracks: Tracks) -> None:
        """Keep what is looked at."""
        self.tracks = tracks
        self._near = lru_cache(_REMEMBERED)(partial(near, tracks))
        self._choices = lru_cache(_REMEMBERED)(self._choose)

    def beside(self, point: LonLat) -> list[Position]:
        """Return the nearest point of every chain on which a place itself lies."""
        return self._near(point, _CLOSE_KM)

    def components(self, point: LonLat, *, close: bool) -> set[int]:
        """Return which pieces of the rails a point may be on.

        Raises:
            BadInput: it is not on Earth.
        """
        found = self.options(point, FREE, ends=True, close=close)
        return {option.at.component for option in found}

    def closing(self, point: LonLat, rules: Rules, *, ends: bool) -> str:
        """Return why no track at a point may be used, and what would open one."""
        closing = str(rules)
        for number, words in enumerate(rules.words):
            fewer = rules.without(number)
            if self.options(point, fewer, ends=ends, close=False):
                closing = words
                break
        return (
            f'no track at {point_text(point)} is left {rules}; drop "{closing}" for it'
        )

    def nearest(self, point: LonLat) -> Position:
        """Return the nearest position, on a larger piece of rails if one is near.

        Raises:
            BadInput: the point is not on Earth.
            NoRoute: it is off the rails.
        """
        for close in (True, False):
            found = self.options(point, FREE, ends=True, close=close)
            if found:
                return min(found, key=lambda option: option.at.component).at
        raise NoRoute(off_rails(self.tracks, point))

    def options(
        self, point: LonLat, rules: Rules, *, ends: bool, close: bool
    ) -> tuple[Option, ...]:
        """Return the positions that a point may go to, none when it is off the rails.

        A point to pass may lie further off than one to start or end at.

        Raises:
            BadInput: it is not on Earth.
        """
        if not (-180 <= point.lon <= 180 and -90 <= point.lat <= 90):  # noqa: PLR2004  # degrees
            message = f"{point.lon}, {point.lat} is no point on Earth, in degrees"
            raise BadInput(message)
        if rules.closed:
            return self._choose(point, rules.closed, ends=ends, close=close)
        return self._choices(point, ends=ends, close=close)

    def _choose(
        self, point: LonLat, closed: bytes = b"", *, ends: bool, close: bool
    ) -> tuple[Option, ...]:
        """Return the positions on chains that are not closed."""
        bridge = self.tracks.bridge
        if ends:
            found = self._near(point, _CLOSE_KM if close else OFF_RAILS_KM)
            weight, further_km = END_WEIGHT, (_DETOUR_KM, _CHOICE_KM)
        else:
            found = self._near(point, _PASS_KM if close else _PASS_AT_MOST_KM)
            if close and found and all(bridge[p.chain] >= 0 for p in found):
                found = self._near(point, _PASS_AT_MOST_KM)
            weight, further_km = VIA_WEIGHT, (_PASS_KM, _PASS_KM)
        if closed:
            found = [p for p in found if not closed[p.chain]]
        else:
            kind = self.tracks.kind
            found = [p for p in found if kind[p.chain] != FORMER]
        found = _few_laid(found, bridge)
        beyond_km, choice_km = further_km
        return tuple(
            options(found, weight=weight, beyond_km=beyond_km, choice_km=choice_km)
        )
