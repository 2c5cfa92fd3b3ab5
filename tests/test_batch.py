"""A corpus becomes the same tables, whatever happens on the way."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import dask.dataframe as dd
import geopandas as gpd
import pandas as pd
import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet
from shapely import LineString, Point, from_wkb

from geo.batch import Limits, Progress, Story, trace_corpus, trace_frame
from geo.batch.bench import Bench
from geo.batch.corpus import chunks, read_corpus
from geo.batch.findings import findings, wkb
from geo.batch.story import TABLES
from geo.cli import main
from geo.errors import BadInput, DataDamaged, ServiceDown
from geo.model import LonLat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from geo.atlas import Atlas

TALES = (
    "On 3 May 2021 a train left Vladivostok. It arrived in Khabarovsk on 4 May.",
    "Поезд выехал из Москвы 5 июня 2019 года и прибыл в Казань на следующий день.",
    "The cabinet met again and decided nothing at all.",
)


def corpus(path: Path, stories: int = 12) -> Path:
    """Write a corpus of JSON lines with tales in turn; its seventh line is broken."""
    lines = [
        json.dumps({"id": f"tale/{n}", "text": f"{TALES[n % 3]}\n\n{n}", "source": "w"})
        for n in range(stories)
    ]
    lines[6:7] = ["{not json"] if stories > 6 else lines[6:7]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def parts(folder: Path) -> dict[str, bytes]:
    """Return every part of every table."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.glob("*/part-*.parquet"))
    }


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    """Return a bench that reads for all tests that do not kill it for good."""
    running = Bench(Limits())
    yield running
    running.close()


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/notes.csv", "c.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("A train.", "utf-8")
    stories = [story for story, _ in read_corpus(tmp_path)]
    assert [story.id for story in stories] == ["a/z.md", "b.txt", "c.html"]
    assert [story.row for story in stories] == [0, 1, 2]


def test_lines_keep_ids_and_order_and_say_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text(
        '{"id": 7, "text": "a"}\n\n[]\n{"text": "b"}\n{"id": "x"}\n{"', "utf-8"
    )
    stories = [story for story, _ in read_corpus(path)]
    assert [story.id for story in stories] == ["7", "row-1", "row-2", "x", "row-4"]
    assert [bool(story.trouble) for story in stories] == [
        False,
        True,
        False,
        True,
        True,
    ]


def test_parquet_and_lines_give_the_same_stories(tmp_path: Path) -> None:
    rows = [
        {"id": f"{n}", "text": TALES[n % 3], "published": "2021-05-05"}
        for n in range(9)
    ]
    frame = pd.DataFrame(rows)
    frame.to_parquet(tmp_path / "c.parquet")
    frame.to_json(tmp_path / "c.jsonl", orient="records", lines=True)
    one = [c.sha256 for c in chunks(tmp_path / "c.parquet", 4)]
    assert one == [c.sha256 for c in chunks(tmp_path / "c.jsonl", 4)]
    assert len(one) == 3


def test_half_a_character_is_replaced_and_offsets_stay(tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text('{"id": "a", "text": "x\\ud800y"}', "utf-8")
    ((story, share),) = read_corpus(tmp_path / "c.jsonl")
    assert (story.text, share) == ("x\ufffdy", 1.0)


@pytest.mark.parametrize("name", ["none.jsonl", "corpus.csv", "torn.parquet", "empty"])
def test_what_is_no_corpus_is_refused(tmp_path: Path, name: str) -> None:
    for other in ("corpus.csv", "torn.parquet"):
        (tmp_path / other).write_text("id,text\n", "utf-8")
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadInput, match=name):
        trace_corpus(tmp_path / name, tmp_path / "out")
    assert not (tmp_path / "out").exists()


degrees = st.floats(-180, 180).map(lambda x: round(x, 5))


@given(st.lists(st.tuples(degrees, degrees), min_size=1, max_size=9))
def test_any_reader_of_shapes_reads_ours(points: list[tuple[float, float]]) -> None:
    shape = from_wkb(wkb([LonLat(*p) for p in points]))
    expected = LineString(points) if len(points) > 1 else Point(points[0])
    assert shape.equals_exact(expected, 1e-9)


def test_a_story_gives_rows_for_each_table(atlas: Atlas) -> None:
    found = findings(Story(3, "x", TALES[0], source="wire"), atlas, Limits())
    assert [stop["name"] for stop in found.stops] == ["Vladivostok", "Khabarovsk"]
    (leg,) = found.legs
    assert leg["kind"] == "rail"
    assert leg["depart_earliest"] == "2021-05-03T00:00:00+10:00"
    assert {row["row"] for table in TABLES for row in getattr(found, table)} == {3}


