"""A place is called as a language calls it, or as the story does."""

from __future__ import annotations

import pytest

from geo.languages.exonyms import as_told, exonyms_of
from geo.model import Language, Mention, Place


@pytest.mark.parametrize(
    ("language", "told", "called"),
    [
        ("ru", "Обозерская", "Обозерская"),
        ("ja", "大沼公園", "大沼公園"),
        ("ko", "물금역", "물금역"),
        ("zh", "磨憨", "磨憨"),
        ("ru", "Obozerskaya", None),  # no name in the language's letters
        ("en", "Obozersk", None),  # Latin letters have one already
    ],
)
def test_a_place_without_a_name_in_the_storys_language_has_the_storys_own(
    language: Language, told: str, called: str | None
) -> None:
    place = Place("t:1", "Somewhere", 40.0, 60.0, "RU", names={})
    mention = Mention(0, len(told), told, (told,), place="t:1")
    assert as_told(place, language, [mention]).names.get(language) == called
    other = Place("t:2", "Elsewhere", 40.0, 60.0, "RU", names={})
    assert as_told(other, language, [mention]) == other


@pytest.mark.parametrize(
    ("language", "called"),
    [("de", ("Köln", "Ostsee")), ("fr", ("Cologne", "Mer Baltique"))],
)
def test_towns_and_seas_are_called_as_the_language_calls_them(
    language: Language, called: tuple[str, str]
) -> None:
    exonyms = exonyms_of(language)
    assert exonyms.called.get("geonames:2886242", "Cologne") == called[0]
    assert exonyms.spoken["Baltic Sea"] == called[1]
    assert called[1] not in exonyms.known  # a sea is no place that a train calls at
