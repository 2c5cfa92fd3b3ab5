"""Corpora as they come: a folder of files, a .jsonl or a .parquet, read in order."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import astuple, dataclass, replace
from typing import TYPE_CHECKING

from geo.batch.story import Story
from geo.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

__all__ = ["Chunk", "chunks", "read_corpus", "story_of"]

_ENDINGS = frozenset({".txt", ".md", ".html", ".htm"})
_LINES = frozenset({".jsonl", ".ndjson"})
_BATCH_ROWS = 256
_HALVES = re.compile("[\ud800-\udfff]")
_LONGEST_FILE = 10_000_000  # bytes, as for a single story


@dataclass(frozen=True, slots=True)
class Chunk:
    """Stories that are read and written together.

    `share` is how much of the corpus is read once this chunk is, from 0 to 1.
    """

    number: int
    stories: tuple[Story, ...]
    share: float

    @property
    def sha256(self) -> str:
        """The hash of all that the stories say, in their order."""
        digest = hashlib.sha256()
        for story in self.stories:
            # files may move: a story's hash and its trip's are enough
            said = replace(story, file=bool(story.file) * "file", trip="")
            digest.update(repr(astuple(said)).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()


def chunks(path: Path, stories: int) -> Iterator[Chunk]:
    """Yield a corpus in chunks of so many stories; the last may have fewer.

    Only one chunk is held at a time.

    Raises:
        BadInput: there is no such corpus, or it is of a kind that is not read.
    """
    held: list[Story] = []
    number, share = 0, 0.0
    for story, share in read_corpus(path):
        held.append(story)
        if len(held) == stories:
            yield Chunk(number, tuple(held), share)
            number, held = number + 1, []
    if held:
        yield Chunk(number, tuple(held), share)


def read_corpus(path: Path) -> Iterator[tuple[Story, float]]:
    """Yield each story, in the corpus's order, with the share of it that is read.

    A folder is read with all its folders, by name; a file's id is its path in it.
    A row without an id gets one from its number. A row that cannot be read is a story
    with its trouble, never an error.

    Raises:
        BadInput: there is no such corpus, or it is of a kind that is not read.
    """
    if path.is_dir():
        return _folder(path)
    if not path.is_file():
        message = f"there is no folder or file {path}: check the name"
        raise BadInput(message)
    if path.suffix.lower() in _LINES:
        return _lines(path)
    if path.suffix.lower() == ".parquet":
        return _table(path)
    message = f"{path}: a corpus is a folder of stories, a .jsonl or a .parquet"
    raise BadInput(message)


def _folder(path: Path) -> Iterator[tuple[Story, float]]:
    """Yield the stories of a folder's files.

    Raises:
        BadInput: there is no story in it.
    """
    files = sorted(
        (file.relative_to(path).as_posix(), file)
        for file in path.rglob("*")
        if file.suffix.lower() in _ENDINGS and file.is_file()
    )
    if not files:
        message = f"{path} has no .txt, .md or .html in it: name another folder"
        raise BadInput(message)
    for row, (name, file) in enumerate(files):
        yield _file(row, name, file), (row + 1) / len(files)


def _file(row: int, name: str, file: Path) -> Story:
    """Return a file as a story, with the hash of its bytes."""
    try:
        if file.stat().st_size > _LONGEST_FILE:
            return Story(row, name, trouble="larger than 10 MB")
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        return Story(row, _whole(name), text=digest, file=str(file.resolve()))
    except OSError as error:
        return Story(row, name, trouble=f"cannot be read ({error.strerror})")


def _lines(path: Path) -> Iterator[tuple[Story, float]]:
    """Yield the stories of a file with one JSON object a line; blank lines are none."""
    size, at, row = path.stat().st_size, 0, 0
    with path.open("rb") as file:
        for line in file:
            at += len(line)
            if line.strip():
                yield _line(row, line), at / size
                row += 1


def _line(row: int, line: bytes) -> Story:
    """Return one line as a story."""
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Story(row, _name(row), trouble=f"no JSON: {error}")
    if not isinstance(fields, dict):
        return Story(row, _name(row), trouble="no JSON object with id and text")
    return story_of(row, fields)


def _table(path: Path) -> Iterator[tuple[Story, float]]:
    """Yield the stories of a Parquet file, a few hundred rows in memory at a time.

    Raises:
        BadInput: it is no Parquet, or has no column `text`.
    """
    from pyarrow import ArrowInvalid, parquet  # a second to load

    try:
        table = parquet.ParquetFile(path)
    except ArrowInvalid as error:
        message = f"{path} is no Parquet file: write it again"
        raise BadInput(message) from error
    columns = [name for name in _COLUMNS if name in table.schema_arrow.names]
    if "text" not in columns:
        message = f"{path} has no column text: name its columns id and text"
        raise BadInput(message)
    row, total = 0, max(1, table.metadata.num_rows)
    try:
        for batch in table.iter_batches(_BATCH_ROWS, columns=columns):
            for fields in batch.to_pylist():
                yield story_of(row, fields), (row + 1) / total
                row += 1
    except (ArrowInvalid, OSError) as error:
        message = f"{path} is damaged after row {row}: write it again, then --resume"
        raise BadInput(message) from error


_COLUMNS = ("id", "text", "published", "language", "source")


def story_of(row: int, fields: Mapping[str, object]) -> Story:
    """Return a row's fields as a story.

    Half a surrogate pair, which no table can hold, becomes U+FFFD; offsets stay.
    """
    said = {name: fields.get(name) for name in _COLUMNS}
    name = _name(row) if said["id"] is None else _whole(str(said["id"]))
    if not isinstance(said["text"], str):
        return Story(row, name, trouble="its text is missing, or no text")
    published = said["published"]
    return Story(
        row=row,
        id=name,
        text=_whole(said["text"]),
        published=str(published)[:10] if published else None,
        language=str(said["language"]) if said["language"] else None,
        source=_whole(str(said["source"] or "")),
    )


def _whole(words: str) -> str:
    """Return words without halves of surrogate pairs, as long as they were."""
    return _HALVES.sub("\ufffd", words)


def _name(row: int) -> str:
    """Return the id of a story that has none."""
    return f"row-{row}"
