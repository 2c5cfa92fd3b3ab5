"""Time mentions and resolution on one warm core, and measure the memory they take.

    .venv/bin/python benchmarks/reading_speed.py [LANGUAGE=TEXTS.jsonl|TEXT.txt...]

Without texts, invented stories in all five languages are read. A .jsonl holds a text a
line in `text`; texts are joined to stories of 2,500 letters, a .txt is repeated. Prints
characters a second of CPU: of each stage, of both, and of both for one text of all the
stories; and what a fresh process pays once, to open names, rails and the language, over
what its first sentence costs later. At the end the memory with all languages open.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

from tales import tales

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
_FRESH = 5  # processes, of which the quickest counts
# Read in a fresh process: the second time is what the sentence itself costs.
_OPENING = """
import time
import geo
from geo.mentions import find_mentions
from geo.places import resolve

def seconds():
    begun = time.process_time()
    atlas = open_once()
    mentions = find_mentions(text, language, atlas.names)
    resolve(mentions, text, language, atlas.names, atlas.network)
    return time.process_time() - begun

opened = []
def open_once():
    if not opened:
        opened.append(geo.open_atlas())
    return opened[0]

print(seconds() - seconds())
"""


def stories(path: Path) -> list[str]:
    """Return stories of about 2,500 characters made of a file's texts."""
    text = path.read_text("utf-8")
    if path.suffix == ".jsonl":
        lines = text.strip().split("\n")
        text = "\n".join(json.loads(line)["text"] for line in lines)
    if not text:
        sys.exit(f"{path} is empty: name a file with texts")
    return cut(text)


def invented() -> dict[Language, list[str]]:
    """Return stories that `tales.py` makes up, by language."""
    told: dict[Language, str] = dict.fromkeys(LANGUAGES, "")
    for tale in tales(_STORIES * len(LANGUAGES), characters=_STORY):
        told[cast("Language", tale["language"])] += str(tale["text"])
    return {language: cut(text) for language, text in told.items()}


def cut(text: str) -> list[str]:
    """Return stories of about 2,500 characters, from the start again at its end."""
    text *= 1 + _STORY * _STORIES // len(text)
    return [text[i * _STORY : (i + 1) * _STORY] for i in range(_STORIES)]


def timed(texts: list[str], language: Language, atlas: Atlas) -> tuple[float, float]:
    """Return the CPU seconds of finding the mentions, and of resolving them."""
    started = time.process_time()
    found = [find_mentions(text, language, atlas.names) for text in texts]
    between = time.process_time()
    for text, mentions in zip(texts, found, strict=True):
        resolve(mentions, text, language, gazetteer=atlas.names, network=atlas.network)
    return between - started, time.process_time() - between


def opening_ms(text: str, language: Language) -> float:
    """Return the CPU milliseconds that a fresh process pays once, the least of some."""
    code = f"text, language = {text.splitlines()[0]!r}, {language!r}\n{_OPENING}"
    command = [sys.executable, "-c", code]
    told = [
        subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603  # our own words
        for _ in range(_FRESH)
    ]
    return 1000 * min(map(float, told))


def told_of(texts: list[str], language: Language, atlas: Atlas) -> str:
    """Return the line about one language."""
    timed(texts[:_WARM], language, atlas)
    first, second = timed(texts, language, atlas)
    size, whole = _STORY * _STORIES, sum(timed(["".join(texts)], language, atlas))
    return (
        f"{language}: mentions {size / first:,.0f}, resolution {size / second:,.0f}, "
        f"both {size / (first + second):,.0f}, one text {size / whole:,.0f} "
        f"characters/s; opening {opening_ms(texts[0], language):.0f} ms"
    )


def main() -> None:
    """Print a line for each language, then the memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="*", metavar="LANGUAGE=FILE")
    given = [text.partition("=") for text in parser.parse_args().texts]
    if unknown := [code for code, _, _ in given if code not in LANGUAGES]:
        parser.error(f"{unknown[0]!r} is none of {', '.join(LANGUAGES)}")
    pairs = [(cast("Language", code), stories(Path(name))) for code, _, name in given]
    atlas = geo.open_atlas()
    for language, texts in pairs or invented().items():
        print(told_of(texts, language, atlas), flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"memory at most {peak / (1e6 if sys.platform == 'darwin' else 1e3):.0f} MB")


if __name__ == "__main__":
    main()
