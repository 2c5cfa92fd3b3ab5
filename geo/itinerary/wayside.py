"""Towns that a story names on its way without a word of travel: "Lunch at Ohakune".

Who tells a journey in order names what lies on the way between the stops before and
after it, in the text as on the rails. That is evidence enough, whatever the verb, where
nothing speaks against it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km
from geo.itinerary.clausescopes import AT_AN_HOUR
from geo.itinerary.timing import sentences_of_old
from geo.itinerary.visits import Step, Visit, window
from geo.languages.foldertables import lexicon_of
from geo.languages.profile import profile_of
from geo.model.clause import TOLD, Event

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.itinerary.detours import Apart
    from geo.itinerary.visits import Path
    from geo.model import Language, LonLat, Mention, Place, TimeMention
    from geo.model.clause import Clause, Page


__all__ = ["with_wayside"]

_STOPS = frozenset({"city", "station"})
_ROLES = frozenset({"at", "near", "before", "via", "bare", "subject", "object"})
_MOVES = frozenset({"to", "toward"})  # towards a town further on: it was passed
_CLEAR_KM = 15.0  # nearer to a stop a name may be of the same town
_AS_FAR = 1.15  # as long as the way by rail, at most, over a town on it
_BESIDE_KM = 20.0  # and as much more, to its station and back
_CROW = 1.1  # the same as the crow flies, where no rails are known
_CROW_KM = 5.0


def with_wayside(
    path: Path,
    page: Page,
    clauses: Sequence[Clause],
    *,
    found: tuple[Mapping[str, Place], Sequence[TimeMention]],
    rail_km: Apart | None = None,
) -> Path:
    """Return a path with the towns that are only named on the way between two visits.

    A town is on the way if the text names it after all that it tells of the visit
    before and before all that it tells of the next, and if the way over it is hardly
    longer.

    Args:
        path: what the clauses tell; it comes back as it is where nothing lies on it.
        page: the story.
        clauses: what its analyser found.
        found: the places by id, and the times of the story.
        rail_km: how far two points are apart by rail, infinite where no rails lead; as
            the crow flies without it.
    """
    used = {v.place.id for v in (*path.visits, *path.candidates)}
    free = _free(page, clauses, found=found, used=used)
    order = list(path.visits[:1])
    for one, two in pairwise(path.visits):
        after, before = _told_until(one), _told_from(two)
        for mention, sentence in free:
            start = page.mentions[mention].start
            place = found[0][page.mentions[mention].place or ""]
            if after < start < before and place.id not in used:
                ends = order[-1].place.at, two.place.at
                if _is_between(place.at, ends, rail_km):
                    passed = _passed(page, (mention, sentence), place, times=found[1])
                    order.append(passed)
                    used.add(place.id)
        order.append(two)
    return replace(path, visits=tuple(order))


def _free(
    page: Page,
    clauses: Sequence[Clause],
    *,
    found: tuple[Mapping[str, Place], Sequence[TimeMention]],
    used: set[str],
) -> list[tuple[int, int]]:
    """Return the names of towns that may lie on the way, each with its sentence."""
    governed = {p.mention: (p, c) for c in clauses for p in c.phrases}
    by_id, times = found
    old = sentences_of_old(page, times)
    free = []
    for number, sentence in enumerate(page.sentences):
        if sentence.block != "story" or number in old:
            continue
        for mention in sentence.mentions:
            name = page.mentions[mention]
            known = name.place in by_id and name.place not in used
            if not known or not page.travels[mention]:
                continue
            if page.kinds[mention] not in _STOPS:
                continue
            if mention in governed:
                phrase, clause = governed[mention]
                modifies = page.text[phrase.end : phrase.end + 1] == "的"
                fits = _may_pass(phrase.mark, clause) and not (
                    modifies and phrase.mark in _MOVES  # 前往X的公路, the road to X
                )
            else:
                fits = _stands_free(page, name.start, name.end)
            if fits:
                free.append((mention, number))
    return free


def _may_pass(mark: str, clause: Clause) -> bool:
    """Return whether what a clause says of a town leaves it on the story's own way."""
    said = clause.predicate
    if said.truth not in TOLD or said.family in {"serve", "back"}:
        return False
    if mark in _MOVES:
        return said.mover == "train"
    return mark in _ROLES and said.mover in {"train", "person"}


def _stands_free(page: Page, start: int, end: int) -> bool:
    """Return whether no word beside a name says that nobody of the story was there."""
    before, after = _words_beside(page.language)
    return not (
        before.search(page.text, max(0, start - _BESIDE), start)
        or after.match(page.text, end)
    )


_BESIDE = 40  # characters before a name in which the word that governs it stands


@cache
def _words_beside(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what before and what after a name says that it is of something else."""
    words = lexicon_of(language).get("wayside", {})
    before = "|".join(map(re.escape, words.get("not_behind", ())))
    after = "|".join(map(re.escape, words.get("not_before", ())))
    edge = r"(?<!\w)" if profile_of(language).spaced else ""
    return (
        re.compile(rf"{edge}(?:{before or '(?!)'})[\s\"“«„‘'(]*$", re.IGNORECASE),
        re.compile(rf"[\s\"”»“’')]*(?:{after or '(?!)'})"),
    )


def _told_until(visit: Visit) -> int:
    """Return where the text last tells of a visit."""
    return max(step.at for step in visit.steps)


def _told_from(visit: Visit) -> int:
    """Return where the text first tells of a visit, its headline left out."""
    return min((s.at for s in visit.steps if not s.event.headline), default=0)


def _is_between(at: LonLat, ends: tuple[LonLat, LonLat], rail_km: Apart | None) -> bool:
    """Return whether the way between two points leads past a third."""
    crow = [great_circle_km(end, at) for end in ends]
    if min(crow) < _CLEAR_KM:
        return False
    direct = great_circle_km(*ends)
    if sum(crow) > 2 * direct + _BESIDE_KM:
        return False
    if rail_km:
        legs = rail_km(ends[0], at), rail_km(at, ends[1])
        way = rail_km(*ends)
        if way < float("inf"):
            return sum(legs) <= _AS_FAR * way + _BESIDE_KM
    return sum(crow) <= _CROW * direct + _CROW_KM


def _passed(
    page: Page, named: tuple[int, int], place: Place, *, times: Sequence[TimeMention]
) -> Visit:
    """Return the visit of a town that is only named on the way.

    An hour right beside the name is its own: "at A from 9:00, B at 10:30".
    """
    mention, number = named
    name = page.mentions[mention]
    time = _hour_beside(page, name, times)
    sentence = page.sentences[number]
    event = Event(
        mention,
        "passes",
        name.start,
        number,
        -1 - mention,
        sentence.start,
        sentence.end,
        (name.start, name.end),
        form="bare",
        mark="bare",
        family="pass",
    )
    told, _ = window(time, place)
    return Visit(place, (Step(event, place, told, surface=name.surface),))


def _hour_beside(
    page: Page, name: Mention, times: Sequence[TimeMention]
) -> TimeMention | None:
    """Return the hour right behind a name, or before it where no spaces part words."""
    joined = not profile_of(page.language).spaced
    for time in times:
        if time.precision not in {"hour", "minute"}:
            continue
        behind = page.text[name.end : time.start]
        at = AT_AN_HOUR.fullmatch(behind)
        if joined and not at:
            at = re.fullmatch(r"\w{0,2}", behind)
        if name.end <= time.start and at:
            return time
        before = page.text[time.end : name.start]
        if joined and time.end <= name.start and re.fullmatch(r"\w{0,2}", before):
            return time
    return None
