"""English sentences as words: names of places whole, verbs with their families."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from geo.languages.foldertables import lexicon_of
from geo.languages.token import PlainWord, sentence_words
from geo.languages.wordpatterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geo.model.clause import Page, Sentence

__all__ = [
    "Verb",
    "Word",
    "bag",
    "beside_of",
    "motion",
    "people_of",
    "small",
    "table",
    "words_of",
]

Shape = Literal["base", "s", "past", "ing"]


class Verb(NamedTuple):
    """A verb form: its family, its shape and its plain form."""

    family: str
    shape: Shape
    lemma: str


@dataclass(slots=True)
class Word(PlainWord):
    """A word, a mark or the name of a place, where it stands, and what it may be."""

    verb: Verb | None = None
    # how a place stands: set while phrases are built
    taken: bool = False
    tags: set[str] = field(default_factory=set)

    @property
    def is_name(self) -> bool:
        """Say whether it has a capital letter."""
        return self.mention < 0 and self.raw[:1].isupper()


@cache
def table(name: str) -> Mapping[str, frozenset[str]]:
    """Return the families of a table of the lexicon, each a set of words."""
    return {
        family: frozenset(word.replace("_", " ") for word in words)
        for family, words in lexicon_of("en")[name].items()
    }


def bag(name: str, family: str) -> frozenset[str]:
    """Return the words of one family."""
    return table(name)[family]


_WORD = re.compile(
    r"[’']s\b|[A-Za-z]\.(?:[A-Za-z]\.)+|[^\W\d_]+(?:[-’'][^\W\d_]+)*"
    r"|\d+(?:[.:,]\d+)*|->|→|--|\S"
)
_CLITICS = ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m")


@cache
def small() -> frozenset[str]:
    """Return the small words of grammar."""
    grammar, roles, truth = table("grammar"), table("roles"), table("truth")
    found: set[str] = {"and", "or", "but", "nor"}
    for family in ("be", "have", "do", "determiners", "subordinators", "pronouns"):
        found |= grammar[family]
    for words in roles.values():
        found |= words
    found |= truth["planned"] | truth["expected"] | truth["would"]
    return frozenset(found | grammar["adverbs"])


def beside_of(words: list[Word], at: int) -> set[str]:
    """Return the words that stand between a noun and its article."""
    found: set[str] = set()
    for step in range(at - 1, max(-1, at - 6), -1):
        low = words[step].low
        if low in {"the", "a", "an", ",", "."}:
            break
        found.add(low)
        if low in table("grammar")["determiners"]:
            break
    return found


def people_of(page: Page) -> frozenset[str]:
    """Return the names of places that are a person's in this story.

    One who has a title or a name of three words somewhere has it everywhere.
    """
    names = {m.surface for m in page.mentions if " " not in m.surface}
    found = set()
    for match in _PERSON.finditer(page.text):
        found |= names & set(match["title"].split() if match["title"] else ())
        found |= names & set(match["name"].split() if match["name"] else ())
    return frozenset(found)


_PERSON = pattern_of("en", "person")
# "the 17.05 London to Weymouth service", "its 2.30pm Sunday service": one train's run.
_TIMED = re.compile(
    r"\b(?:the|an?|its|their|our|my|this|that) (?:[\w’'-]+ ){0,2}"
    r"(?:\d{1,2}[.:]\d\d|(?!19|20)\d{4}|\d{1,2}(?= ?[ap]\.?m))(?: ?[ap]\.?m\.?)?"
    r"(?: (?!(?:and|but|or|which|that|is|was|were|had)\b)[\w’'&-]+){0,9} $",
    re.IGNORECASE,
)
_TIMED_WIDTH = 100  # characters before "service" that may hold its hour


def words_of(page: Page, sentence: Sentence, people: frozenset[str]) -> list[Word]:
    """Return the words of a sentence, with the family of every form of a verb.

    `people` are names of places that mean a person in this story.
    """
    kept = sentence_words(page, sentence, word=Word, plain=_plain, but=people)
    for one, two in pairwise(kept):
        if two.low == "am" and one.low[-1:].isdigit():
            two.low = "a.m."
        if two.low == "service":
            first = max(sentence.start, two.start - _TIMED_WIDTH)
            timed = _TIMED.search(page.text[first : two.start])
            two.low = "train" if timed else "service"
    _find_verbs(kept)
    return kept


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    """Yield the words of a stretch without names of places."""
    for match in _WORD.finditer(text, start, end):
        raw = match[0]
        low = raw.lower().replace("’", "'")
        first, last = match.span()
        for ending in _CLITICS:
            if low.endswith(ending) and len(low) > len(ending):
                cut = last - len(ending)
                stem = low[: -len(ending)]
                if ending == "n't":
                    stem = {"ca": "can", "wo": "will"}.get(stem, stem)
                yield Word(stem, raw[: -len(ending)], first, cut)
                yield Word(ending, raw[-len(ending) :], cut, last)
                break
        else:
            yield Word(low, raw, first, last)


@cache
def _forms() -> Mapping[str, Verb]:
    """Return every form of every verb of the lexicon."""
    found: dict[str, Verb] = {}
    families = lexicon_of("en")["verbs"]
    ways = {w for words in lexicon_of("en")["bywords"].values() for w in words}
    for family, entries in families.items():
        for entry in entries:
            lemma, _, odd = entry.partition(":")
            told = "go" if lemma in ways else family
            for form, shape in _inflected(lemma, odd):
                found.setdefault(form, Verb(told, shape, lemma))
    return found


def motion(word: str) -> bool:
    """Say whether a word is a form of a verb of motion."""
    verb = _forms().get(word)
    return verb is not None and verb.family in _MOTION


_MOTION = frozenset({"leave", "board", "arrive", "go", "head", "pass", "call", "visit"})


def _inflected(lemma: str, odd: str) -> Iterator[tuple[str, Shape]]:
    """Yield the forms of a verb; `odd` are those that no rule gives."""
    given = [form for form in odd.split(",") if form]
    yield lemma, ("past" if lemma in given else "base")
    ends = lemma.endswith(("s", "sh", "ch", "x", "z", "o"))
    soft = lemma.endswith("y") and lemma[-2] not in "aeiou"
    yield (lemma[:-1] + "ies" if soft else lemma + ("es" if ends else "s")), "s"
    for form in given:
        yield form, _shape(form)
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
    if not any(_shape(form) == "past" for form in given):
        if soft:
            yield lemma[:-1] + "ied", "past"
        else:
            yield stem + "ed", "past"
            yield stem + lemma[-1] + "ed", "past"
    yield stem + "ing", "ing"
    yield stem + lemma[-1] + "ing", "ing"


def _shape(form: str) -> Shape:
    """Return the shape of a form that the lexicon gives."""
    if form.endswith("ing"):
        return "ing"
    return "s" if form in {"has", "goes", "says"} else "past"


def _find_verbs(words: list[Word]) -> None:
    """Give every word that is a form of a verb its family."""
    for at, word in enumerate(words):
        if not word.is_word:
            continue
        verb = _forms().get(word.low) or _regular(word) or _due(words, at)
        if verb is None or not _is_verb(words, at, verb):
            continue
        word.verb = _with_particle(words, at, verb)


def _due(words: list[Word], at: int) -> Verb | None:
    """Return "due" as a verb where it says when one is to come: "was due in A"."""
    if words[at].low != "due" or not 0 < at < len(words) - 1:
        return None
    be = words[at - 1].low in bag("grammar", "be")
    there = words[at + 1].low in {"in", "at", "into"}
    return Verb("arrive", "past", "due") if be and there else None


def _regular(word: Word) -> Verb | None:
    """Return an unknown verb of rest for a word with a verb's ending."""
    low = word.low
    if low.endswith("ed") and len(low) > 4 and not low.endswith(("eed", "red")):  # noqa: PLR2004  # "bed" is none
        return Verb("still", "past", low)
    return None


