"""The command that offers the tools to assistants."""

from __future__ import annotations

import gc
import secrets
import sys
import threading
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli import DONE
from geo.cli.projectdefaults import atlas_of
from geo.errors import BadInput, installing

if TYPE_CHECKING:
    from argparse import Namespace

    from geo.assistants.tools import Tools

__all__ = ["mcp"]

_AFTER = 0.3  # seconds after the first call when the rest is loaded


def mcp(options: Namespace) -> int:
    """Offer the tools over stdio, or on the loopback address, until it is ended.

    Raises:
        BadInput: the extra is not installed, the port is taken, the folder is a link
            that leads elsewhere.
    """
    folder = _folder(options.out)
    opened = threading.Lock()

    @cache
    def tools() -> Tools:
        from geo.assistants.folder import Folder  # after the imports
        from geo.assistants.tools import Tools  # as above

        return Tools(atlas_of(options), Folder(folder), online=options.online)

    def opening() -> Tools:
        with opened:  # the first call may come while it is being opened
            return tools()

    rest = threading.Timer(_AFTER, import_module, ["geo.pipeline"])
    rest.daemon = True

    def asked() -> Tools:
        with opened:
            if rest.ident is None:  # after the first answer, what the others need
                rest.start()
        return opening()

    threading.Thread(target=opening, daemon=True).start()  # while the protocol loads
    try:
        from geo.assistants.mcpserver import server_of  # an extra
    except ImportError as error:
        message = f"the tools for assistants need mcp: {installing('mcp')}"
        raise BadInput(message) from error
    server = server_of(asked)
    gc.freeze()
    gc.enable()  # not one short process, as the other commands are
    if options.http is None:
        server.run("stdio")
        return DONE
    from geo.assistants import loopback  # brings a server
    from geo.desk.server import listening  # as above

    where, token = listening(options.http, option="--http"), secrets.token_urlsafe(24)
    sys.stderr.write(
        f"http://127.0.0.1:{where[0].getsockname()[1]}/mcp\n"
        f"Authorization: Bearer {token}\n"
    )
    loopback.run(server, where, token=token)
    return DONE


def _folder(given: str | None) -> Path:
    """Return the folder for maps.

    Raises:
        BadInput: it is `maps` here, and a link that leads out of this folder.
    """
    if given is not None:
        return Path(given).resolve()
    here = Path.cwd().resolve()
    folder = (here / "maps").resolve()
    if not folder.is_relative_to(here):
        message = f"{here / 'maps'} leads to {folder}: name a folder with --out"
        raise BadInput(message)
    return folder
