"""railstory's names as a geopy geocoder, so that geopy users can drop it in.

geopy speaks latitude first: here, and nowhere else on the way in, the order is swapped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from geo.errors import PlaceNotFound
from geo.model import LonLat
from geo.sources.gazetteer import NameIndex, find, open_gazetteer, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.model import Place

__all__ = ["Railstory", "location_of"]

_AROUND_KM = (25.0, 100.0, 400.0)  # how far a reverse look-up looks, in steps
_MOST = 10


class Railstory(Geocoder):  # type: ignore[misc]  # geopy carries no types
    """The shipped gazetteer behind geopy's interface: offline, no key, no limit.

    >>> Railstory().geocode("ウラジオストク", language="en").latitude
    43.10562
    """

    def __init__(self, names: NameIndex | None = None) -> None:
        """Answer from the given names, or from the shipped ones."""
        super().__init__()
        self.names = names or open_gazetteer()

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,
        language: str = "en",
    ) -> Location | list[Location] | None:
        """Return the place of a name, "lat,lon" or "geonames:ID"; None when none is so.

        A comma sets off the state or country: "Paris, Texas". `exactly_one=False`
        returns up to ten, the likeliest first. `timeout` is taken and not needed.
        """
        del timeout
        places = list(self._found(query))
        return self._answer(places, exactly_one=exactly_one, language=language)

    def reverse(
        self,
        query: Point | str | Sequence[float],
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,
        language: str = "en",
    ) -> Location | list[Location] | None:
        """Return the towns nearest to a point given as latitude, longitude.

        None when there is none within 400 km. `timeout` is taken and not needed.

        Raises:
            GeocoderQueryError: the query is no point.
        """
        del timeout
        try:
            point = Point(query)
        except (TypeError, ValueError) as error:
            message = f"{query!r} is no point: give latitude, then longitude"
            raise GeocoderQueryError(message) from error
        at = LonLat(point.longitude, point.latitude)
        places: list[Place] = []
        for km in _AROUND_KM:
            places = [place for place in self.names.near(at, km) if place.population]
            if places:
                break
        return self._answer(places, exactly_one=exactly_one, language=language)

    def _found(self, query: str) -> Iterator[Place]:
        """Yield the places that a query means, the likeliest first."""
        try:
            first = find(self.names, query)
        except PlaceNotFound:
            return
        yield first
        for candidate in self.names.candidates(query) or within(self.names, query):
            if candidate.place.id != first.id:
                yield candidate.place

    def _answer(
        self, places: list[Place], *, exactly_one: bool, language: str
    ) -> Location | list[Location] | None:
        """Return places the way geopy's geocoders do."""
        if not places:
            return None
        if exactly_one:
            return location_of(places[0], self.names, language=language)
        return [
            location_of(place, self.names, language=language)
            for place in places[:_MOST]
        ]


def location_of(place: Place, names: NameIndex, *, language: str = "en") -> Location:
    """Return a place as geopy's Location, latitude first; `raw` is the place's JSON."""
    holders = names.state_of(place), names.country_of(place)
    parts = [place.called(language)]
    for holder in holders:
        if holder is not None and (name := holder.called(language)) not in parts:
            parts.append(name)
    return Location(", ".join(parts), Point(place.lat, place.lon), place.to_dict())
