"""Places, the gazetteer that knows them, and the codes of countries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, Protocol

from geo.model.spacetime import LonLat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from geo.model.annotations import Mention

__all__ = ["COUNTRIES"]

# XK is not in the standard, but in use for Kosovo (European Union, CLDR).
COUNTRIES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM
    BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX
    CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG
    GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV
    LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE
    NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO
    RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF
    WS YE YT ZA ZM ZW
    XK
    """.split()  # noqa: SIM905  # 250 quoted codes are not to be read
)
"""Every code that a country has; upper case."""
Kind = Literal[
    "city",  # any populated place
    "station",
    "region",  # admin-1, admin-2, and loose regions such as the Far East
    "country",
    "facility",  # spaceport, airport, bridge, building
    "water",  # sea, river, lake
    "island",
    "mountain",
    "line",  # a railway line or a road as a named thing
    "other",
]
# What the source of a town says that no census of the sources counts.
SEAT: Final = "seat of a county"
NameKind = Literal["main", "official", "alias", "former"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place with coordinates and where they come from.

    `id` is "geonames:NUMBER", "railstory:SLUG" for a row of `data/places.csv`,
    "text:NAME" for a point that the story's own words give to a name nobody knows, or
    "point:LAT,LON" for one that a person gave.
    `names` maps a language code to the name in it. `country` is the ISO 3166-1
    alpha-2 code, empty for what belongs to none. `admin1` is the GeoNames code
    within the country. `zone` is the IANA time zone, empty when unknown. `capital`
    marks the capital of a country.
    `reasons` says in words why this place and not the runner-up. `within_km` is how far
    from the point the place may lie where only the story's words place it, else 0.
    """

    id: str
    name: str
    lon: float
    lat: float
    country: str = ""
    kind: Kind = "city"
    source: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    admin1: str = ""
    population: int = 0
    zone: str = ""
    capital: bool = False
    confidence: float = 0.0
    reasons: tuple[str, ...] = ()
    runner_up: Place | None = None
    within_km: float = 0.0

    @property
    def at(self) -> LonLat:
        """The place's point, longitude first."""
        return LonLat(self.lon, self.lat)

    def called(self, language: str) -> str:
        """Return the name in a language, or the main name where there is none."""
        return self.names.get(language, self.name)

    def to_dict(self) -> dict[str, object]:
        """Return the fields that other programs read."""
        return {
            "id": self.id,
            "name": self.name,
            "names": dict(self.names),
            "lon": self.lon,
            "lat": self.lat,
            "country": self.country,
            "kind": self.kind,
            "admin1": self.admin1,
            "zone": self.zone,
            "source": self.source,
            "confidence": round(self.confidence, 3),
            "within_km": self.within_km,
            "reasons": list(self.reasons),
            "runner_up": self.runner_up.to_dict() if self.runner_up else None,
        }


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name may mean, and what kind of name it is for it.

    `until` is the last day of a former name, as an ISO date cut to what is known.
    """

    place: Place
    name_kind: NameKind
    until: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """The mentions with their places, the places, and the names that have none."""

    mentions: tuple[Mention, ...]
    places: tuple[Place, ...]
    unplaced: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


class Gazetteer(Protocol):
    """What the stages ask of a source of names; every look-up folds spelling itself."""

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """Return every place of that name, most populous first; none is ()."""

    def stations(self, name: str) -> tuple[Candidate, ...]:
        """Return the railway stations of that name beside `candidates`; none is ()."""

    def station_at(self, text: str, start: int) -> int:
        """Return the end of the longest name of a station before 駅, 역 or 站."""

    def sounding_like(
        self, name: str, countries: Iterable[str]
    ) -> tuple[Candidate, ...]:
        """Return towns of the countries that sound like `name` in any script."""

    def place(self, identifier: str) -> Place | None:
        """Return the place with that id, or None."""

    def longest_at(self, text: str, start: int) -> int:
        """Return the end of the longest known name at `start`, or `start`."""

    def near(self, at: LonLat, km: float) -> Iterator[Place]:
        """Yield populated places within `km`, nearest first."""
