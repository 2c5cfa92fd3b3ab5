"""Hours and distances that a story tells, and whose they are."""

from dataclasses import replace

from toy_schedule import (
    KHASAN,
    PLACES,
    PYONGYANG,
    TOLD_59,
    VLADIVOSTOK,
    moment_at,
    stop_at,
)

from geo.model import (
    ExtentMention,
    Leg,
)
from geo.schedule import estimate
from geo.schedule.statedextents import hours_told


def test_hours_told_beside_a_list_of_stops_are_of_none_of_its_legs() -> None:
    quote = "It left Pyongyang and ran by Khasan and Vladivostok for 65 hours"
    stops = (
        stop_at(PYONGYANG, "origin", moment_at(PYONGYANG, 2023, 9, 10, 12)),
        stop_at(KHASAN),
        stop_at(VLADIVOSTOK),
    )
    legs = (Leg("p", "k", length_km=856), Leg("k", "v", length_km=326))
    told = [ExtentMention(0, 1, "65 hours", quote, "duration", 65)]
    done = estimate(stops, legs, PLACES, top_speed=TOLD_59, published=None, stated=told)
    assert not [note for leg in done.legs for note in leg.notes if "65" in note]
    assert all(leg.arrive == leg.likely for leg in done.legs)


def test_a_town_is_named_without_its_city_too() -> None:
    hamburg = replace(VLADIVOSTOK, name="Hamburg", names={"zh": "汉堡市"})
    told = ExtentMention(
        0, 1, "16天", "从平壤驶出，抵达汉堡，运行16天", "duration", 384
    )
    assert hours_told(hamburg, (), (told,)) == told
    begun = replace(PYONGYANG, names={"zh": "平壤市"})
    assert hours_told(hamburg, (begun,), (told,)) is None
