"""What journey a story tells: who leaves where, stops where, and is expected where.

`tell` is the stage: page, clauses, events, threads, path, one module a step. Who reads
is a contract: the rules (`geo.languages.*.grammar`) make clauses, a model's answer
(`answered`) events; what comes after is the same. `corrected` is a person's word on
top.
"""

from __future__ import annotations

from geo.itinerary.composing import tell
from geo.itinerary.confidence import LEAST_CONFIDENCE
from geo.itinerary.correcting import corrected

__all__ = ["LEAST_CONFIDENCE", "corrected", "tell"]
