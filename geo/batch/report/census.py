"""What a corpus holds, counted part by part."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import numpy as np
from pyarrow import ArrowInvalid, parquet

from geo.errors import BadInput
from geo.model import Bounds, LonLat
from geo.sources.gazetteer import open_gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from geo.batch.story import Rows
    from geo.model import Gazetteer, Language

__all__ = ["Census", "Failed", "Visited", "census", "points_of", "rows_of"]

_POINT_AT, _LINE_AT = 5, 9  # where the figures of a well-known binary begin
_LINE = 2
_MOST_PLACES = 25
_EXAMPLES = 3


def rows_of(folder: Path, table: str, columns: Sequence[str]) -> Iterator[Rows]:
    """Yield the rows of each part of a table, in order, with some of its columns.

    Raises:
        BadInput: a part is torn; the run that is taken up writes it again.
    """
    for part in sorted((folder / table).glob("part-*.parquet")):
        try:
            rows: Rows = parquet.read_table(part, columns=list(columns)).to_pylist()
        except ArrowInvalid as error:
            message = f"{part} is damaged: run the batch again with --resume"
            raise BadInput(message) from error
        yield rows


def points_of(shape: bytes) -> npt.NDArray[np.float64]:
    """Return the points of one of our own well-known binaries, longitude first.

    >>> from geo.batch.findings import wkb
    >>> from geo.model import LonLat
    >>> points_of(wkb([LonLat(1.0, 2.0)])).tolist()
    [[1.0, 2.0]]
    """
    start = _LINE_AT if shape[1] == _LINE else _POINT_AT
    return np.frombuffer(shape, "<f8", offset=start).reshape(-1, 2)


@dataclass(frozen=True, slots=True)
class Visited:
    """A place, and in how many stories somebody travels there."""

    name: str
    country: str
    at: LonLat
    stories: int


@dataclass(slots=True)
class Failed:
    """A kind of failure: how many, the first few stories, and what the first said."""

    why: str
    stories: int = 0
    examples: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Census:
    """The counts of a corpus.

    `travelling` counts the stories with a leg on rails, `gaps` the legs without rails,
    `km` the rails of all journeys together. `bounds` is None without any journey.
    """

    name: str
    state: str
    stories: int
    travelling: int
    legs: int
    gaps: int
    km: float
    bounds: Bounds | None
    places: tuple[Visited, ...]
    languages: tuple[tuple[str, int], ...]
    failures: tuple[tuple[str, Failed], ...]


def census(folder: Path, language: Language) -> Census:
    """Count what the tables of a folder hold.

    Raises:
        OSError: a part cannot be read.
        BadInput: a part is torn.
    """
    legs = _Legs()
    for rows in rows_of(
        folder, "legs", ("row", "branch", "kind", "length_km", "geometry")
    ):
        legs.add(rows)
    visits, languages = _visits(folder)
    about = json.loads((folder / "manifest.json").read_bytes())
    return Census(
        name=str(about.get("corpus", folder.resolve().name)),
        state=str(about["state"]),
        stories=_stories(folder),
        travelling=legs.travelling,
        legs=legs.rail,
        gaps=legs.gaps,
        km=legs.km,
        bounds=legs.bounds,
        places=_named(visits, open_gazetteer(), language),
        languages=tuple(languages.most_common()),
        failures=_failures(folder),
    )


@dataclass(slots=True)
class _Legs:
    """Counts of the legs of journeys; what only may be, a branch, is left out."""

    travelling: int = 0
    rail: int = 0
    gaps: int = 0
    km: float = 0.0
    bounds: Bounds | None = None

    def add(self, rows: Rows) -> None:
        """Count the legs of one part."""
        told = [row for row in rows if row["branch"] == 0]
        rail = [row for row in told if row["geometry"]]
        self.travelling += len({row["row"] for row in rail})
        self.rail += len(rail)
        self.gaps += len(told) - len(rail)
        self.km += sum(cast("float", row["length_km"]) for row in rail)
        shapes = {cast("bytes", row["geometry"]) for row in rail}
        if shapes:
            points = np.concatenate([points_of(shape) for shape in shapes])
            corners = [points.min(axis=0).tolist(), points.max(axis=0).tolist()]
            held = [] if self.bounds is None else [self.bounds[:2], self.bounds[2:]]
            self.bounds = Bounds.around(LonLat(*at) for at in (*corners, *held))


def _visits(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """Return in how many stories each place is travelled to, and in which languages.

    A candidate is none; neither is a stop that did not come about.
    """
    visits: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    columns = ("row", "place", "role", "status", "language")
    for rows in rows_of(folder, "stops", columns):
        sure = [r for r in rows if r["status"] == "confirmed"]
        made = [r for r in sure if r["role"] != "candidate"]
        visits.update(p for _, p in {(r["row"], cast("str", r["place"])) for r in made})
        languages.update(
            told for _, told in {(r["row"], cast("str", r["language"])) for r in made}
        )
    return visits, languages


def _named(
    visits: Counter[str], names: Gazetteer, language: Language
) -> tuple[Visited, ...]:
    """Return the places most travelled to, by name; ties go by id."""
    found = []
    for place_id, stories in sorted(visits.items(), key=lambda v: (-v[1], v[0])):
        if (place := names.place(place_id)) is not None:
            called = place.called(language)
            found.append(Visited(called, place.country, place.at, stories))
        if len(found) == _MOST_PLACES:
            break
    return tuple(found)


def _stories(folder: Path) -> int:
    """Return how many stories were read, by the receipts."""
    receipts = sorted(folder.glob("receipts/part-*.json"))
    return sum(json.loads(path.read_bytes())["stories"] for path in receipts)


def _failures(folder: Path) -> tuple[tuple[str, Failed], ...]:
    """Return the failures by kind, the most frequent first."""
    kinds: dict[str, Failed] = {}
    for rows in rows_of(folder, "failures", ("story", "kind", "why")):
        for row in rows:
            failed = kinds.setdefault(str(row["kind"]), Failed(str(row["why"])))
            failed.stories += 1
            if len(failed.examples) < _EXAMPLES:
                failed.examples.append(str(row["story"]))
    return tuple(sorted(kinds.items(), key=lambda kind: (-kind[1].stories, kind[0])))
