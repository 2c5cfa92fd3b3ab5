"""Checks and warnings are told in every language."""

import pytest
from toy_schedule import DEFAULT, KHASAN, PYONGYANG, estimated, moment_at, stop_at

from geo.model import (
    LANGUAGES,
    Leg,
)
from geo.schedule.wording import retold, wording


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_phrase(language: str) -> None:
    words = wording(language)  # type: ignore[arg-type]  # plain words for a Literal
    assert set(words.phrases) == set(wording("en").phrases)
    assert "28" in words.hours(28.35)


def test_checks_and_warnings_are_told_in_every_language() -> None:
    stops = (
        stop_at(PYONGYANG, "origin", moment_at(PYONGYANG, 2023, 9, 12, 4)),
        stop_at(KHASAN, told=moment_at(KHASAN, 2023, 9, 12, 10, 40)),
    )
    done = estimated(stops, (Leg("p", "k", length_km=856),), DEFAULT)
    told = [text for c in done.checks for text in (c.claim, c.why)]
    for sentence in (*told, *done.warnings):
        said = done.wordings[sentence]
        assert said["en"] == sentence
        assert len(set(said.values())) == len(LANGUAGES)


def test_a_doubt_of_the_reading_is_retold_with_its_quote() -> None:
    words = wording("ja")
    doubt = words.say("no_train", kmh="900", quote="時速900キロ")
    said = retold(doubt, "ja")
    assert said["ja"] == doubt
    assert said["en"] == wording("en").say("no_train", kmh="900", quote="時速900キロ")
