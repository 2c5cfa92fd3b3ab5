"""What a trip file says that railstory saw: places and mentions, each held to its type.

A person may delete it all, and need not look at it; but a slip in it must not draw a
wrong map, or end in anything else than a line that says where it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from geo.model import Kind, Mention, Place, Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.sources.yamllines import Node

__all__ = ["seen_mention", "seen_place"]

_UNDO = "undo the change, or delete seen"


def seen_place(node: Node) -> Place:
    """Return a place as railstory saw it.

    Raises:
        BadInput: something of it is not as railstory writes it.
    """
    fields = node.fields({*_READ, "runner_up"}, "a place")
    if missing := [key for key in ("id", "name", "lon", "lat") if key not in fields]:
        node.refuse(f"a place lacks its {missing[0]}", _UNDO)
    facts = {
        key: read(fields[key], key) for key, read in _READ.items() if key in fields
    }
    if "runner_up" in fields:
        facts["runner_up"] = seen_place(fields["runner_up"])
    return Place(**facts)  # type: ignore[arg-type]  # each was read as its type


def seen_mention(node: Node) -> Mention:
    """Return a mention as railstory saw it.

    Raises:
        BadInput: it is not as railstory writes it.
    """
    match [item.value for item in node.items("a mention")]:
        case [
            int(start),
            int(end),
            str(surface),
            str(role),
            (str() | None) as place,
            (int() | float()) as sure,
        ] if 0 <= start <= end and role in get_args(Role) and 0 <= sure <= 1:
            pass
        case _:
            node.refuse("a mention is not as it was", _UNDO)
    return Mention(
        start=start,
        end=end,
        surface=surface,
        role=cast("Role", role),
        place=place,
        confidence=sure,
    )


def _text(node: Node, key: str) -> str:
    """Return a text."""
    if not isinstance(node.value, str):
        node.refuse(f"{key} is no text", _UNDO)
    return node.value


def _name(node: Node, key: str) -> str:
    """Return a text that is not empty."""
    return _text(node, key) or node.refuse(f"{key} is empty", _UNDO)


def _matching(pattern: str) -> Callable[[Node, str], str]:
    """Return what reads a text of one pattern."""

    def read(node: Node, key: str) -> str:
        if not re.fullmatch(pattern, _text(node, key)):
            node.refuse(f"{key} {node.value!r} is none", _UNDO)
        return str(node.value)

    return read


def _zone(node: Node, key: str) -> str:
    """Return the name of a time zone that there is; empty when not known."""
    try:
        return ZoneInfo(_text(node, key)).key if node.value else ""
    except (ZoneInfoNotFoundError, ValueError, OSError):
        node.refuse(f"{key} {node.value!r} is none", _UNDO)


def _between(low: float, high: float) -> Callable[[Node, str], float]:
    """Return what reads a number from `low` to `high`."""

    def read(node: Node, key: str) -> float:
        number = node.value
        if not isinstance(number, int | float) or not low <= number <= high:
            node.refuse(f"{key} {number!r} is no number from {low} to {high}", _UNDO)
        return number

    return read


def _names(node: Node, key: str) -> dict[str, str]:
    """Return names by language."""
    if not isinstance(node.value, dict):
        node.refuse(f"{key} is no list of names by language", _UNDO)
    return {language: _name(name, key) for language, name in node.value.items()}


def _texts(node: Node, key: str) -> tuple[str, ...]:
    """Return a list of texts."""
    return tuple(_text(item, key) for item in node.items(key))


_READ: dict[str, Callable[[Node, str], object]] = {
    "id": _name,
    "name": _name,
    "lon": _between(-180, 180),
    "lat": _between(-90, 90),
    "country": _matching("(?:[A-Z]{2})?"),
    "kind": _matching("|".join(get_args(Kind))),
    "source": _text,
    "names": _names,
    "admin1": _text,
    "population": _between(0, 10**10),
    "zone": _zone,
    "confidence": _between(0, 1),
    "reasons": _texts,
    "within_km": _between(0, 20_000),
}
