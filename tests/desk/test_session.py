"""Doubts come first, the least sure ahead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("starlette", reason="the desk is an extra: railstory[edit]")


from toy_journey import toy_journey

from geo.desk.session import doubts
from geo.model.journey import Check

if TYPE_CHECKING:
    from starlette.testclient import TestClient


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
