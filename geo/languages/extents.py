"""Distances and durations that a text states of a journey.

The words of a language lie in its `measures.toml`. Whether press figures are rail
km, the straight line or a guess is not decided here but where the rails are known.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.languages.clauses import Clause, Clauses
from geo.languages.measures import KMH_PER_MPH, extent_words_of
from geo.languages.numerals import value_of_number
from geo.languages.speeds import read_speeds
from geo.languages.textsearch import matches, plain_text
from geo.model import ExtentMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.measures import ExtentWords
    from geo.model import Language

__all__ = ["read_extents"]

_KM_PER_MILE = KMH_PER_MPH
_BESIDE, _FAR = 12, 80  # characters beside a distance that say what it is of


def read_extents(text: str, language: Language) -> tuple[ExtentMention, ...]:
    """Read the distances (in km) and durations (in hours) a text states of a journey.

    In order, none overlapping, no speeds; the quote is the sentence. A sentence that
    speaks of no journey, or of a missile nearer to the figure, gives none.

    >>> [(e.kind, e.value) for e in read_extents("The train took 20 hours.", "en")]
    [('duration', 20.0)]
    """
    words = extent_words_of(language)
    written, text = text, plain_text(text, language)
    clauses = Clauses(text, words.clause)
    run = [(speed.start, speed.end) for speed in read_speeds(written, language)]
    kept: list[ExtentMention] = []
    found = matches(words.patterns, text)
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        if (kept and match.start() < kept[-1].end) or _meets(match, run):
            continue
        clause = clauses.around(match.start(), match.end())
        if _is_apart(text, match, words):
            continue
        if _travels(clause, match.start(), clauses=clauses, words=words):
            extent = _extent(match, words, language)
            surface = written[extent.start : extent.end]
            quote = written[clause.start : clause.end].strip()
            kept.append(replace(extent, surface=surface, quote=quote))
    return tuple(kept)


def _meets(match: re.Match[str], others: Sequence[tuple[int, int]]) -> bool:
    """Return whether a match overlaps any of some stretches, in order and apart."""
    before = bisect_left(others, (match.end(),))
    return before > 0 and others[before - 1][1] > match.start()


def _travels(clause: Clause, at: int, *, clauses: Clauses, words: ExtentWords) -> bool:
    """Return whether a figure in a sentence is a journey's: the nearer word decides."""
    travel = clauses.distance(words.travel, clause, at)
    other = clauses.distance(words.other, clause, at)
    return travel is not None and (other is None or travel < other)


def _is_apart(text: str, match: re.Match[str], words: ExtentWords) -> bool:
    """Return whether a distance is that of a place from another, or a way's part."""
    if not {"km", "miles"} & {unit for unit, n in match.groupdict().items() if n}:
        return False
    before = text[max(match.start() - _BESIDE, 0) : match.start()]
    behind = re.match(words.apart_after, text[match.end() : match.end() + _FAR])
    return bool(behind or re.search(rf"(?:{words.apart_before})\Z", before))


def _extent(
    match: re.Match[str], words: ExtentWords, language: Language
) -> ExtentMention:
    """Return one distance or duration."""
    found = match.groupdict().items()
    groups = {unit.rstrip("2"): digits for unit, digits in found if digits}
    if "days" in groups:
        value, kind = 24 * _number(groups["days"], words, language), "duration"
        value += 12 if "half" in groups else 0
    elif "hours" in groups:
        value = _number(groups["hours"], words, language)
        value += _number(groups.get("minutes", "0"), words, language) / 60
        kind = "duration"
    else:
        miles = "miles" in groups
        value = _number(groups["miles" if miles else "km"], words, language)
        value *= _KM_PER_MILE if miles else 10_000 if "tenk" in groups else 1
        kind = "distance"
    return ExtentMention(
        start=match.start(),
        end=match.end(),
        surface=match.group(),
        quote="",
        kind="duration" if kind == "duration" else "distance",
        value=round(value, 2),
    )


def _number(digits: str, words: ExtentWords, language: Language) -> float:
    """Return a number in figures with separators of thousands, or in words."""
    if digits.lower() in words.values:
        return float(words.values[digits.lower()])
    plain = (
        re.sub(r" |[,，](?=[0-9]{3}(?![0-9]))", "", digits)
        if _figures(digits)
        else digits
    )
    return value_of_number(plain, language)


def _figures(digits: str) -> bool:
    """Return whether a number is written in figures."""
    return digits[0].isdigit()
