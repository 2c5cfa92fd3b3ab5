"""Whether a text tells of trains: then its places are first of all stops."""

from __future__ import annotations

import re
from typing import Final

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


def of_trains(text: str) -> bool:
    """Return whether a text, in any of the five languages, tells of trains.

    A fire beside the railroad, told at length, is no story of trains.

    >>> of_trains("Поезд вышел утром."), of_trains("The ship sailed at noon.")
    (True, False)
    """
    most = len(text) // _EVERY + 1
    return any(count >= most for count, _ in enumerate(_WORDS.finditer(text), 1))
