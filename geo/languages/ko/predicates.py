"""The predicates of a stretch of Korean, each with the truth that the words give it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from geo.languages.foldertables import lexicon_of
from geo.languages.ko.inflection import verb_at
from geo.languages.ko.moods import Said, is_able, set_truths
from geo.languages.wordpatterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.ko.inflection import Verb
    from geo.languages.ko.moods import Scope
    from geo.model.clause import Family

__all__ = ["Word", "predicates_of", "words_of"]

_WORD = re.compile(
    r"[가-힣]+|[a-z][a-z0-9\-]*(?:(?:[은는이가을를의에로도와과만]|에서|으로)(?![가-힣]))?"
    r"|[0-9]+[가-힣]*|[^\s가-힣a-z0-9]"
)
_GLUED = pattern_of("ko", "glued")
_PARTED = pattern_of("ko", "parted")
_LAST = pattern_of("ko", "last")
_AHEAD = 26  # characters behind a verb in which its mood is told
_SHORT = 1  # a verb of one syllable needs a place or a case mark before it
_LEADS = lexicon_of("ko")["sets"]["leads"]
_PUBLISHED = re.compile(
    r"(?:이야기|글|기사|사진|원고|내용|광고|칼럼)를? ?을? [^.]{0,16}$"
)
_ENDING_MARKS = re.compile(r"\s*(?:[.,!?…)\]\n;:\"'”’→➡]|[-=]>|\((?!예정)|$)")


class Word(NamedTuple):
    """A written word without punctuation, and where it stands in its stretch."""

    start: int
    end: int
    text: str


def words_of(text: str) -> list[Word]:
    """Return the written words of a stretch, punctuation apart.

    A dependent noun that is written together with its verb is a word of its own.
    """
    found = []
    taken = 0
    for match in _WORD.finditer(text):
        if match.start() < taken:
            continue
        word = match.group()
        parted = _PARTED.match(text, match.start())
        if parted:
            taken = parted.end()
            found.append(Word(match.start(), taken, parted[1] + parted[2]))
            continue
        glued = _GLUED.search(word, 1)
        if glued:
            at = match.start() + glued.start()
            found.append(Word(match.start(), at, word[: glued.start()]))
            found.append(Word(at, match.end(), word[glued.start() :]))
        else:
            found.append(Word(match.start(), match.end(), word))
    return found


def predicates_of(
    text: str, words: Sequence[Word], taken: Sequence[tuple[int, int]], *, scope: Scope
) -> list[Said]:
    """Return the predicates of a stretch, in order, each with its truth.

    `taken` are the places in it that have a case mark of motion; `words` the words of
    the stretch, all its places blank.
    """
    found: list[Said] = []
    ends = {end for _, end in taken}
    done = 0
    for number, word in enumerate(words):
        if word.start < done or not (word.text[0].isalpha() or word.text[0] >= "가"):
            continue
        said = _said(text, words, number, ends=ends)
        if said:
            found.append(said)
            done = said.end
    before = {said.start: _word_before(words, said.start) for said in found}
    set_truths(found, text, scope, before=before)
    return found


def _said(
    text: str, words: Sequence[Word], number: int, *, ends: set[int]
) -> Said | None:
    """Return the predicate that begins with a word, None for none."""
    near = words[number : number + 3]
    run = [near[0]]
    for word in near[1:]:
        if text[run[-1].end : word.start].strip(" ") or word.start - run[-1].end > 1:
            break
        run.append(word)
    verb = verb_at(tuple(w.text for w in run))
    if verb is None:
        return None
    start = near[0].start
    before = _word_before(words, start)
    beside = any(start - 2 <= end <= start for end in ends)
    short = verb.end == _SHORT and not beside and not before.endswith(_LEADS)
    if short and not (verb.family == "go" and is_able(text[near[0].end :])):
        return None
    if near[0].text == "지난" and _is_date(text, near[0].end, beside, before=before):
        return None
    family = _family(text, start, verb, before=before)
    if verb.stem == "오르":
        family = _set_out(_joined_before(words, start), beside=beside)
    end = near[0].end if verb.end == len(near[0].text) else start + verb.end
    return Said(start, end, verb, family=family)


def _family(text: str, start: int, verb: Verb, *, before: str) -> Family:
    """Return the family of a verb where it stands, which may take its sense away."""
    measure = verb.stem in lexicon_of("ko")["measured"]["words"]
    published = verb.stem in {"싣", "실"} and _PUBLISHED.search(text[:start])
    if published or (measure and _is_measure(before)):
        return "still"
    if verb.stem in lexicon_of("ko")["holding"]["words"]:
        talks = before.removesuffix("을").endswith(tuple(_meetings()))
        return "call" if talks and before.endswith("을") else verb.family
    if verb.stem in _begins() and _journey_begins(text, start, verb):
        return "leave"
    if verb.form != "noun":
        return verb.family
    if verb.family == "call" and verb.stem in _meetings():
        return "still"
    compound = verb.family != "incident" and _is_compound(text, start, verb)
    return "still" if compound else verb.family


@cache
def _begins() -> frozenset[str]:
    """Return the stems of beginning: the journey began in A."""
    return frozenset(lexicon_of("ko")["beginnings"]["stems"])


def _journey_begins(text: str, start: int, verb: Verb) -> bool:
    """Say whether what begins is a journey: its subject, or the noun behind it."""
    words = lexicon_of("ko")["beginnings"]["words"]
    behind = text[start + verb.end :].lstrip(" ‘'“\"")
    if verb.form == "was" and behind.startswith(words):
        return True
    subjects = "|".join(lexicon_of("ko")["beginnings"]["subjects"])
    return (
        re.search(rf"(?:{subjects})(?:은|는|이|가)\s[^.]{{0,40}}$", text[:start])
        is not None
    )


def _is_measure(before: str) -> bool:
    """Say whether the word before a verb is how much it goes beyond: 200km가 넘는다."""
    return re.search(r"^\d|(?:이|가|분|원|명|회)$", before) is not None


def _word_before(words: Sequence[Word], start: int) -> str:
    """Return the word that ends before an offset, "" for none."""
    found = ""
    for word in words:
        if word.end > start:
            break
        found = word.text
    return found


def _is_date(text: str, at: int, beside: bool, *, before: str) -> bool:  # noqa: FBT001
    """Say whether 지난 is the last of a date, and no verb."""
    if _LAST.match(text, at):
        return True
    return not beside and not before.endswith(("를", "을"))


def _joined_before(words: Sequence[Word], start: int) -> str:
    """Return the word before an offset with its case mark, a quote between or not."""
    found = [w.text for w in words if w.end <= start]
    if found[-1:] == ["에"] and len(found) > 2:  # noqa: PLR2004
        return found[-3 if not found[-2].isalnum() else -2] + "에"
    return found[-1] if found else ""


def _set_out(before: str, *, beside: bool) -> Family:
    """Return what 오르다 says behind a word: boarding, setting out, or neither."""
    noun = before.removesuffix("에")
    if noun.endswith(lexicon_of("ko")["paths"]["words"]):
        return "leave"
    if noun != before and noun.endswith(lexicon_of("ko")["movers"]["train"]):
        return "board"
    return "board" if beside and not before else "still"


@cache
def _meetings() -> frozenset[str]:
    """Return the nouns that say a call only with a verb of their own: met for talks."""
    return frozenset(lexicon_of("ko")["meetings"]["words"])


def _is_compound(text: str, start: int, verb: Verb) -> bool:
    """Say whether a noun is only the first half of another: 도착 시각, 출발지."""
    rest = text[start + verb.end :][:_AHEAD]
    if _ENDING_MARKS.match(rest):
        return False
    if rest.startswith("길"):
        return True
    return _says_alone().match(rest) is None


@cache
def _says_alone() -> re.Pattern[str]:
    """Return what may stand behind a noun that is a predicate of its own."""
    moods = lexicon_of("ko")["moods"]
    words = [
        *moods["planned"],
        *moods["expected"],
        *moods["sequel"],
        *moods["during"],
        *moods["before"],
        *moods["cancelled"],
        *lexicon_of("ko")["alone"]["words"],
    ]
    return re.compile(r"\s?(?:" + "|".join(map(re.escape, words)) + ")")
