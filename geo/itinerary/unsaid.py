"""What a story tells of a place that it named before: "here", "the train set off"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.itinerary.reading import Event, clause
from geo.model import Mention

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from geo.itinerary.page import Page
    from geo.itinerary.reading import Reader

__all__ = ["ECHOED", "ahead_of_their_verb", "with_departure", "with_echoes"]

# What a word such as "there" may tell; nobody is bound for a place he is at.
ECHOED = frozenset({"leaves", "arrives"})
_NEAR = 200  # characters from a place to the word that stands for it
_AHEAD = 2  # sentences after a place in which "the train set off" means it
_BARE = frozenset({"beside", "arrives"})


def with_echoes(
    words: str,
    mentions: Sequence[Mention],
    reader: Reader,
    calls: Callable[[Mention], bool],
) -> tuple[tuple[Mention, ...], frozenset[int]]:
    """Return the mentions with the words that stand for the last place, and which.

    `words` is the text in small letters; `calls` says whether a train could call at a
    mention. A word too far behind every place stands for none.
    """
    places = [m for m in mentions if calls(m) and m.place is not None]
    echoes = []
    for found in reader.whole["echoes"].pattern.finditer(words):
        before = [m for m in places if m.end <= found.start()]
        inside = any(m.start < found.end() and found.start() < m.end for m in mentions)
        if inside or not before or found.start() - before[-1].end > _NEAR:
            continue
        meant = before[-1]
        echoes.append(
            Mention(*found.span(), meant.surface, place=meant.place, confidence=0.5)
        )
    together = sorted((*mentions, *echoes), key=lambda m: (m.start, m.end))
    own = {id(m) for m in echoes}
    return tuple(together), frozenset(i for i, m in enumerate(together) if id(m) in own)


def with_departure(events: Sequence[Event], page: Page) -> list[Event]:
    """Return the events with a beginning that a story tells in two sentences.

    "Eight in the morning, A station. The train sets off." leaves A, where nothing
    tells of a departure or of a stop before. "There" says nothing of a place that was
    only expected.
    """
    events = _of_places_reached(events, page)
    first = min((e.sentence for e in events if e.saying not in _QUIET), default=-1)
    if any(e.saying == "leaves" and e.sentence <= first for e in events):
        return list(events)
    found = next(_departures(events, page, first), None)
    if found is None:
        return list(events)
    rest = [e for e in events if e.mention != found.mention]
    return sorted((*rest, found), key=lambda e: (e.sentence, e.at))


def _of_places_reached(events: Sequence[Event], page: Page) -> list[Event]:
    """Return the events without echoes of a place that was only expected."""
    place_of = [m.place for m in page.mentions]
    hoped = {place_of[e.mention] for e in events if e.saying in _HOPED}
    return [
        e
        for e in events
        if e.mention not in page.echoes or place_of[e.mention] not in hoped
    ]


_HOPED = frozenset({"candidate", "turned_down"})


def ahead_of_their_verb(events: Sequence[Event]) -> list[Event]:
    """Return the events with "via B" after what stands before it in its sentence.

    Where the verb comes last it belongs to the coming behind it: Bを経てCに着いた.
    """
    comes = {(e.sentence, e.at) for e in events if e.saying in _COMES}
    return [
        e._replace(then=True)
        if e.saying == "by_way"
        and any(number == e.sentence and at > e.at for number, at in comes)
        else e
        for e in events
    ]


_COMES = frozenset({"arrives", "heads_for", "returns"})
_QUIET = frozenset({"beside", *_HOPED})


def _departures(events: Sequence[Event], page: Page, first: int) -> Iterator[Event]:
    """Yield what is left by a sentence that tells of setting out and names no place."""
    said = {e.mention: e for e in events}
    for number, sentence in enumerate(page.sentences):
        if number > max(first, 0) + _AHEAD:
            return
        setting = page.reader.whole["sets_out"].search(sentence.words)
        if setting is None or sentence.block != "story" or page.is_past(sentence):
            continue
        if page.reader.elsewise(sentence.words) or _names_a_place(page, number):
            continue
        index = _last_place(page, number)
        event = said.get(index)
        if index < 0 or (event and event.saying not in _BARE):
            continue
        if first >= 0 and page.stretches[index].start > _at(events, first, index):
            return
        yield _left(page, index, number)


def _at(events: Sequence[Event], first: int, index: int) -> int:
    """Return where the first move of a story stands that is of another place."""
    told = (e.at for e in events if e.sentence >= first and e.mention != index)
    return min(told, default=1 << 60)


def _names_a_place(page: Page, number: int) -> bool:
    """Say whether a sentence names a place that a train could call at."""
    return any(page.stretches[i].travels for i in page.sentences[number].mentions)


def _last_place(page: Page, number: int) -> int:
    """Return the last place named in the sentences before one, -1 for none."""
    for before in page.sentences[max(0, number - _AHEAD) : number][::-1]:
        if before.block != "story" or page.reader.elsewise(before.words):
            continue
        known = [
            i
            for i in before.mentions
            if page.stretches[i].travels and page.mentions[i].place is not None
        ]
        if known:
            bare = page.is_past(before) or page.sentences.index(before) == 0
            return -1 if bare else known[-1]
    return -1


def _left(page: Page, index: int, number: int) -> Event:
    """Return that a place was left, quoted from where it is named."""
    stretch = page.stretches[index]
    here = next(i for i, s in enumerate(page.sentences) if index in s.mentions)
    start, _ = clause(page.text, page.sentences[here], stretch)
    end = page.sentences[number].start + len(page.sentences[number].words.rstrip())
    return Event(
        index, "leaves", here, start, end, stretch.start, (stretch.start, stretch.end)
    )
