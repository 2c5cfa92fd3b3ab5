"""Names that no source has as they are, found by sound, or by the town they bear."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from geo.languages.profile import profile_of

if TYPE_CHECKING:
    from geo.languages.spatial import Spatial
    from geo.places.coreference import Group, Option, Reader

__all__ = ["named_after", "sounded"]

_SPOKEN_OF: Final = 2.0  # votes that make a country one of the text's
_MOST_COUNTRIES: Final = 3
_SURE: Final = 0.6
_IN_TOWN: Final = 4.5  # the odds of a station that only its town places
_HINTS: Final = frozenset({"", "city", "station", "facility"})


def named_after(groups: list[Group], reader: Reader, spatial: Spatial) -> bool:
    """Give unknown stations the towns whose names they bear; say if any got one.

    One that the text puts in a town lies there: 경기도 의왕 오봉역.
    """
    found = False
    named = {group.name.casefold(): group for group in groups}
    for group in groups:
        if not group.options and group.hint in _HINTS:
            group.options = reader.by_town(group, spatial)
            if not group.options and group.hint == "station" and group.within:
                group.options = _in_town(group, named)
                group.elsewhere &= not group.options
            found |= bool(group.options)
    return found


def _in_town(group: Group, named: dict[str, Group]) -> list[Option]:
    """Return the town that the text puts an unknown station in, as where it is."""
    whole = group.within.casefold()
    wholes = (named.get(name) for name in (whole, whole.rpartition(" ")[2]))
    best = next((town.best for town in wholes if town and town.options), None)
    if best is None or best.share < _SURE or best.place.kind != "city":
        return []
    return [replace(best, prior=_IN_TOWN, name_kind="part", why={})]


def sounded(groups: list[Group], reader: Reader) -> bool:
    """Give unknown names the towns that sound like them; say whether any got one.

    Only in countries that write another script: a Korean text spells Korean towns as
    they are.
    """
    spelt = profile_of(reader.language).spelt
    countries = tuple(code for code in _countries(groups) if code not in spelt)
    found = False
    if not countries:
        return found
    for group in groups:
        if not group.options and group.hint in _HINTS and not group.name.isascii():
            group.options = reader.by_sound(group, countries)
            found |= bool(group.options)
    return found


def _countries(groups: list[Group]) -> tuple[str, ...]:
    """Return the countries that the text speaks of most, at most three."""
    votes: Counter[str] = Counter()
    for group in groups:
        for option in group.options:
            if option.place.country:
                votes[option.place.country] += option.share * group.weight  # type: ignore[assignment]  # a Counter of shares
    return tuple(
        code for code, vote in votes.most_common(_MOST_COUNTRIES) if vote >= _SPOKEN_OF
    )
