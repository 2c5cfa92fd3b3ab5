"""Places that a Japanese sentence names without a verb: runs, chains, rows, asides."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ja.designations import (
    designated_runs,
    designation_clauses,
    is_flight,
    way_around,
)
from geo.languages.ja.line import measured
from geo.languages.ja.movers import number_in, train_in, way_of
from geo.languages.ja.words import families
from geo.languages.wordpatterns import pattern_of
from geo.model.clause import Clause, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.ja.line import Line
    from geo.languages.ja.marks import Marked
    from geo.model.clause import Family, Form, Mark, Truth, Way

__all__ = ["candidate_clauses", "chains_in", "verbless_clauses"]

_LAST = 4  # words at the end of a sentence that may say that it was
_THERE = pattern_of("ja", "there")
_SCENE_IS = pattern_of("ja", "scene_is")
_BEHIND = 6  # words behind it in which its noun stands
_ARROW_BEFORE = re.compile(r"[^\s→⇒➡☆★・:：)）]\s?[→⇒➡]\s?$")
_ARROW_BEHIND = re.compile(r"\s?[→⇒➡]\s?[^\s→⇒➡]")
_ARROW_FIRST = pattern_of("ja", "arrow_first")
_SHOWN = lexicon_of("ja")["sets"]["shown"]
_THIS_TIME = lexicon_of("ja")["sets"]["this_time"]
_DAY_OF_PLAN = pattern_of("ja", "day_of_plan")


def verbless_clauses(line: Line, governed: frozenset[int]) -> Iterator[Clause]:
    """Yield the clauses of places that are not `governed` by any verb."""
    used: set[int] = set()
    for run in chains_in(line):
        used |= {p.named.mention for p in run}
        yield _chain(line, run)
    free = [p for p in line.places if p.named.mention not in used]
    for run in designated_runs(free):
        used |= {p.named.mention for p in run}
        yield from designation_clauses(line, run)
    free = [p for p in free if p.named.mention not in used | governed]
    moved = _moved(line, free)
    if moved:
        yield moved
        free = [p for p in free if p.named.mention not in _mentions_of(moved)]
    days = _day_plan(line, free)
    if days:
        yield days
        return
    yield from _elided(line, free)


def _mentions_of(clause: Clause) -> set[int]:
    """Return the names that a clause has."""
    return {p.mention for p in clause.phrases}


def _moved(line: Line, free: Sequence[Marked]) -> Clause | None:
    """Return the clause of a move that is a noun: AからBへの移動, 今回はBまでの乗車."""
    for at, place in enumerate(free):
        rest = line.behind(place)
        goal = place.followed and place.case in {"へ", "まで"}
        section = place.case == "の" and _begins(rest, "sections")
        if line.scope.is_idle or not (section or (goal and _begins(rest, "moves"))):
            continue
        source = [p for p in free[:at] if p.case == "から"][-1:]
        past = any(w.normal == "た" for w in line.words[-_LAST:])
        if section and source and past:
            return _sections(line, free[: at + 1])
        own = place.case == "まで" and any(word in line.text for word in _THIS_TIME)
        if not source and not own:
            continue
        start = (*source, place)[0].named.start
        end = line.words[place.end - 1].end
        phrases = [line.phrase(p, "from") for p in source]
        said = Predicate("go", start, end, form="pair", way=way_around(line, [place]))
        return Clause(
            line.number, start, end, said, (*phrases, line.phrase(place, "to"))
        )
    return None


def _sections(line: Line, run: Sequence[Marked]) -> Clause:
    """Return the clause of sections one after the other: 甲から乙、乙から丙の両区間."""
    first = next(at for at, p in enumerate(run) if p.case == "から")
    start, end = run[first].named.start, line.words[run[-1].end - 1].end
    said = Predicate("go", start, end, form="noun", way=way_around(line, run))
    marks: list[Mark] = ["via"] * (len(run) - first)
    marks[0], marks[-1] = "from", "to"
    told = (line.phrase(p, m) for p, m in zip(run[first:], marks, strict=True))
    return Clause(line.number, start, end, said, tuple(told))


def chains_in(line: Line) -> Iterator[list[Marked]]:
    """Yield the runs of places that dashes or arrows join."""
    run: list[Marked] = []
    for place in line.places:
        named = bool(run) and run[-1].case == "発" and place.case == "行"  # 甲発―乙行き
        if run and place.named.glue in {"dash", "arrow"} and not named:
            run.append(place)
            continue
        if len(run) > 1:
            yield run
        run = [place]
    if len(run) > 1:
        yield run


def _chain(line: Line, run: Sequence[Marked]) -> Clause:
    """Return the clause of a chain: a run told by arrows, a line told by dashes."""
    arrow = any(p.named.glue == "arrow" for p in run[1:])
    last = run[-1]
    verb = next((s for s in line.said if s.at >= last.at), None)
    via = last.case == "を" and verb is not None and verb.family == "pass"
    between = any(p.case == "間" for p in run)
    truth: Truth = "done"
    if via and verb is not None:
        truth = verb.truth
    elif between or line.scope.earlier or not _is_told(line, arrow):
        truth = "described"
    marks: list[Mark] = ["via"] * len(run)
    scene = between and not via and _is_scene(line, run)
    if not via and between:
        marks = ["between"] * len(run)
    elif not via:
        marks[0], marks[-1] = "from", "to"
        if arrow:
            marks = _within_longer(line, run, marks)
    start, end = run[0].named.start, line.words[max(last.end - 1, last.at)].end
    rest = line.page.text[end : min(line.sentence.end, end + 14)]
    joined = line.words[last.end - 1].surface == "の"
    aboard = joined and not arrow and not between and _begins(rest, "aboard")
    if aboard:
        truth, marks = "done", ["from", *marks[1:-1], "toward"]
    elif joined and _begins(rest, "label"):
        truth = "described"  # A→Bの切符
    around = line.page.text[start : min(line.sentence.end, end + 14)]
    way: Way = "air" if is_flight(around) else way_around(line, run)
    family: Family = "pass" if via else "serve" if between else "go"
    if scene:
        family, truth, way = "incident", "done", "rail"
    return Clause(
        line.number,
        start,
        end,
        Predicate(
            family,
            start,
            end,
            form="designation" if aboard else "verb" if scene else "chain",
            truth=truth,
            way=way,
            mover="train" if truth != "described" else "nobody",
            train=train_in(line.text) or number_in(line.text),
        ),
        tuple(line.phrase(p, m) for p, m in zip(run, marks, strict=True)),
    )


def _is_scene(line: Line, run: Sequence[Marked]) -> bool:
    """Say whether a section is where a train met with a mishap: 甲―乙間の踏切で衝突.

    Or it is said to be: 現場は甲―乙間の踏切.
    """
    if _SCENE_IS.search(line.text[: run[0].named.start - line.sentence.start]):
        return True
    there = _THERE.match(line.behind(run[-1]))
    return there is not None and any(
        s.family == "incident" and s.at >= run[-1].end and s.truth == "done"
        for s in line.said
    )


def _begins(rest: str, family: str) -> bool:
    """Say whether what stands behind a name begins with a word of a family."""
    return rest.startswith(tuple(families("truth")[family]))


def _within_longer(
    line: Line, run: Sequence[Marked], marks: Sequence[Mark]
) -> list[Mark]:
    """Return the marks of a chain whose ends are no ends: X→京都→大阪, X unknown."""
    found = list(marks)
    before = line.page.text[line.sentence.start : run[0].named.start]
    if _ARROW_BEFORE.search(before):
        found[0] = "via"
    if _ARROW_BEHIND.match(line.page.text, run[-1].named.end, line.sentence.end):
        found[-1] = "via"
    return found


def _is_told(line: Line, arrow: bool) -> bool:  # noqa: FBT001
    """Say whether a chain is a run: a day of a plan, or one told by arrows."""
    planned = _DAY_OF_PLAN.match(line.lead) is not None
    return planned or (arrow and not line.scope.is_idle)


def _day_plan(line: Line, free: Sequence[Marked]) -> Clause | None:
    """Return the clause of a day of a plan, None for none: 3日目：列車（京都）."""
    if not _DAY_OF_PLAN.match(line.lead) or not any(
        w.one_of(families("movers")["train"]) for w in line.words
    ):
        return None
    places = [p for p in free if p.named.travels and not p.named.compound]
    if not places:
        return None
    start, end = line.sentence.start, line.sentence.end
    return Clause(
        line.number,
        start,
        end,
        Predicate(
            "call",
            places[0].named.start,
            places[-1].named.end,
            form="list",
        ),
        tuple(line.phrase(p, "at") for p in places),
    )


def _elided(line: Line, free: Sequence[Marked]) -> Iterator[Clause]:
    """Yield the clauses of places whose verb is left out: 京都へ, 京都駅にて."""
    for place in free:
        left_out = None if place.named.compound else _left_out(line, place)
        if left_out is None or not (place.named.travels or left_out[0] == "head"):
            continue
        family, mark, form = left_out
        start, end = place.named.start, line.words[max(place.end - 1, place.at)].end
        said = Predicate(
            family,
            start,
            end,
            form=form,
            truth=_told(line, form),
            way=way_of(line.words, 0, max(0, place.at - 1)),
            train=line.train,
        )
        told = [*_listed(line, place, free), place] if form == "elided" else [place]
        phrases = tuple(line.phrase(p, mark) for p in told if p.named.travels)
        yield Clause(line.number, start, end, said, phrases)


def _listed(line: Line, last: Marked, free: Sequence[Marked]) -> list[Marked]:
    """Return the places that stand in a list before the last of it: 札幌・小樽へ."""
    found: list[Marked] = []
    at = line.places.index(last)
    while at and line.places[at].named.glue == "list":
        at -= 1
        if line.places[at] not in free or line.places[at].case not in {"", "と"}:
            break
        found.insert(0, line.places[at])
    return found


def _left_out(line: Line, place: Marked) -> tuple[Family, Mark, Form] | None:
    """Return the family that is left out beside a place, its mark and its form."""
    ends = all(w.kind == "補助記号" for w in line.words[place.end :])
    ends = ends and not line.text.lstrip().startswith(_SHOWN)
    verbless = all(s.at < place.at for s in line.said) and not place.followed
    verbless = verbless and not _is_a_case(line, place)
    pair = verbless and not measured(line, place)
    case = place.case
    alone = case in {"で", ""} and ends and not line.said and place.named.station
    alone = alone and not _is_caption(line, place)
    ways: tuple[tuple[bool, tuple[Family, Mark, Form]], ...] = (
        (case == "へ" and ends, ("head", "toward", "elided")),
        (case == "まで" and pair and place.at > 0, ("go", "to", "pair")),
        (case == "から" and pair and _to_another(line, place), ("go", "from", "pair")),
        (case == "で" and _sent_off(line, place), ("leave", "at", "verb")),
        (case == "から" and _run_over(line, place), ("leave", "from", "noun")),
        (
            case == "" and "timed" in place.named.tags and not line.said,
            ("call", "at", "row"),
        ),
        (_comes_to(line, place), ("arrive", "to", "row")),
        (_stands_at(line, place), ("call", "at", "bare")),
        (_stops_at(line, place), ("call", "at", "bare")),
        (alone, ("call", "bare", "bare")),
    )
    return next((said for holds, said in ways if holds), None)


def _is_caption(line: Line, place: Marked) -> bool:
    """Say whether a place only says where a picture was taken."""
    return "写真" in line.text or any(
        w.surface in "(（【［[" for w in line.words[: place.at]
    )


def _to_another(line: Line, place: Marked) -> bool:
    """Say whether a から has its まで in the sentence, which tells no distance."""
    ends = [p for p in line.places if p.case == "まで" and p.at > place.at]
    return bool(ends) and not measured(line, ends[0])


def _run_over(line: Line, place: Marked) -> bool:
    """Say whether a run from a place is told to be over: 京都からの旅を終えて."""
    behind = line.words[place.end : place.end + _BEHIND]
    run = {"旅", "運行", "長旅", "運転"} & {w.surface for w in behind}
    ended = any(w.normal == "終える" for w in behind)
    return place.followed and bool(run) and ended


def _sent_off(line: Line, place: Marked) -> bool:
    """Say whether a train is sent off at a place: 駅で出発式が開かれた."""
    behind = line.words[place.end : place.end + _BEHIND]
    texts = pairwise(behind)
    joined = {w.surface for w in behind} | {a.surface + b.surface for a, b in texts}
    return bool(joined & families("verbs")["send_off"] - {"出発", "発車"})


def _told(line: Line, form: Form) -> Truth:
    """Return the truth of a place without a verb."""
    if line.scope.is_idle:
        return "described"
    return "ongoing" if form == "elided" else "done"


def _stands_at(line: Line, place: Marked) -> bool:
    """Say whether something else than motion is told of a station: 駅では鹿も見た."""
    if place.case != "で" or "station" not in place.named.tags or line.scope.is_idle:
        return False
    main = [s for s in line.said if s.link != "noun" and s.at >= place.end]
    first = next((s for s in line.said if s.at >= place.end), None)
    if not main or first is not main[0] or first.family not in {None, "still"}:
        return False
    others = [s for s in line.subjects if s.what in {"other", "nobody", "way"}]
    return not others and main[-1].truth == "done"


def _is_a_case(line: Line, place: Marked) -> bool:
    """Say whether a place is only a case that is not the traveller's: 札幌までだと."""
    rest = line.behind(place)
    return rest.startswith(("だと", "なら", "だったら", "とすると"))


