"""Ask an Overpass server for rails: one request at a time, politely, and within bounds.

Nothing is asked unless a person wants it (`--exact`). A server that is busy is left
alone for as long as it says; one that answers with anything but its JSON is believed to
be busy too, and asked no more than a few times.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import requests

from geo.errors import BadInput, ServiceDown

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["SERVER", "Overpass", "TooMuch"]

SERVER = "https://overpass-api.de/api/interpreter"
_USER_AGENT = "railstory/0.1 (draws train journeys from news stories)"
_BETWEEN_S = 1.0  # the server's own guide asks for no more than a request a second
_ANSWER_S = 180.0  # that one answer may take, from the first byte sent to the last read
_LARGEST_BYTES = 48_000_000  # of an answer, unpacked; a piece of a city has 5 MB
_WAITS_S = (5.0, 20.0, 60.0)  # after a busy answer, where the server names no time
_LONGEST_WAIT_S = 300.0
_BUSY = frozenset({429, 502, 503, 504})
_REFUSALS = {
    400: "does not understand the question: is it an Overpass server?",
    401: "wants a password: name another with --overpass",
    403: "refuses to answer: name another with --overpass",
    404: "has no Overpass there: its address ends in /api/interpreter",
    405: "takes no questions there: its address ends in /api/interpreter",
    414: "finds the question too long",
}


class TooMuch(Exception):
    """The server has more to say of an area than one answer holds: ask for less."""


@dataclass(slots=True)
class Overpass:
    """A server, and when it was last asked; `asked` counts requests, `received` bytes.

    `wait` is called with seconds.
    """

    url: str = SERVER
    wait: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    largest_bytes: int = _LARGEST_BYTES
    asked: int = 0
    received: int = 0
    session: requests.Session = field(default_factory=requests.Session)
    _last: float = float("-inf")

    def __post_init__(self) -> None:
        """Look at the address.

        Raises:
            BadInput: it is no http address.
        """
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            message = (
                f"--overpass {self.url} is no address of a server: write it as {SERVER}"
            )
            raise BadInput(message)

    @property
    def host(self) -> str:
        """Return the server's name."""
        return str(urlsplit(self.url).hostname)

    def ask(self, query: str) -> dict[str, Any]:
        """Return the server's answer: an object with a list of `elements`.

        Raises:
            BadInput: there is no Overpass server at the address.
            ServiceDown: it cannot be reached, or stays busy.
            TooMuch: the area is too much for one answer.
        """
        why, given_up = "", 0
        for pause in (*_WAITS_S, 0.0):
            found, why, named = self._once(query)
            if found is not None:
                return found
            given_up += why.endswith("504)")
            if given_up > 1:  # once it may be busy, twice the area is too much for it
                raise TooMuch
            if named is not None and named > _LONGEST_WAIT_S:
                break
            if pause:
                self.wait(pause if named is None else max(named, _BETWEEN_S))
        message = (
            f"{self.host} {why}: try again later, what was fetched is kept; or name "
            "another server with --overpass"
        )
        raise ServiceDown(message)

    def _once(self, query: str) -> tuple[dict[str, Any] | None, str, float | None]:
        """Return an answer; or why there is none yet, and the wait that was named."""
        self.wait(max(0.0, self._last + _BETWEEN_S - self.clock()))
        self._last, self.asked = self.clock(), self.asked + 1
        try:
            reply = self.session.post(
                self.url,
                data={"data": query},
                headers={"User-Agent": _USER_AGENT, "Accept": "application/json"},
                timeout=(20.0, _ANSWER_S),
                stream=True,
                allow_redirects=False,
            )
            with reply:
                content = self._read(reply)
        except requests.RequestException as error:
            return None, f"cannot be asked ({_short(error)})", None
        except TimeoutError:
            return None, f"takes over {_ANSWER_S:.0f} s to answer", None
        finally:
            self._last = self.clock()
        return self._understood(reply, content)

    def _read(self, reply: requests.Response) -> bytes:
        """Return what a reply holds, up to the bound.

        Raises:
            TimeoutError: it drips in for too long.
            TooMuch: it is larger than the bound.
        """
        parts, size, until = [], 0, self._last + _ANSWER_S
        for part in reply.iter_content(1 << 16):
            size += len(part)
            if size > self.largest_bytes:
                raise TooMuch
            if self.clock() > until:
                raise TimeoutError
            parts.append(part)
        self.received += size
        return b"".join(parts)

    def _understood(
        self, reply: requests.Response, content: bytes
    ) -> tuple[dict[str, Any] | None, str, float | None]:
        """Return what a reply says, as `_once` does.

        Raises:
            BadInput: no Overpass server would answer so.
            TooMuch: the server ran out of time or memory over the area.
        """
        code = reply.status_code
        if 300 <= code < 400:  # noqa: PLR2004  # of HTTP
            to = reply.headers.get("Location", "elsewhere")
            message = f"{self.url} has moved to {_short(to)}: name that with --overpass"
            raise BadInput(message)
        if code in _REFUSALS:
            message = f"{self.host} {_REFUSALS[code]} (HTTP {code})"
            raise BadInput(message)
        named = _retry_after(reply.headers.get("Retry-After", ""))
        if code in _BUSY:
            return None, f"is busy (HTTP {code})", named
        if code != requests.codes.ok:
            return None, f"cannot answer now (HTTP {code})", named
        try:
            answer = json.loads(content)
        except (ValueError, RecursionError):
            return None, "answers with something else than JSON", named
        if not isinstance(answer, dict) or not isinstance(answer.get("elements"), list):
            return None, "answers in a form that is not known", named
        remark = str(answer.get("remark", ""))
        if "timed out" in remark or "out of memory" in remark:
            raise TooMuch
        if "error" in remark:
            return None, f"reports an error ({_short(remark)})", named
        return answer, "", None


def _retry_after(said: str) -> float | None:
    """Return how many seconds a server asks to wait, None where it does not say.

    >>> _retry_after("30"), _retry_after(""), _retry_after("soon")
    (30.0, None, None)
    """
    if said.strip().isdecimal():
        return float(said)
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return None
    return max(0.0, until.timestamp() - time.time())


def _short(error: object) -> str:
    """Return an error on one short line."""
    return " ".join(str(error).split())[:160]
