"""Many stories read by a model: bounded, taken up again, and stopped in time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest
from toy_endpoint import Endpoint, reply, serving

from geo.batch import Asking, Ground, Limits, trace_corpus
from geo.cli import main
from geo.errors import BadInput, ServiceDown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.enable_socket, pytest.mark.slow("starts processes that read")]

ASKED = Ground(reader="llm", model="toy")


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[Endpoint]:
    with serving() as running:
        monkeypatch.setenv("OPENAI_BASE_URL", running.url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-toy")
        yield running


def corpus(folder: Path, stories: int = 8) -> Path:
    """Write stories of their own words, each with a journey."""
    text = "On {n} May 2021 a train left Omsk. It arrived in Tyumen on the next day."
    rows = [{"id": f"t{n}", "text": text.format(n=n)} for n in range(1, stories + 1)]
    path = folder / "corpus.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return path


def read_by(folder: Path) -> list[str]:
    """Return who read each stop."""
    table = pq.read_table(folder / "stops", columns=["read_by"])  # type: ignore[no-untyped-call]  # pyarrow has no types
    return [str(who) for who in table["read_by"].to_pylist()]


def test_a_corpus_is_asked_once_and_taken_up_again_without_asking(
    endpoint: Endpoint, tmp_path: Path
) -> None:
    stories, out = corpus(tmp_path), tmp_path / "out"
    endpoint.pause = 0.05
    asking = Asking(requests=2)
    done = trace_corpus(
        stories, out, workers=4, ground=ASKED, asking=asking, chunk_stories=2
    )
    assert (done.stories, done.failures) == (8, {})
    assert (len(endpoint.asked), done.tokens) == (8, 8 * 321)
    assert endpoint.most_at_once <= 2
    assert endpoint.heads[0]["Authorization"] == "Bearer sk-toy"
    assert set(read_by(out)) == {"llm"}
    for receipt in sorted(out.glob("receipts/*.json"))[1:]:
        receipt.unlink()  # as if it had been stopped
    again = trace_corpus(
        stories, out, resume=True, ground=ASKED, asking=asking, chunk_stories=2
    )
    assert (again.stories, again.rows) == (8, done.rows)
    assert len(endpoint.asked) == 8


def test_a_run_stops_at_its_tokens_and_goes_on_with_more(
    endpoint: Endpoint, tmp_path: Path
) -> None:
    stories, out = corpus(tmp_path), tmp_path / "out"
    asking = Asking(max_tokens=900)
    with pytest.raises(ServiceDown, match=r"963 tokens are used.*--resume"):
        trace_corpus(stories, out, ground=ASKED, asking=asking, chunk_stories=2)
    assert len(endpoint.asked) == 3
    assert len(list(out.glob("receipts/*.json"))) == 1
    done = trace_corpus(stories, out, resume=True, ground=ASKED, chunk_stories=2)
    assert (done.stories, len(endpoint.asked)) == (8, 8)


@pytest.mark.parametrize("reader", ["llm", "both"])
def test_a_run_stops_when_no_story_would_be_answered(
    endpoint: Endpoint, tmp_path: Path, reader: str
) -> None:
    endpoint.answer = lambda _: (401, {}, b"")
    ground = Ground(reader=reader, model="toy")
    with pytest.raises(ServiceDown, match="OPENAI_API_KEY"):
        trace_corpus(corpus(tmp_path), tmp_path / "out", ground=ground)
    assert len(endpoint.asked) == 1


def test_a_story_without_an_answer_is_a_failure_or_the_rules_read_it(
    endpoint: Endpoint, tmp_path: Path
) -> None:
    stories = corpus(tmp_path, 3)
    endpoint.replies = [reply("{", finish_reason="length")]
    done = trace_corpus(stories, tmp_path / "out", ground=ASKED)
    assert done.failures == {"model": 1}
    endpoint.replies = [reply("{", finish_reason="length")]
    ground = Ground(reader="both", model="toy")
    done = trace_corpus(stories, tmp_path / "both", ground=ground)
    assert done.failures == {}
    assert sorted(set(read_by(tmp_path / "both"))) == ["both", "rules"]


def test_a_model_that_fails_again_and_again_ends_the_run(
    endpoint: Endpoint, tmp_path: Path
) -> None:
    endpoint.answer = lambda _: (500, {}, b"")
    with pytest.raises(ServiceDown, match="5 stories in a row"):
        trace_corpus(corpus(tmp_path), tmp_path / "out", ground=ASKED)
    assert len(endpoint.asked) == 5


def test_the_time_of_a_story_stands_still_while_a_model_answers(
    endpoint: Endpoint, tmp_path: Path
) -> None:
    endpoint.pause = 2.5
    limits = Limits(seconds=2)
    done = trace_corpus(
        corpus(tmp_path, 1), tmp_path / "out", ground=ASKED, limits=limits
    )
    assert (done.stories, done.failures) == (1, {})


def test_the_command_says_what_it_cost_and_refuses_what_cannot_be(
    endpoint: Endpoint, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stories, out = str(corpus(tmp_path, 2)), tmp_path / "out"
    asked = ["--reader", "llm", "--model", "toy"]
    assert main(["batch", stories, str(out), *asked, "--requests", "1"]) == 0
    assert "have cost 642 tokens" in capsys.readouterr().out
    assert len(endpoint.asked) == 2
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert manifest["ground"]["model"] == "toy"
    assert manifest["ground"]["prompt"]
    for wrong, said in (
        (["--reader", "llm"], "--model"),
        ([*asked, "--requests", "0"], "requests"),
        ([*asked, "--max-tokens", "-1"], "--max-tokens"),
        (["--reader", "oracle"], "no reader"),
    ):
        assert main(["batch", stories, str(tmp_path / "new"), *wrong]) == 2
        assert said in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_answers_of_another_reader_are_not_mixed_in(
    endpoint: Endpoint, tmp_path: Path
) -> None:
    stories, out = corpus(tmp_path, 1), tmp_path / "out"
    trace_corpus(stories, out, ground=ASKED)
    with pytest.raises(BadInput, match="another"):
        trace_corpus(stories, out, resume=True)
    assert len(endpoint.asked) == 1


def test_recorded_answers_read_a_corpus(endpoint: Endpoint, tmp_path: Path) -> None:
    stories = corpus(tmp_path, 2)
    trace_corpus(stories, tmp_path / "out", ground=ASKED)
    kept = sorted((tmp_path / "out" / "answers").glob("*.json"))
    recorded = tmp_path / "answers.jsonl"
    recorded.write_bytes(b"".join(file.read_bytes() for file in kept))  # cat
    ground = Ground(reader=f"file:{recorded}")
    done = trace_corpus(stories, tmp_path / "again", ground=ground)
    assert (done.failures, set(read_by(tmp_path / "again"))) == ({}, {"file"})
    assert len(endpoint.asked) == 2
