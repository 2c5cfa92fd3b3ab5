"""What is told of a stop: its card, its step in the story, its passage of the text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from geo.model import Card, Passage, Step
from geo.scene.pagewords import Words, clean, local_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geo.model import Journey, Leg, LonLat, Place, Stop
    from geo.scene.dots import Marked

__all__ = [
    "card_of",
    "coordinates",
    "passages",
    "role_of",
    "steps_of",
    "sureness",
]

_MOST_DATES = 3  # beside one name
_SURENESS = ((0.9, "sure_certain"), (0.7, "sure_likely"), (0.45, "sure_unsure"))


def _status_phrase(stop: Stop) -> str:
    """Return the name of the phrase for what a stop is."""
    return f"status_{stop.status}" if stop.role == "candidate" else f"role_{stop.role}"


def role_of(stop: Stop, journey: Journey, speech: Words) -> str:
    """Return what a stop is in words, and that it is doubtful where it is."""
    role = speech.phrases[_status_phrase(stop)]
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


def passages(
    text: str, journey: Journey, marked: Sequence[Marked]
) -> tuple[Passage, ...]:
    """Return the text in pieces, each linked to the dots that it names and tells of.

    Offsets are characters of `text`, which must be the one the journey was read from;
    a name that is not where the journey says it is stays plain. Nothing without text.
    """
    dots: dict[str, int] = {}
    told: list[tuple[int, int, int]] = []
    for number, each in enumerate(marked):
        if each.place and each.dot.kind in {"stop", "place"}:
            dots.setdefault(each.place.id, number)
            told += [(s.start, s.end, number) for s in each.stops if s.quote]
    named = {m.start: m for m in journey.mentions if text[m.start : m.end] == m.surface}
    edges = {0, len(text)}
    edges.update(edge for m in named.values() for edge in (m.start, m.end))
    edges.update(edge for start, end, _ in told for edge in (start, end))
    pieces = []
    for start, end in pairwise(sorted(e for e in edges if 0 <= e <= len(text))):
        place = named[start].place if start in named else None
        piece = Passage(
            clean(text[start:end].replace("\r\n", "\n")),
            names=dots.get(place, -1) if place else -1,
            is_place=bool(place),
            told_of=tuple(sorted({n for a, b, n in told if a <= start and end <= b})),
        )
        pieces.append(piece)
    return tuple(pieces)


def steps_of(
    journey: Journey, keys: Sequence[str], marked: Sequence[Marked]
) -> tuple[Step, ...]:
    """Return a step for each stop in its order; none without two that have dots.

    A stop whose marker is hidden is no step.
    """
    if not journey.style.shows("steps"):
        return ()
    dots = {
        each.place.id: number
        for number, each in enumerate(marked)
        if each.place and each.dot.kind == "stop"
    }
    steps = tuple(_steps(journey, keys, dots, marked=marked))
    return steps if len(steps) > 1 else ()


def _steps(
    journey: Journey,
    keys: Sequence[str],
    dots: dict[str, int],
    *,
    marked: Sequence[Marked],
) -> Iterator[Step]:
    """Yield the steps, each with the quote of its own visit."""
    for number, (key, stop) in enumerate(zip(keys, journey.stops, strict=True)):
        if stop.place not in dots:
            continue
        dot = dots[stop.place]
        quotes = [q.text for q in marked[dot].dot.quotes]
        said = clean(stop.quote)
        yield Step(
            key=key,
            dot=dot,
            quote=quotes.index(said) if said in quotes else -1,
            ways=tuple(journey.legs.index(leg) for leg in _legs_to(journey, number)),
            stop=number,
            told=stop.told,
        )


def _legs_to(journey: Journey, number: int) -> tuple[Leg, ...]:
    """Return the legs that lead from the stop before to one, or along its branch."""
    stop = journey.stops[number]
    ends = {stop.place, stop.railhead}
    if stop.role == "candidate":
        branches = [leg.branch for leg in journey.legs if leg.to_place in ends]
        branch = max(branches, default=0)
        return tuple(leg for leg in journey.legs if branch and leg.branch == branch)
    own = [leg for leg in journey.legs if not leg.branch]
    return tuple(_last_stretch(own, _visits(journey, number), ends))


def _visits(journey: Journey, number: int) -> int:
    """Return how often the journey came to the place of a stop before that one."""
    made = [s for s in journey.stops[:number] if s.role != "candidate"]
    return sum(s.place == journey.stops[number].place for s in made[1:])


def _last_stretch(
    legs: Sequence[Leg], before: int, ends: set[str | None]
) -> Sequence[Leg]:
    """Return the leg that comes to a place, after so many that came there before."""
    came = [leg for leg in legs if leg.to_place in ends]
    return came[before : before + 1]
