"""A date or hour belongs to the departure, arrival or halt of its clause."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.itinerary.events import events_of
from geo.itinerary.timing import Timed, of_another_time, times_of_events
from geo.languages.times import read_times
from geo.model import Language, Mention, TimeMention
from geo.model.clause import (
    Clause,
    Event,
    Family,
    Form,
    Mark,
    Page,
    Phrase,
    Predicate,
    Sentence,
    Truth,
)

PUBLISHED = date(2023, 9, 14)
FAMILIES = {
    *("leave", "board", "arrive", "end", "call", "pass", "go", "head", "back"),
    *("incident", "serve", "still"),
}
# «1 leave left» is a predicate of the first clause, «1 object Oslo» a place of it;
# «1 go:designation train», «1 arrive/planned due» say form and truth.
SIGN = re.compile(r"«(\d) (\w+)(?::(\w+))?(?:/(\w+))? ([^»]*)»")


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


def laid(marked: str, language: Language) -> tuple[Page, list[Clause]]:
    """Return the page and clauses of a text with signs."""
    text, predicates, phrases, mentions = "", {}, {}, []
    last = 0
    for match in SIGN.finditer(marked):
        text += marked[last : match.start()]
        number, word, form, truth, surface = match.groups()
        start, end = len(text), len(text) + len(surface)
        if word in FAMILIES:
            predicates[number] = Predicate(
                cast("Family", word),
                start,
                end,
                form=cast("Form", form or "verb"),
                truth=cast("Truth", truth or "done"),
                recalled=form == "recalled",
            )
        else:
            phrases.setdefault(number, []).append(
                Phrase(len(mentions), start, end, cast("Mark", word))
            )
            mentions.append(Mention(start, end, surface, (surface,)))
        text += surface
        last = match.end()
    text += marked[last:]
    stops = [m.end() for m in re.finditer(r"\n|[。.](?=\s|$)|。", text)]
    bounds = [0, *stops, len(text)]
    sentences = tuple(
        Sentence(
            first,
            end,
            tuple(i for i, m in enumerate(mentions) if first <= m.start < end),
            "story",
            text[first:end].lower(),
        )
        for first, end in pairwise(bounds)
        if first < end
    )
    page = Page(
        text,
        language,
        tuple(mentions),
        sentences,
        ("city",) * len(mentions),
        (True,) * len(mentions),
    )
    clauses = []
    for number in sorted(predicates):
        said, own = predicates[number], tuple(phrases.get(number, ()))
        where = next(
            i for i, s in enumerate(sentences) if s.start <= said.start < s.end
        )
        spans = [(said.start, said.end), *((p.start, p.end) for p in own)]
        first, end = min(s for s, _ in spans), max(e for _, e in spans)
        clauses.append(Clause(where, first, end, said, own))
    return page, clauses


def timed(
    marked: str, language: Language, published: date = PUBLISHED
) -> tuple[Page, tuple[Event, ...], Timed]:
    """Return a marked text's page, events and times."""
    page, clauses = laid(marked, language)
    events = events_of(page, clauses)
    times = read_times(page.text, language, published)
    return page, events, times_of_events(page, clauses, events, times=times)


def told(marked: str, language: Language) -> list[str]:
    """Return "leaves Oslo 09-12T18:30" for each event with a time."""
    page, events, found = timed(marked, language)
    return sorted(
        (
            f"{events[n].act} {page.mentions[events[n].mention].surface} {_day(time)}"
            for n, time in found.times.items()
        ),
        key=lambda line: line.split()[1],
    )


def _day(time: TimeMention) -> str:
    """Return a time's first moment; a day as a day."""
    short = "%m-%d" if time.precision == "day" else "%m-%dT%H:%M"
    return f"{time.earliest:{short}}"


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


# The clause of the departure, that of the arrival, what parts them, the full stop.
TWO = {
    "en": (
        "It «{0} leave left» «{0} object A» on {1}",
        "it «{0} arrive reached» «{0} object B» on {1}",
        "; .",
    ),
    "ru": (
        "он «{0} leave вышел» из «{0} from A» {1}",
        "он «{0} arrive прибыл» в «{0} to B» {1}",
        "; .",
    ),
    "ja": (
        "{1}に«{0} object A»を«{0} leave 出た»",
        "{1}に«{0} to B»に«{0} arrive 着いた»",
        "。。",
    ),
    "ko": (
        "{1} «{0} object A»를 «{0} leave 떠났다»",
        "{1} «{0} to B»에 «{0} arrive 도착했다»",
        ". .",
    ),
    "zh": (
        "{1}«{0} leave 离开»«{0} object A»",
        "{1}«{0} arrive 抵达»«{0} to B»",
        "，。",
    ),
}
MONTHS = {
    "en": "{0.day} {1} {0.year}",
    "ru": "{0.day} {1} {0.year} года",
    "ja": "{0.year}年{0.month}月{0.day}日",
    "ko": "{0.year}년 {0.month}월 {0.day}일",
    "zh": "{0.year}年{0.month}月{0.day}日",
}
NAMES = {
    "en": (
        "January February March April May June July August September October November "
        "December"
    ),
    "ru": (
        "января февраля марта апреля мая июня июля августа сентября октября ноября "
        "декабря"
    ),
}
DAYS = st.dates(date(1930, 1, 1), date(2023, 9, 10))
LANGUAGES = st.sampled_from(["en", "ru", "ja", "ko", "zh"])


def _said(day: date, language: str) -> str:
    """Return a day in words."""
    name = NAMES[language].split()[day.month - 1] if language in NAMES else ""
    return MONTHS[language].format(day, name)


def _two(language: str, left: date, came: date, *, turned: bool = False) -> str:
    """Return a story of a departure and an arrival, or of both told in turn."""
    leave, arrive, signs = TWO[language]
    between, stop = signs[:-1], signs[-1]
    said = [
        leave.format(1, _said(left, language)),
        arrive.format(2, _said(came, language)),
    ]
    return between.join(reversed(said) if turned else said) + stop


def _days(marked: str, language: str) -> dict[str, date]:
    """Return the day of each act."""
    _, events, found = timed(marked, cast("Language", language))
    return {events[n].act: time.earliest.date() for n, time in found.times.items()}


@settings(deadline=None, max_examples=60)
@given(LANGUAGES, DAYS, st.integers(0, 9), st.integers(-3000, 0))
def test_shifting_every_date_shifts_every_time_by_the_same(
    language: str, left: date, nights: int, by: int
) -> None:
    came, shift = left + timedelta(nights), timedelta(by)
    if left + shift < date(1900, 1, 1):
        return
    told_once = _days(_two(language, left, came), language)
    assert told_once == {"leaves": left, "arrives": came}
    moved = _days(_two(language, left + shift, came + shift), language)
    assert moved == {act: day + shift for act, day in told_once.items()}


@settings(deadline=None, max_examples=60)
@given(LANGUAGES, DAYS, st.integers(0, 9))
def test_the_order_of_two_clauses_with_their_own_dates_changes_nothing(
    language: str, left: date, nights: int
) -> None:
    came = left + timedelta(nights)
    turned = _days(_two(language, left, came, turned=True), language)
    assert turned == _days(_two(language, left, came), language)


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
        f"{given[n].act} {page.mentions[given[n].mention].surface} {_day(time)}"
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
