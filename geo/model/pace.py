"""How fast trains really are, stops included, and how long borders hold them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from geo.model.spacetime import Bounds, LonLat

__all__ = ["FAST_TRAIN_KMH", "Halt", "Pace", "Paces", "Train"]

# EU, Technical Specification: from 190 km/h a train is high-speed
FAST_TRAIN_KMH = 190.0
Train = Literal["ordinary", "fast", "steam"]
_ANYWHERE = "*"


@dataclass(frozen=True, slots=True)
class Pace:
    """The commercial speed of trains in a country: distance over elapsed time, in km/h.

    `country` is an ISO 3166-1 alpha-2 code or "*" for the rest of the world; `area`
    narrows it to a part of the country. `slow_kmh` and `fast_kmh` are the spread in
    which most trains lie, `trains` how many stand behind it, `source` which.
    """

    country: str
    train: Train
    slow_kmh: float
    usual_kmh: float
    fast_kmh: float
    trains: int = 0
    source: str = ""
    area: Bounds | None = None

    def holds(self, at: LonLat | None) -> bool:
        """Return whether a point lies in the area; with neither there is no doubt."""
        if self.area is None:
            return True
        if at is None:
            return False
        west, south, east, north = self.area
        return west <= at.lon <= east and south <= at.lat <= north


@dataclass(frozen=True, slots=True)
class Halt:
    """How long a train stands at a border or where the gauge changes, in hours.

    `among` are the countries between which it holds; empty means anywhere.
    """

    kind: Literal["border", "gauge"]
    least_hours: float
    most_hours: float
    among: frozenset[str] = frozenset()
    source: str = ""


# The rows "*" of data/speeds.csv and the last rows of data/halts.csv, for whoever
# brings no table.
_PACES: dict[Train, Pace] = {
    "ordinary": Pace(_ANYWHERE, "ordinary", 50, 65, 85),
    "fast": Pace(_ANYWHERE, "fast", 136, 171, 215),
    "steam": Pace(_ANYWHERE, "steam", 26, 34, 44),
}
_HALTS = {"border": Halt("border", 0.5, 2.5), "gauge": Halt("gauge", 0.5, 2.0)}


@dataclass(frozen=True, slots=True)
class Paces:
    """The tables of commercial speeds and of halts; empty, the world's values hold."""

    paces: tuple[Pace, ...] = ()
    halts: tuple[Halt, ...] = ()

    def pace(self, country: str, train: Train, at: LonLat | None = None) -> Pace:
        """Return the pace of a train in a country; unknown ones have the world's.

        A row for a part of the country around `at` comes before the country's. A fast
        train in a country without fast trains runs like an ordinary one.
        """
        found = self._row(country, train, at)
        if found is None and train == "fast":
            found = self._row(country, "ordinary", at)
        return found or self._row(_ANYWHERE, train, at) or _PACES[train]

    def _row(self, country: str, train: Train, at: LonLat | None) -> Pace | None:
        """Return the narrowest row that fits, or None."""
        rows = [p for p in self.paces if (p.country, p.train) == (country, train)]
        fits = sorted((p for p in rows if p.holds(at)), key=lambda p: p.area is None)
        return fits[0] if fits else None

    def halt(self, kind: Literal["border", "gauge"], one: str, other: str) -> Halt:
        """Return how long trains stand between two countries: the first row to fit."""
        for halt in self.halts:
            if halt.kind == kind and (not halt.among or {one, other} <= halt.among):
                return halt
        return _HALTS[kind]
