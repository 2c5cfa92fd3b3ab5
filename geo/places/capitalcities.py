"""A country and its capital of one name: where a train calls, the city is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.spatial import Spatial
    from geo.model import Mention
    from geo.places.coreference import Group, Option

__all__ = ["prefer_called_at"]

_CALLED_AT: Final = 1.5  # what the city is worth above its country, as prior odds
_LOOK_BACK: Final = 24


def prefer_called_at(
    groups: Sequence[Group], mentions: Sequence[Mention], text: str, *, spatial: Spatial
) -> None:
    """Count a capital for more than its country where words of arrival stand beside it.

    "Arrived in Luxembourg", прибыл в Джибути: nobody gets off in a whole country whose
    capital has its name. A country whose capital is called otherwise stays itself.
    """
    for group in groups:
        pairs = _pairs(group) if group.travel else ()
        if pairs and any(_calls(mentions[n], text, spatial) for n in group.members):
            for country, city in pairs:
                city.prior = max(city.prior, country.prior + _CALLED_AT)


def _pairs(group: Group) -> tuple[tuple[Option, Option], ...]:
    """Return the countries of a name with the capitals that bear it as their own."""
    return tuple(
        (country, city)
        for country in group.options
        if country.place.kind == "country"
        for city in group.options
        if city.place.capital
        and city.place.kind == "city"
        and city.name_kind == "main"
        and city.place.country == country.place.country
    )


def _calls(mention: Mention, text: str, spatial: Spatial) -> bool:
    """Return whether the words beside a mention tell of an arrival, or a station."""
    if not mention.travel:
        return False
    start = max(0, mention.start - _LOOK_BACK)
    before = spatial.calls_before.search(text, start, mention.start)
    return bool(before or spatial.calls_after.match(text, mention.end))
