"""A small corpus of journeys, and the tables that come of it."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


TALES = (
    "On 3 May 2021 a train left Vladivostok. It arrived in Khabarovsk on 4 May.",
    "Поезд выехал из Москвы 5 июня 2019 года и прибыл в Казань на следующий день.",
    "The cabinet met again and decided nothing at all.",
)

LONG_RUN = 200  # stories: four chunks, so that some are left when the first is done


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


def lengthened(tale: str) -> str:
    """Return a tale over and over: nearly as long as what is read at all."""
    return tale * (990_000 // len(tale))


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
