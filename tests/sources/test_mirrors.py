"""Extracts from a mirror of Geofabrik's layout: said, fetched, resumed, checked."""

from __future__ import annotations

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from get_extract import EXTRACT

import geo.sources.mirrors
from geo.cli import main
from geo.errors import BadInput, ServiceDown
from geo.sources.mirrors import Area, Mirror, matching

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.enable_socket

KEPT = 16_384  # a multiple of which is kept where it breaks off
CONTENT = bytes(range(256)) * 4000
FINLAND = "europe/finland-latest.osm.pbf"
DATED = "europe/finland-261129.osm.pbf"
INDEX = {
    "features": [
        {
            "properties": {
                "id": name,
                "name": label,
                "iso3166-1:alpha2": codes,
                "urls": {"pbf": f"https://download.geofabrik.de/{path}"},
            }
        }
        for name, label, codes, path in [
            ("europe", "Europe", [], "europe-latest.osm.pbf"),
            ("finland", "Finland", ["FI"], FINLAND),
            ("us/maine", "Maine", [], "north-america/us/maine-latest.osm.pbf"),
            ("britain-and-ireland", "Britain and Ireland", ["GB", "IE"], "bi.osm.pbf"),
            ("great-britain", "Great Britain", ["GB"], "europe/gb-latest.osm.pbf"),
        ]
    ]
}


class Site:
    """What a mirror has by path, and how it behaves."""

    def __init__(self) -> None:
        """Have an index, one extract under its day's name, and its checksum."""
        self.files = {DATED: CONTENT}
        self.files["index-v1-nogeom.json"] = json.dumps(INDEX).encode()
        self.files[f"{DATED}.md5"] = (
            hashlib.md5(CONTENT, usedforsecurity=False).hexdigest().encode() + b"  x\n"
        )
        self.moved = {FINLAND: DATED}
        self.version = '"day-one"'
        self.cuts: list[int] = []  # bytes after which an answer breaks off
        self.status: list[int] = []  # of the next answers for an extract
        self.ranges: list[str] = []
        self.asked: list[str] = []
        self.takes_ranges = True
        self.url = ""

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """Answer a question for a file."""
        path = request.path.lstrip("/")
        self.asked.append(f"{request.command} {path}")
        if path in self.moved:
            request.send_response(302)
            request.send_header("Location", f"/{self.moved[path]}")
            request.send_header("Content-Length", "0")
            request.end_headers()
            return
        content = self.files.get(path)
        is_extract = request.command == "GET" and path.endswith(".pbf")
        status = self.status.pop(0) if is_extract and self.status else 200
        if content is None or status != 200:
            request.send_response(status if content else 404)
            request.send_header("Content-Length", "0")
            request.end_headers()
            return
        start = 0
        wanted = request.headers.get("Range", "")
        if is_extract:
            self.ranges.append(wanted)
        same = request.headers.get("If-Range") == self.version
        if wanted and same and self.takes_ranges:
            start = int(wanted.removeprefix("bytes=").removesuffix("-"))
        request.send_response(206 if start else 200)
        request.send_header("Content-Length", str(len(content) - start))
        request.send_header("ETag", self.version)
        request.end_headers()
        if request.command == "HEAD":
            return
        end = len(content)
        if is_extract and self.cuts:
            end = min(end, start + self.cuts.pop(0))
        request.wfile.write(content[start:end])


