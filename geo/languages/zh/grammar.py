"""From Chinese sentences to clauses: who moves, how, whether, and which places."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import count, pairwise
from typing import TYPE_CHECKING

from geo.languages.zh.governing import governed
from geo.languages.zh.nounphrases import groups_of
from geo.languages.zh.scanning import (
    FILLER,
    closed_up,
    folded,
    one_of,
    signs_in,
    words_in,
)
from geo.languages.zh.scope import Scope, Story
from geo.languages.zh.spans import Said, Span, joined_up
from geo.model.clause import Clause, Phrase, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.zh.nounphrases import Group
    from geo.model.clause import Family, Mark, Page, Truth

__all__ = ["parse"]

# A comma or colon in a number parts nothing; a space in a diary without commas does.
_BREAK = re.compile(
    r"(?<!\d)[，,；;：:](?!\d)|[，；。](?=\d)|(?<=[^\d\s])[,;](?=\d)|(?<=\d)[，；](?!\d)"
    r"|(?<=[^\x00-\x7f])[ \u3000]+(?=\S)|[（()）〔〕【】\[\]]"
)
_JOIN = re.compile(one_of("phrases", "join"))
_BARE = frozenset({"row", "bare", "list"})
_RIDDEN = re.compile(r"^所|[的着]$")  # 所乘的专列 boards no train
_AHEAD = frozenset({"planned", "expected"})
_SOON = 2  # sentences within which a plan that is told is given up
_ALONE = 4  # characters beside a name that stands alone in its line
_NEXT = 3  # characters that are no object of the verb in front of them
_GOES_ON = re.compile(one_of("phrases", "behind"))
_CHANGES = re.compile(rf"[，,；]?(?:{one_of('phrases', 'changes')})")
_DAY = re.compile(r"第[一二三四五六七八九十\d]+[天日]|day ?\d", re.IGNORECASE)
_SPACED = 4  # names between spaces that make a page one that puts all of them so
_ARRIVES = re.compile(
    rf"[，,]?[^，,]{{0,12}}?(?P<word>{one_of('phrases', 'reached')})[。;；,，]?\s*"
)
_FLOWN = re.compile(rf"[(（](?:{one_of('phrases', 'flown')})")
_NOTE = 10  # characters behind a name that may say how one left it
_STAYS = 4  # sentences through which a station told is where the story is


def parse(page: Page) -> Sequence[Clause]:
    """Return the clauses of a page, in the order of the text."""
    return _Reader(page).clauses()


@dataclass(frozen=True, slots=True)
class _Spot:
    """A station that the story is at: who sets out next, sets out from there."""

    phrase: Phrase
    sentence: int
    boards: bool = True


class _Reader:
    """A page on its way to clauses."""

    def __init__(self, page: Page) -> None:
        """Begin with the first sentence."""
        self.page = page = joined_up(page)
        self.story = Story.of([folded(s.words) for s in page.sentences])
        self.series = count(1)
        self.begun = False
        self.left = False
        self.scope: Scope | None = None
        self.truth: Truth = "done"  # a habit holds on until something done is told
        self.spot: _Spot | None = None
        self.spaced = _is_spaced(page)
        self.goal: tuple[Group, Mark] | None = None
        self.headed: set[str | None] = set()

    def clauses(self) -> list[Clause]:
        """Return the clauses of all sentences but those of link lists."""
        found: list[Clause] = []
        for number, sentence in enumerate(self.page.sentences):
            if sentence.block != "links":
                found += self._sentence(number)
        return found

    def _sentence(self, number: int) -> Iterator[Clause]:
        """Yield the clauses of a sentence; a bare name counts once a journey began."""
        sentence = self.page.sentences[number]
        names = (self.page.mentions[i] for i in sentence.mentions)
        spans = [(m.start - sentence.start, m.end - sentence.start) for m in names]
        text = folded(sentence.words)
        if self.spaced:
            for start, end in spans:
                text = _filled(_filled(text, start - 1), end)
        text = closed_up(text, spans)
        groups = groups_of(self.page, number, text)
        before = self.page.text[: sentence.start].endswith("\n")
        scope = Scope(text, self.story, None if before else self.scope)
        scope.truth = self.truth
        self.scope = scope
        self.goal = None
        for span in _spans(text, groups):
            scope.enter(span)
            told = [*self._elided(span, scope, number), *governed(span)]
            told += self._reached(span, told)
            told = told or _without_places(span)
            several = sum(s.form == "designation" for s in told) > 1
            several = several or any(map(_are_several, told))
            for said in told:
                if said.form in _BARE and not self._tells(said, span):
                    continue
                if said.form in _BARE and _FLOWN.search(
                    text, said.start, said.end + _NOTE
                ):
                    continue
                if said.family == "incident" and not scope.of_trains:
                    continue
                clause = self._clause(said, span, scope, number=number, several=several)
                if said.meets and clause.predicate.truth not in {*_AHEAD, "denied"}:
                    continue
                self.begun = self.begun or _moves(clause)
                self._look(clause, said)
                held = clause.predicate.truth == "habitual"
                self.truth = "habitual" if held else "done"
                yield clause
            self._look_around(span, told, number)
            scope.leave(aside=span.aside)

    def _tells(self, said: Said, span: Span) -> bool:
        """Say whether a name with nothing said of it is a stop: in a log or a diary."""
        if not self.begun or span.aside:
            return False
        if said.form != "bare" or self.story.diary:
            return True
        noun = sum(g.end - g.start for g in span.groups)
        return len(span.text.strip()) - noun <= _ALONE

    def _clause(
        self, said: Said, span: Span, scope: Scope, *, number: int, several: bool
    ) -> Clause:
        """Return the clause of what is said in a span."""
        told = scope.told(said)
        start = self.page.sentences[number].start
        family, truth = said.family, told.truth
        if truth in _AHEAD and self._is_dropped(said, scope, number):
            truth = "denied"
        bare = all(mark == "bare" for _, mark in said.groups)
        if truth == "denied" and family == "call" and bare:
            family, truth = "pass", "done"  # 汐科站,不停
        phrases = said.phrases or tuple(self._phrases(said, start))
        mover = "nobody" if several else told.mover
        if mover == "nobody" and said.form == "chain" and _DAY.search(scope.text):
            mover = "train"  # 路线:第一日:A→B→C
        ends = said.groups[-1][0].end if said.groups else said.end
        if family in {"go", "head"} and _CHANGES.match(scope.text, ends):
            goal = {"to", "toward"}
            family = "pass" if family == "head" else family
            phrases = tuple(
                replace(p, mark="via") if p.mark in goal else p for p in phrases
            )
        if self.story.named and said.form in {"verb", "elided"}:
            # the train's story: its passengers go on by themselves
            if family == "board" and self.left:
                family = "call"
                phrases = tuple(replace(p, mark="at") for p in phrases)
            elif mover == "person" and family != "call" and truth != "expected":
                mover = "other"
        predicate = Predicate(
            family,
            start + said.start,
            start + said.end,
            said.form,
            truth,
            mover,
            told.way,
            told.train,
            hedged=told.hedged,
            recalled=told.recalled,
            onward=told.onward,
            homeward=told.homeward,
        )
        return Clause(number, start + span.start, start + span.end, predicate, phrases)

    def _is_dropped(self, said: Said, scope: Scope, number: int) -> bool:
        """Say whether a plan is told as given up: 起初预计在A会谈,但列车北上."""
        first = signs_in("truth", scope.text, (0, said.start))
        rest = scope.text[said.end :]
        for later in self.page.sentences[number + 1 : number + 1 + _SOON]:
            rest += folded(later.words)
        signs = {s.family for s in signs_in("truth", rest, (0, len(rest)))}
        begins = {s.family for s in first}
        return ("initially" in begins and "reset" in signs) or (
            "original" in begins and "dropped" in signs
        )

    def _phrases(self, said: Said, start: int) -> Iterator[Phrase]:
        """Yield the phrases of what is said."""
        several = sum(len(group.nouns) for group, _ in said.groups) > 1
        number = next(self.series) if several else 0
        for group, mark in said.groups:
            for noun in group.nouns:
                first, last = start + noun.start, start + noun.end
                yield Phrase(noun.mention, first, last, mark, number, noun.tags)

    def _look(self, clause: Clause, said: Said) -> None:
        """Remember where a clause leaves the story, or that it left."""
        told = clause.predicate
        if told.truth != "done" or not clause.phrases or told.mover != "train":
            return
        last = clause.phrases[-1]
        if said.form == "designation":
            return
        if told.family == "head" and "station" not in last.tags:
            self.headed.add(self.page.mentions[last.mention].place)
        to_a_station = told.family == "head" and "station" in last.tags
        stays = told.family in {"arrive", "call"} or to_a_station
        if stays and self.page.travels[last.mention]:
            spot = replace(last, mark="at", series=0)
            boards = self.story.diary or "station" in last.tags or told.way != "rail"
            self.spot = _Spot(spot, clause.sentence, boards=boards)
        elif told.family in {"leave", "board", "go"}:
            self.spot = None
            self.left = True

    def _look_around(self, span: Span, told: Sequence[Said], number: int) -> None:
        """Remember the station where a story begins, of which nothing is said."""
        if self.left or self.page.sentences[number].block == "headline":
            return
        start = self.page.sentences[number].start
        said = {id(group) for s in told for group, _ in s.groups}
        for group in span.groups:
            noun = group.nouns[-1]
            bare = any(s.form in _BARE for s in told)
            unsaid = "station" in noun.tags and id(group) not in said
            if (unsaid or bare) and self.page.travels[noun.mention]:
                first, last = start + noun.start, start + noun.end
                phrase = Phrase(noun.mention, first, last, "at", 0, noun.tags)
                self.spot = _Spot(phrase, number)

    def _reached(self, span: Span, told: Sequence[Said]) -> list[Said]:
        """Return the arrival of a span that says where it went first: 去A,6日抵达."""
        heads = bool(told) and told[-1].family == "head" and bool(told[-1].groups)
        start = told[-1].groups[-1][0].end if heads else span.start
        rest = span.text[start : span.end]
        found = _ARRIVES.fullmatch(rest)
        goal = told[-1].groups[-1] if heads else self.goal
        self.goal = goal if heads else None
        if not found or not goal or goal[1] != "toward" or (told and not heads):
            return []
        at = start + found.start("word")
        return [
            Said("arrive", "elided", at, start + found.end("word"), ((goal[0], "to"),))
        ]

    def _elided(self, span: Span, scope: Scope, number: int) -> list[Said]:
        """Return the departure of a span that does not say whence."""
        spot = self.spot
        if spot is None or number - spot.sentence > _STAYS:
            return []
        end = span.groups[0].start if span.groups else span.end
        rides = signs_in("ways", span.text, (span.start, span.end))
        if not rides or rides[0].family != "rail":
            return []
        words = words_in(span.text, span.start, end)
        if any(w.family("coverbs") in {"from", "at"} for w in words):
            return []
        for word in words:
            family = word.family("intransitive")
            if _RIDDEN.search(span.text[word.start - 1 : word.end + 1]):
                continue
            if family == "leave" and span.text[word.start - 1] == "的":
                continue  # 这趟班列的开行
            rest = span.text[word.end : end].strip("，,。；;")
            if family == "leave" and not (len(rest) < _NEXT or _GOES_ON.match(rest)):
                continue  # 驶出A站, also with a name that nobody knows
            change = word.text[0] in "换转" or rest.startswith("另")
            going = self.page.mentions[spot.phrase.mention].place in self.headed
            if family == "board" and (change or going or not spot.boards):
                continue
            if family in {"leave", "board"} and scope.by_train(word.start):
                phrases = (spot.phrase,)
                return [
                    Said(family, "elided", word.start, word.end, (), phrases=phrases)  # type: ignore[arg-type]
                ]
        return []


def _is_spaced(page: Page) -> bool:
    """Say whether a page puts every name between spaces."""
    ends = [
        (page.text[m.start - 1 : m.start], page.text[m.end : m.end + 1])
        for m in page.mentions
    ]
    spaced = sum(before == after == " " for before, after in ends)
    return spaced >= _SPACED and 2 * spaced > len(ends)


def _filled(text: str, at: int) -> str:
    """Return a text with a filler in place of a space."""
    return text[:at] + FILLER + text[at + 1 :] if text[at : at + 1] == " " else text


def _without_places(span: Span) -> list[Said]:
    """Return that the train went on or turned back, where no place is told."""
    families: tuple[Family, ...] = ("go", "back")
    for family in families:
        found = re.compile(one_of("placeless", family)).search(
            span.text, span.start, span.end
        )
        if found:
            return [Said(family, "verb", found.start(), found.end())]
    return []


def _are_several(said: Said) -> bool:
    """Say whether trains from or to several places are told of, not one train."""
    marks = {"from", "toward"} if said.form == "designation" else {"from"}
    return any(mark in marks and group.how == "list" for group, mark in said.groups)


def _moves(clause: Clause) -> bool:
    """Say whether a clause tells of a journey under way."""
    said = clause.predicate
    return said.truth == "done" and said.family in {"leave", "board", "arrive", "go"}


def _spans(text: str, groups: Sequence[Group]) -> Iterator[Span]:
    """Yield the stretches between commas that part no list."""
    cuts = [0]
    for gap in _BREAK.finditer(text):
        inside = any(g.start <= gap.start() < g.end for g in groups)
        if not inside and not _JOIN.match(text, gap.end()):
            cuts.append(gap.end())
    cuts.append(len(text))
    for start, end in pairwise(cuts):
        own = tuple(g for g in groups if start <= g.start < end)
        opened = sum(text.count(sign, 0, start) for sign in "(（")
        shut = sum(text.count(sign, 0, start) for sign in ")）")
        yield Span(text, start, end, own, aside=opened > shut)
