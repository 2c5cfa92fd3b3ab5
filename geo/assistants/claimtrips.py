"""A claim as a trip: from here to there in so many hours, or over so many km."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geo.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Place

__all__ = ["claim_trip"]

_MOST_HOURS, _MOST_KM = 1000.0, 40_000.0
_USUAL_KMH = 120.0


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
