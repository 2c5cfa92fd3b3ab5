"""The desk's server: on the loopback address, for whoever has the token.

Every request must name this server as its host (so that no foreign name is rebound to
it), come from its own page, and carry the token of the address that was opened. No path
of the client's is opened; bodies are bounded.
"""

from __future__ import annotations

import errno
import json
import secrets
import socket
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from geo.desk.session import Asks
from geo.errors import BadInput, GeoError
from geo.language_codes import LANGUAGES
from geo.languages.foldertables import page_of
from geo.scene.traditional import TAG, traditional

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from starlette.requests import Request

    from geo.desk.room import Room

    Answer = Callable[[Request], Awaitable[Response]]

__all__ = ["address_of", "all_words", "app_of", "listening", "server_of"]

Values = dict[str, Any]

_LONGEST_NAME = 200  # characters that a search takes
_MOST_DIGITS = 9  # of where a letter stands
_LARGEST_BYTES = 14_000_000  # of a body: a story of 10 MB, as text that letters carry
_WORDS = "words.json"
_KINDS = {"js": "text/javascript", "css": "text/css", "json": "application/json"}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors {}"
)
# Where a notebook's page may come from; the desk that a command opens stands alone.
_NOTEBOOKS = (
    "http://127.0.0.1:* http://localhost:* https://127.0.0.1:* https://localhost:* "
    "vscode-webview:"
)
_HEAD = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def app_of(room: Room, *, token: str = "") -> Starlette:
    """Return the desk as an ASGI application; a new token is made if none is given."""
    key = token or secrets.token_urlsafe(24)
    desk = _Desk(room, key)
    routes: list[tuple[str, Answer, str]] = [
        ("/", desk.index, "GET"),
        ("/page/{name}", desk.static, "GET"),
        ("/state", desk.state, "GET"),
        ("/map", desk.map, "GET"),
        ("/search", desk.search, "GET"),
        ("/why", desk.why, "GET"),
        ("/open", desk.open, "POST"),
        ("/draw", desk.draw, "POST"),
        ("/save", desk.save, "POST"),
        ("/export", desk.export, "POST"),
        ("/embed", desk.embed, "POST"),
        ("/forget", desk.forget, "POST"),
        ("/finish", desk.finish, "POST"),
    ]
    return Starlette(
        routes=[
            Route(path, _guarded(answer, key), methods=[method])
            for path, answer, method in routes
        ]
    )


def _guarded(answer: Answer, key: str) -> Answer:
    """Return what answers only requests of the desk's own page."""

    async def checked(request: Request) -> Response:
        if refused := _refused(request, key):
            return Response(refused, 403, headers=_HEAD)
        try:
            return await answer(request)
        except GeoError as error:
            said: Values = {"error": " ".join(str(error).split())}
            if isinstance(error, Asks):
                said["asks"] = True
            return JSONResponse(said, 422, headers=_HEAD)

    return checked


def all_words(written: bytes) -> bytes:
    """Return the desk's words with those of every language that is data."""
    words: dict[str, dict[str, str]] = json.loads(written)
    for language in LANGUAGES:
        if language not in words:
            said = page_of(language).get("desk", {})
            words[language] = {**words["en"], **said}
    words[TAG] = {key: traditional(text) for key, text in words["zh"].items()}
    return json.dumps(words, ensure_ascii=False).encode()


class _Desk:
    """What answers each address."""

    def __init__(self, room: Room, key: str) -> None:
        self.room, self.key = room, key
        page = files("geo.desk").joinpath("page")
        self.known = {i.name: i.read_bytes() for i in page.iterdir() if i.is_file()}
        self.known[_WORDS] = all_words(self.known[_WORDS])

    async def index(self, _: Request) -> Response:
        html = self.known["index.html"].decode().replace("{{token}}", self.key)
        policy = _POLICY.format(_NOTEBOOKS if self.room.lent else "'none'")
        return HTMLResponse(html, headers=_HEAD | {"Content-Security-Policy": policy})

    async def static(self, request: Request) -> Response:
        name = request.path_params["name"]
        kind = _KINDS.get(name.rpartition(".")[2])
        if name not in self.known or kind is None:
            return Response("nothing here", 404, headers=_HEAD)
        return Response(self.known[name], media_type=kind, headers=_HEAD)

    async def state(self, request: Request) -> Response:
        state = await run_in_threadpool(self.room.state, _tab(request))
        return JSONResponse(state, headers=_HEAD)

    async def open(self, request: Request) -> Response:
        asked = await _sent(request)
        state = await run_in_threadpool(self.room.open, _tab(request), asked)
        return JSONResponse(state, headers=_HEAD)

    async def map(self, request: Request) -> Response:
        def page() -> bytes:
            with self.room.lock:
                return self.room.session(_tab(request)).page(_language(request))

        return HTMLResponse(await run_in_threadpool(page), headers=_HEAD)

    async def draw(self, request: Request) -> Response:
        trip = _trip(await _sent(request))

        def drawn() -> Values:
            with self.room.lock:
                return self.room.session(_tab(request)).draw(trip, _language(request))

        return JSONResponse(await run_in_threadpool(drawn), headers=_HEAD)

    async def search(self, request: Request) -> Response:
        typed = request.query_params.get("q", "").strip()[:_LONGEST_NAME]
        session = self.room.session(_tab(request))
        found = await run_in_threadpool(session.places, typed) if typed else []
        return JSONResponse({"places": found}, headers=_HEAD)

    async def why(self, request: Request) -> Response:
        asked = [request.query_params.get(key, "") for key in ("start", "end")]
        if not all(part.isdecimal() and len(part) < _MOST_DIGITS for part in asked):
            message = "say from where to where the words stand"
            raise BadInput(message)
        session = self.room.session(_tab(request))
        found = await run_in_threadpool(session.why, *map(int, asked))
        return JSONResponse({"reasons": found}, headers=_HEAD)

    async def save(self, request: Request) -> Response:
        body = await _sent(request)
        trip, force = _trip(body), bool(body.get("force"))
        tab = _tab(request)
        done = await run_in_threadpool(self.room.save, tab, trip, force=force)
        return JSONResponse(done, headers=_HEAD)

    async def export(self, request: Request) -> Response:
        body = await _sent(request)
        trip, suffix = _trip(body), str(body.get("format", ""))
        session, language = self.room.session(_tab(request)), _language(request)
        content = await run_in_threadpool(session.export, trip, suffix, language)
        return Response(content, media_type="application/octet-stream", headers=_HEAD)

    async def embed(self, request: Request) -> Response:
        trip = _trip(await _sent(request))
        session, language = self.room.session(_tab(request)), _language(request)
        code = await run_in_threadpool(session.embed, trip, language)
        name = f"{session.begun.file.stem}.html"
        return JSONResponse({"code": code, "file": name}, headers=_HEAD)

    async def forget(self, request: Request) -> Response:
        left = str((await _sent(request)).get("draft", ""))
        await run_in_threadpool(self.room.drop_draft, _tab(request), left)
        return JSONResponse({}, headers=_HEAD)

    async def finish(self, request: Request) -> Response:
        trip = _trip(await _sent(request))
        await run_in_threadpool(self.room.finish, _tab(request), trip)
        return JSONResponse({}, headers=_HEAD)


