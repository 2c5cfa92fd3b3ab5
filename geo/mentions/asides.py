"""What a chosen name says beside its place: its kind, its whole, if one goes there.

In scripts that set words apart and write names with capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.naming import Naming
    from geo.mentions.evidence import Found

__all__ = ["listed_with", "told_mentions"]

_BEFORE_WHOLE = frozenset({", ", " ("})
_AFTER_WHOLE = frozenset({" - ", ", ", ": "})
_UNITS = frozenset({"admin1", "admin2"})


def told_mentions(chosen: list[Found], text: str, naming: Naming) -> Iterator[Mention]:
    """Yield the mentions of what was chosen."""
    for index, found in enumerate(chosen):
        first, _, last = text[found.start : found.end].rpartition(" ")
        generic = naming.kinds.get(last, "") if first else ""
        known = found.hits[0].place.kind if found.hits else ""
        hint = found.hint
        if known == "country":
            hint = "country"
        if found.how == "stop" and first:
            hint = "station"
        if known != "station":
            hint = hint or generic
        whole = generic in _UNITS and hint in _UNITS
        stands = max(0, found.start - 20), found.start
        if naming.station_before.search(text, *stands) and not whole:
            hint = "station"  # yet "на станциях Орловской области" is the region
        short = naming.short_before.search(text, max(0, found.start - 8), found.start)
        start = short.start() if short else found.start
        yield Mention(
            start,
            found.end,
            text[start : found.end],
            found.names,
            hint,
            _within(chosen, index, text, naming=naming),
            _travels(found, text, naming) and not (whole and _is_town(found)),
        )


def _within(chosen: list[Found], index: int, text: str, *, naming: Naming) -> str:
    """Return the region or country named beside a place (Oxford, Ohio; Russia's X)."""
    found = chosen[index]
    after = chosen[index + 1] if index + 1 < len(chosen) else None
    third = chosen[index + 2] if index + 2 < len(chosen) else None
    listed = third is not None and listed_with(after, third, text, naming=naming)
    gap = text[found.end : after.start] if after else ""
    if (
        after
        and (gap in _BEFORE_WHOLE or naming.surely_within.fullmatch(gap))
        and (not naming.goal.fullmatch(gap) or _is_located(text[after.end - 1], naming))
        and _is_whole(after)
        and (not listed or after.hits[0].place.kind == "country")
    ):
        return after.names[0]
    before = chosen[index - 1] if index else None
    gap = text[before.end : found.start] if before else ""
    owned = gap in _AFTER_WHOLE or naming.owner.fullmatch(gap)
    return before.names[0] if before and owned and _is_whole(before) else ""


def _is_located(last: str, naming: Naming) -> bool:
    """Say whether a name that ends so is where one is, not where one goes."""
    return last in naming.located or last.isupper()


def listed_with(one: Found | None, two: Found, text: str, *, naming: Naming) -> bool:
    """Say whether two names stand in one list."""
    gap = text[one.end : two.start] if one else ""
    return gap == ", " or naming.listed.fullmatch(gap) is not None


def _is_town(found: Found) -> bool:
    """Say whether a name is known for a town and for no country or region."""
    kinds = {hit.place.kind for hit in found.hits}
    return "city" in kinds and not kinds & {"country", "region"}


def _is_whole(found: Found) -> bool:
    """Say whether a name is that of a country or region."""
    return bool(found.hits) and found.hits[0].place.kind in {"country", "region"}


def _travels(found: Found, text: str, naming: Naming) -> bool:
    """Say whether a name can be a place of travel where it stands."""
    if found.how in {"people", "adjective", "metonym"}:
        return False
    last = text.rfind(" ", found.start, found.end)
    if last > 0 and naming.areas.match(text, last):
        return False
    after = naming.areas.match(text, found.end) or naming.place_speaks.match(
        text, found.end
    )
    return after is None
