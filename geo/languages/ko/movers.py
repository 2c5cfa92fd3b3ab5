"""Who moves in a stretch of Korean, and by what; and which trains are others."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from geo.languages.foldertables import lexicon_of
from geo.languages.ko.moods import pattern
from geo.languages.wordpatterns import pattern_of
from geo.model.clause import WAYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from geo.languages.ko.moods import Said
    from geo.languages.ko.predicates import Word
    from geo.model.clause import Clause, Mark, Mover, Page, Way

__all__ = [
    "Others",
    "Sort",
    "Subject",
    "has_freight",
    "head_of",
    "mover_of",
    "sort_of",
    "subjects_of",
    "way_of",
]

Sort = Literal[
    "train", "another", "person", "other", "reporter", "nobody", "ticket", ""
]
_PARTICLE = pattern_of("ko", "particle")
_SUBJECT = pattern_of("ko", "subject")
# What a subject is that is told to do the same as the one before.
_ALSO: Mapping[Sort, Sort] = {"train": "another", "person": "other"}
_COUNTED = frozenset(lexicon_of("ko")["sets"]["counted"])
_OWNING = "열차의"
_HEAD_WORDS = 7  # words behind a verb among which the noun that it modifies stands
_NUMBERED = pattern_of("ko", "numbered")
_PASSENGERS = pattern_of("ko", "passengers")
_MISHAP = pattern_of("ko", "mishap")
_MEETS = pattern_of("ko", "meets")
_ABOARD = pattern_of("ko", "aboard")
_FREIGHT = pattern_of("ko", "freight")


class Subject(NamedTuple):
    """A noun marked as subject or topic: where, what sort, and by which mark."""

    at: int
    sort: Sort
    topic: bool


@cache
def _suffixes(family: str) -> tuple[str, ...]:
    """Return the words of a family of movers."""
    return lexicon_of("ko")["movers"][family]


def sort_of(noun: str, before: Sequence[str] = (), *, freight: bool = False) -> Sort:
    """Return what sort of mover a noun is; `before` are the words that describe it.

    `freight` says that a freight train is not the one of the story.
    """
    bare = noun.removesuffix("들")
    if freight and _is_freight(bare, before):
        return "another"
    if _NUMBERED.match(bare) or bare.endswith(_suffixes("train")):
        other = any(w in _suffixes("another_train") for w in before)
        stood = pattern("movers", "standing").search(" ".join(before))
        return "another" if other or stood else "train"
    if bare.endswith(lexicon_of("ko")["not_trains"]["heads"]):
        return "ticket"
    return _sort_of_person(bare)


def _is_freight(bare: str, before: Sequence[str]) -> bool:
    """Say whether a noun is a freight train by itself: no "X and a freight train"."""
    if any(w.endswith(("열차와", "기차와")) for w in before):
        return False
    loaded = before[-1:] == ["화물"] and bare.endswith("열차")
    return loaded or bare.endswith("화물열차")


def _sort_of_person(bare: str) -> Sort:
    """Return what sort of person a noun is, or what else it is."""
    if bare.endswith(_suffixes("reporter")) and not bare.endswith(_suffixes("person")):
        return "reporter"
    if bare.endswith(_suffixes("other")):
        return "other"
    if bare in _suffixes("person") or (
        len(bare) > 1
        and bare.endswith(tuple(p for p in _suffixes("person") if len(p) > 1))
    ):
        return "person"
    return "nobody" if bare.endswith(_suffixes("nobody")) else ""


def subjects_of(words: Sequence[Word], *, freight: bool = False) -> list[Subject]:
    """Return the subjects and topics of a stretch, in order."""
    found = []
    for number, word in enumerate(words):
        match = _SUBJECT.match(word.text)
        if match is None:
            continue
        before = [w.text for w in words[max(0, number - 3) : number]]
        noun = match["noun"]
        if noun in _COUNTED and any(sort_of(w) == "train" for w in before):
            noun = "열차"
        sort = sort_of(noun, before, freight=freight)
        with_person = any(
            w.endswith(("과", "와")) and sort_of(w[:-1]) == "person" for w in before
        )
        if sort == "other" and with_person:
            sort = "person"  # the president and the citizens
        if match["mark"] == "도" and noun not in _suffixes("narrator"):
            sort = _ALSO.get(sort, sort)
        if sort:
            topic = match["mark"] in {"은", "는", "께서는"}
            found.append(Subject(word.start, sort, topic))
    return found


def mover_of(
    said: Said, predicates: Sequence[Said], subjects: Sequence[Subject]
) -> Mover:
    """Return who does what a predicate says, by the subject that governs it.

    A subject before a verb that modifies a noun is that verb's own; a topic holds for
    all that follows.
    """
    for subject in reversed(subjects):
        if subject.at > said.start or subject.sort in {"reporter", "ticket"}:
            continue
        between = [p for p in predicates if subject.at < p.start < said.start]
        own = between and (between[0].modifies or subject.sort == "other")
        if own and not subject.topic:
            continue
        lies = said.truth != "done" and said.verb.form in {"final", "quoted"}
        if subject.sort == "nobody" and lies:
            return "nobody"  # a river, a line: it runs there and goes nowhere
        return _mover(subject.sort)
    return "train"


def _mover(sort: Sort) -> Mover:
    """Return the mover of a sort of noun."""
    if sort in {"another", "other"}:
        return "other"
    return "person" if sort == "person" else "train"


def head_of(end: int, words: Sequence[Word], *, freight: bool = False) -> Sort:
    """Return the sort of noun that what ends at an offset modifies: (...) 열차."""
    behind = [w for w in words if w.start >= end][:_HEAD_WORDS]
    texts: list[str] = []
    known: Sort = ""
    for word in behind:
        if not word.text[0].isalnum():
            if word.text in "'\"‘’“”-·#":
                continue
            break
        if word.text.startswith(lexicon_of("ko")["no_heads"]["words"]):
            break
        noun = _PARTICLE.sub("", word.text)
        sort = sort_of(noun, texts, freight=freight)
        if sort == "train" and word.text.endswith("도"):
            return "another"
        if known == "train" and sort != "train":
            owned = texts and texts[-1] == _OWNING
            known = "ticket" if owned and sort == "ticket" else known
            break  # the noun phrase of the train ends with the word before
        known = sort or known
        if sort == "train" and word.text.endswith("의"):
            texts.append(_OWNING)
            continue
        if sort in {"another", "ticket"} or (noun != word.text and len(noun) > 1):
            break
        texts.append(word.text)
    return known


def way_of(text: str, *, station: bool) -> Way:
    """Return the way of travel that the words of a clause name, the last of them."""
    best: tuple[int, Way] = (-1, "rail" if station else "unknown")
    for way in WAYS:
        for match in pattern("travel", way).finditer(text):
            if way in {"road", "sea", "air"} and not _is_whole(text, match):
                continue
            if pattern("not_ways", "words").match(text, match.start()):
                continue
            best = max(best, (match.start(), way), key=lambda pair: pair[0])
    return best[1]


def _is_whole(text: str, match: re.Match[str]) -> bool:
    """Say whether a vehicle's name is a word of its own: 배로, no 배웅."""
    word = match.group()
    rest = re.match(r"[가-힣]*", text[match.end() :])
    behind = rest.group() if rest else ""
    starts = match.start() == 0 or not text[match.start() - 1].isalnum()
    if len(word) < 2 and not starts:  # noqa: PLR2004
        return False
    return behind in {
        "",
        "로",
        "으로",
        "를",
        "을",
        "에",
        "편",
        "편으로",
        "편에",
        "를타고",
        "에서",
    }


