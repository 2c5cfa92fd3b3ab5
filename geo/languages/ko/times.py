"""Dates and times in Korean."""

from geo.languages.timewords import (
    DAY_FIRST_OR_MONTH,
    DOTTED_DATE,
    ISO_DATE,
    OFFSET,
    PACKED_DATE,
    TimeWords,
    alternatives,
)

_PARTS = {
    "오전": (0, 12),
    "오후": (12, 24),
    "새벽": (0, 6),
    "이른 아침": (4, 8),
    "아침": (5, 10),
    "낮": (11, 15),
    "정오": (12, 12),
    "저녁": (17, 21),
    "밤늦게": (21, 26),
    "밤": (18, 24),
    "자정": (24, 24),
    "심야": (22, 26),
    "한밤중": (23, 28),
    "한밤": (23, 28),
    "한낮": (11, 15),
    "점심": (11, 14),
    "해질녘": (17, 21),
    "어젯밤": (18, 26),
}
_ZONES = {
    "현지시간": "",
    "현지 시간": "",
    "현지시각": "",
    "현지 시각": "",
    "한국시간": "Asia/Seoul",
    "한국 시간": "Asia/Seoul",
    "한국시각": "Asia/Seoul",
    "일본시간": "Asia/Tokyo",
    "일본 시간": "Asia/Tokyo",
    "중국시간": "Asia/Shanghai",
    "베이징시간": "Asia/Shanghai",
    "베이징 시간": "Asia/Shanghai",
    "평양시간": "Asia/Pyongyang",
    "평양 시간": "Asia/Pyongyang",
    "북한시간": "Asia/Pyongyang",
    "모스크바시간": "Europe/Moscow",
    "모스크바 시간": "Europe/Moscow",
    "그리니치표준시": "UTC",
    "그리니치 표준시": "UTC",
    "세계표준시": "UTC",
    "미 동부시간": "America/New_York",
}
_MONTHPARTS = {"초": (1, 10), "초순": (1, 10), "상순": (1, 10), "중순": (11, 20)}
_MONTHPARTS |= {"하순": (21, 31), "말": (21, 31)}
_NIGHTS = {"어젯밤": (-1, "어젯밤"), "지난밤": (-1, "어젯밤"), "간밤": (-1, "어젯밤")}
_NIGHTS |= {"엊저녁": (-1, "저녁"), "어제저녁": (-1, "저녁"), "오늘밤": (0, "밤")}
_NIGHTS |= {
    "어제 밤": (-1, "어젯밤"),
    "어제밤": (-1, "어젯밤"),
    "그젯밤": (-2, "어젯밤"),
}
_NIGHTS |= {"오늘 밤": (0, "밤"), "지난 밤": (-1, "어젯밤"), "오늘새벽": (0, "새벽")}
_NIGHTS |= {"내일밤": (1, "밤"), "오늘아침": (0, "아침"), "오늘저녁": (0, "저녁")}
_WEEKS = {
    "지난주": -1,
    "지난 주": -1,
    "이번 주": 0,
    "이번주": 0,
    "금주": 0,
    "다음 주": 1,
}
_WEEKS |= {"다음주": 1, "내주": 1}
_WEEKENDS = {"지난 주말": -1, "지난주말": -1, "이번 주말": 2, "주말": 0, "다음 주말": 1}
_WEEKENDS |= {"지난주 주말": -1, "이번주말": 2, "다음 주 주말": 1}
_HOURS = {
    "한": 1,
    "두": 2,
    "세": 3,
    "네": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
}
_HOURS |= {"아홉": 9, "열": 10, "열한": 11, "열두": 12}
_ONES = {
    "일": 1,
    "이": 2,
    "삼": 3,
    "사": 4,
    "오": 5,
    "육": 6,
    "칠": 7,
    "팔": 8,
    "구": 9,
}
_TENS, _MONTHS_OF_YEAR, _DAYS_OF_MONTH = range(2, 6), range(1, 13), range(1, 32)
_NUMBERS = _ONES | {"십": 10} | {f"십{one}": 10 + n for one, n in _ONES.items()}
_NUMBERS |= {f"{ten}십": 10 * n for ten, n in _ONES.items() if n in _TENS}
_NUMBERS |= {
    f"{ten}십{one}": 10 * n + m
    for ten, n in _ONES.items()
    for one, m in _ONES.items()
    if n in _TENS
}
_SAID_MONTHS = {"유": 6, "시": 10} | {
    w: n for w, n in _NUMBERS.items() if n in _MONTHS_OF_YEAR
}
_SAID_DAYS = {w: n for w, n in _NUMBERS.items() if n in _DAYS_OF_MONTH}
_REL = {"어제": -1, "그제": -2, "그저께": -2, "오늘": 0, "내일": 1, "모레": 2}
_SEASONS = {"봄": 3, "여름": 6, "가을": 9, "겨울": 12}
_ERAS = {"주체": 1911, "단기": -2333}
_THEN = {"다음 날": 1, "다음날": 1, "이튿날": 1, "전날": -1, "당일": 0, "같은 날": 0}
_THEN |= {"이날": 0}
_MONTHREL = {"지난달": -1, "지난 달": -1, "이달": 0, "이번 달": 0, "이번달": 0}
_MONTHREL |= {"다음 달": 1, "다음달": 1, "내달": 1}
_YEARREL = {"지난해": -1, "작년": -1, "올해": 0, "금년": 0, "내년": 1, "재작년": -2}
_DAYS = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7}
_DAYS |= {"여드레": 8, "아흐레": 9, "열흘": 10, "일주일": 7, "보름": 15}

