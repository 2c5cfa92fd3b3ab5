"""Build data/railways.npz: the world's railways, repaired, tagged and contracted."""

from __future__ import annotations

import numpy as np
from packages import DATA, register
from rail_chains import Chains, contract, steady_countries
from rail_countries import ATLAS, CODES, Countries
from rail_gauges import tag_gauges
from rail_junctions import part_crossings
from rail_lines import tag_lines
from rail_missing import lay_missing
from rail_repair import Bridge, bridge_breaks, components
from rail_reviewed import lay_bridges, lay_ferries, lay_links
from rail_shapes import lay_shapes
from rail_source import SOURCE, Raw, read_raw
from station_sources import DB, HAFAS, TRAINLINE, UK, rail_stops

from geo.model import RailLine
from geo.network import hierarchy
from geo.network.tracks import MICRO, WHOLE, Tracks, cells_of, forks_of
from geo.sources.railfile import encode

FILE = "railways.npz"
TABLES = (*("bridges", "links", "ferries", "shapes", "stations", "gauges", "lines"),)
LICENCE = "ODbL-1.0"
ATTRIBUTION = "(c) OpenStreetMap contributors (ODbL, openstreetmap.org/copyright)"
DATE = "2024-04-19"  # of the source's files inside the package
BORDER_PARTS = 64  # how finely a step across a border is searched for it


def main() -> None:
    """Read, repair, tag, contract and write the network, and say what came out."""
    raw = read_raw()
    before = components(raw).max() + 1
    bridges = bridge_breaks(raw)
    bridges += lay_bridges(raw) + lay_links(raw) + lay_ferries(raw)
    shaped = lay_shapes(raw, bridges)
    print(f"{shaped} stations laid into coarse stretches")
    missing = lay_missing(raw, rail_stops())
    bridges += missing
    print(f"{sum(b.metres for b in missing) / 1e6:.1f} thousand km of missing lines")
    parted = part_crossings(raw)
    label = components(raw)
    print(f"{parted} crossings parted")
    print(f"{len(bridges)} bridges: {before} -> {label.max() + 1} components")
    countries = Countries()
    country = countries.at(raw.lon / 1000, raw.lat / 1000)
    country = steady_countries(raw, country)
    chains = contract(raw, country, bridges)
    tracks = _tracks(raw, (chains, bridges), (country, label), countries=countries)
    shortcuts = hierarchy.contract(tracks)
    tracks = tag_lines(tag_gauges(tracks, shortcuts), shortcuts)
    shortcuts = hierarchy.contract(tracks)
    print(f"{len(tracks.a):,} chains, {len(tracks.fork) - 1:,} nodes")
    (DATA / FILE).write_bytes(encode(tracks, shortcuts))
    register(
        FILE,
        licence=LICENCE,
        attribution=ATTRIBUTION,
        origin=[
            *(SOURCE, ATLAS, CODES, TRAINLINE, HAFAS, DB, UK),
            *(f"data/{name}.csv" for name in TABLES),
        ],
        date=DATE,
    )


def _tracks(
    raw: Raw,
    built: tuple[Chains, list[Bridge]],
    tags: tuple[np.ndarray, np.ndarray],
    *,
    countries: Countries,
) -> Tracks:
    """Return the network as arrays, its nodes numbered so that neighbours are near."""
    chains, bridges = built
    country, label = (np.asarray(tag, np.int32) for tag in tags)
    number = _numbered(raw, chains)
    chains = _sorted(chains, number)
    first, last = chains.nodes[chains.starts[:-1]], chains.nodes[chains.starts[1:] - 1]
    lon, lat = raw.lon[chains.nodes] * 1000, raw.lat[chains.nodes] * 1000
    before = np.cumsum(chains.metres) - chains.metres
    sizes = np.diff(chains.starts)
    along = (before - np.repeat(before[chains.starts[:-1]], sizes)).astype(np.int32)
    a, b = number[first], number[last]
    cell_key, cell_start, cell_chain = cells_of(lon, lat, chains.starts)
    fork, ways = forks_of(a, b, int(number.max()) + 1)
    kinds = sorted({bridge.kind for bridge in bridges})
    return Tracks(
        codes=tuple(countries.codes),
        bridge_kinds=tuple(kinds),
        gauges=((),),
        lines=(RailLine(),),
        weights=(WHOLE,),
        lon=lon,
        lat=lat,
        along=along,
        start=chains.starts,
        a=a,
        b=b,
        country_a=country[first],
        country_b=country[last],
        component=_by_length(label[first], along[chains.starts[1:] - 1]),
        border=_borders(
            raw,
            countries,
            (first, last, country),
            metres=along[chains.starts[1:] - 1],
        ),
        bridge=chains.bridge,
        bridge_kind=np.array([kinds.index(b.kind) for b in bridges], np.int32),
        bridge_angle=np.array([round(b.angle_deg) for b in bridges], np.int32),
        gauge=np.zeros(len(a), np.int32),
        limit=np.zeros(len(a), np.int32),
        line=np.zeros(len(a), np.int32),
        kind=np.zeros(len(a), np.int32),
        cell_key=cell_key,
        cell_start=cell_start,
        cell_chain=cell_chain,
        fork=fork,
        ways=ways,
    )


