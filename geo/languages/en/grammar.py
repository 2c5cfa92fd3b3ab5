"""English sentences to clauses: who moves, how, whether, and where."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.languages.en.families import family_of, is_venue
from geo.languages.en.fitting import helps, is_object
from geo.languages.en.governing import bonds_of
from geo.languages.en.linking import boardings, copulas, onces, theres, wheres
from geo.languages.en.movers import cast_of
from geo.languages.en.rows import listings
from geo.languages.en.saying import clause_of, parted
from geo.languages.en.scenes import Scene, phrase_of
from geo.languages.en.segments import groups_of, segments_of
from geo.languages.en.spots import dateline, spots_of
from geo.languages.en.truths import AS_MAIN, PURPOSE, truth_of
from geo.languages.en.vehicles import way_of
from geo.languages.en.words import bag, people_of, table, words_of
from geo.languages.token import part_of_sentence
from geo.model.clause import OWN, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.en.segments import Group
    from geo.languages.en.series import Spot
    from geo.languages.en.words import Word
    from geo.model.clause import Clause, Mover, Page, Sentence, Truth

__all__ = ["parse"]

_READ = frozenset({"story", "headline", "insert"})
_LINE = 60  # characters; a line that is shorter ends what it says
_YEAR = re.compile(r"(?<![\d.,:/-])(1[89]\d\d|20[0-3]\d)(?![\d:]|[.,]\d)")
_MOVED = frozenset({"them", "him", "her", "us", "me"})
_PAIR = 2
_OPENING = 9  # words of "in a similar incident last month,"
_STATE = 12  # characters behind a dateline's town that hold its state
_LEAD = 4  # sentences in which a dateline stands
_SOON = 3  # sentences in which "we got on the train" means where one just was
_GOING = frozenset({"go", "head"})


def parse(page: Page) -> tuple[Clause, ...]:
    """Return the clauses of an English page, in the order of the text."""
    people = people_of(page)
    cast = cast_of(page, people)
    newest = max((y for s in page.sentences for y in _years_of(page, s)), default=0)
    found: list[Clause] = []
    series, at = 0, -1
    last: Phrase | None = None
    for number, sentence in enumerate(page.sentences):
        if sentence.block not in _READ:
            continue
        years = {int(y) for y in _YEAR.findall(sentence.words)}
        old = bool(years) and max(years) < newest
        another = old or _is_of_another(sentence) or _tells_earlier(sentence)
        told: list[Clause] = []
        for line in _lines(page, sentence):
            words = words_of(page, line, people)
            spots = spots_of(words, series)
            series = max([series, *(spot.series for spot in spots)])
            scene = Scene(
                page, number, line, words, segments_of(words), cast, another, {}, [],
                last if number - at < _SOON else None,
            )  # fmt: skip
            if cast.here is None and number < _LEAD:
                cast.here = _dateline_of(words)
            told.extend(_happened_here(scene, c) for c in _clauses(scene, spots))
            near = [
                s
                for s in spots
                if s.mark in {"at", "to"}
                and words[s.at].travels
                and _is_there(words, s)
            ]
            if near and any(group.finite for group in scene.groups):
                at, last = number, phrase_of(scene, near[-1], "at")
        found.extend(sorted(told, key=lambda clause: clause.predicate.start))
    return tuple(found)


def _is_there(words: list[Word], spot: Spot) -> bool:
    """Say whether one is at a place: not where a ride or a train will go."""
    before = {w.low for w in words[max(0, spot.edge - 6) : spot.edge]}
    return spot.mark == "at" or not before & (
        bag("nouns", "journey") | bag("nouns", "train")
    )


def _happened_here(scene: Scene, clause: Clause) -> Clause:
    """Return a mishap that its report places nowhere as one in the dateline's town.

    "ASHLAND, Neb. — A passenger train struck a truck on Monday."
    """
    said, here = clause.predicate, scene.cast.here
    if said.family != "incident" or said.truth != "done" or here is None:
        return clause
    opens = scene.words[0].start <= here.start < scene.words[-1].end
    placed = any(p.mark in {"at", "near", "between"} for p in clause.phrases)
    first = not scene.cast.told or clause.predicate.mover == "train"
    if placed or not opens or not first or not _is_small(scene, here):
        return clause
    return replace(clause, start=here.start, phrases=(here, *clause.phrases))


def _is_small(scene: Scene, here: Phrase) -> bool:
    """Say whether a dateline's town is told with its state: no seat of an agency."""
    rest = scene.page.text[here.end : here.end + _STATE].strip(" ,")
    state = rest.split("—")[0].split("–")[0].split("--")[0].strip(" .").lower()
    return state in bag("places", "states")


