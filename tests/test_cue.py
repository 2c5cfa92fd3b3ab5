"""A cue is compiled only for a text that holds a word which it needs."""

import re

from hypothesis import given
from hypothesis import strategies as st

from geo.itinerary.cue import Cue, needed_words


def test_a_cue_is_not_compiled_for_a_text_without_its_words() -> None:
    cue = Cue(r"\b(?:left|leaves)\s@", "((")  # would not compile
    assert cue.search("the train came to Oslo") is None


def test_what_may_be_missing_is_no_needed_word() -> None:
    assert needed_words(r"(?:from )?@") == ()
    assert needed_words(r"stopp?ed") == ("stop",)
    assert needed_words(r"ab{0,2}cde") == ("cde",)


def test_what_must_not_follow_is_no_needed_word() -> None:
    assert needed_words(r"@(?!late)\sby") == ("by",)


_WORDS = st.sampled_from(["left", "ar", "в", "out of", "駅", "x"])
_PATTERNS = st.recursive(
    _WORDS,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        st.tuples(inner, st.sampled_from("?*+")).map(lambda t: f"(?:{t[0]}){t[1]}"),
        inner.map(lambda one: rf"\b{one}\w*\s?"),
    ),
    max_leaves=8,
)


@given(pattern=_PATTERNS, texts=st.lists(_WORDS, max_size=6))
def test_a_cue_finds_what_its_pattern_finds(pattern: str, texts: list[str]) -> None:
    text = " ".join(texts)
    plain = re.search(pattern, text)
    found = Cue(pattern, pattern).search(text)
    assert (found and found.span()) == (plain and plain.span())
