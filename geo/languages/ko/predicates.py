"""The predicates of a stretch of Korean, each with the truth that the words give it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from geo.languages.ko.inflection import verb_at
from geo.languages.lexicon import lexicon_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.ko.inflection import Verb
    from geo.model.clause import Family, Truth

__all__ = ["Said", "Scope", "Word", "pattern", "predicates_of", "words_of"]

_WORD = re.compile(r"[가-힣]+|[a-z][a-z0-9\-]*|[0-9]+[가-힣]*|[^\s가-힣a-z0-9]")
_GLUED = re.compile("것(?:으로|이다|이라|이며|입니다)|예정|직후|직전")
# A verb with a bracket between its noun and its ending.
_PARTED = re.compile(r"([가-힣]+)\([^()]{1,30}\)((?:하|해|했|한|되|된|됐)[가-힣]*)")
_LAST = re.compile(r" ?(?:\d|주|달|해|번|봄|여름|가을|겨울|[월화수목금토일]요일)")
_TAKES = re.compile(r"데 ?.{0,8}(?:\d|걸리|걸린|소요|된다|충분)")
_AHEAD = 26  # characters behind a verb in which its mood is told
_SHORT = 1  # a verb of one syllable needs a place or a case mark before it
_LEADS = ("에", "로", "를", "을", "까지", "서", "고", "쪽")
_ENDING_MARKS = re.compile(r"\s*(?:[.,!?…)\]\n;:\"'”’]|$)")


class Word(NamedTuple):
    """A written word without punctuation, and where it stands in its stretch."""

    start: int
    end: int
    text: str


class Scope(NamedTuple):
    """What words of a stretch make of its present tense, and how it goes on."""

    habit: bool
    future: bool
    diary: bool
    recalled: bool


@dataclass(slots=True)
class Said:
    """A predicate: its verb, where it stands, its truth, and what it modifies.

    `truth` is None as long as it is taken from the predicate that follows. `modifies`
    is set for a form that modifies a noun; `near` for what was about to be reached.
    """

    start: int
    end: int
    verb: Verb
    truth: Truth | None = None
    modifies: bool = False
    hedged: bool = False
    near: bool = False
    sequel: bool = False
    family: Family = "still"


@cache
def pattern(table: str, family: str) -> re.Pattern[str]:
    """Return a pattern of the words of a family, the longest first."""
    words = sorted(lexicon_of("ko")[table][family], key=len, reverse=True)
    return re.compile("|".join(re.escape(w) for w in words))


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
    text: str, words: Sequence[Word], taken: Sequence[tuple[int, int]], scope: Scope
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
        said = _said(text, words, number, ends)
        if said:
            found.append(said)
            done = said.end
    proposals = lexicon_of("ko")["proposals"]["words"]
    for said in found:
        _moods(said, text)
        if said.verb.stem in proposals and said.family == "still":
            said.truth = "described"
        before = _word_before(words, said.start)
        if before in lexicon_of("ko")["moods"]["denying_before"]:
            said.truth = "denied"
    _inherit(found, scope)
    return found


def _said(text: str, words: Sequence[Word], number: int, ends: set[int]) -> Said | None:
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
    if verb.end == _SHORT and not beside and not before.endswith(_LEADS):
        return None
    family = verb.family
    if verb.stem in lexicon_of("ko")["measured"]["words"] and _is_measure(before):
        family = "still"
    if verb.stem == "오르":
        family = _set_out(_joined_before(words, start), beside=beside)
    if near[0].text == "지난" and _is_date(text, near[0].end, beside, before):
        return None
    if family == "call" and verb.form == "noun" and verb.stem in _meetings():
        family = "still"
    if verb.form == "noun" and family != "incident" and _is_compound(text, start, verb):
        family = "still"
    end = near[0].end if verb.end == len(near[0].text) else start + verb.end
    return Said(start, end, verb, family=family)


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


def _is_date(text: str, at: int, beside: bool, before: str) -> bool:  # noqa: FBT001
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


def _starts(family: str, rest: str) -> bool:
    """Say whether the words behind a verb begin with those of a mood."""
    return pattern("moods", family).match(rest) is not None


def _moods(said: Said, text: str) -> None:
    """Set the truth that a predicate's own form and the words behind it give."""
    rest = text[said.end :].lstrip(" ")[:_AHEAD]
    form = said.verb.form
    setter = {
        "noun": _noun_mood,
        "was": _was_mood,
        "being": _being_mood,
        "will": _will_mood,
        "nominal": _nominal_mood,
        "linking": _linking_mood,
    }.get(form)
    if setter:
        setter(said, rest)
    elif form in {"final", "quoted", "contrast"}:
        said.truth = "done" if said.verb.past else "ongoing"
    elif form == "negative":
        said.truth = "denied" if _starts("negating", rest) else None
    elif form == "duty":
        said.truth = "done" if rest.startswith(("했", "하였", "만 했")) else "planned"
    elif form == "purpose":
        wanted = text[said.start : said.end].endswith(("던", "다", "다가"))
        dropped = wanted or pattern("moods", "notwanted").match(rest)
        said.truth = "cancelled" if dropped else "planned"
        said.modifies = text[said.start : said.end].endswith(("던", "는"))
    else:
        said.truth = "described"


