"""Names of places beside the journey, and from which zoom each of them helps."""

from __future__ import annotations

from math import cos, hypot, log2, log10, radians
from typing import TYPE_CHECKING

from geo.model import Caption
from geo.scene.toponyms import is_written_in, names_of, short_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geo.model import Place
    from geo.scene.dots import Marked

__all__ = ["captions_of"]

_APART_PX = 60  # how far a town is from the next larger one when it is named
_SAME_DEG = 0.1  # a town this near to a stop of its name is the stop's town
_DEG_PX = 256 / 360  # a degree of longitude at zoom 0


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
            place.name == dot.name and _apart_deg(place, dot) < _SAME_DEG
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


def _least_zoom(population: int) -> float:
    """Return the zoom from which a town of that size is named at all.

    Ten million from zoom 2.25, each tenth of that 1.25 later; hamlets from 8.5.
    """
    return 11 - 1.25 * log10(max(population, 100))


def _apart_deg(one: Place, other: Place) -> float:
    """Return how far two towns are apart on the map, in degrees of longitude."""
    narrow = cos(radians(one.lat))
    return hypot(one.lon - other.lon, (one.lat - other.lat) / narrow)
