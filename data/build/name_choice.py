"""Choose which of a place's many untagged names to keep, and for which language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.sources.gazetteer.folding import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable

    from name_sources import Row

_KANA = re.compile("[\u30a0-\u30ff]")
_HIRAGANA = re.compile("[\u3041-\u309f]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_HAN = re.compile("[\u3400-\u9fff]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_RUSSIAN = re.compile("[А-Яа-яЁё0-9 ().,№’'-]+")  # Cyrillic
# Latin as names are written; what starts small was romanised by a machine.
_LATIN = re.compile(r"[^\W\d_a-zа-я][\u0020-\u024f\u1e00-\u1eff’ʼ‘]*")  # Cyrillic
_LONGEST_NAME = 60
_AIRPORT = re.compile("[A-Z]{2,4}")
_GENERIC = {
    "en": re.compile(
        r" (Oblast|Krai|Kray|Province|Prefecture|State|County|Parish|Region|District"
        r"|Governorate|Department|Voivodeship|Borough|Municipality|Autonomous Okrug"
        r"|Shi|Gun|Cho|Machi|Mura|Son|Shiqu|Xian|Qu|Rayon)$"
    ),
    "ja": re.compile("(?<=..)(州|省|府|県|都)$"),
    "ko": re.compile("(?<=..) ?(주|성|도|현|도시)$"),
    "zh": re.compile("(?<=..)(州|省|市|县|縣|府)$"),
}


# Where Latin letters are not the script of the place, spellings in them multiply.
_OTHER_SCRIPTS = frozenset(
    """
    AE AF AM BD BG BH BT BY CN CY DZ EG GE GR HK IL IN IQ IR JO JP KG KH KP
    KR KW KZ LA LB LK LY MA MK MM MN MO NP OM PK PS QA RS RU SA SD SY TH TJ
    TM TN TW UA UZ YE
    """.split()  # noqa: SIM905  # a list of sixty codes reads better so
)
_CYRILLIC_COUNTRIES = frozenset(
    """
    BG BY KG KZ MK MN RS RU TJ UA
    """.split()  # noqa: SIM905  # a list of sixty codes reads better so
)
_ENDING = re.compile(r"(?<=[a-z])(yy|iy|yj|ij|yi|ii)\b")
_TOWN = re.compile(
    "(?<=[\u3400-\u9fff]{2})[市町村镇鎮乡鄉县縣]$|(?<=[가-힣]{2}) ?(?:시|군|읍)$"
)
_LARGE, _SMALL = 15_000, 2_000
_ROMANISED = str.maketrans(
    {
        **dict(
            zip("абвгдезийклмнопрстуфцыьъ", "abvgdezijklmnoprstufcy'\"", strict=True)
        ),  # Cyrillic
        "ё": "jo",
        "ж": "zh",
        "х": "kh",
        "ч": "ch",
        "ш": "sh",
        "щ": "shh",  # Cyrillic
        "э": "eh",
        "ю": "ju",
        "я": "ja",
    }
)


def worth(row: Row, names: list[str]) -> list[str]:
    """Return a town's names without Latin spellings that nobody would look up.

    GeoNames carries romanised Cyrillic ("Uilson" for Wilson) and, for small towns,
    a spelling in every Latin alphabet.
    """
    native = row.country in _CYRILLIC_COUNTRIES
    machine = {
        name.lower().translate(_ROMANISED)
        for name in names
        if not native and script_of(name) == "ru"
    }
    large = row.population >= (_SMALL if row.country in _OTHER_SCRIPTS else _LARGE)
    return [
        name
        for name in names
        if script_of(name) != "en" or (large and name.lower() not in machine)
    ]


def script_of(name: str) -> str:
    """Return a language whose script a name is in: ja, ko, zh (Han alone), ru, en."""
    if _HANGUL.search(name):
        return "ko"
    if _KANA.search(name) or _HIRAGANA.search(name):
        return "ja"
    if _HAN.search(name):
        return "zh"
    if _CYRILLIC.search(name):
        return "ru" if _RUSSIAN.fullmatch(name) else ""
    return "en" if _LATIN.fullmatch(name) else ""


def kept(names: Iterable[str]) -> list[str]:
    """Return the names worth keeping: our scripts, no codes, nothing romanised."""
    return [
        name
        for name in names
        if 1 < len(name) <= _LONGEST_NAME
        and script_of(name)
        and not _AIRPORT.fullmatch(name)
    ]


def tag(row: Row, names: list[str], tagged: dict[str, str]) -> None:
    """Give a row its names by language: the tagged ones, else the best by script."""
    scripts: dict[str, list[str]] = {}
    for name in names:
        scripts.setdefault(script_of(name), []).append(name)
    chosen = {code: name for code, name in tagged.items() if _fits(code, name)}
    for code in ("ja", "ko", "zh", "ru"):
        if code not in chosen and (name := _best(row, code, scripts)):
            chosen[code] = name
    row.names.update(chosen)
    row.mains.update(chosen.values())
    row.aliases.update(names)


def _fits(code: str, name: str) -> bool:
    """Return whether a tagged name is in the script of its language."""
    script = script_of(name)
    return (
        script == code
        or {script, code} == {"zh", "ja"}
        or (script, code) == ("zh", "ko")
    )


def _best(row: Row, code: str, scripts: dict[str, list[str]]) -> str:
    """Return the best untagged name for a language, or an empty string."""
    found = scripts.get(code, [])
    if code == "ja" and row.country in {"JP", "KP", "KR", "CN", "TW"}:
        found = scripts.get("zh", []) or found
    if not found:
        return ""
    sound = skeleton(row.name)
    alike = [name for name in found if skeleton(name) == sound] if code != "zh" else []
    return min(alike or found, key=lambda name: (len(name), name))


def endings(row: Row) -> set[str]:
    """Return a town's Latin names with the Russian endings as newspapers write them.

    GeoNames has Svobodnyy and Svobodnyj where English has Svobodny.
    """
    if row.country not in _CYRILLIC_COUNTRIES:
        return set()
    return {
        plain
        for name in row.mains | row.aliases
        if name.isascii() and (plain := _ENDING.sub("y", name)) != name
    }


def bare(names: Iterable[str]) -> set[str]:
    """Return town names without the word for town: 岩見沢 for 岩見沢市."""
    return {_TOWN.sub("", name) for name in names if _TOWN.search(name)}


def stems(row: Row) -> set[str]:
    """Return an administrative name without its generic word, where enough is left."""
    found = set()
    for name in row.mains | row.aliases:
        for pattern in _GENERIC.values():
            stem = pattern.sub("", name)
            if stem != name and len(stem) > 1:
                found.add(stem)
    return found


_ASIDE = re.compile(r"(.+?) ?[(（](.+?)[)）]")
_SPELT = (("&", "and"), ("St. ", "Saint "), ("о-ва", "острова"), ("о-в ", "остров "))


def spelt_out(names: Iterable[str]) -> set[str]:
    """Return further spellings of names that a list shortens or tells twice.

    >>> sorted(spelt_out(["Myanmar (Burma)", "Trinidad & Tobago"]))
    ['Burma', 'Myanmar', 'Trinidad and Tobago']
    """
    found = set()
    for name in names:
        if aside := _ASIDE.fullmatch(name):
            found.update(part for part in aside.groups() if len(part) > _INITIALS)
        for short, whole in _SPELT:
            if short in name:
                found.add(name.replace(short, whole))
    return found


_INITIALS = 3  # of a bracket that names nothing: (金), (САР)
