"""The whole line on whole stories: places, roles, rails and hours."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import geo
from geo.geodesy import length_km
from geo.model import LonLat

if TYPE_CHECKING:
    from pathlib import Path

    from geo.atlas import Atlas
    from geo.model import Journey, Language, Stop
    from geo.pipeline import Reading

PYONGYANG = LonLat(125.754, 39.034)
KHASAN = LonLat(130.646, 42.428)
VLADIVOSTOK = LonLat(131.874, 43.106)
VOSTOCHNY = LonLat(128.334, 51.884)
LEDYANAYA = LonLat(128.071, 51.747)


def stops_at(journey: Journey, point: LonLat, km: float = 25) -> list[Stop]:
    """Return the stops within some km of a point."""
    return [
        stop
        for stop in journey.stops
        if length_km(journey.place(stop.place).at, point) < km
    ]


@pytest.fixture(scope="module", params=["ja", "en"])
def journey(request: pytest.FixtureRequest, atlas: Atlas, stories: Path) -> Journey:
    """Return the journey of the project's own article in one language."""
    story = stories / f"armoured-train.{request.param}.txt"
    return geo.trace(story.read_text("utf-8"), atlas)


@pytest.fixture(scope="module")
def reported(shared: Path, atlas: Atlas) -> Journey:
    """Return the journey of the article that the project was asked for."""
    text = (shared / "articles" / "2023-09-13-kim-russia.ja.txt").read_text("utf-8")
    return geo.trace(text, atlas, published="2023-09-13")


def check_the_journey(journey: Journey) -> None:
    """Assert what is true of each telling of the journey of September 2023."""
    (origin,) = stops_at(journey, PYONGYANG)
    (stop,) = stops_at(journey, KHASAN)
    (turned_down,) = stops_at(journey, VLADIVOSTOK)
    (candidate,) = stops_at(journey, VOSTOCHNY)
    assert len(journey.stops) == 4
    assert (origin.role, origin.status) == ("origin", "confirmed")
    assert (stop.role, stop.status) == ("stop", "confirmed")
    assert (turned_down.role, turned_down.status) == ("candidate", "rejected")
    assert (candidate.role, candidate.status) == ("candidate", "open")
    assert origin.told.earliest
    assert stop.told.earliest
    assert origin.told.earliest.date() == date(2023, 9, 10)
    assert stop.told.earliest.date() == date(2023, 9, 12)
    assert candidate.railhead
    assert length_km(journey.place(candidate.railhead).at, LEDYANAYA) < 5
    lengths = {(leg.from_place, leg.to_place): leg.length_km for leg in journey.legs}
    assert lengths[origin.place, stop.place] == pytest.approx(856, rel=0.04)
    assert lengths[stop.place, candidate.railhead] == pytest.approx(1673, rel=0.04)
    assert lengths[stop.place, turned_down.place] == pytest.approx(326, rel=0.04)
    assert len(lengths) == len(journey.legs) == 3
    assert {country for leg in journey.legs for country in leg.countries} == {
        "KP",
        "RU",
    }
    assert journey.top_speed.kmh == 59
    assert journey.top_speed.source == "text"
    assert journey.published == date(2023, 9, 13)


def test_the_journey_of_september_2023_is_told_right(journey: Journey) -> None:
    check_the_journey(journey)


def test_the_article_it_was_asked_for_is_told_right(reported: Journey) -> None:
    check_the_journey(reported)


def test_hours_at_top_speed_are_length_over_speed(journey: Journey) -> None:
    for leg in journey.legs:
        assert leg.hours_at_top_speed == pytest.approx(leg.length_km / 59, rel=1e-6)


def test_what_is_only_named_is_no_stop(journey: Journey) -> None:
    kinds = {journey.place(stop.place).kind for stop in journey.stops}
    assert kinds <= {"city", "station", "facility"}
    moscow = LonLat(37.6, 55.75)
    washington = LonLat(-77.04, 38.9)
    assert not stops_at(journey, moscow)
    assert not stops_at(journey, washington)


