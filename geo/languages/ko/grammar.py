"""From Korean sentences to clauses: each verb with the places before it.

Korean tells the place first and the verb last, so that a place belongs to the next
predicate behind it; what modifies a noun ("the train that left A") is a clause of its
own whose mover is that noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.ko.designating import (
    DESIGNATING,
    MOTION,
    designations,
    in_chain,
    is_hit,
    nominals,
    train_of,
)
from geo.languages.ko.marking import governed, phrase_of, phrases_of
from geo.languages.ko.movers import head_of, mover_of, way_of
from geo.languages.ko.predicates import pattern
from geo.languages.ko.units import is_diary, number_lists, read_unit, units_of
from geo.languages.lexicon import lexicon_of
from geo.model.clause import Clause, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.ko.phrasing import Noun
    from geo.languages.ko.predicates import Said
    from geo.languages.ko.units import Read
    from geo.model.clause import Family, Form, Mover, Page, Phrase, Truth, Way

__all__ = ["parse"]

_HEAD = 12  # characters behind a verb in which the noun that it modifies begins
_FRAGMENT = 40  # characters of a line that only says where, and when
_GOING_ON: frozenset[Family] = frozenset({"leave", "go", "head", "board"})
_SETTING_OUT: frozenset[Family] = frozenset({"leave", "board"})
_BY_OTHER_WAYS = frozenset({"road", "air", "sea", "foot"})


def parse(page: Page) -> Sequence[Clause]:
    """Return the clauses of a Korean page, in the order of the text."""
    diary = is_diary(page)
    found: list[Clause] = []
    series = 0
    fragment: Noun | None = None
    last: Clause | None = None
    for number, sentence in enumerate(page.sentences):
        if sentence.block == "links":
            continue
        for unit in units_of(page, number, sentence):
            series = number_lists(unit.nouns, series)
            read = read_unit(unit, diary=diary, begun=bool(found))
            made = list(_predications(read, fragment, last))
            last = made[-1] if made else last
            own = [*designations(read), *made]
            own += nominals(read, own)
            fragment = _fragment(read, fragment)
            found += sorted(own, key=lambda c: (c.predicate.start, c.start))
    return tuple(found)


def _fragment(read: Read, before: Noun | None) -> Noun | None:
    """Return the place that a line without a verb says, for the line that follows.

    One that says no place keeps it until a train is boarded or leaves.
    """
    unit = read.unit
    stations = [n for n in unit.nouns if not n.case and "station" in n.tags]
    if len(unit.text) < _FRAGMENT and not read.said and len(unit.nouns) == 1:
        return stations[0] if stations else None
    if unit.nouns or any(s.family in MOTION for s in read.said):
        return None
    return before


def _predications(
    read: Read, fragment: Noun | None, made: Clause | None
) -> Iterator[Clause]:
    """Yield a clause for each predicate of motion with the places before it.

    `made` is the clause before.
    """
    unit = read.unit
    free = [
        n for n in unit.nouns if n.case not in DESIGNATING and not in_chain(n, unit)
    ]
    last = 0
    held: list[Noun] = []
    for number, said in enumerate(read.said):
        own = [n for n in free if last <= n.start - unit.start < said.start]
        own = [n for n in own if governed(n, said, unit)]
        own += _head_place(read, said, number)
        own = own or _left_over(read, number, free)
        begin, last = last, said.end
        if said.family not in MOTION and not _runs(read, said, own):
            venue = _venue(read, number, free)
            if venue:
                yield venue
            continue
        if _names_train(read, number):
            held = own
            for noun in held:
                noun.case = "from"
            continue
        own, held = [*held, *own], []
        if not own and fragment and said.family in _SETTING_OUT:
            fragment.case = "from_at"
            own = [fragment]
        clause = _predication(read, number, own, (begin, made))
        if clause and _matters(clause):
            made = clause
            yield clause


def _matters(clause: Clause) -> bool:
    """Say whether a clause without places tells of a journey: it went on, by bus."""
    said = clause.predicate
    if clause.phrases or said.family == "back":
        return True
    if said.way in _BY_OTHER_WAYS:
        return True
    goes = said.family in {"leave", "head"} or said.way == "rail"
    return goes and said.form == "verb" and not (said.recalled or said.hedged)


def _venue(read: Read, number: int, free: Sequence[Noun]) -> Clause | None:
    """Return the clause of a place where a meeting is to be: one will go there.

    What was thought at first is denied.
    """
    words = lexicon_of("ko")["venues"]
    talks = lexicon_of("ko")["meetings"]["words"]
    said = read.said[number]
    before = [p.end for p in read.said[:number] if p.verb.light]
    begin, stop = (before[-1] if before else 0), said.start
    own = [n for n in free if begin <= n.start - read.unit.start < stop]
    at = [n for n in own if n.case in {"from_at", "subject", "at"}]
    if said.verb.stem not in words["words"] or not at or said.modifies:
        return None
    text = read.unit.text
    if not any(w in text for w in talks):
        return None
    first = _at_first(read, said)
    named = said.verb.stem in words["named"]
    if not first and not named and said.truth not in {"planned", "expected"}:
        return None
    truth: Truth = "denied" if first else "expected"
    start, end = read.unit.start + said.start, read.unit.start + said.end
    predicate = Predicate("head", start, end, truth=truth, hedged=True)
    phrases = tuple(phrase_of(n, "at") for n in at)
    return Clause(read.unit.number, at[0].start, end, predicate, phrases)


def _predication(
    read: Read,
    number: int,
    own: Sequence[Noun],
    before: tuple[int, Clause | None],
) -> Clause | None:
    """Return the clause of one predicate, None where it says nothing of a journey.

    `before` is where the predicate before it ends, and the clause before.
    """
    said = read.said[number]
    unit, (begin, last) = read.unit, before
    modifier = _modifier(read, number)
    sort = head_of(modifier.end, read.words) if modifier else ""
    if sort == "ticket":
        return None
    form, mover = _form(said, sort), mover_of(said, read.said, read.subjects)
    if modifier:
        mover = _of_head(modifier, sort, mover)
        mover = "other" if is_hit(read, modifier.end) else mover
    if said.family in _SETTING_OUT and any(_also(n, read) for n in own):
        mover = "other"
    family, truth = _sense(read, said)
    phrases: tuple[Phrase, ...] = tuple(phrases_of(own, said, family))
    end = said.end + _HEAD if said.modifies else said.end
    stretch = unit.text[begin:end]
    way = _way(read, number, stretch, station=any("station" in n.tags for n in own))
    if family in {"board", "call"} and not phrases and way == "rail":
        phrases = _changed_at(said, last, stretch)
        family = "board" if phrases else family
    if truth == "planned" and family in {"board", "call"} and _there(stretch):
        family, truth, phrases = "leave", "ongoing", ()  # it is to go on from there
    predicate = Predicate(
        family,
        unit.start + said.start,
        unit.start + said.end,
        form=form,
        truth=truth,
        mover=mover,
        way=way,
        train=train_of(unit.text[begin : end + _HEAD]),
        hedged=said.hedged,
        recalled=_recalled(read, said, stretch),
        onward=stretch.strip(" ,.").startswith(lexicon_of("ko")["scopes"]["onward"]),
        homeward=said.verb.home,
    )
    start = min([n.start - unit.start for n in own], default=begin)
    first = unit.start + max(0, min(start, begin))
    return Clause(unit.number, first, unit.start + said.end, predicate, phrases)


def _runs(read: Read, said: Said, own: Sequence[Noun]) -> bool:
    """Say whether a train is told to run to a place, which services do, too."""
    if said.verb.stem != "운행" or not said.verb.light or read.scope.habit:
        return False
    if not any(n.case in {"until", "toward"} for n in own):
        return False
    goal = pattern("around", "goal").search(read.unit.text)
    return said.verb.past or said.modifies or goal is not None


def _modifier(read: Read, number: int) -> Said | None:
    """Return the predicate that modifies a noun, of which this one is a part."""
    said = read.said[number]
    if said.modifies:
        return said
    behind = read.said[number + 1 : number + 2]
    if said.verb.form != "linking" or not behind or not behind[0].modifies:
        return None
    between = any(said.end <= s.at < behind[0].start for s in read.subjects)
    return behind[0] if behind[0].family in MOTION and not between else None


def _names_train(read: Read, number: int) -> bool:
    """Say whether a departure is half of a train's name: left A, bound for B."""
    said = read.said[number]
    if said.family != "leave" or said.modifies:
        return False
    modifier = _modifier(read, number)
    if modifier is None or modifier.family not in {"go", "head"}:
        return False
    return head_of(modifier.end, read.words) in {"train", "another"}


