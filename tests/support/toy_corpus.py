"""A corpus of three tales, read as a batch reads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from geo.batch.corpus import Chunk
from geo.batch.findings import findings
from geo.batch.story import Limits, Story
from geo.batch.tables import write

if TYPE_CHECKING:
    from pathlib import Path

    from geo.atlas import Atlas


TALES = {
    "plain/one": "The train left Omsk on 6 May 2024 and came to Tomsk on 7 May.",
    "plain/two": "On 3 May 2021 a train left Vladivostok. It arrived in Khabarovsk.",
    "../three": "The cabinet met again and decided nothing at all.",
}


def read_into(folder: Path, corpus: Path, atlas: Atlas) -> None:
    """Write the tables of a corpus as a batch does, without its processes."""
    stories = [Story(row, name, text) for row, (name, text) in enumerate(TALES.items())]
    stories.append(Story(3, "row-3", trouble="no JSON"))
    found = [findings(story, atlas, Limits()) for story in stories]
    for each in found[0].stops:
        each["confidence"] = 0.3  # a doubtful journey
    write(folder, Chunk(0, tuple(stories), 1.0), found, made_by="x")
    about = {"state": "done", "corpus": corpus.name, "made_by": "x"}
    (folder / "manifest.json").write_text(json.dumps(about), "utf-8")
