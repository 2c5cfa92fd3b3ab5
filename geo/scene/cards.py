"""What a dot says when it is opened: the story's words, how sure, what else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.model import Card
from geo.scene.pagewords import Words, clean, local_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geo.model import Journey, LonLat, Place, Stop
    from geo.scene.dots import Marked

__all__ = ["card_of", "coordinates", "role_of", "status_phrase", "sureness"]

_MOST_DATES = 3  # beside one name
_SURENESS = ((0.9, "sure_certain"), (0.7, "sure_likely"), (0.45, "sure_unsure"))


def status_phrase(stop: Stop) -> str:
    """Return the name of the phrase for what a stop is."""
    return f"status_{stop.status}" if stop.role == "candidate" else f"role_{stop.role}"


def role_of(stop: Stop, journey: Journey, speech: Words) -> str:
    """Return what a stop is in words, and that it is doubtful where it is."""
    role = speech.phrases[status_phrase(stop)]
    if stop.status == "rejected" or not journey.is_doubtful(stop):
        return role
    return speech.say("doubtful", what=role, sure=f"{stop.confidence:.0%}")


def card_of(
    marked: Marked,
    journey: Journey,
    speech: Words,
    *,
    countries: Mapping[str, Mapping[str, str]],
) -> Card:
    """Return the card of one dot."""
    dot = marked.dot
    name = clean(dot.called(speech.language))
    kind = _kind(marked, journey, speech)
    label = f"{dot.key} {name}, {kind}".strip() if kind else f"{dot.key} {name}".strip()
    if marked.place is None:
        facts = ((speech.phrases["fact_at"], coordinates(dot.at)),)
        return Card(f"{kind}: {name}", label, facts=facts)
    return Card(
        heading=name,
        label=label,
        facts=tuple(
            _facts(marked, marked.place, journey, speech=speech, countries=countries)
        ),
        date=_date(marked, speech) if journey.style.shows("dates") else "",
    )


def _date(marked: Marked, speech: Words) -> str:
    """Return when the story says that the train was at a stop, "" where it does not."""
    if marked.dot.kind != "stop":
        return ""
    told = [s.told for s in marked.stops if s.status != "rejected"]
    known = [speech.window(w) for w in told if w.earliest or w.latest]
    return " · ".join(dict.fromkeys(known[:_MOST_DATES]))


def _kind(marked: Marked, journey: Journey, speech: Words) -> str:
    """Return what a dot is, in words."""
    if marked.dot.kind == "place":
        return speech.phrases["role_mention"]
    if marked.dot.kind != "stop":
        return speech.phrases[marked.dot.kind]
    roles = dict.fromkeys(role_of(stop, journey, speech) for stop in marked.stops)
    return ", ".join(roles)


def _facts(  # one thing each that a card tells of
    marked: Marked,
    place: Place,
    journey: Journey,
    *,
    speech: Words,
    countries: Mapping[str, Mapping[str, str]],
) -> Iterator[tuple[str, str]]:
    """Yield the labelled facts of a place, those that are known."""
    say = speech.phrases
    yield say["fact_status"], _kind(marked, journey, speech)
    local = local_name(place, place.called(speech.language))
    if local:
        yield say["fact_local"], local
    if marked.dot.kind == "stop":
        for phrase, window in marked.dot.windows:
            yield say[phrase], speech.window(window)
        yield from _railhead(marked.stops, journey, speech)
    yield say["fact_sure"], sureness(place, journey, speech)
    if place.runner_up:
        other = clean(_where(place.runner_up, speech, countries))
    else:
        other = say["no_runner_up"]
    yield say["fact_runner_up"], other
    yield say["fact_at"], coordinates(place.at)
    if place.within_km:
        yield say["fact_within"], speech.say("within", km=speech.km(place.within_km))
    if place.source:
        yield say["fact_source"], clean(place.source)


def _railhead(
    stops: Sequence[Stop], journey: Journey, speech: Words
) -> Iterator[tuple[str, str]]:
    """Yield the station at which the train stops for the place."""
    for head in dict.fromkeys(s.railhead for s in stops if s.railhead != s.place):
        for place in journey.places:
            if place.id == head:
                name = clean(place.called(speech.language))
                yield speech.phrases["fact_railhead"], name


def sureness(place: Place, journey: Journey, speech: Words) -> str:
    """Return how sure it is that the name means this place, in words and per cent."""
    found = [m.confidence for m in journey.mentions if m.place == place.id]
    value = min(max([place.confidence, *found]), 0.99)  # nothing is beyond doubt
    phrase = next((p for least, p in _SURENESS if value >= least), "sure_guess")
    return f"{speech.phrases[phrase]} ({value:.0%})"


def _where(
    place: Place, speech: Words, countries: Mapping[str, Mapping[str, str]]
) -> str:
    """Return a place's name with its country and coordinates."""
    name = place.called(speech.language)
    country = countries.get(place.country, {}).get(speech.language, place.country)
    parts = [name, country] if country else [name]
    return f"{', '.join(parts)} ({coordinates(place.at)})"


def coordinates(at: LonLat) -> str:
    """Return a point as people write it, latitude first."""
    north, east = "N" if at.lat >= 0 else "S", "E" if at.lon >= 0 else "W"
    return f"{abs(at.lat):.4f}° {north}, {abs(at.lon):.4f}° {east}"
