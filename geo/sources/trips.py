"""Trip files: the itinerary as a person has corrected it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args
from zoneinfo import ZoneInfo

from geo.errors import BadInput, PlaceNotFound
from geo.model import (
    LANGUAGES,
    ExtentMention,
    Itinerary,
    Language,
    Place,
    Role,
    Stop,
    TopSpeed,
    Trip,
    Window,
)
from geo.model.clause import WAYS
from geo.model.place import COUNTRIES
from geo.model.spacetime import read_published
from geo.model.trip import (
    FASTEST_TRAIN_KMH,
    YEARS,
    DatedBy,
    NamedTrain,
    ReadBy,
    Reader,
    Status,
)
from geo.sources.styles import style_of
from geo.sources.tripmentions import seen_mention, seen_place
from geo.sources.yamllines import Node, node_of, parsed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Literal

    from geo.model.clause import Way

__all__ = ["ROLES", "read_trip", "trip_of"]

ROLES = tuple(role for role in get_args(Role) if role != "mention")
_DATED_BY = tuple(who for who in get_args(DatedBy) if who)
_STATUSES = get_args(Status)
_VERSION = 1  # of trip files
_YEARS_ALLOWED = f"a year from {YEARS[0]} to {YEARS[-1]}"
_KEYS = {
    *("railstory", "title", "language", "published", "dated_by", "top_speed", "via"),
    *("avoid", "stops", "stated", "unplaced", "warnings", "seen"),
    *("drawn", "confidence", "read_by", "trains", "style"),
}
_STOP_KEYS = {
    *("place", "role", "status", "told", "left", "railhead", "quote", "span"),
    *("way", "confidence", "name", "note", "label", "marker"),
}


def read_trip(path: str | Path, find: Callable[[str], Place]) -> Trip:
    """Read a trip file; reading it runs nothing that stands in it.

    Args:
        path: a YAML file as `railstory trip` writes it, edited or not.
        find: returns the place of a name, an id or "lat,lon" (`Atlas.find`).

    Raises:
        BadInput: what is wrong, with file, line, and what is allowed there.
    """
    return _trip(parsed(Path(path)), find)


def trip_of(
    values: Mapping[str, object], name: str, find: Callable[[str], Place]
) -> Trip:
    """Read a trip from plain values, exactly those that a trip file holds.

    `name` is what messages call it.

    Raises:
        BadInput: as `read_trip`; what is at fault is told by its path, not by a line.
    """
    return _trip(node_of(values, name), find)


def _trip(node: Node, find: Callable[[str], Place]) -> Trip:
    """Return the trip of a file's values."""
    file = node.file
    _refuse_newer(node)
    top = node.fields(_KEYS, "a trip")
    nothing = Node(None, 1, file)
    seen = _fields(top.get("seen", nothing), {"places", "mentions"}, "seen")
    known = [seen_place(node) for node in seen.get("places", nothing).items("places")]
    places = {place.id: place for place in known}
    listed = top.get("stops", nothing).items("stops")
    stops = [_stop(node, find, places) for node in listed]
    _refuse_second_origin(stops, listed)
    via = [
        _place(node, find, places).id for node in top.get("via", nothing).items("via")
    ]
    avoid = [_country(node) for node in top.get("avoid", nothing).items("avoid")]
    return Trip(
        title=top["title"].text("title") if "title" in top else Path(file).stem,
        language=_language(top.get("language", Node("en", 1, file))),
        published=_published(top.get("published", nothing)),
        top_speed=_top_speed(top.get("top_speed", nothing)),
        itinerary=Itinerary(
            stops=tuple(stop for stop in stops if stop.role != "candidate"),
            candidates=tuple(stop for stop in stops if stop.role == "candidate"),
            mentions=tuple(
                seen_mention(n) for n in seen.get("mentions", nothing).items("mentions")
            ),
            via=tuple(via),
            avoid=tuple(avoid),
            confidence=_confidence(top.get("confidence", nothing)),
            trains=tuple(_train(n) for n in top.get("trains", nothing).items("trains")),
        ),
        places=tuple(places.values()),
        stated=tuple(_stated(n) for n in top.get("stated", nothing).items("stated")),
        unplaced=tuple(
            n.text("a name") for n in top.get("unplaced", nothing).items("unplaced")
        ),
        warnings=tuple(
            n.text("a warning") for n in top.get("warnings", nothing).items("warnings")
        ),
        dated_by=_dated_by(top),
        drawn=_switch(top.get("drawn", nothing), "drawn"),
        read_by=_read_by(top.get("read_by", nothing)),
        style=style_of(top.get("style", nothing)),
    )


