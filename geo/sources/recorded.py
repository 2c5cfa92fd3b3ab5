"""Whoever reads beside the rules, by name: a model, or answers that were recorded."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from geo.errors import BadInput, ServiceDown
from geo.sources.givenfiles import read_bounded
from geo.sources.models import Reply, content_of, model_reader, short

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.sources.models import Asked, StoryReader

__all__ = ["RecordedReader", "open_reader", "read_answers"]

_MOST_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class RecordedReader:
    """Answers that were recorded: `known` by the key that `railstory ask` prints."""

    file: str
    known: Mapping[str, Reply]
    model: str | None = None
    name: str = "file"

    def answers(self, questions: Sequence[tuple[str, Asked]]) -> list[Reply]:
        """Return the recorded answer of each question.

        Raises:
            ServiceDown: a question has none.
        """
        missing = [key for key, _ in questions if key not in self.known]
        if missing:
            of = f" --model {self.model}" if self.model else ""
            message = (
                f"{self.file} has no answer with the key {missing[0]}: "
                f"railstory ask STORY{of} prints what to ask"
            )
            raise ServiceDown(message)
        return [self.known[key] for key, _ in questions]


def open_reader(
    spec: str, *, model: str = "", cache: Path | None = None, most_tokens: int = 0
) -> StoryReader:
    """Return the reader that a person names, beside the rules.

    "llm" and "both" take `OPENAI_BASE_URL` and `OPENAI_API_KEY` from the environment;
    "file:ANSWERS.jsonl" has a line {"key", "answer"} for each question. Answers of a
    model are kept in `cache`, by default under the user's cache folder.

    Raises:
        BadInput: no such reader, no model named, a file that is none.
    """
    if spec.startswith("file:"):
        return read_answers(spec.removeprefix("file:"), model)
    if spec not in {"llm", "both"}:
        message = f"there is no reader {spec!r}; take rules, llm, both or file:ANSWERS"
        raise BadInput(message)
    return model_reader(spec, model=model, cache=cache, most_tokens=most_tokens)


def read_answers(file: str, model: str = "") -> RecordedReader:
    """Return the reader of a file of recorded answers.

    A line has the `key`, and the `answer` or the endpoint's whole `response`; it may
    have `model` and `date`.

    Raises:
        BadInput: the file cannot be read, or a line of it is no answer.
    """
    known: dict[str, Reply] = {}
    if not file:
        message = "--reader file: names no file; write file:ANSWERS.jsonl"
        raise BadInput(message)
    try:
        content = read_bounded(Path(file), _MOST_BYTES, "a file of answers")
        lines = content.decode("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or short(error)
        message = f"{file} cannot be read as recorded answers: {why}"
        raise BadInput(message) from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            whole = "response" in row
            answer = content_of(row["response"]) if whole else row["answer"]
            known[str(row["key"])] = Reply(answer, str(row.get("date") or ""))
            model = model or str(row.get("model") or "")
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            message = f'{file}, line {number}: write {{"key": ..., "answer": ...}}'
            raise BadInput(message) from error
        except ServiceDown as error:
            message = f"{file}, line {number}: {error}"
            raise BadInput(message) from error
    return RecordedReader(file, known, model or None)
