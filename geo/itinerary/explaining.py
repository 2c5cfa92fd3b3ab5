"""Why words of a story count as they do: each step of the reading, for a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.itinerary.confidence import LEAST_CONFIDENCE
from geo.model.clause import OWN, TOLD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.itinerary.reading import Reading
    from geo.model import Itinerary, Mention, Stop
    from geo.model.clause import Clause, Event, Phrase, Predicate, Sentence

__all__ = ["Reason", "reasons_for"]

_TRUTHS = {
    "done": "told as happened",
    "ongoing": "told as under way",
    "planned": "planned",
    "expected": "a guess or a possibility",
    "denied": "said not to have happened",
    "cancelled": "called off",
    "habitual": "a habit or a timetable",
    "described": "a description, nobody's journey",
}
_MOVERS = {
    "train": "the train",
    "person": "a traveller",
    "other": "another train or traveller",
    "nobody": "nobody, a line or a service",
}
_STOPS = frozenset({"city", "station", "facility"})  # kinds at which trains call
_BLOCKS = {
    "story": "",
    "insert": "an insert",
    "links": "a list of links, which is not read",
    "headline": "the headline",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a sentence, or a name in it, counts or not.

    `words` are the name, or the sentence where it names nothing; `start` and `end` say
    where they stand. `verdict` says what became of them. `evidence` are the readings
    that led to it, in their order; `changes` is what would change it.
    """

    words: str
    start: int
    end: int
    counts: bool
    verdict: str
    evidence: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """Return it as the JSON that `railstory why --json` prints."""
        return {
            "words": self.words,
            "start": self.start,
            "end": self.end,
            "counts": self.counts,
            "verdict": self.verdict,
            "evidence": list(self.evidence),
            "changes": list(self.changes),
        }


def reasons_for(
    reading: Reading, itinerary: Itinerary, spans: Sequence[tuple[int, int]]
) -> tuple[Reason, ...]:
    """Return why the names in some stretches of a story count or not.

    Of a stretch inside a name that is the name; of a longer one, all names of its
    sentences, or the sentences themselves where they name nothing.
    """
    found: dict[tuple[int, int], Reason] = {}
    for start, end in spans:
        for reason in _of_span(reading, itinerary, start, end=end):
            found.setdefault((reason.start, reason.end), reason)
    return tuple(found.values())


def _of_span(
    reading: Reading, itinerary: Itinerary, start: int, *, end: int
) -> Iterator[Reason]:
    """Yield the reasons for one stretch."""
    page = reading.page
    inside = [n for n, m in enumerate(page.mentions) if m.start < end and start < m.end]
    sentences = [s for s in page.sentences if s.start < end and start < s.end]
    if not inside:
        inside = [n for s in sentences for n in s.mentions]
    for number in inside:
        yield _of_name(reading, itinerary, number)
    for sentence in () if inside else sentences:
        yield _of_sentence(reading, sentence)


def _of_sentence(reading: Reading, sentence: Sentence) -> Reason:
    """Return why a sentence without a name says nothing of the journey."""
    text = reading.page.text[sentence.start : sentence.end]
    number = reading.page.sentences.index(sentence)
    said = [_said(reading, c) for c in reading.clauses if c.sentence == number]
    where = _BLOCKS[sentence.block]
    return Reason(
        " ".join(text.split()),
        sentence.start,
        sentence.end,
        counts=False,
        verdict="names no place that is known, so no stop comes of it",
        evidence=(*([f"stands in {where}"] if where else []), *said),
        changes=("a stop of your own: --stop PLACE",),
    )


def _of_name(reading: Reading, itinerary: Itinerary, number: int) -> Reason:
    """Return why a name counts or not."""
    page = reading.page
    mention = page.mentions[number]
    holding = [s for s in page.sentences if number in s.mentions]
    events = [e for e in reading.events if e.mention == number]
    clauses = [
        (clause, phrase)
        for clause in reading.clauses
        for phrase in clause.phrases
        if phrase.mention == number
    ]
    verdict, counts, changes = _verdict(reading, itinerary, number, events=events)
    where = [w for s in holding if (w := _BLOCKS[s.block])]
    evidence = [
        *_placed(reading, mention, travels=page.travels[number]),
        *(f"stands in {w}" for w in where),
        *(_governed(reading, clause, phrase) for clause, phrase in clauses),
    ]
    if not clauses:
        evidence.append("no verb, list or row of a journey governs it")
    evidence += _on_the_way(reading, number)
    return Reason(
        mention.surface,
        mention.start,
        mention.end,
        counts=counts,
        verdict=verdict,
        evidence=tuple(evidence),
        changes=changes,
    )


