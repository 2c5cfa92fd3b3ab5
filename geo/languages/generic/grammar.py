"""Sentences to clauses in a language that is data: who moves, whether, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from geo.languages.generic.movers import Cast, way_of
from geo.languages.generic.phrases import linked_by, spots_of
from geo.languages.generic.predicates import NOUN_FAMILY, family_of, tells, truth_of
from geo.languages.generic.units import Scope, units_of
from geo.languages.generic.verbs import verbs_of
from geo.languages.generic.words import is_title, lines_of, vocabulary, words_of
from geo.languages.token import part_of_sentence
from geo.model.clause import OWN, Clause, Phrase, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.generic.phrases import Spot
    from geo.languages.generic.units import Unit
    from geo.languages.generic.verbs import Verb
    from geo.languages.generic.words import Vocabulary, Word
    from geo.model.annotations import Language
    from geo.model.clause import Family, Form, Mark, Mover, Page, Parser, Truth, Way

__all__ = ["parse_of"]

_READ: Final = frozenset({"story", "headline", "insert"})
_YEAR: Final = re.compile(r"(?<![\d.,:/-])(1[89]\d\d|20[0-3]\d)(?![\d:]|[.,]\d)")
_GOING: Final = frozenset({"go", "head", "back", "leave", "board"})
_ARRIVES: Final = frozenset({"arrive", "end"})
_LINKS: Final = frozenset({"done", "ongoing", "planned", "expected"})
_OF_TRUTH: Final = frozenset({"planned", "expected", "denied", "cancelled", "habitual"})


def parse_of(language: Language) -> Parser:
    """Return the analyser that a language's lexicon makes."""
    return cast("Parser", partial(_parse, words=vocabulary(language)))


@dataclass(slots=True)
class _Scene:
    """One line with all that its clauses need to know."""

    number: int
    words: list[Word]
    vocabulary: Vocabulary
    cast: Cast
    another: bool
    headline: bool
    truths: list[tuple[Truth, list[Verb]]]
    way: Way = "unknown"
    reached: set[int] = field(default_factory=set)

    def scope(self, unit: Unit) -> Scope:
        """Return a unit with the words around it."""
        return Scope(self.words, unit, self.vocabulary)


def _parse(page: Page, words: Vocabulary) -> tuple[Clause, ...]:
    """Return the clauses of a page, in the order of the text."""
    people = Cast()
    newest = max((int(y) for y in _YEAR.findall(page.text)), default=0)
    found: list[Clause] = []
    series = 0
    for number, sentence in enumerate(page.sentences):
        if sentence.block not in _READ:
            continue
        years = {int(y) for y in _YEAR.findall(sentence.words)}
        others = words.phrases.get("others", ())
        another = (bool(years) and max(years) < newest) or any(
            phrase in sentence.words for phrase in others
        )
        for start, end in lines_of(page.text, sentence.start, sentence.end):
            line = part_of_sentence(page, sentence, start, end=end)
            scene = _Scene(
                number, words_of(page, line, words), words, people, another,
                sentence.block == "headline" or is_title(page.text, end), [],
            )  # fmt: skip
            told = list(_clauses(scene, series))
            series = max([series, *(p.series for c in told for p in c.phrases)])
            found.extend(sorted(told, key=lambda clause: clause.predicate.start))
    return tuple(found)


def _clauses(scene: _Scene, series: int) -> Iterator[Clause]:
    """Yield the clauses of a line, in no order."""
    units = units_of(scene.words, scene.vocabulary)
    before: Verb | None = None
    for unit in units:
        verbs = verbs_of(scene.scope(unit), before)
        spots = spots_of(scene.scope(unit), series)
        series = max([series, *(spot.series for spot in spots)])
        if verbs:
            before = verbs[0]
        yield from _unit_clauses(scene, unit, verbs, spots=spots)
        yield from _pointed(scene, unit, verbs)


def _unit_clauses(
    scene: _Scene, unit: Unit, verbs: list[Verb], *, spots: list[Spot]
) -> Iterator[Clause]:
    """Yield what the verbs and nouns of one unit say of its places."""
    governs: dict[int, list[Spot]] = {}
    hung: dict[int, list[Spot]] = {}
    for spot in spots:
        if spot.mark == "of" or spot.about == "line":
            continue
        if spot.noun >= 0 and _stands_alone(scene, spot, verbs):
            hung.setdefault(spot.noun, []).append(spot)
        elif verbs:
            number = _verb_of(scene.scope(unit), spot, verbs)
            governs.setdefault(number, []).append(spot)
        else:
            hung.setdefault(-1, []).append(spot)
    main: tuple[Truth, Mover] = ("done", scene.cast.last)
    for number, verb in enumerate(verbs):
        mine = governs.get(number, [])
        clause, truth, mover = _verb_clause(scene, unit, verb, spots=mine)
        main = (truth, mover)
        scene.truths.append((truth, verbs))
        if clause is not None:
            yield clause
    for noun, group in hung.items():
        clause = _noun_clause(scene, noun, group, main=main if verbs else None)
        if clause is not None:
            yield clause


