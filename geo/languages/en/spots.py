"""Places as phrases: what belongs to a name, and the preposition that marks it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.en.marks import mark_of
from geo.languages.en.series import Spot, join, train_follows
from geo.languages.en.words import Word, bag, small, table
from geo.languages.foldertables import lexicon_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.model.clause import Tag

__all__ = ["dateline", "spots_of"]

_AREAS = frozenset({"country", "region", "water", "mountain", "continent"})
_COMMAS = frozenset({",", "(", "["})
_NAMED = frozenset(lexicon_of("en")["sets"]["named"])
_STATIONED = frozenset(lexicon_of("en")["sets"]["stationed"])
_DASHES = frozenset({"-", "–", "—", "->", "→", "--", ">", "»"})


def spots_of(words: list[Word], series: int) -> list[Spot]:
    """Return the places of a sentence that may be part of a journey, in its order.

    Lists and chains are numbered on from `series`.
    """
    for at in range(len(words) - 1, -1, -1):
        if words[at].is_place:
            _settle(words, at)
    found = [
        _spot(words, at)
        for at, word in enumerate(words)
        if word.is_place and not word.taken
    ]
    for at in dateline(words):
        found = [spot for spot in found if spot.at != at]
    for one, two in pairwise(found):
        gap = [w.low for w in words[one.last + 1 : two.edge]]
        if two.mark == "near" and gap in ([], [","]):
            two.mark = "of"  # "A near B" is A
    join(words, found, series)
    passages = bag("places", "passages")
    return [
        spot
        for spot in found
        if spot.mark != "of" and words[spot.at].low.split()[-1] not in passages
    ]


def dateline(words: list[Word]) -> Iterator[int]:
    """Yield the word of the place that opens a report ("SEOUL, May 2 (Agency) --")."""
    first = next((n for n, w in enumerate(words) if not _is_date(w)), 0)
    for at, word in enumerate(words[: first + 4]):
        if not word.is_place:
            continue
        rest = words[at + 1 : at + 14]
        dash = next((n for n, w in enumerate(rest) if w.low in {"—", "--", "–"}), -1)
        opened = any(w.low == "(" for w in rest[:6]) or word.raw.isupper()
        lows = [w.low for w in rest[:7]]
        dated = (
            lows[:1] == [","] and "(" in lows and lows[1] in bag("nouns", "otherday")
        )
        if (
            dated
            or (
                dash >= 0
                and (opened or dash == 0)
                and not any(w.verb for w in rest[:dash])
            )
            or (word.raw.isupper() and rest and rest[0].low in {":", ","} and at < 1)
        ):
            yield at


def _is_date(word: Word) -> bool:
    """Say whether a word is of the date that a copied page puts first."""
    return word.low in {"date", "-"} or word.low.isdigit()


def _settle(words: list[Word], at: int) -> None:  # noqa: C901, PLR0912  # one answer for each kind of word
    """Find what belongs to a name behind it; mark what is swallowed as taken."""
    word = words[at]
    if word.taken:
        return
    step = at + 1
    if _describes(words, at):
        word.taken = True
        return
    while step < len(words):
        after = words[step]
        following = words[step + 1] if step + 1 < len(words) else None
        if after.low in _COMMAS and following is not None and _wider(word, following):
            if step + 2 < len(words) and words[step + 2].low == "'s":
                following.taken = following.is_place  # "Kyiv, Ukraine's capital"
                return
            following.taken = following.taken or following.is_place
            step += 2
            word.tags.add(f"to:{step - 1}")
            if step < len(words) and words[step].low in {")", ".", "]"}:
                step += 1 if words[step].low != "." or _short(following) else 0
                word.tags.add(f"to:{step - 1}")
            continue
        if after.low in {"in", "at"} and following is not None and following.is_place:
            if not _houses(word, following):
                following.taken = _is_within(words, at)
                return
            if not word.kind:
                word.taken = True
                following.tags.add(f"from:{at}")
                return
            following.taken = True
            word.tags.add(f"to:{step + 1}")
            step += 2
            continue
        if (
            after.low in _STATIONED
            and following is not None
            and (following.low in bag("places", "station"))
        ):
            word.tags |= {"station", f"to:{step + 1}"}
            step += 2
            continue
        if after.low in bag("places", "nouns") and _named_of(words, step):
            word.taken = True  # "the east London suburb of Barking"
            return
        if after.is_word and after.low in bag("places", "after") and not after.verb:
            if after.low in bag("places", "station"):
                word.tags.add("station")
            word.tags.add(f"to:{step}")
            step += 1
            continue
        break
    if step < len(words):
        _modifies(words, at, step)


def _describes(words: list[Word], at: int) -> bool:
    """Say whether a country's or people's name only describes what follows."""
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else None
    if word.travels or word.kind not in _AREAS or after is None:
        return False
    return after.is_word and not after.verb and after.low not in small()


def _named_of(words: list[Word], step: int) -> bool:
    """Say whether "of A" follows a noun: "suburb of A"."""
    rest = words[step + 1 : step + 3]
    named = len(rest) == 2 and rest[0].low == "of"  # noqa: PLR2004  # of, A
    return named and rest[1].is_place and rest[1].kind not in _AREAS


def _short(word: Word) -> bool:
    """Say whether a word is an abbreviated state."""
    return word.low.rstrip(".") in bag("places", "states")


def _wider(word: Word, following: Word) -> bool:
    """Say whether what follows a comma is the country or state of a place."""
    if _short(following) and following.raw[:1].isupper():
        return True
    return following.is_place and (following.kind in _AREAS and word.kind not in _AREAS)


def _is_within(words: list[Word], at: int) -> bool:
    """Say whether "from A in B" says where A is, and not where one came to."""
    verbs = [word.verb for word in words[:at] if word.verb is not None]
    from_it = at > 0 and words[at - 1].low == "from"
    return from_it and bool(verbs) and verbs[-1].family in {"go", "leave", "head"}


def _houses(word: Word, following: Word) -> bool:
    """Say whether "A in B" is one place: a station in a town, a town in a country."""
    if following.taken:
        return False
    if following.kind in _AREAS:
        return word.kind not in _AREAS
    last = word.low.split()[-1]
    inner = word.kind in {"station", "facility", ""} or "station" in word.tags
    inner = inner or last in bag("places", "station")
    return inner and following.kind == "city"


def _modifies(words: list[Word], at: int, step: int) -> None:  # noqa: C901 one answer for each kind of word
    """Take a name that is only the owner or the modifier of another noun."""
    word, after = words[at], words[step]
    places = table("places")
    if after.low == "'s":
        nouns = []
        step += 1
        while step < len(words) and step < at + 8:
            here = words[step]
            if here.is_place or here.verb or not here.low[:1].isalnum():
                break
            if (
                here.low in places["nouns"] | places["adjectives"]
                or here.is_name
                or (
                    here.low.rstrip("stndrh").isdigit()
                    or here.low in {"st", "nd", "th"}
                )
            ):
                nouns.append(here.low)
                step += 1
                continue
            break
        if step < len(words) and words[step].is_place:
            word.taken = True
        elif any(noun in places["station"] for noun in nouns):
            word.tags |= {"station", f"to:{step - 1}"}
        elif not (nouns and nouns[-1] in {"outskirts", "suburbs", "port", "suburb"}):
            word.taken = True
        return
    if after.low == "and" and step + 2 < len(words) and words[step + 1].is_place:
        after = words[step + 2]
        if after.low in table("nouns")["line"]:
            word.taken = True
        return
    if not after.is_word or after.verb:
        return
    if _train_follows(words, at, step):
        return
    name = after.is_name and after.low not in bag("nouns", "otherday")
    name = name and not _is_station(words, at)
    if (
        after.low in places["swallowed"]
        or (name and not _opens(after))
        or (not word.travels and after.low not in small())
    ):
        word.taken = True


def _is_station(words: list[Word], at: int) -> bool:
    """Say whether a train came to a station of a longer name: "at A Parkeston Quay"."""
    rest = at + 1
    while rest < len(words) and words[rest].is_name:
        rest += 1
    if words[rest - 1].low in bag("places", "station") and rest - 1 > at:
        words[at].tags |= {"station", f"to:{rest - 1}"}
        return True
    if at < 2 or words[at - 1].low not in {"at", "into"}:  # noqa: PLR2004  # came at A
        return False
    verbs = [word.verb for word in words[max(0, at - 4) : at - 1] if word.verb]
    return bool(verbs) and verbs[-1].family in {"arrive", "call"}


def _train_follows(words: list[Word], at: int, step: int) -> bool:
    """Say whether a name is one end of a train's: "the A-B Superfast Express"."""
    joins = _DASHES | {"to"}
    before = words[at - 2] if at > 1 else None
    joined = before is not None and (before.is_place or before.low == ")")
    joined = joined and words[at - 1].low in joins
    return joined and train_follows(words, step)


