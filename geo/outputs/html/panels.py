"""What the page says beside and below its map: key, facts, story, control of time.

A script makes the control of time useful, and shows it. A page that first paints
without it would then have to move; so what a script is going to show has its room from
the first.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.model import Edition, Passage, Scene, Way

__all__ = ["legend", "switch", "time_bar", "told", "zones_due"]

_SYMBOLS = {
    "journey": '<path class="way journey" d="M2 7H38"/>',
    "confirmed": '<path class="way confirmed" d="M2 7H38"/>',
    "open": '<path class="way open" d="M2 7H38"/>',
    "rejected": '<path class="way rejected" d="M2 7H38"/>',
    "coarse": '<path class="way journey" d="M2 7H38"/>'
    '<path class="way core" d="M2 7H38"/>',
    "assumed": '<path class="way journey assumed" d="M3 7H38"/>',
    "where": '<path class="where edge" d="M5 7H35"/><path class="where" d="M5 7H35"/>'
    '<path class="way casing" d="M2 7H38"/><path class="way journey" d="M2 7H38"/>',
    "link": '<path class="way link" d="M2 7H38"/>',
    "gap": '<path class="way gap" d="M2 7H38"/>',
    "sea": '<path class="way journey sea" d="M2 7H38"/>',
    "air": '<path class="way journey air" d="M2 7H38"/>',
    "road": '<path class="way journey road" d="M2 7H38"/>',
    "within": '<circle class="within" cx="20" cy="7" r="6"/>',
    "railhead": '<rect class="way journey" x="15" y="2" width="10" height="10"/>',
    "rails": '<path class="rail" d="M2 7H38"/>',
    "border": '<path class="sign" d="M20 1l6 6-6 6-6-6Z"/>',
    "gauge": '<path class="sign full" d="M20 1l6 6-6 6-6-6Z"/>',
}
_INSIDE = (
    '<button id="play" class="button" type="button"></button>'
    '<button id="earlier" class="button" type="button"></button>'
    '<input id="clock" type="range" min="0" max="0" step="1" value="0">'
    '<button id="later" class="button" type="button"></button>'
    '<output id="whereabouts" for="clock"></output>'
)


def legend(edition: Edition) -> str:
    """Return the key to the symbols."""
    if not edition.legend:
        return ""
    rows = "".join(
        f'<li><svg width="40" height="14" aria-hidden="true">{_symbol(symbol)}</svg>'
        f"<span>{escape(meaning)}</span></li>"
        for symbol, meaning in edition.legend
    )
    heading = escape(edition.words["legend"])
    return f'<h2 data-say="legend">{heading}</h2><ul id="legend">{rows}</ul>\n'


def switch(edition: Edition) -> str:
    """Return what shows and hides the reach, hidden until a script can serve it."""
    label = edition.words.get("show_reach")
    if not label:
        return ""
    return (
        '<div class="bar" id="reaches" hidden><label><input type="checkbox" id="reach">'
        f' <span data-say="show_reach">{escape(label)}</span></label></div>\n'
    )


def _symbol(symbol: str) -> str:
    """Return a symbol of the key as SVG; a band of reach is a line of its class."""
    line = f'<path class="reach {symbol}" d="M2 7H38"/>'
    return _SYMBOLS.get(symbol, line)


def told(scene: Scene, facts: str) -> str:
    """Return the facts, and beside them the story where it is to be shown.

    The tabs are hidden until a script can serve them; without one both sides show.
    """
    if not scene.story:
        return facts
    say = scene.editions[0].words
    tabs = "".join(
        f'<button id="tab-{side}" class="tab" type="button" role="tab"'
        f' aria-controls="{side}" data-say="{side}">{escape(say[side])}</button>'
        for side in ("story", "facts")
    )
    return (
        f'<div id="tabs" role="tablist" hidden>{tabs}</div>\n'
        f'<div id="story" lang="{scene.story_tag}" dir="auto">'
        f"{''.join(map(_piece, scene.story))}</div>\n"
        f'<div id="facts">{facts}</div>\n'
    )


def _piece(piece: Passage) -> str:
    """Return a piece of the story; lines end where the story's do."""
    text = escape(piece.text)
    if piece.names >= 0:
        text = f'<a href="#map" data-dot="{piece.names}">{text}</a>'
    elif piece.is_place:
        text = f'<span class="named">{text}</span>'
    if not piece.told_of:
        return text
    dots = " ".join(map(str, piece.told_of))
    return f'<span data-told="{dots}">{text}</span>'


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
