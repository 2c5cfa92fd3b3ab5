"""The commands that read a story; and what `map` reads with them."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli.replies import DONE
from geo.cli.settings import atlas_of, costing, reader_of, refuse_inputs
from geo.cli.terminal import painted, print_csv, print_json, table, waiting, warn

if TYPE_CHECKING:
    from argparse import Namespace

    from geo.atlas import Atlas
    from geo.itinerary.explaining import Reason
    from geo.model import Journey, Place, Trip
    from geo.pipeline import Reading
    from geo.sources.articles import Article

__all__ = ["article_known", "ask", "embed", "laid", "places", "trip", "trip_of", "why"]


def trip_of(options: Namespace, atlas: Atlas) -> Trip:
    """Return the trip of the story that the options name."""
    from geo.pipeline import read, steered  # `--help` must not pay

    path = Path(options.story)
    said: Reading = {
        "drop": options.drop,
        "stops": options.stop,
        "via": getattr(options, "via", ()),
        "avoid": getattr(options, "avoid", ()),
    }
    if path.suffix.lower() in {".yaml", ".yml"}:
        from geo.sources.trips import read_trip  # stories need no YAML

        trip = _corrected(read_trip(path, atlas.find), options)
        return steered(trip, atlas, **said)
    article = _article(options)
    said["avoid"] = [*said["avoid"], *options.project.avoid]
    if (reader := reader_of(options)) is not None:
        said["reader"] = reader
    with costing(options, options.story):
        trip = read(article.text, atlas, **(said | _known(options, article)))
    return replace(trip, title=trip.title or article.name)


def article_known(options: Namespace) -> tuple[Article, Reading]:
    """Return the story that the options name, and what they say of it beforehand."""
    article = _article(options)
    said: Reading = {"drop": options.drop, "stops": options.stop}
    return article, said | _known(options, article)


def _article(options: Namespace) -> Article:
    """Return the story that the options name, and keep its text beside them."""
    from geo.sources.articles import read_article  # as above

    article = read_article(
        options.story, encoding=options.encoding, online=options.online
    )
    if article.encoding.lower() not in {"utf-8", options.encoding}:
        _doubt(options, (f"{options.story} is read as {article.encoding}",))
    options.text = article.text
    return article


def _known(options: Namespace, article: Article) -> Reading:
    """Return what the options and the file say of a story beforehand."""
    said_day = options.published
    said: Reading = {
        "language": options.language or options.project.language,
        "published": article.published if said_day is None else said_day,
        "dated_by": "metadata" if said_day is None else "option",
        "title": getattr(options, "title", None) or article.title,
        "top_speed_kmh": getattr(options, "top_speed", None),
        "places": _given(options.place),
        "train": options.train,
    }
    if options.min_confidence is not None:
        said["min_confidence"] = options.min_confidence
    return said


def _given(options: list[str]) -> dict[str, str]:
    """Return what a person says that names mean, from NAME=WHERE."""
    from geo.errors import BadInput  # `--help` must not pay for it

    given: dict[str, str] = {}
    for option in options:
        name, sign, meant = option.partition("=")
        if not (sign and name.strip() and meant.strip()):
            message = f"--place {option!r} is not NAME=WHERE, like Khasan=42.43,130.64"
            raise BadInput(message)
        if given.setdefault(name.strip(), meant.strip()) != meant.strip():
            message = f"--place {name.strip()} is said twice: give it one meaning"
            raise BadInput(message)
    return given


def _corrected(trip: Trip, options: Namespace) -> Trip:
    """Return a trip file's trip with what the command line says on top of it."""
    from geo.errors import BadInput  # `--help` must not pay for it
    from geo.schedule.speedlimits import given_top_speed  # as above

    if getattr(options, "with_text", False):
        message = f"{options.story} is a trip file: --with-text needs the story itself"
        raise BadInput(message)
    told = (
        *("place", "published", "language", "encoding", "train", "min_confidence"),
        *("reader", "model", "max_tokens"),
    )
    if twice := [f"--{n.replace('_', '-')}" for n in told if getattr(options, n)]:
        message = f"{options.story} is a trip file: write {twice[0]} into it instead"
        raise BadInput(message)
    speed = getattr(options, "top_speed", None)
    return replace(
        trip,
        title=getattr(options, "title", None) or trip.title,
        top_speed=trip.top_speed if speed is None else given_top_speed(speed),
    )


def _traced(options: Namespace, atlas: Atlas) -> Journey:
    """Return the journey of the story that the options name."""
    return laid(options, trip_of(options, atlas), atlas)


