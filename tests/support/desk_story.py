"""The story that the tests of the desk open, and what they look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


STORY = (
    "Special train crosses the plain\n\n"
    "The train left Omsk on 6 May 2024. It stopped at Barabinsk for water and came"
    " to Novosibirsk on 7 May. Its guests came from Wobbleford.\n"
)


def drafts(folder: Path) -> list[Path]:
    """Return the drafts in a folder."""
    return sorted(folder.glob(".*.draft.json"))
