"""How fast the train may be: its own top speed, and the limits of its rails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.errors import BadInput
from geo.languages.speeds import read_fast_train, read_speeds
from geo.model import Limit, TopSpeed
from geo.model.trip import FASTEST_TRAIN_KMH
from geo.schedule.wording import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Language

__all__ = [
    "DEFAULT_TOP_SPEED_KMH",
    "capped_km",
    "given_top_speed",
    "hours_at",
    "km_within",
    "part_of",
    "top_speed_of",
]

# What a conventional passenger train may run at on a good main line in most countries:
# a bound to reckon with when the story gives none, never a claim about the train.
DEFAULT_TOP_SPEED_KMH = 120.0
FAST_TOP_SPEED_KMH = 350.0  # no high-speed train exceeds it in service (China, 2017)


def given_top_speed(kmh: float) -> TopSpeed:
    """Return the top speed that a person gives.

    Raises:
        BadInput: no train has it.
    """
    if not 0 < kmh <= FASTEST_TRAIN_KMH:
        message = f"a top speed of {kmh:g} km/h is none that a train has"
        raise BadInput(message)
    return TopSpeed(kmh, "option")


def top_speed_of(
    body: str, language: Language, option_kmh: float | None
) -> tuple[TopSpeed, tuple[str, ...]]:
    """Return the train's top speed and what is doubtful about it.

    The option comes first, then the top speed that the story states, the speed at which
    it says that the train runs, and the default, which is never below a speed that the
    train had at some moment. Of two stated speeds the higher one is the bound.
    """
    if option_kmh is not None:
        return given_top_speed(option_kmh), ()
    speeds = read_speeds(body, language)
    told = [s for s in speeds if s.kind == "top"]
    told = told or [s for s in speeds if s.kind == "usual"]
    fit = [s for s in told if 0 < s.kmh <= FASTEST_TRAIN_KMH]
    words = wording(language)
    doubts = [
        words.say("no_train", kmh=words.number(s.kmh), quote=s.quote)
        for s in told
        if s not in fit
    ]
    if not fit:
        quote = read_fast_train(body, language)
        kmh = FAST_TOP_SPEED_KMH if quote else DEFAULT_TOP_SPEED_KMH
        had = [s.kmh for s in speeds if s.kind == "moment"]
        kmh = max(kmh, *(speed for speed in had if speed <= FASTEST_TRAIN_KMH), 0)
        return TopSpeed(kmh, "default", quote or None), tuple(doubts)
    fastest = max(fit, key=lambda speed: speed.kmh)
    top = fastest.kmh
    others = {speed.kmh: speed for speed in fit if speed.kmh != top}
    bound = words.number(top)
    doubts += [
        words.say("two_tops", kmh=words.number(kmh), top=bound, quote=other.quote)
        for kmh, other in others.items()
    ]
    return TopSpeed(round(top, 2), "text", fastest.quote), tuple(doubts)


def hours_at(
    km: float, kmh: float, limits: Sequence[Limit] = (), *, share: float = 1.0
) -> float:
    """Return the hours of so many km at a speed, or at a limit where it is lower.

    Each run counts as `km / min(kmh, share * limit)`; runs without a limit, and rails
    of which none is known, are run at `kmh`.

    >>> hours_at(100, 50), hours_at(100, 50, [Limit(60, 0), Limit(40, 20)])
    (2.0, 3.2)
    """
    if not limits:
        return km / kmh
    return sum(
        run.km / (min(kmh, share * run.kmh) if run.kmh else kmh) for run in limits
    )


def km_within(hours: float, kmh: float, limits: Sequence[Limit] = ()) -> float:
    """Return how far a train comes in so many hours, from the start of the limits on.

    The inverse of `hours_at`; beyond the last run it goes on at `kmh`.

    >>> km_within(2, 50), km_within(2.2, 50, [Limit(60, 0), Limit(40, 20)])
    (100.0, 80.0)
    """
    km = 0.0
    for run in limits:
        pace = min(kmh, run.kmh) if run.kmh else kmh
        if run.km >= hours * pace:
            return km + hours * pace
        hours -= run.km / pace
        km += run.km
    return km + hours * kmh


def capped_km(kmh: float, limits: Sequence[Limit]) -> float:
    """Return on how many km a limit holds a train of that speed back.

    >>> capped_km(80, [Limit(60, 100), Limit(40, 20), Limit(5, 0)])
    40
    """
    return sum(run.km for run in limits if 0 < run.kmh < kmh)


def part_of(limits: Sequence[Limit], start_km: float, end_km: float) -> list[Limit]:
    """Return the limits between two km from the start; () stays ().

    >>> part_of([Limit(60, 100), Limit(40, 20)], 50, 70)
    [Limit(km=10.0, kmh=100), Limit(km=10.0, kmh=20)]
    """
    found: list[Limit] = []
    at = 0.0
    for run in limits:
        first, last = max(at, start_km), min(at + run.km, end_km)
        if last > first:
            found.append(Limit(last - first, run.kmh))
        at += run.km
    return found
