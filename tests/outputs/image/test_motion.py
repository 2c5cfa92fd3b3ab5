"""Moving pictures: small, the same twice, and the train is where the clock says."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from toy_journey import toy_journey

from geo.cli import main
from geo.errors import BadInput
from geo.model import Style, Window
from geo.outputs.image.motion import moving
from geo.outputs.image.train import moments_of, track_of
from geo.scene import draw
from geo.schedule import whereabouts
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from pathlib import Path

    from geo.model import Journey, Language, Scene

pytestmark = pytest.mark.filterwarnings("ignore:Glyph .* missing from font")
LIMIT = 4_000_000  # bytes of fifteen seconds


def scene_of(journey: Journey, language: Language = "en") -> Scene:
    """Return a journey's scene."""
    return draw(journey, open_basemap(), language=language)


def timeless() -> Journey:
    """Return the toy journey of a story that tells no times."""
    journey = toy_journey()
    legs = tuple(replace(g, depart=Window(), arrive=Window()) for g in journey.legs)
    return replace(journey, legs=legs)


@pytest.mark.slow("draws ninety large pictures")
def test_a_gif_is_small_and_moves() -> None:
    scene = scene_of(toy_journey())
    content = moving(scene, "gif")
    assert len(content) < LIMIT
    with Image.open(io.BytesIO(content)) as film:
        assert film.size == (1080, 1080)
        lasts, seen = 0, []
        for number in range(film.n_frames):  # type: ignore[attr-defined]  # a GIF has
            film.seek(number)
            lasts += film.info["duration"]
            seen.append(np.asarray(film.convert("L").resize((90, 90)), dtype=int))
        assert 14_000 <= lasts <= 16_000
        assert "loop" in film.info
    steps = [np.abs(a - b).max() for a, b in pairwise(seen)]
    assert sum(step > 5 for step in steps) > len(steps) / 3


@pytest.mark.usefixtures("few_pictures")
def test_a_gif_is_the_same_twice() -> None:
    one, two = (
        moving(scene_of(toy_journey()), "gif", size_px=(480, 480)) for _ in "ab"
    )
    assert one == two


@pytest.mark.slow("draws and encodes 360 pictures")
def test_an_mp4_is_small_and_plays_fifteen_seconds() -> None:
    av = pytest.importorskip("av")
    content = moving(scene_of(toy_journey()), "mp4", size_px=(541, 480))
    assert len(content) < LIMIT
    with av.open(io.BytesIO(content)) as film:
        track = film.streams.video[0]
        assert (track.width, track.height) == (540, 480)
        assert track.codec_context.name == "h264"
        assert float(film.duration) / 1e6 == pytest.approx(15, abs=0.5)


def test_the_train_is_within_the_bounds_of_the_clock() -> None:
    journey = toy_journey()
    scene = scene_of(journey)
    assert [way.branch for way in track_of(scene)] == [0, 2]
    moments = moments_of(scene, 20)
    first, last = moments[0], moments[-1]
    assert first.said[-1] == "at Pyongyang"
    assert last.said[-1] == "at Ledyanaya"
    start = journey.legs[0].depart.earliest
    assert start is not None
    there = whereabouts(journey, start, 2)
    assert there is not None
    assert np.allclose(first.at, there.line[0], atol=0.01)


@pytest.mark.parametrize("language", ["ja", "en", "ru", "ko", "zh"])
def test_date_and_place_are_told_in_the_language_of_the_map(language: Language) -> None:
    scene = scene_of(toy_journey(), language)
    said = moments_of(scene, 9)[4].said
    assert len(said) == 2
    names = {w.ends[0].get(language, w.ends[0][""]) for w in track_of(scene)}
    assert any(name in said[1] for name in names)


def test_a_story_without_times_is_run_through_at_one_pace() -> None:
    moments = moments_of(scene_of(timeless()), 5)
    assert [len(moment.said) for moment in moments] == [1] * 5
    assert "km from" in moments[1].said[0]
    assert moments[-1].said[0] == "at Ledyanaya"


def test_units_and_clock_of_the_house_hold() -> None:
    journey = replace(toy_journey(), style=Style(units="miles", clock=12))
    said = " ".join(t for m in moments_of(scene_of(journey), 9) for t in m.said)
    assert " miles from" in said
    assert ".m." in said
    assert " km " not in said


def test_without_a_way_there_is_nothing_to_move() -> None:
    with pytest.raises(BadInput, match="no way drawn"):
        moving(scene_of(replace(toy_journey(), legs=())))


def test_without_the_extra_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "av", None)
    (tmp_path / "trip.yaml").write_text(
        "top_speed: 90\nstops: [{place: Oslo}, {place: Hamar}]\n"
    )
    assert main(["map", "trip.yaml", "-o", "x.mp4", "--size", "480x480"]) == 2
    assert "an mp4: av missing" in capsys.readouterr().err
    assert not (tmp_path / "x.mp4").exists()
