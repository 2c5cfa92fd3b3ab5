"""How sure each stop is, and the whole journey: a probability learned from stories.

What is known of a stop or a journey is put as features (`stop_features`,
`journey_features`); the weights of a logistic regression on them come from
`data/confidence.csv`, which `make data` builds from readings of labelled stories.
"""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km, great_circles_km
from geo.model.trip import MOST_SURE, SURE_ENOUGH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.itinerary.reading import Reading
    from geo.itinerary.visits import Path, Visit
    from geo.model.trip import Features, Sureness

__all__ = [
    "LEAST_CONFIDENCE",
    "confidence_of",
    "journey_features",
    "stop_features",
]

LEAST_CONFIDENCE = SURE_ENOUGH  # below it a journey is not drawn as a line
_NEAR_KM = 50.0  # a detour is weighed against the way and this much more
_FAR_KM = 2500.0  # a hop longer than this is rarely told without a stop between
_HOUR = timedelta(hours=1)  # as near as "about 10 o'clock" says it
_FEW_HOURS, _MOST_HOURS = 3, 0.6  # stops with an hour, and their share, that bear out
_BY_THE_CLOCK = 1.0  # of the odds: a guess, held by the first looks that came after it
# Of 14 such paths at first looks 11 were right, and .66 of them were called so.
_MANY, _FEW_DETOURS, _ON_ITS_WAY = 5, 0.6, 0.6
# Of 13 such journeys 8 were right, and .32 of them were called so.
_HALTS = frozenset({"calls", "passes"})
_WINDS, _BY_A_LIST = 0.3, 1.2
_SUREST = math.log(MOST_SURE / (1 - MOST_SURE))  # nothing read by rules is called surer
_TELLING = {"verb": 6, "designation": 5, "participle": 4, "noun": 3, "pair": 3}
_LOOSE = frozenset({"bare", "list", "chain", "row", "noun"})
_STOPS = frozenset({"city", "station"})


def confidence_of(reading: Reading, sureness: Sureness) -> tuple[list[float], float]:
    """Return how sure each visit and candidate of a path is, and the whole of it.

    They come in the order of the path, the candidates last; nothing is sure of an
    empty path. Towns only named on the way say nothing of the whole.
    """
    path = reading.path
    if path is None or not (path.visits or path.candidates):
        return [], 0.0
    told = replace(path, visits=tuple(v for v in path.visits if not v.wayside))
    whole = sureness.of_journey(journey_features(replace(reading, path=told)))
    odds = math.log(whole / (1 - whole))
    borne_out = (
        _BY_THE_CLOCK * _keeps_time(told),
        _ON_ITS_WAY * _goes_on(told),
        _BY_A_LIST * _winds_as_listed(told),
    )
    if more := max(borne_out):
        odds = min(odds + more, max(odds, _SUREST))
        whole = 1 / (1 + math.exp(-odds))
    each = [
        round(sureness.of_stop(_features_in(visit, path, told) | {"journey": odds}), 3)
        for visit in (*path.visits, *path.candidates)
    ]
    return each, round(whole, 3)


def _goes_on(path: Path) -> bool:
    """Say whether a path has many stops, and hardly a detour at any of them.

    Names read wrongly seldom lie one behind the other.
    """
    detours = sum(_detour(path, visit) for visit in path.visits)
    return len(path.visits) >= _MANY and detours <= _FEW_DETOURS


def _winds_as_listed(path: Path) -> bool:
    """Say whether a path has detours, all of them to towns told one after the other.

    "By way of A, B and C" is the way, however it winds.
    """
    winding = [v for v in path.visits if _detour(path, v) > _WINDS]
    return bool(winding) and all(
        any(s.event.series and s.event.act in _HALTS for s in visit.steps)
        for visit in winding
    )


def _keeps_time(path: Path) -> bool:
    """Say whether the hours told of most of a path's stops bear out its order.

    What the rules read wrongly seldom runs on time.
    """
    told = [
        [s.told for s in v.steps if s.told.earliest and s.told.latest]
        for v in path.visits
    ]
    hours = [
        min(w.earliest for w in windows if w.latest - w.earliest <= _HOUR)  # type: ignore[operator,type-var]
        for windows in told
        if any(w.latest - w.earliest <= _HOUR for w in windows)  # type: ignore[operator]
    ]
    enough = len(hours) >= max(_FEW_HOURS, _MOST_HOURS * len(path.visits))
    return enough and all(one < two for one, two in pairwise(hours))  # type: ignore[operator]


def _features_in(visit: Visit, path: Path, told: Path) -> Features:
    """Return the features of a visit in the path that is told, or in the whole one."""
    return stop_features(path if visit.wayside else told, visit)


