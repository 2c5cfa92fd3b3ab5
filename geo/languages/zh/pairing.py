"""Chinese places told together: from A to B, A开往B的列车, A—B—C, lists, rows."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.languages.wordpatterns import pattern_of
from geo.languages.zh.scanning import FILLER, words_in
from geo.languages.zh.spans import Said, around

if TYPE_CHECKING:
    from geo.languages.zh.nounphrases import Group
    from geo.languages.zh.spans import Places, Span
    from geo.model.clause import Form

__all__ = ["is_where", "pair", "series"]

_DAY = re.compile(r"^[^，。]{0,12}\d[日号][:：]\s*$")  # a log: 24日:A—B
_NUMBERED = re.compile(r"(?:[gdczkty]\d{1,5}次?|车次|列车)[(（]$", re.IGNORECASE)
_ARROW_BEFORE = re.compile(r"[\u4e00-\u9fff)）]\s?[→➡⇒>]\s?$")
_ARROW_BEHIND = re.compile(r"\s?[→➡⇒>]\s?[\u4e00-\u9fff]")
_TRAIN_BEFORE = pattern_of("zh", "train_before")
_SCENE = pattern_of("zh", "scene")
_RUNS_THERE = pattern_of("zh", "runs_there")
_IN_IT = 40  # characters behind a section in which what befell a train there is told
_FEW = 3  # characters beside a list that stands alone
_LEAST = 3  # places of a chain: two with a dash between are mostly a line


def pair(span: Span, number: int) -> Said | None:
    """Return what "from A to B" says, or None where no two places stand so."""
    if number + 1 >= len(span.groups):
        return None
    one, two = span.groups[number], span.groups[number + 1]
    gap = span.text[one.end : two.start].replace(FILLER, "")
    part = around("part").match(gap)  # A丰台开往B: a part of A that nobody knows
    gap = gap[part.end() :] if part and not words_in(gap, 0, part.end()) else gap
    heading = around("heading").fullmatch(gap)
    if not heading and not around("to").fullmatch(gap):
        return None
    governor = span.governor(number)
    source = governor is not None and governor.family("coverbs") == "from"
    at = governor is not None and governor.family("coverbs") == "at"
    if at and heading and span.follows("train", _unquoted(span, two.end)):
        governor = None  # 在A开往B的列车上
    if two.nouns[-1].between and not heading and is_where(span, one, two):
        both: Places = ((one, "between"), (two, "between"))
        start = governor.start if governor else one.start
        return Said("call", "verb", start, two.end, both)
    if governor is not None and not source:
        return _of_a_line(span, (one, two)) if heading is None else None
    start = governor.start if governor else one.start
    return _between(span, (one, two), start, heading=bool(heading), source=source)


def _of_a_line(span: Span, ends: tuple[Group, Group]) -> Said | None:
    """Return what "连接A至B" says: a line."""
    one, two = ends
    part = span.text[two.end - 1 : two.end] == "段"  # 中老铁路甲至乙段
    if not (part or two.nouns[-1].between or span.follows("line", two.end)):
        return None
    places: Places = ((one, "from"), (two, "toward"))
    return Said("serve", "pair", one.start, two.end, places)


def _between(
    span: Span, ends: tuple[Group, Group], start: int, *, heading: bool, source: bool
) -> Said | None:
    """Return what two ends say: a train's name, a way gone, or a line between them."""
    one, two = ends
    bound: Places = ((one, "from"), (two, "toward"))
    if span.follows("underway", two.end):  # 试运行甲至乙途中
        return Said("go", "verb", start, two.end, bound)
    line = two.nouns[-1].between or span.follows("line", two.end)
    if line and not heading:
        return Said("serve", "pair", start, two.end, bound)
    train = span.follows("train", _unquoted(span, two.end))
    if train:
        return Said("go", "designation", start, train.end(), bound)
    if span.aside and _NUMBERED.search(span.text[: span.start]):
        return Said("go", "designation", start, two.end, bound)
    if source:
        gone = heading or around("gone").search(span.text, span.start, span.end)
        form: Form = "verb" if gone else "pair"
        places: Places = bound if heading else ((one, "from"), (two, "to"))
        return Said("go", form, start, two.end, places)
    return None if heading else Said("serve", "pair", start, two.end, bound)


