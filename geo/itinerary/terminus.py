"""The last stop of a train whose name says where it ends, and goals told in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from geo.itinerary.path import Step, Visit

__all__ = ["superseded", "with_terminus"]

_COMES = ("arrives", "ends", "turns")
_DEPARTS = ("leaves", "boards")


def with_terminus(
    visits: list[Visit], goals: Sequence[Step], same: Callable[[Step, Step], bool]
) -> list[Visit]:
    """Return visits with the one that the train is named to end at as the last.

    A story whose lead tells of the arrival there tells of the way afterwards. A train
    that leaves the place again, turns home or is elsewhere on a later day goes on.
    """
    named = [goal for goal in goals if goal.event.form == "designation"]
    for number, visit in enumerate(visits[:-1]):
        here = any(same(goal, step) for goal in named for step in visit.steps)
        if not here or not visit.acts(*_COMES) or visit.acts(*_DEPARTS):
            continue
        rest = [step for v in visits[number + 1 :] for step in v.steps]
        days = [step.day for step in visit.steps if step.day]
        later = [step.day for step in rest if step.day]
        goes_on = days and later and max(later) > max(days)
        if not goes_on and not any(step.event.homeward for step in rest):
            return [*visits[:number], *visits[number + 1 :], visit]
    return visits


def superseded(
    goal: Step, order: Sequence[Step], same: Callable[[Step, Step], bool]
) -> bool:
    """Say whether a later arrival that ends the story takes the place of a goal.

    An arrival at a town that was told before the goal only tells of it again.
    """
    last = order[-1] if order else None
    if last is None or last.at < goal.at or last.event.act not in {"arrives", "ends"}:
        return False
    return not any(same(last, step) and step.at < goal.at for step in order)
