"""What each piece of evidence for a place is worth, learned for each language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from geo.errors import DataDamaged
from geo.model.shipped import data_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model.annotations import Language

__all__ = ["weights_of"]


@cache
def weights_of(language: Language) -> Mapping[str, float]:
    """Return what each piece of evidence is worth in a language, "" the threshold.

    A line of `data/weights-LANGUAGE.tsv` is a piece, a tab and its weight: log odds,
    as `benchmarks/learn_weights.py` learned them.

    Raises:
        DataDamaged: the file is missing, or a line of it cannot be read.
    """
    path = data_path(f"weights-{language}.tsv")
    try:
        lines = path.read_text("utf-8").splitlines()
        rows = (line.partition("\t") for line in lines)
        return {piece: float(worth) for piece, _, worth in rows}
    except (OSError, ValueError) as error:
        message = f"{path.name} cannot be read ({error}): reinstall railstory"
        raise DataDamaged(message) from error
