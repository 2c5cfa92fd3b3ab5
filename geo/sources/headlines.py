"""What a story is called: its headline, else its first sentence, never a menu."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from geo.sources.articles import without_furniture

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["headline"]

_WORDS = Path(__file__).with_name("furniture.json")
_LOOKED_AT = 16  # lines in which a headline is sought
_LONGEST = 120  # letters of a title
_READ = 1000  # letters of a line that are looked at: more is a paragraph
_FEWEST = 4  # words of a line that is a headline without doubt
_MENU_SHARE = 0.6  # of a line's words, from which on it is a menu
_MENU_LETTERS = 60  # no menu is longer than that, unless in parts
_DATE_TAIL = re.compile(
    r"[\s(（]*(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})"
    r"(?P<behind>.{0,40})$"
)
_LABEL = re.compile(r"[\[【〔(（<＜「].{1,10}[\]】〕)）>＞」]")  # [PR], 【写真】
_PARTS = re.compile(r"\s*[|›»>]+\s*|\s+[•·/]\s+")
_ENDS = ("。", "！", "？", ".", "!", "?", "”", "」", "…")
_MONTHS = "Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez"
# A full stop ends no sentence after a short word with a capital ("Pres.", "H.W.", but
# not where a word that begins one follows) or after a day's number ("am 4. April").
_SENTENCE = re.compile(
    r".+?(?:[。！？]|[!?](?=\s|$)"
    rf"|(?:\b(?!\d{{1,2}}[.]\s+(?:{_MONTHS}))[^\WA-ZА-ЯЁ]\w*|\b\w{{5,}})[.]"
    r"(?=[\"”’)]*(?:\s+[\"“«(]*[^\Wa-zа-яё\d_]|\s*$))"
    r"|\b\w{3,}[.](?=\s+(?:The|It|He|She|They|This|Der|Die|Das|Er|Sie|Es|Ein|Eine"
    r"|Am|Im|Le|La|Les|Il|Elle|Ils|On|Un|Une|Он|Она|Они|В|На)\s))"
    r"[”’\"」』）)]*"
)
_CLAUSES = re.compile(r"[,，、;；:：]")
_BREAKS = re.compile(r"[,，、;；:：\s]")
_TRAILING = re.compile(r"(?:\s+[^\W\d_]{1,3})+$")  # "and", "at the": they lead on
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def headline(text: str) -> str:
    r"""Return a story's headline, else its first sentence; "" for a text without any.

    Menus, crumbs and dates above it are no headline, and a date at its end belongs to
    the dateline.

    >>> headline("Armoured train rolls north 2023-09-13 AGENCY\n\nIt left on Sunday.")
    'Armoured train rolls north'
    >>> headline("Home | World | Asia\nShare this (14)\nThe train ran on time. It did.")
    'The train ran on time.'
    """
    rows = (_bare(line) for line in without_furniture(text).splitlines())
    lines = list(islice(filter(None, rows), _LOOKED_AT))
    for number, line in enumerate(lines):
        said = _said(line)
        if said and not _is_above(said, lines[number + 1 :]):
            return _short(said)
    return _short(next(iter(lines), ""))


def _bare(line: str) -> str:
    """Return a line without signs at its ends that set it out."""
    return line.strip().strip("#*=_•·–-").strip()[:_READ]


def _said(line: str) -> str:
    """Return what of a line may be a headline: its longest part; "" for a menu."""
    parts = [part for part in _PARTS.split(line) if part]
    if len(parts) > 1:
        line = max(parts, key=_size)
        rest = sum(_size(part) for part in parts) - _size(line)
        if _size(line) < max(_FEWEST, rest):
            return ""
    if found := _DATE_TAIL.search(line):
        before, behind = line[: found.start()].strip(), found["behind"]
        if not _SENTENCE.search(behind) and _size(before) >= _FEWEST / 2:
            line = before
    return "" if _is_menu(line) else line


def _is_menu(line: str) -> bool:
    """Return whether a line consists of words that stand around stories."""
    if _LABEL.fullmatch(line):
        return True
    if len(line) > _MENU_LETTERS or line.endswith(_ENDS):
        return False
    letters = len(_HAN.findall(line))
    if letters:
        left = line
        for word in sorted(_menu_words(), key=len, reverse=True):
            if _HAN.match(word):
                left = left.replace(word, "")
        return len(_HAN.findall(left)) <= (1 - _MENU_SHARE) * letters
    words = [word.casefold() for word in _TOKEN.findall(line)]
    menu = sum(word in _menu_words() for word in words)
    return not words or menu >= _MENU_SHARE * len(words)


def _is_above(line: str, after: Sequence[str]) -> bool:
    """Return whether a short line only stands above the headline: a section's name."""
    if _size(line) >= _FEWEST:
        return False
    following = next((said for other in after if (said := _said(other))), "")
    is_sentence = following.endswith(_ENDS)
    return (
        _size(following) >= _FEWEST and not is_sentence and len(following) <= _LONGEST
    )


def _size(text: str) -> float:
    """Return how many words a text has; two letters of Chinese or Japanese are one."""
    letters = len(_HAN.findall(text))
    spaced = len(_TOKEN.findall(_HAN.sub(" ", text)))
    return spaced + letters / 2


def _short(line: str) -> str:
    """Return a line as a title: its first sentence, cut where that is too long."""
    if len(line) <= _LONGEST and not line.endswith(_ENDS):
        return line
    first = _SENTENCE.match(line)
    said = first[0].strip() if first else line
    if len(said) <= _LONGEST:
        return said
    for breaks in (_CLAUSES, _BREAKS):
        cut = [m.start() for m in breaks.finditer(said, 0, _LONGEST - 1)]
        if cut and cut[-1] > _LONGEST // 2:
            kept = _TRAILING.sub("", said[: cut[-1]].rstrip(" ,，、;；:："))
            return f"{kept}…"
    return f"{said[: _LONGEST - 1]}…"


@cache
def _menu_words() -> frozenset[str]:
    """Return the words that stand around stories."""
    rows = json.loads(_WORDS.read_text("utf-8"))
    return frozenset(word for row in rows["menus"].values() for word in row.split())
