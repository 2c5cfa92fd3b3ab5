"""From the sentences of a story to its itinerary."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from geo.itinerary.candidates import candidates
from geo.itinerary.casefolding import small
from geo.itinerary.composing import compose, reading_of
from geo.itinerary.journeys import without_second_journey
from geo.itinerary.marking import Sheet
from geo.itinerary.order import in_order
from geo.itinerary.page import Page
from geo.itinerary.reading import Event, clause
from geo.itinerary.told import Wording, times_of, window
from geo.itinerary.unsaid import ECHOED, ahead_of_their_verb, with_departure
from geo.itinerary.visits import Visit
from geo.languages.grammar import parser_of
from geo.model import Itinerary, Stop, Window
from geo.model.sureness import NO_WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.itinerary.marking import Marked
    from geo.itinerary.reading import Said
    from geo.itinerary.sentences import Sentence
    from geo.model import Language, Mention, Place, Role, TimeMention
    from geo.model.clause import Event as Telling
    from geo.model.sureness import Sureness

__all__ = ["tell"]

# No story tells more; a hostile text would, and their order costs the square of it.
_MOST_EVENTS = 300
_NAMED = 5  # towns named in a warning
_LEAD = 40  # characters before a name that its preposition stands in
_BODY = 2  # the sentences before it are a headline and a dateline


def tell(  # noqa: PLR0913  # a story and what was found in it
    text: str,
    language: Language,
    mentions: Sequence[Mention],
    places: Sequence[Place],
    times: Sequence[TimeMention],
    *,
    train: str = "",
    sureness: Sureness | None = None,
    events: Sequence[Telling] | None = None,
) -> Itinerary:
    """Return the journey that a story tells, in the order travelled.

    Args:
        text: the story that the mentions and times were read in.
        language: its language.
        mentions: what `find_mentions` found, with their places, in order of the text.
        places: the places that the mentions name by id.
        times: what `read_times` found, in order of the text.
        train: the number or name of the train to follow; the main one's if "".
        sureness: the weights that say how sure a reading is; without, all is likely.
        events: what another reader than the rules found in the story.

    Countries, regions, waters, metonyms and places of past trips are never stops. A
    story without trains, or without anyone who travels, gives no stops. Each stop
    quotes the clause that makes it one; times are in the zone of its place.
    """
    if events is not None or parser_of(language):
        reading = reading_of(
            text, language, mentions, places, times, train=train, events=events
        )
        return compose(reading, sureness or NO_WEIGHTS)
    return _Teller(Page(text, language, mentions, places, times)).itinerary()


class _Teller:
    """One reading of one story."""

    __slots__ = ("page", "reader", "timetable", "warnings")

    def __init__(self, page: Page) -> None:
        self.page, self.reader = page, page.reader
        # In a story of a strike, "one train will leave Paris" is no journey.
        self.timetable = any(
            self.reader.says("services", s.words) for s in page.sentences
        )
        self.warnings: list[str] = []

    def itinerary(self) -> Itinerary:
        """Return the itinerary."""
        if not self.reader.says("rail", self.page.words):
            return Itinerary((), mentions=self._given(self.page.mentions))
        events, second = without_second_journey(self._told(), self._begins_another())
        if second:
            self.warnings.append("the story tells a second journey; it is left out")
        mentions = self.page.mentions
        placed = [e for e in events if mentions[e.mention].place is not None]
        unplaced = [e for e in events if mentions[e.mention].place is None]
        self.warnings += [
            f"{mentions[e.mention].surface!r} is on the way but has no place"
            for e in unplaced
            if e.saying not in {"candidate", "beside"}
        ]
        ways = self._visit(placed)
        left = (e.at for e in unplaced if e.saying == "leaves")
        unread = self._unread(events)
        visits = in_order(
            ways,
            goes_on=max(self._goes_on(), _last_end(unplaced)),
            begun=min((*left, *unread[:1]), default=sys.maxsize),
        )
        stops = tuple(self._stop(v) for v in visits)
        open_ends = candidates(self.page, ways, stops) if stops else ()
        self.warnings += self._unclear(stops, open_ends, unread)
        roles = {s.place: s.role for s in (*open_ends, *stops)}
        return Itinerary(
            stops,
            open_ends,
            self._with_roles(roles, events),
            warnings=tuple(dict.fromkeys(self.warnings)),
        )

    def _told(self) -> list[Event]:
        """Return what the story says of its places, up to a bound."""
        sentences = enumerate(self.page.sentences)
        told = (e for i, s in sentences for e in self._events(i, s))
        events = list(islice(told, _MOST_EVENTS + 1))
        if len(events) > _MOST_EVENTS:
            self.warnings.append(f"only the first {_MOST_EVENTS} moves told are read")
        done = {e.saying for e in events if not e.planned} & _MOVES
        if self.timetable and not done:
            events = [e for e in events if not e.planned]
        events = with_departure(events[:_MOST_EVENTS], self.page)
        return ahead_of_their_verb(events) if self.reader.time_first else events

    def _events(self, number: int, sentence: Sentence) -> Iterable[Event]:
        """Yield what one sentence of the story says of its places."""
        if sentence.block != "story" or self.page.was_before(sentence):
            return
        if self.reader.elsewise(sentence.words):
            return
        sheet = Sheet(
            sentence,
            self.page.stretches,
            self.page.times_in(sentence),
            lambda gap: self.reader.says("joins", gap),
        )
        for group in sheet.groups:
            yield from self._said_of(group, sheet.marked(group), number)

    def _said_of(
        self, group: tuple[int, ...], marked: Marked, number: int
    ) -> Iterable[Event]:
        """Yield what a sentence says of the places of one list."""
        reader = self.reader
        if reader.is_past(marked):
            return
        said = reader.boards(marked)
        if not said and not reader.by_rail(marked):
            return
        said = said or reader.said(marked) or self._entry(group, marked, number)
        said = said or reader.beside(marked)
        if said and said.saying == "heads_for" and self._was_in(group[0]):
            said = reader.beside(marked)
        if said and reader.is_rumour(marked):
            said = said.as_rumour()
        echo = group[0] in self.page.echoes
        if said is None or (echo and said.saying not in ECHOED):
            return
        before = reader.before(marked)
        last = self.page.stretches[group[-1]].end
        sentence = self.page.sentences[number]
        at = self.page.stretches[group[0]].start
        train = reader.train(self.page.words[sentence.start : at])
        if self.reader.time_first:  # "the train that left A": 从@开出的D88次
            own = _OWN.match(self.page.words, last, sentence.end)
            train = (own and reader.train(own[0])) or train
        cue = marked.in_text(said.start), max(last, marked.in_text(said.end - 1) + 1)
        for index in group:
            start, end = clause(
                self.page.text, self.page.sentences[number], self.page.stretches[index]
            )
            yield Event(
                index,
                said.saying,
                number,
                start,
                end,
                self.page.stretches[index].start,
                cue,
                back=reader.says("back", before),
                then=reader.says("then", before),
                final=index == group[-1] and reader.ends(marked),
                train=train,
                planned=said.planned,
                halt=reader.says("halts", marked.words[said.start : said.end]),
            )

    def _was_in(self, index: int) -> bool:
        """Say whether the case of a name tells where something was, not its aim.

        "в Москве" is in Moscow, "в Москву" bound for it.
        """
        mention = self.page.mentions[index]
        words = self.page.words[max(0, mention.start - _LEAD) : mention.end]
        inflected = any(small(n)[-1:] != words[-1:] for n in mention.names)
        return inflected and self.reader.says("stands_in", words)

    def _entry(
        self, group: tuple[int, ...], marked: Marked, number: int
    ) -> Said | None:
        """Return the arrival of a log that names a place bare, or None.

        The capitals of a dateline ("LONDON.") and a headline are none.
        """
        surface = self.page.mentions[group[0]].surface
        here = self.page.sentences[number]
        timed = number > 0 and bool(
            self.page.times_in(here) or _CLOCK.match(here.words)
        )
        opening = number < _BODY and not timed
        if opening or (surface.isupper() and len(surface) > 1):
            return None
        return self.reader.entry(marked)

    def _begins_another(self) -> frozenset[int]:
        """Return the sentences that begin another journey."""
        return frozenset(
            i
            for i, s in enumerate(self.page.sentences)
            if s.block == "story" and self.reader.says("another", s.words)
        )

    def _goes_on(self) -> int:
        """Return where the story last says that the train went on, or -1."""
        return max(
            (
                s.start + found.start()
                for s in self.page.sentences
                if s.block == "story" and not self.page.is_past(s)
                for found in self.reader.whole["onwards"].pattern.finditer(s.words)
            ),
            default=-1,
        )

    def _unread(self, events: Sequence[Event]) -> list[int]:
        """Return where the story names towns of which nothing is understood.

        A journey may well begin at the first of them. What officials say, plans, and
        other ways to travel do not count.
        """
        page = self.page
        known = {page.mentions[e.mention].place for e in events}
        found: list[int] = []
        for number, sentence in enumerate(page.sentences):
            aside = any(self.reader.says(n, sentence.words) for n in _ASIDE)
            if number < _BODY or sentence.block != "story" or aside:
                continue
            if page.is_past(sentence):
                continue
            for index in sentence.mentions:
                place = page.by_id.get(page.mentions[index].place or "")
                if place and place.kind in _TOWNS and place.id not in known:
                    found.append(page.stretches[index].start)
        return found

    def _unclear(
        self, stops: Sequence[Stop], open_ends: Sequence[Stop], unread: Sequence[int]
    ) -> list[str]:
        """Return a warning where the beginning or the end is not clear, if stops are.

        It names the towns of which nothing is understood: one may be the place.
        """
        roles = {stop.role for stop in stops}
        begins, ends = "origin" in roles, "destination" in roles or bool(open_ends)
        if not stops or (begins and ends):
            return []
        missing = " and ".join(
            word for word, known in (("began", begins), ("ended", ends)) if not known
        )
        at = {m.start: m.surface for m in self.page.mentions if m.travel}
        names = list(dict.fromkeys(at[n] for n in unread if n in at))[:_NAMED]
        also = f"; the story also names {', '.join(names)}" if names else ""
        return [f"where the journey {missing} is not clear{also}"]

    def _visit(self, events: Sequence[Event]) -> list[Visit]:
        """Return each event with its place and its time."""
        found: dict[int, TimeMention] = {}
        said = {e.mention for e in events}
        for number in {e.sentence for e in events}:
            sentence = self.page.sentences[number]
            silent = [i for i in sentence.mentions if i not in said]
            found |= times_of(
                [e for e in events if e.sentence == number],
                self.page.times_in(sentence),
                Wording(
                    self.page.text,
                    self.page.words,
                    self.reader.whole["breaks"].pattern,
                    self.reader.time_first,
                    tuple(self.page.stretches[i].start for i in silent),
                ),
            )
        visits = []
        for event in events:
            place = self.page.by_id[self.page.mentions[event.mention].place or ""]
            told, doubt = window(found.get(event.mention), place)
            if doubt:
                self.warnings.append(doubt)
            visits.append(
                Visit(
                    place.id,
                    event,
                    told,
                    place.at,
                    place.kind,
                    self.page.mentions[event.mention].surface,
                    left=told if event.saying == "leaves" else Window(),
                )
            )
        return visits

    def _stop(self, visit: Visit) -> Stop:
        """Return the stop of a visit."""
        return Stop(
            visit.place,
            visit.role,
            "confirmed",
            self.page.text[visit.event.start : visit.event.end],
            visit.event.start,
            visit.event.end,
            visit.told,
            left=Window() if visit.role == "origin" else visit.left,
        )

    def _with_roles(
        self, roles: dict[str, Role], events: Sequence[Event]
    ) -> tuple[Mention, ...]:
        """Return the mentions with the role of their place, past trips left out."""
        told = list(self.page.mentions)
        for sentence in self.page.sentences:
            if sentence.block == "links" or self.page.is_past(sentence):
                continue
            for index in sentence.mentions:
                mention = told[index]
                role = roles.get(mention.place or "")
                if role and mention.travel:
                    told[index] = replace(mention, role=role)
        for event in events:
            mention = told[event.mention]
            if mention.place is None and event.saying in _ROLE_OF:
                told[event.mention] = replace(mention, role=_ROLE_OF[event.saying])
        return self._given(told)

    def _given(self, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
        """Return the mentions that were given, without the words that stand for one."""
        echoes = self.page.echoes
        return tuple(m for i, m in enumerate(mentions) if i not in echoes)


def _last_end(unplaced: Sequence[Event]) -> int:
    """Return where the text last comes to a place whose position is unknown, or -1."""
    came = (e.cue[1] for e in unplaced if e.saying in _COMES)
    return max(came, default=-1)


# What is said of a train before its name.
_OWN = re.compile(r"[^，。、,.的]{1,8}的[^，。、,.]{0,12}")
_CLOCK = re.compile(r"\W*\d{1,2}[:：]\d{2}\b")
_TOWNS = frozenset({"city", "station"})
_ASIDE = ("said", "not_by_rail", "others", "services", "at_large", "might", "planned")
_MOVES = frozenset({"leaves", "arrives", "passes"})
_COMES = frozenset({"arrives", "heads_for", "returns"})
_ROLE_OF: dict[str, Role] = {
    "leaves": "origin",
    "arrives": "stop",
    "passes": "stop",
    "by_way": "stop",
    "heads_for": "destination",
    "returns": "destination",
    "candidate": "candidate",
    "turned_down": "candidate",
}
