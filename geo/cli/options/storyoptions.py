"""What the commands about stories take, one or many."""

from __future__ import annotations

from geo.cli.options.sharedoptions import (
    STORY,
    add_exact,
    add_known,
    add_look,
    add_network,
    add_reader,
    add_shape,
    add_steering,
    add_story,
)

TYPE_CHECKING = False  # `typing` alone would take a tenth of what `--help` may take
if TYPE_CHECKING:
    from geo.cli.options.parsing import Parser

__all__ = ["ask", "batch", "edit", "embed", "map", "mcp", "places", "trip", "why"]


def map(parser: Parser) -> None:  # noqa: A001  # the command's own name
    """Add what `map` takes."""
    parser.add_argument("stories", nargs="+", metavar="STORY", help=STORY)
    add_known(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="a file, or a folder for many; default: maps/<name of STORY>.html",
    )
    parser.add_argument(
        "--format",
        metavar="F,F",
        help="html, png, svg, pdf, gif, mp4, geojson, gpkg, kml, gpx, md, section; some"
        " with commas",
    )
    parser.add_argument("--title", metavar="T", help="the map's title")
    parser.add_argument(
        "--reach",
        action="store_true",
        help="add all rails within 6, 12, 24 and 48 h of the last certain stop, also to"
        " stills; a page has those in view anyway",
    )
    add_look(parser)
    _add_beside(parser)
    add_steering(parser)
    add_network(parser)
    add_exact(parser)
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


def _add_beside(parser: Parser) -> None:
    """Add what stands beside and behind a map."""
    parser.add_argument(
        "--permalink",
        metavar="URL",
        help="where the page will stand: those who link to it then show its title,"
        " answer and, with --format html,png, the PNG beside it",
    )
    parser.add_argument(
        "--embed-picture",
        action="store_true",
        help="let the page carry a small still for those who link to it",
    )
    parser.add_argument(
        "--with-text",
        action="store_true",
        help="show the story's own text beside the map; it is somebody's: ask before"
        " you publish it",
    )
    parser.add_argument(
        "--tiles",
        metavar="URL|osm",
        help="a background from a server, like https://tiles.example.org/{z}/{x}/{y}.png"
        "; a page then asks the network for it, and is refused by some servers when it"
        " was opened from a file",
    )
    parser.add_argument(
        "--tiles-attribution",
        metavar="TEXT",
        default="",
        help="whose the tiles of a URL are, to be written on the map",
    )


def places(parser: Parser) -> None:
    """Add what `places` takes."""
    add_story(parser)
    add_network(parser)
    add_shape(parser)


def edit(parser: Parser) -> None:
    """Add what `edit` takes."""
    parser.add_argument(
        "story",
        nargs="?",
        metavar="STORY",
        help=f"{STORY}, or the OUT_DIR of a batch; without it the page asks for one",
    )
    add_known(parser)
    parser.add_argument(
        "--port", type=int, default=0, metavar="N", help="default: any that is free"
    )
    parser.add_argument(
        "--no-browser", action="store_true", help="print the address, open nothing"
    )
    parser.add_argument(
        "--corpus",
        metavar="IN",
        help="the stories of OUT_DIR, where they are not beside it",
    )
    parser.add_argument(
        "--trips",
        metavar="FOLDER",
        help="where the trips of OUT_DIR are saved; default: OUT_DIR-trips",
    )
    add_network(parser)


def mcp(parser: Parser) -> None:
    """Add what `mcp` takes."""
    parser.add_argument(
        "--http",
        nargs="?",
        type=int,
        const=0,
        metavar="PORT",
        help="serve on 127.0.0.1 with a token, at any free port if none is given;"
        " stdio otherwise",
    )
    parser.add_argument(
        "--out", metavar="DIR", help="where maps may be written; default: maps"
    )
    parser.add_argument(
        "--online", action="store_true", help="fetch stories that are http addresses"
    )
    add_network(parser)


def why(parser: Parser) -> None:
    """Add what `why` takes."""
    add_story(parser)
    parser.add_argument("words", metavar="WORDS", help="words of the story, in quotes")
    parser.add_argument("--json", action="store_true", help="as one JSON document")


def ask(parser: Parser) -> None:
    """Add what `ask` takes."""
    add_story(parser)


def trip(parser: Parser) -> None:
    """Add what `trip` takes."""
    add_story(parser)
    parser.add_argument(
        "-o", "--output", metavar="TRIP.yaml", help="default: standard output"
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="replace a TRIP.yaml that a person has changed",
    )
    parser.add_argument("--title", metavar="T", help="the map's title")
    add_steering(parser)
    add_network(parser)


def embed(parser: Parser) -> None:
    """Add what `embed` takes."""
    parser.add_argument("page", metavar="MAP.html", help="a map that railstory wrote")
    parser.add_argument(
        "--height", type=int, default=600, metavar="PX", help="default: 600"
    )


def batch(parser: Parser) -> None:
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
        "--trips",
        metavar="FOLDER",
        help="corrected trips, each taken instead of its story's reading: those that"
        " railstory edit OUT_DIR saves",
    )
    parser.add_argument(
        "--report",
        action="store_true",
        help="also write OUT_DIR/report.html: all journeys on one map, top places",
    )
    add_reader(parser)
    parser.add_argument(
        "--requests",
        type=int,
        default=4,
        metavar="N",
        help="ask the model at most so many things at once; default: 4",
    )
    parser.add_argument(
        "--json", action="store_true", help="print what was done as one JSON document"
    )