def _comes_to(line: Line, place: Marked) -> bool:
    """Say whether a line has nothing but an arrow and where it leads: →京都."""
    before = line.page.text[line.sentence.start : place.named.start]
    alone = not line.page.text[place.named.end : line.sentence.end].strip()
    return alone and not line.said and _ARROW_FIRST.match(before) is not None


def _stops_at(line: Line, place: Marked) -> bool:
    """Say whether a station is called one where the train stops: 停車駅のX駅では."""
    if place.case not in {"で", ""} or line.scope.is_idle:
        return False
    before = line.page.text[line.sentence.start : place.named.start]
    return _stopping().search(before) is not None


@cache
def _stopping() -> re.Pattern[str]:
    """Return what calls the station behind it one where a train stops."""
    words = "|".join(map(re.escape, families("places")["stopping"]))
    one = r"(?:の(?:ひとつ|一つ|1つ|１つ))?(?:である|となる|、|の|・)?[「『]?"
    return re.compile(rf"(?:{words}){one}$")


def _on_its_line(line: Line, place: Marked) -> tuple[int, int]:
    """Return the words of the sentence that stand on one line with a place."""
    text, first, last = line.page.text, line.sentence.start, line.sentence.end
    start = text.rfind("\n", first, place.named.start) + 1
    end = text.find("\n", place.named.end, last)
    return max(start, first), end if end >= 0 else last


def candidate_clauses(line: Line, used: frozenset[int]) -> Iterator[Clause]:
    """Yield the places that are called candidates: 候補地は京都だ, 京都が有力だ."""
    words = families("truth")["candidate"]
    said = next((w for w in line.words if w.one_of(words)), None)
    if said is None or line.scope.earlier:
        return
    for place in line.places:
        if place.named.mention in used or not place.named.travels:
            continue
        if place.case in {"の", "から", "方面", "間"} or place.named.compound:
            continue
        yield Clause(
            line.number,
            *_on_its_line(line, place),
            Predicate("head", said.start, said.end, truth="expected", hedged=True),
            (line.phrase(place, "toward"),),
        )