def stop_features(path: Path, visit: Visit) -> Features:
    """Return what speaks for and against one visit of a path by itself.

    How sure the whole path is comes to it as the feature "journey".
    """
    events = [step.event for step in visit.steps]
    best = max(events, key=lambda e: (_TELLING.get(e.form, 0), -e.at))
    clauses = {e.clause for e in events}
    found = {
        "bias": 1.0,
        f"form {best.form}": 1.0,
        f"act {best.act}": 1.0,
        f"role {visit.role}": 1.0,
        f"truth {best.truth}": 1.0,
        f"mover {best.mover}": 1.0,
        f"kind {visit.place.kind}": 1.0,
        "place": visit.place.confidence,
        "told again": math.log(len(clauses)),
        "hedged": float(all(e.hedged for e in events)),
        "headline only": float(all(e.headline for e in events)),
        "by another way": float(visit.way != "rail"),
        "in a series": float(best.series > 0),
        "detour": _detour(path, visit),
    }
    return {name: value for name, value in found.items() if value}


def _detour(path: Path, visit: Visit) -> float:
    """Return how far a visit lies off the way between its neighbours, 3 at most."""
    if visit not in path.visits:
        return 0.0
    at = path.visits.index(visit)
    around = path.visits[max(0, at - 1) : at + 2]
    if len(around) < 3:  # noqa: PLR2004  # both neighbours and the visit
        return 0.0
    one, middle, other = (v.place.at for v in around)
    direct = great_circle_km(one, other)
    extra = great_circle_km(one, middle) + great_circle_km(middle, other) - direct
    return min(3.0, extra / (direct + _NEAR_KM))


def journey_features(reading: Reading) -> Features:
    """Return what speaks for and against a whole path."""
    path = reading.path
    if path is None:
        return {}
    roles = {visit.role for visit in path.visits}
    hops = [
        great_circle_km(one.place.at, two.place.at)
        for one, two in pairwise(path.visits)
    ]
    clauses = [c for c in reading.clauses if c.phrases]
    events = [step.event for visit in path.visits for step in visit.steps]
    names = {event.train for event in reading.events} - {""}
    share = 1 / max(1, len(clauses))
    truths = [c.predicate.truth for c in clauses]
    movers = [c.predicate.mover for c in clauses]
    found = {
        "bias": 1.0,
        "stops": math.log(max(1, len(path.visits))),
        "rivals": float(min(2, len(reading.rivals))),
        "jumps": float(min(2, path.jumps)),
        "no origin": float(path.no_origin),
        "no end": float(path.no_end),
        "origin": float("origin" in roles),
        "destination": float("destination" in roles),
        "both ends": float({"origin", "destination"} <= roles),
        "to come": float(all(v.status == "open" for v in path.visits)),
        "candidates": float(min(3, len(path.candidates))),
        "far": float(max(hops, default=0.0) > _FAR_KM),
        "detours": sum(_detour(path, visit) for visit in path.visits),
        "left out": _left_out(reading),
        "towns": math.log(1 + _towns(reading)),
        "sentences": math.log(1 + len(reading.page.sentences)),
        "zigzag": _zigzag(path),
        "longest hop": math.log(1 + max(hops, default=0.0) / _NEAR_KM),
        "least sure place": min((v.place.confidence for v in path.visits), default=1.0),
        "trains named": float(min(3, len(names))),
        "by persons": _share(e.mover == "person" for e in events),
        "by verbs": _share(e.form == "verb" for e in events),
        "under way": _share(e.truth == "ongoing" for e in events),
        "bare": _share(e.form in _LOOSE for e in events),
        "told once": _share(len(v.steps) == 1 for v in path.visits),
        "unplaced": float(min(3, sum(s.place is None for s in reading.steps))),
        "events": math.log(1 + len(reading.events)),
        "nobody's": share * movers.count("nobody"),
        "others'": share * movers.count("other"),
        "habits": share * truths.count("habitual"),
        "described": share * truths.count("described"),
        "plans": share * (truths.count("planned") + truths.count("expected")),
        "done": share * truths.count("done"),
    }
    return {name: value for name, value in found.items() if value}


def _share(marks: Iterable[bool]) -> float:
    """Return which share of marks is set, 0 of none."""
    told = list(marks)
    return sum(told) / max(1, len(told))


def _towns(reading: Reading) -> int:
    """Return how many towns and stations a story names."""
    page = reading.page
    return len(
        {
            m.place
            for i, m in enumerate(page.mentions)
            if m.place and page.travels[i] and page.kinds[i] in _STOPS
        }
    )


def _zigzag(path: Path) -> float:
    """Return how much longer the way is than its places are apart, 3 at most."""
    points = [visit.place.at for visit in path.visits]
    way = great_circles_km(points)
    wide = max(
        (great_circle_km(one, two) for one, two in combinations(points, 2)),
        default=0.0,
    )
    return min(3.0, way / (wide + _NEAR_KM))


def _left_out(reading: Reading) -> float:
    """Return which share of the towns that a story names its path leaves out."""
    page, path = reading.page, reading.path
    towns = {
        m.place
        for i, m in enumerate(page.mentions)
        if m.place and page.travels[i] and page.kinds[i] in _STOPS
    }
    used = {v.place.id for v in (*path.visits, *path.candidates)} if path else set()
    return len(towns - used) / max(1, len(towns))
