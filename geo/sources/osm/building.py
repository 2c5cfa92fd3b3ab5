"""Build a rail network of one's own out of OpenStreetMap extracts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geo.errors import BadInput
from geo.geodesy import great_circle_km
from geo.model import LonLat
from geo.network.hierarchy import contract
from geo.network.laying import Line, tracks_of
from geo.network.tracks import MICRO
from geo.sources.osm.chains import Chain, chains_of
from geo.sources.osm.extracts import Progress, read_extracts
from geo.sources.osm.ownfile import Own, Station, own_file
from geo.sources.osm.stitching import cut_at, land, stitch
from geo.sources.osm.tags import Traits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from geo.model import Gazetteer
    from geo.network.tracks import Tracks
    from geo.sources.osm.extracts import Extract, Stop
    from geo.sources.osm.stitching import Stitches

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int32]

__all__ = ["build", "build_from", "lines_of"]

_AROUND_DEG = 3.0  # where no shipped track is that near, the nearest of all counts
_TOWN_KM = (5.0, 20.0, 60.0)  # where a town is sought that tells a time zone
_SAME_KM = 3.0  # a shipped station of that name within this is the same one


def _countries_at(tracks: Tracks, lon: Floats, lat: Floats) -> Ints:
    """Return the index into the tracks' `codes` for each point, in degrees, WGS 84.

    The shipped tracks know their countries from polygons. Beside a step across a
    border, the nearest point of the step tells the side.
    """
    first = _steps_around(tracks, lon, lat)
    ends = np.stack([first, first + 1], axis=1)
    lines = shapely.linestrings(
        np.stack([tracks.lon[ends], tracks.lat[ends]], axis=2) / MICRO
    )
    points = shapely.points(lon, lat)
    nearest = shapely.STRtree(lines).nearest(points)
    step = first[nearest]
    chain = np.searchsorted(tracks.start, step, side="right") - 1
    part = shapely.line_locate_point(lines[nearest], points, normalized=True)
    along = tracks.along[step] + part * (tracks.along[step + 1] - tracks.along[step])
    beyond = (tracks.border[chain] > 0) & (along > tracks.border[chain])
    sides: Ints = np.where(beyond, tracks.country_b[chain], tracks.country_a[chain])
    return sides


def _steps_around(tracks: Tracks, lon: Floats, lat: Floats) -> Ints:
    """Return the first point of every step near the box of some points, or of all."""
    x, y = tracks.lon / MICRO, tracks.lat / MICRO
    near = (x > lon.min() - _AROUND_DEG) & (x < lon.max() + _AROUND_DEG)
    near &= (y > lat.min() - _AROUND_DEG) & (y < lat.max() + _AROUND_DEG)
    last = np.zeros(len(x), bool)
    last[tracks.start[1:] - 1] = True
    found = np.flatnonzero(near & ~last)
    return (found if len(found) else np.flatnonzero(~last)).astype(np.int32)


def _silent(_: str, __: float) -> None:
    """Tell nobody."""


def build(
    files: Sequence[str | Path],
    shipped: Tracks,
    names: Gazetteer,
    *,
    stitched: bool = False,
    told: Callable[[str, float], None] = _silent,
) -> tuple[bytes, Own]:
    """Return the file of a network built from extracts, and what is in it.

    The shipped tracks lend the countries, the names a station's country and time zone.
    With `stitched`, the shipped network goes on where the extracts' rails end. `told`
    hears of each step and how much of it is done, 0 to 1.

    Raises:
        BadInput: an extract cannot be read, or the files hold no railway; or pyosmium
            is not installed.
    """
    progress = Progress(told)
    extract = read_extracts(files, progress)
    content, own = build_from(
        extract,
        shipped,
        names,
        files=tuple(Path(file).name for file in files),
        stitched=stitched,
        progress=progress,
    )
    return content, own


def build_from(  # noqa: PLR0913  # each part of the work has its name
    extract: Extract,
    shipped: Tracks,
    names: Gazetteer,
    *,
    files: tuple[str, ...],
    stitched: bool = False,
    area: shapely.Geometry | None = None,
    progress: Progress | None = None,
) -> tuple[bytes, Own]:
    """Return the file of a network of what was read, as `build` does.

    `files` says where it was read. With `stitched`, the shipped rails go on outside
    `area`, by default a hull close around the extract's own.

    Raises:
        BadInput: nothing says where its railways lie.
    """
    progress = progress or Progress(_silent)
    progress.begin("laying the stretches of track")
    lines, traits = lines_of(extract, shipped)
    if not lines:
        message = f"{files[0]} names railways but not where they lie: fetch it again"
        raise BadInput(message)
    borders: list[int] = []
    lines, traits, _ = _joined(lines, traits, land(lines))
    count = len(lines)
    if stitched:
        lines, traits, borders = _joined(lines, traits, stitch(lines, shipped, area))
        count = len(lines) - len(borders)
    tracks = _numbered(tracks_of(lines), shipped.codes)
    tracks.border[len(lines) - len(borders) :] = borders
    kinds = sorted(set(traits[:count]))
    number = {kind: i for i, kind in enumerate(kinds)}
    trait = [number[kind] for kind in traits[:count]] + [-1] * len(borders)
    own = Own(
        files=files,
        date=extract.date,
        stitched=stitched,
        left_out=extract.left_out,
        traits=tuple(kinds),
        trait=np.array(trait, np.int32),
        stations=_stations(extract, shipped, names),
    )
    progress.begin("making the shortcuts for its routes")
    return own_file(tracks, contract(tracks), own), own


def lines_of(extract: Extract, shipped: Tracks) -> tuple[list[Line], list[Traits]]:
    """Return an extract's stretches of track as lines, with what tags tell of each."""
    return _lines(chains_of(extract), extract, shipped)