def _noun_mood(said: Said, rest: str) -> None:
    """Set the truth of a noun that is a predicate of its own."""
    if _starts("cancelled", rest.removeprefix("이 ").removeprefix("을 ")):
        said.truth = "cancelled"
    elif _starts("planned", rest) or rest.startswith(
        ("을 앞두", "를 앞두", "을 기다", "하려")
    ):
        said.truth = "planned"
    elif _starts("expected", rest):
        said.truth = "expected"
    elif _starts("before", rest):
        said.truth, said.near = "done", True
    elif rest.startswith(("못", "안 ", "불")):
        said.truth = "denied"
    elif rest.startswith(("이 ", "가 ", "은 ", "는 ")) and pattern(
        "moods", "cancelled"
    ).search(rest):
        said.truth = "cancelled"
    elif _starts("during", rest):
        said.truth = "done" if said.family in {"call", "incident"} else "ongoing"
    elif _starts("sequel", rest):
        said.sequel = True
    elif not rest or rest[0] in ".!?…\n)\"'”’":
        said.truth = "done"


def _was_mood(said: Said, rest: str) -> None:
    """Set the truth of a past that stands before a noun: 도착한 것으로, 도착한 뒤."""
    if _starts("never", rest):
        said.truth = "denied"
    elif _starts("hedging", rest):
        said.truth, said.hedged = "done", True
    elif _starts("sequel", rest):
        said.sequel = True
    else:
        said.truth = "done"
        said.modifies = not rest.startswith(("것", "바 ", "게 ", "건 "))


def _being_mood(said: Said, rest: str) -> None:
    """Set the truth of what goes on before a noun: 향하는 것으로, 향하던 중."""
    if _TAKES.match(rest):
        said.truth = "described"
    elif _starts("during", rest):
        said.truth = "ongoing" if said.family != "call" else "done"
    elif _starts("hedging", rest) or _starts("expected", rest):
        said.truth, said.hedged = "ongoing", True
    else:
        said.truth = "ongoing"
        said.modifies = not rest.startswith(("것", "데", "게 ", "건 "))


def _will_mood(said: Said, rest: str) -> None:
    """Set the truth of what will be before a noun: 도착할 예정, 도착할 때."""
    if _starts("never", rest):
        said.truth = "denied"
    elif _starts("able", rest):
        said.truth = "described"
    elif _starts("temporal", rest):
        said.sequel = True
    elif said.verb.past or _starts("expected", rest):
        said.truth = "expected"
    elif _starts("planned", rest):
        said.truth = "planned"
    else:
        said.truth, said.modifies = "planned", True


def _nominal_mood(said: Said, rest: str) -> None:
    """Set the truth of a verb made a noun: 도착하기 위해, 도착하기 직전."""
    if rest.startswith("직전"):
        said.truth, said.near = "done", True
    elif rest.startswith(("시작", "도 ", "까지")):
        said.truth = None
    else:
        said.truth = "planned"


def _linking_mood(said: Said, rest: str) -> None:
    """Set the truth of a verb that another one follows."""
    if rest.startswith("싶"):
        said.truth = "expected"
    elif rest.startswith(("있", "계")):
        said.truth = "ongoing"
        if said.family in {"arrive", "call", "incident"} or said.verb.stem == "서":
            said.truth = "done"
    elif rest.startswith(("않", "못")):
        said.truth = "denied"
    elif said.verb.past:
        said.truth = "done"


def _inherit(found: Sequence[Said], scope: Scope) -> None:
    """Give each predicate its truth, from the last one back."""
    following: Truth | None = None
    after: Truth | None = None  # what follows but for a purpose
    for said in reversed(found):
        if said.truth is None:
            leaves = said.family in {"leave", "board"}
            said.truth = _from(after if leaves and after else following, scope)
            if said.sequel and said.truth not in {
                "planned",
                "expected",
                "habitual",
                "described",
            }:
                said.truth = "done"
        elif said.truth == "ongoing":
            said.truth = _present(said, scope)
            lasting = following in {"planned", "expected", "habitual", "described"}
            if said.modifies and lasting and said.family in {"leave", "arrive"}:
                said.truth = following
        elif _is_general(said, following):
            said.truth = following
        if not (said.modifies and said.family == "still"):
            following = said.truth
            purpose = said.verb.form in {"nominal", "purpose"}
            after = following if not purpose else after


def _is_general(said: Said, following: Truth | None) -> bool:
    """Say whether what modifies a noun is part of a habit or a description."""
    general = following in {"habitual", "described"}
    return general and said.modifies and said.verb.form == "was"


def _from(following: Truth | None, scope: Scope) -> Truth:
    """Return the truth of a verb whose sentence goes on with another."""
    if following is None:
        if scope.habit:
            return "habitual"
        return "planned" if scope.future else "done"
    if following in {"planned", "expected", "habitual", "described"}:
        return following
    return "done"


def _present(said: Said, scope: Scope) -> Truth:
    """Return the truth of a present tense, as the words around make it."""
    past = said.verb.form == "being" and said.modifies and not scope.habit
    if past:
        return "ongoing"
    if scope.habit:
        return "habitual"
    if scope.future and said.verb.form != "linking":
        return "planned"
    return (
        "done" if scope.diary and said.verb.form in {"final", "contrast"} else "ongoing"
    )
