"""The shape of what each language says of a journey: patterns held as data.

A pattern is a regular expression in which `@` stands for the place in question, `~` for
a few words without another place, `&` for fewer words of the same clause, `%` for a few
words that may hold a place, `#` for a time, and `¤` for the `lead` that may stand
between a preposition and its place ("the border town of"). It is tried on one sentence
in which every time, place and list of places is a single sign; the match nearest to `@`
counts.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Cues", "Patterns"]

Patterns = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """How one language tells a journey; every field is a tuple of patterns.

    The fields up to `final` are about the place `@`; the others about its sentence or
    the text.
    """

    leaves: Patterns  # the journey starts at @, or goes on from it
    arrives: Patterns  # it reached @, or stopped there
    passes: Patterns  # it ran through @
    by_way: Patterns  # a longer way named by @: via @
    boards: Patterns  # a way by rail begins at @, however one came there
    heads_for: Patterns  # it is under way to @
    returns: Patterns  # it came back to @
    candidate: Patterns  # @ is named as where something may happen
    turned_down: Patterns  # @ was expected once, or denied, and is not the place
    not_travel: Patterns  # @ only orients: away from, north of, near
    beside: Patterns  # @ is where something was: a stop if the way leads by it
    final: Patterns  # the journey ends at @
    entry: Patterns  # @ stands bare in a log: a time, then the place
    halts: Patterns  # in the words of an arrival: a stop that tells no end

    might: Patterns  # tells what may come, not what came
    rumour: Patterns  # before a place: all that the sentence tells is a guess
    planned: Patterns  # tells what is to come by plan or timetable
    firm: Patterns  # right after a verb: it did come
    said: Patterns  # tells what someone says, so that "in Paris" is no part of the way
    past: Patterns  # tells another trip, before this one
    not_by_rail: Patterns  # tells a way by car, aircraft or ship
    others: Patterns  # tells how someone else moves: an army, a minister, a ship
    services: Patterns  # tells of fares, strikes or a timetable, not of one journey
    at_large: Patterns  # tells what trains do or shall do at large, no journey
    another: Patterns  # begins another journey: a second train
    trains: Patterns  # names one train: a group, called after its kind or the number's
    changes: Patterns  # tells that a traveller goes on by another train
    onwards: Patterns  # goes on without naming where: northwards
    nearest_station: Patterns  # names the station that serves the place spoken of
    events: Patterns  # nouns that tie a time to a place: the meeting
    rail: Patterns  # words without which a story is none of trains
    related: Patterns  # the head of a list of links to other stories
    joins: Patterns  # all that stands between two places of one list: and, a comma
    breaks: Patterns  # part one clause from the next
    then: Patterns  # before a place: it came after the one told before
    back: Patterns  # before a place: it came before the one told before
    lead: str = ""  # what may stand between a preposition and @; `¤` means it
    echoes: Patterns = ()  # words that stand for the place named last: there
    stands_in: Patterns = ()  # words up to a place's end: its case tells where it was
    sets_out: Patterns = ()  # a journey begins, at a place named before
    verb_last: bool = False  # what modifies a verb follows it (Japanese, Korean)
