"""What journey a story tells."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from toy_gazetteer import TOY_PLACES
from toy_itinerary import TOY, expected, placed, route, told

from geo.itinerary import tell
from geo.itinerary.visits import zone_of
from geo.mentions import find_mentions

STORIES = {
    "ja": "指導者の列車は10日に平壌を出発し、12日にロシア沿海地方のハサンに到着した。"
    "当初はウラジオストクで会談するとの見方が出ていたが、列車は北上した。"
    "会談の候補地としては、ボストチヌイ宇宙基地が取りざたされている。",
    "en": "The leader's train left Pyongyang on the 10th and arrived at Khasan in "
    "Russia's Primorsky Krai on the 12th. "
    "It was initially expected that they would meet in "
    "Vladivostok, but the train headed north. "
    "They may meet at the Vostochny Cosmodrome.",
    "ru": "Поезд лидера 10 числа выехал из Пхеньяна, 12 числа прибыл на станцию Хасан. "
    "Сначала ожидалось, что встреча пройдёт во Владивостоке, но поезд ушёл на север. "
    "Встреча может состояться на космодроме Восточный.",
    "ko": "지도자의 열차는 10일 평양을 출발해 12일 러시아 연해주 하산역에 도착했다. "
    "당초 블라디보스토크에서 회담할 것으로 예상됐지만 열차는 북쪽으로 향했다. "
    "보스토치니 우주기지에서 회담할 가능성이 있다.",
    "zh": "领导人的专列10日从平壤出发，12日抵达俄罗斯滨海边疆区的哈桑站。"
    "起初外界预计会谈将在符拉迪沃斯托克举行，但列车继续北上。"
    "两国领导人可能在东方航天发射场会晤。",
}


@pytest.mark.parametrize("language", STORIES)
def test_the_same_story_in_five_languages_is_the_same_journey(language: str) -> None:
    itinerary = told(STORIES[language])
    assert route(itinerary) == [("pyongyang", "origin"), ("khasan", "stop")]
    assert expected(itinerary) == [("vladivostok", "rejected"), ("vostochny", "open")]


def test_times_belong_to_the_place_of_their_clause_and_its_zone() -> None:
    itinerary = told(STORIES["ja"], ("10日", 10), ("12日", 12))
    starts = [s.told.earliest for s in itinerary.stops]
    assert [t and t.isoformat() for t in starts] == [
        "2023-09-10T00:00:00+09:00",
        "2023-09-12T00:00:00+10:00",
    ]


def test_a_time_after_its_place_belongs_to_it_too() -> None:
    itinerary = told(STORIES["en"], ("the 10th", 10), ("the 12th", 12))
    assert [s.told.earliest and s.told.earliest.day for s in itinerary.stops] == [
        10,
        12,
    ]


def test_evidence_quotes_the_text() -> None:
    text = STORIES["ja"]
    itinerary = told(text)
    stops = (*itinerary.stops, *itinerary.candidates)
    assert all(text[s.start : s.end] == s.quote for s in stops)


def test_a_story_told_out_of_order_is_travelled_in_order() -> None:
    text = "列車は12日にイルクーツクに到着した。列車は10日にモスクワを出発していた。"
    itinerary = told(text, ("12日", 12), ("10日", 10))
    assert route(itinerary) == [("moscow", "origin"), ("irkutsk", "destination")]


def test_a_return_trip_ends_where_it_began() -> None:
    text = "The express left Lyon at dawn. It returned to Lyon after stopping in Paris."
    assert route(told(text)) == [
        ("lyon", "origin"),
        ("paris", "stop"),
        ("lyon", "destination"),
    ]


def test_a_list_shares_what_is_said_of_its_first() -> None:
    text = "The train left Paris for Vilnius, passing through Berlin and Warsaw."
    assert route(told(text)) == [
        ("paris", "origin"),
        ("berlin", "stop"),
        ("warsaw", "stop"),
        ("vilnius", "destination"),
    ]


def test_an_insert_names_the_railhead_of_its_candidate() -> None:
    text = (
        "列車は平壌を出発した。会談の候補地としては、ボストチヌイ宇宙基地\n\n<\n"
        "ボストチヌイ宇宙基地は発射場である。近くの駅はレデャーナヤ駅である。\n>\n\nが取りざたされている。"
    )
    (candidate,) = told(text).candidates
    assert (candidate.place, candidate.railhead) == ("toy:vostochny", "toy:ledyanaya")
    assert "\n" not in candidate.quote


def test_a_second_train_is_left_out_with_a_warning() -> None:
    text = (
        "The train left Paris and reached Berlin and Warsaw. "
        "Meanwhile another train left Moscow for Irkutsk."
    )
    itinerary = told(text)
    assert route(itinerary)[0] == ("paris", "origin")
    assert "second journey" in itinerary.warnings[0]


def test_a_zone_that_nobody_knows_is_utc_and_says_so() -> None:
    zone, doubt = zone_of("Mars/Base")
    assert str(zone) == "UTC"
    assert "Mars/Base" in doubt
    assert str(zone_of("UTC+9")[0]) == "UTC+09:00"


ROUTES = {
    "a list after its cue": (
        "Поезд вышел из Москвы и проехал Варшаву, Берлин и Париж.",
        ["moscow", "warsaw", "berlin", "paris"],
    ),
    "the end told before the way": (
        "寝台特急はモスクワを出発し、パリに到着した。列車はワルシャワ、ベルリンを経由した。",
        ["moscow", "warsaw", "berlin", "paris"],
    ),
    "an arrival in the lead": (
        "The train pulled into Paris. It left Moscow, stopped in Warsaw, then Berlin.",
        ["moscow", "warsaw", "berlin", "paris"],
    ),
    "a way looked back on": (
        "The train left Moscow and reached Paris after stopping in Warsaw and Berlin.",
        ["moscow", "warsaw", "berlin", "paris"],
    ),
    "stops by plan, which are none yet": (
        "The train left Paris. It is due to call at Berlin before reaching Warsaw.",
        ["paris"],
    ),
    "the end that the text names": (
        "열차는 평양을 출발했다. 열차는 블라디보스토크로 향하며, 이르쿠츠크를 지나 최종 목적지인 모스크바에 도착한다.",  # noqa: E501  # one story
        ["pyongyang", "vladivostok", "irkutsk", "moscow"],
    ),
    "a border crossed from a town": (
        "特別列車はハサンからロシアに入り、イルクーツクに到着した。",
        ["khasan", "irkutsk"],
    ),
    "a change to a car": (
        "特別列車は平壌を出発し、ハサンに到着した。指導者は車に乗り換え、モスクワに向かった。",
        ["pyongyang", "khasan"],
    ),
    "a place that the way leads by": (
        "The train left Paris for Warsaw. In Berlin people passed us bread. "  # noqa: ISC004  # one story, two sentences
        "In Lyon it was raining.",
        ["paris", "berlin", "warsaw"],
    ),
    "a train named by its ends": (
        "Скорый поезд Москва — Париж прибыл в Варшаву.",
        ["moscow", "warsaw", "paris"],
    ),
    "a round trip with a leg of its own": (
        "清晨列车从巴黎出发，下午抵达柏林，次日再从里昂返回巴黎。",
        ["paris", "berlin", "lyon", "paris"],
    ),
    "an accident near a town": (
        "The express, travelling from Moscow to Paris, derailed near Warsaw.",
        ["moscow", "warsaw", "paris"],
    ),
}


@pytest.mark.parametrize("kind", ROUTES)
def test_the_way_is_told_in_the_order_travelled(kind: str) -> None:
    text, wanted = ROUTES[kind]
    assert [place for place, _ in route(told(text))] == wanted


def test_a_stop_left_out_is_turned_down() -> None:
    text = "The train left Paris and reached Warsaw. A stop in Berlin was skipped."
    assert expected(told(text)) == [("berlin", "rejected")]


def test_the_day_of_a_report_is_not_the_day_of_the_departure() -> None:
    text = (
        "The train has left Warsaw, it was said on Friday. It crossed the border at "
        "Irkutsk on Tuesday before arriving in Moscow on Wednesday."
    )
    days = ("Friday", 15), ("Tuesday", 12), ("Wednesday", 13)
    assert route(told(text, *days)) == [
        ("warsaw", "origin"),
        ("irkutsk", "stop"),
        ("moscow", "destination"),
    ]


def test_each_time_belongs_to_the_clause_it_stands_in() -> None:
    text = (
        "Поезд выехал из Москвы 10 числа и утром 12 числа прибыл в Берлин, "
        "который покинул днём."
    )
    itinerary = told(text, ("10 числа", 10), ("утром 12 числа", 12))
    days = [s.told.earliest and s.told.earliest.day for s in itinerary.stops]
    assert days == [10, 12]


def test_a_time_inside_a_list_belongs_to_its_neighbour() -> None:
    text = (
        "The train left Paris. It stopped in Berlin on Monday and in Warsaw on Tuesday."
    )
    itinerary = told(text, ("Monday", 11), ("Tuesday", 12))
    days = [s.told.earliest and s.told.earliest.day for s in itinerary.stops]
    assert days == [None, 11, 12]


@given(
    st.text(
        alphabet="The train left Paris, 列車は平壌を出発し из Москвы.\n", max_size=80
    )
)
def test_any_text_is_read(text: str) -> None:
    itinerary = tell(
        text, "en", find_mentions(text, "en", TOY), places=TOY_PLACES, times=()
    )
    assert all(text[s.start : s.end] == s.quote for s in itinerary.stops)


@pytest.mark.parametrize(
    "scrap",
    [
        "<\nハサンは駅。\n>\n",
        "<\n",
        "関連記事\n・列車がハサンに到着\nああ\n",
        "列車はハサンに着いた。\n",
        "列車はハサンに着き、",
    ],
    ids=["inserts", "brackets", "links", "lines", "one line"],
)
def test_time_grows_with_length_alone(scrap: str) -> None:
    text = scrap * (30_000 // len(scrap))
    mentions = [placed(m) for m in find_mentions(text, "ja", TOY)]
    started = process_time()
    tell(text, "ja", mentions, places=TOY_PLACES, times=())
    # What grew with the square took 26 s for 90,000 characters of inserts.
    assert process_time() - started < 6


def test_an_endless_story_is_read_in_bounded_time_and_says_so() -> None:
    text = "The train left Paris for Berlin. It reached Warsaw. " * 200
    itinerary = told(text)
    assert route(itinerary)[0] == ("paris", "origin")
    assert any("only the first" in warning for warning in itinerary.warnings)


def test_a_stop_tells_no_end() -> None:
    itinerary = told("The train left Paris. It stopped at Berlin and at Warsaw.")
    assert route(itinerary) == [
        ("paris", "origin"),
        ("berlin", "stop"),
        ("warsaw", "stop"),
    ]


def test_an_end_without_a_place_leaves_the_last_place_a_stop() -> None:
    text = "The train left Paris. It reached Berlin. It arrived in Zyxwia station."
    itinerary = told(text)
    assert route(itinerary) == [("paris", "origin"), ("berlin", "stop")]
    assert any("has no place" in warning for warning in itinerary.warnings)


def test_a_beginning_without_a_place_is_not_another_place() -> None:
    text = "The train left Zyxwia station. It left Berlin later. It reached Warsaw."
    assert ("berlin", "origin") not in route(told(text))


def test_coming_to_the_place_left_is_a_return() -> None:
    text = (
        "A tour by train. It left Paris. It reached Berlin. It arrived back in Paris."
    )
    assert route(told(text)) == [
        ("paris", "origin"),
        ("berlin", "stop"),
        ("paris", "destination"),
    ]


def test_a_log_names_its_stops_bare() -> None:
    days = (
        "Diary of a train.",
        "We left Paris.",
        "Berlin.",
        "Warsaw!",
        "We reached Moscow.",
    )
    text = "\n\n".join(days)
    assert [place for place, _ in route(told(text))] == [
        "paris",
        "berlin",
        "warsaw",
        "moscow",
    ]


def test_an_unclear_beginning_is_told_with_the_towns_that_it_may_be() -> None:
    text = "A diary. It is long. Paris was cold. The train arrived in Berlin."
    itinerary = told(text)
    assert any(
        "began" in warning and "not clear" in warning and "Paris" in warning
        for warning in itinerary.warnings
    )


def test_a_name_placed_once_is_placed_where_it_is_told_again() -> None:
    text = "The train left Pyongyang. It reached Khasan. From Khasan it went on."
    mentions = [placed(m) for m in find_mentions(text, "en", TOY)]
    bare = [replace(m, place=None) if m.start < 40 else m for m in mentions[1:]]
    itinerary = tell(text, "en", [mentions[0], *bare], places=TOY_PLACES, times=())
    assert [place for place, _ in route(itinerary)] == ["pyongyang", "khasan"]
