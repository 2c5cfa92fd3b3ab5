"""A trip as an assistant gives it: a claim, or stops that quote their story."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geo.errors import BadInput
from geo.model.annotations import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.model import Place

__all__ = ["claim_trip", "quoted_trip"]

_MOST_HOURS, _MOST_KM = 1000.0, 40_000.0
_USUAL_KMH = 120.0
_HELP = (
    "copy the words of the story that say so, exactly, or leave the stop out; "
    "a place that the story does not name is no stop"
)
_MOST_STOPS = 400
_SHOWN = 60  # characters of a quote in a refusal
_SPEED = {"kmh": 120.0, "source": "default"}  # as where a story states none


def claim_trip(
    ends: tuple[Place, Place],
    *,
    hours: float = 0,
    km: float = 0,
    via: Sequence[str] = (),
    top_speed: float = 0,
) -> dict[str, Any]:
    """Return a trip that states a claim, as plain values.

    Raises:
        BadInput: nothing is claimed, or what no journey lasts.
    """
    if not (hours or km):
        message = "nothing is claimed: give hours, or km, or both"
        raise BadInput(message)
    for what, value, most in (("hours", hours, _MOST_HOURS), ("km", km, _MOST_KM)):
        if not 0 <= value <= most:
            message = f"{value:g} {what} are none of a journey: give up to {most:g}"
            raise BadInput(message)
    way = " - ".join(place.name for place in ends)
    stated: list[dict[str, object]] = []
    if hours:
        said = f"{hours:g} hours"
        stated.append({"hours": float(hours), "surface": said})
    if km:
        said = f"{km:g} km"
        stated.append({"km": float(km), "surface": said})
    for row in stated:
        row["quote"] = f"{way}: {row['surface']}"
    speed = {"kmh": float(top_speed or _USUAL_KMH)}
    return {
        "title": way,
        "language": "en",
        "top_speed": speed | {"source": "option" if top_speed else "default"},
        "via": list(via),
        "stops": [
            {"place": ends[0].id, "role": "origin"},
            {"place": ends[1].id, "role": "destination"},
        ],
        "stated": stated,
    }


def quoted_trip(
    trip: Mapping[str, object], story: str
) -> tuple[dict[str, Any], list[str]]:
    """Return a trip with where each quote stands, and what to doubt about the quotes.

    A quote counts when its words stand in the story, white space and width folded;
    nothing fuzzy does.

    Raises:
        BadInput: the trip has no stops, or one of them no such quote.
    """
    values = {"language": "en", "top_speed": _SPEED} | dict(trip)
    stops = values.get("stops")
    if not isinstance(stops, list) or not stops:
        message = 'the trip has no stops: give "stops", at least an origin'
        raise BadInput(message)
    if len(stops) > _MOST_STOPS:
        message = f"the trip has {len(stops)} stops: at most {_MOST_STOPS} are drawn"
        raise BadInput(message)
    text, where = folded(story)
    quoted = [
        _quoted(number, stop, text, where=where) for number, stop in enumerate(stops, 1)
    ]
    return {**values, "stops": quoted}, _doubts(quoted, text)


def _quoted(
    number: int, stop: object, text: str, *, where: list[int]
) -> dict[str, object]:
    """Return a stop with the span of its quote.

    Raises:
        BadInput: it has none that stands in the story.
    """
    if not isinstance(stop, dict):
        message = f"stop {number} is no object: give place, role and quote"
        raise BadInput(message)
    place, quote = stop.get("place", "?"), stop.get("quote")
    if not isinstance(quote, str) or not quote.strip():
        message = f"stop {number} ({place}) has no quote: {_HELP}"
        raise BadInput(message)
    wanted = folded(quote)[0].strip()
    at = text.find(wanted)
    if at < 0:
        short = quote if len(quote) <= _SHOWN else quote[:_SHOWN] + "…"
        message = (
            f"stop {number} ({place}): “{short}” does not stand in the story: {_HELP}"
        )
        raise BadInput(message)
    span = [where[at], where[at + len(wanted) - 1] + 1]
    return {**stop, "span": span}


def _doubts(stops: list[dict[str, object]], text: str) -> list[str]:
    """Return stops whose quote is a quote, but a poor one."""
    found = []
    for number, stop in enumerate(stops, 1):
        words = folded(str(stop["quote"]))[0].split()
        if len(words) == 1 and words[0].isalpha() and len(text.split()) > 1:
            found.append(f"stop {number}: one word is little evidence; quote more")
    return found
