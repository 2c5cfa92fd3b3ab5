"""What the desk does, without a server: a story, its trip, and what comes of a change.

The state is the trip as plain values, exactly what a trip file holds; every answer is
made by the same functions that the command line calls.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from geo.drawing import FORMATS, render, render_scene, replace_file, scene_of
from geo.errors import BadInput, PlaceNotFound, UnknownFormat
from geo.files import write_trip
from geo.outputs.trip import trip_yaml
from geo.pipeline import lay_out, read
from geo.sources.articles import read_article
from geo.sources.lined import plain_values
from geo.sources.trips import read_trip, trip_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.atlas import Atlas
    from geo.model import Journey, Place, Trip
    from geo.pipeline import Reading

__all__ = ["Opened", "Session", "opened"]

Values = dict[str, Any]
_DOUBTFUL = 0.8  # a stop or place less sure than this is to be looked at
_MOST_FOUND = 12  # places shown for a name that is typed


@dataclass(frozen=True, slots=True)
class Opened:
    """What the desk was opened with: a story's text or none, and its trip.

    `file` is where the trip is saved, `draft` where it is kept meanwhile.
    """

    name: str
    text: str
    trip: Values
    file: Path

    @property
    def draft(self) -> Path:
        """Return the file beside the trip that keeps unsaved changes."""
        return self.file.with_name(f".{self.file.stem}.draft.json")


class Session:
    """One desk: the story as read, and the atlas that answers."""

    def __init__(self, atlas: Atlas, begun: Opened) -> None:
        """Keep what the desk was opened with, and what its file held then."""
        self.atlas, self.begun = atlas, begun
        self.on_disk = _content(begun.file)
        self.page = b""

    def state(self) -> Values:
        """Return what the page begins with: story, trip, and a draft if one is left."""
        draft = None
        if self.begun.draft.is_file():
            try:
                draft = json.loads(self.begun.draft.read_text("utf-8"))
            except (OSError, ValueError):
                draft = None  # a damaged draft is no draft
        return {
            "name": self.begun.name,
            "text": self.begun.text,
            "trip": self.begun.trip,
            "file": str(self.begun.file),
            "draft": draft if draft != self.begun.trip else None,
            "formats": list(FORMATS),
        }

    def draw(self, trip: Values) -> Values:
        """Draw a trip as it stands now; return what the list beside the map shows.

        Raises:
            BadInput: something in the trip cannot be.
        """
        told = self._trip(trip)
        journey = lay_out(told, self.atlas)
        scene = scene_of(journey, self.atlas)
        self.page = render_scene(scene, "html")
        if trip != self.begun.trip:
            replace_file(self.begun.draft, json.dumps(trip).encode())
        document = journey.to_dict()
        names = {p.id: p.called(journey.language) for p in journey.places}
        return {
            "answer": scene.editions[0].answer,
            "names": names,
            "stops": document["stops"],
            "places": document["places"],
            "legs": [_without_line(leg) for leg in _rows(document["legs"])],
            "checks": document["checks"],
            "warnings": document["warnings"],
            "doubts": _doubts(journey),
            "drawn": journey.drawn,
        }

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
            BadInput: the trip cannot be, or somebody else changed the file.
        """
        told = self._trip(trip)
        file = self.begun.file
        if not force and _content(file) != self.on_disk:
            message = f"{file} has changed on disk: save again to replace it"
            raise BadInput(message)
        write_trip(told, file, force=True)
        self.on_disk = _content(file)
        self.begun.draft.unlink(missing_ok=True)
        return {"saved": str(file)}

    def export(self, trip: Values, suffix: str) -> bytes:
        """Return the journey as the content of a file.

        Raises:
            BadInput: the trip cannot be, or nobody writes such files.
        """
        if suffix not in FORMATS:
            message = f"no format {suffix!r}; railstory writes {', '.join(FORMATS)}"
            raise UnknownFormat(message)
        return render(lay_out(self._trip(trip), self.atlas), suffix, atlas=self.atlas)

    def _trip(self, trip: Values) -> Trip:
        """Return plain values as a trip, refused like a trip file."""
        return trip_of(trip, str(self.begun.file), self.atlas.find)

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


def opened(path: str, atlas: Atlas, **known: object) -> Opened:
    """Return a story, read, or a trip file, ready for the desk.

    Raises:
        BadInput: the file cannot be read.
    """
    file = Path(path)
    if file.suffix.lower() in {".yaml", ".yml"}:
        trip = read_trip(file, atlas.find)
        return Opened(file.name, _story_beside(file), _values(trip), file)
    article = read_article(path)
    said: Reading = {"published": known.get("published") or article.published}  # type: ignore[typeddict-item]
    trip = read(article.text, atlas, **said)
    trip = replace(trip, title=trip.title or article.name)
    target = Path(f"{article.name}.yaml") if path == "-" else file.with_suffix(".yaml")
    return Opened(file.name, article.text, _values(trip), target)


def _values(trip: Trip) -> Values:
    """Return a trip as the plain values of its file."""
    return cast("Values", plain_values(trip_yaml(trip), trip.title))


def _story_beside(file: Path) -> str:
    """Return the text of the story that lies beside a trip file, "" for none."""
    for suffix in (".txt", ".md", ".html"):
        story = file.with_suffix(suffix)
        if story.is_file():
            try:
                return read_article(str(story)).text
            except BadInput:
                continue
    return ""


def _content(file: Path) -> bytes | None:
    """Return what a file holds, None where there is none."""
    return file.read_bytes() if file.is_file() else None


def _rows(value: object) -> list[Values]:
    """Return a list of mappings."""
    return value if isinstance(value, list) else []


def _without_line(leg: Mapping[str, object]) -> Values:
    """Return a leg without its line, which the map has."""
    return {key: value for key, value in leg.items() if key != "line"}


def _doubts(journey: Journey) -> list[Values]:
    """Return what is to be looked at, the least sure first: stops, then names."""
    places = {place.id: place for place in journey.places}
    found = []
    for number, stop in enumerate(journey.stops):
        place = places[stop.place]
        sure = min(stop.confidence, place.confidence or 1.0)
        if sure < _DOUBTFUL and stop.status != "rejected":
            which = "stop" if stop.confidence <= sure else "place"
            found.append(
                {"of": which, "stop": number, "sure": sure, "quote": stop.quote}
            )
    found.sort(key=lambda doubt: float(str(doubt["sure"])))
    found += [{"of": "name", "name": name, "sure": 0.0} for name in journey.unplaced]
    return found
