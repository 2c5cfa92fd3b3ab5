"""How sure a reading is: a logistic regression on what is known of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NO_WEIGHTS", "SURE_ENOUGH", "Features", "Sureness"]

Features = dict[str, float]

SURE_ENOUGH = 0.6  # below it a stop is doubtful, and a journey not drawn as a line
_MOST = 0.88  # nothing that was called surer was right that often
_STEEPEST = 30.0  # beyond it the logistic is 0 or 1


@dataclass(frozen=True, slots=True)
class Sureness:
    """Weights by feature for a stop and for a journey; without any all is likely."""

    stop: Mapping[str, float] = field(default_factory=dict)
    journey: Mapping[str, float] = field(default_factory=dict)

    def of_stop(self, features: Features) -> float:
        """Return the probability that a stop is told, in its role."""
        return _probability(features, self.stop)

    def of_journey(self, features: Features) -> float:
        """Return the probability that a journey misleads in nothing."""
        return _probability(features, self.journey)


def _probability(features: Features, weights: Mapping[str, float]) -> float:
    """Return the logistic of the weighted sum; .9 where there are no weights."""
    if not weights:
        return 0.9
    total = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return min(_MOST, 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, total)))))


NO_WEIGHTS = Sureness()
