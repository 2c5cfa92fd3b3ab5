"""Dates written in tables: forms become patterns, tables become values."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from geo.errors import DataDamaged
from geo.languages.foldertables import tables_of
from geo.languages.generic.compiledtimes import compiled_times, words_of
from geo.languages.generic.timeforms import any_of, pattern_of
from geo.languages.generic.times import words_in_tables
from geo.languages.times import read_times
from geo.model import LANGUAGES

if TYPE_CHECKING:
    from geo.model import Language


TABLES = "geo.languages.generic.compiledtimes.tables_of"


def slot(name: str) -> str:
    """Return a group of figures."""
    return rf"(?P<{name}>\d+)"


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("at {hour}[ sharp]", "At 8 sharp", "At 8 sharp"),
        ("at {hour}[ sharp]", "at 8 sharply", "at 8"),
        ("{n} (days|weeks)", "12 weeks", "12 weeks"),
        ("{n}(! km)", "9 km", None),
        ("{n}(! km)", "9 kg", "9"),
        ("{n}(= km|m)", "9 km", "9"),
        ("(<=at |by ){n}", "by 9", "9"),
        ("(<=at |by ){n}", "to 9", None),
        ("(<!at |no ){n}", "no 9", None),
        ("(<!a|:, |b){n}", ", 9", "9"),
        ("(<!a|:, |b){n}", ":, 9", None),
        ("so( very)+ late", "so very very late", "so very very late"),
        ("leav* {n}", "leaving 9", "leaving 9"),
        (r"\({n}\)", "see (9)", "(9)"),
        ("{n}", "x9", None),
        ("{n} a.m.", "9 a.m.It left", "9 a.m."),
    ],
)
def test_a_form_finds_what_it_says(form: str, text: str, found: str | None) -> None:
    match = re.search(pattern_of(form, slot), text)
    assert (match and match.group()) == found


def test_words_of_a_table_are_tried_the_longest_first() -> None:
    assert re.match(any_of(["late", "late morning", "dusk*"]), "late morning")
    assert re.fullmatch(any_of(["dusk*"]), "Duskish")
    assert not re.match(any_of([]), "")
    assert not re.match(any_of(["May"], fold=False), "may")


def test_a_group_takes_its_values_from_every_table_its_forms_name() -> None:
    words = words_in_tables(
        {
            "months": {"names": ["uno", "due"]},
            "rel": {"-1": "the_day_before", "0": "today"},
            "kinds": {"early": {"1": "uno."}},
            "forms": {"dates": ["{day} {month}", "{month:early} {day}", "{rel}"]},
        }
    )
    assert words.values["month"] == {"uno": 1, "due": 2, "uno.": 1}
    assert words.values["rel"] == {"the day before": -1, "today": 0}
    assert words.zones == {}


@pytest.mark.parametrize("form", ["{dya}", "{month:winter}"])
def test_a_form_that_names_nothing_is_refused(form: str) -> None:
    with pytest.raises(LookupError, match="is no table"):
        words_in_tables({"months": {"names": []}, "forms": {"dates": [form]}})


def test_a_wrong_form_of_a_language_says_where_it_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrong = {"times": {"forms": {"dates": ["{dya}"]}}}
    monkeypatch.setattr(TABLES, lambda _: wrong)
    with pytest.raises(DataDamaged, match=r"de: times\.toml: \{dya\} is no table"):
        words_of("de")


@pytest.mark.parametrize(
    ("language", "text", "hours"),
    [
        ("en", "It left on 12 September in the evening.", (17, 21)),
        ("de", "Er fuhr am 12. September am Abend ab.", (17, 22)),
        ("fr", "Il partit le 12 septembre au soir.", (17, 22)),
    ],
)
def test_a_part_of_the_day_stands_behind_its_date(
    language: Language, text: str, hours: tuple[int, int]
) -> None:
    (mention,) = read_times(text, language, date(2023, 9, 13))
    assert mention.earliest.day == 12
    assert (mention.earliest.hour, mention.latest.hour) == hours


@pytest.mark.parametrize(
    "text",
    [
        "10 мая поезд вышел из Омска. Следующим городом была Тюмень.",
        "10 мая поезд, следующим из Омска пассажирским, шёл в Тюмень.",
        "10 мая он был в Омске, на следующей станции никто не вышел.",
    ],
)
def test_what_comes_next_is_no_next_day(text: str) -> None:
    assert len(read_times(text, "ru", date(2023, 9, 13))) == 1


def test_the_next_morning_is_of_the_next_day() -> None:
    text = "10 мая поезд вышел из Омска и следующим утром был в Тюмени."
    _, morning = read_times(text, "ru", date(2023, 9, 13))
    assert (morning.earliest.day, morning.earliest.hour) == (11, 5)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "列車は9月12日の21:50ころに着いた。"),
        ("ja", "列車は9月12日の21：50前後に着いた。"),
        ("zh", "列车于9月12日21：50前后抵达。"),
        ("ko", "열차는 9월 12일 21:50 무렵 도착했다."),
    ],
)
def test_about_an_hour_in_figures_is_around_it(language: Language, text: str) -> None:
    (mention,) = read_times(text, language, date(2023, 9, 13))
    assert (mention.earliest.minute, mention.latest.hour) == (35, 22)


@pytest.mark.parametrize("language", ["ja", "zh"])
def test_a_day_of_the_week_stands_behind_month_and_day(language: Language) -> None:
    day = {"ja": "11/7(火)", "zh": "11/7（礼拜二）"}[language]
    (mention,) = read_times(f"{day}，", language, date(2023, 11, 13))
    assert (mention.surface, mention.earliest.day) == (day, 7)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_of_dates_is_what_their_tables_make(
    language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tables_of(language)["times"]
    made, held = words_in_tables(table), json.loads(json.dumps(compiled_times(table)))
    monkeypatch.setattr(TABLES, lambda _: {"patterns": held})
    loaded = words_of(language)
    assert set(loaded.anchors) >= {*loaded.dates, *loaded.clocks, *loaded.patterns}
    assert replace(loaded, anchors={}) == made


def test_patterns_of_other_code_are_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    table = tables_of("en")["times"]
    held = {"times": table, "patterns": {"code": "of another version"}}
    monkeypatch.setattr(TABLES, lambda _: held)
    assert words_of("en") == words_in_tables(table)
