"""Sentences are found around figures, and no line is too long to be read."""

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.languages.clauses import Clauses
from geo.languages.dateline import read_dateline
from geo.languages.extents import read_extents
from geo.languages.speeds import read_speeds
from geo.languages.times import read_times
from geo.model import LANGUAGES, Language

SCRAPS = {
    "ja": "12日午前6時に列車は時速59キロで出発し、1180キロを20時間で走った、",
    "en": "The train left at 6 a.m. on 12 September at 59 km/h, 1,180 km in 20 hours, ",
    "ru": "Поезд вышел в 6:00 12 сентября, 59 км/ч, и прошёл 1180 км за 20 часов, ",
    "ko": "열차는 12일 오전 6시 시속 59km로 출발해 1180km를 20시간에 달렸고 ",
    "zh": "列车12日上午6时以时速59公里出发，20小时行驶1180公里，",
    "de": "Der Zug fuhr am 5. Mai mit 60 km/h ab, 1180 km in 20 Stunden, ",
    "fr": "Le train roulait le 5 mai à 60 km/h sur 40 km, ",
}


@given(st.text("a. ", max_size=40), st.integers(0, 39), st.integers(0, 39))
def test_a_sentence_holds_what_it_is_asked_for(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    clause = Clauses(text, "[.]").around(start, end)
    assert clause.start <= start <= end <= clause.end
    assert text[clause.start : clause.end] == clause.text


def test_the_nearest_word_counts_on_either_side() -> None:
    clauses = Clauses("train 59 or 60 train", "[.]")
    whole = clauses.around(0, 5)
    assert [clauses.distance("train", whole, at) for at in (6, 12)] == [6, 3]
    assert clauses.distance("missile", whole, 6) is None


def test_a_sentence_without_an_end_is_cut() -> None:
    clause = Clauses("a" * 1_000_000, "[.]").around(500_000, 500_005)
    assert len(clause.text) <= 3000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_that_never_ends_is_read_in_bounded_time(language: Language) -> None:
    scrap = SCRAPS[language]
    text = scrap * (120_000 // len(scrap))
    started = process_time()
    times = read_times(text, language, date(2023, 9, 13))
    speeds, extents = read_speeds(text, language), read_extents(text, language)
    read_dateline(text, language)
    # A quiet machine needs 2 s; with every pair looked at it was 30 s to 300 s.
    assert process_time() - started < 12
    lines = len(text) // len(scrap)
    assert (len(times), len(speeds), len(extents)) >= (lines, lines, lines)
    assert max(len(found.quote) for found in (*speeds, *extents)) <= 3000
