"""The journey: stops in order, legs between them, and what was checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from geo.model.style import OWN_STYLE
from geo.model.trip import RULES, SURE_ENOUGH, DatedBy, NamedTrain, Stop, TopSpeed
from geo.showing import display

if TYPE_CHECKING:
    from datetime import date

    from geopandas import GeoDataFrame

    from geo.model.annotations import Language, Mention
    from geo.model.leg import Leg
    from geo.model.place import Place
    from geo.model.style import Style
    from geo.model.trip import ReadBy, Trip

Verdict = Literal["possible", "tight", "impossible"]
Wordings = dict[str, dict[str, str]]
"""Sentences as the story's language has them: each in every language, by its code."""


@dataclass(frozen=True, slots=True)
class Check:
    """A claim of the story held against the rails and the clock."""

    claim: str
    verdict: Verdict
    why: str
    implied_kmh: float | None = None

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        return {
            "claim": self.claim,
            "verdict": self.verdict,
            "why": self.why,
            "implied_kmh": self.implied_kmh,
        }


@dataclass(frozen=True, slots=True)
class Estimate:
    """The legs with their windows, and the claims that were checked.

    `wordings` has the sentences of checks and warnings in the other languages.
    """

    legs: tuple[Leg, ...]
    checks: tuple[Check, ...] = ()
    warnings: tuple[str, ...] = ()
    wordings: Wordings = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Journey:
    """Everything that was found, decided and estimated about one story.

    Checks and warnings are in the story's language; `said` has them in another.
    `confidence` is how likely the whole is what the story tells; below the bar it is
    not `drawn`: the stops are as found, and there are no legs. `style` is an editor's,
    and `trip` what it was laid out from.
    """

    title: str
    language: Language
    published: date | None
    top_speed: TopSpeed
    mentions: tuple[Mention, ...] = ()
    places: tuple[Place, ...] = ()
    stops: tuple[Stop, ...] = ()
    legs: tuple[Leg, ...] = ()
    checks: tuple[Check, ...] = ()
    unplaced: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    attribution: tuple[str, ...] = field(default_factory=tuple)
    dated_by: DatedBy = ""
    wordings: Wordings = field(default_factory=dict)
    drawn: bool = True
    confidence: float = 1.0
    read_by: ReadBy = RULES
    trains: tuple[NamedTrain, ...] = ()
    style: Style = OWN_STYLE
    trip: Trip | None = field(default=None, compare=False, repr=False)

    def said(self, sentence: str, language: str) -> str:
        """Return a sentence of a check or warning in a language; as it is, if unknown.

        >>> from geo.model import TopSpeed
        >>> wordings = {"表定速度": {"en": "the usual speed"}}
        >>> told = Journey("", "ja", None, TopSpeed(60, "text"), wordings=wordings)
        >>> told.said("表定速度", "en"), told.said("?", "en")
        ('the usual speed', '?')
        """
        return self.wordings.get(sentence, {}).get(language, sentence)

    @property
    def stops_made(self) -> tuple[Stop, ...]:
        """Return the stops that the train has made for certain, in order of travel."""
        return tuple(
            stop
            for stop in self.stops
            if self.drawn and stop.role != "candidate" and stop.status == "confirmed"
        )

    def is_doubtful(self, stop: Stop) -> bool:
        """Say whether a stop is not sure enough to be shown as if it were known."""
        return not self.drawn or stop.confidence < SURE_ENOUGH

    def place(self, identifier: str) -> Place:
        """Return the place with that id.

        Raises:
            KeyError: the journey has no such place.
        """
        for place in self.places:
            if place.id == identifier:
                return place
        raise KeyError(identifier)

    def _repr_mimebundle_(self, **_asked: object) -> dict[str, str]:
        """Return the map as Jupyter shows it, and a still where no script may run."""
        return display(self)

    def to_geodataframe(self) -> GeoDataFrame:
        """Return stops and legs as a geopandas frame (see `geo.model.frames`)."""
        from geo.model.frames import frame_of  # brings geopandas

        return frame_of(*self._with_places(), self.language)

    def to_timestamped_geojson(self) -> dict[str, object]:
        """Return stops and legs with a moment for each point (`geo.model.frames`).

        Folium's plugin `TimestampedGeoJson` shows it with a slider over time.
        """
        from geo.model.frames import timestamped  # seldom wanted

        return timestamped(*self._with_places(), self.language)

    def _with_places(
        self,
    ) -> tuple[list[tuple[Stop, Place]], list[tuple[Leg, Place, Place]]]:
        """Return the stops with their places, the legs with those at their ends."""
        stops = [(stop, self.place(stop.place)) for stop in self.stops]
        legs = [
            (leg, self.place(leg.from_place), self.place(leg.to_place))
            for leg in self.legs
        ]
        return stops, legs

    def to_dict(self) -> dict[str, object]:
        """Return the journey as the JSON document that other programs read."""
        return {
            "title": self.title,
            "language": self.language,
            "published": self.published.isoformat() if self.published else None,
            "dated_by": self.dated_by,
            "top_speed": self.top_speed.to_dict(),
            "mentions": [m.to_dict() for m in self.mentions],
            "places": [p.to_dict() for p in self.places],
            "stops": [s.to_dict() for s in self.stops],
            "legs": [leg.to_dict() for leg in self.legs],
            "checks": [c.to_dict() for c in self.checks],
            "unplaced": list(self.unplaced),
            "warnings": list(self.warnings),
            "outputs": list(self.outputs),
            "attribution": list(self.attribution),
            "drawn": self.drawn,
            "confidence": round(self.confidence, 3),
            "read_by": self.read_by.to_dict(),
            "trains": [train.to_dict() for train in self.trains],
            **({"style": said} if (said := self.style.to_dict()) else {}),
        }