def test_uglegorsk_is_the_one_in_amur_oblast(journey: Journey) -> None:
    named = {m.surface: m.place for m in journey.mentions if m.place}
    (identifier,) = {
        p for n, p in named.items() if n in {"ウグレゴルスク", "Uglegorsk"}
    }
    assert length_km(journey.place(identifier).at, LonLat(128.12, 51.769)) < 25


def test_every_quote_and_surface_is_where_it_says(
    journey: Journey, stories: Path
) -> None:
    text = (stories / f"armoured-train.{journey.language}.txt").read_text("utf-8")
    assert all(text[m.start : m.end] == m.surface for m in journey.mentions)
    assert all(text[s.start : s.end] == s.quote for s in journey.stops)


def test_every_id_of_the_document_is_one_of_its_places(journey: Journey) -> None:
    document = journey.to_dict()
    json.dumps(document, allow_nan=False)
    known = {place.id for place in journey.places}
    used = {s.place for s in journey.stops} | {m.place for m in journey.mentions}
    used |= {end for leg in journey.legs for end in (leg.from_place, leg.to_place)}
    assert used - {None} <= known


def test_the_same_story_gives_the_same_page(journey: Journey, atlas: Atlas) -> None:
    from geo.drawing import render  # folium, for the tests that draw

    assert render(journey, "html", atlas=atlas) == render(journey, "html", atlas=atlas)


HOSTILE = (
    "{{7*7}} {% raw %} ${alert(1)} `x` </script><script>alert(2)</script>"
    " <img src=x onerror=alert(3)> javascript:alert(4) \u2028 \u202e \ud800"
)


def test_a_hostile_story_is_drawn_as_the_text_it_is(atlas: Atlas) -> None:
    from geo.drawing import render  # folium, for the tests that draw

    story = (
        f"{HOSTILE}\n\nThe train left Pyongyang {HOSTILE} on 10 September 2023. "
        f"It arrived at Khasan {HOSTILE} on 12 September 2023 {HOSTILE}."
    )
    page = render(
        geo.trace(story, atlas, language="en", title=HOSTILE), "html", atlas=atlas
    )
    assert b"</script><script>alert(2)" not in page
    assert b"<img src=x" not in page
    assert b"7*7" in page


@settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(max_size=200))
def test_any_text_gives_a_journey_with_exact_offsets(atlas: Atlas, text: str) -> None:
    try:
        journey = geo.trace(text, atlas)
    except geo.BadInput as error:  # letters of a language that is not read
        assert "is not read" in str(error)  # noqa: PT017  # any other text is read
        journey = geo.trace(text, atlas, language="en")
    assert all(text[m.start : m.end] == m.surface for m in journey.mentions)


def test_a_story_of_an_island_network_has_a_gap_and_no_line(atlas: Atlas) -> None:
    story = "The train left Sapporo on Monday and arrived in Seoul on Tuesday."
    journey = geo.trace(story, atlas, published="2023-09-13")
    assert [leg.kind for leg in journey.legs] == ["gap"]
    assert journey.legs[0].line == ()
    assert journey.legs[0].why


@pytest.mark.parametrize(
    ("language", "story"),
    [
        ("ja", "列車は10日夜に平壌を出発したとみられる。12日にハサンに到着した。"),
        (
            "ru",
            "Поезд выехал из Пхеньяна 10 сентября и прибыл на станцию Хасан 12-го.",
        ),
        ("ko", "열차는 10일 평양을 출발한 것으로 알려졌다. 12일 하산역에 도착했다."),
    ],
)
def test_a_train_from_pyongyang_does_not_mean_the_khasan_in_india(
    atlas: Atlas, language: Language, story: str
) -> None:
    journey = geo.trace(story, atlas, language=language, published="2023-09-13")
    assert [journey.place(stop.place).country for stop in journey.stops] == ["KP", "RU"]


