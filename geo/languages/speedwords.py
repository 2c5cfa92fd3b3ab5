"""What a language says of speeds: the table `speed` of its `measures.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from geo.languages.foldertables import tables_of
from geo.languages.measures import Measures

if TYPE_CHECKING:
    from geo.model.annotations import Language

__all__ = ["KMH_PER_MPH", "SpeedWords", "speed_words_of"]

KMH_PER_MPH = 1.609344  # the international mile (1959)
_REACH = 80  # characters, where a table does not say it
_UNITS = ("kmh", "mph", "mps", "knots")
_WORDS = (
    *("top", "average", "train", "other", "able", "only", "runs", "moment"),
    *("another", "fast", "than", "goes", "about"),
)


@dataclass(frozen=True, slots=True)
class SpeedWords:
    """The words and patterns of one language.

    `patterns` hold the groups `kmh`, `mph`, `mps` or `knots` with the number.
    `top`, `average`, `train` and `other` are searched in the clause around it:
    a train's top speed, its average, a train as the subject, and anything that is no
    train (a missile, a line, a road, the wind). `able` says what a thing can do at
    most: with a train in the clause it is the train's, whatever line stands nearer.
    `only` says that it is no more, of an average too.
    `runs` says how fast a train goes, `moment` that it did so at one moment (when it
    derailed) or as somebody estimates.
    `another` names a train that the story sets beside its own, `fast` a high-speed
    train, which `goes` must say to be under way; `than` compares. `about`
    stands before the same speed in another unit.
    `reach` is how many characters off a word of something else still counts.
    `clause` splits a text into clauses.
    """

    patterns: tuple[str, ...]
    top: str
    average: str
    train: str
    other: str
    clause: str
    able: str
    only: str
    runs: str
    moment: str
    another: str
    fast: str
    than: str
    goes: str
    about: str
    reach: int


@cache
def speed_words_of(language: Language) -> SpeedWords:
    """Return the words and patterns of a language's speeds."""
    table = tables_of(language)["measures"]["speed"]
    measures = Measures(language, table, spelt=True)
    forms = [f"{{n:{unit}}}[ |-]{{{unit}}}" for unit in _UNITS if table.get(unit)]
    return SpeedWords(
        patterns=tuple(map(measures.form, table.get("forms", forms))),
        **{name: measures.words(name) for name in _WORDS},
        reach=table.get("reach", _REACH),
        clause=measures.sentence_end(),
    )
