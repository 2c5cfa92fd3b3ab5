"""The dictionary form of a name that its sentence inflects."""

from __future__ import annotations

import math
import re
from itertools import islice, product
from typing import TYPE_CHECKING

from geo.languages.naming import naming_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geo.languages.naming import Naming
    from geo.model import Candidate, Gazetteer, Language

__all__ = ["CONSONANTS", "base_forms", "readings", "stems"]

_SHORTEST_STEM = 4
_MOST_FORMS = 400  # of a name of several words
_SHORTEST = 2  # letters before an ending
# Of a word that ends in a consonant, what a genitive plural may come from.
_PLURALS = ("ы", "и", "а")
_FLEETING = ("е", "о")
CONSONANTS = "бвгджзйклмнпрстфхцчшщ"
_FLED = re.compile(f"(.*[{CONSONANTS}])(ь|й)?([{CONSONANTS}])$")
_FLED_AFTER_VOWEL = re.compile("(.+)(й)([цк])$")  # Путейца
_PLURAL_FLED = re.compile(f"(.+[{CONSONANTS}ьй])[оеё]([{CONSONANTS}])$")
_REPUBLIC = re.compile("([Рр]еспублик)(?:и|е|у|ой)")
# Adjectives of ownership decline in part as nouns do: Сергиева Посада, Зубовой Поляны.
_OWNED = re.compile(r"(.+(?:[ое]в|[иы]н))(?:а|у|е)$")
_BEFORE = re.compile(r"(.+к)(?:и|е|у|ой)$")  # Знаменки Второй
_HERS = re.compile(r"(.+(?:[ое]в|[иы]н))(?:ой|у)$")
_MOST = 3  # nominatives that a name keeps
_LESS = 1.5  # powers of ten: what a nominative may stand behind the best
_AS_IT_IS = 1.0  # what it is worth that the name stands there as it is
_INDECLINABLE = frozenset("оиуюэыё")
_STANDING = {"country": 9.0, "region": 6.0, "water": 5.0, "station": 4.5}
_LESSER = 4.0
_BY_ANOTHER_NAME = -1.0
_AT_HOME = 0.6
_SPOKEN = frozenset({"RU", "BY", "KZ", "KG", "UA"})


def base_forms(name: str, language: Language) -> tuple[str, ...]:
    """Return the name itself, then what it may be the case of, likeliest first.

    >>> base_forms("Хасане", "ru")[:3]
    ('Хасане', 'Хасан', 'Хасана')
    >>> "Великие Луки" in base_forms("Великих Лук", "ru")
    True
    """
    naming = naming_of(language)
    if not naming.cases:
        return (name,)
    *front, last = name.split(" ")
    head, joint, tail = last.partition("-на-")
    if joint:  # Комсомольска-на-Амуре
        whole = " ".join([*front, head])
        return tuple(f"{form}-на-{tail}" for form in base_forms(whole, language))
    heads = [tuple(_leading(word, naming)) for word in front]
    ways = product(*heads, tuple(_hyphenated(last, naming)))
    forms = (" ".join(words) for words in islice(ways, _MOST_FORMS))
    return tuple(dict.fromkeys((name, *forms)))


def _leading(word: str, naming: Naming) -> Iterator[str]:
    """Yield what an adjective before a noun may be in the nominative, itself first."""
    yield word
    for ending, nominatives in naming.adjective_cases.items():
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            yield from (stem + nominative for nominative in nominatives)
            break
    if republic := _REPUBLIC.fullmatch(word):
        yield republic[1] + "а"
    if owned := _OWNED.fullmatch(word):
        yield owned[1]
        yield owned[1] + "о"
    if noun := _BEFORE.fullmatch(word):
        yield noun[1] + "а"
    if hers := _HERS.fullmatch(word):
        yield hers[1] + "а"


def _hyphenated(word: str, naming: Naming) -> Iterator[str]:
    """Yield the nominatives of a word, both of whose halves may decline."""
    first, hyphen, second = word.rpartition("-")
    if not hyphen:
        yield from _nominatives(word, naming)
        return
    firsts = tuple(dict.fromkeys((first, *_nominatives(first, naming))))
    for half in _nominatives(second, naming):
        yield f"{first}-{half}"
    for one, half in product(firsts[1:], tuple(_nominatives(second, naming))):
        yield f"{one}-{half}"


