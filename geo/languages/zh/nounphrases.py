"""Chinese noun phrases: a place with all that belongs to it, and places in series."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.wordpatterns import pattern_of
from geo.languages.zh.scanning import family, one_of, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.model.clause import Page, Sentence, Tag

__all__ = ["Group", "Noun", "groups_of"]

_LONGEST_GAP = 18  # characters between a country and the town in it
_BRACKET = re.compile(r"[（(][^（()）。]{1,28}[)）]")
_DATELINE = pattern_of("zh", "dateline")
_BESIDE = re.compile(  # 与A接壤的B, 距离A市30公里的B, A总统, 有“A”之称的B
    r"[”」』]?(?:之称|的?美誉|的?美名|的?称号)的|[^，。]{0,3}(?:接壤|毗邻|相邻|相接|交界)的|[市区县站约]{0,2}\d+多?公里的"
    rf"|(?:{one_of('riding', 'leaders')})"
)
_SECTION = re.compile(r"[=＝][\u4e00-\u9fff]{2,4}间")
_NAMESAKES = re.compile(one_of("phrases", "namesakes"))  # 莫斯科喀山站
_TRAIN_OF = pattern_of("zh", "train_of")
_DASHED_ARROW = re.compile(r"\s*[—－–=-]+>\s*")
_TITLE_QUOTES = re.compile(r"《[^》]{0,30}》|[“「『\"][^”」』\"。]{0,14}[”」』\"]")
_PARTS = frozenset("省州县区邦")  # what ends a wider name
_LEAST_SURE = 0.5  # of a place whose city is named with it
_ASTRAY = re.compile("[往向朝][东西南北][开行驶进走去]")  # 往南开去: no town 南开
_VERB = 4  # characters of a verb
_COMMA_LIST = 3  # names between commas that make a list
# Characters of a station's name that are words of their own: 到站, 的车站.
_NO_NAME = "在到至的等两三四每这那全总新车各出进本停过经从开发由和与及离"
_WIDE = frozenset({"country", "region", "admin1", "admin2", "island", ""})


@dataclass(frozen=True, slots=True)
class Noun:
    """A place with what belongs to it; offsets are those of the sentence's text."""

    mention: int
    start: int
    end: int
    tags: frozenset[Tag] = frozenset()
    near: bool = False
    between: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Places in a row: one, a list, or a chain; `how` says which."""

    nouns: tuple[Noun, ...]
    how: str = "one"

    @property
    def start(self) -> int:
        """Return where the first begins."""
        return self.nouns[0].start

    @property
    def end(self) -> int:
        """Return where the last ends."""
        return self.nouns[-1].end


def groups_of(page: Page, number: int, text: str) -> tuple[Group, ...]:
    """Return the places of a sentence in series, in the order of the text."""
    found = list(_nouns(page, page.sentences[number], text))
    nouns = list(
        _merged([*found, *_echoes(page, number, text, found=found)], page, text)
    )
    return tuple(_grouped(sorted(nouns, key=lambda n: n.start), text))


def _echoes(
    page: Page, number: int, text: str, *, found: Sequence[Noun]
) -> Iterator[Noun]:
    """Yield what stands for the town told last: 没有驶向该市, 离开那里."""
    earlier = [i for s in page.sentences[:number] for i in s.mentions]
    for echo in _pattern("echo").finditer(text):
        before = [n.mention for n in found if n.end <= echo.start()]
        towns = [i for i in (*earlier, *before) if page.travels[i] and page.kinds[i]]
        governed = words_in(text, max(0, echo.start() - _VERB), echo.start())
        if towns and governed and governed[-1].end == echo.start():
            yield Noun(towns[-1], echo.start(), echo.end())


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Return a compiled pattern of noun phrases by its name."""
    words = {
        family_: one_of("phrases", family_) for family_ in lexicon_of("zh")["phrases"]
    }
    line = r"[\u4e00-\u9fff]{1,4}(?:铁路|高铁|线)"
    area = rf"(?:[\u4e00-\u9fff]{{0,4}}?(?:{words['wide']}))?"
    first = rf"[^\W\d_{_NO_NAME}火货客中高东西南北]"
    other = rf"[^\W\d_{_NO_NAME}]{{2,3}}"  # 甲中央门火车站
    side = "[东西南北](?=[的站、，,至到开出发驶列次])"
    patterns = {
        "tail": rf"(?:{words['station']}|{side}|{other}火车站)",
        "between": rf"(?:{words['between']})(?!车|快|速)",
        "unit": rf"(?:{words['unit']})(?!间车|间快)",
        "longer": rf"(?:{words['longer']})(?!过|段|经|上|内|关|口岸)",
        "other_station": rf"{first}[^\W\d_{_NO_NAME}]?(?:火车|车)?站",
        "apposition": rf"{area}(?:{words['apposition']}|{line})*",
        "dashes": r"[—－―\-─“”「」]*",
        "list": rf"\s*(?:{words['list']})\s*",
        "unknown": r"[、,，](?:[^\W\d_a-z]{2,4}[、,，])+",
        "unchained": r"\s*[—－―→](?:[^\W\d_a-z]{2,4}[—－―→])+\s*",
        "chain": rf"\s*(?:{words['chain']})+\s*",
        "arrow": rf"\s*(?:{words['arrows']})+\s*",
    }
    return re.compile(patterns.get(name) or words[name])


