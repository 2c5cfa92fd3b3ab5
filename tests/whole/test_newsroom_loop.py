"""Trace, edit, read, draw, in any order: what nobody edited stays, and bytes repeat."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from geo.atlas import open_atlas
from geo.drawing import render
from geo.errors import GeoError
from geo.outputs.tripfile import trip_yaml
from geo.pipeline import lay_out, read
from geo.sources.trips import read_trip

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.model import Trip

STORIES = (
    "The train left Vladivostok on 12 September 2023, and may go on to Khabarovsk.",
    "Поезд выехал из Владивостока 12 сентября 2023 года и прибыл в Уссурийск.",
    "Nobody went anywhere.",
)
PLACES = st.sampled_from(
    (
        "Vladivostok",
        "Spassk-Dalny",
        "geonames:2013159",
        "43.80,131.95",
        "ハサン",
        "Vyazemsky",
    )
)
SLIPS = st.sampled_from(
    (
        ("top_speed", "fast"),
        ("top_speed", 0),
        ("language", "fr"),
        ("published", "soon"),
        ("stops", [{"place": "Khazan"}]),
        ("stops", [{"role": "stop"}]),
        ("via", ["Xyzzyville"]),
        ("avoid", "Russia"),
        ("stop", []),
        ("seen", {"places": [{"id": "x"}]}),
    )
)


@cache
def shipped() -> Atlas:
    """Return the shipped atlas, opened once."""
    return open_atlas()


@cache
def traced(story: str) -> str:
    """Return a story's trip file, read once."""
    return trip_yaml(read(story, shipped()))


class Newsroom(RuleBasedStateMachine):
    """A person with a trip file, and what they know to stand in it."""

    def __init__(self) -> None:
        """Begin without a story."""
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.file = Path(self._folder.name) / "trip.yaml"
        self.known: dict[str, Any] = {}

    def teardown(self) -> None:
        """Clear the desk."""
        self._folder.cleanup()

    @initialize(story=st.sampled_from(STORIES))
    def trace(self, story: str) -> None:
        """Read a story into a trip file."""
        self.file.write_text(traced(story), "utf-8")
        self.known = yaml.safe_load(traced(story))

    def trip(self) -> Trip:
        """Return the trip that the file tells now."""
        return read_trip(self.file, shipped().find)

    def save(self) -> None:
        """Save the file as an editor would, comments lost."""
        text = yaml.safe_dump(self.known, allow_unicode=True, sort_keys=False)
        self.file.write_text(text, "utf-8")

    @rule(kmh=st.integers(1, 300))
    def edit_the_speed(self, kmh: int) -> None:
        """Overrule the top speed."""
        self.known["top_speed"] = kmh
        self.save()

    @rule(title=st.text(max_size=30))
    def rename(self, title: str) -> None:
        """Give the map another title."""
        self.known["title"] = title.encode("utf-8", "replace").decode()
        self.save()

    @rule(place=PLACES, at=st.integers(0, 5))
    def add_a_stop(self, place: str, at: int) -> None:
        """Put in a stop that the story leaves out."""
        self.known["stops"].insert(at, {"place": place})
        self.save()

    @rule(place=PLACES)
    def add_a_via(self, place: str) -> None:
        """Lead the journey over a place."""
        self.known["via"] = [place]
        self.save()

    @precondition(lambda self: self.known.get("stops"))
    @rule(data=st.data())
    def drop_a_stop(self, data: st.DataObject) -> None:
        """Take out a stop that is none."""
        stops = self.known["stops"]
        stops.pop(data.draw(st.integers(0, len(stops) - 1)))
        self.save()

    @precondition(lambda self: self.known.get("stops"))
    @rule(data=st.data(), place=PLACES)
    def overrule_a_place(self, data: st.DataObject, place: str) -> None:
        """Say which place a stop really is."""
        stops = self.known["stops"]
        stop = stops[data.draw(st.integers(0, len(stops) - 1))]
        stop["place"] = place
        stop.pop("railhead", None)
        self.save()

    @precondition(lambda self: len(self.known.get("stops", ())) > 1)
    @rule(data=st.data())
    def reorder(self, data: st.DataObject) -> None:
        """Put the stops into another order."""
        self.known["stops"] = data.draw(st.permutations(self.known["stops"]))
        self.save()

    @rule(slip=SLIPS)
    def slip(self, slip: tuple[str, object]) -> None:
        """Write nonsense, be told so in one line, and take it back."""
        key, value = slip
        spoilt = yaml.safe_dump({**self.known, key: value}, allow_unicode=True)
        self.file.write_text(spoilt, "utf-8")
        with pytest.raises(GeoError) as caught:
            self.trip()
        assert str(self.file) in str(caught.value)
        assert "\n" not in str(caught.value)
        self.save()

    @rule()
    def write_and_read_back(self) -> None:
        """Let the program write the file anew; it says the same."""
        written = trip_yaml(self.trip())
        self.file.write_text(written, "utf-8")
        assert trip_yaml(self.trip()) == written
        self.known = yaml.safe_load(written)

    @rule(suffix=st.sampled_from(("geojson", "md", "kml")))
    def draw(self, suffix: str) -> None:
        """Draw what the file says; the same file gives the same bytes."""
        first, second = (
            render(lay_out(self.trip(), shipped()), suffix, atlas=shipped())
            for _ in range(2)
        )
        assert first == second

    @invariant()
    def what_nobody_edited_stays(self) -> None:
        """See that the file tells of every stop, in its order, with its own words."""
        if not self.known:
            return
        trip = self.trip()
        assert trip.title == self.known["title"]
        itinerary = trip.itinerary
        for stops, is_open in ((itinerary.stops, False), (itinerary.candidates, True)):
            known = [
                (
                    row.get("role", "stop"),
                    row.get("quote", ""),
                    tuple(row.get("span", (0, 0))),
                )
                for row in self.known["stops"]
                if (row.get("role") == "candidate") == is_open
            ]
            assert [(s.role, s.quote, (s.start, s.end)) for s in stops] == known
        ids = {place.id for place in trip.places}
        assert ids >= {stop.place for stop in (*itinerary.stops, *itinerary.candidates)}


Newsroom.TestCase.settings = settings(
    max_examples=6,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
test_the_newsroom_loop_holds_whatever_is_edited = Newsroom.TestCase
