"""The shortest English sentences, one thing each, and the clauses they make."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from geo.itinerary.paging import cut
from geo.languages.en.grammar import parse
from geo.languages.en.movers import cast_of
from geo.model import Mention
from geo.model.clause import Page, Sentence

KINDS = {
    "Lyon": "city",
    "Turin": "city",
    "Milan": "city",
    "Padua": "city",
    "France": "country",
    "Italy": "country",
    "Ruritania": "country",
}


def page(text: str) -> Page:
    """Return a text laid out, with the names above as its places."""
    known = re.compile("|".join((*KINDS, "LYON")))
    names = tuple(
        Mention(m.start(), m.end(), m[0].title()) for m in known.finditer(text)
    )
    return Page(
        text,
        "en",
        names,
        tuple(
            Sentence(s.start, s.end, s.mentions, s.block, s.words)
            for s in cut(text, "en", names)
        ),
        tuple(KINDS[m.surface] for m in names),
        tuple(KINDS[m.surface] == "city" for m in names),
    )


def told(text: str) -> list[str]:
    """Return the clauses with places: family, truth, mover, way, marks and places."""
    laid, found = page(text), []
    for clause in parse(laid):
        said = clause.predicate
        flags = [f for f in ("recalled", "homeward", "another") if getattr(said, f)]
        places = ", ".join(
            f"{p.mark} {laid.mentions[p.mention].surface}" for p in clause.phrases
        )
        head = " ".join((said.family, said.truth, said.mover, said.way, *flags))
        if places:
            found.append(f"{head}: {places}")
    return found


SENTENCES: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("sentences.toml").read_text("utf-8")
)


@pytest.mark.parametrize("text", SENTENCES, ids=lambda text: text[:40])
def test_a_sentence_makes_these_clauses(text: str) -> None:
    assert told(text) == SENTENCES[text]


def test_a_clause_quotes_its_words_and_its_places() -> None:
    text = "On Monday the train left Lyon, France, for Turin."
    (clause,) = parse(page(text))
    assert (
        text[clause.start : clause.end]
        == "On Monday the train left Lyon, France, for Turin"
    )
    assert text[clause.predicate.start : clause.predicate.end] == "left"


def test_the_members_of_a_list_share_its_number() -> None:
    (clause,) = parse(page("It called at Lyon, Turin and Milan."))
    assert {phrase.series for phrase in clause.phrases} == {1}


def test_a_page_without_places_makes_clauses_without_phrases() -> None:
    clauses = parse(page("The run was cancelled. The train turned back."))
    assert [c.predicate.truth for c in clauses] == ["cancelled", "done"]
    assert not any(c.phrases for c in clauses)


@pytest.mark.parametrize("noun", ["train", "service"])
def test_a_participle_ahead_of_its_sentence_is_of_its_subject(noun: str) -> None:
    text = (
        "Storm debris blocked the tracks. After leaving Lyon at six, "
        f"the {noun} came to a standstill at Turin."
    )
    assert told(text)[0] == "leave done train rail recalled: object Lyon"


def test_who_is_quoted_tells_no_story_of_their_own() -> None:
    text = (
        "Lyon was quiet. ‘We had seen the forecast and we thought it wasn’t good.\n\n"
        "‘We made slow progress and I slept.’\n\n“We waited for our bus.\n\n"
        "The train left Turin for Milan."
    )
    assert not cast_of(page(text), frozenset()).narrated
    assert cast_of(page(text.replace("‘", "").replace("“", "")), frozenset()).narrated


def test_a_year_of_what_is_no_journey_makes_none_another() -> None:
    text = (
        "Eight days after his departure from Lyon on 9 April 1917 he arrived in Turin. "
        "The order he founded lasted until 1990."
    )
    assert not any("another" in clause for clause in told(text))
    later = text.replace("The order he founded", "The Turin train")
    assert any("another" in clause for clause in told(later))


def test_a_chain_that_ends_its_sentence_is_read() -> None:
    assert told("Day 3: Lyon to Turin") == [
        "go ongoing train rail: from Lyon, to Turin"
    ]


@pytest.mark.parametrize(
    "ending", ["south from", "from", "slowly through", "on its way to", "out of the"]
)
def test_a_line_that_breaks_off_goes_on_below(ending: str) -> None:
    text = f"The agent told her that the train was going {ending}\nLyon, at dusk."
    assert any("Lyon" in clause for clause in told(text))
    assert not any(clause.startswith("call") for clause in told(text))


@pytest.mark.parametrize("lead", ["Next stop", "Our next stop:", "The next halt:"])
def test_the_next_stop_is_yet_to_come(lead: str) -> None:
    text = f"We left Lyon at six. I slept, and we ate our bread. {lead} Turin, Italy."
    if lead != "Next stop":
        text = f"We left Lyon at six. I slept, and we ate our bread.\n\n{lead} Turin."
    assert "planned" in told(text)[-1]
    assert "Turin" in told(text)[-1]


def test_people_named_together_travel_together() -> None:
    text = "King Otto II and French President Jean Blanc boarded the train from Lyon."
    assert "person" in told(text)[0]


def test_double_apostrophes_quote_somebody() -> None:
    text = (
        "''I was asleep and we woke,'' he said. ''We lost it all and I wept.''\n\nLyon."
    )
    assert not cast_of(page(text), frozenset()).narrated


@pytest.mark.parametrize(
    "happened", ["was derailed near Milan", "hit a tree near Milan", "was stuck"]
)
def test_a_service_that_something_befell_is_a_train(happened: str) -> None:
    found = told(f"The night service from Lyon to Turin {happened} on Sunday.")
    assert "go ongoing train rail: from Lyon, to Turin" in found
    old = told("The night service from Lyon to Turin ended in 1964.")
    assert not any(clause.startswith("go ongoing train") for clause in old)


def test_whoever_drives_a_service_drives_one_train() -> None:
    found = told("The driver of the last service from Lyon to Turin saw a cow.")
    assert found[0] == "go ongoing train rail: from Lyon, to Turin"


@pytest.mark.parametrize("opener", ["as", "while"])
def test_what_was_going_on_has_not_come_there(opener: str) -> None:
    found = told(f"It derailed near Milan {opener} it travelled from Lyon to Turin.")
    assert found[-1].startswith("go ongoing train rail: from Lyon")


@pytest.mark.parametrize("halted", ["halted at six", "broke down at noon", "derailed"])
def test_the_ends_before_a_halt_name_its_train(halted: str) -> None:
    found = told(f"The 16:04 from Lyon to Turin {halted}.")
    assert found[0].startswith("go ongoing")
    assert found[0].endswith("from Lyon, to Turin")


def test_trouble_before_an_arrival_was_no_arrival() -> None:
    found = told("The train had engine trouble at Milan and arrived a day late.")
    assert found == ["call done train rail: at Milan"]
    assert told("In Milan the train arrived at noon.")[0].startswith("arrive")


@pytest.mark.parametrize("verb", ["taken", "towed", "hauled"])
def test_a_train_that_was_taken_back_has_turned(verb: str) -> None:
    found = told(f"The broken train was {verb} back to Milan for repairs.")
    assert found[0].startswith("back done train")
    assert told("The train went back to Milan.")[0].endswith("to Milan")


@pytest.mark.parametrize("verb", ["embarked on a slow run", "set out on a journey"])
def test_where_one_sets_out_to_is_a_goal(verb: str) -> None:
    found = told(f"On Sunday the coffin {verb} to his library in Milan.")
    assert found[-1].endswith("toward Milan")
    assert told("On Sunday the train set off in Milan.")[-1].endswith("at Milan")


@pytest.mark.parametrize("mark", ["for", "to"])
def test_a_diary_is_off_without_a_verb(mark: str) -> None:
    text = f"We reached Lyon at two. We ate our bread.\n\n3.30 p.m.—Off {mark} Turin."
    assert told(text)[-1] == "head done person rail: toward Turin"


@pytest.mark.parametrize("taken", ["them", "the passengers"])
def test_whom_rescuers_take_on_goes_by_no_train_of_the_story(taken: str) -> None:
    text = f"The train from Lyon derailed near Turin. Rescuers took {taken} to Milan."
    assert told(text)[-1].startswith("go done other")
    assert told("They took the train to Milan.")[-1].startswith("go done person")
