"""A desk with one story open, and its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_story import STORY

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.testclient import TestClient

    from geo.atlas import Atlas
    from geo.desk import Room


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "plain.txt"
    path.write_text(STORY, "utf-8")
    return path


@pytest.fixture
def room(story: Path, atlas: Atlas) -> Room:
    from geo.desk import Room, opened  # an extra, which the tests of a core lack

    return Room(atlas, opened(str(story), atlas, published="2024-05-08"))


@pytest.fixture
def desk(room: Room) -> TestClient:
    from desk_page import client  # an extra, too

    return client(room)
