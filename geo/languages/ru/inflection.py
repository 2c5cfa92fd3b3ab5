"""Russian words by their families, and the forms that their endings show."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from geo.languages.foldertables import lexicon_of
from geo.languages.wordpatterns import pattern_of

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

__all__ = ["VerbForm", "families", "form_of", "is_adjective", "phrases_of"]

VerbForm = Literal[
    "past", "present", "future", "infinitive", "participle", "gerund", "passive"
]

_REFLEXIVE = pattern_of("ru", "reflexive")
_PARTICIPLE = pattern_of("ru", "participle")
_SHORT = pattern_of("ru", "short")
_PAST = pattern_of("ru", "past")
_PRESENT = pattern_of("ru", "present")
_INFINITIVE = pattern_of("ru", "infinitive")
_GERUND = pattern_of("ru", "gerund")
_FORMS: tuple[tuple[VerbForm, re.Pattern[str]], ...] = (
    ("past", _PAST),
    ("participle", _PARTICIPLE),
    ("infinitive", _INFINITIVE),
    ("present", _PRESENT),
    ("passive", _SHORT),
    ("gerund", _GERUND),
)
_ADJECTIVE = pattern_of("ru", "adjective")


@cache
def _table(name: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the whole words and the stems of a table, each with its family."""
    whole: dict[str, str] = {}
    stems: dict[str, str] = {}
    for family, words in lexicon_of("ru")[name].items():
        for word in words:
            if " " not in word:
                (stems if word.endswith("*") else whole)[word.rstrip("*")] = family
    return MappingProxyType(whole), MappingProxyType(stems)


@cache
def phrases_of(table: str, family: str) -> tuple[str, ...]:
    """Return the entries of a family that are several words."""
    return tuple(w for w in lexicon_of("ru")[table].get(family, ()) if " " in w)


@cache
def families(word: str) -> Mapping[str, str]:
    """Return the family that a word in small letters has in each table that knows it.

    Of verbs and nouns only the one that fits it best.

    >>> families("отправился")["verbs"], families("прибытия")["nouns"]
    ('leave', 'arrive')
    """
    word = word.replace("ё", "е")
    found: dict[str, tuple[int, str]] = {}
    for table in lexicon_of("ru"):
        whole, stems = _table(table)
        if word in whole:
            found[table] = (len(word) + 1, whole[word])
            continue
        for end in range(len(word), 1, -1):
            if word[:end] in stems:
                found[table] = (end, stems[word[:end]])
                break
    if "verbs" in found and "nouns" in found:
        worse = "verbs" if found["nouns"][0] >= found["verbs"][0] else "nouns"
        del found[worse]
    return MappingProxyType({table: family for table, (_, family) in found.items()})


@cache
def form_of(word: str) -> VerbForm | None:
    """Return the form of a verb, None for what only begins like one.

    >>> form_of("прибудет"), form_of("прибывает"), form_of("следовавший")
    ('future', 'present', 'participle')
    """
    plain = _REFLEXIVE.sub("", word.replace("ё", "е"))
    short = len(plain) <= _SHORTEST_PARTICIPLE and not plain.startswith(_GOING)
    if _PARTICIPLE.search(plain) and short:
        return None
    found = next((form for form, ending in _FORMS if ending.search(plain)), None)
    if found == "present" and families(word).get("aspect") == "perfective":
        return "future"
    return found


_SHORTEST_PARTICIPLE = 6
_GOING = lexicon_of("ru")["sets"]["going"]


def is_adjective(word: str) -> bool:
    """Say whether a word ends like an adjective and is no word of a family."""
    return bool(_ADJECTIVE.fullmatch(word)) and not (
        families(word).keys() & {"nouns", "verbs", "who", "marks", "joints", "time"}
    )
