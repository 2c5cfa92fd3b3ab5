"""What a story says of its places, clause by clause, before it is a journey.

A language's analyser (`geo.languages.LANGUAGE.grammar.parse`) makes clauses out of a
page: who moves, how, whether, and which places the clause names in which role. All that
comes after (events, threads, the path) is the same for every language and every reader.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model.annotations import Language, Mention

__all__ = [
    "DEPARTS",
    "OWN",
    "TOLD",
    "WAYS",
    "Act",
    "Block",
    "Clause",
    "Event",
    "Family",
    "Form",
    "Mark",
    "Mover",
    "Page",
    "Parser",
    "Phrase",
    "Predicate",
    "Sentence",
    "Tag",
    "Truth",
    "Way",
]

Block = Literal["story", "insert", "links", "headline"]

Family = Literal[
    "leave",  # depart, set off, 出発する, отправиться
    "board",  # got on the train, сели на поезд, 乗り込む
    "arrive",  # arrive, reach, pull into, 到着する
    "end",  # terminates, ends its run, 終着, 打ち切る: the journey ends there
    "call",  # stops, is delayed at, waits, overnights, changes engines, alights
    "pass",  # passes, crosses, runs through, 通過する
    "go",  # travels, runs, is carried, rides: the marks say from where to where
    "head",  # heads for, is bound for, 向かう, направляется
    "back",  # turns back, is forced back, returns to, 引き返す
    "incident",  # derails, collides, is stranded, is attacked: what happens to it there
    "serve",  # connects, links, operates between, 結ぶ: describes a line or a service
    "still",  # no motion: lives, holds talks, says, is situated, met
]

Truth = Literal[
    "done",  # told as happened
    "ongoing",  # told in the present or as under way: is travelling, leaves, 走行中
    "planned",  # will, is to, scheduled, 予定, должен
    "expected",  # may, might, is believed to, could: a guess, a rumour, a possibility
    "denied",  # did not, never, instead of, failed to reach, 向かわなかった
    "cancelled",  # the run was called off, turned round before it
    "habitual",  # usually, every day, the timetable, used to
    "described",  # a line, a distance, a fare, a ticket, history: nobody's journey
]

Mover = Literal[
    "train",  # the train (or what it carries) or, with no subject said, whoever moves
    "person",  # a traveller who goes by that train, or may
    "other",  # another train or traveller: relief train, oncoming, relatives, officials
    "nobody",  # a line, a service, trains in general, a proposal
]

Way = Literal["rail", "road", "air", "sea", "foot", "unknown"]

Mark = Literal[
    "from",  # from A, out of A, A発, Aから, из A, 从A, A에서 (with a verb of motion)
    "to",  # to A, into A, Aまで, Aに着, в A (accusative), 到A, A에 (도착)
    "toward",  # for A, towards A, bound for A, Aへ, A行き, A방면, 开往A
    "via",  # through A, via A, past A, A経由, через A, 经A, A를 거쳐
    "at",  # in A, at A, Aで, в A (locative), 在A, A역에서 (with a verb of rest)
    "near",  # near A, outside A, A付近, под A
    "before",  # short of A, A手前
    "between",  # one end of "between A and B"
    "object",  # the verb's bare object: left A, reached A, passed A, Aを, A를
    "subject",  # the place itself is the subject
    "of",  # possessor or modifier of a noun that is no place of travel: A's mayor
    "bare",  # a row, a heading, a chain or a list with nothing said of it
]

Form = Literal[
    "verb",  # a finite verb or its like
    "participle",  # "arriving in A", следовавший из A, A를 출발한 (열차)
    "designation",  # the train from A to B, A発B行きの列車, поезд A — B, A-bound train
    "noun",  # departure from A, прибытие в A, A到着
    "pair",  # from A to B without any verb of its own
    "chain",  # A - B - C, A → B
    "list",  # calling at A, B and C; stops: A, B
    "row",  # a timetable row, a log entry: A 10:20
    "elided",  # "from there to A", далее в A
    "bare",  # named where the train is, nothing more said
]

Tag = Literal["station", "origin_noun", "capital", "airport", "port", "timed"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of text, the numbers of the mentions in it, and where it stands.

    `words` is that stretch in small letters, of the same length; blocks of another
    kind in it are blank.
    """

    start: int
    end: int
    mentions: tuple[int, ...]
    block: Block
    words: str


