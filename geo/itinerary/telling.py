"""From the sentences of a story to its itinerary."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from geo.itinerary.marking import Sheet, Stretch
from geo.itinerary.order import in_order, without_second_journey
from geo.itinerary.reading import Event, Reader, clause
from geo.itinerary.sentences import Sentence, cut
from geo.itinerary.told import Wording, past_years, times_of, window
from geo.itinerary.visits import Visit
from geo.model import Itinerary, Stop, Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.itinerary.marking import Marked
    from geo.model import Language, Mention, Place, Role, TimeMention
    from geo.model.journey import Status

__all__ = ["tell"]

_CALLED_AT = frozenset({"city", "station", "facility", "other"})
# No story tells more; a hostile text would, and their order costs the square of it.
_SOON = 2  # sentences after a place in which "there" still means it
_MOST_EVENTS = 300
# Countries that are one town, where "arrived in Singapore" names the stop.
_CITY_STATES = frozenset({"SG", "MC", "VA", "HK", "MO", "SM"})


_start_of = attrgetter("start")


def tell(
    text: str,
    language: Language,
    mentions: Sequence[Mention],
    places: Sequence[Place],
    times: Sequence[TimeMention],
) -> Itinerary:
    """Return the journey that a story tells, in the order travelled.

    Args:
        text: the story that the mentions and times were read in.
        language: its language.
        mentions: what `find_mentions` found, with their places, in order of the text.
        places: the places that the mentions name by id.
        times: what `read_times` found, in order of the text.

    Countries, regions, waters, metonyms and places of past trips are never stops. A
    story without trains, or without anyone who travels, gives no stops. Each stop
    quotes the clause that makes it one; times are in the zone of its place.
    """
    return _Teller(text, language, mentions, places, times).itinerary()


class _Teller:
    """One reading of one story."""

    __slots__ = (
        "by_id",
        "mentions",
        "past",
        "reader",
        "sentences",
        "stretches",
        "text",
        "times",
        "timetable",
        "warnings",
    )

    def __init__(
        self,
        text: str,
        language: Language,
        mentions: Sequence[Mention],
        places: Sequence[Place],
        times: Sequence[TimeMention],
    ) -> None:
        self.text, self.mentions, self.times = text, tuple(mentions), tuple(times)
        self.by_id = {place.id: place for place in places}
        self.reader = Reader.of(language)
        self.sentences = cut(text, language, self.mentions)
        self.stretches = [Stretch(m.start, m.end, self._calls(m)) for m in mentions]
        self.past = past_years(self.times)
        # In a story of a strike, "one train will leave Paris" is no journey.
        self.timetable = any(
            self.reader.says("services", s.words) for s in self.sentences
        )
        self.warnings: list[str] = []

    def itinerary(self) -> Itinerary:
        """Return the itinerary."""
        if not self.reader.says("rail", self.text):
            return Itinerary((), mentions=self.mentions)
        told = (e for i, s in enumerate(self.sentences) for e in self._events(i, s))
        events = list(islice(told, _MOST_EVENTS + 1))
        if len(events) > _MOST_EVENTS:
            events = events[:_MOST_EVENTS]
            self.warnings.append(f"only the first {_MOST_EVENTS} moves told are read")
        events, second = without_second_journey(events, self._begins_another())
        if second:
            self.warnings.append("the story tells a second journey; it is left out")
        self.warnings += [
            f"{self.mentions[e.mention].surface!r} is on the way but has no place"
            for e in events
            if self.mentions[e.mention].place is None
            and e.saying not in {"candidate", "beside"}
        ]
        placed = [e for e in events if self.mentions[e.mention].place is not None]
        visits = in_order(self._visit(placed), goes_on=self._goes_on())
        stops = tuple(self._stop(v) for v in visits)
        candidates = self._candidates(placed, stops) if stops else ()
        roles = {s.place: s.role for s in (*candidates, *stops)}
        return Itinerary(
            stops,
            candidates,
            self._with_roles(roles, events),
            warnings=tuple(dict.fromkeys(self.warnings)),
        )

    def _calls(self, mention: Mention) -> bool:
        """Say whether a train could call at what a mention names."""
        if not mention.travel:
            return False
        place = self.by_id.get(mention.place or "")
        if place is None:
            return mention.hint in {"", "station", "city", "facility"}
        if place.kind == "country":
            return place.country in _CITY_STATES
        return place.kind in _CALLED_AT

    def _events(self, number: int, sentence: Sentence) -> Iterable[Event]:
        """Yield what one sentence of the story says of its places."""
        if sentence.block != "story" or self._is_past(sentence):
            return
        said = sentence.words
        if self.reader.says("not_by_rail", said) and not self.reader.says("rail", said):
            return
        if self.reader.says("services", said):
            return
        sheet = Sheet(
            sentence,
            self.stretches,
            self._times_in(sentence),
            lambda gap: self.reader.says("joins", gap),
        )
        for group in sheet.groups:
            yield from self._said_of(group, sheet.marked(group), number)

    def _said_of(
        self, group: tuple[int, ...], marked: Marked, number: int
    ) -> Iterable[Event]:
        """Yield what a sentence says of the places of one list."""
        reader = self.reader
        if not reader.by_rail(marked):
            return
        said = reader.said(marked) or reader.beside(marked)
        if said is None or (said.planned and self.timetable):
            return
        before = reader.before(marked)
        last = self.stretches[group[-1]].end
        cue = marked.in_text(said.start), max(last, marked.in_text(said.end - 1) + 1)
        for index in group:
            start, end = clause(
                self.text, self.sentences[number], self.stretches[index]
            )
            yield Event(
                index,
                said.saying,
                number,
                start,
                end,
                self.stretches[index].start,
                cue,
                back=reader.says("back", before),
                then=reader.says("then", before),
                final=index == group[-1] and reader.ends(marked),
            )

    def _is_past(self, sentence: Sentence) -> bool:
        """Say whether a sentence tells of a trip before this one."""
        if self.reader.says("past", sentence.words):
            return True
        years = {t.earliest.year for t in self._times_in(sentence)}
        return bool(years) and years <= self.past

    def _times_in(self, sentence: Sentence) -> list[TimeMention]:
        """Return the times that a sentence names."""
        first = bisect_left(self.times, sentence.start, key=_start_of)
        last = bisect_left(self.times, sentence.end, key=_start_of)
        return list(self.times[first:last])

    def _begins_another(self) -> frozenset[int]:
        """Return the sentences that begin another journey."""
        return frozenset(
            i
            for i, s in enumerate(self.sentences)
            if s.block == "story" and self.reader.says("another", s.words)
        )

    def _goes_on(self) -> int:
        """Return where the story last says that the train went on, or -1."""
        return max(
            (
                s.start + found.start()
                for s in self.sentences
                if s.block == "story" and not self._is_past(s)
                for found in self.reader.whole["onwards"].finditer(s.words)
            ),
            default=-1,
        )

    def _visit(self, events: Sequence[Event]) -> list[Visit]:
        """Return each event with its place and its time."""
        found: dict[int, TimeMention] = {}
        said = {e.mention for e in events}
        for number in {e.sentence for e in events}:
            sentence = self.sentences[number]
            silent = [i for i in sentence.mentions if i not in said]
            found |= times_of(
                [e for e in events if e.sentence == number],
                self._times_in(sentence),
                Wording(
                    self.text,
                    self.reader.whole["breaks"],
                    self.reader.time_first,
                    tuple(self.stretches[i].start for i in silent),
                ),
            )
        visits = []
        for event in events:
            place = self.by_id[self.mentions[event.mention].place or ""]
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
                    self.mentions[event.mention].surface,
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
            self.text[visit.event.start : visit.event.end],
            visit.event.start,
            visit.event.end,
            visit.told,
            left=Window() if visit.role == "origin" else visit.left,
        )

    def _candidates(
        self, events: Sequence[Event], stops: Sequence[Stop]
    ) -> tuple[Stop, ...]:
        """Return the destinations that the story leaves open or turns down."""
        reached = {s.place for s in stops}
        found: dict[str, Stop] = {}
        for visit in self._visit(events):
            saying = visit.event.saying
            if saying not in {"candidate", "turned_down"} or visit.place in reached:
                continue
            status: Status = "rejected" if saying == "turned_down" else "open"
            known = found.get(visit.place)
            if known and (status == "open" or known.status == "rejected"):
                continue
            start, end = visit.event.start, visit.event.end
            quote = self.text[start:end]
            found[visit.place] = Stop(
                visit.place,
                "candidate",
                status,
                quote,
                start,
                end,
                visit.told if status == "open" else Window(),
                self._railhead(visit.place, visit.event),
            )
        return tuple(self._with_event_time(stop) for stop in found.values())

    def _with_event_time(self, stop: Stop) -> Stop:
        """Return a candidate with the time of what is expected there.

        "They may meet on the 13th" names no place: the time belongs to the places
        that another sentence names for the meeting, or to the place that one of the
        two sentences before it names.
        """
        if stop.status != "open" or stop.told.earliest:
            return stop
        happening = self.reader.whole["events"]
        named = happening.findall(stop.quote)
        here = next(i for i, s in enumerate(self.sentences) if stop.start < s.end)
        for number, sentence in enumerate(self.sentences):
            said = sentence.words
            behind = 0 < number - here <= _SOON
            events = happening.findall(said) if behind and not named else named
            if sentence.block != "story" or self._is_past(sentence):
                continue
            times = [t for t in self._times_in(sentence) if t.precision != "year"]
            if (
                len(times) == 1
                and self.reader.says("might", said)
                and any(e and e in said for e in events)
                and not any(self.stretches[i].travels for i in sentence.mentions)
            ):
                told, _ = window(times[0], self.by_id[stop.place])
                return replace(stop, told=told)
        return stop

    def _railhead(self, place: str, event: Event) -> str | None:
        """Return the station that the story names as nearest to a place, if any."""
        own = self.sentences[event.sentence]
        for number, sentence in enumerate(self.sentences):
            said = sentence.words
            if sentence.block == "links" or not self.reader.says(
                "nearest_station", said
            ):
                continue
            about = sentence.block == "insert" and self._insert_about(number) == place
            if not about and sentence not in (own, *self._after(event.sentence)):
                continue
            for index in sentence.mentions:
                mention = self.mentions[index]
                found = self.by_id.get(mention.place or "")
                if found and (mention.hint == "station" or found.kind == "station"):
                    return found.id
        return None

    def _after(self, number: int) -> tuple[Sentence, ...]:
        """Return the sentence after another."""
        return self.sentences[number + 1 : number + 2]

    def _insert_about(self, number: int) -> str | None:
        """Return the place that an insert describes: the first that it names."""
        first = number
        while first and self.sentences[first - 1].block == "insert":
            first -= 1
        for sentence in self.sentences[first : number + 1]:
            for index in sentence.mentions:
                if self.stretches[index].travels:
                    return self.mentions[index].place
        return None

    def _with_roles(
        self, roles: dict[str, Role], events: Sequence[Event]
    ) -> tuple[Mention, ...]:
        """Return the mentions with the role of their place, past trips left out."""
        told = list(self.mentions)
        for sentence in self.sentences:
            if sentence.block == "links" or self._is_past(sentence):
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
        return tuple(told)


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
