"""Hold the likely windows against published timetables and reported runs.

    .venv/bin/python benchmarks/timetables.py

`timetables.csv` names for each train the hours from departure to arrival, halts and
borders included, and who published them; `via` are points on its way. None of these
trains stands behind a row of `data/speeds.csv`. The length is that of the shipped
rails. `kind` is what a story would tell: `fast` a high-speed train, `slow 59` a stated
top speed in km/h.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import geo
from geo.model import LonLat, Place, TopSpeed
from geo.route import between
from geo.schedule import Reckoning, reckon

if TYPE_CHECKING:
    from geo.atlas import Atlas

FILE = Path(__file__).with_name("timetables.csv")
FAST = TopSpeed(300.0, "text", "a high-speed train")


class Run(NamedTuple):
    """A train, the hours that it takes, and what is reckoned for it."""

    name: str
    hours: float
    made: Reckoning

    @property
    def is_inside(self) -> bool:
        """Whether it arrives in its window."""
        return self.made.fast_hours <= self.hours <= self.made.slow_hours

    @property
    def width(self) -> float:
        """The width of the window as a share of the hours that it takes."""
        return (self.made.slow_hours - self.made.fast_hours) / self.hours


def runs(atlas: Atlas) -> list[Run]:
    """Return every train of the table, reckoned on the shipped rails."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return [
            Run(row["name"], float(row["hours"]), _reckoned(row, atlas))
            for row in csv.DictReader(file)
        ]


def _reckoned(row: dict[str, str], atlas: Atlas) -> Reckoning:
    """Return what is reckoned for a train on the shipped rails."""
    start, end = _place("start", row["from"]), _place("end", row["to"])
    via = [_place(f"via {at}", at) for at in row["via"].split(";") if at]
    top_speed = _top_speed(row["kind"])
    leg = between(
        (start, end), atlas.network, atlas.names, via=via, high_speed=top_speed is FAST
    )
    return reckon(leg, {}, atlas.speeds, top_speed=top_speed)


def _place(name: str, at: str) -> Place:
    """Return a station at a point, written longitude first."""
    point = LonLat(*map(float, at.split()))
    return Place(name, name, point.lon, point.lat, "", kind="station")


def _top_speed(kind: str) -> TopSpeed:
    """Return the top speed that a story of such a train would tell."""
    if kind == "fast":
        return FAST
    if kind.startswith("slow"):
        return TopSpeed(float(kind.split()[1]), "text", kind)
    return TopSpeed(120.0, "default")


def main() -> None:
    """Print each train with its window, and how many arrive inside."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.parse_args()
    found = runs(geo.open_atlas())
    for run in found:
        window = f"{run.made.fast_hours:6.1f} - {run.made.slow_hours:5.1f}"
        mark = " " if run.is_inside else "*"
        figures = f"{run.made.km:6.0f} km {run.hours:6.1f} h in {window}"
        print(f"{mark} {figures} ({run.width:3.0%})  {run.name}")
    inside = sum(run.is_inside for run in found)
    bound = sum(run.made.least_hours <= run.hours for run in found)
    widest = max(run.width for run in found)
    print(
        f"inside {inside} of {len(found)}, the widest window {widest:.0%} of the run,"
    )
    print(f"no sooner than the bound {bound} of {len(found)}")


if __name__ == "__main__":
    main()