_ZONE = rf"(?:(?P<zone>{alternatives(_ZONES)})(?:으로|로)? ?)?"
_ZONE_AFTER = rf"(?:{OFFSET}| ?\((?P<zone2>{alternatives(_ZONES)})\))?"
_YEAR = r"(?P<year>\d{4}) ?년"
_MONTH = (
    r"(?:(?P<month>1[0-2]|0?[1-9]) ?월"
    rf"|(?<![가-힣])(?P<month2>{alternatives(_SAID_MONTHS)})월(?= ))"
)
_WEEKDAY_IN_BRACKETS = r"(?: ?\([월화수목금토일](?:요일)?\))?"
# "12일간", "3일째", "2일차": lengths of time, not days of a month.
_DAY = (
    r"(?<![\d.박])(?P<day>[0-3]?\d) ?일"
    r"(?!간|자|째|차|치|정|씩| 동안| 만에| 이내|\d| 뒤| 후|본)"
    rf"{_WEEKDAY_IN_BRACKETS}"
)
_SAID_DAY = rf"(?P<day>{alternatives(_SAID_DAYS)})일(?!간|째|차| 동안| 만에)"
_RANGE = (
    r"(?<![\d.])(?P<day>[0-3]?\d)일?(?:[∼~〜～\-–]|(?:부터|에서) )(?:\d+월 )?"
    r"(?P<dayto>[0-3]?\d)일(?!간|째|씩| 동안)"
)
_HALF = "오전|오후|새벽|이른 아침|아침|한낮|낮|저녁|밤|심야|한밤중|한밤"
_CLOCK = (
    rf"(?:(?P<half>{_HALF}) ?)?(?<![\d.])"
    r"(?P<hour>[01]?\d|2[0-9]) ?시(?!간|속|대|즌|기|도|설|작|점)"
    r"(?: ?(?P<minute>\d?\d) ?분| ?(?P<halfpast>반))?(?P<about>께|경| 무렵|쯤|즈음)?"
    rf"{_ZONE_AFTER}"
)
_SAID_CLOCK = (
    rf"(?:(?P<half>{_HALF}) ?)?(?<![가-힣])(?P<hour>{alternatives(_HOURS)}) ?시"
    r"(?!간|속|대|즌|기|도|설|작|점)"
    rf"(?: ?(?P<minute>\d?\d|{alternatives(_NUMBERS)}) ?분| ?(?P<halfpast>반))?"
    r"(?P<about>께|경| 무렵|쯤|즈음)?"
)
_DIGITAL = (
    rf"(?:(?P<half>{_HALF}) ?)?(?<![\d:])(?P<hour>[01]?\d|2[0-4]):"
    rf"(?P<minute>[0-5]\d)(?![\d:])(?P<about>께|경|쯤)?{_ZONE_AFTER}"
)
_NO_CLOCK = (  # 25:61: what stands as a time and is none
    r"(?:(?<=일 )|(?<=오전 )|(?<=오후 ))(?P<hour>\d\d):(?P<minute>\d\d)(?![\d:])"
)
_WHEN = (
    rf"(?: ?(?:{_CLOCK}|{_SAID_CLOCK}|{_DIGITAL}"
    rf"|(?P<part>{alternatives(_PARTS)})(?!부)))?"
)
_SLASHED = (  # 9/12, 9.12(화): month and day
    r"(?<![\d/.])(?P<month>1[0-2]|0?[1-9])(?:/|\. ?)(?P<day>3[01]|[12]\d|0?[1-9])"
    r"(?![\d/])[.]? ?\([월화수목금토일](?:요일)?\)"
)
_SLASHED_PLAIN = (
    r"(?<![\d/.])(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d)(?![\d/])(?=[에 ,]|$)"
)
_OFFICIAL = (  # 2023. 9. 12., '23.9.12
    r"(?<![\d.])(?:(?P<year>(?:19|20)\d\d)|['‘’](?P<year2>\d\d))\. ?"
    r"(?P<month>1[0-2]|0?[1-9])\. ?(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)[.]?"
    rf"{_WEEKDAY_IN_BRACKETS}"
)
_YEAR_ERA = rf"(?P<era>{alternatives(_ERAS)}) ?(?P<year>\d{{2,4}})(?:\(\d{{4}}\))?년"
_DATES = (
    rf"{_YEAR_ERA} ?{_MONTH} ?{_DAY}",
    rf"{_YEAR} ?{_MONTH} ?{_DAY}",
    rf"(?P<yearrel>{alternatives(_YEARREL)}) ?{_MONTH} ?{_DAY}",
    rf"{_MONTH} ?{_DAY}",
    rf"(?P<sameyear>같은 해|그해) ?{_MONTH} ?{_DAY}",
    rf"(?P<samemonth>같은 달) ?{_DAY}",
    rf"(?P<monthrel>{alternatives(_MONTHREL)}) ?{_DAY}",
    rf"{_YEAR} ?{_MONTH} ?{_SAID_DAY}",
    rf"{_MONTH} ?{_SAID_DAY}",
    _OFFICIAL,
    _SLASHED,
    _SLASHED_PLAIN,
    *DAY_FIRST_OR_MONTH,
    ISO_DATE,
    DOTTED_DATE,
    PACKED_DATE,
    rf"(?<![가-힣])(?P<night>{alternatives(_NIGHTS)})",
    rf"(?:(?:(?P<gone>지난)|(?P<coming>오는)) )?{_DAY}",
    (  # 내일로 is a rail pass
        rf"(?<![가-힣])(?P<rel>{alternatives(_REL)})"
        r"(?![가-힣]*날|로(?= ?(?:열차|기차|티켓|패스|여행|이용)))"
    ),
    rf"(?P<then>{alternatives(_THEN)})",
    (
        rf"(?:(?:(?P<week>{alternatives(_WEEKS)})|(?P<weekrel>지난|이번|다음)) ?)?"
        r"(?P<weekday>[월화수목금토일])요일"
    ),
    r"(?<!\d)(?P<n>\d{1,2})(?P<unit>일|주) ?(?:뒤|후)(?!반)",
    r"(?<!\d)(?P<n>\d{1,2})(?P<unit>일|주) ?(?P<ago>전)(?![가-힣])",
    rf"(?P<n>{alternatives(_DAYS)}) ?(?:뒤|후)",
    (  # not 회담 하루 전, "the day before the talks"
        r"(?:(?<=[은는이가도에.,”] )|(?<=[은는이가도에.,”])|^)"
        rf"(?P<n>{alternatives(_DAYS)}) ?(?P<ago>전)(?![가-힣])"
    ),
)
_MONTHPART = rf"(?: ?(?P<monthpart>{alternatives(_MONTHPARTS)})(?![가-힣]{{2}}))?"
_MONTHS = (
    rf"{_YEAR} ?(?P<season>{alternatives(_SEASONS)})",
    rf"(?P<yearrel>{alternatives(_YEARREL)}) ?(?P<season>{alternatives(_SEASONS)})",
    _YEAR_ERA,
    rf"{_YEAR} ?{_MONTH}{_MONTHPART}(?! ?\d)",
    rf"(?P<yearrel>{alternatives(_YEARREL)}) ?{_MONTH}{_MONTHPART}(?! ?\d)",
    rf"(?<![\d.]){_MONTH}{_MONTHPART}(?! ?\d+일|급)",
    rf"(?P<monthrel>{alternatives(_MONTHREL)}){_MONTHPART}(?! ?\d)",
    rf"{_YEAR}(?!간|대|도|째)",
    rf"(?P<sameyear>같은 해|그해)(?: ?{_MONTH}{_MONTHPART})?",
    rf"(?P<samemonth>같은 달){_MONTHPART}",
    rf"(?P<yearrel>{alternatives(_YEARREL)})",
)

