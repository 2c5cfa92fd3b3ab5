"""A person who puts misread stories right at the desk, and what that takes.

The stories are those of `desk_cases.toml`. Each begins with the wrong map it has there,
so that what is measured does not depend on how well stories are read today.
"""

from __future__ import annotations

import time
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from geo.desk import Room
from geo.desk.opening import Opened, values_of
from geo.errors import PlaceNotFound
from geo.pipeline import read

if TYPE_CHECKING:
    from desk_page import Desk

    from geo.atlas import Atlas

FILE = Path(__file__).with_name("desk_cases.toml")
# Card, Moran and Newell, The keystroke-level model (1980): to think, to point, to
# press and release, to type a letter as an average typist does.
THINK, POINT, PRESS, TYPE = 1.35, 1.1, 0.2, 0.28


@dataclass(frozen=True, slots=True)
class Case:
    """A story with its wrong stops and its right ones."""

    kind: str
    language: str
    published: str
    text: str
    wrong: list[list[str]]
    right: list[list[str]]


@dataclass(slots=True)
class Work:
    """What it took to put a story right; `person_seconds` by the keystroke model."""

    clicks: int
    keys: int
    acts: int
    seconds: float
    slowest_ms: int = 0
    drawn_ms: list[int] = field(default_factory=list)

    @property
    def person_seconds(self) -> float:
        """How long a person takes who knows the desk, without the machine's time."""
        pointed = self.clicks * (POINT + PRESS)
        return self.acts * THINK + pointed + self.keys * TYPE


def cases() -> list[Case]:
    """Return the stories."""
    rows = tomllib.loads(FILE.read_text("utf-8"))["case"]
    return [Case(**row) for row in rows]


def room_of(case: Case, atlas: Atlas, folder: Path) -> Room:
    """Return a desk on which a story lies with its wrong map."""
    trip = read(
        case.text,
        atlas,
        published=case.published,
        language=case.language,  # type: ignore[arg-type]  # one of the five
    )
    values = values_of(replace(trip, title=trip.title or case.kind, unplaced=()))
    values["stops"] = [
        {"place": atlas.find(name).id, "role": role, "confidence": 0.8}
        for role, name in case.wrong
    ]
    values |= {"drawn": True, "trains": []}
    _mean(values, case, atlas)
    begun = Opened(case.kind, case.text, values, folder / "story.yaml", values)
    return Room(atlas, begun)


def _mean(values: dict[str, object], case: Case, atlas: Atlas) -> None:
    """Let the names of the story mean what the wrong map takes them for."""
    meant = {}
    for _, name in case.wrong:
        place = atlas.find(name)
        meant[name.partition(",")[0]] = place.id
        meant |= dict.fromkeys(place.names.values(), place.id)
    seen = values["seen"]
    assert isinstance(seen, dict)
    for row in seen["mentions"]:
        row[4] = meant.get(row[2], row[4])


def put_right(desk: Desk, case: Case, atlas: Atlas) -> Work:
    """Put a story's map right as a person does, and return what it took."""
    wanted = [
        (role, words, atlas.find(typed).id, typed) for role, words, typed in case.right
    ]
    begun, acts = time.perf_counter(), 0
    if _backwards(desk, [place for _, _, place, _ in wanted]):
        desk.act("Turn it round")
        acts += 1
    acts += _remove(desk, {place for _, _, place, _ in wanted}, wanted)
    for role, words, place, typed in wanted:
        if place not in _places(desk):
            _add(desk, role, words, typed, place)
            acts += 1
    for role, _, place, _ in wanted:
        if _roles(desk)[_places(desk).index(place)] != role:
            desk.clicks += 2
            before = desk.seen
            row = desk.page.locator("#stops > li").nth(_places(desk).index(place))
            row.locator("select").first.select_option(role)
            desk.wait(before + 1)
            acts += 1
    acts += _order(desk, [place for _, _, place, _ in wanted])
    return Work(desk.clicks, desk.keys, acts, time.perf_counter() - begun)


def _places(desk: Desk) -> list[str]:
    """Return the places of the trip as it stands."""
    return [str(stop["place"]) for stop in desk.trip["stops"]]


def _roles(desk: Desk) -> list[str]:
    """Return the roles of the trip as it stands."""
    return [str(stop["role"]) for stop in desk.trip["stops"]]


def _backwards(desk: Desk, wanted: list[str]) -> bool:
    """Return whether the journey is the right one, the wrong way round."""
    return len(wanted) > 1 and _places(desk) == wanted[::-1]


def _remove(desk: Desk, wanted: set[str], rows: list[tuple[str, str, str, str]]) -> int:
    """Take out what is no stop, or give a namesake its right place."""
    acts = 0
    for place in _places(desk):
        if place in wanted:
            continue
        at = _places(desk).index(place)
        row = desk.page.locator("#stops > li").nth(at)
        name = row.locator(".place").inner_text()
        typed = [
            t for _, words, p, t in rows if words == name and p not in _places(desk)
        ]
        acts += 1
        if not typed:
            before = desk.seen
            desk.clicks += 1
            row.get_by_label(f"Remove: {name}").click()
            desk.wait(before + 1)
            continue
        desk.clicks += 2
        row.locator(".place").click()
        row = desk.page.locator("#stops > li").nth(at)
        row.get_by_role("button", name="Another place").click()
        desk.pick(typed[0])
    return acts


def _add(desk: Desk, role: str, words: str, typed: str, place: str) -> None:
    """Make a name of the story a stop, or name a place that was missed."""
    named = {"stop": "stop", "origin": "origin", "destination": "destination"}[role]
    known = [row for row in desk.trip["seen"]["mentions"] if row[2] == words]
    if known and known[0][4] == place:
        desk.word(words, named)
        return
    if known:
        desk.click(words, within="#text")
        desk.click("Another place", within="#menu")
        desk.pick(typed)
        if place not in _places(desk):
            desk.word(words, named)
        return
    desk.select(words)
    desk.click(f"Name a place: {named}")
    desk.pick(typed)


def _order(desk: Desk, wanted: list[str]) -> int:
    """Bring the stops into order, one place at a time."""
    acts = 0
    for at, place in enumerate(wanted):
        while (now := _places(desk).index(place)) > at:
            row = desk.page.locator("#stops > li").nth(now)
            before = desk.seen
            desk.clicks += 1
            row.get_by_label("Up:").click()
            desk.wait(before + 1)
            acts += 1
    return acts


def is_right(desk: Desk, case: Case, atlas: Atlas) -> bool:
    """Return whether the map shows what the story tells."""
    wanted = [(role, atlas.find(typed).id) for role, _, typed in case.right]
    return list(zip(_roles(desk), _places(desk), strict=True)) == wanted


def knows(case: Case, atlas: Atlas) -> bool:
    """Return whether the gazetteer has all places of a case."""
    try:
        return bool([atlas.find(typed) for *_, typed in case.right])
    except PlaceNotFound:
        return False
