"""Mentions that share one sense: the same name, in the same region."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geo.places.prior import prior

if TYPE_CHECKING:
    from datetime import date

    from geo.model import Gazetteer, Language, Mention, Place

__all__ = ["Group", "Option", "grouped"]

_LATER_NAME = 0.7  # what each step down the list of a mention's names costs
_KEPT = 40  # candidates a name may keep; the rest are its smallest places


@dataclass(slots=True)
class Option:
    """One place that a group may mean, with what speaks for it apart from the text."""

    place: Place
    prior: float
    name_kind: str
    until: str
    score: float = 0.0
    share: float = 0.0
    why: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Group:
    """Mentions of one name, and the places that it may be."""

    name: str
    members: list[int]
    options: list[Option]
    hint: str = ""
    within: str = ""
    travel: bool = True
    # Groups of regions that the text puts beside this one, as numbers.
    inside: set[int] = field(default_factory=set)
    nothing: float = 0.0  # the share of "none of these"

    @property
    def weight(self) -> float:
        """How much the group counts for others: the more often named, the more."""
        return min(3.0, math.sqrt(len(self.members)))

    @property
    def best(self) -> Option | None:
        """The option that leads now."""
        return max(self.options, key=lambda option: option.share, default=None)


def grouped(
    mentions: tuple[Mention, ...],
    language: Language,
    gazetteer: Gazetteer,
    published: date | None,
) -> list[Group]:
    """Return the groups of a text, in order of first mention, with their options."""
    groups: dict[tuple[str, str], Group] = {}
    for number, mention in enumerate(mentions):
        name = (mention.names or (mention.surface,))[0]
        key = name.casefold(), mention.within.casefold()
        group = groups.get(key)
        if group is None:
            group = groups[key] = Group(name, [], [], within=mention.within)
            group.options = _options(mention, language, gazetteer, published)
        group.members.append(number)
        group.hint = group.hint or mention.hint
        group.travel = group.travel or mention.travel
    return list(groups.values())


def _options(
    mention: Mention,
    language: Language,
    gazetteer: Gazetteer,
    published: date | None,
) -> list[Option]:
    """Return the places that a mention may mean, the likeliest beforehand first."""
    found: dict[str, Option] = {}
    for step, name in enumerate(mention.names or (mention.surface,)):
        for candidate in gazetteer.candidates(name):
            if candidate.place.id not in found:
                worth = prior(candidate, mention.hint, language, published)
                found[candidate.place.id] = Option(
                    candidate.place,
                    worth - _LATER_NAME * step,
                    candidate.name_kind,
                    candidate.until,
                )
    return sorted(found.values(), key=lambda option: -option.prior)[:_KEPT]
