r"""Patterns written as people write words: "Kilometer", "train*", "left|leaving".

In a line of words, and in the forms that are made of them,

    _        is a space
    *        any letters, or none: train* is train, trains, trainload
    #        a figure
    [a|b]    may be left out; [a|b]+ may stand several times too, [a|b]+2 up to twice
    (a|b)    is one of several; (a|b)+ several of them, (a|b)+3 up to three
    (!a|b)   stands where none of these follows, (=a|b) where one does
    (<!a|b)  stands where none of these is before, (<=a|b) where one is
    {name}   is any word of the line so called, or what the reader puts there
    {8}      is up to eight characters of the same sentence, {,8} with no comma
    \(       is the bracket itself

and all else is itself. A word of a line stands alone in languages that set words apart;
where it begins or ends with * it may be a part of another. A form begins and ends where
it will. A line may go on after a |.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.languages.foldertables import tables_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from geo.model.annotations import Language

__all__ = ["NEVER", "any_word", "form_of", "known_slot", "line_of", "pattern_of"]

NEVER = r"(?!)"
_PIECE = re.compile(
    r"\\(?P<plain>.)|\{(?P<slot>[^{}]+)\}|(?P<open>\(<!|\(<=|\(!|\(=|\(|\[)|(?P<close>[\])](?:\+\d*)?)"
    r"|(?P<bar>\|)|(?P<sign>[*#_])|(?P<text>[^\\{}()\[\]|*#_]+)"
)
_SIGNS = {"*": r"\w*", "#": r"\d", "_": " "}
_OPENS = {"(": "(?:", "[": "(?:", "(!": "(?!", "(=": "(?="}
_CLOSES = {")": ")", ")+": ")+", "]": ")?", "]+": ")*"}
_CLASS = re.compile(r"(?P<name>\w+?|\^.+?)(?P<times>\+\?|[+*]|:\d+-?\d*\??)?")
_FIXED = {
    "edge": r"\b",
    "start": r"^",
    "end": r"$",
    "take": "(",
    "taken": ")",
    "word": r"\w+",
    "thing": r"\S+",
    "figures": r"\d+",
}
_CLASSES = {
    "any": ".",
    "letter": r"\w",
    "name": r"[\w’'.-]",
    "capital": "[A-ZÀ-ÖØ-ÞА-ЯЁ]",
    "small": "[a-zß-öø-ÿа-яё]",
    "figure": "[0-9０-９]",
    "space": r"\s",
    "visible": r"\S",
    "sign": r"\W",
    "han": r"[\u4e00-\u9fff]",
    "hangul": "[가-힣]",
    "katakana": "[ァ-ヺ]",
    "hiragana": "[ぁ-ん]",
    "latin_capital": "[A-Z]",
    "latin_small": "[a-z]",
    "line": r"\n",
}
# Where a word ends that a condition on what stands around it is written to.
_EDGES = re.compile(r"((?:\(<[!=][^()]*\))*)(.*?)((?:\([!=](?:[^()]|\([^()]*\))*\))*)")


def form_of(template: str, slots: Callable[[str], str] | None = None) -> str:
    r"""Return a form as a regular expression; `slots` says what stands for a name.

    >>> re.search(form_of("{n}[ |-]km(!/h)", lambda name: r"\d+"), "runs 60 km")[0]
    '60 km'
    >>> bool(re.search(form_of("(<!time )#_hours"), "time 5 hours"))
    False

    Raises:
        KeyError: `slots` knows no such name.
        ValueError: a bracket is not closed.
    """
    pieces: list[str] = []
    behind: list[str] = []  # of a condition on what stands before
    at = 0
    while at < len(template):
        piece = _PIECE.match(template, at)
        if piece is None:
            message = f"{template!r} cannot be read from {template[at:]!r}"
            raise ValueError(message)
        at = piece.end()
        if (sign := piece["open"]) in {"(<!", "(<="}:
            last = template.index(")", at)
            behind = [form_of(each, slots) for each in template[at:last].split("|")]
            if sign == "(<!":
                pieces.extend(f"(?<!{each})" for each in behind)
            else:
                pieces.append("(?:" + "|".join(f"(?<={e})" for e in behind) + ")")
            at = last + 1
        else:
            pieces.append(_piece(piece, slots))
    return "".join(pieces)


def _piece(piece: re.Match[str], slots: Callable[[str], str] | None) -> str:
    """Return one piece of a form as a regular expression."""
    if piece["plain"]:
        return re.escape(piece["plain"])
    if slot := piece["slot"]:
        if slot.strip(",").isdigit():
            commas = "、，" if slot[0] == "," else ""
            return rf"[^.!?。！？{commas}\n]{{0,{slot.strip(',')}}}"
        if slots is None:
            raise KeyError(slot)
        return slots(slot)
    if piece["open"]:
        return _OPENS[piece["open"]]
    if close := piece["close"]:
        least = int(close[0] == ")")
        return _CLOSES.get(close) or f"){{{least},{close[2:]}}}"
    return "|" if piece["bar"] else _SIGNS.get(piece[0]) or re.escape(piece[0])


def line_of(words: str) -> list[str]:
    """Return the words of a line as they stand there; it may go on behind a |.

    >>> line_of("left (a|   b) done")
    ['left', '(a|b)', 'done']
    """
    return re.sub(r"\|\s+", "|", words).split()


def known_slot(slot: str, letters: Mapping[str, str]) -> str | None:
    """Return what stands in a form for a name of any language, None for none.

    That is a class of characters (`{han}`, `{han+}`, `{sign:2-8}`) of `letters` or of
    those that all languages have, the edge of a word, or a bracket: `{take}` and
    `{take:name}` open a group that is kept, `{taken}` closes it.

    >>> known_slot("sign:2-8", {"sign": "a-z"}), known_slot("take:name", {})
    ('[a-z]{2,8}', '(?P<name>')
    """
    if slot in _FIXED:
        return _FIXED[slot]
    if slot.startswith("take:"):
        return f"(?P<{slot[5:]}>"
    match = _CLASS.fullmatch(slot)
    if match is None:
        return None
    name, times = match["name"], match["times"] or ""
    signs = f"[{letters[name]}]" if name in letters else _CLASSES.get(name)
    if name[0] == "^":
        others = re.sub(r"([\\\]^])", r"\\\1", name[1:]).replace("_", " ")
        signs = f"[^{others}]".replace("¶", r"\n")
    if signs is None:
        return None
    if times.startswith(":"):
        least_to_most, lazy = times[1:].rstrip("?"), "?" * times.endswith("?")
        times = f"{{{least_to_most.replace('-', ',')}}}{lazy}"
    return signs + times


def any_word(
    words: str,
    *,
    apart: bool,
    begins: bool = True,
    whole: bool = False,
    slots: Callable[[str], str] | None = None,
) -> str:
    """Return a pattern for any word of a line, the longest first; nothing for none.

    With `apart` a word ends where its last letter does, and with `begins` it begins
    with its first; `whole` takes all letters of it, those that a * stands for too.

    >>> pattern = any_word("train* *zug", apart=True)
    >>> [bool(re.search(pattern, text)) for text in ("trains", "Nachtzug", "strain")]
    [True, True, False]
    """
    each = sorted(line_of(words), key=len, reverse=True)
    if not each:
        return NEVER
    first: list[str] = []  # of words that begin where none goes on: one look for all
    parts: list[str] = []
    for word in each:
        pattern, core = _word(word, slots, apart=apart)
        if whole and word[0] == "*":
            first.append(rf"\w*{pattern}")
        elif apart and begins and _opens(core):
            first.append(pattern)
        else:
            parts.append(pattern)
    if first:
        parts.insert(0, rf"(?<!\w)(?:{'|'.join(first)})")
    return f"(?:{'|'.join(parts)})"


def _word(
    word: str, slots: Callable[[str], str] | None, *, apart: bool
) -> tuple[str, str]:
    """Return the pattern of one word, and the word without what stands around it."""
    edges = _EDGES.fullmatch(word)
    before, core, after = edges.groups() if edges else ("", word, "")
    end = r"\w*" if core.endswith("*") else r"(?!\w)" if apart else ""
    outer, inner, rest = (form_of(s, slots) for s in (before, core.strip("*"), after))
    return f"{outer}{inner}{end}{rest}", core


def _opens(core: str) -> bool:
    """Say whether a word begins with a letter of its own."""
    return core[:1] != "*" and (core[:1].isalnum() or core[:1] in "([{#")


def pattern_of(language: Language, name: str) -> re.Pattern[str]:
    """Return a pattern of a language's `[patterns]`: any of a line's forms.

    Raises:
        KeyError: the language has no such pattern, or a form of it no such `{slot}`.

    >>> bool(pattern_of("ko", "freight").search("화물 열차"))
    True
    """
    tables = tables_of(language)
    letters = tables["names"].get("letters", {})

    def slot(named: str) -> str:
        known = known_slot(named, letters)
        if known is None:
            raise KeyError(named)
        return known

    forms = line_of(tables["lexicon"]["patterns"][name])
    return re.compile("|".join(form_of(form, slot) for form in forms))
