"""The commands that open something and stay: the desk, the tools for assistants."""

from __future__ import annotations

import gc
import os
import secrets
import sys
import threading
from contextlib import ExitStack, suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli.replies import DONE
from geo.cli.settings import atlas_of
from geo.errors import BadInput, installing

if TYPE_CHECKING:
    from argparse import Namespace
    from webbrowser import BaseBrowser

    from geo.assistants.tools import Tools
    from geo.atlas import Atlas
    from geo.desk import Room

__all__ = ["edit", "mcp"]

_AFTER = 0.3  # seconds after the first call when the rest is loaded


def edit(options: Namespace) -> int:
    """Open the desk for a story, a trip file or a batch, until it is interrupted.

    Raises:
        BadInput: the extra is not installed, the port is taken, there is no display,
            or what is named cannot be opened.
    """
    try:
        from geo.desk import server  # an extra
    except ImportError as error:
        message = f"the desk needs {error.name}: {installing('edit')}"
        raise BadInput(message) from error
    browser = None if options.no_browser else _browser()
    where = server.listening(options.port)
    with ExitStack() as kept:
        for each in where:
            kept.enter_context(each)
        room = _room(options, atlas_of(options))
        token = secrets.token_urlsafe(24)
        address = server.address_of(where, token)
        print(
            f"{address}\nOpen it in a browser on this machine; Ctrl-C ends the desk.",
            flush=True,
        )
        if browser is not None:
            browser.open(address)
        with suppress(KeyboardInterrupt):
            server.server_of(room, token).run(sockets=where)
    print("the desk is closed")
    return DONE


def _room(options: Namespace, atlas: Atlas) -> Room:
    """Return the desk of what is named, an empty one where nothing is.

    Raises:
        BadInput: it cannot be opened.
    """
    from geo.cli.stories import article_known  # `--help` must not pay
    from geo.desk import Room, opened  # as above
    from geo.desk.opening import told  # as above

    if not options.story:
        return Room(atlas, online=options.online)
    path = Path(options.story)
    if path.is_dir():
        return _walk(options, path, atlas)
    if options.corpus or options.trips:
        message = f"{path} is no batch: --corpus and --trips are for its OUT_DIR"
        raise BadInput(message)
    if path.suffix.lower() in {".yaml", ".yml"}:
        return Room(atlas, opened(options.story, atlas), online=options.online)
    article, known = article_known(options)
    begun = told(article, atlas, options.story, **known)
    return Room(atlas, begun, online=options.online)


def _walk(options: Namespace, folder: Path, atlas: Atlas) -> Room:
    """Return the desk that walks through a batch.

    Raises:
        BadInput: the extra `batch` is not installed, or the folder is no batch.
    """
    from geo.desk import Room  # `--help` must not pay

    try:
        from geo.desk.walk import Walk  # brings pyarrow
    except ImportError as error:
        message = f"the tables of a batch need {error.name}: {installing('batch')}"
        raise BadInput(message) from error
    corpus = Path(options.corpus) if options.corpus else None
    trips = Path(options.trips) if options.trips else None
    walk = Walk(folder, atlas, corpus=corpus, trips=trips)
    return Room(atlas, walk=walk, online=options.online)


def _browser() -> BaseBrowser:
    """Return the browser of a person who sits at this machine.

    Raises:
        BadInput: there is none: no display, or only browsers of the terminal.
    """
    import webbrowser  # only here

    message = "no display to open a browser on: add --no-browser, and open the address"
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, screens)):
        raise BadInput(message)
    try:
        return webbrowser.get()
    except webbrowser.Error as error:
        raise BadInput(message) from error


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
