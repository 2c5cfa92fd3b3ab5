"""Which languages are read: the folders of `geo/languages` that say what they are.

Imports nothing: every command asks for this before it does anything.
"""

from __future__ import annotations

import os

__all__ = ["LANGUAGES", "PAGE_LANGUAGES"]

# The languages that every page can be switched to, in its order. Another one is on a
# page only where the story is in it or somebody asks for it.
PAGE_LANGUAGES: tuple[str, ...] = ("ja", "en", "ru", "ko", "zh")


def _folders() -> tuple[str, ...]:
    """Return the languages that have a folder, those of every page first."""
    root = os.path.join(os.path.dirname(__file__), "languages")  # noqa: PTH118, PTH120  # pathlib is slow to load
    with os.scandir(root) as entries:
        found = {
            entry.name
            for entry in entries
            if os.path.exists(os.path.join(entry.path, "language.toml"))  # noqa: PTH110, PTH118  # as above
        }
    return (*PAGE_LANGUAGES, *sorted(found.difference(PAGE_LANGUAGES)))


LANGUAGES = _folders()
