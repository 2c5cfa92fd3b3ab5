"""What a way may not touch, and the words that say so when nothing is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.errors import BadInput
from geo.model import LonLat
from geo.model.countries import COUNTRIES
from geo.network.gauge import same_gauge, usual_mm
from geo.network.snap import near

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from geo.network.tracks import Bools, Tracks

    Bytes = NDArray[np.uint8]

__all__ = ["FREE", "Rules", "rules_of"]

GAUGES_MM = range(200, 3001)  # from park railways to what nobody has built yet
AROUND_KM = 5.0  # what is avoided round a place


class Rules(NamedTuple):
    """Restrictions: a 1 for each closed chain (b"" for none), and what they are.

    `each` holds what every one of the `words` closes by itself.
    """

    closed: bytes
    words: tuple[str, ...]
    each: tuple[bytes, ...] = ()

    def __str__(self) -> str:
        """Return the restrictions as words: "avoiding CN, MN, without ferries"."""
        return ", ".join(self.words)

    def without(self, number: int) -> Rules:
        """Return the rules but for one of the restrictions."""
        words = self.words[:number] + self.words[number + 1 :]
        each = self.each[:number] + self.each[number + 1 :]
        return _together(words, [np.frombuffer(shut, np.uint8) for shut in each])


FREE = Rules(b"", ())


def rules_of(
    tracks: Tracks,
    avoid: Iterable[str | tuple[float, float]] = (),
    *,
    ferries: bool = True,
    gauge_mm: int = 0,
) -> Rules:
    """Return the rules for a way; without restrictions `FREE`.

    `avoid` holds ISO country codes and (longitude, latitude) points, round which 5 km
    are closed. A gauge closes the track that has another, as tagged or else as usual in
    its country; 0 allows all.

    Raises:
        BadInput: a code is no country's, or no track has that gauge.
    """
    if gauge_mm and gauge_mm not in GAUGES_MM:
        message = f"{gauge_mm} is no track gauge in mm, like 1435 or 1520"
        raise BadInput(message)
    items = tuple(avoid)
    codes = sorted({item for item in items if isinstance(item, str)})
    points = [LonLat(*item) for item in items if not isinstance(item, str)]
    shut: dict[str, Bools] = {}
    if codes:
        shut[f"avoiding {', '.join(codes)}"] = _in_countries(tracks, codes)
    for point in points:
        around = np.zeros(len(tracks.a), bool)
        around[[position.chain for position in near(tracks, point, AROUND_KM)]] = True
        shut[f"avoiding {point.lat:g},{point.lon:g}"] = around
    if not ferries:
        shut["without ferries"] = _ferries(tracks)
    if gauge_mm:
        shut[f"on {gauge_mm} mm track only"] = _other_gauge(tracks, gauge_mm)
    return _together(tuple(shut), list(shut.values()))


def _together(words: tuple[str, ...], shut: Sequence[Bools | Bytes]) -> Rules:
    """Return restrictions as one, `FREE` for none."""
    if not words:
        return FREE
    each = [marks.astype(np.uint8) for marks in shut]
    closed = np.bitwise_or.reduce(each)
    return Rules(bytes(closed), words, tuple(map(bytes, each)))


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
    if "ferry" in tracks.bridge_kinds:
        number = tracks.bridge_kinds.index("ferry")
        bridged = np.flatnonzero(tracks.bridge >= 0)
        shut[bridged] = tracks.bridge_kind[tracks.bridge[bridged]] == number
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
