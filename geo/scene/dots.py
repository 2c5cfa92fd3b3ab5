"""From stops to dots, and the names of places beside the journey."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, hypot, log2, log10, radians
from string import ascii_uppercase
from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km
from geo.model import Caption, Dot, LonLat, Quote
from geo.scene.pagewords import clean
from geo.scene.toponyms import is_written_in, names_of, short_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from geo.model import Course, Journey, Place, Stop, Window

__all__ = ["Marked", "captions_of", "in_one_script", "marked_dots", "stop_keys"]

_OWN_KM = 10.0  # a station this near to a town's middle is the town's
_SAME_DEG = 0.004  # some 400 m: a railhead this near its place is the place's station
_APART_PX = 60  # how far a town is from the next larger one when it is named
_NEAR_DEG = 0.1  # a town this near to a stop of its name is the stop's town
_OTHER_LETTERS = frozenset({"ja", "ko", "ru", "zh"})
_ENOUGH = 10  # towns that a map names in its own letters before it does without others
_DEG_PX = 256 / 360  # a degree of longitude at zoom 0


@dataclass(frozen=True, slots=True)
class Marked:
    """A dot, the place it stands for, and the stops that were made there."""

    dot: Dot
    place: Place | None = None
    stops: tuple[Stop, ...] = ()


def stop_keys(stops: Sequence[Stop]) -> tuple[str, ...]:
    """Return each stop's key: its number in order of travel, or a candidate's letter.

    After Z comes AA.
    """
    keys, number, letter = [], 0, 0
    for stop in stops:
        if stop.role == "candidate":
            keys.append(_lettered(letter))
            letter += 1
        else:
            number += 1
            keys.append(str(number))
    return tuple(keys)


def _lettered(index: int) -> str:
    """Return A for 0, Z for 25, AA for 26."""
    head, tail = divmod(index, len(ascii_uppercase))
    return (_lettered(head - 1) if head else "") + ascii_uppercase[tail]


def marked_dots(
    journey: Journey, countries: Mapping[str, Mapping[str, str]]
) -> tuple[Marked, ...]:
    """Return every dot of the journey: stops, then railheads, borders, gauges.

    A journey without stops shows the places that its story names instead.
    """
    places = {place.id: place for place in journey.places}
    stops = tuple(_stop_dots(journey, places))
    if not journey.stops:
        named = {m.place for m in journey.mentions}
        stops = tuple(
            Marked(
                Dot("place", place.at, names_of(place), within_km=place.within_km),
                place,
            )
            for place in journey.places
            if place.id in named and place.kind in {"city", "station", "facility"}
        )
    dots = (*stops, *_railheads(stops, places))
    if not journey.style.shows("signs"):
        return dots
    return (*dots, *_borders(journey, countries), *_gauges(journey))


def _stop_dots(journey: Journey, places: Mapping[str, Place]) -> Iterator[Marked]:
    """Yield one dot for each place that has stops, with the keys of all of them."""
    made: dict[str, list[tuple[str, Stop]]] = {}
    keys = stop_keys(journey.stops)
    for key, stop in zip(keys, journey.stops, strict=True):
        if stop.place in places:
            made.setdefault(stop.place, []).append((key, stop))
    last = journey.stops[-1] if journey.stops else None
    for identifier, visits in made.items():
        place = places[identifier]
        stops = tuple(stop for _, stop in visits)
        if not any(stop.marker for stop in stops):
            continue
        dot = Dot(
            "stop",
            _on_the_line(place, journey),
            names_of(place),
            key="·".join(_asked(key, stop, journey) for key, stop in visits),
            course=_strongest(stops),
            end=any(stop.role != "stop" or stop is last for stop in stops)
            and not all(journey.is_doubtful(stop) for stop in stops),
            quotes=tuple(_quotes(stops, journey)),
            windows=tuple(dict.fromkeys(_windows(stops, journey))),
            within_km=place.within_km,
            label=any(stop.label for stop in stops),
            note=clean("\n".join(dict.fromkeys(s.note for s in stops if s.note))),
        )
        yield Marked(dot, place, stops)


def _on_the_line(place: Place, journey: Journey) -> LonLat:
    """Return where a place's dot stands: at the end of a line that leads to it.

    A town's point is its middle; the train stops at its station, some km off.
    """
    for leg in journey.legs:
        if leg.kind != "rail" or not leg.line:
            continue
        for identifier, end in ((leg.from_place, 0), (leg.to_place, -1)):
            at = leg.line[end]
            if identifier == place.id and great_circle_km(place.at, at) < _OWN_KM:
                return at
    return place.at


def _asked(key: str, stop: Stop, journey: Journey) -> str:
    """Return a stop's key, with a question mark where it is doubtful."""
    doubtful = stop.status != "rejected" and journey.is_doubtful(stop)
    return f"{key}?" if doubtful else key


def _windows(stops: Sequence[Stop], journey: Journey) -> Iterator[tuple[str, Window]]:
    """Yield when the story says, and when the train can arrive and leave again."""
    for stop in stops:
        yield "fact_when", stop.told
        for leg in journey.legs:
            if leg.to_place in {stop.place, stop.railhead} and leg.arrive.earliest:
                yield "fact_arrive", leg.arrive
        for leg in journey.legs:
            leaves = leg.from_place in {stop.place, stop.railhead}
            if leaves and leg.depart.earliest and leg.depart != stop.told:
                yield "fact_depart", leg.depart


