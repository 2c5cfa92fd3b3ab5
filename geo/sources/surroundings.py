"""Towns beside a journey, so that a reader can tell where it runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from geo.model import Place
from geo.sources.gazetteer.index import Index, Record
from geo.sources.registry import data_path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt

    from geo.model import Journey, LonLat

    Floats = npt.NDArray[np.float64]
    Ints = npt.NDArray[np.int64]

__all__ = ["places_around", "places_beside"]

_REACH_DEG = 9.0  # how far around the journey towns are named
_LEVELS = ((9.0, 1.0), (2.5, 0.4), (0.8, 0.15))
# Within so many degrees of the journey, only the largest town of a square of that side
# is looked at.
_WORTH = 3.0
# A town is named while it is nearer to the journey than so many times its distance from
# the next larger town: of far ones, only those that rule their surroundings.
_SAMPLES = 80
_ROWS = 64  # towns whose distances from others are found at once
_BLOCK = 1 << 15  # records looked at in one go: all at once would take 30 MB
_MOST = 96  # towns: what a page can carry in five languages
_CLOSE_DEG, _APART_DEG = 0.45, 0.05  # what is in sight when a stop fills the map
_AT_STOPS, _AT_ONE = 24, 4  # towns that are named around all stops, and around one


def places_beside(journey: Journey, path: Path | None = None) -> tuple[Place, ...]:
    """Return the largest towns around a journey, more of them near its line.

    Taken are those that are far from any larger town, and the nearer to the journey,
    the less far. A journey without lines has its stops' surroundings, or those of the
    places named when there are no stops; without any place there are none.

    Raises:
        DataDamaged: the file of names is missing or cut short.
    """
    points = [p for leg in journey.legs for p in leg.line]
    points += [place.at for place in journey.places if _is_stop(journey, place)]
    made = [place.at for place in journey.places if _is_stop(journey, place)]
    heads = {stop.railhead for stop in journey.stops}
    made += [place.at for place in journey.places if place.id in heads]
    return places_around(points, path, stops=made)


def places_around(
    points: Sequence[LonLat], path: Path | None = None, *, stops: Sequence[LonLat] = ()
) -> tuple[Place, ...]:
    """Return the largest towns around points, as `places_beside` does.

    Around each of `stops` some are named that only count when it fills the map.

    Raises:
        DataDamaged: the file of names is missing or cut short.
    """
    if not points:
        return ()
    index = Index(path or data_path("names.idx"))
    step = max(1, len(points) // _SAMPLES)
    line = np.array(points[::step])
    numbers = _chosen(index, line, np.array(stops).reshape(-1, 2))
    return tuple(_place(index, number) for number in numbers)


def _is_stop(journey: Journey, place: Place) -> bool:
    """Return whether a place has a dot: a stop, or any place when there are none."""
    stops = {stop.place for stop in journey.stops}
    return place.id in stops or not stops


@dataclass(frozen=True, slots=True)
class _Towns:
    """Towns in columns: number, degrees, people, and degrees from the journey."""

    number: Ints
    lon: Floats
    lat: Floats
    people: Ints
    away: Floats

    def rulers(self, within: float, side: float) -> Ints:
        """Return the largest of each square that lies near enough to the journey."""
        near = np.flatnonzero(self.away < within)
        square = np.floor(self.lat[near] / side) * 10_000
        square += np.floor(self.lon[near] / side)
        order = np.lexsort((-self.people[near], square))
        first = np.unique(square[order], return_index=True)[1]
        return near[order[first]]


def _chosen(index: Index, line: Floats, stops: Floats) -> list[int]:
    """Return the numbers of the towns worth naming, the largest first."""
    narrow = float(np.cos(np.radians(line[:, 1].mean())))
    towns = _towns(index, line, narrow)
    some = np.unique(np.concatenate([towns.rulers(*level) for level in _LEVELS]))
    some = some[np.lexsort((some, -towns.people[some]))]
    xy = np.column_stack([towns.lon[some] * narrow, towns.lat[some]])
    alone = isolation_deg(xy)
    worth = np.flatnonzero(towns.away[some] < _WORTH * alone)
    order = worth[np.argsort(-alone[worth], kind="stable")][:_MOST]
    chosen = dict.fromkeys(some[np.sort(order)].tolist())
    chosen |= dict.fromkeys(_beside_stops(towns, stops, narrow))
    return [int(towns.number[i]) for i in chosen]


def _beside_stops(towns: _Towns, stops: Floats, narrow: float) -> list[int]:
    """Return the largest few towns close to each stop, none on another or on it."""
    each = max(1, min(_AT_ONE, _AT_STOPS // max(1, len(stops))))
    close = np.flatnonzero(towns.away < _CLOSE_DEG)
    lon, lat = towns.lon[close] * narrow, towns.lat[close]
    found: list[int] = []
    for x, y in stops[:_AT_STOPS].tolist():
        away = np.maximum(abs(lon - x * narrow), abs(lat - y))
        near = np.flatnonzero((away < _CLOSE_DEG) & (away > _APART_DEG))
        taken: list[int] = []
        for i in near[np.lexsort((near, -towns.people[close[near]]))].tolist():
            gaps = [max(abs(lon[i] - lon[k]), abs(lat[i] - lat[k])) for k in taken]
            if min(gaps, default=1.0) > _APART_DEG and len(taken) < each:
                taken.append(i)
        found += [int(close[i]) for i in taken]
    return found


def isolation_deg(xy: Floats) -> Floats:
    """Return how far each town is from any of those before it, the first 90 degrees.

    Towns come largest first, so this is the distance to the next larger one.
    """
    x, y = np.ascontiguousarray(xy.T)
    square = np.full(len(xy), 90.0**2)
    for first in range(0, len(xy), _ROWS):
        last = min(first + _ROWS, len(xy))
        east = x[:last] - x[first:last, None]
        north = y[:last] - y[first:last, None]
        apart = east * east + north * north
        apart[:, first:][np.triu_indices(last - first)] = 90.0**2  # not larger ones
        square[first:last] = apart.min(axis=1)
    away: Floats = np.sqrt(square)
    return away


def _towns(index: Index, line: Floats, narrow: float) -> _Towns:
    """Return all towns of the journey's region."""
    box = (*(line.min(axis=0) - _REACH_DEG), *(line.max(axis=0) + _REACH_DEG))
    blocks = [_inside(index, first, box) for first in range(0, index.places, _BLOCK)]
    number, lon, lat, people = np.concatenate(blocks, axis=1)
    lon, lat = lon / 1e5, lat / 1e5
    square = np.full(len(number), np.inf)
    for x, y in line.tolist():
        east, north = (lon - x) * narrow, lat - y
        np.minimum(square, east * east + north * north, out=square)
    return _Towns(number, lon, lat, people, np.sqrt(square))


