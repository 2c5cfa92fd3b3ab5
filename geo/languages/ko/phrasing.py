"""The noun phrases of a Korean sentence that hold a place, with their case marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ko.moods import pattern
from geo.languages.wordpatterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model.clause import Page, Sentence, Tag

__all__ = ["Noun", "nouns_of"]

_BRACKET = re.compile(r"\s?[(（\[]([^()（）\[\]]{1,30})[)）\]]")
_LAND = pattern_of("ko", "land")
_CLOCK = pattern_of("ko", "clock")
_AWAY = pattern_of("ko", "away")
_DATELINE = re.compile(r" ?=")
_INSIDE = pattern_of("ko", "inside")
_PART = re.compile(
    r"(?:의)? (?:[^\s.,]+ ){0,4}?[^\s.,]+(?P<case>에서)(?![가-힣])"
    r"| [가-힣]{1,4}(?P<at>에)(?![가-힣])"
)
_HOUSE = pattern_of("ko", "house")
_UPDOWN = frozenset(lexicon_of("ko")["sets"]["updown"])
_LISTED = pattern_of("ko", "listed")
_CHAINED = re.compile(r"\s?(?:→|➡|➔|⇒|▶|->|=>|>|~|∼|～|〜|–|—|-|↔|⇄|<->|⇔|▷)\s?")
_ARROWS = frozenset("→➡➔⇒▶>▷")
_ETC = pattern_of("ko", "etc")
_QUOTE = re.compile(r"[\"'”’」』)）]")
_ONE_SYLLABLE = frozenset("시군구읍면동현성")
_HANGUL = re.compile("[가-힣]")
_AREA_KINDS = frozenset({"country", "region", "admin1", "admin2", "admin", "island"})


@dataclass(slots=True)
class Noun:
    """A place's noun phrase: its head, where it stands, and how it is marked.

    `case` is the family of its case mark, "" for none; `joint` tells how it is joined
    to the next one: "list", "arrow", "dash" or "".
    """

    mention: int
    start: int
    end: int
    case: str = ""
    tags: set[Tag] = field(default_factory=set)
    near: bool = False
    between: bool = False
    joint: str = ""
    clock: bool = False
    series: int = 0
    land: bool = False
    travels: bool = True


@cache
def _cases() -> tuple[tuple[str, str], ...]:
    """Return the case marks with their families, the longest first."""
    marks = lexicon_of("ko")["marks"]
    found = [(word, family) for family, words in marks.items() for word in words]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


@cache
def _postpositions() -> tuple[tuple[str, str], ...]:
    """Return the postpositions made of a verb with what they say."""
    words = lexicon_of("ko")["postpositions"]
    found = [(word, family) for family, own in words.items() for word in own]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


@cache
def _persons() -> tuple[str, ...]:
    """Return the words for persons, of more than one syllable."""
    return tuple(p for p in lexicon_of("ko")["movers"]["person"] if len(p) > 1)


def nouns_of(page: Page, sentence: Sentence) -> list[Noun]:
    """Return the places of a sentence as noun phrases, in the order of the text."""
    found: list[Noun] = []
    for index in sentence.mentions:
        mention = page.mentions[index]
        if found and mention.start < found[-1].end:
            continue
        if mention.surface.endswith(_persons()):
            continue  # taken for a name by what stands beside it: the president
        if not page.kinds[index] and mention.surface.split()[-1] in _of_lands():
            continue  # 인도 북부
        noun = _noun(page, sentence, index)
        if found and _swallows(page, sentence, found[-1], two=noun):
            before = found[-1]
            noun.start = before.start
            known = page.kinds[noun.mention] == "station" or "station" not in noun.tags
            unknown = not page.kinds[noun.mention] or not known
            if unknown and page.kinds[before.mention] == "city":
                noun.mention = before.mention  # the town places its unknown station
            found[-1] = noun
            continue
        found.append(noun)
    _join(page, sentence, found)
    return found


def _noun(page: Page, sentence: Sentence, index: int) -> Noun:
    """Return one name with all that stands behind it up to its case mark."""
    mention = page.mentions[index]
    text, shift = sentence.words, sentence.start
    at = mention.end - shift
    noun = Noun(index, mention.start, mention.end, travels=page.travels[index])
    if mention.surface.endswith("역") or mention.hint == "station":
        noun.tags.add("station")
    if page.kinds[index] == "station":
        noun.tags.add("station")
    moved = True
    while moved:
        moved = False
        for step in (_bracket, _belongs):
            after = step(noun, text, at)
            if after != at:
                at, moved = after, True
    noun.end = _case_end(noun, page, sentence, at=at) + shift
    if noun.land or (noun.case == "bound" and mention.surface in _UPDOWN):
        noun.case = "of"
    return noun


def _case_end(noun: Noun, page: Page, sentence: Sentence, *, at: int) -> int:
    """Return where a phrase ends with its case mark, which goes into the phrase."""
    text = sentence.words
    if _AWAY.match(text, at) or _DATELINE.match(text, at):
        noun.case = "of"
        return at
    starts = [page.mentions[i].start - sentence.start for i in sentence.mentions]
    patterns = [_INSIDE, _HOUSE, *([_PART] if "station" in noun.tags else [])]
    for inside in patterns:
        match = inside.match(text, at)
        if match and not any(at < s < match.end() for s in starts):
            word = match["case"] or match.groupdict().get("at")
            noun.case = next(f for mark, f in _cases() if mark == word)
            return match.end()
    return _marked(noun, text, at)


def _bracket(noun: Noun, text: str, at: int) -> int:
    """Return where a bracket or a time of day behind a name ends."""
    match = _CLOCK.match(text, at)
    if match:
        noun.clock = True
        noun.tags.add("timed")
        return match.end()
    match = _BRACKET.match(text, at)
    if match is None:
        return at
    land = _LAND.match(text, match.end())
    noun.land |= land is not None
    return land.end() if land else match.end()


def _belongs(noun: Noun, text: str, at: int) -> int:
    """Return where a generic word that belongs to a name ends."""
    for family in ("station", "near", "direction", "between", "also", "town"):
        words = pattern("around", family)
        for gap in (0, 1):
            start = at + gap
            if gap and text[at : at + 1] != " ":
                continue
            match = words.match(text, start)
            if match is None or not _ends_word(text, match.end(), glued=not gap):
                continue
            if gap and family == "town" and match.group() in _ONE_SYLLABLE:
                continue
            if family == "station":
                noun.tags.add("station")
            noun.near |= family == "near"
            noun.between |= family == "between"
            if family == "direction":
                noun.case = "direction"
            return match.end()
    return at


def _ends_word(text: str, at: int, *, glued: bool) -> bool:
    """Say whether a noun ends here: no syllable follows, or a case mark does."""
    rest = text[at : at + 8]
    if not rest or not _HANGUL.match(rest):
        return True
    if glued and pattern("around", "near").match(rest):
        return True
    for word, _ in (*_cases(), *_designators()):
        if rest.startswith(word) and not _HANGUL.match(rest[len(word) :][:1] or " "):
            return True
    return glued and any(
        rest.startswith(word)
        for word in (
            *lexicon_of("ko")["nouns"]["leave"],
            *lexicon_of("ko")["nouns"]["arrive"],
        )
    )


@cache
def _designators() -> tuple[tuple[str, str], ...]:
    """Return the marks of a train's ends: bound for, from, arriving, by way of."""
    around = lexicon_of("ko")["around"]
    return tuple(
        (word, family)
        for family in ("bound", "origin", "arrival", "via")
        for word in around[family]
    )


