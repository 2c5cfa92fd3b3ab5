"""Headlines and texts whose capitals say nothing, written as a sentence would be.

"MOSCOW EXPRESS LEAVES ON TIME" and "Moscow Express Leaves On Time" have a capital on
every word; a text typed in small letters has none. What is a name there only the words
around it can tell, and those are looked for in small letters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.naming import Naming
    from geo.model import Gazetteer

__all__ = ["as_sentences"]

_WORD = re.compile(r"[^\W\d_](?:[\w'’]*\w)?")
# Names of two or three words, over the end of a line.
_WRAPPED = re.compile(
    r"(?<![\w-])(?=[A-ZА-ЯЁ][\w’'.-]{0,40}(?: [A-ZА-ЯЁ][\w’'.-]{0,40})?(\n)[A-ZА-ЯЁ])"
)
_FEWEST = 4  # words of a headline
_CAPITAL = 0.85  # of a headline's letters, where it is written in capitals
_TITLE = 0.95  # of a headline's longer words begin with a capital
_LONG = 4  # letters of a word that a headline gives a capital
_TYPED = 20  # letters of a text in which a capital would have come by
_WINDOW = 100  # letters that are looked at for a name that goes on in the next line
_SHORT = 4  # letters of a name in small letters that may be any word


def as_sentences(text: str, naming: Naming, gazetteer: Gazetteer) -> str:
    """Return the text, as long as it was, with capitals where sentences have them."""
    text = _unwrapped(text, gazetteer)
    letters = sum(char.isalpha() for char in text)
    if letters >= _TYPED and not any(char.isupper() for char in text):
        return _typed(text, naming, gazetteer)
    lines = text.split("\n")
    headlines = [_is_headline(line, naming) for line in lines]
    if not any(headlines):
        return text
    common = {
        word[0]
        for line, headline in zip(lines, headlines, strict=True)
        if not headline
        for word in _WORD.finditer(line)
        if word[0].islower()
    }
    return "\n".join(
        "".join(_lowered(line, common, naming)) if headline else line
        for line, headline in zip(lines, headlines, strict=True)
    )


def _unwrapped(text: str, gazetteer: Gazetteer) -> str:
    """Return a text with a space for each line end inside a name it wraps."""
    pieces, done = [], 0
    for wrapped in _WRAPPED.finditer(text):
        start, at = wrapped.start(), wrapped.start(1)
        if at < done:
            continue  # a longer name before this one has it
        before = max(0, start - 1)  # a name starts where a word does
        tried = f"{text[before:at]} {text[at + 1 : at + _WINDOW]}"
        if gazetteer.longest_at(tried, start - before) > at + 1 - before:
            pieces += [text[done:at], " "]
            done = at + 1
    return "".join((*pieces, text[done:]))


def _is_headline(line: str, naming: Naming) -> bool:
    """Say whether a line has capitals all over, also on words that are no names."""
    words = _WORD.findall(line)
    if len(words) < _FEWEST:
        return False
    letters = [char for char in line if char.isalpha()]
    if sum(char.isupper() for char in letters) > _CAPITAL * len(letters):
        return True
    long = [word for word in words if len(word) >= _LONG]
    capitals = sum(word[0].isupper() for word in long)
    if len(long) < _FEWEST - 1 or capitals < _TITLE * len(long):
        return False
    return any(w[0].isupper() and w.lower() in naming.common for w in words[1:])


def _lowered(line: str, common: set[str], naming: Naming) -> Iterator[str]:
    """Yield the pieces of a headline, its ordinary words in small letters."""
    done = 0
    for number, word in enumerate(_WORD.finditer(line)):
        small = _small(word[0])
        yield line[done : word.start()]
        done = word.end()
        initial = len(small) == 1 and line[word.end() : word.end() + 1] == "."
        ordinary = not initial and (
            small in common
            or small in naming.locatives
            or small in naming.common
            or naming.trains.fullmatch(small) is not None
        )
        if ordinary:
            yield word[0][0] + small[1:] if not number else small
        elif word[0].isupper():
            yield word[0][0] + small[1:]
        else:
            yield word[0]
    yield line[done:]


def _typed(text: str, naming: Naming, gazetteer: Gazetteer) -> str:
    """Return a text in small letters with capitals on the names that it travels to."""
    pieces, done = [], 0
    ordinary = naming.common | naming.homonyms
    for word in _WORD.finditer(text):
        start = word.start()
        if start < done:
            continue
        before = text[max(0, start - 60) : start]
        led = re.search(r"([^\W\d_]+) $", before)
        placed = naming.place_before.search(before) or (
            led and led[1] in naming.locatives
        )
        if not placed:
            continue
        end = gazetteer.longest_at(text, start)
        if end - start >= _SHORT and text[start:end] not in ordinary:
            pieces += [text[done:start], _titled(text[start:end])]
            done = end
    return "".join((*pieces, text[done:]))


def _titled(name: str) -> str:
    """Return a name with a capital on each word."""
    return _WORD.sub(lambda word: word[0][0].upper() + word[0][1:], name)


def _small(word: str) -> str:
    """Return a word in small letters, as long as it was."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in word)
