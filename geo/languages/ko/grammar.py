"""From Korean sentences to clauses: each verb with the places before it.

Korean tells the place first and the verb last, so that a place belongs to the next
predicate behind it; what modifies a noun ("the train that left A") is a clause of its
own whose mover is that noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ko.designating import (
    DESIGNATING,
    MOTION,
    are_several,
    designations,
    in_chain,
    is_hit,
    named_by_ends,
    never_ran,
    nominals,
    train_of,
)
from geo.languages.ko.marking import governed, phrases_of
from geo.languages.ko.modifying import (
    inside,
    is_interviewed,
    modifier_of,
    of_one_train,
    on_stretch,
    ran_there,
    says_nothing,
)
from geo.languages.ko.moods import pattern
from geo.languages.ko.movers import Others, has_freight, head_of, mover_of, way_of
from geo.languages.ko.scenes import due_at, gone_on, own_modifier, scenes, understood
from geo.languages.ko.supplying import (
    BY_OTHER_WAYS,
    at_first,
    changed_at,
    from_there,
    head_place,
    left_over,
    venue_of,
)
from geo.languages.ko.units import (
    goes_on,
    is_diary,
    number_lists,
    read_unit,
    units_of,
)
from geo.languages.wordpatterns import pattern_of
from geo.model.clause import Clause, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.ko.moods import Said
    from geo.languages.ko.phrasing import Noun
    from geo.languages.ko.units import Read
    from geo.model.clause import Family, Form, Mover, Page, Phrase, Truth, Way

__all__ = ["parse"]

_HEAD = 12  # characters behind a verb in which the noun that it modifies begins
_DURING = pattern_of("ko", "during")
_ONE_WAY = pattern_of("ko", "one_way")
_WHEN = pattern_of("ko", "when")
_FRAGMENT = 40  # characters of a line that only says where, and when
_SETTING_OUT: frozenset[Family] = frozenset({"leave", "board"})


def parse(page: Page) -> Sequence[Clause]:
    """Return the clauses of a Korean page, in the order of the text."""
    diary, freight, others = is_diary(page), has_freight(page), Others()
    found: list[Clause] = []
    series = 0
    fragment: Noun | None = None
    last: Clause | None = None
    before: Read | None = None
    for number, sentence in enumerate(page.sentences):
        if sentence.block == "links":
            continue
        for unit in units_of(page, number, sentence):
            series = number_lists(unit.nouns, series)
            unit = named_by_ends(unit)  # noqa: PLW2901  # the same, marked
            read = read_unit(unit, diary=diary, begun=bool(found), freight=freight)
            read = read._replace(background=read.background or goes_on(unit, before))
            before = read
            made = list(_predications(read, fragment, last))
            last = made[-1] if made else last
            own = [*others.told(designations(read), page), *made]
            own += [*nominals(read, own), *scenes(read)]
            own = list(of_one_train(own))
            fragment = _fragment(read, fragment)
            found += sorted(own, key=lambda c: (c.predicate.start, c.start))
    return tuple(gone_on(page, found))


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
    called = [n for n in unit.nouns if n.case not in DESIGNATING]
    free = [n for n in called if not in_chain(n, unit)]
    last = 0
    held: list[Noun] = []
    due: list[Noun] = []
    scene: list[Noun] = []  # where a line says that all of it was seen
    for number, said in enumerate(read.said):
        if says_nothing(read, said):
            continue
        own = [n for n in free if last <= n.start - unit.start < said.start]
        own = [n for n in own if governed(n, said, unit)]
        own += head_place(read, said, number)
        met = said.modifies and is_hit(read, said.end)
        own = own or ([] if met else left_over(read, number, free))
        if said.family == "leave" and any(n.case == "object" for n in own):
            scene = [n for n in own if n.case == "from_at"] or scene
            own = [n for n in own if n.case != "from_at"]
        begin, last = last, said.end
        if said.family not in MOTION and not _runs(read, said, own):
            if venue := venue_of(read, number, free):
                yield venue
            held = own if ran_there(read, said) else held
            continue
        if _names_train(read, number):
            held = own
            for noun in held:
                noun.case = "from"
            continue
        own, held = [*held, *own], []
        due = due_at(said, own) or due
        own = own or understood(read, said, (due, scene), begin=begin)
        if not own and fragment and said.family in _SETTING_OUT:
            fragment.case = "from_at"
            own = [fragment]
        own, held = inside(read, said, own)
        clause = _predication(read, number, own, before=(begin, made))
        if clause and _matters(clause):
            made = clause
            yield clause


def _matters(clause: Clause) -> bool:
    """Say whether a clause without places tells of a journey: it went on, by bus."""
    said = clause.predicate
    if clause.phrases or said.family == "back" or said.way in BY_OTHER_WAYS:
        return True
    goes = said.family in {"leave", "head"} or said.way == "rail"
    return goes and said.form == "verb" and not (said.recalled or said.hedged)


def _predication(
    read: Read,
    number: int,
    own: Sequence[Noun],
    *,
    before: tuple[int, Clause | None],
) -> Clause | None:
    """Return the clause of one predicate, None where it says nothing of a journey.

    `before` is where the predicate before it ends, and the clause before.
    """
    said = read.said[number]
    unit, (begin, last) = read.unit, before
    modifier = own_modifier(read, number)
    sort = head_of(modifier.end, read.words, freight=read.freight) if modifier else ""
    if sort == "ticket":
        if not (modifier and on_stretch(read, modifier)):
            return None
        sort = ""
    form, mover = _form(said, sort), mover_of(said, read.said, read.subjects)
    if modifier and is_interviewed(unit.text, modifier.end):
        mover = "other"
    elif modifier:
        mover = _of_head(modifier, sort, mover)
        mover = "other" if is_hit(read, modifier.end) else mover
    if said.family in _SETTING_OUT and any(_also(n, read) for n in own):
        mover = "other"
    family, truth = _sense(read, said)
    if modifier and not said.modifies and never_ran(read, modifier.end):
        truth = "cancelled"
    phrases: tuple[Phrase, ...] = tuple(phrases_of(own, said, family))
    end = said.end + _HEAD if said.modifies else said.end
    stretch = unit.text[begin:end]
    way = _way(read, number, stretch)
    if way == "unknown" and any("station" in n.tags for n in own):
        way = _to_station(read, last)
    placed = any(n.travels for n in own)
    if family in {"board", "call"} and not placed and way == "rail":
        changed = changed_at(said, last, stretch, sentence=unit.number)
        family, phrases = ("board", changed) if changed else (family, phrases)
    if truth == "planned" and family in {"board", "call"} and from_there(stretch):
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
    runs = lexicon_of("ko")["running"]["words"]
    if said.verb.stem not in runs or not said.verb.light or read.scope.habit:
        return False
    if not any(n.case in {"until", "toward"} for n in own):
        return False
    goal = pattern("around", "goal").search(read.unit.text)
    return said.verb.past or said.modifies or goal is not None


def _names_train(read: Read, number: int) -> bool:
    """Say whether a departure is half of a train's name: left A, bound for B."""
    said = read.said[number]
    if said.family != "leave" or said.modifies or said.verb.form == "nominal":
        return False
    modifier = modifier_of(read, number)
    if modifier is None or modifier.family not in {"go", "head"}:
        return False
    sort = head_of(modifier.end, read.words, freight=read.freight)
    return sort in {"train", "another"}


