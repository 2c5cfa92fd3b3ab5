"""Time HTML pages of stories on one warm core: with the reading, and the page alone.

    .venv/bin/python benchmarks/pages.py [--stories 80] [--rounds 3]

The stories are those of `tales.py`, of 2,500 characters in five languages. Prints pages
for each second of processor time, the median of the rounds, and the size of a page.
"""

from __future__ import annotations

import argparse
import statistics
import time
from typing import TYPE_CHECKING

from tales import tales

import geo
from geo.drawing import render

if TYPE_CHECKING:
    from geo.model import Journey

_WARM = 12  # stories drawn before the clock runs


def seconds() -> float:
    """Return the processor time of this process."""
    return time.process_time()


def main() -> None:
    """Print the two rates and the mean size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=80)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    atlas, told = geo.open_atlas(), list(tales(given.stories))

    def journeys(count: int) -> list[Journey]:
        return [
            geo.trace(
                str(tale["text"]),
                atlas,
                published=tale["published"],
                language=tale["language"],
            )
            for tale in told[:count]
        ]

    def pages(read: list[Journey]) -> list[int]:
        return [len(render(journey, "html", atlas=atlas)) for journey in read]

    pages(journeys(_WARM))
    both, alone, sizes = [], [], [0]
    for _ in range(given.rounds):
        began = seconds()
        read = journeys(given.stories)
        between = seconds()
        sizes = pages(read)
        both.append(given.stories / (seconds() - began))
        alone.append(given.stories / (seconds() - between))
    print(
        f"{statistics.median(both):.1f} pages for each second of processor time with "
        f"the reading, {statistics.median(alone):.1f} alone; "
        f"a page has {sum(sizes) / len(sizes) / 1000:.0f} kB"
    )


if __name__ == "__main__":
    main()
