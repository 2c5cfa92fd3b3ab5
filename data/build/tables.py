"""Make the table of commercial speeds, and register it and those of halts and closures.

`trains.csv` beside this script lists the trains: one a row, with km and hours where a
source gives them, and who says so. A row of `speeds.csv` is a country's trains of one
kind: `usual_kmh` is their geometric mean; `slow_kmh` and `fast_kmh` are that divided
and multiplied by one factor, as `docs/time.md` says. The rows `*`, for the rest of the
world, are made the same way of the countries' rows, and of trains through many.
"""

import csv
from collections import defaultdict
from math import exp, log
from pathlib import Path
from typing import NamedTuple

from packages import DATA, register

TRAINS = Path(__file__).with_name("trains.csv")
_WORLD = "*"
_SPREAD = 0.2  # of the logarithms, in countries with many trains
_WEIGHT = 4  # so many trains is that spread worth
_FACTORS = (1.18, 1.30)
_SHARE = 1.2


class Row(NamedTuple):
    """A row of the table."""

    country: str
    train: str
    area: str
    slow_kmh: int
    usual_kmh: int
    fast_kmh: int
    trains: int
    source: str


def spread(speeds: list[float]) -> tuple[float, float]:
    """Return the geometric mean of speeds, and the factor either way of it."""
    logs = [log(kmh) for kmh in speeds]
    mean = sum(logs) / len(logs)
    off = sum((one - mean) ** 2 for one in logs) + _WEIGHT * _SPREAD**2
    factor = exp(_SHARE * (off / (len(logs) + _WEIGHT)) ** 0.5)
    return exp(mean), min(max(factor, _FACTORS[0]), _FACTORS[1])


def row(key: tuple[str, str, str], speeds: list[float], source: str) -> Row:
    """Return the row of a country's trains."""
    usual, factor = spread(speeds)
    edges = round(usual / factor), round(usual), round(usual * factor)
    return Row(*key, *edges, len(speeds), source)


def named(trains: list[dict[str, str]]) -> str:
    """Return the sources of trains, each once, with the trains that it gives."""
    by_source: dict[str, list[str]] = defaultdict(list)
    for train in trains:
        by_source[train["source"]].append(f"{train['name']} {train['kmh']}")
    return "; ".join(f"{who}: {', '.join(names)}" for who, names in by_source.items())


def table() -> list[Row]:
    """Return the rows of the table, in order."""
    groups: dict[tuple[str, str, str], list[dict[str, str]]] = defaultdict(list)
    with TRAINS.open(encoding="utf-8", newline="") as file:
        for train in csv.DictReader(file):
            groups[train["country"], train["train"], train["area"]].append(train)
    rows = [
        row(key, [_kmh(train) for train in trains], named(trains))
        for key, trains in groups.items()
        if key[0] != _WORLD
    ]
    for kind in ("ordinary", "fast", "steam"):
        own = groups[_WORLD, kind, ""]
        of_kind = [float(r.usual_kmh) for r in rows if r.train == kind and not r.area]
        speeds = of_kind + [_kmh(train) for train in own]
        said = f"geometric mean of the {len(of_kind)} rows of {kind} trains here"
        source = "; ".join(filter(None, [said, named(own)]))
        rows.append(row((_WORLD, kind, ""), speeds, source))
    return sorted(rows)


def _kmh(train: dict[str, str]) -> float:
    """Return a train's commercial speed, as exactly as its source gives it."""
    if train["km"] and train["hours"]:
        return float(train["km"]) / float(train["hours"])
    return float(train["kmh"])


def main() -> None:
    """Write the table of speeds, and register it and the halts."""
    with (DATA / "speeds.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(Row._fields)
        writer.writerows(table())
    register(
        "speeds.csv",
        licence="CC-BY-4.0",
        attribution="Speeds: TrainRouter Atlas (CC BY 4.0, trainrouter.com)",
        origin=["data/build/trains.csv, kept by hand; each train names its source"],
        date="2026-11-22",
    )
    register(
        "halts.csv",
        licence="MIT",
        attribution="",
        origin=["data/halts.csv, kept by hand; each row names its sources"],
        date="2026-11-22",
    )
    register(
        "closures.csv",
        licence="MIT",
        attribution="",
        origin=["data/closures.csv, kept by hand; each row names its source"],
        date="2026-11-30",
    )


if __name__ == "__main__":
    main()
