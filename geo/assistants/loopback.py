"""The server on the loopback address, for whoever has its token."""

from __future__ import annotations

import secrets
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import uvicorn
from mcp.server.transport_security import TransportSecuritySettings
from starlette.responses import Response

if TYPE_CHECKING:
    import socket
    from collections.abc import Sequence

    from mcp.server.mcpserver import MCPServer
    from starlette.types import ASGIApp, Receive, Scope, Send

__all__ = ["app_of", "run"]

_HERE = ("127.0.0.1", "localhost", "[::1]")


def app_of(server: MCPServer[Any], token: str) -> ASGIApp:
    """Return the server as an ASGI application that asks for a token.

    It answers to no other name than the loopback address's (so that no foreign name is
    rebound to it), and to no page of another origin.
    """
    allowed = TransportSecuritySettings(
        allowed_hosts=[f"{host}:*" for host in _HERE],
        allowed_origins=[f"http://{host}:*" for host in _HERE],
    )
    inner = server.streamable_http_app(transport_security=allowed)

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not _has(token, scope):
            said = "the token is missing: send it as Authorization: Bearer TOKEN\n"
            await Response(said, 401)(scope, receive, send)
            return
        await inner(scope, receive, send)

    return guarded


def _has(token: str, scope: Scope) -> bool:
    """Say whether a request carries the token."""
    given = dict(scope["headers"]).get(b"authorization", b"")
    return secrets.compare_digest(given, f"Bearer {token}".encode())


def run(server: MCPServer[Any], where: Sequence[socket.socket], *, token: str) -> None:
    """Serve until it is interrupted."""
    config = uvicorn.Config(
        app_of(server, token), log_level="warning", access_log=False, lifespan="on"
    )
    with ExitStack() as open_sockets:
        for one in where:
            open_sockets.enter_context(one)
        uvicorn.Server(config).run(sockets=list(where))
