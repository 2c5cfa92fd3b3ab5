"""An editor's style as a trip file or a project's file says it, held to be readable."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from geo.model.style import (
    CLOCKS,
    COLOUR,
    COLOURED,
    FONTS,
    PARTS,
    THEMES,
    UNITS,
    Style,
)
from geo.sources.yamllines import Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geo.model.style import Part, Theme, Unit

__all__ = ["KEY_ROWS", "STYLE_KEYS", "TEXTS", "contrast", "noded", "style_of"]

TEXTS = ("headline", "standfirst", "byline", "credit", "note")
_STORY_S = {"headline", "standfirst", "checks"}  # no house says them of all stories
STYLE_KEYS = (
    *TEXTS,
    *("hide", "show", "quiet", "key", "checks", "colours", "dark", "font"),
    *("units", "clock", "theme"),
)
KEY_ROWS = (
    *("journey", "confirmed", "open", "rejected", "coarse", "assumed", "where", "sea"),
    *("air", "road", "gap", "link", "within", "railhead", "border", "gauge", "rails"),
    *("reach0", "reach1", "reach2", "reach3"),
)
"""The symbols of the key."""

_SHOULD = 3.0  # to 1: what a line needs to be seen (WCAG 2.2, 1.4.11)
_LINEAR = 0.04045  # below it sRGB is a straight line
_MUST_READ = 4.5  # to 1: what letters need (1.4.3)
_GROUNDS = {
    "colours": {"land": "#f5f2ea", "sea": "#d5e3ec", "paper": "#ffffff"},
    "dark": {"land": "#25282c", "sea": "#14191f", "paper": "#1b1e22"},
}
_LINES = {
    "colours": {"journey": "#0072b2", "open": "#c04a00", "rejected": "#5b5f66"},
    "dark": {"journey": "#56b4e9", "open": "#e69f00", "rejected": "#a9adb3"},
}
_LETTERS = {
    "colours": {"ink": "#1c2024", "soft": "#565c63"},
    "dark": {"ink": "#eceef0", "soft": "#b4bac1"},
}


def style_of(node: Node, *, of_house: bool = False) -> Style:
    """Return the style that a mapping tells; one that says nothing for nothing.

    Raises:
        BadInput: what is wrong, on which line, and what is allowed there.
    """
    if node.value is None:
        return Style()
    keys = set(STYLE_KEYS) - (_STORY_S if of_house else set())
    said = node.fields(keys, "style")
    nothing = Node(None, node.line, node.file)
    texts = {key: said[key].text(key) for key in TEXTS if _is_said(said, key)}
    return Style(
        **texts,
        hide=_parts(said.get("hide", nothing), "hide"),
        show=_parts(said.get("show", nothing), "show"),
        quiet=_switch(said.get("quiet", nothing), "quiet"),
        key=_rows(said.get("key")),
        checks=_numbers(said.get("checks")),
        colours=_colours(said.get("colours", nothing), "colours"),
        dark=_colours(said.get("dark", nothing), "dark"),
        font=_font(said.get("font", nothing)),
        units=cast("Unit | None", _word(said.get("units", nothing), UNITS, "units")),
        clock=_clock(said.get("clock", nothing)),
        theme=cast("Theme | None", _word(said.get("theme", nothing), THEMES, "theme")),
    )


def noded(value: object, file: str, text: str, *, key: str = "") -> Node:
    r"""Return a value of a TOML file as one with its line: that of its key in the text.

    >>> noded({"clock": 12}, "a.toml", "[style]\nclock = 12").value["clock"].line
    2
    """
    found = re.search(rf"^\s*(?:\[.*\b)?{re.escape(key)}\b", text, re.MULTILINE)
    line = text.count("\n", 0, found.end()) + 1 if key and found else 1
    if isinstance(value, dict):
        inner = {
            name: noded(item, file, text, key=name) for name, item in value.items()
        }
        return Node(inner, line, file)
    if isinstance(value, list):
        return Node([Node(_plain(item), line, file) for item in value], line, file)
    return Node(_plain(value), line, file)


def _plain(value: object) -> object:
    """Return a value of TOML as YAML's reader gives it: a truth as a word."""
    return str(value).lower() if isinstance(value, bool) else value


