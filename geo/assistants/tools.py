"""What the tools do, as plain functions: JSON values in, small JSON values out.

What reads, lays out and draws is loaded by the first call that needs it: a server has
its first answer sooner.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from geo.assistants.answers import (
    bounded,
    doubtful_of,
    draft,
    placed,
    stop_row,
    told_on_map,
    way_row,
)
from geo.assistants.giventrips import claim_trip, quoted_trip
from geo.errors import BadInput
from geo.model.trip import ReadBy
from geo.sources.articles import refuse_overlong

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from geo.assistants.folder import Folder
    from geo.atlas import Atlas
    from geo.model import Journey, Place
    from geo.pipeline import Reading

__all__ = ["Drawn", "Tools"]

Values = dict[str, Any]

_MOST_PLACES = 12
_DRAWN_BYTES = 3_000  # of an answer that a picture goes with
_USUAL_KMH = 120.0  # taken where nobody gives a top speed, as in a story
_ONLINE = "this server fetches nothing: paste the story's text, or start it --online"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A journey that was drawn: what to say of it, its page, and the journey itself."""

    answer: Values
    page: bytes
    journey: Journey


@dataclass(slots=True)
class Tools:
    """The atlas that answers, and the folder that maps are written to.

    `online` says whether a story may be given as an address.
    """

    atlas: Atlas
    folder: Folder
    online: bool = False
    _drawing: threading.Lock = field(default_factory=threading.Lock)

    def find_place(self, name: str, near: str = "", limit: int = 5) -> Values:
        """Return the place that a name means, and what else it may mean.

        Raises:
            PlaceNotFound: nothing fits; the message names near misses.
            BadInput: the limit is none.
        """
        if not 1 <= limit <= _MOST_PLACES:
            message = f"a limit of {limit} is none: give 1 to {_MOST_PLACES}"
            raise BadInput(message)
        at = self.atlas.find(near).at if near else None
        first = self.atlas.find(name, near=at)
        others = [c.place for c in self.atlas.names.candidates(name)]
        seen = {first.id}
        more = [p for p in others if not (p.id in seen or seen.add(p.id))]  # type: ignore[func-returns-value]  # adds, and is false
        return bounded(
            {
                "place": self._placed(first),
                "others": [self._placed(place) for place in more[: limit - 1]],
                "also": max(0, len(more) - limit + 1),
            }
        )

    def _placed(self, place: Place) -> Values:
        """Return a place as the tools show it."""
        state = self.atlas.names.state_of(place)
        return placed(place) | {
            "state": state.name if state else "",
            "population": place.population,
        }

    def read_story(
        self, story: str, *, published: str = "", language: str = "", train: str = ""
    ) -> Values:
        """Return what the rules read in a story, and the trip to correct and draw.

        Raises:
            BadInput: no text, too much of it, a date or language that cannot be; an
                address where nothing is fetched.
        """
        from geo.pipeline import understood  # as in this module

        text = self._text(story)
        known: Reading = {"train": train}
        if published:
            known["published"] = published
        if language:
            known["language"] = language  # refused later
        trip, said = understood(text, self.atlas, **known)
        places = {place.id: place for place in trip.places}
        told = trip.itinerary
        stops = [stop_row(s, places[s.place]) for s in (*told.stops, *told.candidates)]
        named = {m.surface: m for m in reversed(told.mentions)}
        mentions = [
            {
                "name": m.surface,
                "role": m.role,
                "place": placed(places[m.place]) if m.place in places else None,
                "sure": round(m.confidence, 2),
            }
            for m in sorted(named.values(), key=lambda m: m.start)
        ]
        return bounded(
            {
                "language": trip.language,
                "drawn": trip.drawn,
                "confidence": round(told.confidence, 3),
                "doubts": [*trip.warnings, *told.warnings],
                "stops": stops,
                "trip": draft(trip, stops),
                "mentions": mentions,
                "unplaced": list(trip.unplaced),
                "events": [row._asdict() for row in dict.fromkeys(said)],
            }
        )

    def _text(self, story: str) -> str:
        """Return a story's text; of an address, if anything may be fetched.

        Raises:
            BadInput: there is none, too much of it, or it may not be fetched.
        """
        if not story.strip():
            message = "the story is empty: give its whole text"
            raise BadInput(message)
        refuse_overlong(story)
        if story.strip().startswith(("http://", "https://")) and " " not in story:
            if not self.online:
                raise BadInput(_ONLINE)
            from geo.sources.articles import read_article  # seldom

            return read_article(story.strip(), online=True).text
        return story

    def route(  # noqa: PLR0913  # each part of the question has its name
        self,
        start: str,
        end: str,
        *,
        via: Sequence[str] = (),
        avoid: Sequence[str] = (),
        top_speed: float = 0,
        ways: int = 1,
    ) -> Values:
        """Return how far two places are apart along the rails, and through where.

        Raises:
            PlaceNotFound: no gazetteer knows one of the places.
            NoRoute: no rails lead there, or what is avoided closes every way.
            BadInput: a speed, country or number of ways that cannot be.
        """
        from geo.schedule.speedlimits import given_top_speed  # as above

        if top_speed:
            given_top_speed(top_speed)
        if ways > 1 and via:
            message = "several ways are between two places: leave out via, or ways"
            raise BadInput(message)
        if ways > 1:
            legs = self.atlas.alternatives(start, end, count=ways, avoid=avoid)
        else:
            legs = (self.atlas.route(start, end, via=via, avoid=avoid),)
        ends = self._ends(start, end)
        return bounded(
            {
                "from": placed(ends[0]),
                "to": placed(ends[1]),
                "ways": [way_row(leg, top_speed) for leg in legs],
            }
        )

    def _ends(self, start: str, end: str) -> tuple[Place, Place]:
        """Return the places at the ends of a way, where trains call."""
        first = self.atlas.find(start, calls=True)
        return first, self.atlas.find(end, calls=True)

    def reach(
        self, place: str, hours: Sequence[float], *, top_speed: float = 0
    ) -> Values:
        """Return how far a train can be after so many hours, and in which box.

        Raises:
            PlaceNotFound: no gazetteer knows the place.
            NoRoute: the place is off the rails.
            BadInput: a speed or hours that cannot be.
        """
        kmh = top_speed or _USUAL_KMH
        found = self.atlas.reach(place, hours, top_kmh=kmh)
        points: list[tuple[float, float]] = []
        bands = []
        for band in found.bands:
            points += [point for line in band.lines for point in line]
            lons, lats = zip(*points, strict=True) if points else ((), ())
            bands.append(
                {
                    "hours": band.hours,
                    "km_along_rails": round(band.km, 1),
                    "west_south_east_north": [
                        *(round(side, 2) for side in (min(lons), min(lats))),
                        *(round(side, 2) for side in (max(lons), max(lats))),
                    ]
                    if points
                    else [],
                }
            )
        start = placed(self.atlas.find(place, calls=True))
        return bounded(
            {
                "from": start,
                "top_speed_kmh": kmh,
                "top_speed_is_assumed": not top_speed,
                "bands": bands,
            }
        )

    def check_claim(  # noqa: PLR0913  # each part of a claim has its name
        self,
        start: str,
        end: str,
        *,
        hours: float = 0,
        km: float = 0,
        via: Sequence[str] = (),
        top_speed: float = 0,
    ) -> Values:
        """Return whether a train can do what is claimed: so many hours, or km.

        Raises:
            BadInput: nothing is claimed, or what cannot be.
            PlaceNotFound: no gazetteer knows one of the places.
            NoRoute: no rails lead there.
        """
        from geo.pipeline import lay_out  # as above
        from geo.sources.trips import trip_of  # as above

        ends = self._ends(start, end)
        trip = claim_trip(ends, hours=hours, km=km, via=via, top_speed=top_speed)
        told = trip_of(trip, "the claim", self._known(ends))
        leg = self.atlas.route(start, end, via=via)  # says what is wrong with the rails
        journey = lay_out(told, self.atlas)
        checks = [check.to_dict() for check in journey.checks]
        order = ("impossible", "tight", "possible")
        verdicts = [str(check["verdict"]) for check in checks]
        return bounded(
            {
                "verdict": next((v for v in order if v in verdicts), "not checked"),
                "checks": checks,
                "length_km": round(leg.length_km, 1),
                "assumed_km": round(leg.assumed_km, 1),
                "hours_at_top_speed": round(leg.length_km / told.top_speed.kmh, 2),
                "top_speed_kmh": told.top_speed.kmh,
                "top_speed_is_assumed": told.top_speed.source == "default",
            }
        )

    def _known(self, places: Sequence[Place]) -> Callable[[str], Place]:
        """Return what finds places by their ids first, points of the map as well."""
        by_id = {place.id: place for place in places}
        return lambda name: by_id.get(name) or self.atlas.find(name, calls=True)

    def draw_journey(
        self, trip: Values, story: str, *, name: str = "", reader: str = ""
    ) -> Drawn:
        """Draw a trip whose every stop quotes the story, and write its page.

        Raises:
            BadInput: a stop without a quote that stands in the story, or anything else
                that a trip file would be refused for.
        """
        from geo.pipeline import lay_out  # as above
        from geo.sources.trips import trip_of  # as above

        text = self._text(story)
        values, doubts = quoted_trip(trip, text)
        told = trip_of(values, "the trip", self.atlas.find)
        told = replace(told, read_by=ReadBy("llm", reader or None))
        with self._drawing:  # whoever draws the still is not made for two at once
            from geo.drawing import render_scene, scene_of  # as needed

            journey = lay_out(told, self.atlas)
            scene = scene_of(journey, self.atlas)
            page = render_scene(scene, "html")
        file = self.folder.write(name or told.title or "journey", "html", page)
        answer = told_on_map(journey, scene.editions[0].answer)
        answer["doubtful"] = [*doubts, *doubtful_of(journey), *answer["doubtful"]]
        first: Values = {"file": str(file), "page": f"ui://railstory/maps/{file.stem}"}
        return Drawn(bounded(first | answer, _DRAWN_BYTES), page, journey)

    def still(self, journey: Journey, most: int) -> bytes:
        """Return a picture of a journey in at most so many bytes, nothing if none is.

        A smaller one in fewer colours is made until it fits.
        """
        from geo.assistants.answers import small_still  # seldom

        with self._drawing:
            return small_still(journey, self.atlas, most)
