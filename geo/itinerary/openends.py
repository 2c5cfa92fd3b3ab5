"""What a story tells of an end it leaves open: when it is expected, and its station.

"They may meet on the 13th" names no place; the time belongs to the place that another
sentence names for the meeting. "The nearest station is X", said of a place off the
rails, names where the train would stop.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.itinerary.visits import window
from geo.languages.foldertables import lexicon_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geo.model import Place, Stop, TimeMention
    from geo.model.clause import Clause, Page, Sentence

__all__ = ["with_open_ends"]

_SOON = 2  # sentences after a place in which "there" still means it
_GUESSED = frozenset({"expected", "planned"})
_COARSE = frozenset({"year", "month", "part"})


def with_open_ends(
    stops: Sequence[Stop],
    page: Page,
    clauses: Sequence[Clause],
    *,
    found: tuple[Mapping[str, Place], Sequence[TimeMention]],
) -> tuple[Stop, ...]:
    """Return open candidates with their time and their station where they are told.

    `found` are the places by id and the times of the story.
    """
    by_id, _ = found
    return tuple(
        _with_station(_with_time(stop, page, clauses, found=found), page, by_id)
        if stop.status == "open" and stop.role == "candidate"
        else stop
        for stop in stops
    )


def _words(page: Page, family: str) -> tuple[str, ...]:
    """Return a family of the words by which a language tells of open ends."""
    return tuple(lexicon_of(page.language).get("open_ends", {}).get(family, ()))


def _sentence_at(page: Page, at: int) -> int:
    """Return the number of the sentence that holds an offset."""
    return next((i for i, s in enumerate(page.sentences) if at < s.end), 0)


def _with_time(
    stop: Stop,
    page: Page,
    clauses: Sequence[Clause],
    *,
    found: tuple[Mapping[str, Place], Sequence[TimeMention]],
) -> Stop:
    """Return a candidate with the day of the meeting that is expected there."""
    if stop.told.earliest:
        return stop
    by_id, times = found
    here = _sentence_at(page, stop.start)
    meetings = _words(page, "meeting")
    named = [w for w in meetings if w in page.sentences[here].words]
    guessed = {c.sentence for c in clauses if c.predicate.truth in _GUESSED}
    might = _words(page, "guess")
    for number, sentence in enumerate(page.sentences):
        if sentence.block != "story":
            continue
        if number not in guessed and not any(w in sentence.words for w in might):
            continue
        about = named or (meetings if 0 < number - here <= _SOON else ())
        own = [
            t
            for t in times
            if sentence.start <= t.start < sentence.end and t.precision not in _COARSE
        ]
        stands = any(page.travels[i] for i in sentence.mentions)
        if len(own) == 1 and not stands and any(w in sentence.words for w in about):
            told, _ = window(own[0], by_id[stop.place])
            return replace(stop, told=told)
    return stop


def _with_station(stop: Stop, page: Page, by_id: Mapping[str, Place]) -> Stop:
    """Return a candidate with the station that the story calls the nearest to it."""
    near = _words(page, "nearest_station")
    own = _sentence_at(page, stop.start)
    for number, sentence in enumerate(page.sentences):
        if sentence.block == "links" or not any(w in sentence.words for w in near):
            continue
        about = sentence.block == "insert" and _about(page, number) == stop.place
        if not about and number not in {own, own + 1}:
            continue
        for station in _stations(page, sentence, by_id):
            if station.id != stop.place:
                return replace(stop, railhead=station.id)
    return stop


def _stations(
    page: Page, sentence: Sentence, by_id: Mapping[str, Place]
) -> Iterator[Place]:
    """Yield the stations that a sentence names."""
    for index in sentence.mentions:
        mention = page.mentions[index]
        found = by_id.get(mention.place or "")
        if found and (mention.hint == "station" or found.kind == "station"):
            yield found


def _about(page: Page, number: int) -> str | None:
    """Return the place that an insert describes: the first that it names."""
    first = number
    while first and page.sentences[first - 1].block == "insert":
        first -= 1
    for sentence in page.sentences[first : number + 1]:
        for index in sentence.mentions:
            if page.travels[index]:
                return page.mentions[index].place
    return None
