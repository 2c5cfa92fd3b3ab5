"""What journey a story tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from toy_gazetteer import TOY_PLACES, ToyGazetteer

from geo.itinerary import tell
from geo.itinerary.localtimes import zone_of
from geo.languages import detect
from geo.mentions import find_mentions
from geo.model import Itinerary, TimeMention

if TYPE_CHECKING:
    from geo.model import Mention

TOY = ToyGazetteer()


def times_in(text: str, *days: tuple[str, int]) -> tuple[TimeMention, ...]:
    """Return each phrase as that day of September 2023."""
    found = []
    for phrase, day in days:
        start = text.index(phrase)
        first, last = datetime(2023, 9, day), datetime(2023, 9, day, 23, 59)  # noqa: DTZ001  # local
        found.append(
            TimeMention(start, start + len(phrase), phrase, first, last, "day")
        )
    return tuple(sorted(found, key=lambda t: t.start))


def told(text: str, *days: tuple[str, int]) -> Itinerary:
    """Return the journey of a text whose places are those of the toy gazetteer."""
    language = detect(text)
    mentions = [placed(m) for m in find_mentions(text, language, TOY)]
    return tell(
        text, language, mentions, places=TOY_PLACES, times=times_in(text, *days)
    )


def placed(mention: Mention) -> Mention:
    """Return a mention with the place of its first known name."""
    hits = [c for name in mention.names for c in TOY.candidates(name)]
    return replace(mention, place=hits[0].place.id) if hits else mention


def route(itinerary: Itinerary) -> list[tuple[str, str]]:
    """Return place and role of each stop."""
    return [(s.place.removeprefix("toy:"), s.role) for s in itinerary.stops]


def expected(itinerary: Itinerary) -> list[tuple[str, str]]:
    """Return place and status of each candidate."""
    return [(s.place.removeprefix("toy:"), s.status) for s in itinerary.candidates]


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


def test_a_past_trip_is_only_mentioned() -> None:
    text = (
        "The train left Paris on Monday. A year earlier, years ago, it reached Berlin."
    )
    itinerary = told(text)
    assert route(itinerary) == [("paris", "origin")]
    assert [m.role for m in itinerary.mentions] == ["origin", "mention"]


def test_a_way_by_air_is_no_leg() -> None:
    text = "The train left Paris and reached Berlin. The minister flew to Moscow."
    assert route(told(text)) == [("paris", "origin"), ("berlin", "destination")]


@pytest.mark.parametrize(
    "text",
    [
        "Washington said it would reply. Moscow did not arrive at a decision.",
        "Il a dit non.",
        "",
    ],
)
def test_a_story_without_trains_tells_no_journey(text: str) -> None:
    assert told(text).stops == ()


def test_an_insert_names_the_railhead_of_its_candidate() -> None:
    text = (
        "列車は平壌を出発した。会談の候補地としては、ボストチヌイ宇宙基地\n\n<\n"
        "ボストチヌイ宇宙基地は発射場である。近くの駅はレデャーナヤ駅である。\n>\n\nが取りざたされている。"
    )
    (candidate,) = told(text).candidates
    assert (candidate.place, candidate.railhead) == ("toy:vostochny", "toy:ledyanaya")
    assert "\n" not in candidate.quote


def test_links_to_other_stories_tell_nothing() -> None:
    text = "列車はパリを出発した。\n\n関連記事\n・列車がベルリンに到着\n"
    assert route(told(text)) == [("paris", "origin")]


@pytest.mark.parametrize(
    "text",
    [
        "File photo: a train arrives in Berlin.\n\nThe train left Paris on Monday.\n",
        "ベルリンに到着した列車（資料写真）\n\n列車はパリを出発した。\n",
        "Поезд прибыл в Берлин. Архивное фото\n\nПоезд выехал из Парижа.\n",
        "베를린에 도착한 열차 (자료사진)\n\n열차는 파리를 출발했다.\n",
        "列车抵达柏林（资料图）\n\n列车从巴黎出发。\n",
        "列車抵達柏林（檔案照片）\n\n列車從巴黎出發。\n",
    ],
    ids=["en", "ja", "ru", "ko", "zh", "zh-Hant"],
)
def test_a_caption_of_an_old_picture_tells_nothing(text: str) -> None:
    assert route(told(text)) == [("paris", "origin")]


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


@pytest.mark.parametrize(
    "text",
    [
        "He flew from Paris to Berlin and on to Warsaw before boarding the train.",
        "All trains between Paris and Lyon were cancelled.",
        "Services from Paris to Lyon and Berlin are worst hit by the strike.",
        "Началась забастовка. Из Парижа в Лион отправится лишь один поезд из десяти.",
        "С июня билеты на поезда между Москвой и Берлином подешевеют.",
    ],
)
def test_flights_and_timetables_are_no_journey(text: str) -> None:
    assert told(text).stops == ()


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


@pytest.mark.parametrize(
    "text",
    [
        "One theory has the train leaving Paris and rolling through Berlin to Warsaw.",
        "Trains from Paris run to Berlin on Mondays and call at Warsaw.",
        "The operator is considering a night train from Paris to Berlin.",
        "The train to Warsaw is blue.",
        "По одной из версий, поезд выйдет из Парижа и прибудет в Берлин.",
        "会社はパリを出発しベルリンに到着する夜行列車を検討している。",
        "회사는 파리를 출발해 베를린에 도착하는 야간열차를 검토하고 있다.",
        "夜车项目签署：铁路起自巴黎，终到柏林，全长一千公里。",
    ],
)
def test_a_guess_a_plan_or_a_timetable_is_no_journey(text: str) -> None:
    assert route(told(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Train 501 left Paris and reached Lyon. Train 9 left Berlin for Warsaw.",
        "A freight train left Paris and reached Lyon. "  # noqa: ISC004  # one story, two sentences
        "A passenger train left Berlin for Warsaw.",
    ],
)
def test_a_train_of_another_number_or_kind_is_another_journey(text: str) -> None:
    itinerary = told(text)
    assert route(itinerary) == [("paris", "origin"), ("lyon", "destination")]
    assert any("second journey" in warning for warning in itinerary.warnings)


def test_coming_to_the_place_left_is_a_return() -> None:
    text = (
        "A tour by train. It left Paris. It reached Berlin. It arrived back in Paris."
    )
    assert route(told(text)) == [
        ("paris", "origin"),
        ("berlin", "stop"),
        ("paris", "destination"),
    ]


def test_a_train_boarded_after_a_flight_begins_the_journey() -> None:
    text = "He flew to Paris, where he boarded a train. It reached Berlin at night."
    assert route(told(text))[0] == ("paris", "origin")


def test_an_arrival_before_a_flight_is_by_rail() -> None:
    text = "The train left Paris. It reached Berlin and the guest flew on to Moscow."
    assert route(told(text)) == [("paris", "origin"), ("berlin", "destination")]


def test_what_a_flight_goes_on_to_is_by_air() -> None:
    text = (
        "He flew to Paris, to refuel, then on to Moscow. From there he was driven to "
        "Berlin, where he boarded a train. It reached Warsaw at night."
    )
    assert [place for place, _ in route(told(text))] == ["berlin", "warsaw"]


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
