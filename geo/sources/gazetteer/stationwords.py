"""The keys of a station's name: one for all ways of writing it, and without its words.

Timetables shorten (St-, Hbf, hl.n., Friedrichstr); people say "the station of" or
"station" beside the name. The words are data, in the languages of the stations.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ROMAN", "bare_key", "keys_of", "station_key"]

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


def station_key(folded: str) -> str:
    """Return the key of a folded name, its short forms written out.

    >>> station_key("st florentin hotel de ville") == station_key("saint florentin "
    ... "hotel de ville")
    True
    >>> station_key("halle (saale)hbf")
    'halle saale hauptbahnhof'

    Russian is kept as it sounds, since many stations are known in Latin letters only:

    >>> station_key("ульяновск пасс"), station_key("красный узел i")
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


def bare_key(key: str) -> str:
    """Return a key without the words that only say it is a station, maybe itself.

    >>> bare_key("gare de morlaix"), bare_key("alvesta station"), bare_key("勝田驿")
    ('morlaix', 'alvesta', '勝田')
    """
    bare = _AFTER.sub("", _BEFORE.sub("", key, count=1), count=1)
    return bare.strip() or key


def keys_of(name: str, fold: Callable[[str], str]) -> tuple[str, str]:
    """Return the key of a name, and the one without a station's words."""
    key = station_key(fold(name))
    return key, bare_key(key)
