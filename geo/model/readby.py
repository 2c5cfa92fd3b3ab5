"""Who read a story: what a journey, a trip and a reader say of themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Reader = Literal["rules", "llm", "both", "file", "person"]


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
