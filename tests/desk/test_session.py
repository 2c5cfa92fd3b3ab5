"""Doubts come first, the least sure ahead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("starlette", reason="the desk is an extra: railstory[edit]")


from toy_journey import toy_journey

from geo.desk.opening import Opened
from geo.desk.session import Session, doubts
from geo.model.journey import Check

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.testclient import TestClient

    from geo.atlas import Atlas


# A server in the test client talks to itself through a pair of sockets.
pytestmark = pytest.mark.enable_socket


def test_doubts_come_first_the_least_sure_ahead(desk: TestClient) -> None:
    trip = desk.get("/state").json()["trip"]
    trip["stops"][1]["confidence"] = 0.4
    drawn = desk.post("/draw", json={"trip": trip}).json()
    assert drawn["doubts"][0]["stop"] == 1
    assert drawn["doubts"][0]["of"] == "stop"
    trip["drawn"] = False
    assert (
        desk.post("/draw", json={"trip": trip}).json()["doubts"][0]["of"] == "journey"
    )


def test_what_cannot_be_is_a_doubt() -> None:
    check = Check("claimed", "impossible", "too far")
    journey = replace(toy_journey(), checks=(check,), unplaced=("Wobbleford",))
    found = doubts(journey, "en")
    assert [row["of"] for row in found][-2:] == ["check", "name"]
    assert found[-2]["why"] == "too far"


@pytest.mark.parametrize(
    ("language", "text", "spoken"),
    [
        ("zh", "專列從平壤出發", "zh-Hant"),
        ("zh", "专列从平壤出发", ""),
        ("ja", "專列が東京を出發した", ""),
        ("ko", "列車 專列", ""),
    ],
)
def test_only_a_chinese_story_in_traditional_letters_opens_in_them(
    language: str, text: str, spoken: str, atlas: Atlas, tmp_path: Path
) -> None:
    trip = {"language": language}
    begun = Opened("story", text, trip, tmp_path / "story.yaml", {})
    assert Session(atlas, begun).state()["spoken"] == spoken
