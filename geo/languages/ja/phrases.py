"""Every place of a Japanese sentence with all that belongs to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Literal

from geo.languages.foldertables import lexicon_of
from geo.languages.ja.words import families
from geo.languages.wordpatterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.model.clause import Page, Sentence, Tag

__all__ = ["Kind", "Named", "named_in"]

Kind = Literal[
    "station", "town", "near", "before", "direction", "between", "out", "in",
    "bound", "via", "airport",
]  # fmt: skip

_BRACKET = re.compile(r"[（(〔\[]([^（）()\n]{1,40})[)）〕\]]")
_NO_ASIDE = pattern_of("ja", "no_aside")
_TIME = pattern_of("ja", "time")
_TIMED_RUN = pattern_of("ja", "timed_run")
_TIME_BEFORE = pattern_of("ja", "time_before")
_HOUR_OF_RUN = pattern_of("ja", "hour_of_run")
_NAME_OF_MORE = re.compile(r"[一-鿿ァ-ヺーA-Za-zＡ-Ｚａ-ｚ]")
_NEGATED = pattern_of("ja", "negated")
_CASES = frozenset({"out", "in", "bound", "between"})
_QUOTES = "「」『』“”\"'"
_IN_TOWN = re.compile("[一-鿿]{0,4}")  # of an address: a quarter of a quarter
_SMALL_GAP = 24  # characters between two names that may still belong together
# After 発, 着 and 行 these make a verb or another word of it: 発し, 着を, 行う.
_NO_DESIGNATION = {
    "発": "しすさせ表見生言売電明達想射足揮祥展端車進",
    "始発": "",
    "着": "をいきくけかこ地陸工手用信実物水替色",
    "終着": "",
    "行": "っくわこうおいえ政楽幸動事為程進列",
    "行き": "ま交止過先来届",
    "ゆき": "",
    "向け": "、てるらたよ",
    "回り": "まに",
    "間": "もなに際隔違柄近",
    "経由": "せしすさ",
    "市": "長議役民場立営内電職",
    "町": "長議役民内立営並",
    "村": "長議役民立営",
    "街": "道路",
    "港": "湾",
    "駅": "長舎員弁",
}


@dataclass(slots=True)
class Named:
    """A place with its brackets and suffixes, before its particle.

    `kinds` are the suffixes it has; `glue` is how it hangs on the one before it: a
    comma or と ("list"), a dash ("dash"), an arrow ("arrow"), or nothing ("").
    """

    mention: int
    start: int
    end: int
    kinds: set[Kind] = field(default_factory=set)
    tags: set[Tag] = field(default_factory=set)
    glue: Literal["", "list", "dash", "arrow"] = ""
    travels: bool = True
    station: bool = False
    compound: bool = False  # part of a longer name: 東京 in 東京大学
    bracket: str = ""
    negated: bool = False  # 東京からではなく


@cache
def _suffixes() -> tuple[tuple[str, Kind], ...]:
    """Return what may stand behind a name, the longest first, with its kind."""
    kinds: tuple[Kind, ...] = (
        "station", "town", "near", "before", "direction", "between", "out", "in",
        "bound", "via", "airport",
    )  # fmt: skip
    every = [(word, kind) for kind in kinds for word in families("places")[kind]]
    return tuple(sorted(every, key=lambda pair: -len(pair[0])))


@cache
def _site() -> re.Pattern[str]:
    """Return what is a part of the town before it: の空軍基地で, の3番ホームから."""
    words = sorted(families("places")["site"], key=len, reverse=True)
    site = "|".join(map(re.escape, words))
    return re.compile(
        rf"の[^、。をにでがはとへの\n]{{0,10}}?(?:{site})(?=から|より|まで|[にをではへとが])"
    )


@cache
def _platform() -> re.Pattern[str]:
    """Return what stands of a platform behind a station: 10番ホームを, 3・4番線から."""
    words = sorted(families("places")["platform"], key=len, reverse=True)
    number = r"[0-9０-９一二三四五六七八九十]{1,3}(?:・[0-9０-９]{1,2})?(?:番|号)?"
    return re.compile(rf"の?\s?{number}(?:{'|'.join(map(re.escape, words))})+")


@cache
def _parts() -> re.Pattern[str]:
    """Return what may join a region to the town in it: の, ・, 極東の, の町・."""
    words = sorted(families("places")["part"], key=len, reverse=True)
    part = "|".join(map(re.escape, words))
    return re.compile(rf"[・\s]?の?(?:(?:{part})(?:である|の|・|、)?){{0,2}}")


def named_in(page: Page, sentence: Sentence) -> list[Named]:
    """Return the places of a sentence, in its order, those swallowed by others not."""
    found: list[Named] = []
    reached = sentence.start
    for number in sentence.mentions:
        mention = page.mentions[number]
        if mention.start < reached or mention.surface in families("places")["common"]:
            continue
        one = Named(number, mention.start, mention.end, travels=page.travels[number])
        one.station = page.kinds[number] == "station" or mention.surface.endswith("駅")
        if mention.surface.endswith("空港"):
            one.tags.add("airport")
        if one.station:
            one.tags.add("station")
        later = (page.mentions[n].start for n in sentence.mentions)
        until = next((at for at in later if at >= one.end), sentence.end)
        _lengthen(one, page.text, min(until, sentence.end), last=sentence.end)
        reached = one.end
        if found and _is_part(found[-1], one, page):
            found[-1].end = one.end
            found[-1].kinds |= one.kinds
            found[-1].tags |= one.tags
            continue
        if found:
            _join(found, one, page.text)
        found.append(one)
    return found


def _is_part(last: Named, one: Named, page: Page) -> bool:
    """Say whether a place is a part of the town before it: 東京の小笠原島."""
    gap = page.text[last.end : one.start]
    if _IN_TOWN.fullmatch(gap) and page.text[one.end - 1] in "町村区字":
        return page.text[last.end - 1] in "市区町村郡"  # 甲市乙川崎町
    if gap != "の" or not last.travels:
        return False
    placed = page.mentions[last.mention].place is not None
    if one.station and placed and page.mentions[one.mention].place is None:
        return True
    if one.travels:
        return False
    return page.kinds[one.mention] not in {"country", "region", "admin1"}


def _lengthen(one: Named, text: str, end: int, *, last: int) -> None:
    """Take in the suffixes and times behind a name, up to an end, and its brackets."""
    timed = _TIME_BEFORE.search(text, max(0, one.start - 12), one.start)
    if timed:
        one.tags.add("timed")
    while one.end < end:
        at = one.end
        bracket = _BRACKET.match(text, at, last)
        if bracket and not _NO_ASIDE.search(bracket[1]):
            one.bracket += bracket[1]
            one.end = bracket.end()
            end = max(end, last if end < one.end else end)
            continue
        time = _TIME.match(text, at, end) or _TIMED_RUN.match(text, at, end)
        if time and "timed" not in one.tags:
            one.tags.add("timed")
            one.end = time.end()
            continue
        if not _suffix(one, text, end):
            break
    while one.end < end and text[one.end] in _QUOTES:  # 「北浜」駅で
        closed = one.end
        one.end += 1
        if not _suffix(one, text, end):
            if text[closed] in "「『“":
                one.end = closed
            break
    if one.end > one.start and text[one.end - 1].isspace():
        one.end = len(text[: one.end].rstrip())
    _with_rest(one, text)
    one.negated = bool(_NEGATED.match(text, one.end))
    rest = text[one.end : min(one.end + 6, end)]
    one.compound = not one.kinds & {
        "out", "in", "bound", "via", "between", "direction", "near", "before",
    } and _is_longer(rest)  # fmt: skip


def _with_rest(one: Named, text: str) -> None:
    """Take in など, and the hour before a name that is one's 発 or 着."""
    hour = _HOUR_OF_RUN.search(text, max(0, one.start - 12), one.start)
    if hour and one.kinds & {"out", "in"}:
        one.tags.add("timed")
    for word in ("などの各駅", "などを", "などに", "など", "等"):
        if text.startswith(word, one.end):
            one.end += len(word) - (word[-1] in "をに" and len(word) > 1)
            return


