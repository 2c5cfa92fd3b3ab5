"""The shipped rails of one country: shortcuts over those of the world take a minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geo.network.laying import tracks_of
from geo.sources.osm.stitching import _line
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from geo.network.tracks import Tracks


def rails_of(country: str) -> Tracks:
    """Return the tracks of a country, by its ISO code, without those over borders."""
    world = open_network().tracks
    here = world.codes.index(country)
    inside = (world.country_a == here) & (world.country_b == here)
    return tracks_of([_line(world, int(chain)) for chain in np.flatnonzero(inside)])
