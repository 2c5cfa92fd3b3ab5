"""Ways along the rails as `route` prints them: for people, as rows, as a document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.cli.terminal import hours_and_minutes
from geo.geodesy import great_circle_km
from geo.model.leg import named_lines
from geo.network.legs import FERRIES, km_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Gazetteer, Leg, LonLat, Place

__all__ = ["Ways"]

_SAMPLES = 150  # points of a way that are enough to see where it runs apart
_LEAST_KM = 0.1  # what is less is a matter of rounding
_FEW_BREAKS = 4  # in the data; more of them have one line together
_TOWN_KM = (15.0, 40.0, 100.0)  # where a town is sought that names a corridor


@dataclass(frozen=True, slots=True)
class Ways:
    """One way or several between two places, the one to take first."""

    ends: tuple[Place, Place]
    via: tuple[Place, ...]
    legs: tuple[Leg, ...]
    top_kmh: float | None
    names: Gazetteer

    def document(self) -> dict[str, object]:
        """Return the JSON document; other ways only where there are several."""
        start, end = self.ends
        others = [
            {**self._figures(leg), "by_way_of": self._town(leg)} for leg in self.legs
        ]
        return {
            "from": start.to_dict(),
            "to": end.to_dict(),
            "via": [place.to_dict() for place in self.via],
            **self._figures(self.legs[0]),
            **({"alternatives": others} if len(self.legs) > 1 else {}),
        }

    def _figures(self, leg: Leg) -> dict[str, object]:
        """Return the figures of one way."""
        hours = self._hours(leg)
        return {
            "length_km": round(leg.length_km, 3),
            "assumed_km": round(leg.assumed_km, 3),
            "hours_at_top_speed": None if hours is None else round(hours, 3),
            "legs": [replace(leg, hours_at_top_speed=hours or 0.0).to_dict()],
            "bridges": [bridge.to_dict() for bridge in leg.bridges],
        }

    def _hours(self, leg: Leg) -> float | None:
        """Return the least hours of a way, None where no top speed is given."""
        if not self.top_kmh:
            return None
        from geo.schedule.speedlimits import hours_at  # seldom wanted

        return hours_at(leg.length_km, self.top_kmh, leg.limits)

    def _speed(self, leg: Leg) -> str:
        """Return the top speed, and on how many km the line's own limit is lower."""
        from geo.schedule.speedlimits import capped_km  # seldom wanted

        speed = f"{self.top_kmh:g} km/h"
        if not (held_km := capped_km(self.top_kmh or 0, leg.limits)):
            return speed
        return f"{speed}, or the line's own limit, which is lower on {held_km:,.0f} km"

    def rows(self) -> list[list[str]]:
        """Return one row for each way, under a header."""
        rows = [["from", "to", "km", "assumed_km", "hours", "countries"]]
        for leg in self.legs:
            hours = "" if (least := self._hours(leg)) is None else f"{least:.3f}"
            lengths = [f"{km:.3f}" for km in (leg.length_km, leg.assumed_km)]
            ends = [place.name for place in self.ends]
            rows.append([*ends, *lengths, hours, " ".join(leg.countries)])
        return rows

    def lines(self) -> list[str]:
        """Return what a person reads: each way, and what is assumed about it."""
        if len(self.legs) == 1:
            return [f"{self._label()}: {self._length(self.legs[0])}", *self._about(0)]
        lines = [f"{self._label()}: {len(self.legs)} ways through different corridors"]
        for number, leg in enumerate(self.legs):
            apart = self._town(leg)
            by = f", by way of {apart}" if apart else ""
            through = ", ".join(leg.countries)
            lines.append(f"{number + 1}. {self._length(leg)} through {through}{by}")
            lines += [f"   {line}" for line in self._about(number)]
        return lines

    def _label(self) -> str:
        """Return the two ends with their countries."""
        return " - ".join(
            f"{p.name} ({p.country})" if p.country else p.name for p in self.ends
        )

    def _length(self, leg: Leg) -> str:
        """Return the length of a way as people read it."""
        return km_text(leg.length_km)

    def _about(self, number: int) -> list[str]:
        """Return what is to be said of one way."""
        leg = self.legs[number]
        lines = []
        if (hours := self._hours(leg)) is not None:
            lines.append(f"at least {hours_and_minutes(hours)} at {self._speed(leg)}")
        if leg.lines:
            named = named_lines(leg.lines, leg.length_km)
            lines.append(f"by the {', '.join(line.name for line in named)}")
        for border in leg.borders:
            pair = f"{border.from_country} - {border.to_country}"
            lines.append(f"border {pair} at {_at(border.at)}")
        for gauge in leg.gauge_breaks:
            pair = f"{gauge.from_mm} - {gauge.to_mm} mm"
            lines.append(f"break of gauge {pair} at {_at(gauge.at)}")
        ferries = [b for b in leg.bridges if b.kind in FERRIES]
        breaks = [b for b in leg.bridges if b.kind not in FERRIES]
        lines += [f"{b.gap_km:.1f} km by train ferry at {_at(b.at)}" for b in ferries]
        if len(breaks) > _FEW_BREAKS:
            whole = sum(b.gap_km for b in breaks)
            first, last = breaks[0], breaks[-1]
            lines.append(
                f"{whole:.1f} km assumed over {len(breaks)} breaks in the data "
                f"from {_at(first.at)} to {_at(last.at)}"
            )
            breaks = []
        lines += [
            f"{b.gap_km:.1f} km assumed over a break in the data at {_at(b.at)}"
            for b in breaks
        ]
        beside = leg.assumed_km - sum(bridge.gap_km for bridge in leg.bridges)
        if beside > _LEAST_KM:
            lines.append(f"{km_text(beside)} assumed straight, where no track is known")
        return [*lines, *leg.notes]

    def _town(self, leg: Leg) -> str:
        """Return the town where a way runs furthest from the others, empty without."""
        others = [at for other in self.legs if other is not leg for at in _some(other)]
        if not others:
            return ""
        apart = max(
            _some(leg), key=lambda at: min(great_circle_km(at, o) for o in others)
        )
        for km in _TOWN_KM:
            for town in self.names.near(apart, km):
                if town.kind == "city":
                    return town.name
        return ""


def _some(leg: Leg) -> Sequence[LonLat]:
    """Return points of a way, about as far apart everywhere."""
    total = [0.0]
    for one, other in pairwise(leg.line):
        total.append(total[-1] + great_circle_km(one, other))
    step = max(total[-1] / _SAMPLES, 0.001)
    found, due = [], 0.0
    for at, km in zip(leg.line, total, strict=True):
        if km >= due:
            found.append(at)
            due = km + step
    return found


def _at(point: LonLat) -> str:
    """Return a point as people write it: latitude first."""
    return f"{point.lat:.3f},{point.lon:.3f}"