def _placed(reading: Reading, mention: Mention, *, travels: bool) -> Iterator[str]:
    """Yield where a name is, and what it might be instead."""
    place = reading.places.get(mention.place or "")
    if place is None:
        yield "no gazetteer knows the name, or none of its places fits"
        return
    at = f"{place.lat:.3f},{place.lon:.3f}"
    where = f"{place.name}, {place.kind}, {place.country or 'no country'} ({at})"
    why = f": {'; '.join(place.reasons)}" if place.reasons else ""
    yield f"is {where}, {place.confidence:.0%} sure{why}"
    if other := place.runner_up:
        at = f"{other.lat:.3f},{other.lon:.3f}"
        yield f"might be {other.name}, {other.kind}, {other.country} ({at})"
    if not travels:
        yield "no train calls at it as it is named here"


def _governed(reading: Reading, clause: Clause, phrase: Phrase) -> str:
    """Return how a clause governs a name."""
    return f"{_said(reading, clause)}; the place is marked {phrase.mark!r}"


def _said(reading: Reading, clause: Clause) -> str:
    """Return what a clause says, with the words that say it."""
    predicate: Predicate = clause.predicate
    words = " ".join(reading.page.text[predicate.start : predicate.end].split())
    cue = f" ({words!r})" if words else ""
    way = "" if predicate.way in {"rail", "unknown"} else f", by {predicate.way}"
    return (
        f"read as {predicate.family!r}{cue}, {_TRUTHS[predicate.truth]}, of "
        f"{_MOVERS[predicate.mover]}{way}"
    )


def _on_the_way(reading: Reading, number: int) -> Iterator[str]:
    """Yield between which stops a name lies that nothing else makes one."""
    visits = reading.path.visits if reading.path else ()
    for at, visit in enumerate(visits):
        if visit.wayside and visit.steps[0].event.mention == number:
            one, two = visits[at - 1].place.name, visits[at + 1].place.name
            yield f"named between {one} and {two}, and the way leads past it"


_Verdict = tuple[str, bool, tuple[str, ...]]


def _verdict(
    reading: Reading, itinerary: Itinerary, number: int, *, events: Sequence[Event]
) -> _Verdict:
    """Return what became of a name, whether it counts, and what would change that."""
    mention = reading.page.mentions[number]
    put = f'the place itself: --place "{mention.surface}=WHERE"'
    if mention.place is None:
        return "is not placed, so it is no stop", False, (put,)
    known = (*itinerary.stops, *itinerary.candidates)
    made = next((stop for stop in known if stop.place == mention.place), None)
    if made and number in {event.mention for event in _path_events(reading)}:
        drop = f'to take it out: --drop "{mention.surface}"'
        return _made(made, itinerary.confidence, (drop, put))
    add = f'a stop of your own: --stop "{mention.surface}"'
    verdict, changes = _not_made(reading, number, events)
    if made:
        also = "; the place is a stop by other words of the story"
        return f"{verdict}{also}", False, changes
    own = () if reading.page.travels[number] else (put,)
    return verdict, False, (*changes, *own, add)


def _made(stop: Stop, whole: float, changes: tuple[str, ...]) -> _Verdict:
    """Return that a name makes a stop, and which."""
    what = "an origin" if stop.role == "origin" else f"a {stop.role}"
    verdict = f"makes {what}, {stop.status}, {stop.confidence:.0%} sure"
    if whole >= LEAST_CONFIDENCE:
        return verdict, True, changes
    verdict += f"; the whole journey is only {whole:.0%} sure, so no line is drawn"
    return verdict, True, (*changes, "to draw it as it is: --min-confidence 0")


def _not_made(
    reading: Reading, number: int, events: Sequence[Event]
) -> tuple[str, tuple[str, ...]]:
    """Return why a name makes no stop, and what would change that."""
    if not reading.page.travels[number]:
        kind = reading.page.kinds[number]
        why = f"a {kind} is none"
        if kind in _STOPS:
            why = "there it stands for somebody or something else"
        return f"is no stop: {why}", ()
    for thread in reading.rivals:
        if any(event in thread.events for event in events):
            follow = f'to follow that train: --train "{thread.name or "NAME"}"'
            return "is told of another train or journey, which is left out", (follow,)
    if not events:
        return "is named, but no move or halt of the journey is told there", ()
    first = events[0]
    verdict = "is told, but left out of the order travelled"
    if first.mover not in OWN:
        verdict = f"is no stop: it is told of {_MOVERS[first.mover]}"
    elif first.truth not in TOLD:
        verdict = f"is no stop: {_TRUTHS[first.truth]}"
    return verdict, ()


def _path_events(reading: Reading) -> Iterator[Event]:
    """Yield the events that the path is made of."""
    if reading.path:
        for visit in (*reading.path.visits, *reading.path.candidates):
            for step in visit.steps:
                yield step.event
