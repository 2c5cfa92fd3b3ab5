"""The trip file: what was read in a story, as YAML that a person can correct."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geo.model import Place, Stop, Trip

__all__ = ["is_untouched", "trip_yaml"]

_HEAD = """\
# A journey as railstory read it. Edit anything, then draw it:  railstory map THIS.yaml
#
# stops   in the order travelled; candidates are destinations the story leaves open.
#   place     a name, geonames:ID, railstory:NAME, or "lat,lon"
#   role      origin, stop, destination, candidate
#   status    confirmed, open, rejected
#   way       how one came there: rail (when left out), sea, air, road, foot
#   told      when, as the story says: [earliest, latest]; `left` is when it went on
#   railhead  the station for a place off the rails; found when left out
#   quote     the story's words, and where they stand in it (span); may be left out
#   name, note   what the map calls it, and says of it; label: false, marker: false
# style   headline, standfirst, byline, credit, note, hide, colours ... of the map
# seen    what railstory saw: leave it as it is, or delete it all
"""
_SEAL = "# as railstory wrote it: "
_LONGEST_COMMENT = 76
_ALWAYS = frozenset({"id", "name", "lon", "lat"})


def trip_yaml(trip: Trip) -> str:
    """Return a trip as YAML with comments, the same text for the same trip.

    Every text of the story stands in it as a quoted string, which YAML and JSON read
    alike, so nothing in a story can change the file's shape. Its last line tells
    whether a person has changed it since; a trip that a person corrected has none.
    """
    places = {place.id: place for place in trip.places}
    text = _HEAD + "\n".join(_lines(trip, places)) + "\n"
    return text if trip.read_by.reader == "person" else _sealed(text)


def _sealed(text: str) -> str:
    """Return a text with a line below it that holds for this very text."""
    return f"{text}{_SEAL}{sha256(text.encode()).hexdigest()[:16]}\n"


def is_untouched(text: str) -> bool:
    """Return whether a text is a trip file that nobody has changed since it was made.

    >>> is_untouched("railstory: 1")
    False
    """
    body, mark, _ = text.rpartition(_SEAL)
    return bool(mark) and _sealed(body) == text


def _lines(trip: Trip, places: Mapping[str, Place]) -> Iterator[str]:
    """Yield the file line by line."""
    speed, itinerary = trip.top_speed, trip.itinerary
    yield "railstory: 1"
    yield f"title: {_quoted(trip.title)}"
    yield f"language: {trip.language}"
    published = trip.published.isoformat() if trip.published else None
    yield f"published: {_quoted(published)}"
    if trip.dated_by:
        yield f"dated_by: {trip.dated_by}"
    quote = _quoted(speed.quote)
    yield f"top_speed: {{kmh: {speed.kmh:g}, source: {speed.source}, quote: {quote}}}"
    yield f"via: {_quoted(list(itinerary.via))}"
    yield f"avoid: {_quoted(list(itinerary.avoid))}"
    yield from _reading(trip)
    if style := trip.style.to_dict():
        yield "style:"
        for key, value in style.items():
            yield f"  {key}: {_quoted(value)}"
    yield "stops:" if itinerary.stops or itinerary.candidates else "stops: []"
    for stop in (*itinerary.stops, *itinerary.candidates):
        yield from _stop(stop, places)
    yield "stated:" if trip.stated else "stated: []"
    for extent in trip.stated:
        unit = {"distance": "km", "duration": "hours"}[extent.kind]
        span, quote = [extent.start, extent.end], _quoted(extent.quote)
        words = f"surface: {_quoted(extent.surface)}, span: {span}, quote: {quote}"
        yield f"  - {{{unit}: {extent.value!r}, {words}}}"
    warnings = (*trip.warnings, *itinerary.warnings)
    yield f"unplaced: {_quoted(list(trip.unplaced))}"
    yield f"warnings: {_quoted(list(warnings))}"
    yield from _seen(trip)


def _reading(trip: Trip) -> Iterator[str]:
    """Yield who read the story and how sure; nothing for a trip that a person wrote."""
    itinerary, by = trip.itinerary, trip.read_by
    if not trip.drawn:
        yield "# not understood well enough to draw: put the stops right, then say true"
        yield "drawn: false"
    if itinerary.confidence != 1:
        yield f"confidence: {round(itinerary.confidence, 3):g}"
    if by.reader != "person":
        yield f"read_by: {_quoted({k: v for k, v in by.to_dict().items() if v})}"
    if itinerary.trains:
        rows = [train.to_dict() for train in itinerary.trains]
        yield f"trains: {_quoted(rows)}"


def _seen(trip: Trip) -> Iterator[str]:
    """Yield the evidence: every place with its runner-up, every mention."""
    yield "\nseen:"
    yield "  places:" if trip.places else "  places: []"
    for place in trip.places:
        yield f"    - {_quoted(_known(place))}"
    mentions = trip.itinerary.mentions
    yield "  mentions:" if mentions else "  mentions: []"
    for m in mentions:
        row = [m.start, m.end, m.surface, m.role, m.place, m.confidence]
        yield f"    - {_quoted(row)}"


def _stop(stop: Stop, places: Mapping[str, Place]) -> Iterator[str]:
    """Yield one stop: what a person edits first, then what it rests on."""
    place = places[stop.place]
    yield ""
    yield f"  # {_comment(stop.quote)}"
    if other := place.runner_up:
        yield f"  # runner-up: {other.id}, {_about(other)}"
    yield f"  - place: {_quoted(place.id)}  # {_about(place)}"
    yield f"    role: {stop.role}"
    yield f"    status: {stop.status}"
    if stop.way != "rail":
        yield f"    way: {stop.way}"
    if stop.confidence != 1:
        yield f"    confidence: {round(stop.confidence, 3):g}"
    told = [stop.told.earliest, stop.told.latest]
    yield f"    told: {_quoted([end.isoformat() if end else None for end in told])}"
    if stop.left.earliest or stop.left.latest:
        left = [stop.left.earliest, stop.left.latest]
        yield f"    left: {_quoted([end.isoformat() if end else None for end in left])}"
    if stop.railhead:
        yield f"    railhead: {_quoted(stop.railhead)}"
    yield f"    quote: {_quoted(stop.quote)}"
    yield f"    span: [{stop.start}, {stop.end}]"
    for key, value in stop.edited().items():
        yield f"    {key}: {_quoted(value)}"


def _about(place: Place) -> str:
    """Return a place in words: name, country, latitude and longitude, how far off."""
    name = _comment(place.name)
    within = f", within {place.within_km:.0f} km" if place.within_km else ""
    at = f"{place.lat:.4f},{place.lon:.4f}{within}"
    return f"{name} ({place.country or place.kind}) {at}"


def _known(place: Place) -> dict[str, object]:
    """Return all that is known of a place; what is empty only if it must be there.

    A latitude of 0 is as good as any; no country, no people is as good as no field.
    """
    facts = place.to_dict() | {
        "population": place.population,
        "confidence": place.confidence,
        "runner_up": _known(place.runner_up) if place.runner_up else None,
    }
    return {key: value for key, value in facts.items() if value or key in _ALWAYS}


def _quoted(value: object) -> str:
    """Return a value on one line, as JSON, which is YAML too."""
    text = json.dumps(value, ensure_ascii=False)
    fine = "\N{IDEOGRAPHIC SPACE}"  # no control sign, though Python does not print it
    return "".join(c if c.isprintable() or c == fine else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    r"""Return a character as YAML escapes it: \uXXXX, or \UXXXXXXXX beyond that.

    Half a surrogate pair is no character; YAML has no way to write one.
    """
    code = ord(character)
    if "\ud800" <= character <= "\udfff":
        code = ord("\ufffd")
    four_digits = 0xFFFF
    return f"\\u{code:04x}" if code <= four_digits else f"\\U{code:08x}"


def _comment(text: str) -> str:
    """Return a text as it can stand in a comment: one line, printable, not long."""
    line = "".join(c if c.isprintable() else " " for c in " ".join(text.split()))
    return line if len(line) <= _LONGEST_COMMENT else line[: _LONGEST_COMMENT - 1] + "…"
