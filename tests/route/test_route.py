"""Itineraries laid on the shipped rails: railheads, branches, preferences, gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from toy_gazetteer import TOY_PLACES, ToyGazetteer

from geo.errors import NoRoute
from geo.model import Followed, Itinerary, Place, Stop
from geo.route import between, corridors, follow
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from geo.network import Network

HONOLULU = Place("toy:honolulu", "Honolulu", -157.86, 21.31, "US")
SAPPORO = Place("toy:sapporo", "Sapporo", 141.35, 43.07, "JP")
CITADEL = Place("toy:citadel", "Citadel", 129.0, 51.0, "RU", kind="facility")
PLACES = (*TOY_PLACES, HONOLULU, SAPPORO, CITADEL)


@pytest.fixture(scope="module")
def world() -> Network:
    return open_network()


def a_stop(name: str, role: str = "stop", railhead: str | None = None) -> Stop:
    status = "open" if role == "candidate" else "confirmed"
    return Stop(f"toy:{name}", role, status, "", 0, 0, railhead=railhead)  # type: ignore[arg-type]  # plain words for a Literal


def place(name: str) -> Place:
    return next(place for place in PLACES if place.id == f"toy:{name}")


def followed(
    world: Network,
    *names: str,
    candidates: tuple[str, ...] = (),
    via: tuple[str, ...] = (),
    avoid: tuple[str, ...] = (),
) -> Followed:
    itinerary = Itinerary(
        tuple(a_stop(name) for name in names),
        tuple(a_stop(name, "candidate") for name in candidates),
        via=tuple(f"toy:{name}" for name in via),
        avoid=avoid,
    )
    return follow(itinerary, PLACES, world, gazetteer=ToyGazetteer())


def test_the_story_goes_by_the_east_coast_and_branches_at_its_last_stop(
    world: Network,
) -> None:
    story = followed(
        world, "pyongyang", "khasan", candidates=("vladivostok", "vostochny")
    )
    assert [leg.branch for leg in story.legs] == [0, 1, 2]
    assert {leg.from_place for leg in story.legs[1:]} == {"toy:khasan"}
    assert story.legs[0].countries == ("KP", "RU")
    lengths = [leg.length_km for leg in story.legs]
    assert lengths == pytest.approx([856, 326, 1673], rel=0.04)


def test_a_place_off_the_rails_is_reached_at_its_railhead(world: Network) -> None:
    story = followed(world, "khasan", "vostochny")
    assert story.stops[1].railhead == "toy:ledyanaya"
    assert story.legs[0].to_place == "toy:ledyanaya"
    assert "railhead of Vostochny Cosmodrome is Ledyanaya" in story.legs[0].notes[0]


def test_a_railhead_that_the_story_names_is_taken(world: Network) -> None:
    stop = a_stop("citadel", railhead="toy:khasan")
    itinerary = Itinerary((a_stop("vladivostok"), stop))
    story = follow(itinerary, PLACES, world, gazetteer=ToyGazetteer())
    assert story.legs[0].to_place == "toy:khasan"


def test_moscow_to_vladivostok_stays_in_russia_and_says_so(world: Network) -> None:
    (leg,) = followed(world, "moscow", "vladivostok").legs
    assert leg.countries == ("RU",)
    assert "stay in RU" in leg.notes[0]
    assert "CN" in leg.notes[0]


def test_a_way_that_must_cross_a_third_country_says_which(world: Network) -> None:
    (leg,) = followed(world, "berlin", "vilnius").legs
    assert leg.kind == "rail"
    assert "PL" in leg.countries
    assert "PL" in leg.notes[0]


@pytest.mark.parametrize(
    ("stops", "why"),
    [
        (("pyongyang", "honolulu"), "off the rails"),
        (("sapporo", "pyongyang"), "no rails connect"),
        (("pyongyang", "russia"), "no point on the rails but a country"),
    ],
)
def test_where_no_rails_lead_there_is_a_gap_that_says_why(
    world: Network, stops: tuple[str, str], why: str
) -> None:
    story = followed(world, *stops)
    (leg,) = story.legs
    assert (leg.kind, leg.line, leg.length_km) == ("gap", (), 0.0)
    assert why in leg.why
    assert story.warnings == (leg.why,)


def test_what_is_avoided_closes_the_way_in_words(world: Network) -> None:
    (leg,) = followed(world, "pyongyang", "moscow", avoid=("RU",)).legs
    assert leg.kind == "gap"
    assert "RU" in leg.why


def test_a_via_is_passed_on_the_leg_it_belongs_to(world: Network) -> None:
    free = followed(world, "moscow", "berlin", "paris").legs
    story = followed(world, "moscow", "berlin", "paris", via=("lyon",)).legs
    assert story[0].length_km == free[0].length_km
    assert story[1].length_km > free[1].length_km + 200
    assert len(story) == 2


def test_an_empty_itinerary_has_no_legs(world: Network) -> None:
    assert followed(world).legs == ()
    assert followed(world, "moscow").legs == ()
    assert followed(world, "moscow", "moscow").legs == ()


def test_other_corridors_come_after_the_way_that_would_be_taken(world: Network) -> None:
    ends = place("moscow"), place("vladivostok")
    first, *others = corridors(ends, world, ToyGazetteer(), count=3)
    assert first == between(ends, world, gazetteer=ToyGazetteer())
    assert len(others) == 2
    assert {leg.from_place for leg in others} == {"toy:moscow"}
    assert all(abs(leg.length_km - first.length_km) > 1 for leg in others)


def test_a_restriction_of_ships_and_gauge_reaches_the_rails(world: Network) -> None:
    palermo = Place("toy:palermo", "Palermo", 13.366, 38.109, "IT")
    rome = Place("toy:rome", "Rome", 12.502, 41.901, "IT")
    assert between((palermo, rome), world, gazetteer=ToyGazetteer()).bridges
    with pytest.raises(NoRoute, match="without ferries"):
        between((palermo, rome), world, ToyGazetteer(), ferries=False)
    with pytest.raises(NoRoute, match="on 1520 mm track only"):
        between((palermo, rome), world, ToyGazetteer(), gauge_mm=1520)
