"""A process that reads and draws stories for as long as you like stays as it was.

pytest tests/whole/test_soak.py --soak 3600

Deselected unless a number of seconds is given; an hour is what a release is held to.
"""

from __future__ import annotations

import gc
import random
import statistics
import time
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from geo.drawing import render
from geo.errors import GeoError
from geo.pipeline import trace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from geo.atlas import Atlas

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
OUTPUTS = ("html", "geojson", "md", "svg", "kml", "gpx")
LENGTHS = (300, 1000, 2500, 2500, 6000)
WARM = 0.2  # of the time: what is loaded once is loaded by then
MOST_GROWTH_MB = 10.0  # over the rest, however long
MOST_MB_AN_HOUR = 10.0  # and by the slope, where an hour shows one
AN_HOUR = 3600.0


def texts(tales: Callable[..., Iterator[dict[str, object]]]) -> Iterator[str]:
    """Yield stories of many lengths in five languages without end, some torn."""
    dice = random.Random(8)  # noqa: S311  # stories, no secrets
    running = [
        tales(10**9, seed=seed, characters=length)
        for seed, length in enumerate(LENGTHS)
    ]
    while True:
        text = str(next(dice.choice(running))["text"])
        if dice.random() < 0.1:
            text = text[dice.randrange(len(text)) :]
        if dice.random() < 0.05:
            text = "".join(dice.sample(text, len(text)))
        yield text


def slope(points: list[tuple[float, float]]) -> float:
    """Return the slope of the least squares through points."""
    return statistics.linear_regression(*zip(*points, strict=True)).slope


@pytest.mark.soak
@pytest.mark.enable_socket
def test_an_hour_of_stories_leaves_memory_and_files_as_they_were(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, atlas: Atlas
) -> None:
    seconds = float(request.config.getoption("--soak"))
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    us, began = psutil.Process(), time.monotonic()
    seen: list[tuple[float, float]] = []  # seconds, MB of its own
    resident: list[float] = []
    files: set[int] = set()
    for number, text in enumerate(texts(import_module("tales").tales)):
        now = time.monotonic() - began
        if now > seconds:
            break
        journey = trace(text, atlas)
        with suppress(GeoError):  # some tell nothing that could be drawn
            render(journey, OUTPUTS[number % len(OUTPUTS)], atlas=atlas)
        if number % 20 == 0 and now > WARM * seconds:
            gc.collect()
            told = us.memory_info()  # resident also grows by mapped files read
            seen.append((now, (told.rss - getattr(told, "shared", 0)) / 1e6))
            resident.append(told.rss / 1e6)
            files.add(us.num_fds())
    third = len(seen) // 3
    early, late = (
        statistics.median(mb for _, mb in part)
        for part in (seen[:third], seen[-third:])
    )
    print(  # noqa: T201  # the figures, for those who look with -s
        f"{number} stories, {early:.1f} then {late:.1f} MB of its own, "
        f"{slope(seen) * AN_HOUR:+.2f} MB an hour, resident {resident[0]:.1f} to "
        f"{resident[-1]:.1f} MB, open files {sorted(files)}"
    )
    assert late - early < MOST_GROWTH_MB
    assert seconds < AN_HOUR or slope(seen) * AN_HOUR < MOST_MB_AN_HOUR
    assert len(files) == 1
