"""The files that a command without a story writes: `-o OUT`, and `--format` beside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from geo.errors import BadInput, UnknownFormat

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

__all__ = ["targets_of"]


def targets_of(options: Namespace, formats: Sequence[str], what: str) -> list[Path]:
    """Return the files to write: none without -o, one for each format asked for.

    Raises:
        UnknownFormat: nobody writes that as such a file.
        BadInput: formats are asked for, but no file, or none is named.
    """
    if not options.output:
        if options.format is not None:
            message = f"--format {options.format} needs a file to write: add -o OUT"
            raise BadInput(message)
        return []
    stem = Path(options.output)
    if options.format is None:
        targets = [stem]
    else:
        wanted = [part.strip().lower() for part in options.format.split(",")]
        if not any(wanted):
            message = f"--format {options.format!r} names none of {', '.join(formats)}"
            raise BadInput(message)
        stem = stem.with_suffix("") if stem.suffix[1:].lower() in formats else stem
        targets = [stem.with_name(f"{stem.name}.{part}") for part in wanted if part]
    for path in targets:
        if path.suffix[1:].lower() not in formats:
            message = f"{path}: {what} is written as {', '.join(formats)}"
            raise UnknownFormat(message)
    return targets