def _begins_train(words: list[Word], at: int) -> bool:
    """Say whether a train is named from a place to one without: "the A-Xyz Express"."""
    rest = words[at + 1 : at + 7]
    if len(rest) < 3 or rest[0].low not in _DASHES or not rest[1].is_name:  # noqa: PLR2004  # A - B Express
        return False
    for word in rest[2:]:
        if word.low in bag("nouns", "train"):
            return True
        if not word.is_name:
            return False
    return False


def _opens(word: Word) -> bool:
    """Say whether a word with a capital letter is no part of a name."""
    return word.low in small()


def _spot(words: list[Word], at: int) -> Spot:
    """Return a place with its stretch and the mark before it."""
    ends = [int(t[3:]) for t in words[at].tags if t.startswith("to:")]
    starts = [int(t[5:]) for t in words[at].tags if t.startswith("from:")]
    last, first = max(ends, default=at), min(starts, default=at)
    tags: set[Tag] = {"station"} if "station" in words[at].tags else set()
    step = first - 1
    while step >= 0 and _belongs(words, step):
        if words[step].low == "capital":
            tags.add("capital")
        if words[step].low in bag("places", "origins"):
            tags.add("origin_noun")
        step -= 1
    mark, edge = mark_of(words, step)
    bound = _bound(words, last)
    if bound:
        mark = "toward"
    if _begins_train(words, at):
        mark = "from"
        return Spot(at, max(edge, 0), last, mark, chained=True, tags=tags)
    spot = Spot(at, max(edge, 0), last, mark, bound=bound, tags=tags)
    spot.measured = mark == "near" and words[spot.edge].low in {"of", "from"}
    before = [w.low for w in words[max(0, spot.edge - 2) : spot.edge]]
    spot.listed = before == ["among", "them"] or before[-1:] == ["including"]
    return spot


