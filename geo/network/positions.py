"""The positions that a point may go to: a place lies beside several tracks."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from geo.errors import BadInput, NoRoute
from geo.network.choosing import Option, few_laid, options
from geo.network.refusals import OFF_RAILS_KM, off_rails, point_text
from geo.network.restrictions import FREE, Rules
from geo.network.snap import Position, near
from geo.network.tracks import FORMER

if TYPE_CHECKING:
    from geo.model import LonLat
    from geo.network.tracks import Tracks

__all__ = ["Positions"]

_CLOSE_KM = 3.0  # looked at first: most points lie on their rails
_DETOUR_KM = 10.0  # how much further than the nearest track a connected one may be
_CHOICE_KM = 2.0  # how much further another of the same rails may be taken
_PASS_KM = 25.0  # how near a point to pass is passed, where rails allow
_PASS_AT_MOST_KM = 70.0
_REMEMBERED = 1024  # points; some kB each at most
END_WEIGHT = 5.0  # km of track that a km beside the track is worth, at an end
VIA_WEIGHT = 1.5


class Positions:
    """Finds positions on some tracks, and remembers them.

    A story names a stop many times, and a corpus the same cities; the answer can only
    be the same again, and at most some kB of it are kept.
    """

    def __init__(self, tracks: Tracks) -> None:
        """Keep what is looked at."""
        self.tracks = tracks
        self._near = lru_cache(_REMEMBERED)(partial(near, tracks))
        self._choices = lru_cache(_REMEMBERED)(self._choose)

    def beside(self, point: LonLat) -> list[Position]:
        """Return the nearest point of every chain on which a place itself lies."""
        return self._near(point, _CLOSE_KM)

    def components(self, point: LonLat, *, close: bool) -> set[int]:
        """Return which pieces of the rails a point may be on.

        Raises:
            BadInput: it is not on Earth.
        """
        found = self.options(point, FREE, ends=True, close=close)
        return {option.at.component for option in found}

    def closing(self, point: LonLat, rules: Rules, *, ends: bool) -> str:
        """Return why no track at a point may be used, and what would open one."""
        closing = str(rules)
        for number, words in enumerate(rules.words):
            fewer = rules.without(number)
            if self.options(point, fewer, ends=ends, close=False):
                closing = words
                break
        return (
            f'no track at {point_text(point)} is left {rules}; drop "{closing}" for it'
        )

    def nearest(self, point: LonLat) -> Position:
        """Return the nearest position, on a larger piece of rails if one is near.

        Raises:
            BadInput: the point is not on Earth.
            NoRoute: it is off the rails.
        """
        for close in (True, False):
            found = self.options(point, FREE, ends=True, close=close)
            if found:
                return min(found, key=lambda option: option.at.component).at
        raise NoRoute(off_rails(self.tracks, point))

    def options(
        self, point: LonLat, rules: Rules, *, ends: bool, close: bool
    ) -> tuple[Option, ...]:
        """Return the positions that a point may go to, none when it is off the rails.

        A point to pass may lie further off than one to start or end at.

        Raises:
            BadInput: it is not on Earth.
        """
        if not (-180 <= point.lon <= 180 and -90 <= point.lat <= 90):  # noqa: PLR2004  # degrees
            message = f"{point.lon}, {point.lat} is no point on Earth, in degrees"
            raise BadInput(message)
        if rules.closed:
            return self._choose(point, rules.closed, ends=ends, close=close)
        return self._choices(point, ends=ends, close=close)

    def _choose(
        self, point: LonLat, closed: bytes = b"", *, ends: bool, close: bool
    ) -> tuple[Option, ...]:
        """Return the positions on chains that are not closed."""
        bridge = self.tracks.bridge
        if ends:
            found = self._near(point, _CLOSE_KM if close else OFF_RAILS_KM)
            weight, further_km = END_WEIGHT, (_DETOUR_KM, _CHOICE_KM)
        else:
            found = self._near(point, _PASS_KM if close else _PASS_AT_MOST_KM)
            if close and found and all(bridge[p.chain] >= 0 for p in found):
                found = self._near(point, _PASS_AT_MOST_KM)
            weight, further_km = VIA_WEIGHT, (_PASS_KM, _PASS_KM)
        if closed:
            found = [p for p in found if not closed[p.chain]]
        else:
            kind = self.tracks.kind
            found = [p for p in found if kind[p.chain] != FORMER]
        found = few_laid(found, bridge)
        beyond_km, choice_km = further_km
        return tuple(
            options(found, weight=weight, beyond_km=beyond_km, choice_km=choice_km)
        )
