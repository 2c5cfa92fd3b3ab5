"""Tag the lines of `data/lines.csv`: their names, their rank, and who may run on them.

A main line is led over its stations. So is a high-speed line, over those that only it
has first of all; what a main line needs as well is no high-speed line, for both share
points of the source's grid and the throats of stations. The tables' published lengths
are held against what was led, and the sums are printed.
"""

from __future__ import annotations

import csv
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from packages import DATA
from rail_reviewed import FORMER_FERRY

from geo.geodesy import great_circle_km
from geo.model import RailLine
from geo.network import Network, hierarchy
from geo.network.tracks import FORMER, HIGH_SPEED, MAIN, WHOLE

if TYPE_CHECKING:
    from geo.network.tracks import Tracks

LINES = DATA / "lines.csv"
FERRIES = DATA / "ferries.csv"
# A km of any other line counts as 1.08 of a main line's, where a train may choose:
# learned on the development halves of the published lengths (docs/rails.md).
BESIDE_MAIN = 1080
SHUN = 1500  # how dear high-speed track is to a main line that looks for its own
FAR_PART = 0.06  # a line's length may differ so much from the published one
WINDING = 1.35  # times the straight line: so much no high-speed line turns for long
USUAL = 1.1  # times the straight line: what one usually comes to


class Line(NamedTuple):
    """A row of the table, and how many metres of each chain it runs over."""

    row: dict[str, str]
    run_m: np.ndarray


class Part(NamedTuple):
    """What is run over between two stations of a line, and the straight line."""

    run_m: np.ndarray
    straight_km: float

    @property
    def km(self) -> float:
        """The length that is run."""
        return float(self.run_m.sum()) / 1000


def tag_lines(tracks: Tracks, shortcuts: hierarchy.Hierarchy) -> Tracks:
    """Return the tracks with lines, kinds and the weights of the kinds."""
    with LINES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    free = Network(tracks, shortcuts)
    fast = [_led(free, row) for row in rows if row["kind"] == "high-speed"]
    shunned = replace(
        tracks, kind=_used(tracks, fast).astype(np.int32), weights=(WHOLE, SHUN)
    )
    slow = Network(shunned, hierarchy.contract(shunned))
    main = [_led(slow, row) for row in rows if row["kind"] == "main"]
    kind = np.zeros(len(tracks.a), np.int32)
    kind[_used(tracks, fast)] = HIGH_SPEED
    kind[_used(tracks, main)] = MAIN
    name = np.zeros(len(tracks.a), np.int32)
    for number, line in reversed(list(enumerate([*main, *fast], 1))):
        rank = MAIN if line.row["kind"] == "main" else HIGH_SPEED
        name[_most(tracks, line.run_m) & (kind == rank)] = number
    tagged = replace(
        tracks,
        lines=(RailLine(), *(_named(line.row) for line in [*main, *fast])),
        line=name,
        kind=kind,
        weights=(BESIDE_MAIN, WHOLE, WHOLE, WHOLE),
    )
    for rank, words in ((MAIN, "main lines"), (HIGH_SPEED, "high-speed lines")):
        print(f"{words}: {tracks.chain_m[kind == rank].sum() / 1000:,.0f} km")
    return _with_ferries(tagged)


def _led(network: Network, row: dict[str, str]) -> Line:
    """Lead a line over its stations, and say where its length is not as published.

    Where a high-speed line comes out too long, the source lacks some of it, and what
    was led there is the old line: its most winding stretches are no part of it.
    """
    tracks = network.tracks
    stations = row["stations"].split(";")
    points = [tuple(map(float, station.split()[-2:])) for station in stations]
    parts = []
    for ends in pairwise(points):
        way = network.pieces(ends)
        run_m = np.zeros(len(tracks.a))
        np.add.at(run_m, way.chain, np.abs(way.to_m - way.from_m))
        parts.append(Part(run_m, great_circle_km(*ends)))
    told, led = float(row["length_km"] or 0), sum(part.km for part in parts)
    if row["kind"] == "high-speed" and told:
        for part in sorted(parts, key=lambda part: part.straight_km / part.km):
            if led <= told * (1 + FAR_PART) or part.km < WINDING * part.straight_km:
                break
            print(f"{row['line']}: {part.km:,.0f} km are another line's")
            led -= part.km - USUAL * part.straight_km
            part.run_m[:] = 0
    if told and abs(led / told - 1) > FAR_PART:
        print(f"{row['line']}: {led:,.0f} km, published {told:,.0f}")
    return Line(row, np.sum([part.run_m for part in parts], axis=0))


def _named(row: dict[str, str]) -> RailLine:
    """Return a row's line as the network keeps it."""
    tongues = "ja", "ru", "ko", "zh"
    spelt = {tongue: row.get(f"name_{tongue}", "") for tongue in tongues}
    return RailLine(row["line"], row["opened"], row["source"], **spelt)


def _most(tracks: Tracks, run_m: np.ndarray) -> np.ndarray:
    """Return the chains of which more than half is run over."""
    return run_m > tracks.chain_m / 2


def _used(tracks: Tracks, lines: list[Line]) -> np.ndarray:
    """Return the chains that any of some lines runs over."""
    return np.logical_or.reduce([_most(tracks, line.run_m) for line in lines])


def _with_ferries(tracks: Tracks) -> Tracks:
    """Return the tracks with the ferries that run no more out of use, and named."""
    number = tracks.bridge_kinds.index(FORMER_FERRY)
    chains = np.flatnonzero(tracks.bridge >= 0)
    chains = chains[tracks.bridge_kind[tracks.bridge[chains]] == number]
    chains = chains[np.argsort(tracks.bridge[chains], kind="stable")]
    with FERRIES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    steps = [row["points"].count(";") for row in rows]
    if sum(steps) != len(chains):
        message = f"{len(chains)} stretches were laid for the {sum(steps)} of the table"
        raise SystemExit(message)
    line, kind = tracks.line.copy(), tracks.kind.copy()
    line[chains] = np.repeat(np.arange(len(rows)), steps) + len(tracks.lines)
    kind[chains] = FORMER
    return replace(
        tracks,
        lines=(*tracks.lines, *(_named(row) for row in rows)),
        line=line,
        kind=kind,
    )
