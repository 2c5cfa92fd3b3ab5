"""Regions that stand beside a name: "Columbus, Ga.", アムール州のウグレゴルスク."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.languages.naming import naming_of
from geo.languages.profile import profile_of
from geo.languages.spatial import spatial_of
from geo.places.coreference import owners

if TYPE_CHECKING:
    from geo.languages.naming import Naming
    from geo.model import Language, Mention, Place
    from geo.places.coreference import Group

__all__ = ["contains", "hinted", "link"]

# What may stand between a place and the region after it, or before it; the comma of
# Japanese and Chinese lists (、) parts two places of one rank.
_AFTER: Final = re.compile(r"\s*[,(（]\s*| ")
_LISTED: Final = frozenset({", ", " "})
_SHORT_STATE: Final = re.compile(r"(?:[A-Z]\.){2,3}|[A-Z][a-z]{1,5}\.|[A-Z]{2}")
_LOOK_BACK: Final = 24
_IN_TOWN_KM: Final = 30.0
_AROUND_TOWN_KM: Final = 60.0
_IN_TOWN: Final = 3.0
_PROVINCES: Final = frozenset({"admin1", "admin2", "region"})
_LONGEST_GAP: Final = 24  # longer than any of the patterns
_ALIKE: Final = frozenset({", ", "、"})
_COMMAS: Final = frozenset({", ", "、", "，", ","})
_BESIDE_A_COUNTRY: Final = 1.5


def hinted(
    mentions: tuple[Mention, ...], text: str, language: Language
) -> tuple[Mention, ...]:
    """Return the mentions, those as regions that the text calls so: canton of X.

    A word behind a list says it of all its names: Tula and Kaluga regions.
    """
    spatial, naming = spatial_of(language), naming_of(language)
    before, after = spatial.region_before, spatial.regions_after
    told: list[Mention] = []
    goes_on = False
    for number in range(len(mentions) - 1, -1, -1):
        mention = mentions[number]
        following = mentions[number + 1 : number + 2]
        gap = text[mention.end : following[0].start] if following else ""
        listed = gap in _COMMAS or naming.joint.fullmatch(gap)
        goes_on = bool(after.match(text, mention.end)) or bool(goes_on and listed)
        so = goes_on or before.search(
            text, max(0, mention.start - _LOOK_BACK), mention.start
        )
        hint = "region" if so and not mention.hint else mention.hint
        told.append(replace(mention, hint=hint))
    return tuple(reversed(told))


def link(
    groups: list[Group], mentions: tuple[Mention, ...], text: str, *, language: Language
) -> None:
    """Note for each group the groups of regions that the text puts beside it."""
    owner = owners(groups)
    profile, naming = profile_of(language), naming_of(language)
    before, joined = profile.before, profile.joined
    called = spatial_of(language).region_before
    for number in range(len(mentions) - 1):
        left, right = mentions[number], mentions[number + 1]
        gap = text[left.end : right.start]
        if len(gap) > _LONGEST_GAP or _leads_into(gap, right, naming):
            continue
        a, b = owner[number], owner[number + 1]
        if a == b:
            continue
        _list_countries(groups[a], groups[b], gap, naming=naming)
        if _leads_to_region(gap, naming) and _may_contain(groups[b], groups[a]):
            listed = _in_list(mentions, number, text, naming=naming)
            if not (_is_town(groups[b]) and listed):
                groups[a].inside.add(b)
        elif before.fullmatch(gap) and _may_contain(groups[a], groups[b]):
            groups[b].inside.add(a)
        elif before.fullmatch(gap) and groups[b].hint == "station" and "," not in gap:
            _prefer_in_town(groups[a], groups[b])
        elif _is_region(groups[b]) and (
            naming.surely_within.fullmatch(gap)
            or (gap[:1] in {",", "("} and called.search(gap))
            or (
                gap == ", "
                and (
                    _SHORT_STATE.fullmatch(right.surface)
                    or not _goes_on(
                        groups, owner, (mentions, number + 1), text=text, naming=naming
                    )
                )
            )
        ):
            groups[a].elsewhere = True
        elif _is_region(groups[a]) and (
            naming.owner.fullmatch(gap) or (joined and _is_address(left, gap))
        ):
            groups[b].elsewhere = True
    _link_told(groups, naming)


def _is_address(region: Mention, gap: str) -> bool:
    """Say whether what follows a region lies in it by being there: 蒙大拿州乔普林."""
    return not gap.strip() and region.hint in _PROVINCES


def _leads_to_region(gap: str, naming: Naming) -> bool:
    """Say whether what parts two places may lead to the region of the first."""
    return bool(_AFTER.fullmatch(gap) or naming.within.fullmatch(gap))


def _list_countries(one: Group, other: Group, gap: str, *, naming: Naming) -> None:
    """Count a country for more beside another in a list: Georgia and Armenia."""
    if gap not in _ALIKE and not naming.joint.fullmatch(gap):
        return
    firsts = [group.options[0] for group in (one, other) if group.options]
    if any(option.place.kind == "country" for option in firsts):
        for option in (*one.options, *other.options):
            option.prior += _BESIDE_A_COUNTRY * (option.place.kind == "country")


def _leads_into(gap: str, right: Mention, naming: Naming) -> bool:
    """Say whether one goes on to what follows: в Китай, where в Китае is a place."""
    last = right.surface[-1:]
    located = last in naming.located or last.isupper() or last == "."
    return bool(naming.goal.fullmatch(gap)) and not located


def _prefer_in_town(town: Group, station: Group) -> None:
    """Count a station of the name in the town before it for more: パリのリヨン駅.

    Where the town is known and no place of the name is near, none is meant: 广州白云站
    is no station of the Baiyun in Jiangxi.
    """
    towns = [o.place.at for o in town.options if o.place.kind == "city"]
    station.elsewhere |= bool(towns) and not any(
        great_circle_km(option.place.at, at) < _AROUND_TOWN_KM
        for option in station.options
        for at in towns
    )
    for option in station.options:
        if option.place.kind == "station" and any(
            great_circle_km(option.place.at, at) < _IN_TOWN_KM for at in towns
        ):
            option.prior += _IN_TOWN


def _is_town(group: Group) -> bool:
    """Return whether a name is first of all a town's."""
    return bool(group.options) and group.options[0].place.kind == "city"


