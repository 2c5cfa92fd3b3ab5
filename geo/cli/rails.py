"""The command that asks the rails alone: route."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.cli import DONE
from geo.cli.projects import project_of
from geo.cli.tables import print_csv, print_json
from geo.cli.ways import Ways

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["route"]


def route(options: Namespace) -> int:
    """Follow the rails from one place to another."""
    from geo.route import between, corridors  # noqa: PLC0415  # as above
    from geo.schedule.topspeed import given_top_speed  # noqa: PLC0415  # `--help` is quick
    from geo.sources.gazetteer import (  # noqa: PLC0415  # as above
        country_code,
        find,
        open_gazetteer,
    )
    from geo.sources.osm.naming import with_stations  # noqa: PLC0415  # as above
    from geo.sources.railways import open_network  # noqa: PLC0415  # as above

    if options.top_speed is not None:
        given_top_speed(options.top_speed)  # refuses what no train has
    project = project_of(options)
    file = options.network or project.network
    names = with_stations(open_gazetteer(own=project.gazetteer), file)
    start = find(names, options.start, calls=True)
    end = find(names, options.end, calls=True)
    via = [find(names, name, near=start.at, calls=True) for name in options.via]
    rules = {
        "avoid": [country_code(names, code) for code in options.avoid],
        "ferries": not options.no_ferries,
        "gauge_mm": options.gauge,
    }
    rails, ends = open_network(file), (start, end)
    if (count := _count(options)) > 1:
        legs = corridors(ends, rails, names, count=count, **rules)
    else:
        legs = (between(ends, rails, names, via=via, **rules),)
    ways = Ways(ends, tuple(via), legs, options.top_speed, names)
    if options.json:
        print_json(ways.document())
    elif options.csv:
        print_csv(ways.rows())
    else:
        print("\n".join(ways.lines()))
    return DONE


def _count(options: Namespace) -> int:
    """Return how many ways are asked for.

    Raises:
        BadInput: none, or several by way of a place.
    """
    from geo.errors import BadInput  # noqa: PLC0415  # `--help` must not pay for it

    if options.alternatives < 1:
        message = f"--alternatives {options.alternatives}: ask for one way or more"
        raise BadInput(message)
    if options.alternatives > 1 and options.via:
        message = "--alternatives are ways between two places: leave out --via"
        raise BadInput(message)
    return int(options.alternatives)