def _lines(
    chains: Sequence[Chain], extract: Extract, shipped: Tracks
) -> tuple[list[Line], list[Traits]]:
    """Return the chains as lines, cut where they cross a border, with their traits."""
    if not chains:
        return [], []
    nodes = [node for chain in chains for node in chain.nodes]
    lon, lat = np.array([extract.points[node] for node in nodes]).T
    code = _countries_at(shipped, lon, lat).tolist()
    lines, traits, at = [], [], 0
    for chain in chains:
        sides = [shipped.codes[c] for c in code[at : at + len(chain.nodes)]]
        points = tuple(extract.points[node] for node in chain.nodes)
        bridge = "ferry" if chain.traits.ferry else ""
        for first, last in _stretches(sides):
            line = Line(
                points[first : last + 1],
                countries=(sides[first], sides[last]),
                bridge=bridge,
                gauges_mm=chain.traits.gauges_mm,
                limit_kmh=chain.traits.speed_kmh,
            )
            if line.points[0] != line.points[-1]:
                lines.append(line)
                traits.append(chain.traits)
        at += len(chain.nodes)
    return lines, traits


def _stretches(sides: Sequence[str]) -> list[tuple[int, int]]:
    """Return (first, last) points of a chain's stretches, the step over a border alone.

    What begins and ends in one country never left it; else the last change counts.
    """
    end = len(sides) - 1
    if sides[0] == sides[-1]:
        return [(0, end)]
    over = max(i for i in range(end) if sides[i] != sides[-1])
    sides_before = [(0, over)] if over else []
    after = [(over + 1, end)] if over + 1 < end else []
    return [*sides_before, (over, over + 1), *after]


def _joined(
    lines: list[Line], traits: list[Traits], more: Stitches
) -> tuple[list[Line], list[Traits], list[int]]:
    """Return lines and traits with the further lines, and the borders of these."""
    parts = [cut_at(line, more.cuts) for line in lines]
    own = [part for many in parts for part in many]
    told = [t for t, many in zip(traits, parts, strict=True) for _ in many]
    return own + more.lines, told + [Traits(ferry=True)] * len(more.lines), more.borders


def _numbered(tracks: Tracks, codes: tuple[str, ...]) -> Tracks:
    """Return the tracks with the shipped codes, and component 0 the longest."""
    number = np.array([codes.index(code) for code in tracks.codes], np.int32)
    total = np.bincount(tracks.component, tracks.chain_m)
    place = np.empty(len(total), np.int32)
    place[np.argsort(-total, kind="stable")] = np.arange(len(total))
    return replace(
        tracks,
        codes=codes,
        country_a=number[tracks.country_a],
        country_b=number[tracks.country_b],
        component=place[tracks.component],
    )


def _stations(
    extract: Extract, shipped: Tracks, names: Gazetteer
) -> tuple[Station, ...]:
    """Return the stations that the names lack, with country and zone, by id."""
    found = [
        (stop, np.mean(np.unique(points, axis=0), axis=0).tolist())
        for _, stop in sorted(extract.stops.items())
        if (points := [extract.points[n] for n in stop.nodes if n in extract.points])
    ]
    found = [(s, LonLat(*at)) for s, at in found if not _is_known(s, at, names)]
    if not found:
        return ()
    lon, lat = np.array([at for _, at in found]).T
    sides = _countries_at(shipped, lon, lat).tolist()
    return tuple(
        Station(
            id=stop.id,
            name=stop.name,
            lon=round(at.lon, 6),
            lat=round(at.lat, 6),
            country=shipped.codes[side],
            zone=_zone(at, shipped.codes[side], names),
            names=stop.names,
            called=stop.called,
        )
        for (stop, at), side in zip(found, sides, strict=True)
    )


def _is_known(stop: Stop, at: tuple[float, float], names: Gazetteer) -> bool:
    """Say whether the names have the station itself."""
    return any(
        item.place.kind == "station" and great_circle_km(at, item.place.at) < _SAME_KM
        for name in stop.called
        for item in names.candidates(name)
    )


def _zone(at: LonLat, country: str, names: Gazetteer) -> str:
    """Return the time zone of the nearest town of the country, empty without one."""
    for km in _TOWN_KM:
        for town in names.near(at, km):
            if town.country == country:
                return town.zone
    return ""