def _marked(noun: Noun, text: str, at: int) -> int:
    """Return where the case mark of a name ends; it goes into the phrase."""
    if text[at : at + 1] == " " and noun.clock:
        bare = at + 1
        if any(_is_word(text, bare, word) for word, _ in _cases()):
            at = bare
    closing = _QUOTE.match(text, at)
    if closing and _HANGUL.match(text[closing.end() : closing.end() + 1] or " "):
        at = closing.end()
    for word, family in _postpositions():
        if text.startswith(word, at):
            noun.case, noun.between = family, noun.between and family != "via"
            return at + len(word)
    designated = _designated(noun, text, at)
    if designated:
        return designated
    for word, family in _cases():
        if _is_word(text, at, word):
            noun.case = noun.case if noun.case == "direction" else family
            return at + len(word)
    return at


def _designated(noun: Noun, text: str, at: int) -> int:
    """Return where the mark of a train's end stops, 0 for none."""
    for word, family in _designators():
        for gap in ("", " ") if family == "via" or word == "행" else ("",):
            if text.startswith(gap, at) and _is_word(text, at + len(gap), word):
                noun.case = family
                return at + len(gap) + len(word)
    return 0


def _is_word(text: str, at: int, word: str) -> bool:
    """Say whether a mark stands here and the written word ends with it."""
    end = at + len(word)
    return text.startswith(word, at) and not _HANGUL.match(text[end : end + 1] or " ")


