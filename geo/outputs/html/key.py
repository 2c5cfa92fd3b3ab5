"""The key to the map's symbols, and the switch that shows the rails within reach."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.model import Edition

__all__ = ["legend", "switch"]

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