def _is_said(said: Mapping[str, Node], key: str) -> bool:
    """Return whether a key has a value."""
    return key in said and said[key].value is not None


def _parts(node: Node, what: str) -> tuple[Part, ...]:
    """Return parts of the map."""
    return tuple(cast("Part", item.one_of(PARTS, what)) for item in node.items(what))


def _switch(node: Node, what: str) -> bool | None:
    """Return yes or no, None where nothing is said."""
    word = _word(node, ("true", "false"), what)
    return None if word is None else word == "true"


def _word(node: Node, allowed: tuple[str, ...], what: str) -> str | None:
    """Return one of some words, None where nothing is said."""
    return None if node.value is None else node.one_of(allowed, what)


def _rows(node: Node | None) -> tuple[str, ...] | None:
    """Return rows of the key; None where nothing is said, none for an empty list."""
    if node is None or node.value is None:
        return None
    return tuple(item.one_of(KEY_ROWS, "key") for item in node.items("key"))


def _numbers(node: Node | None) -> tuple[int, ...] | None:
    """Return which claims show, as `_rows`."""
    if node is None or node.value is None:
        return None
    found = []
    for item in node.items("checks"):
        if type(item.value) is not int or item.value < 1:
            item.refuse(f"checks {item.value!r} is none", "numbers from 1, like [1, 3]")
        found.append(item.value)
    return tuple(found)


def _clock(node: Node) -> int | None:
    """Return of how many hours a clock is."""
    if node.value is None:
        return None
    hours = next((hours for hours in CLOCKS if hours == node.value), None)
    if hours is None:
        node.refuse(f"clock {node.value!r} is none", "24 or 12")
    return hours


def _font(node: Node) -> str:
    """Return the names of fonts, the first that a reader has is used."""
    if node.value is None:
        return ""
    name = node.text("font").strip()
    if not FONTS.fullmatch(name):
        allowed = 'names with commas between, like "Georgia, Noto Serif"'
        node.refuse(f"font {name!r} is no font", allowed)
    return name


def _colours(node: Node, look: str) -> dict[str, str]:
    """Return colours that can be seen on the ground they are drawn on."""
    if node.value is None:
        return {}
    said = node.fields(set(COLOURED), look)
    for each in said.values():
        if not isinstance(each.value, str) or not COLOUR.fullmatch(each.value):
            shown = "nothing" if each.value is None else repr(each.value)
            each.refuse(f"{shown} is no colour", 'write it in quotes, like "#b3001b"')
    found = {key: str(item.value).lower() for key, item in said.items()}
    _hold_apart(node, found, look)
    return found


def _hold_apart(node: Node, own: Mapping[str, str], look: str) -> None:
    """Refuse colours that nobody could tell apart, whether both are given or one."""
    grounds = {**_GROUNDS[look], **own}
    below = [grounds["land"], grounds["sea"]]
    paper = [grounds["paper"]]
    for shown, least, on in (
        (_LINES[look], _SHOULD, below),
        (_LETTERS[look], _MUST_READ, paper),
    ):
        for name, usual in shown.items():
            colour = own.get(name, usual)
            worst = min(contrast(colour, ground) for ground in on)
            is_ours = name not in own and not _touches(own, name)
            if worst < least and not is_ours:
                node.refuse(
                    f"{look}: {name} {colour} stands out {worst:.1f} to 1 from what is"
                    f" below it",
                    f"at least {least:g} to 1 is needed to be seen",
                )


def _touches(own: Iterable[str], name: str) -> bool:
    """Return whether the ground of a thing is given."""
    ground = {"paper"} if name in {"ink", "soft"} else {"land", "sea"}
    return bool(ground & set(own))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2.2 reckons it, from 1 to 21.

    >>> round(contrast("#000000", "#ffffff"), 1)
    21.0
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        p / 12.92 if p <= _LINEAR else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
