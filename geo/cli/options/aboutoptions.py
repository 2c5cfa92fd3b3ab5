"""What the commands about railstory itself take."""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` alone would take a tenth of what `--help` may take
if TYPE_CHECKING:
    from geo.cli.options.parsing import Parser

__all__ = ["completion", "data"]


def data(parser: Parser) -> None:
    """Add what `data` takes."""
    parser.add_argument(
        "what",
        choices=("info", "verify"),
        metavar="info|verify",
        help="list the data, or see whether it is whole",
    )
    parser.add_argument("--json", action="store_true", help="as one JSON document")


def completion(parser: Parser) -> None:
    """Add what `completion` takes."""
    parser.add_argument(
        "shell",
        choices=("bash", "zsh", "fish"),
        metavar="bash|zsh|fish",
        help="whose script",
    )
