"""The desk's server: on the loopback address, for whoever has the token.

Every request must name this server as its host (so that no foreign name is rebound to
it), come from its own page, and carry the token of the address that was opened. No path
of the client's is opened; bodies are bounded.
"""

from __future__ import annotations

import json
import secrets
import socket
from contextlib import closing
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from geo.errors import BadInput, GeoError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from geo.desk.session import Session

    Answer = Callable[[Request], Awaitable[Response]]

__all__ = ["app_of", "listening", "run"]

Values = dict[str, Any]

_LONGEST_NAME = 200  # characters that a search takes
_LARGEST_BYTES = 3_000_000  # of a trip; a trip file may have 1 MB
_KINDS = {"js": "text/javascript", "css": "text/css", "json": "application/json"}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
_HEAD = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def app_of(session: Session, *, token: str = "") -> Starlette:
    """Return the desk as an ASGI application; a new token is made if none is given."""
    key = token or secrets.token_urlsafe(24)
    desk = _Desk(session, key)
    routes: list[tuple[str, Answer, str]] = [
        ("/", desk.index, "GET"),
        ("/page/{name}", desk.static, "GET"),
        ("/state", desk.state, "GET"),
        ("/map", desk.map, "GET"),
        ("/draw", desk.draw, "POST"),
        ("/search", desk.search, "GET"),
        ("/save", desk.save, "POST"),
        ("/export", desk.export, "POST"),
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
            line = " ".join(str(error).split())
            return JSONResponse({"error": line}, 422, headers=_HEAD)

    return checked


class _Desk:
    """What answers each address."""

    def __init__(self, session: Session, key: str) -> None:
        self.session, self.key = session, key
        page = files("geo.desk").joinpath("page")
        self.known = {i.name: i.read_bytes() for i in page.iterdir() if i.is_file()}

    async def index(self, _: Request) -> Response:
        html = self.known["index.html"].decode().replace("{{token}}", self.key)
        head = _HEAD | {"Content-Security-Policy": _POLICY}
        return HTMLResponse(html, headers=head)

    async def static(self, request: Request) -> Response:
        name = request.path_params["name"]
        kind = _KINDS.get(name.rpartition(".")[2])
        if name not in self.known or kind is None:
            return Response("nothing here", 404, headers=_HEAD)
        return Response(self.known[name], media_type=kind, headers=_HEAD)

    async def state(self, _: Request) -> Response:
        return JSONResponse(self.session.state(), headers=_HEAD)

    async def map(self, _: Request) -> Response:
        return HTMLResponse(self.session.page, headers=_HEAD)

    async def draw(self, request: Request) -> Response:
        trip, _ = await _sent(request)
        drawn = await run_in_threadpool(self.session.draw, trip)
        return JSONResponse(drawn, headers=_HEAD)

    async def search(self, request: Request) -> Response:
        typed = request.query_params.get("q", "").strip()[:_LONGEST_NAME]
        found = await run_in_threadpool(self.session.places, typed) if typed else []
        return JSONResponse({"places": found}, headers=_HEAD)

    async def save(self, request: Request) -> Response:
        trip, body = await _sent(request)
        force = bool(body.get("force"))
        done = await run_in_threadpool(self.session.save, trip, force=force)
        return JSONResponse(done, headers=_HEAD)

    async def export(self, request: Request) -> Response:
        trip, body = await _sent(request)
        suffix = str(body.get("format", ""))
        content = await run_in_threadpool(self.session.export, trip, suffix)
        return Response(content, media_type="application/octet-stream", headers=_HEAD)


def _refused(request: Request, token: str) -> str:
    """Return why a request is not answered, "" if it is."""
    host = request.headers.get("host", "").rpartition(":")[0] or request.headers.get(
        "host", ""
    )
    if host not in {"127.0.0.1", "[::1]", "localhost"}:
        return "this desk answers to no other name"
    origin = request.headers.get("origin")
    if origin and origin != f"http://{request.headers['host']}":
        return "this desk answers its own page alone"
    if request.url.path.startswith("/page/"):
        return ""  # the page's own code, which modules ask for by its name alone
    given = request.query_params.get("token") or request.headers.get("x-desk", "")
    if not secrets.compare_digest(given.encode(), token.encode()):
        return "the address lacks its token: use the one that the command printed"
    return ""


async def _sent(request: Request) -> tuple[Values, Values]:
    """Return the trip that a request sends, and all that it sends.

    Raises:
        BadInput: it is too large, or no JSON with a trip.
    """
    pieces, size = [], 0
    async for piece in request.stream():
        size += len(piece)
        if size > _LARGEST_BYTES:
            message = "the trip is too large: 3 MB at most"
            raise BadInput(message)
        pieces.append(piece)
    try:
        body = json.loads(b"".join(pieces))
    except (ValueError, RecursionError):
        body = None
    trip = body.get("trip") if isinstance(body, dict) else None
    if not isinstance(trip, dict):
        message = "the desk sent no trip"
        raise BadInput(message)
    return trip, body


def listening(port: int = 0) -> socket.socket:
    """Return a socket on 127.0.0.1 at a port, any free one for 0.

    Raises:
        BadInput: the port is taken.
    """
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind(("127.0.0.1", port))
    except (OSError, OverflowError) as error:
        found.close()
        message = f"port {port} cannot be used ({error}): take another with --port"
        raise BadInput(message) from error
    return found


def run(session: Session, where: socket.socket, *, token: str) -> None:
    """Serve the desk until it is interrupted."""
    config = uvicorn.Config(
        app_of(session, token=token), log_level="warning", access_log=False
    )
    with closing(where):
        uvicorn.Server(config).run(sockets=[where])
