"""A corpus becomes the same tables, whatever happens on the way."""

from __future__ import annotations

import contextlib
import itertools
import json
import signal
from typing import TYPE_CHECKING

import dask.dataframe as dd
import geopandas as gpd
import pandas as pd
import psutil
import pytest
from pyarrow import parquet
from toy_tales import (
    LONG_RUN,
    TALES,
    command,
    corpus,
    lengthened,
    parts,
    wait_for_receipts,
)

from geo.batch import Limits, Progress, trace_corpus, trace_frame
from geo.batch.story import TABLES
from geo.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path

    from geo.atlas import Atlas


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a run with one worker."""
    folder = tmp_path_factory.mktemp("batch")
    trace_corpus(corpus(folder / "c.jsonl"), folder / "one", chunk_stories=5)
    return folder


@pytest.mark.enable_socket
def test_the_tables_do_not_depend_on_the_number_of_workers(done: Path) -> None:
    trace_corpus(done / "c.jsonl", done / "two", workers=2, chunk_stories=5)
    assert parts(done / "two") == parts(done / "one")
    assert len(parts(done / "one")) == 3 * len(TABLES)


@pytest.mark.enable_socket
def test_the_tables_open_in_geopandas(done: Path) -> None:
    legs = gpd.read_parquet(done / "one" / "legs")
    assert legs.crs.equals("OGC:CRS84")
    assert list(legs.story) == [f"tale/{n}" for n in range(12) if n % 3 != 2 and n != 6]
    assert legs.geometry.geom_type.eq("LineString").all()


@pytest.mark.enable_socket
def test_the_tables_hold_a_row_for_each_failure(done: Path) -> None:
    failures = parquet.read_table(done / "one" / "failures").to_pylist()
    assert [(row["row"], row["kind"]) for row in failures] == [(6, "input")]


@pytest.mark.enable_socket
def test_the_tables_come_with_a_manifest(done: Path) -> None:
    manifest = json.loads((done / "one" / "manifest.json").read_text("utf-8"))
    assert manifest["state"] == "done"
    assert manifest["stories"] == 12
    assert manifest["failures"] == {"input": 1}
    assert len(manifest["data"]["names.idx"]) == 64


@pytest.mark.enable_socket
def test_the_tables_are_not_written_over(done: Path) -> None:
    with pytest.raises(BadInput, match="--resume"):
        trace_corpus(done / "c.jsonl", done / "one")


@pytest.mark.enable_socket
def test_the_tables_are_made_whole_again(done: Path) -> None:
    whole = parts(done / "one")
    (done / "one" / "legs" / "part-000001.parquet").write_bytes(b"torn")
    (done / "one" / "receipts" / "part-000002.json").unlink()
    redone = trace_corpus(done / "c.jsonl", done / "one", resume=True, chunk_stories=5)
    assert redone.skipped == 5
    assert parts(done / "one") == whole


@pytest.mark.enable_socket
def test_the_tables_of_another_version_are_left_alone(done: Path) -> None:
    with pytest.raises(BadInput, match="another"):
        trace_corpus(
            done / "c.jsonl", done / "one", resume=True, limits=Limits(seconds=9)
        )


@pytest.mark.enable_socket
def test_a_killed_bench_loses_no_story_of_a_run(tmp_path: Path) -> None:
    source = corpus(tmp_path / "c.jsonl", 40)
    trace_corpus(source, tmp_path / "calm", chunk_stories=4)
    killed: list[int] = []
    calls = itertools.count()

    def kill(_: object) -> None:
        if next(calls) % 3 or len(killed) == 3:
            return  # a story that loses its bench twice running is given up, rightly
        with contextlib.suppress(psutil.Error):  # one that is gone already
            for child in psutil.Process().children():
                if "geo.batch.bench" in child.cmdline():
                    killed.append(child.pid)
                    child.kill()
                    return

    trace_corpus(source, tmp_path / "wild", workers=2, chunk_stories=4, tell=kill)
    assert len(killed) == 3
    assert parts(tmp_path / "wild") == parts(tmp_path / "calm")


@pytest.mark.slow("starts and kills whole runs")
@pytest.mark.enable_socket
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_was_stopped_is_taken_up_again(
    tmp_path: Path, how: signal.Signals, calm: dict[str, bytes]
) -> None:
    source = corpus(tmp_path / "c.jsonl", LONG_RUN)
    run = command(source, tmp_path / "out")
    wait_for_receipts(tmp_path / "out", 1)
    run.send_signal(how)
    said = run.communicate()[1]
    assert run.returncode == (2 if how == signal.SIGINT else -how)
    assert ("--resume" in said) == (how == signal.SIGINT)
    done = trace_corpus(source, tmp_path / "out", resume=True)
    assert 0 < done.skipped < done.stories == LONG_RUN
    assert parts(tmp_path / "out") == calm


@pytest.mark.slow("waits for a limit of time, twice")
@pytest.mark.enable_socket
def test_an_endless_story_costs_no_other(tmp_path: Path) -> None:
    texts = [TALES[0], lengthened(TALES[1]), TALES[1]]
    lines = [json.dumps({"id": n, "text": text}) for n, text in enumerate(texts)]
    (tmp_path / "c.jsonl").write_text("\n".join(lines), "utf-8")
    done = trace_corpus(tmp_path / "c.jsonl", tmp_path / "o", limits=Limits(seconds=4))
    assert done.failures == {"time": 1}
    assert list(gpd.read_parquet(tmp_path / "o" / "legs").story) == ["0", "2"]


@pytest.mark.slow("reads 3,840 stories")
@pytest.mark.enable_socket
def test_memory_and_open_files_do_not_grow_with_the_corpus(tmp_path: Path) -> None:
    lines = [json.dumps({"id": n, "text": f"Nothing, {n}."}) for n in range(3840)]
    (tmp_path / "c.jsonl").write_text("\n".join(lines), "utf-8")
    us, seen = psutil.Process(), {}

    def look(progress: Progress) -> None:
        seen[progress.stories] = (us.memory_info().rss / 1e6, us.num_fds())

    trace_corpus(tmp_path / "c.jsonl", tmp_path / "out", tell=look)
    (early_mb, early_files), (late_mb, late_files) = seen[1280], seen[3840]
    assert late_mb < early_mb + 10
    assert late_files <= early_files + 2


@pytest.mark.enable_socket
def test_a_full_disk_is_told_and_the_run_can_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    source = corpus(tmp_path / "c.jsonl")
    with monkeypatch.context() as patched:
        patched.setattr("geo.batch.tables.put", full)
        with pytest.raises(BadInput, match="No space left"):
            trace_corpus(source, tmp_path / "out")
    assert trace_corpus(source, tmp_path / "out", resume=True).stories == 12


def test_a_frame_of_stories_becomes_a_frame_of_legs(atlas: Atlas) -> None:
    stories = pd.DataFrame({"id": ["a", "b", "c"], "text": TALES}, index=[5, 6, 7])
    lazy = trace_frame(dd.from_pandas(stories, npartitions=2), atlas)
    legs = lazy.compute(scheduler="synchronous")
    assert isinstance(legs, gpd.GeoDataFrame)
    assert list(legs.story) == ["a", "b"]
    assert list(legs.index) == [5, 6]
    assert list(lazy.columns) == list(legs.columns)
