"""The shipped form of a rail network: deltas in one deterministic .npz file.

What can be worked out again is left out: lengths are kept as what they exceed the
great circle by, arcs that are chains as a mark, ranks as levels.
"""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import numpy as np

from geo.network.hierarchy import Hierarchy
from geo.network.tracks import MICRO, Tracks, cells_of, chord_m, forks_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int32]

__all__ = ["decode", "encode"]

_WHEN = (1980, 1, 1, 0, 0, 0)  # zip's own zero, so that the bytes do not change
_GRID = 1000  # millionths of a degree: the grid of the source


def encode(tracks: Tracks, hierarchy: Hierarchy) -> bytes:
    """Return the network as the bytes of an .npz file, the same for the same network.

    Nodes must be numbered in an order that keeps neighbours together, and chains be
    sorted by their ends, `a` before `b`.
    """
    first, last = tracks.start[:-1], tracks.start[1:] - 1
    lon, lat = tracks.lon // _GRID, tracks.lat // _GRID
    inner = np.ones(len(lon), bool)
    inner[last] = False
    later = np.ones(len(lon), bool)
    later[first] = False
    nodes = len(tracks.fork) - 1
    node_lon, node_lat = np.empty(nodes, np.int32), np.empty(nodes, np.int32)
    country = np.empty(nodes, np.int32)
    component = np.empty(nodes, np.int32)
    for ends, points, where in (
        (tracks.a, first, tracks.country_a),
        (tracks.b, last, tracks.country_b),
    ):
        node_lon[ends], node_lat[ends] = lon[points], lat[points]
        country[ends], component[ends] = where, tracks.component
    steps = _steps(tracks)
    bridged = np.flatnonzero(tracks.bridge >= 0)
    by_bridge = bridged[np.argsort(tracks.bridge[bridged])]
    crossing = np.flatnonzero(tracks.border)
    arrays = {
        "node_lon": np.diff(node_lon, prepend=np.int32(0)),
        "node_lat": np.diff(node_lat, prepend=np.int32(0)),
        "country": country,
        "component": component,
        "chains": np.bincount(tracks.a, minlength=nodes),
        "b": tracks.b - tracks.a,
        "points": np.diff(tracks.start) - 2,
        "lon": np.diff(lon, prepend=np.int32(0))[inner & later],
        "lat": np.diff(lat, prepend=np.int32(0))[inner & later],
        "excess": np.diff(tracks.along, prepend=np.int32(0))[later] - steps,
        "bridge_chain": by_bridge,
        "bridge_kind": tracks.bridge_kind,
        "bridge_angle": tracks.bridge_angle,
        "border_chain": crossing,
        "border": tracks.border[crossing],
        **_encoded_hierarchy(hierarchy),
    }
    names = {"codes": tracks.codes, "bridge_kinds": tracks.bridge_kinds}
    return _zipped(arrays, json.dumps(names, sort_keys=True))


def _steps(tracks: Tracks) -> Ints:
    """Return the great-circle length of every step, in whole metres."""
    lon, lat = tracks.lon / MICRO, tracks.lat / MICRO
    same = np.ones(len(lon) - 1, bool)
    same[tracks.start[1:-1] - 1] = False
    metres = chord_m(lon[:-1], lat[:-1], lon[1:], lat[1:])
    return np.rint(metres[same]).astype(np.int32)


def _encoded_hierarchy(tree: Hierarchy) -> dict[str, Ints]:
    """Return the hierarchy by node instead of by rank."""
    node = tree.node
    depth = np.repeat(np.arange(len(tree.level) - 1), np.diff(tree.level))
    counts = np.diff(tree.start)
    tail = np.repeat(node, counts)
    order = np.lexsort((node[tree.head], tail))
    shortcut = tree.via[order] >= 0
    return {
        "level": depth[tree.rank],
        "arcs": counts[tree.rank],
        "head": (node[tree.head] - tail)[order],
        "shortcut": shortcut,
        "via": (node[tree.via.clip(0)] - tail)[order][shortcut],
        "metres": tree.metres[order][shortcut],
    }


def _zipped(arrays: dict[str, NDArray[np.generic]], names: str) -> bytes:
    """Return arrays and names as an .npz file, each array by planes of its bytes."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        _write(file, "names.json", names.encode())
        for name, array in arrays.items():
            stored = io.BytesIO()
            np.save(stored, _planes(np.asarray(array)))
            _write(file, f"{name}.npy", stored.getvalue())
    return content.getvalue()


def _write(file: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Add a member with a fixed time and no trace of the machine."""
    member = zipfile.ZipInfo(name, _WHEN)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 3
    file.writestr(member, content, compresslevel=9)