def _suffix(one: Named, text: str, end: int) -> bool:
    """Take in one suffix; say whether there was one."""
    for lead in ("", "の", " ", "\u3000"):
        for word, kind in _suffixes():
            at = one.end + len(lead)
            if not text.startswith(lead + word, one.end) or at + len(word) > end:
                continue
            after = text[at + len(word) : at + len(word) + 1]
            parted = lead.isspace() and not (one.station and after in {"", "\n"})
            if (
                parted
                or (lead == "の" and kind in _CASES)
                or (lead.isspace() and kind not in _CASES)
            ):
                continue
            if after and after in _NO_DESIGNATION.get(word, ""):
                continue
            one.kinds.add(kind)
            if kind == "airport":
                one.tags.add("airport")
            if kind == "station":
                one.tags.add("station")
                one.station = True
            one.end = at + len(word)
            return True
    platform = _platform().match(text, one.end, end) if one.station else None
    match = platform or _site().match(text, one.end, end)
    if match:
        if match[0].endswith("駅"):
            one.tags.add("station")
        one.end = match.end()
        return True
    return False


@cache
def _motions() -> tuple[str, ...]:
    """Return the nouns of motion, which may follow a name without a particle."""
    more = ("入り", "泊", "滞在", "訪問", "乗り換え", "乗換", "で")
    return (*families("verbs")["nominal"], *more)