def _way(read: Read, number: int, stretch: str, *, station: bool) -> Way:
    """Return by what one travels, as the words of a clause or the next one say."""
    way = way_of(stretch, station=station)
    said = read.said[number]
    if way != "unknown" or said.verb.form != "linking" or said.family != "pass":
        return way
    behind = read.said[number + 1 : number + 2]
    later = (
        way_of(read.unit.text[said.end : behind[0].end], station=False)
        if behind
        else way
    )
    return later if later in _BY_OTHER_WAYS else way


def _form(said: Said, sort: str) -> Form:
    """Return the form of a predicate that modifies a sort of noun, "" for none."""
    if not said.modifies:
        return "verb" if said.verb.light else "noun"
    if sort in {"train", "another"} and said.family in {"go", "head", "serve"}:
        return "designation"
    return "participle"


def _sense(read: Read, said: Said) -> tuple[Family, Truth]:
    """Return what a predicate comes to in its stretch.

    A train that was to leave and is late stands there; one that was pulling in when
    something happened was there.
    """
    truth: Truth = said.truth or "done"
    family = said.family if said.family in MOTION else "head"
    if family == "head" and said.verb.form == "linking":
        goal = pattern("around", "goal").search(read.unit.text, said.end)
        family = "pass" if goal else family
    if family == "head" and said.verb.past and said.family not in MOTION:
        family = "go"
    if read.background and truth in {"done", "ongoing"}:
        truth = "described"
    if truth == "expected" and _at_first(read, said):
        return family, "denied"
    rest = read.unit.text[said.end :]
    held = pattern("scopes", "held").search(rest) is not None
    if family == "leave" and truth == "planned" and held:
        return "call", "done"
    coming = said.verb.form == "being" and read.unit.text[: said.end].endswith("던")
    if family == "arrive" and coming and not said.verb.home and truth == "ongoing":
        return "call", "done"
    return family, truth


