"""The desk: put a map right by clicking, in the browser, on this machine alone.

    opening (a story, its trip) -> session (what comes of a change) -> room (tabs)

`server` answers the page with it. It is a thin layer: all that the desk does is done
with functions of `geo`, so that Python can do it too.
"""

from __future__ import annotations

from geo.desk.opening import Opened, opened
from geo.desk.room import Room
from geo.desk.session import Session

__all__ = ["Opened", "Room", "Session", "opened"]