def has_freight(page: Page) -> bool:
    """Say whether a story has a freight train besides one with passengers."""
    text = page.text
    if not _PASSENGERS.search(text):
        return False
    first = next((s for s in page.sentences if _FREIGHT.search(s.words)), None)
    if first is None:
        return False
    own = _MISHAP.search(first.words) and not _PASSENGERS.search(first.words)
    own = own and not _MEETS.search(first.words)
    before = _PASSENGERS.search(text, 0, first.start)
    return bool(before) or not own


class Others:
    """The ends by which a story calls its own train, and those of other trains."""

    def __init__(self) -> None:
        """Begin with none."""
        self._ours: set[tuple[str, Mark]] = set()
        self._theirs: set[tuple[str, Mark]] = set()

    def told(self, clauses: Iterable[Clause], page: Page) -> Iterator[Clause]:
        """Yield clauses, those of a train that was another's before as another's."""
        for clause in clauses:
            predicate = clause.predicate
            ends = {(page.mentions[p.mention].surface, p.mark) for p in clause.phrases}
            if predicate.form != "designation" or not ends:
                yield clause
            elif self._ours and not ends & self._ours and _carries(page, clause):
                self._theirs |= ends
                yield replace(clause, predicate=replace(predicate, mover="other"))
            elif predicate.mover == "other":
                self._theirs |= ends
                yield clause
            elif ends <= self._theirs - self._ours:
                yield replace(clause, predicate=replace(predicate, mover="other"))
            else:
                self._ours |= ends
                yield clause


def _carries(page: Page, clause: Clause) -> bool:
    """Say whether only those aboard a train are meant: B행 열차 승객 100여 명은."""
    return _ABOARD.match(page.text, clause.end) is not None