def _years_of(page: Page, sentence: Sentence) -> Iterator[int]:
    """Yield the years that a sentence of places or trains tells."""
    years = _YEAR.findall(sentence.words)
    if not years:
        return
    words = set(re.findall(r"[a-z]+", sentence.words))
    placed = any(page.travels[n] for n in sentence.mentions)
    if placed or words & (bag("nouns", "train") | bag("nouns", "journey")):
        yield from (int(year) for year in years)


def _is_of_another(sentence: Sentence) -> bool:
    """Say whether a sentence tells of another trip: "the last time he went".

    What is done for the first time is news.
    """
    told = sentence.words.replace("for the first time", "")
    opens = told.split()[:2]
    going = bag("nouns", "journey") | bag("nouns", "way") | bag("nouns", "train")
    if opens[:1] == ["another"] and set(opens[1:]) & going:
        return True
    return any(phrase in told for phrase in bag("truth", "others"))


def _tells_earlier(sentence: Sentence) -> bool:
    """Say whether a sentence tells of an accident before: "earlier, a crash"."""
    lows = sentence.words.lower().split()
    first = lows[:1] in (["earlier,"], ["previously,"])
    opening = set(lows[:_OPENING]) if lows[:1] == ["in"] else set()
    ago = opening & bag("truth", "ago") and opening & bag("nouns", "accident")
    return bool(ago) or (first and bool(set(lows) & bag("nouns", "accident")))


def _dateline_of(words: list[Word]) -> Phrase | None:
    """Return the place of a dateline, which "here" means in some papers."""
    at = next(dateline(words), None)
    if at is None:
        return None
    word = words[at]
    return Phrase(word.mention, word.start, word.end, "at")


def _lines(page: Page, sentence: Sentence) -> Iterator[Sentence]:
    """Yield the lines of a sentence that end a thought where they end.

    The end of a line inside a name is only the width of a page.
    """
    start = sentence.start
    names = [page.mentions[n] for n in sentence.mentions]
    for match in re.finditer(r"\n", page.text[sentence.start : sentence.end]):
        end = sentence.start + match.start()
        line = page.text[start:end].rstrip()
        if any(name.start < end < name.end for name in names):
            continue
        if (len(line) < _LINE and not _runs_on(line)) or line[-1:] in ".:!?;)":
            yield part_of_sentence(page, sentence, start, end=end)
            start = end + 1
    yield part_of_sentence(page, sentence, start, end=sentence.end)


def _runs_on(line: str) -> bool:
    """Say whether a line breaks off: "the train was going south from"."""
    last = line.rsplit(None, 1)[-1].lower() if line.strip() else ""
    marks = table("roles").values()
    return last in table("grammar")["determiners"] or any(last in m for m in marks)


def _clauses(scene: Scene, spots: list[Spot]) -> Iterator[Clause]:
    """Yield the clauses of a line in the order of the text."""
    words, segments = scene.words, scene.segments
    scene.groups = groups_of(words, segments)
    _timed_pair(scene, spots)
    bonds = bonds_of(words, segments, scene.groups, spots=spots)
    for group in scene.groups:
        _judge(scene, group)
    for group in scene.groups:
        _settle(scene, group)
    for bond in bonds:
        clause = clause_of(scene, bond)
        if clause is not None:
            said = clause.predicate
            real = said.truth in {"done", "ongoing"} and said.mover in {
                "train",
                "person",
            }
            scene.cast.told += bool(clause.phrases) and real
            yield from parted(clause, scene.page.text)
    yield from wheres(scene, bonds)
    yield from onces(scene, bonds)
    yield from theres(scene, spots)
    yield from copulas(scene, spots)
    yield from listings(scene, bonds)
    yield from boardings(scene, spots, bonds)


