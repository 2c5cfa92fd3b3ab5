"""Write docs/commands.md from the commands themselves.

.venv/bin/python docs/commands.py
"""

from __future__ import annotations

import argparse
from pathlib import Path

from geo.cli.options import COMMANDS, parser

PAGE = Path(__file__).with_suffix(".md")
_EVERYWHERE = {"help", "debug", "quiet", "verbose"}


def reference() -> str:
    """Return the reference of all commands as Markdown."""
    (commands,) = (
        action
        for action in parser(COMMANDS)._actions  # noqa: SLF001  # argparse lists them nowhere else
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001  # as above
    )
    parts = [
        "# Commands\n",
        "Exit codes: 0 done; 1 done, but something asked for is missing (`--strict`)",
        "or a map is not current (`--check`); 2 bad input or usage, one line on the",
        "standard error, nothing written. `-` reads standard input.\n",
        "Every command takes `--help`, `-q`, `--quiet` (print errors and results",
        "alone), `-v`, `--verbose` (tell what is done, and how long it takes) and",
        "`--debug` (show the traceback of an error). Colours and progress are for",
        "terminals alone; `NO_COLOR` turns colours off.\n",
    ]
    for name, command in commands.choices.items():
        parts += _command(name, command)
    return "\n".join(parts).rstrip() + "\n"


def _command(name: str, command: argparse.ArgumentParser) -> list[str]:
    """Return one command: what it does, an example, its options."""
    example = (command.epilog or "").removeprefix("example: ")
    rows = [
        f"| `{_label(action)}` | {action.help} |"
        for action in command._actions  # noqa: SLF001  # argparse lists them nowhere else
        if action.dest not in _EVERYWHERE
    ]
    head = [f"## railstory {name}\n", f"{command.description}.\n", f"    {example}\n"]
    return [*head, "| option | meaning |", "|---|---|", *rows, ""]


def _label(action: argparse.Action) -> str:
    """Return how an option is written."""
    value = action.metavar if isinstance(action.metavar, str) else ""
    if action.choices:
        value = "\\|".join(map(str, action.choices))
    if not action.option_strings:
        return value or action.dest
    flags = ", ".join(action.option_strings)
    return f"{flags} {value}".rstrip()


if __name__ == "__main__":
    PAGE.write_text(reference(), "utf-8")
