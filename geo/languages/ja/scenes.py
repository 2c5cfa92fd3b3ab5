"""What a Japanese sentence says of a place as its topic, or of one behind a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.ja.designations import way_around
from geo.languages.wordpatterns import pattern_of
from geo.model.clause import Clause, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.ja.line import Line
    from geo.languages.ja.marks import Case, Marked
    from geo.languages.ja.words import Said
    from geo.model.clause import Family, Mark

__all__ = [
    "DESIGNATED",
    "OF_HEAD",
    "cleft_of",
    "described",
    "line_there",
    "scene_clauses",
]

_SCENE = pattern_of("ja", "scene")
_END = pattern_of("ja", "end")
_WAS = pattern_of("ja", "was")
_LINE_THERE = pattern_of("ja", "line_there")
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


def scene_clauses(line: Line, used: frozenset[int]) -> Iterator[Clause]:
    """Yield what a sentence says of the scene of a mishap, or of the end of a run.

    Only of places that no verb governs, `used` are those.
    """
    if line.scope.is_idle or line.scope.earlier:
        return
    free = [p for p in line.places if p.named.mention not in used]
    scene = _SCENE.search(line.text)
    if scene:
        at = line.sentence.start + scene.end()
        yield from _scene(line, [p for p in free if p.named.start >= at])
        return
    for place in free:
        before = line.text[: place.named.start - line.sentence.start]
        behind = line.text[place.named.end - line.sentence.start :]
        if _END.search(before) and _WAS.match(behind):
            yield _clause(line, "end", [place], mark="to")


def _scene(line: Line, places: Sequence[Marked]) -> Iterator[Clause]:
    """Yield where a mishap was: between two stations, or near the first place told."""
    stations = [p for p in places if p.named.station]
    pair = next((p for p in stations if p.case == "間"), None)
    if len(stations) > 1 and (pair or "間" in line.text):
        yield _clause(line, "incident", stations[:2], mark="between")
    elif places:
        yield _clause(line, "incident", (stations or places)[:1], mark="near")


def _clause(line: Line, family: str, places: Sequence[Marked], *, mark: str) -> Clause:
    """Return the clause of a family about places."""
    start = places[0].named.start
    end = line.words[places[-1].end - 1].end
    said = Predicate(family, start, end, way=way_around(line, places))  # type: ignore[arg-type]  # two families that are known
    phrases = tuple(line.phrase(p, mark) for p in places)  # type: ignore[arg-type]  # and three marks
    return Clause(line.number, start, end, said, phrases)


def line_there(line: Line, place: Marked, case: Case) -> int:
    """Return where the railway ends that is the noun of a place, 0 for none."""
    rest = line.behind(place)
    match = _LINE_THERE.match(rest)
    there = case == "の" or rest.startswith("ある")  # 甲市内にある東線の踏切で
    return line.words[place.end - 1].end + match.end() if match and there else 0


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
