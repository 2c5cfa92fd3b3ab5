"""Read sentences whose days are known, and say how many are all read right.

    .venv/bin/python benchmarks/dates.py [SET ...] [--wrong]

The sets of `tests/languages/dates.csv`: `first` (64 sentences, which the rules were
mended on), `second` (40, written with it, not mended on), `third` (40 harder ones; 35
of them were right at the first run) and `fourth` (25 more, 24 right at the first run):
so about nine of ten are to be expected of the next sentences. `told` are the days in
their order: a year, month or day, a stretch `a..b`, a moment with `T`.
"""

from __future__ import annotations

import argparse
import csv
from calendar import monthrange
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from geo.languages.times import read_times

if TYPE_CHECKING:
    from geo.model import Language, TimeMention

FILE = Path(__file__).parents[1] / "tests" / "languages" / "dates.csv"


class Sentence(NamedTuple):
    """A sentence, its language and day of publication, and the days that it tells."""

    group: str
    language: Language
    published: date
    text: str
    told: tuple[str, ...]


def sentences() -> list[Sentence]:
    """Return the sentences of the file."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return [
            Sentence(
                row["set"],
                cast("Language", row["language"]),
                date.fromisoformat(row["published"]),
                row["text"],
                tuple(row["told"].split()),
            )
            for row in csv.DictReader(file)
        ]


def is_right(sentence: Sentence) -> bool:
    """Return whether every day of a sentence is read, in order, and no other one.

    A day of which a moment is told ("at 6:10 on the 3rd") need not stand alone too.
    """
    read = read_times(sentence.text, sentence.language, sentence.published)
    kept = [
        m for i, m in enumerate(read) if not _is_of_moment(m, read[max(i - 1, 0) :])
    ]
    return len(kept) == len(sentence.told) and all(
        _says(mention, told) for mention, told in zip(kept, sentence.told, strict=True)
    )


def _is_of_moment(mention: TimeMention, around: tuple[TimeMention, ...]) -> bool:
    """Return whether a day stands beside a moment of it."""
    return mention.precision == "day" and any(
        near.precision in {"hour", "minute"}
        and near.earliest.date() == mention.earliest.date()
        for near in around[:3]
    )


def _says(mention: TimeMention, told: str) -> bool:
    """Return whether a mention is what was told; a part of a day is of that day."""
    if "T" in told:
        return mention.earliest == mention.latest == datetime.fromisoformat(told)
    first, _, last = told.partition("..")
    ends = mention.earliest.date(), mention.latest.date()
    if last or len(first) < len("2023-09-13"):
        return ends == (_first(first), _last(last or first))
    short = mention.latest - mention.earliest < timedelta(days=1)
    return short and _first(first) in ends


def _first(text: str) -> date:
    """Return the first day of a day, month or year."""
    return date.fromisoformat(text + "2000-01-01"[len(text) :])


def _last(text: str) -> date:
    """Return the last day of a day, month or year."""
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def main() -> None:
    """Print the share that is right, by set and language."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--wrong", action="store_true", help="show what is read wrong")
    options = parser.parse_args()
    count: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for sentence in sentences():
        if options.sets and sentence.group not in options.sets:
            continue
        good = is_right(sentence)
        for key in (sentence.group, sentence.language):
            count[key] += 1
            right[key] += good
        if options.wrong and not good:
            print(sentence.published, sentence.text, *sentence.told)
    for key, number in count.items():
        print(f"{key:8} {right[key]:3} of {number}")


if __name__ == "__main__":
    main()
