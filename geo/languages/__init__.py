"""What is known of each language: its script, its words, dates and speeds."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from geo.errors import DataDamaged, installing
from geo.languages.detection import detect
from geo.languages.naming import naming_of
from geo.languages.profile import part_of
from geo.languages.spatial import spatial_of
from geo.model.shipped import data_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.languages.token import Token
    from geo.model.annotations import Language

__all__ = [
    "detect",
    "naming_of",
    "shortcomings",
    "spatial_of",
    "tokens_of",
    "weights_of",
]


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


def tokens_of(text: str, language: Language) -> list[Token]:
    """Return the tokens of a text in order, cut by the language's own analyser.

    Tokens never overlap and `text[start:end] == surface`; white space and what the
    analyser cannot read may be left out.
    """
    tokens: list[Token] = part_of(language, "tokens", "tokens")(text)
    return tokens


def shortcomings(language: Language) -> tuple[str, ...]:
    """Return what keeps a language from being read as well here as elsewhere."""
    if language != "ko":
        return ()
    from geo.languages.ko.tokens import has_analyser  # for Korean only

    if has_analyser():
        return ()
    doubt = (
        "no analyser of Korean is installed: names are found by the shape of words, "
        f"which finds fewer; better is {installing('korean')}"
    )
    return (doubt,)
