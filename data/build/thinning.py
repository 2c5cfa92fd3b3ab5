"""Say for each vertex of a line at which scale it stops mattering.

The measure is Visvalingam and Whyatt's effective area (The Cartographic Journal 30,
1993, 46-51) in the Mercator plane, so that what is dropped is equally small on the
screen at every latitude. Ends are never dropped: lines that meet go on meeting.
"""

from __future__ import annotations

import heapq

import numpy as np
import numpy.typing as npt

KEPT = 255
"""The rank of a vertex that is never dropped."""

Line = npt.NDArray[np.float64]


def ranks(line: Line) -> npt.NDArray[np.uint8]:
    """Return the rank of each vertex of a line in degrees, longitude first.

    A vertex of rank r may go once sizes below 0.0005 * 2 ** (r / 14) degrees do not
    matter; `size_of` in `geo/sources/basemap.py` is the same formula.
    """
    found = np.full(len(line), KEPT, dtype=np.uint8)
    sizes = np.sqrt(effective_areas(mercator(line)))
    inner = np.clip(np.round(14 * np.log2(np.maximum(sizes, 5e-4) / 5e-4)), 0, 254)
    found[1:-1] = inner
    return found


def mercator(line: Line) -> Line:
    """Return the line in the Mercator plane, in degrees of longitude."""
    lat = np.radians(np.clip(line[:, 1], -85, 85))
    return np.column_stack([line[:, 0], np.degrees(np.arcsinh(np.tan(lat)))])


def effective_areas(line: Line) -> npt.NDArray[np.float64]:
    """Return the effective area of each inner vertex, in square degrees.

    Vertices go in order of the triangle they make with their neighbours; none counts
    as smaller than one that went before it.
    """
    count = len(line)
    points = line.tolist()
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))
    areas = [
        _area(points[i - 1], points[i], points[i + 1]) for i in range(1, count - 1)
    ]
    queue = [(area, i + 1) for i, area in enumerate(areas)]
    heapq.heapify(queue)
    areas = [0.0, *areas, 0.0]
    gone = bytearray(count)
    largest = 0.0
    while queue:
        area, i = heapq.heappop(queue)
        if gone[i] or area != areas[i]:
            continue
        gone[i] = 1
        areas[i] = largest = max(largest, area)
        left, right = before[i], after[i]
        after[left], before[right] = right, left
        for j in (left, right):
            if 0 < j < count - 1:
                areas[j] = _area(points[before[j]], points[j], points[after[j]])
                heapq.heappush(queue, (areas[j], j))
    return np.array(areas[1:-1])


def _area(a: list[float], b: list[float], c: list[float]) -> float:
    """Return the area of a triangle."""
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
