"""Who reads a story: the rules, a language model, both, or answers that were recorded.

Each gives events; what comes after (threads, the path, the rails, the hours) is one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from geo.errors import ServiceDown
from geo.itinerary import tell
from geo.itinerary.answered import answered, missed_names
from geo.itinerary.comparing import compared
from geo.itinerary.composing import compose
from geo.itinerary.explaining import Reason, reasons_for
from geo.itinerary.paging import page_of
from geo.itinerary.prompt import PROMPT_VERSION, key_of, questions_of
from geo.itinerary.reading import reading_of
from geo.model.trip import RULES, ReadBy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from geo.itinerary.answered import Answer
    from geo.itinerary.detours import Apart
    from geo.itinerary.prompt import Question
    from geo.model import Itinerary, Language, Mention, Resolution, TimeMention
    from geo.model.trip import Sureness
    from geo.sources.models import StoryReader

__all__ = [
    "Said",
    "Story",
    "Told",
    "by_reader",
    "by_rules",
    "questions_about",
    "reasons_of",
    "said_in_clauses",
]


@dataclass(frozen=True, slots=True)
class Story:
    """A story with what was found in it before anybody says what it tells.

    `resolve` places mentions again, where a reader adds some. `rail_km` says how far
    two points are apart by rail.
    """

    text: str
    language: Language
    times: Sequence[TimeMention]
    found: Resolution
    resolve: Callable[[Sequence[Mention]], Resolution]
    sureness: Sureness
    train: str = ""
    published: date | None = None
    rail_km: Apart | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """The itinerary that a reader tells, the places it rests on, and who read it."""

    itinerary: Itinerary
    found: Resolution
    read_by: ReadBy = RULES


class Said(NamedTuple):
    """What a clause says of a place: who did, does or will do what there, and how."""

    name: str
    act: str
    truth: str
    mover: str
    way: str
    quote: str


def said_in_clauses(story: Story) -> tuple[Said, ...]:
    """Return what the rules find in each clause of a story, in its order."""
    found = story.found
    rows = reading_of(
        story.text,
        story.language,
        found.mentions,
        places=found.places,
        times=story.times,
    )
    return tuple(
        Said(
            rows.page.mentions[event.mention].surface,
            *(event.act, event.truth, event.mover, event.way),
            story.text[event.start : event.end],
        )
        for event in rows.events
    )


def by_rules(story: Story) -> Told:
    """Return what the rules tell."""
    return Told(_told(story, story.found), story.found)


def by_reader(story: Story, reader: StoryReader) -> Told:
    """Return what a model tells, with doubts where the rules differ if it is "both".

    What an answer says that does not stand in the text is dropped and counted in a
    warning. Where `both` are asked and no answer can be had, the rules' reading stands,
    with a warning.

    Raises:
        ServiceDown: no answer can be had, and the rules were not asked.
    """
    both = reader.name == "both"
    page = page_of(
        story.text, story.language, story.found.mentions, places=story.found.places
    )
    try:
        replies = reader.answers(_keyed(questions_of(page), reader.model or ""))
    except ServiceDown as error:
        if not both:
            raise
        return _without_answer(story, str(error))
    answers = [reply.answer for reply in replies]
    missed = missed_names(page, answers)
    found = story.found
    if missed.mentions:
        named = sorted((*found.mentions, *missed.mentions), key=lambda m: m.start)
        found = story.resolve(named)
    page = page_of(story.text, story.language, found.mentions, places=found.places)
    answer = answered(page, answers, missed)
    itinerary = _told(story, found, answer)
    if answer.dropped:
        count = sum(answer.dropped.values())
        doubt = (
            f"{count} of the model's events are not taken, "
            "since they do not stand in the text"
        )
        itinerary = _doubting(itinerary, [doubt])
    if both:
        names = {place.id: place.called(story.language) for place in found.places}
        itinerary = compared(itinerary, _told(story, found), names)
    read_by = ReadBy(
        _KINDS[reader.name],
        reader.model,
        prompt=PROMPT_VERSION,
        date=max((reply.date for reply in replies), default="") or None,
    )
    return Told(itinerary, found, read_by)


def _without_answer(story: Story, why: str) -> Told:
    """Return the rules' reading, with a warning that no model was heard."""
    rules = by_rules(story)
    doubt = f"only the rules have read this story: {why}"
    return replace(rules, itinerary=_doubting(rules.itinerary, [doubt]))


def questions_about(story: Story, model: str) -> list[tuple[str, Question]]:
    """Return what a model would be asked about a story, each with its key."""
    page = page_of(
        story.text, story.language, story.found.mentions, places=story.found.places
    )
    return _keyed(questions_of(page), model)


def reasons_of(story: Story, spans: Sequence[tuple[int, int]]) -> tuple[Reason, ...]:
    """Return why the rules count, or do not count, what stands in some stretches."""
    reading = reading_of(
        story.text,
        story.language,
        story.found.mentions,
        places=story.found.places,
        times=story.times,
        train=story.train,
        published=story.published,
        rail_km=story.rail_km,
    )
    return reasons_for(reading, compose(reading, story.sureness), spans)


def _keyed(questions: Sequence[Question], model: str) -> list[tuple[str, Question]]:
    """Return questions with the keys under which their answers are kept."""
    return [(key_of(question, model), question) for question in questions]


def _told(story: Story, found: Resolution, answer: Answer | None = None) -> Itinerary:
    """Return the itinerary of an answer's events, without one of the rules'."""
    return tell(
        story.text,
        story.language,
        found.mentions,
        places=found.places,
        times=story.times,
        train=story.train,
        published=story.published,
        sureness=story.sureness,
        events=answer.events if answer else None,
        rail_km=story.rail_km,
    )


def _doubting(itinerary: Itinerary, doubts: Sequence[str]) -> Itinerary:
    """Return an itinerary with further warnings."""
    return replace(itinerary, warnings=(*itinerary.warnings, *doubts))


_KINDS: dict[str, Literal["llm", "both", "file"]] = {
    "llm": "llm",
    "both": "both",
    "file": "file",
}
