"""Japanese sentences as clauses: a verb with the places that it governs.

The verb comes last and particles mark the roles, so a place belongs to the nearest verb
behind it that can take its particle; て and し leave their truth to the verb that
follows, and は its topic to the whole sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ja.context import in_context
from geo.languages.ja.designating import candidate_clauses, chains_in, verbless_clauses
from geo.languages.ja.governing import verb_clauses
from geo.languages.ja.line import Line
from geo.languages.ja.marks import marked
from geo.languages.ja.movers import subjects_in, train_in, traveller_of
from geo.languages.ja.phrases import named_in, series_of
from geo.languages.ja.predicates import predicates_in
from geo.languages.ja.scenes import scene_clauses
from geo.languages.ja.scopes import calendar_of, scope_of
from geo.languages.ja.tokens import tokenizer
from geo.languages.ja.words import words_of
from geo.model.clause import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.ja.phrases import Named
    from geo.languages.ja.words import Word
    from geo.model.clause import Clause, Page

__all__ = ["parse"]

_LONGEST = 300  # characters of a sentence put together
_OPEN = lexicon_of("ja")["sets"]["open"]
_READ = frozenset({"story", "headline", "insert"})


def _whole(page: Page) -> Iterator[tuple[int, Sentence]]:
    """Yield the sentences that are read, those that the width of a page broke in one.

    A line that ends with a particle goes on in the next one.
    """
    held: tuple[int, Sentence] | None = None
    for number, sentence in enumerate(page.sentences):
        if sentence.block not in _READ:
            continue
        if held and _goes_on(held[1], sentence):
            first = held[1]
            held = (
                held[0],
                Sentence(
                    first.start,
                    sentence.end,
                    (*first.mentions, *sentence.mentions),
                    first.block,
                    first.words + sentence.words,
                ),
            )
            continue
        if held:
            yield held
        held = number, sentence
    if held:
        yield held


def _goes_on(one: Sentence, two: Sentence) -> bool:
    """Say whether a sentence goes on in the next one."""
    words = one.words.rstrip()
    return (
        one.end == two.start
        and one.block == two.block == "story"
        and two.end - one.start < _LONGEST
        and one.words[len(words) :].count("\n") == 1
        and words.endswith(_OPEN)
    )


def parse(page: Page) -> list[Clause]:
    """Return the clauses of a Japanese page, in the order of the text."""
    cutter = tokenizer()
    cut: list[tuple[int, Sentence, list[Named], list[Word]]] = []
    for number, sentence in _whole(page):
        named = named_in(page, sentence)
        spans = [(n.start, n.end) for n in named]
        words = words_of(cutter, sentence.words, sentence.start, names=spans)
        cut.append((number, sentence, named, words))
    traveller = traveller_of(words for *_, words in cut)
    calendar = calendar_of(page.text)
    series = 0
    found: list[Clause] = []
    for number, sentence, named, words in cut:
        text = sentence.words
        numbers: dict[int, int] = {}
        for run in series_of(named):
            if len(run) > 1:
                series += 1
                numbers |= {one.mention: series for one in run}
        line = Line(
            page,
            number,
            sentence,
            words,
            marked(words, named),
            predicates_in(words),
            subjects_in(words, traveller),
            scope_of(words, text, calendar),
            train_in(text),
            numbers,
            traveller,
        )
        chained = frozenset(p.named.mention for run in chains_in(line) for p in run)
        verbs = list(verb_clauses(line, chained))
        governed = frozenset(p.mention for c in verbs for p in c.phrases)
        others = list(verbless_clauses(line, governed))
        told = {
            phrase.mention
            for clause in (*verbs, *others)
            for phrase in clause.phrases
            if (clause.predicate.family, clause.predicate.truth) != ("still", "ongoing")
        }
        scenes = list(scene_clauses(line, frozenset(told)))
        told |= {p.mention for clause in scenes for p in clause.phrases}
        more = candidate_clauses(line, frozenset(told))
        found.extend((*verbs, *others, *scenes, *more))
    found.sort(key=lambda c: (c.sentence, c.predicate.start, c.start))
    return list(in_context(page, found))