def _is_verb(  # noqa: PLR0911  # one answer for each kind of form
    words: list[Word], at: int, verb: Verb
) -> bool:
    """Say whether a form is a verb where it stands, and no noun or name."""
    word = words[at]
    before = words[at - 1] if at else None
    low = before.low if before is not None else ""
    if word.is_name and at and _in_name(words, at):
        return False
    determined = low in bag("grammar", "determiners") and low not in {"that", "'s"}
    if low == "'s":
        owner = words[at - 2].low if at > 1 else ""
        determined = owner not in {"it", "he", "she", "that", "there", "who", "what"}
    if verb.shape in {"base", "s"} and word.low in _nouns():
        return _governed(words, at, verb)
    if determined:
        return False
    after = words[at + 1].low if at + 1 < len(words) else ""
    if verb.shape == "ing" and after in {"place", "room", "point", "ground"}:
        return False
    if verb.shape == "ing" and (
        low == "of" or (word.low in bag("places", "adjectives") and low not in _GERUNDS)
    ):
        return low == "of" and at > 1 and words[at - 2].low == "instead"
    if verb.shape == "base" and at > 1 and words[at - 2].low in {"a", "an"}:
        return False  # "on a slow roll to A"
    if verb.shape == "base" and before is not None and verb.family != "say":
        return not (low in bag("places", "adjectives") and low != "first")
    return True


