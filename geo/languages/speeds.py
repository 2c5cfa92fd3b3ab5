"""Speeds read in a text, in km/h, and whose they are.

The words of a language lie in its `measures.toml`; whose speed it is is decided
here, from the clause that holds it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from geo.languages.clauses import Clause, Clauses
from geo.languages.measures import KMH_PER_MPH, speed_words_of
from geo.languages.numerals import value_of_number
from geo.languages.textsearch import matches, plain_text
from geo.model import SpeedMention

if TYPE_CHECKING:
    from geo.languages.measures import SpeedWords
    from geo.model import Language

__all__ = ["read_fast_train", "read_speeds"]

# km/h in one unit: the mile is of 1959, the nautical mile of 1929.
_FACTORS = {"kmh": 1.0, "mph": KMH_PER_MPH, "mps": 3.6, "knots": 1.852}

Kind = Literal["top", "usual", "average", "moment", "other"]
_COMPARED = 16  # characters around another train that compare with it
_COMMA = re.compile(r"[;；、，]|,(?!\d)")
_ROUNDING = 0.04  # what converting and rounding to whole miles may change


@lru_cache(maxsize=1)  # stated distances are told from speeds in the same text
def read_speeds(text: str, language: Language) -> tuple[SpeedMention, ...]:
    """Read the speeds of a text, in order, and tell a train's from anybody else's.

    The quote is the sentence. A speed is "top" where its sentence says so and no
    missile, line or road stands nearer than a train; "average" likewise, and "usual"
    where the train is said to run at it; of a range it is the upper end. A speed at
    which the train derailed, or an estimate, is a "moment"'s; a bare one is "other".
    A text without speeds gives ().

    >>> [s.kmh for s in read_speeds("Its top speed is 37 mph.", "en")]
    [59.5]
    """
    words = speed_words_of(language)
    plain = plain_text(text, language)
    clauses = Clauses(plain, words.clause)
    kept: list[SpeedMention] = []
    found = matches(words.patterns, plain)
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        if kept and match.start() < kept[-1].end:
            continue
        speed = _speed(match, clauses, words, language=language)
        clause = clauses.around(speed.start, speed.end)
        speed = replace(
            speed,
            surface=text[speed.start : speed.end],
            quote=text[clause.start : clause.end].strip(),
        )
        if _is_below_zero(text, speed.start):
            surface = text[speed.start - 1 : speed.end]
            start = speed.start - 1
            speed = replace(speed, start=start, surface=surface, kmh=-speed.kmh)
        if not (kept and _repeats(text, kept[-1], speed, words=words)):
            kept.append(speed)
    return tuple(kept)


def read_fast_train(text: str, language: Language) -> str:
    """Return the first sentence that tells of a high-speed train, "" without one.

    One that compares ("slower than a bullet train") tells of another train, one in
    which nothing goes ("before the opening of the high-speed line") of none.

    >>> read_fast_train("The Shinkansen left Tokyo at noon.", "en")
    'The Shinkansen left Tokyo at noon'
    >>> read_fast_train("It was slower than the Shinkansen.", "en")
    ''
    """
    words = speed_words_of(language)
    clauses = Clauses(text, words.clause)
    for match in re.finditer(words.fast, plain_text(text, language)):
        clause = clauses.around(match.start(), match.end())
        goes = re.search(words.goes, clause.text)
        if goes and not re.search(words.than, clause.text):
            return clause.text.strip(" .。")
    return ""


def _is_below_zero(text: str, start: int) -> bool:
    """Return whether a minus stands before a figure, and no range or name ends there.

    No train runs at "-59 km/h"; who asks for a speed must see it, not 59.
    """
    return (
        re.search(r"(?:^|[^\s\d])\s+[-\u2212]\Z", text[max(start - 4, 0) : start])
        is not None
    )


def _repeats(
    text: str, before: SpeedMention, speed: SpeedMention, *, words: SpeedWords
) -> bool:
    """Return whether a speed is the one before in another unit: "59 km/h (37 mph)"."""
    between = text[before.end : speed.start]
    same = abs(speed.kmh - before.kmh) <= _ROUNDING * before.kmh
    return (
        same
        and re.fullmatch(rf"\s?[(（,/、]\s?(?:{words.about} ?)?", between) is not None
    )


def _speed(
    match: re.Match[str], clauses: Clauses, words: SpeedWords, *, language: Language
) -> SpeedMention:
    """Return one speed with its clause and whose it is."""
    clause = clauses.around(match.start(), match.end())
    unit, digits = next((u, n) for u, n in match.groupdict().items() if n)
    kmh = round(value_of_number(digits, language) * _FACTORS[unit], 1)
    return SpeedMention(
        start=match.start(),
        end=match.end(),
        surface=match.group(),
        quote=clause.text.strip(),
        kmh=kmh,
        kind=_kind(clause, match.start(), clauses=clauses, words=words),
    )


def _is_another(clause: Clause, at: int, words: SpeedWords) -> bool:
    """Return whether the part between commas speaks of another train, or of none.

    "The line allows 120 km/h, but the train does 60": the 120 are the line's.
    """
    inside = at - clause.start
    first = max((m.end() for m in _COMMA.finditer(clause.text, 0, inside)), default=0)
    comma = _COMMA.search(clause.text, inside)
    part = clause.text[first : comma.start() if comma else len(clause.text)]
    return _is_of_another(part, words, whole=len(part) == len(clause.text))


@lru_cache(maxsize=64)
def _is_of_another(part: str, words: SpeedWords, *, whole: bool) -> bool:
    """Return whether a part of a sentence, or the whole of it, is about another train.

    Asked again for every speed of the same part.
    """
    bare = re.search(words.other, part) and not re.search(words.train, part)
    return bool(bare and not whole) or _names_another(part, words)


def _names_another(part: str, words: SpeedWords) -> bool:
    """Return whether words name another train, not only to compare with it.

    "Slower than most modern trains", 一般の列車より: the speed is the story's train's.
    """
    for match in re.finditer(words.another, part):
        before = part[max(match.start() - _COMPARED, 0) : match.start()]
        if not re.search(words.than, before + part[match.end() :][: _COMPARED // 2]):
            return True
    return False


def _kind(clause: Clause, at: int, *, clauses: Clauses, words: SpeedWords) -> Kind:
    """Return whose speed it is: the nearer of train and other thing decides."""
    if _is_another(clause, at, words):
        return "other"
    train = clauses.distance(words.train, clause, at)
    if train is not None and clauses.distance(words.able, clause, at) is not None:
        return "top"
    other = clauses.distance(words.other, clause, at)
    near = other is not None and (train is None or other < min(train, words.reach))
    if near:
        return "other"
    average = clauses.distance(words.average, clause, at)
    top = clauses.distance(words.top, clause, at)
    if average is not None and (top is None or average < top):
        return "average"
    if top is not None or clauses.distance(words.only, clause, at) is not None:
        return "top"
    return _running(clause, at, clauses=clauses, words=words)


def _running(clause: Clause, at: int, *, clauses: Clauses, words: SpeedWords) -> Kind:
    """Return what a speed is at which something runs: a train's, or nobody's."""
    named = clauses.distance(words.fast, clause, at) is not None
    if not named and not clauses.speaks_of(words.train, clause, unless=words.other):
        return "other"
    if clauses.distance(words.moment, clause, at) is not None:
        return "moment"
    return "usual" if clauses.distance(words.runs, clause, at) is not None else "other"
