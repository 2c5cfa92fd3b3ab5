"""Places, stops, ways and maps in few fields, and answers that stay small."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.atlas import Atlas
    from geo.model import Journey, Leg, Place, Stop, Trip

__all__ = [
    "MOST_BYTES",
    "bounded",
    "doubtful_of",
    "draft",
    "placed",
    "size_of",
    "small_still",
    "stop_row",
    "told_on_map",
    "way_row",
]

Values = dict[str, Any]
_ENOUGH_POINTS = 300  # of a line, to say where its middle is
# An answer goes out twice, as text and as values, in fewer than 20,000 bytes together.
MOST_BYTES = 8_500
_LONGEST_TEXT = 300  # characters of one text in an answer that is too long
_LEAST_ROWS = 1
_DRAWN = (960, 600)  # px: high enough for the key and the sources beside the map
_WIDTHS = (768, 640, 560, 480)  # px that it is made smaller to
_QUALITIES = (45, 30, 20, 10)


def placed(place: Place) -> Values:
    """Return a place in a few fields, longitude first."""
    row = {
        "id": place.id,
        "name": place.name,
        "lon": round(place.lon, 4),
        "lat": round(place.lat, 4),
        "country": place.country,
        "kind": place.kind,
    }
    other = place.runner_up
    if other is not None:
        row["runner_up"] = f"{other.id} {other.name} ({other.country or other.kind})"
    return row


def stop_row(stop: Stop, place: Place) -> Values:
    """Return a stop with its words."""
    return {
        "place": place.id,
        "name": place.name,
        "country": place.country,
        "role": stop.role,
        "status": stop.status,
        "way": stop.way,
        "told": _window(stop),
        "sure": round(stop.confidence, 2),
        "quote": stop.quote,
    }


def _window(stop: Stop) -> list[str | None]:
    """Return when a stop was made, as the story tells it."""
    told = stop.told.to_dict()
    return [told["earliest"], told["latest"]]


def draft(trip: Trip, stops: Sequence[Values]) -> Values:
    """Return a trip as `draw_journey` takes it, for the assistant to correct."""
    keys = ("place", "role", "status", "way", "told", "quote")
    return {
        "title": trip.title,
        "language": trip.language,
        "published": trip.published.isoformat() if trip.published else None,
        "top_speed": trip.top_speed.to_dict(),
        "stops": [{key: stop[key] for key in keys} for stop in stops],
    }


def way_row(leg: Leg, top_speed: float) -> Values:
    """Return the figures of a way, without its line."""
    step = max(1, len(leg.line) // _ENOUGH_POINTS)
    sides = [(point.lon, point.lat) for point in leg.line[::step]]
    middle = sides[len(sides) // 2] if sides else None
    return {
        "length_km": round(leg.length_km, 1),
        "assumed_km": round(leg.assumed_km, 1),
        "uncertainty_km": round(leg.uncertainty_km, 1),
        "hours_at_top_speed": round(leg.length_km / top_speed, 2)
        if top_speed
        else None,
        "countries": list(leg.countries),
        "borders": [f"{b.from_country}-{b.to_country}" for b in leg.borders],
        "gauge_breaks_mm": [f"{g.from_mm}-{g.to_mm}" for g in leg.gauge_breaks],
        "middle": [round(side, 2) for side in middle] if middle else None,
        "notes": list(leg.notes),
    }


def told_on_map(journey: Journey, answer: str) -> Values:
    """Return what the map says, without lines."""
    names = {place.id: place.called(journey.language) for place in journey.places}
    return {
        "answer": answer,
        "drawn": journey.drawn,
        "doubtful": list(journey.warnings),
        "stops": [f"{stop.role}: {names[stop.place]}" for stop in journey.stops],
        "legs": [
            {
                "from": names[leg.from_place],
                "to": names[leg.to_place],
                "kind": leg.kind,
                "km": round(leg.length_km, 1),
                "hours_at_top_speed": round(leg.hours_at_top_speed, 1),
                "why": leg.why,
            }
            for leg in journey.legs
        ],
        "checks": [f"{c.verdict}: {c.claim}: {c.why}" for c in journey.checks],
    }


def doubtful_of(journey: Journey) -> Iterator[str]:
    """Yield what somebody should look at: stops, gaps, places that are not clear."""
    for stop in journey.stops:
        place = journey.place(stop.place)
        other = place.runner_up
        if journey.is_doubtful(stop):
            yield f"{place.name} is not sure to be a stop"
        if other is not None:
            also = f"{other.name} ({other.country or other.kind}, {other.id})"
            yield f"{place.name} may also be {also}"
    for leg in journey.legs:
        if leg.kind == "gap":
            yield f"no rails from {leg.from_place} to {leg.to_place}: {leg.why}"


def size_of(values: object) -> int:
    """Return how many bytes values take as JSON."""
    return len(json.dumps(values, ensure_ascii=False).encode("utf-8", "replace"))


def bounded(values: Values, most: int = MOST_BYTES) -> Values:
    """Return values in at most so many bytes: lists lose their ends, texts as well.

    The longest list goes first; `left_out` says how many rows each has lost.

    >>> bounded({"rows": list(range(15))}, 45)
    {'rows': [0, 1, 2], 'left_out': {'rows': 12}}
    """
    if size_of(values) <= most:
        return values
    kept: Values = {key: _short(value) for key, value in values.items()}
    left: dict[str, int] = {}
    while size_of(kept | {"left_out": left}) > most:
        lists = {k: size_of(v) for k, v in kept.items() if _is_long(v)}
        if not lists:
            break
        key = max(lists, key=lambda k: lists[k])
        rows = kept[key]
        fewer = max(_LEAST_ROWS, min(len(rows) - 1, len(rows) * 9 // 10))
        left[key] = left.get(key, 0) + len(rows) - fewer
        kept[key] = rows[:fewer]
    return kept | {"left_out": left}


def _is_long(value: object) -> bool:
    """Say whether a value is a list that can lose a row."""
    return isinstance(value, list) and len(value) > _LEAST_ROWS


def _short(value: object) -> object:
    """Return a value with its texts cut."""
    if isinstance(value, str):
        over = len(value) > _LONGEST_TEXT
        return value[: _LONGEST_TEXT - 1] + "…" if over else value
    if isinstance(value, list):
        return [_short(each) for each in value]
    if isinstance(value, dict):
        return {key: _short(each) for key, each in value.items()}
    return value


def small_still(journey: Journey, atlas: Atlas, most: int) -> bytes:
    """Return a WebP of at most so many bytes, nothing where none is as small.

    The sharpest that fits of some sizes is taken, a wider one before a finer one.
    """
    from PIL import Image  # comes with what draws stills

    from geo.drawing import scene_of  # as above
    from geo.outputs.image import still  # as above

    content = still(scene_of(journey, atlas), "png", size_px=_DRAWN, fineness=1)
    whole = Image.open(io.BytesIO(content)).convert("RGB")
    for wide in _WIDTHS:
        size = (wide, wide * _DRAWN[1] // _DRAWN[0])
        shown = whole.resize(size, Image.Resampling.LANCZOS)
        for quality in _QUALITIES[: 4 if wide == _WIDTHS[-1] else 3]:
            file = io.BytesIO()
            shown.save(file, "WEBP", quality=quality, method=4)
            if len(file.getvalue()) <= most:
                return file.getvalue()
    return b""
