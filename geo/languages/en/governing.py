"""Which verb or noun of an English sentence governs which place."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING

from geo.languages.en.families import noun_family
from geo.languages.en.words import bag, table
from geo.languages.foldertables import lexicon_of

if TYPE_CHECKING:
    from geo.languages.en.segments import Group, Segment
    from geo.languages.en.series import Spot
    from geo.languages.en.words import Word

__all__ = ["Bond", "bonds_of", "names_train"]

_ROUTES = frozenset({"from", "to", "toward", "via", "between"})
_STILL = frozenset({"still", "say", "serve"})
_ONWARD = frozenset(lexicon_of("en")["sets"]["onward"])
_APART = frozenset(lexicon_of("en")["sets"]["apart"])
_FAR = 12  # words between a noun and the place it governs
_NEAR = 5
_LONG = 8  # words of "derailment of the scheduled passenger train service"


@dataclass(slots=True)
class Bond:
    """A verb or a noun with the places that it governs; neither for a bare row.

    `fronted` are told before their verb, `elided` hang on a verb said earlier.
    """

    group: Group | None
    noun: int
    segment: int
    spots: list[Spot] = field(default_factory=list)
    elided: bool = False


def bonds_of(
    words: list[Word],
    segments: list[Segment],
    groups: list[Group],
    *,
    spots: list[Spot],
) -> list[Bond]:
    """Return every verb, and every noun that governs a place, with their places."""
    bonds = [Bond(group, -1, group.segment) for group in groups]
    nouns: dict[int, Bond] = {}
    placed: dict[int, Bond] = {}
    for spot in spots:
        number = _segment_at(segments, spot.edge)
        earlier = _listed(spots, spot, placed)
        bond = earlier or _governor(
            words, segments, number, bonds=bonds, nouns=nouns, spot=spot
        )
        if bond is None:
            bond = _other_end(words, bonds, spot, number=number)
        elif bond.elided and earlier is None:
            bonds.append(bond)
        bond.spots.append(spot)
        placed[spot.at] = bond
    bonds.extend(nouns.values())
    return sorted(bonds, key=_where)


def _other_end(
    words: list[Word], bonds: list[Bond], spot: Spot, *, number: int
) -> Bond:
    """Return the bond of a place that nothing governs: that of the end before it.

    "The Ghan from A to B" has two ends; else it is a bond of its own, put to `bonds`,
    in the segment of this `number`.
    """
    last = bonds[-1] if bonds else None
    if last is not None and last.group is None and last.noun < 0 and last.spots:
        one = last.spots[-1]
        named = one.edge > 0 and words[one.edge - 1].is_name
        ends = one.mark == "from" and spot.mark in {"to", "toward"}
        if named and ends and spot.edge - one.last <= 2:  # noqa: PLR2004  # side by side
            return last
    bonds.append(Bond(None, -1, number))
    return bonds[-1]


def names_train(words: list[Word], spot: Spot) -> bool:
    """Say whether a chain is a train's name: "the A-B Express", "the A to B train"."""
    rest = words[spot.last + 1 : spot.last + 9]
    for word, following in zip_longest(rest, rest[1:]):
        if word.low in bag("nouns", "train") or word.low == "service":
            return True
        if word.low == "to" and following is not None and following.is_place:
            continue
        if word.verb is not None or word.low in {",", ".", ";", "to", "in", "at"}:
            return False
    return False


def _where(bond: Bond) -> int:
    """Return the word by which bonds are put in the order of the text."""
    if bond.group is not None:
        return bond.group.at
    return bond.noun if bond.noun >= 0 else bond.spots[0].at


def _segment_at(segments: list[Segment], at: int) -> int:
    """Return the number of the segment that a word is in."""
    return next(n for n, s in enumerate(segments) if s.lo <= at < s.hi)


def _listed(spots: list[Spot], spot: Spot, placed: dict[int, Bond]) -> Bond | None:
    """Return the bond of the member before it in a list or chain."""
    if not spot.series:
        return None
    before = [s for s in spots if s.series == spot.series and s.at < spot.at]
    return placed.get(before[-1].at) if before else None


