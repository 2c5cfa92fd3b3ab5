"""What is known of a rail network and of a route on it, and what is not."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.geodesy import great_circle_km, line_length_km
from geo.model import GaugeBreak, LonLat
from geo.network.snap import near
from geo.network.tracks import MICRO, chord_m

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.model import Leg, Place
    from geo.network import Network
    from geo.network.tracks import Tracks
    from geo.sources.osm.ownfile import Own
    from geo.sources.osm.tags import Traits

__all__ = ["Doubts", "Facts", "Known", "facts_of", "known_on"]

_COARSE_M = 1000.0  # a step is coarse when its track may lie further off than this
_ON_TRACK_KM = 0.02  # a leg's line lies on its own chains, but for rounding
_MOST_NAMES = 5
_WINDINGS = 0.005  # of the length: less is not worth a line


class Facts(NamedTuple):
    """The figures of a network; `bridges` gives number and km of each kind.

    `coarse_km` is the length of the steps whose track may lie over 1 km off the line.
    """

    km: float
    coarse_km: float
    nodes: int
    chains: int
    pieces: int
    largest_share: float
    countries: tuple[str, ...]
    bridges: dict[str, tuple[int, float]]

    def to_dict(self) -> dict[str, object]:
        """Return the figures as plain values, for JSON."""
        kinds = {
            kind: {"count": count, "km": round(km, 1)}
            for kind, (count, km) in self.bridges.items()
        }
        return {
            "km": round(self.km, 1),
            "coarse_km": round(self.coarse_km, 1),
            "nodes": self.nodes,
            "chains": self.chains,
            "pieces": self.pieces,
            "largest_share": round(self.largest_share, 4),
            "countries": list(self.countries),
            "bridges": kinds,
        }


def facts_of(network: Network) -> Facts:
    """Return the figures of a network; no rails give zeros."""
    tracks = network.tracks
    metres = np.asarray(tracks.chain_m, np.float64)
    piece_m = np.bincount(tracks.component, metres) if len(metres) else np.zeros(1)
    bridges = {}
    for i, kind in enumerate(tracks.bridge_kinds):
        marked = np.flatnonzero(tracks.bridge >= 0)
        mine = marked[tracks.bridge_kind[tracks.bridge[marked]] == i]
        bridges[kind] = len(mine), float(metres[mine].sum()) / 1000
    return Facts(
        km=float(metres.sum()) / 1000,
        coarse_km=_coarse_km(tracks),
        nodes=len(tracks.fork) - 1,
        chains=len(metres),
        pieces=int((piece_m > 0).sum()),
        largest_share=float(piece_m.max() / max(metres.sum(), 1)),
        countries=network.countries,
        bridges=bridges,
    )


def _coarse_km(tracks: Tracks) -> float:
    """Return the length of all steps whose shape is not known to 1 km."""
    later = np.ones(len(tracks.lon), bool)
    later[tracks.start[:-1]] = False
    lon, lat = tracks.lon / MICRO, tracks.lat / MICRO
    chord = chord_m((lon[:-1], lat[:-1]), (lon[1:], lat[1:]))[later[1:]]
    track = np.diff(tracks.along)[later[1:]].astype(np.float64)
    off = np.sqrt(np.maximum(track**2 - chord**2, 0)) / 2
    return float(track[off > _COARSE_M].sum()) / 1000


@dataclass(frozen=True, slots=True)
class Known:
    """How many km of a leg have each thing tagged, and what the tags say.

    `limit_hours` is the time at the tagged speed limits over `speed_km`; `gauges` holds
    the km of each gauge, () for what is not tagged; `breaks` are where the tagged gauge
    changes to one that the track before has not. `names` holds the km of each line that
    has a name.
    """

    length_km: float
    speed_km: float
    limit_hours: float
    electrified_km: float
    power_km: float
    gauges: dict[tuple[int, ...], float]
    breaks: tuple[GaugeBreak, ...]
    bridge_km: float = 0.0
    tunnel_km: float = 0.0
    names: dict[str, float] = field(default_factory=dict)

    @property
    def gauge_km(self) -> float:
        """The km whose gauge is tagged."""
        return sum(km for gauge, km in self.gauges.items() if gauge)


def known_on(leg: Leg, network: Network, own: Own) -> Known:
    """Return what the tags of the chains under a leg's line say.

    A step's length is its chord's share of the leg's length. The shipped network has no
    tags, so that nothing is known of it.
    """
    breaks: list[GaugeBreak] = []
    before: tuple[int, ...] = ()
    told: list[tuple[float, Traits]] = []
    for at, km, traits in _steps(leg, network, own):
        if traits.gauges_mm and before and set(before).isdisjoint(traits.gauges_mm):
            breaks.append(GaugeBreak(before[0], traits.gauges_mm[0], at))
        before = traits.gauges_mm or before
        told.append((km, traits))
    gauges: dict[tuple[int, ...], float] = {}
    names: dict[str, float] = {}
    for km, traits in told:
        gauges[traits.gauges_mm] = gauges.get(traits.gauges_mm, 0.0) + km
        if traits.name:
            names[traits.name] = names.get(traits.name, 0.0) + km
    limited = [(km, traits.speed_kmh) for km, traits in told if traits.speed_kmh]
    return Known(
        leg.length_km,
        speed_km=sum(km for km, _ in limited),
        limit_hours=sum(km / kmh for km, kmh in limited),
        electrified_km=sum(km for km, t in told if t.electrified == "yes"),
        power_km=sum(km for km, t in told if t.electrified),
        gauges=gauges,
        breaks=tuple(breaks),
        bridge_km=sum(km for km, t in told if t.bridge),
        tunnel_km=sum(km for km, t in told if t.tunnel),
        names=names,
    )


def _steps(
    leg: Leg, network: Network, own: Own
) -> Iterator[tuple[LonLat, float, Traits]]:
    """Yield where each step of a leg begins, its km, and what is tagged there."""
    from geo.sources.osm.tags import Traits  # seldom wanted

    steps = list(pairwise(leg.line))
    chords = [great_circle_km(one, other) for one, other in steps]
    scale = leg.length_km / sum(chords) if sum(chords) else 0.0
    for (one, other), chord in zip(steps, chords, strict=True):
        middle = LonLat((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
        yield one, chord * scale, _traits(network, own, middle) or Traits()


def _traits(network: Network, own: Own, at: LonLat) -> Traits | None:
    """Return the traits of the chain under a point, None where it has none."""
    if not len(own.trait):
        return None
    found = near(network.tracks, at, _ON_TRACK_KM)
    number = int(own.trait[found[0].chain]) if found else -1
    return own.traits[number] if number >= 0 else None


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