def _to_station(read: Read, last: Clause | None) -> Way:
    """Return by what one is at a station: the train, unless one just came otherwise."""
    if last is None or last.sentence != read.unit.number:
        return "rail"
    way = last.predicate.way
    return way if way in BY_OTHER_WAYS else "rail"


def _way(read: Read, number: int, stretch: str) -> Way:
    """Return by what one travels, as the words of a clause or the next one say."""
    said = read.said[number]
    if said.family == "incident" and "train" in {s.sort for s in read.subjects}:
        return "rail"  # a car was hit, by a train
    way = way_of(stretch, station=False)
    if way != "unknown" or said.verb.form != "linking" or said.family != "pass":
        return way
    behind = read.said[number + 1 : number + 2]
    if not behind:
        return way
    later = way_of(read.unit.text[said.end : behind[0].end], station=False)
    return later if later in BY_OTHER_WAYS else way


def _form(said: Said, sort: str) -> Form:
    """Return the form of a predicate that modifies a sort of noun, "" for none."""
    if not said.modifies:
        return "verb" if said.verb.light else "noun"
    if sort in {"train", "another"} and said.family in {"go", "head", "serve"}:
        return "designation"
    return "participle"


def _family(read: Read, said: Said) -> Family:
    """Return the family of a predicate in its stretch."""
    family = said.family if said.family in MOTION else "head"
    if family == "head" and said.verb.form == "linking":
        goal = pattern("around", "goal").search(read.unit.text, said.end)
        family = "call" if goal else family
    if family == "head" and said.verb.past and said.family not in MOTION:
        family = "go"
    went = family == "go" and said.verb.form == "linking"
    came = said.verb.past and said.verb.stem in lexicon_of("ko")["came"]["words"]
    if family == "go" and came and not said.modifies:
        family = "arrive"  # 서울로 올라왔다
    if went and (said.truth or "done") == "done":
        there = read.unit.text[: said.end].endswith("서")
        family = "arrive" if there else family  # went to A and did something there
    if family == "arrive" and _on_the_way(read, said):
        family = "call"
    return family


