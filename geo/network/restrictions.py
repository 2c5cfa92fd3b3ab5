"""What a way may not touch, and the words that say so when nothing is left."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.errors import BadInput
from geo.model import LonLat
from geo.model.place import COUNTRIES
from geo.network.closures import NO_HIGH_SPEED, OPEN_RAILS
from geo.network.gauge import same_gauge, usual_mm
from geo.network.legs import FERRIES, km_text
from geo.network.snap import near
from geo.network.tracks import FORMER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from geo.network.tracks import Bools, Tracks

    Bytes = NDArray[np.uint8]

__all__ = [
    "FREE",
    "OFF_RAILS_KM",
    "Asked",
    "Rules",
    "apart",
    "beside",
    "hashable",
    "off_rails",
    "point_text",
    "rules_of",
]

OFF_RAILS_KM = 30.0  # a point further from any track is off the rails
GAUGES_MM = range(200, 3001)  # from park railways to what nobody has built yet
AROUND_KM = 5.0  # what is avoided round a place


def point_text(point: LonLat) -> str:
    """Return a point as "lat,lon", the way people write it."""
    return f"{point.lat:g},{point.lon:g}"


def off_rails(tracks: Tracks, point: LonLat) -> str:
    """Return the line that says how far a point is from any track."""
    for km in (100, 300, 1000, 3000):
        found = near(tracks, point, km)
        if found:
            far = km_text(found[0].off_km)
            return (
                f"{point_text(point)} is off the rails: the nearest track is {far} "
                f"away (at most {OFF_RAILS_KM:g} km is allowed)"
            )
    return f"{point_text(point)} is off the rails: no track within 3,000 km"


def apart(points: Sequence[LonLat]) -> str:
    """Return the line that says that no rails connect the points."""
    return f"no rails connect {' and '.join(point_text(point) for point in points)}"


class Asked(NamedTuple):
    """What a way is asked to keep to: a story asks the same for every leg."""

    avoid: tuple[str | LonLat, ...] = ()
    ferries: bool = True
    gauge_mm: int = 0
    day: date | None = None
    high_speed: bool = True
    all_borders: bool = False


class Rules(NamedTuple):
    """Restrictions: a 1 for each closed chain (b"" for none), and what they are.

    `each` holds what every one of the `words` closes by itself, `base` what is closed
    whatever is asked. `opens` says that something may be used that runs no more today.
    """

    closed: bytes
    words: tuple[str, ...]
    each: tuple[bytes, ...] = ()
    base: bytes = b""
    opens: bool = False
    either_way: bytes = b""  # `closed`, and again from its end, where `~c` is found

    def __str__(self) -> str:
        """Return the restrictions as words: "avoiding CN, MN, without ferries"."""
        return ", ".join(self.words)

    @property
    def takes_high_speed(self) -> bool:
        """Whether lines that only high-speed trains use are not closed as such."""
        return NO_HIGH_SPEED not in self.words

    def shuts(self, chains: Iterable[int]) -> bool:
        """Say whether any of some chains is closed; `~c` is one run from its end."""
        return bool(self.closed) and any(map(self.either_way.__getitem__, chains))

    def of_today(self, tracks: Tracks) -> bytes:
        """Return the closed chains, those that run no more today among them."""
        if not self.opens:
            return self.closed
        closed = np.frombuffer(self.closed, np.uint8)
        return bytes(closed | (tracks.kind == FORMER))

    def without(self, number: int) -> Rules:
        """Return the rules but for one of the restrictions."""
        words = self.words[:number] + self.words[number + 1 :]
        each = self.each[:number] + self.each[number + 1 :]
        shut = [np.frombuffer(marks, np.uint8) for marks in each]
        base = np.frombuffer(self.base, np.uint8)
        return _together(words, shut, base, opens=self.opens)


FREE = Rules(b"", ())


def rules_of(  # each restriction has its name
    tracks: Tracks,
    avoid: Iterable[str | tuple[float, float]] = (),
    *,
    ferries: bool = True,
    gauge_mm: int = 0,
    shut: Mapping[str, Bools] = MappingProxyType({}),
) -> Rules:
    """Return the rules for a way; without restrictions `FREE`.

    `avoid` holds ISO country codes and (longitude, latitude) points, round which 5 km
    are closed. A gauge closes the track that has another, as tagged or else as usual in
    its country; 0 allows all. `shut` are further chains to close, by the words for it;
    the rails of a day among them say of what runs no more whether it ran then.

    Raises:
        BadInput: a code is no country's, or no track has that gauge.
    """
    if gauge_mm and gauge_mm not in GAUGES_MM:
        message = f"{gauge_mm} is no track gauge in mm, like 1435 or 1520"
        raise BadInput(message)
    items = tuple(avoid)
    codes = sorted({item for item in items if isinstance(item, str)})
    points = [LonLat(*item) for item in items if not isinstance(item, str)]
    marks: dict[str, Bools] = dict(shut)
    if codes:
        marks[f"avoiding {', '.join(codes)}"] = _in_countries(tracks, codes)
    for point in points:
        around = np.zeros(len(tracks.a), bool)
        around[[position.chain for position in near(tracks, point, AROUND_KM)]] = True
        marks[f"avoiding {point.lat:g},{point.lon:g}"] = around
    if not ferries:
        marks["without ferries"] = _ferries(tracks)
    if gauge_mm:
        marks[f"on {gauge_mm} mm track only"] = _other_gauge(tracks, gauge_mm)
    base = tracks.kind == FORMER
    opens = False
    for words, closed in shut.items():
        if words.startswith(OPEN_RAILS):
            opens = bool((base & ~closed).any())
            base &= closed
    return _together(tuple(marks), list(marks.values()), base, opens=opens)


def _together(
    words: tuple[str, ...],
    shut: Sequence[Bools | Bytes],
    base: Bools | Bytes,
    *,
    opens: bool,
) -> Rules:
    """Return restrictions as one, `FREE` for none."""
    if not words:
        return FREE
    each = [marks.astype(np.uint8) for marks in shut]
    always = base.astype(np.uint8)
    closed = np.bitwise_or.reduce([always, *each])
    both = bytes(np.concatenate([closed, closed[::-1]]))
    shut_by = tuple(map(bytes, each))
    return Rules(bytes(closed), words, shut_by, bytes(always), opens, both)


def _in_countries(tracks: Tracks, codes: list[str]) -> Bools:
    """Return which chains touch one of the countries."""
    for code in codes:
        if code not in tracks.codes and code not in COUNTRIES:
            message = f"{code!r} to avoid is no country's code (ISO 3166-1)"
            raise BadInput(message)
    wanted = np.array([code in codes for code in tracks.codes])
    touched: Bools = wanted[tracks.country_a] | wanted[tracks.country_b]
    return touched


def _ferries(tracks: Tracks) -> Bools:
    """Return which chains are train ferries."""
    shut = np.zeros(len(tracks.a), bool)
    ships = [i for i, kind in enumerate(tracks.bridge_kinds) if kind in FERRIES]
    bridged = np.flatnonzero(tracks.bridge >= 0)
    shut[bridged] = np.isin(tracks.bridge_kind[tracks.bridge[bridged]], ships)
    return shut


def _other_gauge(tracks: Tracks, gauge_mm: int) -> Bools:
    """Return which chains have another gauge, tagged or else as usual at both ends."""
    usual = np.array(
        [not same_gauge(usual_mm(code), gauge_mm) for code in tracks.codes]
    )
    tagged = np.array(
        [not any(same_gauge(mm, gauge_mm) for mm in all_mm) for all_mm in tracks.gauges]
    )
    shut: Bools = np.where(
        tracks.gauge > 0,
        tagged[tracks.gauge],
        usual[tracks.country_a] & usual[tracks.country_b],
    )
    return shut


def beside(tracks: Tracks) -> dict[str, set[str]]:
    """Return the countries to which rails lead over a border from each."""
    over = np.flatnonzero(tracks.country_a != tracks.country_b)
    pairs = np.unique([tracks.country_a[over], tracks.country_b[over]], axis=1)
    found: dict[str, set[str]] = {}
    for one, other in pairs.T.tolist():
        found.setdefault(tracks.codes[one], set()).add(tracks.codes[other])
        found.setdefault(tracks.codes[other], set()).add(tracks.codes[one])
    return found


def hashable(avoid: Iterable[str | tuple[float, float]]) -> tuple[str | LonLat, ...]:
    """Return what is to be avoided as one value that can be looked up."""
    return tuple(item if isinstance(item, str) else LonLat(*item) for item in avoid)
