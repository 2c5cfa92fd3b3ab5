"""Where Korean has no analyser, a person is told that it is read less well."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

import geo
from geo.languages.ko import tokens

STORY = "열차는 10일 평양을 출발했다. 12일 하산역에 도착했다."


def test_korean_without_its_analyser_is_read_with_a_warning(
    atlas: geo.Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "find_spec", lambda _: None)
    journey = geo.trace(STORY, atlas)
    assert any("no analyser of Korean" in doubt for doubt in journey.warnings)
    other = geo.trace("The train left Moscow for Kazan.", atlas)
    assert not any("Korean" in doubt for doubt in other.warnings)


@pytest.mark.skipif(not tokens.has_analyser(), reason="no analyser of Korean here")
def test_korean_with_its_analyser_has_no_such_warning(atlas: geo.Atlas) -> None:
    journey = geo.trace(STORY, atlas)
    assert not any("Korean" in doubt for doubt in journey.warnings)


@dataclass
class Node:
    """A morpheme as the other binding gives it: counted in bytes of UTF-8."""

    length: int
    rlength: int
    feature: str
    next: Node | None = None


def chained(text: str) -> Node:
    """Return the chain that a text's words would be, a space before each but one."""
    last = Node(0, 0, "BOS/EOS")
    for n, word in reversed([*enumerate(text.split(" "))]):
        size = len(word.encode())
        last = Node(size, size + (n > 0), f"NNG,{word}", last)
    return last


@pytest.mark.parametrize(
    "text", ["서울역 에서 기차", "KTX 열차 10 일", "𐐷 하산 é 역", "역", "a b c"]
)
def test_bytes_are_counted_as_letters(text: str) -> None:
    found = [*tokens.spans(chained(text), text.encode())]
    assert [text[start:end] for (start, end), _ in found] == text.split(" ")
    assert [feature[4:] for _, feature in found] == text.split(" ")


@pytest.mark.skipif(not tokens.has_analyser(), reason="no analyser of Korean here")
def test_both_bindings_give_the_words_of_one_dictionary() -> None:
    found = [(t.surface, t.tag) for t in tokens.tokens("열차가 대전역에서 출발했다.")]
    assert found[:3] == [("열차", "noun"), ("가", "particle"), ("대", "noun")]
    surfaces = "".join(surface for surface, _ in found)
    assert surfaces == "열차가대전역에서출발했다."


def test_the_warning_says_what_brings_the_analyser(
    atlas: geo.Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "find_spec", lambda _: None)
    (doubt,) = [d for d in geo.trace(STORY, atlas).warnings if "no analyser" in d]
    assert "[korean]" in doubt
