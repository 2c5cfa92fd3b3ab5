"""The trains of a Korean story that are not the one whose journey it tells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.languages.wordpatterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geo.model.clause import Clause, Mark, Page

__all__ = ["Others", "has_freight"]

_PASSENGERS = pattern_of("ko", "passengers")
_MISHAP = pattern_of("ko", "mishap")
_MEETS = pattern_of("ko", "meets")
_ABOARD = pattern_of("ko", "aboard")
_FREIGHT = pattern_of("ko", "freight")


def has_freight(page: Page) -> bool:
    """Say whether a story has a freight train besides one with passengers."""
    text = page.text
    if not _PASSENGERS.search(text):
        return False
    first = next((s for s in page.sentences if _FREIGHT.search(s.words)), None)
    if first is None:
        return False
    own = _MISHAP.search(first.words) and not _PASSENGERS.search(first.words)
    own = own and not _MEETS.search(first.words)
    before = _PASSENGERS.search(text, 0, first.start)
    return bool(before) or not own


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
            elif self._ours and not ends & self._ours and _carries(page, clause):
                self._theirs |= ends
                yield replace(clause, predicate=replace(predicate, mover="other"))
            elif predicate.mover == "other":
                self._theirs |= ends
                yield clause
            elif ends <= self._theirs - self._ours:
                yield replace(clause, predicate=replace(predicate, mover="other"))
            else:
                self._ours |= ends
                yield clause


def _carries(page: Page, clause: Clause) -> bool:
    """Say whether only those aboard a train are meant: B행 열차 승객 100여 명은."""
    return _ABOARD.match(page.text, clause.end) is not None
