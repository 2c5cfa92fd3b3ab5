"""Whether a name's best place stands out, how sure that is, and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.places.prior import STOP_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Place
    from geo.places.coreference import Group, Option

__all__ = ["doubt", "verdict"]

_SURE_ENOUGH: Final = 0.4
_SUPPORT: Final = 0.3  # from the rest of the text; less says nothing
_RIVAL: Final = 0.3  # the share from which a namesake is a rival
_CLEAR: Final = 0.6  # the share from which a capital is meant
_OPEN: Final = 0.2  # the share of far namesakes that leaves a stop open
_TOLD_AT_MOST: Final = 0.6  # a point made of words is roughly right at best
_SOUND_AT_MOST: Final = 0.6
_GUESSED: Final = frozenset({"sound", "part"})
_SAME_KM: Final = 60.0  # namesakes so close together are no rivals
# How often a town far from all else that its text names was meant, by its people: on
# the development halves of LGL and TR-News .73, .64 and .43, whatever its share.
_ALONE: Final = 0.15  # nearness below which a place is far from all others
_LARGE: Final = 300_000
_MIDDLING: Final = 30_000
_LARGE_AT_MOST: Final = 0.8
_ALONE_AT_MOST: Final = 0.6
_SMALL_AT_MOST: Final = 0.5
# Thin evidence, by how often it was right there: .93 for a hamlet (the names hold a
# part of the world's hamlets, so to be the only one proves little) and for a town among
# many namesakes of which one is larger; .6 for one of several in a text of more
# countries than its own; .5 for what lies elsewhere than the text puts it.
_HAMLET: Final = 3_000
_BEYOND_DOUBT: Final = 0.95
_LARGER: Final = 3  # times as many people
_TOWN: Final = 5_000
_MANY: Final = 5
_SEVERAL: Final = 3
_ABROAD: Final = 1.75  # the country's evidence, of 2 in a text of one country
_THIN_AT_MOST: Final = 0.9
_ABROAD_AT_MOST: Final = 0.8
_ELSEWHERE_AT_MOST: Final = 0.5


def verdict(group: Group, groups: list[Group]) -> Place | None:
    """Return the place of a group with its confidence, reasons and runner-up."""
    best = group.best
    if best is None:
        return None
    rivals = [option for option in group.options if not _alike(best, option)]
    confidence = best.share + sum(
        option.share
        for option in group.options
        if option is not best and _alike(best, option)
    )
    second = max(rivals, key=lambda option: option.share, default=None)
    if confidence < _SURE_ENOUGH or (second and _is_guess(best, second)):
        return None
    if group.doubtful or _is_open(group, best, rivals):
        return None
    return replace(
        best.place,
        confidence=min(_ceiling(group, best), _thin(group, best), confidence),
        reasons=_reasons(group, best, groups),
        runner_up=second.place if second else None,
    )


def _is_guess(best: Option, second: Option) -> bool:
    """Return whether nothing but its size speaks for a place against a namesake.

    Two to one by population is not enough; a capital is meant without more, and so
    is an ocean or a continent, for which no country of the text can speak.
    """
    place = best.place
    supported = max(best.why.values(), default=0.0) > _SUPPORT
    plain = place.capital or not place.country
    return not supported and not plain and second.share > _RIVAL


def _is_open(group: Group, best: Option, rivals: list[Option]) -> bool:
    """Return whether a stop beside others may too well be a namesake far from it.

    On a map a stop in another state is worse than none.
    """
    if not group.beside or best.place.kind not in STOP_KINDS:
        return False
    if best.place.capital:
        return best.share < _CLEAR
    stops = [option for option in rivals if option.place.kind in STOP_KINDS]
    if _is_lesser(best, stops):
        return True
    return sum(option.share for option in stops) > _OPEN


def _is_lesser(best: Option, rivals: Sequence[Option]) -> bool:
    """Say whether a stop is a hamlet, and a much larger town of its name elsewhere.

    Unless the text puts it in its region, nothing says that the hamlet is meant.
    """
    place = best.place
    hamlet = place.kind == "city" and 0 < place.population < _HAMLET
    if not hamlet or best.share > _BEYOND_DOUBT:
        return False
    return best.why.get("within", 0.0) <= 0 and any(
        other.place.country == place.country
        and other.place.population > max(_TOWN, _LARGER * place.population)
        for other in rivals
    )


def doubt(group: Group) -> str:
    """Return a line that says what an unplaced name may be; none for the unknown."""
    likely = sorted(group.options, key=lambda option: -option.share)[:2]
    if not likely or not group.travel:
        return ""
    named = [_named(option) for option in likely]
    if len(set(named)) < len(named):  # two of one name in one country
        where = [f"{o.place.lat:.1f} N {o.place.lon:.1f} E" for o in likely]
        named = [f"{name[:-1]}, {at})" for name, at in zip(named, where, strict=True)]
    return f"{group.name} is not placed: it may be {' or '.join(named)}"


def _named(option: Option) -> str:
    """Return a place with its country, for a line of doubt."""
    place = option.place
    return f"{place.name} ({place.country})" if place.country else place.name


def _ceiling(group: Group, best: Option) -> float:
    """Return how sure a place can be at most, by how it was found."""
    if best.place.id.startswith("text:"):
        return _TOLD_AT_MOST
    guessed = _SOUND_AT_MOST if best.name_kind in _GUESSED else 1.0
    return min(guessed, _alone(group, best))


def _thin(group: Group, best: Option) -> float:
    """Return how sure a town can be at most, by what its namesakes leave open.

    A region that the text puts it in settles it either way.
    """
    place, why = best.place, best.why
    within = why.get("within", 0.0)
    if within:
        return 1.0 if within > 0 else _ELSEWHERE_AT_MOST
    if place.kind != "city" or place.capital:
        return 1.0
    towns = [o.place for o in group.options if o.place.kind != "station"]
    if len(towns) >= _SEVERAL and 0 < why.get("country", 0.0) < _ABROAD:
        return _ABROAD_AT_MOST
    larger = any(town.population > place.population for town in towns)
    if place.population < _HAMLET or (larger and len(towns) >= _MANY):
        return _THIN_AT_MOST
    return 1.0


def _alone(group: Group, best: Option) -> float:
    """Return how sure a town can be at most that nothing of the text lies near."""
    place, why = best.place, best.why
    near = why.get("near", 0.0) >= _ALONE or why.get("within", 0.0) > 0
    if near or place.kind not in {"city", "station"}:
        return 1.0
    only_stop = place.kind == "station" and len(group.options) == 1
    if place.capital or place.population >= _LARGE or only_stop:
        return _LARGE_AT_MOST
    return _ALONE_AT_MOST if place.population >= _MIDDLING else _SMALL_AT_MOST


def _alike(best: Option, other: Option) -> bool:
    """Return whether two options lie so close that either would do."""
    if other is best:
        return True
    a, b = best.place, other.place
    return great_circle_km(a.at, b.at) < _SAME_KM


def _reasons(group: Group, best: Option, groups: list[Group]) -> tuple[str, ...]:
    """Return in words what speaks for the best option."""
    found = []
    why = best.why
    if why.get("within", 0) > 0:
        beside = ", ".join(groups[number].name for number in sorted(group.inside))
        found.append(f"the text puts it in {beside}")
    if why.get("country", 0) > 0.5:  # noqa: PLR2004  # less is not worth saying
        found.append(f"the text speaks of {best.place.country}")
    if why.get("near", 0) > 0.5:  # noqa: PLR2004  # as above
        found.append("near the text's other places")
    if best.name_kind == "part":
        found.append(f"{group.name} bears its name")
    if best.name_kind == "sound":
        found.append(f"{group.name} sounds like it")
    if best.place.id.startswith("text:"):
        within = f"within {best.place.within_km:.0f} km"
        found.append(f"no gazetteer knows it; the story's words place it {within}")
        return tuple(found)
    if best.name_kind == "former":
        found.append(f"{group.name} was its name until {best.until or 'some time'}")
    if len(group.options) == 1:
        found.append("the only place of that name")
    else:
        found.append(f"the likeliest of {len(group.options)} places of that name")
    return tuple(found)
