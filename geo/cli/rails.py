"""The command that asks the rails alone: route."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.cli import DONE
from geo.cli.projects import project_of
from geo.cli.tables import hours_and_minutes, print_csv, print_json

if TYPE_CHECKING:
    from argparse import Namespace

    from geo.model import Leg, Place

__all__ = ["route"]


def route(options: Namespace) -> int:
    """Follow the rails from one place to another."""
    from geo.pipeline import given_top_speed  # noqa: PLC0415  # `--help` is quick
    from geo.route import between  # noqa: PLC0415  # as above
    from geo.sources.gazetteer import find, open_gazetteer  # noqa: PLC0415  # as above
    from geo.sources.osm.naming import with_stations  # noqa: PLC0415  # as above
    from geo.sources.railways import open_network  # noqa: PLC0415  # as above

    if options.top_speed is not None:
        given_top_speed(options.top_speed)  # refuses what no train has
    project = project_of(options)
    file = options.network or project.network
    names = with_stations(open_gazetteer(own=project.gazetteer), file)
    start = find(names, options.start)
    end = find(names, options.end)
    via = [find(names, name, near=start.at) for name in options.via]
    leg = between(
        (start, end),
        open_network(file),
        names,
        via=via,
        avoid=[code.upper() for code in options.avoid],
    )
    if options.json:
        ends = [place.to_dict() for place in (start, end)]
        print_json(_route_document(leg, ends, via, options.top_speed))
    elif options.csv:
        print_csv(_route_rows(leg, start, end, options.top_speed))
    else:
        _print_route(leg, start, end, options.top_speed)
    return DONE


def _route_document(
    leg: Leg, ends: list[dict[str, object]], via: list[Place], top_speed: float | None
) -> dict[str, object]:
    """Return a route as the JSON document that other programs read."""
    hours = leg.length_km / top_speed if top_speed else None
    return {
        "from": ends[0],
        "to": ends[1],
        "via": [place.to_dict() for place in via],
        "length_km": round(leg.length_km, 3),
        "assumed_km": round(leg.assumed_km, 3),
        "hours_at_top_speed": None if hours is None else round(hours, 3),
        "legs": [replace(leg, hours_at_top_speed=hours or 0.0).to_dict()],
        "bridges": [bridge.to_dict() for bridge in leg.bridges],
    }


def _route_rows(
    leg: Leg, start: Place, end: Place, speed: float | None
) -> list[list[str]]:
    """Return a route as one row under a header."""
    header = ["from", "to", "km", "assumed_km", "hours", "countries"]
    hours = f"{leg.length_km / speed:.3f}" if speed else ""
    lengths = [f"{km:.3f}" for km in (leg.length_km, leg.assumed_km)]
    row = [start.name, end.name, *lengths, hours, " ".join(leg.countries)]
    return [header, row]


def _print_route(leg: Leg, start: Place, end: Place, speed: float | None) -> None:
    """Print a route's length, its hours, and what is assumed about it."""
    label = [f"{p.name} ({p.country})" if p.country else p.name for p in (start, end)]
    print(f"{' - '.join(label)}: {leg.length_km:,.0f} km")
    if speed:
        hours = hours_and_minutes(leg.length_km / speed)
        print(f"at least {hours} at {speed:g} km/h")
    for border in leg.borders:
        at = f"{border.at.lat:.3f},{border.at.lon:.3f}"
        print(f"border {border.from_country} - {border.to_country} at {at}")
    for gauge in leg.gauge_breaks:
        at = f"{gauge.at.lat:.3f},{gauge.at.lon:.3f}"
        print(f"break of gauge {gauge.from_mm} - {gauge.to_mm} mm at {at}")
    for bridge in leg.bridges:
        at = f"{bridge.at.lat:.3f},{bridge.at.lon:.3f}"
        print(f"{bridge.gap_km:.1f} km assumed over a break in the data at {at}")
    for note in leg.notes:
        print(note)
