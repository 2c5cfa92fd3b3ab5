"""What of a batch a person should look at, and the trips that came of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pyarrow as pa
from pyarrow import parquet

from geo.errors import BadInput
from geo.model.trip import SURE_ENOUGH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from geo.batch.corpus import Chunk
    from geo.batch.story import Story

__all__ = ["Corrections", "Doubtful", "doubtful", "trip_file"]

_LONGEST_NAME = 200  # bytes; file systems take 255
_STORIES = (".txt", ".md", ".html", ".htm")


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A story to look at: its number and id, how sure its journey is, and why.

    `failed` is the kind of a failure, "" for a journey that was read.
    """

    row: int
    story: str
    sure: float
    why: str
    failed: str = ""


def doubtful(folder: Path) -> list[Doubtful]:
    """Return a batch's failures in its order, then its doubtful journeys, worst first.

    A journey is doubtful that was not drawn, or that has a stop which is not sure
    enough to be shown as if it were known.

    Raises:
        BadInput: the folder holds no batch, or a table of it is damaged.
    """
    if not (folder / "manifest.json").is_file():
        message = f"{folder} is no batch: it has no manifest.json"
        raise BadInput(message)
    failed = [
        Doubtful(row["row"], row["story"], 0.0, row["why"], row["kind"])
        for row in _rows(folder, "failures", ["row", "story", "kind", "why"])
    ]
    columns = ["row", "story", "name", "confidence", "journey_confidence", "drawn"]
    least: dict[int, Doubtful] = {}
    for row in _rows(folder, "stops", columns):
        sure = min(row["confidence"], row["journey_confidence"])
        known = least.get(row["row"])
        if row["drawn"] and sure >= SURE_ENOUGH:
            continue
        if known is None or sure < known.sure:
            why = "" if row["drawn"] else "not drawn"
            why = why or f"{row['name']}: {sure:.0%}"
            least[row["row"]] = Doubtful(row["row"], row["story"], sure, why)
    return failed + sorted(least.values(), key=lambda found: (found.sure, found.row))


def _rows(folder: Path, table: str, columns: list[str]) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table, part by part.

    Raises:
        BadInput: a part is damaged, or of another version.
    """
    for part in sorted((folder / table).glob("part-*.parquet")):
        try:
            rows = parquet.read_table(part, columns=columns).to_pylist()
        except (pa.ArrowException, OSError, KeyError) as error:
            message = f"{part} cannot be read: run railstory batch --resume"
            raise BadInput(message) from error
        yield from rows


def trip_file(story: str) -> str:
    """Return the name of the file that corrects the story with this id.

    Whatever an id holds, its file lies in the folder and has a name that can be.

    >>> trip_file("2024/tale 7"), trip_file("../../etc"), len(trip_file("я" * 300))
    ('2024%2Ftale%207.yaml', '%2E%2E%2F%2E%2E%2Fetc.yaml', 69)
    """
    name = quote(story, safe="")
    if name.startswith("."):
        name = name.replace(".", "%2E")
    if len(name) > _LONGEST_NAME:
        name = hashlib.sha256(story.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{name}.yaml"


@dataclass(slots=True)
class Corrections:
    """A folder of trips: for each story the one that is named after its id, if any.

    Of a story that is a file, the trip beside it counts too, as `railstory edit` saves
    it: a/b.yaml for a/b.txt. `used` are the trips that a story was found for.
    """

    folder: Path
    used: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Refuse what is no folder.

        Raises:
            BadInput: there is no such folder.
        """
        if not self.folder.is_dir():
            message = f"there is no folder {self.folder}: name the one with the trips"
            raise BadInput(message)

    def on(self, chunk: Chunk) -> Chunk:
        """Return a chunk whose stories know their corrections.

        Raises:
            BadInput: a trip cannot be read.
        """
        return replace(chunk, stories=tuple(map(self._on, chunk.stories)))

    def _on(self, story: Story) -> Story:
        """Return a story with its trip, if there is one."""
        for file in self._candidates(story.id):
            if file.is_file():
                self.used.add(file.relative_to(self.folder).as_posix())
                try:
                    digest = hashlib.sha256(file.read_bytes()).hexdigest()
                except OSError as error:
                    message = f"{file} cannot be read ({error.strerror}): check it"
                    raise BadInput(message) from error
                return replace(story, trip=str(file.resolve()), trip_sha256=digest)
        return story

    def _candidates(self, story: str) -> Iterator[Path]:
        """Yield the files that may correct a story, none of them outside the folder."""
        yield self.folder / trip_file(story)
        parts = story.split("/")
        if story.lower().endswith(_STORIES) and not {"", ".", ".."} & set(parts):
            yield self.folder.joinpath(*parts).with_suffix(".yaml")

    @property
    def unused(self) -> tuple[str, ...]:
        """The trips in the folder itself that belong to no story of the corpus."""
        there = (file.name for file in self.folder.glob("*.yaml"))
        return tuple(sorted(name for name in there if name not in self.used))
