"""What a command works with, of its options and its project: names, rails, files."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli.replies import tell
from geo.errors import BadInput, UnknownFormat

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator, Sequence

    from geo.atlas import Atlas
    from geo.sources.models import StoryReader
    from geo.sources.projects import Project

__all__ = [
    "atlas_of",
    "checked_tokens",
    "costing",
    "project_of",
    "reader_of",
    "refuse_inputs",
    "targets_of",
]


def project_of(options: Namespace) -> Project:
    """Return the project of the working folder, and put its word under the options.

    What it says of stories (`geo.cli.stories`) waits until one is read: what a trip
    file says is said for good, and a project adds nothing to it.
    """
    from geo.sources.projects import find_project  # `--help` needs none

    options.project = project = find_project(Path.cwd())
    options.lang = getattr(options, "lang", None) or project.lang
    options.style = project.style
    if not (hasattr(options, "story") or hasattr(options, "stories")):
        options.avoid = [*getattr(options, "avoid", ()), *project.avoid]
    return project


def atlas_of(options: Namespace) -> Atlas:
    """Return the atlas with the project's own names and rails."""
    from geo.atlas import open_atlas  # `--help` must not pay for it

    project = project_of(options)
    network = getattr(options, "network", None) or project.network
    return open_atlas(
        network=network,
        gazetteer=project.gazetteer,
        geocoder=getattr(options, "geocoder", None) or project.geocoder,
    )


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
