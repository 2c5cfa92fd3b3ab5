"""The trains of a Korean story that are not the one whose journey it tells."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geo.model.clause import Clause, Mark, Page

__all__ = ["Others", "has_freight"]

_PASSENGERS = re.compile(r"여객 ?열차|승객|탑승객")
_FREIGHT = re.compile(r"화물 ?열차|화물차량")


def has_freight(page: Page) -> bool:
    """Say whether a story has a freight train besides one with passengers."""
    text = page.text
    return _FREIGHT.search(text) is not None and _PASSENGERS.search(text) is not None


class Others:
    """The ends by which a story calls its own train, and those of other trains."""

    def __init__(self) -> None:
        """Begin with none."""
        self._ours: set[tuple[str, Mark]] = set()
        self._theirs: set[tuple[str, Mark]] = set()

    def told(self, clauses: Iterable[Clause], page: Page) -> Iterator[Clause]:
        """Yield clauses, those of a train that was another's before as another's."""
        for clause in clauses:
            predicate = clause.predicate
            ends = {(page.mentions[p.mention].surface, p.mark) for p in clause.phrases}
            if predicate.form != "designation" or not ends:
                yield clause
            elif predicate.mover == "other":
                self._theirs |= ends
                yield clause
            elif ends <= self._theirs - self._ours:
                yield replace(clause, predicate=replace(predicate, mover="other"))
            else:
                self._ours |= ends
                yield clause
