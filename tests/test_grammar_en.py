"""The shortest English sentences, one thing each, and the clauses they make."""

from __future__ import annotations

import re

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


SENTENCES = {
    "The train left Lyon, France, on Monday.": [
        "leave done train rail: object Lyon",
    ],
    "The train departed from Lyon.": [
        "leave done train rail: from Lyon",
    ],
    "The train pulled out of Lyon at noon.": [
        "leave done train rail: from Lyon",
    ],
    "The train set off from Lyon for Turin.": [
        "leave done train rail: from Lyon, toward Turin",
    ],
    "The train arrived in Turin, Italy, on Thursday.": [
        "arrive done train rail: at Turin",
    ],
    "The train pulled into Turin station.": [
        "arrive done train rail: to Turin",
    ],
    "The train reached the border town of Turin.": [
        "arrive done train rail: object Turin",
    ],
    "The train made it to Turin.": [
        "arrive done train rail: to Turin",
    ],
    "The train terminated at Turin.": [
        "end done train rail: at Turin",
    ],
    "The train stopped at Turin, Milan and Padua.": [
        "call done train rail: at Turin, at Milan, at Padua",
    ],
    "The train made two stops in Turin and Milan.": [
        "call done train rail: at Turin, at Milan",
    ],
    "The train was held up in Turin for an hour.": [
        "call done train rail: at Turin",
    ],
    "The train passed through Turin without stopping.": [
        "pass done train rail: via Turin",
    ],
    "The train crossed the border near Turin.": [
        "pass done train rail: near Turin",
    ],
    "The train travelled from Lyon through Turin and Milan to Padua.": [
        "go done train rail: from Lyon, via Turin, via Milan, to Padua",
    ],
    "The train was travelling from Lyon to Padua.": [
        "go ongoing train rail: from Lyon, to Padua",
    ],
    "A train travelling from Lyon to Padua derailed near Turin.": [
        "go ongoing train rail: from Lyon, to Padua",
        "incident done train rail: near Turin",
    ],
    "A train from Lyon to Padua derailed near Turin.": [
        "go done train rail: from Lyon, to Padua",
        "incident done train rail: near Turin",
    ],
    "The Padua-bound express left Lyon.": [
        "go ongoing train rail: toward Padua",
        "leave done train rail: object Lyon",
    ],
    "The train is bound for Padua.": [
        "head done train rail: toward Padua",
    ],
    "The train was heading from Lyon towards Padua.": [
        "head ongoing train rail: from Lyon, toward Padua",
    ],
    "Snow forced the train back to Turin.": [
        "back done train rail: to Turin",
    ],
    "The train turned back to Turin.": [
        "back done train rail: to Turin",
    ],
    "The train did not stop at Turin.": [
        "call denied train rail: at Turin",
    ],
    "The train never reached Padua.": [
        "arrive denied train rail: object Padua",
    ],
    "The train failed to reach Padua.": [
        "arrive denied train rail: object Padua",
    ],
    "It was found that the train was not going to Padua.": [
        "go denied train rail: to Padua",
    ],
    "The train passed Turin instead of stopping at Milan.": [
        "pass done train rail: object Turin",
        "call denied train rail: at Milan",
    ],
    "The train will call at Turin.": [
        "call planned train rail: at Turin",
    ],
    "The train is expected to arrive in Padua on Friday.": [
        "arrive expected train rail: at Padua",
    ],
    "The train may go to Padua.": [
        "go expected train rail: to Padua",
    ],
    "It was to make stops in Turin and Milan.": [
        "call planned train rail: at Turin, at Milan",
    ],
    "The train was due to arrive at Padua at 6 pm.": [
        "arrive planned train rail: at Padua",
    ],
    "The run from Lyon to Padua was cancelled.": [
        "go cancelled train rail: from Lyon, to Padua",
    ],
    "A stop in Turin, originally planned, was skipped.": [
        "call cancelled train rail: at Turin",
    ],
    "The train usually departs from Lyon.": [
        "leave habitual train rail: from Lyon",
    ],
    "As a senator she took the train daily from Lyon to Turin.": [
        "go habitual person rail: from Lyon, to Turin",
    ],
    "Trains from Lyon run to Padua on Mondays.": [
        "go habitual nobody rail: from Lyon",
        "serve habitual nobody rail: to Padua",
    ],
    "A new train from Lyon to Padua will launch in May.": [
        "go planned nobody rail: from Lyon, to Padua",
    ],
    "Ruritania to build fast train to Padua via Turin": [
        "go described nobody rail: to Padua, via Turin",
    ],
    "On lines that are running, such as Lyon to Turin, trains are slow.": [
        "serve habitual nobody rail: from Lyon, to Turin",
    ],
    "We left Lyon by train at five.": [
        "leave done person rail: object Lyon",
    ],
    "I boarded the train in Lyon and got off at Padua.": [
        "board done person rail: at Lyon",
        "arrive done person unknown: at Padua",
    ],
    "We got a taxi to the station in Lyon and got on the train.": [
        "still done person road: to Lyon",
        "board done person rail: at Lyon",
    ],
    "She joined the train at Turin.": [
        "board done person rail: at Turin",
    ],
    "He flew from Lyon to Turin.": [
        "go done person air: from Lyon, to Turin",
    ],
    "We took a bus to Turin and went by train to Padua.": [
        "still done person road: to Turin",
        "go done person rail: to Padua",
    ],
    "The ferry took us from Lyon to Turin.": [
        "go done person sea: from Lyon, to Turin",
    ],
    "Rescue teams came from Turin by road.": [
        "go done other road: from Turin",
    ],
    "A relief train left Turin.": [
        "leave done other rail: object Turin",
    ],
    "Officials arrived in Turin.": [
        "arrive done other rail: at Turin",
    ],
    "The leader, who left Lyon on his train, visited a plant in Turin.": [
        "leave done person rail: object Lyon",
        "call done person unknown: at Turin",
    ],
    "The leader held talks at Turin.": [
        "call done person unknown: at Turin",
    ],
    "The train stopped in Turin, where the leader was greeted.": [
        "call done train rail: at Turin",
    ],
    "The talks are expected to be held in Turin.": [
        "call expected person unknown: at Turin",
    ],
    "Unlike his father, who went to Turin in 1984, he left Lyon by train in 2019.": [
        "go done other rail: to Turin",
        "leave done person rail: object Lyon",
    ],
    "On its way from Lyon the train stopped in Turin.": [
        "go ongoing train rail: from Lyon",
        "call done train rail: at Turin",
    ],
    "After a ten-hour train ride from Lyon he arrived in Turin.": [
        "go ongoing train rail recalled: from Lyon",
        "arrive done person rail: at Turin",
    ],
    "Riots started in Lyon.": [],
    "The journey began in Lyon and ended in Padua.": [
        "leave done train rail: at Lyon",
        "end done train rail: at Padua",
    ],
    "The mayor of Turin met police from Milan.": [],
    "The train stopped 40 km from Turin.": [],
    "From there it went to Turin, and on to Milan.": [
        "go done train rail: to Turin",
        "go done train rail: to Milan",
    ],
    "Six coaches of the Lyon-Padua Express train derailed at Turin.": [
        "go ongoing train rail: from Lyon, to Padua",
        "incident done train rail: at Turin",
    ],
    "Passengers on the Lyon-Padua Shatabdi got off at Turin.": [
        "go ongoing train rail: from Lyon, to Padua",
        "arrive done person unknown: at Turin",
    ],
    "The Lyon to Padua train was held at Turin.": [
        "go ongoing train rail: from Lyon, to Padua",
        "call done train rail: at Turin",
    ],
    "The 17.05 Lyon to Padua Trenord service broke down at Turin.": [
        "go ongoing train rail: from Lyon, to Padua",
        "call done train rail: at Turin",
    ],
    "The 2.30pm Sunday service from Lyon to Padua was held at Turin.": [
        "go done train rail: from Lyon, to Padua",
        "call done train rail: at Turin",
    ],
    "The 2018 service from Lyon to Padua runs daily.": [
        "go ongoing nobody rail: from Lyon, to Padua"
    ],
    "The Lyon-Padua Express derailed at Turin.": [
        "go ongoing train rail: from Lyon, to Padua",
        "incident done train rail: at Turin",
    ],
    "First came Turin, then Milan.": [
        "call done train rail: object Turin, object Milan",
    ],
    "Controllers diverted it via Turin.": [
        "go done person unknown: via Turin",
    ],
    "The train had left Lyon a day before.": [
        "leave done train rail recalled: object Lyon",
    ],
    "His train arrived back in Lyon.": [
        "arrive done train rail homeward: at Lyon",
    ],
    "An earlier report that he had gone to Turin was denied.": [
        "go denied person unknown recalled: to Turin",
    ],
    "If the train reaches Turin, it will stop.": [
        "arrive expected train rail: object Turin",
    ],
    "Sources told reporters that the train was heading to Turin.": [
        "head ongoing train rail: to Turin"
    ],
    "The agency said that the train left Lyon.": ["leave done train rail: object Lyon"],
    "The king's train left Lyon bound for home.": [
        "leave done train rail homeward: object Lyon"
    ],
    "The train left Perrache station, Lyon at 10 am.": [
        "leave done train rail: object Lyon"
    ],
    "The train stopped 40 km to Turin.": [],
    "Lyon to Turin train": ["go ongoing train rail: from Lyon, to Turin"],
    "We stopped somewhere called Turin.": ["call done person unknown: object Turin"],
    "We reached our first change point, Turin.": [
        "arrive done person unknown: object Turin"
    ],
    "On the way, it stopped at Turin.": ["call done train rail: at Turin"],
    "The queen will arrive in Lyon to board the train.": [
        "board planned person unknown: at Lyon"
    ],
    "We left Lyon. Once in Turin we had lunch.": [
        "leave done person unknown: object Lyon",
        "call ongoing train rail: at Turin",
    ],
    "I changed in Turin for Milan.": [
        "call done person unknown: at Turin, toward Milan"
    ],
    "The train left Lyon. In Turin people waited in the cold.": [
        "leave done train rail: object Lyon",
        "call done train rail: at Turin",
    ],
    "By Friday it had made it to Turin.": ["arrive done train rail: to Turin"],
    "It halted at eleven stations, among them Lyon, Turin and Milan.": [
        "call done train rail: at Lyon, at Turin, at Milan"
    ],
    "The coffin was carried by train, drawn by an engine, through Lyon and Turin.": [
        "go done person rail: via Lyon, via Turin"
    ],
    "The Czech and Polish leaders took a train from Lyon.": [
        "go done person rail: from Lyon"
    ],
    "The train passed through towns like Turin and Milan.": [
        "pass done train rail: via Turin, via Milan"
    ],
    "A plan was mooted in Turin.": [],
    "Ambulances were called to Turin, a quiet town 30 miles north of Milan, on Friday, "
    "where two carriages of the train had left the rails.": [
        "call done other rail: to Turin",
        "call done train rail: at Turin",
    ],
    "Police were sent to Turin, where the train derailed.": [
        "go done other rail: to Turin",
        "call done train rail: at Turin",
    ],
    "The train left Lyon for the largest hub of Italy in the city of Turin.": [
        "leave done train rail: object Lyon, toward Italy, toward Turin"
    ],
    "It was sent to the terminal in Turin.": ["go done train rail: to Turin"],
    "For the first time, a train left Lyon for Turin.": [
        "leave done train rail: object Lyon, toward Turin"
    ],
    "Crowds welcomed the train at its four stoppages -- Lyon, Turin and Milan -- on "
    "Monday.": [
        "call done train rail: at Lyon, at Turin, at Milan",
    ],
    "The train made three stops: Lyon, Turin and Milan.": [
        "call done train rail: at Lyon, at Turin, at Milan"
    ],
    "There are three cities: Lyon, Turin and Milan.": [],
    "The Lyon (France)-Turin Express was late.": [
        "go ongoing train rail: from Lyon, to Turin"
    ],
    "The Lyon-Turin Express (1/2) will run three times a week.": [
        "go habitual nobody rail: from Lyon, to Turin"
    ],
    "The minister flagged off the new train from Lyon.": [
        "leave done train rail: from Lyon"
    ],
    "The train was flagged off by the minister from Lyon.": [
        "leave done train rail: from Lyon"
    ],
    "The minister flagged off the train virtually from Lyon.": [
        "leave described train rail: from Lyon"
    ],
    "The manager welcomed the passengers at Turin.": ["call done train rail: at Turin"],
    "I do not want to be going back to Lyon.": ["back denied person unknown: to Lyon"],
    "As with our journey from Lyon to Turin, there was no dining car.": [
        "go described nobody rail: from Lyon, to Turin"
    ],
    "We plodded along until Lyon.": ["go done person unknown: to Lyon"],
    "The train departed from platform number 9 of Lyon station.": [
        "leave done train rail: from Lyon"
    ],
    "The train departed from the platform of Lyon.": [
        "leave done train rail: from Lyon"
    ],
    "We travelled by train to Lyon and then by boat to Turin.": [
        "go done person rail: to Lyon",
        "go done person sea: to Turin",
    ],
    "It continued its journey to Lyon.": ["head done train rail: to Lyon"],
    "The village is called Lyon.": [],
    "The derailment of the scheduled passenger train service at Turin was minor.": [
        "incident ongoing train rail: at Turin"
    ],
    "The recently relaunched Lyon-Turin commuter train stalled.": [
        "go ongoing train rail: from Lyon, to Turin"
    ],
    "They were deported from Lyon to Turin.": [
        "go done person unknown: from Lyon, to Turin"
    ],
    "A train left Lyon. A crew left Turin. It was a cargo train from Milan.": [
        "leave done train rail: object Lyon",
        "leave done person unknown: object Turin",
        "go ongoing train rail: from Milan",
    ],
    "The train left Lyon. It arrived in Turin and stopped there for a while.": [
        "leave done train rail: object Lyon",
        "arrive done train rail: at Turin",
        "call done train rail: at Turin",
    ],
    "The train arrived punctually at Turin Parkeston Quay.": [
        "arrive done train rail: at Turin"
    ],
    "He gave Turin Parkeston Quay a visit.": [],
    "The train was 25 miles west of its next stop in Turin.": [
        "call planned train rail: at Turin"
    ],
    "LYON, Calif. — A passenger train struck a truck on Monday.": [
        "incident done train rail: at Lyon"
    ],
    "LYON, Calif. — A passenger train struck a truck near Turin on Monday.": [
        "incident done train rail: near Turin"
    ],
    "LYON — A passenger train struck a truck on Monday.": [],
    "LYON, Calif. — A lawsuit was filed on Monday.": [],
    "We saw more than we would have seen had we been driving to Lyon.": [
        "go denied person road: to Lyon"
    ],
    "Today we start our longest trip: The Ghan from Lyon to Turin, a long way.": [
        "go ongoing train rail: from Lyon, to Turin"
    ],
    "We had a long letter: greetings from Lyon to Turin.": [],
    "We waited at Lyon Parklands Terminal.": ["call done person unknown: at Lyon"],
    "We got off at Lyon and transferred to another train to Turin.": [
        "arrive done person unknown: at Lyon",
        "go ongoing person rail: to Turin",
    ],
    "It left Lyon. A century earlier a train had taken him from Turin to Milan.": [
        "leave done train rail: object Lyon",
        "go done person rail recalled another: from Turin, to Milan",
    ],
    "A train with 400 people left Lyon and arrived in Turin after calling at Milan.": [
        "leave done train rail: object Lyon",
        "arrive done train rail: at Turin",
        "call done train rail recalled: at Milan",
    ],
    "It left Lyon. Earlier the train had called at Turin.": [
        "leave done train rail: object Lyon",
        "call done train rail recalled: at Turin",
    ],
    "Another train went from Lyon to Turin.": [
        "go done other rail another: from Lyon, to Turin"
    ],
    "The train embarked on a slow roll to Turin.": ["leave done train rail: to Turin"],
    "Coach K, Virgin Trains, 20.47, Lyon to Turin.": [
        "go ongoing train rail: from Lyon, to Turin"
    ],
    "The train got to Turin, where it stopped for a few hours.": [
        "arrive done train rail: to Turin",
        "call done train rail: at Turin",
    ],
    "The train left Lyon at 7.35 p.m. and was due in Turin at noon.": [
        "leave done train rail: object Lyon",
        "arrive planned train rail: at Turin",
    ],
    "A train ran from Lyon in Turin to a village in Italy.": [
        "go done train rail: from Lyon, to Italy"
    ],
    "The train arrived from Lyon in Turin.": [
        "arrive done train rail: from Lyon, at Turin"
    ],
    "Turin came on the second day, Milan on the fourth, and in the morning we rolled "
    "into Lyon.": [
        "pass done train rail: object Turin, object Milan",
        "arrive done person unknown: to Lyon",
    ],
    "Two goods trains collided outside Turin, Italy.": [
        "incident done train rail: near Turin"
    ],
    "Freight trains collide at Turin.": [],
    "The first time he travelled, a train left Lyon.": [
        "leave done train rail another: object Lyon"
    ],
}


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
