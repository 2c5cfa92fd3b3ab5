"""A leg: the way from one stop to the next, and what it runs over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from geo.model.spacetime import NO_WINDOW, LonLat, Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model.place import Place
    from geo.model.spacetime import LonLat
    from geo.model.trip import Stop

__all__ = [
    "BorderCrossing",
    "Bridge",
    "Followed",
    "GaugeBreak",
    "Leg",
    "Limit",
    "RailLine",
    "Route",
    "Stretch",
    "named_lines",
]

_COUNTS = 0.1  # of a leg: a shorter stretch of a line is not worth saying
_NOTED = 0.001  # of a speed: what differs by less is a matter of whole seconds


@dataclass(frozen=True, slots=True)
class BorderCrossing:
    """Where a leg passes from one country into another (ISO 3166-1 alpha-2)."""

    from_country: str
    to_country: str
    at: LonLat

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        return {
            "from": self.from_country,
            "to": self.to_country,
            "lon": self.at.lon,
            "lat": self.at.lat,
        }


@dataclass(frozen=True, slots=True)
class GaugeBreak:
    """Where the track gauge changes along a leg, in millimetres."""

    from_mm: int
    to_mm: int
    at: LonLat

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        return {
            "from_mm": self.from_mm,
            "to_mm": self.to_mm,
            "lon": self.at.lon,
            "lat": self.at.lat,
        }


@dataclass(frozen=True, slots=True)
class Bridge:
    """A repaired break in the rail data that a leg runs over; the track is assumed."""

    at: LonLat
    gap_km: float
    kind: str

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        return {
            "lon": self.at.lon,
            "lat": self.at.lat,
            "gap_km": self.gap_km,
            "kind": self.kind,
        }


class Limit(NamedTuple):
    """A run of track under one speed limit; 0 km/h where none is known."""

    km: float
    kmh: int


class RailLine(NamedTuple):
    """A railway line: its name, since when trains run on it, and who says so.

    `opened` is a day (ISO 8601), "" where it does not matter; names that are not known
    in a language are empty.
    """

    name: str = ""
    opened: str = ""
    source: str = ""
    ja: str = ""
    ru: str = ""
    ko: str = ""
    zh: str = ""

    def name_in(self, language: str) -> str:
        """Return the line's name in a language, its English one where none is known.

        >>> RailLine("Tokaido Main Line", ja="東海道本線").name_in("ja")
        '東海道本線'
        """
        return (
            dict(zip(("ja", "ru", "ko", "zh"), self[3:], strict=True)).get(language)
            or self.name
        )


class Stretch(NamedTuple):
    """How many km of a leg follow a named line."""

    line: RailLine
    km: float

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        spelt = zip(("ja", "ru", "ko", "zh"), self.line[3:], strict=True)
        return {
            "name": self.line.name,
            "names": {language: name for language, name in spelt if name},
            "km": round(self.km, 3),
            "source": self.line.source,
        }


def named_lines(stretches: Sequence[Stretch], length_km: float) -> tuple[RailLine, ...]:
    """Return the lines that count on a leg: a tenth of it or more, each once, in order.

    Lines of one name, parts of which were opened at different times, are one.
    """
    total: dict[str, float] = {}
    first: dict[str, RailLine] = {}
    for line, km in stretches:
        total[line.name] = total.get(line.name, 0.0) + km
        first.setdefault(line.name, line)
    return tuple(
        line for name, line in first.items() if total[name] >= _COUNTS * length_km
    )


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
