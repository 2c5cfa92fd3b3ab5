"""The clauses of a Japanese sentence's verbs, each with the places that it governs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ja.line import MOVING, measured
from geo.languages.ja.marks import mark_for
from geo.languages.ja.movers import mover_of, way_of
from geo.languages.ja.scenes import DESIGNATED, OF_HEAD, cleft_of, described, line_there
from geo.languages.ja.truths import had_been, truth_of, was_before
from geo.languages.ja.words import families
from geo.model.clause import Clause, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.ja.line import Line
    from geo.languages.ja.marks import Case, Marked
    from geo.languages.ja.words import Said
    from geo.model.clause import Family, Form, Mark, Phrase, Truth

__all__ = ["verb_clauses"]

_JOURNEY_VERBS = frozenset(lexicon_of("ja")["sets"]["journey_verbs"])
_WHEN = frozenset(lexicon_of("ja")["sets"]["when"])
_LIST_CASES = frozenset({"", "と"})


def verb_clauses(line: Line, chained: frozenset[int]) -> Iterator[Clause]:
    """Yield a clause for every verb of a family, with the places that it governs.

    `chained` are the names that a chain of arrows or dashes has.
    """
    governed = _governed(line, chained)
    for number, said in enumerate(line.said):
        family = said.family
        if family is None:
            continue
        phrases = governed.get(number, [])
        clause = _clause(line, number, family, phrases=phrases)
        alone = _matters_alone(said, clause.predicate) and not _is_when(line, said)
        if phrases or alone:
            yield clause


def _matters_alone(said: Said, told: Predicate) -> bool:
    """Say whether a verb without a place matters: the train went on, or a bus did."""
    if said.link == "noun":
        return False
    if said.word in families("verbs")["alone"]:
        return True
    if told.family == "call" and said.word in families("verbs")["change"]:
        return told.way != "unknown"
    if told.family == "board" and told.truth == "planned":
        return told.way == "rail"  # 列車に乗るため駅へ急いだ
    moves = told.family in {"board", "call", "go", "head"}
    return moves and told.way not in {"unknown", "rail"}


def _is_when(line: Line, said: Said) -> bool:
    """Say whether a noun of motion only says when something was so: 出発時."""
    at = said.end
    return at < len(line.words) and line.words[at].surface in _WHEN


def _governed(line: Line, chained: frozenset[int]) -> dict[int, list[Phrase]]:
    """Return the phrases that each verb governs, by its number."""
    found: dict[int, list[Phrase]] = {}
    cases: dict[int, dict[int, Case]] = {}
    for place, case in _with_cases(line):
        if case in DESIGNATED or place.named.mention in chained:
            continue
        governor = _governor(line, place, case)
        if governor:
            number, mark = _halted(line, *governor)
            found.setdefault(number, []).append(line.phrase(place, mark))
            cases.setdefault(number, {})[place.named.mention] = case
    for number, told in cases.items():
        if line.said[number].family == "pass" and {"から", "を"} <= set(told.values()):
            found[number] = [  # 甲から乙を経て
                replace(p, mark="from") if told[p.mention] == "から" else p
                for p in found[number]
            ]
    for number, said in enumerate(line.said):
        for place in described(line, said):
            head_mark = OF_HEAD.get(said.family or "still")
            if head_mark:
                found.setdefault(number, []).append(line.phrase(place, head_mark))
    for phrases in found.values():
        phrases.sort(key=lambda p: p.start)
    return found


def _halted(line: Line, number: int, mark: Mark) -> tuple[int, Mark]:
    """Return the verb and mark of a place on which a train ran when it was stopped.

    留萌市内を走行中に衝突した: the mishap was there.
    """
    said = line.said[number]
    behind = line.said[number + 1 : number + 2]
    runs = said.family == "go" and mark == "object" and said.link != "noun"
    stops = bool(behind) and behind[0].family in {"incident", "call"}
    return (number + 1, "at") if runs and stops else (number, mark)


def _with_cases(line: Line) -> list[tuple[Marked, Case]]:
    """Return the places with their cases; those of a list have the case of its last."""
    found: list[tuple[Marked, Case]] = []
    case: Case = ""
    for at in range(len(line.places) - 1, -1, -1):
        place = line.places[at]
        following = line.places[at + 1] if at + 1 < len(line.places) else None
        joined = following is not None and following.named.glue == "list"
        if not (joined and place.case in _LIST_CASES):
            case = place.case
        found.append((place, case))
    return found[::-1]


def _governor(line: Line, place: Marked, case: Case) -> tuple[int, Mark] | None:
    """Return the number of the verb that governs a place, and its mark there."""
    if case in {"の", "に"} and (end := line_there(line, place, case)):
        return _verb_behind(line, place, "で", since=end)  # 甲市の東海線下り線で
    if case in {"の", ""}:
        return _noun_governor(line, place)
    followed = place.followed and case not in {"経由", "間"}
    followed = followed and not _is_its_noun(line, place, case)
    aside = followed or _of_aside(line, place)
    return None if aside else _verb_behind(line, place, case)


def _is_its_noun(line: Line, place: Marked, case: Case) -> bool:
    """Say whether の joins a goal to a noun of motion with a source: AからBへの移動."""
    went = any(s.at == place.end and s.family == "go" for s in line.said)
    return case == "へ" and went and any(p.case == "から" for p in line.places)


def _verb_behind(
    line: Line, place: Marked, case: Case, *, since: int = 0
) -> tuple[int, Mark] | None:
    """Return the nearest verb behind a place that takes its case, with its mark."""
    inside = False
    for number, said in enumerate(line.said):
        if said.at < place.end or line.words[said.at].start < since:
            continue
        if said.family is None:
            inside |= case == "で" and said.link == "noun"
            if not (inside or place.apart or _passes_on(said, case)):
                return None
            continue
        if inside and said.family not in {"call", "leave"}:
            return None
        if case in {"で", "に", "は"} and _is_a_time(line, said, place):
            continue
        mark = mark_for(said.family, case, place.named, word=said.word)
        if mark and not _only_rides(line, number, case):
            return number, mark
        if not _lets_by(said, case):
            return None
    return None


def _is_a_time(line: Line, said: Said, place: Marked) -> bool:
    """Say whether a noun of motion only says when: A駅で出発直後の列車が止まった."""
    behind = [w.surface for w in line.words[said.end : said.end + 2]]
    when = families("truth")["nominaliser"]
    apart = said.at > place.end
    return apart and len(behind) > 1 and behind[0] in when and behind[1] == "の"


def _only_rides(line: Line, number: int, case: Case) -> bool:
    """Say whether a verb only says by what one moves: 大阪まで列車に乗って移動した."""
    said = line.said[number]
    after = line.said[number + 1] if number + 1 < len(line.said) else None
    rides = said.family == "board" and said.link == "on" and case in {"から", "まで"}
    return rides and after is not None and after.family in {"go", "head"}


def _lets_by(said: Said, case: Case) -> bool:
    """Say whether a place may belong to a verb behind one that takes no such place."""
    if case == "は" or said.link == "noun":
        return True
    far = case in {"から", "まで", "で", "経由", "間"}
    if said.family == "board" and said.link == "on":
        return True
    return far and said.link in {"on", "when", "nominal"}


def _noun_governor(line: Line, place: Marked) -> tuple[int, Mark] | None:
    """Return the verb of a place without a case: 京都到着, 着いたのは京都だ."""
    for number, said in enumerate(line.said):
        if said.at in {place.at + 1, place.end} and said.family in MOVING:
            mark = OF_HEAD.get(said.family)
            return (number, mark) if mark else None
    cleft = cleft_of(line, place)
    if cleft is None:
        return None
    return cleft, OF_HEAD.get(line.said[cleft].family or "still", "at")


def _of_aside(line: Line, place: Marked) -> bool:
    """Say whether から begins a pair that only measures: 東京から大阪までの距離."""
    at = line.places.index(place)
    following = line.places[at + 1] if at + 1 < len(line.places) else None
    return (
        place.case == "から"
        and following is not None
        and following.case == "まで"
        and (following.followed or measured(line, following))
    )


def _passes_on(said: Said, case: Case) -> bool:
    """Say whether a verb of no family leaves a place to the verb behind it."""
    if case in {"から", "まで", "間"}:
        return True
    if case in {"で", "経由"}:
        return said.link in {"on", "when"}
    return case in {"に", "へ", "を"} and said.link == "noun" and case != "を"


def _rides_back(line: Line, said: Said) -> bool:
    """Say whether a train takes its passengers back: 乗客は列車で甲駅に戻った."""
    rides = any(word in line.text for word in ("列車で", "電車で"))
    return said.home and rides and "乗客は" in line.text


def _clause(
    line: Line, number: int, family: Family, *, phrases: Sequence[Phrase]
) -> Clause:
    """Return the clause of a verb."""
    said = line.said[number]
    since = _since(line, number)
    mover, way, told = mover_of(
        line.words,
        said,
        line.subjects,
        since=since,
        known=(_inner(line, said), line.traveller),
    )
    own = way_of(line.words, _way_since(line, number), said.at)
    if own != "unknown" and not (told and mover == "train"):
        way = own
    if family == "board" and way == "unknown":
        way = "rail"
    if any("airport" in p.tags for p in phrases):
        way = "air"
    trains = any(w.one_of(families("movers")["train"]) for w in line.words)
    if family == "incident" and way == "road" and trains:
        mover, way = "train", "rail"  # 電車と乗用車が衝突した
    begun = said.word in _JOURNEY_VERBS and family in {"leave", "end", "call"}
    if (begun and mover == "nobody") or (mover == "other" and _rides_back(line, said)):
        mover = "train"  # 旅は甲駅で始まる
    if mover == "nobody" and family != "serve":
        truth: Truth = "described"
    else:
        truth = truth_of(line, said)
    if family == "still" and _waits(line, phrases):
        family = "call"
    elif family == "call" and had_been(line, said):
        family = "still"
    if said.visit and mover == "train" and not told:
        mover = "person"
    start, end = line.span(min([since, said.at]), said.end)
    start = min([start, *(p.start for p in phrases)])
    end = max([end, *(p.end for p in phrases)])
    scope = line.scope
    return Clause(
        line.number,
        start,
        end,
        Predicate(
            family,
            *line.span(said.at, said.end),
            form=_form(said),
            truth=truth,
            mover=mover,
            way=way,
            train=line.train if mover in {"train", "person"} else "",
            hedged=said.hedged,
            recalled=scope.before or was_before(line, said, family),
            onward=scope.onward,
            homeward=said.home or scope.back,
            underway=_is_underway(line, number, phrases),
        ),
        tuple(phrases),
    )


def _is_underway(line: Line, number: int, phrases: Sequence[Phrase]) -> bool:
    """Say whether a clause tells what was on the way of what was told before it.

    途中 says so, and a sentence that only tells the towns by which the train came.
    """
    said = line.said[number]
    if line.scope.underway and said.family in {"call", "pass"}:
        return True
    by_way = said.family == "pass" and said.word in families("verbs")["by_way"]
    if not (by_way and phrases) or line.said[-1].truth != "done":
        return False
    others = [p for p in line.places if p.at > said.at or p.case in {"から", "発"}]
    return not others and all(
        s is said or s.family in {None, "go", "still"} for s in line.said[number:]
    )


def _waits(line: Line, phrases: Sequence[Phrase]) -> bool:
    """Say whether a state at a station is a halt: 駅で対向列車の待ち時間があった."""
    waiting = families("verbs")["waiting"] | families("verbs")["meet"]
    return any("station" in p.tags for p in phrases) and any(
        w.one_of(waiting) for w in line.words
    )


def _inner(line: Line, said: Said) -> frozenset[int]:
    """Return the が that belong to a verb before this one that describes a noun."""
    found = set()
    for subject in line.subjects:
        first = next((s for s in line.said if s.at > subject.at), None)
        if (
            first is not None
            and first is not said
            and first.link == "noun"
            and subject.particle == "が"
            and subject.what not in {"train", "person"}
        ):
            found.add(subject.at)
    return frozenset(found)


def _way_since(line: Line, number: int) -> int:
    """Return the first word that may name a verb's way: behind the motion before it."""
    said = line.said[number]
    moved = [
        s.end for s in line.said[:number] if s.family in MOVING and s.link != "noun"
    ]
    return min(moved[-1], said.at) if moved else 0


def _since(line: Line, number: int) -> int:
    """Return the first word that may belong to a verb: behind the verb before it."""
    said = line.said[number]
    for other in reversed(line.said[:number]):
        if other.link == "noun" and other.end <= said.at:
            continue
        if other.link == "nominal":
            continue
        return min(other.end, said.at)
    return 0


def _form(said: Said) -> Form:
    """Return the form of a verb."""
    if said.link == "noun":
        return "participle"
    return "noun" if said.link == "nominal" else "verb"
