"""What the commands about rails take."""

from __future__ import annotations

from geo.cli.options.sharedoptions import (
    add_exact,
    add_look,
    add_network,
    add_shape,
    add_steering,
)

TYPE_CHECKING = False  # `typing` alone would take a tenth of what `--help` may take
if TYPE_CHECKING:
    from geo.cli.options.parsing import Parser

__all__ = ["network", "reach", "route"]


def route(parser: Parser) -> None:
    """Add what `route` takes."""
    where = 'a name in any of the five languages, "lat,lon" or geonames:ID'
    parser.add_argument("start", metavar="FROM", help=where)
    parser.add_argument("end", metavar="TO", help="the same")
    add_steering(parser)
    parser.add_argument(
        "--alternatives",
        type=int,
        default=1,
        metavar="N",
        help="up to N ways through different corridors",
    )
    _add_gauge(parser)
    parser.add_argument(
        "--no-ferries", action="store_true", help="no train goes on board a ship"
    )
    parser.add_argument(
        "--date",
        metavar="DAY",
        help="the rails and borders of that day, like 1917, 1917-04 or 1917-04-16",
    )
    parser.add_argument(
        "--high-speed",
        action="store_true",
        help="on high-speed lines too, as with a --top-speed of 190 km/h and more",
    )
    parser.add_argument(
        "-o", "--output", metavar="OUT", help="draw the way, as map draws a story"
    )
    parser.add_argument(
        "--format",
        metavar="F,F",
        help="html, png, svg, pdf, gif, mp4, geojson, gpkg, kml, gpx, md; some with"
        " commas",
    )
    add_look(parser)
    add_network(parser)
    add_exact(parser)
    add_shape(parser)


def reach(parser: Parser) -> None:
    """Add what `reach` takes."""
    parser.add_argument("place", metavar="PLACE", help="where the train is at first")
    add_network(parser)
    add_exact(parser)
    parser.add_argument(
        "--at", metavar="TIME", help="when it is there, like 2023-09-12T06:00, its time"
    )
    parser.add_argument(
        "--hours", default="6,12,24,48", metavar="H,H", help="default: 6,12,24,48"
    )
    _add_gauge(parser)
    parser.add_argument(
        "--top-speed", type=float, metavar="KMH", help="default: 120, a usual bound"
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="write .geojson, .html, .png, .svg or .pdf",
    )
    parser.add_argument(
        "--format", metavar="F,F", help="geojson, html, png, svg, pdf; some with commas"
    )
    add_shape(parser, json="print the GeoJSON")


def _add_gauge(parser: Parser) -> None:
    """Add the only gauge that may be run on."""
    parser.add_argument(
        "--gauge", type=int, metavar="MM", help="only track of this gauge"
    )


def network(parser: Parser) -> None:
    """Add what `network` takes."""
    parser.add_argument(
        "what",
        choices=("get", "build", "info", "check"),
        metavar="get|build|info|check",
        help="what to do",
    )
    parser.add_argument(
        "given",
        nargs="*",
        metavar="AREA|FILE|PLACE",
        help="get: countries or areas, like finland or us/maine; build: extracts; info:"
        " a network; check: two places",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="the network that build writes; get: a folder for the extracts, or a"
        " network to build of them",
    )
    parser.add_argument(
        "--mirror",
        metavar="URL",
        default="",
        help="get: a mirror of Geofabrik's layout; default: download.geofabrik.de",
    )
    parser.add_argument(
        "--stitch",
        action="store_true",
        help="build: go on along the shipped rails beyond the extracts",
    )
    parser.add_argument("--json", action="store_true", help="as one JSON document")
    add_network(parser)
