"""The scene: what is drawn and said, decided without a drawing library."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from toy_journey import (
    COSMODROME,
    KHASAN,
    LEDYANAYA,
    PYONGYANG,
    VLADIVOSTOK,
    line,
    moment,
    there_and_back,
    toy_journey,
)

from geo.drawing import scene_of
from geo.model import LANGUAGES, Backdrop, Leg, LonLat, Place, Window
from geo.network import Line, lay
from geo.pipeline import trace
from geo.scene import draw, draw_reach
from geo.scene.dots import stop_keys
from geo.scene.pagewords import clean, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.atlas import Atlas
    from geo.model import Journey, Scene
    from geo.network import Network

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def story() -> str:
    """Return the Japanese article."""
    return (ROOT / "data" / "articles" / "armoured-train.ja.txt").read_text("utf-8")


class Ocean:
    """A basemap without land, and with two countries."""

    def around(self, points: Sequence[LonLat]) -> Backdrop:
        """Return nothing but water."""
        assert all(abs(p.lat) <= 90 for p in points)
        return Backdrop()

    def countries(self) -> Mapping[str, Mapping[str, str]]:
        """Return the names of two countries."""
        return {
            "KP": dict.fromkeys(LANGUAGES, "North Korea"),
            "RU": dict.fromkeys(LANGUAGES, "Russia"),
        }


def scene(journey: Journey | None = None, **more: object) -> Scene:
    """Return the scene of a journey on the ocean."""
    return draw(journey or toy_journey(), Ocean(), **more)  # type: ignore[arg-type]  # more is any option


def test_stops_are_numbered_and_candidates_lettered() -> None:
    assert stop_keys(toy_journey().stops) == ("1", "2", "A", "B")
    stops = [dot for dot in scene().dots if dot.kind == "stop"]
    assert [(d.key, d.course) for d in stops] == [
        ("1", "journey"),
        ("2", "journey"),
        ("A", "rejected"),
        ("B", "open"),
    ]


def test_a_place_visited_twice_is_one_dot_with_both_numbers() -> None:
    journey = toy_journey()
    journey = replace(journey, stops=(*journey.stops[:2], journey.stops[0]))
    assert [d.key for d in scene(journey).dots if d.kind == "stop"] == ["1·3", "2"]


def test_a_journey_of_candidates_alone_is_answered_by_its_first() -> None:
    journey = toy_journey()
    left = tuple(stop for stop in journey.stops if stop.role == "candidate")
    alone = scene(replace(journey, stops=left, legs=()))
    name = journey.place(left[0].place).called("en")
    answers = {e.language: e.answer for e in alone.editions}
    assert name in answers["en"]


def test_a_railhead_is_linked_to_its_place_off_the_rails() -> None:
    (railhead,) = (d for d in scene().dots if d.kind == "railhead")
    assert railhead.at == LEDYANAYA.at
    assert railhead.link == COSMODROME.at


def test_a_railhead_at_its_place_is_not_drawn_twice() -> None:
    journey = toy_journey()
    here = replace(LEDYANAYA, lon=COSMODROME.lon, lat=COSMODROME.lat)
    journey = replace(journey, places=(*journey.places[:4], here))
    assert not [d for d in scene(journey).dots if d.kind == "railhead"]


def test_the_stretch_two_branches_share_is_drawn_once() -> None:
    _, rejected, open_way = scene().ways
    assert (rejected.course, open_way.course) == ("rejected", "open")
    assert open_way.shared == 0
    assert rejected.points[rejected.shared] == LonLat(131.9, 43.7)


def test_stretches_keep_their_ends_when_the_line_is_thinned() -> None:
    way = scene().ways[2]
    ((first, last),) = way.assumed
    leg = toy_journey().legs[2]
    assert (way.points[first], way.points[last]) == (leg.line[8], leg.line[10])


def test_a_gap_has_no_line() -> None:
    gap = Leg(PYONGYANG.id, KHASAN.id, kind="gap", why="the island has no rails")
    drawn = scene(replace(toy_journey(), legs=(gap,)))
    assert drawn.ways[0].points == ()
    legs = drawn.editions[0].tables[1]
    assert legs.rows[0][4] == "the island has no rails"
    assert legs.sentences


def test_the_bounds_hold_everything_drawn() -> None:
    west, south, east, north = scene().bounds
    points = [p for way in scene().ways for p in way.points]
    points += [dot.at for dot in scene().dots]
    assert all(west <= p.lon <= east and south <= p.lat <= north for p in points)


def test_a_map_of_both_shores_shows_the_ocean_between() -> None:
    honolulu = Place("t:h", "Honolulu", -157.86, 21.31)
    tokyo = Place("t:t", "Tokyo", 139.69, 35.69)
    stops = tuple(
        replace(toy_journey().stops[0], place=place.id) for place in (honolulu, tokyo)
    )
    gap = Leg("t:h", "t:t", kind="gap", why="no rails")
    journey = replace(
        toy_journey(), places=(honolulu, tokyo), stops=stops, legs=(gap,), mentions=()
    )
    west, _, east, _ = scene(journey).bounds
    assert (round(west), round(east)) == (140, 202)


def test_the_answer_says_when_the_train_can_be_there() -> None:
    answers = {e.language: e.answer for e in scene().editions}
    assert answers["en"] == (
        "Left Pyongyang on 10 Sep. At 59 km/h it can be at Vostochny Cosmodrome by "
        "13 Sep, 05:20 at the earliest, 2,529 km by rail."
    )
    assert answers["ja"] == (
        "平壌を9月10日に出発。時速59 kmなら、ボストチヌイ宇宙基地に着けるのは"
        "早くて9月13日05:20（鉄道で2,529 km）。"  # Japanese marks
    )


def test_without_windows_the_answer_gives_hours() -> None:
    journey = toy_journey()
    legs = tuple(replace(leg, arrive=Window(), depart=Window()) for leg in journey.legs)
    answer = scene(replace(journey, legs=legs), language="en").editions[0].answer
    assert answer == (
        "Pyongyang to Vostochny Cosmodrome is 2,529 km by rail, "
        "at least 42.9 h at 59 km/h."
    )


def test_a_story_without_a_journey_says_so_and_shows_its_places() -> None:
    journey = replace(toy_journey(), stops=(), legs=())
    drawn = scene(journey, language="en")
    assert drawn.editions[0].answer == (
        "The story tells no railway journey that could be drawn. The map shows the"
        " places that it names."
    )
    assert {d.kind for d in drawn.dots} == {"place"}


def test_a_story_without_places_shows_the_world() -> None:
    empty = replace(toy_journey(), stops=(), legs=(), mentions=(), places=())
    drawn = scene(empty)
    assert drawn.dots == ()
    assert drawn.bounds.east - drawn.bounds.west > 200
    assert drawn.bounds.south > -60  # nobody travels in Antarctica


def test_the_first_edition_is_the_wanted_language() -> None:
    assert [e.language for e in scene().editions] == ["ja", "en", "ru", "ko", "zh"]
    assert scene(language="ru").editions[0].language == "ru"


def test_every_language_has_every_phrase() -> None:
    phrases = [set(words(language).phrases) for language in LANGUAGES]
    assert all(each == phrases[0] for each in phrases)


def test_a_quote_marks_the_name_of_its_place() -> None:
    for dot, name in zip(
        scene().dots,
        ("平壌", "ハサン", "ウラジオストク", "宇宙基地"),
        strict=False,
    ):
        (quote,) = dot.quotes
        assert quote.text[quote.start : quote.end] == name


def test_a_card_names_the_runner_up_and_its_country() -> None:
    facts = dict(scene(language="en").editions[0].cards[1].facts)
    assert facts["Otherwise"] == "Hasan, IQ (34.1000° N, 46.2000° E)"
    assert facts["How sure"] == "likely (80%)"


def test_the_legend_names_only_what_is_drawn() -> None:
    journey = toy_journey()
    plain = replace(
        journey.legs[0], coarse=(), borders=(), gauge_breaks=(), depart=Window()
    )
    bare = replace(journey, legs=(plain,), stops=journey.stops[:2])
    assert [symbol for symbol, _ in scene(bare).editions[0].legend] == ["journey"]


def test_other_railways_are_drawn_faintly_and_parallel_ones_once() -> None:
    lines = [
        Line(((127.0, 39.0), (128.0, 40.0), (129.0, 41.0))),
        Line(((127.001, 39.001), (128.001, 40.001), (129.001, 41.001))),
        Line(((129.0, 41.0), (130.0, 41.0))),
        Line(((10.0, 50.0), (11.0, 51.0))),
    ]
    drawn = scene(network=lay(lines))
    points = np.concatenate(drawn.backdrop.rails)
    assert 4 <= len(points) <= 8
    assert points[:, 0].min() > 126_000
    assert "rails" in dict(drawn.editions[0].legend)


@dataclass(frozen=True)
class Band:
    """A band of reach as the scene wants it."""

    hours: float
    km: float
    lines: tuple[tuple[LonLat, ...], ...]
    by: datetime | None = None


def test_a_reach_is_drawn_in_bands_and_told_in_a_table() -> None:
    near = Band(6, 354, (line((130.6, 42.4), (131.0, 43.0)),))
    far = Band(12, 708, (line((131.0, 43.0), (132.0, 44.0), (133.0, 45.0)),))
    drawn = draw_reach(KHASAN, (near, far), Ocean(), top_kmh=59, language="en")
    assert [band.hours for band in drawn.reached] == [6, 12]
    assert drawn.editions[0].answer == (
        "Khasan: after 12 h at 59 km/h a train can be up to 708 km away "
        "along the rails."
    )
    assert drawn.editions[0].tables[0].rows[0] == ("6 h", "354 km", "–")
    assert drawn.bounds.north == 45


def test_places_around_are_named_and_stops_are_not_named_twice() -> None:
    harbin = Place("g:1", "Harbin", 126.65, 45.75, country="CN", population=5_878_939)
    captions = scene(context=(harbin, VLADIVOSTOK)).backdrop.captions
    assert [c.names[""] for c in captions] == ["Harbin"]


@pytest.mark.parametrize(
    ("window", "told"),
    [
        (Window(), "not told"),
        (Window(moment(12), moment(12, 23, 59)), "12 Sep"),
        (Window(moment(12), moment(13)), "12 Sep"),
        (Window(moment(10), moment(12, 23, 59)), "10 Sep – 12 Sep"),
        (Window(moment(12, 6), moment(12, 9)), "12 Sep, 06:00 – 09:00"),
        (Window(moment(12, 6)), "from 12 Sep, 06:00"),
        (Window(None, moment(12, 6)), "by 12 Sep, 06:00"),
    ],
)
def test_windows_are_told_no_finer_than_they_are_known(
    window: Window, told: str
) -> None:
    assert words("en").window(window) == told


@given(st.text(st.characters(), max_size=40))
def test_clean_text_is_as_long_and_can_be_written(text: str) -> None:
    assert len(clean(text)) == len(text)
    clean(text).encode()
    assert clean(clean(text)) == clean(text)


@given(st.floats(0, 1e6), st.sampled_from(LANGUAGES))
def test_a_figure_reads_the_same_without_its_marks(value: float, language: str) -> None:
    speech = words(language)  # type: ignore[arg-type]  # plain words for a Literal
    plain = speech.number(value, digits=1)
    plain = plain.replace(speech.phrases["group"], "")
    assert float(plain.replace(speech.phrases["decimal"], ".")) == round(value, 1)


def test_a_moment_is_told_in_its_own_zone() -> None:
    assert words("en").moment(datetime(2023, 9, 3, 4, 5, tzinfo=UTC)) == "3 Sep, 04:05"


def test_a_leg_that_returns_over_its_line_is_drawn() -> None:
    out = Leg("a", "b", line=line((0, 0), (1, 1), (2, 1)))
    back = Leg("b", "a", line=line((2, 1), (1, 1), (0, 0)))
    ways = scene(replace(toy_journey(), legs=(out, back))).ways
    assert [w.shared for w in ways] == [0, 0]


def test_rails_that_are_run_out_and_back_are_doubled() -> None:
    out, back = scene(there_and_back()).ways
    assert out.doubled == ((0, len(out.points) - 1),)
    assert back.doubled == ((0, len(back.points) - 1),)
    assert out.points == back.points[::-1]
    assert all(way.doubled == () for way in scene(toy_journey()).ways)


def test_a_japanese_story_is_checked_in_the_pages_language(
    atlas: Atlas, story: str
) -> None:
    english = scene_of(trace(story, atlas), atlas, language="en").editions[0]
    texts = [text for table in english.tables for row in table.rows for text in row]
    texts += [text for _, text in english.remarks]
    said = [re.sub(r"“[^”]*”|\([^()]*\)|: .*$", "", text) for text in texts]
    assert len(english.tables) == 3
    assert not [text for text in said if re.search("[\u3040-\u9fff]", text)]


def test_a_warning_without_words_of_its_own_stays_as_it_is() -> None:
    journey = replace(toy_journey(), warnings=("doubt",))
    assert scene(journey).editions[0].remarks == (("en", "doubt"),)
    told = replace(journey, wordings={"doubt": {"ja": "疑い"}})
    assert scene(told, language="ja").editions[0].remarks == (("ja", "疑い"),)


def test_a_place_known_only_roughly_has_a_circle_and_says_how_far_off() -> None:
    rough = replace(COSMODROME, within_km=40)
    journey = toy_journey()
    places = tuple(rough if p is COSMODROME else p for p in journey.places)
    drawn = scene(replace(journey, places=places), language="en")
    english = drawn.editions[0]
    dot = next(d for d in drawn.dots if d.within_km)
    card = english.cards[drawn.dots.index(dot)]
    assert dot.within_km == 40
    assert "within 40" in dict(card.facts)["Placed by"]
    assert [row[1] for row in english.tables[0].rows if "±40" in row[1]]
    assert "within" in dict(english.legend)
    assert not any(d.within_km for d in scene().dots)


def _along_the_coast() -> Network:
    """Return rails from Khasan to Vladivostok, and some that lead nowhere near."""
    coast = [(130.65, 42.43), (131.0, 42.8), (131.5, 43.0), (131.9, 43.1)]
    return lay([Line(tuple(coast)), Line(((128.0, 45.0), (129.0, 45.5)))])


def test_rails_around_say_how_far_they_are_from_the_last_stop_made() -> None:
    drawn = scene(network=_along_the_coast())
    km = np.concatenate(drawn.rail_km)
    assert len(km) == len(np.concatenate(drawn.backdrop.rails))
    assert km.min() < 5
    assert 120 < km[np.isfinite(km)].max() < 140
    assert np.isinf(km).any()
    assert drawn.rail_limits == (6 * 59.0,)
    english = next(e for e in drawn.editions if e.language == "en")
    assert "within 6 h" in dict(english.legend)["reach0"]
    assert "Khasan" in english.words["show_reach"]
    assert not drawn.reached


def test_without_a_stop_on_the_rails_there_is_no_reach() -> None:
    far = scene(network=lay([Line(((128.0, 45.0), (129.0, 45.5)))]))
    assert far.rail_limits == ()
    assert "show_reach" not in far.editions[0].words
    nowhere = replace(toy_journey(), stops=(), legs=())
    assert scene(nowhere, network=_along_the_coast()).rail_limits == ()


def test_a_reach_at_an_assumed_speed_says_so() -> None:
    band = Band(6, 720, (line((130.6, 42.4), (131.0, 43.0)),))
    for is_assumed in (False, True):
        drawn = draw_reach(KHASAN, (band,), Ocean(), top_kmh=120, is_assumed=is_assumed)
        english = next(e for e in drawn.editions if e.language == "en")
        assert ("assumed" in english.answer) == is_assumed
        assert any("assumed" in note for note in english.notes) == is_assumed