def _governor(  # noqa: C901, PLR0911, PLR0913  # a place and all that may govern it
    words: list[Word],
    segments: list[Segment],
    number: int,
    *,
    bonds: list[Bond],
    nouns: dict[int, Bond],
    spot: Spot,
) -> Bond | None:
    """Return what governs a place: the nearest verb or noun before it, or behind."""
    segment = segments[number]
    if spot.bound:
        return _bound(words, spot, nouns, number=number)
    if spot.chained and names_train(words, spot):
        return None
    if spot.mark == "to" and spot.edge and words[spot.edge - 1].low in _ONWARD:
        onward = _earlier_motion(bonds, spot, number)
        if onward is not None:
            return onward
    verbs = {b.group.at: b for b in bonds if b.group is not None and not b.elided}
    weak: Bond | None = None
    for at in range(spot.edge - 1, segment.lo - 1, -1):
        if at in verbs and verbs[at].segment == number:
            bond = verbs[at]
            family = bond.group.verb.family if bond.group else ""
            if family in _STILL and spot.mark in _ROUTES:
                weak = weak or bond
                continue
            return bond
        if _is_where_it_was(words, verbs, at, spot=spot, segment=segment):
            continue  # "struck a tree on the track between A and B"
        if at in nouns or _governs(words, at, spot):
            if _object_of_motion(words, verbs, at, segment=segment) is not None and (
                at not in nouns
            ):
                return _object_of_motion(words, verbs, at, segment=segment)
            return nouns.setdefault(at, Bond(None, at, number))
    if weak is not None:
        return weak
    return _ahead(segment, number, bonds, spot=spot)


def _is_where_it_was(
    words: list[Word], verbs: dict[int, Bond], at: int, *, spot: Spot, segment: Segment
) -> bool:
    """Say whether a line only tells where a mishap was that the verb before tells.

    So does what was met there: "collided with a train from A near B".
    """
    if spot.mark not in {"between", "near", "at"}:
        return False
    lines = table("nouns")["line"] | table("nouns")["train"]
    line = words[at].low in lines and not words[at].verb
    told = [n for n in verbs if segment.lo <= n < at]
    group = verbs[max(told)].group if told else None
    return line and group is not None and group.verb.family == "incident"


def _bound(
    words: list[Word], spot: Spot, nouns: dict[int, Bond], *, number: int
) -> Bond:
    """Return the train that is called "A-bound"."""
    going = table("nouns")["train"] | table("nouns")["trains"] | {"service"}
    rest = range(spot.last + 1, min(spot.last + 7, len(words)))
    at = next((n for n in rest if words[n].low in going), spot.last)
    return nouns.setdefault(at, Bond(None, at, number))


def _governs(  # noqa: PLR0911  # one answer for each kind of noun
    words: list[Word], at: int, spot: Spot
) -> bool:
    """Say whether a noun governs the place that follows it."""
    word = words[at]
    if word.is_place or word.verb is not None or not word.is_word:
        return False
    family = noun_family(word.low)
    company = word.low in table("nouns")["trains"] and word.is_name and at > 0
    if family is None or (company and words[at - 1].is_name):
        return False  # "Virgin Trains" is no train
    between = words[at + 1 : spot.edge]
    nouns = table("nouns")
    if any(w.verb is not None for w in between) or len(between) > _FAR:
        return False
    if word.low in nouns["train"] | bag("ways", "road") and _agent(words, at):
        return False
    if family in {"leave", "arrive", "call", "incident"}:
        return _event_noun(words, at, spot, gap=len(between))
    if spot.mark not in _ROUTES:
        return False
    if any(w.low in _APART for w in between):
        return False
    loose = [w for w in between if not w.is_place and w.is_word and not w.is_name]
    marks = frozenset().union(*table("roles").values()) | {"and", "of", "the"}
    extra = [w for w in loose if w.low not in marks | bag("places", "nouns")]
    return len(extra) <= 3  # noqa: PLR2004  # "the train that same day from A"


