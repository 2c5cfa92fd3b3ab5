"""Language models behind an OpenAI-compatible endpoint.

Nothing leaves the machine unless a person asks for a reader of this kind. An answer is
kept on disk by the hash of all it depends on, so the same story asks only once.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import requests

from geo.errors import BadInput, ServiceDown
from geo.sources.railways import kept_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = [
    "Asked",
    "ModelReader",
    "NoService",
    "Reply",
    "StoryReader",
    "content_of",
    "model_reader",
    "short",
]

_ENDPOINT = "https://api.openai.com/v1"
_SECONDS = 300.0  # that one answer may take: a model on a laptop is slow
_LARGEST_BYTES = 2_000_000  # of an answer
_TRIES = 3  # where the service asks to be left alone for a while
_LONGEST_WAIT = 60.0  # seconds that a service may ask for
_REFUSALS = {
    400: "does not take this request: does the model know JSON schemas?",
    401: "refuses the key: set OPENAI_API_KEY",
    403: "refuses the key: set OPENAI_API_KEY",
    404: "has no such address or model: look at OPENAI_BASE_URL and --model",
    408: "took too long: try again later",
    413: "finds the story too long",
    **dict.fromkeys((301, 302, 307, 308), "has moved: look at OPENAI_BASE_URL"),
    429: "is busy: try again later",
}
_BUSY = frozenset({429, 502, 503, 504})
_FOR_ALL = frozenset(
    {301, 302, 307, 308, 401, 403, 404, 429}
)  # what holds for every story


class NoService(ServiceDown):
    """No request at all will be answered: no address, no key, no tokens left."""


class Reply(NamedTuple):
    """An answer, and the day on which it was given, "" where nobody says."""

    answer: object
    date: str = ""


class Asked(Protocol):
    """A question as a reader gets it (`geo.itinerary.prompt.Question`)."""

    def body(self, model: str) -> dict[str, object]:
        """Return the body of the request."""


class StoryReader(Protocol):
    """Whoever answers questions about a story."""

    @property
    def name(self) -> str:
        """Return what kind of reader it is: "llm", "both" or "file"."""

    @property
    def model(self) -> str | None:
        """Return the model that answers, None where nobody says."""

    def answers(self, questions: Sequence[tuple[str, Asked]]) -> list[Reply]:
        """Return an answer for each question, which comes with the key of its cache.

        Raises:
            ServiceDown: no answer can be had.
        """


@dataclass(slots=True)
class ModelReader:
    """A model at an endpoint; `tokens` counts what its answers cost.

    `most_tokens` bounds that, 0 does not. `name` is "both" where the rules read as
    well. `wait` is called with seconds; `seconds` bounds one answer.
    """

    model: str
    url: str = _ENDPOINT
    key: str = ""
    cache: Path = Path()
    most_tokens: int = 0
    tokens: int = 0
    asked: int = 0
    name: str = "llm"
    seconds: float = _SECONDS
    wait: Callable[[float], None] = time.sleep
    session: requests.Session = field(default_factory=requests.Session)

    def answers(self, questions: Sequence[tuple[str, Asked]]) -> list[Reply]:
        """Return an answer for each question, from disk where it was asked before.

        Raises:
            ServiceDown: the endpoint refuses, or answers with something else.
            NoService: it cannot be reached, or answers nobody; the tokens are used up.
        """
        return [self._answer(key, question) for key, question in questions]

    def kept(self, key: str) -> Reply | None:
        """Return the answer that is on disk, None where there is none that is whole."""
        try:
            row = json.loads((self.cache / f"{key}.json").read_text("utf-8"))
            return Reply(row["answer"], str(row["date"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None  # a damaged file is asked for again

    def _answer(self, key: str, question: Asked) -> Reply:
        """Return one answer."""
        if (kept := self.kept(key)) is not None:
            return kept
        if self.most_tokens and self.tokens >= self.most_tokens:
            message = f"{self.tokens} tokens are used: raise --max-tokens to go on"
            raise NoService(message)
        content = self._posted(question.body(self.model))
        self.asked += 1
        self.tokens += _tokens_of(content)
        answer = content_of(content)
        day = datetime.now(UTC).date().isoformat()
        row = {"key": key, "model": self.model, "date": day, "answer": answer}
        self._keep(key, json.dumps(row, ensure_ascii=False) + "\n")
        return Reply(answer, day)

    def _keep(self, key: str, row: str) -> None:
        """Put an answer on disk, whole or not at all.

        Raises:
            BadInput: the folder cannot be written.
        """
        file = self.cache / f"{key}.json"
        fresh = file.with_suffix(f".{os.getpid()}")
        try:
            self.cache.mkdir(parents=True, exist_ok=True)
            fresh.write_text(row, "utf-8")
            fresh.replace(file)
        except OSError as error:
            message = f"{self.cache} cannot keep answers ({error.strerror}): make room"
            raise BadInput(message) from error

    def _posted(self, body: dict[str, object]) -> object:
        """Return the endpoint's reply to a request.

        Raises:
            ServiceDown: see `answers`.
        """
        for tried in range(1, _TRIES + 1):
            code, pause, content = self._sent(body)
            if code in _BUSY and tried < _TRIES and pause <= _LONGEST_WAIT:
                self.wait(pause)
                continue
            if code != requests.codes.ok:
                why = _REFUSALS.get(code, "cannot answer now: try again later")
                message = f"the model at {self.url} {why} (HTTP {code})"
                raise (NoService if code in _FOR_ALL else ServiceDown)(message)
            break
        try:
            return json.loads(content)
        except (ValueError, RecursionError) as error:
            message = f"the model at {self.url} answers with no JSON: is it one?"
            raise ServiceDown(message) from error

    def _sent(self, body: dict[str, object]) -> tuple[int, float, bytes]:
        """Return the status of one request, how long to wait, and what came.

        Raises:
            ServiceDown: it took too long, or what came is too large.
            NoService: nobody is there.
        """
        head = {"Content-Type": "application/json"}
        if self.key:
            head["Authorization"] = f"Bearer {self.key}"
        try:
            with self.session.post(
                f"{self.url.rstrip('/')}/chat/completions",
                data=json.dumps(body).encode(),
                headers=head,
                timeout=(min(20.0, self.seconds), self.seconds),
                allow_redirects=False,  # a key is not handed on
                stream=True,
            ) as reply:
                pause = _retry_after(reply.headers.get("Retry-After", ""))
                return reply.status_code, pause, _bounded(reply, self.seconds)
        except (requests.exceptions.InvalidHeader, UnicodeError) as error:
            message = "OPENAI_API_KEY is no key: set it again, on one line"
            raise NoService(message) from error
        except (requests.RequestException, ValueError) as error:
            if isinstance(error, requests.Timeout) or "timed out" in str(error):
                raise ServiceDown(_late(self.seconds)) from error
            message = f"the model at {self.url} cannot be asked: {short(error)}"
            raise NoService(message) from error


def model_reader(
    name: str, *, model: str, cache: Path | None = None, most_tokens: int = 0
) -> ModelReader:
    """Return the model at `OPENAI_BASE_URL`, asked with `OPENAI_API_KEY`.

    Answers are kept in `cache`, by default under the user's cache folder.

    Raises:
        BadInput: no model is named, the address is none of the web.
    """
    if not model:
        message = f"the reader {name} needs a model: name it with --model"
        raise BadInput(message)
    url = os.environ.get("OPENAI_BASE_URL") or _ENDPOINT
    if not url.startswith(("http://", "https://")):
        message = f"OPENAI_BASE_URL {url!r} is no address: write http://HOST:PORT/v1"
        raise BadInput(message)
    return ModelReader(
        model,
        url,
        os.environ.get("OPENAI_API_KEY", "").strip(),
        cache or kept_in("answers"),
        most_tokens,
        name=name,
    )


def _bounded(reply: requests.Response, seconds: float) -> bytes:
    """Return a reply's content, up to a bound of size and time.

    Raises:
        ServiceDown: it is larger, or comes in drops.
    """
    pieces, size, until = [], 0, time.monotonic() + seconds
    for piece in reply.iter_content(65536):
        size += len(piece)
        if size > _LARGEST_BYTES:
            message = "the model answers with more than 2 MB: it is not read"
            raise ServiceDown(message)
        if time.monotonic() > until:
            raise ServiceDown(_late(seconds))
        pieces.append(piece)
    return b"".join(pieces)


def _late(seconds: float) -> str:
    """Return what is said of an answer that does not come."""
    return f"the model does not answer within {seconds:g} s: try again, or a faster one"


def content_of(reply: object) -> object:
    """Return the answer inside an endpoint's reply.

    Raises:
        ServiceDown: the answer was refused, cut off, or is no JSON.
    """
    choices = reply.get("choices") if isinstance(reply, dict) else None
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, dict) else None
    if not isinstance(first, dict) or not isinstance(message, dict):
        why = "the model answers in a form that is not known"
        raise ServiceDown(why)
    end = first.get("finish_reason")
    if message.get("refusal") or end == "content_filter":
        why = f"the model refuses to answer: {short(message.get('refusal') or end)}"
        raise ServiceDown(why)
    if end == "length":
        why = "the model's answer is cut off: take a model with longer answers"
        raise ServiceDown(why)
    try:
        answer = json.loads(message.get("content") or "")
    except (ValueError, TypeError, RecursionError) as error:
        why = "the model's answer is no JSON: take a model that knows JSON schemas"
        raise ServiceDown(why) from error
    if not isinstance(answer, dict) or not isinstance(answer.get("events"), list):
        why = "the model's answer has no events: it does not follow the schema"
        raise ServiceDown(why)
    return answer


def _tokens_of(reply: object) -> int:
    """Return how many tokens a reply says that it cost."""
    usage = reply.get("usage") if isinstance(reply, dict) else None
    total = usage.get("total_tokens", 0) if isinstance(usage, dict) else 0
    return max(0, total) if isinstance(total, int) else 0


def _retry_after(said: str) -> float:
    """Return how many seconds a service asks to wait, 1 where it does not say."""
    try:
        return max(0.0, float(said))
    except ValueError:
        return 1.0


def short(error: object) -> str:
    """Return an error on one short line."""
    return " ".join(str(error).split())[:160]
