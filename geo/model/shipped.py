"""Where the data files lie that railstory ships."""

from __future__ import annotations

from pathlib import Path

from geo.errors import DataDamaged

__all__ = ["data_path"]

_PACKAGE = Path(__file__).resolve().parents[1]


def data_path(file: str) -> Path:
    """Return where a shipped data file lies: in the wheel, else in the checkout.

    Raises:
        DataDamaged: it is in neither.
    """
    for folder in (_PACKAGE / "data", _PACKAGE.parent / "data"):
        path = folder / file
        if path.is_file():
            return path
    message = f"the data file {file} is missing: reinstall railstory, or run make data"
    raise DataDamaged(message)
