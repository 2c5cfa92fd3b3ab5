"""The commands that read a story: map, places, trip."""

from __future__ import annotations

import csv
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli import DONE, WANTING
from geo.cli.projects import atlas_of
from geo.cli.tables import hours_and_minutes, print_json, table

if TYPE_CHECKING:
    from argparse import Namespace

    from geo.atlas import Atlas
    from geo.model import Journey, Place, Trip
    from geo.pipeline import Reading

__all__ = ["embed", "map", "places", "trip"]


def map(options: Namespace) -> int:  # noqa: A001  # the command's own name
    """Draw the journey that a story tells."""
    from geo.drawing import (  # noqa: PLC0415  # `--help` must not pay for it
        render,
        replace_file,
    )

    atlas = atlas_of(options)
    journey, name = _journey(options, atlas)
    targets = _targets(options, name)
    pages = {
        path: render(journey, path.suffix[1:], atlas=atlas, language=options.lang)
        for path in targets
    }
    if options.check:
        return _check(pages)
    for path, content in pages.items():
        replace_file(path, content)
    journey = replace(journey, outputs=tuple(str(path) for path in targets))
    if options.json:
        print_json(journey.to_dict())
    else:
        _print_journey(journey, {path: len(page) for path, page in pages.items()})
    return WANTING if options.strict and _wanting(journey) else DONE


def _trip(options: Namespace, atlas: Atlas) -> tuple[Trip, str]:
    """Return the trip of the story that the options name, and the story's name."""
    from geo.pipeline import read, steered  # noqa: PLC0415  # `--help` must not pay
    from geo.sources.articles import read_article  # noqa: PLC0415  # as above

    path = Path(options.story)
    said: Reading = {
        "drop": options.drop,
        "stops": options.stop,
        "via": getattr(options, "via", ()),
        "avoid": getattr(options, "avoid", ()),
    }
    if path.suffix.lower() in {".yaml", ".yml"}:
        from geo.sources.trips import read_trip  # noqa: PLC0415  # stories need no YAML

        trip = _corrected(read_trip(path, atlas.find), options)
        return steered(trip, atlas, **said), path.stem
    article = read_article(
        options.story, encoding=options.encoding, online=options.online
    )
    if article.encoding.lower() not in {"utf-8", options.encoding}:
        _warn((f"{options.story} is read as {article.encoding}",))
    said |= {
        "language": options.language,
        "published": options.published or article.published,
        "title": getattr(options, "title", None) or article.title,
        "top_speed_kmh": getattr(options, "top_speed", None),
        "places": _given(options.place),
    }
    trip = read(article.text, atlas, **said)
    return replace(trip, title=trip.title or article.name), article.name


def _given(options: list[str]) -> dict[str, str]:
    """Return what a person says that names mean, from NAME=WHERE."""
    from geo.errors import BadInput  # noqa: PLC0415  # `--help` must not pay for it

    given = {}
    for option in options:
        name, sign, meant = option.partition("=")
        if not (sign and name.strip() and meant.strip()):
            message = f"--place {option!r} is not NAME=WHERE, like Khasan=42.43,130.64"
            raise BadInput(message)
        given[name.strip()] = meant.strip()
    return given


def _corrected(trip: Trip, options: Namespace) -> Trip:
    """Return a trip file's trip with what the command line says on top of it."""
    from geo.errors import BadInput  # noqa: PLC0415  # `--help` must not pay for it
    from geo.pipeline import given_top_speed  # noqa: PLC0415  # as above

    told = ("place", "published", "language", "encoding")
    if twice := [f"--{name}" for name in told if getattr(options, name)]:
        message = f"{options.story} is a trip file: write {twice[0]} into it instead"
        raise BadInput(message)
    speed = getattr(options, "top_speed", None)
    return replace(
        trip,
        title=getattr(options, "title", None) or trip.title,
        top_speed=trip.top_speed if speed is None else given_top_speed(speed),
    )


def _journey(options: Namespace, atlas: Atlas) -> tuple[Journey, str]:
    """Return the journey of the story that the options name, and the story's name."""
    from geo.pipeline import lay_out  # noqa: PLC0415  # `--help` must not pay for it

    trip, name = _trip(options, atlas)
    return lay_out(trip, atlas), name


def trip(options: Namespace) -> int:
    """Write the itinerary of a story as a file that a person can correct."""
    from geo.drawing import replace_file  # noqa: PLC0415  # `--help` must not pay
    from geo.outputs.trip import trip_yaml  # noqa: PLC0415  # as above

    found, _ = _trip(options, atlas_of(options))
    text = trip_yaml(found)
    if not options.output:
        sys.stdout.write(text)
        return DONE
    print(replace_file(Path(options.output), text.encode()))
    return DONE


def _targets(options: Namespace, name: str) -> list[Path]:
    """Return the files to write: one for each format asked for."""
    output = Path(options.output or f"maps/{name}.html")
    if not options.format:
        return [output]
    stem = output.with_suffix("") if options.output else output.parent / name
    formats = [part.strip().lower() for part in options.format.split(",")]
    return [stem.with_name(f"{stem.name}.{part}") for part in formats if part]


