"""Measure how fast a corpus is read, how well, and in how much memory.

.venv/bin/python benchmarks/batch.py [--stories 400] [--workers 1,2] [--rounds 3]

The corpus is invented (see tales.py) and says what each story tells; `right` is the
share of stories whose stops are found, all of them and in order. The numbers of workers
take turns, and the median of the pairwise ratios is what counts: machines are noisy.
Memory is that of the benches' processes once they have read: resident, the part that is
their own (the rest is mapped files that all share), and what all of them cost together,
where a page that several have counts once (PSS).
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from pathlib import Path

import psutil
from pyarrow import parquet
from tales import tales

from geo.batch import Progress, trace_corpus

_MB = 1e6


class Memory:
    """The most that any bench has held, and what one more of them costs."""

    def __init__(self) -> None:
        """Start with nothing seen."""
        self.resident = self.own = self.ours = self.together = 0.0
        self.seconds: list[float] = []  # of processor time, at each look

    def look(self, _: Progress) -> None:
        """Measure this process and the benches under it."""
        us = psutil.Process()
        self.ours = max(self.ours, us.memory_info().rss / _MB)
        self.seconds.append(0.0)
        together = 0.0
        for bench in us.children():
            try:
                told = bench.memory_full_info()
                self.seconds[-1] += sum(bench.cpu_times()[:2])
            except psutil.Error:
                continue  # it has just ended
            self.resident = max(self.resident, told.rss / _MB)
            self.own = max(self.own, told.uss / _MB)
            together += told.pss / _MB
        self.together = max(self.together, together)


def main() -> None:
    """Print the figures of each number of workers, and how they scale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=400)
    parser.add_argument("--workers", default="1,2")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    counts = [int(count) for count in given.workers.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "tales.jsonl"
        gold = list(tales(given.stories))
        lines = [json.dumps(tale, ensure_ascii=False) for tale in gold]
        corpus.write_text("\n".join(lines) + "\n", "utf-8")
        rates: dict[int, list[float]] = {count: [] for count in counts}
        for number in range(given.rounds):
            for count in counts:
                out = Path(folder) / f"out-{number}-{count}"
                rates[count].append(_round(corpus, out, count))
        print(f"right          {_right(out, gold):.3f} of {given.stories} stories")
    _tell(rates)


def _round(corpus: Path, out: Path, workers: int) -> float:
    """Run once, print its memory, and return the stories read in a second.

    The clock starts with the first chunk that comes back: what is measured is the
    steady state, not the opening of an atlas. On a machine that has other work, the
    rate by processor time is the one to trust.
    """
    memory, seen = Memory(), []

    def look(progress: Progress) -> None:
        seen.append((time.monotonic(), progress.stories))
        memory.look(progress)

    trace_corpus(corpus, out, workers=workers, chunk_stories=16, tell=look)
    (began, first), (ended, last) = seen[0], seen[-1]
    rate = (last - first) / (ended - began)
    print(
        f"{workers} workers      {rate:.1f} stories a second, "
        f"{(last - first) / (memory.seconds[-1] - memory.seconds[0]):.1f} for each "
        f"second of processor time; a bench has "
        f"{memory.resident:.0f} MB, {memory.own:.0f} MB its own; all benches "
        f"together {memory.together:.0f} MB; "
        f"the process that hands out {memory.ours:.0f} MB"
    )
    return rate


def _right(out: Path, gold: list[dict[str, object]]) -> float:
    """Return the share of stories whose stops were found, in order."""
    found: dict[str, list[str]] = {}
    for row in parquet.read_table(out / "stops").to_pylist():
        found.setdefault(row["story"], []).append(row["place"])
    right = sum(found.get(str(tale["id"]), []) == tale["stops"] for tale in gold)
    return right / len(gold)


def _tell(rates: dict[int, list[float]]) -> None:
    """Print the median rates, and their ratios to the first."""
    first = next(iter(rates.values()))
    for count, each in rates.items():
        ratio = statistics.median(n / o for n, o in zip(each, first, strict=True))
        median = statistics.median(each)
        print(f"{count} workers      {median:.1f} stories a second, {ratio:.2f} times")


if __name__ == "__main__":
    main()
