"""What a language says of speeds, as data: one `SpeedWords` a language."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["KMH_PER_MPH", "SpeedWords"]

KMH_PER_MPH = 1.609344  # the international mile (1959)


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
    train, which `goes` must say to be under way; `than` compares.
    `reach` is how many characters off a word of something else still counts.
    `clause` splits a text into clauses.
    """

    patterns: tuple[str, ...]
    top: str
    average: str
    train: str
    other: str
    clause: str
    able: str = r"(?!)"
    only: str = r"(?!)"
    runs: str = r"(?!)"
    moment: str = r"(?!)"
    another: str = r"(?!)"
    fast: str = r"(?!)"
    than: str = r"(?!)"
    goes: str = r""
    reach: int = 80