def _refuse_newer(node: Node) -> None:
    """Refuse what a later railstory wrote: this one would lose what it does not know.

    Raises:
        BadInput: the file's version is none that is read here.
    """
    given = node.value.get("railstory") if isinstance(node.value, dict) else None
    if given is None or str(given.value) == str(_VERSION):
        return
    newer = isinstance(given.value, int) and given.value > _VERSION
    what = f"railstory {given.value!r} is no version of trip files"
    if newer:
        what = f"this trip is of a newer railstory (version {given.value})"
    given.refuse(what, "update railstory" if newer else f"write {_VERSION}")


def _refuse_second_origin(stops: list[Stop], nodes: list[Node]) -> None:
    """Refuse a journey that begins twice.

    Raises:
        BadInput: a second stop is its origin.
    """
    origins = [
        node for stop, node in zip(stops, nodes, strict=True) if stop.role == "origin"
    ]
    if len(origins) > 1:
        first = f"the origin of line {origins[0].line}" if origins[0].line else "it"
        origins[1].refuse(
            f"a journey has one origin, and {first} is it", "make this role: stop"
        )


def _switch(node: Node, what: str) -> bool:
    """Return yes, unless the file says false."""
    if node.value is None:
        return True
    return node.one_of(("true", "false"), what) == "true"


def _confidence(node: Node) -> float:
    """Return a probability: 1 where nothing is said, for a person wrote it."""
    if node.value is None:
        return 1.0
    if not isinstance(node.value, int | float) or not 0 <= node.value <= 1:
        node.refuse(f"confidence {node.value!r} is none", "a number from 0 to 1")
    return float(node.value)


def _train(node: Node) -> NamedTrain:
    """Return a train that the story tells of."""
    fields = node.fields({"name", "main"}, "a train")
    nothing = Node("", node.line, node.file)
    main = fields.get("main", Node("false", node.line, node.file))
    return NamedTrain(
        fields.get("name", nothing).text("name"),
        main=main.one_of(("true", "false"), "main") == "true",
    )


def _read_by(node: Node) -> ReadBy:
    """Return who read the story; a person where nothing is said."""
    if node.value is None:
        return ReadBy("person")
    fields = node.fields({"reader", "model", "prompt", "date"}, "read_by")
    nothing = Node("person", node.line, node.file)
    reader = fields.get("reader", nothing).one_of(get_args(Reader), "reader")
    said = {
        key: _text(fields[key].value)
        for key in ("model", "prompt", "date")
        if key in fields
    }
    return ReadBy(cast("Reader", reader), **said)


def _language(node: Node) -> Language:
    """Return the trip's language."""
    return node.one_of(tuple(LANGUAGES), "language")


def _country(node: Node) -> str:
    """Return a country's code."""
    code = node.text("avoid").upper()
    if code not in COUNTRIES:
        allowed = "a code of two letters (ISO 3166-1), like CN"
        node.refuse(f"avoid {node.value!r} is no country", allowed)
    return code


def _published(node: Node) -> date | None:
    """Return the day of publication, or None where the file gives none."""
    if node.value is None:
        return None
    try:
        day = read_published(node.text("published"))
    except ValueError:
        what = f"published {node.value!r} is no date"
        node.refuse(what, "write it as 2023-09-13, 2023-09 or 2023")
    if day.year not in YEARS:
        node.refuse(f"published {day} is no day of trains", _YEARS_ALLOWED)
    return day


def _dated_by(top: Mapping[str, Node]) -> DatedBy:
    """Return who says when the story was published, "" when the file does not tell."""
    if "dated_by" not in top:
        return ""
    return cast("DatedBy", top["dated_by"].one_of(_DATED_BY, "dated_by"))


def _top_speed(node: Node) -> TopSpeed:
    """Return the top speed: a number alone is one that a person gives."""
    if isinstance(node.value, dict):
        fields = node.fields({"kmh", "source", "quote"}, "top_speed")
        node = fields.get("kmh", Node(None, node.line, node.file))
        sources = ("text", "option", "default")
        source = (
            fields["source"].one_of(sources, "source") if "source" in fields else ""
        )
        quote = fields.get("quote", node).value if "quote" in fields else None
    else:
        source, quote = "option", None
    if (
        not isinstance(node.value, int | float)
        or not 0 < node.value <= FASTEST_TRAIN_KMH
    ):
        allowed = f"a number of km/h up to {FASTEST_TRAIN_KMH:g}"
        node.refuse(f"top_speed {node.value!r} is none", allowed)
    return TopSpeed(float(node.value), cast("Source", source or "option"), _text(quote))


if TYPE_CHECKING:
    Source = Literal["text", "option", "default"]


def _text(value: object) -> str | None:
    """Return a text, or None."""
    return None if value is None else str(value)


