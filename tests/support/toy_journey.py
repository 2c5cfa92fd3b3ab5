"""A small journey made by hand, for what draws journeys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from geo.model import (
    BorderCrossing,
    Check,
    GaugeBreak,
    Journey,
    Leg,
    LonLat,
    Mention,
    Place,
    Stop,
    TopSpeed,
    Window,
)

TEXT = (
    "列車は10日に平壌を出て、12日にハサンに着いた。"
    "行き先はウラジオストクでなく宇宙基地か。"
)

EAST = ZoneInfo("Asia/Vladivostok")
PYONGYANG = Place(
    "t:pyongyang",
    "Pyongyang",
    125.7543,
    39.0339,
    country="KP",
    names={
        "ja": "平壌",
        "en": "Pyongyang",
        "ru": "Пхеньян",
        "ko": "평양",
        "zh": "平壤",
    },
    confidence=0.97,
    source="GeoNames 1871859",
)
KHASAN = Place(
    "t:khasan",
    "Khasan",
    130.6486,
    42.4306,
    country="RU",
    names={"ja": "ハサン", "en": "Khasan", "ru": "Хасан", "ko": "하산", "zh": "哈桑"},
    confidence=0.8,
    source="railstory places.csv",
    runner_up=Place("t:other", "Hasan", 46.2, 34.1, country="IQ"),
)
VLADIVOSTOK = Place(
    "t:vladivostok",
    "Vladivostok",
    131.8869,
    43.1155,
    country="RU",
    names={"ja": "ウラジオストク", "en": "Vladivostok", "ru": "Владивосток"},
    confidence=0.95,
)
COSMODROME = Place(
    "t:vostochny",
    "Vostochny Cosmodrome",
    128.334,
    51.884,
    country="RU",
    kind="facility",
    names={"ja": "ボストチヌイ宇宙基地", "ru": "космодром Восточный"},
    confidence=0.9,
)
LEDYANAYA = Place(
    "t:ledyanaya",
    "Ledyanaya",
    128.13,
    51.86,
    country="RU",
    kind="station",
    names={"ja": "レデャーナヤ駅", "ru": "Ледяная"},
)

COAST = (
    (125.754, 39.034),
    (126.4, 39.3),
    (127.0, 39.2),
    (127.5, 39.2),
    (127.6, 39.75),
    (128.2, 40.0),
    (129.2, 40.7),
    (129.7, 41.5),
    (129.8, 42.0),
    (130.3, 42.3),
    (130.64, 42.42),
)
FORK = ((130.64, 42.42), (130.8, 42.75), (131.2, 43.2), (131.9, 43.7))
TO_PORT = ((132.05, 43.4), (131.95, 43.25), (131.887, 43.1155))
NORTH = (
    (132.0, 43.9),
    (132.4, 44.6),
    (133.7, 45.9),
    (134.9, 47.6),
    (135.06, 48.48),
    (133.0, 48.8),
    (131.0, 48.9),
    (129.5, 49.9),
    (128.3, 50.9),
    (128.13, 51.86),
)


def line(*points: tuple[float, float]) -> tuple[LonLat, ...]:
    """Return a line through points, longitude first."""
    return tuple(LonLat(*point) for point in points)


def moment(day: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return a moment of the journey, as clocks in Vladivostok showed it."""
    return datetime(2023, 9, day, hour, minute, tzinfo=EAST)


def stop(place: Place, name: str, role: str, **more: object) -> Stop:
    """Return a stop whose quote is the clause around a name in the text."""
    at = TEXT.index(name)
    start = max(TEXT.rfind("、", 0, at), TEXT.rfind("。", 0, at)) + 1
    ends = [i for c in "、。" if (i := TEXT.find(c, at)) >= 0]
    end = min(ends)
    return Stop(
        place.id,
        role,
        more.pop("status", "confirmed"),
        TEXT[start:end],
        start,
        end,
        **more,
    )  # type: ignore[arg-type]  # more is any field


def mention(place: Place, name: str) -> Mention:
    """Return the mention of a name in the text."""
    start = TEXT.index(name)
    return Mention(
        start, start + len(name), name, place=place.id, confidence=place.confidence
    )


def toy_journey() -> Journey:
    """Return Pyongyang - Khasan, with a candidate turned down and one still open."""
    day = Window(moment(12), moment(12, 23, 59))
    legs = (
        Leg(
            PYONGYANG.id,
            KHASAN.id,
            length_km=856.2,
            hours_at_top_speed=14.5,
            line=line(*COAST),
            borders=(BorderCrossing("KP", "RU", LonLat(130.64, 42.41)),),
            gauge_breaks=(GaugeBreak(1435, 1520, LonLat(130.64, 42.42)),),
            depart=Window(moment(10, 1), moment(11, 0, 59)),
            arrive=day,
            coarse=((0, 2),),
        ),
        Leg(
            KHASAN.id,
            VLADIVOSTOK.id,
            branch=1,
            length_km=326,
            hours_at_top_speed=5.5,
            line=line(*FORK, *TO_PORT),
            depart=Window(moment(12, 1), moment(13, 2, 59)),
            arrive=Window(moment(12, 6, 31), moment(13, 10)),
        ),
        Leg(
            KHASAN.id,
            LEDYANAYA.id,
            branch=2,
            length_km=1673,
            assumed_km=4.2,
            hours_at_top_speed=28.4,
            line=line(*FORK, *NORTH),
            assumed=((8, 10),),
            depart=Window(moment(12, 1), moment(13, 2, 59)),
            arrive=Window(moment(13, 5, 20), moment(14, 15)),
        ),
    )
    stops = (
        stop(PYONGYANG, "平壌", "origin", told=Window(moment(10), moment(10, 23, 59))),
        stop(KHASAN, "ハサン", "stop", told=day),
        stop(VLADIVOSTOK, "ウラジオストク", "candidate", status="rejected"),
        stop(COSMODROME, "宇宙基地", "candidate", status="open", railhead=LEDYANAYA.id),
    )
    return Journey(
        title="金総書記、装甲列車でロシア入り",
        language="ja",
        published=date(2023, 9, 13),
        top_speed=TopSpeed(59.0, "text", "最高時速は59キロメートル"),
        mentions=(
            mention(PYONGYANG, "平壌"),
            mention(KHASAN, "ハサン"),
            mention(VLADIVOSTOK, "ウラジオストク"),
            mention(COSMODROME, "宇宙基地"),
        ),
        places=(PYONGYANG, KHASAN, VLADIVOSTOK, COSMODROME, LEDYANAYA),
        stops=stops,
        legs=legs,
        checks=(
            Check(
                "10日に平壌を出て12日にハサン", "possible", "856 km in 24-48 h", 24.1
            ),
        ),
        attribution=(
            "© OpenStreetMap contributors (ODbL)",
            "GeoNames (CC BY 4.0)",
            "Made with Natural Earth",
        ),
        warnings=("the story names no time of day",),
    )


def there_and_back() -> Journey:
    """Return Pyongyang - Khasan - Pyongyang, over the same rails."""
    journey = toy_journey()
    out = journey.legs[0]
    last = len(COAST) - 1
    home = Leg(
        KHASAN.id,
        PYONGYANG.id,
        length_km=out.length_km,
        line=line(*reversed(COAST)),
        coarse=tuple((last - b, last - a) for a, b in out.coarse),
    )
    first, second = journey.stops[:2]
    end = replace(first, role="destination", told=Window())
    stops = (first, second, end)
    return replace(journey, stops=stops, legs=(out, home), checks=())
