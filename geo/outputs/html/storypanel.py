"""The panel's two sides: the facts, and the story's own text with its places linked."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.model import Passage, Scene

__all__ = ["told"]


def told(scene: Scene, facts: str) -> str:
    """Return the facts, and beside them the story where it is to be shown.

    The tabs are hidden until a script can serve them; without one both sides show.
    """
    if not scene.story:
        return facts
    say = scene.editions[0].words
    tabs = "".join(
        f'<button id="tab-{side}" class="tab" type="button" role="tab"'
        f' aria-controls="{side}" data-say="{side}">{escape(say[side])}</button>'
        for side in ("story", "facts")
    )
    return (
        f'<div id="tabs" role="tablist" hidden>{tabs}</div>\n'
        f'<div id="story" lang="{scene.story_language}" dir="auto">'
        f"{''.join(map(_piece, scene.story))}</div>\n"
        f'<div id="facts">{facts}</div>\n'
    )


def _piece(piece: Passage) -> str:
    """Return a piece of the story; lines end where the story's do."""
    text = escape(piece.text)
    if piece.names >= 0:
        text = f'<a href="#map" data-dot="{piece.names}">{text}</a>'
    elif piece.is_place:
        text = f'<span class="named">{text}</span>'
    if not piece.told_of:
        return text
    dots = " ".join(map(str, piece.told_of))
    return f'<span data-told="{dots}">{text}</span>'
