"""Names that stand for one place together: an address, and a name told twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from geo.mentions.namespans import Span, Spans
    from geo.model import Mention

__all__ = ["Chosen", "add"]


class Chosen(NamedTuple):
    """A mention, and the span that it was made of."""

    mention: Mention
    span: Span


def add(found: list[Mention], new: Chosen, spans: Spans, *, last: Span | None) -> None:
    """Add a mention, as one with the parts of its address, and its name in Han.

    부산시 사하구 하단동 is one place, as 東京都千代田区 and 브라질 상파울루 are, which
    lies within the first; 베이징(北京) is one place named twice.
    """
    mention = new.mention
    if last and found and _is_address(found[-1], new, spans, last=last):
        town = _sort(last) == "city"
        mention = _joined(found.pop(), mention, spans, town=town)
    found.append(mention)
    gloss = spans.naming.gloss.match(spans.text, mention.end)
    if gloss:
        start, end = gloss.span(1)
        names = (gloss.group(1), *mention.names)
        found.append(
            replace(mention, start=start, end=end, surface=gloss.group(1), names=names)
        )


def _joined(first: Mention, second: Mention, spans: Spans, *, town: bool) -> Mention:
    """Return two mentions as one: the second, within the first.

    A quarter of a `town` that nobody knows lies in that town.
    """
    surface = spans.text[first.start : second.end]
    more = first.names if town else ()
    return replace(
        second,
        start=first.start,
        surface=surface,
        names=tuple(dict.fromkeys((*second.names, surface, *more))),
        within=first.within or first.surface,
    )


def _is_address(one: Mention, new: Chosen, spans: Spans, *, last: Span) -> bool:
    """Say whether a mention goes on with the address that the one before began."""
    two, units = new.mention, spans.naming.units
    gap = spans.text[one.end : two.start]
    if gap not in {"", " "} or not (one.travel and two.travel):
        return False
    unit = len(two.surface) > 1 and two.surface[-1] in units
    if not gap:
        return unit and (_sort(last) == "country" or one.surface[-1] in units)
    if unit and one.surface[-1] in units:
        return True
    return two.hint != "country" and _lies_within(new, last, spans, unit=unit)


def _lies_within(new: Chosen, last: Span, spans: Spans, *, unit: bool) -> bool:
    """Say whether a name after a space lies in the place named before it.

    Two towns, or two regions, are a list: 서울 부산.
    """
    part, whole = _sort(new.span), _sort(last)
    if whole == "country" or new.mention.surface in spans.naming.regions:
        return True
    return part != "region" if whole == "region" else unit and whole == "city"


def _sort(span: Span) -> str:
    """Return the kind of the likeliest place of a name, "" for a name unheard of."""
    if span.hint == "country" or not span.hits:
        return span.hint if span.hint == "country" else ""
    return span.hits[0].place.kind
