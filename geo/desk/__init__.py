"""The desk: put a map right by clicking, in the browser, on this machine alone.

`serve` opens it for a story or a trip file. The server is a thin layer over
`geo.desk.session`, which does with functions of `geo` all that the desk does.
"""

from __future__ import annotations

from geo.desk.session import Opened, Session, opened

__all__ = ["Opened", "Session", "opened"]
