"""The clauses of one sentence and the times in it: which clause each time is in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.languages.timefindings import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.tenses import Sentences
    from geo.languages.timewords import TimeWords
    from geo.model import TimeMention
    from geo.model.clause import Clause

__all__ = ["AT_AN_HOUR", "Group", "Scope", "compatible", "groups_of"]

_COARSE, _EXACT = frozenset({"year", "month"}), frozenset({"hour", "minute"})
_ASIDE = frozenset({"designation", "pair"})
# What stands between an hour and what it is of in a row: "A発 9:10", "A (9:10)".
_TOUCHES = re.compile(r"[\s:：(（\[・･,、.-]{0,3}")
# Between a place and its hour: "A at 10:00", "A (10:00)", "A — at 10:00".
AT_AN_HOUR = re.compile(r"[^\S\n]?(?:[—–-][^\S\n])?(?:\w{1,2}[^\S\n]|[(（])?")
_TOGETHER = re.compile(r"[\s,、，(（)）の]{0,3}")


@dataclass(frozen=True, slots=True)
class Group:
    """Times side by side that are one: "on 12 September at 18:30"; `time` is finest."""

    start: int
    end: int
    time: TimeMention

    def gap(self, start: int, end: int) -> int:
        """Return how many characters part it from a stretch, 0 if they touch."""
        return max(start - self.end, self.start - end, 0)


def compatible(one: TimeMention, other: TimeMention) -> bool:
    """Return whether two times can be of one moment: zones apart, they overlap."""
    if one.zone != other.zone:
        return True
    return one.earliest <= other.latest and other.earliest <= one.latest


def groups_of(
    text: str,
    times: Sequence[TimeMention],
    words: TimeWords,
    *,
    sentences: Sentences,
) -> list[Group]:
    """Return the times of a sentence that can be an event's, those of reports left out.

    Whole months and years are none: they say of what time the story is.
    """
    joins = re.compile(words.join)
    found: list[Group] = []
    stamped = 0  # where the stamp ends that an hour may stand beside
    for time in times:
        if time.precision in _COARSE:
            continue
        if time.stamp or (stamped and _TOGETHER.fullmatch(text, stamped, time.start)):
            stamped = time.end
            continue
        if sentences.reported(Found(time.start, time.end, time.surface, {})):
            continue
        last = found[-1] if found else None
        between = text[last.end : time.start] if last else ""
        beside = _TOGETHER.fullmatch(between) or joins.fullmatch(between)
        if last and beside and compatible(last.time, time):
            finest = min(last.time, time, key=lambda t: t.latest - t.earliest)
            found[-1] = Group(last.start, time.end, finest)
        else:
            found.append(Group(time.start, time.end, time))
    return found


@dataclass(frozen=True, slots=True)
class _Core:
    """What is said of a clause from its first word to its last, by its number.

    A `row` of a timetable or list may have its hour behind it in any language.
    """

    number: int
    start: int
    end: int
    said: tuple[int, int]
    aside: bool
    row: bool
    places: tuple[tuple[int, int], ...]


class Scope:
    """The clauses of one sentence, as stretches."""

    def __init__(
        self,
        text: str,
        words: TimeWords,
        clauses: Sequence[tuple[int, Clause]],
        *,
        end: int,
        coarse: Sequence[TimeMention] = (),
    ) -> None:
        """Keep the text, the words of its language, a sentence's clauses and end.

        `coarse` are the whole years and months that the sentence tells.
        """
        self._coarse = coarse
        self._text, self._words, self._end = text, words, end
        cores = sorted(
            (_core(number, clause, text) for number, clause in clauses),
            key=lambda core: (core.start, core.end),
        )
        self._cores = cores
        self._starts = [core.start for core in cores]
        self._main = [core for core in cores if not core.aside] or cores
        self._whose = {core.number for core in self._main}
        self.times_first = words.times_first

    def shared(self, groups: Sequence[Group]) -> dict[int, list[Group]]:
        """Return the times of each clause, by the clause's number.

        Of two that cannot both be a clause's the one nearest to its predicate is; the
        other goes to the next clause if that has none.
        """
        self.times_first = self._words.times_first or self._opens_with(groups)
        owned: dict[int, list[Group]] = defaultdict(list)
        for group in groups:
            owner = self._owner(group)
            if owner is None or self._is_of_another_year(group, owner):
                continue
            if not owner.aside or self._touches(group, owner):
                owned[owner.number].append(group)
        order = [core.number for core in self._main]
        for place, core in enumerate(self._main):
            own = owned[core.number]
            own.sort(key=lambda group: self._off(group, core))
            kept = self._nearest(own, core)
            left = [g for g in own if g not in kept]
            kept += [g for g in left if self._is_at_a_place(g, core)]
            left = [g for g in left if g not in kept]
            after = order[place + 1 : place + 2]
            late = [g for g in left if not kept or g.start > kept[0].start]
            if self._words.verbs_last and not late:
                after = []  # what stands before the time of a verb is of no later one
            if left and after and not owned.get(after[0]):
                owned[core.number] = kept
                owned[after[0]] = left
            elif left:  # a contradiction, unless it stands in another part
                off = self._off(kept[0], core)[0]
                near = [g for g in left if self._off(g, core)[0] == off]
                owned[core.number] = kept + near
        return {number: own for number, own in owned.items() if own}

    def _is_at_a_place(self, group: Group, core: _Core) -> bool:
        """Return whether an hour stands right behind a place of a clause with several.

        "calling at A at 10:00, at B at 11:00 and at C at noon"
        """
        several = len(core.places) > 1 and group.time.precision in _EXACT
        return several and any(self.stands_at(group, place) for place in core.places)

    def stands_at(self, group: Group, place: tuple[int, int]) -> bool:
        """Return whether a time is in the phrase of a place or right behind it."""
        start, end = place
        if start < group.start and group.end <= end:
            return True
        gap = self._text[end : group.start]
        return end <= group.start and AT_AN_HOUR.fullmatch(gap) is not None

    def _is_of_another_year(self, group: Group, core: _Core) -> bool:
        """Return whether a year that it is not in stands nearer to a clause.

        "On 12 May the museum showed what he took from A in 1936": the day is no trip's.
        """
        first, last = sorted((group.start, core.end))
        last += _BESIDE
        return any(
            first < time.start < last and not compatible(time, group.time)
            for time in self._coarse
        )

    def _touches(self, group: Group, core: _Core) -> bool:
        """Return whether a time is in what names a train, or right beside it.

        Before it only where that says that it left: 9時に京都を出発した列車. Else it
        is of what the train did, which its name does not say.
        """
        if self._named_by(group) == core:
            return True
        if core.start <= group.start and group.end <= core.end:
            return True
        if group.start >= core.end:
            return _TOUCHES.fullmatch(self._text, core.end, group.start) is not None
        leaves = re.search(self._words.departs, self._text[core.start : core.end])
        before = _TOUCHES.fullmatch(self._text, group.end, core.start)
        return leaves is not None and before is not None

    def _opens_with(self, groups: Sequence[Group]) -> bool:
        """Return whether a row begins with its hour: "9:10 A dep."."""
        exact = [g for g in groups if g.time.precision in _EXACT]
        if not exact or not self._cores:
            return False
        first, core = exact[0], self._cores[0]
        return first.end <= core.start and first.gap(core.start, core.end) <= 1

    def _nearest(self, groups: Sequence[Group], core: _Core) -> list[Group]:
        """Return the times of a clause that agree with the one nearest to its words."""
        if not groups:
            return []
        best = min(groups, key=lambda group: self._off(group, core))
        return [g for g in groups if compatible(g.time, best.time)]

    def _off(self, group: Group, core: _Core) -> tuple[int, int]:
        """Return how far a time is from a clause's words: breaks, then characters."""
        first, last = sorted((group.end, core.said[0]))
        if group.start >= core.said[1]:
            first, last = core.said[1], group.start
        breaks = re.findall(self._words.weak_breaks, self._text[first:last])
        return len(breaks), group.gap(*core.said)

    def _owner(self, group: Group) -> _Core | None:
        """Return the clause that a time is in, or on whose side of a break it is.

        None for a time behind the last clause that goes on with words of its own: what
        they say is not known ("... and on Tuesday he spoke").
        """
        cores = self._near(group)
        main = [core for core in cores if core.number in self._whose]
        inside = [c for c in cores if c.start <= group.start and group.end <= c.end]
        if inside:
            return min(inside, key=lambda core: core.end - core.start)
        if aside := self._named_by(group):
            return aside
        before = [c for c in main if c.end <= group.start]
        after = [c for c in main if c.start >= group.end]
        if before and not after and self._goes_on(group, before):
            return None
        if after and not before and self._parted(group, after[0]):
            return None
        if not before or not after:
            around = [c for c in main if c.start < group.start < c.end]
            return next(iter(before[-1:] or after[:1] or around or main), None)
        last = max(before, key=lambda core: core.end)
        return self._beside(group, last, after[0])

    def _near(self, group: Group) -> list[_Core]:
        """Return the clauses near enough to a time to have it, in order."""
        first = bisect_left(self._starts, group.start - _FAR)
        return self._cores[first : bisect_left(self._starts, group.end + _FAR)]

    def _parted(self, group: Group, coming: _Core) -> bool:
        """Return whether a time before the first clause is of something before that.

        "... in Providence on May 7 and the other unit will finish on May 21."
        """
        gap = self._text[group.end : coming.start]
        return re.search(self._words.conjunctions, gap) is not None

    def _goes_on(self, group: Group, before: Sequence[_Core]) -> bool:
        """Return whether a time behind all clauses begins something else."""
        last = max(before, key=lambda core: core.end)
        gap, words = self._text[last.end : group.start], self._words
        if words.verbs_last:
            touches = last.row and _TOUCHES.fullmatch(gap)
            rest = self._text[group.end : self._end][:_FAR]
            return not touches and not re.fullmatch(words.closes, rest.strip())
        rest = self._text[group.end : self._end][:_FAR]
        if words.times_first:  # whose words no space parts
            more, weak = len(re.findall(r"\w", rest)) > 1, words.weak_breaks
            return more and re.search(f"{words.strong_breaks}|{weak}", gap) is not None
        more = len(re.findall(r"\w+", rest)) > 1
        return more and re.search(words.strong_breaks, gap) is not None

    def _beside(self, group: Group, last: _Core, coming: _Core) -> _Core:
        """Return which of two clauses a time between them belongs to."""
        if self._words.verbs_last:
            touches = last.row and _TOUCHES.fullmatch(self._text, last.end, group.start)
            return last if touches and not self.times_first else coming
        gap = self._text[last.end : coming.start]
        breaks = list(re.finditer(self._words.strong_breaks, gap))
        breaks = breaks or list(re.finditer(self._words.weak_breaks, gap))
        if self.times_first:  # "..., on the 24th, it passed": the second's
            opens = [b for b in breaks if last.end + b.start() < group.start]
            return coming if opens or not breaks else last
        if not breaks:
            return last
        return coming if group.start >= last.end + breaks[-1].start() else last

    def _named_by(self, group: Group) -> _Core | None:
        """Return the train that is named by its hour: "the 18:05 from A to B"."""
        for core in self._near(group):
            if core.aside and 0 <= core.start - group.end <= _NAMED:
                opening = self._text[max(group.start - 4, 0) : group.start]
                exact = group.time.precision in _EXACT
                if exact and re.search(r"\b[Tt]he $", opening):
                    return core
        return None


_BESIDE = 15  # characters: "took from A in 1936"
_FAR = 600  # characters of a sentence within which a time is looked for
_NAMED = 15  # characters: "the 18:05 express from A"


def _core(number: int, clause: Clause, text: str) -> _Core:
    """Return a clause as a stretch.

    "A train headed to A" and 由A开往B的火车 only name a train.
    """
    said = clause.predicate
    spans = [(said.start, said.end), *((p.start, p.end) for p in clause.phrases)]
    end = max(end for _, end in spans)
    modifies = said.form == "participle" or text[end : end + 1] == "的"
    names = said.family in {"go", "head"} and modifies
    return _Core(
        number,
        min(start for start, _ in spans),
        end,
        (said.start, said.end),
        said.form in _ASIDE or names,
        said.form not in {"verb", "participle"},
        tuple((p.start, p.end) for p in clause.phrases),
    )
