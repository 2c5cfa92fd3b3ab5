"""A story from the web: one page over http(s), never from inside one's own network.

Every address that a name leads to is looked at before anything is sent, and the
connection goes to the address that was looked at: a name that changes its mind between
the look and the call (DNS rebinding) gains nothing. Redirects are followed by the same
rule. Proxies of the environment are not used, since behind one nobody can look.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import time
import zlib
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead
from ipaddress import IPv6Address, IPv6Network, ip_address
from threading import Timer
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from geo.errors import BadInput, ServiceDown

if TYPE_CHECKING:
    from collections.abc import Callable
    from ipaddress import IPv4Address

__all__ = ["Limits", "Page", "fetch", "is_public"]

_KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
}
_MOVED = frozenset({301, 302, 303, 307, 308})
_FINE = 200
_SAFE = "/?&=%:@!$'()*+,;~-._[]#"  # the rest is written as UTF-8 in %XX
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in its last 32 bits


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a page may cost: bytes, seconds in all, and redirects."""

    most_bytes: int = 10_000_000
    seconds: float = 20.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Page:
    """What was fetched: where it lay in the end, its bytes, its kind as a suffix."""

    url: str
    content: bytes
    suffix: str
    charset: str | None


def is_public(address: str) -> bool:
    """Tell whether an IP address belongs to the public internet.

    Loopback, private, link-local, multicast and reserved ones do not, whether written
    plainly or inside an IPv6 address (mapped, 6to4, Teredo, NAT64).

    >>> [is_public(a) for a in ("192.0.43.8", "127.0.0.1", "::ffff:10.0.0.1")]
    [True, False, False]
    """
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        inner = _inside(found)
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast


def _inside(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 address carries, None when it has none."""
    if address in _NAT64:
        inner = ip_address(int(address) & 0xFFFFFFFF)
        return inner if inner.version == 4 else None  # noqa: PLR2004  # of IP
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)


def fetch(
    url: str,
    *,
    limits: Limits | None = None,
    allowed: Callable[[str], bool] = is_public,
) -> Page:
    """Fetch a page, following redirects; nothing of it is run.

    Args:
        url: an http or https address.
        limits: bytes, seconds and redirects it may cost.
        allowed: tells of an IP address whether it may be called.

    Raises:
        BadInput: no http(s) address, one of a private network, no page there, too
            large, or of a kind that is not read.
        ServiceDown: the server cannot be reached, or is too slow.
    """
    limits = limits or Limits()
    until = time.monotonic() + limits.seconds
    for _ in range(limits.redirects + 1):
        found = _asked(url, limits, until, allowed=allowed)
        if isinstance(found, Page):
            return found
        url = urljoin(url, found)
    message = f"{url} redirects more than {limits.redirects} times: save the page"
    raise BadInput(message)


def _asked(
    url: str, limits: Limits, until: float, *, allowed: Callable[[str], bool]
) -> Page | str:
    """Return the page at an address, or where it says it has moved to."""
    parts = _checked(url)
    link = _Link(parts, until, allowed)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {
        "User-Agent": "railstory",
        "Accept": "text/html, text/plain;q=0.9",
        "Accept-Encoding": "identity",
    }
    try:
        link.request("GET", quote(target, safe=_SAFE), headers=headers)
        answer = link.getresponse()
        if answer.status in _MOVED and (place := answer.getheader("Location")):
            return place
        return _page(url, answer, limits, link=link)
    except UnicodeError as error:
        message = f"{url} has a name that cannot be: copy it from a browser"
        raise BadInput(message) from error
    except (OSError, HTTPException) as error:
        why = str(error) or type(error).__name__
        message = f"{url} cannot be fetched ({why}): try later, or save the page"
        raise ServiceDown(message) from error
    finally:
        link.hang_up()


def _checked(url: str) -> SplitResult:
    """Return the parts of an address that may be asked."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # ValueError when it is none
    except ValueError as error:
        message = f"{url} is no address on the web ({error})"
        raise BadInput(message) from error
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        message = f"{url}: stories are fetched over http and https only"
        raise BadInput(message)
    if parts.username is not None:
        message = f"{parts.hostname}: an address with a password in it is not fetched"
        raise BadInput(message)
    if any(c.isspace() or not c.isprintable() for c in url):
        message = "the address has spaces or control signs in it: write them as %20"
        raise BadInput(message)
    return parts


class _Link(HTTPConnection):
    """A connection to an address that was looked at, cut off at one deadline."""

    def __init__(
        self, parts: SplitResult, until: float, allowed: Callable[[str], bool]
    ) -> None:
        """Take the address apart; nothing is asked yet."""
        self._secure = parts.scheme == "https"
        usual = 443 if self._secure else 80
        super().__init__(str(parts.hostname), parts.port or usual)
        self.default_port = usual  # which the Host header leaves out
        self._until, self._allowed = until, allowed
        self._wire: socket.socket | None = None
        self._alarm = Timer(max(0.0, until - time.monotonic()), self._cut)
        self._alarm.daemon = True

    def connect(self) -> None:
        """Connect to the first address of the name, when all of them are allowed.

        Raises:
            BadInput: the name leads to an address that may not be fetched from.
        """
        found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
        addresses = [str(row[4][0]) for row in found]
        if refused := [one for one in addresses if not self._allowed(one)]:
            message = f"{self.host} is {refused[0]}, no public address: not fetched"
            raise BadInput(message)
        seconds = self.left()
        wire = socket.create_connection((addresses[0], self.port), seconds)
        if not self._secure:
            self.sock = self._wire = wire
            self._alarm.start()
            return
        context = ssl.create_default_context()
        secure = context.wrap_socket(
            wire, server_hostname=self.host, do_handshake_on_connect=False
        )
        self.sock = self._wire = secure
        self._alarm.start()
        secure.do_handshake()

    def left(self) -> float:
        """Return how many seconds are left.

        Raises:
            TimeoutError: none are.
        """
        seconds = self._until - time.monotonic()
        if seconds <= 0:
            message = "it took too long"
            raise TimeoutError(message)
        return seconds

    def hang_up(self) -> None:
        """Close the connection, and call off what would cut it."""
        self._alarm.cancel()
        self.close()

    def _cut(self) -> None:
        """End what is under way: a socket's own timeout starts anew with each byte."""
        if self._wire is not None:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(self._wire, socket.SHUT_RDWR)


def _page(url: str, answer: HTTPResponse, limits: Limits, *, link: _Link) -> Page:
    """Return the page of an answer, or refuse one that is none."""
    if answer.status != _FINE:
        message = f"{url} answers {answer.status} {answer.reason}: look at it yourself"
        raise BadInput(message)
    kind = answer.headers.get_content_type()
    if kind not in _KINDS:
        message = f"{url} is {kind}: stories are read from web pages and plain text"
        raise BadInput(message)
    most = limits.most_bytes
    content = answer.read(most + 1)
    link.left()
    if answer.length and len(content) <= most:
        raise IncompleteRead(content, answer.length)
    if answer.getheader("Content-Encoding") == "gzip":  # though nobody asked for it
        content = _unpacked(content, most + 1)
    if len(content) > most:
        message = f"{url} has more than {most / 1e6:g} MB, a story has less"
        raise BadInput(message)
    return Page(url, content, _KINDS[kind], answer.headers.get_content_charset())


def _unpacked(content: bytes, most: int) -> bytes:
    """Return gzip's content, no more than so many bytes of it."""
    try:
        return zlib.decompressobj(wbits=31).decompress(content, most)
    except zlib.error as error:
        raise HTTPException(str(error)) from error
