"""The story stop by stop: which dot, which ways lead there, and what is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.model import Step
from geo.scene.pagewords import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.model import Journey, Leg
    from geo.scene.dots import Marked

__all__ = ["legs_to", "steps_of"]


def steps_of(
    journey: Journey, keys: Sequence[str], marked: Sequence[Marked]
) -> tuple[Step, ...]:
    """Return a step for each stop in its order; none without two that have dots.

    A stop whose marker is hidden is no step.
    """
    if not journey.style.shows("steps"):
        return ()
    dots = {
        each.place.id: number
        for number, each in enumerate(marked)
        if each.place and each.dot.kind == "stop"
    }
    steps = tuple(_steps(journey, keys, dots, marked=marked))
    return steps if len(steps) > 1 else ()


def _steps(
    journey: Journey,
    keys: Sequence[str],
    dots: dict[str, int],
    *,
    marked: Sequence[Marked],
) -> Iterator[Step]:
    """Yield the steps, each with the quote of its own visit."""
    for number, (key, stop) in enumerate(zip(keys, journey.stops, strict=True)):
        if stop.place not in dots:
            continue
        dot = dots[stop.place]
        quotes = [q.text for q in marked[dot].dot.quotes]
        said = clean(stop.quote)
        yield Step(
            key=key,
            dot=dot,
            quote=quotes.index(said) if said in quotes else -1,
            ways=tuple(journey.legs.index(leg) for leg in legs_to(journey, number)),
            stop=number,
            told=stop.told,
        )


def legs_to(journey: Journey, number: int) -> tuple[Leg, ...]:
    """Return the legs that lead from the stop before to one, or along its branch."""
    stop = journey.stops[number]
    ends = {stop.place, stop.railhead}
    if stop.role == "candidate":
        branches = [leg.branch for leg in journey.legs if leg.to_place in ends]
        branch = max(branches, default=0)
        return tuple(leg for leg in journey.legs if branch and leg.branch == branch)
    own = [leg for leg in journey.legs if not leg.branch]
    return tuple(_last_stretch(own, _visits(journey, number), ends))


def _visits(journey: Journey, number: int) -> int:
    """Return how often the journey came to the place of a stop before that one."""
    made = [s for s in journey.stops[:number] if s.role != "candidate"]
    return sum(s.place == journey.stops[number].place for s in made[1:])


def _last_stretch(
    legs: Sequence[Leg], before: int, ends: set[str | None]
) -> Sequence[Leg]:
    """Return the leg that comes to a place, after so many that came there before."""
    came = [leg for leg in legs if leg.to_place in ends]
    return came[before : before + 1]
