"""What is no journey of a train."""

from __future__ import annotations

import pytest
from toy_itinerary import route, told


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
