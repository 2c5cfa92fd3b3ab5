"""The desk: what it does without a browser, and whom its server refuses."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from desk_story import STORY, drafts

pytest.importorskip("starlette", reason="the desk is an extra: railstory[edit]")

from desk_page import TAB, client

from geo.desk import Room, opened
from geo.drawing import FORMATS
from geo.errors import BadInput
from geo.files import write_trip
from geo.pipeline import read
from geo.sources.tripschema import schema

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.testclient import TestClient

    from geo.atlas import Atlas

# A server in the test client talks to itself through a pair of sockets.
pytestmark = pytest.mark.enable_socket


def names(drawn: dict[str, Any]) -> list[str]:
    """Return the names of the stops that were drawn."""
    return [drawn["names"][stop["place"]] for stop in drawn["stops"]]


def test_a_story_opens_with_its_trip_and_is_drawn(desk: TestClient) -> None:
    state = desk.get("/state").json()
    assert state["text"].startswith("Special train")
    assert state["schema"] == json.loads(json.dumps(schema()))
    drawn = desk.post("/draw", json={"trip": state["trip"]}).json()
    assert names(drawn)[0] == "Omsk"
    assert json.loads(drawn["sketch"])["editions"][0]["answer"]
    page = desk.get("/map", params={"tab": TAB})
    assert b"<!DOCTYPE html>" in page.content
    assert b"desk:draw" in page.content
    assert b"script-src &#x27;sha" in page.content or b"script-src 'sha" in page.content


def test_the_desk_speaks_the_language_it_is_read_in(desk: TestClient) -> None:
    trip = desk.get("/state").json()["trip"]
    head = {"x-language": "ru"}
    drawn = desk.post("/draw", json={"trip": trip}, headers=head).json()
    assert names(drawn)[0] == "Омск"
    assert json.loads(drawn["sketch"])["editions"][0]["language"] == "ru"


def test_a_change_is_drawn_kept_as_a_draft_and_saved(
    desk: TestClient, room: Room, story: Path, atlas: Atlas
) -> None:
    trip = desk.get("/state").json()["trip"]
    trip["stops"] = [trip["stops"][0], trip["stops"][-1]]
    drawn = desk.post("/draw", json={"trip": trip}).json()
    assert len(drawn["stops"]) == 2
    (draft,) = drafts(story.parent)
    assert json.loads(draft.read_text("utf-8"))["trip"] == trip
    done = desk.post("/save", json={"trip": trip}).json()
    assert done["saved"] == str(story.with_suffix(".yaml"))
    assert drafts(story.parent) == []
    assert story.read_text("utf-8") == STORY
    again = opened(done["saved"], atlas)
    kept = [s["place"] for s in trip["stops"]]
    assert [s["place"] for s in again.trip["stops"]] == kept
    assert again.text == STORY
    assert len(again.reading["stops"]) == 3
    assert room.session(TAB).saved == trip


def test_a_story_that_was_corrected_opens_with_the_correction(
    desk: TestClient, story: Path, atlas: Atlas
) -> None:
    trip = desk.get("/state").json()["trip"]
    trip["stops"] = trip["stops"][:1]
    del trip["read_by"]  # as the page does: it is a person's now
    desk.post("/save", json={"trip": trip})
    with pytest.raises(BadInput, match="--force"):  # and `trip` does not replace it
        write_trip(read(STORY, atlas), story.with_suffix(".yaml"))
    again = opened(str(story), atlas)
    assert len(again.trip["stops"]) == 1
    assert len(again.reading["stops"]) == 3
    assert again.file == story.with_suffix(".yaml")


def test_a_yaml_that_is_no_trip_is_left_alone(story: Path, atlas: Atlas) -> None:
    theirs = story.with_suffix(".yaml")
    theirs.write_text("tasks:\n  - name: install\n", "utf-8")
    begun = opened(str(story), atlas)
    assert begun.file.name == "plain.trip.yaml"
    asking = client(Room(atlas, begun))
    assert asking.post("/save", json={"trip": begun.trip}).status_code == 200
    assert theirs.read_text("utf-8").startswith("tasks")
    again = opened("plain.trip.yaml", atlas)
    assert again.text == STORY


def test_what_cannot_be_drawn_is_kept_all_the_same(
    desk: TestClient, story: Path
) -> None:
    trip = desk.get("/state").json()["trip"]
    trip["stops"][0]["told"] = ["soon", None]
    refused = desk.post("/draw", json={"trip": trip})
    assert "stops 1, told 1: told 'soon' is no time" in refused.json()["error"]
    assert len(drafts(story.parent)) == 1


def test_a_file_that_changed_meanwhile_is_not_written_over(
    desk: TestClient, story: Path
) -> None:
    trip = desk.get("/state").json()["trip"]
    theirs = story.with_suffix(".yaml")
    desk.post("/save", json={"trip": trip})
    theirs.write_text("# somebody else's\n", "utf-8")
    refused = desk.post("/save", json={"trip": trip})
    assert (refused.status_code, refused.json()["asks"]) == (422, True)
    assert "changed on disk" in refused.json()["error"]
    assert theirs.read_text("utf-8") == "# somebody else's\n"
    assert desk.post("/save", json={"trip": trip, "force": True}).status_code == 200


def test_ten_tabs_at_once_do_not_mix(room: Room) -> None:
    tabs = {f"{n:016x}": f"Headline {n}" for n in range(10)}
    trip = client(room).get("/state").json()["trip"]

    def work(tab: str) -> tuple[str, str]:
        asking = client(room, tab)
        mine = trip | {"title": tabs[tab]}
        for _ in range(2):
            asking.post("/draw", json={"trip": mine})
        page = asking.get("/map", params={"tab": tab}).text
        return tab, page.partition("<title>")[2].partition("</title>")[0]

    with ThreadPoolExecutor(10) as pool:
        assert dict(pool.map(work, tabs)) == tabs
    left = {d["tab"]: d["trip"]["title"] for d in room.session(TAB).drafts.left()}
    assert left == tabs


def test_places_are_found_as_one_types(desk: TestClient) -> None:
    found = desk.get("/search", params={"q": "Omsk"}).json()["places"]
    assert found[0]["name"] == "Omsk"
    assert found[0]["country"] == "RU"
    assert desk.get("/search", params={"q": "Xyzzyx"}).json() == {"places": []}
    point = desk.get("/search", params={"q": "55.1,73.2"}).json()["places"]
    assert point[0]["lat"] == 55.1


@pytest.mark.usefixtures("few_pictures")
@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_exported(desk: TestClient, suffix: str) -> None:
    trip = desk.get("/state").json()["trip"]
    made = desk.post("/export", json={"trip": trip, "format": suffix})
    assert made.status_code == 200
    assert len(made.content) > 100


def test_a_format_that_nobody_writes_is_refused(desk: TestClient) -> None:
    trip = desk.get("/state").json()["trip"]
    refused = desk.post("/export", json={"trip": trip, "format": "exe"})
    assert refused.status_code == 422


def test_the_embed_code_is_that_of_the_exported_page(desk: TestClient) -> None:
    trip = desk.get("/state").json()["trip"]
    shown = desk.post("/embed", json={"trip": trip}).json()
    assert shown["file"] == "plain.html"
    assert '<iframe src="plain.html"' in shown["code"]
