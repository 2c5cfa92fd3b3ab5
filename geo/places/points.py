"""Points that the story's own words give: between two places, far off, halfway."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from geo.errors import NoRoute
from geo.geodesy import great_circle_km, point_along
from geo.model import LonLat, Place
from geo.places.coreference import Option, owners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.spatial import Spatial
    from geo.model import Kind, Mention, Route
    from geo.network import Network
    from geo.places.coreference import Group

__all__ = [
    "WIDEST_KM",
    "Between",
    "Spot",
    "betweens",
    "crossing",
    "halfway",
    "placed_at",
    "settled",
]

WIDEST_KM: Final = 150.0  # a point that may be further off is no point
_NARROWEST_KM: Final = 5.0
_ALONG_KM: Final = 40.0  # along the rails, to what newspapers call "near the border"
_WINDING: Final = 1.8  # rails that wind more than this hardly join two neighbours
_ODDS: Final = 3.4
_TOLD_ODDS: Final = 1.5
_KINDS: Final[dict[str, Kind]] = {
    "station": "station",
    "facility": "facility",
    "water": "water",
    "mountain": "mountain",
    "island": "island",
}
_AGREES: Final = 2.0
_DIFFERS: Final = -1.5
_APART_KM: Final = 400.0  # between places further apart, the middle says nothing
_DETOUR: Final = 1.3
_SLACK_KM: Final = 20.0
_CLAUSE: Final = 40
_LONGEST_GAP: Final = 12


class Spot(NamedTuple):
    """A point, and how far from it the place may lie at most, in km."""

    at: LonLat
    within_km: float


def placed_at(group: Group, quote: str, spot: Spot, *, anchor: Option) -> Option:
    """Return the point that the story's words give to an unknown name, as an option.

    It is as sure as the place it was put beside, whose country and zone it takes.
    """
    place = Place(
        f"text:{group.name}",
        group.name,
        round(spot.at.lon, 4),
        round(spot.at.lat, 4),
        country=anchor.place.country,
        kind=_KINDS.get(group.hint, "other"),
        source=f'told by the story: "{quote}"',
        admin1=anchor.place.admin1,
        zone=anchor.place.zone,
        within_km=round(max(_NARROWEST_KM, spot.within_km), 1),
    )
    return Option(place, _ODDS + _TOLD_ODDS * anchor.share, "alias")


def halfway(one: Place, other: Place, network: Network | None) -> Spot | None:
    """Return the middle between two places: of the rails where they join the two.

    None where the two lie too far apart for their middle to be a point.
    """
    apart = great_circle_km(one.at, other.at)
    if apart / 2 > WIDEST_KM:
        return None
    route = _route(one, other, network)
    if route is not None and route.length_km <= min(_WINDING * apart, 2 * WIDEST_KM):
        (leg,) = route.legs
        return Spot(point_along(leg.line, leg.length_km / 2), leg.length_km / 2)
    middle = LonLat((one.lon + other.lon) / 2, (one.lat + other.lat) / 2)
    return Spot(middle, apart / 2)


def crossing(
    one: Place, other: Place, *, countries: tuple[str, str], network: Network | None
) -> Spot | None:
    """Return where the rails from one place to another pass between two countries.

    None without rails, or where they pass between the two more than once.
    """
    route = _route(one, other, network)
    passed = [
        border.at
        for leg in (route.legs if route else ())
        for border in leg.borders
        if {border.from_country, border.to_country} == set(countries)
    ]
    return Spot(passed[0], _ALONG_KM) if len(passed) == 1 else None


def _route(one: Place, other: Place, network: Network | None) -> Route | None:
    """Return the way along the rails between two places, or None without one."""
    if network is None:
        return None
    try:
        return network.shortest_path(one.at, other.at)
    except NoRoute:
        return None


@dataclass(frozen=True, slots=True)
class Between:
    """That one group lies between two others."""

    subject: int
    one: int
    other: int
    quote: str


def betweens(
    groups: list[Group], mentions: tuple[Mention, ...], text: str, *, spatial: Spatial
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
