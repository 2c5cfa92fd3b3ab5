"""The values that flow through railstory: frozen, slotted, and JSON on the way out."""

from geo.model.journey import (
    BorderCrossing,
    Bridge,
    Check,
    Estimate,
    Followed,
    GaugeBreak,
    Itinerary,
    Journey,
    Leg,
    Route,
    Stop,
    TopSpeed,
)
from geo.model.place import Candidate, Gazetteer, Kind, NameKind, Place, Resolution
from geo.model.reading import (
    LANGUAGES,
    Language,
    Mention,
    Role,
    SpeedMention,
    TimeMention,
)
from geo.model.space import Bounds, LonLat, Window

__all__ = [
    "LANGUAGES",
    "BorderCrossing",
    "Bounds",
    "Bridge",
    "Candidate",
    "Check",
    "Estimate",
    "Followed",
    "GaugeBreak",
    "Gazetteer",
    "Itinerary",
    "Journey",
    "Kind",
    "Language",
    "Leg",
    "LonLat",
    "Mention",
    "NameKind",
    "Place",
    "Resolution",
    "Role",
    "Route",
    "SpeedMention",
    "Stop",
    "TimeMention",
    "TopSpeed",
    "Window",
]
