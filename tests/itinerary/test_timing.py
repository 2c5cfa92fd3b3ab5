"""A date or hour belongs to the departure, arrival or halt of its clause."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

import pytest
from marked_times import timed, told

if TYPE_CHECKING:
    from geo.model import Language


class Row(NamedTuple):
    """A marked sentence of the file and the times that its events have, in order."""

    language: Language
    marked: str
    told: tuple[str, ...]


def rows(group: str) -> list[Row]:
    """Return the rows of a group of the file."""
    with Path(__file__).with_name("timing.csv").open(encoding="utf-8") as file:
        return [
            Row(
                cast("Language", row["language"]),
                row["marked"],
                tuple(filter(None, row["told"].split("; "))),
            )
            for row in csv.DictReader(file)
            if row["group"] == group
        ]


@pytest.mark.parametrize("row", rows("departure"), ids=str)
def test_the_time_of_a_departure_is_no_arrivals(row: Row) -> None:
    assert told(row.marked, row.language) == list(row.told)


@pytest.mark.parametrize("row", rows("both"), ids=str)
def test_each_clause_keeps_its_own_time(row: Row) -> None:
    assert told(row.marked, row.language) == list(row.told)


@pytest.mark.parametrize("row", rows("row"), ids=str)
def test_places_of_a_row_have_their_own_hours(row: Row) -> None:
    assert told(row.marked, row.language) == list(row.told)


@pytest.mark.parametrize("row", rows("accident"), ids=str)
def test_the_hour_of_an_accident_is_its_own(row: Row) -> None:
    assert told(row.marked, row.language) == list(row.told)


@pytest.mark.parametrize("row", rows("nobody"), ids=str)
def test_a_time_of_something_else_is_no_events(row: Row) -> None:
    assert told(row.marked, row.language) == list(row.told)


def test_a_meeting_keeps_its_day() -> None:
    marked = (
        "It «1 leave left» «1 object A» on Sunday after he «2 still held talks» "
        "in «2 at B» on Tuesday."
    )
    assert told(marked, "en") == ["leaves A 09-10"]


def test_a_place_in_a_country_has_the_day_behind_it() -> None:
    marked = (
        "It «1 leave left» «1 object A», France, on Monday and «2 arrive arrived» in "
        "«2 at B», Italy, on Tuesday."
    )
    assert told(marked, "en") == ["leaves A 09-11", "arrives B 09-12"]


def test_two_days_of_one_event_are_both_left_out_with_a_doubt() -> None:
    marked = "It «1 leave left» «1 object A» on 10 September on 12 September."
    _, _, found = timed(marked, "en")
    assert found.times == {}
    assert "two times for one event" in found.doubts[0]


def test_a_planned_arrival_has_a_planned_time() -> None:
    marked = "It «1 arrive/planned is due» in «1 at A» on 15 September at 9:10."
    assert told(marked, "en") == ["arrives A 09-15T09:10"]
