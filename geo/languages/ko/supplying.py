"""The places that a Korean predicate leaves unsaid, and the words that say them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ko.marking import phrase_of
from geo.languages.ko.moods import pattern
from geo.languages.wordpatterns import pattern_of
from geo.model.clause import Clause, Predicate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.ko.moods import Said
    from geo.languages.ko.phrasing import Noun
    from geo.languages.ko.units import Read
    from geo.model.clause import Family, Phrase, Truth

__all__ = [
    "BY_OTHER_WAYS",
    "at_first",
    "changed_at",
    "from_there",
    "head_place",
    "is_here",
    "left_over",
    "venue_of",
]

_ATTENDING = pattern_of("ko", "attending")
_NEXT = 1  # sentences behind the one in which somebody came to a station
BY_OTHER_WAYS = frozenset({"road", "air", "sea", "foot"})
_GOING_ON: frozenset[Family] = frozenset({"leave", "go", "head", "board"})


def venue_of(read: Read, number: int, free: Sequence[Noun]) -> Clause | None:
    """Return the clause of a place where a meeting is to be: one will go there.

    What was thought at first is denied.
    """
    words = lexicon_of("ko")["venues"]
    talks = lexicon_of("ko")["meetings"]["words"]
    said = read.said[number]
    before = [p.end for p in read.said[:number] if p.verb.light]
    begin, stop = (before[-1] if before else 0), said.start
    own = [n for n in free if begin <= n.start - read.unit.start < stop]
    at = [n for n in own if n.case in {"from_at", "subject", "at"}]
    text = read.unit.text
    attends = _ATTENDING.search(text, said.end) is not None
    if said.verb.stem not in words["words"] or not at:
        return None
    if (said.modifies or not any(w in text for w in talks)) and not attends:
        return None
    first = at_first(read, said)
    named = said.verb.stem in words["named"]
    ahead = said.truth in {"planned", "expected"} or attends
    if not first and not named and not ahead:
        return None
    truth: Truth = "denied" if first else "expected"
    start, end = read.unit.start + said.start, read.unit.start + said.end
    predicate = Predicate("head", start, end, truth=truth, hedged=True)
    phrases = tuple(phrase_of(n, "at") for n in at)
    return Clause(read.unit.number, at[0].start, end, predicate, phrases)


def at_first(read: Read, said: Said) -> bool:
    """Say whether something was only thought at first, and turned out otherwise."""
    if not read.unit.text.lstrip().startswith(lexicon_of("ko")["venues"]["first"]):
        return False
    return any(p.verb.form == "contrast" and p.end > said.start for p in read.said)


def is_here(read: Read, said: Said, begin: int) -> bool:
    """Say whether something is done here, where the scene is set."""
    words = lexicon_of("ko")["here"]["words"]
    return any(word in read.unit.text[begin : said.start] for word in words)


def from_there(stretch: str) -> bool:
    """Say whether a clause begins at the place just told: from there."""
    return pattern("scopes", "there").search(stretch) is not None


def changed_at(
    said: Said, last: Clause | None, stretch: str, *, sentence: int
) -> tuple[Phrase, ...]:
    """Return where somebody who came there boards a train, in a sentence of a number.

    One changed from another way, or went to a station in the same sentence.
    """
    there = from_there(stretch)
    if last is None or (said.modifies and not there):
        return ()
    boards = said.family == "board" and said.truth != "ongoing"
    boards = boards and sentence - last.sentence <= _NEXT
    there = there or (boards and _came_to_station(last))
    if not there and last.predicate.way not in BY_OTHER_WAYS:
        return ()
    came = [p for p in last.phrases if p.mark in {"to", "toward"}]
    return tuple(replace(p, mark="at") for p in came[-1:])


def _came_to_station(last: Clause) -> bool:
    """Say whether a clause ends at a station: there one boards next."""
    went = last.predicate.family in {"go", "arrive"} and last.predicate.truth == "done"
    return went and any("station" in p.tags for p in last.phrases[-1:])


def head_place(read: Read, said: Said, number: int) -> list[Noun]:
    """Return the place that a predicate modifies: the Khasan at which it arrived.

    So "the place where it arrived is A", too.
    """
    if not said.modifies or said.family not in {"arrive", "call", "incident", "end"}:
        return []
    unit = read.unit
    behind = [n for n in unit.nouns if n.start - unit.start >= said.end]
    if not behind:
        return []
    at = behind[0].start - unit.start
    if number + 1 < len(read.said) and read.said[number + 1].start < at:
        return []
    gap = unit.text[said.end : at].strip()
    return behind[:1] if gap in lexicon_of("ko")["where"]["words"] else []


def left_over(read: Read, number: int, free: Sequence[Noun]) -> list[Noun]:
    """Return the place of the verbs before one without: "at A they ate and left"."""
    said = read.said[number]
    if said.family in {"arrive", "end", "incident", "call"}:
        return []
    first = number
    while first and _leads_on(read.said[first - 1], said):
        first -= 1
    if first == number:
        return []
    begin = read.said[first - 1].end if first else 0
    end = read.said[number - 1].start
    at = read.unit.start
    return [n for n in free if n.case == "from_at" and begin <= n.start - at < end]


def _leads_on(before: Said, said: Said) -> bool:
    """Say whether what one did at a place leads on to the next that one did."""
    if before.modifies or before.verb.form not in {"linking", "was", "noun"}:
        return False
    if before.truth in {"denied", "cancelled"}:
        return False
    ate = before.family == "call" and said.family in _GOING_ON
    return ate or before.family == "still"
