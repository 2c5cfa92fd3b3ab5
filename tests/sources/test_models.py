"""The endpoint behind a reader: asked once, and every fault of it is one clear line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from toy_endpoint import GOOD, STORY, Endpoint, reply, serving

from geo.errors import ServiceDown
from geo.pipeline import questions
from geo.sources.models import ModelReader, NoService

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import geo


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with serving() as running:
        yield running


def model_at(url: str, folder: Path) -> tuple[ModelReader, list[float]]:
    """Return a reader that asks an endpoint, and the list of its waits."""
    waited: list[float] = []
    reader = ModelReader("toy", url, "key", folder / "answers", wait=waited.append)
    return reader, waited


@pytest.mark.enable_socket
def test_a_model_is_asked_once_for_the_same_story(
    endpoint: Endpoint, tmp_path: Path, atlas: geo.Atlas
) -> None:
    reader, _ = model_at(endpoint.url, tmp_path)
    asked = questions(STORY, atlas, model="toy")
    endpoint.replies = [reply(GOOD)]
    (first,) = reader.answers(asked)
    assert first.answer == GOOD
    assert len(first.date) == 10
    assert (reader.asked, reader.tokens) == (1, 321)
    again, _ = model_at(endpoint.url, tmp_path)
    assert again.answers(asked) == [first]
    assert again.asked == 0
    assert len(endpoint.asked) == 1
    schema = endpoint.asked[0]["response_format"]["json_schema"]["schema"]
    assert schema["additionalProperties"] is False
    reader.session.close()


@pytest.mark.enable_socket
def test_a_busy_service_is_left_alone_for_as_long_as_it_says(
    endpoint: Endpoint, tmp_path: Path, atlas: geo.Atlas
) -> None:
    reader, waited = model_at(endpoint.url, tmp_path)
    endpoint.replies = [(429, {"Retry-After": "7"}, b"{}"), reply(GOOD)]
    (one,) = reader.answers(questions(STORY, atlas, model="toy"))
    assert one.answer == GOOD
    assert waited == [7.0]
    reader.session.close()


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ((401, {}, b"no"), "OPENAI_API_KEY"),
        ((404, {}, b"no"), "--model"),
        ((500, {}, b"oops"), "HTTP 500"),
        ((429, {"Retry-After": "9999"}, b""), "HTTP 429"),
        ((200, {}, b"<html>hello"), "no JSON"),
        ((200, {}, b"{}"), "form that is not known"),
        ((200, {}, b"x" * 2_100_000), "more than 2 MB"),
        (reply('{"events": [', finish_reason="length"), "cut off"),
        (reply('{"events": ['), "is no JSON"),
        (reply({"stops": []}), "no events"),
        (reply({}, message={"refusal": "I would rather not"}), "refuses to answer"),
    ],
)
def test_every_fault_of_a_service_is_one_clear_line(
    endpoint: Endpoint,
    tmp_path: Path,
    atlas: geo.Atlas,
    sent: tuple[int, dict[str, str], bytes],
    said: str,
) -> None:
    reader, _ = model_at(endpoint.url, tmp_path)
    endpoint.replies = [sent]
    with pytest.raises(ServiceDown) as caught:
        reader.answers(questions(STORY, atlas, model="toy"))
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "answers").exists()
    reader.session.close()


@pytest.mark.enable_socket
def test_used_up_tokens_end_the_asking(
    endpoint: Endpoint, tmp_path: Path, atlas: geo.Atlas
) -> None:
    reader, _ = model_at(endpoint.url, tmp_path)
    reader.most_tokens = 300
    endpoint.replies = [reply(GOOD)]
    reader.answers(questions(STORY, atlas, model="toy"))
    with pytest.raises(ServiceDown, match="--max-tokens"):
        reader.answers(questions(STORY + " More.", atlas, model="toy"))
    reader.session.close()


def test_a_service_that_cannot_be_reached_says_so(
    tmp_path: Path, atlas: geo.Atlas
) -> None:
    reader, _ = model_at("http://127.0.0.1:9/v1", tmp_path)
    with pytest.raises(Exception, match=r"cannot be asked|blocked|socket"):
        reader.answers(questions(STORY, atlas, model="toy"))
    reader.session.close()


@pytest.mark.enable_socket
@pytest.mark.parametrize(
    ("sent", "is_for_all"),
    [
        ((401, {}, b""), True),
        ((403, {}, b""), True),
        ((404, {}, b""), True),
        ((308, {"Location": "http://elsewhere/"}, b""), True),
        ((429, {"Retry-After": "9999"}, b""), True),
        ((400, {}, b""), False),
        ((413, {}, b""), False),
        ((500, {}, b""), False),
    ],
)
def test_what_holds_for_every_story_is_told_from_what_holds_for_one(
    endpoint: Endpoint,
    tmp_path: Path,
    atlas: geo.Atlas,
    sent: tuple[int, dict[str, str], bytes],
    *,
    is_for_all: bool,
) -> None:
    reader, _ = model_at(endpoint.url, tmp_path)
    endpoint.replies = [sent]
    with pytest.raises(ServiceDown) as caught:
        reader.answers(questions(STORY, atlas, model="toy"))
    assert isinstance(caught.value, NoService) == is_for_all
    reader.session.close()


@pytest.mark.enable_socket
def test_a_service_that_does_not_answer_is_not_waited_for(
    endpoint: Endpoint, tmp_path: Path, atlas: geo.Atlas
) -> None:
    reader, _ = model_at(endpoint.url, tmp_path)
    reader.seconds, endpoint.pause = 0.05, 0.5
    with pytest.raises(ServiceDown, match=r"within 0\.05 s"):
        reader.answers(questions(STORY, atlas, model="toy"))
    reader.session.close()


@pytest.mark.enable_socket
def test_a_key_is_never_shown(
    endpoint: Endpoint, tmp_path: Path, atlas: geo.Atlas
) -> None:
    reader, _ = model_at(endpoint.url, tmp_path)
    reader.key = "sk-secret\nsecret"
    with pytest.raises(ServiceDown) as caught:
        reader.answers(questions(STORY, atlas, model="toy"))
    assert "secret" not in str(caught.value)
    assert not endpoint.asked
    reader.session.close()
