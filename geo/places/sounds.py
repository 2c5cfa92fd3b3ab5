"""Names that no source has as they are, found by sound, or by the town they bear."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from geo.languages.profile import profile_of

if TYPE_CHECKING:
    from geo.languages.spatial import Spatial
    from geo.places.coreference import Group, Reader

__all__ = ["named_after", "sounded"]

_SPOKEN_OF: Final = 2.0  # votes that make a country one of the text's
_MOST_COUNTRIES: Final = 3
_HINTS: Final = frozenset({"", "city", "station", "facility"})


def named_after(groups: list[Group], reader: Reader, spatial: Spatial) -> bool:
    """Give unknown stations the towns whose names they bear; say if any got one."""
    found = False
    for group in groups:
        if not group.options and group.hint in _HINTS:
            group.options = reader.by_town(group, spatial)
            found |= bool(group.options)
    return found


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
