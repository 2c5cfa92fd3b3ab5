"""From a story to a trip file, edited in any order, to a map: nothing falls apart."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from geo.atlas import open_atlas
from geo.drawing import render
from geo.errors import GeoError
from geo.files import read_trip, write_trip
from geo.geodesy import great_circle_km
from geo.pipeline import lay_out, read, steered

ATLAS = open_atlas()
STORIES = (
    "On 3 May 2021 a train left Moscow. It arrived in Kazan on 4 May, then in Omsk.",
    "Поезд выехал из Хабаровска 5 июня 2019 года и прибыл во Владивосток 6 июня.",
    "列車は2023年9月10日に東京を出発し、名古屋を経て、11日に大阪に到着した。",
    "The cabinet met again and decided nothing at all.",
)
PLACES = (
    "Moscow",
    "Kazan",
    "Omsk",
    "Tokyo",
    "Kyoto",
    "Khabarovsk",
    "Lhasa",
    "Nowhereton",
)
OUTPUTS = ("html", "geojson", "md")


class Editing(RuleBasedStateMachine):
    """A person who corrects a trip, saves it, loads it again and looks at the map."""

    @initialize(story=st.sampled_from(STORIES))
    def begin(self, story: str) -> None:
        """Read a story."""
        self.trip = read(story, ATLAS)

    @rule(place=st.sampled_from(PLACES))
    def drop(self, place: str) -> None:
        """Drop a stop; one that is none changes nothing."""
        with suppress(GeoError):
            self.trip = steered(self.trip, ATLAS, drop=[place])

    @rule(place=st.sampled_from(PLACES))
    def add(self, place: str) -> None:
        """Add a stop."""
        with suppress(GeoError):
            self.trip = steered(self.trip, ATLAS, stops=[place])

    @rule(place=st.sampled_from(PLACES))
    def pass_by(self, place: str) -> None:
        """Have the journey pass a place."""
        with suppress(GeoError):
            self.trip = steered(self.trip, ATLAS, via=[place])

    @rule(country=st.sampled_from(("CN", "kz", "XX", "Kazakhstan")))
    def avoid(self, country: str) -> None:
        """Have the journey keep out of a country."""
        with suppress(GeoError):
            self.trip = steered(self.trip, ATLAS, avoid=[country])

    @rule()
    def save_and_load(self) -> None:
        """Write the trip file and go on from it: the journey stays the same."""
        before = lay_out(self.trip, ATLAS)
        with tempfile.TemporaryDirectory() as folder:
            file = write_trip(self.trip, Path(folder) / "trip.yaml")
            self.trip = read_trip(file, ATLAS)
        after = lay_out(self.trip, ATLAS)
        assert after.stops == before.stops
        assert after.legs == before.legs

    @rule(suffix=st.sampled_from(OUTPUTS))
    def look(self, suffix: str) -> None:
        """Draw the journey: the same trip gives the same bytes, or the same refusal."""
        journey = lay_out(self.trip, ATLAS)
        drawn: list[bytes | str] = []
        for _ in range(2):
            try:
                drawn.append(render(journey, suffix, atlas=ATLAS, picture="a.png"))
            except GeoError as error:
                drawn.append(str(error))
        assert drawn[0] == drawn[1]

    @invariant()
    def legs_join_the_stops(self) -> None:
        """Hold that legs join the stops, and are no shorter than the crow flies."""
        journey = lay_out(self.trip, ATLAS)
        known = {place.id for place in journey.places}
        assert {stop.place for stop in journey.stops} <= known
        told = [leg for leg in journey.legs if leg.branch == 0]
        for leg, after in pairwise(told):
            # A stop off the rails is reached by a gap, and then left aside.
            aside = leg.kind == "gap" and after.from_place == leg.from_place
            assert leg.to_place == after.from_place or aside
        for leg in (leg for leg in told if leg.line):
            flown = great_circle_km(leg.line[0], leg.line[-1])
            assert leg.length_km >= 0.995 * flown


def test_a_place_added_to_a_story_of_none_is_a_row_like_the_others() -> None:
    trip = read("The cabinet met again and decided nothing at all.", ATLAS)
    journey = lay_out(steered(trip, ATLAS, stops=["Moscow"]), ATLAS)
    assert "Moscow" in render(journey, "md", atlas=ATLAS).decode()


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=6, stateful_step_count=8, deadline=None)
