"""Bands of reach: the rails within so many hours, as lines and as rows of the key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from geo.model import Reached
from geo.scene.rails import one_line_each

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from geo.model import LonLat
    from geo.scene.words import Words

__all__ = ["Band", "drawn", "keyed", "points_of"]


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
