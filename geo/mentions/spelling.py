"""The dictionary form of a name that its sentence inflects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geo.model import Language

__all__ = ["base_forms", "stems"]

_SHORTEST_STEM = 4
# Endings of Russian place names by case, with what the nominative has instead.
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("крае", ("край",)),
    ("края", ("край",)),
    ("краю", ("край",)),
    ("краем", ("край",)),
    ("ами", ("ы", "и")),
    ("ями", ("и",)),
    ("ией", ("ия",)),
    ("ого", ("ый", "ой", "ое")),
    ("его", ("ий", "ее")),
    ("ому", ("ый", "ой", "ое")),
    ("ском", ("ск", "ское", "ский")),
    ("ове", ("ов", "ово")),
    ("еве", ("ев", "ево")),
    ("ами", ("ы",)),
    ("ах", ("ы", "а")),
    ("ях", ("и",)),
    ("ию", ("ия", "ий")),
    ("ии", ("ия", "ий", "ии")),
    ("ом", ("", "ый", "ой", "о")),
    ("ем", ("ь", "й", "е", "ий")),
    ("ой", ("а", "ая")),
    ("ей", ("я", "ь", "ая")),
    ("ую", ("ая",)),
    ("ый", ("ый",)),
    ("ым", ("ый", "ым", "ое")),
    ("ью", ("ь",)),
    ("а", ("", "о")),
    ("я", ("ь", "й")),
    ("у", ("а", "", "о")),
    ("ю", ("я", "ь", "й")),
    ("е", ("а", "", "о", "ь", "я")),
    ("ы", ("а",)),
    ("и", ("а", "ь", "я")),
)


def base_forms(name: str, language: Language) -> tuple[str, ...]:
    """Return the name itself, then what it may be the case of, likeliest first.

    >>> base_forms("Хасане", "ru")[:3]
    ('Хасане', 'Хасана', 'Хасан')
    """
    if language != "ru":
        return (name,)
    *front, last = name.split(" ")
    head, joint, tail = last.partition("-на-")
    if joint:  # Комсомольска-на-Амуре
        whole = " ".join([*front, head])
        return tuple(f"{form}-на-{tail}" for form in base_forms(whole, "ru"))
    forms = [name]
    heads = [" ".join(front)]
    if front:
        heads += [" ".join(parts) for parts in _agreeing(front)]
    for ending, bases in _ENDINGS:
        if last.endswith(ending) and len(last) - len(ending) >= 2 * (
            ending[:3] != "кра"
        ):
            stem = last.removesuffix(ending)
            forms += [f"{h} {stem}{b}".strip() for h in heads for b in bases]
    forms += [f"{h} {last}" for h in heads[1:]]
    return tuple(dict.fromkeys(forms))


def _agreeing(words: list[str]) -> list[list[str]]:
    """Return adjectives before a noun in the nominative of each gender."""
    found = []
    for nominative in ("ый", "ий", "ая", "яя", "ое", "ой"):
        changed = []
        for word in words:
            for ending in (
                "ого",
                "его",
                "ому",
                "ему",
                "ой",
                "ей",
                "ом",
                "ем",
                "ым",
                "им",
                "ую",
            ):
                if word.endswith(ending):
                    changed.append(word.removesuffix(ending) + nominative)
                    break
            else:
                changed.append(word)
        found.append(changed)
    return found


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
