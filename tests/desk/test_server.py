"""Whom the desk's server refuses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("starlette", reason="the desk is an extra: railstory[edit]")

from desk_page import KEY, client

from geo.desk.server import listening
from geo.errors import BadInput

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from geo.desk import Room


# A server in the test client talks to itself through a pair of sockets.
pytestmark = pytest.mark.enable_socket


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