def _numbered(raw: Raw, chains: Chains) -> np.ndarray:
    """Return a number for each raw node that ends a chain, along a Z-order curve."""
    ends = np.unique(
        np.concatenate(
            [chains.nodes[chains.starts[:-1]], chains.nodes[chains.starts[1:] - 1]]
        )
    )
    x = (raw.lon[ends].astype(np.int64) + 180_000) << 1
    y = (raw.lat[ends].astype(np.int64) + 90_000) << 1
    curve = sum(
        ((x >> i & 1) << 2 * i) | ((y >> i & 1) << 2 * i + 1) for i in range(20)
    )
    number = np.full(len(raw.ways), -1, np.int32)
    number[ends[np.argsort(curve, kind="stable")]] = np.arange(len(ends))
    return number


def _sorted(chains: Chains, number: np.ndarray) -> Chains:
    """Return the chains in order of their numbered ends, the lower end first."""
    runs, metres = [], []
    for first, after in zip(chains.starts[:-1], chains.starts[1:], strict=True):
        nodes, steps = chains.nodes[first:after], chains.metres[first : after - 1]
        if number[nodes[0]] > number[nodes[-1]]:
            nodes, steps = nodes[::-1], steps[::-1]
        runs.append(nodes)
        metres.append(steps)
    keys = [
        (number[r[0]], number[r[-1]], m.sum(), len(r))
        for r, m in zip(runs, metres, strict=True)
    ]
    order = sorted(range(len(runs)), key=keys.__getitem__)
    return Chains(
        nodes=np.concatenate([runs[i] for i in order]),
        starts=np.cumsum([0, *(len(runs[i]) for i in order)]).astype(np.int32),
        metres=np.concatenate([np.append(metres[i], 0) for i in order]).astype(
            np.int32
        ),
        bridge=chains.bridge[order],
    )


def _by_length(label: np.ndarray, metres: np.ndarray) -> np.ndarray:
    """Return component numbers with 0 for the one that has most track."""
    total = np.bincount(label, metres)
    place = np.empty(len(total), np.int32)
    place[np.argsort(-total, kind="stable")] = np.arange(len(total))
    return place[label]


def _borders(
    raw: Raw,
    countries: Countries,
    ends: tuple[np.ndarray, np.ndarray, np.ndarray],
    *,
    metres: np.ndarray,
) -> np.ndarray:
    """Return where along each chain across a border the second country begins."""
    first, last, country = ends
    border = np.zeros(len(first), np.int32)
    crossing = np.flatnonzero(country[first] != country[last])
    part = np.linspace(0, 1, BORDER_PARTS + 1)[1:-1, None]
    a, b = first[crossing], last[crossing]
    lon = (raw.lon[a] + part * (raw.lon[b] - raw.lon[a])) * 1000 / MICRO
    lat = (raw.lat[a] + part * (raw.lat[b] - raw.lat[a])) * 1000 / MICRO
    where = countries.at(lon.ravel(), lat.ravel()).reshape(lon.shape)
    inside = (where == country[a]).sum(axis=0) + 0.5
    border[crossing] = (
        (inside / BORDER_PARTS * metres[crossing]).astype(np.int32).clip(1)
    )
    return border


if __name__ == "__main__":
    main()
