"""How far along the rails points of the tracks are from a place, all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geo.network.snap import near
from geo.network.sweep import spread

if TYPE_CHECKING:
    import numpy.typing as npt

    from geo.network.graph import Network
    from geo.network.tracks import Floats

    Ints = npt.NDArray[np.int64]

__all__ = ["km_to"]

_THERE_KM = 0.1
_MOST_KM = 20_000.0


def km_to(
    network: Network, start: tuple[float, float], points: Ints, *, top_kmh: float
) -> Floats:
    """Return the km along the rails to points of the tracks, by their numbers.

    Infinite where no rails lead. Tracks with a limit below `top_kmh` count for as many
    km as the train runs elsewhere in the same time, as of `Network.reach`.

    Raises:
        BadInput: the start is not on Earth.
        NoRoute: it is off the rails.
    """
    tracks = network.tracks
    here, _ = network.nearest(start)
    position = near(tracks, here, _THERE_KM)[0]
    metres, slow = spread(
        tracks, network.search, position, km=_MOST_KM, top_kmh=top_kmh
    )
    first = np.asarray(tracks.start)
    chain = np.searchsorted(first, points, side="right") - 1
    along = np.asarray(tracks.along)[points].astype(np.float64)
    whole = np.asarray(tracks.along)[first[chain + 1] - 1].astype(np.float64)
    times_there = np.ones(len(chain)) if slow is None else slow[chain]
    found = np.minimum(
        metres[tracks.a[chain]] + along * times_there,
        metres[tracks.b[chain]] + (whole - along) * times_there,
    )
    own = chain == position.chain
    direct = np.abs(along[own] - position.metres) * times_there[own]
    found[own] = np.minimum(found[own], direct)
    km: Floats = found / 1000
    return km
