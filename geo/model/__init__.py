"""The values that flow through railstory: frozen, slotted, and JSON on the way out."""

from typing import TYPE_CHECKING

from geo.language_codes import LANGUAGES, PAGE_LANGUAGES
from geo.model.annotations import (
    ExtentMention,
    Language,
    Mention,
    Role,
    SpeedMention,
    TimeMention,
)
from geo.model.journey import Check, Estimate, Journey
from geo.model.leg import (
    BorderCrossing,
    Bridge,
    Followed,
    GaugeBreak,
    Leg,
    Limit,
    RailLine,
    Route,
    Stretch,
)
from geo.model.pace import Halt, Pace, Paces, Train
from geo.model.place import Candidate, Gazetteer, Kind, NameKind, Place, Resolution
from geo.model.spacetime import Bounds, LonLat, Window
from geo.model.style import THEMES, Style, Theme
from geo.model.trip import Itinerary, Stop, TopSpeed, Trip

if TYPE_CHECKING:
    from geo.model.scene import (
        Backdrop,
        Basemap,
        Caption,
        CaptionKind,
        Card,
        Course,
        Dot,
        DotKind,
        Edition,
        Passage,
        Quote,
        Reached,
        Scene,
        Shape,
        Share,
        Step,
        Table,
        Tiles,
        Way,
    )

__all__ = [
    "LANGUAGES",
    "PAGE_LANGUAGES",
    "THEMES",
    "Backdrop",
    "Basemap",
    "BorderCrossing",
    "Bounds",
    "Bridge",
    "Candidate",
    "Caption",
    "CaptionKind",
    "Card",
    "Check",
    "Course",
    "Dot",
    "DotKind",
    "Edition",
    "Estimate",
    "ExtentMention",
    "Followed",
    "GaugeBreak",
    "Gazetteer",
    "Halt",
    "Itinerary",
    "Journey",
    "Kind",
    "Language",
    "Leg",
    "Limit",
    "LonLat",
    "Mention",
    "NameKind",
    "Pace",
    "Paces",
    "Passage",
    "Place",
    "Quote",
    "RailLine",
    "Reached",
    "Resolution",
    "Role",
    "Route",
    "Scene",
    "Shape",
    "Share",
    "SpeedMention",
    "Step",
    "Stop",
    "Stretch",
    "Style",
    "Table",
    "Theme",
    "Tiles",
    "TimeMention",
    "TopSpeed",
    "Train",
    "Trip",
    "Way",
    "Window",
]


def __getattr__(name: str) -> object:
    """Load what a map is made of when it is first used: a way or a place needs none.

    Raises:
        AttributeError: there is no such value.
    """
    if name not in __all__:
        message = f"module 'geo.model' has no attribute {name!r}"
        raise AttributeError(message)
    from geo.model import scene

    value: object = getattr(scene, name)
    globals()[name] = value
    return value
