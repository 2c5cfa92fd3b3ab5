"""Draw what the repair of the rails does: the source's data, and the shipped network.

.venv/bin/python docs/rail_pictures.py
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib.pyplot as plt
import numpy as np

from geo.network.tracks import MICRO
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "data" / "build"))
from rail_source import Raw, read_raw  # noqa: E402  # the builders are no package

PICTURES = Path(__file__).with_name("pictures")
SHAPES = ROOT / "data" / "shapes.csv"
TRACK, BRIDGE, FERRY, STATION = "#33415c", "#c1121f", "#1d70b8", "#2a7f3e"
# name, west, south, east, north, what the second panel shows
SHOTS = (
    ("gap", 130.20, 42.17, 130.34, 42.28, "a break near Rajin, bridged"),
    ("crossing", 0.0, 0.0, 0.0, 0.0, "a bridge over a line, no junction"),
    ("ferry", 15.50, 38.14, 15.72, 38.27, "the train ferry to Sicily"),
    ("coarse", 132.50, 44.42, 133.10, 44.84, "a coarse stretch led through stations"),
)


def main() -> None:
    """Draw one picture for each kind of repair."""
    raw = read_raw()
    plt.rcParams.update({"font.size": 9, "svg.hashsalt": "rails"})
    for name, *box, title in SHOTS:
        bounds = parted(raw) if name == "crossing" else tuple(box)
        figure, panels = plt.subplots(1, 2, figsize=(8, 4), layout="constrained")
        for axes, words in zip(panels, ("as in the source", title), strict=True):
            frame(axes, bounds, words)
        before(panels[0], raw, bounds)
        after(panels[1], bounds, stations=name == "coarse")
        figure.savefig(
            PICTURES / f"rails-{name}.png", dpi=90, metadata={"Software": ""}
        )
        plt.close(figure)


def frame(axes: Axes, box: tuple[float, ...], words: str) -> None:
    """Set up a panel: true to shape in its middle, without a grid."""
    west, south, east, north = box
    axes.set(xlim=(west, east), ylim=(south, north), title=words)
    axes.set_aspect(1 / np.cos(np.radians((south + north) / 2)))
    axes.set_xticks([])
    axes.set_yticks([])


def inside(box: tuple[float, ...], lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Return which points lie in a box, or a little beside it."""
    west, south, east, north = box
    wide, tall = east - west, north - south
    across = (lon > west - wide) & (lon < east + wide)
    along: np.ndarray = (lat > south - tall) & (lat < north + tall)
    return across & along


def before(axes: Axes, raw: Raw, box: tuple[float, ...]) -> None:
    """Draw the source's steps, with a dot where three or more meet or one ends."""
    lon, lat = raw.lon / 1000, raw.lat / 1000
    for node in np.flatnonzero(inside(box, lon, lat)).tolist():
        for other in raw.ways[node]:
            axes.plot(lon[[node, other]], lat[[node, other]], color=TRACK, lw=1.4)
        if raw.ways[node] and len(raw.ways[node]) != 2:  # noqa: PLR2004  # no choice
            axes.plot(lon[node], lat[node], "o", color=TRACK, ms=4)


def after(axes: Axes, box: tuple[float, ...], *, stations: bool) -> None:
    """Draw the shipped chains, bridges and ferries in colours, and their nodes."""
    tracks = open_network().tracks
    lon, lat = tracks.lon / MICRO, tracks.lat / MICRO
    near = np.add.reduceat(inside(box, lon, lat), tracks.start[:-1]) > 0
    for chain in np.flatnonzero(near).tolist():
        part = slice(int(tracks.start[chain]), int(tracks.start[chain + 1]))
        number = int(tracks.bridge[chain])
        kind = tracks.bridge_kinds[tracks.bridge_kind[number]] if number >= 0 else ""
        colour = {"": TRACK, "ferry": FERRY}.get(kind, BRIDGE)
        axes.plot(lon[part], lat[part], color=colour, lw=2.6 if kind else 1.4)
        for node, point in ((tracks.a[chain], 0), (tracks.b[chain], -1)):
            if tracks.fork[node + 1] - tracks.fork[node] != 2:  # noqa: PLR2004  # no choice
                axes.plot(lon[part][point], lat[part][point], "o", color=TRACK, ms=4)
    if stations:
        with SHAPES.open(encoding="utf-8") as lines:
            points = [(float(r["lon"]), float(r["lat"])) for r in csv.DictReader(lines)]
        axes.plot(*np.array(points).T, "o", color=STATION, ms=6)


def parted(raw: Raw) -> tuple[float, ...]:
    """Return a box round the crossing furthest from any other junction."""
    tracks = open_network().tracks
    points = np.stack([tracks.lon, tracks.lat]) // 1000
    ends = np.concatenate([tracks.start[:-1], tracks.start[1:] - 1])
    inner = np.ones(points.shape[1], bool)
    inner[ends] = False
    at, count = np.unique(points[:, inner], axis=1, return_counts=True)
    twice = {tuple(p) for p in at[:, count > 1].T.tolist()}
    forks = np.array([i for i, ways in enumerate(raw.ways) if len(ways) > 2])  # noqa: PLR2004  # a line has two ends
    best, where = 0.0, (0, 0)
    for node in forks[[len(raw.ways[i]) == 4 for i in forks]].tolist():  # noqa: PLR2004  # two lines
        x, y = int(raw.lon[node]), int(raw.lat[node])
        if (x, y) not in twice:
            continue
        away = np.hypot(raw.lon[forks] - x, raw.lat[forks] - y)
        alone = float(np.sort(away)[1])
        if alone > best:
            best, where = alone, (x, y)
    x, y = where[0] / 1000, where[1] / 1000
    return x - 0.06, y - 0.04, x + 0.06, y + 0.04


if __name__ == "__main__":
    main()
