"""Where a place lies, in a language that is data: its `spatial.toml` as patterns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.languages.foldertables import tables_of, words_in
from geo.languages.generic.forms import any_of
from geo.languages.spatial import NEVER, Between, Spatial

if TYPE_CHECKING:
    from geo.model.annotations import Language

__all__ = ["spatial_of"]

_DASH = re.compile(r"\s?[–—-]\s?")
_NOTHING = re.compile("")


def spatial_of(language: Language) -> Spatial:
    """Return the words by which a language says where a place lies."""
    table = tables_of(language)["spatial"]
    words = {name: any_of(words_in(line)) for name, line in table["words"].items()}
    compass: dict[str, int] = dict(table["compass"])
    ways = any_of(compass)
    number = r"(?P<km>\d[\d,.]*)\s*"
    units = any_of(words_in(table["words"].get("kilometres", "km")))
    line = words.get("line", r"(?!)")
    lies = words.get("lies", r"(?!)")

    def before(name: str, end: str = " $") -> re.Pattern[str]:
        pattern = words.get(name)
        if pattern is None:
            return NEVER
        return re.compile(rf"(?<!\w){pattern}{end}", re.IGNORECASE)

    return Spatial(
        compass=compass,
        betweens=(
            Between(before("between"), re.compile(f" {words['and']} "), _NOTHING),
            Between(
                re.compile(rf"(?<!\w){line} (?:\w+ )?$", re.IGNORECASE), _DASH, _NOTHING
            ),
        ),
        subject_first=True,
        joined=re.compile(rf",?(?: \(?{lies})*,? \(?"),
        bearing_before=re.compile(
            rf"(?:{number}(?P<unit>{units}) )?(?P<way>{ways}\w*) {words['of']} ?$",
            re.IGNORECASE,
        ),
        marks=tuple({way[-4:] for way in compass}),
        border_before=before("border"),
        region_before=before("region"),
        of_town=re.compile(
            rf"(?P<town>.{{3,}}?)[- ]{words.get('station_kinds', '(?!)')}"
        ),
        calls_before=before("calls"),
        calls_after=re.compile(rf" {words.get('called', '(?!)')}(?!\w)"),
    )
