"""What a language is, as its folder says: its profile, its parts, its analyser.

A language needs code only where it needs an analyser. What it has as data alone is made
of its tables by the module of the same name in `geo.languages.generic`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model import Language
    from geo.model.clause import Parser

__all__ = ["Profile", "parser_of", "part_of", "profile_of", "sentence_ends"]

_FOLDER = Path(__file__).parent
_JOINED_END = re.compile(r"[。！？!?．]+[」』”）)]*|\n+")
# A full stop ends a sentence before a space and a capital, but not after an initial or
# a title; one line end inside a paragraph is only the width of a page.
_INITIALS = r"(?<!\b[A-ZА-Я])(?<!\.[A-ZА-Я])(?<!\b[A-Z][a-z])"
_END = (
    r"[.!?…]+[\"'”»)]*(?=\s+[\"'“«(]*[A-ZÀ-ÖØ-ÞА-ЯЁ0-9가-힣\u4E00-\u9FFF])"
    r"|(?<=[.!?…\"”»])[ \t]*\n|\n[ \t]*\n+"
    r"|(?<=다)\.(?=[가-힣])"  # a page that left the space out: 밝혔다.사고는
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What a language is called, where it is spoken, and how its text is cut.

    `name` is English, `own` the language's own name for itself. `countries` are those
    whose places a story in it means first (ISO 3166-1), `spelt` those that write their
    towns' names as it does, `signs` those whose stations' signs are in it; `letters`
    stand beside plain ones in what it calls towns abroad. `station` is the word that a
    district's name takes for its station, `units` are those that end the full names of
    counties and towns; `before` is all that may stand between a
    region and the place in it that follows. With `joined` words stand inside others, as
    no space sets them apart or endings follow freely; `finder` is the module of
    `geo.mentions` that finds its names. With `capitals` names are known
    by their capitals; `group` parts thousands in figures, where a comma parts decimals.
    `shortened` are words that end in a full stop where no sentence ends, `ordinals`
    those before which a figure does ("5. Mai"); without `spaced` no space follows a
    sentence. `detection` has the small words and the letters by which a language is
    told from those of its alphabet; `plain` says as which character another is read
    where words of times, speeds and lengths are sought.
    """

    name: str
    own: str
    locale: str
    countries: frozenset[str]
    spelt: frozenset[str]
    signs: frozenset[str]
    letters: frozenset[str]
    station: str
    units: tuple[str, ...]
    before: re.Pattern[str]
    joined: bool
    finder: str
    capitals: bool
    group: str
    shortened: tuple[str, ...]
    ordinals: tuple[str, ...]
    spaced: bool
    detection: Mapping[str, str]
    plain: Mapping[int, str]


@cache
def profile_of(language: Language) -> Profile:
    """Return what a language's folder says of it.

    >>> profile_of("ru").name, "KZ" in profile_of("ru").countries
    ('Russian', True)
    """
    table = tomllib.loads((_FOLDER / language / "language.toml").read_text("utf-8"))
    sentences = table.get("sentences", {})
    return Profile(
        name=table["name"],
        own=table["own"],
        locale=table["locale"],
        countries=frozenset(table["countries"].split()),
        spelt=frozenset(table.get("spelt", "").split()),
        letters=frozenset(table.get("letters", "")),
        signs=frozenset(table.get("signs", "").split()),
        station=table.get("station", ""),
        units=tuple(table.get("units", "").split()),
        before=re.compile(table.get("before", " ")),
        finder=table.get("finder", "governed"),
        joined=table.get("joined", False),
        capitals=table.get("capitals", False),
        group=table.get("group", ""),
        shortened=tuple(sentences.get("shortened", "").split()),
        ordinals=tuple(sentences.get("ordinals", "").split()),
        spaced=sentences.get("spaced", True),
        detection=table.get("detection", {}),
        plain={
            ord(one): other
            for row in table.get("plain", {}).values()
            for one, other in zip(*row.split(), strict=True)
        },
    )


@cache
def sentence_ends(language: Language) -> re.Pattern[str]:
    """Return the pattern of what ends a sentence in a language, with the end itself.

    >>> sentence_ends("en").split("Mr. Ko left. He slept.")
    ['Mr. Ko left', ' He slept.']
    """
    profile = profile_of(language)
    if not profile.spaced:
        return _JOINED_END
    words = "".join(rf"(?<!\b{re.escape(word)})" for word in profile.shortened)
    if profile.ordinals:
        nouns = "|".join(map(re.escape, profile.ordinals))
        words += rf"(?!(?<=\b\d)\.\s+(?:{nouns})\b)(?!(?<=\b\d\d)\.\s+(?:{nouns})\b)"
    return re.compile(f"{_INITIALS}{words}{_END}")


@cache
def part_of(language: Language, part: str, name: str) -> Any:  # noqa: ANN401  # each caller says what it takes
    """Return what a language's part has under a name: ("en", "grammar", "parse")."""
    if (_FOLDER / language / f"{part}.py").is_file():
        return getattr(import_module(f"geo.languages.{language}.{part}"), name)
    made = import_module(f"geo.languages.generic.{part}")
    return getattr(made, f"{name.lower()}_of")(language)


def parser_of(language: Language) -> Parser:
    """Return a language's analyser."""
    parse: Parser = part_of(language, "grammar", "parse")
    return parse