WORDS = TimeWords(
    dates=_DATES,
    before=_ZONE,
    after=rf"{_ZONE_AFTER}{_WHEN}",
    clocks=(_CLOCK, _SAID_CLOCK, _DIGITAL, _NO_CLOCK),
    about=_ZONE,
    patterns=(
        rf"(?<![가-힣])(?P<week>{alternatives(_WEEKS)})(?! ?[월화수목금토일]요일| ?말)",
        rf"(?<![가-힣])(?P<weekend>{alternatives(_WEEKENDS)})(?!마다|농장|극)",
        _RANGE,
        rf"{_MONTH} ?{_RANGE}",
        rf"{_YEAR} ?{_MONTH} ?{_RANGE}",
        *_MONTHS,
    ),
    values={
        "rel": _REL,
        "season": _SEASONS,
        "then": _THEN,
        "monthrel": _MONTHREL,
        "yearrel": _YEARREL,
        "weekday": {c: i for i, c in enumerate("월화수목금토일")},
        "weekrel": {"지난": -1, "이번": 0, "다음": 1},
        "week": _WEEKS,
        "weekend": _WEEKENDS,
        "month": _SAID_MONTHS,
        "day": _SAID_DAYS,
        "hour": _HOURS,
        "minute": _NUMBERS,
        "unit": {"일": 1, "주": 7},
        "n": _DAYS,
    },
    parts=_PARTS,
    monthparts=_MONTHPARTS,
    zones=_ZONES,
    future=r"예정|전망|예상|계획|가능성|것으로 보인|[할될갈올] 것|다음 주|내일|다음 달|"
    r"한다(?=[.\s]|고)|간다(?=[.\s]|고)|온다(?=[.\s]|고)|떠난다|향한다",
    past=(
        r"[했었았였렸졌됐갔왔났섰쳤켰랐탔폈혔겼컸](?:다|으며|고|지만|던|는데|음|을|"
        r"으나)"
    ),
    verbs_last=True,
    report=r"(?:통신|신문|방송|매체|언론|당국|정부|관계자|대변인|소식통|위원회|[청부원])"
    r"[은는이가] \0.*(?:보도|전|밝히|밝|발표|말|알리|알)(?:했|혔|렸)",
    recurs=r"매일|매주|날마다|평일에|주말마다|하루 [0-9한두세네]+\s?(?:회|번)",
    departs="출발|떠[나난]",
    arrives=r"도착|닿|들어",
    eras=_ERAS,
    stop=r"[!?\n]|\.(?=\s|$)",
    afternoon=frozenset({"오후", "저녁"}),
    morning=frozenset({"오전", "새벽", "아침", "이른 아침"}),
    midday=frozenset({"낮", "한낮", "점심"}),
    night=frozenset({"밤", "심야", "한밤중", "한밤", "어젯밤"}),
    nights=_NIGHTS,
    closes=r"(?:쯤|께|경)?(?:이다|이었다|였다|입니다|이었습니다)?[.”」)\s]*",
    everywhere=rf"(?:시간|시각)은 (?:모두 )?(?P<zone>{alternatives(_ZONES)})",
    newest=frozenset({"이날"}),
)