def _nominatives(word: str, naming: Naming) -> Iterator[str]:
    """Yield what a noun or adjective may be the case of, itself first."""
    yield word
    for ending, nominatives in naming.cases.items():
        stem = word.removesuffix(ending)
        short = len(stem) < (0 if ending.startswith("кра") else _SHORTEST)
        if stem == word or short:
            continue
        for nominative in nominatives:
            if nominative == "*":
                yield from _with_vowel(stem)
            else:
                yield stem + nominative
    if word[-1:] in CONSONANTS:
        yield from (word + plural for plural in _PLURALS)
        if fled := _PLURAL_FLED.fullmatch(word):
            yield from (fled[1] + fled[2] + plural for plural in _PLURALS)
            yield from (f"{fled[1]}ь{fled[2]}{plural}" for plural in _PLURALS)
        if word.endswith("ян"):
            yield word + "е"
    if word.endswith("ь"):
        yield word[:-1] + "и"


def _with_vowel(stem: str) -> Iterator[str]:
    """Yield a stem with the vowel that flees from its cases: Орл, Череповц, Камн."""
    fled = _FLED.fullmatch(stem) or _FLED_AFTER_VOWEL.fullmatch(stem)
    if fled is None:
        return
    for vowel in _FLEETING:
        yield fled[1] + vowel + fled[3]
        yield fled[1] + vowel + fled[3] + "ь"


_ADJECTIVE = re.compile(r"(?:ий|ый|ой|ая|ое|ие|ого|ому|им|ом|ей|ую|их|ими|о)$")


def stems(adjective: str, known: Mapping[str, str]) -> Iterator[str]:
    """Yield the places that a Russian adjective may be made from, likeliest first.

    `known` maps stems to names where the rule would not find them.

    >>> list(stems("лондонского", {}))[:1]
    ['лондон']
    """
    stem = _ADJECTIVE.sub("", adjective.lower())
    if stem in known:
        yield known[stem]
        return
    for suffix in ("ск", "цк"):
        if stem.endswith(suffix) and len(stem) - 2 >= _SHORTEST_STEM:
            bare = stem.removesuffix(suffix)
            if bare.endswith("й"):
                yield bare[:-1] + "я"
            yield from (bare + e for e in ("", "а", "ь", "о", "ия", "ы", "и", "е"))
            yield stem


def readings(
    surface: str, gazetteer: Gazetteer, *, governed: bool
) -> tuple[tuple[str, ...], tuple[Candidate, ...]]:
    """Return a name's nominatives that are known, best first, and what the best means.

    Орши is a town of Orchies as it stands, but from Орши one comes from Орша. A name
    that nobody knows gives itself and no place.
    """
    found = []
    whole = surface[-1:] in CONSONANTS and not governed
    for form in base_forms(surface, "ru"):
        if whole and form != surface and form.startswith(surface):
            continue  # a genitive plural stands after something
        hits = gazetteer.candidates(form)
        if hits:
            worth = max(map(_standing, hits))
            if form == surface and not (governed and _declines(surface)):
                worth += _AS_IT_IS
            found.append((worth, form, hits))
    if not found:
        return (surface,), ()
    found.sort(key=lambda item: -item[0])
    best = found[0][0]
    names = [form for worth, form, _ in found[:_MOST] if worth > best - _LESS]
    return tuple(dict.fromkeys((*names, surface))), found[0][2]


def _declines(name: str) -> bool:
    """Say whether a name would have another ending in any other case."""
    return name[-1:].lower() not in _INDECLINABLE


def _standing(hit: Candidate) -> float:
    """Return how likely a place is meant, in powers of ten of its people."""
    place = hit.place
    worth = _STANDING.get(place.kind, _LESSER)
    if place.kind == "city":
        worth = math.log10(place.population + 100)
    worth += _BY_ANOTHER_NAME * (hit.name_kind != "main")
    return worth + _AT_HOME * (place.country in _SPOKEN)
