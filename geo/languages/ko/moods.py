"""The truth of Korean predicates: what their forms and the words behind them say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from geo.languages.foldertables import lexicon_of
from geo.languages.wordpatterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.languages.ko.inflection import Verb
    from geo.model.clause import Family, Truth

__all__ = ["Said", "Scope", "is_able", "pattern", "set_truths"]

_AHEAD = 26  # characters behind a verb in which its mood is told
_WAS_TO = pattern_of("ko", "was_to")
_WELCOME = pattern_of("ko", "welcome")
_ALSO_DID = pattern_of("ko", "also_did")
_TAKES = pattern_of("ko", "takes")


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


def _starts(family: str, rest: str) -> bool:
    """Say whether the words behind a verb begin with those of a mood."""
    return pattern("moods", family).match(rest) is not None


def is_able(rest: str) -> bool:
    """Say whether the words behind a verb say that it can be done: 갈 수 있다."""
    return _starts("able", rest.lstrip(" "))


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
    if form == "nominal" and text[: said.end].endswith("기로"):
        said.truth = "planned"  # 출발하기로 했다
    elif setter:
        setter(said, rest)
        said.modifies |= _WAS_TO.match(rest) is not None
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
        ("을 앞두", "를 앞두", "을 기다", "하려", "을 위", "를 위")
    ):
        said.truth = "planned"
    elif _starts("expected", rest):
        said.truth = "expected"
    elif _starts("before", rest):
        said.truth, said.near = "done", True
    elif rest.startswith(("없이", "없는", "못", "안 ", "불")):
        said.truth = "described" if rest.startswith("없") else "denied"  # 환승 없이
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
    elif _WELCOME.match(rest):
        said.truth = "described"
    elif _starts("hedging", rest):
        said.truth, said.hedged = "done", True
    elif _starts("sequel", rest):
        said.sequel = True
    else:
        said.truth = "done"
        said.modifies = not rest.startswith(("것", "바 ", "게 ", "건 "))


def _being_mood(said: Said, rest: str) -> None:
    """Set the truth of what goes on before a noun: 향하는 것으로, 향하던 중."""
    if _TAKES.match(rest) or _starts("route", rest):
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
        seen = pattern("moods", "foreseen").search(rest)
        said.truth = "expected" if seen else "described"
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
    elif _ALSO_DID.match(rest):
        said.truth = "done"
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


def set_truths(
    found: Sequence[Said], text: str, scope: Scope, *, before: Mapping[int, str]
) -> None:
    """Give each predicate of a stretch its truth.

    `before` has the word before each, by where it starts.
    """
    proposals = lexicon_of("ko")["proposals"]["words"]
    for said in found:
        _moods(said, text)
        if said.verb.stem in proposals and said.family == "still":
            said.truth = "described"
        if before[said.start] in lexicon_of("ko")["moods"]["denying_before"]:
            said.truth = "denied"
    _inherit(found, scope)


def _inherit(found: Sequence[Said], scope: Scope) -> None:
    """Give each predicate its truth, from the last one back."""
    following: Truth | None = None
    after: Truth | None = None  # what follows but for a purpose
    finite = False
    for said in reversed(found):
        if said.truth is None:
            leaves = said.family in {"leave", "board"}
            said.truth = _from(after if leaves and after else following, scope)
            if following == "ongoing" and finite and not scope.diary:
                said.truth = "ongoing"  # a present tense with all that leads to it
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
            linked = said.verb.form == "linking" and finite
            finite = linked or said.verb.form in {"final", "quoted"}
            finite = finite and not _goes_on(said)
            purpose = said.verb.form in {"nominal", "purpose"}
            after = following if not purpose else after


def _goes_on(said: Said) -> bool:
    """Say whether a predicate only says that something is going on: 가고 있다."""
    return said.verb.stem == "있"


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