def _inside(index: Index, first: int, box: tuple[float, float, float, float]) -> Ints:
    """Return number, lon, lat and people of the towns of a block that lie in a box."""
    record = _columns(index, first)
    lon, lat = record.lon.astype(np.int64), record.lat.astype(np.int64)
    west, south, east, north = (edge * 1e5 for edge in box)
    inside = (lon > west) & (lon < east) & (lat > south) & (lat < north)
    inside &= record.kind == index.meta["kinds"].index("city")
    some = np.flatnonzero(inside)
    people = record.population[some].astype(np.int64)
    return np.stack([some + first, lon[some], lat[some], people])


def _columns(index: Index, first: int) -> Any:  # noqa: ANN401  # a Record of columns
    """Return a block of records: `Record.unpacked` reads columns as it reads numbers.

    What is below zero wraps around in unsigned columns, and back in signed ones.
    """
    row = np.dtype([("one", "<u8"), ("two", "<u8"), ("three", "<u4")])
    count = min(_BLOCK, index.places - first)
    start = index.start["places"] + first * row.itemsize
    rows = np.frombuffer(index.map, dtype=row, count=count, offset=start)
    wide = (rows["one"], rows["two"], rows["three"].astype(np.uint64))
    return Record.unpacked(*wide)  # type: ignore[arg-type]  # columns for numbers


def _place(index: Index, number: int) -> Place:
    """Return a town with its names."""
    record = index.record(number)
    name, names = index.names(record.pool)
    return Place(
        f"geonames:{record.id}",
        name,
        record.lon / 1e5,
        record.lat / 1e5,
        country=index.meta["regions"][record.region][:2],
        population=record.population,
        names=names,
        source="GeoNames",
    )
