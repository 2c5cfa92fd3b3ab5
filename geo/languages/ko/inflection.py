"""The forms of Korean verbs: which stem a written word has, and with which ending.

A verb is read by its letters, syllables taken apart: the stem of 떠났다 is 떠나.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple
from unicodedata import normalize

from geo.languages.foldertables import lexicon_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.model.clause import Family

__all__ = ["Form", "Verb", "verb_at"]

Form = Literal[
    "final",
    "quoted",
    "was",  # modifies a noun: 떠난
    "being",  # 떠나는, 떠나던
    "will",  # 떠날
    "linking",
    "contrast",
    "purpose",
    "negative",
    "conditional",
    "nominal",
    "duty",
    "command",
    "noun",  # 도착, with nothing of a verb
]

_FORMS: tuple[Form, ...] = (
    "final",
    "quoted",
    "was",
    "being",
    "will",
    "linking",
    "contrast",
    "purpose",
    "negative",
    "conditional",
    "nominal",
    "duty",
    "command",
)
# A consonant written alone in the lexicon closes the syllable before it.
_CLOSING = {
    "ㄴ": "\u11ab",
    "ㄹ": "\u11af",
    "ㅁ": "\u11b7",
    "ㅂ": "\u11b8",
    "ㅆ": "\u11bb",
}
# The vowel that a stem's last one makes with the vowel of the infinitive.
_INFINITIVE = {
    "\u1169": "\u116a",  # o: wa
    "\u116e": "\u116f",  # u: wo
    "\u1175": "\u1167",  # i: yeo
    "\u116c": "\u116b",  # oe: wae
    "\u1161": "\u1161",
    "\u1165": "\u1165",
    "\u1162": "\u1162",
    "\u1166": "\u1166",
    "\u1167": "\u1167",
}
_AFTER_REU = (
    "\u11af\u1105\u1161",
    "\u11af\u1105\u1165",
    "\u1105\u1161",
    "\u1105\u1165",
)
_PAST = "\u11bb"
_HEAD = 2  # letters of a stem by which it is looked up: the first consonant and vowel
_LONGEST = 40  # characters of a word, its ending with it


class Verb(NamedTuple):
    """A verb, or a noun that says one, as it stands in a text.

    `end` is the number of characters of it; `light` says that the noun has a verb of
    its own behind it (출발했다), `home` that it is a coming back.
    """

    family: Family
    stem: str
    form: Form
    past: bool
    end: int
    light: bool = True
    home: bool = False


class _Stem(NamedTuple):
    """A stem as it is written, its infinitive or not, and what it belongs to."""

    letters: str
    family: Family
    name: str
    infinitive: bool
    words: int


def _letters(text: str) -> str:
    """Return a text with its syllables taken apart."""
    return normalize("NFD", text)


def _ending(written: str) -> str:
    """Return an ending of the lexicon in letters, for a regular expression."""
    first = _CLOSING.get(written[0])
    return re.escape(first + _letters(written[1:]) if first else _letters(written))


@cache
def _endings() -> re.Pattern[str]:
    """Return what may stand behind a stem, each form of it a group."""
    words = lexicon_of("ko")["endings"]
    past = "|".join(map(_ending, words["past"]))
    forms = "|".join(
        f"(?P<{form}>{'|'.join(map(_ending, words[form]))})" for form in _FORMS
    )
    return re.compile(
        f"(?:{_letters('으시')}|{_letters('시')})?(?P<past>{past})?(?:{forms})"
    )


@cache
def _after_infinitive() -> re.Pattern[str]:
    """Return what may stand behind an infinitive: nothing, the past, a few endings."""
    words = lexicon_of("ko")["endings"]
    forms = "|".join(
        f"(?P<{form}>{'|'.join(map(_ending, words[form]))})"
        for form in _FORMS
        if form not in {"was", "being", "duty"}
    )
    duty = "|".join(map(_ending, words["duty"]))
    return re.compile(
        f"{_PAST}(?:{forms}|(?P<was2>{_letters('던')}))"
        f"|(?P<link>|{_letters('서')}|{_letters('도')})|(?P<duty>{duty})"
        f"|(?P<polite>{_letters('요')})"
    )


def _infinitives(stem: str) -> Iterator[str]:
    """Yield the infinitives that a stem in letters may have."""
    last = stem[-1]
    if stem.endswith("\u1112\u1161"):  # 하: 해, 하여
        yield stem[:-1] + "\u1162"
    elif stem.endswith("\u1105\u1173"):  # 르: 올라, 들러, 따라, 이르러
        root = stem[:-2]
        yield stem + "\u1105\u1165"
        if len(root) > 1 and root != _letters("이"):
            yield from (root + r for r in _AFTER_REU)
    elif last == "\u1173":  # 쓰: 써
        yield stem[:-1] + "\u1165"
        yield stem[:-1] + "\u1161"
    elif last in _INFINITIVE:
        yield stem[:-1] + _INFINITIVE[last]


@cache
def _stems() -> dict[str, list[_Stem]]:
    """Return the stems of the lexicon by their first letters, the longest first."""
    found: dict[str, list[_Stem]] = defaultdict(list)
    for family, names in lexicon_of("ko")["verbs"].items():
        for name in names:
            letters = _letters(name)
            words = name.count(" ") + 1
            shapes = [(letters, False), *((i, True) for i in _infinitives(letters))]
            for shape, infinitive in shapes:
                stem = _Stem(shape, family, name, infinitive, words)  # type: ignore[arg-type]
                found[shape[:_HEAD]].append(stem)
    for same in found.values():
        same.sort(key=lambda stem: -len(stem.letters))
    return dict(found)


@cache
def _nouns() -> dict[str, list[tuple[str, Family]]]:
    """Return the nouns that say a verb, by their first syllable, the longest first."""
    found: dict[str, list[tuple[str, Family]]] = defaultdict(list)
    for family, names in lexicon_of("ko")["nouns"].items():
        for name in names:
            found[name[0]].append((name, family))  # type: ignore[arg-type]
    for same in found.values():
        same.sort(key=lambda pair: -len(pair[0]))
    return dict(found)


@cache
def _skipped() -> frozenset[str]:
    """Return the words with the look of a verb."""
    return frozenset(lexicon_of("ko")["skipped"]["words"])


@cache
def _home() -> frozenset[str]:
    """Return the stems and nouns of the way back."""
    words = lexicon_of("ko")["ways_home"]
    return frozenset((*words["verbs"], *words["nouns"]))


@cache
def _lights() -> tuple[tuple[str, bool], ...]:
    """Return the verbs that stand behind a noun, in letters, and their infinitives."""
    found = []
    for name in lexicon_of("ko")["endings"]["light"]:
        letters = _letters(name)
        found.append((letters, False))
        found += [(shape, True) for shape in _infinitives(letters)]
        if name == "하":
            found.append((letters + _letters("여"), True))
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


def verb_at(words: tuple[str, ...]) -> Verb | None:
    """Return the verb that the first of some words begins with, None for none.

    `words` are written words that follow each other, without punctuation.
    """
    word = words[0][:_LONGEST]
    if not word or not "가" <= word[0] <= "힣" or word in _skipped():
        return _latin(words)
    return _by_stem(words) or _by_noun(word) or _other(word)


def _latin(words: tuple[str, ...]) -> Verb | None:
    """Return the verb of words that begin with another script: KTX에 오르."""
    word = words[0]
    return _by_stem(words) if word and word[0].isascii() and word[0].isalpha() else None


def _by_stem(words: tuple[str, ...]) -> Verb | None:
    """Return the verb with the longest stem of the lexicon."""
    first = _letters(words[0][:_LONGEST])
    for stem in _stems().get(first[:_HEAD], ()):
        if stem.words > len(words):
            continue
        written = " ".join(words[: stem.words])
        letters = first if stem.words == 1 else _letters(written)
        if not letters.startswith(stem.letters):
            continue
        read = _read(letters[len(stem.letters) :], infinitive=stem.infinitive)
        if read:
            form, past = read
            home = stem.name in _home()
            return Verb(stem.family, stem.name, form, past, len(written), home=home)
    return None


def _read(rest: str, *, infinitive: bool) -> tuple[Form, bool] | None:
    """Return the form that an ending in letters gives, and whether it is past."""
    if infinitive:
        match = _after_infinitive().fullmatch(rest)
        return _read_infinitive(match) if match else None
    match = _endings().fullmatch(rest)
    return (_form(match), bool(match["past"])) if match else None


def _read_infinitive(match: re.Match[str]) -> tuple[Form, bool]:
    """Return the form that the ending of an infinitive gives, and if past."""
    if match["was2"] is not None:
        return "was", True
    if match["polite"]:
        return "final", False
    if match["duty"]:
        return "duty", False
    return ("linking", False) if match["link"] is not None else (_form(match), True)


def _form(match: re.Match[str]) -> Form:
    """Return which form's group a match has."""
    return next(
        form for form in _FORMS if form in match.groupdict() and match[form] is not None
    )


