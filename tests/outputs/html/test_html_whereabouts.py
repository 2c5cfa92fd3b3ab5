"""The page's slider and `whereabouts` put the train on the same stretch of rails."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from toy_journey import toy_journey

from geo.geodesy import line_length_km
from geo.model import Backdrop, Bounds, Limit, LonLat, Scene, Window
from geo.outputs import html
from geo.outputs.html.data import scene_json
from geo.scene.maplines import ways_of
from geo.schedule import whereabouts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from playwright.sync_api import Browser

    from geo.model import Journey, Leg

# playwright talks to the browser through pipes and an event loop of its own
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

FOLDER = Path(html.__file__).parent
# Lengths are exact; on the ground the page measures on a sphere, thins lines, and
# writes points to 0.0001 degree.
NEAR_KM = 3.0
SLOW = 0.4  # the share of the legs by chance that have a limit of their own
ASK = """
const distance = (one, other) => {
  const radians = (point) => point.map((degrees) => (degrees * Math.PI) / 180);
  const [a, b] = [one, other].map(radians);
  const h = Math.sin((a[0] - b[0]) / 2) ** 2
    + Math.cos(a[0]) * Math.cos(b[0]) * Math.sin((a[1] - b[1]) / 2) ** 2;
  return 2 * 6371000 * Math.asin(Math.sqrt(h));
};
const answer = (scene, minutes) => {
  for (const way of scene.ways) way.points = unpack(way.line, 10000)[0] || [];
  markWays({ distance }, scene.ways);
  return tracksOf(scene.ways).map((track) => minutes.map((minute) => {
    const [least, most] = reachAt(track, minute, scene.speed);
    const cuts = track.legs
      .filter(({ way, before }) => before <= most && before + way.km >= least)
      .map(({ way, before }) => {
        const to = Math.min(most - before, way.km);
        return cutWay(way, Math.max(least - before, 0), to);
      });
    return [least, most, cuts.flat()];
  }));
};
"""


@pytest.fixture
def run(request: pytest.FixtureRequest) -> Callable[[str], str]:
    """Return what a script writes: by Node where it is, else by Chromium."""
    node = shutil.which("node")
    if node is None:
        browser: Browser = request.getfixturevalue("browser")
        shown = browser.new_page()
        return lambda program: str(shown.evaluate(f"() => {{{program}}}"))

    def by_node(program: str) -> str:
        written = f"console.log((() => {{{program}}})())"
        done = subprocess.run(  # noqa: S603  # our own words
            [node, "-"], input=written, capture_output=True, text=True, check=True
        )
        return done.stdout

    return by_node


def _asked(
    run: Callable[[str], str], journeys: Sequence[Journey], minutes: Sequence[int]
) -> list[object]:
    """Return for each journey, track and minute what the page's script says."""
    scenes = [
        scene_json(
            Scene(
                "t",
                "en",
                Bounds(125, 38, 136, 53),
                Backdrop(),
                (),
                ways=ways_of(journey),
                top_kmh=journey.top_speed.kmh,
            )
        )
        for journey in journeys
    ]
    ours = "\n".join(
        (FOLDER / name).read_text("utf-8") for name in ("packed.js", "time.js")
    )
    program = (
        f"{ours}\n{ASK}\nconst minutes = {json.dumps(list(minutes))};\n"
        f"return JSON.stringify([{','.join(scenes)}].map((s) => answer(s, minutes)));"
    )
    answer: list[object] = json.loads(run(program))
    return answer


def _window(dice: Random) -> Window:
    """Return a window of whole minutes, at times with an end that is not known."""
    start = datetime(2023, 9, 10, tzinfo=UTC) + timedelta(minutes=dice.randrange(6000))
    end = start + timedelta(minutes=dice.randrange(1500))
    return dice.choice(
        (Window(start, end), Window(start, end), Window(start), Window(None, end))
    )


def _journeys() -> list[Journey]:
    """Return the toy journey, whole, without candidates, and with windows of chance."""
    toy, dice = toy_journey(), Random(59)  # noqa: S311  # no secret
    main = replace(toy, legs=toy.legs[:1], stops=toy.stops[:2])

    def by_chance(leg: Leg) -> Leg:
        length = round(leg.length_km, 1)
        windows = {"depart": _window(dice), "arrive": _window(dice)}
        slow = Limit(round(length / 3, 3), dice.choice((20, 40, 80)))
        limits = (slow, Limit(length - slow.km, 0)) if dice.random() < SLOW else ()
        return replace(leg, length_km=length, limits=limits, **windows)

    chance = [replace(toy, legs=tuple(map(by_chance, toy.legs))) for _ in range(20)]
    return [toy, main, *chance]


def test_the_page_and_the_library_put_the_train_on_the_same_stretch(
    run: Callable[[str], str],
) -> None:
    first = int(datetime(2023, 9, 9, tzinfo=UTC).timestamp() / 60)
    minutes = range(first, first + 7 * 1440, 97)
    journeys = _journeys()
    for journey, tracks in zip(journeys, _asked(run, journeys, minutes), strict=True):
        branch = 2 if len(journey.legs) > 1 else 0  # the one that is not turned down
        (track,) = tracks  # type: ignore[misc]  # as JSON has no types
        for minute, (least, most, cut) in zip(minutes, track, strict=True):
            here = whereabouts(
                journey, datetime.fromtimestamp(minute * 60, UTC), branch
            )
            assert here is not None
            assert (least, most) == pytest.approx((here.least_km, here.most_km))
            for mine, theirs in ((here.line[0], cut[0]), (here.line[-1], cut[-1])):
                assert line_length_km((mine, LonLat(theirs[1], theirs[0]))) < NEAR_KM


def test_what_the_page_says_never_runs_backwards(run: Callable[[str], str]) -> None:
    first = int(datetime(2023, 9, 9, tzinfo=UTC).timestamp() / 60)
    (tracks,) = _asked(run, [toy_journey()], range(first, first + 7 * 1440, 97))
    for (least, most, _), (later, farthest, _) in pairwise(tracks[0]):  # type: ignore[index]  # plain JSON
        assert least <= later
        assert most <= farthest
