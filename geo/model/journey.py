"""The journey: stops in order, legs between them, and what was checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from geo.model.logistic import SURE_ENOUGH
from geo.model.readby import RULES
from geo.model.space import NO_WINDOW, LonLat, Window
from geo.model.style import OWN_STYLE
from geo.showing import display

if TYPE_CHECKING:
    from datetime import date

    from geopandas import GeoDataFrame

    from geo.model.annotations import Language, Mention, Role
    from geo.model.clause import Way
    from geo.model.place import Place
    from geo.model.readby import ReadBy
    from geo.model.style import Style
    from geo.model.track import BorderCrossing, Bridge, GaugeBreak, Limit, Stretch
    from geo.model.trip import Trip

# The record: JR Central's maglev L0, 21 April 2015. Nothing on rails is faster.
FASTEST_TRAIN_KMH = 603.0
_NOTED = 0.001  # of a speed: what differs by less is a matter of whole seconds
YEARS = range(1800, 2200)  # of which a story about a train can tell
Status = Literal["open", "confirmed", "rejected"]
# Who says on which day the story was published: a person, the file, or its own text.
DatedBy = Literal["", "option", "metadata", "dateline"]
Wordings = dict[str, dict[str, str]]
"""Sentences as the story's language has them: each in every language, by its code."""
Verdict = Literal["possible", "tight", "impossible"]


@dataclass(frozen=True, slots=True)
class TopSpeed:
    """The speed that bounds the train, and where it comes from."""

    kmh: float
    source: Literal["text", "option", "default"]
    quote: str | None = None

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        return {"kmh": self.kmh, "source": self.source, "quote": self.quote}


@dataclass(frozen=True, slots=True)
class Stop:
    """A place of travel, with the words that make it one.

    `quote` is `text[start:end]`, the clause. `told` is what the story says about when.
    `railhead` is the id of the station where a train stops for a place off the rails.
    `left` is when it says the train went on; equal to `told` when nothing is said of
    the arrival. Of an origin `told` is the departure. `way` is how one came there, and
    `confidence` how likely it is that the story tells this stop, with this role. An
    editor may give it a `name` and a `note`, and leave out its `label` or `marker`.
    """

    place: str
    role: Role
    status: Status
    quote: str
    start: int
    end: int
    told: Window = NO_WINDOW
    railhead: str | None = None
    left: Window = NO_WINDOW
    way: Way = "rail"
    confidence: float = 1.0
    name: str = ""
    note: str = ""
    label: bool = True
    marker: bool = True

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        return {
            "place": self.place,
            "role": self.role,
            "status": self.status,
            "quote": self.quote,
            "start": self.start,
            "end": self.end,
            "told": self.told.to_dict(),
            "left": self.left.to_dict(),
            "railhead": self.railhead,
            "way": self.way,
            "confidence": round(self.confidence, 3),
            **self.edited(),
        }

    def edited(self) -> dict[str, str | bool]:
        """Return what an editor says of how the stop is shown."""
        texts = {"name": self.name, "note": self.note}
        shown = {"label": self.label, "marker": self.marker}
        said: dict[str, str | bool] = {k: text for k, text in texts.items() if text}
        return said | {k: False for k, is_shown in shown.items() if not is_shown}


@dataclass(frozen=True, slots=True)
class NamedTrain:
    """A train, or a traveller, that a story tells of; `main` is the one drawn."""

    name: str
    main: bool

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        return {"name": self.name, "main": self.main}


@dataclass(frozen=True, slots=True)
class Itinerary:
    """The stops in the order travelled, then the candidates, then what is only named.

    `stops` holds origin, stops and destination in travel order; `candidates` the
    destinations that the story leaves open, confirms or turns down, each a branch
    that starts at the last stop. `mentions` are all of them, with their roles. `via`
    and `avoid` come from the story or the user. `confidence` is how likely the whole
    is what the story tells; `trains` are those that it tells of, the drawn one first.
    """

    stops: tuple[Stop, ...]
    candidates: tuple[Stop, ...] = ()
    mentions: tuple[Mention, ...] = ()
    via: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    confidence: float = 1.0
    trains: tuple[NamedTrain, ...] = ()


