"""Dates and times in English."""

from geo.languages.en.zones import ZONES
from geo.languages.timewords import (
    DAY_FIRST_OR_MONTH,
    DOTTED_DATE,
    ISO_DATE,
    OFFSET,
    PACKED_DATE,
    TimeWords,
    alternatives,
)

_MONTHS = {
    name: i
    for i, names in enumerate(
        (
            ("January", "Jan."),
            ("February", "Feb."),
            ("March", "Mar."),
            ("April", "Apr."),
            ("May",),
            ("June", "Jun."),
            ("July", "Jul."),
            ("August", "Aug."),
            ("September", "Sept.", "Sep.", "Sept"),
            ("October", "Oct."),
            ("November", "Nov."),
            ("December", "Dec."),
        ),
        1,
    )
    for name in names
}
_PLAIN_MONTHS = {name: i for name, i in _MONTHS.items() if name not in {"May", "March"}}
# Only beside a day or year: alone, Jan and Mar are names too.
_MONTHS |= {name[:3]: i for name, i in _MONTHS.items()}
_MONTHS |= {name.upper(): i for name, i in _MONTHS.items()}
# Small letters only where they are no other word.
_MONTHS |= {
    name.lower(): i
    for name, i in _MONTHS.items()
    if len(name) > len("Sept.") and name.title() != "March"
}
_WEEKDAYS = {
    name: i
    for i, name in enumerate(
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    )
}
_PARTS = {
    "early morning": (4, 8),
    "small hours": (0, 5),
    "early hours": (0, 5),
    "late morning": (9, 12),
    "mid-morning": (9, 11),
    "morning": (5, 12),
    "early afternoon": (12, 15),
    "late afternoon": (15, 18),
    "afternoon": (12, 18),
    "early evening": (17, 20),
    "evening": (17, 22),
    "night": (18, 26),
    "the small hours": (0, 5),
    "midnight": (24, 24),
    "dawn": (4.5, 7),
    "noon": (12, 12),
    "midday": (11, 13),
    "dusk": (17, 21),
    "early": (0, 9),
    "late": (18, 24),
}
_NUMBERS = {
    name: i
    for i, name in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        1,
    )
} | {"a": 1}
_HOURS = {
    name: i
    for i, name in enumerate(
        (
            *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
            *("ten", "eleven", "twelve"),
        ),
        1,
    )
}
_PAST = {"half past": 30, "half-past": 30, "a quarter past": 15, "quarter past": 15}
_PAST |= {"a quarter to": -15, "quarter to": -15, "a quarter after": 15}
_PAST |= {"quarter after": 15, "quarter of": -15, "a quarter of": -15}
_PAST |= {f"{n} past": m for n, m in (("five", 5), ("ten", 10), ("twenty", 20))}
_PAST |= {f"{n} to": -m for n, m in (("five", 5), ("ten", 10), ("twenty", 20))}
_PAST |= {"twenty-five past": 25, "twenty-five to": -25}
_PAST |= {f"{n} minutes past": m for n, m in (("five", 5), ("ten", 10), ("twenty", 20))}
_PAST |= {f"{n} minutes to": -m for n, m in (("five", 5), ("ten", 10), ("twenty", 20))}
_ORDINALS = {
    name: i
    for i, name in enumerate(
        (
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh"),
            *("eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth"),
            *("fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"),
            *("nineteenth", "twentieth"),
        ),
        1,
    )
}
_ORDINALS |= {
    f"twenty{dash}{name}": 20 + i
    for name, i in tuple(_ORDINALS.items())[:9]
    for dash in "- "
}
_ORDINALS |= {"thirtieth": 30, "thirty-first": 31, "thirty first": 31}
_NIGHTS = {"last night": (-1, "night"), "tonight": (0, "night")}
_NIGHTS |= {f"this {part}": (0, part) for part in ("morning", "afternoon", "evening")}
_NIGHTS |= {"yesterday night": (-1, "night")}
_WEEKS = {"last week": -1, "this week": 0, "next week": 1, "the past week": -1}
_WEEKENDS = {"last weekend": -1, "next weekend": 1, "this past weekend": -1}
_WEEKENDS |= {f"{word} weekend": 0 for word in ("over the", "at the", "on the")}
_WEEKENDS |= {"this weekend": 2}
_WEEKENDS |= {"during the weekend": 0, "the past weekend": -1, "the weekend": 0}
_REL = {"yesterday": -1, "today": 0, "tomorrow": 1}
_REL |= {"the day before yesterday": -2, "the day after tomorrow": 2}
_THEN = {"the following": 1, "the next": 1, "the previous": -1, "the same": 0}
_THEN |= {"the day before": -1, "the day after": 1, "that": 0}
_MONTHREL = {"last month": -1, "this month": 0, "next month": 1}
_YEARREL = {"last year": -1, "this year": 0, "next year": 1}
_MONTHPARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_MONTHPARTS |= {"the start of": (1, 10), "the end of": (21, 31)}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_MONTHPARTS |= {"the beginning of": (1, 10), "the middle of": (11, 20)}

