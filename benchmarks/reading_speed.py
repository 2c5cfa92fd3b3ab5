"""Time mentions and resolution on one warm core, and measure the memory they take.

    .venv/bin/python benchmarks/reading_speed.py LANGUAGE=TEXTS.jsonl|TEXT.txt...

A .jsonl holds a text a line in `text`; texts are joined to stories of 2,500 letters,
a .txt is repeated. Prints characters a second of CPU: of each stage, of both, and
of both for one text of all the stories; at the end the memory with all languages open.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import geo
from geo.mentions import find_mentions
from geo.model import LANGUAGES
from geo.places import resolve

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.model import Language

_STORY = 2_500
_STORIES = 40
_WARM = 3  # stories read before the clock runs


def stories(path: Path) -> list[str]:
    """Return stories of about 2,500 characters made of a file's texts."""
    text = path.read_text("utf-8")
    if path.suffix == ".jsonl":
        lines = text.strip().split("\n")
        text = "\n".join(json.loads(line)["text"] for line in lines)
    text *= 1 + _STORY * _STORIES // len(text)
    return [text[i * _STORY : (i + 1) * _STORY] for i in range(_STORIES)]


def timed(texts: list[str], language: Language, atlas: Atlas) -> tuple[float, float]:
    """Return the CPU seconds of finding the mentions, and of resolving them."""
    started = time.process_time()
    found = [find_mentions(text, language, atlas.names) for text in texts]
    between = time.process_time()
    for text, mentions in zip(texts, found, strict=True):
        resolve(mentions, text, language, atlas.names, atlas.network)
    return between - started, time.process_time() - between


def main() -> None:
    """Print a line for each language, then the memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", metavar="LANGUAGE=FILE")
    atlas = geo.open_atlas()
    for given in parser.parse_args().texts:
        code, _, name = given.partition("=")
        language = next(known for known in LANGUAGES if known == code)
        texts = stories(Path(name))
        timed(texts[:_WARM], language, atlas)
        first, second = timed(texts, language, atlas)
        size, whole = _STORY * _STORIES, sum(timed(["".join(texts)], language, atlas))
        print(
            f"{code}: mentions {size / first:,.0f}, resolution {size / second:,.0f}, "
            f"both {size / (first + second):,.0f}, one text {size / whole:,.0f} "
            "characters/s"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"memory at most {peak / (1e6 if sys.platform == 'darwin' else 1e3):.0f} MB")


if __name__ == "__main__":
    main()
