"""What is read in a text before anything is known about the world."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

Language = str  # the name of a folder in geo/languages: "en"
Role = Literal["origin", "stop", "destination", "candidate", "mention"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names a place: `text[start:end] == surface`, always.

    `names` are the strings to look it up by, best first (the surface itself, its
    dictionary form, the name without a generic word). `hint` is the kind the text
    itself says ("station", "admin1", "water"), empty when it says none. `within`
    names the country or region the text puts beside it. `travel` is false for what
    cannot be a place of travel where it stands: a metonym, a demonym, a title.
    """

    start: int
    end: int
    surface: str
    names: tuple[str, ...] = ()
    hint: str = ""
    within: str = ""
    travel: bool = True
    role: Role = "mention"
    place: str | None = None
    confidence: float = 0.0

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read (interface.md)."""
        return {
            "start": self.start,
            "end": self.end,
            "surface": self.surface,
            "role": self.role,
            "place": self.place,
            "confidence": round(self.confidence, 3),
        }


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A date or time read in the text, as a stretch of local time.

    `earliest` and `latest` are naive: they belong to the zone of the place that the
    clause speaks of, unless the text names a `zone` (an IANA name or "UTC+9").
    `precision` is what the words give: "on the 10th" is a day. `own_day` is false for
    an hour whose day was told elsewhere, or only near it; `old` is true where it lies
    long before the publication. A `heading` is the date above an entry of a diary, a
    `stamp` says when the story was written.
    """

    start: int
    end: int
    surface: str
    earliest: datetime
    latest: datetime
    precision: Literal["year", "month", "day", "part", "hour", "minute"]
    zone: str = ""
    own_day: bool = True
    old: bool = False
    heading: bool = False
    stamp: bool = False


@dataclass(frozen=True, slots=True)
class SpeedMention:
    """A speed read in the text, in km/h, and whose it is.

    `kind` is "top" for a train's stated top speed, "usual" for the speed at which it is
    said to run, "average" for its average, "moment" for its speed at one moment or
    somebody's estimate of it, and "other" for a speed that is not the train's (a
    missile's, a line's).
    """

    start: int
    end: int
    surface: str
    quote: str
    kmh: float
    kind: Literal["top", "usual", "average", "moment", "other"]


@dataclass(frozen=True, slots=True)
class ExtentMention:
    """A distance or a duration that the text states: km, or hours, in `value`."""

    start: int
    end: int
    surface: str
    quote: str
    kind: Literal["distance", "duration"]
    value: float


def folded(text: str) -> tuple[str, list[int]]:
    """Return a text with white space and width folded, and where each sign stood."""
    signs: list[str] = []
    where: list[int] = []
    for at, sign in enumerate(text):
        for one in unicodedata.normalize("NFKC", sign):
            flat = " " if one.isspace() else one
            if flat == " " and signs and signs[-1] == " ":
                continue
            signs.append(flat)
            where.append(at)
    return "".join(signs), where
