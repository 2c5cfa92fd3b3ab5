"""Rails of the tests' own, and the world around them, for a server to answer with."""

from __future__ import annotations

import math

from overpass_server import Rails

from geo.geodesy import great_circle_km
from geo.model import LonLat
from geo.network import Line
from geo.network.laying import tracks_of
from geo.sources.osm.exact import Way

A, B = LonLat(24.0, 61.0), LonLat(25.2, 61.0)  # in Finland, 64.9 km apart
BEYOND = LonLat(26.4, 61.0)
KM = great_circle_km(A, B)
COARSE = Way("Aava - Beeva", (A, B), KM)
WORLD = tracks_of(
    [
        Line((A, B), countries=("FI", "FI")),
        Line((B, BEYOND), countries=("FI", "FI")),
    ]
)


def wavy(count: int = 240, high: float = 0.012) -> list[tuple[float, float]]:
    """Return the true line between the two ends: a wave of two kilometres at most."""
    step = (B.lon - A.lon) / count
    return [
        (
            round(A.lon + i * step, 6),
            round(A.lat + high * math.sin(i / count * 6 * math.pi), 6),
        )
        for i in range(count + 1)
    ]


def waves() -> Rails:
    """Return that line with its tags, a tram, a line that is gone, and a station."""
    rails = Rails()
    line = wavy()
    tags = {"gauge": "1524", "maxspeed": "120", "usage": "main", "name": "Aavan rata"}
    rails.add(line[:121], electrified="contact_line", **tags)
    rails.add(line[120:131], bridge="yes", **tags)
    rails.add(line[130:181], tunnel="yes", **tags)
    rails.add(line[180:], **tags)
    rails.add([line[-1], *((25.2 + i / 50, 61.0) for i in range(1, 40))])  # goes on
    rails.add([*((23.0 + i / 50, 61.0) for i in range(50)), line[0]])
    rails.add([line[10], (24.1, 61.02)], railway="tram")
    rails.add([line[60], line[180]], railway="disused")
    rails.add([line[61], line[181]], disused="yes")
    rails.add_node((24.6, 61.0), railway="halt", name="Qxzvaara")
    return rails