def _refused(request: Request, token: str) -> str:
    """Return why a request is not answered, "" if it is."""
    said = request.headers.get("host", "")
    host = said if said.endswith("]") else said.rpartition(":")[0] or said
    if host not in {"127.0.0.1", "[::1]", "localhost"}:
        return "this desk answers to no other name"
    origin = request.headers.get("origin")
    if origin and origin != f"http://{said}":
        return "this desk answers its own page alone"
    if request.url.path.startswith("/page/"):
        return ""  # the page's own code, which modules ask for by its name alone
    given = request.query_params.get("token") or request.headers.get("x-desk", "")
    if not secrets.compare_digest(given.encode(), token.encode()):
        return "the address lacks its token: use the one that the command printed"
    return ""


def _tab(request: Request) -> str:
    """Return which of the page's tabs asks; a frame has it in its address."""
    return request.headers.get("x-tab") or request.query_params.get("tab", "")


def _language(request: Request) -> str:
    """Return the language that the page is read in."""
    asked = request.headers.get("x-language")
    return asked or request.query_params.get("language", "")


async def _sent(request: Request) -> Values:
    """Return what a request sends.

    Raises:
        BadInput: it is too large, or no JSON object.
    """
    pieces, size = [], 0
    async for piece in request.stream():
        size += len(piece)
        if size > _LARGEST_BYTES:
            message = "that is too large: 10 MB at most"
            raise BadInput(message)
        pieces.append(piece)
    try:
        body = json.loads(b"".join(pieces))
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        message = "the desk sent nothing that can be read"
        raise BadInput(message)
    return body


def _trip(body: Values) -> Values:
    """Return the trip that a request sends.

    Raises:
        BadInput: there is none.
    """
    trip = body.get("trip")
    if not isinstance(trip, dict):
        message = "the desk sent no trip"
        raise BadInput(message)
    return trip


def listening(port: int = 0, *, option: str = "--port") -> list[socket.socket]:
    """Return sockets on 127.0.0.1 and, where there is one, ::1, at the same port.

    Raises:
        BadInput: the port is taken.
    """
    first = _bound(socket.AF_INET, "127.0.0.1", port)
    if isinstance(first, Exception):
        message = f"port {port} cannot be used ({first}): take another with {option}"
        raise BadInput(message) from first
    second = _bound(socket.AF_INET6, "::1", first.getsockname()[1])
    if isinstance(second, OSError) and second.errno == errno.EADDRINUSE and port:
        first.close()
        message = f"port {port} is taken on ::1: take another with {option}"
        raise BadInput(message) from second
    return [first] if isinstance(second, Exception) else [first, second]


def _bound(family: int, host: str, port: int) -> socket.socket | Exception:
    """Return a socket bound to an address, or why there is none."""
    try:
        found = socket.socket(family, socket.SOCK_STREAM)
    except OSError as error:
        return error
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            found.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        found.bind((host, port))
        found.listen(128)  # whoever comes before the server is up has to wait
    except (OSError, OverflowError) as error:
        found.close()
        return error
    return found


def address_of(where: Sequence[socket.socket], token: str) -> str:
    """Return the address that opens the desk."""
    return f"http://127.0.0.1:{where[0].getsockname()[1]}/?token={token}"


def server_of(room: Room, token: str) -> uvicorn.Server:
    """Return a server of the desk that ends at once when it is told to."""
    config = uvicorn.Config(
        app_of(room, token=token),
        log_level="critical",  # whoever ends it knows what is not finished
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=1,
    )
    return uvicorn.Server(config)
