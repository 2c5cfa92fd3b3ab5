"""What decides the tables beside the corpus: the program, its data, its limits."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from geo import __version__
from geo.sources.registry import registered

if TYPE_CHECKING:
    from geo.batch.story import Limits

__all__ = ["made_by", "provenance"]

_TABLES_VERSION = 1


def provenance(limits: Limits) -> dict[str, object]:
    """Return the program's version, the hashes of its data, and the limits.

    Raises:
        DataDamaged: the registry of the data is missing or not whole.
    """
    return {
        "tables": _TABLES_VERSION,
        "railstory": __version__,
        "data": {row.file: row.sha256 for row in registered()},
        "limits": asdict(limits),
    }


def made_by(limits: Limits) -> str:
    """Return the hash of the provenance.

    Raises:
        DataDamaged: the registry of the data is missing or not whole.
    """
    words = json.dumps(provenance(limits), sort_keys=True)
    return hashlib.sha256(words.encode()).hexdigest()