def _stands_alone(scene: _Scene, spot: Spot, verbs: list[Verb]) -> bool:
    """Say whether a phrase belongs to the noun before it, and not to the verb.

    Behind its verb a train's noun is the subject: "am Montag fuhr der Zug nach A".
    """
    if not verbs or spot.about in {"departure", "arrival", "accident"}:
        return True
    moves = any(v.family in _GOING | _ARRIVES | {"call", "pass"} for v in verbs)
    if spot.about in {"call", "visit"}:
        return True
    if spot.about == "journey":
        return spot.mark not in {"at", "near"} and not any(
            v.family in _GOING for v in verbs
        )
    if spot.about == "terminus":
        return all(v.family != "be" for v in verbs)
    if spot.mark in {"at", "near"}:
        return False
    behind = scene.vocabulary.bag("grammar", "verb_second")
    return not (moves and behind and verbs[0].at < spot.noun)


def _verb_of(scope: Scope, spot: Spot, verbs: list[Verb]) -> int:
    """Return which verb of a unit governs a place: the last before it, or the first.

    A participle before a noun has its places before it: "der aus A kommende Zug".
    """
    after = scope.unit.at[spot.place + 1 : spot.place + 3]
    for number, verb in enumerate(verbs):
        if verb.shape == "gerund" and verb.at in after:
            return number
    before = [
        n
        for n, v in enumerate(verbs)
        if v.at < spot.word
        and not (v.shape == "gerund" and scope.vocabulary.bag("grammar", "verb_second"))
    ]
    if before:
        return before[-1]
    plain = [n for n, v in enumerate(verbs) if v.shape != "gerund"]
    return plain[0] if plain else 0


def _verb_clause(  # noqa: C901  # one answer for each kind of verb
    scene: _Scene, unit: Unit, verb: Verb, *, spots: list[Spot]
) -> tuple[Clause | None, Truth, Mover]:
    """Return what a verb says of its places, with its truth and who moves."""
    words = scene.words
    mover = scene.cast.mover(scene.scope(unit), verb)
    if _is_attribute(scene, unit, verb):
        mover = "other"
    if verb.shape == "gerund" and _is_train(scene, verb.at - 1):
        mover = "train"
    truth = _truth(scene, unit, verb)
    family = family_of(scene.scope(unit), verb, mover, narrated=scene.cast.narrated)
    if family is None:
        return None, truth, mover
    if scene.headline and truth == "ongoing":
        truth = "done"
    if verb.shape == "gerund" and truth == "ongoing":
        truth = scene.truths[-1][0] if scene.truths else "done"
    if mover == "nobody" and truth == "ongoing":
        truth = "habitual"
    linked = family == "serve" and mover == "train" and truth in _LINKS
    if linked:
        reached = truth == "done" and verb.shape != "gerund"
        family = linked_by(spots, to="to" if reached else "toward")
    marks = ((spot, _mark(scene, spot, verb, family=family)) for spot in spots)
    marked = [(spot, mark) for spot, mark in marks if mark]
    way = way_of(scene.scope(unit), verb, mover)
    if way == "unknown" and unit.joined:
        way = scene.way
    scene.way = way
    said = Predicate(
        family,
        words[verb.at].start,
        words[verb.at].end,
        _form(verb, linked=linked),
        "done" if linked else truth,
        mover,
        way,
        hedged="reported" in verb.helpers or tells(scene.scope(unit), "hedges"),
        recalled="pluperfect" in verb.helpers and verb.shape == "participle",
        onward=tells(scene.scope(unit), "afterwards"),
        homeward=tells(scene.scope(unit), "home"),
        another=scene.another,
        underway=family == "call" and tells(scene.scope(unit), "underway"),
    )
    if not marked and family in {"still", "serve"}:
        return None, truth, mover
    if family in {"go", "arrive"}:
        scene.reached |= {words[s.word].mention for s, mark in marked if mark == "to"}
    return _made(scene, said, marked), truth, mover


def _is_train(scene: _Scene, at: int) -> bool:
    """Say whether a word is a train's noun: "un TGV reliant A à B"."""
    return at >= 0 and scene.words[at].low in scene.vocabulary.bag("nouns", "train")


def _is_attribute(scene: _Scene, unit: Unit, verb: Verb) -> bool:
    """Say whether a participle only says what a noun is: "des voitures venues de A".

    It is one behind another verb and right behind a noun that is not the subject.
    """
    place = unit.at.index(verb.at)
    if verb.shape != "participle" or not place:
        return False
    said = any(scene.words[n].verbs for n in unit.at[: place - 1])
    noun = scene.words[unit.at[place - 1]]
    plain = noun.low not in scene.vocabulary.small | scene.vocabulary.helping
    lower = not scene.vocabulary.bag("grammar", "noun_capitals")
    return said and lower and noun.is_word and plain and not noun.verbs


def _form(verb: Verb, *, linked: bool) -> Form:
    """Return how a verb tells: "reliant A à B" only says which train it is."""
    if verb.shape == "gerund":
        return "designation" if linked else "participle"
    return "verb"


