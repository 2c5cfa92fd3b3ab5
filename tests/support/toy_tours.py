"""Journeys over the date line, and journeys of many stops."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from toy_journey import toy_journey

from geo.model import Leg, LonLat, Place, Stop

if TYPE_CHECKING:
    from geo.model import Journey


CITIES = {
    "Denver": (-104.99, 39.74),
    "Omaha": (-95.94, 41.26),
    "Exeter": (-3.53, 50.72),
    "Penzance": (-5.53, 50.12),
    "York": (-1.08, 53.96),
    "Casablanca": (-7.59, 33.57),
    "Fez": (-5.0, 34.03),
    "Lima": (-77.03, -12.06),
    "Anchorage": (-149.86, 61.22),
    "Nome": (-165.4, 64.5),
    "Buenos Aires": (-58.44, -34.62),
    "Greenwich": (0.0, 51.48),
    "Paris": (2.35, 48.85),
    "Accra": (-0.2, 5.6),
    "Beira": (34.85, -19.82),
    "Moscow": (37.62, 55.75),
    "Delhi": (77.21, 28.61),
    "Perth": (115.9, -31.95),
    "Tokyo": (139.69, 35.69),
    "Khabarovsk": (135.07, 48.48),
    "Anadyr": (177.5, 64.73),
    "Auckland": (174.76, -36.87),
    "Suva": (178.44, -18.13),
    "Egvekinot": (-179.1, 66.35),
}


def journey_over(*cities: str) -> Journey:
    """Return a journey that calls at the cities, without lines between them."""
    places = tuple(Place(f"t:{name}", name, *CITIES[name]) for name in cities)
    stop = replace(toy_journey().stops[0], start=0, end=0)
    stops = tuple(replace(stop, place=place.id) for place in places)
    legs = tuple(
        Leg(a.id, b.id, kind="gap", why="no rails") for a, b in pairwise(places)
    )
    return replace(
        toy_journey(), places=places, stops=stops, legs=legs, mentions=(), checks=()
    )


COUNT = 43


def tour(count: int = COUNT) -> Journey:
    """Return a journey of stops close to each other, in a bend."""
    places = tuple(
        Place(
            f"t:{n}",
            f"Stop number {n + 1}",
            136 + 3.6 * n / count,
            35 + 0.7 * (n / count) ** 2 + 0.03 * (n % 3),
        )
        for n in range(count)
    )
    role = {0: "origin", count - 1: "destination"}
    stops = tuple(
        Stop(p.id, role.get(n, "stop"), "confirmed", "", 0, 0)  # type: ignore[arg-type]  # plain words for a Literal
        for n, p in enumerate(places)
    )
    legs = tuple(
        Leg(a.id, b.id, line=(LonLat(*a.at), LonLat(*b.at)), length_km=9)
        for a, b in pairwise(places)
    )
    return replace(
        toy_journey(), places=places, stops=stops, legs=legs, mentions=(), checks=()
    )


def over(*points: tuple[float, float]) -> Journey:
    """Return a journey by rail from point to point."""
    places = tuple(
        Place(f"t:{n}", f"Station {n + 1}", *p) for n, p in enumerate(points)
    )
    role = {0: "origin", len(points) - 1: "destination"}
    stops = tuple(
        Stop(p.id, role.get(n, "stop"), "confirmed", "", 0, 0)  # type: ignore[arg-type]  # plain words for a Literal
        for n, p in enumerate(places)
    )
    legs = tuple(
        Leg(a.id, b.id, line=(LonLat(*a.at), LonLat(*b.at)), length_km=99)
        for a, b in pairwise(places)
    )
    return replace(
        toy_journey(), places=places, stops=stops, legs=legs, mentions=(), checks=()
    )
