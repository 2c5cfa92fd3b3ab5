"""Bands of reach: the rails within so many hours, as lines and as rows of the key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from geo.model import Reached
from geo.scene.background import one_line_each

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    import numpy.typing as npt

    from geo.model import LonLat
    from geo.scene.pagewords import Words

    Floats = npt.NDArray[np.float64]

__all__ = ["Band", "Within", "drawn", "keyed", "points_of", "within"]

_HOURS = (6.0, 12.0, 24.0, 48.0)


class Band(Protocol):
    """What is drawn of a band of reach."""

    @property
    def hours(self) -> float:
        """The hours within which it is reached."""

    @property
    def km(self) -> float:
        """The length of rails that are run in them."""

    @property
    def lines(self) -> Sequence[Sequence[LonLat]]:
        """Its rails, longitude first."""

    @property
    def by(self) -> datetime | None:
        """The moment when the hours are over, None without a start."""


@dataclass(frozen=True, slots=True)
class Within:
    """A band of rails that are on the map already: no lines of its own."""

    hours: float
    km: float
    lines: tuple[tuple[LonLat, ...], ...] = ()
    by: datetime | None = None


def within(km: Sequence[Floats], top_kmh: float) -> tuple[Within, ...]:
    """Return the bands of 6, 12, 24 and 48 hours in which some of the rails lie.

    >>> [band.hours for band in within([np.array([0, 700, np.inf])], 60)]
    [6.0, 12.0]
    """
    known = [float(each) for line in km for each in line if np.isfinite(each)]
    farthest = max(known, default=-1.0)
    bands = [Within(hours, hours * top_kmh) for hours in _HOURS]
    nearer = [0.0, *(band.km for band in bands)]
    return tuple(b for b, low in zip(bands, nearer, strict=False) if low <= farthest)


def points_of(bands: Sequence[Band]) -> list[LonLat]:
    """Return every point of the bands."""
    return [point for band in bands for line in band.lines for point in line]


def drawn(
    bands: Sequence[Band],
    grain: float,
    *,
    moved: Callable[[LonLat], LonLat] | None = None,
) -> tuple[Reached, ...]:
    """Return the bands as lines; what lies in one of `grain` squares across is a point.

    `moved` puts points where the map has them, when that is across the antimeridian.
    """
    lines = [[list(map(moved, li)) if moved else li for li in b.lines] for b in bands]
    points = [point for band in lines for line in band for point in line]
    if not points:
        return ()
    spans = [max(values) - min(values) for values in zip(*points, strict=True)]
    side = max(*spans, 0.5) / grain
    return tuple(
        Reached(band.hours, tuple(one_line_each(mine, side)))
        for band, mine in zip(bands, lines, strict=True)
    )


def keyed(bands: Sequence[Band], speech: Words) -> tuple[tuple[str, str], ...]:
    """Return each band's symbol and what it means."""
    return tuple(
        (
            f"reach{i}",
            speech.say(
                "legend_reach", hours=speech.hours(band.hours), km=speech.km(band.km)
            ),
        )
        for i, band in enumerate(bands)
    )
