"""What each command takes. Parsing loads nothing but argparse."""

from __future__ import annotations

import argparse
import os

TYPE_CHECKING = False  # `typing` alone would take a tenth of what `--help` may take
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import NoReturn

__all__ = ["LANGUAGES", "parse", "parser"]

LANGUAGES = ("ja", "en", "ru", "ko", "zh")
_WIDEST = 100


class _Help(argparse.HelpFormatter):
    """Help as wide as the terminal, in lines of our own making.

    argparse would load compression to ask for the width, and patterns to wrap lines:
    together more than Python itself takes to start.
    """

    def __init__(self, prog: str) -> None:
        try:
            columns = int(os.environ.get("COLUMNS") or os.get_terminal_size().columns)
        except (OSError, ValueError):
            columns = 80
        super().__init__(prog, max_help_position=28, width=min(columns, _WIDEST) - 2)

    def _split_lines(self, text: str, width: int) -> list[str]:
        """Return a text as lines no wider than asked for."""
        lines = [""]
        for word in text.split():
            if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
                lines.append("")
            lines[-1] += f" {word}" if lines[-1] else word
        return lines

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """Return a text as a paragraph."""
        lines = self._split_lines(text, width - len(indent))
        return "\n".join(indent + line for line in lines)


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Leave with exit code 2 and one line on standard error."""
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return the options of one command; `run` names who does it, "module:function"."""
    whole = parser(argv)
    options = whole.parse_args(argv)
    if options.run == "about:version" and not options.version:
        whole.print_help()
        whole.exit(2)
    return options


def parser(wanted: Iterable[str] = ()) -> argparse.ArgumentParser:
    """Return the parser of all commands; only those `wanted` know their options.

    The options of ten commands take longer to set up than Python takes to start.
    """
    whole = _Parser(
        prog="railstory",
        description="Read a news story about a train journey and draw it.",
        epilog="example: railstory map story.txt --published 2023-09-13",
        formatter_class=_Help,
    )
    whole.add_argument("--version", action="store_true", help="version of the program")
    whole.set_defaults(run="about:version", debug=False)
    commands = whole.add_subparsers(metavar="COMMAND", parser_class=_Parser)
    for name, (module, about, example, fill) in COMMANDS.items():
        command = commands.add_parser(
            name,
            help=about,
            description=about,
            epilog=f"example: railstory {example}",
            formatter_class=_Help,
            add_help=name in wanted,
        )
        command.set_defaults(run=f"{module}:{name}")
        if name in wanted:
            fill(command)
            _common(command)
    return whole


def _common(parser: _Parser) -> None:
    """Add what every command has."""
    how_much = parser.add_mutually_exclusive_group()
    how_much.add_argument(
        "-q", "--quiet", action="store_true", help="print errors and results alone"
    )
    how_much.add_argument(
        "-v", "--verbose", action="store_true", help="tell what is done, and how long"
    )
    parser.add_argument(
        "--debug", action="store_true", help="show the traceback of an error"
    )


_STORY = "a .txt, .md, .html, .docx or .pdf file, a trip .yaml, an address, or -"


def _story(parser: _Parser) -> None:
    """Add one story and what a person knows about it."""
    parser.add_argument("story", metavar="STORY", help=_STORY)
    _known(parser)


def _known(parser: _Parser) -> None:
    """Add what a person knows about a story."""
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


def _rails_option(parser: _Parser) -> None:
    """Add the network to follow."""
    parser.add_argument(
        "--network",
        metavar="FILE",
        help="a rail network of your own, from railstory network build",
    )


def _shape(parser: _Parser, *, json: str = "as one JSON document") -> None:
    """Add the shapes that programs read."""
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help=json)
    shape.add_argument("--csv", action="store_true", help="as comma-separated values")


def _map(parser: _Parser) -> None:
    """Add what `map` takes."""
    parser.add_argument("stories", nargs="+", metavar="STORY", help=_STORY)
    _known(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="a file, or a folder for many; default: maps/<name of STORY>.html",
    )
    parser.add_argument(
        "--format",
        metavar="F,F",
        help="html, png, svg, pdf, geojson, gpkg, kml, gpx, md; some with commas",
    )
    parser.add_argument("--title", metavar="T", help="the map's title")
    parser.add_argument(
        "--reach",
        action="store_true",
        help="add the rails within 6, 12, 24 and 48 h of the last certain stop",
    )
    parser.add_argument(
        "--lang", choices=LANGUAGES, help="the map's language; the story's otherwise"
    )
    _route_options(parser)
    _rails_option(parser)
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