def _in_list(
    mentions: tuple[Mention, ...], number: int, text: str, *, naming: Naming
) -> bool:
    """Return whether a name and the next stand in the middle of a list.

    In "Orvieto, Arezzo, Florence and Bologna" the second is not in the third.
    """
    if not 0 < number < len(mentions) - 2:
        return False
    one, two, three, four = mentions[number - 1 : number + 3]
    gaps = text[one.end : two.start], text[three.end : four.start]
    return all(_is_joint(gap, naming) for gap in gaps)


def _is_joint(gap: str, naming: Naming) -> bool:
    """Return whether names of one list stand on both sides of what parts them."""
    return gap in _LISTED or naming.listed.fullmatch(gap) is not None


def _goes_on(
    groups: list[Group],
    owner: dict[int, int],
    at: tuple[tuple[Mention, ...], int],
    *,
    text: str,
    naming: Naming,
) -> bool:
    """Return whether a mention and the next are regions of one list.

    "Mendon, Missouri" is in Missouri; in "Oslo, Ohio and Utah" all are apart.
    """
    mentions, number = at
    if number + 1 >= len(mentions) or not _is_region(groups[owner[number + 1]]):
        return False
    return _is_joint(text[mentions[number].end : mentions[number + 1].start], naming)


def _is_region(group: Group) -> bool:
    """Return whether a name is first of all a country's, a state's or a railway's."""
    place = group.options[0].place if group.options else None
    return place is not None and (
        place.kind in {"country", "line"}
        or (place.kind == "region" and bool(place.admin1))
    )


def _link_told(groups: list[Group], naming: Naming) -> None:
    """Link what the finder of the mentions says to lie within a region.

    A region that only an address names (モンタナ州ジョプリン) holds what follows it, or
    what follows is elsewhere.
    """
    named: dict[str, int] = {}
    for number, group in enumerate(groups):
        named.setdefault(group.name.casefold(), number)
    for number, group in enumerate(groups):
        outer = named.get(group.within.casefold(), number)
        if not group.within or outer == number:
            continue
        if _may_contain(groups[outer], group):
            group.inside.add(outer)
        elif naming.kinds.get(group.within[-1], "") in _PROVINCES:
            group.elsewhere |= not groups[outer].members and _is_region(groups[outer])


def _may_contain(outer: Group, inner: Group) -> bool:
    """Return whether any region of one name contains any place of the other."""
    return any(
        contains(region.place, option.place)
        for region in outer.options
        if region.place.kind in {"region", "country", "line"}
        for option in inner.options
    )


def contains(region: Place, place: Place) -> bool:
    """Return whether a country or state holds a place; no place holds itself.

    Of a railway only the country is known: it holds the towns and stations there.
    """
    if region.id == place.id or region.country != place.country or not region.country:
        return False
    if region.kind == "country":
        return place.kind != "country"
    if region.kind == "line":
        return place.kind in {"city", "station"}
    if region.kind != "region" or place.kind == "country":
        return False
    # A county bears its state's code: it holds nothing with more people than itself.
    holds = region.population >= place.population
    return holds and bool(region.admin1) and region.admin1 == place.admin1
