"""How options are parsed and helped with: argparse, quicker and in one line."""

from __future__ import annotations

import argparse
import os

TYPE_CHECKING = False  # `typing` alone would take a tenth of what `--help` may take
if TYPE_CHECKING:
    from typing import NoReturn

__all__ = ["Help", "Parser"]

_WIDEST = 100


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
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Leave with exit code 2 and one line on standard error."""
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")