def _unquoted(span: Span, end: int) -> int:
    """Return an end behind the quotation mark that may stand there."""
    return end + (span.text[end : end + 1] in set("”」』"))


def series(span: Span, number: int) -> Said | None:
    """Return what a chain of places, a row or a bare list says."""
    group = span.groups[number]
    if group.how in {"chain", "arrows"}:
        return _chain(span, group)
    if number or len(span.groups) > 1 or span.left(number):
        return None
    rest = span.text[span.start : group.start] + span.text[group.end : span.end]
    words = around("clock").sub("", rest)
    size = len(group.nouns)
    if len(words) > (_FEW if size >= _LEAST else 1):
        return None
    timed = any(c.isdigit() for c in rest) or "午" in rest
    form: Form = "list" if size > 1 else "row" if timed else "bare"
    return Said("call", form, group.start, group.end, ((group, "bare"),))


def is_where(span: Span, first: Group, last: Group) -> bool:
    """Say whether a section is where something befell a train: 于甲=乙间故障.

    It ran there or the scene is said to be there; else what befell it is told soon
    behind, and the section is no subject that is closed: 甲至乙间中断.
    """
    before = span.text[: first.start].rstrip()
    if span.text.startswith("的", last.end):
        return False  # 甲=乙间的丙站
    if _RUNS_THERE.search(before) or _SCENE.search(before):
        return True
    inside = before.endswith(("在", "于", "至", "到"))
    rest = span.text[last.end : last.end + _IN_IT].partition("。")[0]
    told = words_in(rest, 0, len(rest))
    mishap = any(word.family("intransitive") == "incident" for word in told)
    return inside and (mishap or around("mishap").search(rest) is not None)


def _chain(span: Span, group: Group) -> Said:  # noqa: PLR0911  # one for each chain
    """Return what A—B—C says: a way, a train's name, or a line."""
    one, *halts, other = (replace(group, nouns=(noun,)) for noun in group.nouns)
    ends: Places = ((one, "from"), (other, "toward"))
    arrows = group.how == "arrows"
    if not halts and not arrows and is_where(span, group, group):
        both: Places = ((one, "between"), (other, "between"))
        return Said("call", "verb", group.start, group.end, both)
    line = other.nouns[-1].between or span.follows("line", group.end)
    if line and not (arrows and halts):
        return Said("serve", "pair", group.start, group.end, ends)
    if _DAY.search(span.text[: span.start]) and not halts:
        return Said(
            "go", "verb", group.start, group.end, ((one, "from"), (other, "to"))
        )
    if halts and span.aside and _TRAIN_BEFORE.search(span.text[: span.start]):
        via: Places = tuple((halt, "via") for halt in halts)
        run: Places = ((one, "from"), *via, (other, "toward"))
        return Said("go", "designation", group.start, group.end, run)
    if halts or arrows:
        between: Places = tuple((halt, "bare") for halt in halts)
        longer = arrows and _ARROW_BEFORE.search(span.text, 0, group.start)
        more = arrows and _ARROW_BEHIND.match(span.text, group.end)
        first: Places = ((one, "bare" if longer else "from"),)
        last: Places = ((other, "bare" if more else "to"),)
        places: Places = (*first, *between, *last)
        return Said("go", "chain", group.start, group.end, places)
    train = span.follows("train", _unquoted(span, group.end))
    numbered = span.aside and _NUMBERED.search(span.text[: span.start])
    if train or numbered:
        end = train.end() if train else group.end
        return Said("go", "designation", group.start, end, ends)
    return Said("serve", "pair", group.start, group.end, ends)
