"""How sure each stop is, and the whole journey."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from geo.itinerary.composing import Reading
    from geo.itinerary.path import Visit

__all__ = ["LEAST_CONFIDENCE", "Sureness", "confidence_of"]

LEAST_CONFIDENCE = 0.3  # below it a journey is not drawn as a line

_FORM = {"verb": 0.95, "designation": 0.9, "participle": 0.9, "pair": 0.85}
_OTHER_FORM = 0.75


class Sureness(NamedTuple):
    """How sure a reading is."""

    journey: float

    def stop(self, visit: Visit) -> float:
        """Return how sure a visit is."""
        best = max(_FORM.get(s.event.form, _OTHER_FORM) for s in visit.steps)
        return round(best * min(1.0, 0.25 + 0.78 * visit.place.confidence), 3)


def confidence_of(reading: Reading) -> Sureness:
    """Return how sure a reading is."""
    path = reading.path
    if path is None or not path.visits:
        return Sureness(0.0)
    each = [Sureness(0.0).stop(visit) for visit in path.visits]
    sure = math.prod(each) ** 0.7
    sure *= 0.7 if reading.rivals else 1.0
    return Sureness(round(sure, 3))
