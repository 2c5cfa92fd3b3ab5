"""Lines are led over their stations; a high-speed line is not laid on the old one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "data" / "build"))
from rail_lines import _led

from geo.network import Line, Network, lay

A, B, C = (0.0, 0.0), (1.0, 0.0), (2.0, 0.0)
OLD = Line((B, (1.5, 0.6), C), 170.0)  # the only track there, over the hills
NEW = Line((A, B), 112.0)


def rails() -> Network:
    """Return a new line from A to B, and an old one from there to C."""
    return lay([NEW, OLD])


def row(kind: str, length_km: str) -> dict[str, str]:
    """Return the table's row of a line over all three."""
    stations = ";".join(f"S {lon} {lat}" for lon, lat in (A, B, C))
    return {"line": "L", "kind": kind, "length_km": length_km, "stations": stations}


@pytest.mark.parametrize(
    ("kind", "length_km", "km"),
    [
        ("high-speed", "230", 112),  # the source lacks the rest
        ("high-speed", "280", 282),  # it winds so
        ("high-speed", "", 282),  # nothing is published
        ("main", "230", 282),  # an old line may wind
    ],
)
def test_a_high_speed_line_is_not_the_old_line_where_the_source_lacks_it(
    kind: str, length_km: str, km: float
) -> None:
    line = _led(rails(), row(kind, length_km))
    assert line.run_m.sum() / 1000 == pytest.approx(km, rel=0.01)
