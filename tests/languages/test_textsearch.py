"""What a pattern cannot match without is in whatever it matches."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.languages.measures import extent_words_of, speed_words_of
from geo.languages.textsearch import anchors_of, matches
from geo.languages.timefindings import words_of
from geo.model import LANGUAGES, Language


def patterns(language: Language) -> list[str]:
    """Return the patterns of a language for dates, hours, speeds and distances."""
    found = words_of(language)
    return [
        *(*found.dates, *found.clocks, *found.patterns),
        *(*extent_words_of(language).patterns, *speed_words_of(language).patterns),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
@settings(max_examples=60)
def test_no_match_is_without_its_anchors(
    language: Language, data: st.DataObject
) -> None:
    pattern = data.draw(st.sampled_from(patterns(language)))
    text = data.draw(st.from_regex(pattern))
    told = [m.span() for m in re.finditer(pattern, text)]
    assert [m.span() for m in matches([pattern], text)] == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_patterns_are_looked_for_by_their_anchors(language: Language) -> None:
    all_of_them = patterns(language)
    known = [pattern for pattern in all_of_them if anchors_of(pattern)]
    assert len(known) > 0.75 * len(all_of_them)


@pytest.mark.parametrize(
    ("pattern", "anchors"),
    [
        ("a|b", ()),  # nearly every text has these
        ("年|月", (("年", "月"),)),
        ("(?:年|\\d)", ()),
        ("年?", ()),
        ("(?:年)+日", (("年",), ("日",))),
        ("(?i:MAY)", (("may",),)),
        ("[Mm]ay[12]", (("may",),)),
        ("(?!年)日", (("日",),)),
        ("[^年]日", (("日",),)),
        ("[年月]日", (("日",), ("年", "月"))),
        ("(?P<a>年)(?P=a)", (("年",),)),
    ],
)
def test_anchors(pattern: str, anchors: tuple[tuple[str, ...], ...]) -> None:
    assert anchors_of(pattern) == anchors