def _stated(node: Node) -> ExtentMention:
    """Return a distance or a duration that the story states."""
    fields = node.fields({"km", "hours", "surface", "span", "quote"}, "stated")
    unit = "km" if "km" in fields else "hours"
    nothing = Node(None, node.line, node.file)
    value = fields.get(unit, nothing).value
    if not isinstance(value, int | float) or value <= 0:
        node.refuse("stated has no number", "write {km: 1180} or {hours: 20}")
    start, end = _span(fields.get("span", nothing))
    texts = {k: fields[k].text(k) for k in ("surface", "quote") if k in fields}
    return ExtentMention(
        start=start,
        end=end,
        surface=texts.get("surface", ""),
        quote=texts.get("quote", ""),
        kind="distance" if unit == "km" else "duration",
        value=float(value),
    )


def _stop(node: Node, find: Callable[[str], Place], places: dict[str, Place]) -> Stop:
    """Return one stop, and put its places among the others."""
    fields = node.fields(_STOP_KEYS, "a stop")
    if "place" not in fields:
        node.refuse("a stop needs a place", 'like place: "Khasan"')
    nothing = Node(None, node.line, node.file)
    place = _place(fields["place"], find, places)
    role = fields["role"].one_of(ROLES, "role") if "role" in fields else "stop"
    usual = "open" if role == "candidate" else "confirmed"
    status = (
        fields["status"].one_of(_STATUSES, "status") if "status" in fields else usual
    )
    start, end = _span(fields.get("span", nothing))
    quote = fields["quote"].text("quote") if "quote" in fields else ""
    railhead = fields.get("railhead", nothing)
    return Stop(
        place=place.id,
        role=cast("Role", role),
        status=cast("Status", status),
        quote=quote,
        start=start,
        end=end,
        told=_told(fields.get("told", nothing), place),
        left=_told(fields.get("left", nothing), place),
        railhead=_place(railhead, find, places).id if railhead.value else None,
        way=cast(
            "Way", fields["way"].one_of(WAYS, "way") if "way" in fields else "rail"
        ),
        confidence=_confidence(fields.get("confidence", nothing)),
        name=_said(fields.get("name", nothing), "name"),
        note=_said(fields.get("note", nothing), "note"),
        label=_switch(fields.get("label", nothing), "label"),
        marker=_switch(fields.get("marker", nothing), "marker"),
    )


def _said(node: Node, what: str) -> str:
    """Return a text, "" where nothing is said."""
    return "" if node.value is None else node.text(what)


def _fields(node: Node, keys: set[str], what: str) -> dict[str, Node]:
    """Return a mapping's fields; nothing at all has none."""
    return {} if node.value is None else node.fields(keys, what)


def _place(node: Node, find: Callable[[str], Place], places: dict[str, Place]) -> Place:
    """Return the place that a person named, and put it among the others."""
    name = node.text("place")
    if name in places:
        return places[name]
    try:
        place = find(name)
    except PlaceNotFound as error:
        message = f"{node.where}: {error}"
        raise BadInput(message) from error
    given = replace(place, confidence=1.0, reasons=("a person gave it",))
    return places.setdefault(place.id, given)


def _span(node: Node) -> tuple[int, int]:
    """Return where the quote stands in the story; (0, 0) where nothing says."""
    ends = [item.value for item in node.items("span")]
    if not ends:
        return 0, 0
    if [type(end) for end in ends] != [int, int]:
        node.refuse("span is no pair of numbers", "undo the change")
    if not 0 <= cast("int", ends[0]) <= cast("int", ends[1]):
        node.refuse(f"span {ends} ends before it begins", "undo the change")
    return cast("int", ends[0]), cast("int", ends[1])


def _told(node: Node, place: Place) -> Window:
    """Return when, as the file says; a time without an offset is the place's own."""
    ends = [_moment(item, place) for item in node.items("told")]
    if not ends:
        return Window()
    if len(ends) > 2:  # noqa: PLR2004  # a window has two ends
        node.refuse("told has more than two times", "write [earliest, latest]")
    earliest, latest = ends[0], ends[-1]
    if earliest and latest and earliest > latest:
        node.refuse("told ends before it begins", "write [earliest, latest]")
    return Window(earliest, latest)


def _moment(node: Node, place: Place) -> datetime | None:
    """Return one end of a window."""
    if node.value is None:
        return None
    try:
        moment = datetime.fromisoformat(node.text("told"))
    except ValueError:
        allowed = "write it as 2023-09-12T06:00, with an offset like +10:00 if you like"
        node.refuse(f"told {node.value!r} is no time", allowed)
    if moment.year not in YEARS:
        node.refuse(f"told {moment} is no time of trains", _YEARS_ALLOWED)
    zone = ZoneInfo(place.zone) if place.zone else ZoneInfo("UTC")
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
