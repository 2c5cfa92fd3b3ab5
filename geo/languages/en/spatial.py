"""How English says where a place lies."""

import re

from geo.languages.spatial import Between, Spatial

__all__ = ["SPATIAL"]

_KM = r"(?:about |roughly |some |around )?(?P<km>\d[\d,.]*)\s*"
_LINE = (
    r" (?:main |branch |high-speed |freight |single-track )*"
    r"(?:railway|railroad|line|route|section|stretch|track|branch)\b"
)
_LIES = (
    "(?:on|in|at|which|lies|lying|is|located|situated|somewhere|about|roughly|right"
    "|exactly|along|station|halt|junction|village)"
)

_OTHER_WAYS = (
    r"\b(?:fl(?:y|ies|ew|own|ying)|flights?|(?:air)?planes?|airlines?|airports?|by air"
    r"|by sea|sail(?:s|ed|ing)?|ferry|ferries|ships?|boats?|steamers?|cruise\w*)\b"
)

SPATIAL = Spatial(
    compass={
        "northeast": 45,
        "northwest": 315,
        "southeast": 135,
        "southwest": 225,
        "north": 0,
        "east": 90,
        "south": 180,
        "west": 270,
    },
    betweens=(
        Between(
            re.compile(r"\b(?:[Bb]etween|midway between|halfway between) $"),
            re.compile(" and "),
            re.compile(""),
        ),
        Between(
            re.compile(r"\b(?:on|along) (?:the )?(?:\w+ )?$"),
            re.compile(r"\s?[–—-]\s?|[- ]to[- ]"),
            re.compile(_LINE),
        ),
        Between(
            re.compile(rf"\b(?:on|along) the{_LINE} (?:from|between) $"),
            re.compile(" (?:to|and) "),
            re.compile(""),
        ),
    ),
    subject_first=True,
    joined=re.compile(
        rf",?(?: \(?(?:an?|the|its) [\w' -]{{1,30}},?)?(?: {_LIES})*,? \(?"
    ),
    bearing_before=re.compile(
        rf"(?:{_KM}(?P<unit>km|kilomet(?:er|re)s?|miles?) (?:to the )?)?"
        r"(?:to the )?(?P<way>(?:north|south)?-?(?:north|south|east|west))"
        r"(?:ern side)? of (?:the )?(?:city of |town of )?$",
        re.IGNORECASE,
    ),
    marks=("th of ", "st of ", "side of "),
    border_before=re.compile(
        r"(?:\b(?:near|on|at|by|along|close to|not far from|across)\s)?"
        r"(?:the |its |their )?(?:border|frontier)(?: (?:with|to|from|of))? (?:the )?$"
    ),
    border_after=re.compile(r"(?:[’']s)? (?:border|frontier)\b"),
    region_before=re.compile(
        r"\b(?:canton|province|state|region|oblast|county|department|prefecture"
        r"|governorate|voivodeship|district) of (?:the )?$",
        re.IGNORECASE,
    ),
    of_town=re.compile(
        r"(?P<town>.{3,}?) (?:Junction|Yard|Freight|Goods|Parkway|Cantonment)"
        r"(?: (?:Yard|Terminal|[Ss]tation))?"
    ),
    calls_before=re.compile(
        r"\b(?:arriv\w+ (?:in|at)|depart\w+(?: from)?|left|leaves|leaving|reach\w*"
        r"|pull\w+ (?:into|out of)|(?:call|stop)\w* (?:in|at)|bound for"
        r"|(?:trains?|express|services?|sleeper) (?:from|to|for)"
        r"|stations? (?:in|at|of)) $",
        re.IGNORECASE,
    ),
    calls_after=re.compile(r" (?:[Cc]entral |[Rr]ailway )?[Ss]tation\b"),
    by_other_ways=re.compile(_OTHER_WAYS),
    by_other_ways_before=re.compile(rf"{_OTHER_WAYS}[^.\n]{{0,12}}\bfrom $"),
)
