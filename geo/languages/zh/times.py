"""Dates and times in Chinese."""

from geo.languages.timewords import (
    DIGITS,
    DOTTED_DATE,
    HAN_NUMBER,
    ISO_DATE,
    TimeWords,
    alternatives,
)

_PARTS = {
    "凌晨": (0, 5),
    "清晨": (4, 8),
    "清早": (4, 8),
    "早晨": (5, 9),
    "早上": (5, 10),
    "上午": (6, 12),
    "中午": (11, 13),
    "正午": (12, 12),
    "下午": (12, 18),
    "傍晚": (16, 19),
    "晚间": (18, 24),
    "晚上": (18, 24),
    "深夜": (22, 26),
    "午夜": (23, 25),
    "晚": (18, 24),
    "早": (5, 10),
}
_ZONES = {
    "当地时间": "",
    "北京时间": "Asia/Shanghai",
    "首尔时间": "Asia/Seoul",
    "韩国时间": "Asia/Seoul",
    "朝鲜时间": "Asia/Pyongyang",
    "平壤时间": "Asia/Pyongyang",
    "东京时间": "Asia/Tokyo",
    "日本时间": "Asia/Tokyo",
    "莫斯科时间": "Europe/Moscow",
    "格林尼治时间": "UTC",
    "格林威治时间": "UTC",
    "世界标准时间": "UTC",
    "美东时间": "America/New_York",
}
_MONTHPARTS = {"初": (1, 10), "上旬": (1, 10), "中旬": (11, 20)}
_MONTHPARTS |= {"下旬": (21, 31), "底": (21, 31), "末": (21, 31)}
_REL = {"昨天": -1, "昨日": -1, "前天": -2, "今天": 0, "今日": 0, "明天": 1}
_REL |= {"明日": 1, "后天": 2}
_SEASONS = {"春": 3, "夏": 6, "秋": 9, "冬": 12}
_ERAS = {"民国": 1911, "昭和": 1925, "大正": 1911, "明治": 1867}
_THEN = {
    "次日": 1,
    "翌日": 1,
    "第二天": 1,
    "隔天": 1,
    "前一天": -1,
    "同日": 0,
    "当天": 0,
}
_THEN |= {"当日": 0, "同一天": 0}
_MONTHREL = {"本月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
_YEARREL = {"今年": 0, "去年": -1, "前年": -2, "明年": 1}

_ZONE = rf"(?:(?P<zone>{alternatives(_ZONES)})[）)，]?)?"
_ZONE_AFTER = rf"(?:[（(](?P<zone2>{alternatives(_ZONES)})[）)])?"
_YEAR = rf"(?P<year>{DIGITS}{{4}}|[〇零一二三四五六七八九]{{4}})年"
_MONTH = rf"(?P<month>{HAN_NUMBER})月"
_DAY = (
    rf"(?<![\d.０-９第])(?P<day>{HAN_NUMBER})(?:日|号)"
    r"(?!元|本|间|内|游|线|楼|车|列|机|院|文件|多|左右|后|前)"
    r"(?:[（(](?:星期|周)[一二三四五六日天][）)])?"
)
_RANGE = (
    rf"(?<![\d.０-９])(?P<day>{HAN_NUMBER})日?"
    rf"(?:[〜～\-－–—―]|至|到)(?P<dayto>{HAN_NUMBER})(?:日|号)"
)
_HALF = "凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚间|晚上|深夜|晚|早"
# Without a part of the day 一时 is "for a moment" and 三点 "three points".
_CLOCK = (
    rf"(?:(?P<half>{_HALF})|(?=\d|{HAN_NUMBER}[时点](?:钟|半|整|{HAN_NUMBER}分)))"
    rf"(?:约|大约)?(?P<hour>{HAN_NUMBER})(?:时|点)(?!间|速|代|期|名|后|型)"
    rf"(?:(?P<minute>{HAN_NUMBER})分|(?P<halfpast>半)|钟)?(?P<about>左右|许|前后)?"
)
_DIGITAL = (
    rf"(?P<half>{_HALF})?(?<![\d:：])(?P<hour>[01]?\d|2[0-3])[:：]"
    r"(?P<minute>[0-5]\d)(?![\d:：])(?P<about>左右|许)?"
)
_WHEN = rf"(?:的|，)?(?:{_CLOCK}|(?P<part>{alternatives(_PARTS)}))"
_YEAR_ERA = rf"(?P<era>{alternatives(_ERAS)})(?P<year>\d{{1,3}}|{HAN_NUMBER}|元)年"
_DATES = (
    rf"{_YEAR_ERA}{_MONTH}{_DAY}",
    rf"{_YEAR}{_MONTH}{_DAY}",
    rf"(?P<yearrel>{alternatives(_YEARREL)}){_MONTH}{_DAY}",
    rf"{_MONTH}{_DAY}",
    rf"(?P<monthrel>{alternatives(_MONTHREL)}){_DAY}",
    rf"(?P<sameyear>同年){_MONTH}{_DAY}",
    rf"(?P<samemonth>同月|当月|次月|翌月){_DAY}",
    _DAY,
    rf"(?P<rel>{alternatives(_REL)})",
    rf"(?P<then>{alternatives(_THEN)})",
    r"(?P<weekrel>上|本|这|下)?个?(?:星期|周|礼拜)(?P<weekday>[一二三四五六日天])(?![个位次年月名])",
    rf"(?P<n>{HAN_NUMBER}|两)(?P<unit>天|日|周|个星期)(?:之后|以后|后)",
    rf"(?P<n>{HAN_NUMBER}|两)(?P<unit>天|日|周|个星期)(?P<ago>之前|以前|前)",
)
_MONTHPART = rf"(?:(?P<monthpart>{alternatives(_MONTHPARTS)}))?"
_MONTHS = (
    rf"{_YEAR}(?P<season>[春夏秋冬])[天季]",
    rf"(?P<yearrel>{alternatives(_YEARREL)})(?P<season>[春夏秋冬])[天季]",
    rf"{_YEAR_ERA}{_MONTH}",
    rf"{_YEAR_ERA}",
    rf"{_YEAR}{_MONTH}{_MONTHPART}(?!{DIGITS})",
    rf"(?P<yearrel>{alternatives(_YEARREL)}){_MONTH}{_MONTHPART}",
    rf"(?<![\d.０-９个]){_MONTH}{_MONTHPART}(?!{DIGITS}|间|球|亮)",
    rf"(?P<monthrel>{alternatives(_MONTHREL)}){_MONTHPART}",
    rf"{_YEAR}(?!间|代|度|来|级)",
    rf"(?P<sameyear>同年)(?:{_MONTH}{_MONTHPART})?",
    rf"(?P<samemonth>同月|当月){_MONTHPART}",
    rf"(?P<yearrel>{alternatives(_YEARREL)})",
)

WORDS = TimeWords(
    dates=_DATES,
    before=_ZONE,
    after=rf"{_ZONE_AFTER}(?:{_WHEN})?",
    clocks=(rf"(?<![\d点.]){_CLOCK}", _DIGITAL),
    about=_ZONE,
    patterns=(
        ISO_DATE,
        DOTTED_DATE,
        _RANGE,
        rf"{_MONTH}{_RANGE}",
        rf"{_YEAR}{_MONTH}{_RANGE}",
        *_MONTHS,
        r"(?P<then>当)(?P<part>晚|早)(?!时|地)",
    ),
    values={
        "rel": _REL,
        "season": _SEASONS,
        "year": {"元": 1},
        "then": _THEN | {"当": 0},
        "monthrel": _MONTHREL,
        "yearrel": _YEARREL,
        "weekday": {c: i for i, c in enumerate("一二三四五六日")} | {"天": 6},
        "weekrel": {"上": -1, "本": 0, "这": 0, "下": 1},
        "samemonth": {"次月": 1, "翌月": 1},
        "unit": {"天": 1, "日": 1, "周": 7, "个星期": 7},
    },
    parts=_PARTS,
    monthparts=_MONTHPARTS,
    zones=_ZONES,
    future="将|预计|预定|计划|可能|有望|拟|即将|打算|下周|下月|明天",
    past="了|已|曾|离开|抵达|到达|驶离|开出|出发|启程|驶入|进入|途经|通过|返回|停靠|"
    "开通|通车|建成|竣工|完工|发生|启用",
    report=r"(?:社|媒体|电视台|发言人|报|部|通讯社)\0.{0,3}(?:报道|称|说|宣布|表示|消息|援引)",
    recurs=r"每天|每日|每晚|每周|每週|每逢|逐日|平日",
    arrives="抵达|到达|到|驶入|进站",
    seasons=_SEASONS,
    eras=_ERAS,
    afternoon=frozenset({"下午", "傍晚", "晚间", "晚上", "深夜", "晚", "中午"}),
    morning=frozenset({"凌晨", "清晨", "早晨", "早上", "上午", "早"}),
)
