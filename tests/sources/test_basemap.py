"""The shipped basemap: whole, quick, detailed where the journey is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from land_rings import holds

from geo.errors import DataDamaged
from geo.model import LonLat
from geo.sources.basemap import Basemap, open_basemap, rank_of

if TYPE_CHECKING:
    from pathlib import Path

    from geo.model import Shape

SEOUL_BUSAN = (LonLat(126.98, 37.56), LonLat(127.4, 36.3), LonLat(129.04, 35.12))


@pytest.fixture(scope="module")
def basemap() -> Basemap:
    """Return the shipped basemap."""
    return open_basemap()


@pytest.mark.parametrize(
    ("lon", "lat", "is_land"),
    [
        (127.0, 37.2, True),
        (131.0, 39.0, False),
        (37.6, 55.7, True),
        (-30.0, 40.0, False),
        (51.0, 42.0, False),
        (-179.0, 67.0, True),
    ],
)
def test_land_is_land_and_sea_is_sea(
    basemap: Basemap, lon: float, lat: float, *, is_land: bool
) -> None:
    for points in ((), SEOUL_BUSAN):
        assert holds(basemap.around(points).land, lon, lat) == is_land


def test_detail_falls_with_the_distance(basemap: Basemap) -> None:
    def beside_korea(shapes: tuple[Shape, ...]) -> int:
        points = np.concatenate(shapes)
        near = (abs(points[:, 0] - 128_000) < 2500) & (
            abs(points[:, 1] - 35_500) < 2500
        )
        return int(near.sum())

    here = basemap.around(SEOUL_BUSAN).land
    elsewhere = basemap.around([LonLat(2.35, 48.85)]).land
    assert beside_korea(here) > 20 * beside_korea(elsewhere)
    assert sum(map(len, here)) < 15_000


def test_every_shape_lies_between_the_antimeridians(basemap: Basemap) -> None:
    drawn = basemap.around(SEOUL_BUSAN)
    points = np.concatenate([*drawn.land, *drawn.lakes, *drawn.rivers, *drawn.borders])
    assert points[:, 0].min() >= -180_000
    assert points[:, 0].max() <= 180_000
    assert np.abs(np.diff(points[:, 0])).max() <= 360_000


def test_countries_are_called_in_five_languages(basemap: Basemap) -> None:
    north_korea = basemap.countries()["KP"]
    assert north_korea == {
        "ja": "北朝鮮",
        "en": "North Korea",
        "ru": "КНДР",
        "ko": "북한",
        "zh": "朝鲜",
    }


def test_names_are_kept_only_around_the_journey(basemap: Basemap) -> None:
    names = {c.names["en"] for c in basemap.around(SEOUL_BUSAN).captions}
    assert {"South Korea", "North Korea", "Yellow Sea", "Sea of Japan"} <= names
    assert not {"Brazil", "North Sea"} & names


def test_ranks_grow_with_the_size_that_matters() -> None:
    sizes = [0.0005, 0.001, 0.01, 0.1, 1.0]
    ranks = [rank_of(size) for size in sizes]
    assert ranks == sorted(ranks)
    assert ranks[0] == 0


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "basemap.npz"
    file.write_bytes(b"PK\x03\x04 cut short")
    with pytest.raises(DataDamaged, match=r"basemap\.npz"):
        open_basemap(file)
