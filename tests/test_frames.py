"""A journey as a geopandas frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import geo
from geo.model import Journey, TopSpeed

if TYPE_CHECKING:
    from pathlib import Path

    from geo.atlas import Atlas


def test_stops_and_legs_are_rows_with_geometries(atlas: Atlas, stories: Path) -> None:
    text = (stories / "armoured-train.en.txt").read_text("utf-8")
    journey = geo.trace(text, atlas)
    frame = journey.to_geodataframe()
    assert frame.crs.to_epsg() == 4326
    assert list(frame.what) == ["stop"] * len(journey.stops) + ["leg"] * len(
        journey.legs
    )
    khasan = frame[frame.name == "Khasan"].geometry.iloc[0]
    assert (khasan.x, khasan.y) == pytest.approx((130.6456, 42.4283), abs=0.01)
    metres = frame[frame.what == "leg"].to_crs("EPSG:3857").length
    assert (metres > 300_000).all()


def test_a_story_without_travel_gives_an_empty_frame() -> None:
    journey = Journey("", "en", None, TopSpeed(59, "option"))
    frame = journey.to_geodataframe()
    assert len(frame) == 0
    assert "length_km" in frame.columns
