"""Language models behind an OpenAI-compatible endpoint, and answers that were recorded.

Nothing leaves the machine unless a person asks for a reader of this kind. An answer is
kept on disk by the hash of all it depends on, so the same story asks only once.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import requests

from geo.errors import BadInput, ServiceDown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["Asked", "ModelReader", "RecordedReader", "StoryReader", "open_reader"]

_ENDPOINT = "https://api.openai.com/v1"
_SECONDS = 120.0  # that one answer may take
_LARGEST_BYTES = 2_000_000  # of an answer
_TRIES = 3  # where the service asks to be left alone for a while
_LONGEST_WAIT = 60.0  # seconds that a service may ask for
_REFUSALS = {
    400: "does not take this request: does the model know JSON schemas?",
    401: "refuses the key: set OPENAI_API_KEY",
    403: "refuses the key: set OPENAI_API_KEY",
    404: "has no such address or model: look at OPENAI_BASE_URL and --model",
    413: "finds the story too long",
}


class Asked(Protocol):
    """A question as a reader gets it (`geo.itinerary.asking.Question`)."""

    def body(self, model: str) -> dict[str, object]:
        """Return the body of the request."""


class StoryReader(Protocol):
    """Whoever answers questions about a story."""

    @property
    def name(self) -> str:
        """Return what kind of reader it is."""

    @property
    def model(self) -> str | None:
        """Return the model that answers, None where nobody says."""

    def answers(self, questions: Sequence[tuple[str, Asked]]) -> list[object]:
        """Return an answer for each question, which comes with the key of its cache.

        Raises:
            ServiceDown: no answer can be had.
        """


@dataclass(slots=True)
class ModelReader:
    """A model at an endpoint; `tokens` counts what its answers cost.

    `most_tokens` bounds that, 0 does not. `wait` is called with seconds.
    """

    model: str
    url: str = _ENDPOINT
    key: str = ""
    cache: Path = Path()
    most_tokens: int = 0
    tokens: int = 0
    name: str = "llm"
    wait: Callable[[float], None] = time.sleep
    session: requests.Session = field(default_factory=requests.Session)

    def answers(self, questions: Sequence[tuple[str, Asked]]) -> list[object]:
        """Return an answer for each question, from disk where it was asked before.

        Raises:
            ServiceDown: the endpoint cannot be reached, refuses, or answers with
                something else; the tokens are used up.
        """
        return [self._answer(key, question) for key, question in questions]

    def _answer(self, key: str, question: Asked) -> object:
        """Return one answer."""
        kept = self.cache / f"{key}.json"
        if kept.is_file():
            try:
                return json.loads(kept.read_text("utf-8"))
            except (OSError, ValueError):
                pass  # a damaged file is asked for again
        if self.most_tokens and self.tokens >= self.most_tokens:
            message = f"{self.tokens} tokens are used: raise --max-tokens to go on"
            raise ServiceDown(message)
        answer = _content_of(self._posted(question.body(self.model)), self)
        self.cache.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(f".{os.getpid()}")
        fresh.write_text(json.dumps(answer, ensure_ascii=False), "utf-8")
        fresh.replace(kept)
        return answer

    def _posted(self, body: dict[str, object]) -> object:
        """Return the endpoint's reply to a request.

        Raises:
            ServiceDown: see `answers`.
        """
        address = f"{self.url.rstrip('/')}/chat/completions"
        head = {"Content-Type": "application/json"}
        if self.key:
            head["Authorization"] = f"Bearer {self.key}"
        for tried in range(1, _TRIES + 1):
            try:
                reply = self.session.post(
                    address,
                    data=json.dumps(body).encode(),
                    headers=head,
                    timeout=_SECONDS,
                    stream=True,
                )
                content = _bounded(reply)
            except requests.RequestException as error:
                message = f"the model at {self.url} cannot be asked: {_short(error)}"
                raise ServiceDown(message) from error
            busy = reply.status_code in {429, 503}
            pause = _retry_after(reply.headers.get("Retry-After", ""))
            if busy and tried < _TRIES and pause <= _LONGEST_WAIT:
                self.wait(pause)
                continue
            if reply.status_code != requests.codes.ok:
                code = reply.status_code
                why = _REFUSALS.get(code, "cannot answer now: try again later")
                message = f"the model at {self.url} {why} (HTTP {code})"
                raise ServiceDown(message)
            try:
                return json.loads(content)
            except ValueError as error:
                message = f"the model at {self.url} answers with no JSON: is it one?"
                raise ServiceDown(message) from error
        message = f"the model at {self.url} is busy: try again later"
        raise ServiceDown(message)


@dataclass(frozen=True, slots=True)
class RecordedReader:
    """Answers that were recorded: `known` by the key that `railstory ask` prints."""

    file: str
    known: Mapping[str, object]
    model: str | None = None
    name: str = "file"

    def answers(self, questions: Sequence[tuple[str, Asked]]) -> list[object]:
        """Return the recorded answer of each question.

        Raises:
            ServiceDown: a question has none.
        """
        missing = [key for key, _ in questions if key not in self.known]
        if missing:
            message = (
                f"{self.file} has no answer with the key {missing[0]}: "
                "railstory ask STORY prints what to ask"
            )
            raise ServiceDown(message)
        return [self.known[key] for key, _ in questions]


def open_reader(
    spec: str, *, model: str = "", cache: Path | None = None, most_tokens: int = 0
) -> StoryReader:
    """Return the reader that a person names, beside the rules.

    "llm" and "both" take `OPENAI_BASE_URL` and `OPENAI_API_KEY` from the environment;
    "file:ANSWERS.jsonl" has a line {"key", "answer"} for each question. Answers are
    kept in `cache`, by default under the user's cache folder.

    Raises:
        BadInput: no such reader, no model named, a file that is none.
    """
    if spec.startswith("file:"):
        return _recorded(spec.removeprefix("file:"), model)
    if spec not in {"llm", "both"}:
        message = f"there is no reader {spec!r}; take rules, llm, both or file:ANSWERS"
        raise BadInput(message)
    if not model:
        message = f"the reader {spec} needs a model: name it with --model"
        raise BadInput(message)
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return ModelReader(
        model,
        os.environ.get("OPENAI_BASE_URL") or _ENDPOINT,
        os.environ.get("OPENAI_API_KEY", ""),
        cache or home / "railstory" / "answers",
        most_tokens,
    )


def _recorded(file: str, model: str) -> RecordedReader:
    """Return the reader of recorded answers.

    Raises:
        BadInput: the file cannot be read, or a line of it is no answer.
    """
    known: dict[str, object] = {}
    try:
        lines = Path(file).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        message = f"{file} cannot be read as recorded answers: {_short(error)}"
        raise BadInput(message) from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            known[str(row["key"])] = row["answer"]
            model = model or str(row.get("model") or "")
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            message = f'{file}, line {number}: write {{"key": ..., "answer": ...}}'
            raise BadInput(message) from error
    return RecordedReader(file, known, model or None)


def _bounded(reply: requests.Response) -> bytes:
    """Return a reply's content, up to a bound.

    Raises:
        ServiceDown: it is larger.
    """
    pieces, size = [], 0
    for piece in reply.iter_content(65536):
        size += len(piece)
        if size > _LARGEST_BYTES:
            reply.close()
            message = "the model answers with more than 2 MB: it is not read"
            raise ServiceDown(message)
        pieces.append(piece)
    return b"".join(pieces)


def _content_of(reply: object, reader: ModelReader) -> object:
    """Return the answer inside a reply, and count its tokens.

    Raises:
        ServiceDown: the answer was refused, cut off, or is no JSON.
    """
    choices = reply.get("choices") if isinstance(reply, dict) else None
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, dict) else None
    if not isinstance(reply, dict) or not isinstance(message, dict):
        why = "the model answers in a form that is not known"
        raise ServiceDown(why)
    usage = reply.get("usage")
    total = usage.get("total_tokens", 0) if isinstance(usage, dict) else 0
    reader.tokens += total if isinstance(total, int) else 0
    if message.get("refusal"):
        why = f"the model refuses to answer: {_short(message['refusal'])}"
        raise ServiceDown(why)
    if isinstance(first, dict) and first.get("finish_reason") == "length":
        why = "the model's answer is cut off: take a model with longer answers"
        raise ServiceDown(why)
    try:
        answer = json.loads(message.get("content") or "")
    except (ValueError, TypeError) as error:
        why = "the model's answer is no JSON: take a model that knows JSON schemas"
        raise ServiceDown(why) from error
    if not isinstance(answer, dict) or not isinstance(answer.get("events"), list):
        why = "the model's answer has no events: it does not follow the schema"
        raise ServiceDown(why)
    return answer


def _retry_after(said: str) -> float:
    """Return how many seconds a service asks to wait, 1 where it does not say."""
    try:
        return max(0.0, float(said))
    except ValueError:
        return 1.0


def _short(error: object) -> str:
    """Return an error on one short line."""
    return " ".join(str(error).split())[:160]
