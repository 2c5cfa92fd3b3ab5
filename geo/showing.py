"""How a value shows itself in a notebook: registered by what lies above it.

A value knows nothing of the drawing. The package registers a function for the name of
its class when it is imported; only a notebook that shows the value ever calls it.
"""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` alone takes 5 ms, which `railstory --help` can use
if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["display", "display_with"]

_DRAWN_BY: dict[str, Callable[[object], dict[str, str]]] = {}


def display_with(kind: str, draw: Callable[[object], dict[str, str]]) -> None:
    """Let a function draw all values of the class of that name."""
    _DRAWN_BY[kind] = draw


def display(value: object) -> dict[str, str]:
    """Return a value as a notebook shows it, by MIME type.

    Raises:
        KeyError: nothing is registered for values of its class.
    """
    return _DRAWN_BY[type(value).__name__](value)
