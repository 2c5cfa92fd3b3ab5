"""What a leg runs over: borders, breaks of gauge, bridges, limits, named lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model.space import LonLat

__all__ = [
    "BorderCrossing",
    "Bridge",
    "GaugeBreak",
    "Limit",
    "RailLine",
    "Stretch",
    "named_lines",
]

_COUNTS = 0.1  # of a leg: a shorter stretch of a line is not worth saying


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