def _by_noun(word: str) -> Verb | None:
    """Return the noun of the lexicon that a word begins with, its verb with it."""
    for name, family in _nouns().get(word[0], ()):
        if not word.startswith(name):
            continue
        home = name in _home()
        rest = word[len(name) :]
        light = _light(rest)
        if light:
            form, past = light
            return Verb(family, name, form, past, len(word), home=home)
        return Verb(family, name, "noun", False, len(name), light=False, home=home)  # noqa: FBT003
    return None


def _light(rest: str) -> tuple[Form, bool] | None:
    """Return the form of the verb behind a noun, None where there is none."""
    if not rest:
        return None
    letters = _letters(rest)
    for shape, infinitive in _lights():
        if letters.startswith(shape):
            read = _read(letters[len(shape) :], infinitive=infinitive)
            if read:
                return read
    return None


def _other(word: str) -> Verb | None:
    """Return a verb that is not in the lexicon, known by its form alone."""
    for at in range(1, len(word)):
        if _letters(word[at])[:2] in {
            "\u1112\u1161",
            "\u1112\u1162",
            "\u1103\u116c",
            "\u1103\u116b",
        }:
            read = _light(word[at:])
            if read and word not in _skipped():
                return Verb("still", word[:at], *read, len(word))
    letters = _letters(word)
    at = letters.rfind(_PAST)
    if at > 0:
        match = _after_infinitive().fullmatch(letters[at:])
        if match and not match["link"]:
            return Verb("still", word, _read_past(match), True, len(word))  # noqa: FBT003
    return None


def _read_past(match: re.Match[str]) -> Form:
    """Return the form of a past that is known by its ending alone."""
    return "was" if match["was2"] is not None else _form(match)
