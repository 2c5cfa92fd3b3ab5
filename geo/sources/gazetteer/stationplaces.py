"""The stations of the shipped file: the keys of their names, and the towns they serve.

Timetables shorten (St-, Hbf, hl.n., Friedrichstr); people say "the station of" or
"station" beside the name. The words are data, in the languages of the stations.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol

from geo.model import Candidate, Place
from geo.sources.gazetteer.stationfile import CODES, StationFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from geo.model import NameKind

__all__ = ["ROMAN", "Stations", "Towns", "keys_of"]

_SIGNS = re.compile(r"[()\[\],;:&+*!?|’'`´]| {2,}")
# A short form, folded, and what it stands for; where it ends a longer word in the last.
_SHORT = {
    "st": "saint",
    "ste": "sainte",
    "sankt": "saint",
    "sint": "saint",
    "sta": "santa",
    "hbf": "hauptbahnhof",
    "bf": "bahnhof",
    "bhf": "bahnhof",
    "str": "strasse",
    "fl": "flughafen",
    "gl": "glowny",
    "glavnii": "glavny",
    "glavnyi": "glavny",
    "rd": "road",
    "pk": "park",
    "jn": "junction",
    "jct": "junction",
    "intl": "international",
    "pass": "passazhirskaya",
    "пасс": "пассажирская",
    "пассажирский": "пассажирская",
    "сорт": "сортировочная",
    "гл": "главный",
    "and": "",
    "und": "",
    "et": "",
    "e": "",
    "y": "",
    "i": "",
}
_CYRILLIC = re.compile("[а-я]")
# Letters of Russian that Latin spellings leave out or do not tell apart.
_SOUNDS = str.maketrans({"ь": "", "ъ": "", "й": "и", "ы": "и", "э": "е", "ё": "е"})
_SAME_VOWELS = re.compile("ии+")
# Numbers of stations, as they are kept in keys.
ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_ENDING = (("str", "strasse"), ("straße", "strasse"))
# What stands before or after a name and says no more than that it is a station.
_BEFORE = re.compile(
    r"(?:the |la |le |l )?(?:(?:main|central|railway|train) )?"
    r"(?:gares? (?:de la |de l |des |du |de |d )?|station (?:de |di |d )?|"
    r"estacio[n]? (?:de |d )?|estacao (?:de |do |da )?|stazione (?:di )?|"
    r"bahnhof |hauptbahnhof |железнодорожн\w+ |вокзал\w* |станци\w+ |ст |"
    r"разез[дт]\w* |платформ\w+ |остановочн\w+ пункт\w* |jr|ＪＲ)(?=\S)"
)
_AFTER = re.compile(
    r"(?: (?:railway|railroad|train|rail|metro|main))* "
    r"(?:station|stations|stn|saint|bahnhof|halt|terminal|terminus|depot|stasjon|"
    r"вокзал\w*|станци\w+|железнодорожн\w+ вокзал\w*)$|"
    r"(?:鉄道|铁路)?(?:停車場|停车场|貨物駅|火车站|高铁站|车站|驿|站|기차역|역|驛|駅)$"
)
_SOURCE = "Trainline, DB InfraGO, OpenStreetMap contributors (ODbL)"
_SOURCES = {
    "station": "data/stations.csv",
    **dict.fromkeys(("indian", "amtrak", "via"), "Wikidata (CC0), KDE Itinerary"),
}


def _station_key(folded: str) -> str:
    """Return the key of a folded name, its short forms written out.

    >>> _station_key("st florentin hotel de ville") == _station_key("saint florentin "
    ... "hotel de ville")
    True
    >>> _station_key("halle (saale)hbf")
    'halle saale hauptbahnhof'

    Russian is kept as it sounds, since many stations are known in Latin letters only:

    >>> _station_key("ульяновск пасс"), _station_key("красный узел i")
    ('уляновск пассажирская', 'красни узел 1')
    """
    words = _SIGNS.sub(" ", folded).split()
    if _CYRILLIC.search(folded):
        words = [ROMAN.get(word, word) for word in words]
        key = " ".join(filter(None, map(_whole, words)))
        return _SAME_VOWELS.sub("и", key.translate(_SOUNDS).replace("тс", "ц"))
    return " ".join(filter(None, map(_whole, words)))


def _whole(word: str) -> str:
    """Return a word with what it is short for."""
    if word in _SHORT:
        return _SHORT[word]
    for short, whole in _ENDING:
        if word.endswith(short):
            return word.removesuffix(short) + whole
    return word


def _bare_key(key: str) -> str:
    """Return a key without the words that only say it is a station, maybe itself.

    >>> _bare_key("gare de morlaix"), _bare_key("alvesta station"), _bare_key("勝田驿")
    ('morlaix', 'alvesta', '勝田')
    """
    bare = _AFTER.sub("", _BEFORE.sub("", key, count=1), count=1)
    return bare.strip() or key


def keys_of(name: str, fold: Callable[[str], str]) -> tuple[str, str]:
    """Return the key of a name, and the one without a station's words."""
    key = _station_key(fold(name))
    return key, _bare_key(key)