def _bound(words: list[Word], last: int) -> bool:
    """Say whether "-bound" follows a name."""
    rest = [w.low for w in words[last + 1 : last + 3]]
    if rest[:1] == ["bound"]:
        return last + 3 < len(words) and rest[1] not in {"for", "to"}
    return rest == ["-", "bound"]


def _belongs(words: list[Word], step: int) -> bool:  # noqa: C901, PLR0911 one answer for each kind of word
    """Say whether a word before a name is part of its phrase."""
    word = words[step]
    places, grammar = table("places"), table("grammar")
    if word.low in {'"', "“", "‘", "[", "'s", "'", "”"}:
        return True
    if word.is_place:
        owns = step + 1 < len(words) and words[step + 1].low == "'s"
        describes = step + 1 < len(words) and words[step + 1].low in places["nouns"]
        return word.taken and (owns or describes or word.kind in _AREAS)
    if word.low == "of":
        return step > 0 and words[step - 1].low in places["nouns"]
    if word.low == ",":  # "the capital, Pyongyang"
        return step > 0 and _apposed(words, step - 1)
    if word.low == "called" and step and words[step - 1].low in _NAMED:
        word.verb = None  # "a town called A"
        return True
    if word.low == "somewhere":
        return words[step + 1].low == "called"
    trading = word.verb is not None and word.verb.shape == "ing"
    if not word.is_word or (word.verb and not (trading and _before_noun(words, step))):
        return False
    if word.low in places["nouns"] | places["adjectives"] | grammar["determiners"]:
        return word.low != "that"
    after = words[step + 1] if step + 1 < len(words) else None
    if after is not None and after.low in places["nouns"] and word.low not in small():
        if word.is_name and words[step + 2].low == ",":
            return bool(step)  # "left Victoria station, A"
        if word.is_name and step and words[step - 1].low in {"the", "a"}:
            return word.low not in table("nouns")["train"]  # "the Yorkshire town of A"
        return not word.is_name and word.low not in table("nouns")["train"]
    closed = word.low in small() or word.low in bag("nouns", "otherday")
    return word.is_name and step > 0 and not closed and not _titled(words, step)


def _apposed(words: list[Word], step: int) -> bool:
    """Say whether a place's noun stands before its name: "our next stop, A"."""
    word = words[step]
    if word.low in {"capital", "hometown", "terminus", "destination"}:
        return True
    before = words[step - 1] if step else None
    if before is None:
        return False
    if word.low in bag("places", "station"):
        return before.is_name and not before.is_place  # "Victoria station, A"
    return word.low == "point" and before.low in {"change", "first", "next", "starting"}


def _before_noun(words: list[Word], step: int) -> bool:
    """Say whether a noun of places follows: "a trading hub"."""
    after = words[step + 1].low if step + 1 < len(words) else ""
    before = words[step - 1].low if step else ""
    known = bag("places", "adjectives") | bag("grammar", "determiners")
    return after in bag("places", "nouns") and before in known


def _titled(words: list[Word], step: int) -> bool:
    """Say whether a capital word closes what was said before the name."""
    nouns = table("nouns")
    return words[step].low in nouns["train"] | nouns["person"] | nouns["other"]
