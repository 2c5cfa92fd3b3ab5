"""What goes wrong under a run of many stories costs nothing but the time lost."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import duckdb
import pytest
from pyarrow import parquet
from shapely import from_wkb

from geo.batch import Ground, runs, trace_corpus
from geo.batch.bench import Bench
from geo.cli import main
from geo.errors import ServiceDown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from geo.batch.story import Findings, Story

TALE = "On 3 May 2021 a train left Vladivostok. It arrived in Khabarovsk on 4 May."


def corpus(path: Path, ids: str = "abcdef") -> Path:
    """Write a corpus with a story for each letter."""
    lines = [json.dumps({"id": one, "text": f"{TALE}\n\n{one}"}) for one in ids]
    path.write_text("\n".join(lines), "utf-8")
    return path


def parts(folder: Path) -> dict[str, bytes]:
    """Return every part of every table."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.glob("*/part-*.parquet"))
    }


def run(*words: str | Path, limit: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the command to its end; no file may grow beyond `limit` bytes if given."""

    def bounded() -> None:
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = [sys.executable, "-m", "geo", "batch", *map(str, words)]
    return subprocess.run(  # noqa: S603  # this Python
        command, check=False, capture_output=True, text=True, preexec_fn=bounded
    )


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Lend a file system of its own; skip where it takes more rights than we have."""
    folder.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    words = [str(mount), "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if not mount or not umount or subprocess.run(words, check=False).returncode:  # noqa: S603  # a file system in memory
        pytest.skip("only root may mount a small file system")
    try:
        yield folder
    finally:
        subprocess.run([umount, "--lazy", str(folder)], check=True)  # noqa: S603  # as above


def remount(folder: Path, how: str) -> None:
    """Mount a file system again with another option."""
    mount = str(shutil.which("mount"))
    words = [mount, "-o", f"remount,{how}", str(folder)]
    subprocess.run(words, check=True)  # noqa: S603  # one of our own


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    """Return the one line that a refusal says."""
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    return done.stderr


@pytest.mark.slow("runs the command")
@pytest.mark.enable_socket
def test_a_file_that_may_not_grow_stops_the_run_which_goes_on_later(
    tmp_path: Path,
) -> None:
    source, out = corpus(tmp_path / "c.jsonl"), tmp_path / "out"
    said = one_line(run(source, out, limit=3000))
    assert "--resume" in said
    trace_corpus(source, out, resume=True)
    trace_corpus(source, tmp_path / "calm")
    assert parts(out) == parts(tmp_path / "calm")


@pytest.mark.slow("runs the command until a disk is full")
@pytest.mark.enable_socket
def test_a_full_disk_leaves_a_run_to_take_up(tmp_path: Path) -> None:
    source = corpus(tmp_path / "c.jsonl", "abcdefghijkl" * 16)
    with small_disk(tmp_path / "disk", "60k") as disk:
        said = one_line(run(source, disk / "out"))
        assert "No space left" in said
        assert not list((disk / "out").glob("*/.*.new"))
        remount(disk, "size=4m")
        trace_corpus(source, disk / "out", resume=True)
        trace_corpus(source, tmp_path / "calm", workers=2)
        assert parts(disk / "out") == parts(tmp_path / "calm")


@pytest.mark.slow("runs the command")
def test_a_folder_that_may_only_be_read_is_refused_in_one_line(tmp_path: Path) -> None:
    source = corpus(tmp_path / "c.jsonl")
    with small_disk(tmp_path / "disk", "1m") as disk:
        remount(disk, "ro")
        assert "Read-only" in one_line(run(source, disk / "out"))


@pytest.mark.slow("runs the command")
@pytest.mark.enable_socket
def test_a_folder_that_becomes_read_only_leaves_a_run_to_take_up(
    tmp_path: Path,
) -> None:
    source = corpus(tmp_path / "c.jsonl")
    with small_disk(tmp_path / "disk", "1m") as disk:
        trace_corpus(source, disk / "out")
        whole = parts(disk / "out")
        (disk / "out" / "legs" / "part-000000.parquet").write_bytes(b"torn")
        remount(disk, "ro")
        assert "--resume" in one_line(run(source, disk / "out", "--resume"))
        remount(disk, "rw")
        trace_corpus(source, disk / "out", resume=True)
        assert parts(disk / "out") == whole


class Doomed(Bench):
    """A bench whose process is killed by one of the stories, every time."""

    def _once(self, story: Story) -> Findings:
        if story.id == "c":
            self._wait()
            os.kill(self.pid, signal.SIGKILL)
        return super()._once(story)


@pytest.mark.enable_socket
def test_a_story_that_kills_its_process_is_one_failure_after_two_tries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geo.batch.workers.Bench", Doomed)
    source = corpus(tmp_path / "c.jsonl")
    trace_corpus(source, tmp_path / "out")
    (row,) = parquet.read_table(tmp_path / "out" / "failures").to_pylist()
    assert (row["story"], row["kind"], row["tries"]) == ("c", "crash", 2)
    assert "signal 9" in row["why"]
    legs = parquet.read_table(tmp_path / "out" / "legs").to_pylist()
    assert [leg["story"] for leg in legs] == list("abdef")


@pytest.mark.enable_socket
def test_another_reader_takes_the_geometries_for_what_they_are(tmp_path: Path) -> None:
    trace_corpus(corpus(tmp_path / "c.jsonl"), tmp_path / "out")
    for table, shape in (("legs", "LineString"), ("stops", "Point")):
        part = tmp_path / "out" / table / "part-000000.parquet"
        about = json.loads(parquet.read_schema(part).metadata[b"geo"])
        assert about["columns"]["geometry"]["encoding"] == "WKB"
        with duckdb.connect() as db:
            kind, bytes_ = db.execute(
                "SELECT typeof(geometry), geometry FROM read_parquet(?)", [str(part)]
            ).fetchall()[0]
        assert kind in {"BLOB", "GEOMETRY", "GEOMETRY('OGC:CRS84')"}
        assert from_wkb(bytes_).geom_type == shape


@pytest.mark.enable_socket
def test_what_the_ground_says_holds_for_every_story(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name,lat,lon\nUjgarog,48.1,134.9\n", "utf-8")
    text = "On 3 May 2021 a train left Vladivostok. It arrived in Ujgarog on 4 May."
    (tmp_path / "c.jsonl").write_text(json.dumps({"id": "x", "text": text}), "utf-8")
    ground = Ground(gazetteer=str(tmp_path / "own.csv"))
    trace_corpus(tmp_path / "c.jsonl", tmp_path / "out", ground=ground)
    stops = parquet.read_table(tmp_path / "out" / "stops").to_pylist()
    assert [stop["name"] for stop in stops] == ["Vladivostok", "Ujgarog"]
    about = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))
    assert len(about["ground"]["gazetteer"]) == 64


@pytest.mark.enable_socket
def test_the_command_keeps_to_the_project_it_is_run_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "railstory.toml").write_text("avoid = ['CN']\nlanguage = 'en'\n")
    monkeypatch.chdir(tmp_path)
    corpus(tmp_path / "c.jsonl", "a")
    assert main(["batch", "c.jsonl", "out"]) == 0
    about = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))
    assert (about["ground"]["avoid"], about["ground"]["language"]) == (["CN"], "en")


def test_windows_is_told_what_to_do_instead() -> None:
    words = (
        "import multiprocessing.connection, subprocess, sys, geo.errors as e\n"
        "sys.platform = 'win32'\n"
        "try: import geo.batch.bench\n"
        "except e.BadInput as error: print(error)"
    )
    done = subprocess.run(  # noqa: S603  # this Python
        [sys.executable, "-c", words], check=True, capture_output=True, text=True
    )
    assert "WSL" in done.stdout


def test_a_scheduler_that_nobody_answers_at_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def nobody(*_: object, **__: object) -> Iterator[None]:
        message = "no Dask scheduler answers"
        raise ServiceDown(message)
        yield

    monkeypatch.setattr(runs, "cluster", nobody)
    stories = tmp_path / "stories"
    stories.mkdir()
    (stories / "a.txt").write_text("The train left Moscow for Kazan.", "utf-8")
    out = tmp_path / "tables"
    with pytest.raises(ServiceDown, match="no Dask scheduler answers"):
        trace_corpus(stories, out, scheduler="tcp://127.0.0.1:9")
    assert not out.exists()
