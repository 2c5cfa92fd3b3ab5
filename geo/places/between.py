"""Places that the text puts between two others: "between A and B", AとBの間のX."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.model import LonLat
from geo.places.spatial import placed_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.model import Language, Mention, Place
    from geo.places.groups import Group

__all__ = ["Between", "betweens", "settled"]

_AGREES: Final = 2.0
_DIFFERS: Final = -1.5
_APART_KM: Final = 400.0  # between places further apart, the middle says nothing
_DETOUR: Final = 1.3
_SLACK_KM: Final = 20.0
_CLAUSE: Final = 40
_STOPS: Final = re.compile(r"[.。!?！？\n]")  # full-width ones too
# What stands before the first name, between the two, and after the second.
_PHRASES: Final[dict[Language, tuple[re.Pattern[str], ...]]] = {
    "en": (re.compile(r"\b[Bb]etween $"), re.compile(" and "), re.compile("")),
    "ru": (re.compile(r"\b[Мм]ежду $"), re.compile(" и "), re.compile("")),
    "ja": (re.compile(""), re.compile("と|駅と"), re.compile("駅?の?間")),
    "ko": (re.compile(""), re.compile("[와과] |역과 "), re.compile("역? ?사이")),
    "zh": (re.compile(""), re.compile("站?[和与與到]"), re.compile("站?之[间間]")),
}


@dataclass(frozen=True, slots=True)
class Between:
    """That one group lies between two others."""

    subject: int
    one: int
    other: int
    quote: str


def betweens(
    groups: list[Group], mentions: tuple[Mention, ...], text: str, language: Language
) -> Iterator[Between]:
    """Yield what the text puts between two of its places.

    In English and Russian that is the place before the phrase, else the one after it.
    """
    owner = {number: at for at, group in enumerate(groups) for number in group.members}
    before, middle, after = _PHRASES[language]
    spoken_before = language in {"en", "ru"}
    for number in range(len(mentions) - 1):
        a, b = mentions[number], mentions[number + 1]
        if not middle.fullmatch(text, a.end, b.start):
            continue
        lead = text[max(0, a.start - _CLAUSE) : a.start]
        if not before.search(lead) or not after.match(text, b.end):
            continue
        subject = number - 1 if spoken_before else number + 2
        if not 0 <= subject < len(mentions):
            continue
        trio = owner[subject], owner[number], owner[number + 1]
        near = _one_clause(mentions[subject], a if spoken_before else b, text)
        if near and len(set(trio)) == len(trio):
            yield Between(*trio, text[a.start : b.end])


def _one_clause(one: Mention, other: Mention, text: str) -> bool:
    """Return whether two mentions stand close together in one sentence."""
    gap = text[min(one.end, other.end) : max(one.start, other.start)]
    return len(gap) <= _CLAUSE and not _STOPS.search(gap)


def settled(groups: list[Group], found: Iterator[Between]) -> bool:
    """Weigh options by what they lie between, or put an unknown name in the middle."""
    changed = False
    for item in found:
        one, other = groups[item.one].best, groups[item.other].best
        if one is None or other is None:
            continue
        a, b, group = one.place, other.place, groups[item.subject]
        apart = great_circle_km(a.at, b.at)
        if apart > _APART_KM:
            continue
        if not group.options:
            middle = LonLat((a.lon + b.lon) / 2, (a.lat + b.lat) / 2)
            group.options = [placed_at(group, item.quote, middle, one)]
        for option in group.options:
            fits = _lies_between(option.place, a, b, apart)
            option.prior += (_AGREES if fits else _DIFFERS) * min(
                one.share, other.share
            )
        changed = True
    return changed


def _lies_between(place: Place, a: Place, b: Place, apart: float) -> bool:
    """Return whether the way from one to the other over a place is no great detour."""
    way = great_circle_km(place.at, a.at)
    way += great_circle_km(place.at, b.at)
    return way <= _DETOUR * apart + _SLACK_KM
