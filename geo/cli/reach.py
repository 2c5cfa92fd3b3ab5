"""The command about reach: where a train can be after so many hours, at most."""

from __future__ import annotations

import json
import sys
from math import inf
from typing import TYPE_CHECKING

from geo.cli.exactoption import exactly, refuse_idle
from geo.cli.replies import DONE
from geo.cli.route import gauge_of
from geo.cli.settings import atlas_of, refuse_inputs, targets_of
from geo.cli.terminal import print_csv, waiting
from geo.errors import BadInput

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import datetime
    from pathlib import Path

    from geo.atlas import Atlas
    from geo.isochrones import Reach
    from geo.model import Language, Place

__all__ = ["reach"]

_DATA = ("geojson", "json")
_FORMATS = (*_DATA, "html", "png", "svg", "pdf")


def reach(options: Namespace) -> int:
    """Tell where a train can be after so many hours, at most."""
    from geo.drawing import replace_file  # `--help` must not pay

    refuse_idle(options)
    targets = targets_of(options, _FORMATS, "reach")
    refuse_inputs(targets, options)
    atlas = atlas_of(options)
    start = atlas.find(options.place, calls=True)
    with waiting(f"reaching out from {start.name}", options):
        found = _reached(options, atlas, start)
        if options.exact:
            atlas = _exact(options, atlas, found)
            found = _reached(options, atlas, start)
        pages = {
            path: _page(found, start, path.suffix[1:].lower(), options=options)
            for path in targets
        }
    for path, content in pages.items():
        replace_file(path, content)
    if options.json:
        sys.stdout.write(_document(found))
    elif options.csv:
        _print_rows(found)
    elif not (targets and options.quiet):
        _print_bands(found, start, targets, is_assumed=options.top_speed is None)
    return DONE


def _reached(options: Namespace, atlas: Atlas, start: Place) -> Reach:
    """Return how far the train can be."""
    from geo.isochrones import reach as reached  # as above
    from geo.schedule.speedlimits import DEFAULT_TOP_SPEED_KMH  # as above

    told = options.top_speed
    return reached(
        atlas.network,
        start.at,
        _hours(options.hours),
        top_kmh=DEFAULT_TOP_SPEED_KMH if told is None else told,
        at=_moment(options.at, start.zone),
        gauge_mm=gauge_of(options),
        attribution=atlas.attribution,
    )


def _exact(options: Namespace, atlas: Atlas, found: Reach) -> Atlas:
    """Return the atlas with OpenStreetMap's rails wherever the train may come."""
    from geo.sources.osm.exact import Way  # only with --exact

    lines = [line for band in found.bands for line in band.lines if len(line) > 1]
    ways = [Way(options.place, line, inf) for line in lines]
    atlas, exact = exactly(options, atlas, ways)
    if not (options.quiet or options.json or options.csv):
        source = f"{exact.asked} asked for" if exact.asked else "all kept"
        print(f"Exact rails of OpenStreetMap, {exact.date or 'undated'} ({source})")
    return atlas


def _page(found: Reach, start: Place, suffix: str, *, options: Namespace) -> bytes:
    """Return the content of one file."""
    from geo.drawing import reach_scene, render_scene  # as above

    if suffix in _DATA:
        return _document(found).encode()
    language: Language = options.lang or "en"
    is_assumed = options.top_speed is None
    scene = reach_scene(
        found,
        start,
        language=language,
        is_assumed=is_assumed,
        style=options.style,
    )
    return render_scene(scene, suffix)


def _document(found: Reach) -> str:
    """Return the bands as GeoJSON, one line."""
    return json.dumps(found.to_geojson(), ensure_ascii=False) + "\n"


def _print_rows(found: Reach) -> None:
    """Print a row for each band."""
    rows = [
        [f"{b.hours:g}", f"{b.km:.1f}", b.by.isoformat() if b.by else ""]
        for b in found.bands
    ]
    print_csv([["hours", "km", "by"], *rows])


def _print_bands(
    found: Reach, start: Place, targets: list[Path], *, is_assumed: bool
) -> None:
    """Print a line for each file and each band."""
    for path in targets:
        print(path)
    speed = f"{found.top_kmh:g} km/h"
    bound = f"an assumed {speed}" if is_assumed else f"{speed} at most"
    print(f"From {start.name} ({start.country}) at {bound}")
    for band in found.bands:
        by = f", by {band.by:%d %b %H:%M %Z}" if band.by else ""
        print(f"  {band.hours:g} h: up to {band.km:,.0f} km along the rails{by}")


def _hours(text: str) -> list[float]:
    """Return the hours asked for.

    Raises:
        BadInput: they are no numbers.
    """
    try:
        return [float(part) for part in text.split(",")]
    except ValueError as error:
        message = f"--hours {text!r} is no list of numbers, like 6,12,24"
        raise BadInput(message) from error


def _moment(text: str | None, zone: str) -> datetime | None:
    """Return a moment; without an offset it is the place's own time.

    Raises:
        BadInput: it is no time.
    """
    from datetime import datetime  # `--help` must not pay for it
    from zoneinfo import ZoneInfo  # as above

    from geo.model.trip import YEARS  # as above

    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
        _ = YEARS.index(moment.year)  # ValueError when it is no year of trains
    except ValueError as error:
        message = f"--at {text!r} is no time; write it as 2023-09-12T06:00"
        raise BadInput(message) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone or "UTC"))
