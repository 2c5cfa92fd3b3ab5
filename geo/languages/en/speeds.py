"""Speeds in English."""

from geo.languages.speedwords import SpeedWords

_N = r"(?<![\d.,])(?P<{}>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)"
_PER_HOUR = r"(?: ?(?:/|per|an) ?(?:h\b|hr\b|hour\b))"

WORDS = SpeedWords(
    patterns=(
        rf"{_N.format('kmh')}[ -]?(?:km ?/ ?h|kmh|kph|km/hr|km ph)\b",
        rf"{_N.format('kmh')}[ -]?(?:kilomet(?:er|re)s?|km|kms){_PER_HOUR}",
        rf"{_N.format('mph')}[ -]?(?:mph|mi/h)\b",
        rf"{_N.format('mph')}[ -]?miles?{_PER_HOUR}",
        rf"{_N.format('mps')} ?(?:m/s|met(?:er|re)s (?:per|a) second)\b",
        rf"{_N.format('knots')} ?knots\b",
    ),
    top=(
        r"(?i)top speed|maximum|\bmax\b|at most|no (?:more|faster) than|up to|"
        r"capable of|"
        r"speeds? of (?:just|only)|(?:not|never) exceed|can(?:not)? (?:only )?"
        r"(?:travel|run|go|move|reach|do)\b|(?:limited|restricted|confined) to"
    ),
    average=r"(?i)\baverag|\bmean speed|commercial speed",
    train=r"(?i)\btrains?\b|locomotive|carriages?|\bexpress\b|railcar|\bcars\b|convoy",
    other=(
        r"(?i)missile|rocket|\bshells?\b|drone|aircraft|\bjets?\b|plane|satellite|"
        r"\bwinds?\b|typhoon|hurricane|gust|\bvehicles?\b|motorcade|truck|\bships?\b|"
        r"\bthe line\b|\btracks?\b|speed limit|railway line|high-speed line|"
        r"highway|motorway"
    ),
    able=r"(?i)\bcan(?:not)? (?:only )?(?:travel|run|go|move|reach|do)\b",
    another=(
        r"(?i)\b(?:passing|another|other|ordinary|normal|most|regular) (?:\w+ )?"
        r"(?:trains?|express)\b"
    ),
    fast=(
        r"(?i)\b(?:high-speed (?:rail )?(?:train|service)s?|bullet trains?|shinkansen|"
        r"TGV|eurostar|thalys|KTX|AVE train|frecciarossa|ICE (?:train|\d)|nozomi|"
        r"hikari|acela)\b"
    ),
    than=r"(?i)\b(?:than|unlike|compared|instead of|not a|no)\b",
    clause=r"[!?\n]|(?<!\bm\.p)\.(?=\s|$)",
)
