"""Track gauges by country; lines of another gauge are tagged on the tracks.

Figures: the national networks' main gauge as the UIC and the railways publish it.
"""

from __future__ import annotations

__all__ = ["STANDARD_MM", "common_gauges", "same_gauge", "usual_mm"]

STANDARD_MM = 1435
_BY_GAUGE = {
    1520: "RU BY UA MD KZ UZ TM TJ KG MN GE AM AZ EE LV LT",
    1524: "FI",
    1600: "IE",
    1668: "ES PT",
    1676: "IN PK BD LK AR NP",
    1067: "JP TW PH ID NZ ZA ZW ZM BW NA MZ AO CD MW SZ LS CG GH NG SD EC CR HN NI TL",
    1050: "JO",
    1000: "TH VN MM MY KH TZ KE UG BF CI SN ML BJ TG CM MG BO BR CL TN FJ GT",
    950: "ER",
    914: "CO SV",
}
_USUAL = {code: mm for mm, codes in _BY_GAUGE.items() for code in codes.split()}


def usual_mm(country: str) -> int:
    """Return the gauge in mm that most of a country's track has, by ISO code.

    >>> usual_mm("RU"), usual_mm("ES"), usual_mm("DE")
    (1520, 1668, 1435)
    """
    return _USUAL.get(country, STANDARD_MM)


def same_gauge(one_mm: int, other_mm: int) -> bool:
    """Say whether trains run through: 1520 and 1524 mm pass each other's points."""
    return one_mm == other_mm or {one_mm, other_mm} == {1520, 1524}


def common_gauges(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    """Return which gauges of the other track a train of the one runs on.

    >>> common_gauges((1435,), (1435, 1520)), common_gauges((1524,), (1520,))
    ((1435,), (1520,))
    """
    return tuple(b for b in other if any(same_gauge(a, b) for a in one))
