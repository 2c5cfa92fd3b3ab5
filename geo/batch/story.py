"""A story of a corpus, what may be spent on it, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from geo.sources.articles import LONGEST_STORY

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "TABLES",
    "Asking",
    "Failure",
    "FailureKind",
    "Findings",
    "Ground",
    "Limits",
    "Rows",
    "RunStopped",
    "Story",
    "spent_in",
]

TABLES = ("mentions", "stops", "legs", "checks", "failures")

Rows = list[dict[str, object]]
FailureKind = Literal["input", "size", "model", "time", "memory", "crash", "error"]


@dataclass(frozen=True, slots=True)
class Story:
    """A story with its place in the corpus.

    `row` counts from 0 in the corpus's order. A story of a folder is a `file`
    (`text` is then its hash) that is read where the story is; any other has its `text`.
    `trouble` says why there is nothing to read. `trip` is the file of a person's
    correction, which is laid out instead, and `trip_sha256` the hash of its bytes.
    """

    row: int
    id: str
    text: str = ""
    file: str = ""
    published: str | None = None
    language: str | None = None
    source: str = ""
    trouble: str = ""
    trip: str = ""
    trip_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one story may cost before it is given up.

    `seconds` are of the wall clock, `memory_mb` are MB of data that a bench may hold
    beside the mapped files, `characters` the longest text that is tried at all.
    """

    seconds: float = 60.0
    memory_mb: int = 1500
    characters: int = LONGEST_STORY


@dataclass(frozen=True, slots=True)
class Ground:
    """What all stories of a corpus have in common beside the shipped data.

    `network` and `gazetteer` are files of one's own, "" for none; `language` is that of
    stories that do not say theirs; `avoid` are countries that no journey enters.
    `reader` reads beside the rules, a `model` where one is asked.
    """

    network: str = ""
    gazetteer: str = ""
    language: str | None = None
    avoid: tuple[str, ...] = ()
    reader: str = "rules"
    model: str = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """How a model is asked for a corpus; nothing here decides what the tables say.

    At most so many `requests` are under way at once on one machine; once the answers
    have cost `max_tokens` (0: any number) the run stops. `folder` keeps the answers and
    what they cost, and every worker must see it.
    """

    folder: str = ""
    requests: int = 4
    max_tokens: int = 0


class RunStopped(Exception):  # no error of one story
    """No model answers any more, or it may cost no more: the run ends."""


def spent_in(folder: Path) -> int:
    """Return how many tokens the answers in a folder have cost."""
    try:
        return sum(int(line) for line in (folder / "tokens").read_bytes().split())
    except FileNotFoundError:
        return 0


@dataclass(frozen=True, slots=True)
class Failure:
    """Why nothing came of a story, and how often it was tried."""

    kind: FailureKind
    why: str
    tries: int = 1

    def row(self, story: Story) -> dict[str, object]:
        """Return the failure as a row of its table."""
        return {
            "row": story.row,
            "story": story.id,
            "source": story.source,
            "kind": self.kind,
            "why": self.why,
            "tries": self.tries,
        }


@dataclass(frozen=True, slots=True)
class Findings:
    """The rows that one story gives to each table."""

    mentions: Rows = field(default_factory=list)
    stops: Rows = field(default_factory=list)
    legs: Rows = field(default_factory=list)
    checks: Rows = field(default_factory=list)
    failures: Rows = field(default_factory=list)
