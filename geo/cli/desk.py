"""The command that opens the desk."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from geo.cli import DONE
from geo.cli.projects import atlas_of
from geo.errors import BadInput, installing

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["edit"]


def edit(options: Namespace) -> int:
    """Open the desk for a story or a trip file, until it is interrupted.

    Raises:
        BadInput: the extra is not installed, the port is taken, the file is none.
    """
    try:
        from geo.desk import server  # noqa: PLC0415  # an extra
    except ImportError as error:
        message = f"the desk needs starlette and uvicorn: {installing('edit')}"
        raise BadInput(message) from error
    from geo.desk import Session, opened  # noqa: PLC0415  # `--help` must not pay

    where = server.listening(options.port)
    atlas = atlas_of(options)
    begun = opened(options.story, atlas, published=options.published)
    token = secrets.token_urlsafe(24)
    address = f"http://127.0.0.1:{where.getsockname()[1]}/?token={token}"
    print(
        f"{address}\nOpen it in a browser on this machine; Ctrl-C ends the desk.",
        flush=True,
    )
    if not options.no_browser:
        import webbrowser  # noqa: PLC0415  # only here

        webbrowser.open(address)
    server.run(Session(atlas, begun), where, token=token)
    return DONE
