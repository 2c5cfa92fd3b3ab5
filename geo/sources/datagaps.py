"""What the data under a route do not know: as figures, and in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.geodesy import line_length_km

if TYPE_CHECKING:
    from geo.model import Leg, Place
    from geo.sources.railfacts import Known

__all__ = ["Doubts"]

_MOST_NAMES = 5
_WINDINGS = 0.005  # of the length: less is not worth a line


@dataclass(frozen=True, slots=True)
class Doubts:
    """A route between two places, and what is known of the rails that it follows."""

    start: Place
    end: Place
    leg: Leg
    known: Known

    @property
    def drawn_km(self) -> float:
        """The length of the line as drawn, without the windings it does not show."""
        return line_length_km(self.leg.line)

    @property
    def assumed(self) -> dict[str, float]:
        """How many km are no track of the data, by kind of bridge."""
        kinds: dict[str, float] = {}
        for bridge in self.leg.bridges:
            kinds[bridge.kind] = kinds.get(bridge.kind, 0.0) + bridge.gap_km
        return kinds

    @property
    def sentences(self) -> tuple[str, ...]:
        """One sentence for each thing that the data under the route do not know."""
        leg, known = self.leg, self.known
        lines = [
            f"{km:.1f} km are no track of the data: {kind}"
            for kind, km in self.assumed.items()
        ]
        if leg.coarse:
            lines.append(
                f"the shape is not known on {len(leg.coarse)} stretches, where the "
                f"track may lie up to {leg.uncertainty_km:.0f} km off the line; the "
                "length counts it"
            )
        if leg.length_km - self.drawn_km > _WINDINGS * leg.length_km:
            lines.append(
                f"the line as drawn is {self.drawn_km:,.1f} km; the rest are windings "
                "that the data know by their length alone, a part of it estimated"
            )
        lines += [
            f"tagged gauge changes from {b.from_mm} to {b.to_mm} mm at "
            f"{b.at.lat:.3f},{b.at.lon:.3f}"
            for b in known.breaks
        ]
        if not known.gauge_km:
            lines += [
                f"the gauge is taken to change from {b.from_mm} to {b.to_mm} mm at "
                f"{b.at.lat:.3f},{b.at.lon:.3f}"
                for b in leg.gauge_breaks
            ]
        lines += [_gauge_line(known), _speed_line(known), _power_line(known)]
        lines += _works_line(known)
        lines.append(
            "which track is closed, single or busy today: not in any of the data"
        )
        return (*lines, *leg.notes)

    def to_dict(self) -> dict[str, object]:
        """Return the figures and the sentences as plain values, for JSON."""
        known = self.known
        gauges = {
            "/".join(map(str, gauge)): round(km, 3)
            for gauge, km in sorted(known.gauges.items())
            if gauge
        }
        return {
            "from": self.start.to_dict(),
            "to": self.end.to_dict(),
            "length_km": round(self.leg.length_km, 3),
            "drawn_km": round(self.drawn_km, 3),
            "assumed_km": round(self.leg.assumed_km, 3),
            "assumed": {kind: round(km, 3) for kind, km in self.assumed.items()},
            "coarse_stretches": len(self.leg.coarse),
            "uncertainty_km": round(self.leg.uncertainty_km, 3),
            "gauge_km": gauges,
            "gauge_breaks": [b.to_dict() for b in known.breaks],
            "speed_limit_km": round(known.speed_km, 3),
            "hours_at_speed_limit": round(known.limit_hours, 3),
            "electrification_km": round(known.power_km, 3),
            "electrified_km": round(known.electrified_km, 3),
            "bridge_km": round(known.bridge_km, 3),
            "tunnel_km": round(known.tunnel_km, 3),
            "lines_km": {name: round(km, 3) for name, km in _by_length(known)},
            "doubts": list(self.sentences),
        }


def _gauge_line(known: Known) -> str:
    """Return what is known of the gauge."""
    if not known.gauge_km:
        return (
            "no gauge is tagged by an extract: it is taken to be each country's usual "
            "one, but for the lines of data/gauges.csv"
        )
    found = ", ".join(
        f"{'/'.join(map(str, gauge))} mm {km:,.1f} km"
        for gauge, km in sorted(known.gauges.items())
        if gauge
    )
    return f"gauge as tagged: {found}; not tagged {_rest(known, known.gauge_km)}"


def _speed_line(known: Known) -> str:
    """Return what is known of speed limits."""
    if not known.speed_km:
        return "no speed limit is tagged: hours rest on the train's top speed alone"
    minutes = round(known.limit_hours * 60)
    hours = f"{minutes // 60} h {minutes % 60:02}"
    rest = _rest(known, known.speed_km)
    return f"at the tagged speed limits at least {hours}; without limit {rest}"


def _power_line(known: Known) -> str:
    """Return what is known of electrification."""
    if not known.power_km:
        return "whether it is electrified is nowhere tagged"
    rest = _rest(known, known.power_km)
    return f"electrified {known.electrified_km:,.1f} km; not tagged {rest}"


def _by_length(known: Known) -> list[tuple[str, float]]:
    """Return the lines that have a name with their km, the longest first."""
    return sorted(known.names.items(), key=lambda row: (-row[1], row[0]))


def _works_line(known: Known) -> list[str]:
    """Return what is known of the lines' names, of bridges and tunnels, if anything."""
    lines = []
    if known.names:
        found = _by_length(known)
        named = ", ".join(f"{name} {km:,.1f} km" for name, km in found[:_MOST_NAMES])
        more = f" and {len(found) - _MOST_NAMES} more" if found[_MOST_NAMES:] else ""
        lines.append(f"lines as tagged: {named}{more}")
    if known.bridge_km or known.tunnel_km:
        lines.append(
            f"over bridges {known.bridge_km:,.1f} km, through tunnels "
            f"{known.tunnel_km:,.1f} km, as tagged"
        )
    return lines


def _rest(known: Known, told_km: float) -> str:
    """Return the km of which nothing is told."""
    return f"{max(known.length_km - told_km, 0):,.1f} km"
