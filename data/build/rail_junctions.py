"""Part lines that only cross: on the source's coarse grid a bridge looks a junction.

Where two lines run straight through one point, a train cannot turn from one to the
other there. The point becomes two, unless that cuts off what no other way joins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rail_repair import THROUGH, bend_deg, heading_deg, way_round_is_short

if TYPE_CHECKING:
    from rail_source import Raw

WAYS = 4  # at a crossing of two lines
STRAIGHT_DEG = 25.0  # how far a line may bend at the point and still run through
ACROSS_DEG = 30.0  # how much the two lines must differ
LOOK_M = 700  # how far a line is followed to see its heading
SEEN_M = 350  # a shorter stretch has no heading on a grid of 100 m
ROUND_M = 30_000  # within which another way must join the two lines


def part_crossings(raw: Raw) -> int:
    """Part the crossings, the lower node first; return how many were parted."""
    count = 0
    for node in range(len(raw.ways)):
        if len(raw.ways[node]) == WAYS and (pair := _second_line(raw, node)):
            count += _part(raw, node, pair)
    return count


def _second_line(raw: Raw, node: int) -> tuple[int, int] | None:
    """Return the neighbours on the line that crosses the first neighbour's, if any."""
    around = sorted(raw.ways[node])
    headings = [_heading(raw, node, v) for v in around]
    if min(headings) < 0:
        return None
    for i in (1, 2, 3):
        j, k = (n for n in (1, 2, 3) if n != i)
        straight = (
            180 - bend_deg(headings[0], headings[i]),
            180 - bend_deg(headings[j], headings[k]),
        )
        turn = bend_deg(headings[0], headings[j])
        if max(straight) <= STRAIGHT_DEG and min(turn, 180 - turn) >= ACROSS_DEG:
            return around[j], around[k]
    return None


def _heading(raw: Raw, node: int, toward: int) -> float:
    """Return the heading at which a line leaves a node, -1 where it is too short."""
    last, at, metres = node, toward, raw.ways[node][toward]
    while metres < LOOK_M and len(raw.ways[at]) == THROUGH:
        one, other = raw.ways[at]
        last, at = at, other if one == last else one
        metres += raw.ways[last][at]
    return heading_deg(raw, node, at) if metres >= SEEN_M else -1.0


def _part(raw: Raw, node: int, pair: tuple[int, int]) -> bool:
    """Give the pair's line a node of its own; undo it where nothing else joins them."""
    steps = [(v, raw.ways[node][v]) for v in pair]
    twin = raw.add(int(raw.lon[node]), int(raw.lat[node]))
    for v, metres in steps:
        raw.remove(node, v)
        raw.connect(twin, v, metres)
    if way_round_is_short(raw, node, twin, limit_m=ROUND_M):
        return True
    for v, metres in steps:
        raw.remove(twin, v)
        raw.connect(node, v, metres)
    raw.drop_last()
    return False
