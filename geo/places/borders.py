"""Places that the text puts near a border: "near the border with C", 国境に近いX."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.model import Gazetteer, Language, Mention, Place
    from geo.places.groups import Group

__all__ = ["Border", "beside", "borders"]

_AGREES: Final = 2.5
_DIFFERS: Final = -2.0
_NEAR_KM: Final = 60.0  # from a town that newspapers call one "near the border"
_MOST_ASKED: Final = 60  # places of a text that are looked around at
_CLAUSE: Final = 40
_STOPS: Final = re.compile(r"[.。!?！？\n]")  # full-width ones too
_BEFORE: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(
        r"(?:\b(?:near|on|at|by|along|close to|not far from|across)\s)?"
        r"(?:the |its |their )?(?:border|frontier)(?: (?:with|to|from|of))? (?:the )?$"
    ),
    "ru": re.compile(
        r"\b(?:у|на|возле|около|близ|вблизи|недалеко от|рядом с|к) границ\w+ "
        r"(?:с |со )?$"
    ),
}
_AFTER: Final[dict[Language, re.Pattern[str]]] = {
    "en": re.compile(r"(?:[’']s)? (?:border|frontier)\b"),
    "ja": re.compile(
        "(?:側)?(?:との|と接する|に接する|の)?(?:国境|境界)"
        "(?:に近い|近くの|付近の|沿いの|そばの|に面した|の(?:町|街|駅|都市|村)?)の?"
    ),
    "ko": re.compile(
        "(?:과의|와의|과|와)? ?(?:국경|접경)(?:에서|과|에)? ?"
        "(?:가까운|인근의?|부근의?|근처의?|지역의?|도시인?|마을인?|역인?)? ?"
    ),
    "zh": re.compile("(?:的)?(?:边境|边界|邊境|邊界|国境)(?:附近|旁|上|城市|小镇)?的?"),
}


@dataclass(frozen=True, slots=True)
class Border:
    """That one group lies near the border with the country of another."""

    subject: int
    country: int


def borders(
    groups: list[Group], mentions: tuple[Mention, ...], text: str, language: Language
) -> Iterator[Border]:
    """Yield what the text puts near a border.

    In English and Russian that is the place before the phrase ("X, near the border
    with C"), in the others the one after it (Cとの国境に近いX).
    """
    owner = {number: at for at, group in enumerate(groups) for number in group.members}
    for number, mention in enumerate(mentions):
        if mention.hint != "country":
            continue
        other, start, end = _phrase(mention, number, text, language)
        if not 0 <= other < len(mentions):
            continue
        subject = mentions[other]
        gap = text[subject.end : start] if other < number else text[end : subject.start]
        if len(gap) <= _CLAUSE and not _STOPS.search(gap):
            yield Border(owner[other], owner[number])


def _phrase(
    mention: Mention, number: int, text: str, language: Language
) -> tuple[int, int, int]:
    """Return the number of the place near a country's border, and the phrase's ends.

    The number is -1 where the text speaks of no border.
    """
    before = _BEFORE.get(language)
    lead = text[max(0, mention.start - _CLAUSE) : mention.start]
    if before and (match := before.search(lead)):
        start = mention.start - len(lead) + match.start()
        return number - 1, start, mention.end
    after = _AFTER.get(language)
    if after and (match := after.match(text, mention.end)):
        if before:
            return number - 1, mention.start, match.end()
        return number + 1, mention.start, match.end()
    return -1, mention.start, mention.end


def beside(groups: list[Group], found: Iterator[Border], gazetteer: Gazetteer) -> bool:
    """Weigh options by whether a town of the country lies near; say if that changed.

    A border has no name to look up, but it runs between towns of two countries.
    """
    changed, asked = False, 0
    for item in found:
        best = groups[item.country].best
        if best is None or best.place.kind != "country":
            continue
        asked_now = groups[item.subject].options[: _MOST_ASKED - asked]
        asked += len(asked_now)
        fits = [
            _near_another(o.place, best.place.country, gazetteer) for o in asked_now
        ]
        for option, fit in zip(asked_now, fits, strict=True):
            # A region's middle lies far from its borders: that alone is no reason.
            wide = option.place.kind in {"country", "region"} and not any(fits)
            worth = _AGREES if fit else _DIFFERS * (not wide)
            option.prior += worth * best.share
            changed |= bool(worth)
    return changed


def _near_another(place: Place, country: str, gazetteer: Gazetteer) -> bool:
    """Return whether a place lies near a town of the country, and of its own, too.

    For a place in the country itself, it is a town of any other that counts.
    """
    around = (town.country for town in gazetteer.near(place.at, _NEAR_KM))
    if place.country == country:
        return any(code != country for code in around)
    return country in around
