"""Thin an extract with osmium-tool, where it is installed: rails and stations only."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["WORTH_BYTES", "thinned"]

WORTH_BYTES = 20_000_000  # smaller extracts are read as quickly as they are thinned
_KEPT = ("nwr/railway", "w/route=ferry", "nwr/public_transport=station")


@contextmanager
def thinned(path: Path, worth: int = WORTH_BYTES) -> Iterator[Path]:
    """Give an extract with what is wanted of another, else that one itself.

    Whoever reads it says what is wrong with a file that osmium-tool refuses.
    """
    tool = shutil.which("osmium")
    if tool is None or path.stat().st_size < worth:
        yield path
        return
    with TemporaryDirectory() as folder:
        small = Path(folder) / "rails.osm.pbf"
        words = [tool, "tags-filter", "--no-progress", "-o", str(small), str(path)]
        done = subprocess.run([*words, *_KEPT], check=False, capture_output=True)  # noqa: S603  # our own words, and a file that the user named
        yield small if done.returncode == 0 and small.is_file() else path
