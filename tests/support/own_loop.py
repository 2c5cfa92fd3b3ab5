"""Coroutines run apart: a browser that is open keeps this thread's event loop."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_T = TypeVar("_T")


def apart(coroutine: Callable[[], Awaitable[_T]]) -> _T:
    """Run a coroutine to its end in a thread of its own."""
    import anyio  # comes with an extra

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(anyio.run, coroutine).result()
