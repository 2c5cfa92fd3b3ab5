"""What a command reads: no command ever writes over it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from geo.errors import BadInput

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

__all__ = ["refuse_inputs"]


def refuse_inputs(targets: Iterable[Path], options: Namespace) -> None:
    """Refuse to write where a command reads: a story, a network, a project's files.

    Raises:
        BadInput: a target is one of the command's own inputs, by whatever name.
    """
    read = [path for path in _read(options) if path.exists()]
    for target in targets:
        for path in read:
            if target.exists() and target.samefile(path):
                message = f"{target} is what is read: name another file with -o"
                raise BadInput(message)


def _read(options: Namespace) -> Iterator[Path]:
    """Yield the files that a command reads."""
    from geo.sources.projects import find_project  # `--help` needs none

    named = [*getattr(options, "stories", ()), *getattr(options, "given", ())]
    named += [getattr(options, name, None) for name in ("story", "page", "network")]
    yield from (Path(name) for name in named if isinstance(name, str) and name)
    project = find_project(Path.cwd())
    yield from filter(None, (project.file, project.gazetteer, project.network))
