"""The rails as an immutable graph on arrays: nearest, shortest path, one to all."""

from geo.network.graph import Network
from geo.network.laying import Line, lay
from geo.network.restrictions import OFF_RAILS_KM

__all__ = ["OFF_RAILS_KM", "Line", "Network", "lay"]
