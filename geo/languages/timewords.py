"""What a language says of dates and times, as data: one `TimeWords` a language.

A pattern is a regular expression whose named groups say what was read:

    year, era           a year, counted from an era where one is named
    month, monthrel     a month by number or name, or relative ("last month")
    monthpart           a part of a month ("late", 下旬)
    season              a season of a year, as the north has it
    day, dayto          a day of the month, and the last one of a range
    weekday, weekrel    a weekday, and which week's ("next")
    rel                 a day relative to the publication ("yesterday")
    night               a part of such a day in one word (昨夜, "last night")
    week, weekend       a week relative to the publication, or its last two days
    then                a day relative to the day told before ("the following day")
    n, unit, ago        so many days or weeks after the day told before, or ago
    yearrel             a year relative to the publication ("last year")
    sameyear, samemonth the year or month told before ("that year")
    coming, gone        the next such day after the publication, or the latest
                        one before it
    part                a part of the day ("morning", 未明)
    half, hour, minute, halfpast, past, about
                        a clock time; `half` is a.m. or p.m. or a part of the day,
                        `past` minutes past or before the hour ("quarter to")
    through             minutes that the hour goes on, or that end with it (三点多)
    lapse, lapseminutes so many hours or minutes after the clock time told before
    zone                the zone the words name; "" stands for local time
    utc, plus, minus    hours ahead of UTC ("UTC+5:30"), or of the zone named (МСК+7)
    one, two            day and month of a date in figures, in either order
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "DAY_FIRST_OR_MONTH",
    "DIGITS",
    "DOTTED_DATE",
    "HAN_NUMBER",
    "ISO_DATE",
    "NEVER",
    "OFFSET",
    "PACKED_DATE",
    "TimeWords",
    "alternatives",
    "number",
    "told_apart",
]

NEVER = r"(?!)"  # matches nothing
DIGITS = r"[0-9０-９]"
_HAN = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_TEN = "十"
HAN_NUMBER = (
    rf"(?:{DIGITS}{{1,2}}|[一二三四五六七八九十]{{1,3}}|[零〇](?=[时時点點分]))"
)
_YEAR = r"(?P<year>\d{4})"
ISO_DATE = (
    rf"(?<![\d-]){_YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?![\d-])"
    r"(?:[Tt ](?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?"
    r"(?: ?(?:(?P<zone>[Zz])\b|(?P<utc>[+-]\d\d:?\d\d)(?!\d)))?)?"
)
# The stamp of Korean, Chinese and Japanese sites, and of files: 2023.09.13, 2023/9/13.
DOTTED_DATE = (
    r"(?<![\d./])(?P<year>(?:19|20)\d{2})(?P<sep>[./])(?P<month>[01]?\d)(?P=sep)"
    r"(?P<day>[0-3]?\d)(?![\d])"
)
PACKED_DATE = (
    r"(?<![\d.,-])(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])"
    r"(?P<day>0[1-9]|[12]\d|3[01])(?![\d-]|[.,]\d)"
)
# 13/09/2023, 09/13/2023, 13.09.2023, 13-09-2023, 12/9/23: day or month first.
_APART = r"(?<![\d./-])(?P<one>\d{1,2})(?P<sep>[./-])(?P<two>\d{1,2})(?P=sep)"
DAY_FIRST_OR_MONTH = (
    rf"{_APART}{_YEAR}(?![\d/-]|\.\d)",
    r"(?<![\d./-])(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d\d)(?![\d/-]|\.\d)",
)
# The zone behind a clock time: "UTC+5:30", "(GMT+9)", МСК+7, UTC-5.
OFFSET = (
    r"(?: ?[(（]?(?:UTC|GMT) ?(?P<utc>[+\-−–][01]?\d(?::?[0-5]\d)?)(?!\d)"
    r"[)）]?)"
)


@dataclass(frozen=True, slots=True)
class TimeWords:
    r"""The words and patterns of one language.

    `dates` are tried everywhere, each with what may stand right `before` and
    `after` a date; `clocks` with what may stand right before one, `about`;
    `patterns` as they are. Where two overlap the one that starts first wins, then
    the longer. `values` maps a group to the numbers behind its words (a season to its
    first month), `parts` a part of the day to its first and last hour (over 24: past
    midnight), `monthparts` a part of a month to its first and last day. `future`
    finds what makes a sentence speak of a plan, `past` of
    what has happened; `verbs_last` says that such words stand behind their date.
    `report` finds a date (written \0) on which somebody reported, `arrives` that a
    train does so, `departs` that it leaves, not only whence it is. `stop` finds the
    end of a sentence, `join` is all that may stand between a clock time and the day
    right behind it. `newest` are words for the day that the report is about: of the
    days told, the latest that has come. `recurs` finds that a sentence tells of
    every day, and so of none.

    Which hour a part of the day makes of a clock's: of `morning` words 12 is 0, of
    `afternoon` words 1 to 11 are after noon, of `midday` words 1 to 5 are; of `night`
    words 12 ends the day, 6 to 11 are before midnight and 1 to 5 as they stand.
    `nights` are words of one day's part: how many days from the publication, and the
    part.
    `strong_breaks` part two clauses for certain, `conjunctions` two of one rank,
    `weak_breaks` where nothing stronger does; `closes` is all that may follow a
    time that ends its sentence. With `times_first` a time between two clauses
    without a break is the second's.
    `order` says whether 1/2/2023 has the day or the month first ("dmy", "mdy"), "" that
    it may be either. `everywhere` finds the `zone` that all times have.
    `anchors` are texts that each pattern cannot match without, where they are known.
    """

    dates: tuple[str, ...]
    before: str
    after: str
    clocks: tuple[str, ...]
    about: str
    patterns: tuple[str, ...]
    values: Mapping[str, Mapping[str, int]]
    parts: Mapping[str, tuple[float, float]]
    monthparts: Mapping[str, tuple[int, int]]
    zones: Mapping[str, str]
    future: str
    join: str = r"\s*"
    stop: str = r"[。！？!?\n]"
    afternoon: frozenset[str] = frozenset()
    morning: frozenset[str] = frozenset()
    eras: Mapping[str, int] = field(default_factory=dict)
    newest: frozenset[str] = frozenset()
    past: str = NEVER
    verbs_last: bool = False
    report: str = NEVER
    arrives: str = NEVER
    departs: str = NEVER
    recurs: str = NEVER
    midday: frozenset[str] = frozenset()
    night: frozenset[str] = frozenset()
    nights: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    order: Literal["", "dmy", "mdy"] = ""
    everywhere: str = NEVER
    strong_breaks: str = NEVER
    conjunctions: str = NEVER
    weak_breaks: str = r"[,，、]"
    times_first: bool = False
    closes: str = r".*"
    anchors: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)


def alternatives(words: Mapping[str, object]) -> str:
    """Return a pattern for any of the words, the longest first.

    >>> alternatives({"a": 1, "ab": 2})
    '(?:ab|a)'
    """
    return "(?:" + "|".join(sorted(words, key=lambda w: (-len(w), w))) + ")"


def told_apart(pattern: str) -> str:
    """Return a pattern in which a group may be named twice; the last counts.

    >>> told_apart("(?P<day>a)|(?P<day>b)")
    '(?P<day1>a)|(?P<day2>b)'
    """
    seen: dict[str, int] = {}

    def numbered(match: re.Match[str]) -> str:
        sign, name = match.groups()
        stem = name.rstrip("0123456789")
        seen[stem] = seen.get(stem, 0) + (sign == "<")
        return f"(?P{sign}{stem}{seen[stem]}"

    return re.sub(r"\(\?P([<=])(\w+)", numbered, pattern)


def number(digits: str) -> int:
    """Return the value of a number in digits of any width, or in Han numerals.

    >>> number("１２"), number("二十三"), number("十"), number("一九〇八")
    (12, 23, 10, 1908)

    Raises:
        ValueError: it is no number.
    """
    if digits[0] not in _HAN and digits[0] != _TEN:
        return int(digits)
    if _TEN in digits:
        tens, _, ones = digits.partition(_TEN)
        return (_HAN[tens] if tens else 1) * 10 + (_HAN[ones] if ones else 0)
    return int("".join(str(_HAN[c]) for c in digits))
