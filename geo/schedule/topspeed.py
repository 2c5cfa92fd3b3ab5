"""The train's top speed: what bounds its hours, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.errors import BadInput
from geo.languages.speeds import read_fast_train, read_speeds
from geo.model import TopSpeed
from geo.model.journey import FASTEST_TRAIN_KMH
from geo.schedule.wording import wording

if TYPE_CHECKING:
    from geo.model import Language

__all__ = ["DEFAULT_TOP_SPEED_KMH", "given_top_speed", "top_speed_of"]

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
