"""What `--exact` does for map, route and reach: ask for the rails of a corridor."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli.terminal import Bar, warn
from geo.errors import BadInput

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Sequence

    from geo.atlas import Atlas
    from geo.model import Leg, LonLat, Place
    from geo.sources.osm.exact import Exact, Way

__all__ = ["Relaid", "exactly", "refuse_idle"]

_SAID = 60  # characters of a label


def refuse_idle(options: Namespace) -> None:
    """Refuse a server that nobody asks.

    Raises:
        BadInput: `--overpass` without `--exact`.
    """
    if options.overpass and not options.exact:
        message = "--overpass is the server that --exact asks: add --exact"
        raise BadInput(message)


def exactly(
    options: Namespace, atlas: Atlas, ways: Sequence[Way], *, story: str = ""
) -> tuple[Atlas, Exact]:
    """Return the atlas with exact rails along some ways; they are kept.

    Beside a story in `STORY.exact/`, else in the user's cache folder.

    Raises:
        BadInput: the ways are too much to ask for.
        ServiceDown: the server gives no answer.
    """
    from geo.sources.overpass import SERVER, Overpass  # as above

    server = Overpass(options.overpass or SERVER)
    with Bar(2) as told:
        found, exact = atlas.exactly(
            ways, folder=_folder(story), server=server, told=told
        )
    if not options.quiet:
        warn(
            f"{label}: the rails that {server.host} has there do not connect; the"
            " shipped ones stay"
            for label in exact.coarse
        )
    return found, exact


def _folder(story: str) -> Path:
    """Return where what was asked for is kept.

    Raises:
        BadInput: there is no such place.
    """
    from geo.sources.railways import cache_folder  # as above

    path = Path(story)
    if story and path.is_file():
        return path.with_name(f"{path.stem}.exact")
    home = cache_folder()
    if home is None:
        message = "--exact keeps what it asked for, and there is no home folder for it"
        raise BadInput(message)
    return home / "exact"


@dataclass(slots=True)
class Relaid:
    """A journey's legs on coarse rails, and what exact ones make of them."""

    coarse: Sequence[Leg]
    places: Iterable[Place] = ()
    exact: Sequence[Leg] = ()
    found: Exact | None = None
    _names: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Remember what the places are called."""
        self._names = {place.id: place.name for place in self.places}

    def on(self, options: Namespace, atlas: Atlas, *, story: str = "") -> Atlas:
        """Return the atlas with exact rails along the legs; none need none.

        Raises:
            BadInput: the legs are too much to ask for.
            ServiceDown: the server gives no answer.
        """
        from geo.sources.osm.exact import Way  # only with --exact

        ways = [Way(n, leg.line, leg.length_km) for n, leg in self._named(self.coarse)]
        if not ways:
            warn(["--exact: there is no way by rail whose rails could be asked for"])
            return atlas
        atlas, self.found = exactly(options, atlas, ways, story=story)
        return atlas

    def takes(self, legs: Sequence[Leg]) -> bool:
        """Take the legs as they lie on exact rails, unless a way is lost on them."""
        rail = [sum(leg.kind == "rail" for leg in some) for some in (self.coarse, legs)]
        if rail[1] < rail[0]:
            self.found = None
            warn(["the exact rails do not join the others; the shipped ones stay"])
            return False
        self.exact = legs
        return True

    def _named(self, legs: Iterable[Leg]) -> list[tuple[str, Leg]]:
        """Return the legs by rail, each with how a person calls it."""
        return [
            (self._label(leg, number), leg)
            for number, leg in enumerate(legs)
            if leg.kind == "rail" and len(leg.line) > 1
        ]

    def _label(self, leg: Leg, number: int) -> str:
        """Return how a person calls a leg; one without names has its number."""
        ends = [self._names.get(end) for end in (leg.from_place, leg.to_place)]
        if None in ends:
            return f"way {number + 1}"
        return " - ".join(str(end)[:_SAID] for end in ends)

    def _pairs(self) -> list[tuple[str, Leg, Leg]]:
        """Return each leg before and after; one that became a gap stays as it was."""
        after = dict(self._named(self.exact))
        return [
            (label, leg, after.get(label, leg))
            for label, leg in self._named(self.coarse)
        ]

    def lines(self) -> list[str]:
        """Return for people what changed, each way before and after."""
        if self.found is None:
            return []
        asked = f"{self.found.asked} asked for, {self.found.received / 1e6:.1f} MB"
        source = asked if self.found.asked else "all kept, nothing asked"
        date = self.found.date or "undated"
        lines = ["", f"Exact rails of OpenStreetMap, {date} ({source}):"]
        for label, leg, now in self._pairs():
            km = f"{leg.length_km:,.1f} -> {now.length_km:,.1f} km"
            assumed = f"{leg.assumed_km:.1f} -> {now.assumed_km:.1f} km assumed"
            off = f"{leg.uncertainty_km:.1f} -> {now.uncertainty_km:.1f} km"
            share = _share(now.line, self.found)
            on = "" if share == 1 else f", {share:.0%} of it on exact rails"
            lines.append(f"{label}: {km}, {assumed}, shape known to {off}{on}")
        return [*lines, ""]

    def document(self) -> dict[str, object]:
        """Return what changed as plain values, for JSON; nothing without `--exact`."""
        if self.found is None:
            return {}
        rows = []
        for label, leg, now in self._pairs():
            row: dict[str, object] = {"way": label}
            for key in ("length_km", "assumed_km", "uncertainty_km"):
                row[key] = [round(getattr(one, key), 3) for one in (leg, now)]
            row["exact_share"] = round(_share(now.line, self.found), 3)
            rows.append(row)
        about = {
            "date": self.found.date or None,
            "network": str(self.found.file),
            "asked": self.found.asked,
            "received_bytes": self.found.received,
            "ways": rows,
        }
        return {"exact": about}


def _share(line: Sequence[LonLat], found: Exact) -> float:
    """Return how much of a line runs where the rails are exact, 0 to 1."""
    import numpy as np  # only with --exact
    import shapely  # as above

    lon, lat = np.array(line).T
    east, north = (lon[1:] + lon[:-1]) / 2, (lat[1:] + lat[:-1]) / 2
    km = np.hypot(np.diff(lon) * np.cos(np.radians(north)), np.diff(lat))
    inside = shapely.contains_xy(found.area, east, north)
    share = float(km[inside].sum() / max(float(km.sum()), 1e-9))
    return 1.0 if math.isclose(share, 1, abs_tol=0.005) else share
