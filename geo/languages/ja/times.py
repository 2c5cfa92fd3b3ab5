"""Dates and times in Japanese."""

from geo.languages.timewords import (
    DAY_FIRST_OR_MONTH,
    DIGITS,
    DOTTED_DATE,
    HAN_NUMBER,
    ISO_DATE,
    OFFSET,
    PACKED_DATE,
    TimeWords,
    alternatives,
)

_PARTS = {
    "午前": (0, 12),
    "午後": (12, 24),
    "未明": (0, 5),
    "明け方": (3, 7),
    "夜明け": (4.5, 7),
    "早朝": (4, 8),
    "朝": (5, 10),
    "昼前": (10, 12),
    "昼過ぎ": (12, 15),
    "昼": (11, 14),
    "正午": (12, 12),
    "夕方": (15, 19),
    "夕": (15, 19),
    "夜": (18, 24),
    "深夜": (22, 26),
    "真夜中": (23, 25),
    "夜半": (23, 25),
    "晩": (18, 24),
    "夜中": (22, 28),
    "昨夜": (18, 29),
}
_ZONES = {
    "現地時間": "",
    "日本時間": "Asia/Tokyo",
    "韓国時間": "Asia/Seoul",
    "北朝鮮時間": "Asia/Pyongyang",
    "平壌時間": "Asia/Pyongyang",
    "中国時間": "Asia/Shanghai",
    "北京時間": "Asia/Shanghai",
    "モスクワ時間": "Europe/Moscow",
    "ウラジオストク時間": "Asia/Vladivostok",
    "グリニッジ標準時": "UTC",
    "世界標準時": "UTC",
    "米東部時間": "America/New_York",
    "英国時間": "Europe/London",
}
_MONTHPARTS = {"初め": (1, 10), "上旬": (1, 10), "初旬": (1, 10)}
_MONTHPARTS |= {"中旬": (11, 20), "半ば": (11, 20), "下旬": (21, 31), "末": (21, 31)}
_SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}
_NIGHTS = {"今朝": (0, "朝"), "けさ": (0, "朝"), "今夜": (0, "夜"), "今晩": (0, "夜")}
_NIGHTS |= {"今夕": (0, "夕方"), "今夜中": (0, "夜"), "昨夜": (-1, "昨夜")}
_NIGHTS |= {"昨晩": (-1, "昨夜"), "ゆうべ": (-1, "昨夜"), "昨夕": (-1, "夕方")}
_NIGHTS |= {
    "昨深夜": (-1, "深夜"),
    "一昨夜": (-2, "昨夜"),
    "明朝": (1, "朝"),
    "明晩": (1, "夜"),
}
_WEEKS = {"先週": -1, "今週": 0, "来週": 1, "前の週": -1}
_WEEKENDS = {"先週末": -1, "今週末": 2, "週末": 0, "来週末": 1, "この週末": 2}
_REL = {"昨日": -1, "一昨日": -2, "おととい": -2, "きのう": -1, "今日": 0, "きょう": 0}
_REL |= {"本日": 0, "明日": 1, "あす": 1, "明後日": 2, "あさって": 2}
_THEN = {"翌日": 1, "翌々日": 2, "前日": -1, "同日": 0, "当日": 0, "翌": 1}
_MONTHREL = {"今月": 0, "本月": 0, "先月": -1, "前月": -1, "来月": 1}
_YEARREL = {"今年": 0, "ことし": 0, "昨年": -1, "去年": -1, "一昨年": -2, "来年": 1}
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}

