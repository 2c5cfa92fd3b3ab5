"""What a place is called on a map: in the page's language, else in plain Latin letters.

A name that is not written in its language's own script is none: "葫芦岛" is not
Japanese; but Japanese writes Chinese towns with its own forms of the same letters,
"葫芦島", which `kanji.txt` lists in pairs. Where a country writes otherwise, Latin
names have no marks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from geo.scene.pagewords import clean
from geo.scene.traditional import simplified

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model import Place

__all__ = ["is_written_in", "names_of", "plain_latin", "short_name"]

_HAN = "\u3005\u3400-\u4dbf\u4e00-\u9fff"
_SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "ja": re.compile(rf"[\u3040-\u30ff{_HAN}]"),
    "ko": re.compile("[\uac00-\ud7a3]"),
    "zh": re.compile(rf"^[^\u3040-\u30ff\uac00-\ud7a3]*[{_HAN}]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "en": re.compile(r"[A-Za-z]"),
}
# ISO 3166-1 alpha-2: where names are not written in Latin letters.
_ROMANISED = frozenset(
    {
        *("AE", "AF", "AM", "BD", "BG", "BH", "BT", "BY", "CN", "CY", "DZ", "EG", "ET"),
        *("GE", "GR", "HK", "IL", "IN", "IQ", "IR", "JO", "JP", "KG", "KH", "KP", "KR"),
        *("KW", "KZ", "LA", "LB", "LK", "LY", "MA", "MK", "MM", "MN", "MO", "NP", "OM"),
        *("PK", "PS", "QA", "RS", "RU", "SA", "SD", "SY", "TH", "TJ", "TN", "TW", "UA"),
        "YE",
    }
)
_CHINESE = frozenset({"CN", "HK", "MO", "TW"})
_KANJI = Path(__file__).with_name("kanji.txt")
_SOFT_SIGNS = frozenset({"RU", "BY", "UA", "KZ", "KG", "TJ", "MN", "BG"})
_KOREAN = frozenset({"KP", "KR"})
_QUOTES = str.maketrans(dict.fromkeys("'’ʼʻ‘`´ʹʺ″", ""))
# Units that stand behind Korean names: town, village, quarter.
_UNITS = re.compile(r"-(?:up|eup|ri|ni|dong|rodongjagu)$")


def names_of(place: Place) -> dict[str, str]:
    """Return a place's names by language, the main one under "".

    A name that a person gives stands under "" already, and is left as it is.
    """
    if "" in place.names:
        return {"": clean(place.names[""])}
    names = {
        language: clean(name)
        for language, name in place.names.items()
        if is_written_in(name, language)
    }
    if place.country in _CHINESE and "zh" in names and "ja" not in names:
        kanji = names["zh"].translate(_japanese())
        if is_written_in(kanji, "ja"):
            names["ja"] = kanji
    if "zh" in names:
        names["zh"] = simplified(names["zh"])
    main = clean(place.name)
    if not _SCRIPTS["en"].search(main) and "en" in names:
        main = names["en"]
    latin = {k: plain_latin(n, place.country) for k, n in {**names, "": main}.items()}
    return {**names, **{k: latin[k] for k in ("en", "") if k in latin}}


@cache
def _japanese() -> dict[int, str]:
    """Return the Japanese forms of simplified Chinese letters."""
    return {ord(pair[0]): pair[1] for pair in _KANJI.read_text("utf-8").split()}


def is_written_in(name: str, language: str) -> bool:
    """Return whether a name is written as its language writes.

    >>> is_written_in("葫芦岛", "ja"), is_written_in("葫蘆島", "ja")
    (False, True)
    """
    script = _SCRIPTS.get(language)
    if script is None:
        return True
    if not script.search(name):
        return False
    return language != "ja" or _is_in_jis(name)


def _is_in_jis(name: str) -> bool:
    """Return whether Japanese has all letters (JIS X 0208 and its vendors' own)."""
    try:
        name.encode("cp932")
    except UnicodeEncodeError:
        return False
    return True


def plain_latin(name: str, country: str) -> str:
    """Return a romanised name without marks; one in Latin letters of its own stays.

    >>> plain_latin("Ŭndŏk", "KP"), plain_latin("Arsen'yev", "RU")
    ('Undok', 'Arsenyev')
    >>> plain_latin("Malmö", "SE"), plain_latin("Bei’an", "CN")
    ('Malmö', 'Bei’an')
    """
    if country not in _ROMANISED or not _SCRIPTS["en"].search(name):
        return name
    apart = unicodedata.normalize("NFD", name)
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    bare = unicodedata.normalize("NFC", bare)
    return bare.translate(_QUOTES) if country in _SOFT_SIGNS | _KOREAN else bare


def short_name(name: str, country: str) -> str:
    """Return a romanised name without the unit that Korean ones end in.

    >>> short_name("Koksan-up", "KP"), short_name("Stoke-on-Trent", "GB")
    ('Koksan', 'Stoke-on-Trent')
    """
    return _UNITS.sub("", name) if country in _KOREAN else name
