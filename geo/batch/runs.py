"""A corpus from beginning to end: chunks out, receipts in, a manifest at the end."""

from __future__ import annotations

import json
import time
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from distributed import as_completed
from distributed.client import FutureCancelledError
from distributed.comm import CommClosedError
from distributed.scheduler import KilledWorker

from geo.batch.corpus import chunks
from geo.batch.provenance import made_by, provenance
from geo.batch.review import Corrections
from geo.batch.story import TABLES, Asking, Ground, Limits, spent_in
from geo.batch.tables import valid_receipt
from geo.batch.workers import Workshop, cluster, read_chunk
from geo.errors import BadInput, GeoError, ServiceDown
from geo.outputs.writing import put

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from distributed import Client, Future

    from geo.batch.corpus import Chunk
    from geo.batch.tables import Receipt

__all__ = ["Progress", "Summary", "trace_corpus"]

CHUNK_STORIES = 64
_ANSWERS = "answers"  # the folder of a model's answers, in that of the tables
_AHEAD = 2  # chunks for each thread: one in hand, one waiting


@dataclass(slots=True)
class Progress:
    """How far a run is: stories and failures so far, and how much was done before.

    `expected` is about how many stories the corpus has.
    """

    stories: int = 0
    failures: int = 0
    skipped: int = 0
    expected: float = 0.0
    began: float = field(default_factory=time.monotonic)

    @property
    def per_second(self) -> float:
        """Stories read in a second, those of an earlier run left out."""
        seconds = time.monotonic() - self.began
        return (self.stories - self.skipped) / seconds if seconds else 0.0

    @property
    def seconds_left(self) -> float:
        """How long the rest will take at this rate; infinite when nothing is done."""
        if not self.per_second:
            return float("inf")
        return max(0.0, self.expected - self.stories) / self.per_second


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run has left in its folder; `rows` by table, `failures` by kind.

    `tokens` is what the answers of a model have cost, over all times it was taken up.
    `corrected` is how many stories a person's trip was taken for, `unused` are the
    trips that belong to no story.
    """

    folder: Path
    stories: int
    skipped: int
    rows: dict[str, int]
    failures: dict[str, int]
    tokens: int = 0
    corrected: int = 0
    unused: tuple[str, ...] = ()


def trace_corpus(  # noqa: PLR0913  # nine are keywords with a default
    corpus: str | Path,
    folder: str | Path,
    *,
    workers: int = 1,
    scheduler: str | None = None,
    resume: bool = False,
    limits: Limits | None = None,
    ground: Ground | None = None,
    asking: Asking | None = None,
    trips: str | Path | None = None,
    chunk_stories: int = CHUNK_STORIES,
    tell: Callable[[Progress], None] = lambda _: None,
) -> Summary:
    """Read a corpus and write its tables to a folder, with a manifest.

    The tables do not depend on `workers`, `scheduler`, or on how often the run was
    stopped and taken up again. With a `scheduler` its workers must see the folder, and
    a corpus that is a folder, under the same path, and files of the `ground` as well.
    `asking` bounds how a model is asked, where the `ground` names one; its answers are
    kept in the folder, and a run that is taken up again asks for none twice. `trips` is
    a folder of corrected trips (see `geo.batch.review`), each taken instead of its
    story's reading; only chunks with a new one are read again. `tell` hears of every
    chunk.

    Raises:
        BadInput: the corpus cannot be read, the folder not written, or it holds a
            run already and `resume` is not set, or that of another version.
        ServiceDown: the scheduler does not answer, or left; no model answers any more,
            or its answers have cost what they may.
    """
    source, target = Path(corpus), Path(folder)
    limits, ground = limits or Limits(), ground or Ground()
    answers = target.resolve() / _ANSWERS
    asking = replace(asking or Asking(), folder=str(answers))
    made = made_by(limits, ground)
    corrections = Corrections(Path(trips)) if trips else None
    parts = chunks(source, chunk_stories)
    first = list(islice(parts, 1))  # refuses what is no corpus before anything is made
    there = target.exists()
    _prepare(target, made, resume=resume)
    about = {"corpus": source.resolve().name, **provenance(limits, ground)}
    work = _Work(source, target, about, made, chunk_stories, tell, corrections)
    shop = Workshop(limits, ground, asking=asking, wanted=made)
    with ExitStack() as stack:
        try:
            place = cluster(shop, workers=workers, scheduler=scheduler)
            client = stack.enter_context(place)
        except ServiceDown:
            if not there:
                target.rmdir()  # nobody comes to fill it
            raise
        with _failures_told(target, scheduler):
            work.manifest("running")
            work.go(client, shop.name, _chain(first, parts))
            work.manifest("done")
    return replace(work.summary(), tokens=spent_in(answers))


@contextmanager
def _failures_told(target: Path, scheduler: str | None) -> Iterator[None]:
    """Say what stops a run as one of our own errors.

    Raises:
        BadInput: the folder cannot be written.
        ServiceDown: the scheduler left.
    """
    try:
        yield
    except GeoError:
        raise
    except CommClosedError as error:
        raise _left(scheduler) from error
    except OSError as error:
        why = error.strerror or error
        message = f"{target} cannot be written ({why}): make room, then --resume"
        raise BadInput(message) from error
    except (KilledWorker, FutureCancelledError, CancelledError) as error:
        raise _left(scheduler) from error


def _chain(first: list[Chunk], rest: Iterator[Chunk]) -> Iterator[Chunk]:
    yield from first
    yield from rest


def _left(scheduler: str | None) -> ServiceDown:
    """Return the error for a cluster that is gone."""
    where = f"the Dask cluster at {scheduler}" if scheduler else "the Dask cluster"
    return ServiceDown(f"{where} is gone: start it again, then --resume")


def _prepare(folder: Path, made: str, *, resume: bool) -> None:
    """Make the folder, or see that it holds a run that can be taken up.

    Raises:
        BadInput: it cannot be written, or holds what must not be overwritten.
    """
    manifest = folder / "manifest.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not resume and any(folder.iterdir()):
            message = f"{folder} is not empty: add --resume, or name another folder"
            raise BadInput(message)
        if not manifest.exists():
            if any(folder.iterdir()):
                message = f"{folder} holds no run to resume: name another folder"
                raise BadInput(message)
            return
        before = json.loads(manifest.read_bytes()).get("made_by")
    except (OSError, ValueError, AttributeError) as error:
        if isinstance(error, BadInput):
            raise
        why = getattr(error, "strerror", None) or error
        message = f"{folder} cannot be used ({why}): name another folder"
        raise BadInput(message) from error
    if before != made:
        message = f"{folder} was made by another railstory: name another folder"
        raise BadInput(message)


@dataclass(slots=True)
class _Work:
    """A run under way: what it is about, and the receipts it has so far."""

    source: Path
    folder: Path
    about: Mapping[str, object]
    made: str
    chunk_stories: int
    tell: Callable[[Progress], None]
    corrections: Corrections | None = None
    progress: Progress = field(default_factory=Progress)
    rows: dict[str, int] = field(default_factory=lambda: dict.fromkeys(TABLES, 0))
    failures: dict[str, int] = field(default_factory=dict)
    inputs: list[str] = field(default_factory=list)

    def go(self, client: Client, shop: str, parts: Iterator[Chunk]) -> None:
        """Hand out chunks, a few at a time, and take in what comes back."""
        todo = self._undone(parts)
        ahead = _AHEAD * max(1, sum(client.nthreads().values()))
        wait = as_completed([self._ask(client, shop, c) for c in islice(todo, ahead)])
        for future in wait:
            self._count(future.result())
            wait.update([self._ask(client, shop, c) for c in islice(todo, 1)])
        self._sweep()

    def _ask(self, client: Client, shop: str, chunk: Chunk) -> Future:
        """Hand one chunk to the cluster."""
        return client.submit(
            read_chunk,
            chunk,
            self.folder.resolve(),
            shop=shop,
            made=self.made,
            pure=False,
        )

    def _undone(self, parts: Iterator[Chunk]) -> Iterator[Chunk]:
        """Yield the chunks that are not done; count the others."""
        handed = 0
        for each in parts:
            chunk = self.corrections.on(each) if self.corrections else each
            self.inputs.append(chunk.sha256)
            handed += len(chunk.stories)
            self.progress.expected = handed / chunk.share
            receipt = valid_receipt(self.folder, chunk, made_by=self.made)
            if receipt is None:
                yield chunk
            else:
                self.progress.skipped += receipt.stories
                self._count(receipt)

    def _count(self, receipt: Receipt) -> None:
        """Add what a chunk gave."""
        for table, count in receipt.rows.items():
            self.rows[table] += count
        for kind, count in receipt.failures.items():
            self.failures[kind] = self.failures.get(kind, 0) + count
        self.progress.stories += receipt.stories
        self.progress.failures += receipt.rows["failures"]
        self.tell(self.progress)

    def _sweep(self) -> None:
        """Remove the parts of chunks that the corpus no longer has, and torn files."""
        for path in self.folder.glob("receipts/part-*.json"):
            if int(path.stem.removeprefix("part-")) >= len(self.inputs):
                path.unlink()
        for path in self.folder.glob("*/part-*.parquet"):
            if int(path.stem.removeprefix("part-")) >= len(self.inputs):
                path.unlink()
        for path in self.folder.glob("*/.*.new"):
            path.unlink(missing_ok=True)

    def manifest(self, state: str) -> None:
        """Write what this run is, and when it is done, what it gave."""
        about: dict[str, object] = {
            "state": state,
            "made_by": self.made,
            **self.about,
            "chunk_stories": self.chunk_stories,
        }
        if state == "done":
            about |= {
                "input": sha256("".join(self.inputs).encode()).hexdigest(),
                "stories": self.progress.stories,
                "parts": len(self.inputs),
                "rows": self.rows,
                "failures": dict(sorted(self.failures.items())),
            }
        words = json.dumps(about, indent=1, ensure_ascii=False) + "\n"
        put(self.folder / "manifest.json", words.encode())

    def summary(self) -> Summary:
        """Return what the run has left."""
        return Summary(
            folder=self.folder,
            stories=self.progress.stories,
            skipped=self.progress.skipped,
            rows=dict(self.rows),
            failures=dict(self.failures),
            corrected=len(self.corrections.used) if self.corrections else 0,
            unused=self.corrections.unused if self.corrections else (),
        )
