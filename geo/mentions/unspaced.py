"""Places in Chinese: the longest known name, borne out by its context."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.languages import naming_of
from geo.model import Mention

if TYPE_CHECKING:
    from geo.languages.naming import Naming
    from geo.model import Gazetteer, Language, Place

__all__ = ["find"]

_HAN = re.compile(r"[\u3400-\u9FFF·]{2,}")
_KNOWN = 300_000  # inhabitants of a town whose name needs no context
_LONGEST_KIND = 5


def find(text: str, language: Language, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Return the mentions of a Chinese text."""
    naming = naming_of(language)
    found: list[Mention] = []
    for run in _HAN.finditer(text):
        at = run.start()
        while at < run.end():
            verb = naming.verbs.match(text, at)
            if verb:
                at = verb.end()
                continue
            mention = _at(text, at, run.end(), naming=naming, gazetteer=gazetteer)
            if mention is None:
                at += 1
                continue
            if mention.names:
                within = _within(text, mention, found, naming)
                found.append(
                    Mention(
                        mention.start,
                        mention.end,
                        mention.surface,
                        mention.names,
                        mention.hint,
                        within,
                        mention.travel,
                    )
                )
            at = mention.end
    return tuple(found)


def _at(
    text: str, at: int, limit: int, *, naming: Naming, gazetteer: Gazetteer
) -> Mention | None:
    """Return the place named at an offset; one without names is to be skipped."""
    for metonym in naming.metonyms:
        if text.startswith(metonym, at):
            end = at + len(metonym)
            return Mention(at, end, metonym, (metonym,), "facility", travel=False)
    bare = min(gazetteer.longest_at(text, at), limit)
    if bare - at < 2:  # noqa: PLR2004  # one character is no name
        return None
    surface = text[at:bare]
    hits = gazetteer.candidates(surface)
    if not hits or surface in naming.homonyms:
        return None
    end, hint = _grown(text, bare, limit, naming)
    veto = naming.vetoed.match(text, end)
    if veto and veto.group() not in naming.offices:
        return Mention(at, end, text[at:end])
    if not _borne_out(text, at, end, hits[0].place, naming):
        # What lies inside a longer known name is none of its own (山口 in 阿拉山口).
        return Mention(at, end, text[at:end]) if bare - at > 2 else None  # noqa: PLR2004
    names = tuple(dict.fromkeys((text[at:end], surface)))
    if hits[0].place.kind == "country":
        hint = "country"
    travel = not any(text.startswith(word, end) for word in naming.offices)
    return Mention(at, end, text[at:end], names, hint, travel=travel)


def _grown(text: str, end: int, limit: int, naming: Naming) -> tuple[int, str]:
    """Return the end of the generic word after a name, and what it hints at."""
    for size in range(min(_LONGEST_KIND, limit - end), 0, -1):
        word = text[end : end + size]
        if word in naming.kinds and word in naming.told_apart:
            return end + size, naming.kinds[word]
    for size in range(_LONGEST_KIND, 0, -1):
        if text[end - size : end] in naming.kinds:
            return end, naming.kinds[text[end - size : end]]
    return end, ""


def _borne_out(text: str, start: int, end: int, place: Place, naming: Naming) -> bool:
    """Say whether a name is known well enough, or its context treats it as a place."""
    if place.kind in {"country", "facility", "station", "water"}:
        return True
    if place.kind == "region" and end - start > 2:  # noqa: PLR2004  # not a word of two
        return True
    if place.population >= _KNOWN:
        return True
    before = text[max(0, start - 4) : start]
    return bool(
        naming.place_before.search(before) or naming.place_after.match(text, end)
    )


def _within(text: str, mention: Mention, found: list[Mention], naming: Naming) -> str:
    """Return the place that stands before this one as its whole."""
    if found and text[found[-1].end : mention.start] in naming.inside:
        return found[-1].surface
    return ""
