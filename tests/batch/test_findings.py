"""What a story gives for each table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import LineString, Point, from_wkb
from toy_tales import TALES

from geo.batch import Limits, Story
from geo.batch.findings import findings, wkb
from geo.batch.story import TABLES
from geo.model import LonLat

if TYPE_CHECKING:
    from geo.atlas import Atlas


degrees = st.floats(-180, 180).map(lambda x: round(x, 5))


@given(st.lists(st.tuples(degrees, degrees), min_size=1, max_size=9))
def test_any_reader_of_shapes_reads_ours(points: list[tuple[float, float]]) -> None:
    shape = from_wkb(wkb([LonLat(*p) for p in points]))
    expected = LineString(points) if len(points) > 1 else Point(points[0])
    assert shape.equals_exact(expected, 1e-9)


def test_a_story_gives_rows_for_each_table(atlas: Atlas) -> None:
    found = findings(Story(3, "x", TALES[0], source="wire"), atlas, Limits())
    assert [stop["name"] for stop in found.stops] == ["Vladivostok", "Khabarovsk"]
    (leg,) = found.legs
    assert leg["kind"] == "rail"
    assert leg["depart_earliest"] == "2021-05-03T00:00:00+10:00"
    assert {row["row"] for table in TABLES for row in getattr(found, table)} == {3}


@pytest.mark.parametrize(
    ("story", "kind"),
    [
        (Story(0, "x", trouble="no JSON"), "input"),
        (Story(0, "x", "   "), "input"),
        (Story(0, "x", "a train", published="soon"), "input"),
        (Story(0, "x", "a train", language="tlh"), "input"),
        (Story(0, "x", "long " * 500_000), "size"),
        (Story(0, "x", file="/nowhere/story.txt"), "input"),
    ],
)
def test_a_story_that_fails_says_why(atlas: Atlas, story: Story, kind: str) -> None:
    (failure,) = findings(story, atlas, Limits()).failures
    assert failure["kind"] == kind
    assert failure["why"]
