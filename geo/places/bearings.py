"""How five languages say where a place lies: "south of A", Aの北, севернее A.

Each pattern is matched right before or right after a name. The words are data: a
direction is a compass point, eight of them, as degrees clockwise from north.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geo.model import Language

__all__ = ["PHRASES", "Phrases", "degrees", "kilometres", "placing"]

_POINTS: Final = {
    "north": 0,
    "northeast": 45,
    "east": 90,
    "southeast": 135,
    "south": 180,
    "southwest": 225,
    "west": 270,
    "northwest": 315,
}
_WORDS: Final[dict[str, str]] = {
    "北東": "northeast",
    "東北": "northeast",
    "东北": "northeast",
    "北西": "northwest",
    "西北": "northwest",
    "南東": "southeast",
    "東南": "southeast",
    "东南": "southeast",
    "南西": "southwest",
    "西南": "southwest",
    "北": "north",
    "南": "south",
    "東": "east",
    "东": "east",
    "西": "west",
    "북동": "northeast",
    "북서": "northwest",
    "남동": "southeast",
    "남서": "southwest",
    "북": "north",
    "남": "south",
    "동": "east",
    "서": "west",
    "северо-восто": "northeast",
    "северо-запад": "northwest",
    "юго-восто": "southeast",
    "юго-запад": "southwest",
    "север": "north",
    "южн": "south",
    "юг": "south",
    "восто": "east",
    "запад": "west",
}
_CJK: Final = "[東西南北东]{1,2}"
_RUSSIAN: Final = "(?:северо-|юго-)?(?:север|юг|южн|восто|запад)[а-яё]*"  # Cyrillic
_KM: Final = r"(?:約|约|약|about |roughly |some |около |примерно )?(?P<km>\d[\d,.]*)\s*"


@dataclass(frozen=True, slots=True)
class Phrases:
    """What stands before a name ("south of") or after it (の北) to place another.

    The place that a phrase speaks of stands before it in the first case, and after it
    in the second.
    """

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    marks: tuple[str, ...] = ()  # without one of them, a phrase before is not sought


PHRASES: Final[dict[Language, Phrases]] = {
    "en": Phrases(
        re.compile(
            rf"(?:{_KM}(?P<unit>km|kilomet(?:er|re)s?|miles?) (?:to the )?)?"
            r"(?:to the )?(?P<way>(?:north|south)?-?(?:north|south|east|west))"
            r"(?:ern side)? of (?:the )?(?:city of |town of )?$",
            re.IGNORECASE,
        ),
        None,
        ("th of ", "st of ", "side of "),
    ),
    "ru": Phrases(
        re.compile(
            rf"(?:(?:в )?{_KM}(?P<unit>км|километр[а-я]*) )?"  # Cyrillic
            rf"(?:(?:к|на) )?(?P<way>{_RUSSIAN}) (?:от )?"  # Cyrillic
            r"(?:город[а-я]* )?$",
            re.IGNORECASE,
        ),
        None,
        ("евер", "юг", "Юг", "южн", "Южн", "осто", "апад"),
    ),
    "ja": Phrases(
        None,
        re.compile(
            rf"(?:から|の)?(?:{_KM}(?P<unit>km|キロ(?:メートル)?)の?)?"
            rf"(?:から|の|より|以)?(?P<way>{_CJK})(?:側|方|へ)?"
            r"(?:に?(?:約)?(?P<km2>\d[\d,.]*)\s*(?:km|キロ(?:メートル)?))?"
            r"(?=[、にのへで])"
        ),
    ),
    "ko": Phrases(
        None,
        re.compile(
            rf"(?:시|역)?(?:에서|의)? ?"
            rf"(?:{_KM}(?P<unit>km|킬로미터|㎞) ?(?:떨어진)? ?)?"
            r"(?P<way>[북남동서]{1,2})(?:쪽|방)(?:으로|에)?"
            r"(?: ?약? ?(?P<km2>\d[\d,.]*) ?(?:km|킬로미터|㎞))?"
        ),
    ),
    "zh": Phrases(
        None,
        re.compile(
            rf"(?:以|之)?(?:{_KM}(?P<unit>公里|千米))?(?:以|之)?"
            rf"(?P<way>{_CJK})(?:方|面|边|侧)?"
            r"(?:约)?(?:(?P<km2>\d[\d,.]*)\s*(?:公里|千米))?(?=[、，,的处之])"
        ),
    ),
}


def placing(before: str, phrases: Phrases) -> re.Match[str] | None:
    """Return the phrase that a text before a name ends with, or None."""
    if phrases.before and any(mark in before for mark in phrases.marks):
        return phrases.before.search(before)
    return None


def degrees(word: str) -> int | None:
    """Return a compass word's bearing, clockwise from north; None when it is none.

    >>> degrees("Северо-восточнее"), degrees("南東"), degrees("South-west")
    (45, 135, 225)
    """
    plain = word.lower()
    if plain.isascii():
        return _POINTS.get(plain.replace("-", ""))
    start = next((known for known in _WORDS if plain.startswith(known)), "")
    return _POINTS[_WORDS[start]] if start else None


def kilometres(match: re.Match[str]) -> float | None:
    """Return the distance that a phrase gives, in km, or None when it gives none."""
    found = match.groupdict()
    figure = found.get("km") or found.get("km2")
    if not figure or not figure.rstrip(".,"):
        return None
    value = float(figure.rstrip(".,").replace(",", ""))
    mile = 1.609344
    return value * mile if (found.get("unit") or "").startswith("mile") else value
