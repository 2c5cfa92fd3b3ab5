"""Words that say where a place lies: they constrain it, and place what nobody knows.

What the phrases are in each language is data: `geo.languages.spatial`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.languages.spatial import SENTENCE_END
from geo.model import LonLat
from geo.places.coreference import owners
from geo.places.points import WIDEST_KM, Spot, halfway, placed_at

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from geo.languages.spatial import Spatial
    from geo.model import Mention, Place
    from geo.network import Network
    from geo.places.coreference import Group, Option

__all__ = ["Bearing", "bearings", "told"]

_MILE_KM = 1.609344
_LOOK_BACK: Final = 60
_CLAUSE: Final = 48  # characters between a place and the phrase that places it
_OFF_DEGREES: Final = 60.0  # newspapers say "north" for anything so close to it
_NEXT_TO_KM: Final = 400.0  # nobody places a town by one that is further
_AGREES: Final = 2.0
_DIFFERS: Final = -1.5
_KM_PER_DEGREE: Final = 111.2


def _placing(before: str, spatial: Spatial) -> re.Match[str] | None:
    """Return the phrase that a text before a name ends with, or None."""
    if any(mark in before for mark in spatial.marks):
        return spatial.bearing_before.search(before)
    return None


def _degrees(word: str, compass: Mapping[str, int]) -> int | None:
    """Return a compass word's bearing, clockwise from north; None when it is none.

    >>> _degrees("South-west", {"southwest": 225, "south": 180})
    225
    """
    plain = word.lower()
    if plain.isascii():
        plain = plain.replace("-", "")
    found = (way for start, way in compass.items() if plain.startswith(start))
    return next(found, None)


def _kilometres(match: re.Match[str]) -> float | None:
    """Return the distance that a phrase gives, in km, or None when it gives none."""
    found = match.groupdict()
    figure = found.get("km") or found.get("km2")
    if not figure or not figure.rstrip(".,"):
        return None
    value = float(figure.rstrip(".,").replace(",", ""))
    mile = (found.get("unit") or "").startswith("mile")
    return value * _MILE_KM if mile else value


@dataclass(frozen=True, slots=True)
class Bearing:
    """That one group lies in a direction from another, and how far, when told."""

    subject: int
    anchor: int
    degrees: int
    km: float | None
    quote: str

    def fits(self, anchor: Place, place: Place) -> bool:
        """Return whether a place lies where the words say."""
        km = great_circle_km(anchor.at, place.at)
        if self.km is not None and abs(km - self.km) > 0.3 * self.km + 10:
            return False
        if km < 1 or km > _NEXT_TO_KM:
            return km < 1
        turn = abs(_azimuth(anchor, place) - self.degrees) % 360
        return min(turn, 360 - turn) <= _OFF_DEGREES


def bearings(
    groups: list[Group], mentions: tuple[Mention, ...], text: str, *, spatial: Spatial
) -> tuple[Bearing, ...]:
    """Return what the text says of how its places lie to each other."""
    owner = owners(groups)
    return tuple(
        Bearing(owner[subject], owner[number], way, km, quote)
        for number in range(len(mentions))
        for subject, way, km, quote in _said(mentions, number, text, spatial=spatial)
        if owner[subject] != owner[number]
    )


def _said(
    mentions: tuple[Mention, ...], number: int, text: str, *, spatial: Spatial
) -> Iterator[tuple[int, int, float | None, str]]:
    """Yield what is said to lie in a direction of one mention, and how far off."""
    mention = mentions[number]
    start = max(0, mention.start - _LOOK_BACK)
    if match := _placing(text[start : mention.start], spatial):
        at = start + match.start()
        subjects = _before(mentions, number, at, text=text, spatial=spatial)
        quote = match[0] + mention.surface
    else:
        match = spatial.bearing_after.match(text, mention.end, mention.end + _LOOK_BACK)
        if match is None:
            return
        subjects = _after(mentions, number, match.end(), text=text, spatial=spatial)
        quote = mention.surface + match[0]
    way = _degrees(match["way"], spatial.compass)
    if way is not None:
        for subject in subjects:
            yield subject, way, _kilometres(match), quote


def _before(
    mentions: tuple[Mention, ...], number: int, at: int, *, text: str, spatial: Spatial
) -> Iterator[int]:
    """Yield the place that a phrase at an offset speaks of: the last one before it.

    In "X, south of A and north of B" the phrase before B speaks of X as well.
    """
    for other in range(number - 1, -1, -1):
        left = mentions[other]
        gap = text[left.end : at]
        if len(gap) > 3 * _CLAUSE or SENTENCE_END.search(gap):
            return
        start = max(0, left.start - _LOOK_BACK)
        if _placing(text[start : left.start], spatial):
            continue
        yield other
        return


def _after(
    mentions: tuple[Mention, ...], number: int, end: int, *, text: str, spatial: Spatial
) -> Iterator[int]:
    """Yield the place that a phrase ending at an offset speaks of: the next no anchor.

    In "Aの南、Bの北にあるX" the phrase after A speaks of X as well.
    """
    for other in range(number + 1, len(mentions)):
        right = mentions[other]
        gap = text[end : right.start]
        if len(gap) > _CLAUSE or SENTENCE_END.search(gap):
            return
        if spatial.bearing_after.match(text, right.end):
            end = right.end
            continue
        yield other
        return


def told(
    groups: list[Group], found: tuple[Bearing, ...], network: Network | None
) -> bool:
    """Weigh each subject's options by the bearings, or place it; say if that changed.

    A name without options gets a point: between two places when it lies between them,
    or so far from one as the text says. One direction alone is no point.
    """
    changed = False
    by_subject: dict[int, list[Bearing]] = defaultdict(list)
    for bearing in found:
        by_subject[bearing.subject].append(bearing)
    for subject, own in by_subject.items():
        group = groups[subject]
        if not group.options and (
            option := _point(group, own, groups, network=network)
        ):
            group.options = [option]
            changed = True
        for option in group.options:
            weight = sum(_weight(bearing, option, groups) for bearing in own)
            option.prior += weight
            changed |= bool(weight)
    return changed


def _weight(bearing: Bearing, option: Option, groups: list[Group]) -> float:
    """Return what a bearing says for or against an option of its subject."""
    anchor = groups[bearing.anchor].best
    if anchor is None or anchor.place.id == option.place.id:
        return 0.0
    worth = _AGREES if bearing.fits(anchor.place, option.place) else _DIFFERS
    return worth * anchor.share


def _point(
    group: Group, own: list[Bearing], groups: list[Group], *, network: Network | None
) -> Option | None:
    """Return the point that the bearings give to a name that nobody knows."""
    known = [
        (bearing, best)
        for bearing in own
        if (best := groups[bearing.anchor].best) is not None
    ]
    quote = ", ".join(bearing.quote for bearing, _ in known)
    for bearing, anchor in known:
        if bearing.km is not None and _slack_km(bearing.km) <= WIDEST_KM:
            at = _moved(anchor.place, bearing.degrees, bearing.km)
            return placed_at(
                group, quote, Spot(at, _slack_km(bearing.km)), anchor=anchor
            )
    for (one, left), (other, right) in combinations(known, 2):
        opposite = (one.degrees - other.degrees) % 360 == 180  # noqa: PLR2004  # degrees
        spot = halfway(left.place, right.place, network) if opposite else None
        if spot is not None:
            return placed_at(group, quote, spot, anchor=left)
    return None


def _slack_km(km: float) -> float:
    """Return how far off a place may lie that is told to be so far away: a round sum.

    Sixty degrees of freedom in the direction make it about as wide as it is far.
    """
    return 0.5 * km + 10


def _moved(start: Place, bearing: float, km: float) -> LonLat:
    """Return the point so far from another, on a sphere; fine for a few hundred km."""
    turn = math.radians(bearing)
    lat = start.lat + km * math.cos(turn) / _KM_PER_DEGREE
    narrow = max(0.01, math.cos(math.radians((lat + start.lat) / 2)))
    return LonLat(start.lon + km * math.sin(turn) / (_KM_PER_DEGREE * narrow), lat)


def _azimuth(start: Place, end: Place) -> float:
    """Return the bearing from one place to another, on a plane: close enough."""
    narrow = math.cos(math.radians((start.lat + end.lat) / 2))
    east, north = (end.lon - start.lon) * narrow, end.lat - start.lat
    return math.degrees(math.atan2(east, north)) % 360
