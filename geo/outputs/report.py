"""The journey as a section of a report: Markdown that any converter reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.model import Edition, Scene, Table

__all__ = ["markdown"]

# What Markdown or HTML take for their own anywhere, and what at the start of a line.
_ANYWHERE = re.compile(r"([\\`*_{}\[\]|~$^])")
_AT_START = re.compile(r"^([#+\-=:]|\d+(?=[.)]))")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def markdown(scene: Scene, *, picture: str = "") -> str:
    """Return the answer, the tables, the notes and the sources, as GitHub's Markdown.

    Args:
        scene: the journey's scene; its first edition is written.
        picture: the address of a still to show below the answer; none when empty.
    """
    first = scene.editions[0]
    parts = [f"## {escaped(scene.title)}" if scene.title else "", escaped(first.answer)]
    if picture:
        parts.append(f"![{escaped(scene.title)}](<{picture}>)")
    parts += _quotes(scene, first)
    parts += [_table(table) for table in first.tables]
    parts.append(_list(first.words["notes"], first.notes))
    if scene.remarks:
        parts.append(_list(first.words["remarks"], scene.remarks))
    parts.append(_list(first.words["sources"], scene.attribution))
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    r"""Return a text as Markdown that shows exactly it, on one line.

    >>> escaped("a|b *c*")
    'a\\|b \\*c\\*'
    """
    line = _ANYWHERE.sub(r"\\\1", " ".join(text.split())).translate(_ENTITIES)
    start = _AT_START.match(line)
    if start is None:
        return line
    mark = start[0]
    rest = line[len(mark) :]
    return f"{mark}\\{rest}" if mark.isdecimal() else f"\\{line}"


def _quotes(scene: Scene, edition: Edition) -> Iterator[str]:
    """Yield the story's words on each stop, the place's name in bold."""
    for dot, card in zip(scene.dots, edition.cards, strict=True):
        for quote in dot.quotes:
            before, name = (
                quote.text[: quote.start],
                quote.text[quote.start : quote.end],
            )
            marked = f"**{_spaced(name)}**" if name.strip() == name != "" else ""
            after = _spaced(quote.text[quote.end :])
            words = f"{_spaced(before)}{marked or _spaced(name)}{after}"
            yield f"> {words}\n>\n> — {escaped(dot.key)} {escaped(card.heading)}"


def _spaced(text: str) -> str:
    """Return a part of a text, escaped, with the spaces at its ends."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{escaped(text)}{after}"


def _table(table: Table) -> str:
    """Return a table with its caption above it."""
    lines = [
        f"**{escaped(table.caption)}**",
        "",
        _row(table.head),
        _row(["---"] * len(table.head), is_rule=True),
    ]
    return "\n".join([*lines, *(_row(row) for row in table.rows)])


def _row(cells: Sequence[str], *, is_rule: bool = False) -> str:
    """Return one row of a table."""
    return f"| {' | '.join(cells if is_rule else map(escaped, cells))} |"


def _list(heading: str, texts: Sequence[str]) -> str:
    """Return a list with a heading; nothing without texts."""
    rows = "\n".join(f"- {escaped(text)}" for text in texts)
    return f"**{escaped(heading)}**\n\n{rows}" if rows else ""
