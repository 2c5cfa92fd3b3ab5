"""When the train could be where: windows for each leg, claims checked."""

from geo.schedule.estimating import FASTEST_TRAIN_KMH, estimate
from geo.schedule.pacing import Reckoning, reckon
from geo.schedule.position import Whereabouts, whereabouts

__all__ = [
    "FASTEST_TRAIN_KMH",
    "Reckoning",
    "Whereabouts",
    "estimate",
    "reckon",
    "whereabouts",
]
