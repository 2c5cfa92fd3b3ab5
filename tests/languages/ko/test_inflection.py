"""A Korean verb is known in all its forms."""

from __future__ import annotations

import pytest

from geo.languages.ko.inflection import verb_at


@pytest.mark.parametrize(
    ("word", "family", "form", "past"),
    [
        ("떠났다", "leave", "final", True),
        ("떠난", "leave", "was", False),
        ("올랐답니다", "board", "final", True),
        ("건넜으며", "pass", "linking", True),
        ("들렀다", "call", "final", True),
        ("이르러", "arrive", "linking", False),
        ("도착하시였다", "arrive", "final", True),
        ("갈아타야", "call", "duty", False),
        ("향하던", "head", "being", False),
        ("출발하려던", "leave", "purpose", False),
        ("머물렀지만", "call", "contrast", True),
    ],
)
def test_a_verb_is_known_in_all_its_forms(
    word: str, family: str, form: str, *, past: bool
) -> None:
    verb = verb_at((word,))
    assert verb is not None
    assert (verb.family, verb.form, verb.past) == (family, form, past)


@pytest.mark.parametrize("word", ["서울", "가장", "오늘", "북한", "열차가", "승객이"])
def test_what_only_looks_like_a_verb_is_none(word: str) -> None:
    assert verb_at((word,)) is None