_MONTH = rf"(?P<month>{alternatives(_MONTHS).replace('.', r'[.]')})"
_PLAIN_MONTH = rf"(?P<month>{alternatives(_PLAIN_MONTHS).replace('.', r'[.]')})"
_YEAR = r"(?P<year>1[6-9]\d\d|20\d\d)"
_ANY_YEAR = (  # four figures behind a day and month, where they can be nothing else
    r"(?P<year>1[6-9]\d\d|20\d\d|\d{4}(?=[.;)]|,(?!\d)|$|\n|"
    r" (?:at|from|and|for|to|by|with)\b))"
)
_IN_YEAR = (
    rf"(?:,? {_ANY_YEAR}| (?P<yearrel>(?:last|this|next) year)|"
    r" (?P<sameyear>(?:the same|that) year))?"
)
_PART = rf"(?i:{alternatives(_PARTS)})"
_SHORT_DAYS = "Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun"
_WEEK = (
    rf"(?:(?:{alternatives(_WEEKDAYS)}|(?:{_SHORT_DAYS})[.]?)"
    rf"(?: (?P<part3>{_PART}))?,? )?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_SAID_DAY = rf"(?=[a-zA-Z])(?P<day>(?i:{alternatives(_ORDINALS)}))"
_DAYTO = (
    r"(?:(?:[-–—]| to | through | until | and )(?P<dayto>[0-3]?\d)(?:st|nd|rd|th)?)?"
)
# "the 10th" is a day, "the 10th anniversary" is none: what follows decides.
_NTH = (
    r"(?<=the )(?P<day>[0-3]?\d)(?:st|nd|rd|th)"
    r"(?= (?:and|at|in|from|that|after|before|by|for|to|of|the|it|he|she|they|with|on|"
    r"when|while|but|as|aboard|is|was)\b|[,.;:)]|$|\n)"
)
_N = rf"(?P<n>\d{{1,2}}|(?i:{alternatives(_NUMBERS)}))"
_THAT = r"(?P<then>(?i:the (?:following|next|previous|same)|that))"
_DAYS = (
    rf"{_WEEK}(?:the )?{_DAY}{_DAYTO} (?:of )?{_MONTH}{_IN_YEAR}(?!\w)",
    rf"{_WEEK}{_MONTH} (?:the )?{_DAY}{_DAYTO}{_IN_YEAR}(?![\w:])",
    rf"(?=[tfsTFSen]){_SAID_DAY} (?:of )?{_MONTH}{_IN_YEAR}(?!\w)",
    rf"(?=[A-Zs-]){_MONTH} (?:the )?{_SAID_DAY}{_IN_YEAR}(?![\w:])",
    rf"(?P<day>[0-3]?\d)-{_MONTH}-(?P<year>\d{{4}}|\d\d)(?![\w-])",
    *DAY_FIRST_OR_MONTH,
    DOTTED_DATE,
    PACKED_DATE,
    ISO_DATE,
    _NTH,
    (
        r"(?:(?P<weekrel>(?i:last|this|next)) |(?P<then>(?i:the following)) )?"
        rf"(?P<weekday>{alternatives(_WEEKDAYS)})(?!['’]s\b)"
        rf"(?: (?:of )?(?P<week>(?i:{alternatives(_WEEKS)})))?"
    ),
    rf"(?P<night>(?i:{alternatives(_NIGHTS)}))\b(?!['’]s\b)",
    rf"(?P<rel>(?i:{alternatives(_REL)}))\b(?!['’]s\b)",
    rf"{_N} (?P<unit>days?|weeks?) (?:later|afterwards)\b",
    rf"{_N} (?P<unit>days?|weeks?) (?P<ago>ago)\b",
    rf"{_THAT} day\b(?! of)",
    r"(?P<then>(?i:the day (?:before|after)))\b(?! yesterday| tomorrow)",
)
_BEFORE = rf"(?:(?P<part>{_PART})(?: on| of| in)? (?:the )?)?"
_AFTER = rf"(?:,? (?:in the |at )?(?P<part2>{_PART})\b(?! train| express))?"
_ZONE = rf"(?:{OFFSET}|,? \(?(?P<zone>(?i:{alternatives(ZONES)}))\b\)?)?"
_SAID_HOUR = rf"(?P<hour>1[0-2]|0?[1-9](?!\d)|(?i:{alternatives(_HOURS)}))"
_HALVES = (
    r"(?: ?(?P<half2>[ap]\.m\.|[AP]\.M\.|(?:[ap]m|[AP]M)\b)"
    r"|,? (?:in the (?P<half3>morning|afternoon|evening)|at (?P<half4>night))\b)"
)
_AT = r"(?<![A-Za-z])(?:(?<=[Aa]t )|(?<=[Bb]y )|(?<=AT )|(?<=round )|(?<=bout ))"
_ABOUT = (
    r"(?:\b(?P<about>(?i:about|around|approximately|roughly|nearly|shortly before|"
    r"shortly after|just before|just after)) )?"
)
# What may not stand before a clock time is looked for behind its first figure: a
# pattern that begins with a figure is found much faster.
_HOUR_12 = "".join(
    rf"{first}(?<![\d:.,$€£-]{first}){rest}"
    for first, rest in (("1", "[0-2]|"), ("0", "[1-9]|"), ("[1-9]", ""))
)
_HOUR_24 = "".join(
    rf"{first}(?<![\d:.,]{first}){rest}"
    for first, rest in (("[01]", r"\d|"), ("2", r"[0-3]|"), (r"\d", ""))
)
_PAIR = "(?:" + "|".join(rf"(?<={w} ..)" for w in ("t", "y", "round", "rom")) + ")"
_CLOCKS = (
    (
        rf"(?P<hour>{_HOUR_12})(?:[:.](?P<minute>[0-5]\d))?"
        r" ?(?P<half>[ap]\. ?m\.|[AP]\. ?M\.|(?:[ap]m|[AP]M)\b)"
        rf"{_ZONE}"
    ),
    (
        rf"(?P<hour>{_HOUR_24}):(?P<minute>[0-5]\d)(?![\d:])"
        rf"(?: hours| hrs| h\b)?{_HALVES}?{_ZONE}"
    ),
    rf"(?P<hour>24):(?P<minute>00)(?![\d:]){_ZONE}",
    rf"(?P<hour>\d\d){_PAIR}:(?P<minute>\d\d)(?![\d:])",  # 25:61 too
    (
        rf"\b(?=[a-zA-Z])(?P<past>(?i:{alternatives(_PAST)})) {_SAID_HOUR}"
        rf"(?: o['’]clock)?{_HALVES}?{_ZONE}"
    ),
    rf"(?P<hour>{_HOUR_12})[.](?P<minute>[0-5]\d){_HALVES}{_ZONE}",
    (
        rf"(?P<hour>{_HOUR_24})(?<=\d\d)(?P<minute>[0-5]\d)(?: hours)?,? "
        rf"(?P<zone>{alternatives(ZONES)})\b"
    ),
    (rf"{_AT}{_SAID_HOUR}{_HALVES}{_ZONE}"),
    rf"{_AT}{_SAID_HOUR} o['’]clock{_HALVES}?{_ZONE}",
)
_BY = ("[Aa]t", "[Bb]y", "before", "after", "around", "12")
_IN = (
    *("[Ii]n", "[Ss]ince", "[Bb]y", "[Uu]ntil", "of", "[Dd]uring", "[Ff]rom"),
    *("[Ll]ast", "[Nn]ext", "[Bb]efore", "[Aa]fter"),
)


def _behind(words: tuple[str, ...], length: int) -> str:
    """Return a pattern for any of the words before what is so long and just read."""
    return "(?:" + "|".join(f"(?<={word} .{{{length}}})" for word in words) + ")"


_MONTHPART = rf"(?:(?P<monthpart>(?i:{alternatives(_MONTHPARTS)}))[ -])?"

WORDS = TimeWords(
    dates=tuple(rf"\b{day}" for day in _DAYS),
    before=rf"\b{_BEFORE}",
    after=_AFTER,
    clocks=_CLOCKS,
    about=_ABOUT,
    patterns=(
        rf"{_THAT} (?P<part>{_PART})\b",
        rf"\b(?P<week>(?i:{alternatives(_WEEKS)}))\b(?!['’]s\b)",
        rf"\b(?P<weekend>(?i:{alternatives(_WEEKENDS)}))\b(?!['’]s\b| of)",
        (
            rf"(?P<part>(?:noon|dawn|dusk){_behind(_BY, 4)}|midnight{_behind(_BY, 8)})"
            rf"\b{_ZONE}"
        ),
        rf"\b{_MONTHPART}{_MONTH},? {_YEAR}(?!\w)",
        rf"\b{_MONTHPART}{_PLAIN_MONTH}(?! \d| [A-Z]|\w)",
        rf"\b(?P<monthpart>(?i:{alternatives(_MONTHPARTS)}))[ -](?P<month>May|March)\b",
        (
            rf"(?P<month>May{_behind(_IN, 3)}|March{_behind(_IN, 5)})\b"
            r"(?! \d| [A-Z])"
        ),
        rf"\b(?P<monthrel>(?i:{alternatives(_MONTHREL)}))\b",
        (
            rf"\b(?P<season>(?i:{alternatives(_SEASONS)})),?(?: of)? "
            rf"(?:{_YEAR}\b|(?P<yearrel>(?:last|this|next) year)\b)"
        ),
        rf"{_YEAR}{_behind(_IN, 4)}(?![\w-]| (?:km|miles|tonnes|people))",
        rf"\b{_MONTHPART}{_MONTH} (?P<yearrel>(?:last|this|next) year)\b",
        r"\b(?P<sameyear>(?i:the same|that) year)\b",
        rf"\b(?P<yearrel>(?i:{alternatives(_YEARREL)}))\b",
    ),
    values={
        "month": {name.lower(): i for name, i in _MONTHS.items()},
        "weekday": {name.lower(): i for name, i in _WEEKDAYS.items()},
        "weekrel": {"last": -1, "this": 0, "next": 1},
        "rel": _REL,
        "day": _ORDINALS,
        "hour": _HOURS,
        "past": _PAST,
        "week": _WEEKS,
        "weekend": _WEEKENDS,
        "then": _THEN,
        "n": _NUMBERS,
        "unit": {"day": 1, "days": 1, "week": 7, "weeks": 7},
        "season": _SEASONS,
        "monthrel": _MONTHREL,
        "yearrel": _YEARREL,
    },
    parts=_PARTS,
    monthparts=_MONTHPARTS,
    zones=ZONES,
    future=(
        r"\bwill\b|\b(?:is|are|was|were) (?:due|expected|set|scheduled|likely) |"
        r"\bplan(?:s|ned|ning)? to\b|\b(?:may|might|could|should)\b|\b(?:is|are) to\b|"
        r"\bnext\b|\b(?:leav|arriv|depart|return|reopen)(?:es|s)\b|\bdue\b"
    ),
    past=(
        r"\b(?!armou?red|expected|scheduled|planned|slated|tipped|united|need|seed|"
        r"speed|"
        r"feed|indeed|hundred|sacred|linked|based|named|called|loaded|sealed)\w{2,}ed\b|"
        r"\b(?:left|came|went|ran|got|took|set|met|was|were|had|rode|drew|drove|began|"
        r"made|saw|stood|sent|said|told|wound|brought|broke|froze|cut|fell|lost)\b"
    ),
    report=(
        r"(?i)\b(?:said|says|reported|announced|confirmed|wrote|told|according to)\b"
        r"(?: (?:on|in|at|late|early|earlier|a|the|its|statement|report|briefing|by|"
        r"state|news|agency|media|officials|website))* ?\0"
        r"|(?i:\b(?:statement|release|report|interview|briefing|conference)s?\b)"
        r"[^,.;\0]{0,20}\0"
    ),
    recurs=(
        r"(?i)\b(?:every|each) (?:single |other )?(?:day|night|morning|afternoon|"
        r"evening|weekday|weekend|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
        r"|\bnightly\b|\bweekdays\b"
        r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
        r"|\b(?:once|twice|\w+ times) (?:a|per|each|every) (?:day|week)\b"
        r"|\b(?:runs?|running|departs?|leaves?|operates?) daily\b"
    ),
    departs=r"(?i)\b(?:left|leav|depart|set off)",
    arrives=(
        r"\b(?:arriv|reach|pull(?:ed|ing) in|g[eo]t(?:ting)? (?:in|to)\b|came in|"
        r"com(?:e|ing) in|draw into|drew into|terminat|was in\b|at its destination)"
    ),
    join=r"[\s,]*(?:on|of|at|by)?(?: the)?\s*",
    stop=(
        r"[!?\n]|(?<!\b[A-Z])(?<!\bSept)(?<!\bAug)(?<!\bNo)(?<!\bSt)(?<!\bM[rs])(?<!\bM"
        r"rs)(?<!\bDr)(?<![ap]\.m)\.(?=\s|$)"
    ),
    afternoon=frozenset(
        {"p.m.", "p. m.", "pm", "afternoon", "evening"}
        | {"early afternoon", "late afternoon", "early evening", "late evening"}
    ),
    morning=frozenset(
        {"a.m.", "a. m.", "am", "morning", "early morning", "early hours"}
    ),
    night=frozenset({"night", "late"}),
    nights=_NIGHTS,
    conjunctions=r"(?i)\b(?:and|but)\b|;",
    strong_breaks=(
        r"(?i)[;–—]|\b(?:and|but|then|before|after|while|when|where|which|who|that|"
        r"until|"
        r"having|from where|whence)\b"
    ),
    everywhere=(
        r"(?i:\ball (?:the )?(?:times|hours)(?: (?:here|below|given|shown))?"
        r" (?:are |is )?(?:given |shown |stated )?(?:in )?(?:the )?)"
        rf"(?:(?P<zone>(?i:{alternatives(ZONES)}))\b|{OFFSET})"
    ),
)
