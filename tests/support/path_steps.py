"""Steps of a path written as short words, and the path they make."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from geo.itinerary.visits import Path, Step
from geo.model import Place, Window
from geo.model.clause import Event

# Towns on one line, 100 km from each other and more.
TOWNS = {name: (float(10 * i), 50.0) for i, name in enumerate("ABCDEFG")}


def step(
    said: str,
    *,
    day: int = 0,
    clause: int | None = None,
    place: bool = True,
    **how: object,
) -> Step:
    """Return a step of "leaves A": its clause is its number of calls unless given."""
    act, name = said.split()
    step.count += 1  # type: ignore[attr-defined]
    at = step.count * 10  # type: ignore[attr-defined]
    number = step.count if clause is None else clause  # type: ignore[attr-defined]
    event = Event(at, act, at, number, number, at, at + 5, (at, at + 5))  # type: ignore[arg-type]
    lon, lat = TOWNS[name]
    when = datetime(2024, 5, 1, tzinfo=UTC) + timedelta(days=day - 1)
    told = Window(when, when + timedelta(hours=23)) if day else Window()
    town = Place(name, name, lon, lat, country="XX", source="toy", confidence=0.95)
    return Step(replace(event, **how), town if place else None, told, name)  # type: ignore[arg-type]


step.count = 0  # type: ignore[attr-defined]


def told(path: Path) -> str:
    """Return a path in signs: O S D, ? a candidate, ! one turned down, ~ not yet."""
    signs = {"origin": "O", "stop": "S", "destination": "D"}
    made = [
        f"{signs[v.role]}{v.place.id}{'~' * (v.status == 'open')}" for v in path.visits
    ]
    ends = [
        f"{'?' if v.status == 'open' else '!'}{v.place.id}" for v in path.candidates
    ]
    return " ".join((*made, *ends))
