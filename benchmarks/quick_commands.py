"""Time the commands that must be there at once, beside Python itself.

make map && .venv/bin/python benchmarks/quick_commands.py [--runs N]

Seconds of the processor (user and system), the least of several whole processes: a busy
machine changes them little. On a quiet machine the clock shows the same.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
STORY = ROOT / "data" / "articles" / "armoured-train.en.txt"
SCRIPT = str(Path(sys.executable).with_name("railstory"))
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "python -c 'import geo'": [sys.executable, "-c", "import geo"],
    "railstory --help": [SCRIPT, "--help"],
    "railstory map --help": [SCRIPT, "map", "--help"],
    "railstory places STORY": [SCRIPT, "places", str(STORY)],
    "railstory route A B": [SCRIPT, "route", "Pyongyang", "Khasan"],
}


def seconds_of(command: list[str]) -> float:
    """Run a command to its end; return what it cost the processor."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:  # noqa: S603  # our own words
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Print the least seconds of each command, and how often Python's own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    bare = 0.0
    for name, command in COMMANDS.items():
        least = min(seconds_of(command) for _ in range(runs))
        bare = bare or least
        print(f"{name:24} {least:6.3f} s  {least / bare:5.1f} times Python")


if __name__ == "__main__":
    main()
