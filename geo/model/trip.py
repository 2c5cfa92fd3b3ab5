"""A trip: what was read in a story, before it is laid on the rails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.model.readby import RULES
from geo.model.style import OWN_STYLE

if TYPE_CHECKING:
    from datetime import date

    from geo.model.annotations import ExtentMention, Language
    from geo.model.journey import DatedBy, Itinerary, TopSpeed
    from geo.model.place import Place
    from geo.model.readby import ReadBy
    from geo.model.style import Style


@dataclass(frozen=True, slots=True)
class Trip:
    """The itinerary with all that is needed to draw it: what a person may correct.

    `stated` are distances and durations that the story states, for the checks;
    `dated_by` tells who says when it was published. What is not `drawn` was not
    understood well enough; whoever corrects it says that it is to be drawn.
    `style` is how its map is to read and look.
    """

    title: str
    language: Language
    published: date | None
    top_speed: TopSpeed
    itinerary: Itinerary
    places: tuple[Place, ...]
    stated: tuple[ExtentMention, ...] = ()
    unplaced: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    dated_by: DatedBy = ""
    drawn: bool = True
    read_by: ReadBy = RULES
    style: Style = OWN_STYLE
