"""What Korean words before a noun say of it: the train that left A, whom one asked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.languages.ko.designating import MOTION
from geo.languages.ko.moods import pattern

if TYPE_CHECKING:
    from geo.languages.ko.moods import Said
    from geo.languages.ko.units import Read

__all__ = ["is_interviewed", "modifier_of", "on_stretch"]

_STRETCH = re.compile(
    rf" ?(?:{pattern('stretches', 'words').pattern})(?:에서|을|를)(?![가-힣])"
)
# Whom a reporter asked: 홍길동(57)씨.
_INTERVIEWED = re.compile(
    r" ?[가-힣]{2,4} ?(?:씨 ?[(（]\d{1,2}[^)）]{0,24}[)）]"
    r"|[(（]\d{1,2}[^)）]{0,24}[)）] ?씨)"
)
_PURPOSE = re.compile(r"[을를] 위(?:해|하여|한)")
_PLEDGED = re.compile(r" (?:한|했던|된|됐던|되어 있던|돼 있던) ")


def is_interviewed(text: str, at: int) -> bool:
    """Say whether somebody whom a reporter asked stands at an offset."""
    return _INTERVIEWED.match(text, at) is not None


def modifier_of(read: Read, number: int) -> Said | None:
    """Return the predicate that modifies a noun, of which this one is a part."""
    said = read.said[number]
    if said.modifies:
        return said
    if _pledged(read, said):
        return replace(said, end=said.end + 1)
    behind = read.said[number + 1 : number + 2]
    purpose = said.verb.form == "noun" and _PURPOSE.match(read.unit.text, said.end)
    leads_on = said.verb.form == "linking" or purpose is not None
    if not leads_on or not behind or not behind[0].modifies:
        return None
    between = any(said.end <= s.at < behind[0].start for s in read.subjects)
    return behind[0] if behind[0].family in MOTION and not between else None


def _pledged(read: Read, said: Said) -> bool:
    """Say whether what somebody is to do stands before a noun: 출발하기로 한 열차."""
    if said.verb.form != "nominal" or not read.unit.text[: said.end].endswith("기로"):
        return False
    return _PLEDGED.match(read.unit.text, said.end) is not None


def on_stretch(read: Read, said: Said) -> bool:
    """Say whether a train is where it was told to go: failed on the way from A to B."""
    text = read.unit.text
    if not _STRETCH.match(text, said.end) or said.truth != "ongoing":
        return False
    told = [s for s in read.said if s.start > said.end and not s.modifies]
    acts = {"incident"} | MOTION
    return any(s.family in acts and s.truth in {"done", "ongoing"} for s in told)
