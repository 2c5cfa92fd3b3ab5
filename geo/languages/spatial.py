"""The shape of how each language says where a place lies, held as data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["NEVER", "SENTENCE_END", "Between", "Spatial"]

NEVER = re.compile(r"(?!)")
SENTENCE_END = re.compile(r"[.。!?！？\n]")  # full-width ones too


@dataclass(frozen=True, slots=True)
class Between:
    """What stands before two names, between them and after them, to say "amid them".

    The first is searched up to the first name, the second is all that parts the two,
    the third is matched from the end of the second.
    """

    before: re.Pattern[str]
    middle: re.Pattern[str]
    after: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Spatial:
    """How one language says where a place lies: "south of A", Aの北, севернее A.

    `compass` maps the beginnings of a language's words for directions to degrees
    clockwise from north, the longest first. `bearing_before` is searched up to the name
    that a direction starts from and `bearing_after` matched from its end; their groups
    are `way`, `km` or `km2`, and `unit`. Without one of `marks` no phrase before is
    sought. `border_before` and `border_after` stand likewise beside a country's name.
    `betweens` put a place between two others: between A and B, on the A-B line.
    `region_before` makes the name after it a region's: the canton of X. `of_town` is a
    station's name that holds a town's, as its one group: 新水俣駅, Бийск-Товарный.
    `calls_before` and `calls_after` say that a train calls there: a town, no country.
    `by_other_ways` between two stops says that one goes on by air or by sea, and
    `by_other_ways_before` says so right before the first.
    `subject_first` says on which side of these phrases the place stands that they
    place: before them, or after them. `joined` is all that may part it from them.
    """

    compass: Mapping[str, int]
    betweens: tuple[Between, ...]
    subject_first: bool
    joined: re.Pattern[str]
    bearing_before: re.Pattern[str] = NEVER
    bearing_after: re.Pattern[str] = NEVER
    marks: tuple[str, ...] = ()
    border_before: re.Pattern[str] = NEVER
    border_after: re.Pattern[str] = NEVER
    region_before: re.Pattern[str] = NEVER
    of_town: re.Pattern[str] = NEVER
    calls_before: re.Pattern[str] = NEVER
    calls_after: re.Pattern[str] = NEVER
    by_other_ways: re.Pattern[str] = NEVER
    by_other_ways_before: re.Pattern[str] = NEVER
