"""Stated distances and durations in English."""

from geo.languages.extentwords import ExtentWords
from geo.languages.numerals import EN

_N = r"(?P<{}>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)"
_SAID = rf"\b(?=[a-zA-Z])(?P<UNIT>{EN})"
_VALUES = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
}
_WORDS = "|".join(word for word in _VALUES if word != "a")
_SPEED = r"(?! ?(?:/|per\b|an hour|p?h\b))"
_KM = _N.format("km")
_MILES = _N.format("miles")

WORDS = ExtentWords(
    patterns=(
        rf"(?<![\d.,]){_KM}[ -]?(?:kilomet(?:er|re)s?|kms?)\b{_SPEED}",
        rf"(?<![\d.,]){_MILES}[ -]?miles?\b{_SPEED}",
        rf"{_SAID.replace('UNIT', 'km')}[ -](?:kilomet(?:er|re)s?|kms?)\b{_SPEED}",
        rf"{_SAID.replace('UNIT', 'miles')}[ -]miles?\b{_SPEED}",
        (
            rf"(?<![\d.,:])(?P<hours>\d+(?:\.\d+)?|{_WORDS})[ -]hours?\b"
            r"(?:(?: and|,)? (?P<minutes>\d+) minutes?)?"
            r"(?! (?:later|ago|after|before|behind|ahead|a day))"
        ),
        rf"\b(?P<days>\d+|{_WORDS})-day (?:[a-z]+ )?(?:journey|trip|ride|run|trek)\b",
        (
            r"\b(?:takes?|took|taking|lasts?|lasted) (?:about |some |nearly |over )?"
            rf"(?P<days>\d+|a|{_WORDS})(?P<half> and a half)? days?"
            r"(?P<half2> and a half)?"
            r"\b"
        ),
    ),
    travel=(
        r"(?i)\btrains?\b|\brail|\bjourney|\btravel|\btrip\b|\bride\b|\broute\b|"
        r"\bdistance|\bcover|\bcross|\btracks?\b"
    ),
    other=(
        r"(?i)missile|rocket|\bshells?\b|artillery|\brange\b|flight|\bflew\b|\bfly|"
        r"\bby car\b|\bdrive\b|\bdrove\b|motorcade|\bships?\b|\bwalk|altitude|"
        r"\btalks?\b|\bmeeting|\bspeech|\bspoke\b|\blate\b|\bdelay|\bstuck\b|"
        r"\bstranded|\bheld\b|\bwait|stationary|standstill|\bbehind schedule"
    ),
    clause=r"[!?\n]|(?<!\b[ap]\.m)\.(?=\s|$)",
    values=_VALUES,
    apart_after=(
        r"(?i)\)?(?:,? \(\d[^)]*\))?,? (?:\w+ )?(?:away|outside|north|south|east|west|"
        r"short of|"
        r"inside|into|deep|ahead|behind|wide|beyond|off|or so (?:from|outside))\b|"
        r"(?:,? \(\d[^)]*\))? from (?!.{0,60}\b(?:to|until|through)\b)"
    ),
)
