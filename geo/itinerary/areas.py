"""Departures from a country or a region, and the towns that are meant by them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.model.clause import DEPARTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.itinerary.visits import Step
    from geo.model import Place

__all__ = ["from_towns", "without_known_areas"]


def from_towns(steps: Sequence[Step]) -> list[Step]:
    """Return the steps with the town where one was for the area that one left.

    "We were in A for a day. At nine we left the country" left A.
    """
    found: list[Step] = []
    for step in steps:
        last = found[-1] if found else None
        stays = last is not None and last.event.family == "call" and last.place
        left = stays and step.area is not None and step.event.act in DEPARTS
        if last and last.place and left and _lies_in(last.place, step.area):
            own = replace(step.event, mention=last.event.mention)
            found.append(
                replace(
                    step, event=own, place=last.place, surface=last.surface, area=None
                )
            )
        else:
            found.append(step)
    return found


def _lies_in(town: Place, area: Place | None) -> bool:
    """Say whether a town lies in an area."""
    if area is None or town.country != area.country:
        return False
    return area.admin1 in {"", town.admin1}


def without_known_areas(steps: Sequence[Step]) -> list[Step]:
    """Return the steps without departures from an area of which a town is told."""
    left = [s.place for s in steps if s.place and s.event.act in DEPARTS]
    return [
        s
        for s in steps
        if s.area is None or not any(_lies_in(town, s.area) for town in left)
    ]
