"""What a network holds, in figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geo.network.tracks import MICRO, chord_m

if TYPE_CHECKING:
    from geo.network.tracks import Tracks

__all__ = ["Summary", "summarise"]

_COARSE_M = 1000.0  # a step is coarse when its track may lie further off than this


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a network; `bridges` maps a kind to (how many, km)."""

    length_km: float
    coarse_km: float
    nodes: int
    chains: int
    components: int
    largest_km: float
    countries: tuple[str, ...]
    bridges: dict[str, tuple[int, float]]

    def to_dict(self) -> dict[str, object]:
        """Return the figures as plain values, for JSON; lengths in whole km."""
        kinds = {
            kind: {"count": count, "km": round(km)}
            for kind, (count, km) in self.bridges.items()
        }
        return {
            "length_km": round(self.length_km),
            "coarse_km": round(self.coarse_km),
            "nodes": self.nodes,
            "chains": self.chains,
            "components": self.components,
            "largest_km": round(self.largest_km),
            "countries": list(self.countries),
            "bridges": kinds,
        }


def summarise(tracks: Tracks) -> Summary:
    """Count what a network holds; takes some tenths of a second."""
    metres = tracks.chain_m
    by_component = np.bincount(tracks.component, metres, minlength=1)
    return Summary(
        length_km=float(metres.sum()) / 1000,
        coarse_km=_coarse_km(tracks),
        nodes=len(tracks.fork) - 1,
        chains=len(tracks.a),
        components=int((by_component > 0).sum()),
        largest_km=float(by_component.max()) / 1000,
        countries=tuple(tracks.codes[i] for i in np.unique(tracks.country_a)),
        bridges=_bridges(tracks),
    )


def _coarse_km(tracks: Tracks) -> float:
    """Return the length of all steps whose shape is not known to 1 km."""
    later = np.ones(len(tracks.lon), bool)
    later[tracks.start[:-1]] = False
    lon, lat = tracks.lon / MICRO, tracks.lat / MICRO
    chord = chord_m(lon[:-1], lat[:-1], lon[1:], lat[1:])[later[1:]]
    track = np.diff(tracks.along)[later[1:]].astype(np.float64)
    off = np.sqrt(np.maximum(track**2 - chord**2, 0)) / 2
    return float(track[off > _COARSE_M].sum()) / 1000


def _bridges(tracks: Tracks) -> dict[str, tuple[int, float]]:
    """Return how many bridges of each kind there are, and their km."""
    chains = np.flatnonzero(tracks.bridge >= 0)
    kind = tracks.bridge_kind[tracks.bridge[chains]]
    metres = tracks.chain_m[chains]
    return {
        name: (int((kind == i).sum()), float(metres[kind == i].sum()) / 1000)
        for i, name in enumerate(tracks.bridge_kinds)
    }
