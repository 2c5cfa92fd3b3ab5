"""Towns that a story names on its way without a word of travel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo.pipeline import read, why

if TYPE_CHECKING:
    from geo.atlas import Atlas

ENDS = {
    "en": (
        "The camp train left Denver on Monday morning.",
        "On Tuesday the train arrived in Salt Lake City.",
    ),
    "ru": ("Детский поезд вышел из Москвы 3 июня.", "5 июня поезд прибыл в Уфу."),
    "ja": ("臨時列車は3日朝、大阪駅を出発した。", "列車は昼すぎ、静岡駅に到着した。"),
    "ko": (
        "관광열차는 3일 아침 서울역을 출발했다.",
        "열차는 오후에 부산역에 도착했다.",
    ),
    "zh": ("学生专列3日上午从北京开出。", "列车当晚抵达武汉。"),
    "zh-Hant": ("學生專列3日上午從臺北車站開出。", "列車當晚抵達高雄車站。"),
    "de": (
        "Der Sonderzug verließ München am Montag.",
        "Am Abend erreichte der Zug Leipzig.",
    ),
    "fr": (
        "Le train spécial a quitté Paris lundi.",
        "Le soir, le train est arrivé à Bordeaux.",
    ),
}
# What is told between the ends, and the town of it that the train must have passed.
PASSED = [
    ("en", "Ice had to be found at Grand Junction.", "Grand Junction"),
    ("en", "By noon the mesas of Grand Junction glowed.", ""),
    ("en", "Then Grand Junction, with its peaches.", "Grand Junction"),
    ("en", "A choir sang in Grand Junction.", "Grand Junction"),
    ("ru", "В Самаре школьникам купили мороженое.", "Самаре"),
    ("ru", "Самара встретила детей оркестром.", "Самара"),
    ("ja", "名古屋では合唱団が歌を披露した。", "名古屋"),
    ("ja", "名古屋のホームは雪だった。", "名古屋"),
    ("ko", "대전에서는 합창단이 노래를 불러 주었다.", "대전"),
    ("ko", "대전의 불빛이 멀어졌다.", "대전"),
    ("zh", "郑州的月台上有人唱歌。", "郑州"),
    ("zh", "郑州，下着小雨。", "郑州"),
    ("zh-Hant", "臺中的月臺上有人唱歌。", "臺中"),
    ("de", "In Nürnberg schien die Sonne.", "Nürnberg"),
    ("fr", "À Poitiers, il neigeait.", "Poitiers"),
]
# What is told between the ends of a town where the train was not, for all one knows.
NOT_THERE = [
    ("en", "A nurse had been called from Grand Junction.", "Grand Junction"),
    ("en", "The road to Grand Junction was closed.", "Grand Junction"),
    ("en", "In Boise the governor spoke of it.", "Boise"),
    ("en", "In 1998 a train burned at Grand Junction.", "Grand Junction"),
    ("en", "Next year it will stop at Grand Junction.", "Grand Junction"),
    ("en", "The injured were taken to hospitals in Grand Junction.", "Grand Junction"),
    ("ru", "Врача вызвали из Самары.", "Самары"),
    ("ru", "Дорога до Самары была закрыта.", "Самары"),
    ("ja", "名古屋までの道は閉じていた。", "名古屋"),
    ("ja", "名古屋出身の医師が乗っていた。", "名古屋"),
    ("ko", "대전까지 가는 도로는 막혀 있었다.", "대전"),
    ("zh", "前往郑州的公路已经封闭。", "郑州"),
    ("de", "Die Straße nach Nürnberg war gesperrt.", "Nürnberg"),
    ("fr", "La route de Poitiers était fermée.", "Poitiers"),
]


def _run(language: str, between: str) -> str:
    """Return a story that tells something between the ends of its run."""
    first, last = ENDS[language]
    gap = "" if language in {"ja", "zh", "zh-Hant"} else " "
    return gap.join((first, between, last))


def _stops(text: str, atlas: Atlas) -> list[str]:
    """Return the names of the stops, as the text has them first."""
    itinerary = read(text, atlas, published="2024-06-12").itinerary
    names = {m.place: m.surface for m in reversed(itinerary.mentions) if m.place}
    return [names[stop.place] for stop in itinerary.stops]


@pytest.mark.parametrize(("language", "between", "town"), PASSED)
def test_a_town_named_between_two_stops_on_their_way_is_passed(
    language: str, between: str, town: str, atlas: Atlas
) -> None:
    stops = _stops(_run(language, between), atlas)
    assert stops[1:-1] == ([town] if town else [])
    assert len(stops) == len(stops[1:-1]) + 2


@pytest.mark.parametrize(("language", "between", "town"), NOT_THERE)
def test_a_town_of_which_something_else_is_told_is_not_passed(
    language: str, between: str, town: str, atlas: Atlas
) -> None:
    stops = _stops(_run(language, between), atlas)
    assert len(stops) == 2
    assert town not in stops


def test_a_town_named_before_the_start_or_after_the_end_is_not_passed(
    atlas: Atlas,
) -> None:
    first, last = ENDS["en"]
    aside = "Grand Junction wants such a camp too."
    assert len(_stops(f"{first} {last} {aside}", atlas)) == 2
    assert len(_stops(f"{aside} {first} {last}", atlas)) == 2


def test_towns_are_passed_in_the_order_of_the_text(atlas: Atlas) -> None:
    text = _run("ru", "В Рязани был обед. В Самаре купили мороженое.")
    assert _stops(text, atlas)[1:-1] == ["Рязани", "Самаре"]


def test_a_passed_town_says_why_it_is_one(atlas: Atlas) -> None:
    text = _run("en", "Then Grand Junction, with its peaches.")
    (reason,) = why(text, atlas, "Grand Junction")
    assert reason.counts
    told = "named between Denver and Salt Lake City, and the way leads past it"
    assert told in reason.evidence


def test_a_passed_town_changes_nothing_of_how_sure_the_journey_is(
    atlas: Atlas,
) -> None:
    texts = [
        _run("en", f"Then {town}, with its peaches.")
        for town in ("Grand Junction", "Boise")
    ]
    sure = [read(text, atlas).itinerary.confidence for text in texts]
    assert sure[0] == pytest.approx(sure[1], abs=0.02)
