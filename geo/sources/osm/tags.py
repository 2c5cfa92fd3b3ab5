"""What OpenStreetMap's tags say about rails: one rule for each function.

Meanings are those of the OpenStreetMap wiki's pages Key:railway, Key:gauge,
Key:maxspeed and Tag:route=ferry.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geo.model import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    Tags = Mapping[str, str]

__all__ = [
    "Traits",
    "gauges_mm",
    "is_ferry",
    "is_station",
    "is_track",
    "names_of",
    "speed_kmh",
    "traits_of",
]

_TRACK = frozenset({"rail", "narrow_gauge"})
_GONE = ("abandoned", "construction", "demolished", "disused", "proposed", "razed")
_YES = frozenset({"yes", "designated"})
_LOCAL = frozenset({"funicular", "light_rail", "miniature", "monorail", "subway"})
_UNITS = {"": 1.0, "km/h": 1.0, "kmh": 1.0, "kph": 1.0, "mph": 1.609344}
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*([a-z/]*)")
_GAUGES = {"standard": 1435}
_GAUGE_MM = range(200, 3001)  # what is outside is no gauge but a slip of the pen
_SPEED_KMH = (1.0, 700.0)
_ELECTRIFIED = frozenset({"contact_line", "rail", "yes", "4th_rail", "ground-level"})
_SUFFIXES = ("駅", "역", "站")


class Traits(NamedTuple):
    """What a stretch of track is tagged with; what the tags do not say is empty or 0.

    Several gauges are dual-gauge track. `speed_kmh` is the highest limit given for any
    direction or train: a bound. `electrified` is "yes", "no" or "". `ferry` marks a
    train ferry, `name` is the line's.
    """

    gauges_mm: tuple[int, ...] = ()
    speed_kmh: int = 0
    usage: str = ""
    service: str = ""
    electrified: str = ""
    ferry: bool = False
    bridge: bool = False
    tunnel: bool = False
    name: str = ""


def is_track(tags: Tags) -> bool:
    """Say whether trains run on the way today.

    Trams, light rail, underground lines, funiculars and heritage lines are another
    network; what is disused, abandoned or being built is none yet, or no longer.

    >>> is_track({"railway": "rail"}), is_track({"railway": "tram"})
    (True, False)
    >>> is_track({"railway": "rail", "disused": "yes"})
    False
    """
    gone = any(tags.get(key) == "yes" for key in _GONE)
    return tags.get("railway") in _TRACK and not gone


def is_ferry(tags: Tags) -> bool:
    """Say whether the way is a ferry that takes trains on board.

    >>> is_ferry({"route": "ferry", "train": "yes"}), is_ferry({"route": "ferry"})
    (True, False)
    """
    if tags.get("route") != "ferry":
        return False
    words = (tags.get("train"), tags.get("rail"), tags.get("railway"))
    return not _YES.isdisjoint(words) or "train" in tags.get("ferry", "").split(";")


def is_station(tags: Tags) -> bool:
    """Say whether trains stop here, at a station or halt that has a name.

    >>> is_station({"railway": "station", "name": "Khasan"})
    True
    >>> is_station({"railway": "station", "name": "Kamppi", "station": "subway"})
    False
    """
    if not tags.get("name"):
        return False
    stops = tags.get("railway") in {"station", "halt"} or (
        tags.get("public_transport") == "station"
        and tags.get("train") in _YES
        and "railway" not in tags
    )
    return stops and tags.get("station") not in _LOCAL


def traits_of(tags: Tags) -> Traits:
    """Return what the tags of a track or train ferry say."""
    power = tags.get("electrified", "")
    return Traits(
        gauges_mm=gauges_mm(tags.get("gauge", "")),
        speed_kmh=max(
            speed_kmh(tags.get(key, ""))
            for key in ("maxspeed", "maxspeed:forward", "maxspeed:backward")
        ),
        usage=tags.get("usage", ""),
        service=tags.get("service", ""),
        electrified="yes" if power in _ELECTRIFIED else "no" if power == "no" else "",
        ferry=is_ferry(tags),
        bridge=tags.get("bridge", "no") != "no",
        tunnel=tags.get("tunnel", "no") != "no",
        name=tags.get("name", ""),
    )


def gauges_mm(text: str) -> tuple[int, ...]:
    """Return the gauges of a track in mm, the narrowest first; () when unknown.

    >>> gauges_mm("1520;1435"), gauges_mm("standard"), gauges_mm("broad")
    ((1435, 1520), (1435,), ())
    """
    found = set()
    for part in re.split("[;,]", text.lower()):
        word = part.removesuffix("mm").strip()
        mm = int(word) if word.isascii() and word.isdigit() else _GAUGES.get(word, 0)
        if mm in _GAUGE_MM:
            found.add(mm)
    return tuple(sorted(found))


def speed_kmh(text: str) -> int:
    """Return the highest speed of a limit in km/h, rounded up; 0 when it has none.

    Without a unit it is km/h. "none" and "signals" give no figure.

    >>> speed_kmh("120"), speed_kmh("60 mph"), speed_kmh("80;100"), speed_kmh("none")
    (120, 97, 100, 0)
    """
    fastest = 0.0
    for part in text.lower().split(";"):
        found = _NUMBER.fullmatch(part.strip())
        if found and found[2] in _UNITS:
            kmh = float(found[1]) * _UNITS[found[2]]
            if _SPEED_KMH[0] <= kmh <= _SPEED_KMH[1]:
                fastest = max(fastest, kmh)
    return int(-(-fastest // 1))


def names_of(tags: Tags) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return a station's names by language, and every name that it goes by.

    A name that ends in the word for station also goes by what is before it.

    >>> names_of({"name": "平壌駅", "name:en": "Pyongyang"})
    ({'en': 'Pyongyang'}, ('平壌駅', '平壌', 'Pyongyang'))
    """
    by_language: dict[str, str] = {
        code: tags[f"name:{code}"] for code in LANGUAGES if tags.get(f"name:{code}")
    }
    keys = ("name", "int_name", "official_name", "alt_name", "old_name", "uic_name")
    names = [part for key in keys for part in tags.get(key, "").split(";")]
    known: dict[str, None] = {}
    for name in (*names, *by_language.values()):
        bare = name.strip()
        known[bare] = None
        if bare.endswith(_SUFFIXES) and len(bare) > 2:  # noqa: PLR2004  # a name and the word
            known[bare[:-1]] = None
    known.pop("", None)
    return by_language, tuple(known)
