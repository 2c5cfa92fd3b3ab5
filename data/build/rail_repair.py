"""Close the breaks of the raw graph, and record every bridge that does it.

A dead end is joined to track nearby where the heading says that the line goes on, and
only where the way round is long: a stub beside its own line stays a stub. Breaks longer
than 5 km are closed in `rail_reviewed.py`.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rail_source import EARTH_KM
from scipy.spatial import cKDTree

if TYPE_CHECKING:
    from rail_source import Raw

REACH_KM = 5.0
ANY_HEADING_KM = 0.3  # three steps of the source's grid: no heading can be told
WIDE_KM, WIDE_DEG = 3.0, 55.0
NARROW_DEG = 30.0  # between WIDE_KM and REACH_KM
FACING_DEG = 60.0  # both ends of two dead ends that face each other
LOOK_BACK_M = 4000  # a line's heading is seen over its last step or up to this far


@dataclass(frozen=True, slots=True)
class Bridge:
    """A repaired break: the nodes it joins, its length, and how far it bends."""

    a: int
    b: int
    metres: int
    angle_deg: float
    kind: str


THROUGH = 2  # ways at a point where a train has no choice


def to_xyz(raw: Raw) -> np.ndarray:
    """Return the nodes on the unit sphere, for nearest-neighbour search."""
    lon, lat = np.radians(raw.lon / 1000), np.radians(raw.lat / 1000)
    return np.stack(
        [np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1
    )


def components(raw: Raw) -> np.ndarray:
    """Return each node's component, numbered from 0 by first node."""
    label = np.full(len(raw.ways), -1, np.int32)
    count = 0
    for start in range(len(raw.ways)):
        if label[start] >= 0:
            continue
        label[start], todo = count, [start]
        while todo:
            for v in raw.ways[todo.pop()]:
                if label[v] < 0:
                    label[v] = count
                    todo.append(v)
        count += 1
    return label


def heading_deg(raw: Raw, a: int, b: int) -> float:
    """Return the bearing from a to b on the plane tangent there, 0-360."""
    east = (raw.lon[b] - raw.lon[a] + 180000) % 360000 - 180000
    east = east * np.cos(np.radians((int(raw.lat[a]) + int(raw.lat[b])) / 2000))
    return float(np.degrees(np.arctan2(east, raw.lat[b] - raw.lat[a])) % 360)


def bend_deg(one: float, other: float) -> float:
    """Return the angle between two headings, 0-180."""
    return abs((one - other + 180) % 360 - 180)


def bridge_breaks(raw: Raw) -> list[Bridge]:
    """Join dead ends to track within 5 km by heading; return what was joined.

    Shorter gaps come first, and a bridge that stands counts as a way round for the
    next, so that one break is not bridged twice.
    """
    label = components(raw)
    built = []
    for gap_m, a, b, angle in sorted(_proposals(raw, label)):
        if len(raw.ways[a]) != 1 and gap_m > 1000 * ANY_HEADING_KM:
            continue  # an earlier bridge already carries this line on
        if way_round_is_short(raw, a, b, limit_m=max(25_000, 10 * gap_m + 3_000)):
            continue
        raw.connect(a, b, gap_m)
        built.append(Bridge(a, b, gap_m, round(angle, 1), "break"))
    return built


def _proposals(raw: Raw, label: np.ndarray) -> list[tuple[int, int, int, float]]:
    """Return (gap, dead end, node, bend) for every join that the headings allow."""
    xyz = to_xyz(raw)
    tree = cKDTree(xyz)
    ends = [n for n, ways in enumerate(raw.ways) if len(ways) == 1]
    found = []
    for a in ends:
        (before,) = raw.ways[a]
        for b in tree.query_ball_point(xyz[a], REACH_KM / EARTH_KM):
            if b in (a, before) or not raw.ways[b]:
                continue
            gap_km = EARTH_KM * float(np.linalg.norm(xyz[a] - xyz[b]))
            bends = bend_on(raw, a, b), bend_on(raw, b, a)
            apart = label[a] != label[b]
            if _allowed(gap_km, bends, facing=len(raw.ways[b]) == 1, apart=apart):
                found.append((max(1, round(gap_km * 1000)), a, b, bends[0]))
    return found


def bend_on(raw: Raw, end: int, to: int) -> float:
    """Return how far a line bends that goes on from a dead end to a point, 0-180.

    The heading is that of the last step or of a longer stretch, whichever fits better:
    last steps are often a switch, and long stretches curve. 0 where nothing ends.
    """
    if len(raw.ways[end]) != 1:
        return 0.0
    onward = heading_deg(raw, end, to)
    (behind,) = raw.ways[end]
    last, back, best = end, raw.ways[end][behind], 180.0
    while True:
        best = min(best, bend_deg(onward, heading_deg(raw, behind, end)))
        if back >= LOOK_BACK_M or len(raw.ways[behind]) != THROUGH:
            return best
        one, other = raw.ways[behind]
        last, behind = behind, other if one == last else one
        back += raw.ways[last][behind]


def _allowed(
    gap_km: float, bends: tuple[float, float], *, facing: bool, apart: bool
) -> bool:
    """Say whether a gap of that length may be closed at those bends."""
    if gap_km <= ANY_HEADING_KM:
        return True
    if facing and max(bends) <= FACING_DEG:
        return True
    if gap_km <= WIDE_KM:
        return bends[0] <= WIDE_DEG
    return (facing or apart) and bends[0] <= NARROW_DEG


def way_round_is_short(raw: Raw, a: int, b: int, *, limit_m: int) -> bool:
    """Say whether b can be reached from a within the limit."""
    best, queue = {a: 0}, [(0, a)]
    while queue:
        metres, node = heapq.heappop(queue)
        if node == b:
            return True
        if metres > best[node]:
            continue
        for v, step in raw.ways[node].items():
            further = metres + step
            if further <= limit_m and further < best.get(v, limit_m + 1):
                best[v] = further
                heapq.heappush(queue, (further, v))
    return False
