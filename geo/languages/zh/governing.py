"""Which Chinese word governs a place: the coverb or verb before it, the verb behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.zh.pairing import is_where, pair, series
from geo.languages.zh.scanning import words_in
from geo.languages.zh.spans import Said, around

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from geo.languages.zh.nounphrases import Group
    from geo.languages.zh.scanning import Word
    from geo.languages.zh.spans import Places, Span
    from geo.model.clause import Family, Mark

__all__ = ["governed"]

_BEHIND = 14  # characters between a place and the verb behind it
_CLOSE = 6
_MARKS: Mapping[str, Mark] = {
    "leave": "object",
    "board": "at",
    "arrive": "to",
    "end": "to",
    "call": "at",
    "pass": "object",
    "go": "to",
    "head": "toward",
    "back": "to",
}
_UNSAID = frozenset({"serve", "still"})
# What a verb behind "in A" makes of A.
_RESTING: Mapping[str, Family] = {
    "leave": "leave",
    "board": "board",
    "arrive": "call",
    "end": "end",
    "call": "call",
    "pass": "pass",
    "incident": "incident",
}
# What a verb behind "from A" makes of A.
_SETTING_OUT: Mapping[str, tuple[Family, Mark]] = {
    "leave": ("leave", "from"),
    "board": ("board", "from"),
    "go": ("go", "from"),
    "head": ("go", "from"),
    "arrive": ("go", "from"),
    "end": ("go", "from"),
    "back": ("go", "from"),
    "pass": ("pass", "via"),
}
# How far behind a place without a governor its verb may stand.
_AWAY: Mapping[str, int] = {
    "leave": _BEHIND,
    "arrive": 2,
    "call": _CLOSE,
    "pass": _CLOSE,
    "incident": _BEHIND + 2,
    "end": 3,
}
_SURELY_TO = frozenset(lexicon_of("zh")["sets"]["surely_to"])


def governed(span: Span) -> list[Said]:
    """Return what the words of a span say of each of its groups."""
    found: list[Said] = []
    number = 0
    while number < len(span.groups):
        both = pair(span, number)
        said = both or series(span, number)
        if said is None and _is_section(span.groups[number]):
            said = _in_section(span, span.groups[number])
        elif said is None:
            said = _by_left(span, number) or _by_right(span, number)
        if said is not None:
            found.append(said)
        number += 2 if both else 1
    return found


def _is_section(group: Group) -> bool:
    """Say whether a place is one end of a section whose other end nobody knows."""
    return len(group.nouns) == 1 and group.nouns[0].between


def _in_section(span: Span, group: Group) -> Said | None:
    """Return what befell a train in a section, of which one end is known."""
    if not is_where(span, group, group):
        return None
    return Said("call", "verb", group.start, group.end, ((group, "near"),))


def _by_left(span: Span, number: int) -> Said | None:
    """Return what the coverb or verb before a group says of it."""
    word = span.governor(number)
    if word is None:
        return None
    group, left = span.groups[number], span.left(number)
    if _heads_train(span, group, word):
        return Said("head", "designation", word.start, group.end, ((group, "toward"),))
    before = left[-2] if len(left) > 1 and left[-2].end == word.start else None
    if before is not None and _over_a_bridge(span, group, (before, word)):
        return Said("pass", "verb", before.start, group.end, ((group, "via"),))
    coverb = word.family("coverbs")
    if coverb in {"at", "to"} and before is not None and before.is_verb:
        return _with_verb(before, word, group)
    if coverb:
        return _BY_COVERB[coverb](span, number, word)
    return _by_verb(span, group, word)


def _by_verb(span: Span, group: Group, word: Word) -> Said | None:
    """Return what a verb right before a place says of it."""
    said = word.family("verbs")
    if said in {"goal", "start", "exit"}:
        return _by_noun(span, group, word, what=said)
    onward = span.follows("border", group.end) if said == "head" else None
    if onward:  # 发往A出境
        return Said("pass", "verb", word.start, onward.end(), ((group, "via"),))
    if said == "head" and span.text.startswith("的", group.end):
        return None  # 前往甲城的公路: whoever takes it
    distance = word.text == "离" and span.follows("distance", group.end)
    if said in _UNSAID or distance:
        return None
    mark = _MARKS[said]
    if said in {"arrive", "call", "pass"} and span.follows("before", group.end):
        mark = "before"
    return Said(said, "verb", word.start, group.end, ((group, mark),))  # type: ignore[arg-type]  # the tables are named after the families


def _over_a_bridge(span: Span, group: Group, words: tuple[Word, Word]) -> bool:
    """Say whether places only tell which bridge is crossed: 经连接A和B的大桥."""
    over, word = words
    if word.family("verbs") != "serve":
        return False
    crossing = over.family("coverbs") == "via" or over.family("verbs") == "pass"
    return crossing and bool(span.follows("bridge", group.end))


def _by_noun(span: Span, group: Group, word: Word, *, what: str) -> Said:
    """Return what a terminus, a first station or a way out of a station says."""
    if what == "exit":
        if "station" in group.nouns[-1].tags:
            return Said("call", "verb", word.start, group.end, ((group, "at"),))
        return Said("leave", "verb", word.start, group.end, ((group, "object"),))
    if what == "start":
        return Said("leave", "designation", word.start, group.end, ((group, "from"),))
    first = max(span.start, word.start - _BEHIND)
    for verb in words_in(span.text, first, word.start):
        if verb.family("verbs", "intransitive") in {"arrive", "call"}:
            return Said("end", "verb", verb.start, group.end, ((group, "to"),))
    return Said("head", "designation", word.start, group.end, ((group, "toward"),))


def _heads_train(span: Span, group: Group, word: Word) -> bool:
    """Say whether a place is only what a train is bound for: "the train to A"."""
    bound = word.family("coverbs") in {"to", "toward"} or word.family("verbs") in {
        "head",
        "end",
    }
    return bound and bool(span.follows("of_train", group.end))


def _with_verb(verb: Word, coverb: Word, group: Group) -> Said | None:
    """Return what a verb says whose place a coverb behind it brings: 停留在A."""
    family = verb.family("verbs", "intransitive")
    if family in _UNSAID:
        return None
    mark: Mark = "at"
    if coverb.family("coverbs") == "to":
        family, mark = ("call" if family == "call" else "arrive"), "to"
    elif family == "head":
        family = "go"
    return Said(family, "verb", verb.start, coverb.end, ((group, mark),))  # type: ignore[arg-type]  # as in _by_verb


def _setting_out(span: Span, number: int, word: Word) -> Said | None:
    """Return what "from A" says with the verb that follows it."""
    group = span.groups[number]
    came = span.follows("came", group.end)
    train = span.follows("train", came.end()) if came else None
    if train:
        return Said("leave", "designation", word.start, train.end(), ((group, "from"),))
    if span.text.startswith("的", group.end):
        return None
    right = span.right(number)
    if not right and number + 1 == len(span.groups):
        end = min(span.end + _CLOSE, len(span.text))
        right = words_in(span.text, group.end, end)
    for verb in right:
        family = verb.family("intransitive", "verbs")
        if verb.family("coverbs") in {"via", "to", "toward"}:
            family = "go"
        if family in _UNSAID:
            return None
        if family in _SETTING_OUT:
            what, mark = _SETTING_OUT[family]
            place = ((group, mark),)
            return Said(what, "verb", word.start, verb.end, place, verb.start)
    return None


def _resting(span: Span, number: int, word: Word) -> Said | None:
    """Return what "in A" says with the verb that follows it."""
    group = span.groups[number]
    mark: Mark = "near" if group.nouns[-1].near else "at"
    for verb in span.right(number):
        if verb.start - group.end > _BEHIND + _CLOSE:
            return None
        family = verb.family("intransitive", "verbs")
        if "intransitive.call" in verb.kinds:
            family = "call"
        if not family:
            continue
        place = ((group, mark),)
        if family == "meet":
            return Said(
                "arrive", "verb", word.start, verb.end, place, verb.start, meets=True
            )
        what = _RESTING.get(family)
        if what is None:
            return None
        return Said(what, "verb", word.start, verb.end, place, verb.start)
    if around("scene").search(span.text[: word.start]):  # 事故发生在甲附近
        return Said("incident", "verb", word.start, group.end, ((group, mark),))
    return None


def _by_way(span: Span, number: int, word: Word) -> Said | None:
    """Return what "via A" says: it is passed, or called at."""
    group, right = span.groups[number], span.right(number)
    halts = bool(right) and right[0].family("intransitive") == "call"
    close = halts and right[0].start - group.end <= _CLOSE
    family: Family = "call" if close else "pass"
    return Said(family, "verb", word.start, group.end, ((group, "via"),))


def _coming(span: Span, number: int, word: Word) -> Said | None:
    """Return what "to A" says: one came there, unless a line leads there."""
    group = span.groups[number]
    if span.follows("line", group.end):
        return None
    return Said("arrive", "verb", word.start, group.end, ((group, "to"),))


def _heading(span: Span, number: int, word: Word) -> Said | None:
    """Return what "towards A" says."""
    group, right = span.groups[number], span.right(number)
    moving = bool(right) and right[0].family("intransitive") in {"go", "leave"}
    sure = word.text in _SURELY_TO or span.text.startswith("方向", group.end)
    if not sure and not moving:
        return None
    return Said("head", "verb", word.start, group.end, ((group, "toward"),))


_BY_COVERB: Mapping[str, Callable[[Span, int, Word], Said | None]] = {
    "from": _setting_out,
    "at": _resting,
    "via": _by_way,
    "to": _coming,
    "toward": _heading,
}


def _by_right(span: Span, number: int) -> Said | None:
    """Return what the verb behind a group without a governor says of it."""
    group, right = span.groups[number], span.right(number)
    place: Places
    venue = span.follows("venue", group.end)
    if venue:
        place = ((group, "at"),)
        return Said(
            "arrive", "noun", group.start, venue.end(), place, venue.end(), meets=True
        )
    if not right or span.text.startswith("的", group.end):
        return None
    verb = right[0]
    family = verb.family("intransitive")
    if verb.start - group.end > _AWAY.get(family, -1):
        return None
    if family == "leave" and span.text.startswith("的", verb.end):
        train = span.follows("of_train", verb.end)
        if train is None or "第" in train[0]:  # A开出的第77列班列 is one of many
            return None
        place = ((group, "from"),)
        return Said("leave", "designation", group.start, train.end(), place)
    mark: Mark = "near" if group.nouns[-1].near else "bare"
    return Said(family, "verb", group.start, verb.end, ((group, mark),), verb.start)  # type: ignore[arg-type]  # as in _by_verb
