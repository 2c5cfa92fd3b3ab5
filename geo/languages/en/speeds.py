"""Speeds in English."""

from geo.languages.numerals import EN
from geo.languages.speedwords import SpeedWords

_RANGE = r"(?:\d+(?:\.\d+)?(?: ?[-–—~]| to| or| and) ?)?"  # its upper end is read
_N = rf"(?<![\d.,]){_RANGE}(?P<UNIT>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)"
_SAID = rf"\b(?=[a-zA-Z])(?P<UNIT>{EN})"
_KMH = r"(?:km ?/ ?h|kmh|kph|kmph|km/hr|km ph|kmp/h|kms/h)"
_PER_HOUR = r"(?: ?(?:/|per|an|a) ?(?:h\b|hr\b|hour\b))"

WORDS = SpeedWords(
    patterns=(
        rf"{_N.replace('UNIT', 'kmh')}[ -]?{_KMH}\b",
        rf"{_N.replace('UNIT', 'kmh')}[ -]?(?:kilomet(?:er|re)s?|km|kms){_PER_HOUR}",
        rf"{_N.replace('UNIT', 'mph')}[ -]?(?:mph|mi/h)\b",
        rf"{_N.replace('UNIT', 'mph')}[ -]?miles?{_PER_HOUR}",
        rf"{_N.replace('UNIT', 'mps')} ?(?:m/s|met(?:er|re)s (?:per|a) second)\b",
        rf"{_N.replace('UNIT', 'knots')} ?knots\b",
        rf"{_SAID.replace('UNIT', 'kmh')}[ -](?:kilomet(?:er|re)s?|km){_PER_HOUR}",
        rf"{_SAID.replace('UNIT', 'mph')}[ -](?:mph\b|miles?{_PER_HOUR})",
    ),
    top=(
        r"(?i)top speed|\btop(?:s|ped|ping)? out|maximum|\bmax\b|at most|"
        r"no (?:more|faster) than|up to|fastest|capable of|at its (?:best|quickest)|"
        r"(?:not|never|n['’]t) (?:exceed|surpass|go (?:above|"
        r"over|"
        r"beyond))|never goes (?:above|over|beyond)|\bexceeds? no|"
        r"\b(?:can(?:not|['’]t)?|could(?: not|n['’]t)?) (?:only )?"
        r"(?:travel|run|go|move|reach|do|manage|hit)\b|"
        r"(?:limited|restricted|confined|capped) (?:to|at)|\bfaster than\b"
    ),
    only=r"(?i)speeds? of (?:just|only)|\b(?:just|only|barely|a mere) (?=\d)",
    average=r"(?i)\baverag|\bmean speed|commercial speed",
    train=r"(?i)\btrains?\b|locomotive|carriages?|\bexpress\b|railcar|\bcars\b|convoy",
    other=(
        r"(?i)missile|rocket|\bshells?\b|drone|aircraft|\bjets?\b|plane|satellite|"
        r"\bwinds?\b|typhoon|hurricane|gust|\bvehicles?\b|motorcade|truck|\bships?\b|"
        r"\bthe line\b|\btracks?\b|speed limit|railway line|high-speed line|"
        r"highway|motorway"
    ),
    able=(
        r"(?i)\b(?:can(?:not|['’]t)?|could(?: not|n['’]t)?) (?:only )?"
        r"(?:travel|run|go|move|reach|do|manage|hit)\b"
    ),
    runs=(
        r"(?i)\b(?:travel|run|mov|go|chug|trundl|crawl|roll|plod|lumber|rumbl|rattl|steam|"
        r"speed|proceed|rac|pass|head|cruis|snak|mak)(?:s|es|ed|led|ing|ling|ning)?\b|"
        r"\bspeed (?:of|is|was|being)\b|"
        r"\b(?:ran|went|sped|doing|did|does|made)\b|at (?:a |"
        r"speeds? )?(?:speeds? )?of\b"
    ),
    moment=(
        r"(?i)\bderail|\bcrash|\bcollid|\bcollision|left the (?:tracks|rails)|accident|"
        r"\bstruck\b|\bhit\b|impact|\bslammed|ploughed|plowed|at the time\b|"
        r"\bestimated\b|wreck|\bbrak(?:e|ed|ing)\b"
    ),
    another=(
        r"(?i)\b(?:passing|another|other|ordinary|normal|most|regular|bullet|"
        r"high-speed|Japanese|Chinese|French|modern) (?:\w+[ -])?(?:\w+ )?"
        r"(?:trains?|express)\b"
    ),
    fast=(
        r"(?i)\b(?:high-speed (?:rail )?(?:train|service)s?|bullet trains?|shinkansen|"
        r"TGV|eurostar|thalys|KTX|AVE train|frecciarossa|ICE (?:train|\d)|nozomi|"
        r"hikari|acela)\b(?! (?:lines?|network|station|tracks?|terminal|platforms?))"
    ),
    goes=(
        r"(?i)\b(?:left|leav|depart|arriv|travel|t(?:ake|ook)|board|r[au]n|rode|"
        r"rid(?:e|ing)|"
        r"pull|derail|stop|carr|bound|reach|pass|head|set off|came|com(?:e|ing)|went|"
        r"go(?:es|"
        r"ing)?\b|crash|collid|evacuat|stranded|stuck|delay)"
    ),
    than=r"(?i)\b(?:than|unlike|compared|instead of|not a|no)\b",
    clause=r"[!?\n]|(?<!\bm\.p)\.(?=\s|$)",
)
