"""Shapes in which real stories tell a journey, in several wordings and languages."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import geo

if TYPE_CHECKING:
    from geo.atlas import Atlas

SHAPES = tomllib.loads(
    (Path(__file__).parent / "told_shapes.toml").read_text(encoding="utf-8")
)
ROLES = {"origin": "O", "stop": "S", "destination": "D", "candidate": "C"}
CASES = [(shape, text) for shape, told in SHAPES.items() for text in told]


@pytest.mark.parametrize(("shape", "text"), CASES)
def test_told_in_this_shape_it_is_read(shape: str, text: str, atlas: Atlas) -> None:
    journey = geo.trace(text, atlas, published=date(2026, 5, 20))
    names = {place.id: place.name for place in journey.places}
    read = "; ".join(f"{ROLES[s.role]} {names[s.place]}" for s in journey.stops)
    assert read == SHAPES[shape][text]