_ZONE = rf"(?:(?P<zone>{alternatives(_ZONES)})(?:の|で|、|同| )?)?"
_ZONE_AFTER = rf"(?:{OFFSET}|[（(](?P<zone2>{alternatives(_ZONES)})[）)])?"
_YEAR_PLAIN = rf"(?P<year>{DIGITS}{{4}}|[〇零一二三四五六七八九]{{4}}) ?年 ?"
_YEAR_ERA = rf"(?P<era>{alternatives(_ERAS)}) ?(?P<year>{HAN_NUMBER}|元) ?年 ?"
_MONTH = rf"(?P<month>{HAN_NUMBER}) ?月 ?"
_WEEKDAY_IN_BRACKETS = r"(?: ?[（(][月火水木金土日](?:曜日?)?[・･、]?(?:祝)?[）)])?"
# "10日間", "3日ぶり", "2日以内", "3日後": lengths of time, not days of a month.
_DAY = (
    rf"(?:前日の|翌日の|翌|同)?(?<![\d.０-９泊丸])(?P<day>{HAN_NUMBER}) ?日"
    rf"(?!間|市|ぶり|近く(?:[にをも、]|か)|かけて|かかっ|がかり|眺め|過ごし|滞在|以内|以上|目|後|前|余り|分|程|ほど|本[^社紙]|当たり|あたり|平均|に[0-9０-９数一二三四五六七八九十]+[回便往]|[0-9０-９](?!{DIGITS}?[時:：]))"
    rf"{_WEEKDAY_IN_BRACKETS}"
)
_RANGE = (
    rf"(?<![\d.０-９])(?P<day>{HAN_NUMBER})日?"
    rf"(?:[〜～\-－–―]|から|より)(?P<dayto>{HAN_NUMBER})日(?!間|ぶり|以内|目|後|前)"
)
_PART = rf"(?P<part>{alternatives(_PARTS)})(?!鮮)"
_HALF = "午前|午後|未明|早朝|朝|昼過ぎ|昼|夕方|夜中|夜|深夜|真夜中|晩"
# 一時 without a part of the day is "for a time".
_CLOCK = (
    rf"(?:(?P<half>{_HALF})の?|(?!一時))(?P<hour>{HAN_NUMBER}) ?時"
    rf"(?!間|速|点|代|期) ?(?:(?P<minute>{HAN_NUMBER}) ?分|(?P<halfpast>半))?"
    rf"(?P<about>頃|ごろ|ころ|前後|すぎ|過ぎ)?{_ZONE_AFTER}"
)
_DIGITAL = (
    rf"(?:(?P<half>{_HALF})の?)?(?<![\d:：])(?P<hour>[01]?\d|2[0-9])[:：]"
    rf"(?P<minute>[0-5]\d)(?![\d:：])(?P<about>頃|ごろ)?{_ZONE_AFTER}"
)
_NO_CLOCK = (  # 25:61, 午後25時61分: what stands as a time and is none
    r"(?:(?<=日)|(?<=午前)|(?<=午後))(?P<hour>\d\d)[:：](?P<minute>\d\d)(?![\d:：])"
)
_JOIN = r"(?:の|、| )?"
_WHEN = rf"(?:{_JOIN}(?:{_CLOCK}|{_DIGITAL}|{_PART}))?"
_SLASHED = (  # 9/12, 9/12(火): month and day
    r"(?<![\d/.])(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])(?![\d/])"
    r"(?: ?[（(][月火水木金土日](?:曜日?)?[・･、]?(?:祝)?[）)]"
    r"|(?<=\d\d)(?= ?(?:に|の(?!\d|確率|人|乗客|割)|、|は|から|まで|発|\d{1,2}"
    r"[:：時])|\s|$))"
)
_DATES = (
    rf"{_YEAR_PLAIN}{_MONTH}{_DAY}",
    rf"{_YEAR_ERA}{_MONTH}{_DAY}",
    rf"(?P<yearrel>{alternatives(_YEARREL)})(?:の)?{_MONTH}{_DAY}",
    rf"{_MONTH}{_DAY}",
    rf"(?P<monthrel>{alternatives(_MONTHREL)})の?{_DAY}",
    rf"(?P<sameyear>同年)の?{_MONTH}{_DAY}",
    rf"(?P<samemonth>同月|翌月)の?{_DAY}",
    _DAY,
    _SLASHED,
    *DAY_FIRST_OR_MONTH,
    ISO_DATE,
    DOTTED_DATE + _WEEKDAY_IN_BRACKETS,
    PACKED_DATE,
    rf"(?P<night>{alternatives(_NIGHTS)})",
    rf"(?P<rel>{alternatives(_REL)})(?!の?ところ)",
    rf"(?P<then>{alternatives(_THEN)})(?!年|月|週|像)",
    r"(?:(?P<week>先週|今週|来週)の?)?(?P<weekday>[月火水木金土日])曜日?",
    rf"(?P<n>{HAN_NUMBER})(?P<unit>日|週間)後(?!退|方|部)",
    rf"(?<!の)(?P<n>{HAN_NUMBER})(?P<unit>日|週間)(?P<ago>前)",
)
_MONTHPART = rf"(?:の?(?P<monthpart>{alternatives(_MONTHPARTS)}))?"
_MONTHS = (
    rf"{_YEAR_PLAIN}の?(?P<season>[春夏秋冬])(?!季|期)",
    rf"{_YEAR_ERA}の?(?P<season>[春夏秋冬])(?!季|期)",
    rf"(?P<yearrel>{alternatives(_YEARREL)})の?(?P<season>[春夏秋冬])(?!季|期)",
    rf"{_YEAR_PLAIN}{_MONTH}{_MONTHPART}(?!{DIGITS}|以来|以降)",
    rf"{_YEAR_ERA}{_MONTH}{_MONTHPART}(?!{DIGITS})",
    rf"(?P<yearrel>{alternatives(_YEARREL)})の?{_MONTH}{_MONTHPART}",
    rf"(?<![\d.０-９]){_MONTH}{_MONTHPART}(?!{DIGITS}|間|曜|面|以来|以降)",
    rf"(?P<monthrel>{alternatives(_MONTHREL)}){_MONTHPART}",
    rf"{_YEAR_PLAIN}(?!間|代|度|ぶり|以上|{DIGITS}{{1,2}} ?月以[来降])",
    rf"{_YEAR_ERA}(?!間|代|度|ぶり|以上)",
    rf"(?P<sameyear>同年)(?:の?{_MONTH}{_MONTHPART})?",
    rf"(?P<samemonth>同月){_MONTHPART}",
    rf"(?P<yearrel>{alternatives(_YEARREL)})",
)

