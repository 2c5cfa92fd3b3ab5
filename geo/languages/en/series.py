"""Places that stand in a list or a chain, and the mark that they share."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.en.words import bag
from geo.languages.foldertables import lexicon_of

if TYPE_CHECKING:
    from geo.languages.en.words import Word
    from geo.model.clause import Mark, Tag

__all__ = ["Spot", "join", "train_follows"]

_JOINS = frozenset({",", "and", "&", "or", ";", "/"})
_ASIDES = frozenset(lexicon_of("en")["sets"]["asides"])
_DASHES = frozenset({"-", "–", "—", "->", "→", "--", ">", "»"})


@dataclass(slots=True)
class Spot:
    """A place in its sentence: its name's word, its stretch of words, its mark.

    `edge` is the word of the mark (or the first word of the phrase); one that is
    `measured` only says how far from it something was ("30 km east of A").
    """

    at: int
    edge: int
    last: int
    mark: Mark
    series: int = 0
    chained: bool = False
    bound: bool = False
    measured: bool = False
    listed: bool = False
    tags: set[Tag] = field(default_factory=set)


def join(  # noqa: C901  # one answer for each way to list
    words: list[Word], found: list[Spot], series: int
) -> None:
    """Number lists and chains, and give their members the mark of the first."""
    for one, two in pairwise(found):
        gap = [w for w in words[one.last + 1 : two.edge] if w.low not in _ASIDES]
        lows = [w.low for w in gap]
        if not gap and two.mark == "to" and one.mark in {"bare", "subject"}:
            one.mark = "from"  # "A to B"
            if not one.series and _is_title(words, two):
                series += 1
                one.series = two.series = series
                one.chained = two.chained = True
        chained = (
            len(gap) == 1
            and lows[0] in _DASHES
            and _tight(words, one, two, dash=gap[0])
        )
        lows = lows[-1:] if _timed(lows) else lows
        listed = (bool(lows) and all(low in _JOINS for low in lows)) or (
            not lows and words[one.last].low == ")"
        )
        if two.mark not in {"bare", "subject", one.mark}:
            continue
        if not (chained or listed) or two.bound:
            continue
        if not one.series:
            series += 1
            one.series = series
        two.series = one.series
        two.listed = two.listed or one.listed
        if chained:
            one.chained = two.chained = True
        elif two.mark in {"bare", "subject"}:
            two.mark = one.mark
    for spot in found:
        if not spot.chained:
            continue
        chain = [s for s in found if s.series == spot.series]
        # "coaches of the A-B Express": the train's coaches, and no place's
        named = len(chain) > 1 and train_follows(words, chain[-1].last + 1)
        if spot.mark not in {"bare", "subject"} and not named:
            continue
        spot.mark = "from" if spot is chain[0] else "to" if spot is chain[-1] else "via"


def train_follows(words: list[Word], step: int) -> bool:
    """Say whether the words from one on name a train: "Superfast Express"."""
    for word in words[step : step + 4]:
        if word.low in bag("nouns", "train") or word.low == "service":
            return True
        sort = word.low in bag("beside", "sorts") | bag("places", "adjectives")
        if not (word.is_name or sort):
            return False
    return False


def _is_title(words: list[Word], two: Spot) -> bool:
    """Say whether "A to B" is a train's name or a title: nothing else is said."""
    named = train_follows(words, two.last + 1)
    return named or not any(word.verb for word in words)


def _timed(lows: list[str]) -> bool:
    """Say whether only a time parts two members: "A in the evening and B at ten"."""
    if len(lows) < 2 or lows[-1] not in {"and", ",", "then"}:  # noqa: PLR2004  # a time and a joint
        return False
    small = bag("nouns", "otherday") | bag("grammar", "determiners")
    small |= {"in", "on", "at", "by", "around", "about", "am", "pm", "a.m.", "p.m."}
    small |= bag("grammar", "timed")
    return all(low in small or low[:1].isdigit() for low in lows[:-1])


def _tight(words: list[Word], one: Spot, two: Spot, *, dash: Word) -> bool:
    """Say whether a dash joins two names, and does not part two thoughts."""
    arrow = dash.low in {"->", "→", ">"}
    left = dash.start - words[one.last].end
    right = words[two.at].start - dash.end
    return arrow or left == right
