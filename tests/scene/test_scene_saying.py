"""What a page says: told first, assumed called assumed, claims only the story's own."""

from __future__ import annotations

import json
import re
import tomllib
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import gpxpy
import pytest
from toy_journey import toy_journey

from geo.drawing import scene_of
from geo.model import LANGUAGES, PAGE_LANGUAGES, Stop, TopSpeed, Window
from geo.outputs.vector import geojson, gpx, kml
from geo.pipeline import trace
from geo.schedule import estimate, whereabouts
from geo.schedule.checks import claimed, shortened
from geo.schedule.wording import everywhere, told_in_all

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.model import Edition, Journey, Language

TOLD = sorted((Path(__file__).parents[1] / "stories").glob("*.toml"))
ASSUMED = {
    "en": "assum",
    "ja": "仮",
    "ru": "принят",
    "ko": "가정",
    "zh": "假定",
    "de": "angenommen",
    "fr": "suppos",
}
_CLOCK = r"\d\d:\d\d"
KST = ZoneInfo("Asia/Seoul")

ARRIVED = {
    "en": "The train left Beira on 9 June 2023 and reached Harare on 11 June 2023.",
    "ja": "列車は2023年6月9日に東京を出発し、6月11日に札幌に到着した。",
    "ru": "Поезд вышел из Омска 9 июня 2023 года и прибыл в Читу 11 июня 2023 года.",
    "ko": "열차는 2023년 6월 9일 서울을 출발해 6월 11일 부산에 도착했다.",
    "zh": "列车2023年6月9日从北京出发，6月11日抵达上海。",
    "de": "Der Zug verließ Kiel am 9. Juni 2023 und kam am 11. Juni 2023 in Wien an.",
    "fr": "Un train a quitté Lille le 9 juin 2023 et arriva à Nice le 11 juin 2023.",
}
OPEN = {
    "en": "The train left Omsk on 9 June 2023 at 9 a.m. for Chita.",
    "ja": "列車は2023年6月9日午前9時に東京を出発し、札幌に向かった。",
    "ru": "Поезд вышел из Омска 9 июня 2023 года в 9:00 и направился в Читу.",
    "ko": "열차는 2023년 6월 9일 오전 9시 서울을 출발해 부산으로 향했다.",
    "zh": "列车2023年6月9日上午9时从北京出发，驶往上海。",
    "de": "Der Zug verließ Kiel am 9. Juni 2023 um 9 Uhr in Richtung Wien.",
    "fr": "Le train a quitté Lille le 9 juin 2023 à 9 heures pour Nice.",
}
BARE = {
    "en": "The train left Omsk for Chita.",
    "ja": "列車は東京を出発し、札幌に向かった。",
    "ru": "Поезд вышел из Омска и направился в Читу.",
    "ko": "열차는 서울을 출발해 부산으로 향했다.",
    "zh": "列车从北京出发，驶往上海。",
    "de": "Der Zug verließ Kiel und war auf dem Weg nach Wien.",
    "fr": "Le train a quitté Lille pour Nice.",
}


def at_hand() -> list[tuple[str, str]]:
    """Return every seventh of the stories at hand, with the day of publication."""
    rows = [r for f in TOLD for r in tomllib.loads(f.read_text("utf-8"))["story"]]
    return [(row["text"], str(row.get("published", ""))) for row in rows[::7]]


def editions(journey: Journey, atlas: Atlas) -> dict[Language, Edition]:
    """Return what the page says in each language."""
    return {e.language: e for e in scene_of(journey, atlas).editions}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [ARRIVED, OPEN, BARE], ids=["told", "open", "bare"])
