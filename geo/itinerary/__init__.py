"""What journey a story tells: who leaves where, stops where, and is expected where.

`tell` is the stage. It reads each sentence for the cues of its language, sets what
they say in the order travelled, and gives every mention its role and its evidence.
`corrected` is a person's word on top of it.
"""

from __future__ import annotations

from geo.itinerary.confidence import LEAST_CONFIDENCE
from geo.itinerary.correcting import corrected
from geo.itinerary.telling import tell

__all__ = ["LEAST_CONFIDENCE", "corrected", "tell"]
