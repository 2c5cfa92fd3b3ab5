"""Who reads beside the rules, as the options or the project say; and what it cost."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from geo.cli import tell
from geo.errors import BadInput

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from geo.sources.models import StoryReader

__all__ = ["checked_tokens", "costing", "reader_of"]


def reader_of(options: Namespace) -> StoryReader | None:
    """Return the reader of a command, opened once; None where the rules read alone.

    The command line comes before the project.

    Raises:
        BadInput: no such reader, no model named, a file that is none.
    """
    if (known := getattr(options, "opened_reader", None)) is not None:
        opened: StoryReader = known
        return opened
    said = options.project
    spec = options.reader or said.reader or "rules"
    tokens = checked_tokens(options)
    if spec == "rules":
        return None
    from geo.sources.recorded import open_reader  # seldom wanted

    options.opened_reader = open_reader(
        spec, model=options.model or said.model or "", most_tokens=tokens
    )
    return reader_of(options)


def checked_tokens(options: Namespace) -> int:
    """Return how many tokens a command may cost, 0 for any number.

    Raises:
        BadInput: it is less than one.
    """
    if options.max_tokens is None:
        return int(options.project.max_tokens)
    if options.max_tokens < 1:
        message = f"--max-tokens {options.max_tokens} is none: give 1 or more"
        raise BadInput(message)
    return int(options.max_tokens)


@contextmanager
def costing(options: Namespace, story: str) -> Iterator[None]:
    """Say on standard error what a model costs meanwhile, if it was asked at all."""
    reader = reader_of(options)
    before = (getattr(reader, "asked", 0), getattr(reader, "tokens", 0))
    try:
        yield
    finally:
        asked = getattr(reader, "asked", 0) - before[0]
        tokens = getattr(reader, "tokens", 0) - before[1]
        if asked and not options.quiet:
            tell(f"{story}: {asked} asked of the model, {tokens} tokens\n")
