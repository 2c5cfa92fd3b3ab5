"""The command that asks the rails alone: route."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.cli import DONE
from geo.cli.exact import Relaid, refuse_idle
from geo.cli.projects import project_of
from geo.cli.tables import print_csv, print_json
from geo.cli.ways import Ways

if TYPE_CHECKING:
    from argparse import Namespace

    from geo.model import Leg, Place
    from geo.network import Network
    from geo.sources.gazetteer import NameIndex

__all__ = ["route"]


def route(options: Namespace) -> int:
    """Follow the rails from one place to another."""
    from geo.atlas import open_atlas  # noqa: PLC0415  # `--help` must not pay for it
    from geo.schedule.topspeed import given_top_speed  # noqa: PLC0415  # as above
    from geo.sources.gazetteer import find, open_gazetteer  # noqa: PLC0415  # as above
    from geo.sources.osm.naming import with_stations  # noqa: PLC0415  # as above
    from geo.sources.railways import open_network  # noqa: PLC0415  # as above

    if options.top_speed is not None:
        given_top_speed(options.top_speed)  # refuses what no train has
    refuse_idle(options)
    project = project_of(options)
    file = options.network or project.network
    names = with_stations(open_gazetteer(own=project.gazetteer), file)
    start = find(names, options.start, calls=True)
    end = find(names, options.end, calls=True)
    via = tuple(find(names, name, near=start.at, calls=True) for name in options.via)
    rails = open_network(file)
    legs = _legs(options, (start, end), via, rails=rails, names=names)
    ways = Ways((start, end), via, legs, options.top_speed, names)
    told = Relaid(legs, (start, end))
    if options.exact:
        atlas = open_atlas(network=file, gazetteer=project.gazetteer)
        atlas = told.on(options, atlas)
        legs = _legs(options, (start, end), via, rails=atlas.network, names=names)
        ways = Ways((start, end), via, legs, options.top_speed, names)
        told.takes(legs)
    if options.json:
        print_json(ways.document() | told.document())
    elif options.csv:
        print_csv(ways.rows())
    else:
        print("\n".join([*ways.lines(), *told.lines()]))
    return DONE


def _legs(
    options: Namespace,
    ends: tuple[Place, Place],
    via: tuple[Place, ...],
    *,
    rails: Network,
    names: NameIndex,
) -> tuple[Leg, ...]:
    """Return the way between two places, or several through different corridors."""
    from geo.route import between, corridors  # noqa: PLC0415  # `--help` is quick
    from geo.sources.gazetteer import country_code  # noqa: PLC0415  # as above

    avoid = [country_code(names, code) for code in options.avoid]
    ferries, gauge_mm = not options.no_ferries, options.gauge
    if (count := _count(options)) > 1:
        return corridors(
            ends,
            rails,
            names,
            count=count,
            avoid=avoid,
            ferries=ferries,
            gauge_mm=gauge_mm,
        )
    leg = between(
        ends, rails, names, via=via, avoid=avoid, ferries=ferries, gauge_mm=gauge_mm
    )
    return (leg,)


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
