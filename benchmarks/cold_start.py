"""Time a cold `railstory map` beside the bare import of what it draws with.

    make map && .venv/bin/python benchmarks/cold_start.py [STORY] [--runs N]

Each run is a whole process. The two commands take turns, so that a machine that is busy
for a while slows both; the figure to quote is the median of the pairwise ratios.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
STORY = ROOT / "data" / "articles" / "armoured-train.ja.txt"
BARE = [sys.executable, "-c", "import folium, numpy, shapely"]


def run(command: list[str]) -> tuple[float, float]:
    """Run a command to its end; return its seconds and its peak memory in MB.

    Raises:
        SystemExit: the command failed.
    """
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:  # noqa: S603  # our own words
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    unit = 1e6 if sys.platform == "darwin" else 1e3  # macOS counts bytes, Linux KB
    return time.perf_counter() - start, usage.ru_maxrss / unit


def main() -> None:
    """Print both medians, the ratio and the peak memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("story", nargs="?", default=str(STORY))
    parser.add_argument("--runs", type=int, default=11)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        page = str(Path(folder) / "map.html")
        ours = [sys.executable, "-m", "geo", "map", options.story, "-o", page]
        run(ours), run(BARE)
        pairs = [(run(ours), run(BARE)) for _ in range(options.runs)]
        size = Path(page).stat().st_size
    seconds, bare = (statistics.median(p[i][0] for p in pairs) for i in (0, 1))
    ratio = statistics.median(a[0] / b[0] for a, b in pairs)
    memory = max(a[1] for a, _ in pairs)
    print(f"railstory map  {seconds:.2f} s  {memory:.0f} MB  page {size / 1000:.0f} kB")
    print(f"bare import    {bare:.2f} s")
    print(f"ratio          {ratio:.2f} (median of {options.runs} pairs)")


if __name__ == "__main__":
    main()