@pytest.mark.parametrize(
    ("story", "ends"),
    [
        ("The train crossed from Sinuiju to Dandong.", "KP CN"),
        ("The train left Tumangang for Khasan.", "KP RU"),
        ("The train left Zabaykalsk for Manzhouli.", "RU CN"),
        ("The train left Nuevo Laredo for Laredo.", "MX US"),
        ("列車は新義州から丹東へ向かった。", "KP CN"),
        ("列車は豆満江駅からハサン駅へ向かった。", "KP RU"),
        ("열차는 신의주를 떠나 단둥에 도착했다.", "KP CN"),
        ("열차는 두만강역을 떠나 하산역에 도착했다.", "KP RU"),
        ("列车从新义州开往丹东。", "KP CN"),
        ("列車從新義州開往丹東。", "KP CN"),
        ("Поезд вышел из Забайкальска и прибыл в Маньчжоули.", "RU CN"),
    ],
)
def test_towns_on_both_sides_of_a_border_are_two_stops(
    story: str, ends: str, atlas: Atlas
) -> None:
    journey = geo.trace(story, atlas)
    assert [journey.place(s.place).country for s in journey.stops] == ends.split()


@pytest.mark.parametrize(
    "story",
    [
        "列車は東京駅を出て上野駅に着いた。",
        "列車は東京駅を出て新宿駅に着いた。",
        "열차는 서울역을 떠나 용산역에 도착했다.",
        "The train left London Paddington for London Euston.",
        "The train left Gare du Nord and reached Gare de Lyon.",
    ],
)
def test_two_stations_of_one_city_are_two_stops(story: str, atlas: Atlas) -> None:
    assert len(geo.trace(story, atlas).stops) == len(("origin", "destination"))


@pytest.mark.parametrize(
    ("story", "country"),
    [
        ("The train left Brest (France) for Paris.", "FR"),
        ("The train left Brest (Belarus) for Moscow.", "BY"),
        ("The train left Birmingham (Alabama) for Atlanta.", "US"),
        ("The train left Valencia (Spain) for Madrid.", "ES"),
        ("Поезд отправился из Бреста (Белоруссия) в Москву.", "BY"),
    ],
)
def test_a_bracket_says_which_and_the_sentence_goes_on(
    story: str, country: str, atlas: Atlas
) -> None:
    journey = geo.trace(story, atlas)
    assert [s.role for s in journey.stops] == ["origin", "destination"]
    assert journey.place(journey.stops[0].place).country == country


def test_a_direction_is_an_open_end(atlas: Atlas) -> None:
    story = "Состав отправился со станции Хасан в сторону Хабаровска."
    journey = geo.trace(story, atlas, language="ru", published="2023-09-13")
    (origin, direction) = journey.stops
    assert (origin.role, direction.role, direction.status) == (
        "origin",
        "destination",
        "open",
    )


def test_a_published_date_that_is_none_is_refused(atlas: Atlas) -> None:
    with pytest.raises(geo.BadInput, match="is no date"):
        geo.trace("x", atlas, published="2023-13-01")


def test_the_answer_is_the_bound_that_the_check_gives(
    journey: Journey, atlas: Atlas
) -> None:
    from geo.drawing import scene_of  # the scene, for the tests that draw

    answer = scene_of(journey, atlas).editions[0].answer
    found = re.search(r"\d\d:\d\d", answer)
    assert found
    assert any(found[0] in check.why for check in journey.checks)


@pytest.mark.parametrize(
    ("known", "who"),
    [({}, "dateline"), ({"published": "2023-09-14"}, "option")],
)
def test_a_journey_says_who_dated_its_story(
    known: Reading, who: str, atlas: Atlas
) -> None:
    text = "Train leaves\nPublished 13 September 2023\n\nA train left Chita."
    assert geo.trace(text, atlas, **known).dated_by == who


def test_what_the_telling_doubts_is_said_in_the_story_s_language(atlas: Atlas) -> None:
    journey = geo.trace("Поезд прибыл в Омск.", atlas)
    doubt = next(w for w in journey.warnings if "неясно" in w)
    assert journey.said(doubt, "en") == "where the journey began and ended is not clear"
