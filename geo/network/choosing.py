"""Choose where a way touches the rails: a named point lies beside several tracks.

A point to start, end or pass at is a place to be near, not a track. Each point has some
positions to choose from, and the way is the one for which the track run and the
distances beside the track, weighed, are least together.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

from geo.network.search import FAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.network.search import Engine
    from geo.network.snap import Position
    from geo.network.tracks import Ints, Tracks

__all__ = ["Option", "Plan", "chosen", "cost_along", "few_laid", "options", "seeds_of"]

_APART_KM = 0.4  # nearer positions are one choice
_APART_PART = 0.25  # of the distance beside the track, likewise
_MOST = 12
_MOST_LAID = 3  # of them on what was laid where the source has nothing
_KM_PER_DEG = 111.2


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


def few_laid(near: Sequence[Position], bridge: Ints) -> list[Position]:
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
