"""What a large model answered about stories, once, and how much of it is right."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import geo
from geo.schedule.wording import wording

if TYPE_CHECKING:
    from geo.atlas import Atlas

FOLDER = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def readers() -> dict[str, Any]:
    """Return what the benchmark of readers has."""
    before = list(sys.path)
    found = runpy.run_path(str(FOLDER / "readers.py"))
    sys.path[:] = before
    return found


def test_every_recorded_event_stands_in_its_story(
    readers: dict[str, Any], atlas: Atlas
) -> None:
    rows = readers["recorded"]("fresh")
    told = {story.name: story for story in readers["stories"]("fresh")}
    assert set(rows) == set(told)
    for name, story in told.items():
        reader = readers["Recorded"](rows, story=name)
        trip = geo.read(story.text, atlas, published=story.published, reader=reader)
        words = wording(trip.language)
        for doubt in trip.itinerary.warnings:
            assert words.parts_of("events_dropped", doubt) is None
        for row in rows[name]:
            assert " ".join(row["quote"].split()) in " ".join(story.text.split())


@pytest.mark.slow("reads all stories twice")
def test_the_model_reads_more_stories_right_than_the_rules(
    readers: dict[str, Any], atlas: Atlas
) -> None:
    rows = readers["recorded"]("fresh")
    model = readers["scored"]("fresh", atlas, readers["Recorded"](rows), "model")
    both = readers["scored"]("fresh", atlas, readers["Recorded"](rows, "both"), "both")
    right = sum(one.all_right for *_, one in model.stories)
    assert right >= 11  # 13 when it was recorded; the rules had 6
    assert sum(bool(one.misleading) for *_, one in model.stories) <= 3
    assert both.drawn < model.drawn  # where they differ there is a doubt
