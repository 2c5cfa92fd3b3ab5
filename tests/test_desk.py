"""The desk: what it does without a browser, and whom its server refuses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("starlette", reason="the desk is an extra: railstory[edit]")

from starlette.testclient import TestClient

from geo.desk import Session, opened
from geo.desk.server import app_of, listening
from geo.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path

    from geo.atlas import Atlas

KEY = "key"
STORY = (
    "Special train crosses the plain\n\n"
    "The train left Omsk on 6 May 2024. It stopped at Barabinsk for water and came"
    " to Novosibirsk on 7 May. Its guests came from Wobbleford.\n"
)
# A server in the test client talks to itself through a pair of sockets.
pytestmark = pytest.mark.enable_socket


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "plain.txt"
    path.write_text(STORY, "utf-8")
    return path


@pytest.fixture
def session(story: Path, atlas: Atlas) -> Session:
    return Session(atlas, opened(str(story), atlas, published="2024-05-08"))


@pytest.fixture
def desk(session: Session) -> TestClient:
    client = TestClient(app_of(session, token=KEY), base_url="http://127.0.0.1:8123")
    client.headers["x-desk"] = KEY
    return client


def names(drawn: dict[str, Any]) -> list[str]:
    """Return the names of the stops that were drawn."""
    return [drawn["names"][stop["place"]] for stop in drawn["stops"]]


def test_a_story_opens_with_its_trip_and_is_drawn(desk: TestClient) -> None:
    state = desk.get("/state").json()
    assert state["text"].startswith("Special train")
    drawn = desk.post("/draw", json={"trip": state["trip"]}).json()
    assert names(drawn)[0] == "Omsk"
    assert drawn["answer"]
    assert b"<!DOCTYPE html>" in desk.get("/map").content


def test_a_change_is_drawn_kept_as_a_draft_and_saved(
    desk: TestClient, session: Session, story: Path
) -> None:
    trip = desk.get("/state").json()["trip"]
    trip["stops"] = [trip["stops"][0], trip["stops"][-1]]
    drawn = desk.post("/draw", json={"trip": trip}).json()
    assert len(drawn["stops"]) == 2
    assert json.loads(session.begun.draft.read_text("utf-8")) == trip
    done = desk.post("/save", json={"trip": trip}).json()
    assert done["saved"] == str(story.with_suffix(".yaml"))
    assert not session.begun.draft.exists()
    assert story.read_text("utf-8") == STORY
    again = opened(done["saved"], session.atlas)
    assert [s["place"] for s in again.trip["stops"]] == [
        s["place"] for s in trip["stops"]
    ]
    assert again.text == STORY


def test_a_draft_that_was_left_is_offered(desk: TestClient, session: Session) -> None:
    trip = desk.get("/state").json()["trip"]
    assert desk.get("/state").json()["draft"] is None
    trip["title"] = "Another headline"
    desk.post("/draw", json={"trip": trip})
    assert Session(session.atlas, session.begun).state()["draft"] == trip


def test_a_file_that_changed_meanwhile_is_not_written_over(
    desk: TestClient, story: Path
) -> None:
    trip = desk.get("/state").json()["trip"]
    theirs = story.with_suffix(".yaml")
    theirs.write_text("# somebody else's\n", "utf-8")
    refused = desk.post("/save", json={"trip": trip})
    assert refused.status_code == 422
    assert "changed on disk" in refused.json()["error"]
    assert theirs.read_text("utf-8") == "# somebody else's\n"
    assert desk.post("/save", json={"trip": trip, "force": True}).status_code == 200


def test_places_are_found_as_one_types(desk: TestClient) -> None:
    found = desk.get("/search", params={"q": "Omsk"}).json()["places"]
    assert found[0]["name"] == "Omsk"
    assert found[0]["country"] == "RU"
    assert desk.get("/search", params={"q": "Xyzzyx"}).json() == {"places": []}
    point = desk.get("/search", params={"q": "55.1,73.2"}).json()["places"]
    assert point[0]["lat"] == 55.1


def test_every_format_is_exported(desk: TestClient) -> None:
    trip = desk.get("/state").json()["trip"]
    made = desk.post("/export", json={"trip": trip, "format": "geojson"})
    assert made.json()["type"] == "FeatureCollection"
    refused = desk.post("/export", json={"trip": trip, "format": "exe"})
    assert refused.status_code == 422


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ({"x-desk": "wrong"}, "/state"),
        ({"x-desk": ""}, "/"),
        ({"host": "evil.example:8123"}, "/state"),
        ({"host": "127.0.0.1.evil.example"}, "/state"),
        ({"origin": "http://evil.example"}, "/state"),
        ({"origin": "null"}, "/state"),
    ],
)
def test_whoever_is_not_the_desks_own_page_is_refused(
    desk: TestClient, head: dict[str, str], address: str
) -> None:
    assert desk.get(address, headers=head).status_code == 403


@pytest.mark.parametrize(
    "path", ["/page/..%2F..%2Fserver.py", "/page/session.py", "/page/%2Fetc%2Fpasswd"]
)
def test_no_path_of_the_clients_is_opened(desk: TestClient, path: str) -> None:
    assert desk.get(path).status_code == 404


@pytest.mark.parametrize(
    "sent", [b"", b"[]", b'{"trip": 3}', b"{" * 5000, b'{"trip": {"stops": 7}}']
)
def test_what_is_no_trip_is_one_clear_line(desk: TestClient, sent: bytes) -> None:
    refused = desk.post("/draw", content=sent)
    assert refused.status_code == 422
    assert "\n" not in refused.json()["error"]


def test_a_trip_that_is_too_large_is_not_read(desk: TestClient) -> None:
    refused = desk.post("/draw", content=b" " * 3_100_000)
    assert "too large" in refused.json()["error"]


def test_the_page_may_load_nothing_from_elsewhere(desk: TestClient) -> None:
    page = desk.get("/", params={"token": KEY})
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "http://" not in page.text.replace("http://www.w3.org", "")
    assert "https://" not in page.text


def test_every_word_is_there_in_every_language(desk: TestClient) -> None:
    words = desk.get("/page/words.json").json()
    assert set(words) == {"en", "ja", "ru", "ko", "zh"}
    assert len({frozenset(said) for said in words.values()}) == 1


def test_a_port_that_is_taken_is_said() -> None:
    with listening() as taken:
        taken.listen()
        with pytest.raises(BadInput, match="--port"):
            listening(taken.getsockname()[1])


def test_doubts_come_first_the_least_sure_ahead(desk: TestClient) -> None:
    trip = desk.get("/state").json()["trip"]
    trip["stops"][1]["confidence"] = 0.4
    drawn = desk.post("/draw", json={"trip": trip}).json()
    assert drawn["doubts"][0]["stop"] == 1
    assert drawn["doubts"][0]["of"] == "stop"
