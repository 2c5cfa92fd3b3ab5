"""How sure a reading is: learned weights, a bar, and what is done below it."""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path

import pytest

import geo
from geo.errors import BadInput, DataDamaged
from geo.model.trip import Sureness
from geo.sources.shippedtables import open_sureness

ROOT = Path(__file__).parents[2]
STORY = "列車は12日に大阪を出発し、姫路を経て、13日に広島に到着した。"


def test_weights_make_a_probability() -> None:
    sure = Sureness({"bias": 2.0}, {"bias": -2.0, "stops": 1.0})
    assert sure.of_stop({"bias": 0.5}) == pytest.approx(0.7311, abs=1e-4)
    assert sure.of_journey({"bias": 1.0, "stops": 2.0}) == 0.5
    assert sure.of_stop({"bias": 400.0}) == 0.88
    assert Sureness().of_stop({"bias": 1.0}) == 0.9


def test_the_shipped_weights_are_what_the_builder_makes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    build = ROOT / "data" / "build"
    monkeypatch.syspath_prepend(str(build))
    made = runpy.run_path(str(build / "confidence.py"))
    rows = (build / "readings.jsonl").read_bytes().splitlines()
    weights = made["learned"]([json.loads(row) for row in rows])
    shipped = open_sureness()
    assert weights == {"stop": shipped.stop, "journey": shipped.journey}
    sys.modules.pop("packages", None)


def test_a_damaged_table_says_so(tmp_path: Path) -> None:
    path = tmp_path / "confidence.csv"
    path.write_text("of,feature,weight\nstop,bias,much\n", "utf-8")
    with pytest.raises(DataDamaged, match=r"confidence\.csv"):
        open_sureness(path)


def test_a_journey_below_the_bar_has_its_stops_and_no_line(atlas: geo.Atlas) -> None:
    journey = geo.trace(STORY, atlas, published="2024-03-14", min_confidence=1.0)
    assert not journey.drawn
    assert journey.legs == ()
    assert len(journey.stops) == 3
    assert all(stop.quote for stop in journey.stops)
    drawn = geo.trace(STORY, atlas, published="2024-03-14", min_confidence=0.0)
    assert drawn.drawn
    assert len(drawn.legs) == 2
    assert drawn.confidence == journey.confidence < 1


@pytest.mark.parametrize("bar", [-0.1, 1.1, float("nan")])
def test_a_bar_that_is_none_is_refused(atlas: geo.Atlas, bar: float) -> None:
    with pytest.raises(BadInput, match="0 to 1"):
        geo.trace(STORY, atlas, min_confidence=bar)


def test_readings_hold_figures_and_no_texts() -> None:
    path = ROOT / "data" / "build" / "readings.jsonl"
    for line in path.read_bytes().splitlines():
        row = json.loads(line)
        keys = {"id", "language", "set", "stops", "journey", "right", "missed"}
        assert set(row) == keys
        assert all(
            isinstance(v, int | float) for f, _ in row["stops"] for v in f.values()
        )


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_examples_tell_what_they_tell(atlas: geo.Atlas, language: str) -> None:
    story = ROOT / "data" / "articles" / f"armoured-train.{language}.txt"
    journey = geo.trace(story.read_text("utf-8"), atlas)
    assert journey.drawn
    assert [
        (stop.role, stop.status, journey.place(stop.place).name)
        for stop in journey.stops
    ] == [
        ("origin", "confirmed", "Pyongyang"),
        ("stop", "confirmed", "Khasan"),
        ("candidate", "rejected", "Vladivostok"),
        ("candidate", "open", "Vostochny Cosmodrome"),
    ]
