"""Options that several commands share."""

from __future__ import annotations

from geo.language_codes import LANGUAGES

TYPE_CHECKING = False  # `typing` alone would take a tenth of what `--help` may take
if TYPE_CHECKING:
    from geo.cli.options.parsing import Parser

__all__ = [
    "EVERYWHERE",
    "STORY",
    "add_everywhere",
    "add_exact",
    "add_known",
    "add_look",
    "add_network",
    "add_reader",
    "add_shape",
    "add_steering",
    "add_story",
]

EVERYWHERE = frozenset({"-q", "--quiet", "-v", "--verbose", "--debug"})
STORY = "a .txt, .md, .html, .docx or .pdf file, a trip .yaml, an address, or -"


def add_everywhere(parser: Parser) -> None:
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


def add_story(parser: Parser) -> None:
    """Add one story and what a person knows about it."""
    parser.add_argument("story", metavar="STORY", help=STORY)
    add_known(parser)


def add_known(parser: Parser) -> None:
    """Add what a person knows about a story."""
    parser.add_argument(
        "--online", action="store_true", help="fetch a STORY that is an http address"
    )
    parser.add_argument(
        "--published",
        metavar="DATE",
        help="day of publication, like 2023-09-13, or its month or year; else read",
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
        "--train",
        default="",
        metavar="NAME",
        help="the number or name of the train to follow, in a story of several",
    )
    parser.add_argument(
        "--min-confidence",
        type=float,
        metavar="P",
        help="draw no line for a journey less sure than this, 0 to 1; default: 0.6",
    )
    add_reader(parser)
    parser.add_argument(
        "--geocoder",
        metavar="NAME",
        help="ask nominatim, photon, arcgis ... for names not known offline; off else; "
        "a service's key is read from the variable RAILSTORY_GEOCODER_KEY",
    )


def add_reader(parser: Parser) -> None:
    """Add who reads, beside the rules."""
    parser.add_argument(
        "--reader",
        metavar="R",
        help="who reads the story: rules (the default), llm (a language model, asked at"
        " OPENAI_BASE_URL), both, or file:ANSWERS.jsonl",
    )
    parser.add_argument(
        "--model", metavar="NAME", help="the model that --reader llm or both asks"
    )
    parser.add_argument(
        "--max-tokens",
        type=int,
        metavar="N",
        help="ask the model no more once its answers have cost so many tokens",
    )


def add_steering(parser: Parser) -> None:
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


def add_network(parser: Parser) -> None:
    """Add the network to follow."""
    parser.add_argument(
        "--network",
        metavar="FILE",
        help="a rail network of your own, from railstory network build",
    )


def add_exact(parser: Parser) -> None:
    """Add what asks OpenStreetMap for the rails of one corridor."""
    parser.add_argument(
        "--exact",
        action="store_true",
        help="ask an Overpass server for OpenStreetMap's rails along the way; kept, and"
        " asked for once; off else",
    )
    parser.add_argument(
        "--overpass",
        metavar="URL",
        default="",
        help="the server that --exact asks; default: overpass-api.de",
    )


def add_look(parser: Parser) -> None:
    """Add what says how a map looks."""
    parser.add_argument(
        "--lang",
        choices=LANGUAGES,
        help="the map's language; the story's, or English, otherwise",
    )
    parser.add_argument(
        "--theme",
        choices=("auto", "light", "dark"),
        help="how a page looks; as its reader has it set otherwise",
    )
    parser.add_argument(
        "--size",
        metavar="WxH",
        help="of a still (png, svg, pdf), in px at 100 dpi, or a4, a3; a PNG is twice"
        " as fine; default: 1200x675",
    )


def add_shape(parser: Parser, *, json: str = "as one JSON document") -> None:
    """Add the shapes that programs read."""
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help=json)
    shape.add_argument("--csv", action="store_true", help="as comma-separated values")
