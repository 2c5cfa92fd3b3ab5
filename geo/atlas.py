"""What is dear to load, opened once: names, rails, speeds, and the map below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from geo.errors import BadInput
from geo.model import Journey, Stop
from geo.model.trip import NO_WEIGHTS
from geo.sources.basemap import open_basemap
from geo.sources.gazetteer import country_code, find, open_gazetteer
from geo.sources.gazetteer.ownstations import with_stations
from geo.sources.railways import open_network
from geo.sources.registry import registered
from geo.sources.shippedtables import open_speeds, open_sureness

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from geo.isochrones import Reach
    from geo.model import Language, Leg, Paces, Place
    from geo.model.trip import Sureness
    from geo.network import Network
    from geo.sources.basemap import Basemap
    from geo.sources.gazetteer import NameIndex
    from geo.sources.models import StoryReader
    from geo.sources.online import OnlineNames
    from geo.sources.osm.exact import Exact, Way
    from geo.sources.overpass import Overpass

__all__ = ["Atlas", "open_atlas"]


@dataclass(frozen=True, slots=True)
class Atlas:
    """Names, rails, basemap and speeds: frozen, memory-mapped, cheap to hand on."""

    names: NameIndex
    network: Network
    basemap: Basemap
    speeds: Paces
    attribution: tuple[str, ...]  # what a published map must say, in order of file
    sureness: Sureness = NO_WEIGHTS  # say how sure a reading is
    online: OnlineNames | None = None  # a service for what the names do not know

    def find(
        self,
        name: str,
        *,
        near: tuple[float, float] | None = None,
        calls: bool = False,
    ) -> Place:
        """Return the place of a name, of "lat,lon" or of "geonames:ID".

        Args:
            name: in any of the five languages; spelling is folded.
            near: a point, longitude first; the nearest place of that name is preferred.
            calls: a train calls there: a town comes before the country of its name.

        Raises:
            PlaceNotFound: nothing fits; the message names near misses.
        """
        return find(self.names, name, near=near, calls=calls)

    def reader(self, spec: str, *, model: str = "") -> StoryReader:
        """Return who reads stories beside the rules: "llm", "both", "file:ANSWERS".

        Raises:
            BadInput: no such reader, no model named, a file that is none.
        """
        from geo.sources.recorded import open_reader  # seldom wanted

        return open_reader(spec, model=model)

    def route(  # noqa: PLR0913  # each part of the question has its name
        self,
        start: str,
        end: str,
        *,
        via: Sequence[str] = (),
        avoid: Sequence[str] = (),
        ferries: bool = True,
        gauge_mm: int = 0,
        day: date | None = None,
        high_speed: bool = False,
    ) -> Leg:
        """Follow the rails from one place to another, as `railstory route` does.

        Args:
            start: a name, "lat,lon" or an id, as `find` takes it.
            end: likewise.
            via: places to pass, in order.
            avoid: countries not to enter (ISO 3166-1 alpha-2).
            ferries: whether a train may go on board a ship.
            gauge_mm: the only gauge to run on, as tagged or usual there; 0 for any.
            day: the day whose rails and borders to use; today's without one.
            high_speed: whether the train may run on lines for such trains alone.

        Raises:
            PlaceNotFound: no gazetteer knows one of the places.
            NoRoute: no rails lead there, or a restriction closes every way.
            BadInput: what is to be avoided is no country, or no track has that gauge.
        """
        from geo.route import between  # a story needs the stage alone

        ends = self.find(start, calls=True), self.find(end, calls=True)
        points = [self.find(name, near=ends[0].at, calls=True) for name in via]
        return between(
            ends,
            self.network,
            self.names,
            via=points,
            avoid=[country_code(self.names, code) for code in avoid],
            ferries=ferries,
            gauge_mm=gauge_mm,
            day=day,
            high_speed=high_speed,
        )

    def alternatives(  # noqa: PLR0913  # each part of the question has its name
        self,
        start: str,
        end: str,
        *,
        count: int = 3,
        avoid: Sequence[str] = (),
        ferries: bool = True,
        gauge_mm: int = 0,
        day: date | None = None,
        high_speed: bool = False,
    ) -> tuple[Leg, ...]:
        """Return the leg that `route` follows, then up to `count` - 1 other corridors.

        As `railstory route --alternatives` does: the others come by length, are at most
        half as long again, and run far from each other; parallel tracks are none. The
        arguments and errors are those of `route`.

        Raises:
            BadInput: also where no way is asked for.
            PlaceNotFound: as `route`.
            NoRoute: as `route`.
        """
        from geo.route import corridors  # a story needs the stage alone

        if count < 1:
            message = f"{count} alternatives: ask for one way or more"
            raise BadInput(message)
        return corridors(
            (self.find(start, calls=True), self.find(end, calls=True)),
            self.network,
            self.names,
            count=count,
            avoid=[country_code(self.names, code) for code in avoid],
            ferries=ferries,
            gauge_mm=gauge_mm,
            day=day,
            high_speed=high_speed,
        )

    def journey(
        self,
        ends: tuple[Place, Place],
        legs: Sequence[Leg],
        *,
        via: Sequence[Place] = (),
        top_kmh: float | None = None,
        language: Language = "en",
    ) -> Journey:
        """Return a way, and others beside it, as a journey that `geo.write` draws.

        Args:
            ends: where the ways lead from and to.
            legs: the way itself, then others between the same ends, if any.
            via: the places passed.
            top_kmh: the top speed; 120 km/h are assumed without it.
            language: of the title and of the sentences.

        Raises:
            BadInput: a top speed that no train has.
        """
        from geo.schedule import estimate  # only where a way is drawn
        from geo.schedule.speedlimits import (  # as above
            given_top_speed,
            top_speed_of,
        )

        speed = (
            given_top_speed(top_kmh) if top_kmh else top_speed_of("", language, None)[0]
        )
        start, end = (place.id for place in ends)
        stops = (
            Stop(start, "origin", "confirmed", "", 0, 0),
            Stop(end, "destination", "confirmed", "", 0, 0),
        )
        places = tuple({place.id: place for place in (*ends, *via)}.values())
        schedule = estimate(
            stops,
            tuple(replace(leg, branch=number) for number, leg in enumerate(legs)),
            places,
            top_speed=speed,
            published=None,
            speeds=self.speeds,
            language=language,
        )
        return Journey(
            title=" – ".join(place.called(language) for place in ends),
            language=language,
            published=None,
            top_speed=speed,
            places=places,
            stops=stops,
            legs=schedule.legs,
            attribution=self.attribution,
        )

    def exactly(
        self,
        ways: Sequence[Way],
        *,
        folder: str | Path,
        server: Overpass | None = None,
        told: Callable[[str, float], None] | None = None,
    ) -> tuple[Atlas, Exact]:
        """Return this atlas with OpenStreetMap's rails along some ways, as `--exact`.

        An Overpass server is asked for them, by default the public one; the folder
        keeps its answers, and what is there is not asked for again.

        Args:
            ways: labels, lines and lengths of coarse ways, such as a journey's legs
                (`geo.sources.osm.exact.Way`).
            folder: where answers and the network made of them are kept.
            server: whom to ask.
            told: hears of each step, and how much of it is done, 0 to 1.

        Raises:
            BadInput: the ways are too long to ask for, or the server knows other areas.
            ServiceDown: the server gives no answer; what came so far is kept.
        """
        from geo.sources.osm.exact import exact_network  # seldom
        from geo.sources.overpass import Overpass  # as above

        found = exact_network(
            ways,
            self.network.tracks,
            self.names,
            folder=Path(folder),
            server=server or Overpass(),
            told=told or (lambda _step, _share: None),
        )
        names = with_stations(self.names, found.file)
        return replace(self, names=names, network=open_network(found.file)), found

    def reach(
        self,
        place: str,
        hours: Sequence[float] = (6, 12, 24, 48),
        *,
        top_kmh: float,
        at: datetime | None = None,
    ) -> Reach:
        """Return where a train can be after so many hours, as `railstory reach` does.

        Args:
            place: a name, "lat,lon" or an id, as `find` takes it.
            hours: each is one band, from the one before to it.
            top_kmh: the top speed; stops and borders are taken to cost no time, and a
                line whose own limit is known and lower is run at that.
            at: when the train is at the place, with its time zone.

        Raises:
            PlaceNotFound: no gazetteer knows the place.
            NoRoute: the place is off the rails.
            BadInput: a speed or hours that cannot be, or a moment without a zone.
        """
        from geo.isochrones import reach  # a story needs none

        start = self.find(place, calls=True).at
        return reach(
            self.network,
            start,
            hours,
            top_kmh=top_kmh,
            at=at,
            attribution=self.attribution,
        )


def open_atlas(
    *,
    network: str | Path | None = None,
    gazetteer: str | Path | None = None,
    geocoder: str | None = None,
    engine: str = "plain",
) -> Atlas:
    """Open the shipped data, or another rail network beside it.

    A `gazetteer` of one's own (.csv or .geojson) comes before the shipped names. A
    `geocoder` is a service that geopy knows ("nominatim"), which is asked for names
    that nothing else knows; without it nothing leaves this machine. The `engine` that
    follows the rails is "plain", or "fast" for thousands of ways, in compiled code that
    takes a second or more to begin: the extra `fast` brings it.

    Raises:
        BadInput: the gazetteer is missing, or a row of it cannot be; geopy does not
            know the geocoder; the engine is not known or not installed.
        DataDamaged: a data file is missing or not whole.
    """
    own = Path(gazetteer) if gazetteer else None
    names = with_stations(open_gazetteer(own=own), network)
    return Atlas(
        names=names,
        network=open_network(network, engine=engine),
        basemap=open_basemap(),
        speeds=open_speeds(),
        sureness=open_sureness(),
        attribution=tuple(
            dict.fromkeys(r.attribution for r in registered() if r.attribution)
        ),
        online=_online(names, geocoder),
    )


def _online(names: NameIndex, geocoder: str | None) -> OnlineNames | None:
    """Return the names with a service behind them, or None when none is wanted."""
    if geocoder is None:
        return None
    from geo.sources.online import behind  # seldom wanted, and dear

    return behind(names, geocoder)