def _check(pages: dict[Path, bytes]) -> int:
    """Say which maps are not what the story gives now."""
    stale = [
        path
        for path, content in pages.items()
        if not path.is_file() or path.read_bytes() != content
    ]
    for path in stale:
        print(f"{path} is not current: draw it again without --check")
    return WANTING if stale else DONE


def _wanting(journey: Journey) -> bool:
    """Tell whether a place or a stretch of rail could not be found."""
    return bool(journey.unplaced) or any(leg.kind == "gap" for leg in journey.legs)


def _print_journey(journey: Journey, sizes: dict[Path, int]) -> None:
    """Print what was drawn, what it rests on, and what is doubtful."""
    for path, size in sizes.items():
        print(f"{path} ({size / 1000:.0f} kB)")
    if not journey.stops:
        print("The story names places but tells no journey by rail.")
    speed = journey.top_speed
    rows = [_leg_row(journey, number) for number in range(len(journey.legs))]
    if rows:
        origin = {"text": "from the story", "option": "given", "default": "assumed"}
        print(f"\nTop speed {speed.kmh:g} km/h ({origin[speed.source]})")
        print(table(rows, right=frozenset({1, 2})))
    if journey.unplaced:
        print(f"\nNot placed: {', '.join(journey.unplaced)}")
    for check in journey.checks:
        print(f"{check.verdict}: {check.claim}: {check.why}")
    _warn(journey.warnings)


def _leg_row(journey: Journey, number: int) -> list[str]:
    """Return one leg as a row: from - to, km, hours, what else is known."""
    leg = journey.legs[number]
    start, end = (_called(journey, id_) for id_ in (leg.from_place, leg.to_place))
    if leg.kind == "gap":
        return [f"{start} - {end}", "no rails", "", leg.why]
    facts = []
    if leg.branch:
        facts.append(_branch_status(journey, leg.branch))
    if leg.assumed_km:
        facts.append(f"{leg.assumed_km:.1f} km assumed")
    hours = hours_and_minutes(leg.hours_at_top_speed)
    return [f"{start} - {end}", f"{leg.length_km:,.0f} km", hours, ", ".join(facts)]


def _called(journey: Journey, identifier: str) -> str:
    """Return a place's name in the story's language."""
    return journey.place(identifier).called(journey.language)


def _branch_status(journey: Journey, branch: int) -> str:
    """Return how the story leaves the candidate at the end of a branch."""
    candidates = [stop for stop in journey.stops if stop.role == "candidate"]
    if branch > len(candidates):
        return "candidate"
    told = {"open": "still open", "rejected": "turned down", "confirmed": "confirmed"}
    return f"candidate, {told[candidates[branch - 1].status]}"


def _warn(lines: tuple[str, ...]) -> None:
    """Print warnings on standard error."""
    for line in lines:
        sys.stderr.write(f"warning: {line}\n")


def places(options: Namespace) -> int:
    """List every place that a story names."""
    journey, _ = _journey(options, atlas_of(options))
    document = journey.to_dict()
    if options.json:
        wanted = ("language", "mentions", "places", "unplaced")
        print_json({key: document[key] for key in wanted})
    elif options.csv:
        _print_csv(_mention_rows(journey))
    else:
        header, *rows = _mention_rows(journey)
        seen = {row[0]: row for row in reversed(rows)}
        first = [row for row in rows if seen[row[0]] is row]
        print(table([[cell.upper() for cell in header], *first], right=frozenset({6})))
        _warn(journey.warnings)
    return DONE


def embed(options: Namespace) -> int:
    """Print the HTML that shows a map inside another page."""
    from geo.outputs.embed import iframe  # noqa: PLC0415  # `--help` must not pay for it

    sys.stdout.write(iframe(Path(options.page), height=options.height))
    return DONE


def _mention_rows(journey: Journey) -> list[list[str]]:
    """Return one row for each mention, in the order of the text, under a header."""
    by_id = {place.id: place for place in journey.places}
    header = ["name", "role", "place", "country", "lat", "lon", "sure", "runner-up"]
    rows = [header]
    for mention in journey.mentions:
        place = by_id.get(mention.place or "")
        sure = f"{mention.confidence:.2f}"
        rows.append([mention.surface, mention.role, *_where(place, sure)])
    return rows


def _where(place: Place | None, sure: str) -> list[str]:
    """Return a place's cells in a row of mentions."""
    if place is None:
        return ["?", "", "", "", "", ""]
    other = place.runner_up
    runner_up = f"{other.name} ({other.country or other.kind})" if other else ""
    lat, lon = f"{place.lat:.4f}", f"{place.lon:.4f}"
    return [place.name, place.country, lat, lon, sure, runner_up]


def _print_csv(rows: list[list[str]]) -> None:
    """Print rows as comma-separated values."""
    csv.writer(sys.stdout, lineterminator="\n").writerows(rows)
