"""A model asked for a corpus: a bound on requests at once, and one on what they cost.

Benches are processes of their own, perhaps on many machines. They share a folder: the
answers, a file for each slot of a request, and the count of tokens.
"""

from __future__ import annotations

import fcntl
import signal
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from geo.batch.story import RunStopped, spent_in
from geo.errors import ServiceDown
from geo.sources.models import ModelReader, NoService
from geo.sources.recorded import open_reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.batch.story import Asking, Ground
    from geo.sources.models import Asked, Reply, StoryReader

__all__ = ["opened"]

_LOOK_AGAIN = 0.05  # seconds between two looks for a slot that is free
_IN_A_ROW = 5  # stories without an answer, one after the other, that end a run


def opened(ground: Ground, asking: Asking) -> StoryReader | None:
    """Return who reads beside the rules, None where they read alone.

    Raises:
        BadInput: no such reader, no model named, a file that is none.
    """
    if ground.reader == "rules":
        return None
    folder = Path(asking.folder)
    reader = open_reader(ground.reader, model=ground.model, cache=folder)
    if not isinstance(reader, ModelReader):
        return reader
    return SharedReader(reader, folder, asking.requests, asking.max_tokens)


@dataclass(slots=True)
class SharedReader:
    """A model that the benches of a run share."""

    inner: ModelReader
    folder: Path
    requests: int
    max_tokens: int
    failed: int = 0

    @property
    def name(self) -> str:
        """Return what kind of reader it is."""
        return self.inner.name

    @property
    def model(self) -> str:
        """Return the model that answers."""
        return self.inner.model

    def answers(self, questions: Sequence[tuple[str, Asked]]) -> list[Reply]:
        """Return an answer for each question, from the folder where it was asked.

        The time that a story may take stands still meanwhile.

        Raises:
            ServiceDown: this story gets no answer.
            RunStopped: no story would get one, or the tokens are used up.
        """
        if all(self.inner.kept(key) is not None for key, _ in questions):
            return self.inner.answers(questions)
        left, _ = signal.setitimer(signal.ITIMER_REAL, 0)
        try:
            found = [self._one(key, question) for key, question in questions]
        except NoService as error:
            raise RunStopped(str(error)) from error
        except ServiceDown as error:
            self.failed += 1
            if self.failed >= _IN_A_ROW:
                why = f"{self.failed} stories in a row got no answer; {error}"
                raise RunStopped(why) from error
            raise
        else:
            self.failed = 0
            return found
        finally:
            signal.setitimer(signal.ITIMER_REAL, left)

    def _one(self, key: str, question: Asked) -> Reply:
        """Return one answer, and count what it costs."""
        with self._slot():
            before = self.inner.tokens
            self._refuse_spent()
            try:
                return self.inner.answers([(key, question)])[0]
            finally:
                self._count(self.inner.tokens - before)

    @contextmanager
    def _slot(self) -> Iterator[None]:
        """Wait until one request less than the bound is under way here."""
        self.folder.mkdir(parents=True, exist_ok=True)
        names = [self.folder / f".slot-{n}" for n in range(self.requests)]
        slots = [name.open("ab") for name in names]
        try:
            while not any(_taken(slot.fileno()) for slot in slots):
                time.sleep(_LOOK_AGAIN)
            yield
        finally:
            for slot in slots:
                slot.close()  # which gives it free

    def _refuse_spent(self) -> None:
        """Refuse to ask once the run has cost what it may.

        Raises:
            NoService: it has.
        """
        spent = spent_in(self.folder)
        if self.max_tokens and spent >= self.max_tokens:
            message = f"{spent} tokens are used: raise --max-tokens, then --resume"
            raise NoService(message)

    def _count(self, tokens: int) -> None:
        """Add to what the run has cost; a line of its own is written whole."""
        if tokens:
            with (self.folder / "tokens").open("ab") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                file.write(f"{tokens}\n".encode())


def _taken(slot: int) -> bool:
    """Take a slot if it is free, and say whether it was."""
    try:
        fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
