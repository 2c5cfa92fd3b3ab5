"""What the command about many stories takes."""

from __future__ import annotations

from geo.cli.options.sharedoptions import add_reader

TYPE_CHECKING = False  # `typing` alone would take a tenth of what `--help` may take
if TYPE_CHECKING:
    from geo.cli.options.parsing import Parser

__all__ = ["batch"]


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
