"""Track gauges by country, and the crossings where a country's usual one is not laid.

Figures: the national networks' main gauge as the UIC and the railways publish it.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.model.space import LonLat

__all__ = ["STANDARD_MM", "gauges_at", "same_gauge", "usual_mm"]

STANDARD_MM = 1435
_BY_GAUGE = {
    1520: "RU BY UA MD KZ UZ TM TJ KG MN GE AM AZ EE LV LT",
    1524: "FI",
    1600: "IE",
    1668: "ES PT",
    1676: "IN PK BD LK AR NP",
    1067: "JP TW PH ID NZ ZA ZW ZM BW NA MZ AO CD MW SZ LS CG GH NG SD EC CR HN NI TL",
    1050: "JO SY",
    1000: "TH VN MM MY KH TZ KE UG BF CI SN ML BJ TG CM MG BO BR CL TN FJ GT ER",
    914: "CO SV",
}
_USUAL = {code: mm for mm, codes in _BY_GAUGE.items() for code in codes.split()}
# crossings with another gauge than the country's usual one: longitude, latitude,
# radius in km, then what is laid on both sides
_THERE: tuple[tuple[float, float, float, int, str], ...] = (
    (2.87, 42.46, 12, 1435, "Perpignan - Figueres high-speed line"),
    (101.7, 21.2, 25, 1435, "Boten - Mohan, the China - Laos railway"),
    (102.7, 17.9, 25, 1000, "Nong Khai - Thanaleng"),
    (106.7, 21.97, 20, 1435, "Pingxiang - Dong Dang, dual gauge on to Gia Lam"),
    (100.4, 6.66, 20, 1000, "Padang Besar"),
    (116.95, 32.55, 20, 1435, "San Diego - Tijuana"),
    (48.87, 38.44, 12, 1520, "Astara, broad gauge to the freight yard"),
    (22.2, 48.43, 8, 1520, "Uzhhorod - Matovce - Kosice, the broad gauge line"),
    (24.0, 50.8, 12, 1520, "Izov - Hrubieszow, the broad gauge line to Slawkow"),
    (-57.6, -30.0, 60, 1435, "Paso de los Libres and Salto Grande, Urquiza gauge"),
    (-55.9, -27.4, 40, 1435, "Posadas - Encarnacion"),
)


def usual_mm(country: str) -> int:
    """Return the gauge in mm that most of a country's track has, by ISO code.

    >>> usual_mm("RU"), usual_mm("ES"), usual_mm("DE")
    (1520, 1668, 1435)
    """
    return _USUAL.get(country, STANDARD_MM)


def same_gauge(one_mm: int, other_mm: int) -> bool:
    """Say whether trains run through: 1520 and 1524 mm pass each other's points."""
    return one_mm == other_mm or {one_mm, other_mm} == {1520, 1524}


def gauges_at(crossing: LonLat, one: str, other: str) -> tuple[int, int]:
    """Return the gauges in mm before and after a border, by ISO country codes.

    A country without an entry has standard gauge. 1520 and 1524 mm run through each
    other's points and count as one.
    """
    for lon, lat, km, gauge_mm, _ in _THERE:
        east = (crossing.lon - lon) * math.cos(math.radians(lat))
        if math.hypot(east, crossing.lat - lat) * 111.2 <= km:
            return gauge_mm, gauge_mm
    before, after = usual_mm(one), usual_mm(other)
    return (before, before) if same_gauge(before, after) else (before, after)
