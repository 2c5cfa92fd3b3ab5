"""A trip: what was read in a story, by whom, how surely, before it is on the rails."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from geo.model.spacetime import NO_WINDOW, Window
from geo.model.style import OWN_STYLE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from geo.model.annotations import ExtentMention, Language, Mention, Role
    from geo.model.clause import Way
    from geo.model.place import Place
    from geo.model.style import Style

Features = dict[str, float]
SURE_ENOUGH = 0.6  # below it a stop is doubtful, and a journey not drawn as a line
MOST_SURE = 0.88  # nothing that was called surer was right that often
_STEEPEST = 30.0  # beyond it the logistic is 0 or 1
Reader = Literal["rules", "llm", "both", "file", "person"]
# The record: JR Central's maglev L0, 21 April 2015. Nothing on rails is faster.
FASTEST_TRAIN_KMH = 603.0
YEARS = range(1800, 2200)  # of which a story about a train can tell
Status = Literal["open", "confirmed", "rejected"]
# Who says on which day the story was published: a person, the file, or its own text.
DatedBy = Literal["", "option", "metadata", "dateline"]


@dataclass(frozen=True, slots=True)
class Sureness:
    """Weights by feature for a stop and for a journey; without any all is likely."""

    stop: Mapping[str, float] = field(default_factory=dict)
    journey: Mapping[str, float] = field(default_factory=dict)

    def of_stop(self, features: Features) -> float:
        """Return the probability that a stop is told, in its role."""
        return _probability(features, self.stop)

    def of_journey(self, features: Features) -> float:
        """Return the probability that a journey misleads in nothing."""
        return _probability(features, self.journey)


def _probability(features: Features, weights: Mapping[str, float]) -> float:
    """Return the logistic of the weighted sum; .9 where there are no weights."""
    if not weights:
        return 0.9
    total = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return min(MOST_SURE, 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, total)))))


NO_WEIGHTS = Sureness()


@dataclass(frozen=True, slots=True)
class ReadBy:
    """Who read the story: the rules, a model, both, recorded answers, a person.

    `prompt` is the version of the question that a model was asked, `date` the day of
    its answer.
    """

    reader: Reader = "rules"
    model: str | None = None
    prompt: str | None = None
    date: str | None = None

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        return {
            "reader": self.reader,
            "model": self.model,
            "prompt": self.prompt,
            "date": self.date,
        }


RULES = ReadBy()


@dataclass(frozen=True, slots=True)
class TopSpeed:
    """The speed that bounds the train, and where it comes from."""

    kmh: float
    source: Literal["text", "option", "default"]
    quote: str | None = None

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        return {"kmh": self.kmh, "source": self.source, "quote": self.quote}


@dataclass(frozen=True, slots=True)
class Stop:
    """A place of travel, with the words that make it one.

    `quote` is `text[start:end]`, the clause. `told` is what the story says about when.
    `railhead` is the id of the station where a train stops for a place off the rails.
    `left` is when it says the train went on; equal to `told` when nothing is said of
    the arrival. Of an origin `told` is the departure. `way` is how one came there, and
    `confidence` how likely it is that the story tells this stop, with this role. An
    editor may give it a `name` and a `note`, and leave out its `label` or `marker`.
    """

    place: str
    role: Role
    status: Status
    quote: str
    start: int
    end: int
    told: Window = NO_WINDOW
    railhead: str | None = None
    left: Window = NO_WINDOW
    way: Way = "rail"
    confidence: float = 1.0
    name: str = ""
    note: str = ""
    label: bool = True
    marker: bool = True

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        return {
            "place": self.place,
            "role": self.role,
            "status": self.status,
            "quote": self.quote,
            "start": self.start,
            "end": self.end,
            "told": self.told.to_dict(),
            "left": self.left.to_dict(),
            "railhead": self.railhead,
            "way": self.way,
            "confidence": round(self.confidence, 3),
            **self.edited(),
        }

    def edited(self) -> dict[str, str | bool]:
        """Return what an editor says of how the stop is shown."""
        texts = {"name": self.name, "note": self.note}
        shown = {"label": self.label, "marker": self.marker}
        said: dict[str, str | bool] = {k: text for k, text in texts.items() if text}
        return said | {k: False for k, is_shown in shown.items() if not is_shown}


@dataclass(frozen=True, slots=True)
class NamedTrain:
    """A train, or a traveller, that a story tells of; `main` is the one drawn."""

    name: str
    main: bool

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        return {"name": self.name, "main": self.main}


@dataclass(frozen=True, slots=True)
class Itinerary:
    """The stops in the order travelled, then the candidates, then what is only named.

    `stops` holds origin, stops and destination in travel order; `candidates` the
    destinations that the story leaves open, confirms or turns down, each a branch
    that starts at the last stop. `mentions` are all of them, with their roles. `via`
    and `avoid` come from the story or the user. `confidence` is how likely the whole
    is what the story tells; `trains` are those that it tells of, the drawn one first.
    """

    stops: tuple[Stop, ...]
    candidates: tuple[Stop, ...] = ()
    mentions: tuple[Mention, ...] = ()
    via: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    confidence: float = 1.0
    trains: tuple[NamedTrain, ...] = ()


@dataclass(frozen=True, slots=True)
class Trip:
    """The itinerary with all that is needed to draw it: what a person may correct.

    `stated` are distances and durations that the story states, for the checks;
    `dated_by` tells who says when it was published. What is not `drawn` was not
    understood well enough; whoever corrects it says that it is to be drawn.
    `style` is how its map is to read and look.
    """

    title: str
    language: Language
    published: date | None
    top_speed: TopSpeed
    itinerary: Itinerary
    places: tuple[Place, ...]
    stated: tuple[ExtentMention, ...] = ()
    unplaced: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    dated_by: DatedBy = ""
    drawn: bool = True
    read_by: ReadBy = RULES
    style: Style = OWN_STYLE