@pytest.fixture
def site() -> Iterator[Site]:
    found = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.answer(self)

        def do_HEAD(self) -> None:
            found.answer(self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    found.url = f"http://127.0.0.1:{server.server_port}"
    yield found
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def mirror(site: Site) -> Mirror:
    return Mirror(site.url, wait=lambda _: None)


def finland(mirror: Mirror) -> Area:
    """Return the area that the tests fetch."""
    (area,) = matching(mirror.areas(), "Finland")
    return area


def fetched(mirror: Mirror, folder: Path) -> Path:
    """Return the extract, fetched."""
    return mirror.fetch(mirror.offer(finland(mirror)), folder, lambda *_: None)


def test_an_extract_arrives_whole_and_nothing_else_is_left(
    mirror: Mirror, tmp_path: Path
) -> None:
    file = fetched(mirror, tmp_path)
    assert file.read_bytes() == CONTENT
    assert [path.name for path in tmp_path.iterdir()] == ["finland-latest.osm.pbf"]


def test_the_mirror_alone_is_asked_whatever_its_index_says(
    mirror: Mirror, site: Site, tmp_path: Path
) -> None:
    fetched(mirror, tmp_path)
    assert site.asked[0] == "GET index-v1-nogeom.json"
    assert f"HEAD {FINLAND}" in site.asked
    assert f"GET {DATED}.md5" in site.asked


def test_an_extract_that_is_there_and_current_is_not_fetched_again(
    mirror: Mirror, site: Site, tmp_path: Path
) -> None:
    fetched(mirror, tmp_path)
    fetched(mirror, tmp_path)
    assert len(site.ranges) == 1


def test_what_breaks_off_goes_on_where_it_stopped(
    mirror: Mirror, site: Site, tmp_path: Path
) -> None:
    site.cuts = [20 * KEPT, 10 * KEPT]
    assert fetched(mirror, tmp_path).read_bytes() == CONTENT
    assert site.ranges[0] == ""
    assert site.ranges[1:] == [f"bytes={20 * KEPT}-", f"bytes={30 * KEPT}-"]


def test_what_was_stopped_goes_on_another_day(
    mirror: Mirror, site: Site, tmp_path: Path
) -> None:
    site.cuts = [6 * KEPT] + [0] * 3
    with pytest.raises(ServiceDown, match="goes on where it stopped"):
        fetched(mirror, tmp_path)
    assert not (tmp_path / "finland-latest.osm.pbf").exists()
    assert fetched(mirror, tmp_path).read_bytes() == CONTENT
    assert site.ranges[-1] == f"bytes={6 * KEPT}-"


def test_a_part_of_yesterdays_file_is_not_gone_on_with(
    mirror: Mirror, site: Site, tmp_path: Path
) -> None:
    site.cuts = [100_000] + [0] * 3
    with pytest.raises(ServiceDown):
        fetched(mirror, tmp_path)
    today = CONTENT[::-1]
    md5 = hashlib.md5(today, usedforsecurity=False).hexdigest().encode()
    site.files |= {DATED: today, f"{DATED}.md5": md5}
    site.version = '"day-two"'
    assert fetched(mirror, tmp_path).read_bytes() == today
    assert site.ranges[-1] == ""


def test_a_server_that_knows_no_ranges_begins_again(
    mirror: Mirror, site: Site, tmp_path: Path
) -> None:
    site.cuts, site.takes_ranges = [100_000], False
    assert fetched(mirror, tmp_path).read_bytes() == CONTENT


def test_a_damaged_file_never_stands_under_its_name(
    mirror: Mirror, site: Site, tmp_path: Path
) -> None:
    site.files[f"{DATED}.md5"] = b"0" * 32
    with pytest.raises(ServiceDown, match="did not arrive whole"):
        fetched(mirror, tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("status", "said"), [(429, "HTTP 429"), (503, "HTTP 503"), (504, "HTTP 504")]
)
def test_a_mirror_that_stays_busy_is_one_clear_line(
    mirror: Mirror, site: Site, tmp_path: Path, status: int, said: str
) -> None:
    site.status = [status] * 9
    with pytest.raises(ServiceDown, match=said) as refused:
        fetched(mirror, tmp_path)
    assert "\n" not in str(refused.value)
    assert len(site.status) == 5


def test_a_busy_moment_passes(mirror: Mirror, site: Site, tmp_path: Path) -> None:
    site.status = [503]
    assert fetched(mirror, tmp_path).read_bytes() == CONTENT


@pytest.mark.parametrize(
    "index", [b"<html>", b"{}", b"[]", b'{"features": [5]}', b'{"features": []}', None]
)
def test_what_is_no_mirror_is_refused(
    mirror: Mirror, site: Site, index: bytes | None
) -> None:
    del site.files["index-v1-nogeom.json"]
    if index is not None:
        site.files["index-v1-nogeom.json"] = index
    with pytest.raises(BadInput, match=r"mirror"):
        mirror.areas()


def test_an_index_that_leads_out_of_its_folder_is_refused(
    mirror: Mirror, site: Site
) -> None:
    row = {"id": "x", "urls": {"pbf": "https://x/../../etc/x.osm.pbf"}}
    document = {"features": [{"properties": row}]}
    site.files["index-v1-nogeom.json"] = json.dumps(document).encode()
    with pytest.raises(BadInput, match="index"):
        mirror.areas()


def test_a_disk_without_room_is_refused_before_anything_is_fetched(
    mirror: Mirror, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        free = 1000

    monkeypatch.setattr(geo.sources.mirrors.shutil, "disk_usage", lambda _: Full)
    with pytest.raises(BadInput, match="make room"):
        fetched(mirror, tmp_path)
    assert site.ranges == []


def test_nobody_at_the_address_is_one_clear_line() -> None:
    with pytest.raises(ServiceDown, match="cannot be reached"):
        Mirror("http://127.0.0.1:9").areas()


@pytest.mark.parametrize(
    ("name", "country", "found"),
    [
        ("finland", "", "finland"),
        ("Finland", "", "finland"),
        ("europe/finland", "", "finland"),
        ("us/maine", "", "us/maine"),
        ("maine", "", "us/maine"),
        ("FI", "FI", "finland"),
        ("イギリス", "GB", "great-britain"),
        ("Ireland", "IE", "britain-and-ireland"),
    ],
)
def test_an_area_is_found_by_its_id_name_or_country(
    mirror: Mirror, name: str, country: str, found: str
) -> None:
    assert matching(mirror.areas(), name, country)[0].id == found


def test_the_command_says_the_size_first_and_what_comes_next(
    site: Site,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["network", "get", "フィンランド", "--mirror", site.url]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "finland-latest.osm.pbf: 1 MB of Finland from 127.0.0.1"
    assert lines[1] == "finland-latest.osm.pbf is whole"
    assert lines[2].startswith("next: railstory network build finland-latest.osm.pbf")
    words = ["network", "get", "FI", "--mirror", site.url, "-o", "e/", "--json"]
    assert main(words) == 0
    (row,) = json.loads(capsys.readouterr().out)["files"]
    assert row["bytes"] == len(CONTENT)
    assert row["path"] == "e/finland-latest.osm.pbf"


def test_a_slip_of_the_name_gets_a_hint(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["network", "get", "finnland", "--mirror", site.url]) == 2
    assert "did you mean finland?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["network", "get"], "name countries"),
        (["network", "info", "--mirror", "http://127.0.0.1"], "info asks nobody"),
        (["network", "get", "FI", "--mirror", "geofabrik"], "is no address"),
    ],
)
def test_bad_words_are_one_clear_line(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


def test_a_network_is_built_of_what_was_fetched(
    site: Site,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pytest.importorskip("osmium", reason="pyosmium reads the extract")
    if not EXTRACT.is_file():
        pytest.skip("the real extract is not here: run tests/support/get_extract.py")
    content = EXTRACT.read_bytes()
    site.files[DATED] = content
    md5 = hashlib.md5(content, usedforsecurity=False).hexdigest()
    site.files[f"{DATED}.md5"] = md5.encode()
    monkeypatch.chdir(tmp_path)
    words = ["network", "get", "finland", "--mirror", site.url, "-o", "fi.rail"]
    assert main(words) == 0
    assert (tmp_path / "fi.rail").is_file()
    assert "finland-latest.osm.pbf" in capsys.readouterr().out
