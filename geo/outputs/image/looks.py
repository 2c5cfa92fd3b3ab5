"""How the still's parts look: colours, widths, dashes, and the symbols of its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes

    from geo.model import Scene

__all__ = [
    "ELSEWISE",
    "HATCH",
    "HOLLOW",
    "STYLES",
    "SYMBOL_PX",
    "draw_symbol",
    "palette_of",
    "reach_style",
]

_LIGHT = {
    "land": "#f5f2ea",
    "sea": "#d5e3ec",
    "river": "#b9d0df",
    "border": "#7f7a8a",
    "rail": "#c4beb2",
    "ink": "#1c2024",
    "soft": "#565c63",
    "name": "#6a6774",
    "sea_name": "#43677e",
    "journey": "#0072b2",
    "open": "#c04a00",
    "rejected": "#5b5f66",
    "paper": "#ffffff",
}
_DARK = {
    "land": "#25282c",
    "sea": "#14191f",
    "river": "#35475a",
    "border": "#77727f",
    "rail": "#575b60",
    "ink": "#eceef0",
    "soft": "#b4bac1",
    "name": "#a5a2b0",
    "sea_name": "#7f9db3",
    "journey": "#56b4e9",
    "open": "#e69f00",
    "rejected": "#a9adb3",
    "paper": "#1b1e22",
}
SYMBOL_PX = 34.0


def palette_of(scene: Scene) -> dict[str, str]:
    """Return the colours of a still: of its theme, with the house's own."""
    style = scene.style
    is_dark = scene.theme == "dark"
    own = style.dark if is_dark else style.colours
    palette = {**(_DARK if is_dark else _LIGHT), **own}
    return palette | {"confirmed": palette["journey"]}


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
_REACH = ("#2d0b59", "#5b1a8a", "#8130ad", "#9c54bd", "#8a6f9e", "#7d7488")
_REACH_DARK = ("#f3e8ff", "#dcc0ff", "#c497f7", "#ab78e0", "#a58fb8", "#9a93a6")


HATCH = (0, (1.1, 0.9))
"""How bands of reach are dashed: so finely that no way is taken for one in grey."""


def reach_style(band: int, *, is_dark: bool = False) -> tuple[str, float]:
    """Return the colour and the width in points of a band of reach, nearest first."""
    colours = _REACH_DARK if is_dark else _REACH
    return colours[min(band, len(colours) - 1)], max(1.1, 3.6 - 0.6 * band)


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
        axes.plot(x, [y, y], color=colour, lw=width, ls=HATCH, dash_capstyle="butt")
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