def _nouns(page: Page, sentence: Sentence, text: str) -> Iterator[Noun]:
    """Yield the places named in a sentence that stand for themselves."""
    quoted = [m.span() for m in _TITLE_QUOTES.finditer(text)]
    done = 0
    starts = {page.mentions[i].start - sentence.start for i in sentence.mentions}
    for number in sentence.mentions:
        mention = page.mentions[number]
        start, end = mention.start - sentence.start, mention.end - sentence.start
        if start < done:
            continue
        if _is_quoted((start, end), quoted, text) or _DATELINE.match(text, end):
            continue
        if text[start:end] in family("phrases", "never") or _is_crossed(text[:end]):
            continue
        if _ASTRAY.match(text, start - 1) or _BESIDE.match(text, end):
            continue
        if end not in starts and _goes_on(text, end):
            continue
        noun = _extended(Noun(number, start, end), text)
        section = _SECTION.match(text, noun.end)
        if section and noun.end + 1 not in starts:  # 甲=乙間, and nobody knows 乙
            noun = replace(noun, end=section.end(), between=True)
        done = noun.end
        if "airport" not in noun.tags or "station" in noun.tags:
            yield noun


def _is_crossed(text: str) -> bool:
    """Say whether a text ends in the name of a tunnel or a bridge, where none stops."""
    return text.endswith(("隧道", "大桥", "铁桥"))


def _is_quoted(
    span: tuple[int, int], quoted: Sequence[tuple[int, int]], text: str
) -> bool:
    """Say whether a name stands in a title or a song's line, not in quotes alone."""
    for start, end in quoted:
        if _TRAIN_OF.match(text, end):
            continue  # “A—B”的2262次列车
        if start < span[0] and span[1] < end:
            return text[start] == "《" or span[1] - span[0] < end - start - 2
    return False


def _goes_on(text: str, end: int) -> bool:
    """Say whether a name is only the beginning of a longer one."""
    for name in ("longer", "other_station"):
        found = _pattern(name).match(text, end)
        if found and not words_in(text, end, found.end()):
            return True
    return False


def _extended(noun: Noun, text: str) -> Noun:
    """Return a place with its station, its district and its bracket."""
    tags: set[Tag] = set(noun.tags)
    end = noun.end
    near = between = False
    if text[noun.start : end].endswith(("站", "駅")):
        tags.add("station")
    moved = True
    while moved:
        moved = False
        for name in ("tail", "airport", "port", "between", "near", "unit"):
            found = _pattern(name).match(text, end)
            if not found or (name == "unit" and end > noun.end + 4):
                continue
            between = between or name == "between"
            near = near or name == "near"
            if name in {"tail", "airport", "port"}:
                tags.add("station" if name == "tail" else name)  # type: ignore[arg-type]
            end, moved = found.end(), True
            break
        bracket = _BRACKET.match(text, end)
        if not moved and bracket:
            end, moved = bracket.end(), True
    if text[noun.start - 1 : noun.start] in set("“「『") and text[end : end + 1] in set(
        "”」』"
    ):
        return replace(
            noun,
            start=noun.start - 1,
            end=end + 1,
            tags=frozenset(tags),
            near=near,
            between=between,
        )
    return replace(noun, end=end, tags=frozenset(tags), near=near, between=between)


