"""Places that the text puts near a border: "near the border with C", 国境に近いX."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Final

from geo.languages.spatial import SENTENCE_END
from geo.places.coreference import owners
from geo.places.points import crossing, placed_at
from geo.places.prior import STOP_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geo.languages.spatial import Spatial
    from geo.model import Gazetteer, Mention, Place
    from geo.network import Network
    from geo.places.coreference import Group, Option

__all__ = ["Border", "beside", "borders", "crossed"]

_AGREES: Final = 2.5
_DIFFERS: Final = -2.0
_NEAR_KM: Final = 60.0  # from a town that newspapers call one "near the border"
_MOST_ASKED: Final = 60  # places of a text that are looked around at
_CLAUSE: Final = 40
_SURE: Final = 0.6
_LOOK: Final = 3  # names before and after


@dataclass(frozen=True, slots=True)
class Border:
    """That one group lies near the border with the country of another."""

    subject: int
    country: int
    quote: str


def borders(
    groups: list[Group], mentions: tuple[Mention, ...], text: str, *, spatial: Spatial
) -> Iterator[Border]:
    """Yield what the text puts near a border.

    In English and Russian that is the place before the phrase ("X, near the border
    with C"), in the others the one after it (Cとの国境に近いX).
    """
    owner = owners(groups)
    for number, mention in enumerate(mentions):
        if mention.hint != "country":
            continue
        other = number - 1 if spatial.subject_first else number + 1
        phrase = _phrase(mention, text, spatial)
        if phrase is None or not 0 <= other < len(mentions):
            continue
        start, end = phrase
        subject = mentions[other]
        gap = text[subject.end : start] if other < number else text[end : subject.start]
        if len(gap) <= _CLAUSE and not SENTENCE_END.search(gap):
            quote = text[min(start, subject.start) : max(end, subject.end)]
            yield Border(owner[other], owner[number], quote)


def _phrase(mention: Mention, text: str, spatial: Spatial) -> tuple[int, int] | None:
    """Return where what the text says of a country's border begins and ends, if so."""
    lead = text[max(0, mention.start - _CLAUSE) : mention.start]
    if match := spatial.border_before.search(lead):
        return mention.start - len(lead) + match.start(), mention.end
    if match := spatial.border_after.match(text, mention.end):
        return mention.start, match.end()
    return None


def beside(groups: list[Group], found: Iterable[Border], gazetteer: Gazetteer) -> bool:
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


def crossed(
    groups: list[Group], found: Iterable[Border], network: Network | None
) -> bool:
    """Put unknown names where the way crosses the border; say whether any got there.

    The way is that between the surest places that the text names just before and just
    after, on either side of the border.
    """
    changed = False
    for item in found:
        group, best = groups[item.subject], groups[item.country].best
        if group.options or best is None or best.place.kind != "country":
            continue
        for one, other in _neighbours(groups, group):
            countries = one.place.country, other.place.country
            if best.place.country not in countries or len(set(countries)) == 1:
                continue
            if spot := crossing(
                one.place, other.place, countries=countries, network=network
            ):
                ours = one if other.place.country == best.place.country else other
                group.options = [placed_at(group, item.quote, spot, anchor=ours)]
                changed = True
                break
    return changed


def _neighbours(groups: list[Group], group: Group) -> Iterator[tuple[Option, Option]]:
    """Yield the pairs of sure towns named before and after a group, nearest first."""
    stops = {
        number: best
        for other in groups
        if (best := other.best) is not None and best.share >= _SURE
        if best.place.kind in STOP_KINDS
        for number in other.members
    }
    here = group.members[0]
    before = [stops[number] for number in sorted(stops) if number < here][-_LOOK:]
    after = [stops[number] for number in sorted(stops) if number > here][:_LOOK]
    yield from product(reversed(before), after)


def _near_another(place: Place, country: str, gazetteer: Gazetteer) -> bool:
    """Return whether a place lies near a town of the country, and of its own, too.

    For a place in the country itself, it is a town of any other that counts.
    """
    around = (town.country for town in gazetteer.near(place.at, _NEAR_KM))
    if place.country == country:
        return any(code != country for code in around)
    return country in around