_TIME_WORDS = lexicon_of("ja")["sets"]["time_words"]


def _is_longer(rest: str) -> bool:
    """Say whether what follows a name makes a longer name of it."""
    return bool(_NAME_OF_MORE.match(rest)) and not rest.startswith(
        (*_motions(), *_TIME_WORDS)
    )


_LIST = pattern_of("ja", "list")
_UNKNOWN_BETWEEN = re.compile(r"[、・](?:[\u4e00-\u9fff々ァ-ヺー]{1,6}[、・])+")
_DASH = re.compile(r"[\s|　]*[―—–\-~～〜‐−ー⇔←][\s|　]*")
_ARROW = re.compile(r"[\s|　]*(?:[→⇒➡➔↓＞>]|->|[\s|　])+[\s|　]*")
_BETWEEN_ROWS = re.compile(r"[（(][^）)\n]{0,20}[）)]|\d{1,2}[:：.]\d\d")


def _join(found: list[Named], one: Named, text: str) -> None:
    """Say how a name hangs on the one before it, or let it swallow that one."""
    last = found[-1]
    gap = text[last.end : one.start]
    if len(gap) > _SMALL_GAP or "\n" in gap:
        return
    if not gap and last.travels and one.station and not last.kinds:
        one.compound = True  # a name that was cut in two
        return
    ends = last.kinds & {"out", "in", "bound", "via", "direction", "before"}
    part = _parts().fullmatch(gap) if not ends else None
    whole = part and (gap.startswith("の") or not last.travels or "の" in gap)
    if whole and last.kinds <= {"town"} and (not last.travels or one.station):
        found.pop()
        one.start = last.start
        one.glue = last.glue
        return
    core = _BETWEEN_ROWS.sub("", gap)
    if core and _ARROW.fullmatch(core) and core.strip():
        one.glue = "arrow"
    elif core and _DASH.fullmatch(core):
        one.glue = "dash"
    elif core.strip() and _lists(core) and not last.compound:
        one.glue = "list"


def _lists(gap: str) -> bool:
    """Say whether names that only this stands between are of one list.

    A name that nobody knows breaks no list: 戸塚、○○、藤沢に停車.

    >>> _lists("、"), _lists("、辻堂、"), _lists("、同日、"), _lists("を出て、")
    (True, True, False, False)
    """
    if _LIST.fullmatch(gap):
        return True
    between = _UNKNOWN_BETWEEN.fullmatch(gap)
    words = re.split("[、・]", gap)[1:-1] if between else []
    return bool(words) and not any(word.startswith(_TIME_WORDS) for word in words)


def series_of(named: Sequence[Named]) -> Iterator[list[Named]]:
    """Yield the places in runs that hang together."""
    run: list[Named] = []
    for one in named:
        if run and not one.glue:
            yield run
            run = []
        run.append(one)
    if run:
        yield run
