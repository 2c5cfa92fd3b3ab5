"""What decides the tables beside the corpus: the program, its data, its limits."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from geo import __version__
from geo.batch.story import Ground
from geo.errors import BadInput
from geo.itinerary.prompt import PROMPT_VERSION
from geo.sources.registry import registered

if TYPE_CHECKING:
    from geo.batch.story import Limits

__all__ = ["made_by", "provenance"]

_TABLES_VERSION = 1


def provenance(limits: Limits, ground: Ground) -> dict[str, object]:
    """Return the program's version, the hashes of its data, and the limits.

    A ground that says anything is there too, its files by their hashes.

    Raises:
        DataDamaged: the registry of the data is missing or not whole.
        BadInput: a file of the ground cannot be read.
    """
    about: dict[str, object] = {
        "tables": _TABLES_VERSION,
        "railstory": __version__,
        "data": {row.file: row.sha256 for row in registered()},
        "limits": asdict(limits),
    }
    if ground != Ground():
        said = asdict(ground) | {
            "network": _hash(ground.network),
            "gazetteer": _hash(ground.gazetteer),
        }
        file = ground.reader.removeprefix("file:")
        if file != ground.reader:
            said |= {"reader": "file", "answers": _hash(file)}  # it may be moved
        if ground.reader != "rules":
            said["prompt"] = PROMPT_VERSION
        about["ground"] = said
    return about


def _hash(file: str) -> str:
    """Return the hash of a file, "" for none.

    Raises:
        BadInput: it cannot be read.
    """
    try:
        return hashlib.sha256(Path(file).read_bytes()).hexdigest() if file else ""
    except OSError as error:
        message = f"{file} cannot be read ({error.strerror}): check its name"
        raise BadInput(message) from error


def made_by(limits: Limits, ground: Ground) -> str:
    """Return the hash of the provenance.

    Raises:
        DataDamaged: the registry of the data is missing or not whole.
        BadInput: a file of the ground cannot be read.
    """
    words = json.dumps(provenance(limits, ground), sort_keys=True)
    return hashlib.sha256(words.encode()).hexdigest()