def _timed_pair(scene: Scene, spots: list[Spot]) -> None:
    """Make ends of two places in a line with times and a dash: "A 1:04 - B 7:35"."""
    if scene.groups or len(spots) != _PAIR:
        return
    one, two = spots
    gap = scene.words[one.last + 1 : two.edge]
    timed = any(":" in w.low and w.low[:1].isdigit() for w in gap)
    if timed and any(w.low in {"-", "–", "—"} for w in gap):
        one.mark, two.mark = "from", "to"
        one.chained = two.chained = True
        one.series = two.series = one.series or two.series or 1


def _judge(  # noqa: C901, PLR0912  # one answer for each who may move
    scene: Scene, group: Group
) -> None:
    """Decide the mover, the family, the way and the truth of a verb."""
    segment = scene.segments[group.segment]
    mover = scene.cast.mover(scene.words, scene.segments, group)
    family = group.verb.family
    if mover == "other" and family == "visit" and _hailed(scene, group):
        mover = "train"  # crowds greeted the train in A
    carried = family in {"go", "back", "call", "incident"} and mover != "person"
    if carried or family == "back" or group.verb.lemma in {"hold", "keep"}:
        mover = _moved(scene, group) or mover
    if family == "leave" and group.verb.lemma == "flag":
        mover = "train"  # whoever flagged it off
    told = family_of(scene.words, group, segment, mover=mover)
    if told == "arrive" and not scene.cast.told and _to_board(scene, group):
        told = "board"
    if mover == "other" and told in {"still", "pass"} and _to_us(scene, group):
        mover, told = "person", "call"
    if family == "say" and told == "call":
        mover = _moved(scene, group) or mover  # "footage shows the train in A"
    if mover == "other" and told == "call" and group.verb.lemma == "make":
        mover = "train"  # "calls were made at A"
    if mover == "other" and told in {"still", "pass", "call"} and _crowd(scene, group):
        mover, told = "train", "call"
    if mover == "other" and is_venue(scene.words, group, segment):
        mover = "person"
    lo, hi = _reach(scene, group)
    way = way_of(scene.words, lo, hi, group=group, mover=mover)
    truth = truth_of(scene.words, group, segment)
    if family == "leave" and group.verb.lemma == "flag" and _from_afar(scene):
        truth = "described"
    if segment.opener == "as" and family == "visit" and truth == "ongoing":
        truth = "described"  # "salutes the leader, as he visits A"
    if scene.headline and truth == "ongoing" and "be" not in helps(group):
        truth = "done"
    narrated = scene.cast.narrated and mover in OWN and truth == "ongoing"
    if narrated and group.verb.shape != "ing" and told in {"arrive", "end"}:
        truth = "done"
    if mover == "nobody" and truth == "ongoing" and told != "incident":
        truth = "habitual"
    if way == "unknown" and mover == "person" and told == "go" and _rail_said(scene):
        way = "rail"
    if way == "unknown" and mover == "person" and scene.sentence.end <= scene.cast.rail:
        way = "road"  # by plane or car, before the train is named at all
    scene.verdicts[group.at] = (truth, mover, told, way)  # type: ignore[assignment]  # settled below


def _from_afar(scene: Scene) -> bool:
    """Say whether a train was started from elsewhere: "flagged off virtually"."""
    return bool({w.low for w in scene.words} & bag("sights", "afar"))


def _moved(scene: Scene, group: Group) -> Mover | None:
    """Return who is moved by somebody else: "controllers diverted it"."""
    after = scene.words[group.at + 1 : group.at + 4]
    lows = [word.low for word in after]
    if lows[:1] == ["it"] or is_object(scene.words, group.at + 1):
        return "train"
    return "person" if lows[:1] and lows[0] in _MOVED else None


def _hailed(scene: Scene, group: Group) -> bool:
    """Say whether it is the train or its traveller that is met or greeted."""
    after = {w.low for w in scene.words[group.at + 1 : group.at + 9]}
    hailed = bag("nouns", "train") | scene.cast.travellers | _MOVED | {"passengers"}
    return bool(after & hailed)


def _crowd(scene: Scene, group: Group) -> bool:
    """Say whether a crowd is where the train comes: "people waited in the cold"."""
    segment = scene.segments[group.segment]
    before = {w.low for w in scene.words[segment.lo : group.at]}
    hails = group.verb.lemma in bag("sights", "hail") and group.verb.shape == "past"
    known = bool(scene.cast.told) and not group.helpers and not group.infinitive
    return known and hails and bool(before & bag("sights", "crowd"))


