"""Dates and times in English."""

from geo.languages.timewords import ISO_DATE, TimeWords, alternatives

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
    "dawn": (4.5, 7),
    "noon": (12, 12),
    "midday": (11, 13),
    "midnight": (24, 24),
    "dusk": (17, 21),
    "early": (0, 9),
    "late": (18, 24),
}
_ZONES = {
    "local time": "",
    "local": "",
    "GMT": "UTC",
    "UTC": "UTC",
    "BST": "Europe/London",
    "CET": "Europe/Paris",
    "CEST": "Europe/Paris",
    "EST": "America/New_York",
    "EDT": "America/New_York",
    "ET": "America/New_York",
    "Eastern": "America/New_York",
    "CST": "America/Chicago",
    "CDT": "America/Chicago",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "JST": "Asia/Tokyo",
    "KST": "Asia/Seoul",
    "MSK": "Europe/Moscow",
    "Moscow time": "Europe/Moscow",
    "Seoul time": "Asia/Seoul",
    "Korean time": "Asia/Seoul",
    "Japan time": "Asia/Tokyo",
    "Tokyo time": "Asia/Tokyo",
    "Beijing time": "Asia/Shanghai",
    "China time": "Asia/Shanghai",
    "Pyongyang time": "Asia/Pyongyang",
    "Vladivostok time": "Asia/Vladivostok",
}
_NUMBERS = {
    name: i
    for i, name in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        1,
    )
} | {"a": 1}
_REL = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
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
_IN_YEAR = (
    rf"(?:,? {_YEAR}| (?P<yearrel>(?:last|this|next) year)|"
    r" (?P<sameyear>(?:the same|that) year))?"
)
_PART = rf"(?i:{alternatives(_PARTS)})"
_SHORT_DAYS = "Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun"
_WEEK = (
    rf"(?:(?:{alternatives(_WEEKDAYS)}|(?:{_SHORT_DAYS})[.]?)"
    rf"(?: (?P<part3>{_PART}))?,? )?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
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
    _NTH,
    (
        r"(?:(?P<weekrel>(?i:last|this|next)) )?"
        rf"(?P<weekday>{alternatives(_WEEKDAYS)})(?!['’]s\b)"
    ),
    rf"(?P<rel>(?i:{alternatives(_REL)}))\b(?!['’]s\b)",
    rf"{_N} (?P<unit>days?|weeks?) (?:later|afterwards)\b",
    rf"{_N} (?P<unit>days?|weeks?) (?P<ago>ago)\b",
    rf"{_THAT} day\b(?! of)",
    r"(?P<then>(?i:the day (?:before|after)))\b(?! yesterday| tomorrow)",
)
_BEFORE = rf"(?:(?P<part>{_PART})(?: on| of| in)? (?:the )?)?"
_AFTER = rf"(?:,? (?:in the |at )?(?P<part2>{_PART})\b(?! train| express))?"
_ZONE = rf"(?:,? \(?(?P<zone>{alternatives(_ZONES)})\b\)?)?"
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
_CLOCKS = (
    (
        rf"(?P<hour>{_HOUR_12})(?:[:.](?P<minute>[0-5]\d))?"
        rf" ?(?P<half>[ap]\.m\.|[AP]\.M\.|(?:[ap]m|[AP]M)\b){_ZONE}"
    ),
    rf"(?P<hour>{_HOUR_24}):(?P<minute>[0-5]\d)(?![\d:]){_ZONE}",
    (
        rf"(?P<hour>{_HOUR_24})(?<=\d\d)(?P<minute>[0-5]\d)(?: hours)?,? "
        rf"(?P<zone>{alternatives(_ZONES)})\b"
    ),
    (
        r"(?P<hour>1[0-2](?<=[Aa]t ..)|[1-9](?<=[Aa]t .)) in the "
        r"(?P<half>morning|afternoon|evening)\b"
    ),
    (
        r"(?P<hour>1[0-2](?<=[Aa]t ..)|[1-9](?<=[Aa]t .)) o['’]clock"
        r"(?: in the (?P<half>morning|afternoon|evening))?"
    ),
)
_AT = ("[Aa]t", "[Bb]y", "before", "after", "around")
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
        ISO_DATE,
        rf"{_THAT} (?P<part>{_PART})\b",
        r"(?P<rel>(?i:last|this)) (?P<part>night|morning|afternoon|evening)\b",
        (
            rf"(?P<part>(?:noon|dawn|dusk){_behind(_AT, 4)}|midnight{_behind(_AT, 8)})"
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
        "rel": _REL | {"last": -1, "this": 0},
        "then": _THEN,
        "n": _NUMBERS,
        "unit": {"day": 1, "days": 1, "week": 7, "weeks": 7},
        "season": _SEASONS,
        "monthrel": _MONTHREL,
        "yearrel": _YEARREL,
    },
    parts=_PARTS,
    monthparts=_MONTHPARTS,
    zones=_ZONES,
    future=(
        r"\bwill\b|\b(?:is|are|was|were) (?:due|expected|set|scheduled|likely) |"
        r"\bplan(?:s|ned|ning)? to\b|\b(?:may|might|could|should)\b|\b(?:is|are) to\b|"
        r"\bnext\b|\b(?:leav|arriv|depart|return|reopen)(?:es|s)\b|\bdue\b"
    ),
    past=(
        r"\b(?!armou?red|expected|scheduled|planned|slated|tipped|united|need|seed|speed|"
        r"feed|indeed|hundred|sacred|linked|based|named|called|loaded|sealed)\w{2,}ed\b|"
        r"\b(?:left|came|went|ran|got|took|set|met|was|were|had|rode|drew|drove|began|"
        r"made|saw|stood|sent|said|told|wound|brought|broke|froze|cut|fell|lost)\b"
    ),
    report=(
        r"(?i)\b(?:said|says|reported|announced|confirmed|wrote|told|according to)\b"
        r"[^,.;\0]{0,30}\0"
    ),
    recurs=(
        r"(?i)\b(?:every|each) (?:single |other )?(?:day|night|morning|afternoon|"
        r"evening|weekday|weekend|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
        r"|\bnightly\b|\bweekdays\b"
        r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
        r"|\b(?:once|twice|\w+ times) (?:a|per|each|every) (?:day|week)\b"
        r"|\b(?:runs?|running|departs?|leaves?|operates?) daily\b"
    ),
    arrives=(
        r"\b(?:arriv|reach|pull(?:ed|ing) in|g[eo]t(?:ting)? (?:in|to)\b|came in|"
        r"com(?:e|ing) in|draw into|drew into|terminat|was in\b|at its destination)"
    ),
    seasons=_SEASONS,
    join=r"[\s,]*(?:on|of)?(?: the)?\s*",
    stop=r"[!?\n]|(?<!\b[A-Z])(?<!\bSept)(?<!\bAug)(?<![ap]\.m)\.(?=\s|$)",
    afternoon=frozenset({"p.m.", "pm", "afternoon", "evening"}),
    morning=frozenset({"a.m.", "am", "morning"}),
)
