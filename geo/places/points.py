"""Points that the story's own words give to names that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from geo.errors import NoRoute
from geo.geodesy import great_circle_km, point_along
from geo.model import LonLat, Place
from geo.places.coreference import Option

if TYPE_CHECKING:
    from geo.model import Kind, Route
    from geo.network import Network
    from geo.places.coreference import Group

__all__ = ["WIDEST_KM", "Spot", "crossing", "halfway", "placed_at"]

WIDEST_KM: Final = 150.0  # a point that may be further off is no point
_NARROWEST_KM: Final = 5.0
_ALONG_KM: Final = 40.0  # along the rails, to what newspapers call "near the border"
_DETOUR: Final = 1.8  # rails that wind more than this hardly join two neighbours
_ODDS: Final = 3.4
_TOLD_ODDS: Final = 1.5
_KINDS: Final[dict[str, Kind]] = {
    "station": "station",
    "facility": "facility",
    "water": "water",
    "mountain": "mountain",
    "island": "island",
}


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
    if route is not None and route.length_km <= min(_DETOUR * apart, 2 * WIDEST_KM):
        (leg,) = route.legs
        return Spot(point_along(leg.line, leg.length_km / 2), leg.length_km / 2)
    middle = LonLat((one.lon + other.lon) / 2, (one.lat + other.lat) / 2)
    return Spot(middle, apart / 2)


def crossing(
    one: Place, other: Place, countries: tuple[str, str], network: Network | None
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
