"""What the desk does, without a server: a story, its trip, and what comes of a change.

The state is the trip as plain values, exactly what a trip file holds; every answer is
made by the same functions that the command line calls.
"""

from __future__ import annotations

import tempfile
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.desk.drafts import Drafts
from geo.drawing import FORMATS, render, scene_of
from geo.errors import BadInput, PlaceNotFound, UnknownFormat
from geo.files import embed, write_trip
from geo.model import LANGUAGES, Backdrop
from geo.outputs.html.data import scene_json
from geo.pipeline import lay_out
from geo.scene import draw
from geo.scene.traditional import TAG, is_traditional, traditional
from geo.sources.trips import trip_of
from geo.sources.tripschema import schema

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.atlas import Atlas
    from geo.desk.opening import Opened
    from geo.model import Journey, Language, LonLat, Place, Trip

__all__ = ["Asks", "Session", "doubts", "sketch"]

Values = dict[str, Any]
_DOUBTFUL = 0.74  # a stop or place less sure than this is to be looked at
_MOST_FOUND = 12  # places shown for a name that is typed
_LONGEST_SHOWN = 400_000  # characters of a story: what a page can carry
_FIRST_TAB = "0" * 16


def sketch(journey: Journey, atlas: Atlas, language: Language) -> str:
    """Return ways and dots as the page's script takes them, without what lies below.

    Land, rails and towns around a journey cost four times what itself does, and stay
    while a person moves its stops.
    """
    ground = _NoGround(atlas.basemap.countries())
    return scene_json(draw(journey, ground, language=language))


class _NoGround:
    """A basemap with nothing on it but the names of countries."""

    def __init__(self, names: Mapping[str, Mapping[str, str]]) -> None:
        self._names = names

    def around(self, _: Sequence[LonLat]) -> Backdrop:
        """Return nothing: it is drawn already."""
        return Backdrop()

    def countries(self) -> Mapping[str, Mapping[str, str]]:
        """Return the countries' names, by code and language."""
        return self._names


def doubts(journey: Journey, language: Language) -> list[Values]:
    """Return what is to be looked at, one after the other.

    First that a journey is not drawn; stops and places, the least sure ahead; what the
    clock or the rails make impossible; then names that have no place.
    """
    whole = [{"of": "journey", "sure": journey.confidence, "quote": ""}]
    found: list[Values] = [] if journey.drawn or not journey.stops else whole
    return [*found, *_stops(journey), *_impossible(journey, language), *_names(journey)]


def _stops(journey: Journey) -> list[Values]:
    """Return the stops whose role or place is not sure."""
    places = {place.id: place for place in journey.places}
    found = []
    for number, stop in enumerate(journey.stops):
        place = places[stop.place]
        sure = min(stop.confidence, place.confidence or 1.0)
        if sure < _DOUBTFUL and stop.status != "rejected":
            which = "stop" if stop.confidence <= sure else "place"
            row = {"of": which, "stop": number, "sure": sure, "quote": stop.quote}
            found.append(row)
    return sorted(found, key=lambda doubt: float(str(doubt["sure"])))


def _impossible(journey: Journey, language: Language) -> list[Values]:
    """Return the claims that cannot be, and the stretches where no rails lead."""
    found: list[Values] = [
        {
            "of": "check",
            "sure": 0.0,
            "quote": journey.said(check.claim, language),
            "why": journey.said(check.why, language),
        }
        for check in journey.checks
        if check.verdict == "impossible"
    ]
    for leg in journey.legs:
        if leg.kind == "gap":
            ends = (leg.from_place, leg.to_place)
            names = " – ".join(journey.place(end).called(language) for end in ends)
            row = {"of": "check", "sure": 0.0, "quote": names, "why": leg.why}
            found.append(row)
    return found


def _names(journey: Journey) -> list[Values]:
    """Return the names that have no place."""
    return [{"of": "name", "name": name, "sure": 0.0} for name in journey.unplaced]


