"""The colours and the font of a house, as rules after the page's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model import Style, Theme

__all__ = ["house_css"]

# What a colour is called in page.css, where that is not the style's own name.
_VARIABLES = {"journey": ("main",), "sea": ("sea", "lake")}
# Where colours hold: those of light paper also wherever a dark page is printed.
_LIGHT = {
    "auto": "not all and (prefers-color-scheme: dark)",
    "light": "all",
    "dark": "print",
}
_DARK = {"auto": "(prefers-color-scheme: dark)", "light": "", "dark": "screen"}


def house_css(style: Style, theme: Theme) -> str:
    """Return the rules of a style; nothing where it says nothing of looks.

    Colours and fonts were held to their patterns when they were read: no rule but
    these can come out of them.
    """
    rules = [_rule(_LIGHT[theme], style.colours), _rule(_DARK[theme], style.dark)]
    if style.font:
        names = ",".join(f'"{name.strip()}"' for name in style.font.split(","))
        family = f"{names},system-ui,sans-serif"
        rules.append(f"body,.dot i{{font-family:{family}}}")
    return "".join(rules)


def _rule(media: str, colours: Mapping[str, str]) -> str:
    """Return colours as variables that hold for some media."""
    if not (media and colours):
        return ""
    said = "".join(
        f"--{variable}:{colour};"
        for name, colour in colours.items()
        for variable in _VARIABLES.get(name, (name,))
    )
    return f"@media {media}{{:root{{{said}}}}}"
