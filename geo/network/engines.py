"""The engines that answer a network's questions, by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geo.errors import BadInput, installing
from geo.network.search import Search

if TYPE_CHECKING:
    from geo.network.hierarchy import Hierarchy
    from geo.network.search import Engine

__all__ = ["engine_of"]


def engine_of(name: str, hierarchy: Hierarchy) -> Engine[Any]:
    """Return what answers questions.

    Raises:
        BadInput: nothing has that name, or numba is not installed.
    """
    if name == "plain":
        return Search(hierarchy)
    if name != "fast":
        message = f'engine "{name}" is not known: it is "plain" or "fast"'
        raise BadInput(message)
    try:
        from geo.network.fast import FastSearch  # an extra, and slow
    except ImportError as error:
        message = f"the fast engine needs numba: {installing('fast')}"
        raise BadInput(message) from error
    return FastSearch(hierarchy)
