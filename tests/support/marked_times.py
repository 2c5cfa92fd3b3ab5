"""Sentences with signs of clauses in them, laid out, and the times of their events."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import cast

from geo.itinerary.events import events_of
from geo.itinerary.timing import Timed, times_of_events
from geo.languages.times import read_times
from geo.model import Language, Mention, TimeMention
from geo.model.clause import (
    Clause,
    Event,
    Family,
    Form,
    Mark,
    Page,
    Phrase,
    Predicate,
    Sentence,
    Truth,
)

PUBLISHED = date(2023, 9, 14)
FAMILIES = {
    *("leave", "board", "arrive", "end", "call", "pass", "go", "head", "back"),
    *("incident", "serve", "still"),
}


# «1 leave left» is a predicate of the first clause, «1 object Oslo» a place of it;
# «1 go:designation train», «1 arrive/planned due» say form and truth.
SIGN = re.compile(r"«(\d) (\w+)(?::(\w+))?(?:/(\w+))? ([^»]*)»")


def laid(marked: str, language: Language) -> tuple[Page, list[Clause]]:
    """Return the page and clauses of a text with signs."""
    text, predicates, phrases, mentions = "", {}, {}, []
    last = 0
    for match in SIGN.finditer(marked):
        text += marked[last : match.start()]
        number, word, form, truth, surface = match.groups()
        start, end = len(text), len(text) + len(surface)
        if word in FAMILIES:
            predicates[number] = Predicate(
                cast("Family", word),
                start,
                end,
                form=cast("Form", form or "verb"),
                truth=cast("Truth", truth or "done"),
                recalled=form == "recalled",
            )
        else:
            phrases.setdefault(number, []).append(
                Phrase(len(mentions), start, end, cast("Mark", word))
            )
            mentions.append(Mention(start, end, surface, (surface,)))
        text += surface
        last = match.end()
    text += marked[last:]
    stops = [m.end() for m in re.finditer(r"\n|[。.](?=\s|$)|。", text)]
    bounds = [0, *stops, len(text)]
    sentences = tuple(
        Sentence(
            first,
            end,
            tuple(i for i, m in enumerate(mentions) if first <= m.start < end),
            "story",
            text[first:end].lower(),
        )
        for first, end in pairwise(bounds)
        if first < end
    )
    page = Page(
        text,
        language,
        tuple(mentions),
        sentences,
        ("city",) * len(mentions),
        (True,) * len(mentions),
    )
    clauses = []
    for number in sorted(predicates):
        said, own = predicates[number], tuple(phrases.get(number, ()))
        where = next(
            i for i, s in enumerate(sentences) if s.start <= said.start < s.end
        )
        spans = [(said.start, said.end), *((p.start, p.end) for p in own)]
        first, end = min(s for s, _ in spans), max(e for _, e in spans)
        clauses.append(Clause(where, first, end, said, own))
    return page, clauses


def timed(
    marked: str, language: Language, published: date = PUBLISHED
) -> tuple[Page, tuple[Event, ...], Timed]:
    """Return a marked text's page, events and times."""
    page, clauses = laid(marked, language)
    events = events_of(page, clauses)
    times = read_times(page.text, language, published)
    return page, events, times_of_events(page, clauses, events, times=times)


def told(marked: str, language: Language) -> list[str]:
    """Return "leaves Oslo 09-12T18:30" for each event with a time."""
    page, events, found = timed(marked, language)
    return sorted(
        (
            f"{events[n].act} {page.mentions[events[n].mention].surface} {day_told(t)}"
            for n, t in found.times.items()
        ),
        key=lambda line: line.split()[1],
    )


def day_told(time: TimeMention) -> str:
    """Return a time's first moment; a day as a day."""
    short = "%m-%d" if time.precision == "day" else "%m-%dT%H:%M"
    return f"{time.earliest:{short}}"
