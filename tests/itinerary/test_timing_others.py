"""Times of another journey, reader or entry."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from marked_times import PUBLISHED, day_told, laid, timed, told

from geo.itinerary.events import events_of
from geo.itinerary.timing import of_another_time, times_of_events
from geo.languages.times import read_times

if TYPE_CHECKING:
    from geo.model import Language


def test_a_time_of_another_part_of_the_sentence_contradicts_nothing() -> None:
    marked = "列车11日从«1 from A»«1 leave 出发»，于13日凌晨过了边境。"
    _, _, found = timed(marked, "zh")
    assert (told(marked, "zh"), found.doubts) == (["leaves A 09-11"], ())


@pytest.mark.parametrize(
    ("language", "marked", "kept"),
    [
        (
            "en",
            (
                "He «1 head/expected may go» by train from «1 from A» to «1 toward B». "
                "On "
                "April 24, 2019, he «2 leave left» «2 object A» and «3 arrive reached» "
                "«3 object C»."
            ),
            ["A", "B"],
        ),
        (
            "zh",
            (
                "12日他从«1 from A»«1 leave 出发»。2019年4月24日他从«2 from A»"
                "«2 leave 出发»前往«2 toward C»。"
            ),
            ["A"],
        ),
        (
            "ru",
            (
                "Он «1 leave выехал» из «1 from A» 12 сентября. "
                "В 2019 году он «2 leave "
                "выехал» из «2 from A» и «3 arrive прибыл» в «3 to C»."
            ),
            ["A"],
        ),
        (
            "en",
            (
                "The train «1 leave left» «1 object A» on April 21, 1865. It «2 arrive "
                "reached» «2 object B» on May 3, 1865."
            ),
            ["A", "B"],
        ),
    ],
)
def test_a_trip_of_years_ago_is_another(
    language: Language, marked: str, kept: list[str]
) -> None:
    page, clauses = laid(marked, language)
    events = events_of(page, clauses)
    times = read_times(page.text, language, PUBLISHED)
    aside = of_another_time(events, times, page)
    left = [
        page.mentions[e.mention].surface for n, e in enumerate(events) if n not in aside
    ]
    assert left == kept


@pytest.mark.parametrize(
    ("language", "marked", "expected"),
    [
        (
            "en",
            (
                "It «1 leave left» «1 object A» on Monday and «2 arrive arrived» in "
                "«2 at B» on Tuesday at 9:10."
            ),
            ["leaves A 09-11", "arrives B 09-12T09:10"],
        ),
        (
            "en",
            "It «1 leave left» «1 object A» for «1 toward B» on 12 September at 18:30.",
            ["leaves A 09-12T18:30"],
        ),
        (
            "ja",
            (
                "列車は11日22時に«1 object A»を«1 leave 出て»、12日9時に«2 to B»に"
                "«2 arrive 着いた»。"
            ),
            ["leaves A 09-11T22:00", "arrives B 09-12T09:00"],
        ),
        (
            "zh",
            "列车11日22时«1 leave 离开»«1 object A»，12日9时«2 arrive 到达»«2 to B»。",
            ["leaves A 09-11T22:00", "arrives B 09-12T09:00"],
        ),
    ],
)
@pytest.mark.parametrize("whole", [True, False])
def test_events_of_another_reader_have_the_times_around_their_places(
    language: Language, marked: str, expected: list[str], *, whole: bool
) -> None:
    page, clauses = laid(marked, language)
    given = [
        replace(
            event,
            clause=number,
            family="go",
            start=page.sentences[0].start if whole else event.start,
            end=page.sentences[0].end if whole else event.end,
        )
        for number, event in enumerate(events_of(page, clauses))
    ]
    times = read_times(page.text, language, PUBLISHED)
    found = times_of_events(page, (), given, times=times).times
    assert [
        f"{given[n].act} {page.mentions[given[n].mention].surface} {day_told(time)}"
        for n, time in sorted(found.items())
    ] == expected


def test_an_entry_of_a_diary_has_the_day_of_its_heading() -> None:
    marked = (
        "12 September 2023\nWe «1 leave left» «1 object A». At 18:30 we «2 pass "
        "passed» «2 object B».\n13 September\nWe «3 arrive arrived» in «3 at C». "
        "Tomorrow we «4 head/planned go on» to «4 toward D»."
    )
    assert told(marked, "en") == [
        "leaves A 09-12",
        "passes B 09-12T18:30",
        "arrives C 09-13",
    ]


@pytest.mark.parametrize(
    "marked",
    [
        " date 2023-09-12 He has «1 leave departed» «1 object A» by train.",
        "J. Doe | 12.09.2023 21:43 | World. It «1 leave left» «1 object A».",
        "SEOUL, Sept. 12, 2023 (Reuters) - It has «1 leave left» «1 object A».",
    ],
)
def test_when_a_story_was_written_is_no_time_of_an_event(marked: str) -> None:
    assert told(marked, "en") == []
