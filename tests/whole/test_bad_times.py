"""What cannot be is said in a warning with the story's words, or refused in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import geo
from geo.languages.speeds import read_speeds

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.model import Journey

TOLD = "The train left Pyongyang on 10 September and arrived in Khasan on 12 September."


def traced(text: str, atlas: Atlas, published: str | None = "2023-09-13") -> Journey:
    """Return the journey of a story of September 2023."""
    return geo.trace(text, atlas, published=published)


def warning_of(journey: Journey, word: str) -> str:
    """Return the one warning that holds a word."""
    (found,) = (line for line in journey.warnings if word in line)
    return found


def test_no_date_gives_hours_and_no_window(atlas: Atlas) -> None:
    journey = traced("The train left Pyongyang for Khasan.", atlas, None)
    assert "--published" in warning_of(journey, "no date")
    assert all(leg.arrive.earliest is None for leg in journey.legs)
    assert journey.legs[0].hours_at_top_speed > 0


def test_no_speed_is_a_default_said_out_loud(atlas: Atlas) -> None:
    journey = traced(TOLD, atlas)
    assert journey.top_speed.source == "default"
    assert "120 km/h is assumed" in warning_of(journey, "states no top speed")


@pytest.mark.parametrize("kmh", ["0", "-59", "5000"])
def test_a_stated_speed_of_no_train_is_quoted_and_not_taken(
    atlas: Atlas, kmh: str
) -> None:
    journey = traced(f"{TOLD} Its top speed is {kmh} km/h.", atlas)
    assert journey.top_speed.source == "default"
    assert f"Its top speed is {kmh} km/h." in warning_of(journey, "no train runs")


@pytest.mark.parametrize("kmh", [0, -59, 5000])
def test_a_given_speed_of_no_train_is_refused_in_a_line(
    atlas: Atlas, kmh: float
) -> None:
    with pytest.raises(geo.BadInput, match=f"^a top speed of {kmh} km/h .*[^\n]$"):
        geo.trace(TOLD, atlas, top_speed_kmh=kmh)


def test_a_range_of_speeds_is_not_below_zero() -> None:
    assert read_speeds("Its top speed is 50 -59 km/h.", "en")[0].kmh == 59
    assert read_speeds("Its top speed is 50-59 km/h.", "en")[0].kmh == 59


def test_of_two_speeds_the_higher_bounds_and_the_other_is_named(atlas: Atlas) -> None:
    speeds = "The train's top speed is 59 km/h. Its top speed is 80 km/h, they say."
    journey = traced(f"{TOLD} {speeds}", atlas)
    assert journey.top_speed.kmh == 80
    assert "80, is the bound" in warning_of(journey, "also gives 59 km/h")


def test_a_day_that_no_calendar_has_is_left_out(atlas: Atlas) -> None:
    journey = traced("The train left Pyongyang on 31 June for Khasan.", atlas)
    assert "“31 June”" in warning_of(journey, "no calendar")
    assert all(stop.told.earliest is None for stop in journey.stops)


def test_a_date_before_railways_is_quoted(atlas: Atlas) -> None:
    text = "The train left Pyongyang on 10 September 1789 and arrived in Khasan."
    said = "The train left Pyongyang on 10 September 1789"
    assert said in warning_of(traced(text, atlas), "first railway")


def test_stops_in_an_impossible_order_are_set_aside_with_the_quote(
    atlas: Atlas,
) -> None:
    text = TOLD.replace("10 September", "14 September")
    journey = traced(text, atlas)
    assert "arrived in Khasan on 12 September" in warning_of(journey, "set aside")
    assert [check.verdict for check in journey.checks] == ["impossible"]
    arrive, depart = journey.legs[0].arrive, journey.legs[0].depart
    assert arrive.earliest is None or (
        depart.earliest is not None and depart.earliest < arrive.earliest
    )
