"""Read a large corpus while processes are killed, and count what is lost or doubled.

nice .venv/bin/python benchmarks/endurance.py FOLDER [--stories 100000]

The corpus is short wire stories (see tales.py), one in a hundred of them broken. On the
way a bench, a Dask worker, the scheduler and the command itself get SIGKILL, the
command a Ctrl-C, and a part is torn; each time the run is taken up with --resume. At
the end every story must be in the tables or among the failures, once. Called again
with the same FOLDER it goes on where it was stopped.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
from pyarrow import parquet
from tales import lines_of, tales

import geo
from geo.batch.findings import findings
from geo.batch.story import Limits, Story

if TYPE_CHECKING:
    from collections.abc import Callable

DASK = [sys.executable, "-m", "dask"]
HERE = ("--host", "127.0.0.1", "--no-dashboard")
CHARACTERS, BROKEN, CHUNK = 250, 0.01, 64
_MB = 1e6


class Run:
    """A folder with a corpus, its tables, and what is known of the way there."""

    def __init__(self, folder: Path, stories: int) -> None:
        """Write the corpus if it is not there."""
        self.folder, self.stories = folder, stories
        self.corpus, self.tables = folder / "corpus.jsonl", folder / "tables"
        folder.mkdir(parents=True, exist_ok=True)
        if not self.corpus.exists():
            made = tales(stories, characters=CHARACTERS)
            lines = lines_of(made, broken=BROKEN)
            self.corpus.write_text("".join(f"{line}\n" for line in lines), "utf-8")

    @property
    def done(self) -> int:
        """How many stories have their receipt."""
        return CHUNK * sum(1 for _ in self.tables.glob("receipts/part-*.json"))

    def say(self, words: str) -> None:
        """Print a line with the hour, and keep it."""
        line = f"{time.strftime('%H:%M:%S')} {self.done:7} stories  {words}"
        print(line, flush=True)
        with (self.folder / "log.txt").open("a", encoding="utf-8") as log:
            log.write(line + "\n")

    def start(self, *words: str) -> psutil.Popen:
        """Start the command; it goes on if there is something to go on with."""
        resume = ["--resume"] if self.tables.exists() else []
        command = [sys.executable, "-m", "geo", "batch", self.corpus, self.tables]
        return psutil.Popen([*command, *resume, *words])

    def until(self, share: float, command: psutil.Popen) -> None:
        """Wait until so much of the corpus is done.

        Raises:
            SystemExit: the command ended before.
        """
        while self.done < share * self.stories:
            if command.poll() is not None:
                sys.exit(f"the command ended with {command.returncode}")
            time.sleep(0.5)


def cluster(run: Run) -> list[psutil.Popen]:
    """Start a scheduler and two workers."""
    told = run.folder / "scheduler.json"
    told.unlink(missing_ok=True)
    scheduler = [*DASK, "scheduler", *HERE, "--port", "0", "--scheduler-file", told]
    started = [psutil.Popen(scheduler, stderr=subprocess.DEVNULL)]
    while not told.exists():
        time.sleep(0.1)
    return [*started, worker(run), worker(run)]


def worker(run: Run) -> psutil.Popen:
    """Start a Dask worker with one thread."""
    told = run.folder / "scheduler.json"
    words = [*DASK, "worker", *HERE, "--nthreads", "1", "--scheduler-file", told]
    return psutil.Popen(words, stderr=subprocess.DEVNULL)


def kill(process: psutil.Process, *, below: bool = True) -> None:
    """Kill a process, and unless told otherwise all below it."""
    for one in [*(process.children(recursive=True) if below else ()), process]:
        try:
            one.kill()
        except psutil.Error:
            continue


def benches(process: psutil.Process) -> list[psutil.Process]:
    """Return the benches below a process."""
    found = []
    for child in process.children(recursive=True):
        try:
            if "geo.batch.bench" in child.cmdline():
                found.append(child)
        except psutil.Error:
            continue
    return found


def on_a_cluster(run: Run) -> None:
    """Lose a bench, a worker and at last the scheduler of a cluster."""
    started = cluster(run)
    try:
        address = json.loads((run.folder / "scheduler.json").read_text())["address"]
        command = run.start("--scheduler", address)
        run.until(0.02, command)
        kill(benches(started[1])[0])
        run.say("killed a bench")
        run.until(0.04, command)
        kill(started[1])
        started.append(worker(run))
        run.say("killed a Dask worker, started another")
        run.until(0.06, command)
        kill(started[0])
        run.say(f"killed the scheduler; the command ended with {command.wait(120)}")
    finally:
        for process in started:
            kill(process)
            process.wait()


def killed(run: Run) -> None:
    """Kill the command; its benches have nobody to read for, and end."""
    command = run.start("--workers", "2")
    run.until(0.08, command)
    orphans = benches(command)
    kill(command, below=False)
    psutil.wait_procs([*orphans, command], timeout=60)
    left = sum(orphan.is_running() for orphan in orphans)
    run.say(f"killed the command; benches that outlived it: {left}")


def stopped(run: Run) -> None:
    """Stop the command as a person does, and tear a part."""
    command = run.start("--workers", "2")
    run.until(0.15, command)
    command.send_signal(signal.SIGINT)
    run.say(f"Ctrl-C; the command ended with {command.wait(120)}")
    part = run.tables / "legs" / "part-000001.parquet"
    os.truncate(part, part.stat().st_size // 2)
    run.say("tore a part")


def to_the_end(run: Run) -> None:
    """Go on in peace, and look at memory on the way.

    Raises:
        SystemExit: the command failed.
    """
    before, began = run.done, time.monotonic()
    command = run.start("--workers", "2")
    mark = before + run.stories // 50
    while command.poll() is None:
        if run.done >= mark:
            run.say(memory(command))
            mark += run.stories // 10
        try:
            command.wait(2)
        except psutil.TimeoutExpired:
            continue
    rate = (run.done - before) / (time.monotonic() - began)
    run.say(f"ended with {command.returncode}; {rate:.1f} stories a second")
    if command.returncode:
        sys.exit(command.returncode)


def memory(command: psutil.Process) -> str:
    """Return what the command and its benches hold."""
    try:
        each = [f"{one.memory_info().rss / _MB:.0f}" for one in benches(command)]
        return (
            f"command {command.memory_info().rss / _MB:.0f} MB, "
            f"{command.num_fds()} files; benches {' and '.join(sorted(each))} MB"
        )
    except psutil.Error:
        return "ended just now"


def check(run: Run) -> None:
    """Compare the tables with the corpus: nothing lost, nothing doubled.

    Raises:
        SystemExit: something was.
    """
    ids, wanted = [], {}
    for row, line in enumerate(run.corpus.open(encoding="utf-8")):
        try:
            said = json.loads(line)
            ids.append(said["id"])
            wanted[row] = said["stops"]
        except (ValueError, TypeError, KeyError):
            continue  # a broken one
    rows = {
        table: parquet.read_table(run.tables / table).to_pylist()
        for table in ("mentions", "stops", "legs", "failures")
    }
    stops: dict[int, list[str]] = {}
    for stop in rows["stops"]:
        stops.setdefault(stop["row"], []).append(stop["place"])
    failed = Counter(row["row"] for row in rows["failures"])
    doubled = sum(
        count - 1
        for table in ("stops", "legs")
        for count in Counter((r["row"], r["number"]) for r in rows[table]).values()
    ) + sum(count - 1 for count in failed.values())
    broken = run.stories - len(wanted)
    silent = wanted.keys() - stops.keys() - failed.keys()
    lost = len(silent) - silent_indeed(run, silent)
    right = sum(stops.get(row) == told for row, told in wanted.items()) / len(wanted)
    alien = len(failed.keys() & wanted.keys()) + broken - len(failed)
    run.say(
        f"lost {lost}, doubled {doubled}; broken {broken}, failures {len(failed)}; "
        f"rows {sum(map(len, rows.values()))}; stops all right {right:.3f}"
    )
    if lost or doubled or alien or run.done < run.stories:
        sys.exit("the tables do not hold the corpus")


def silent_indeed(run: Run, silent: set[int]) -> int:
    """Return how many stories without a stop have none when read here, in peace."""
    atlas, count = geo.open_atlas(), 0
    for row, line in enumerate(run.corpus.open(encoding="utf-8")):
        if row in silent:
            said = json.loads(line)
            story = Story(
                row,
                said["id"],
                said["text"],
                published=said["published"],
                language=said["language"],
            )
            count += not findings(story, atlas, Limits()).stops
    return count


def main() -> None:
    """Run each stage that is not behind us, then check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--stories", type=int, default=100_000)
    given = parser.parse_args()
    # A shell's background jobs ignore Ctrl-C, and hand that down.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    run = Run(given.folder, given.stories)
    stages: list[tuple[float, Callable[[Run], None]]] = [
        (0.06, on_a_cluster),
        (0.08, killed),
        (0.15, stopped),
        (1.0, to_the_end),
    ]
    for share, stage in stages:
        if run.done < share * run.stories:
            stage(run)
    check(run)


if __name__ == "__main__":
    main()
