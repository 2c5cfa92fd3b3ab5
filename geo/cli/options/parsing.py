"""How options are parsed and helped with: argparse, quicker and in one line."""

from __future__ import annotations

import argparse
import os
import sys

TYPE_CHECKING = False  # `typing` alone would take a tenth of what `--help` may take
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, NoReturn

__all__ = ["Help", "Parser"]

_WIDEST = 100
_SOUTH = r"-\d[\d.]*(?:\s*[,;]\s*-?\d[\d.]*)?$"  # a number, or "lat,lon"


class Help(argparse.HelpFormatter):
    """Help as wide as the terminal, in lines of our own making.

    argparse would load compression to ask for the width, and patterns to wrap lines:
    together more than Python itself takes to start.
    """

    def __init__(self, prog: str) -> None:
        """Take the width of the terminal, 80 where there is none."""
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


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line, and what may be meant."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401  # argparse's own
        """Take coordinates of the south for what they are, not for options."""
        super().__init__(**settings)
        self._negative_number_matcher = argparse._re.compile(_SOUTH)  # type: ignore[attr-defined]  # noqa: SLF001  # `re` by another name would be loaded for this

    @property
    def command(self) -> str:
        """The command as a person says it."""
        return self.prog.removeprefix("railstory ")

    def error(self, message: str) -> NoReturn:
        """Leave with exit code 2 and one line on standard error."""
        missing = message.removeprefix("the following arguments are required: ")
        if missing != message:
            message = f"{self.command} needs {missing}"
        message = message.removeprefix("argument ").replace(": not", " is not")
        also = " See" if message.endswith("?") else "; see"
        self.exit(2, f"railstory: {message}{also} {self.prog} --help\n")

    def refuse_unknown(self, words: Sequence[str]) -> NoReturn:
        """Refuse options that no action takes, with those that may be meant."""
        known = [flag for action in self._actions for flag in action.option_strings]
        word = words[0].partition("=")[0]
        if not word.startswith("-"):
            self.error(f"{self.command} has no use for {word!r}")
        self.error(f"{self.command} has no option {word}{_meant(word, known)}")

    def _print_message(self, message: str, file: Any = None) -> None:  # noqa: ANN401  # argparse's own
        """Write help so that what goes wrong is known, and faults in any case."""
        stream = file or sys.stderr
        if message and stream is sys.stdout:
            stream.write(message)
            stream.flush()
        elif message:
            super()._print_message(message, stream)

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuse a word that is none of those allowed, with the one that may be meant.

        argparse calls it for every value; its own message is a list in brackets.
        """
        if action.choices is None or value in action.choices:
            return
        allowed = list(map(str, action.choices))
        noun = "command" if action.metavar == "COMMAND" else self.command
        flags = "/".join(action.option_strings)
        what = (
            f"{flags} {value!r} is none" if flags else f"there is no {noun} {value!r}"
        )
        meant = _meant(str(value), allowed) or f"; allowed: {', '.join(allowed)}"
        self.error(f"{what}{meant}")

    def _get_values(self, action: argparse.Action, arg_strings: list[str]) -> object:
        """Return an option's values; refuse an empty one, which says nothing."""
        if action.nargs in {None, "+", "*"} and not all(map(str.strip, arg_strings)):
            self.error(f"{'/'.join(action.option_strings) or action.metavar} is empty")
        return super()._get_values(action, arg_strings)

    def _get_value(self, action: argparse.Action, arg_string: str) -> object:
        """Return a value as its type; refuse what is no number in words."""
        try:
            return super()._get_value(action, arg_string)
        except argparse.ArgumentError:
            named = "/".join(action.option_strings)
            self.error(f"{named} {arg_string!r} is no number")


def _meant(word: str, known: Sequence[str]) -> str:
    """Return a hint at the word that may be meant; nothing when none is near."""
    from difflib import get_close_matches  # only after a slip

    close = get_close_matches(word, known, n=1)
    return f"; did you mean {close[0]}?" if close else ""
