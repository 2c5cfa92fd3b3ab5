"""Ask the server for assistants as a client would, and say how long it takes.

.venv/bin/python benchmarks/assistants.py [--runs N]

The server is started N times over stdio, as an assistant's program starts it: the first
call is answered within so many seconds of the start. Then each tool is called again and
again, warm: the median and the longest of so many calls, and the size of the result.
Limits: 1.5 s to the first call, 20 ms for a place, 300 ms for a story. On a machine
that does other things as well, look at the least of the starts.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import anyio
from mcp import Client
from mcp.client.stdio import StdioServerParameters

ARTICLE = Path(__file__).parents[1] / "data" / "articles" / "armoured-train.en.txt"
STORY = ARTICLE.read_text("utf-8")
TRIP: dict[str, Any] = {
    "title": "A train",
    "stops": [
        {"place": "Omsk", "role": "origin", "quote": "The train left Omsk"},
        {"place": "Novosibirsk", "role": "destination", "quote": "came to Novosibirsk"},
    ],
}
TOLD = "The train left Omsk on Monday and came to Novosibirsk on Tuesday."
CALLS: tuple[tuple[str, str, dict[str, Any], int], ...] = (
    ("a place", "find_place", {"name": "Khasan"}, 20),
    ("a place of many", "find_place", {"name": "Springfield", "limit": 12}, 20),
    ("a story", "read_story", {"story": STORY, "published": "2023-09-13"}, 300),
    ("a way", "route", {"start": "Pyongyang", "end": "Khasan"}, 0),
    ("a claim", "check_claim", {"start": "Omsk", "end": "Tomsk", "hours": 9}, 0),
    ("reach", "reach", {"place": "Khasan", "hours": [6, 12]}, 0),
    ("a map with its still", "draw_journey", {"trip": TRIP, "story": TOLD}, 0),
)


def server(folder: str) -> StdioServerParameters:
    """Return how the server is started."""
    root = str(Path(__file__).parents[1])
    env = {**os.environ, "PYTHONPATH": root}
    return StdioServerParameters(
        command=sys.executable, args=["-m", "geo", "mcp", "--out", folder], env=env
    )


async def started(folder: str) -> float:
    """Return how many seconds pass from the start to the first answer."""
    begun = time.perf_counter()
    async with Client(server(folder)) as client:
        await client.call_tool("find_place", {"name": "Khasan"})
        return time.perf_counter() - begun


async def warm(folder: str, runs: int) -> None:
    """Print how long each tool takes once it has been called."""
    async with Client(server(folder)) as client:
        for name, tool, given, limit in CALLS:
            times = []
            for _ in range(runs + 1):
                begun = time.perf_counter()
                result = await client.call_tool(tool, given)
                times.append(1000 * (time.perf_counter() - begun))
            size = len(result.model_dump_json(by_alias=True).encode())
            middle, most = statistics.median(times[1:]), max(times[1:])
            asked = f"{limit} ms" if limit else ""
            print(f"{name:20} {middle:8.0f} {most:8.0f} {size:9,} {asked:>8}")


def main() -> None:
    """Measure the start, then the tools."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        starts = [anyio.run(started, folder) for _ in range(max(3, runs // 3))]
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        least, middle = min(starts), statistics.median(starts)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(
            f"start to first answer: least {least:.2f} s, median {middle:.2f} s; "
            f"processor {spent / len(starts):.2f} s"
        )
        print(f"{'warm':20} {'median':>8} {'longest':>8} {'bytes':>9} {'asked':>8}")
        anyio.run(warm, folder, runs)


if __name__ == "__main__":
    main()
