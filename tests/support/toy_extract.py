"""OpenStreetMap extracts of a test's own, and the networks they become."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.sources.gazetteer import open_gazetteer
from geo.sources.osm.building import build
from geo.sources.osm.ownfile import read_own
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from pathlib import Path

    from geo.network import Network
    from geo.sources.osm.ownfile import Own


LON, LAT = 24.0, 61.0  # in Finland, off any track

STEP = 0.01  # of latitude between two nodes: 1.114 km

STEP_KM = 1.1144


def node(number: int, lon: float, lat: float, **tags: str) -> str:
    """Return a node in OPL, OpenStreetMap's form of one line for each object."""
    return f"n{number} v1 T{listed(tags)} x{lon:.7f} y{lat:.7f}"


def way(number: int, nodes: str, **tags: str) -> str:
    """Return a way over the numbered nodes, a track unless the tags say otherwise."""
    refs = ",".join(f"n{ref}" for ref in nodes.split())
    return f"w{number} v1 T{listed({'railway': 'rail'} | tags)} N{refs}"


def listed(tags: dict[str, str]) -> str:
    """Return tags as OPL writes them; `__` in a key stands for a colon."""
    escaped = {k.replace("__", ":"): v.replace(" ", "%20%") for k, v in tags.items()}
    return ",".join(f"{key}={value}" for key, value in escaped.items() if value)


def north(*numbers: int) -> list[str]:
    """Return nodes along a meridian, each a step north of the one before."""
    return [node(n, LON, LAT + n * STEP) for n in numbers]


def written(folder: Path, *lines: str, name: str = "a.opl") -> Path:
    """Write an extract, its objects in the order that readers want."""
    order = sorted(lines, key=lambda line: ("nw".index(line[0]), line))
    file = folder / name
    file.write_text("\n".join(order) + "\n", "utf-8")
    return file


def built(folder: Path, *lines: str, stitched: bool = False) -> tuple[Network, Own]:
    """Build and open the network of an extract."""
    names = open_gazetteer()
    shipped = open_network().tracks
    content, _ = build([written(folder, *lines)], shipped, names, stitched=stitched)
    file = folder / "a.rail"
    file.write_bytes(content)
    return open_network(file), read_own(file)


def at(number: int) -> tuple[float, float]:
    """Return where a node of `north` lies."""
    return LON, LAT + number * STEP
