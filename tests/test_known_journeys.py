"""How many stories with a known journey are told right, and how many mislead.

What `benchmarks/stories.py` prints; the floors are what was measured, less a little.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from stories import (
    SETS,
    Score,
    Story,
    Told,
    found_in,
    given_in,
    score,
    stories,
    summary,
)

if TYPE_CHECKING:
    from geo.atlas import Atlas

# Share of stories all right, and share that mislead, with the places given.
GIVEN = {
    "first": (0.90, 0.03),
    "second": (0.40, 0.13),
    "third": (0.28, 0.15),
    "fresh": (0.30, 0.25),
    "towns": (0.80, 0.10),
    "west1": (0.45, 0.10),
    "west2": (0.40, 0.25),
    "west3": (0.30, 0.30),
    "west4": (0.40, 0.10),
    "east1": (0.50, 0.17),
    "east2": (0.55, 0.12),
    "east3": (0.75, 0.17),
    "real_en": (0.9, 0.0),
    "real_ja": (0.90, 0.0),
    "real_ru": (0.85, 0.07),
    "real_ko": (0.90, 0.0),
    "real_zh": (0.85, 0.05),
}
# The same through the whole program.
WHOLE = {
    "first": (0.48, 0.10),
    "second": (0.16, 0.15),
    "third": (0.08, 0.20),
    "fresh": (0.05, 0.25),
    "towns": (0.25, 0.20),
    "west1": (0.06, 0.10),
    "west2": (0.30, 0.10),
    "west3": (0.25, 0.25),
    "west4": (0.40, 0.10),
    "east1": (0.22, 0.12),
    "east2": (0.16, 0.28),
    "east3": (0.33, 0.25),
    "real_en": (0.9, 0.0),
    "real_ja": (0.75, 0.0),
    "real_ru": (0.95, 0.0),
    "real_ko": (0.60, 0.05),
    "real_zh": (0.80, 0.05),
}


def shares(scores: list[Score]) -> tuple[float, float]:
    """Return the share of stories all right and the share that mislead."""
    right = sum(s.all_right for s in scores)
    wrong = sum(bool(s.misleading) for s in scores)
    return right / len(scores), wrong / len(scores)


@pytest.mark.parametrize("name", SETS)
def test_given_its_places_a_story_is_told_as_well_as_it_was(name: str) -> None:
    scores = [score(given_in(story), story) for story in stories(name)]
    right, wrong = shares(scores)
    assert right >= GIVEN[name][0], summary(scores)
    assert wrong <= GIVEN[name][1], summary(scores)


@pytest.mark.slow
@pytest.mark.parametrize("name", SETS)
def test_a_story_is_read_as_well_as_it_was(name: str, atlas: Atlas) -> None:
    scores = [score(found_in(story, atlas), story) for story in stories(name)]
    right, wrong = shares(scores)
    assert right >= WHOLE[name][0], summary(scores)
    assert wrong <= WHOLE[name][1], summary(scores)


@pytest.fixture
def one() -> Story:
    """Return a story from A by B to C, where D may be a stop."""
    story = next(stories("first"))
    way = tuple(Told(sign, key) for sign, key in ("OA", "SB", "DC", "*D"))
    return Story("one", "en", story.published, "", (), way)


@pytest.mark.parametrize(
    ("found", "misleads"),
    [
        ("OA SB DC", ()),
        ("OA SB SC", ()),
        ("SB", ()),
        ("OA SD SB DC", ()),
        ("OB DC", ("origin",)),
        ("OA DB", ("destination",)),
        ("SC SB", ("order",)),
    ],
)
def test_what_is_missing_misleads_nobody_and_what_is_wrong_does(
    one: Story, found: str, misleads: tuple[str, ...]
) -> None:
    drawn = [Told(part[0], part[1]) for part in found.split()]
    assert score(drawn, one).misleading == misleads
