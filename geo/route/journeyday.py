"""On which day a journey ran, as far as its story tells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.model import Itinerary

__all__ = ["day_of"]


def day_of(itinerary: Itinerary, published: date | None) -> date:
    """Return the first day told of any stop, else that of publication.

    A story that tells neither is of today, which `date.max` stands for.
    """
    told = [
        moment.date()
        for stop in (*itinerary.stops, *itinerary.candidates)
        for moment in (stop.told.earliest, stop.told.latest)
        if moment is not None
    ]
    return min(told, default=published or date.max)