def _sense(read: Read, said: Said) -> tuple[Family, Truth]:
    """Return what a predicate comes to in its stretch.

    A train that was to leave and is late stands there; one that was pulling in when
    something happened was there.
    """
    truth: Truth = said.truth or "done"
    family = _family(read, said)
    names = said.modifies and said.family in {"go", "head"}
    several = names or said.family == "pass"
    several = several and are_several(read.unit.text, said.end)
    several = several or _is_of_a_way(read, said)
    if several or (read.background and truth in {"done", "ongoing"}):
        truth = "described"
    if said.modifies and never_ran(read, said.end):
        return family, "cancelled"
    if said.modifies and truth == "ongoing" and _is_seen(read, said):
        truth = "described"
    elif said.modifies and truth == "ongoing" and _is_service(read, said):
        truth = "habitual"
    if truth == "expected" and at_first(read, said):
        return family, "denied"
    rest = read.unit.text[said.end :]
    held = pattern("scopes", "held").search(rest) is not None
    if family == "leave" and truth == "planned" and held:
        return ("leave" if said.verb.form == "linking" else "call"), "done"
    coming = said.verb.form == "being" and read.unit.text[: said.end].endswith("던")
    if family == "arrive" and coming and not said.verb.home and truth == "ongoing":
        return "call", "done"
    return family, truth


def _is_service(read: Read, said: Said) -> bool:
    """Say whether a train is called by the service that it is: A에서 B까지 운행하는."""
    runs = read.unit.text[: said.end].endswith(("운행하는", "운행되는", "오가는"))
    told = {"incident", "call", "arrive", "leave"}
    return runs and not any(s.family in told and s.truth == "done" for s in read.said)


def _is_of_a_way(read: Read, said: Said) -> bool:
    """Say whether trains one way of a line do something: A 방향 중앙선 열차가."""
    return _ONE_WAY.search(read.unit.text, 0, said.start) is not None


def _on_the_way(read: Read, said: Said) -> bool:
    """Say whether an arrival was on the way elsewhere: bound for B, it came to A."""
    return any(
        p.family in {"head", "go"} and _DURING.match(read.unit.text, p.end)
        for p in read.said
        if p.end < said.start
    )


def _is_seen(read: Read, said: Said) -> bool:
    """Say whether a train is only seen or waited for: a train bound for A came by."""
    main = next((s for s in read.said if s.start > said.start and not s.modifies), None)
    waits = main and main.verb.stem in lexicon_of("ko")["waiting"]["words"]
    return (
        bool(waits) and head_of(said.end, read.words, freight=read.freight) == "train"
    )


def _also(noun: Noun, read: Read) -> bool:
    """Say whether a noun is marked as one more: from A, too."""
    return read.unit.text[: noun.end - read.unit.start].endswith("에서도")


def _of_head(said: Said, sort: str, mover: Mover) -> Mover:
    """Return who moves in words that modify a noun of a sort."""
    if sort in {"another", "other"} or (said.verb.stem == "오" and sort != "train"):
        return "other"
    if sort == "person":
        return "person"
    return "train" if sort == "train" else mover


def _recalled(read: Read, said: Said, stretch: str) -> bool:
    """Say whether a clause tells what was before."""
    rest = read.unit.text[said.end :]
    soon = said.verb.past or said.verb.form == "will"
    when = said.family == "arrive" and soon and _WHEN.match(rest)
    if when or pattern("scopes", "before").search(stretch):
        return True
    also = read.unit.text[: said.start].rstrip().endswith("에도")
    if also and (said.family, said.truth) == ("call", "done"):
        return True
    turned = any(p.verb.form == "contrast" and p.end < said.start for p in read.said)
    return read.scope.recalled and not turned
