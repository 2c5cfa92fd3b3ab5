"""The symbols of the still's key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geo.outputs.image.looks import ELSEWISE, HOLLOW, STYLES, reach_style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes

__all__ = ["SYMBOL_PX", "draw_symbol"]

SYMBOL_PX = 34.0
_LINES = {"coarse", "assumed", "link", "gap", "rails", *ELSEWISE, *STYLES}


def draw_symbol(
    axes: Axes,
    symbol: str,
    at: tuple[float, float],
    *,
    colours: Mapping[str, str],
    is_dark: bool = False,
) -> None:
    """Draw one symbol of the key, its left end at a point of the axes."""
    y = at[1]
    x = np.array([at[0], at[0] + SYMBOL_PX])
    soft = colours["soft"]
    if symbol.startswith("reach"):
        colour, width = reach_style(int(symbol.removeprefix("reach")), is_dark=is_dark)
        axes.plot(x, [y, y], color=colour, lw=width)
        return
    if symbol not in _LINES:
        if symbol == "within":
            ring = np.linspace(0, 2 * np.pi, 40)
            across, up = x.mean() + 8 * np.cos(ring), y + 8 * np.sin(ring)
            axes.plot(across, up, color=soft, lw=1, ls=(0, (3, 2.5)))
            return
        marker = "s" if symbol == "railhead" else "D"
        face = soft if symbol == "gauge" else colours["paper"]
        axes.plot(x.mean(), y, marker, ms=7, mfc=face, mec=soft, mew=1.6)
        return
    width, dashes = STYLES.get(symbol, (3.0, ()))
    # "sea" is also the name of the water's colour: a ship's line has the journey's
    named = "journey" if symbol in ELSEWISE else symbol
    colour = colours.get(named, colours["journey"])
    special: dict[str, tuple[float, tuple[float, ...], str]] = {
        "coarse": (3.0, (), colour),
        "assumed": (3.0, (0.1, 5), colour),
        "link": (1.0, (1, 2), soft),
        "gap": (1.3, (1.5, 4), colours["rejected"]),
        **{kind: (2.6, dashes, colour) for kind, dashes in ELSEWISE.items()},
        "rails": (0.8, (), colours["rail"]),
    }
    width, dashes, colour = special.get(symbol, (width, dashes, colour))
    style = (0, dashes) if dashes else "solid"
    cap = "round" if symbol == "assumed" else "butt"
    axes.plot(x, [y, y], color=colour, lw=width, ls=style, dash_capstyle=cap)
    if symbol == "coarse":
        axes.plot(x, [y, y], color=colours["paper"], lw=width * HOLLOW)
