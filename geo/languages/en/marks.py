"""Which mark of role an English preposition gives a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.en.words import bag, table
from geo.languages.foldertables import lexicon_of

if TYPE_CHECKING:
    from geo.languages.en.words import Word
    from geo.model.clause import Mark

__all__ = ["mark_of"]

_ADPOSITIONS = frozenset(lexicon_of("en")["sets"]["adpositions"])
_CLOSE = 40  # km or miles
_COMPASS = frozenset(lexicon_of("en")["sets"]["compass"])
# "the direction of A", "short of A", "out of A": what "of" makes of a place.
_OF: dict[str, Mark] = {
    "out": "from",
    "short": "before",
    "outside": "near",
    "direction": "toward",
    "way": "via",
    "inside": "at",
    "ahead": "before",
}


def mark_of(words: list[Word], step: int) -> tuple[Mark, int]:  # noqa: C901, PLR0911, PLR0912 one answer for each kind of word
    """Return the mark that the word before a phrase gives it, and where it stands."""
    if step < 0:
        return "subject", 0
    word = words[step]
    before = words[step - 1].low if step else ""
    if word.verb and not word.is_place and word.low not in _ADPOSITIONS:
        return "object", step + 1
    such = word.low == "as" and before == "such"
    if such or (word.low == "like" and before in bag("places", "nouns")):
        outer = _housing(words, step - such, wide=True)
        return outer or ("bare", step + 1)  # "through towns like A and B"
    if word.low == "of":
        if before in _COMPASS:
            return ("near" if _is_close(words, step) else "of"), step
        numbered = _platform(words, step)
        if numbered is not None:
            return mark_of(words, numbered)
        if before in bag("places", "middles"):
            return mark_of(words, _before_article(words, step - 2))
        return _OF.get(before, "of"), step - 1 if before in _OF else step
    if word.low == "as" and before == "far":
        return "to", step
    if word.low == "to" and before in bag("places", "units") and _rests(words, step):
        return "of", step  # "was attacked 25 km to A"
    if word.low == "to" and before in {"close", "next", "near", "adjacent"}:
        return "near", step - 1
    if word.low in {"near", "outside"} and before == "from":
        return "from", step - 1
    timed = before in {"hours", "minutes", "hour"} and "of" in {
        w.low for w in words[max(0, step - 5) : step]
    }
    going = before == "away" and step > 1 and words[step - 2].verb is not None
    if word.low == "from" and before in bag("places", "units") and not (timed or going):
        return ("near" if _is_close(words, step) else "of"), step
    if word.low in {"in", "at"}:
        house = _house(words, step - 1)
        outer = _housing(words, house) if house >= 0 else None
        if outer is not None:
            return outer
    roles = table("roles")
    for mark in ("from", "to", "toward", "via", "at", "near", "before", "between"):
        if word.low in roles[mark]:
            return mark, step
    if word.low in roles["until"]:
        return "to", step
    if word.low in roles["list"]:
        return "bare", step
    if word.low in roles["after"]:
        return "via", step
    if word.low in roles["none"]:
        particle = word.low in {"up", "down", "off"} and step and words[step - 1].verb
        return ("object" if particle else "of"), step + 1
    return ("subject" if step < 0 else "bare"), step + 1


def _platform(words: list[Word], step: int) -> int | None:
    """Return the word before "platform number 9" of "from platform number 9 of A"."""
    lows = [w.low for w in words[max(0, step - 4) : step]]
    if "platform" not in lows or not (lows[-1].isdigit() or lows[-1] == "platform"):
        return None
    at = step - len(lows) + lows.index("platform")
    return _before_article(words, at) if words[at - 1].low == "the" else at - 1


def _house(words: list[Word], step: int) -> int:
    """Return where the noun of "the terminal in A" or "the centre of B in A" stands.

    -1 if no noun of a place stands before "in".
    """
    if words[step].low in bag("places", "housed"):
        return step
    area = step > 1 and words[step].is_place and words[step - 1].low == "of"
    at = step - 2 if area else -1
    return at if at >= 0 and words[at].low in bag("places", "nouns") else -1


def _housing(
    words: list[Word], step: int, *, wide: bool = False
) -> tuple[Mark, int] | None:
    """Return the mark of "to his resting place in A": that of the place before "in"."""
    roles = table("roles")
    for at in range(step - 1, max(-1, step - 6), -1):
        word = words[at]
        if word.verb is not None or word.low in {",", ".", ";"}:
            return None
        for mark in ("from", "to", "toward", *(("via", "at") if wide else ())):
            if word.low in roles[mark]:
                return mark, at
        if any(word.low in marks for marks in roles.values()):
            return None
    return None


def _rests(words: list[Word], step: int) -> bool:
    """Say whether the verb before some words tells of a halt or a mishap."""
    verbs = [w.verb for w in words[max(0, step - 8) : step] if w.verb is not None]
    return bool(verbs) and verbs[-1].family in {"call", "incident", "still"}


def _is_close(words: list[Word], step: int) -> bool:
    """Say whether "30 km east of A" or "two miles away from A" is a short way."""
    before = [w.low for w in words[max(0, step - 4) : step]]
    figures = [int(f) for w in before if (f := w.replace(",", "")).isdigit()]
    figures += [0 for w in before if w in bag("places", "few")]
    units = set(before) & {"km", "kilometres", "kilometers", "kilometre", "kilometer"}
    units |= set(before) & {"miles", "mile", "metres", "meters", "yards"}
    return bool(figures and units) and figures[-1] <= _CLOSE


def _before_article(words: list[Word], step: int) -> int:
    """Return the word before a noun's article and adjectives."""
    while step > 0 and words[step].low not in bag("grammar", "determiners"):
        step -= 1
    return step - 1
