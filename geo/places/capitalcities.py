"""An area and the town of its name: where a train calls, the town is meant.

A country and its capital, a river or a sea and the town on it, Manchuria and Manzhouli.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.spatial import Spatial
    from geo.model import Mention, Place
    from geo.places.coreference import Group, Option

__all__ = ["prefer_called_at"]

_CALLED_AT: Final = 1.5  # what the town is worth above its area, as prior odds
_TOWN: Final = 10_000  # people of a town that is named before a river or a loose region
_LOOK_BACK: Final = 24


def prefer_called_at(
    groups: Sequence[Group], mentions: Sequence[Mention], text: str, *, spatial: Spatial
) -> None:
    """Count a town for more than the area of its name beside words of arrival.

    "Arrived in Luxembourg", прибыл в Джибути: nobody gets off in a whole country whose
    capital has its name, and no train leaves from a river (отправился из Оби). A
    country whose capital is called otherwise stays itself.
    """
    for group in groups:
        pairs = _pairs(group) if group.travel else ()
        if pairs and any(_calls(mentions[n], text, spatial) for n in group.members):
            for area, city in pairs:
                city.prior = max(city.prior, area.prior + _CALLED_AT)


def _pairs(group: Group) -> tuple[tuple[Option, Option], ...]:
    """Return the areas of a name with the towns that bear it as their own."""
    return tuple(
        (area, city)
        for area in group.options
        for city in group.options
        if city.place.kind == "city"
        and city.name_kind == "main"
        and _is_named_after(area.place, city.place)
    )


def _is_named_after(area: Place, city: Place) -> bool:
    """Say whether an area is a country of its capital's name, or a river or the like.

    Of loose regions nobody counts the people; states are weighed elsewhere.
    """
    if area.kind == "country":
        return city.capital and city.country == area.country
    loose = area.kind == "region" and not area.admin1 and not area.population
    return (loose or area.kind == "water") and (
        city.population >= _TOWN and area.country in {"", city.country}
    )


def _calls(mention: Mention, text: str, spatial: Spatial) -> bool:
    """Return whether the words beside a mention tell of an arrival, or a station."""
    if not mention.travel:
        return False
    start = max(0, mention.start - _LOOK_BACK)
    before = spatial.calls_before.search(text, start, mention.start)
    return bool(before or spatial.calls_after.match(text, mention.end))
