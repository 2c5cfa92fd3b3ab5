"""What is known of a Russian story where its reading has come to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.ru.tokens import Term
    from geo.model.clause import Clause, Mark, Mover, Page, Truth

__all__ = ["POINTED", "Telling"]

# What a word that points at a place says of it: "там", "откуда".
POINTED: dict[str, Mark] = {
    "there": "at",
    "where": "at",
    "whence": "from",
    "whither": "to",
}
_THERE = frozenset({"at", "to", "object", "near", "toward"})


@dataclass(slots=True)
class Telling:
    """What is known where the reading of a page has come to."""

    page: Page
    travellers: frozenset[str]
    mover: Mover = "train"  # of the story's own
    subject: Mover = "person"  # whoever was told of last
    truth: Truth = "done"
    goal: int | None = None  # the mention where the train is bound for
    last: int | None = None  # the mention where the train was told to be
    mishap: bool = False
    table: bool = False
    diary: bool = False  # told by someone who travels
    halted: bool = False
    linked: frozenset[tuple[int, int]] = frozenset()  # rows that go on from each other
    clauses: list[Clause] = field(default_factory=list)
    named: set[str] = field(default_factory=set)

    def remember(self, clause: Clause) -> None:
        """Remember where a clause left the train, and where it is bound for."""
        said = clause.predicate
        self.named.update(self.name(p.mention) for p in clause.phrases)
        if said.family in {"still", "serve"}:
            return
        self.truth = said.truth
        for phrase in clause.phrases:
            if phrase.mark in _THERE:
                self.last = phrase.mention
            ahead = phrase.mark == "toward" or (
                phrase.mark == "to" and said.family in {"leave", "head"}
            )
            if ahead and said.mover != "other":
                self.goal = phrase.mention

    def reached(self, terms: Sequence[Term]) -> int | None:
        """Return where the train was bound for if these terms say it came there."""
        ended = any(t.family("nouns") == "end" for t in terms)
        return self.goal if ended else None

    def knows(self, mention: int) -> bool:
        """Say whether a place was told of before."""
        return self.name(mention) in self.named

    def name(self, mention: int) -> str:
        """Return the name of a mention in its dictionary form."""
        found = self.page.mentions[mention]
        return (found.names or (found.surface,))[0]
