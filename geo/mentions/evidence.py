"""What speaks for and against a capitalised name being a place where it stands.

Each piece of evidence is a short string; a language's weights say what it is worth.
They were learned by logistic regression (`benchmarks/learn_weights.py`).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.naming import Naming
    from geo.model import Candidate

__all__ = ["Found", "Words", "evidence"]

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_MAGNITUDES = (1, 1_000, 5_000, 20_000, 100_000, 500_000, 2_000_000)


class Found(NamedTuple):
    """A stretch that may name a place: words [first, last), and how it was found."""

    first: int
    last: int
    start: int
    end: int
    names: tuple[str, ...]
    hint: str
    how: str
    hits: tuple[Candidate, ...]


class Words:
    """The words of a text, and how often each stands in which company."""

    __slots__ = (
        "after_name",
        "after_preposition",
        "before_name",
        "follower",
        "lower",
        "prepositions",
        "shortened",
        "spans",
        "text",
        "total",
    )

    def __init__(
        self,
        text: str,
        shortened: frozenset[str] = frozenset(),
        prepositions: frozenset[str] = frozenset(),
    ) -> None:
        """Cut a text into words; after a `shortened` one a full stop ends nothing."""
        self.text, self.shortened = text, shortened
        self.prepositions = prepositions
        self.spans = [m.span() for m in _WORD.finditer(text)]
        self.lower: Counter[str] = Counter()
        self.total: Counter[str] = Counter()
        self.after_name: Counter[str] = Counter()
        self.before_name: Counter[str] = Counter()
        self.after_preposition: Counter[str] = Counter()
        self.follower: dict[str, str] = {}  # the last capital seen after a name
        previous, capital, end = "", False, 0
        for start, stop in self.spans:
            word = text[start:stop]
            joined = start - end == 1 and text[end] == " "
            if word[0].isupper():
                self.total[word] += 1
                if joined and capital:
                    self.after_name[word] += 1
                    self.before_name[previous] += 1
                    self.follower[previous] = word
                if joined and previous in prepositions:
                    self.after_preposition[word] += 1
                capital = word.lower() not in prepositions
            else:
                self.lower[word] += 1
                capital = False
            previous, end = word, stop

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.spans)

    def word(self, at: int) -> str:
        """Return a word, "" outside the text."""
        if not 0 <= at < len(self.spans):
            return ""
        start, end = self.spans[at]
        return self.text[start:end]

    def gap(self, at: int) -> str:
        """Return what stands between a word and the one before it."""
        start = self.spans[at - 1][1] if at > 0 else 0
        end = self.spans[at][0] if at < len(self.spans) else start + 3
        return self.text[start:end]

    def is_name(self, at: int) -> bool:
        """Say whether a word has a capital and does not merely begin a sentence."""
        word = self.word(at)
        return word[:1].isupper() and not self.begins(at)

    def surname_first(self, word: str) -> bool:
        """Say whether a word mostly begins names of two words more (Ким Чен Ын)."""
        following = self.follower.get(word, "")
        return self.before_name[word] > 0 and self.before_name[following] > 0

    def begins(self, at: int) -> bool:
        """Say whether a word begins a sentence."""
        gap = self.gap(at)
        if gap.rstrip() == "." and self.word(at - 1) in self.shortened:
            return False
        return at == 0 or "\n" in gap or bool(_END.search(gap))


_END = re.compile(r"[.!?:…][\s\"'”“»«)]|[“\"«]$|^\s*[•*-]\s")


def evidence(
    found: Found, words: Words, naming: Naming, *, earlier: Sequence[Found]
) -> Iterator[str]:
    """Yield what speaks for or against a place, as the names of weights."""
    word = words.word(found.first)
    yield "how=" + found.how
    yield from _place_of(found)
    size = found.last - found.first
    yield f"words={min(size, 4)}"
    if word.isupper() and len(word) > 1:
        yield "capitals"
    if size == 1:
        yield from _company(found, words, naming)
    yield from _before(found, words, earlier)
    yield from _after(found, words, naming)
    if naming.inflects:
        yield from _case(found, words)


def _case(found: Found, words: Words) -> Iterator[str]:
    """Yield what the endings say of the name and of the words around it."""
    surface = words.text[found.start : found.end]
    if found.names[0] != surface:
        yield "inflected"
        yield "inflected/" + found.how
    yield "ending=" + surface[-2:]
    before = words.word(found.first - 1)
    if before[:1].islower():
        yield "governor=" + before[-2:]


def _place_of(found: Found) -> Iterator[str]:
    """Yield what the gazetteer says of the name."""
    if not found.hits:
        return
    place = found.hits[0].place
    size = sum(place.population >= m for m in _MAGNITUDES)
    yield f"kind={place.kind}"
    yield f"{place.kind}{size}"
    yield f"name={found.hits[0].name_kind}"
    yield f"homonyms={min(len(found.hits), 6) // 2}"
    if found.hint:
        yield "hint=" + found.hint


def _company(found: Found, words: Words, naming: Naming) -> Iterator[str]:
    """Yield how the word is used in the rest of the text."""
    word = words.word(found.first)
    lower = word.lower()
    form = found.names[0].lower() if found.how == "known" else lower
    if lower in naming.homonyms or form in naming.homonyms:
        yield "common"
    if words.lower[lower]:
        yield "lower"
    total = words.total[word]
    if words.after_name[word]:
        yield "surname" if words.after_name[word] * 2 >= total else "surname?"
    if words.before_name[word] * 2 >= total > 1:
        yield "forename"
    if words.after_preposition[word] > 1:
        yield "located"
    yield f"often={min(total, 4)}"


def _before(found: Found, words: Words, earlier: Sequence[Found]) -> Iterator[str]:
    """Yield what stands before the name."""
    gap = words.gap(found.first)
    if words.begins(found.first):
        yield "begins"
        mark = gap.strip()[-1:] if found.first else ""
        yield "mark=" + mark
        return
    last = earlier[-1] if earlier else None
    if last and last.last == found.first:
        yield f"place{gap.strip()}{last.how}"
    sign = gap.strip()
    if sign:
        yield "sign=" + sign[-1]
        return
    previous = words.word(found.first - 1)
    yield "before=" + previous.lower()
    if previous[0].isupper() and previous.lower() not in words.prepositions:
        yield "name_before"
        yield "name_before_" + found.how
    if len(previous) == 1 or (previous[0].isupper() and gap != " "):
        yield "initial"
    yield "two_before=" + words.word(found.first - 2).lower()


def _after(found: Found, words: Words, naming: Naming) -> Iterator[str]:
    """Yield what stands after the name."""
    text = words.text
    tail = text[found.end : found.end + 2]
    if tail in {"'s", "’s"}:
        yield "possessive"
        following = words.word(found.last)
        yield "owns_" + ("name" if following[:1].isupper() else "thing")
        return
    if found.last >= len(words):
        yield "ends"
        return
    gap = text[found.end : words.spans[found.last][0]]
    sign = gap.strip()
    if sign or "\n" in gap:
        yield "then=" + (sign[:1] or "line")
        if sign == ",":
            following = words.word(found.last)
            yield "comma_name" if following[0].isupper() else "comma_" + following
        return
    following = words.word(found.last)
    yield "after=" + following.lower()
    if following[0].isupper():
        yield "name_after"
        yield "name_after_" + found.how
        if following in naming.kinds:
            yield "generic_after"
