"""The desk in a notebook: in a cell, until the trip is handed back."""

from __future__ import annotations

import secrets
import sys
import threading
import webbrowser
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from geo.atlas import open_atlas
from geo.desk.opening import Opened, values_of
from geo.desk.room import Room
from geo.errors import BadInput, installing
from geo.model import Trip
from geo.sources.articles import name_of

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.model import Journey

__all__ = ["edit"]

_TICK_SECONDS = 0.2  # between two looks whether the person is done


def edit(
    journey: Journey | Trip,
    *,
    story: str = "",
    atlas: Atlas | None = None,
    height: int = 760,
) -> Trip:
    """Let a person correct a journey by clicking; return the corrected trip.

    In Jupyter the desk stands in the cell, elsewhere it opens in a browser on this
    machine. The call waits until the person says *Done*; `lay_out` draws what it
    returns. Interrupted, it raises KeyboardInterrupt, and what was changed is in a
    draft beside the working folder's files.

    Args:
        journey: what `trace` or `lay_out` returned, or a trip.
        story: the text that it was read from, to click words in.
        atlas: names and rails of one's own; the shipped ones when not given.
        height: of the cell's frame, in pixels.

    Raises:
        BadInput: the extra `edit` is not installed, or the journey has no trip.
    """
    try:
        from geo.desk import server  # an extra
    except ImportError as error:
        message = f"the desk needs starlette and uvicorn: {installing('edit')}"
        raise BadInput(message) from error
    trip = journey if isinstance(journey, Trip) else journey.trip
    if trip is None:
        message = "this journey has no trip: give one that trace or lay_out returned"
        raise BadInput(message)
    room = Room(atlas or open_atlas(), _opened(trip, story), lent=True)
    token, where = secrets.token_urlsafe(24), server.listening()
    serving = server.server_of(room, token)
    thread = threading.Thread(
        target=serving.run, kwargs={"sockets": list(where)}, daemon=True
    )
    thread.start()
    try:
        _show(server.address_of(where, token), height)
        while not room.finished.wait(_TICK_SECONDS):
            if not thread.is_alive():
                message = "the desk has ended before it was done"
                raise BadInput(message)
    finally:
        serving.should_exit = True
        thread.join()
        for each in where:
            each.close()
    assert room.trip is not None  # noqa: S101  # it was handed back
    return room.trip


def _opened(trip: Trip, story: str) -> Opened:
    """Return a trip, with its story's text if there is one, ready for the desk."""
    values = values_of(trip)
    file = Path(f"{name_of(trip.title.replace('/', '-'))}.yaml")
    return Opened(trip.title, story, values, file, values, loose=True)


def _show(address: str, height: int) -> None:
    """Show the desk in the notebook's cell, or in a browser where there is none."""
    shell = sys.modules.get("IPython")
    if shell is not None and shell.get_ipython() is not None:
        display = import_module("IPython.display")  # a notebook's own
        display.display(display.IFrame(address, "100%", height))
        return
    print(f"{address}\nOpen it in a browser on this machine; say Done when it is.")  # noqa: T201  # a person waits for it
    webbrowser.open(address)
