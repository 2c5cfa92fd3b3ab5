"""The mark of each place of a Japanese sentence: its particle, or its suffix.

Which mark a particle is depends on the verb; the lexicon has the table.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal, cast

from geo.languages.foldertables import lexicon_of
from geo.languages.ja.words import families

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.languages.ja.phrases import Named
    from geo.languages.ja.words import Word
    from geo.model.clause import Family, Mark

__all__ = ["Case", "Marked", "mark_for", "marked"]

Case = Literal[
    "から", "まで", "へ", "に", "で", "を", "は", "の", "と", "経由", "間", "発", "着",
    "行", "方面", "",
]  # fmt: skip

_COMMAS = frozenset({"、", ",", "，"})
_DESIGNATORS: tuple[tuple[str, Case], ...] = (
    ("out", "発"),
    ("in", "着"),
    ("bound", "行"),
    ("via", "経由"),
    ("between", "間"),
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A place among the words: `at` its word, `end` the word behind its particle.

    `followed` says that a の joins it to a noun: 東京への旅.
    """

    named: Named
    at: int
    end: int
    case: Case
    followed: bool = False
    particle: str = ""
    apart: bool = False  # a comma stands behind its particle


def marked(words: Sequence[Word], named: Sequence[Named]) -> list[Marked]:
    """Return the places of a sentence with their case."""
    where = {w.place: at for at, w in enumerate(words) if w.place >= 0}
    found = (_marked(words, one, where[i]) for i, one in enumerate(named) if i in where)
    return [
        replace(m, apart=m.end < len(words) and words[m.end].surface in _COMMAS)
        for m in found
    ]


def _marked(words: Sequence[Word], one: Named, at: int) -> Marked:
    """Return one place with its case."""
    end = at + 1
    particles: list[str] = []
    while end < len(words) and len(particles) < 3:  # noqa: PLR2004  # からでも
        word = words[end]
        if word.kind != "助詞" and word.surface not in {"で", "にて"}:
            break
        particles.append(word.surface)
        end += 1
        if word.surface == "の":
            break
    if one.compound or one.negated:
        return Marked(one, at, at + 1, "の")
    followed = bool(particles) and particles[-1] == "の"
    for kind, case in _DESIGNATORS:
        if kind in one.kinds:
            return Marked(one, at, end, case, followed, "".join(particles))
    if "direction" in one.kinds:
        on = particles and particles[0] in {"へ", "に", "の"}
        return Marked(one, at, end, "方面" if on else "", followed)
    return Marked(one, at, end, _case(particles), followed and len(particles) > 1)


def _case(particles: Sequence[str]) -> Case:
    """Return the case of particles."""
    if not particles:
        return ""
    marks = families("marks")
    cases: tuple[tuple[str, Case], ...] = (
        ("from", "から"),
        ("to", "まで"),
        ("toward", "へ"),
        ("into", "に"),
        ("at", "で"),
        ("object", "を"),
        ("subject", "は"),
        ("of", "の"),
        ("list", "と"),
    )
    return next((case for name, case in cases if particles[0] in marks[name]), "")


@cache
def _marks() -> Mapping[str, Mapping[str, Mark]]:
    """Return what each case means beside each family of verbs, by family and case."""
    return {
        family: {c: cast("Mark", m) for c, _, m in (p.partition(":") for p in pairs)}
        for family, pairs in lexicon_of("ja")["cases"].items()
    }


def mark_for(family: Family, case: Case, named: Named, *, word: str) -> Mark | None:
    """Return the mark of a place with a case beside a verb, None for none."""
    if case == "経由":
        return "via"
    mark = _marks()[family].get(case)
    if case == "から" and word == "入る":
        return "object" if family == "pass" else "via"
    if mark == "toward" and family == "go" and word in families("verbs")["reaching"]:
        mark = "to"
    if mark in {"at", "to", "object"} and named.kinds & {"near", "before"}:
        return "near" if "near" in named.kinds else "before"
    return mark
