"""Names found with the toy gazetteer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toy_gazetteer import ToyGazetteer

from geo.mentions import find_mentions

if TYPE_CHECKING:
    from geo.model import Mention


TOY = ToyGazetteer()


def named(text: str, language: str) -> list[Mention]:
    """Return the mentions of a text."""
    return list(find_mentions(text, language, TOY))  # type: ignore[arg-type]  # plain words for a Literal
