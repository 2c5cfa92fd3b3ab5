"""What an editor says of how a map reads and looks: words, parts, colours, units."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Literal, get_args

from geo.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "CLOCKS",
    "COLOUR",
    "COLOURED",
    "FONTS",
    "MILE_KM",
    "OWN_STYLE",
    "PARTS",
    "THEMES",
    "UNITS",
    "Part",
    "Style",
    "Theme",
    "Unit",
]

Part = Literal[
    "answer",
    "stops",
    "key",
    "legs",
    "checks",
    "notes",
    "remarks",
    "languages",
    "time",
    "reach",
    "rails",
    "places",
    "numbers",
    "arrows",
    "signs",
    "dates",
    "steps",
    "locator",
]
PARTS: tuple[Part, ...] = get_args(Part)
"""What of a map can be left out. Whose data it is drawn from always stands on it."""

Unit = Literal["km", "miles"]
UNITS: tuple[Unit, ...] = get_args(Unit)
MILE_KM = 1.609344
CLOCKS = (24, 12)
Theme = Literal["auto", "light", "dark"]
THEMES: tuple[Theme, ...] = get_args(Theme)
COLOURED = (
    *("journey", "open", "rejected", "land", "sea", "river", "border", "rail"),
    *("ink", "soft", "paper"),
)
"""What of a map a house may give a colour of its own."""
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
FONTS = re.compile(r"\w[\w .\-]{0,60}(?:, ?\w[\w .\-]{0,60}){0,4}")
"""Names of fonts with commas between; nothing that a style sheet takes for more."""

# A locator: the line, the names and the dates.
_QUIET = frozenset(PARTS) - {"dates", "places", "languages", "locator"}


@dataclass(frozen=True, slots=True)
class Style:
    """What an editor says of a map; what is left out is as the map is otherwise.

    `headline` stands instead of the title that was read, `standfirst` below it, then
    `byline`; `note` below the facts, `credit` before the sources. `hide` are parts that
    do not show; `quiet` hides all but line, names and dates, and `show` brings parts
    back. `key` are the rows of the key that show, by their symbols, and `checks` the
    claims, by their numbers from 1; None is all of them. `colours` (#rrggbb) hold on
    light paper, `dark` on a dark screen. `units` and `clock` are those of the reader.
    """

    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    credit: str = ""
    note: str = ""
    hide: tuple[Part, ...] = ()
    show: tuple[Part, ...] = ()
    quiet: bool | None = None
    key: tuple[str, ...] | None = None
    checks: tuple[int, ...] | None = None
    colours: Mapping[str, str] = field(default_factory=dict)
    dark: Mapping[str, str] = field(default_factory=dict)
    font: str = ""
    units: Unit | None = None
    clock: int | None = None
    theme: Theme | None = None

    def __post_init__(self) -> None:
        """Hold colours and fonts to their patterns: style sheets are made of them.

        Raises:
            BadInput: one is none.
        """
        for colour in (*self.colours.values(), *self.dark.values()):
            if not COLOUR.fullmatch(colour):
                message = f"{colour!r} is no colour; write it like '#b3001b'"
                raise BadInput(message)
        if self.font and not FONTS.fullmatch(self.font):
            message = f"{self.font!r} is no font; write names with commas between"
            raise BadInput(message)

    def shows(self, part: Part) -> bool:
        """Return whether a part of the map is to be seen.

        >>> Style(quiet=True, show=("key",)).shows("key"), Style().shows("key")
        (True, True)
        """
        hidden = part in self.hide or (bool(self.quiet) and part in _QUIET)
        return part in self.show or not hidden

    def over(self, house: Style) -> Style:
        """Return this style, with what a house says where this one says nothing.

        >>> Style(units="km").over(Style(units="miles", clock=12)).to_dict()
        {'units': 'km', 'clock': 12}
        """
        said = self.to_dict()
        own = {f.name: getattr(self, f.name) for f in fields(self) if f.name in said}
        both = replace(house, **own)
        colours = {**house.colours, **self.colours}
        return replace(both, colours=colours, dark={**house.dark, **self.dark})

    def to_dict(self) -> dict[str, object]:
        """Return what is said, as a trip file writes it; nothing for nothing."""
        said: dict[str, object] = {}
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, tuple):
                value = list(value)
                if each.default == () and not value:
                    continue
            if value not in ("", None, {}):
                said[each.name] = value
        return said


OWN_STYLE = Style()
"""The style of a map that nobody has styled."""