WORDS = TimeWords(
    dates=_DATES,
    before=_ZONE,
    after=rf"{_ZONE_AFTER}{_WHEN}",
    clocks=(rf"(?<!\d){_CLOCK}", _DIGITAL, _NO_CLOCK),
    about=_ZONE,
    patterns=(
        rf"(?P<week>{alternatives(_WEEKS)})(?!末|の?[月火水木金土日]曜)",
        rf"(?P<weekend>{alternatives(_WEEKENDS)})",
        *(rf"{_RANGE}", rf"{_MONTH}{_RANGE}", rf"{_YEAR_PLAIN}{_MONTH}{_RANGE}"),
        *_MONTHS,
    ),
    values={
        "rel": _REL,
        "season": _SEASONS,
        "then": _THEN,
        "monthrel": _MONTHREL,
        "yearrel": _YEARREL,
        "weekday": {c: i for i, c in enumerate("月火水木金土日")},
        "week": _WEEKS,
        "weekend": _WEEKENDS,
        "samemonth": {"翌月": 1},
        "unit": {"日": 1, "週間": 7},
        "year": {"元": 1},
    },
    parts=_PARTS,
    monthparts=_MONTHPARTS,
    zones=_ZONES,
    future=r"予定|見通し|見込み|とみられ|可能性|だろう|する計画|する方針|来週|来月|あす|明日|"
    r"(?:する|着く|向かう|入る|出る|戻る|訪れる|発つ|なる)(?=。|$|と(?:発表|述べ|伝え|報じ|明らか|し))",
    past=r"[しっいえきちりみせけげべめて]た(?![めくりがいん])|んだ(?![ん])|れた(?![めくり])",
    verbs_last=True,
    report=r"(?:通信|新聞|放送|メディア|ニュース|テレビ|政府|当局|報道官|関係者|筋|[社省庁]|警察)"
    r"[はが]、?\0、?.*(?:報じ|伝え|明らかに|発表|述べ|語っ)",
    recurs=r"毎日|毎朝|毎晩|毎夕|毎夜|毎週|平日は|1日[0-9０-９一二三四五六]+往復",
    departs=r"出発|発車|[をが]出た|後にし",
    arrives=r"着|入[っり]",
    afternoon=frozenset({"午後", "夕方", "夕", "昼過ぎ"}),
    morning=frozenset({"午前", "未明", "早朝", "朝"}),
    midday=frozenset({"昼"}),
    night=frozenset({"夜", "深夜", "真夜中", "夜中", "晩", "昨夜"}),
    nights=_NIGHTS,
    closes=(
        r"(?:頃|ごろ|のこと)?(?:だ|です|だった|でした|であった)?(?:という|とみられる)?"
        r"[。」）)、]*"
    ),
    everywhere=(
        rf"(?:時刻|時間)は(?:いずれも|すべて|全て|断りのない限り)?、?(?P<zone>{alternatives(_ZONES)})"
    ),
    eras=_ERAS,
)