class Asks(BadInput):
    """What a person must say a second time: a file would be written over."""


class Session:
    """One tab's desk: the story as read, and the atlas that answers."""

    def __init__(self, atlas: Atlas, begun: Opened, tab: str = _FIRST_TAB) -> None:
        """Keep what the desk was opened with, and what its file held then."""
        self.atlas, self.begun, self.tab = atlas, begun, tab
        self.drafts = Drafts(begun.file)
        self.on_disk = None if begun.loose else _content(begun.file)
        self.saved = begun.trip
        self.journey: Journey | None = None

    def state(self) -> Values:
        """Return what the page begins with: story, trip, reading, and drafts left."""
        begun = self.begun
        return {
            "name": begun.name,
            "text": begun.text[:_LONGEST_SHOWN],
            "trip": begun.trip,
            "reading": begun.reading,
            "spoken": _spoken(begun),
            "file": str(begun.file),
            "why": begun.why,
            "drafts": [d for d in self.drafts.left() if d["trip"] != self.saved],
            "formats": list(FORMATS),
            "schema": schema(),
        }

    def draw(self, trip: Values, language: str = "") -> Values:
        """Draw a trip as it stands now; return what the list beside the map shows.

        Ways and dots come as a sketch for the ground that is drawn already; `page` is
        the whole map.

        Raises:
            BadInput: something in the trip cannot be.
        """
        kept = self._keep(trip)
        journey = lay_out(self._trip(trip), self.atlas)
        self.journey = journey
        said = _language(language) or journey.language
        document = journey.to_dict()
        places = {p.id: p for p in journey.places}
        shown = {
            "names": {name: place.called(said) for name, place in places.items()},
            "zones": {name: place.zone for name, place in places.items()},
            "stops": document["stops"],
            "places": document["places"],
            "legs": [_without_line(leg) for leg in _rows(document["legs"])],
            "checks": [
                {
                    "claim": journey.said(check.claim, said),
                    "verdict": check.verdict,
                    "why": journey.said(check.why, said),
                }
                for check in journey.checks
            ],
            "warnings": [journey.said(line, said) for line in journey.warnings],
            "doubts": doubts(journey, said),
        }
        rest = {
            "drawn": journey.drawn,
            "kept": kept,
            "sketch": sketch(journey, self.atlas, said),
        }
        return {**(_traditional(shown) if language == TAG else shown), **rest}

    def page(self, language: str = "") -> bytes:
        """Return the whole map of what was drawn last, with what the desk adds to it.

        Raises:
            BadInput: nothing was drawn yet.
        """
        from geo.outputs.html.document import document  # half a second

        if self.journey is None:
            message = "nothing is drawn yet"
            raise BadInput(message)
        scene = scene_of(
            self.journey,
            self.atlas,
            language=_language(language) or self.journey.language,
        )
        ours = files("geo.desk").joinpath("page", "inside.js").read_text("utf-8")
        return document(scene, inside=ours).encode()

    def why(self, start: int, end: int) -> list[Values]:
        """Return why words of the story count or not, as it was read at first.

        Raises:
            BadInput: no words stand there, or none that the story tells anything with.
        """
        from geo.pipeline import Reading, why  # only when asked for

        words = self.begun.text[start:end]
        if not words.strip():
            message = "no words stand there: select some of the story"
            raise BadInput(message)
        known = Reading()
        if published := self.begun.reading.get("published"):
            known["published"] = str(published)
        known["language"] = self.begun.reading["language"]
        reasons = why(self.begun.text, self.atlas, words, **known)
        here = [r.to_dict() for r in reasons if r.start < end and start < r.end]
        return here or [reason.to_dict() for reason in reasons]

    def places(self, typed: str) -> list[Values]:
        """Return the places that a name, "lat,lon" or an id may mean, best first."""
        try:
            first = self.atlas.find(typed)
        except PlaceNotFound:
            return []
        found = [first]
        for candidate in self.atlas.names.candidates(typed):
            if candidate.place.id not in {place.id for place in found}:
                found.append(candidate.place)
        return [self._row(place) for place in found[:_MOST_FOUND]]

    def save(self, trip: Values, *, force: bool = False) -> Values:
        """Write the trip file, unless it changed on disk meanwhile.

        Raises:
            Asks: somebody else changed it; with `force` it is replaced.
            BadInput: the trip cannot be, or the file not be written.
        """
        file = self.begun.file
        trip_made = self._trip(trip)
        if not force and _content(file) != self.on_disk:
            what = "has changed on disk" if self.on_disk else "is there already"
            message = f"{file} {what}: save again to replace it"
            raise Asks(message)
        write_trip(trip_made, file, force=True)
        self.on_disk, self.saved = _content(file), trip
        self.drafts.drop(self.tab)
        return {"saved": str(file)}

    def export(self, trip: Values, suffix: str, language: str = "") -> bytes:
        """Return the journey as the content of a file.

        Raises:
            BadInput: the trip cannot be, or nobody writes such files.
        """
        if suffix not in FORMATS:
            message = f"no format {suffix!r}; railstory writes {', '.join(FORMATS)}"
            raise UnknownFormat(message)
        journey = lay_out(self._trip(trip), self.atlas)
        said = _language(language) or journey.language
        return render(journey, suffix, atlas=self.atlas, language=said)

    def embed(self, trip: Values, language: str = "") -> str:
        """Return the HTML that shows the map, saved as NAME.html, in another page.

        Raises:
            BadInput: the trip cannot be.
        """
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / f"{self.begun.file.stem}.html"
            page.write_bytes(self.export(trip, "html", language))
            return embed(page)

    def _keep(self, trip: Values) -> str:
        """Keep what is not saved, so that a crash loses nothing; say why it cannot."""
        if trip == self.saved:
            self.drafts.drop(self.tab)
            return ""
        about: Values = {"name": self.begun.name, "trip": trip}
        if self.begun.loose:
            about |= {"loose": True, "text": self.begun.text}
        return self.drafts.keep(self.tab, about)

    def _trip(self, trip: Values) -> Trip:
        """Return plain values as a trip, refused like a trip file."""
        return trip_of(trip, self.begun.file.stem, self.atlas.find)

    def _row(self, place: Place) -> Values:
        """Return a place as the search shows it."""
        state = self.atlas.names.state_of(place)
        return {
            "id": place.id,
            "name": place.name,
            "state": state.name if state else "",
            "country": place.country,
            "kind": place.kind,
            "population": place.population,
            "lon": place.lon,
            "lat": place.lat,
        }


def _language(word: str) -> Language | None:
    """Return a word as a language of the interface, None if it is none."""
    return next((known for known in LANGUAGES if known == word.partition("-")[0]), None)


def _spoken(begun: Opened) -> str:
    """Return the language that the desk speaks if it is none of a trip's: zh-Hant."""
    chinese = begun.trip.get("language") == "zh"
    return TAG if chinese and is_traditional(begun.text) else ""


def _traditional(values: Values) -> Values:
    """Return values with their Chinese in Traditional letters."""

    def written(value: object) -> object:
        if isinstance(value, str):
            return traditional(value)
        if isinstance(value, list | tuple):
            return [written(each) for each in value]
        if isinstance(value, dict):
            return {key: written(each) for key, each in value.items()}
        return value

    return {key: written(value) for key, value in values.items()}


def _content(file: Path) -> bytes | None:
    """Return what a file holds, None where there is none."""
    return file.read_bytes() if file.is_file() else None


def _rows(value: object) -> list[Values]:
    """Return a list of mappings."""
    return value if isinstance(value, list) else []


def _without_line(leg: Mapping[str, object]) -> Values:
    """Return a leg without its line, which the sketch has."""
    return {key: value for key, value in leg.items() if key != "line"}
