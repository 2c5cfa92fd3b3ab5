"""On which day a journey ran, as far as its story tells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.model import Stop

__all__ = ["day_of"]


def day_of(stops: Iterable[Stop], published: date | None) -> date:
    """Return the first day told of any of the stops, else that of publication.

    A story that tells neither is of today, which `date.max` stands for.
    """
    told = [
        moment.date()
        for stop in stops
        for moment in (stop.told.earliest, stop.told.latest)
        if moment is not None
    ]
    return min(told, default=published or date.max)
