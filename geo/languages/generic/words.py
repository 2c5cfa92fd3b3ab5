"""Sentences as words: names of places whole, and what each word may be as a verb."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from geo.languages.foldertables import lexicon_of, tables_of, words_in
from geo.languages.token import PlainWord, sentence_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geo.model.annotations import Language
    from geo.model.clause import Page, Sentence

__all__ = [
    "Reading",
    "Vocabulary",
    "Word",
    "is_title",
    "lines_of",
    "vocabulary",
    "words_of",
]

_WORD = re.compile(
    r"[A-Za-z]\.(?:[A-Za-z]\.)+|[^\W\d_]+(?:[-’'][^\W\d_]+)*[’']?"
    r"|\d+(?:[.:,]\d+)*|->|→|--|\S"
)
_ASIDE = 8  # words between two brackets that only say where or what
_LINE = 60  # characters; a line that is shorter ends what it says
_TENSES = ("present", "past", "participle", "future", "would", "gerund")


class Reading(NamedTuple):
    """What a form of a verb may be: its family, its verb, its tense, its particle.

    A verb with a `particle` is this one only where that word stands beside it.
    """

    family: str
    lemma: str
    tense: str
    particle: str = ""


@dataclass(slots=True)
class Word(PlainWord):
    """A word, a mark or the name of a place, where it stands, and what it may be."""

    verbs: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A language's words: bags by table and family, and all forms of its verbs.

    `helping` are the forms of its auxiliaries, of whatever kind.
    """

    bags: Mapping[str, Mapping[str, frozenset[str]]]
    forms: _Forms
    elisions: Mapping[str, str]
    roles: Mapping[tuple[str, ...], str]
    helping: frozenset[str]
    phrases: Mapping[str, tuple[str, ...]]

    @property
    def small(self) -> frozenset[str]:
        """Words that are no nouns: adverbs, pronouns, determiners."""
        grammar = self.bags["grammar"]
        return grammar["adverbs"] | grammar["pronouns"] | grammar["determiners"]

    def bag(self, table: str, family: str) -> frozenset[str]:
        """Return the words of a family, none where the language has no such family."""
        return self.bags.get(table, {}).get(family, frozenset())


@cache
def vocabulary(language: Language) -> Vocabulary:
    """Return a language's words, made of its lexicon once."""
    tables, words = tables_of(language), lexicon_of(language)
    bags = {
        table: {family: frozenset(every) for family, every in rows.items()}
        for table, rows in words.items()
    }
    roles: dict[tuple[str, ...], str] = {}
    for mark, every in words["roles"].items():
        for word in every:
            roles.setdefault(tuple(word.split(" ")), mark)
    return Vocabulary(
        bags,
        _Forms(tables.get("forms") or written_forms(tables["lexicon"])),
        tables["lexicon"].get("elisions", {}),
        roles,
        frozenset(chain.from_iterable(bags["auxiliaries"].values())),
        words.get("truth", {}),
    )


