"""The story beside its map: its own text, and what is told stop by stop."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from geo.model import Passage, Step
from geo.scene.pagewords import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.model import Journey, Leg
    from geo.scene.dots import Marked

__all__ = ["legs_to", "passages", "steps_of"]


def passages(
    text: str, journey: Journey, marked: Sequence[Marked]
) -> tuple[Passage, ...]:
    """Return the text in pieces, each linked to the dots that it names and tells of.

    Offsets are characters of `text`, which must be the one the journey was read from;
    a name that is not where the journey says it is stays plain. Nothing without text.
    """
    dots: dict[str, int] = {}
    told: list[tuple[int, int, int]] = []
    for number, each in enumerate(marked):
        if each.place and each.dot.kind in {"stop", "place"}:
            dots.setdefault(each.place.id, number)
            told += [(s.start, s.end, number) for s in each.stops if s.quote]
    named = {m.start: m for m in journey.mentions if text[m.start : m.end] == m.surface}
    edges = {0, len(text)}
    edges.update(edge for m in named.values() for edge in (m.start, m.end))
    edges.update(edge for start, end, _ in told for edge in (start, end))
    pieces = []
    for start, end in pairwise(sorted(e for e in edges if 0 <= e <= len(text))):
        place = named[start].place if start in named else None
        piece = Passage(
            clean(text[start:end].replace("\r\n", "\n")),
            names=dots.get(place, -1) if place else -1,
            is_place=bool(place),
            told_of=tuple(sorted({n for a, b, n in told if a <= start and end <= b})),
        )
        pieces.append(piece)
    return tuple(pieces)


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