def _places(parser: _Parser) -> None:
    """Add what `places` takes."""
    _story(parser)
    _rails_option(parser)
    _shape(parser)


def _trip(parser: _Parser) -> None:
    """Add what `trip` takes."""
    _story(parser)
    parser.add_argument(
        "-o", "--output", metavar="TRIP.yaml", help="default: standard output"
    )
    parser.add_argument("--title", metavar="T", help="the map's title")
    _route_options(parser)
    _rails_option(parser)


def _route(parser: _Parser) -> None:
    """Add what `route` takes."""
    where = 'a name in any of the five languages, "lat,lon" or geonames:ID'
    parser.add_argument("start", metavar="FROM", help=where)
    parser.add_argument("end", metavar="TO", help="the same")
    _route_options(parser)
    _rails_option(parser)
    _shape(parser)


def _reach(parser: _Parser) -> None:
    """Add what `reach` takes."""
    parser.add_argument("place", metavar="PLACE", help="where the train is at first")
    _rails_option(parser)
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
    _shape(parser, json="print the GeoJSON")


def _embed(parser: _Parser) -> None:
    """Add what `embed` takes."""
    parser.add_argument("page", metavar="MAP.html", help="a map that railstory wrote")
    parser.add_argument(
        "--height", type=int, default=600, metavar="PX", help="default: 600"
    )


def _batch(parser: _Parser) -> None:
    """Add what `batch` takes."""
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


def _network(parser: _Parser) -> None:
    """Add what `network` takes."""
    parser.add_argument("what", choices=("build", "info", "check"))
    parser.add_argument(
        "given",
        nargs="*",
        metavar="FILE|PLACE",
        help="build: extracts; info: a network; check: two places",
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="the network that build writes"
    )
    parser.add_argument(
        "--stitch",
        action="store_true",
        help="build: go on along the shipped rails beyond the extracts",
    )
    _rails_option(parser)


def _data(parser: _Parser) -> None:
    """Add what `data` takes."""
    parser.add_argument("what", choices=("info", "verify"))
    parser.add_argument("--json", action="store_true", help="as one JSON document")


def _completion(parser: _Parser) -> None:
    """Add what `completion` takes."""
    parser.add_argument("shell", choices=("bash", "zsh", "fish"))


# By name: the module that does it, what it does, an example, and what adds its options.
COMMANDS: dict[str, tuple[str, str, str, Callable[[_Parser], None]]] = {
    "map": (
        "maps",
        "draw the journey that a story tells",
        "map story.txt -o maps/story.html --published 2023-09-13",
        _map,
    ),
    "places": (
        "stories",
        "list every place a story names, where it is and how sure that is",
        "places story.txt --csv",
        _places,
    ),
    "trip": (
        "stories",
        "write the itinerary as a file that a person can correct",
        "trip story.txt -o story.yaml",
        _trip,
    ),
    "route": (
        "rails",
        "follow the rails from one place to another",
        "route Pyongyang Khasan --top-speed 59",
        _route,
    ),
    "reach": (
        "rails",
        "tell where a train can be after so many hours, at most",
        "reach Khasan --at 2023-09-12T06:00 --top-speed 59 -o reach.geojson",
        _reach,
    ),
    "embed": (
        "stories",
        "print the HTML that shows a map inside another page",
        "embed maps/story.html --height 600",
        _embed,
    ),
    "batch": (
        "corpus",
        "read a corpus of stories into tables of mentions, stops, legs and checks",
        "batch stories.jsonl tables/ --workers 2",
        _batch,
    ),
    "network": (
        "network",
        "build a rail network from OpenStreetMap extracts, or tell what one knows",
        "network build finland.osm.pbf -o finland.rail",
        _network,
    ),
    "data": (
        "about",
        "tell what data railstory ships: licence, origin, date, sha256",
        "data verify",
        _data,
    ),
    "completion": (
        "completion",
        "print a script that completes commands and options in a shell",
        "completion bash > railstory.bash",
        _completion,
    ),
}
