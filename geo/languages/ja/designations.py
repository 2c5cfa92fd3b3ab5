"""The trains that a Japanese sentence calls by their ends: A発B行きの列車."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from geo.languages.ja.line import MOVING
from geo.languages.ja.movers import train_in, way_of
from geo.languages.ja.words import families
from geo.languages.wordpatterns import pattern_of
from geo.model.clause import Clause, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.ja.line import Line
    from geo.languages.ja.marks import Marked
    from geo.languages.ja.words import Said
    from geo.model.clause import Family, Form, Mark, Mover, Truth, Way

__all__ = ["designated_runs", "designation_clauses", "is_flight", "way_around"]

_ENDS: dict[str, Mark] = {"発": "from", "着": "to", "行": "toward", "経由": "via"}
_FAMILY: dict[str, Family] = {
    "発": "leave",
    "着": "arrive",
    "行": "head",
    "経由": "pass",
}
_A_TRAIN = re.compile(
    r"の?[^、。と]{0,8}?(?:電車|列車|特急|快速|急行|気動車|新幹線|汽車)(?!バス)|、\d+両"
)
_TRAIN_AHEAD = pattern_of("ja", "train_ahead")
_COUPLED = re.compile(
    r"(?:[^、。はが]{0,16}?[とを])?(?:切り離|切離|連結|併結|分割|分離|併合|接続)"
)
_NEAR = 5  # words between the two ends of one train's designation
_LIKENED = 12  # words behind it in which it may be called what something is like
_FLIGHT = pattern_of("ja", "flight")
_CALLED = 24  # characters behind it in which its name stands
_BEHIND = 6  # words behind it in which its noun stands


def is_flight(text: str) -> bool:
    """Say whether words tell of a flight."""
    return _FLIGHT.search(text) is not None


def designated_runs(places: Sequence[Marked]) -> Iterator[list[Marked]]:
    """Yield the places with 発, 着 or 行き in runs that designate one train."""
    run: list[Marked] = []
    for place, following in zip_longest(places, places[1:]):
        case = place.case
        if case not in _ENDS or (case == "経由" and not run):
            joined = following is not None and following.named.glue == "list"
            bound = following is not None and following.case == "行"
            if not (joined and bound and case in {"", "と"}):
                continue
        near = run and place.at - run[-1].end <= _NEAR
        again = any(p.case == case and case in {"発", "着"} for p in run)
        if run and (not near or again):
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def designation_clauses(line: Line, run: Sequence[Marked]) -> Iterator[Clause]:
    """Yield the clause of a train's designation, or those of a timetable's row."""
    last = run[-1]
    behind = line.words[last.end : last.end + _BEHIND]
    alone = all(s.family is None or _is_over(line, s, run) for s in line.said)
    timed = all("timed" in p.named.tags for p in run)
    ruled = any(p.particle in {"を", "に"} for p in run)
    if (
        timed
        and alone
        and not (ruled or last.followed)
        and any(p.case != "行" for p in run)
    ):
        for place in run:
            yield _row(line, place)
        return
    truth = _designated_truth(line, last)
    several = _are_several(line, run)
    label = any(w.one_of(families("truth")["label"]) for w in behind[:4])
    if several or label or _is_likened(line, last):
        truth = "described"
    start, end = run[0].named.start, line.words[max(last.end - 1, last.at)].end
    rest = [p.named.start for p in line.places if p.at > last.at]
    stop = min([*rest, line.sentence.end])
    called = line.page.text[start : min(stop, end + _CALLED)]
    several_runs = sum(p.case == "行" for p in line.places) > 1
    way = way_around(line, run)
    mover: Mover = "nobody" if several else _designated_mover(line, run)
    if mover == "train" and _is_coupled(line, run):
        mover = "other"
    flown = is_flight(line.page.text[start:end]) or (
        run[0].named.bracket and is_flight(run[0].named.bracket)
    )
    if flown and not _is_called_train(line, run):
        way = "air"
    yield Clause(
        line.number,
        start,
        end,
        Predicate(
            "go",
            start,
            end,
            form="designation",
            truth=truth,
            mover=mover,
            way=way,
            train=train_in(called) or ("" if several_runs else line.train),
        ),
        tuple(line.phrase(p, _ENDS.get(p.case, "toward")) for p in run),
    )


def _is_over(line: Line, said: Said, run: Sequence[Marked]) -> bool:
    """Say whether a verb comes to its end before a row that closes a sentence.

    寝ているうちに海峡を過ぎ、早朝4時51分仙台着。
    """
    behind = line.words[run[-1].end : run[-1].end + 1]
    closes = all(w.kind == "補助記号" for w in behind)
    return closes and said.link == "on" and said.end <= run[0].at


def _are_several(line: Line, run: Sequence[Marked]) -> bool:
    """Say whether trains from or to several places are told of: A発やB発の列車."""
    rest = line.behind(run[-1])[:_CALLED]
    if any(word in rest for word in families("truth")["since"]):
        return True
    places, cases = line.places, {p.case for p in run}
    first, last = places.index(run[0]), places.index(run[-1])
    before, behind = places[:first][-1:], places[last + 1 :][:1]
    again = run[0].named.glue == "list" and any(p.case in cases for p in before)
    more = any(p.named.glue == "list" and p.case in cases for p in behind)
    return again or more


def _is_likened(line: Line, last: Marked) -> bool:
    """Say whether a train is only what something is compared with: A行きのような."""
    for one, two in pairwise(line.words[last.end : last.end + _LIKENED]):
        if one.surface in {"は", "が", "を"} or one.kind == "動詞":
            return False
        if one.surface == "の" and two.one_of(families("truth")["likened"]):
            return True
        if two.surface == "みたい":
            return True
    return False


def _designated_mover(line: Line, run: Sequence[Marked]) -> Mover:
    """Return whose designation it is: a train that is met is another one."""
    if line.meets():
        return "other"
    first = run[0].at
    lead = line.words[max(0, first - 3) : first]
    after = line.words[run[-1].end : run[-1].end + _BEHIND]
    if any(w.one_of(families("movers")["other"]) for w in (*lead, *after[:2])):
        return "other"
    return "train"


def _designated_truth(line: Line, last: Marked) -> Truth:
    """Return the truth of a designation: that of the sentence around it."""
    if line.scope.earlier:
        return "described"
    if line.is_done() or (line.said and line.said[-1].truth == "done"):
        return "done"
    if line.scope.habit or line.scope.service:
        return "habitual"
    if _is_topic(line, last):
        return "described"
    later = [s for s in line.said if s.at > last.at and s.link != "noun"]
    later = [s for s in later if s.family in MOVING or s.family == "serve"]
    moods = [s.truth for s in later if s.truth not in {"done", "ongoing"}]
    if moods:
        return moods[-1]
    return "planned" if line.scope.future else "ongoing"


def _is_topic(line: Line, last: Marked) -> bool:
    """Say whether a sentence only says something of a train: 東京行きは満席だ."""
    topic = any(w.surface in {"は", "も"} for w in line.words[last.end : last.end + 4])
    moves = any(s.family in MOVING for s in line.said if s.at >= last.end)
    return topic and not moves and not line.train


def _row(line: Line, place: Marked) -> Clause:
    """Return the clause of one timetable entry: 京都 10:20発."""
    start, end = place.named.start, line.words[max(place.end - 1, place.at)].end
    family = _FAMILY.get(place.case, "call")
    mark: Mark = _ENDS.get(place.case, "at")
    form: Form = "row"
    truth: Truth = "described" if line.scope.is_idle else "done"
    way = _way_of_rows(line, place)
    return Clause(
        line.number,
        start,
        end,
        Predicate(
            family, start, end, form=form, truth=truth, way=way, train=line.train
        ),
        (line.phrase(place, mark),),
    )


def _way_of_rows(line: Line, place: Marked) -> Way:
    """Return by what one goes in a line of a timetable: both its ends alike."""
    near = way_around(line, [place])
    if is_flight(line.page.text[line.sentence.start : line.sentence.end]):
        return "air"
    rail = families("ways")["rail"]
    told = any(word in line.text for word in rail if len(word) > 1)
    return "rail" if near == "unknown" and told else near


def way_around(line: Line, run: Sequence[Marked]) -> Way:
    """Return the way of travel that the words around places name."""
    first, last = run[0].at, run[-1].at
    if _is_called_train(line, run):
        return "rail"
    behind = way_of(line.words, last, min(last + _BEHIND, len(line.words)))
    return (
        behind if behind != "unknown" else way_of(line.words, max(0, first - 6), first)
    )


def _is_called_train(line: Line, run: Sequence[Marked]) -> bool:
    """Say whether a train stands beside its ends: A発B行きの電車, 列車(A発B行き)."""
    rest = line.behind(run[-1])
    before = line.text[: run[0].named.start - line.sentence.start]
    return bool(_A_TRAIN.match(rest) or _TRAIN_AHEAD.search(before))


def _is_coupled(line: Line, run: Sequence[Marked]) -> bool:
    """Say whether the train is one that ours is coupled to, or parted from."""
    rest = line.behind(run[-1])
    return _COUPLED.match(rest) is not None
