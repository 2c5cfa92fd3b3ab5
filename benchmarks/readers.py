"""Score readers on the labelled stories, side by side with the rules.

.venv/bin/python benchmarks/readers.py [SET ...] [--reader llm|both --model NAME]
    [--wrong]

Without `--reader` only what was recorded is scored: `tests/stories/answers/SET.jsonl`
has, for each story of a set, what a large language model answered to the question of
`railstory ask`, given the text and the task and not the labels: events with the name of
the place, act, truth, way, mover and quote. The names are turned into the numbers of
today's mentions, so that answers stay good when the names get better. `fresh` (20
stories, nothing was ever mended on them) is there.

With `--reader` the model at OPENAI_BASE_URL is asked (answers are kept, as always), for
any set of `benchmarks/stories.py`. Columns as there: stops right of those found, and of
those told; both ends right; all right; stories that mislead; visited F1; order. `drawn`
is how many stories got a line, with the usual bar.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import geo
from geo.sources.models import Reply
from geo.sources.recorded import open_reader

sys.path.insert(0, str(Path(__file__).parent))
from stories import FOLDER, Score, Told, _key, _shown, score, stories, summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stories import Story

    from geo.itinerary.prompt import Question
    from geo.sources.models import StoryReader

_MARK = re.compile(r"\[(\d+): ([^\]]*)\]")
_LINE = re.compile(r"(\d+)\. (.*)")


@dataclass
class Recorded:
    """Answers to a set of stories, of which one story is read at a time."""

    rows: dict[str, list[dict[str, Any]]]
    name: str = "file"
    model: str = "recorded"
    story: str = field(default="")

    def answers(self, questions: Sequence[tuple[str, Question]]) -> list[Reply]:
        """Return what was recorded of the story, in the numbers of today."""
        return [Reply(answer_of(q, self.rows[self.story])) for _, q in questions]


def answer_of(question: Question, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return recorded events as an answer to a question."""
    lines = [m.groups() for m in map(_LINE.match, question.user.splitlines()) if m]
    events: list[dict[str, Any]] = []
    missed: list[dict[str, Any]] = []
    for row in rows:
        at = _mention_of(row, lines)
        if at is None:
            continue
        sentence, mention = at
        if mention is None:
            missed.append({"sentence": sentence, "name": row["name"]})
            mention = -len(missed)
        rest = {key: row[key] for key in ("act", "truth", "way", "mover", "quote")}
        events.append({"mention": mention, "train": "", **rest})
    return {"events": events, "missed": missed}


def _mention_of(
    row: dict[str, Any], lines: list[tuple[str, ...]]
) -> tuple[int, int | None] | None:
    """Return the sentence of a row's quote, and the number of its name there."""
    for number, line in lines:
        plain = _MARK.sub(r"\2", line)
        at = plain.find(" ".join(row["quote"].split()))
        if at < 0:
            continue
        found, shift = None, 0
        for mark in _MARK.finditer(line):
            start = mark.start() - shift
            shift += len(mark[0]) - len(mark[2])
            inside = at <= start <= at + len(row["quote"])
            if inside and (mark[2] in row["name"] or row["name"] in mark[2]):
                found = int(mark[1])
                break
        return int(number), found
    return None


class Row(NamedTuple):
    """One reader's stories: what was found in each, and how much of it is right."""

    reader: str
    stories: list[tuple[Story, list[Told], Score]]
    drawn: int


def scored(name: str, atlas: geo.Atlas, reader: str | StoryReader, shown: str) -> Row:
    """Return the scores of a reader on a set."""
    rows, drawn = [], 0
    for story in stories(name):
        if isinstance(reader, Recorded):
            reader.story = story.name
        journey = geo.trace(story.text, atlas, published=story.published, reader=reader)
        found = [_shown(s, _key(journey.place(s.place), story)) for s in journey.stops]
        drawn += journey.drawn and bool(found)
        rows.append((story, found, score(found, story)))
    return Row(shown, rows, drawn)


def recorded(name: str) -> dict[str, list[dict[str, Any]]]:
    """Return what was recorded of a set, by story; nothing if nothing was."""
    file = FOLDER / "answers" / f"{name}.jsonl"
    if not file.is_file():
        return {}
    rows = map(json.loads, file.read_bytes().splitlines())
    return {row["story"]: row["events"] for row in rows}


def main() -> None:
    """Measure the sets that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=["fresh"])
    parser.add_argument("--reader", choices=("llm", "both"))
    parser.add_argument("--model", default="")
    parser.add_argument("--wrong", action="store_true", help="name the misleading ones")
    given = parser.parse_args()
    atlas = geo.open_atlas()
    head = "stories precision recall  ends all right misleading  visited  order  drawn"
    print(f"{'set':8} {'reader':14} {head}")
    for name in given.sets:
        readers: list[tuple[str, str | StoryReader]] = [("rules", "rules")]
        if rows := recorded(name):
            readers.append(("recorded", Recorded(rows)))
            readers.append(("recorded both", Recorded(rows, "both")))
        if given.reader:
            model = open_reader(given.reader, model=given.model)
            readers.append((given.reader, model))
        for shown, reader in readers:
            row = scored(name, atlas, reader, shown)
            figures = summary([one for *_, one in row.stories])
            print(f"{name:8} {shown:14} {figures} {row.drawn:6}")
            for story, found, one in row.stories if given.wrong else ():
                if one.misleading:
                    print("--", story.name, *one.misleading)
                    print("   found", "; ".join(f"{t.sign} {t.key}" for t in found))
                    told = "; ".join(f"{t.sign} {t.key}" for t in story.journey)
                    print("   told ", told)


if __name__ == "__main__":
    main()
