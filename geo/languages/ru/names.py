"""What stands around a place's name in Russian."""

import re

from geo.languages.naming import Naming
from geo.languages.ru.adjectives import ADJECTIVES

__all__ = ["NAMING"]

_GROUPS = {
    "admin1": "область области областью край края крае краем краю округ округа округе республика республики республике республику",
    "admin2": "район района районе району районом уезд уезда",
    "facility": "космодром аэропорт аэропорта",
    "line": "улица улицы улице улицу проспект проспекта проспекте шоссе бульвар бульвара площадь площади переулок тракт магистраль магистрали",
    "water": "море моря океан океана океане залив залива заливе озеро озера озере река реки реке пролив пролива канал",
    "island": "остров острова острове",
    "mountain": "горы гора хребет",
    "region": "полуостров полуострова полуострове",
}

# Generic words that belong to the name itself, with the endings of their cases.
_PREFIXES = {
    "космодром": "а у ом е",
    "аэропорт": "а у ом е",
    "остров": "а у ом е",
    "озеро": "",
    "мыс": "а у ом е",
}

NAMING = Naming(
    kinds={word: kind for kind, words in _GROUPS.items() for word in words.split()},
    locatives=frozenset(
        "в во из на до к ко через под у близ около от по за над между".split()
    ),
    homonyms=frozenset("мир победа правда восток север юг запад метро звезда".split()),
    demonyms=ADJECTIVES,
    prefixes={
        form: word
        for word, endings in _PREFIXES.items()
        for form in (word, *(word.rstrip("аяь") + e for e in endings.split()))
    },
    adjective=re.compile(
        r"[А-ЯЁа-яё-]{3,}(?:ск|цк)(?:ий|ой|ая|ое|ие|ого|ому|им|ом|ую|их|ими|о)"
    ),
    abbreviations={
        "США": "США",
        "СССР": "СССР",
        "РФ": "Россия",
        "КНР": "Китай",
        "КНДР": "КНДР",
        "ФРГ": "Германия",
        "ЕС": "Европейский союз",
        "ОАЭ": "ОАЭ",
        "ГДР": "ГДР",
        "ЮАР": "ЮАР",
    },
    short=re.compile(r"(?:США|СССР|РФ|КНР|КНДР|ФРГ|ЕС|ОАЭ|ГДР|ЮАР)(?![\w-])"),
    place_speaks=re.compile(
        r",? (?:заявил|сообщил|опроверг|отказал|требует|считает|призвал|обвинил|осудил|ответил)"
    ),
)