def test_an_assumed_speed_is_called_assumed(
    kind: dict[str, str], language: Language, atlas: Atlas
) -> None:
    journey = trace(kind[language], atlas)
    assert journey.top_speed.source == "default"
    for code, edition in editions(journey, atlas).items():
        legs = next(t for t in edition.tables if len(t.head) >= 4 and t.timed == 3)
        reach = edition.words.get("show_reach", "")
        for text in (edition.answer, *legs.head, *dict(edition.legend).values(), reach):
            if "120" in text:
                assert ASSUMED[code] in text, text
        assert any(ASSUMED[code] in note for note in edition.notes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_told_arrival_is_told_first(language: Language, atlas: Atlas) -> None:
    journey = trace(ARRIVED[language], atlas)
    last = journey.stops_made[-1]
    assert last.told.earliest, "the story tells when it came"
    for edition in editions(journey, atlas).values():
        stops = edition.tables[0]
        assert stops.rows[-1][2] in edition.answer.replace("\xa0", " ") or (
            stops.rows[-1][2].rstrip(".") in edition.answer
        )
        assert "120" not in edition.answer
    assert "at the earliest" not in editions(journey, atlas)["en"].answer


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bound_is_the_same_everywhere(language: Language, atlas: Atlas) -> None:
    journey = trace(OPEN[language], atlas)
    soonest = journey.legs[-1].arrive.earliest
    assert soonest
    for edition in editions(journey, atlas).values():
        answer = edition.answer
        (clock,) = set(re.findall(r"\d\d:\d\d", answer)) - {"09:00"}
        legs = next(t for t in edition.tables if t.timed == 3)
        assert clock in legs.rows[-1][3]
        assert clock == f"{soonest:%H:%M}"
    length = sum(leg.length_km for leg in journey.legs)
    there = whereabouts(journey, soonest)
    assert there
    assert there.most_km == pytest.approx(length, rel=0.001)


def test_the_example_gives_one_bound(atlas: Atlas) -> None:
    articles = Path(__file__).parents[2] / "data" / "articles"
    for file in sorted(articles.glob("armoured-train.*.txt")):
        journey = trace(file.read_text("utf-8"), atlas)
        scene = scene_of(journey, atlas)
        for edition in scene.editions:
            if not (found := re.findall(_CLOCK, edition.answer)):
                continue  # the story gives no bound
            clock = found[-1]
            legs = next(t for t in edition.tables if t.timed == 3)
            assert clock in legs.rows[-1][3]
            bounds = {t for c in journey.checks for t in re.findall(_CLOCK, c.why)}
            assert clock in bounds or not bounds


@pytest.mark.parametrize(
    "story",
    [
        (
            "The train left New York at 3 p.m. on 5 May 2023, ran by way of Buffalo, "
            "Cleveland and Chicago, and reached Omaha."
        ),
        "On 5 May 2023 the train left Moscow. It passed Kazan, Omsk and Chita.",
        "5 мая 2023 года поезд проследовал через Казань, Омск и Читу.",
        "2023年5月5日、列車は東京、仙台、盛岡、札幌を通った。",
        "2023년 5월 5일 열차는 서울, 대전, 부산을 지났다.",
        "2023年5月5日，列车经过北京、武汉、广州。",
    ],
)
def test_nobody_is_accused_of_what_he_did_not_say(story: str, atlas: Atlas) -> None:
    journey = trace(story, atlas)
    assert not [c for c in journey.checks if c.verdict == "impossible"]


@pytest.mark.parametrize(
    "story",
    [
        "The train left Lyon at 8 a.m. on 5 May 2023 and reached Paris at 8:30 a.m.",
        "Поезд вышел из Омска 5 мая 2023 года в 8:00 и прибыл в Читу 5 мая в 9:00.",
    ],
)
def test_what_the_story_says_is_held_against_its_own_words(
    story: str, atlas: Atlas
) -> None:
    journey = trace(story, atlas)
    (check,) = [c for c in journey.checks if c.verdict == "impossible"]
    quote = shortened(journey.stops[-1].quote)
    assert quote in check.claim
    for code in LANGUAGES:
        assert quote in journey.said(check.claim, code)


def stop(quote: str, told: Window, start: int = 0) -> Stop:
    """Return a stop of which a clause tells a time."""
    return Stop("p", "stop", "confirmed", quote, start, start + len(quote), told)


def test_only_words_of_its_own_clause_are_a_claim() -> None:
    noon = datetime(2023, 6, 9, 12, tzinfo=KST)
    told = Window(noon, noon)
    own = stop("it reached Busan at noon on 9 June 2023", told)
    assert claimed([own], "en", None) == {own}
    assert claimed([stop("it reached Busan", told)], "en", None) == set()
    assert claimed([stop("", told)], "en", None) == set()
    other = stop("it reached Busan at 5 p.m. on 2 June 2023", told)
    assert claimed([other], "en", None) == set()
    shared = replace(own, place="q")
    assert claimed([own, shared], "en", None) == {own}
    assert claimed([replace(own, told=Window())], "en", None) == set()


def test_a_hint_at_an_option_comes_only_where_it_was_not_given(atlas: Atlas) -> None:
    story = "The train left Omsk for Chita."
    for code in LANGUAGES:
        journey = trace(story, atlas, published="2023-06-10")
        assert not [
            w for w in journey.warnings if "--published" in journey.said(w, code)
        ]
    assert any("--published" in w for w in trace(story, atlas).warnings)


def test_every_doubt_is_said_in_every_language(atlas: Atlas) -> None:
    said = 0
    for text, published in at_hand():
        journey = trace(text, atlas, published=published or None)
        whys = [leg.why for leg in journey.legs if leg.why]
        for doubt in (*journey.warnings, *whys):
            assert set(journey.wordings.get(doubt, ())) == set(LANGUAGES), doubt
            said += 1
        for remark in editions(journey, atlas)["ko"].remarks:
            assert remark[0] == "ko"
    assert said > 20


GAPS = {
    "en": "The train left London and reached Reykjavik.",
    "ja": "列車は東京を出発し、那覇に到着した。",
    "ru": "Поезд вышел из Москвы и прибыл в Рейкьявик.",
    "ko": "열차는 서울을 출발해 제주에 도착했다.",
    "zh": "列车从北京出发，抵达台北。",
    "de": "Der Zug verließ Hamburg und kam in Reykjavik an.",
    "fr": "Le train a quitté Paris et il est arrivé à Reykjavik.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gap_says_why_in_the_page_s_language_without_figures(
    language: Language, atlas: Atlas
) -> None:
    journey = trace(GAPS[language], atlas)
    gaps = [leg for leg in journey.legs if leg.kind == "gap"]
    assert gaps
    seen = set()
    for code, edition in editions(journey, atlas).items():
        legs = next(t for t in edition.tables if t.timed == 3)
        why = legs.rows[0][-1]
        seen.add(why)
        assert not re.search(r"\d+\.\d{2,},", why), f"raw coordinates in {code}: {why}"
    assert len(seen) == len({*PAGE_LANGUAGES, language})


@pytest.mark.parametrize(
    "doubt",
    [
        "Hawaii is no point on the rails but a island.",
        (
            "Naha has no rails: 26.2,127.7 is off the rails: the nearest track is "
            "590 km away (at most 30 km is allowed)."
        ),
        "No rails lead from Seoul to Jeju: no rails connect 37.5,127 and 33.5,126.5.",
        (
            "No rails lead from A to B: only 0.2 km of track between them are known, "
            "which begin 28 km from the one and end 0.5 km from the other."
        ),
        (
            "No rails lead from A to B: no way is left between 1,2 and 3,4 avoiding CN;"
            ' drop "avoiding CN" for one of 1,180 km through KP, RU.'
        ),
        "Tomsk is not placed: it may be Tomsk (RU) or Tomsk (UA)",
        "Omsk: no such zone; 'noon' is taken as UTC",
        "only the first 400 moves told are read",
        "No passenger trains crossed between CN and VN from 1979 to 1996.",
        "No passenger trains have crossed between KR and KP since 1950.",
        "Until 1919-05-08 no rails led over between Haparanda and Tornio.",
        "A ship carries the train for 11 km.",
        "The train takes the Sassnitz - Trelleborg train ferry of the time.",
        "Passes through BY, LT, where the story has no stop.",
        "Taken through CN; staying in RU would be 12,345 km.",
        "Taken to stay in KP, RU; through CN it would be 1,077 km.",
        "The rails pass Xyzzy at 12 km; the rest is a straight line that is assumed.",
        "nominatim gave no answer for Xyzzy; the offline names stand",
    ],
)
def test_each_form_of_doubt_is_told_in_all_languages(doubt: str) -> None:
    texts = told_in_all(doubt, {})
    assert set(texts) == set(LANGUAGES)
    assert len(set(texts.values())) == len(LANGUAGES)
    assert not re.search(r"\{\w+\}", "".join(texts.values()))


@pytest.mark.parametrize("language", ["ja", "ru", "ko", "zh", "de", "fr"])
def test_what_a_name_may_be_is_listed_without_a_word_of_english(language: str) -> None:
    doubt = "Tomsk is not placed: it may be Tomsk (RU) or Tomsk (UA)"
    told = told_in_all(doubt, {})[language]
    assert "Tomsk (RU) / Tomsk (UA)" in told


def test_a_doubt_names_places_as_the_page_does(atlas: Atlas) -> None:
    seoul = atlas.find("Seoul")
    doubt = f"{seoul.name} is no point on the rails but a region."
    said, wordings = everywhere([doubt, "else"], "ko", [seoul])
    assert said[1] == "else"
    assert seoul.called("ko") in said[0]
    assert seoul.called("ru") in wordings[said[0]]["ru"]


def test_the_page_says_of_a_way_what_is_odd_about_it_in_its_own_language(
    atlas: Atlas,
) -> None:
    story = "On 3 May 2023 a train left Seoul. On 4 May 2023 it arrived in Pyongyang."
    journey = trace(story, atlas, published=date(2023, 5, 5))
    told = "No passenger trains have crossed between KR and KP since 1950."
    assert told in journey.legs[0].notes
    known = atlas.basemap.countries()
    for code, edition in editions(journey, atlas).items():
        (said,) = [note for note in edition.notes if "1950" in note]
        assert known["KP"][code] in said
        assert known["KR"][code] in said
        assert "KP" not in said


def test_a_ship_is_told_in_every_language(atlas: Atlas) -> None:
    story = "A train left Rome on 3 May 2023. On 4 May 2023 it arrived in Palermo."
    journey = trace(story, atlas, published=date(2023, 5, 5))
    (told,) = [note for note in journey.legs[-1].notes if "ship" in note]
    said = {c: journey.said(told, c) for c in editions(journey, atlas)}
    assert len(set(said.values())) == len(said)
    for code, edition in editions(journey, atlas).items():
        assert said[code] in edition.notes


def planned(status: str) -> Journey:
    """Return the toy journey, whose stops are made or still to come."""
    journey = toy_journey()
    stops = tuple(
        replace(s, status=status) if s.role != "candidate" else s  # type: ignore[arg-type]  # plain words for a Literal
        for s in journey.stops[:2]
    )
    return replace(journey, stops=stops, legs=journey.legs[:1])


def test_a_journey_to_come_is_planned(atlas: Atlas) -> None:
    made, ahead = (
        {c: e.answer for c, e in editions(planned(s), atlas).items()}
        for s in ("confirmed", "open")
    )
    assert "Left Pyongyang on 10 Sep. Reached Khasan on 12 Sep" in made["en"]
    assert "Due to leave Pyongyang on 10 Sep. Due at Khasan on 12 Sep" in ahead["en"]
    for code in PAGE_LANGUAGES:
        assert made[code] != ahead[code]
    rows = editions(planned("open"), atlas)["en"].tables[0].rows
    assert all("planned" in row[2] for row in rows)


def test_a_day_is_a_day_in_every_file() -> None:
    journey = toy_journey()
    points = gpxpy.parse(gpx(journey)).waypoints
    assert points[0].time is None
    assert points[0].description == "2023-09-10"
    features = json.loads(geojson(journey))["features"]
    stops = [f["properties"] for f in features if f["properties"]["what"] == "stop"]
    assert stops[0]["told_days"] == ["2023-09-10", "2023-09-10"]
    root = ET.fromstring(kml(journey))  # noqa: S314  # our own
    when = [e.text for e in root.iter("{http://www.opengis.net/kml/2.2}when")]
    assert when[:2] == ["2023-09-10", "2023-09-12"]


def test_an_hour_is_a_moment_in_every_file() -> None:
    noon = datetime(2023, 9, 10, 12, tzinfo=KST)
    journey = toy_journey()
    told = replace(journey.stops[0], told=Window(noon, noon))
    journey = replace(journey, stops=(told, *journey.stops[1:]))
    point = gpxpy.parse(gpx(journey)).waypoints[0]
    assert point.time
    assert point.time.isoformat() == "2023-09-10T03:00:00+00:00"
    assert "2023-09-10T12:00:00+09:00" in kml(journey)
    stop = json.loads(geojson(journey))["features"][3]["properties"]
    assert stop["told_days"] is None


def test_a_stated_speed_bounds_the_way_to_a_candidate(atlas: Atlas) -> None:
    journey = toy_journey()
    done = estimate(
        journey.stops,
        journey.legs,
        journey.places,
        top_speed=TopSpeed(59.0, "text", "59 km/h"),
        published=None,
        speeds=atlas.speeds,
    )
    last = done.legs[-1]
    assert last.arrive.earliest
    assert last.depart.earliest
    run = (last.arrive.earliest - last.depart.earliest).total_seconds() / 3600
    assert run == pytest.approx(last.length_km / 59, abs=0.01)
