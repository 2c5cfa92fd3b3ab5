"""When the train could be where: windows for each leg, claims checked."""

from geo.schedule.estimating import estimate

__all__ = ["estimate"]