def _truth(scene: _Scene, unit: Unit, verb: Verb) -> Truth:
    """Return the truth of a verb; an infinitive hangs on what was said before it."""
    truth = truth_of(scene.scope(unit), verb)
    if verb.shape != "infinitive" or not verb.governed or not scene.truths:
        return truth
    told, verbs = scene.truths[-1]
    lemmas = {other.lemma for other in verbs}
    if truth == "planned" and lemmas & scene.vocabulary.bag("grammar", "keeps"):
        return told
    if truth == "planned" and lemmas & scene.vocabulary.bag("grammar", "fails"):
        return "denied"
    if truth == "planned" and told in {"denied", "cancelled"}:
        return told
    if truth == "done" and told in _OF_TRUTH:
        return told
    return truth


def _mark(scene: _Scene, spot: Spot, verb: Verb, *, family: Family) -> Mark | None:
    """Return the mark of a place beside a verb, None where nothing is said of it."""
    if spot.mark == "at" and spot.either and family in _GOING - {"board"}:
        return "to"
    if spot.mark in {"from", "via", "toward"} and spot.chained:
        return spot.mark
    if spot.mark != "bare":
        return spot.mark
    takes = scene.vocabulary.bag("grammar", "takes_object")
    return "object" if verb.lemma in takes else None


def _noun_clause(  # noqa: C901  # one answer for each kind of noun
    scene: _Scene,
    noun: int,
    spots: list[Spot],
    *,
    main: tuple[Truth, Mover] | None,
) -> Clause | None:
    """Return what a noun, or no word at all, says of its places."""
    word = scene.words[noun] if noun >= 0 else scene.words[spots[0].word]
    about = spots[0].about
    truth: Truth = main[0] if main else "done"
    mover: Mover = "train"
    if about == "train":
        others = scene.vocabulary.bag("beside", "other")
        near = {w.low for w in scene.words[max(0, noun - 2) : noun]}
        if near & others or any(word.low.startswith(o) for o in others):
            mover = "other"
        plural = word.low in scene.vocabulary.bag("nouns", "trains")
        mover = "nobody" if plural else mover
    elif main is not None:
        mover = main[1]
    marks = {spot.mark for spot in spots}
    form: Form
    if noun >= 0:
        form = "designation" if about == "train" else "noun"
    elif any(spot.chained for spot in spots):
        form = "chain"
    elif "from" in marks and marks & {"to", "toward", "until"}:
        form = "pair"
    else:
        return None
    if truth == "ongoing" and form != "designation":
        truth = "done" if scene.headline else truth
    family = NOUN_FAMILY.get(about, "go")
    marked: list[tuple[Spot, Mark]] = []
    for spot in spots:
        mark = spot.mark
        if mark == "bare" and about in {"call", "terminus"}:
            mark = "at"
        if mark in {"of", "bare"}:
            continue
        heads = mark == "to" and about in {"train", "journey"}
        marked.append((spot, "toward" if heads else mark))
    if not marked:
        return None
    said = Predicate(
        family, word.start, word.end, form, truth, mover, "rail", another=scene.another
    )
    return _made(scene, said, marked)


def _pointed(scene: _Scene, unit: Unit, verbs: list[Verb]) -> Iterator[Clause]:
    """Yield what "in A, wo der Zug hielt" and "dort" say of the place before."""
    known = scene.vocabulary
    pointing = unit.opener in known.bag("grammar", "where")
    first = {scene.words[n].low for n in unit.at[:4]}
    if not pointing and not first & known.bag("grammar", "there"):
        return
    start = unit.at[0] if unit.at else 0
    before = [n for n in range(start) if scene.words[n].is_place]
    if not before or any(scene.words[n].is_place for n in unit.at):
        return
    for verb in verbs:
        last = scene.cast.last
        mover = scene.cast.mover(scene.scope(unit), verb)
        scene.cast.last = last
        family = family_of(scene.scope(unit), verb, mover, narrated=scene.cast.narrated)
        if family in {None, "still", "serve"} or mover not in OWN:
            continue
        kept = {"leave", "end", "board", "head", "arrive"}
        told: Family = family if family in kept else "call"
        word = scene.words[before[-1]]
        if told == "arrive" and word.mention in scene.reached:
            continue
        truth = _truth(scene, unit, verb)
        said = Predicate(
            told, scene.words[verb.at].start, scene.words[verb.at].end, "elided",
            truth, mover, way_of(scene.scope(unit), verb, mover),
            another=scene.another,
        )  # fmt: skip
        phrase = Phrase(word.mention, word.start, word.end, "at")
        yield Clause(scene.number, said.start, said.end, said, (phrase,))
        return


def _made(scene: _Scene, said: Predicate, marked: list[tuple[Spot, Mark]]) -> Clause:
    """Return a clause of a predicate and its places."""
    phrases = tuple(
        Phrase(
            scene.words[spot.word].mention,
            scene.words[spot.word].start,
            scene.words[spot.word].end,
            mark,
            spot.series,
        )
        for spot, mark in marked
    )
    starts = [said.start, *(phrase.start for phrase in phrases)]
    ends = [said.end, *(phrase.end for phrase in phrases)]
    return Clause(scene.number, min(starts), max(ends), said, phrases)
