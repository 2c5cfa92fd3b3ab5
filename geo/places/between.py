"""Places that the text puts between two others: "between A and B", AとBの間のX."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.places.coreference import owners
from geo.places.points import halfway, placed_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.spatial import Spatial
    from geo.model import Mention, Place
    from geo.network import Network
    from geo.places.coreference import Group

__all__ = ["Between", "betweens", "settled"]

_AGREES: Final = 2.0
_DIFFERS: Final = -1.5
_APART_KM: Final = 400.0  # between places further apart, the middle says nothing
_DETOUR: Final = 1.3
_SLACK_KM: Final = 20.0
_CLAUSE: Final = 40
_LONGEST_GAP: Final = 12


@dataclass(frozen=True, slots=True)
class Between:
    """That one group lies between two others."""

    subject: int
    one: int
    other: int
    quote: str


def betweens(
    groups: list[Group], mentions: tuple[Mention, ...], text: str, spatial: Spatial
) -> Iterator[Between]:
    """Yield what the text puts between two of its places.

    In English and Russian that is the place before the phrase, else the one after it.
    """
    owner = owners(groups)
    first = spatial.subject_first
    for number in range(len(mentions) - 1):
        a, b = mentions[number], mentions[number + 1]
        phrase = _amid(a, b, text, spatial=spatial)
        if phrase is None:
            continue
        subject = number - 1 if first else number + 2
        if not 0 <= subject < len(mentions):
            continue
        trio = owner[subject], owner[number], owner[number + 1]
        if len(set(trio)) < len(trio):
            continue
        gap = _gap(mentions[subject], phrase)
        if spatial.joined.fullmatch(text, *gap):
            yield Between(*trio, text[slice(*phrase)])


def _gap(subject: Mention, phrase: tuple[int, int]) -> tuple[int, int]:
    """Return where what parts a name from a phrase begins and ends."""
    start, end = phrase
    if subject.start < start:
        return subject.end, start
    return end, subject.start


def _amid(
    a: Mention, b: Mention, text: str, *, spatial: Spatial
) -> tuple[int, int] | None:
    """Return where the words begin and end by which something lies amid two names."""
    if b.start - a.end > _LONGEST_GAP:
        return None
    start = max(0, a.start - _CLAUSE)
    for phrase in spatial.betweens:
        before = phrase.before.search(text[start : a.start])
        after = phrase.after.match(text, b.end)
        if before and after and phrase.middle.fullmatch(text, a.end, b.start):
            return start + before.start() if before[0] else a.start, after.end()
    return None


def settled(
    groups: list[Group], found: Iterator[Between], network: Network | None
) -> bool:
    """Weigh options by what they lie between; say whether that changed anything.

    A name of which no place lies there gets the middle, of the rails where there are.
    """
    changed = False
    for item in found:
        one, other = groups[item.one].best, groups[item.other].best
        if one is None or other is None:
            continue
        a, b, group = one.place, other.place, groups[item.subject]
        apart = great_circle_km(a.at, b.at)
        if apart > _APART_KM:
            continue
        fits = [
            _lies_between(option.place, a, b, apart=apart) for option in group.options
        ]
        if not any(fits) and (spot := halfway(a, b, network)):
            group.options.append(placed_at(group, item.quote, spot, anchor=one))
            fits.append(True)
        for option, fit in zip(group.options, fits, strict=True):
            worth = _AGREES if fit else _DIFFERS
            option.prior += worth * min(one.share, other.share)
        changed = True
    return changed


def _lies_between(place: Place, a: Place, b: Place, *, apart: float) -> bool:
    """Return whether the way from one to the other over a place is no great detour."""
    way = great_circle_km(place.at, a.at)
    way += great_circle_km(place.at, b.at)
    return way <= _DETOUR * apart + _SLACK_KM
