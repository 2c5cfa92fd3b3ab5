"""Pages of the web: bounded, and never from inside one's own network."""

from __future__ import annotations

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import BadInput, ServiceDown
from geo.sources.articles import read_article
from geo.sources.fetching import Limits, Page, fetch, is_public

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.enable_socket

STORY = "The train left Pyongyang on Sunday and crossed the border at Khasan."
HTML = "text/html; charset=utf-8"


class _Site(BaseHTTPRequestHandler):
    """A web site on this machine: what it answers stands in `pages`."""

    pages: ClassVar[dict[str, tuple[int, dict[str, str], bytes]]] = {}
    wait: ClassVar[threading.Event]

    def do_GET(self) -> None:
        """Answer as the test has set it."""
        status, headers, body = self.pages.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        if self.path == "/slow":
            self.wfile.flush()
            self.wait.wait(5)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    _Site.pages, _Site.wait = {}, threading.Event()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    _Site.wait.set()
    server.shutdown()
    server.server_close()
    thread.join()


def here(address: str) -> bool:
    """Allow this one address, as if it were public."""
    return address == "127.0.0.1"


def fetched(url: str, limits: Limits | None = None) -> Page:
    """Fetch from the site on this machine."""
    return fetch(url, limits=limits, allowed=here)


def test_a_page_comes_with_its_kind_and_charset(site: str) -> None:
    _Site.pages["/a?b=1"] = (200, {"Content-Type": HTML}, b"<p>one")
    page = fetched(f"{site}/a?b=1#top")
    assert (page.content, page.suffix, page.charset) == (b"<p>one", ".html", "utf-8")


def test_a_redirect_is_followed_to_where_the_page_lies(site: str) -> None:
    _Site.pages["/old"] = (301, {"Location": "/new"}, b"")
    _Site.pages["/new"] = (200, {"Content-Type": "text/plain"}, b"here")
    assert fetched(f"{site}/old").url == f"{site}/new"


def test_a_ring_of_redirects_ends(site: str) -> None:
    _Site.pages["/a"] = (302, {"Location": "/a"}, b"")
    with pytest.raises(BadInput, match="redirects more than 5 times"):
        fetched(f"{site}/a")


@pytest.mark.parametrize(
    "inside",
    [
        *("http://127.0.0.2/", "http://[::1]/", "http://169.254.169.254/latest"),
        *("http://10.0.0.1/", "http://[::ffff:10.0.0.1]/", "http://0.0.0.0/"),
        *("file:///etc/passwd", "ftp://192.0.43.8/", "gopher://192.0.43.8/"),
    ],
)
def test_no_redirect_leads_into_one_s_own_network(site: str, inside: str) -> None:
    _Site.pages["/a"] = (302, {"Location": inside}, b"")
    with pytest.raises(BadInput, match=r"no public address|http and https only"):
        fetched(f"{site}/a")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "127.1"])
def test_this_machine_is_not_asked_by_any_of_its_names(site: str, host: str) -> None:
    _Site.pages["/"] = (200, {"Content-Type": HTML}, b"secret")
    with pytest.raises(BadInput, match="no public address"):
        fetch(f"http://{host}:{site.rpartition(':')[2]}/")


@given(st.ip_addresses(v=4))
def test_an_address_is_no_more_public_inside_another(address: object) -> None:
    for wrapped in (f"::ffff:{address}", f"64:ff9b::{address}"):
        assert is_public(wrapped) == is_public(str(address))


def test_what_is_larger_than_a_story_is_refused(site: str) -> None:
    _Site.pages["/a"] = (200, {"Content-Type": HTML}, b"x" * 2001)
    packed = gzip.compress(b"x" * 100_000)
    _Site.pages["/b"] = (
        200,
        {"Content-Type": HTML, "Content-Encoding": "gzip"},
        packed,
    )
    for path in ("/a", "/b"):
        with pytest.raises(BadInput, match=r"more than 0\.002 MB"):
            fetched(site + path, Limits(most_bytes=2000))


def test_a_server_that_trickles_is_cut_off(site: str) -> None:
    _Site.pages["/slow"] = (200, {"Content-Type": HTML}, b"<p>")
    with pytest.raises(ServiceDown, match=r"took too long|timed out"):
        fetched(f"{site}/slow", Limits(seconds=0.2))


def test_half_a_page_is_no_page(site: str) -> None:
    headers = {"Content-Type": HTML, "Content-Length": "99"}
    _Site.pages["/a"] = (200, headers, b"<p>half")
    with pytest.raises(ServiceDown, match="cannot be fetched"):
        fetched(f"{site}/a")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("ftp://example.org/a", "http and https only"),
        ("http://", "http and https only"),
        ("http://a:b@example.org/", "password"),
        ("http://example.org:port/", "no address"),
        ("http://example.org/a b", "spaces"),
        ("http://[::1/", "no address"),
    ],
)
def test_what_is_no_address_is_refused(url: str, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        fetch(url)


def test_a_missing_page_and_a_picture_are_refused(site: str) -> None:
    _Site.pages["/a.png"] = (200, {"Content-Type": "image/png"}, b"")
    for path, says in (("/nothing", "answers 404"), ("/a.png", "is image/png")):
        with pytest.raises(BadInput, match=says):
            fetched(site + path)


def test_nothing_is_fetched_unless_a_person_says_so() -> None:
    with pytest.raises(BadInput, match="--online"):
        read_article("https://example.org/story")


def test_an_article_is_read_from_the_web(
    site: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("geo.sources.fetching.fetch", fetched)
    page = f"<html><body><article><p>{STORY} {STORY}</p></article></body></html>"
    _Site.pages["/news/2023/train.html"] = (
        200,
        {"Content-Type": "text/html; charset=utf-16-le"},
        page.encode("utf-16-le"),
    )
    article = read_article(f"{site}/news/2023/train.html", online=True)
    assert "Khasan" in article.text
    assert (article.name, article.encoding) == ("train", "utf-16-le")
