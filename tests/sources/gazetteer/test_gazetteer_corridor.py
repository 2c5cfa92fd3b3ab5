"""Every station between Pyongyang and Vostochny is found under its names."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from geo.errors import PlaceNotFound
from geo.geodesy import great_circle_km

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from geo.atlas import Atlas

_NEAR_KM = 25.0
_MISSED = 0.04  # names of three or four letters that are words, as Ин and Трек


def stations(shared: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield the names of each station in four languages, with its point."""
    path = shared / "facts" / "corridor_stations.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for language in ("en", "ja", "ru", "ko") if row["lat"] else ():
                if name := row[f"name_{language}"].strip():
                    yield name, (float(row["lon"]), float(row["lat"]))


def test_the_stations_of_the_corridor_are_known(shared: Path, atlas: Atlas) -> None:
    asked = list(stations(shared))
    missed = []
    for name, at in asked:
        try:
            away = great_circle_km(atlas.find(name, near=at).at, at)
        except PlaceNotFound:
            away = _NEAR_KM
        if away >= _NEAR_KM:
            missed.append(name)
    assert len(missed) <= _MISSED * len(asked), missed