class Towns(Protocol):
    """What the stations ask of the names they stand beside."""

    def fold(self, name: str) -> str:
        """Return the key under which all spellings of a name are kept."""

    def place(self, identifier: str) -> Place | None:
        """Return the place with that id, or None."""


class Served(NamedTuple):
    """A station's candidate with the number of people of the town it serves."""

    people: int
    candidate: Candidate


class Stations:
    """The file of stations, beside the names that know their towns."""

    def __init__(self, path: Path, towns: Towns) -> None:
        """Keep both; the file is opened when a station is first asked for."""
        self.file = StationFile(path)
        self._towns = towns

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """Return the stations of a name, those of the largest towns first; none is ().

        Only where none has the whole name, the words that say no more than that it is a
        station are left out: "Gare de Morlaix" is Morlaix's.
        """
        key, bare = keys_of(name, self._towns.fold)
        if not key:
            return ()
        numbers = tuple(self.file.numbers(key))
        if not numbers and bare != key:
            key, numbers = bare, tuple(self.file.numbers(bare))
        if not numbers and bare != (plain := bare.removesuffix(" junction")):
            numbers = tuple(filter(self._in_india, self.file.numbers(plain)))
        found = [self._served(number, key) for number in dict.fromkeys(numbers)]
        found.sort(
            key=lambda served: (served.candidate.name_kind != "main", -served.people)
        )
        return tuple(served.candidate for served in found)

    def _in_india(self, number: int) -> bool:
        """Say whether a station is India's, where each larger one is a Junction."""
        return str(self.file.meta["countries"][self.file.row(number).country]) == "IN"

    def has(self, key: str) -> bool:
        """Return whether any station has a key."""
        return next(self.file.numbers(key), None) is not None

    def _served(self, number: int, key: str) -> Served:
        """Return a station that goes by a key."""
        place, people = self._place(number)
        shown = {place.name, *place.names.values()}
        main = key in {_station_key(self._towns.fold(name)) for name in shown}
        kind: NameKind = "main" if main else "alias"
        return Served(people, Candidate(place, kind))

    def place(self, identifier: str) -> Place | None:
        """Return the station with an id ("uic:8722326"), or None."""
        maker, _, code = identifier.partition(":")
        if maker not in CODES or not (code.isascii() and code.isdigit()):
            return None
        number = self.file.numbered(CODES[maker] + int(code))
        return None if number is None else self._place(number)[0]

    def _place(self, number: int) -> tuple[Place, int]:
        """Return a station as a place, and the people of the town it serves."""
        row = self.file.row(number)
        name, names = self.file.names(number)
        town = self._towns.place(f"geonames:{row.town}") if row.town else None
        maker, code = _code(row.code)
        country = self.file.meta["countries"][row.country]
        inside = town is not None and town.country == country
        place = Place(
            id=f"{maker}:{code}",
            name=name,
            lon=row.lon / 1e5,
            lat=row.lat / 1e5,
            country=country,
            kind="station",
            source=_SOURCES.get(maker, _SOURCE),
            names={"en": name, **names},
            admin1=town.admin1 if town is not None and inside else "",
            zone=town.zone if town is not None else "",
        )
        return place, town.population if town is not None else 0


def _code(number: int) -> tuple[str, int]:
    """Return whose code a number is, and the code.

    >>> _code(8722326), _code(11_000_004)
    (('uic', 8722326), ('station', 4))
    """
    maker = max(
        (kind for kind, first in CODES.items() if first <= number),
        key=CODES.__getitem__,
    )
    return maker, number - CODES[maker]
