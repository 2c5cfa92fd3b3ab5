"""Which language a text is in, by its script and its small words.

The five that are read share two alphabets with some thirty others. A text of one of
those is no English and no Russian; to say so is better than to read it as such.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from geo.errors import BadInput
from geo.languages.profile import profile_of
from geo.model import LANGUAGES

if TYPE_CHECKING:
    from geo.model import Language

__all__ = ["detect", "detected", "language_of", "unread"]

_KANA = re.compile(r"[\u3041-\u30FA\uFF66-\uFF9D]")
_HANGUL = re.compile(r"[\u1100-\u11FF\u3130-\u318F\uAC00-\uD7A3]")
_CYRILLIC = re.compile(r"[\u0400-\u04FF]")
_LATIN_LETTER = re.compile(r"[A-Za-z\u00C0-\u024F]")
_HAN = re.compile(r"[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]")
# Characters that only Japan writes: simplified there after 1946, or made there.
_JAPANESE_HAN = re.compile(r"[駅県広鉄戦円売団徳総経歩増発沢込峠辻畑図対読変続]")
# Characters that only Chinese writes: what it says beside a name that is Japanese.
_CHINESE_HAN = re.compile(r"[們们這这嗎吗呢您她說说讓让從从還还哪啦]")
_LETTERS_A_WORD = 4  # an alphabet needs that many letters where Han and kana need one
_KANA_SHARE = 0.12  # less kana among Han is a name quoted in a Chinese text
_WORDS = Path(__file__).with_name("unread.toml")
_SAMPLE = 20_000  # characters that decide; a longer text is not more of a language
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]")
_OTHER = re.compile(
    r"[\u0370-\u03FF\u0530-\u1FFF\uA4D0-\uABFF\uFB00-\uFDFF\uFE70-\uFEFF]"
)
_FEWEST = 3  # different small words of a language: a name has one or two of them
_SENTENCES = 8  # words of two short sentences
_SHARE = 0.16  # of all words, that are small words of the language
_AHEAD = 1.6  # times as many as of the language that is read
_LETTERS = 0.01  # of all letters, that one language has and no other of its alphabet
_A_LETTER = 0.4  # of a small word: a letter with an accent that a language is fond of
_FEW_LETTERS = 11  # letters of another alphabet, or they are a name alone
_SCRIPT = 0.5  # of all letters, that are of no alphabet that is read


def detect(text: str) -> Language:
    """Return the language whose script the text is mostly written in.

    A Han or kana character, or a Hangul syllable, counts as much as four letters.
    Latin letters mean English; a text without any letter is taken for English too.

    >>> detect("列車はハサンに到着した。"), detect("列车抵达哈桑。")
    ('ja', 'zh')
    >>> detect("Поезд прибыл в Хасан."), detect("열차가 하산에 도착했다.")
    ('ru', 'ko')
    >>> detect("我們從函館駅搭車。")
    'zh'
    """
    sample = text[:_SAMPLE]
    kana, han = len(_KANA.findall(sample)), len(_HAN.findall(sample))
    weights: dict[Language, float] = {
        "en": len(_LATIN_LETTER.findall(sample)) / _LETTERS_A_WORD,
        "ru": len(_CYRILLIC.findall(sample)) / _LETTERS_A_WORD,
        "ko": len(_HANGUL.findall(sample)) * 1.5,  # Hanja stand beside it as glosses
    }
    japanese = kana > _KANA_SHARE * (kana + han) or (
        _JAPANESE_HAN.search(sample) and not _CHINESE_HAN.search(sample)
    )
    weights["ja" if japanese else "zh"] = kana + han
    return max(weights, key=lambda language: weights[language])


class _Known(NamedTuple):
    """What a language is known by; without a name it is the first of its alphabet.

    A `code` says that it is read. Letters of its `own` are in no other listed language
    of its alphabet, those it is `fond` of in few.
    """

    name: str
    code: str
    words: frozenset[str]
    own: frozenset[str]
    fond: frozenset[str]


def detected(text: str) -> Language:
    """Return which of the languages that are read a text is in.

    >>> detected("Der Zug verließ Berlin am Montag und ist auf dem Weg nach Wien.")
    'de'

    Raises:
        BadInput: it is in another one.
    """
    if name := unread(text):
        message = (
            f"the story seems to be in {name}, which is not read: translate it into "
            f"one of {', '.join(LANGUAGES)}, or say that it is in one of these "
            "(--language en)"
        )
        raise BadInput(message)
    return language_of(text)


def language_of(text: str) -> Language:
    """Return which of the languages that are read a text is in, or is likest to."""
    known = _likeliest(text)
    read = isinstance(known, _Known) and known.code
    return read or detect(text)


def unread(text: str) -> str:
    """Return the name of the language of a text that is not read; "" for any other.

    A short text, or one that may be in a language that is read, has none.

    >>> unread("Il treno ha lasciato Roma lunedì ed è in viaggio per Milano.")
    'Italian'
    >>> unread("The train left La Paz for Rio de Janeiro."), unread("Поезд в пути.")
    ('', '')
    """
    known = _likeliest(text)
    if isinstance(known, _Known):
        return "" if known.code else known.name
    return known


@lru_cache(maxsize=2)
def _likeliest(text: str) -> _Known | str:
    """Return the language of a text by its small words; a script by its name.

    "" is the first language of its alphabet, or none that is told by words.
    """
    sample = text[:_SAMPLE]
    latin, cyrillic, other = (
        len(letters.findall(sample)) for letters in (_LATIN, _CYRILLIC, _OTHER)
    )
    letters = sum(map(str.isalpha, sample))
    if other > max(_SCRIPT * letters, _FEW_LETTERS):
        return _script_of(sample)
    if max(latin, cyrillic) <= _SCRIPT * letters:
        return ""  # Chinese, Japanese or Korean
    if latin >= cyrillic:
        return _by_words(sample, _table("latin"), latin)
    return _by_words(sample, _table("cyrillic"), cyrillic)


def _script_of(sample: str) -> str:
    """Return the language that is likeliest in the alphabet most used."""
    first = Counter(
        unicodedata.name(letter, "?").split()[0].title()
        for letter in _OTHER.findall(sample)
    )
    script = first.most_common(1)[0][0]
    return str(_read_table()["scripts"].get(script, f"the {script} script"))


def _by_words(sample: str, known: tuple[_Known, ...], letters: int) -> _Known | str:
    """Return the language whose small words are most, or "" if unsure."""
    words = Counter(  # "O." is an initial, "o" is a word
        word.lower() if len(word) > 1 else word for word in _WORD.findall(sample)
    )
    signs = Counter(sample.lower())
    counts = {one: sum(words[w] for w in one.words) for one in known}
    most = max(_SHARE * sum(words.values()), _AHEAD * _most_read(counts))
    fits = [
        one
        for one, count in counts.items()
        if one.name
        and sum(word in words for word in one.words) >= _fewest(one, counts, words)
        and (count >= most or _sum(signs, one.own) > _LETTERS * letters)
    ]

    def likely(one: _Known) -> float:
        return counts[one] + _A_LETTER * _sum(signs, one.own | one.fond)

    return max(fits, key=likely) if fits else ""


def _fewest(one: _Known, counts: dict[_Known, int], words: Counter[str]) -> int:
    """Return how many small words a language needs: one that is read alone, fewer.

    Two sentences may have no more, and no word of another language; a title or a name
    is shorter: "De Gaulle in Le Mans".
    """
    others = max((n for known, n in counts.items() if known != one), default=0)
    alone = one.code and counts[one] > others and not _most_read(counts)
    return _FEWEST - 1 if alone and sum(words.values()) >= _SENTENCES else _FEWEST


def _most_read(counts: dict[_Known, int]) -> int:
    """Return how many small words there are of a language that is read."""
    return max((count for one, count in counts.items() if not one.name), default=0)


def _sum(signs: Counter[str], letters: frozenset[str]) -> int:
    """Return how often any of some letters stands in a text."""
    return sum(signs[letter] for letter in letters)


@cache
def _table(alphabet: str) -> tuple[_Known, ...]:
    """Return the languages of an alphabet: those listed, and those that are data."""
    rows = [
        ("", row)
        for code, row in _read_table()[alphabet].items()
        if code not in LANGUAGES or "read" in row
    ]
    rows += [
        (code, {"name": profile_of(code).name, **profile_of(code).detection})
        for code in LANGUAGES
        if profile_of(code).detection.get("alphabet") == alphabet
    ]
    return tuple(
        _Known(
            row.get("name", ""),
            read,
            frozenset(row["words"].split()),
            frozenset(row.get("own", "")),
            frozenset(row.get("fond", "")),
        )
        for read, row in rows
    )


@cache
def _read_table() -> dict[str, dict[str, dict[str, str]]]:
    """Return the words and alphabets of all languages."""
    return tomllib.loads(_WORDS.read_text("utf-8"))