def _agent(words: list[Word], at: int) -> bool:
    """Say whether something is done by this train: "drawn by an old engine"."""
    for word in reversed(words[max(0, at - 7) : at]):
        if word.low == "by":
            return True
        if word.verb is not None or word.low in {",", "to", "from", "the"}:
            return False
    return False


def _event_noun(words: list[Word], at: int, spot: Spot, *, gap: int) -> bool:
    """Say whether a departure, an arrival or a stop is one at this place."""
    low, nouns = words[at].low, table("nouns")
    if low in nouns["accident"]:
        of_train = gap <= _LONG and _is_of_train(words[at + 1 : spot.edge])
        return spot.mark in {"at", "near"} and (gap <= 1 or of_train)
    if low in nouns["call"]:
        return spot.mark in {"at", "near"} and gap <= _NEAR
    if low in nouns["visit"]:
        ended = {w.low for w in words[max(0, at - 6) : at]} & {"after", "following"}
        return bool(ended) and spot.mark in {"to", "at"} and gap <= 1
    if low in nouns["departure"]:
        return spot.mark in {"from", "to", "toward"} and gap <= _NEAR
    return spot.mark in {"at", "to", "from"} and gap <= _NEAR


def _is_of_train(between: list[Word]) -> bool:
    """Say whether words tell what met with an accident: "of the train"."""
    lows = [word.low for word in between]
    going = bag("nouns", "train") | {"service"}
    return lows[:1] == ["of"] and bool(set(lows) & going) and "at" not in lows


def _object_of_motion(
    words: list[Word], verbs: dict[int, Bond], at: int, *, segment: Segment
) -> Bond | None:
    """Return the verb of "took the train to A", whose object the noun is."""
    nouns = table("nouns")
    before = [verbs[n].group for n in verbs if segment.lo <= n < at]
    ridden = any(group and group.verb.lemma == "ride" for group in before)
    lined = ridden and words[at].low in nouns["line"]  # "rode the new line from A"
    rides = nouns["train"] | nouns["journey"] | {"bus", "ferry"}
    if words[at].low not in rides and not lined:
        return None
    for step in range(at - 1, max(segment.lo - 1, at - 7), -1):
        if step in verbs:
            group = verbs[step].group
            family = group.verb.family if group else ""
            moves = family in {"go", "back", "head", "board"} or (
                group is not None and group.verb.lemma == "flag"
            )
            return verbs[step] if moves else None
        particle = step - 1 in verbs and words[step].low == "off"
        if any(words[step].low in marks for marks in table("roles").values()) and (
            not particle
        ):
            return None
    return None


def _ahead(
    segment: Segment, number: int, bonds: list[Bond], *, spot: Spot
) -> Bond | None:
    """Return the verb that a place told before it belongs to."""
    if spot.mark in {"bare", "subject"} and not spot.chained:
        return _subject(number, bonds, spot)
    for bond in bonds:
        group = bond.group
        if group is None or bond.segment != number or group.at < spot.at:
            continue
        if group.finite:
            return bond
    if spot.mark in _ROUTES and segment.opener in {",", "and", ";", "", "—", "("}:
        return _earlier_motion(bonds, spot, number)
    return None


def _earlier_motion(bonds: list[Bond], spot: Spot, number: int) -> Bond | None:
    """Return the last verb of motion before a place, for "and on to A"."""
    earlier = [
        b.group
        for b in bonds
        if b.group is not None
        and b.group.at < spot.at
        and b.group.verb.family not in _STILL
    ]
    return Bond(earlier[-1], -1, number, elided=True) if earlier else None


def _subject(number: int, bonds: list[Bond], spot: Spot) -> Bond | None:
    """Return the verb whose subject a place is."""
    for bond in bonds:
        group = bond.group
        if group is not None and bond.segment == number and group.at > spot.at:
            return bond if group.finite else None
    return None