def _quotes(stops: Sequence[Stop], journey: Journey) -> Iterator[Quote]:
    """Yield the clauses that make a place a stop, with the place's name in them."""
    for start, end in dict.fromkeys((s.start, s.end) for s in stops if s.quote):
        stop = next(s for s in stops if (s.start, s.end) == (start, end))
        marks = [
            (mention.start - start, mention.end - start)
            for mention in journey.mentions
            if mention.place == stop.place
            and start <= mention.start <= mention.end <= end
        ]
        yield Quote(clean(stop.quote), *(marks or [(0, 0)])[0])


def _strongest(stops: Sequence[Stop]) -> Course:
    """Return how a place is drawn: as part of the journey if it is in any way."""
    if any(stop.role != "candidate" for stop in stops):
        return "journey"
    statuses = {stop.status for stop in stops}
    return next(s for s in ("confirmed", "open", "rejected") if s in statuses)


def _railheads(
    stops: Sequence[Marked], places: Mapping[str, Place]
) -> Iterator[Marked]:
    """Yield the stations at which a train stops for places off the rails."""
    taken = {marked.place.id for marked in stops if marked.place}
    for marked in stops:
        heads = {stop.railhead for stop in marked.stops if stop.railhead}
        for head in sorted(heads & places.keys() - taken):
            place, at = places[head], marked.dot.at
            if max(abs(place.lon - at.lon), abs(place.lat - at.lat)) < _SAME_DEG:
                continue
            dot = replace(marked.dot, kind="railhead", key="", end=False)
            dot = replace(dot, at=place.at, names=names_of(place), link=at)
            dot = replace(dot, quotes=(), windows=(), within_km=0.0, note="")
            yield Marked(dot, place, marked.stops)


def _borders(
    journey: Journey, countries: Mapping[str, Mapping[str, str]]
) -> Iterator[Marked]:
    """Yield where the journey and its branches pass from country to country."""
    seen: set[LonLat] = set()
    for leg in journey.legs:
        for border in leg.borders:
            at = LonLat(round(border.at.lon, 2), round(border.at.lat, 2))
            if at in seen:
                continue
            seen.add(at)
            sides = (border.from_country, border.to_country)
            left, entered = (countries.get(side, {"en": side}) for side in sides)
            names = {
                language: f"{left[language]} → {entered[language]}"
                for language in left
                if language in entered
            }
            yield Marked(Dot("border", border.at, names))


def _gauges(journey: Journey) -> Iterator[Marked]:
    """Yield where the track changes its gauge."""
    seen: set[LonLat] = set()
    for leg in journey.legs:
        for gauge in leg.gauge_breaks:
            at = LonLat(round(gauge.at.lon, 2), round(gauge.at.lat, 2))
            if at not in seen:
                seen.add(at)
                name = f"{gauge.from_mm} → {gauge.to_mm} mm"
                yield Marked(Dot("gauge", gauge.at, {"en": name}))


def captions_of(
    context: Iterable[Place], marked: Sequence[Marked]
) -> Iterator[Caption]:
    """Yield the names of regions and towns, without those that have dots.

    A town's rank is ten times the zoom from which it is named: when it is some way
    apart from the next larger one, and not before its size deserves it.
    """
    ours = {m.place.id for m in marked if m.place}
    dots = [m.place for m in marked if m.place]
    others = [
        place
        for place in context
        if place.id not in ours
        and not any(
            place.name == dot.name and _apart_deg(place, dot) < _NEAR_DEG
            for dot in dots
        )
    ]
    for place in others:
        if place.kind == "region":
            yield Caption("region", names_of(place), (place.at,))
    towns = [place for place in others if place.kind in {"city", "station"}]
    towns.sort(key=lambda place: (-place.population, place.id))
    for number, town in enumerate(towns):
        alone = min((_apart_deg(town, other) for other in towns[:number]), default=90)
        room = log2(_APART_PX / _DEG_PX / max(alone, 0.01))
        zoom = max(room, _least_zoom(town.population))
        if not is_written_in(names_of(town)[""], "en"):
            continue  # nobody who reads another script could read it
        names = {k: short_name(n, town.country) for k, n in names_of(town).items()}
        yield Caption("city", names, (town.at,), rank=round(10 * zoom))


def in_one_script(captions: Sequence[Caption], language: str) -> Sequence[Caption]:
    """Return captions in the letters of a page's language, where enough towns have any.

    A town that has no name in them stays nameless rather than stand there in Latin
    letters among others; `inOneScript` in names.js does so for the page.
    """
    if language not in _OTHER_LETTERS:
        return captions
    written = [c for c in captions if c.kind != "city" or language in c.names]
    is_enough = sum(c.kind == "city" for c in written) >= _ENOUGH
    return written if is_enough else captions


def _least_zoom(population: int) -> float:
    """Return the zoom from which a town of that size is named at all.

    Ten million from zoom 2.25, each tenth of that 1.25 later; hamlets from 8.5.
    """
    return 11 - 1.25 * log10(max(population, 100))


def _apart_deg(one: Place, other: Place) -> float:
    """Return how far two towns are apart on the map, in degrees of longitude."""
    narrow = cos(radians(one.lat))
    return hypot(one.lon - other.lon, (one.lat - other.lat) / narrow)
