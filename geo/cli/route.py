"""The command that asks the rails alone: route."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from geo.cli.exactoption import Relaid, refuse_idle
from geo.cli.replies import DONE
from geo.cli.routeprint import Ways
from geo.cli.settings import project_of, refuse_inputs, targets_of
from geo.cli.terminal import print_csv, print_json
from geo.errors import BadInput

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from geo.atlas import Atlas
    from geo.model import Leg, Place
    from geo.network import Network
    from geo.sources.gazetteer import NameIndex

__all__ = ["gauge_of", "route"]

_MONTHS = range(12)
_REST = 2  # month and day, after the year


def route(options: Namespace) -> int:
    """Follow the rails from one place to another."""
    from geo.sources.gazetteer import find, open_gazetteer  # `--help` must not pay
    from geo.sources.gazetteer.ownstations import with_stations  # as above
    from geo.sources.railways import open_network  # as above

    if options.top_speed is not None:
        from geo.schedule.speedlimits import given_top_speed  # all about hours

        given_top_speed(options.top_speed)  # refuses what no train has
    refuse_idle(options)
    targets = _targets(options)
    project = project_of(options)
    file = options.network or project.network
    names = with_stations(open_gazetteer(own=project.gazetteer), file)
    start = find(names, options.start, calls=True)
    end = find(names, options.end, calls=True)
    via = tuple(find(names, name, near=start.at, calls=True) for name in options.via)
    rails = open_network(file)
    legs = _legs(options, (start, end), via, rails=rails, names=names)
    told = Relaid(legs, (start, end))
    if options.exact or targets:
        from geo.atlas import open_atlas  # a way alone needs no ground

        atlas = open_atlas(network=file, gazetteer=project.gazetteer)
    if options.exact:
        atlas = told.on(options, atlas)
        legs = _legs(options, (start, end), via, rails=atlas.network, names=names)
        told.takes(legs)
    if targets:
        _draw(options, atlas, ((start, end), via, legs), targets=targets)
    ways = Ways((start, end), via, legs, options.top_speed, names)
    if options.json:
        outputs = {"outputs": [str(path) for path in targets]} if targets else {}
        print_json(ways.document() | outputs | told.document())
    elif options.csv:
        print_csv(ways.rows())
    elif not (targets and options.quiet):
        print("\n".join([*map(str, targets), *ways.lines(), *told.lines()]))
    return DONE


def _targets(options: Namespace) -> list[Path]:
    """Return the files to write.

    Raises:
        BadInput: how a map looks is said, but none is drawn.
        UnknownFormat: nobody writes a way as such a file.
    """
    targets = []
    if options.output:
        from geo.drawing import FORMATS  # only where a map is drawn

        formats = [name for name in FORMATS if name != "section"]
        targets = targets_of(options, formats, "a way")
        refuse_inputs(targets, options)
    else:
        said = [n for n in ("format", "lang", "theme", "size") if getattr(options, n)]
        if said:
            message = f"--{said[0]} is of a map: name the file to draw with -o OUT.html"
            raise BadInput(message)
    return targets


def _draw(
    options: Namespace,
    atlas: Atlas,
    found: tuple[tuple[Place, Place], tuple[Place, ...], tuple[Leg, ...]],
    *,
    targets: Sequence[Path],
) -> None:
    """Draw a way, and others beside it, into each file: all of them or none.

    Raises:
        BadInput: a size that no still has.
    """
    from geo.drawing import (  # only where a map is drawn
        format_of,
        render,
        replace_file,
        size_of,
    )

    ends, via, legs = found
    journey = atlas.journey(
        ends, legs, via=via, top_kmh=options.top_speed, language=options.lang or "en"
    )
    journey = replace(journey, style=options.style)
    size_px = size_of(options.size) if options.size else None
    pages = {
        path: render(
            journey,
            format_of(path),
            atlas=atlas,
            theme=options.theme or "auto",
            size_px=size_px,
        )
        for path in targets
    }
    for path, content in pages.items():
        replace_file(path, content)


def _legs(
    options: Namespace,
    ends: tuple[Place, Place],
    via: tuple[Place, ...],
    *,
    rails: Network,
    names: NameIndex,
) -> tuple[Leg, ...]:
    """Return the way between two places, or several through different corridors."""
    from geo.route import between, corridors  # `--help` is quick
    from geo.sources.gazetteer import country_code  # as above

    asked: dict[str, Any] = {
        "avoid": [country_code(names, code) for code in options.avoid],
        "ferries": not options.no_ferries,
        "gauge_mm": gauge_of(options),
    }
    count = _count(options)
    asked |= {"day": _day(options.date), "high_speed": _is_high_speed(options)}
    if count > 1:
        return corridors(ends, rails, names, count=count, **asked)
    return (between(ends, rails, names, via=via, **asked),)


def gauge_of(options: Namespace) -> int:
    """Return the only gauge to run on, in mm; 0 where none is asked for.

    Raises:
        BadInput: 0 is asked for.
    """
    if options.gauge == 0:
        message = "--gauge 0 is no track gauge in mm, like 1435 or 1520"
        raise BadInput(message)
    return options.gauge or 0


def _is_high_speed(options: Namespace) -> bool:
    """Say whether the train may use high-speed lines: as told, or as fast as that."""
    from geo.model.pace import FAST_TRAIN_KMH  # as above

    return options.high_speed or (options.top_speed or 0) >= FAST_TRAIN_KMH


def _day(text: str | None) -> date:
    """Return a day; of a month or a year the last, of none today, for good.

    Raises:
        BadInput: it is no day.
    """
    from calendar import monthrange  # `--help` must not pay for it
    from datetime import date  # as above

    from geo.model.trip import YEARS  # as above

    if text is None:
        return date.max
    try:
        year, *rest = map(int, text.split("-"))
        month, day = (*rest, 0, 0)[:2] if len(rest) <= _REST else ()
        month = month or len(_MONTHS)
        _ = YEARS.index(year)  # ValueError when it is no year of trains
        return date(year, month, day or monthrange(year, month)[1])
    except (ValueError, IndexError) as error:
        message = f"--date {text!r} is no day; write it as 1917, 1917-04 or 1917-04-16"
        raise BadInput(message) from error


def _count(options: Namespace) -> int:
    """Return how many ways are asked for.

    Raises:
        BadInput: none, or several by way of a place.
    """
    if options.alternatives < 1:
        message = f"--alternatives {options.alternatives}: ask for one way or more"
        raise BadInput(message)
    if options.alternatives > 1 and options.via:
        message = "--alternatives are ways between two places: leave out --via"
        raise BadInput(message)
    return int(options.alternatives)
