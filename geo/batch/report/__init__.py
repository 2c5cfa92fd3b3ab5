"""A corpus to look at: its tables become one page, whatever its size.

    tables -> census (counts, bounds) -> density (one picture) -> page

The parts are read one after the other, twice; nothing is kept but counts of places and
one picture.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from geo.batch.report.census import census
from geo.batch.report.corpusmap import Sheet
from geo.batch.report.density import density
from geo.batch.report.page import page
from geo.errors import BadInput
from geo.outputs.writing import put

if TYPE_CHECKING:
    from geo.model import Language

__all__ = ["write_report"]


def write_report(folder: str | Path, *, language: Language = "en") -> Path:
    """Write a report of a folder's tables into it, as `report.html`; return its path.

    Places have their names in `language`; the page itself speaks English. It is below
    1 MB for any corpus, and fetches nothing.

    Raises:
        BadInput: the folder holds no tables, or parts that cannot be read or written.
    """
    source = Path(folder)
    if not (source / "manifest.json").is_file():
        message = f"{source} holds no tables: name the OUT_DIR of a batch"
        raise BadInput(message)
    try:
        counted = census(source, language)
        sheet = Sheet.of(counted.bounds)
        content = page(counted, sheet, density(source, sheet))
        target = source / "report.html"
        put(target, content.encode())
    except OSError as error:
        message = f"{source}: {error}; run the batch with --resume"
        raise BadInput(message) from error
    return target
