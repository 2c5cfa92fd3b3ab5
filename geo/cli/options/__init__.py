"""What each command takes. Parsing loads nothing but argparse."""

from __future__ import annotations

from geo.cli.options import railoptions, storyoptions
from geo.cli.options.parsing import Help, Parser
from geo.cli.options.sharedoptions import EVERYWHERE, add_everywhere
from geo.cli.replies import ABOUT

TYPE_CHECKING = False  # `typing` alone would take a tenth of what `--help` may take
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["COMMANDS", "parse", "parser"]


def parse(argv: Sequence[str]) -> Namespace:
    """Return the options of one command; `run` names who does it, "module:function"."""
    argv = _behind_command(argv)
    whole = parser(argv)
    options, unknown = whole.parse_known_args(argv)
    if unknown:
        options.parser.refuse_unknown(unknown)
    if options.run == "about:version" and not options.version:
        whole.error(f"name a command: {', '.join(COMMANDS)}")
    return options


def _behind_command(argv: Sequence[str]) -> list[str]:
    """Return the words with the options that every command has behind the command.

    `railstory --verbose map` is `railstory map --verbose`.
    """
    first = next((n for n, word in enumerate(argv) if word not in EVERYWHERE), 0)
    if first < len(argv) and argv[first] in COMMANDS:
        return [argv[first], *argv[:first], *argv[first + 1 :]]
    return list(argv)


def parser(wanted: Iterable[str] = ()) -> ArgumentParser:
    """Return the parser of all commands; only those `wanted` know their options.

    The options of ten commands take longer to set up than Python takes to start.
    """
    whole = Parser(
        prog="railstory",
        description="Read a news story about a train journey and draw it.",
        epilog="example: railstory map story.txt --published 2023-09-13",
        formatter_class=Help,
    )
    whole.add_argument("--version", action="store_true", help="version of the program")
    whole.set_defaults(run="about:version", debug=False, parser=whole)
    commands = whole.add_subparsers(metavar="COMMAND", parser_class=Parser)
    for name, (module, example, fill) in COMMANDS.items():
        command = commands.add_parser(
            name,
            help=ABOUT[name],
            description=ABOUT[name],
            epilog=f"example: railstory {example}",
            formatter_class=Help,
            add_help=name in wanted,
        )
        command.set_defaults(run=f"{module}:{name}", parser=command)
        if name in wanted:
            fill(command)
            add_everywhere(command)
    return whole


def _data(parser: Parser) -> None:
    """Add what `data` takes."""
    parser.add_argument(
        "what",
        choices=("info", "verify"),
        metavar="info|verify",
        help="list the data, or see whether it is whole",
    )
    parser.add_argument("--json", action="store_true", help="as one JSON document")


def _completion(parser: Parser) -> None:
    """Add what `completion` takes."""
    parser.add_argument(
        "shell",
        choices=("bash", "zsh", "fish"),
        metavar="bash|zsh|fish",
        help="whose script",
    )


# By name: the module that does it, an example, and what adds its options.
COMMANDS: dict[str, tuple[str, str, Callable[[Parser], None]]] = {
    "map": (
        "maps",
        "map story.txt -o maps/story.html --published 2023-09-13",
        storyoptions.map,
    ),
    "places": ("stories", "places story.txt --csv", storyoptions.places),
    "trip": ("stories", "trip story.txt -o story.yaml", storyoptions.trip),
    "edit": ("servers", "edit story.txt", storyoptions.edit),
    "why": ("stories", 'why story.txt "arrived at Khasan"', storyoptions.why),
    "ask": ("stories", "ask story.txt --model NAME", storyoptions.ask),
    "route": ("route", "route Pyongyang Khasan --top-speed 59", railoptions.route),
    "reach": (
        "reach",
        "reach Khasan --at 2023-09-12T06:00 --top-speed 59 -o reach.geojson",
        railoptions.reach,
    ),
    "embed": ("stories", "embed maps/story.html --height 600", storyoptions.embed),
    "batch": (
        "batch",
        "batch stories.jsonl tables/ --workers 2",
        storyoptions.batch,
    ),
    "mcp": ("servers", "mcp --out maps", storyoptions.mcp),
    "network": (
        "network",
        "network build finland.osm.pbf -o finland.rail",
        railoptions.network,
    ),
    "data": ("about", "data verify", _data),
    "completion": (
        "about",
        "completion bash > railstory.bash",
        _completion,
    ),
}
