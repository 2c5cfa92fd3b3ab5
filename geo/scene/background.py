"""What lies under a journey: the railways around it, or tiles from a server."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

import numpy as np

from geo.errors import BadInput
from geo.model import Tiles
from geo.network.snap import near
from geo.network.sweep import spread

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from geo.model import LonLat, Shape
    from geo.network import Network
    from geo.network.tracks import Floats

    Ints = npt.NDArray[np.int64]
    Bools = npt.NDArray[np.bool_]

__all__ = [
    "TILE_SERVERS",
    "km_to",
    "one_line_each",
    "rails_around",
    "server_of",
    "tiles_of",
]

_THERE_KM = 0.1
_MOST_KM = 20_000.0
_GRAIN = 230  # half a view is this many squares wide; in one square is one point
_REACH = 0.75  # the view's half, in parts of the width and height of the journey
_WIDEST, _NARROWEST = 1.6, 0.8  # screens, as width to height
_MARKED = 1 << 22  # squares that are marked rather than sorted: 4 MB
_DATE_LINE = 180_000_000  # millionths of a degree
_MOST = 3600  # steps: more would only darken the map and swell the page
TILE_SERVERS = {
    "osm": Tiles(
        "https://tile.openstreetmap.org/{z}/{x}/{y}.png", "© OpenStreetMap contributors"
    ),
}
"""Servers with a name; https://operations.osmfoundation.org/policies/tiles/ for osm."""
# Plain characters alone: the address goes into the page's policy as well.
_TEMPLATE = re.compile(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?/[A-Za-z0-9/._~?=&%+@:{}-]*")


def km_to(
    network: Network, start: tuple[float, float], points: Ints, *, top_kmh: float
) -> Floats:
    """Return the km along the rails to points of the tracks, by their numbers.

    Infinite where no rails lead. Tracks with a limit below `top_kmh` count for as many
    km as the train runs elsewhere in the same time, as of `Network.reach`.

    Raises:
        BadInput: the start is not on Earth.
        NoRoute: it is off the rails.
    """
    tracks = network.tracks
    here, _ = network.nearest(start)
    position = near(tracks, here, _THERE_KM)[0]
    metres, slow = spread(
        tracks, network.search, position, km=_MOST_KM, top_kmh=top_kmh
    )
    first = np.asarray(tracks.start)
    chain = np.searchsorted(first, points, side="right") - 1
    along = np.asarray(tracks.along)[points].astype(np.float64)
    whole = np.asarray(tracks.along)[first[chain + 1] - 1].astype(np.float64)
    times_there = np.ones(len(chain)) if slow is None else slow[chain]
    found = np.minimum(
        metres[tracks.a[chain]] + along * times_there,
        metres[tracks.b[chain]] + (whole - along) * times_there,
    )
    own = chain == position.chain
    direct = np.abs(along[own] - position.metres) * times_there[own]
    found[own] = np.minimum(found[own], direct)
    km: Floats = found / 1000
    return km


class Around(NamedTuple):
    """The rails around a journey, and how far each of their points is by rail."""

    lines: tuple[Shape, ...] = ()
    km: tuple[Floats, ...] = ()


def rails_around(
    network: Network,
    points: Sequence[LonLat],
    *,
    km_to: Callable[[Ints], Floats] | None = None,
) -> Around:
    """Return the lines that run in a journey's surroundings; none without points.

    The view is cut into squares and each step from square to square is drawn once, so
    that parallel tracks are one line; where the network is dense the squares grow.
    `km_to` says how far points of the tracks are, by their numbers; a square is as far
    as the nearest point in it.
    """
    if not points:
        return Around()
    lons, lats = np.array(points).T
    narrow = float(np.cos(np.radians(lats.mean())))
    wide, tall = max(float(np.ptp(lons)), 0.6), max(float(np.ptp(lats)), 0.4)
    across = _REACH * max(wide, _WIDEST * tall / narrow)
    along = _REACH * max(tall, wide * narrow / _NARROWEST)
    x, y = (lons.min() + lons.max()) / 2, (lats.min() + lats.max()) / 2
    box = (x - across, y - along, x + across, y + along)
    inside, xy, follows = _steps(network, box)
    if not len(xy):
        return Around()
    side = max(across, along) / _GRAIN
    while True:
        square = _squares(xy, side)
        pairs = _pairs(square, follows)
        if len(pairs) <= _MOST:
            break
        side *= 1.3
    pairs, middles, number = _numbered(pairs, square, xy)
    walks = _walked(pairs, len(middles))
    if km_to is None:
        return Around(_shaped(walks, middles))
    km = np.full(len(middles), np.inf)
    np.minimum.at(km, number, km_to(inside))
    return Around(_shaped(walks, middles), tuple(km[walk] for walk in walks))


def one_line_each(lines: Sequence[Sequence[LonLat]], side_deg: float) -> list[Shape]:
    """Return lines with what runs side by side drawn once, on squares of that side."""
    if not lines:
        return []
    xy = np.concatenate([np.array(line) for line in lines])
    follows = np.ones(len(xy), dtype=np.bool_)
    follows[np.cumsum([0, *(len(line) for line in lines[:-1])])] = False
    square = _squares(xy, side_deg)
    pairs, middles, _ = _numbered(_pairs(square, follows), square, xy)
    return list(_shaped(_walked(pairs, len(middles)), middles))


def _steps(
    network: Network, box: tuple[float, float, float, float]
) -> tuple[Ints, Floats, Bools]:
    """Return the points of all lines in a box, and which follow the one before.

    Each by its number among the tracks' points, and as longitude and latitude.
    """
    tracks = network.tracks
    lon, lat = np.asarray(tracks.lon), np.asarray(tracks.lat)  # millionths of a degree
    west, south, east, north = (round(edge * 1e6) for edge in box)
    if east > _DATE_LINE:  # the view goes on over the date line
        lon = np.where(lon < east - 2 * _DATE_LINE, lon + 2 * _DATE_LINE, lon)
    inside = np.flatnonzero((lon > west) & (lon < east) & (lat > south) & (lat < north))
    begins = np.zeros(len(lon), dtype=np.bool_)
    begins[np.asarray(tracks.start)[:-1]] = True
    follows = (np.diff(inside, prepend=-2) == 1) & ~begins[inside]
    return inside, np.column_stack([lon[inside], lat[inside]]) / 1e6, follows


def _squares(xy: Floats, side: float) -> Ints:
    """Return the square that each point is in, as a number that rises row by row."""
    cell = np.floor(xy / side).astype(np.int64)
    cell -= cell.min(axis=0)
    square: Ints = cell[:, 1] * (cell[:, 0].max() + 1) + cell[:, 0]
    if square.max() > _MARKED:
        return np.unique(square, return_inverse=True)[1]
    return square


def _pairs(square: Ints, follows: Bools) -> Ints:
    """Return the steps between squares, each once, the lower number first."""
    second = np.flatnonzero(follows[1:] & (square[1:] != square[:-1])) + 1
    one, other = square[second - 1], square[second]
    size = int(square.max()) + 1
    key = np.unique(np.minimum(one, other) * size + np.maximum(one, other))
    return np.column_stack([key // size, key % size])


def _numbered(pairs: Ints, square: Ints, xy: Floats) -> tuple[Ints, Floats, Ints]:
    """Return the pairs with squares in use numbered from 0, and the squares' middles.

    A square's middle is the mean of the points in it, so lines stay smooth. The last is
    the number of each point's square.
    """
    is_used = np.zeros(int(square.max()) + 1, dtype=np.bool_)
    is_used[square] = True  # quicker than sorting
    number = np.cumsum(is_used) - 1
    of_point = number[square]
    count = np.bincount(of_point)
    middles = np.column_stack([np.bincount(of_point, axis) / count for axis in xy.T])
    return number[pairs], middles, of_point


def _walked(pairs: Ints, squares: int) -> list[list[int]]:
    """Return the steps joined to lines that end at junctions, in a fixed order."""
    steps = _Steps.of(pairs, squares)
    return [steps.walked(first) for first in steps.order() if not steps.is_used[first]]


def _shaped(walks: Sequence[Sequence[int]], middles: Floats) -> tuple[Shape, ...]:
    """Return lines of squares as lines of their middles."""
    whole = np.round(middles * 1000).astype(np.int32)
    return tuple(whole[np.array(walk)] for walk in walks)


@dataclass(frozen=True, slots=True)
class _Steps:
    """Steps in both directions, ordered by where they start; plain lists are quick.

    Step i leads to `to[i]`, `back[i]` is the same step the other way, and the steps
    from square n are `first[n]` up to `first[n + 1]`.
    """

    to: list[int]
    back: list[int]
    first: list[int]
    is_used: bytearray

    @classmethod
    def of(cls, pairs: Ints, squares: int) -> _Steps:
        """Return the steps of pairs of squares, none walked yet."""
        start = np.concatenate([pairs[:, 0], pairs[:, 1]])
        to = np.concatenate([pairs[:, 1], pairs[:, 0]])
        key = np.sort(start * squares + to)
        start, to = key // squares, key % squares
        back = np.searchsorted(key, to * squares + start)
        first = np.searchsorted(start, np.arange(squares + 1))
        return cls(to.tolist(), back.tolist(), first.tolist(), bytearray(len(to)))

    def order(self) -> list[int]:
        """Return all steps, those from ends and junctions first, then rings."""
        sizes = np.diff(self.first)
        inner = np.repeat(sizes == 2, sizes)  # noqa: PLR2004  # no junction
        return [int(i) for i in np.argsort(inner, kind="stable")]

    def walked(self, step: int) -> list[int]:
        """Return the squares from a step's start to the next junction; use them up."""
        line = [self.to[self.back[step]]]
        while True:
            self.is_used[step] = self.is_used[self.back[step]] = 1
            here = self.to[step]
            line.append(here)
            first, last = self.first[here], self.first[here + 1]
            onward = [i for i in range(first, last) if not self.is_used[i]]
            if last - first != 2 or not onward:  # noqa: PLR2004  # a junction
                return line
            step = onward[0]


def tiles_of(url: str, attribution: str = "") -> Tiles:
    """Return the tiles of a server: a name, or a template of addresses and its credit.

    >>> tiles_of("osm").attribution
    '© OpenStreetMap contributors'

    Raises:
        BadInput: the template cannot be one, or nobody is named whose tiles they are.
    """
    known = TILE_SERVERS.get(url)
    if known:
        return Tiles(known.url, attribution or known.attribution)
    parts = re.findall(r"\{([^{}]*)\}", url)
    if not _TEMPLATE.fullmatch(url) or sorted(set(parts)) != ["x", "y", "z"]:
        names = ", ".join(TILE_SERVERS)
        message = (
            f"{url!r} is no address of tiles: write {names}, or one server's template"
            " like https://tiles.example.org/{z}/{x}/{y}.png"
        )
        raise BadInput(message)
    if not attribution.strip():
        message = (
            f"whose tiles are those of {server_of(url)}? Say what must be written on"
            " the map with --tiles-attribution"
        )
        raise BadInput(message)
    return Tiles(url, attribution)


def server_of(url: str) -> str:
    """Return the host of an address, with its port; nothing for none.

    >>> server_of("https://tile.openstreetmap.org/{z}/{x}/{y}.png")
    'tile.openstreetmap.org'
    """
    return urlsplit(url).netloc
