"""A story laid out for telling: its sentences, its places as stretches, its times."""

from __future__ import annotations

from bisect import bisect_left
from datetime import timedelta
from operator import attrgetter
from typing import TYPE_CHECKING

from geo.itinerary.casefolding import small
from geo.itinerary.marking import Stretch
from geo.itinerary.reading import Reader
from geo.itinerary.sentences import cut
from geo.itinerary.told import begun, past_years
from geo.itinerary.unsaid import with_echoes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.itinerary.sentences import Sentence
    from geo.model import Language, Mention, Place, TimeMention

__all__ = ["Page"]

_CALLED_AT = frozenset({"city", "station", "facility", "other"})
# Countries that are one town, where "arrived in Singapore" names the stop.
_CITY_STATES = frozenset({"SG", "MC", "VA", "HK", "MO", "SM"})
_COARSE = frozenset({"year", "month"})
_start_of = attrgetter("start")


class Page:
    """A story with what was found in it, cut into sentences."""

    __slots__ = (
        "begun",
        "by_id",
        "echoes",
        "mentions",
        "past",
        "reader",
        "sentences",
        "stretches",
        "text",
        "times",
        "words",
    )

    def __init__(
        self,
        text: str,
        language: Language,
        mentions: Sequence[Mention],
        places: Sequence[Place],
        times: Sequence[TimeMention],
    ) -> None:
        """Cut the text; the arguments are those of `tell`."""
        self.text = text
        self.times = tuple(t for t in times if not _is_week(t))
        self.words = small(text)
        self.by_id = {place.id: place for place in places}
        self.reader = Reader.of(language)
        self.mentions, self.echoes = with_echoes(
            self.words, mentions, self.reader, self._calls
        )
        self.sentences = cut(text, language, self.mentions)
        self.stretches = [
            Stretch(m.start, m.end, self._calls(m)) for m in self.mentions
        ]
        self.past, self.begun = past_years(self.times), begun(self.times)

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

    def is_past(self, sentence: Sentence) -> bool:
        """Say whether a sentence tells of a trip before this one."""
        return self.reader.says("past", sentence.words) or self.was_before(sentence)

    def was_before(self, sentence: Sentence) -> bool:
        """Say whether a sentence names only years or months before the journey's."""
        times = self.times_in(sentence)
        years = {t.earliest.year for t in times}
        if years and years <= self.past:
            return True
        coarse = all(t.precision in _COARSE for t in times)
        return bool(times) and coarse and all(t.latest < self.begun for t in times)

    def times_in(self, sentence: Sentence) -> list[TimeMention]:
        """Return the times that a sentence names."""
        first = bisect_left(self.times, sentence.start, key=_start_of)
        last = bisect_left(self.times, sentence.end, key=_start_of)
        return list(self.times[first:last])


def _is_week(time: TimeMention) -> bool:
    """Return whether a time is a week or its end: cues know those words themselves."""
    span = time.latest - time.earliest
    return time.precision == "part" and timedelta(1.5) < span < timedelta(7)