def _swallows(page: Page, sentence: Sentence, one: Noun, *, two: Noun) -> bool:
    """Say whether a name is only what the next one belongs to: 충북 오송역."""
    gap = sentence.words[one.end - sentence.start : two.start - sentence.start]
    if one.case == "of" and sentence.words[: one.end - sentence.start].endswith("의"):
        return not gap.strip() and "station" in two.tags
    if one.case or one.near or one.between or one.clock or "\n" in gap:
        return False
    if page.travels[one.mention] and page.kinds[two.mention] in {"water", "line"}:
        return False
    stripped = gap.strip()
    both = page.kinds[one.mention] == page.kinds[two.mention] == "city"
    etc = _ETC.search(sentence.words[: two.end - sentence.start])
    listed = both and gap == " " and etc is not None  # 대구 밀양 등지를
    if stripped:
        return _apposed(stripped) and page.kinds[one.mention] in _AREA_KINDS
    if not gap and page.mentions[one.mention].end == page.mentions[two.mention].start:
        return True
    return (
        bool(gap)
        and not listed
        and not (
            "station" in one.tags
            and page.travels[one.mention]
            and page.travels[two.mention]
        )
    )


def _apposed(gap: str) -> bool:
    """Say whether words between a land and a name belong to the name: the capital."""
    words = gap.split()
    return len(words) <= 2 and words[-1] in _of_lands()  # noqa: PLR2004


@cache
def _of_lands() -> frozenset[str]:
    """Return the nouns between a land and its town."""
    return frozenset(lexicon_of("ko")["lands"]["words"])


def _both(page: Page, one: Noun, two: Noun) -> bool:
    """Say whether a train could call at both of two places."""
    return page.travels[one.mention] and page.travels[two.mention]


def _join(page: Page, sentence: Sentence, nouns: Sequence[Noun]) -> None:
    """Set how each phrase is joined to the next."""
    for one, two in pairwise(nouns):
        start = one.end - sentence.start
        gap = sentence.words[start : two.start - sentence.start]
        if one.case == "with" or (
            one.case == "subject"
            and gap.strip() == ""
            and _LISTED.fullmatch(sentence.words[start - 1 : start] + " ")
        ):
            if not gap.strip():
                one.joint = "list"
            continue
        if one.case and one.case != "of":
            continue
        bare = gap.strip()
        etc = gap == " " and _ETC.search(sentence.words[: two.end - sentence.start])
        if not one.case and (etc or _LISTED.fullmatch(gap)):
            one.joint = "list"
        elif (
            not one.case and bare and _CHAINED.fullmatch(gap) and _both(page, one, two)
        ):
            one.joint = (
                "arrow" if bare[-1] in _ARROWS or bare in {"->", "=>"} else "dash"
            )