def laid(options: Namespace, trip: Trip, atlas: Atlas) -> Journey:
    """Return a trip laid on the rails, in the style that options and files give it."""
    from geo.pipeline import lay_out  # `--help` must not pay for it

    journey = lay_out(trip, atlas)
    style = journey.style.over(options.style)
    if getattr(options, "title", None):
        style = replace(style, headline="")  # what a person says now is the headline
    return replace(journey, style=style)


def _doubt(options: Namespace, lines: tuple[str, ...]) -> None:
    """Print warnings, unless nobody wants them."""
    if not options.quiet:
        warn(lines)


def trip(options: Namespace) -> int:
    """Write the itinerary of a story as a file that a person can correct."""
    from geo.files import write_trip  # `--help` must not pay
    from geo.outputs.tripfile import trip_yaml  # as above

    if options.output:
        refuse_inputs([Path(options.output)], options)
    with waiting(f"reading {options.story}", options):
        found = trip_of(options, atlas_of(options))
    if not options.output:
        if not sys.stdout.isatty() and hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")  # it is a file: it is read so
        sys.stdout.write(trip_yaml(found))
        return DONE
    print(write_trip(found, options.output, force=options.force))
    return DONE


def ask(options: Namespace) -> int:
    """Print what a language model would be asked about a story, as JSON."""
    from geo.pipeline import questions  # `--help` must not pay for it

    atlas, article = atlas_of(options), _article(options)
    model = options.model or options.project.model or ""
    known = _known(options, article)
    known["model"] = model
    asked = questions(article.text, atlas, **known)
    rows = [{"key": key, "request": each.body(model)} for key, each in asked]
    print_json({"questions": rows})
    return DONE


def places(options: Namespace) -> int:
    """List every place that a story names."""
    with waiting(f"reading {options.story}", options):
        journey = _traced(options, atlas_of(options))
    document = journey.to_dict()
    if options.json:
        wanted = ("language", "mentions", "places", "unplaced")
        print_json({key: document[key] for key in wanted})
    elif options.csv:
        print_csv(_mention_rows(journey))
    else:
        header, *rows = _shown(_mention_rows(journey))
        seen = {row[0]: row for row in reversed(rows)}
        first = [row for row in rows if seen[row[0]] is row]
        lines = table([[c.upper() for c in header], *first], right=frozenset({6}))
        head, *rest = lines.splitlines()
        print("\n".join([painted(head, "bold", sys.stdout), *rest]))
        _doubt(options, journey.warnings)
    return DONE


def embed(options: Namespace) -> int:
    """Print the HTML that shows a map inside another page."""
    from geo.outputs.embed import iframe  # `--help` must not pay for it

    sys.stdout.write(iframe(Path(options.page), height=options.height))
    return DONE


def _mention_rows(journey: Journey) -> list[list[str]]:
    """Return one row for each mention, in the order of the text, under a header."""
    by_id = {place.id: place for place in journey.places}
    header = ["name", "role", "place", "country", "lat", "lon", "sure", "runner-up"]
    rows = [[*header, "within_km"]]
    for mention in journey.mentions:
        place = by_id.get(mention.place or "")
        sure = f"{mention.confidence:.2f}"
        rows.append([mention.surface, mention.role, *_where(place, sure)])
    return rows


def _shown(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows for a reader: how far off a place may lie stands beside it."""
    return [
        [name, role, f"{place}, within {km} km" if km.isdigit() else place, *cells]
        for name, role, place, *cells, km in rows
    ]


def _where(place: Place | None, sure: str) -> list[str]:
    """Return a place's cells in a row of mentions."""
    if place is None:
        return ["?", "", "", "", "", "", ""]
    other = place.runner_up
    runner_up = f"{other.name} ({other.country or other.kind})" if other else ""
    lat, lon = f"{place.lat:.4f}", f"{place.lon:.4f}"
    within = f"{place.within_km:.0f}" if place.within_km else ""
    return [place.name, place.country, lat, lon, sure, runner_up, within]


def why(options: Namespace) -> int:
    """Tell why words of a story count or not, and what would change it."""
    from geo.pipeline import why as reasons_for  # `--help` must not pay

    with waiting(f"reading {options.story}", options):
        atlas = atlas_of(options)
        article, known = article_known(options)
        reasons = reasons_for(article.text, atlas, options.words, **known)
    if options.json:
        print_json({"reasons": [reason.to_dict() for reason in reasons]})
        return DONE
    print("\n\n".join(map(_paragraph, reasons)))
    return DONE


def _paragraph(reason: Reason) -> str:
    """Return a reason as a few lines: what became of it, why, what would change it."""
    lines = [f"{reason.words} {reason.verdict}."]
    lines += [f"  - {each}" for each in reason.evidence]
    lines += ["  What would change it:"] * bool(reason.changes)
    lines += [f"  - {each}" for each in reason.changes]
    return "\n".join(lines)
