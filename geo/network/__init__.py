"""The rails as an immutable graph on arrays: nearest, shortest path, one to all."""

from geo.network.laying import Line, lay
from geo.network.rails import OFF_RAILS_KM, Network

__all__ = ["OFF_RAILS_KM", "Line", "Network", "lay"]
