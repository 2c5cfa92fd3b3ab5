"""A table as HTML; `tableElement` in panel.js makes the same in other languages."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Table

__all__ = ["table_html"]

_FIGURE = re.compile(r"[\d.,\s–]+")


def table_html(table: Table) -> str:
    """Return a table; columns of figures are set to the right, sentences below."""
    columns = range(len(table.head) - table.sentences)
    kinds = [_kind_of(i, [row[i] for row in table.rows]) for i in columns]
    head = "".join(
        f'<th scope="col"{kind}>{escape(text)}</th>'
        for text, kind in zip(table.head, kinds, strict=False)
    )
    rows = "".join(_row(row, kinds) for row in table.rows)
    return (
        f"<table><caption>{escape(table.caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>\n"
    )


def _row(row: Sequence[str], kinds: Sequence[str]) -> str:
    """Return one row of a table, and below it what is told of it in a sentence."""
    cells = (
        f'<td{kind} dir="auto">{escape(text)}</td>'
        for text, kind in zip(row, kinds, strict=False)
    )
    wide = f'<tr class="told"><td colspan="{len(kinds)}" dir="auto">'
    below = "".join(
        f"{wide}{escape(text)}</td></tr>" for text in row[len(kinds) :] if text
    )
    return f"<tr>{''.join(cells)}</tr>{below}"


def _kind_of(column: int, cells: Sequence[str]) -> str:
    """Return the class attribute of a column: figures are told from words and keys."""
    is_figure = column > 0 and all(map(_FIGURE.fullmatch, cells))
    return ' class="figure"' if is_figure else ""