def _merged(nouns: list[Noun], page: Page, text: str) -> Iterator[Noun]:
    """Yield nouns with the country, province or city in front taken in."""
    while nouns:
        one = nouns.pop(0)
        while nouns and _belongs(one, nouns[0], page, text=text):
            two = nouns.pop(0)
            named = text[one.end : two.start] == "的"
            known = _stops(page, one) and text[one.end - 1] not in _PARTS
            namesake = _NAMESAKES.match(text, two.start) is not None
            there = "station" in two.tags and (namesake or (named and known))
            there = there or "街道" in text[two.start : two.end + len("街道")]
            other = _stops(page, one) and (there or _is_unsure(page, two))
            head = one if other else two  # 莫斯科的喀山站 is in Moscow
            one = replace(two, mention=head.mention, start=one.start)
        yield one


def _stops(page: Page, noun: Noun) -> bool:
    """Say whether a train can call at a place that is known."""
    return bool(page.kinds[noun.mention]) and page.travels[noun.mention]


def _is_unsure(page: Page, noun: Noun) -> bool:
    """Say whether it is not known where a place lies."""
    sure = page.mentions[noun.mention].confidence
    return not page.kinds[noun.mention] or sure < _LEAST_SURE


def _belongs(one: Noun, two: Noun, page: Page, *, text: str) -> bool:
    """Say whether a name only says where the next one lies."""
    gap = text[one.end : two.start]
    if len(gap) > _LONGEST_GAP or one.between:
        return False
    if not gap:
        return "station" not in one.tags
    if "station" in two.tags and re.fullmatch(r"[\u4e00-\u9fff]{2,4}", gap):
        return "station" not in one.tags and not words_in(text, one.end, two.start)
    bare = _pattern("dashes").fullmatch(gap)
    if bare or not _pattern("apposition").fullmatch(gap):
        return False
    wide = page.kinds[one.mention] in _WIDE or not page.travels[one.mention]
    return wide or gap.strip("的") != "" or "station" in two.tags


def _grouped(nouns: list[Noun], text: str) -> Iterator[Group]:
    """Yield nouns in lists and chains."""
    while nouns:
        run = [nouns.pop(0)]
        how = "one"
        while nouns and not (how == "one" and run[-1].between):
            gap = text[run[-1].end : nouns[0].start]
            kind = _series(gap)
            if not kind or (how not in {"one", kind}):
                break
            if gap.strip()[:1] in {",", "，"} and not _is_comma_list(
                nouns, text, len(run), how=how
            ):
                break
            if kind == "chain" and gap.strip() in {"至", "到"}:
                break
            how = kind
            run.append(nouns.pop(0))
        yield Group(tuple(run), how)


def _series(gap: str) -> str:
    """Return what a gap between two names makes of them, "" for nothing."""
    if not gap.strip():
        return ""
    if _pattern("arrow").fullmatch(gap) or _DASHED_ARROW.fullmatch(gap):
        return "arrows"
    if _pattern("chain").fullmatch(gap) or _pattern("unchained").fullmatch(gap):
        return "chain"
    if _pattern("list").fullmatch(gap):
        return "list"
    unknown = _pattern("unknown").fullmatch(gap)
    return "list" if unknown and not words_in(gap, 0, len(gap)) else ""


def _is_comma_list(nouns: Sequence[Noun], text: str, before: int, *, how: str) -> bool:
    """Say whether names between commas are a list: three of them at least."""
    if how == "list" and before > 1:
        return True
    if len(nouns) < _COMMA_LIST - before:
        return False
    if before > 1:
        return True
    gaps = (text[a.end : b.start] for a, b in pairwise(nouns))
    return _series(next(gaps, "")) == "list"
