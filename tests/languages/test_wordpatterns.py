"""Words and forms as people write them are the patterns that they mean."""

from __future__ import annotations

import re

import pytest

from geo.language_codes import LANGUAGES
from geo.languages.measures import extent_words_of, speed_words_of
from geo.languages.naming import naming_of
from geo.languages.spatial import spatial_of
from geo.languages.wordpatterns import any_word, form_of, known_slot


@pytest.mark.parametrize(
    ("line", "text", "found"),
    [
        ("train[s]", "two trains", "trains"),
        ("train[s]", "a trainer", None),
        ("*zug", "Nachtzug", "zug"),
        ("(left|leaving)_for", "leaving for Ulm", "leaving for"),
        ("ICE_#", "ICE 4", "ICE 4"),
        ("fast(!_line)", "a fast line", None),
        ("fast(!_line)", "a fast train", "fast"),
        ("only(=_#)", "only 5", "only"),
        ("(<!no_)train", "no train", None),
        ("(<!no_)train", "one train", "train"),
        (r"\(a\)", "(a)", "(a)"),
        ("(very_)+slow", "very very slow", "very very slow"),
        ("[very_]+slow", "slow", "slow"),
        ("(very_)+2slow", "very very very slow", "very very slow"),
        ("[a|  b]c", "bc", "bc"),
        ("", "anything", None),
    ],
)
def test_a_word_of_a_line_is_found_where_it_stands(
    line: str, text: str, found: str | None
) -> None:
    match = re.search(any_word(line, apart=True), text)
    assert (match and match[0]) == found


def test_words_stand_inside_others_where_none_is_set_apart() -> None:
    assert re.search(any_word("列車", apart=False), "特急列車は")


def test_a_form_is_up_to_some_characters_of_one_sentence() -> None:
    pattern = form_of("from{9}to")
    assert re.search(pattern, "from A to B")
    assert not re.search(pattern, "from A. To B")
    assert re.search(form_of("から{4}着"), "から、駅に着")
    assert not re.search(form_of("から{,4}着"), "から、駅に着")


def test_a_class_of_characters_stands_as_often_as_it_is_told() -> None:
    signs = {"sign": "a-z"}
    pattern = form_of("{sign:2-3}!", lambda slot: known_slot(slot, signs) or "")
    assert [bool(re.search(pattern, text)) for text in ("a!", "ab!")] == [False, True]
    assert known_slot("other+", signs) is None


def test_an_open_form_is_named() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        form_of("{n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_every_language_is_a_pattern(language: str) -> None:
    assert spatial_of(language).compass
    assert naming_of(language).kinds
    for words in (speed_words_of(language), extent_words_of(language)):
        for name in words.__slots__:
            held = getattr(words, name)
            for pattern in held if isinstance(held, tuple) else (held,):
                assert not isinstance(pattern, str) or re.compile(pattern)
