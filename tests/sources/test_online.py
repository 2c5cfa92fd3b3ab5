"""A service behind our names: asked once, slowly, and its failures harm nobody."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, ClassVar

import pytest
from geopy.geocoders import SERVICE_TO_GEOCODER

import geo.sources.online
from geo.cli import main
from geo.errors import BadInput
from geo.sources.gazetteer import NameIndex, open_gazetteer
from geo.sources.online import OnlineNames, behind, open_service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.enable_socket

# As Nominatim answers (format=json), cut to what geopy reads.
_ANSWER = [
    {
        "place_id": 7,
        "osm_type": "node",
        "osm_id": 4242,
        "lat": "51.6503",
        "lon": "128.1452",
        "display_name": "Qwxyzzy, Amur Oblast, Russia",
    }
]


class _Service(BaseHTTPRequestHandler):
    """A stand-in for Nominatim on this machine."""

    asked: ClassVar[list[str]]
    port: ClassVar[int]
    status: int
    body: bytes

    def do_GET(self) -> None:
        """Answer as the test has set it."""
        type(self).asked.append(self.path)
        self.send_response(self.status)
        self.send_header("Content-Type", "application/json")
        if self.status == 429:
            self.send_header("Retry-After", "1")
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name
        """Say nothing."""


@pytest.fixture
def service() -> Iterator[type[_Service]]:
    class Handler(_Service):
        asked: ClassVar[list[str]] = []
        status = 200
        body = json.dumps(_ANSWER).encode()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    Handler.port = server.server_port
    yield Handler
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def names() -> NameIndex:
    return open_gazetteer()


@pytest.fixture
def online(
    service: type[_Service], names: NameIndex, tmp_path: Path
) -> Callable[[], OnlineNames]:
    def opened() -> OnlineNames:
        found = behind(
            names,
            "nominatim",
            cache=tmp_path / "cache" / "nominatim.json",
            domain=f"127.0.0.1:{service.port}",
            scheme="http",
        )
        found.sleep, found.timeout_seconds = lambda _: None, 2.0
        return found

    return opened


def test_only_unknown_names_go_out(
    online: Callable[[], OnlineNames], service: type[_Service]
) -> None:
    assert online().candidates("Vladivostok")[0].place.id == "geonames:2013348"
    assert service.asked == []


def test_an_answer_comes_longitude_first_with_its_source(
    online: Callable[[], OnlineNames],
) -> None:
    (found,) = online().candidates("Qwxyzzy")
    assert (found.place.lon, found.place.lat) == (128.1452, 51.6503)
    assert found.place.id == "nominatim:4242"
    assert "OpenStreetMap contributors" in found.place.source


def test_nobody_asks_twice(
    online: Callable[[], OnlineNames], service: type[_Service]
) -> None:
    first = online().candidates("Qwxyzzy")
    assert online().candidates("QWXYZZY") == first
    assert len(service.asked) == 1


def test_a_name_it_does_not_know_is_kept_as_such(
    online: Callable[[], OnlineNames], service: type[_Service]
) -> None:
    service.body = b"[]"
    assert online().candidates("Qwxyzzy") == ()
    assert online().candidates("Qwxyzzy") == ()
    assert len(service.asked) == 1


@pytest.mark.parametrize(("status", "questions"), [(429, 1), (500, 3), (503, 3)])
def test_a_service_that_refuses_is_soft(
    online: Callable[[], OnlineNames],
    service: type[_Service],
    status: int,
    questions: int,
) -> None:
    service.status = status
    opened = online()
    for name in ("Qwxa", "Qwxb", "Qwxc", "Qwxd", "Qwxe"):
        assert opened.candidates(name) == ()
    assert len(service.asked) == questions
    service.status = 200
    assert online().candidates("Qwxa") != ()


def test_nonsense_from_a_service_is_soft(
    online: Callable[[], OnlineNames], service: type[_Service]
) -> None:
    service.body = b"<html>busy</html>"
    assert online().candidates("Qwxyzzy") == ()


def test_a_service_that_is_silent_is_soft(
    online: Callable[[], OnlineNames], service: type[_Service]
) -> None:
    opened = online()
    opened.service.domain = "127.0.0.1:9"
    opened.service.api = "http://127.0.0.1:9/search"
    assert opened.candidates("Qwxyzzy") == ()
    assert service.asked == []


def test_questions_keep_their_distance(online: Callable[[], OnlineNames]) -> None:
    opened, waits = online(), []
    opened.sleep, opened.clock = waits.append, lambda: 100.0
    opened.candidates("Qwxa")
    opened.candidates("Qwxb")
    assert waits == [0.0, 1.0]


def test_it_is_a_gazetteer_like_the_one_behind_it(
    online: Callable[[], OnlineNames], names: NameIndex
) -> None:
    opened = online()
    opened.candidates("Qwxyzzy")
    kept = opened.place("nominatim:4242")
    assert kept is not None
    assert kept.name == "Qwxyzzy"
    assert opened.place("geonames:2013348") == names.place("geonames:2013348")
    assert opened.longest_at("Vladivostok", 0) == 11


def test_an_unknown_service_is_refused() -> None:
    with pytest.raises(BadInput, match="geopy"):
        open_service("nowhere")


_STORY = "The train left Vladivostok on Monday and arrived at the station of Qwxyzzy.\n"


@pytest.fixture
def story(
    service: type[_Service], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    """A story on the disk, where the command line finds the stand-in."""

    def opened(name: str) -> object:
        return open_service(name, domain=f"127.0.0.1:{service.port}", scheme="http")

    monkeypatch.setattr(geo.sources.online, "open_service", opened)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(_STORY)
    return "story.txt"


def test_nothing_goes_out_without_the_option(
    story: str, service: type[_Service], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["places", story, "--json"]) == 0
    assert service.asked == []
    assert json.loads(capsys.readouterr().out)["unplaced"] == ["Qwxyzzy"]


def test_the_option_places_what_no_shipped_name_has(
    story: str, service: type[_Service], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["map", story, "--geocoder", "nominatim", "--json"]) == 0
    journey = json.loads(capsys.readouterr().out)
    assert "nominatim:4242" in {place["id"] for place in journey["places"]}
    assert any("Nominatim" in line for line in journey["attribution"])
    assert len(service.asked) == 1
    assert "Vladivostok" not in service.asked[0]


def test_a_busy_service_leaves_the_offline_answer_and_a_warning(
    story: str, service: type[_Service], capsys: pytest.CaptureFixture[str]
) -> None:
    service.status = 429
    assert main(["map", story, "--geocoder", "nominatim", "--json"]) == 0
    journey = json.loads(capsys.readouterr().out)
    assert journey["unplaced"] == ["Qwxyzzy"]
    assert any("nominatim gave no answer" in line for line in journey["warnings"])
    assert not any("Nominatim" in line for line in journey["attribution"])


def test_a_trip_keeps_what_the_service_answered(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trip", story, "--geocoder", "nominatim", "-o", "t.yaml"]) == 0
    assert main(["map", "t.yaml", "--json"]) == 0
    document = capsys.readouterr().out.partition("\n")[2]
    assert "128.1452" in document


def test_a_geocoder_that_geopy_does_not_know_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "story.txt"
    path.write_text(_STORY)
    assert main(["places", str(path), "--geocoder", "nowhere"]) == 2
    assert "geopy" in capsys.readouterr().err


# As OpenCage answers, cut to what geopy reads.
_OPENCAGE = {
    "status": {"code": 200, "message": "OK"},
    "results": [
        {
            "formatted": "Qwxyzzy, Amur Oblast, Russia",
            "geometry": {"lat": 51.6503, "lng": 128.1452},
        }
    ],
}


@pytest.fixture
def keyed(
    service: type[_Service], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    """A story on the disk, and a service that wants a key, all in the environment."""
    service.body = json.dumps(_OPENCAGE).encode()
    prefix = "RAILSTORY_GEOCODER_"
    monkeypatch.setenv(f"{prefix}KEY", "s3cret")
    monkeypatch.setenv(f"{prefix}DOMAIN", f"127.0.0.1:{service.port}")
    monkeypatch.setenv(f"{prefix}SCHEME", "http")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(_STORY)
    return "story.txt"


def test_a_service_takes_its_key_from_the_environment(
    keyed: str, service: type[_Service], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["places", keyed, "--geocoder", "opencage", "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["unplaced"] == []
    assert "key=s3cret" in service.asked[0]
    assert "s3cret" not in out + err


def test_a_refused_key_is_soft_and_stays_secret(
    keyed: str, service: type[_Service], capsys: pytest.CaptureFixture[str]
) -> None:
    service.status = 401
    assert main(["map", keyed, "--geocoder", "opencage", "--json"]) == 0
    out, err = capsys.readouterr()
    assert any("opencage gave no answer" in w for w in json.loads(out)["warnings"])
    assert "s3cret" not in out + err


def test_a_service_without_its_key_is_refused_by_the_variables_name(
    keyed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("RAILSTORY_GEOCODER_KEY")
    assert main(["places", keyed, "--geocoder", "opencage"]) == 2
    assert "needs RAILSTORY_GEOCODER_KEY" in capsys.readouterr().err


def test_a_service_that_wants_no_key_is_not_given_one(keyed: str) -> None:
    assert keyed
    assert not hasattr(open_service("nominatim"), "api_key")


@pytest.mark.parametrize("name", sorted(SERVICE_TO_GEOCODER))
def test_any_service_opens_with_what_the_environment_says(
    name: str, keyed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keyed
    for option in ("USERNAME", "AUTH_ID", "AUTH_TOKEN"):
        monkeypatch.setenv(f"RAILSTORY_GEOCODER_{option}", "somebody")
    if name in {"arcgis", "ignfrance"}:  # a user name means a password there
        monkeypatch.delenv("RAILSTORY_GEOCODER_USERNAME")
    if name == "ignfrance":  # geopy warns of a key
        monkeypatch.delenv("RAILSTORY_GEOCODER_KEY")
    assert open_service(name)
