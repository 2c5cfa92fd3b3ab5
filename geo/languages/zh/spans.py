"""A stretch of a Chinese sentence between commas, and lines that go on in the next."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from geo.languages.zh.scanning import FILLER, folded, one_of, words_in

if TYPE_CHECKING:
    from geo.languages.zh.nounphrases import Group
    from geo.languages.zh.scanning import Word
    from geo.model.clause import Family, Form, Mark, Page, Phrase, Sentence

__all__ = ["Places", "Said", "Span", "around", "joined_up"]

_OPEN = tuple("的在从将把被由与和向往至是")  # what no sentence ends with
_LONGEST = 90  # characters of lines that are one sentence
_GAP = 3  # characters between two lines: an empty one is between them
_REACH = 16  # characters between a governing word and its place
_CLAUSE = 10  # characters of a clause that describes the place in between
Places = tuple[tuple["Group", "Mark"], ...]


def joined_up(page: Page) -> Page:
    """Return a page with each line that does not end joined to the next one.

    Numbers of sentences stay: one that was joined to the line before is left empty.
    """
    found: list[Sentence] = []
    for sentence in page.sentences:
        first = next((s for s in reversed(found) if s.block != "links"), None)
        if first is None or not _goes_on(page, first, sentence):
            found.append(sentence)
            continue
        gap = FILLER * (sentence.start - first.end)
        words = (first.words + gap + sentence.words).replace("\n", FILLER)
        whole = replace(
            first,
            end=sentence.end,
            mentions=(*first.mentions, *sentence.mentions),
            words=words,
        )
        found[found.index(first)] = whole
        found.append(replace(sentence, mentions=(), block="links"))
    return replace(page, sentences=tuple(found))


def _goes_on(page: Page, one: Sentence, two: Sentence) -> bool:
    """Say whether a line goes on in the next one."""
    text = folded(one.words).rstrip("\n " + FILLER)
    ahead = page.text[one.start + len(text) : two.start]
    return (
        one.block == two.block == "story"
        and "\n" in page.text[one.start + len(text) : two.start + 1]
        and not ahead.strip()
        and len(ahead) <= _GAP
        and two.end - one.start < _LONGEST
        and text.endswith(_OPEN)
    )


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of places: the family, and each group with its mark.

    `verb` is where the verb stands when the coverb comes first. `meets` says that
    somebody is to be met there, which is a goal only where it is to come. `phrases` are
    places that the words themselves leave out.
    """

    family: Family
    form: Form
    start: int
    end: int
    groups: Places = ()
    verb: int = 0
    meets: bool = False
    phrases: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch between commas: its places in series; `aside` in brackets."""

    text: str
    start: int
    end: int
    groups: tuple[Group, ...]
    aside: bool = False

    def left(self, number: int) -> tuple[Word, ...]:
        """Return the words before a group that may govern it."""
        start = self.groups[number - 1].end if number else self.start
        end = self.groups[number].start
        aside = around("apart").search(self.text, start, end)
        words = words_in(self.text, start, end)
        if aside is None:
            return words
        return tuple(w for w in words if not aside.start() <= w.start < aside.end())

    def right(self, number: int) -> tuple[Word, ...]:
        """Return the words behind a group, up to the next one, that may govern it."""
        end = self.end
        if number + 1 < len(self.groups):
            end = self.groups[number + 1].start
        return words_in(self.text, self.groups[number].end, end)

    def governor(self, number: int) -> Word | None:
        """Return the word before a group that governs it, None if none does."""
        start = self.groups[number].start
        for word in reversed(self.left(number)):
            between = self.text[word.end : start]
            if word.family("coverbs", "verbs"):
                near = len(between) <= _REACH + _CLAUSE * between.endswith("的")
                return word if near else None
            if not between.endswith("的"):  # 前往正在举行论坛的A
                return None
        return None

    def follows(self, name: str, at: int) -> re.Match[str] | None:
        """Return what stands at an offset, if it is of a kind that `around` knows."""
        return around(name).match(self.text, at)


@cache
def around(name: str) -> re.Pattern[str]:
    """Return a compiled pattern of what stands around places by its name."""
    words = one_of("phrases", "apposition")
    heading = one_of("verbs", "head")
    train = one_of("phrases", "train")
    never = "站|票|道|路|厢|班|程|次|上的"  # 列车站, 火车票: no train
    named = rf"(?:\d车次|(?:{train})(?!{never}))"
    nobody = "旅客(?!列车)|乘客|游客|人|航班|出租|汽"
    happens = one_of("phrases", "happens")
    clock = (
        r"\d{1,2}[:：时点]\d{0,2}分?|(?:\d{1,2}月)?\d{1,2}[日号]"
        r"|[上中下]午|凌晨|清晨|早上|晚上|夜里|傍晚|约|[\s\W\d_a-zA-Z]"
    )
    patterns = {
        "heading": rf"的?(?:{heading})(?:{words})*",
        "part": rf"[\u4e00-\u9fff]{{2,3}}(?={heading})",
        "to": rf"(?:至|到|往|—|–|-|~|～)+(?:{words})*",
        "line": rf"[^，。、]{{0,2}}?(?:{one_of('phrases', 'line')})",
        "train": rf"(?:的|之)?(?:(?!{happens})[^，,。、；的]){{0,12}}?{named}",
        "of_train": rf"(?:的(?:(?!{nobody})[^，。、；的]){{0,10}}?|){named}",
        "apart": r"(?:距离?|离)[^，。]{1,12}?(?:公里|千米|里)(?:外|处)?的",
        "border": r"(?:铁路)?(?:口岸|站)?(?:出境|入境|出关|过境)",
        "venue": rf"[^，。]{{0,10}}?(?:{one_of('phrases', 'venue')})",
        "bridge": rf"(?:之间)?的?[^，。]{{0,8}}?(?:{one_of('phrases', 'bridge')})",
        "before": rf"(?:站)?(?:的)?(?:{one_of('phrases', 'before')})",
        "came": r"(?:站)?(?:始发|出发|开出|开来|驶来|来)[港京沪]?的?",
        "distance": r"[^，。]{0,8}?(?:公里|千米|远|路程|车程|分钟|小时)",
        "scene": rf"(?:{one_of('phrases', 'scene')})[^，。]{{0,6}}(?:发生)?$",
        "mishap": one_of("phrases", "mishap"),
        "clock": clock,
        "underway": one_of("phrases", "underway"),
        "of_itself": rf"的[^，。、；的]{{0,12}}(?:{train})[，,、]?$",
        "gone": r"了|坐|乘|搭|已|行驶|运行|运送|驶",
    }
    return re.compile(patterns[name])
