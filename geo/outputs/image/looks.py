"""How the still's parts look: colours, widths, dashes."""

from __future__ import annotations

__all__ = ["COLOURS", "ELSEWISE", "HOLLOW", "STYLES", "reach_style"]

COLOURS = {
    "land": "#f5f2ea",
    "sea": "#d5e3ec",
    "river": "#b9d0df",
    "border": "#8f8a99",
    "rail": "#c4beb2",
    "ink": "#1c2024",
    "soft": "#565c63",
    "name": "#6a6774",
    "sea_name": "#4b7088",
    "journey": "#0072b2",
    "confirmed": "#0072b2",
    "open": "#c04a00",
    "rejected": "#5b5f66",
}
# Width in points, and dashes in points; each is told from the others without colour.
STYLES: dict[str, tuple[float, tuple[float, ...]]] = {
    "journey": (3.0, ()),
    "confirmed": (3.0, (10, 4)),
    "open": (2.6, (6, 4)),
    "rejected": (1.9, (1.5, 4)),
}

ELSEWISE = {"sea": (9.0, 3.0), "air": (4.0, 4.0), "road": (2.0, 2.0)}
"""The dashes of ways that no train goes."""

HOLLOW = 0.42
"""What part of a line is left open where its course is known only roughly."""

REACH = ("#2d0b59", "#5b1a8a", "#8130ad", "#9c54bd", "#8a6f9e", "#7d7488")
"""The colours of the bands of reach, nearest first; farther ones have the last."""


def reach_style(band: int) -> tuple[str, float]:
    """Return the colour and the width in points of a band of reach."""
    return REACH[min(band, len(REACH) - 1)], max(1.1, 3.6 - 0.6 * band)
