"""The desk: what it does without a browser, and whom its server refuses."""

from __future__ import annotations

import base64
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("starlette", reason="the desk is an extra: railstory[edit]")

from desk_page import KEY, TAB, client
from toy_journey import toy_journey

from geo.desk import Room, opened
from geo.desk.server import listening
from geo.desk.worklist import doubts
from geo.drawing import FORMATS
from geo.errors import BadInput
from geo.files import write_trip
from geo.model.journey import Check
from geo.pipeline import read
from geo.sources.tripschema import schema

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from geo.atlas import Atlas

OTHER = "b" * 16
STORY = (
    "Special train crosses the plain\n\n"
    "The train left Omsk on 6 May 2024. It stopped at Barabinsk for water and came"
    " to Novosibirsk on 7 May. Its guests came from Wobbleford.\n"
)
# A server in the test client talks to itself through a pair of sockets.
pytestmark = pytest.mark.enable_socket


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "plain.txt"
    path.write_text(STORY, "utf-8")
    return path


@pytest.fixture
def room(story: Path, atlas: Atlas) -> Room:
    return Room(atlas, opened(str(story), atlas, published="2024-05-08"))


@pytest.fixture
def desk(room: Room) -> TestClient:
    return client(room)


@pytest.fixture
def empty(story: Path, atlas: Atlas) -> TestClient:
    """Return a desk that was opened without a story."""
    assert story.exists()
    return client(Room(atlas))


def names(drawn: dict[str, Any]) -> list[str]:
    """Return the names of the stops that were drawn."""
    return [drawn["names"][stop["place"]] for stop in drawn["stops"]]


def drafts(folder: Path) -> list[Path]:
    """Return the drafts in a folder."""
    return sorted(folder.glob(".*.draft.json"))


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


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ({"x-desk": "wrong"}, "/state"),
        ({"x-desk": ""}, "/"),
        ({"host": "evil.example:8123"}, "/state"),
        ({"host": "127.0.0.1.evil.example"}, "/state"),
        ({"host": "[::1].evil.example:80"}, "/state"),
        ({"origin": "http://evil.example"}, "/state"),
        ({"origin": "null"}, "/state"),
        ({"origin": "http://127.0.0.1:9999"}, "/state"),
    ],
)
def test_whoever_is_not_the_desks_own_page_is_refused(
    desk: TestClient, head: dict[str, str], address: str
) -> None:
    assert desk.get(address, headers=head).status_code == 403


@pytest.mark.parametrize("host", ["[::1]:8123", "[::1]", "localhost:8123"])
def test_the_desk_answers_to_its_own_names(desk: TestClient, host: str) -> None:
    assert desk.get("/state", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "path", ["/page/..%2F..%2Fserver.py", "/page/session.py", "/page/%2Fetc%2Fpasswd"]
)
def test_no_path_of_the_clients_is_opened(desk: TestClient, path: str) -> None:
    assert desk.get(path).status_code == 404


@pytest.mark.parametrize("tab", ["", "../../x", "A" * 16, "a" * 15, "a" * 17])
def test_a_tab_that_is_none_is_refused(room: Room, tab: str) -> None:
    assert client(room, tab).get("/state").status_code == 422
    assert client(room).post("/forget", json={"draft": tab}).status_code == 200


@pytest.mark.parametrize(
    "sent", [b"", b"[]", b'{"trip": 3}', b"{" * 5000, b'{"trip": {"stops": 7}}']
)
def test_what_is_no_trip_is_one_clear_line(desk: TestClient, sent: bytes) -> None:
    refused = desk.post("/draw", content=sent)
    assert refused.status_code == 422
    assert "\n" not in refused.json()["error"]


def test_a_body_that_is_too_large_is_not_read(desk: TestClient) -> None:
    refused = desk.post("/draw", content=b" " * 14_100_000)
    assert "too large" in refused.json()["error"]


def test_the_page_may_load_nothing_from_elsewhere(desk: TestClient) -> None:
    page = desk.get("/", params={"token": KEY})
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    for name in Path("geo/desk/page").resolve().glob("*"):
        assert "http" not in name.read_text("utf-8").replace("http://www.w3.org", "")
    assert "http://" not in page.text


def test_a_port_that_is_taken_is_said() -> None:
    taken = listening()
    for each in taken:
        each.listen()
    try:
        with pytest.raises(BadInput, match="--port"):
            listening(taken[0].getsockname()[1])
    finally:
        for each in taken:
            each.close()


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
