"""An Overpass server is asked slowly, and every fault of it is one clear line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from overpass_server import Rails, Server, as_json
from toy_rails import COARSE, WORLD

from geo.errors import BadInput, ServiceDown
from geo.sources.gazetteer import open_gazetteer
from geo.sources.osm.corridor import pieces
from geo.sources.osm.exact import Exact, exact_network
from geo.sources.overpass import Overpass

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


pytestmark = pytest.mark.enable_socket


def test_questions_keep_their_distance(server: Server, tmp_path: Path) -> None:
    waits: list[float] = []
    client = Overpass(server.url, wait=waits.append, clock=lambda: 100.0)
    exact_network(
        (COARSE,), WORLD, open_gazetteer(), folder=tmp_path / "e", server=client
    )
    assert waits == [0.0] + [1.0] * (len(server.queries) - 1)


def test_a_busy_server_is_left_alone_for_as_long_as_it_says(
    server: Server, rails: Rails, tmp_path: Path
) -> None:
    waits: list[float] = []
    answers = [(429, {"Retry-After": "17"}, b""), (504, {}, b"")]

    def says(query: str) -> tuple[int, dict[str, str], bytes]:
        return answers.pop(0) if answers else as_json(rails.answer(query))

    server.says = says
    client = Overpass(server.url, wait=waits.append, clock=lambda: 0.0)
    found = exact_network(
        (COARSE,), WORLD, open_gazetteer(), folder=tmp_path / "e", server=client
    )
    assert found.asked == len(pieces([COARSE.line])) + 2
    assert waits[1] == 17.0
    assert waits[3] == 20.0


_HTML = b"<html><body><strong>Error</strong>: runtime error: open64</body></html>"


_BROKEN = b'{"version": 0.6, "elements": [{"type": "way", "id": 1, "nodes": [1'


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((429, {}, b""), r"is busy \(HTTP 429\)"),
        ((503, {"Retry-After": "1"}, b""), r"is busy \(HTTP 503\)"),
        ((429, {"Retry-After": "86400"}, b""), r"is busy \(HTTP 429\)"),
        ((500, {}, b""), r"cannot answer now \(HTTP 500\)"),
        ((504, {}, b""), "cannot answer for the rails of one piece"),
        ((200, {"Content-Type": "text/html"}, _HTML), "something else than JSON"),
        ((200, {}, _BROKEN), "something else than JSON"),
        ((200, {"Content-Length": "9999"}, b"{}"), "cannot be asked"),
        ((200, {"Transfer-Encoding": "chunked"}, b"FF\r\n{"), "cannot be asked"),
        ((200, {}, b""), "something else than JSON"),
        ((200, {}, b"[" * 100_000), "something else than JSON"),
        (as_json([]), "form that is not known"),
        (as_json({"elements": 5}), "form that is not known"),
        (as_json({"elements": [5]}), "form that is not known"),
        (as_json({"elements": [{"type": "way"}]}), "form that is not known"),
        (
            as_json({"elements": [{"type": "node", "id": 1, "lat": 95, "lon": 0}]}),
            "form that is not known",
        ),
        (as_json({"remark": "runtime error: Query", "elements": []}), "an error"),
        (
            as_json({"remark": "runtime error: Query timed out", "elements": []}),
            "cannot answer for the rails of one piece",
        ),
        ((200, {}, b"x" * 5_000), "cannot answer for the rails of one piece"),
    ],
    ids=repr,
)
def test_every_fault_of_a_server_is_one_clear_line(
    asked: Callable[..., Exact],
    server: Server,
    tmp_path: Path,
    answer: tuple[int, dict[str, str], bytes],
    said: str,
) -> None:
    server.says = lambda _: answer
    with pytest.raises(ServiceDown, match=said) as refused:
        asked(largest_bytes=4_000) if answer[2].startswith(b"x") else asked()
    assert "\n" not in str(refused.value)
    assert "127.0.0.1" in str(refused.value)
    assert not list((tmp_path / "story.exact").iterdir())
    assert len(server.queries) < 20


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((400, {}, _HTML), "does not understand"),
        ((403, {}, b""), "refuses"),
        ((404, {}, b""), "no Overpass there"),
        ((301, {"Location": "https://other.example/api"}, b""), "has moved to https"),
    ],
    ids=repr,
)
def test_an_address_without_overpass_is_asked_once(
    asked: Callable[..., Exact],
    server: Server,
    answer: tuple[int, dict[str, str], bytes],
    said: str,
) -> None:
    server.says = lambda _: answer
    with pytest.raises(BadInput, match=said):
        asked()
    assert len(server.queries) == 1


def test_nobody_at_the_address_is_one_clear_line(tmp_path: Path) -> None:
    client = Overpass("http://127.0.0.1:9/api/interpreter", wait=lambda _: None)
    with pytest.raises(ServiceDown, match="cannot be asked"):
        exact_network(
            (COARSE,), WORLD, open_gazetteer(), folder=tmp_path / "e", server=client
        )


@pytest.mark.parametrize("url", ["overpass-api.de", "file:///etc/passwd", "ftp://x/y"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(BadInput, match="--overpass"):
        Overpass(url)