def _rail_said(scene: Scene) -> bool:
    """Say whether a sentence speaks of trains, and of nothing else to go by."""
    lows = {w.low for w in scene.words if w.is_word and not w.is_place}
    other = lows & (bag("ways", "road") | bag("ways", "air") | bag("ways", "sea"))
    return bool(lows & bag("ways", "rail")) and not other


def _to_board(scene: Scene, group: Group) -> bool:
    """Say whether one comes to a place to go on from it by train."""
    beside = [g for g in scene.groups if g.segment == group.segment]
    boards = [g for g in beside if g.infinitive and g.at > group.at]
    return bool(boards) and boards[0].verb.family == "board"


def _to_us(scene: Scene, group: Group) -> bool:
    """Say whether it is done to the tellers, where they are: "people gave us bread"."""
    after = {w.low for w in scene.words[group.at + 1 : group.at + 3]}
    return group.verb.shape == "past" and bool(after & {"us", "me"})


def _reach(scene: Scene, group: Group) -> tuple[int, int]:
    """Return the words in which a verb's way of travel may be said."""
    segment = scene.segments[group.segment]
    others = [g for g in scene.groups if g.segment == group.segment]
    moving = [g for g in others if g.verb.family not in {"still", "say"}]
    before = [g.at for g in moving if g.at < group.at]
    after = [g.lo for g in moving if g.at > group.at]
    lo = max([segment.lo, *(at + 1 for at in before)])
    joints = [n for n in range(lo, group.lo) if scene.words[n].low in {",", "and"}]
    if before and joints:
        lo = joints[-1]
    return lo, min([segment.hi, *after])


def _settle(scene: Scene, group: Group) -> None:
    """Give a participle or an infinitive the truth of the verb it hangs on."""
    truth, mover, family, way = scene.verdicts[group.at]
    if truth not in {AS_MAIN, PURPOSE}:
        return
    main = _main(scene, group)
    told: Truth = scene.verdicts[main.at][0] if main is not None else "done"
    if told in {AS_MAIN, PURPOSE}:
        told = "done"
    if main is None and truth == PURPOSE:
        told = "planned"
    if truth == PURPOSE:
        mover = _who_means(scene, main, group) or mover
        if family in {"go", "arrive", "head"}:
            family = "head"
        elif told in {"done", "ongoing"} and not _got_off(scene, main, group):
            told = "planned"
    elif group.verb.shape == "ing" and told == "done" and family in _GOING:
        told = "ongoing"
    scene.verdicts[group.at] = (told, mover, family, way)


def _who_means(scene: Scene, main: Group | None, group: Group) -> Mover | None:
    """Return who does what a verb was done for: "they boarded a train to go to A"."""
    if main is None or scene.verdicts[group.at][1] != "other":
        return None
    between = {w.low for w in scene.words[main.at + 1 : group.lo]}
    doer: Mover = scene.verdicts[main.at][1]
    return None if doer not in OWN or between & bag("nouns", "other") else doer


def _got_off(scene: Scene, main: Group | None, group: Group) -> bool:
    """Say whether one got off the train for what is said next, and so did it."""
    if main is None or scene.verdicts[main.at][2] not in {"call", "leave", "arrive"}:
        return False
    between = {w.low for w in scene.words[main.at : group.at]}
    return bool(between & bag("nouns", "train"))


def _told(scene: Scene, group: Group) -> bool:
    """Say whether an infinitive has a truth of its own ("is due to call")."""
    return group.infinitive and scene.verdicts[group.at][0] not in {AS_MAIN, PURPOSE}


def _main(scene: Scene, group: Group) -> Group | None:
    """Return the finite verb that a participle or infinitive hangs on."""
    near = [
        g
        for g in scene.groups
        if g.segment == group.segment and g != group and (g.finite or _told(scene, g))
    ]
    before = [g for g in near if g.at < group.at]
    if before:
        return before[-1]
    if near:
        return near[0]
    segment = scene.segments[group.segment]
    outer = [g for g in scene.groups if g.segment == segment.parent and g.finite]
    return outer[-1] if outer else None
