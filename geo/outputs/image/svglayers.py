"""The still as SVG with layers that an art desk finds by their names, and live text."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["LAYERS", "layered", "name_layers"]

LAYERS = ("land", "rails", "reach", "route", "stops", "halos", "labels", "scale")
"""The map's layers from the ground up; `words` beside them has the rest."""

# The layer of what is drawn up to such a height on the map.
_HEIGHTS = (3.1, 3.5, 3.99, 10.9, 13.9, 14.7, 19.9, 99)
_PREFIX = "railstory-"


def name_layers(figure: Figure, maps: Axes) -> None:
    """Give each thing that is drawn the name of its layer; `maps` has the map."""
    for axes in figure.axes:
        for artist in axes.get_children():
            name = _layer(artist) if axes is maps else "words"
            artist.set_gid(f"{_PREFIX}{name}")


def _layer(artist: Artist) -> str:
    """Return the layer of a thing on the map, by how high it lies."""
    height = artist.get_zorder()
    return next(
        name
        for name, top in zip(LAYERS, _HEIGHTS, strict=True)
        if height <= top or name == LAYERS[-1]
    )


def layered(svg: str, *, title: str, told: str, scale: float = 1.0) -> str:
    """Return an SVG of matplotlib's with its layers as groups, and what it shows told.

    Things of one layer lie one after the other, so each run of them becomes a group;
    where a layer is left and comes again, its name has a number. With a `scale` the
    whole is so many times as large.
    """
    parts = re.split(rf'(<g id="{_PREFIX}[a-z]+">)', svg)
    out, runs, last = [parts[0]], dict.fromkeys((*LAYERS, "words"), 0), ""
    for opening, body in zip(parts[1::2], parts[2::2], strict=True):
        name = opening[len('<g id="') + len(_PREFIX) : -2]
        if name != last:
            runs[name] += 1
            number = f"-{runs[name]}" if runs[name] > 1 else ""
            out.append("</g>\n" if last else "")
            out.append(f'<g id="{name}{number}" inkscape:groupmode="layer">\n')
        inner, after = _closed(body)
        out.append(f"<g>{inner}")
        is_end = bool(after.strip())
        out.append("</g>\n" + after if is_end else after)
        last = "" if is_end else name
    text = re.sub(rf' id="{_PREFIX}[a-z]+"', "", "".join(out))
    head = f"<title>{escape(title)}</title>\n<desc>{escape(told)}</desc>\n"
    text = re.sub(r"(<svg [^>]*)>", rf'\1 role="img" {_INKSCAPE}>\n', text, count=1)
    return _scaled(_with_head(text, head), scale)


_INKSCAPE = 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'


def _with_head(text: str, head: str) -> str:
    """Return an SVG with its title first."""
    start = text.index(">", text.index("<svg ")) + 1
    return f"{text[:start]}\n{head}{text[start:]}"


def _closed(body: str) -> tuple[str, str]:
    """Return what stands in an open group with its end, and what comes behind it."""
    depth = 1
    for tag in re.finditer(r"<g\b[^>]*?(/?)>|</g>", body):
        if tag[0] == "</g>":
            depth -= 1
        elif not tag[1]:
            depth += 1
        if not depth:
            return body[: tag.end()], body[tag.end() :]
    return body, ""


def _scaled(svg: str, scale: float) -> str:
    """Return an SVG so many times as large; what is in it keeps its own measure."""

    def larger(found: re.Match[str]) -> str:
        return f'{found[1]}="{float(found[2]) * scale:g}pt"'

    head, sign, rest = svg.partition("viewBox")
    sizes = r'\b(width|height)="([\d.]+)pt"'
    tail, end, more = rest.partition(">")
    return re.sub(sizes, larger, head) + sign + re.sub(sizes, larger, tail) + end + more
