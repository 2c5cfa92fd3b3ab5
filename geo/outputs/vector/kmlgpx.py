"""The journey for globes and for hand-held receivers: KML and GPX."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import UTC
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from geo.model import Journey, Leg, LonLat, Place, Stop, Window

__all__ = ["gpx", "kml"]

# What XML 1.0 cannot carry, not even escaped.
_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Colours as KML writes them: opacity, blue, green, red.
_COLOURS = {0: "ffb27200"}
_OTHERS = "ff004ac0"


def kml(journey: Journey) -> str:
    """Return the journey as KML 2.2: stops with their windows, legs as lines.

    Coordinates are WGS 84, longitude first. A gap has no line; its placemark says why.
    """
    root = ET.Element("kml", xmlns="http://www.opengis.net/kml/2.2")
    document = _child(root, "Document")
    _child(document, "name", journey.title)
    _child(document, "description", "; ".join(journey.attribution))
    names = _names(journey)
    for stop, place in _stops(journey):
        mark = _placemark(document, names[stop.place], stop.quote)
        _span(mark, stop.told)
        known = {"role": stop.role, "status": stop.status, "place": stop.place}
        if place.within_km:
            known["within_km"] = f"{place.within_km:g}"
        _data(mark, known)
        _child(_child(mark, "Point"), "coordinates", _at(place.at))
    for leg in journey.legs:
        mark = _placemark(document, _between(leg, names), leg.why)
        _span(mark, leg.arrive)
        _colour(mark, leg)
        _data(mark, _figures(leg))
        if leg.line:
            line = _child(mark, "LineString")
            _child(line, "tessellate", "1")
            _child(line, "coordinates", " ".join(map(_at, leg.line)))
    return _written(root)


def gpx(journey: Journey) -> str:
    """Return the journey as GPX 1.1: stops as waypoints, legs as tracks.

    Latitude and longitude are WGS 84. A gap is left out: a receiver knows no gaps. Of
    a day that is told without an hour, the day stands in words and no moment does.
    """
    root = ET.Element(
        "gpx",
        version="1.1",
        creator="railstory",
        xmlns="http://www.topografix.com/GPX/1/1",
    )
    metadata = _child(root, "metadata")
    _child(metadata, "name", journey.title)
    _child(metadata, "desc", "; ".join(journey.attribution))
    names = _names(journey)
    for stop, place in _stops(journey):
        point = _child(root, "wpt", **_position(place.at))
        if stop.told.earliest and not stop.told.days:
            _child(point, "time", _utc(stop.told.earliest))
        _child(point, "name", names[stop.place])
        _child(point, "cmt", stop.quote)
        if days := stop.told.days:  # a receiver knows no days, only moments
            _child(point, "desc", _said(days))
        _child(point, "type", f"{stop.role}, {stop.status}")
    for number, leg in enumerate(leg for leg in journey.legs if leg.line):
        track = _child(root, "trk")
        _child(track, "name", _between(leg, names))
        _child(track, "desc", "; ".join(f"{k}: {v}" for k, v in _figures(leg).items()))
        _child(track, "number", str(number))
        segment = _child(track, "trkseg")
        for at in leg.line:
            _child(segment, "trkpt", **_position(at))
    return _written(root)


def _child(
    parent: ET.Element, tag: str, text: str = "", /, **values: str
) -> ET.Element:
    """Add an element; its text without what XML cannot carry."""
    child = ET.SubElement(parent, tag, values)
    child.text = _ILLEGAL.sub("\ufffd", text) or None
    return child


def _written(root: ET.Element) -> str:
    """Return a document as text."""
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, "unicode")}\n'


def _names(journey: Journey) -> dict[str, str]:
    """Return what each place is called in the story's language."""
    return {place.id: place.called(journey.language) for place in journey.places}


def _stops(journey: Journey) -> Iterator[tuple[Stop, Place]]:
    """Yield the stops that have a place."""
    places = {place.id: place for place in journey.places}
    for stop in journey.stops:
        if stop.place in places:
            yield stop, places[stop.place]


def _between(leg: Leg, names: dict[str, str]) -> str:
    """Return what a leg is called."""
    ends = (names.get(end, end) for end in (leg.from_place, leg.to_place))
    return " – ".join(ends)


def _figures(leg: Leg) -> dict[str, str]:
    """Return a leg's figures."""
    return {
        "kind": leg.kind,
        "branch": str(leg.branch),
        "length_km": f"{leg.length_km:.1f}",
        "assumed_km": f"{leg.assumed_km:.1f}",
        "hours_at_top_speed": f"{leg.hours_at_top_speed:.2f}",
    }


def _placemark(document: ET.Element, name: str, about: str) -> ET.Element:
    """Add a placemark; what follows must keep the order that KML's schema wants."""
    mark = _child(document, "Placemark")
    _child(mark, "name", name)
    if about:
        _child(mark, "description", about)
    return mark


def _span(mark: ET.Element, window: Window) -> None:
    """Add when something happened, where it is known."""
    if not (window.earliest or window.latest):
        return
    if days := window.days:
        if days[0] == days[1]:
            _child(_child(mark, "TimeStamp"), "when", days[0].isoformat())
            return
        span = _child(mark, "TimeSpan")
        _child(span, "begin", days[0].isoformat())
        _child(span, "end", days[1].isoformat())
        return
    span = _child(mark, "TimeSpan")
    if window.earliest:
        _child(span, "begin", window.earliest.isoformat())
    if window.latest:
        _child(span, "end", window.latest.isoformat())


def _said(days: tuple[date, date]) -> str:
    """Return a day as people and programs read it, or the first and the last."""
    first, last = (day.isoformat() for day in days)
    return first if first == last else f"{first}/{last}"


def _colour(mark: ET.Element, leg: Leg) -> None:
    """Add the colour and width of a leg's line."""
    style = _child(_child(mark, "Style"), "LineStyle")
    _child(style, "color", _COLOURS.get(leg.branch, _OTHERS))
    _child(style, "width", "4" if leg.branch == 0 else "3")


def _data(mark: ET.Element, values: dict[str, str]) -> None:
    """Add named values."""
    extended = _child(mark, "ExtendedData")
    for name, value in values.items():
        _child(_child(extended, "Data", name=name), "value", value)


def _at(point: LonLat) -> str:
    """Return a position as KML writes it."""
    return f"{point.lon:.6f},{point.lat:.6f}"


def _position(point: LonLat) -> dict[str, str]:
    """Return a position as GPX writes it."""
    return {"lat": f"{point.lat:.6f}", "lon": f"{point.lon:.6f}"}


def _utc(moment: datetime) -> str:
    """Return a moment as GPX wants it: in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
