"""Stories that are pasted, dropped or left as drafts, and what cannot be opened."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from desk_story import STORY, drafts

pytest.importorskip("starlette", reason="the desk is an extra: railstory[edit]")

from desk_page import TAB, client

from geo.desk import Room, opened

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from geo.atlas import Atlas

# A server in the test client talks to itself through a pair of sockets.
pytestmark = pytest.mark.enable_socket


OTHER = "b" * 16


@pytest.fixture
def empty(story: Path, atlas: Atlas) -> TestClient:
    """Return a desk that was opened without a story."""
    assert story.exists()
    return client(Room(atlas))


def test_a_draft_that_was_left_is_offered(desk: TestClient, room: Room) -> None:
    trip = desk.get("/state").json()["trip"]
    assert desk.get("/state").json()["drafts"] == []
    trip["title"] = "Another headline"
    desk.post("/draw", json={"trip": trip})
    other = client(Room(room.atlas, room.begun), OTHER)
    (left,) = other.get("/state").json()["drafts"]
    assert (left["tab"], left["trip"]) == (TAB, trip)
    other.post("/forget", json={"draft": TAB})
    assert other.get("/state").json()["drafts"] == []


@pytest.mark.parametrize("content", ["", "{", "[]", '{"trip"', '{"no": 1}'])
def test_a_damaged_draft_is_none(desk: TestClient, story: Path, content: str) -> None:
    (story.parent / f".plain.{OTHER}.draft.json").write_text(content, "utf-8")
    assert desk.get("/state").json()["drafts"] == []


def test_a_desk_without_a_story_opens_what_is_pasted(
    empty: TestClient, story: Path
) -> None:
    assert "trip" not in empty.get("/state").json()
    state = empty.post("/open", json={"text": STORY}).json()
    assert state["file"] == "Special train crosses the plain.yaml"
    trip = state["trip"] | {"title": "Changed"}
    empty.post("/draw", json={"trip": trip})
    done = empty.post("/save", json={"trip": trip})
    assert done.status_code == 200
    assert (story.parent / state["file"]).is_file()


def test_a_pasted_story_never_replaces_a_file_unasked(
    empty: TestClient, story: Path
) -> None:
    file = story.parent / "Special train crosses the plain.yaml"
    file.write_text("theirs", "utf-8")
    state = empty.post("/open", json={"text": STORY}).json()
    refused = empty.post("/save", json={"trip": state["trip"]})
    if state["file"] == file.name:
        assert refused.json()["asks"]
    assert file.read_text("utf-8") == "theirs"


def test_a_crash_loses_no_pasted_story(empty: TestClient, atlas: Atlas) -> None:
    state = empty.post("/open", json={"text": STORY}).json()
    trip = state["trip"] | {"title": "Changed"}
    empty.post("/draw", json={"trip": trip})
    later = client(Room(atlas), OTHER)
    (left,) = later.get("/state").json()["drafts"]
    again = later.post("/open", json={"draft": left["tab"]}).json()
    assert again["trip"]["title"] == "Changed"
    assert again["text"] == STORY.strip()
    later.post("/draw", json={"trip": again["trip"]})
    later.post("/forget", json={"draft": left["tab"]})
    assert [d.name.split(".")[-3] for d in drafts(Path())] == [OTHER]


def test_files_are_dropped(empty: TestClient, story: Path, atlas: Atlas) -> None:
    def send(name: str, content: bytes) -> Any:  # noqa: ANN401  # JSON
        sent = {"name": name, "content": base64.b64encode(content).decode()}
        return empty.post("/open", json=sent)

    assert send("a/../../plain.txt", STORY.encode()).json()["file"] == "plain.yaml"
    page = f"<html><body><article><p>{STORY}</p></article></body></html>"
    assert send("page.html", page.encode()).json()["trip"]["stops"]
    begun = opened(str(story), atlas)
    asking = client(Room(atlas, begun))
    asking.post("/save", json={"trip": begun.trip, "force": True})
    trip = send("trip.yaml", story.with_suffix(".yaml").read_bytes()).json()
    assert len(trip["trip"]["stops"]) == len(begun.trip["stops"])
    for name, content, says in [
        ("a.exe", b"MZ", "no kind that is read"),
        ("a.yaml", b"railstory: 9\n", "newer railstory"),
        ("a.yaml", b"- a\n", "no trip file"),
        ("a.txt", b"", "empty"),
    ]:
        refused = send(name, content)
        assert refused.status_code == 422
        assert says in refused.json()["error"]
    assert (
        empty.post("/open", json={"name": "a.txt", "content": "?"}).status_code == 422
    )


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({}, "nothing was given"),
        ({"address": "file:///etc/passwd"}, "begins with https://"),
        ({"address": "https://example.org/story"}, "--online"),
        ({"number": 3}, "nothing was given"),
        ({"draft": OTHER}, "gone"),
    ],
)
def test_what_cannot_be_opened_is_one_clear_line(
    empty: TestClient, asked: dict[str, Any], says: str
) -> None:
    refused = empty.post("/open", json=asked)
    assert refused.status_code == 422
    assert says in refused.json()["error"]
    assert "no story is open" in empty.post("/draw", json={"trip": {}}).json()["error"]
