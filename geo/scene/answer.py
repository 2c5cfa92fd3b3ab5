"""The sentence that answers the story's question: when the train was where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.scene.pagewords import Words, clean
from geo.scene.toponyms import names_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.model import Journey, Leg, Place, Stop

__all__ = ["Panel", "answer"]


@dataclass(frozen=True, slots=True)
class Panel:
    """A journey, to be told in one language."""

    journey: Journey
    words: Words
    places: Mapping[str, Place]

    def name(self, identifier: str) -> str:
        """Return what a place is called, or its id when it is only coordinates."""
        place = self.places.get(identifier)
        if place is None:
            return clean(identifier)
        names = names_of(place)
        return names.get(self.words.language) or names[""]

    def said(self, sentence: str) -> str:
        """Return a sentence of the estimate in this language, if there is such."""
        said = self.journey.said(sentence, self.words.language)
        return clean(self.words.converted(said))


def answer(panel: Panel) -> str:
    """Return the sentence that says when the train was there, or how far it can be.

    It speaks of the confirmed destination, else of the first open candidate, else of
    the last stop that rails lead to. A time that the story tells comes before any
    bound; a bound is that of the table, and no assumed speed stands in it as a fact.
    """
    stops = panel.journey.stops
    if not stops:
        has_places = any(mention.place for mention in panel.journey.mentions)
        return panel.words.phrases["answer_places" if has_places else "answer_none"]
    if not panel.journey.drawn:
        sure = f"{panel.journey.confidence:.0%}"
        return panel.words.say("answer_unsure", sure=sure)
    return _told_or_bound(panel) + _doubts(panel)


def _doubts(panel: Panel) -> str:
    """Return which of the stops are doubtful, "" for none."""
    names = [
        panel.name(stop.place)
        for stop in panel.journey.stops
        if stop.status != "rejected" and panel.journey.is_doubtful(stop)
    ]
    told = ", ".join(dict.fromkeys(names))
    return panel.words.say("answer_doubtful", names=told) if told else ""


def _told_or_bound(panel: Panel) -> str:
    """Return when the train was there, else how far it can be."""
    stops = panel.journey.stops
    origin, target = stops[0], _target(panel.journey)
    legs = _legs_to(panel.journey, target)
    if target is origin or not legs:
        return panel.words.say("answer_stop", origin=panel.name(origin.place))
    ends = {"origin": panel.name(origin.place), "end": panel.name(target.place)}
    is_broken = any(leg.kind == "gap" for leg in _on_the_way(legs))
    if told := _told(panel, target, legs, is_broken=is_broken):
        return _left(panel, origin) + told
    if is_broken:
        return panel.words.say("answer_gap", **ends)
    return _bound(panel, (origin, target), ends, legs=legs)


def _bound(
    panel: Panel,
    stops: tuple[Stop, Stop],
    ends: Mapping[str, str],
    *,
    legs: Sequence[Leg],
) -> str:
    """Return by when the train can be at the end, else how long the way is."""
    origin, target = stops
    is_assumed = panel.journey.top_speed.source == "default"
    speed = panel.words.kmh(panel.journey.top_speed.kmh)
    length = _length(panel, legs)
    arrive = legs[-1].arrive.earliest
    if arrive is None:
        hours = panel.words.hours(sum(leg.hours_at_top_speed for leg in legs))
        phrase = "answer_length_assumed" if is_assumed else "answer_length"
        return panel.words.say(phrase, **ends, km=length, speed=speed, hours=hours)
    said = {"end": ends["end"], "arrive": panel.words.moment(arrive), "km": length}
    if is_assumed or target.role != "candidate":
        return _left(panel, origin) + panel.words.say("answer_usual", **said)
    return _left(panel, origin) + panel.words.say("answer_reach", **said, speed=speed)


def _length(panel: Panel, legs: Sequence[Leg]) -> str:
    """Return how long the rails of some legs are."""
    return panel.words.km(sum(leg.length_km for leg in legs if leg.kind == "rail"))


def _on_the_way(legs: Sequence[Leg]) -> list[Leg]:
    """Return the legs without those to stops that the train is taken past."""
    return [
        leg
        for leg, after in zip(legs, (*legs[1:], None), strict=True)
        if leg.kind != "gap" or after is None or after.from_place != leg.from_place
    ]


def _told(panel: Panel, target: Stop, legs: Sequence[Leg], *, is_broken: bool) -> str:
    """Return when the train came, as the story tells; nothing where it does not.

    Of a candidate it tells when the train may be there, which is no arrival.
    """
    told = target.told
    if target.role == "candidate" or told.earliest is None or told.latest is None:
        return ""
    phrase = "answer_reached_gap" if is_broken else "answer_reached"
    if target.status == "open":
        phrase = "answer_due"
    said = panel.words.say(
        phrase,
        end=panel.name(target.place),
        when=panel.words.window(told),
        km=_length(panel, legs),
    )
    return said.replace("..", ".")


def _left(panel: Panel, origin: Stop) -> str:
    """Return when the train left or is to leave, where the story tells."""
    if origin.told.earliest is None or origin.told.latest is None:
        return ""
    when = panel.words.window(origin.told)
    phrase = "answer_leaves" if origin.status == "open" else "answer_left"
    said = panel.words.say(phrase, origin=panel.name(origin.place), when=when)
    return said.replace("..", ".")  # a month in short has its own full stop


def _target(journey: Journey) -> Stop:
    """Return the stop that the answer is about, the first where nothing else is."""
    candidates = [stop for stop in journey.stops if stop.role == "candidate"]
    for status in ("confirmed", "open"):
        for stop in candidates:
            if stop.status == status and _legs_to(journey, stop):
                return stop
    made = [stop for stop in journey.stops if stop.role != "candidate"]
    return made[-1] if made else journey.stops[0]


def _legs_to(journey: Journey, stop: Stop) -> tuple[Leg, ...]:
    """Return the legs from the origin to a stop: the journey's, then its branch's."""
    main = tuple(leg for leg in journey.legs if leg.branch == 0)
    if stop.role != "candidate":
        return main
    for leg in journey.legs:
        if leg.branch and leg.to_place in {stop.place, stop.railhead}:
            mine = (other for other in journey.legs if other.branch == leg.branch)
            return (*main, *mine)
    return ()