def _planes(array: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Return whole numbers as rows of bytes, the lowest first, after a zigzag.

    Small numbers of either sign then fill one row, and the others compress to nothing.
    """
    signed = array.astype(np.int64)
    coded = ((signed << 1) ^ (signed >> 63)).astype(np.uint32)
    rows = [(coded >> np.uint32(8 * i)).astype(np.uint8) for i in range(4)]
    while len(rows) > 1 and not rows[-1].any():
        rows.pop()
    return np.stack(rows)


def _numbers(planes: NDArray[np.uint8]) -> Ints:
    """Return what `_planes` was given."""
    coded = planes[0].astype(np.uint32)
    for i, row in enumerate(planes[1:], 1):
        coded |= row.astype(np.uint32) << np.uint32(8 * i)
    signed: Ints = ((coded >> np.uint32(1)) ^ -(coded & np.uint32(1))).view(np.int32)
    return signed


def decode(content: bytes) -> tuple[Tracks, Hierarchy]:
    """Return the network of an .npz file's bytes.

    Raises:
        KeyError: an array is missing.
        zipfile.BadZipFile: the bytes are no zip file, or a part of it is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        names = json.loads(file.read("names.json"))
        parts = {
            name[:-4]: _numbers(np.load(io.BytesIO(file.read(name))))
            for name in file.namelist()
            if name.endswith(".npy")
        }
    tracks = _decoded_tracks(parts, names)
    return tracks, _decoded_hierarchy(parts, tracks)


def _decoded_tracks(parts: dict[str, Ints], names: dict[str, list[str]]) -> Tracks:
    """Return the geometry, with the indexes that are not shipped."""
    nodes = len(parts["chains"])
    a = np.repeat(np.arange(nodes, dtype=np.int32), parts["chains"])
    b = a + parts["b"]
    start = np.cumsum(np.append(0, parts["points"] + 2), dtype=np.int32)
    lon = _points(parts, "lon", (a, b, start))
    lat = _points(parts, "lat", (a, b, start))
    bridge = np.full(len(a), -1, np.int32)
    bridge[parts["bridge_chain"]] = np.arange(len(parts["bridge_chain"]))
    border = np.zeros(len(a), np.int32)
    border[parts["border_chain"]] = parts["border"]
    cell_key, cell_start, cell_chain = cells_of(lon, lat, start)
    fork, ways = forks_of(a, b, nodes)
    return Tracks(
        codes=tuple(names["codes"]),
        bridge_kinds=tuple(names["bridge_kinds"]),
        lon=lon,
        lat=lat,
        along=_along(lon, lat, start, parts["excess"]),
        start=start,
        a=a,
        b=b,
        country_a=parts["country"][a],
        country_b=parts["country"][b],
        component=parts["component"][a],
        border=border,
        bridge=bridge,
        bridge_kind=parts["bridge_kind"],
        bridge_angle=parts["bridge_angle"],
        cell_key=cell_key,
        cell_start=cell_start,
        cell_chain=cell_chain,
        fork=fork,
        ways=ways,
    )


def _points(parts: dict[str, Ints], axis: str, chains: tuple[Ints, Ints, Ints]) -> Ints:
    """Return one coordinate of all points: each chain's node, inner points, node."""
    a, b, start = chains
    node = np.cumsum(parts[f"node_{axis}"], dtype=np.int32)
    steps = np.zeros(start[-1], np.int32)
    inner = np.ones(len(steps), bool)
    inner[start[:-1]] = inner[start[1:] - 1] = False
    steps[inner] = parts[axis]
    total = np.cumsum(steps, dtype=np.int32)
    points = total + np.repeat(node[a] - total[start[:-1]], np.diff(start))
    points[start[1:] - 1] = node[b]
    return points * np.int32(_GRID)


def _along(lon: Ints, lat: Ints, start: Ints, excess: Ints) -> Ints:
    """Return the metres of track from each chain's start to each of its points."""
    x, y = lon / MICRO, lat / MICRO
    steps = np.zeros(len(lon), np.int64)
    later = np.ones(len(lon), bool)
    later[start[:-1]] = False
    chord = chord_m(x[:-1], y[:-1], x[1:], y[1:])[later[1:]]
    steps[later] = np.rint(chord).astype(np.int64) + excess
    total = np.cumsum(steps)
    return (total - np.repeat(total[start[:-1]], np.diff(start))).astype(np.int32)


def _decoded_hierarchy(parts: dict[str, Ints], tracks: Tracks) -> Hierarchy:
    """Return the hierarchy by rank."""
    level = parts["level"]
    node = np.lexsort((np.arange(len(level)), level)).astype(np.int32)
    rank = np.empty(len(level), np.int32)
    rank[node] = np.arange(len(level), dtype=np.int32)
    counts = parts["arcs"]
    tail = np.repeat(np.arange(len(level), dtype=np.int32), counts)
    head = tail + parts["head"]
    metres, via = np.zeros(len(head), np.int32), np.empty(len(head), np.int32)
    short = parts["shortcut"].astype(bool)
    metres[short] = parts["metres"]
    via[short] = rank[tail[short] + parts["via"]]
    chain = _chain_between(tracks, tail[~short], head[~short])
    metres[~short], via[~short] = tracks.chain_m[chain], -1 - chain
    order = np.lexsort((rank[head], rank[tail]))
    return Hierarchy(
        rank=rank,
        node=node,
        start=np.cumsum(np.append(0, counts[node]), dtype=np.int32),
        head=rank[head][order],
        metres=metres[order],
        via=via[order],
        level=np.searchsorted(level[node], np.arange(level.max() + 2)).astype(np.int32),
    )


def _chain_between(tracks: Tracks, one: Ints, other: Ints) -> Ints:
    """Return the shortest chain between each pair of nodes (ties: the lower chain)."""
    nodes = np.int64(len(tracks.fork))
    key = np.minimum(tracks.a, tracks.b) * nodes + np.maximum(tracks.a, tracks.b)
    order = np.lexsort((tracks.chain_m, key))
    wanted = np.minimum(one, other) * nodes + np.maximum(one, other)
    return order[np.searchsorted(key[order], wanted)].astype(np.int32)