@dataclass(frozen=True, slots=True)
class Leg:
    """One stretch of the journey between two stops, along the rails or a gap.

    `from_place` and `to_place` are place ids, or "lat,lon" where the network was asked
    directly. A gap has no line, no length, and says `why`; a leg by "sea", "air" or
    "road" is a straight line of its length, without hours. `line` is the track,
    longitude first; `coarse` holds index pairs (first, last) into `line` between which
    the shape is not known, `assumed` those that run over a bridge. `uncertainty_km` is
    how far the true track may lie from the drawn one. `limits` are the speed limits
    tagged along it, from its start on, as long as the leg together; empty where none is
    known, as on the shipped rails. `gauges_mm` is what it is run on at its start and at
    its end. `lines` are the named lines that it follows. `branch` 0 is the journey
    itself.
    `depart` and `arrive` are when the train may have been at either end, as told, else
    as likely; `likely` is the arrival by commercial speeds, whatever is told.
    """

    from_place: str
    to_place: str
    kind: Literal["rail", "gap", "sea", "air", "road"] = "rail"
    branch: int = 0
    length_km: float = 0.0
    assumed_km: float = 0.0
    uncertainty_km: float = 0.0
    hours_at_top_speed: float = 0.0
    borders: tuple[BorderCrossing, ...] = ()
    gauge_breaks: tuple[GaugeBreak, ...] = ()
    bridges: tuple[Bridge, ...] = ()
    countries: tuple[str, ...] = ()
    depart: Window = NO_WINDOW
    arrive: Window = NO_WINDOW
    likely: Window = NO_WINDOW
    line: tuple[LonLat, ...] = ()
    coarse: tuple[tuple[int, int], ...] = ()
    assumed: tuple[tuple[int, int], ...] = ()
    limits: tuple[Limit, ...] = ()
    gauges_mm: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
    lines: tuple[Stretch, ...] = ()
    why: str = ""
    notes: tuple[str, ...] = ()

    def front_kmh(self, top_kmh: float) -> float:
        """Return the speed at which the first that the train can be at moves.

        Where the arrival is as likely, that is the speed which brings it there at its
        earliest: one answer on the slider and in the table. Else it is the top speed.
        """
        leaves, comes = self.depart.earliest, self.arrive.earliest
        is_likely = comes is not None and comes == self.likely.earliest
        if leaves is None or comes is None or not is_likely or self.limits:
            return top_kmh
        hours = (comes - leaves).total_seconds() / 3600
        kmh = self.length_km / hours if hours > 0 else top_kmh
        return kmh if abs(kmh - top_kmh) > _NOTED * top_kmh else top_kmh

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        return {
            "from": self.from_place,
            "to": self.to_place,
            "kind": self.kind,
            "branch": self.branch,
            "length_km": round(self.length_km, 3),
            "assumed_km": round(self.assumed_km, 3),
            "uncertainty_km": round(self.uncertainty_km, 3),
            "hours_at_top_speed": round(self.hours_at_top_speed, 3),
            "countries": list(self.countries),
            "borders": [b.to_dict() for b in self.borders],
            "gauge_breaks": [g.to_dict() for g in self.gauge_breaks],
            "bridges": [b.to_dict() for b in self.bridges],
            "lines": [stretch.to_dict() for stretch in self.lines],
            "limits": [{"km": round(run.km, 3), "kmh": run.kmh} for run in self.limits],
            "depart": self.depart.to_dict(),
            "arrive": self.arrive.to_dict(),
            "likely": self.likely.to_dict(),
            "why": self.why,
            "notes": list(self.notes),
            "line": {
                "type": "LineString",
                "coordinates": [[round(p.lon, 5), round(p.lat, 5)] for p in self.line],
            },
        }


@dataclass(frozen=True, slots=True)
class Route:
    """A way along the rails: one leg from each point to the next."""

    legs: tuple[Leg, ...]

    @property
    def length_km(self) -> float:
        """The length of all legs along the track."""
        return sum(leg.length_km for leg in self.legs)

    @property
    def assumed_km(self) -> float:
        """How much of the length runs over bridges."""
        return sum(leg.assumed_km for leg in self.legs)

    @property
    def bridges(self) -> tuple[Bridge, ...]:
        """Every bridge on the way, in order."""
        return tuple(bridge for leg in self.legs for bridge in leg.bridges)


@dataclass(frozen=True, slots=True)
class Followed:
    """An itinerary laid on the rails: stops with railheads, legs, places added."""

    stops: tuple[Stop, ...]
    legs: tuple[Leg, ...]
    places: tuple[Place, ...]
    warnings: tuple[str, ...] = ()


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

        return frame_of(self)

    def to_timestamped_geojson(self) -> dict[str, object]:
        """Return stops and legs with a moment for each point (`geo.model.timestamped`).

        Folium's plugin `TimestampedGeoJson` shows it with a slider over time.
        """
        from geo.model.timestamped import timestamped  # seldom wanted

        return timestamped(self)

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