@cache
def _nouns() -> frozenset[str]:
    """Return the words that are nouns more often than verbs."""
    nouns = table("nouns")
    found = bag("grammar", "nounlike") | nouns["event"] | nouns["accident"]
    found |= {f"{word}s" for word in ("transport", "move", "steam", "draw")}
    return frozenset(found | nouns["call"] | nouns["journey"] | nouns["plan"])


_GERUNDS = frozenset({"after", "before", "while", "when", "by", "without", "is", "was"})


def _in_name(words: list[Word], at: int) -> bool:
    """Say whether a capital letter belongs to a name of several words."""
    before = words[at - 1]
    after = words[at + 1] if at + 1 < len(words) else None
    joined = before.is_name and not before.low.endswith(".") and before.is_word
    return joined or (after is not None and after.is_name and before.low not in ".:")


def _governed(words: list[Word], at: int, verb: Verb) -> bool:
    """Say whether a word that is a noun as well stands as a verb."""
    before = words[at - 1] if at else None
    if before is None:
        return False
    low = before.low
    nouns = table("nouns")
    if verb.shape == "s":
        single = nouns["train"] | nouns["person"] | {"it", "he", "she", "which", "who"}
        after = words[at + 1] if at + 1 < len(words) else None
        by_name = (before.is_name or before.is_place) and (
            after is not None
            and (after.is_place or after.low in _AFTER_VERBS or after.low == "the")
        )
        return low in single or by_name or low in {"that", "then", "also", "and"}
    if before.is_place:  # "trains from A run to B"
        plural = nouns["trains"] | {"passengers", "services"}
        return any(w.low in plural for w in words[max(0, at - 7) : at])
    truths = table("truth")
    helpers = truths["planned"] | truths["expected"] | truths["would"]
    plural = nouns["trains"] | {"they", "we", "i", "you", "who", "passengers"}
    return (
        low in helpers
        or low in plural
        or low in {"to", "did", "does", "do", "not", "n't", "then", "also"}
    )


_AFTER_VERBS = frozenset({"at", "in", "for", "from", "to", "on", "by", "through"})


def _with_particle(words: list[Word], at: int, verb: Verb) -> Verb:
    """Return a verb with the family that its particle gives it."""
    if at + 1 == len(words):
        return verb
    lemma = verb.lemma
    for step in (1, 2, 3):
        if at + step >= len(words):
            break
        pair = f"{lemma}+{words[at + step].low}"
        family = _particles().get(pair)
        if family and (step == 1 or family in {"back", "incident"}):
            return Verb(family, verb.shape, lemma)
    return verb


@cache
def _particles() -> Mapping[str, str]:
    """Return the family of every verb with a particle."""
    return {p: family for family, ps in table("particles").items() for p in ps}