def written_forms(lexicon: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """Return what forms of verbs may be, each once, and every form by their numbers.

    >>> table = {"verbs": {"go": "iri"}, "grammar": {}, "conjugation": {}}
    >>> written_forms(table)
    {'readings': ['go|iri|infinitive|'], 'forms': {'iri': [0]}}
    """
    readings: dict[str, int] = {}
    forms: dict[str, dict[int, None]] = {}
    irregular, classes = lexicon.get("irregular", {}), lexicon.get("conjugation", {})
    inside = lexicon["grammar"].get("inside_infinitives", "")

    def add(form: str, reading: str) -> None:
        number = readings.setdefault(reading, len(readings))
        forms.setdefault(form, {})[number] = None

    for family, entries in lexicon["verbs"].items():
        for entry in words_in(entries):
            particle, plus, verb = entry.rpartition("+")
            head = f"{family}|{particle}{verb}"
            for form, tense in _inflected(verb, irregular.get(verb, ""), classes):
                add(form, f"{head}|{tense}|{particle}")
                if plus:
                    add(particle + form, f"{head}|{tense}|")
            if plus and inside:
                add(particle + inside + verb, f"{head}|infinitive|")
    return {"readings": list(readings), "forms": {f: [*ns] for f, ns in forms.items()}}


class _Forms:
    """The forms of a language's verbs, taken apart where they are met."""

    def __init__(self, written: Mapping[str, Any]) -> None:
        self._forms: Mapping[str, list[int]] = written["forms"]
        self._readings = [Reading(*line.split("|")) for line in written["readings"]]

    def get(self, form: str) -> tuple[Reading, ...]:
        """Return what a form may be, nothing for one that is none."""
        return tuple(self._readings[n] for n in self._forms.get(form, ()))

    def with_particle(self, particle: str) -> Iterator[Reading]:
        """Yield what forms may be that have a particle beside them."""
        return (one for one in self._readings if one.particle == particle)


def _inflected(
    verb: str, odd: str, classes: Mapping[str, Mapping[str, str]] | Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the forms of a verb with their tenses; `odd` are those no rule gives."""
    yield verb, "infinitive"
    columns = [column.split() for column in odd.split("|")]
    given = dict(zip(_TENSES, columns, strict=False)) if odd else {}
    for tense, forms in given.items():
        for form in forms:
            yield form.replace("_", " "), tense
    ending = max((e for e in classes if verb.endswith(e)), key=len, default="")
    if not ending:
        return
    stem = verb.removesuffix(ending)
    rows = classes[ending]
    for tense in _TENSES:
        if given.get(tense) and tense in {"past", "participle", "future"}:
            continue
        for suffix in rows.get(tense, "").split():  # type: ignore[union-attr]  # a table
            before, tilde, after = suffix.rpartition("~")
            yield (before + stem + after if tilde else stem + suffix.strip("-")), tense


def words_of(page: Page, sentence: Sentence, words: Vocabulary) -> list[Word]:
    """Return the words of a sentence, names of places whole, verbs known."""
    plain = partial(_plain, words=words)
    return _without_asides(sentence_words(page, sentence, word=Word, plain=plain))


def _without_asides(words: list[Word]) -> list[Word]:
    """Return words without short brackets that hold no verb: Ulm (Kreis Ulm)."""
    kept: list[Word] = []
    at = 0
    while at < len(words):
        inside = [word.low for word in words[at + 1 : at + 1 + _ASIDE]]
        if words[at].low == "(" and ")" in inside:
            last = at + 1 + inside.index(")")
            if not any(word.verbs for word in words[at:last]):
                at = last + 1
                continue
        kept.append(words[at])
        at += 1
    return kept


def _plain(text: str, start: int, end: int, *, words: Vocabulary) -> Iterator[Word]:
    """Yield the words of a stretch without names of places."""
    for match in _WORD.finditer(text, start, end):
        raw, first, last = match[0], *match.span()
        low = raw.lower().replace("’", "'")
        head, apostrophe, rest = low.partition("'")
        if apostrophe and head + "'" in words.elisions:
            cut = first + len(head) + 1
            yield Word(words.elisions[head + "'"], raw[: len(head) + 1], first, cut)
            if not rest:
                continue
            raw, low, first = raw[len(head) + 1 :], rest, cut
        yield Word(low, raw, first, last, verbs=words.forms.get(low))


def is_title(text: str, end: int) -> bool:
    """Say whether a line is the first of its text, with a blank one behind it."""
    return "\n" not in text[:end].strip() and text[end : end + 2].count("\n") > 0


def lines_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a sentence that end a thought where they end."""
    for match in re.compile(r"\n").finditer(text, start, end):
        last = match.start()
        line = text[start:last].rstrip()
        if len(line) < _LINE or line[-1:] in ".:!?;)":
            yield start, last
            start = last + 1
    yield start, end