@pytest.mark.parametrize(
    ("story", "kind"),
    [
        (Story(0, "x", trouble="no JSON"), "input"),
        (Story(0, "x", "   "), "input"),
        (Story(0, "x", "a train", published="soon"), "input"),
        (Story(0, "x", "a train", language="tlh"), "input"),
        (Story(0, "x", "long " * 500_000), "size"),
        (Story(0, "x", file="/nowhere/story.txt"), "input"),
    ],
)
def test_a_story_that_fails_says_why(atlas: Atlas, story: Story, kind: str) -> None:
    (failure,) = findings(story, atlas, Limits()).failures
    assert failure["kind"] == kind
    assert failure["why"]


def test_a_killed_bench_is_replaced_and_the_story_read_again(bench: Bench) -> None:
    first = bench.read(Story(0, "x", TALES[0]))
    os.kill(bench.pid, signal.SIGKILL)
    assert bench.read(Story(0, "x", TALES[0])) == first


def test_a_bench_that_cannot_open_its_atlas_blames_no_story(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONHOME", "/nowhere")  # no Python starts with it
    bench = Bench(Limits())
    with pytest.raises(DataDamaged, match="data verify"):
        bench.read(Story(0, "x", TALES[0]))
    bench.close()


def _long(tale: str) -> str:
    """Return a tale over and over: nearly as long as what is read at all."""
    return tale * (990_000 // len(tale))


def test_a_story_that_takes_too_long_is_given_up_after_two_tries() -> None:
    endless = Story(0, "x", _long(TALES[0]))
    slow = Bench(Limits(seconds=1))
    (failure,) = slow.read(endless).failures
    assert (failure["kind"], failure["tries"]) == ("time", 2)
    slow.close()


def test_a_story_that_needs_too_much_memory_is_given_up() -> None:
    bench = Bench(Limits(memory_mb=60))
    (failure,) = bench.read(Story(0, "x", _long(TALES[0]))).failures
    assert failure["kind"] in {"memory", "crash", "error"}
    bench.close()


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

    def kill(_: object) -> None:
        with contextlib.suppress(psutil.Error):  # one that is gone already
            for child in psutil.Process().children():
                if "geo.batch.bench" in child.cmdline() and len(killed) < 3:
                    killed.append(child.pid)
                    child.kill()

    trace_corpus(source, tmp_path / "wild", workers=2, chunk_stories=4, tell=kill)
    assert len(killed) == 3
    assert parts(tmp_path / "wild") == parts(tmp_path / "calm")


def command(*argv: str | Path) -> subprocess.Popen[str]:
    """Start a command in a process of its own."""
    words = [sys.executable, "-m", "geo", "batch", *map(str, argv)]
    return subprocess.Popen(words, stderr=subprocess.PIPE, text=True)  # noqa: S603  # this Python


def wait_for_receipts(folder: Path, count: int) -> None:
    """Wait until so many chunks are done."""
    pause = threading.Event()
    for _ in range(600):
        if len(list(folder.glob("receipts/part-*.json"))) >= count:
            return
        pause.wait(0.1)
    pytest.fail("no chunk was done within a minute")


@pytest.mark.slow("starts and kills whole runs")
@pytest.mark.enable_socket
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_was_stopped_is_taken_up_again(
    tmp_path: Path, how: signal.Signals
) -> None:
    source = corpus(tmp_path / "c.jsonl", 400)
    run = command(source, tmp_path / "out")
    wait_for_receipts(tmp_path / "out", 1)
    run.send_signal(how)
    said = run.communicate()[1]
    assert run.returncode == (2 if how == signal.SIGINT else -how)
    assert ("--resume" in said) == (how == signal.SIGINT)
    done = trace_corpus(source, tmp_path / "out", resume=True)
    assert 0 < done.skipped < done.stories == 400
    trace_corpus(source, tmp_path / "calm", workers=2)
    assert parts(tmp_path / "out") == parts(tmp_path / "calm")


@pytest.fixture
def dask_processes() -> Iterator[list[subprocess.Popen[str]]]:
    """Return a list of processes that are ended after the test."""
    started: list[subprocess.Popen[str]] = []
    yield started
    for process in started:
        process.kill()
        process.communicate()


def dask_cluster(started: list[subprocess.Popen[str]], folder: Path) -> str:
    """Start a scheduler and two workers; return the scheduler's address."""
    dask = [sys.executable, "-m", "dask"]
    here = ("--host", "127.0.0.1", "--no-dashboard")
    told = folder / "scheduler.json"
    commands = [
        [*dask, "scheduler", *here, "--port", "0", "--scheduler-file", str(told)],
        *2
        * [[*dask, "worker", *here, "--scheduler-file", str(told), "--nthreads", "1"]],
    ]
    for words in commands:
        quiet = subprocess.DEVNULL
        started.append(
            subprocess.Popen(words, stderr=quiet, stdout=quiet, text=True)  # noqa: S603  # this Python
        )
    pause = threading.Event()
    for _ in range(300):
        if told.exists():
            return str(json.loads(told.read_text("utf-8"))["address"])
        pause.wait(0.1)
    pytest.fail("no scheduler within half a minute")


@pytest.mark.slow("starts a cluster and kills a worker")
@pytest.mark.enable_socket
def test_a_killed_dask_worker_loses_nothing(
    tmp_path: Path, dask_processes: list[subprocess.Popen[str]]
) -> None:
    source = corpus(tmp_path / "c.jsonl", 200)
    address = dask_cluster(dask_processes, tmp_path)
    run = command(source, tmp_path / "out", "--scheduler", address)
    wait_for_receipts(tmp_path / "out", 1)
    nanny = psutil.Process(dask_processes[1].pid)
    for process in [*nanny.children(), nanny]:
        process.kill()
    said = run.communicate(timeout=300)[1]
    assert run.returncode == 0, said
    trace_corpus(source, tmp_path / "calm", workers=2)
    assert parts(tmp_path / "out") == parts(tmp_path / "calm")


@pytest.mark.slow("starts a cluster and kills it")
@pytest.mark.enable_socket
def test_a_killed_scheduler_leaves_a_run_to_take_up(
    tmp_path: Path, dask_processes: list[subprocess.Popen[str]]
) -> None:
    source = corpus(tmp_path / "c.jsonl", 400)
    address = dask_cluster(dask_processes, tmp_path)
    run = command(source, tmp_path / "out", "--scheduler", address)
    wait_for_receipts(tmp_path / "out", 1)
    dask_processes[0].kill()
    said = run.communicate(timeout=120)[1]
    assert run.returncode == 2, said
    assert "--resume" in said
    assert said.count("\n") == 1
    assert trace_corpus(source, tmp_path / "out", resume=True).stories == 400


@pytest.mark.slow("waits for a limit of time, twice")
@pytest.mark.enable_socket
def test_an_endless_story_costs_no_other(tmp_path: Path) -> None:
    texts = [TALES[0], _long(TALES[1]), TALES[1]]
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
def test_a_scheduler_that_is_not_there_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geo.batch.clusters._WAIT_SECONDS", 1)
    with pytest.raises(ServiceDown, match=r"127\.0\.0\.1:9"):
        trace_corpus(
            corpus(tmp_path / "c.jsonl"), tmp_path / "o", scheduler="tcp://127.0.0.1:9"
        )


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


@pytest.mark.enable_socket
def test_the_command_says_how_many_stories_failed_by_what_and_where_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = corpus(tmp_path / "c.jsonl", 3), tmp_path / "out"
    with source.open("a", encoding="utf-8") as lines:
        lines.write("no story\n")
    assert main(["batch", str(source), str(out)]) == 0
    said = capsys.readouterr().out
    assert f"failed: 1 by input (why: {out / 'failures'})" in said


@pytest.mark.enable_socket
def test_the_command_prints_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = corpus(tmp_path / "c.jsonl", 3)
    assert main(["batch", str(source), str(tmp_path / "out")]) == 0
    said = capsys.readouterr()
    assert said.out.count("\n") == 1
    assert "3 stories, 4 stops, 2 legs; failed: none" in said.out
    assert said.err == ""


def test_a_frame_of_stories_becomes_a_frame_of_legs(atlas: Atlas) -> None:
    stories = pd.DataFrame({"id": ["a", "b", "c"], "text": TALES}, index=[5, 6, 7])
    lazy = trace_frame(dd.from_pandas(stories, npartitions=2), atlas)
    legs = lazy.compute(scheduler="synchronous")
    assert isinstance(legs, gpd.GeoDataFrame)
    assert list(legs.story) == ["a", "b"]
    assert list(legs.index) == [5, 6]
    assert list(lazy.columns) == list(legs.columns)
