"""The command that opens the desk: what it cannot do is one clear line."""

from __future__ import annotations

import json
import socket
import sys
import threading
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("starlette", reason="the desk is an extra: railstory[edit]")

import geo
from geo.cli import main
from geo.cli import servers as command
from geo.desk import notebook, server
from geo.desk.notebook import edit
from geo.errors import BadInput
from geo.pipeline import lay_out, trace

if TYPE_CHECKING:
    from pathlib import Path

    from geo.atlas import Atlas

pytestmark = pytest.mark.enable_socket
STORY = "The train left Omsk on 6 May 2024 and came to Novosibirsk on 7 May."
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME")


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "plain.txt"
    path.write_text(STORY, "utf-8")
    return path


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run `edit`, and return the one line that says why it does not."""
    assert main(["edit", *words]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    return said


def test_a_port_that_is_taken(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        said = refused(capsys, str(story), "--no-browser", "--port", port)
    assert f"port {port} cannot be used" in said
    assert "--port" in said
    assert "99999" in refused(capsys, str(story), "--no-browser", "--port", "99999")


def test_no_display(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert "add --no-browser" in refused(capsys, str(story))
    monkeypatch.setenv("DISPLAY", ":0")
    import webbrowser  # patched here alone

    def none() -> None:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", none)
    assert "add --no-browser" in refused(capsys, str(story))


def test_no_extra_installed(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "geo.desk.server")
    monkeypatch.delattr("geo.desk.server")
    said = refused(capsys, str(story), "--no-browser")
    assert "uvicorn" in said
    assert "edit" in said
    with pytest.raises(BadInput, match="the desk needs"):
        edit(geo.trace(STORY, geo.open_atlas()))


def test_what_cannot_be_opened(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "new.yaml").write_text("railstory: 2\ntop_speed: 60\n", "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "batch").mkdir()
    (tmp_path / "batch" / "manifest.json").write_text(
        json.dumps({"corpus": "gone.jsonl"}), "utf-8"
    )
    for words, says in [
        (("new.yaml",), "newer railstory (version 2); update railstory"),
        (("none.txt",), "none.txt"),
        (("empty.txt",), "empty"),
        (("folder",), "is no batch"),
        (("batch",), "no failure and no doubtful journey"),
        (("https://example.org/story",), "--online"),
        ((str(story), "--corpus", "x"), "is no batch"),
        ((str(story), "--published", "soon"), "soon"),
        ((str(story), "--place", "Omsk"), "NAME=WHERE"),
    ]:
        assert says in refused(capsys, *words, "--no-browser")


def test_a_folder_that_cannot_be_written(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    trip = story.with_suffix(".yaml")
    trip.write_text("railstory: 1\ntop_speed: 60\n", "utf-8")
    monkeypatch.setattr("os.access", lambda *_: False)
    for file in (story, trip):
        said = refused(capsys, str(file), "--no-browser")
        assert "cannot be written to" in said


def test_what_is_said_beforehand_is_known_at_the_desk(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rooms: list[Any] = []

    class Ended:
        def run(self, **_: object) -> None:
            raise KeyboardInterrupt

    def served(room: object, _: str) -> Ended:
        rooms.append(room)
        return Ended()

    monkeypatch.setattr(server, "server_of", served)
    asked = ["edit", str(story), "--no-browser", "--published", "2024-05-09"]
    assert main([*asked, "--drop", "Omsk", "--place", "Novosibirsk=Tomsk"]) == 0
    said = capsys.readouterr().out
    assert "http://127.0.0.1:" in said
    assert "the desk is closed" in said
    trip = rooms[0].begun.trip
    assert trip["published"] == "2024-05-09"
    assert len(trip["stops"]) == 1
    assert main(["edit", "--no-browser"]) == 0
    assert rooms[1].begun is None
    assert command.__name__ == "geo.cli.servers"


def display(monkeypatch: pytest.MonkeyPatch, act: Any) -> list[str]:  # noqa: ANN401  # what a person does
    """Make a notebook whose person does something with what is shown."""
    shown: list[str] = []

    def show(frame: tuple[str, str, int]) -> None:
        shown.append(frame[0])
        threading.Thread(target=act, args=(frame[0],)).start()

    shell, screen = ModuleType("IPython"), ModuleType("IPython.display")
    shell.get_ipython = object  # type: ignore[attr-defined]
    screen.display = show  # type: ignore[attr-defined]
    screen.IFrame = lambda *about: about  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "IPython", shell)
    monkeypatch.setitem(sys.modules, "IPython.display", screen)
    return shown


def test_a_notebook_gets_the_corrected_trip_back(
    tmp_path: Path, atlas: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    from http.client import HTTPConnection  # only here
    from urllib.parse import parse_qs, urlsplit  # only here

    monkeypatch.chdir(tmp_path)
    journey = trace(STORY, atlas, published="2024-05-08")

    policies: list[str] = []

    def person(address: str) -> None:
        parts = urlsplit(address)
        head = {"x-desk": parse_qs(parts.query)["token"][0], "x-tab": "a" * 16}
        asking = HTTPConnection(parts.netloc)
        asking.request("GET", f"/?{parts.query}")
        page = asking.getresponse()
        page.read()
        policies.append(page.headers["content-security-policy"])
        asking.request("GET", "/state", headers=head)
        trip = json.loads(asking.getresponse().read())["trip"]
        trip["stops"][1]["role"] = "stop"
        asking.request("POST", "/draw", json.dumps({"trip": trip}), head)
        asking.getresponse().read()
        asking.request("POST", "/finish", json.dumps({"trip": trip}), head)
        asking.getresponse().read()
        asking.close()

    shown = display(monkeypatch, person)
    trip = edit(journey, story=STORY, atlas=atlas)
    assert len(shown) == 1
    assert "frame-ancestors http://127.0.0.1:*" in policies[0]
    assert [stop.role for stop in trip.itinerary.stops] == ["origin", "stop"]
    assert lay_out(trip, atlas).legs
    assert list(tmp_path.iterdir()) == []  # no draft is left


def test_outside_a_notebook_a_browser_is_opened(
    tmp_path: Path,
    atlas: Atlas,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "IPython", None)
    journey = trace(STORY, atlas)

    def stopped(address: str) -> None:
        assert address.startswith("http://127.0.0.1:")
        raise KeyboardInterrupt

    monkeypatch.setattr(notebook.webbrowser, "open", stopped)
    with pytest.raises(KeyboardInterrupt):
        edit(journey, atlas=atlas)
    assert "Done" in capsys.readouterr().out
    assert threading.active_count() < 20  # the server has ended with it


def test_a_journey_of_nothing_cannot_be_edited() -> None:
    from toy_journey import toy_journey  # only here

    with pytest.raises(BadInput, match="no trip"):
        edit(toy_journey())
