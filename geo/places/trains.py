"""Whether a text tells of trains: then its places are first of all stops."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from geo.language_codes import PAGE_LANGUAGES
from geo.languages import naming_of

if TYPE_CHECKING:
    from geo.model import Language

__all__ = ["STOP_KINDS", "of_trains"]

STOP_KINDS: Final = frozenset({"city", "station", "facility"})  # what a train calls at

_WORDS: Final = re.compile(
    r"列車|鉄道|駅|汽車|電車|新幹線|特急|急行|夜行"
    r"|\btrains?\b|\brail(?:ways?|roads?|s|cars?)\b|\bby rail\b|locomotive|carriage"
    r"|\bsleeper\b|\bexpress\b"
    r"|поезд|станци|вокзал|железн|вагон|эшелон|электричк|локомотив"
    r"|열차|기차|철도|고속철|KTX"
    r"|列车|火车|铁路|车站|专列|專列|班列|动车|高铁|火車|鐵路|動車|高鐵|車站",
    re.IGNORECASE,
)
_EVERY: Final = 800  # characters for each such word; in fewer words it is an aside


def of_trains(text: str, language: Language = "en") -> bool:
    """Return whether a text tells of trains, in its language or one of the five.

    A fire beside the railroad, told at length, is no story of trains.

    >>> of_trains("Поезд вышел утром."), of_trains("The ship sailed at noon.")
    (True, False)
    """
    own = language not in PAGE_LANGUAGES
    words = naming_of(language).trains if own else _WORDS
    most = len(text) // _EVERY + 1
    return any(count >= most for count, _ in enumerate(words.finditer(text), 1))
