"""The control of time below the map, and whether its room is kept before a script runs.

A script makes it useful, and shows it. A page that first paints without it would then
have to move; so what a script is going to show has its room from the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.model import Scene, Way

__all__ = ["time_bar", "zones_due"]

_INSIDE = (
    '<button id="play" class="button" type="button"></button>'
    '<button id="earlier" class="button" type="button"></button>'
    '<input id="clock" type="range" min="0" max="0" step="1" value="0">'
    '<button id="later" class="button" type="button"></button>'
    '<output id="whereabouts" for="clock"></output>'
)


def time_bar(scene: Scene) -> str:
    """Return the control, hidden, and whether a script is going to show it.

    It tells of one train, or of "many": one to each candidate.
    """
    due = ""
    if _is_useful(scene):
        branches = {way.branch for way in _run(scene) if way.branch}
        due = ' data-due="many"' if len(branches) > 1 else ' data-due="one"'
    return f'<div id="time" role="group"{due} hidden>{_INSIDE}</div>'


def zones_due(scene: Scene) -> str:
    """Return the mark of a choice of clocks that most readers are going to see."""
    tables = scene.editions[0].tables
    has_times = any(w.earliest or w.latest for t in tables for w in t.windows)
    return " data-due" if has_times else ""


def _run(scene: Scene) -> list[Way]:
    """Return the ways that the train can be on."""
    return [way for way in scene.ways if way.course != "rejected" and not way.aside]


def _is_useful(scene: Scene) -> bool:
    """Return whether time can run: `Clock` in time.js decides so."""
    ways = _run(scene)
    windows = [(way.depart.earliest, *_ends(way)) for way in ways]
    moments = {moment for window in windows for moment in window if moment}
    is_whole = all(len(way.points) for way in ways)
    can = scene.style.shows("time") and scene.top_kmh > 0 and is_whole
    return can and len(moments) > 1


def _ends(way: Way) -> tuple[object, object]:
    """Return when a way's end is reached, at the earliest and at the latest."""
    return way.arrive.earliest, way.arrive.latest
