"""A walk through a batch: its failures and doubtful journeys, one after the other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.batch.corpus import read_corpus
from geo.batch.review import Doubtful, doubtful, trip_file
from geo.desk.opening import Opened, unread, values_of
from geo.errors import BadInput, GeoError
from geo.pipeline import read
from geo.sources.articles import read_article
from geo.sources.trips import read_trip

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.batch.story import Story
    from geo.pipeline import Reading

__all__ = ["Walk"]

Values = dict[str, Any]
# What would happen again: the story took too long, too much, or its process with it.
_NOT_TRIED = frozenset({"size", "time", "memory", "crash"})


class Walk:
    """The stories of a batch that a person should look at, and where trips are saved.

    Trips lie beside the tables, in FOLDER-trips, so that whoever makes the tables anew
    keeps them; `geo.batch.trace_corpus` and `railstory batch --trips` take them.
    """

    def __init__(
        self,
        folder: Path,
        atlas: Atlas,
        *,
        corpus: Path | None = None,
        trips: Path | None = None,
    ) -> None:
        """Find what is doubtful, and its stories.

        Raises:
            BadInput: the folder holds no finished batch, the corpus is not found or
                not that of the batch, or no story needs a look.
        """
        self.atlas, self.folder = atlas, folder
        self.trips = trips or folder.resolve().with_name(
            f"{folder.resolve().name}-trips"
        )
        self.rows = doubtful(folder)
        if not self.rows:
            message = f"{folder} has no failure and no doubtful journey to look at"
            raise BadInput(message)
        self._corpus = corpus or _corpus_of(folder)
        self._stories = _stories(self._corpus, self.rows)

    def state(self) -> Values:
        """Return the rows as the page lists them."""
        return {
            "trips": str(self.trips),
            "rows": [
                {
                    "id": row.story,
                    "why": row.why,
                    "failed": row.failed,
                    "done": self._file(row).is_file(),
                }
                for row in self.rows
            ],
        }

    def saved(self, _: Path) -> Values:
        """Return the rows once a trip was saved."""
        return self.state()

    def opened(self, number: int) -> Opened:
        """Return one of the stories, with its trip if it is corrected already.

        Raises:
            BadInput: there is no such number, or the trip saved for it cannot be read.
        """
        if not 0 <= number < len(self.rows):
            message = f"there is no story {number + 1} of {len(self.rows)}"
            raise BadInput(message)
        row = self.rows[number]
        found = self._read(row, self._stories[row.row])
        file = self._file(row)
        trip = values_of(read_trip(file, self.atlas.find)) if file.is_file() else None
        return Opened(
            row.story, found.text, trip or found.trip, file, found.trip, why=row.why
        )

    def _file(self, row: Doubtful) -> Path:
        """Return where the trip of a story is saved."""
        return self.trips / trip_file(row.story)

    def _read(self, row: Doubtful, story: Story) -> Opened:
        """Return a story as the batch reads it, or one without stops if it cannot."""
        text, file = story.text, self._file(row)
        said: Reading = {"published": story.published, "dated_by": "metadata"}
        said["language"] = story.language  # `read` refuses others
        try:
            if story.file:
                article = read_article(story.file)
                text = article.text
                said |= {"published": article.published, "title": article.title}
            if row.failed in _NOT_TRIED or not text.strip() or story.trouble:
                return unread(row.story, text, file, why=row.why)
            trip = read(text, self.atlas, **said)
        except GeoError as error:
            text = "" if story.file and text == story.text else text
            return unread(row.story, text, file, why=str(error))
        return Opened(row.story, text, values_of(trip), file, values_of(trip))


def _corpus_of(folder: Path) -> Path:
    """Return the corpus that a batch was made of, beside it or in the working folder.

    Raises:
        BadInput: it is in neither.
    """
    try:
        name = str(json.loads((folder / "manifest.json").read_bytes())["corpus"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{folder} is no finished batch: run railstory batch first"
        raise BadInput(message) from error
    for place in (folder.resolve().parent, Path()):
        if name and (place / Path(name).name).exists():
            return place / Path(name).name
    message = f"the stories of {folder} ({name}) are not beside it: add --corpus {name}"
    raise BadInput(message)


def _stories(corpus: Path, rows: list[Doubtful]) -> dict[int, Story]:
    """Return the stories of rows, by their number in the corpus.

    Raises:
        BadInput: the corpus has others there: it is another, or has changed.
    """
    wanted = {row.row: row.story for row in rows}
    found: dict[int, Story] = {}
    for story, _ in read_corpus(corpus):
        if wanted.get(story.row) == story.id:
            found[story.row] = story
        if len(found) == len(wanted):
            return found
    missing = next(name for row, name in wanted.items() if row not in found)
    message = f"{corpus} has no story {missing}: name the batch's own with --corpus"
    raise BadInput(message)
