"""What each command takes. Parsing loads nothing but argparse."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["parse", "parser"]

# Which module does a command: it is loaded only for that command.
_HOME = {
    **dict.fromkeys(("map", "places", "trip"), "stories"),
    **dict.fromkeys(("route", "reach"), "rails"),
    "embed": "stories",
    "batch": "corpus",
    "data": "about",
}
LANGUAGES = ("ja", "en", "ru", "ko", "zh")


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Leave with exit code 2 and one line on standard error."""
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return the options of one command; `run` names who does it, "module:function"."""
    whole = parser()
    options = whole.parse_args(argv)
    if options.run == "about:version" and not options.version:
        whole.print_help()
        whole.exit(2)
    return options


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    whole = _Parser(
        prog="railstory",
        description="Read a news story about a train journey and draw it.",
        epilog="example: railstory map story.txt --published 2023-09-13",
    )
    whole.add_argument("--version", action="store_true", help="version of the program")
    whole.set_defaults(run="about:version", debug=False)
    commands = whole.add_subparsers(metavar="COMMAND", parser_class=_Parser)
    for add in (_map, _places, _trip, _route, _reach, _embed, _batch, _data):
        add(commands)
    return whole


if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[_Parser]  # noqa: SLF001  # its only name


def _command(commands: Commands, name: str, about: str, example: str) -> _Parser:
    """Add a command with what every command has."""
    parser = commands.add_parser(
        name, help=about, description=about, epilog=f"example: railstory {example}"
    )
    parser.set_defaults(run=f"{_HOME[name]}:{name}")
    parser.add_argument(
        "--debug", action="store_true", help="show the traceback of an error"
    )
    return parser


def _story(parser: _Parser) -> None:
    """Add the story and what a person knows about it."""
    parser.add_argument(
        "story",
        metavar="STORY",
        help="a .txt, .md, .html, .docx or .pdf file, a trip .yaml, an address, or -",
    )
    parser.add_argument(
        "--online", action="store_true", help="fetch a STORY that is an http address"
    )
    parser.add_argument(
        "--published",
        metavar="DATE",
        help="the day of publication, like 2023-09-13; read from the story otherwise",
    )
    parser.add_argument(
        "--encoding", metavar="E", help="how the file is encoded; found otherwise"
    )
    parser.add_argument(
        "--place",
        action="append",
        default=[],
        metavar="NAME=WHERE",
        help="what a name of the story means: another name, LAT,LON or an id",
    )
    parser.add_argument(
        "--drop", action="append", default=[], metavar="STOP", help="this is no stop"
    )
    parser.add_argument(
        "--stop",
        action="append",
        default=[],
        metavar="PLACE",
        help='one stop more, the last before the destination, or "PLACE after STOP"',
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, help="the story's language; found otherwise"
    )
    parser.add_argument(
        "--geocoder",
        metavar="NAME",
        help="ask nominatim, photon, arcgis ... for names not known offline; off else",
    )


def _route_options(parser: _Parser) -> None:
    """Add what steers a way along the rails."""
    parser.add_argument(
        "--via", action="append", default=[], metavar="PLACE", help="pass this place"
    )
    parser.add_argument(
        "--avoid",
        action="append",
        default=[],
        metavar="CC",
        help="do not enter this country (two letters, like CN)",
    )
    parser.add_argument(
        "--top-speed", type=float, metavar="KMH", help="overrule the top speed"
    )


def _map(commands: Commands) -> None:
    parser = _command(
        commands,
        "map",
        "draw the journey that a story tells",
        "map story.txt -o maps/story.html --published 2023-09-13",
    )
    _story(parser)
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="default: maps/<name of STORY>.html"
    )
    parser.add_argument(
        "--format",
        metavar="F,F",
        help="html, png, svg, pdf, geojson, gpkg, kml, gpx, md; some with commas",
    )
    parser.add_argument("--title", metavar="T", help="the map's title")
    parser.add_argument(
        "--lang", choices=LANGUAGES, help="the map's language; the story's otherwise"
    )
    _route_options(parser)
    parser.add_argument(
        "--json", action="store_true", help="print the journey as one JSON document"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="write nothing; 1 if the map is not current",
    )
    parser.add_argument(
        "--strict", action="store_true", help="1 if a place or a stretch is missing"
    )


def _places(commands: Commands) -> None:
    parser = _command(
        commands,
        "places",
        "list every place a story names, where it is and how sure that is",
        "places story.txt --csv",
    )
    _story(parser)
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="as one JSON document")
    shape.add_argument("--csv", action="store_true", help="as comma-separated values")


def _trip(commands: Commands) -> None:
    parser = _command(
        commands,
        "trip",
        "write the itinerary as a file that a person can correct",
        "trip story.txt -o story.yaml",
    )
    _story(parser)
    parser.add_argument(
        "-o", "--output", metavar="TRIP.yaml", help="default: standard output"
    )
    parser.add_argument("--title", metavar="T", help="the map's title")
    _route_options(parser)


def _route(commands: Commands) -> None:
    parser = _command(
        commands,
        "route",
        "follow the rails from one place to another",
        "route Pyongyang Khasan --top-speed 59",
    )
    where = 'a name in any of the five languages, "lat,lon" or geonames:ID'
    parser.add_argument("start", metavar="FROM", help=where)
    parser.add_argument("end", metavar="TO", help="the same")
    _route_options(parser)
    parser.add_argument("--network", metavar="FILE", help="another rail network")
    parser.add_argument("--json", action="store_true", help="as one JSON document")


def _reach(commands: Commands) -> None:
    parser = _command(
        commands,
        "reach",
        "tell where a train can be after so many hours, at most",
        "reach Khasan --at 2023-09-12T06:00 --top-speed 59 -o reach.geojson",
    )
    parser.add_argument("place", metavar="PLACE", help="where the train is at first")
    parser.add_argument(
        "--at", metavar="TIME", help="when it is there, like 2023-09-12T06:00, its time"
    )
    parser.add_argument(
        "--hours", default="6,12,24,48", metavar="H,H", help="default: 6,12,24,48"
    )
    parser.add_argument(
        "--top-speed", type=float, metavar="KMH", help="default: 120, a usual bound"
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="write .geojson, .html, .png, .svg or .pdf",
    )
    parser.add_argument("--json", action="store_true", help="print the GeoJSON")


def _embed(commands: Commands) -> None:
    parser = _command(
        commands,
        "embed",
        "print the HTML that shows a map inside another page",
        "embed maps/story.html --height 600",
    )
    parser.add_argument("page", metavar="MAP.html", help="a map that railstory wrote")
    parser.add_argument(
        "--height", type=int, default=600, metavar="PX", help="default: 600"
    )


def _batch(commands: Commands) -> None:
    parser = _command(
        commands,
        "batch",
        "read a corpus of stories into tables of mentions, stops, legs and checks",
        "batch stories.jsonl tables/ --workers 2",
    )
    parser.add_argument(
        "corpus",
        metavar="IN",
        help="a folder of stories, or .jsonl or .parquet with the columns id and text",
    )
    parser.add_argument("folder", metavar="OUT_DIR", help="where the tables go")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--workers", type=int, default=1, metavar="N", help="default: 1, on one core"
    )
    where.add_argument(
        "--scheduler", metavar="ADDRESS", help="a Dask cluster, like tcp://host:8786"
    )
    parser.add_argument(
        "--resume", action="store_true", help="go on; skip what is done and whole"
    )
    parser.add_argument(
        "--json", action="store_true", help="print what was done as one JSON document"
    )


def _data(commands: Commands) -> None:
    parser = _command(
        commands,
        "data",
        "tell what data railstory ships: licence, origin, date, sha256",
        "data verify",
    )
    parser.add_argument("what", choices=("info", "verify"))
    parser.add_argument("--json", action="store_true", help="as one JSON document")
