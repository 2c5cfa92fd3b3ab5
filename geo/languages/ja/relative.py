"""What a Japanese verb says of a place behind it: 列車が到着した京都."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.ja.line import Line
    from geo.languages.ja.marks import Marked
    from geo.languages.ja.verbs import Said
    from geo.model.clause import Family, Mark

__all__ = ["DESIGNATED", "OF_HEAD", "cleft_of", "described"]

DESIGNATED = frozenset({"発", "着", "行"})
# The mark of a place that a verb before it describes: 列車が到着した京都.
OF_HEAD: dict[Family, Mark] = {
    "leave": "object",
    "arrive": "to",
    "pass": "object",
    "call": "at",
    "incident": "at",
    "head": "toward",
    "end": "at",
}


def described(line: Line, said: Said) -> Iterator[Marked]:
    """Yield the place that a verb describes, if it stands right behind it.

    札幌を出た大阪行きの列車 has left 札幌 alone.
    """
    if said.link != "noun" or said.head < 0 or said.family is None:
        return
    for place in line.places:
        if place.at != said.head or place.named.compound or _names(line, place):
            continue
        if place.case != "の" and place.case not in DESIGNATED:
            yield place


def _names(line: Line, place: Marked) -> bool:
    """Say whether a place is one of a list that names a train: 高松・出雲市行き."""
    at = line.places.index(place) + 1
    while at < len(line.places) and line.places[at].named.glue == "list":
        if line.places[at].case in DESIGNATED:
            return True
        at += 1
    return False


def cleft_of(line: Line, place: Marked) -> int | None:
    """Return the verb of 到着したのは京都だ for the place, None for none."""
    words = line.words
    behind = words[place.at + 1].surface if place.at + 1 < len(words) else "。"
    if behind not in {"です", "だ", "でし", "だっ", "。", "で", "、"}:
        return None
    for number in range(len(line.said) - 1, -1, -1):
        said = line.said[number]
        if said.end > place.at or said.family not in OF_HEAD:
            continue
        tail = [w.surface for w in words[said.end : said.end + 3]]
        if tail[:2] in (["の", "は"], ["の", "が"]):
            return number
        return None
    return None
