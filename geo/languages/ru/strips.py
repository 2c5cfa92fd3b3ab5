"""A stretch of a Russian sentence, read clause by clause."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from geo.languages.ru.governors import (
    Governor,
    Segment,
    chained,
    depends,
    governor_of,
    governors_of,
    has_verb,
    segments_of,
)
from geo.languages.ru.movers import mover_of, stands_for, train_of, way_of
from geo.languages.ru.nounphrases import Spot
from geo.languages.ru.roles import is_title, mark_of, names_line, row_of, stretched
from geo.languages.ru.situations import (
    announces,
    is_done_to_us,
    is_short_of,
    is_up_to,
    other_than_going,
    pointed,
)
from geo.languages.ru.tokens import DASHES
from geo.languages.ru.truths import designated, remarks_of, says, truth_of
from geo.languages.ru.verbals import (
    SILENT,
    before_it,
    called_off,
    clause_form,
    family_of,
    is_new,
    of_return,
    of_trip,
    served,
    settled,
    venue_of,
)
from geo.model.clause import Clause, Phrase, Predicate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.ru.known import Telling
    from geo.languages.ru.tokens import Term
    from geo.model.clause import Family, Mark, Mover, Truth

__all__ = ["Strip"]

_RESTING = frozenset({"at", "near", "via"})
_CARRYING = frozenset({"verb", "elided", "designation", "participle"})
_UNMARKED = frozenset({"of", "bare", "object"})


@dataclass(slots=True)
class Strip:
    """A stretch of a sentence without a line end, while it is read."""

    telling: Telling
    sentence: int
    terms: tuple[Term, ...]
    spots: list[Spot]
    waiting: list[Spot] = field(default_factory=list)
    lead: tuple[Term, ...] = ()
    aside: bool = False  # the segment before has no verb: "возможно, ..."
    mover: Mover | None = None
    main: Truth | None = None
    earlier: bool = False  # what went before a place: "до Омска поезд был в ..."
    start: int = 0  # its first term
    found: list[Clause] = field(default_factory=list)

    def read(self, strip: tuple[int, int]) -> None:
        """Read the clauses of a stretch."""
        self.start = strip[0]
        segments = segments_of(self.terms, strip, self.spots)
        verbs = [
            g for s in segments for g in governors_of(self.terms, s) if g.kind != "noun"
        ]
        linked = (self.sentence, strip[0]) in self.telling.linked
        if (linked or not verbs) and self._reads_row(strip, linked=linked):
            return
        inside = self.terms[strip[0] : strip[1]]
        table = any(t.family("nouns") == "table" for t in inside)
        self.telling.table = table or (self.telling.table and not verbs)
        self.telling.halted = self.telling.halted or says(inside, "halted")
        for segment in segments:
            self._read_segment(segment)
        if self.waiting:
            self._join(self.waiting, late=True)
        self.telling.clauses.extend(sorted(self.found, key=lambda c: c.predicate.start))
        acts = [c for c in self.found if c.predicate.family not in {"still", "serve"}]
        self.telling.mishap = any(c.predicate.family == "incident" for c in acts) or (
            self.telling.mishap and not acts
        )

    def _read_segment(self, segment: Segment) -> None:
        """Read the clauses of one segment."""
        terms = self.terms
        inside = [s for s in self.spots if segment.first <= s.head < segment.last]
        governors = governors_of(terms, segment)
        moving = [g for g in governors if g.kind != "train"]
        governed: dict[Governor, list[Spot]] = {g: [] for g in moving}
        loose: list[Spot] = []
        for spot in inside:
            if names_line(self.terms, spot, self.spots, segment=segment):
                continue
            governor = chained(spot, governed) or governor_of(terms, spot, governors)
            if governor is None:
                loose.append(spot)
            else:
                governed.setdefault(governor, []).append(spot)
        if segment.joint in {":", ";"}:
            self.waiting = []
        if {"trains", "serve"} <= {g.family for g in governors}:
            self.telling.mover = self.telling.subject = "nobody"
        heads = [g for g in governors if g.kind in {"verb", "still", "gerund"}]
        if heads and self.waiting:
            first = next((g for g in heads if g.kind == "verb"), heads[0])
            governed[first] = [*self.waiting, *governed.get(first, [])]
            self.waiting = []
        for governor in sorted(governed, key=lambda g: g.at):
            self._add(governor, governed[governor], segment)
        if loose:
            self._place(self._defined(loose, segment), segment)
        if not any(g.kind == "participle" for g in governors):
            words = terms[segment.first : segment.last]
            self.lead = (*self.lead, *words) if self.aside else words
            self.aside = not governors or self.aside

    def _defined(self, loose: list[Spot], segment: Segment) -> list[Spot]:
        """Tell of the place that a dash makes an end or a stop; return the others."""
        spot = loose[0]
        nouns = {t.family("nouns") for t in self.lead}
        if segment.joint not in DASHES or spot.mark != "bare" or spot.chained:
            return loose
        term = self.terms[segment.first]
        if "end" in nouns:
            said = Predicate("head", term.start, term.end, "noun", "ongoing")
            spot = replace(spot, mark="toward")
        elif "call" in nouns:
            truth = self.telling.truth if self.telling.truth != "ongoing" else "done"
            said = Predicate("call", term.start, term.end, "noun", truth)
        elif "station" in spot.tags and self._names_end(spot):
            return loose[1:]
        else:
            return loose
        self._append(said, [spot], (segment.first, segment.last))
        return loose[1:]

    def _names_end(self, spot: Spot) -> bool:
        """Give a station behind a dash to an arrival that has no town yet."""
        clause = self._moving()
        if clause is None or clause.predicate.family not in {"arrive", "end"}:
            return False
        if any(self.telling.page.travels[p.mention] for p in clause.phrases):
            return False
        self._join([replace(spot, mark="to")])
        return True

    def _place(self, loose: list[Spot], segment: Segment) -> None:
        """Give places that nothing in their segment governs to a clause near by."""
        if not loose:
            return
        words = self.terms[segment.first : segment.last]
        clause = self._moving()
        chain = [s for s in loose if s.series and s.chained]
        around = (*self.lead, *words)
        named = self.telling.diary and says(words, "onward")
        named = named or any(t.family("nouns") in {"route", "trip"} for t in around)
        if clause is None and chain and named:
            said = Predicate(
                "go", words[0].start, words[-1].end, form="chain", truth="ongoing"
            )
            self._append(said, loose, (segment.first, segment.last))
            return
        if clause is None:
            self.waiting.extend(s for s in loose if s.mark not in {"of", "object"})
            return
        said = clause.predicate
        if announces((*self.lead, *words), segment.joint) and not any(
            s.chained for s in loose
        ):
            mark: Mark = "via" if said.family == "pass" else "at"
            if said.family != "leave":  # "из двух городов — A и B" begins nowhere alone
                self._join([replace(s, mark=mark) for s in loose])
            return
        marked = [s for s in loose if s.mark not in _UNMARKED]
        if chain and said.form == "verb":
            said = replace(said, family="go", form="chain")
            self._append(said, loose, (segment.first, segment.last))
        elif marked and says(words, "onward"):
            family: Family = said.family if said.family in {"pass", "call"} else "go"
            said = replace(said, family=family, form="elided", onward=True)
            self._append(said, marked, (segment.first, segment.last))
        elif marked and marked[0].first <= segment.first + 1:
            named = said.form in {"designation", "participle"}
            if named and marked[0].mark in _RESTING:
                self.waiting.extend(marked)
            else:
                self._join(marked)

    def _moving(self, forms: frozenset[str] = _CARRYING) -> Clause | None:
        """Return the last clause of the stretch that tells of a motion or a halt."""
        moving = [c for c in self.found if c.predicate.family not in SILENT]
        return next((c for c in reversed(moving) if c.predicate.form in forms), None)

    def _join(self, spots: Sequence[Spot], *, late: bool = False) -> None:
        """Give places to the last clause that can have them; `late` to its verb."""
        verb = self._moving(frozenset({"verb"})) if late else None
        clause = verb or self._moving()
        if clause is None:
            return
        phrases = tuple(self._phrase(s, clause.predicate) for s in spots)
        self.found[self.found.index(clause)] = replace(
            clause,
            end=max(clause.end, phrases[-1].end),
            phrases=(*clause.phrases, *phrases),
        )

    def _add(self, governor: Governor, spots: list[Spot], segment: Segment) -> None:
        """Add the clause of a governor with its places."""
        span, terms = (segment.first, segment.last), self.terms
        truth = self._truth(governor, segment)
        family = family_of(terms, governor, span, mishap=self.telling.mishap)
        if is_short_of(terms, governor):
            family, truth = "call", "done"
            spots = [replace(s, mark="near") for s in spots]
        if family in SILENT and truth == "done":
            us = is_done_to_us(terms, span, spots, diary=self.telling.diary)
            family = "call" if us else family
        before = before_it(terms, governor, family, spots=spots)
        spots = [s for s in spots if s not in before]
        mover = self._mover(governor, span, family)
        if family in {"leave", "board", "pass"}:
            family = settled(
                terms[governor.at].word,
                family,
                spots,
                told=[*self.telling.clauses, *self.found],
            )
        if family in SILENT and spots:
            words = (*self.lead, *terms[segment.first : segment.last])
            family, truth = venue_of(words, family, truth)
            if family == "head":
                spots = [replace(s, mark="at", series=0) for s in spots]
        if family in {None, "still"}:
            return
        if mover == "nobody" and truth in {"done", "ongoing"}:
            truth = "described"
        form = clause_form(governor, terms, span)
        if form == "designation" and family in {"go", "head"}:
            truth = designated(terms[span[0] : span[1]], governor, truth)
        said = Predicate(
            family,
            terms[governor.at].start,
            terms[governor.at].end,
            form=form,
            truth=truth,
            mover=mover,
            way=way_of(terms, governor, span, mover=mover),
            train=train_of(terms, governor, span),
            **remarks_of(terms, span, self.start),
        )
        self.earlier = self.earlier or bool(before)
        said = self._recalled(said, governor, span, spots=spots)
        if not spots and family in {"arrive", "end"}:
            goal = self.telling.reached(terms[span[0] : span[1]])
            spots = [] if goal is None else [Spot(governor.at, governor.at, goal, "to")]
        named = {s.mention for s in spots}
        meant = pointed(
            terms, (self.spots, self.telling.last), governor, span=span, family=family
        )
        spots = [*(s for s in meant if s.mention not in named), *spots]
        self._append(said, spots, span)

    def _recalled(
        self,
        said: Predicate,
        governor: Governor,
        span: tuple[int, int],
        *,
        spots: Sequence[Spot],
    ) -> Predicate:
        """Return a predicate with whether it looks back, and to another journey."""
        terms = self.terms
        if self.earlier or terms[governor.at].word.startswith("задержк"):
            said = replace(said, recalled=True)
        new = is_new(terms, said, governor, span=span, told=self.telling.clauses)
        known = bool(spots) and all(self.telling.knows(s.mention) for s in spots)
        another = said.another or (said.recalled and new and not known)
        return replace(said, another=another)

    def _truth(self, governor: Governor, segment: Segment) -> Truth:
        """Return the truth of a governor; a gerund has that of its main verb."""
        terms, span = self.terms, (segment.first, segment.last)
        lead = self.lead if self.aside or depends(terms, segment) else ()
        truth = truth_of(terms, governor, span, lead=lead)
        if other_than_going(terms, governor, span):
            return "described"
        if governor.family == "ticket":
            return "planned" if self.telling.diary else "described"
        if self.found and is_up_to(terms, governor, self.found[-1].predicate):
            return self.found[-1].predicate.truth  # "не доехал до остановки в A"
        if governor.kind == "noun" and not has_verb(self.terms, segment):
            table = self.telling.table and served(self.telling.clauses)
            word = self.terms[governor.at].word
            return "described" if table else of_return(word, truth)
        if governor.kind == "gerund" and self.main is not None:
            return self.main
        if governor.kind == "verb":
            self.main = truth
        if truth == "cancelled":
            self.found = called_off(self.found)
        halted = self.telling.halted and truth in {"planned", "ongoing"}
        return "described" if halted else of_trip(governor, truth)

    def _mover(
        self, governor: Governor, span: tuple[int, int], family: Family | None
    ) -> Mover:
        """Return who moves: who is named here, or who moved before."""
        told = mover_of(self.terms, governor, span, travellers=self.telling.travellers)
        if told is None and stands_for(self.terms[span[0] : span[1]]):
            told = self.telling.subject
        if governor.kind != "train":
            self.mover = told or self.mover
            self.telling.subject = told or self.telling.subject
        mover = told or self.mover or self.telling.mover
        if governor.family == "trains":
            self.telling.mover = "nobody"
        elif family not in SILENT and mover not in {"other", "nobody"}:
            self.telling.mover = mover
        return mover

    def _append(
        self, said: Predicate, spots: Sequence[Spot], span: tuple[int, int]
    ) -> None:
        """Append a clause and remember where it left the reading."""
        halts = said.family in {"incident", "call"} and said.form != "row"
        told = stretched(spots) if halts else spots
        phrases = tuple(
            self._phrase(s, said)
            for s in told
            if s.series or not (s.mark == "of" or (s.mark == "between" and not halts))
        )
        start = min([self.terms[span[0]].start, *(p.start for p in phrases)])
        end = max([self.terms[span[1] - 1].end, *(p.end for p in phrases)])
        clause = Clause(self.sentence, start, end, said, phrases)
        self.found.append(clause)
        self.telling.remember(clause)

    def _phrase(self, spot: Spot, said: Predicate) -> Phrase:
        """Return a place as a phrase of a clause."""
        return Phrase(
            spot.mention,
            self.terms[spot.first].start,
            self.terms[spot.head].end,
            mark_of(spot, self.spots, said),
            series=spot.series,
            tags=spot.tags,
        )

    def _reads_row(self, strip: tuple[int, int], *, linked: bool) -> bool:
        """Read a row: places and when, or in a diary a chain that is a line."""
        spots = () if linked else row_of(self.terms, self.spots, strip)
        titled = linked or (
            self.telling.diary and is_title(self.terms, self.spots, strip)
        )
        if not spots and not titled:
            return False
        done = self.telling.diary or (
            self.telling.truth in {"done", "ongoing"} and not self.telling.table
        )
        said = Predicate(
            "go" if titled else "call",
            self.terms[self.spots[0].first].start,
            self.terms[self.spots[-1].head].end,
            form="chain" if titled else "row",
            truth="ongoing" if titled else "done" if done else "planned",
        )
        if not titled:
            spots = [replace(s, mark="bare") for s in spots]
        self._append(said, spots or self.spots, strip)
        self.telling.clauses.extend(self.found)
        return True
