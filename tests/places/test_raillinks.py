"""What rails decide between namesakes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from resolved_names import NAMES, Rails, places, reading

from geo.mentions import find_mentions
from geo.model import LonLat, Mention
from geo.places import resolve
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from geo.network import Network


def test_a_train_cannot_reach_an_island() -> None:
    text = "Поезд вышел из Хабаровска и прибыл в Углегорск."
    mentions = (
        Mention(15, 25, "Хабаровска", ("Хабаровск",)),
        Mention(37, 46, "Углегорск", ("Углегорск",)),
    )
    free = resolve(mentions, text, "ru", gazetteer=NAMES, network=None)
    bound = resolve(
        mentions, text, "ru", gazetteer=NAMES, network=cast("Network", Rails())
    )
    island = [
        sum(p.confidence for p in found.places if p.id == "geonames:2120261")
        for found in (free, bound)
    ]
    assert island[1] <= island[0]
    assert "geonames:2120261" not in {place.id for place in bound.places}


class Counting:
    """Rails that count how often they are asked."""

    asked = 0

    def distance_km(self, start: LonLat, end: LonLat) -> float:
        """Return a distance, and remember the question."""
        del start, end
        self.asked += 1
        return 100.0

    def connects(self, start: LonLat, end: LonLat) -> bool:
        """Return that rails lead there, and remember the question."""
        return self.distance_km(start, end) > 0


@pytest.mark.parametrize(
    ("one", "other", "admin1"),
    [
        ("Dallas", "Vancouver", "02"),
        ("Toronto", "London", "08"),
        ("Newcastle", "Sydney", "02"),
        ("Hamilton", "Auckland", "G1"),
        ("Guadalajara", "Madrid", "54"),
        ("Guadalajara", "Mexico City", "14"),
        ("Cordoba", "Rosario", "05"),
        ("Athens", "Atlanta", "GA"),
    ],
)
def test_a_pair_means_the_larger_town_that_rails_join(
    one: str, other: str, admin1: str
) -> None:
    text = f"The train left {one} for {other}."
    found = places(reading(text, one, other, network=open_network()))
    asked = other if one in {"Dallas", "Toronto"} else one
    assert found[asked].admin1 == admin1


def test_thousands_of_homonyms_ask_the_rails_a_bounded_number_of_times() -> None:
    names = ["Springfield", "Victoria", "San Antonio", "Union", "Clinton"] * 300
    text = "The train left Moscow. " + ". ".join(names)
    mentions = [Mention(15, 21, "Moscow")]
    start = 23
    for number, name in enumerate(names):
        # Different regions make them different groups.
        within = f"region {number % 300}"
        mentions.append(Mention(start, start + len(name), name, (name,), within=within))
        start += len(name) + 2
    rails = Counting()
    found = resolve(
        tuple(mentions), text, "en", gazetteer=NAMES, network=cast("Network", rails)
    )
    assert rails.asked <= 300
    assert len(found.mentions) == len(mentions)
    assert len(found.warnings) <= 8


def test_a_railway_decides_between_namesakes() -> None:
    text = "It stopped at Bira"
    assert "Bira" not in places(reading(f"{text}.", "Bira"))
    line = reading(f"{text} on the Trans-Siberian.", "Bira", "Trans-Siberian")
    assert places(line)["Bira"].country == "RU"


@pytest.mark.parametrize(
    ("one", "other", "countries"),
    [
        ("Barcelona", "Valencia", "ES ES"),
        ("Venice", "Naples", "IT IT"),
        ("Vienna", "Venice", "AT IT"),
        ("Vienna", "Geneva", "AT CH"),
        ("Athens", "Belgrade", "GR RS"),
        ("Milan", "Florence", "IT IT"),
        ("Warsaw", "Minsk", "PL BY"),
        ("Lille", "Paris", "FR FR"),
        ("Charlotte", "San Antonio", "US US"),
        ("Denver", "Philadelphia", "US US"),
        ("Toronto", "London", "CA CA"),
        ("Sendai", "Tokyo", "JP JP"),
        ("Hyderabad", "Mumbai", "IN IN"),
    ],
)
def test_famous_towns_told_together_are_those_that_rails_join(
    one: str, other: str, countries: str
) -> None:
    network = open_network()
    text = f"The train left {one} for {other}."
    found = resolve(
        find_mentions(text, "en", NAMES), text, "en", gazetteer=NAMES, network=network
    )
    at = {place.id: place.country for place in found.places}
    assert [at.get(m.place or "") for m in found.mentions] == countries.split()


def test_a_stop_abroad_that_rails_join_is_taken() -> None:
    text = "The train left Moscow, stopped at Smolensk and Vyazma, and reached Brest."
    mentions = find_mentions(text, "en", NAMES)
    found = resolve(mentions, text, "en", gazetteer=NAMES, network=open_network())
    assert "BY" in {place.country for place in found.places}
