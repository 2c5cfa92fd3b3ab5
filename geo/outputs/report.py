"""The journey as a section of a report: Markdown for any converter, HTML for a CMS."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from geo.outputs.htmltables import table_html

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.model import Edition, Scene, Table

__all__ = ["markdown", "section"]

# What Markdown or HTML take for their own anywhere, and what at the start of a line.
_ANYWHERE = re.compile(r"([\\`*_{}\[\]|~$^])")
_LISTED = r"(?:\d+|[a-zA-Z]|[ivxlcdmIVXLCDM]+)(?=[.)])"  # pandoc lists by letters too
_AT_START = re.compile(rf"^([#+\-=:]|\((?=\w{{1,5}}\))|{_LISTED})")
_NARROWEST, _WIDEST = 8, 40  # letters: what is longer is broken into lines anyway
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def markdown(scene: Scene, *, picture: str = "") -> str:
    """Return the answer, the tables, the notes and the sources, as GitHub's Markdown.

    Args:
        scene: the journey's scene; its first edition is written.
        picture: the address of a still to show below the answer; none when empty. One
            that carries its own content (data:) stands at the end, out of the way.
    """
    first = scene.editions[0]
    style = scene.style
    parts = [f"## {escaped(scene.title)}" if scene.title else ""]
    parts += [escaped(style.standfirst), escaped(style.byline)]
    parts.append(escaped(first.answer) if style.shows("answer") else "")
    is_long = picture.startswith("data:")
    if picture:
        name = escaped(scene.title or first.answer)
        parts.append(f"![{name}][still]" if is_long else f"![{name}](<{picture}>)")
    parts += _quotes(scene, first)
    parts += [_table(table) for table in first.tables]
    parts.append(_list(first.words["notes"], first.notes))
    remarks = [text for _, text in first.remarks]
    parts.append(_list(first.words.get("remarks", ""), remarks))
    parts.append(escaped(style.note))
    sources = [text for text in (style.credit, *scene.attribution) if text]
    parts.append(_list(first.words["sources"], sources))
    parts.append(f"[still]: {picture}" if is_long else "")
    return "\n\n".join(part for part in parts if part) + "\n"


def section(scene: Scene, *, picture: str = "") -> str:
    """Return the same as a section of HTML, without style or script, for any page.

    Arguments as of `markdown`.
    """
    first = scene.editions[0]
    title = escape(scene.title or first.answer)
    still = f'<figure><img src="{escape(picture)}" alt="{title}"></figure>\n'
    lists = [("notes", first.notes), ("remarks", [text for _, text in first.remarks])]
    style = scene.style
    credits_ = [text for text in (style.credit, *scene.attribution) if text]
    lists.append(("sources", credits_))
    above = [style.standfirst, style.byline]
    above += [first.answer] if style.shows("answer") else []
    head = "".join(f"<p>{escape(text)}</p>\n" for text in above if text)
    note = f"<p>{escape(style.note)}</p>\n" if style.note else ""
    told = "".join(
        f"<h3>{escape(first.words[name])}</h3>\n<ul>"
        f"{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>\n"
        for name, texts in lists
        if texts
    )
    return (
        f'<section class="railstory" lang="{first.tag}">\n'
        f'<h2 lang="{scene.story_tag}" dir="auto">{title}</h2>\n'
        f"{head}{still if picture else ''}"
        f"{''.join(_quoted(scene, first))}{''.join(map(table_html, first.tables))}"
        f"{note}{told}</section>\n"
    )


def _quoted(scene: Scene, edition: Edition) -> Iterator[str]:
    """Yield the story's words on each stop as HTML, the place's name marked."""
    for dot, card in zip(scene.dots, edition.cards, strict=True):
        for quote in dot.quotes:
            start, end = quote.start, quote.end
            parts = quote.text[:start], quote.text[start:end], quote.text[end:]
            before, name, after = map(escape, parts)
            mark = f"<mark>{name}</mark>" if name else ""
            at = escape(f"{dot.key} {card.heading}".strip())
            yield (
                f'<blockquote lang="{scene.story_tag}" dir="auto">'
                f"<p>{before}{mark}{after}</p><footer>{at}</footer></blockquote>\n"
            )


def escaped(text: str) -> str:
    r"""Return a text as Markdown that shows exactly it, on one line.

    >>> escaped("a|b *c*"), escaped("(c) OpenStreetMap")
    ('a\\|b \\*c\\*', '\\(c) OpenStreetMap')
    """
    line = _ANYWHERE.sub(r"\\\1", " ".join(text.split())).translate(_ENTITIES)
    start = _AT_START.match(line)
    if start is None:
        return line
    mark = start[0]
    rest = line[len(mark) :]
    return f"{mark}\\{rest}" if mark.isalnum() else f"\\{line}"


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
        _row(_rules(table), is_rule=True),
    ]
    return "\n".join([*lines, *(_row(row) for row in table.rows)])


def _rules(table: Table) -> list[str]:
    """Return the rule below the head, as long as columns are wide; pandoc keeps it."""
    columns = zip(table.head, *table.rows, strict=True)
    widest = [max(map(_width, column)) for column in columns]
    return ["-" * min(max(_NARROWEST, width + 3), _WIDEST) for width in widest]


def _width(text: str) -> int:
    """Return how wide a text is, in letters of the Latin script.

    >>> _width("Oslo"), _width("平壌")
    (4, 4)
    """
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _row(cells: Sequence[str], *, is_rule: bool = False) -> str:
    """Return one row of a table."""
    return f"| {' | '.join(cells if is_rule else map(escaped, cells))} |"


def _list(heading: str, texts: Sequence[str]) -> str:
    """Return a list with a heading; nothing without texts."""
    rows = "\n".join(f"- {escaped(text)}" for text in texts)
    return f"**{escaped(heading)}**\n\n{rows}" if rows else ""