def _also(noun: Noun, read: Read) -> bool:
    """Say whether a noun is marked as one more: from A, too."""
    return read.unit.text[: noun.end - read.unit.start].endswith("에서도")


def _there(stretch: str) -> bool:
    """Say whether a clause begins at the place just told: from there."""
    return pattern("scopes", "there").search(stretch) is not None


def _changed_at(said: Said, last: Clause | None, stretch: str) -> tuple[Phrase, ...]:
    """Return where somebody who came there by another way changed to a train."""
    there = _there(stretch)
    if last is None or (said.modifies and not there):
        return ()
    if not there and last.predicate.way not in _BY_OTHER_WAYS:
        return ()
    return tuple(p for p in last.phrases if p.mark in {"to", "toward"})[-1:]


def _of_head(said: Said, sort: str, mover: Mover) -> Mover:
    """Return who moves in words that modify a noun of a sort."""
    if sort in {"another", "other"} or (said.verb.stem == "오" and sort != "train"):
        return "other"
    if sort == "person":
        return "person"
    return "train" if sort == "train" else mover


def _head_place(read: Read, said: Said, number: int) -> list[Noun]:
    """Return the place that a predicate modifies: the Khasan at which it arrived.

    So "the place where it arrived is A", too.
    """
    if not said.modifies or said.family not in {"arrive", "call", "incident", "end"}:
        return []
    unit = read.unit
    behind = [n for n in unit.nouns if n.start - unit.start >= said.end]
    if not behind:
        return []
    at = behind[0].start - unit.start
    if number + 1 < len(read.said) and read.said[number + 1].start < at:
        return []
    gap = unit.text[said.end : at].strip()
    return behind[:1] if gap in lexicon_of("ko")["where"]["words"] else []


def _recalled(read: Read, said: Said, stretch: str) -> bool:
    """Say whether a clause tells what was before."""
    if pattern("scopes", "before").search(stretch):
        return True
    turned = any(p.verb.form == "contrast" and p.end < said.start for p in read.said)
    return read.scope.recalled and not turned


def _at_first(read: Read, said: Said) -> bool:
    """Say whether something was only thought at first, and turned out otherwise."""
    if not read.unit.text.lstrip().startswith(lexicon_of("ko")["venues"]["first"]):
        return False
    return any(p.verb.form == "contrast" and p.end > said.start for p in read.said)


def _left_over(read: Read, number: int, free: Sequence[Noun]) -> list[Noun]:
    """Return the place of the verbs before one without: "at A they ate and left"."""
    said = read.said[number]
    if said.family in {"arrive", "end", "incident", "call"}:
        return []
    first = number
    while first and _leads_on(read.said[first - 1], said):
        first -= 1
    if first == number:
        return []
    begin = read.said[first - 1].end if first else 0
    end = read.said[number - 1].start
    at = read.unit.start
    return [n for n in free if n.case == "from_at" and begin <= n.start - at < end]


def _leads_on(before: Said, said: Said) -> bool:
    """Say whether what one did at a place leads on to the next that one did."""
    if before.modifies or before.verb.form not in {"linking", "was", "noun"}:
        return False
    if before.truth in {"denied", "cancelled"}:
        return False
    ate = before.family == "call" and said.family in _GOING_ON
    return ate or before.family == "still"