@dataclass(frozen=True, slots=True)
class Page:
    """A story as an analyser gets it.

    `kinds` has the kind of place of each mention ("city", "station", "country",
    "region", "water", ...), "" where the name has no place; `travels` whether a train
    could call at it (a city state can, a country, a region or a metonym cannot).
    """

    text: str
    language: Language
    mentions: tuple[Mention, ...]
    sentences: tuple[Sentence, ...]
    kinds: tuple[str, ...]
    travels: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A place with all that belongs to it, and the mark of its role in its clause.

    `mention` is the number of the name that is its head: of "Penn Station in New York"
    or "the border town of Khasan, Russia" the one that places it best; the others that
    it swallows belong to no phrase. `start` and `end` are the whole noun phrase with
    its mark, brackets, apposition. Phrases of one list, pair or chain share a `series`
    (numbered from 1 through the page, 0 for none), and all have the mark of the first
    unless they say their own.
    """

    mention: int
    start: int
    end: int
    mark: Mark
    series: int = 0
    tags: frozenset[Tag] = frozenset()


@dataclass(frozen=True, slots=True)
class Predicate:
    """What a clause says: a motion, a halt, a state, with its truth and its mover.

    `start` and `end` are the words that say it. `train` is the number or name that the
    clause gives the train ("Z4", "the Eurostar"), "" if none. `hedged`: reported,
    believed, seemingly. `recalled`: told of a time before what was just told ("had
    left", 先立って, ранее). `onward`: from there, then, далее, その後. `homeward`: on
    the way back. `another`: the words begin another journey or another year's trip.
    `underway`: on the way of what was just told (en route, по дороге, 途中). `past`:
    what was going on ("was on its way"), which no habit or plan before it colours.
    """

    family: Family
    start: int
    end: int
    form: Form = "verb"
    truth: Truth = "done"
    mover: Mover = "train"
    way: Way = "rail"
    train: str = ""
    hedged: bool = False
    recalled: bool = False
    onward: bool = False
    homeward: bool = False
    another: bool = False
    underway: bool = False
    past: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """One predicate with the places that it governs; the unit that has a truth.

    `sentence` is the number of its sentence on the page; `text[start:end]` is what is
    quoted for it. Several clauses of one sentence stand in the order of the text; "the
    train from A to B stopped at C" is two: a designation (A from, B toward) and a verb
    (C at). A clause without phrases is given too, where its predicate matters for the
    train's story ("the train went on", "it went on by bus", "the train turned back").
    """

    sentence: int
    start: int
    end: int
    predicate: Predicate
    phrases: tuple[Phrase, ...] = ()


class Parser(Protocol):
    """A language's analyser."""

    def __call__(self, page: Page) -> Sequence[Clause]:
        """Return the clauses of a page, in the order of the text.

        Only sentences of the blocks "story", "headline" and "insert" are read. A place
        of which a story with trains says nothing that matters is in no phrase.
        """


Act = Literal[
    "leaves",
    "boards",
    "arrives",
    "ends",
    "calls",
    "passes",
    "bound",  # heads for it; whether it came there is not said
    "turns",  # turned back towards or at it
]
DEPARTS: frozenset[Act] = frozenset({"leaves", "boards"})  # a place is left behind
REACHES: frozenset[Act] = frozenset({"arrives", "ends"})  # the way leads to a place
COMES: frozenset[Act] = REACHES | {"turns"}  # acts that bring a train to a town
TOLD: frozenset[Truth] = frozenset({"done", "ongoing"})  # it happened, or happens
OWN: frozenset[Mover] = frozenset({"train", "person"})  # who the story's journey is of
WAYS: tuple[Way, ...] = ("rail", "road", "air", "sea", "foot")  # those that are known


@dataclass(frozen=True, slots=True)
class Event:
    """What one clause says of one place: the mover did, does or will do this there.

    `mention` is the name's number, `at` where it stands in the text, `start` and `end`
    the clause that is quoted, `cue` the words that say it. `station`: the words name a
    station there. `left_again` and `turned_back` are what a clause without places says
    next. All else is the clause's.
    """

    mention: int
    act: Act
    at: int
    sentence: int
    clause: int
    start: int
    end: int
    cue: tuple[int, int]
    form: Form = "verb"
    truth: Truth = "done"
    mover: Mover = "train"
    way: Way = "rail"
    mark: Mark = "at"
    family: Family = "go"
    train: str = ""
    series: int = 0
    headline: bool = False
    hedged: bool = False
    recalled: bool = False
    onward: bool = False
    homeward: bool = False
    another: bool = False
    underway: bool = False
    station: bool = False
    left_again: bool = False
    turned_back: bool = False
