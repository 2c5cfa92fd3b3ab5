"""The story's own text, cut where a place is named or a stop is told of."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from geo.model import Passage
from geo.scene.pagewords import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Journey
    from geo.scene.dots import Marked

__all__ = ["passages"]


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
