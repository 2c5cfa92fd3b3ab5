"""From ways to chains: stretches of one kind of track between points of choice."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geo.sources.osm.extracts import Extract
    from geo.sources.osm.tags import Traits

    Run = tuple[int, ...]

__all__ = ["Chain", "chains_of"]

THROUGH = 2  # pieces at a node where a train has no choice


class Chain(NamedTuple):
    """A stretch of track over nodes, everywhere of the same traits."""

    nodes: tuple[int, ...]
    traits: Traits


def chains_of(extract: Extract) -> list[Chain]:
    """Return the chains of an extract, in order of their nodes.

    Ways are cut where nodes are missing, and joined over points where only two of the
    same traits meet. Tracks of a yard are left out unless they are what joins lines.
    No chain ends where it starts.
    """
    parts = _without_yards(list(_parts(extract)))
    joined = _joined(list(_cut(parts, extract.crossings)))
    return sorted(
        Chain(min(run, run[::-1]), chain.traits)
        for chain in joined
        for run in _without_loop(chain.nodes)
    )


def _parts(extract: Extract) -> Iterator[Chain]:
    """Yield the runs of every way's nodes that the files place somewhere."""
    for number in sorted(extract.ways):
        nodes, traits = extract.ways[number]
        run: list[int] = []
        for node in (*nodes, None):
            if node in extract.points:
                if not run or run[-1] != node:
                    run.append(node)
                continue
            if len(run) > 1:
                yield Chain(tuple(run), traits)
            run = []


def _without_yards(parts: list[Chain]) -> list[Chain]:
    """Return the parts without the tracks of yards that lead from a line to itself."""
    yards = [part for part in parts if part.traits.service == "yard"]
    lines = [part for part in parts if part.traits.service != "yard"]
    line, yard = _pieces(lines), _pieces(yards)
    touched: dict[int, set[int]] = {}
    for part in yards:
        ends = touched.setdefault(_root(yard, part.nodes[0]), set())
        ends.update(_root(line, node) for node in part.nodes if node in line)
    kept = {root for root, ends in touched.items() if len(ends) > 1}
    if not lines:
        return yards
    return lines + [p for p in yards if _root(yard, p.nodes[0]) in kept]


def _pieces(parts: Iterable[Chain]) -> dict[int, int]:
    """Return a forest in which nodes that parts join have the same root."""
    above: dict[int, int] = {}
    for part in parts:
        for node in part.nodes:
            above.setdefault(node, node)
        for one, other in pairwise(part.nodes):
            above[_root(above, one)] = _root(above, other)
    return above


def _root(above: dict[int, int], node: int) -> int:
    """Return the root of a node's tree, and shorten the way there."""
    while above[node] != node:
        above[node] = above[above[node]]
        node = above[node]
    return node


def _cut(parts: list[Chain], crossings: set[int]) -> Iterator[Chain]:
    """Yield the parts between the nodes at which a part ends or several meet.

    Where tracks cross on the level a train runs straight over, so that two ways which
    both go on there do not meet.
    """
    inner = Counter(node for part in parts for node in part.nodes[1:-1])
    ends = {part.nodes[i] for part in parts for i in (0, -1)}
    ends |= {n for n, count in inner.items() if count > 1 and n not in crossings}
    for part in parts:
        run = [part.nodes[0]]
        for node in part.nodes[1:]:
            run.append(node)
            if node in ends:
                yield Chain(tuple(run), part.traits)
                run = [node]


def _joined(pieces: list[Chain]) -> Iterator[Chain]:
    """Yield the pieces, made one where just two of the same traits meet."""
    at: dict[int, list[int]] = {}
    for i, piece in enumerate(pieces):
        at.setdefault(piece.nodes[0], []).append(i)
        at.setdefault(piece.nodes[-1], []).append(i)
    used: set[int] = set()
    for i, piece in enumerate(pieces):
        if i in used:
            continue
        used.add(i)
        run = _grown(list(piece.nodes), i, (pieces, at, used))
        run = _grown(run[::-1], i, (pieces, at, used))
        yield Chain(tuple(run), piece.traits)


def _grown(
    run: list[int], last: int, known: tuple[list[Chain], dict[int, list[int]], set[int]]
) -> list[int]:
    """Return the run with every piece that follows its end without a choice."""
    pieces, at, used = known
    while True:
        around = at[run[-1]]
        after = sum(around) - last if len(around) == THROUGH else last
        if after in used or pieces[after].traits != pieces[last].traits:
            return run
        used.add(after)
        nodes = pieces[after].nodes
        run += (nodes if nodes[0] == run[-1] else nodes[::-1])[1:]
        last = after


def _without_loop(run: Run) -> list[Run]:
    """Cut a run that ends where it starts into three; one too short is left out."""
    if run[0] != run[-1]:
        return [run]
    if len(run) <= THROUGH + 1:
        return []
    third = max(1, len(run) // 3)
    return [run[: third + 1], run[third : 2 * third + 1], run[2 * third :]]
