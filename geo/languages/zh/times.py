"""Dates and times in Chinese. The words are simplified, as is the text they meet."""

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
    "今晨": (4, 8),
    "一早": (4, 8),
    "一大早": (4, 8),
    "午后": (12, 18),
    "黄昏": (16, 19),
    "夜里": (20, 28),
    "夜间": (18, 28),
    "半夜": (23, 28),
    "夜晚": (18, 24),
    "晌午": (11, 13),
    "昨夜": (18, 29),
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
    "台北时间": "Asia/Taipei",
    "台湾时间": "Asia/Taipei",
    "香港时间": "Asia/Hong_Kong",
    "海参崴时间": "Asia/Vladivostok",
    "伦敦时间": "Europe/London",
    "巴黎时间": "Europe/Paris",
    "柏林时间": "Europe/Berlin",
    "协调世界时": "UTC",
}
_MONTHPARTS = {"初": (1, 10), "上旬": (1, 10), "中旬": (11, 20)}
_MONTHPARTS |= {"下旬": (21, 31), "底": (21, 31), "末": (21, 31)}
_NIGHTS = {"昨晚": (-1, "昨夜"), "昨夜": (-1, "昨夜"), "前晚": (-2, "昨夜")}
_NIGHTS |= {
    "今晨": (0, "今晨"),
    "今早": (0, "早"),
    "今晚": (0, "晚"),
    "今夜": (0, "夜里"),
}
_NIGHTS |= {"明早": (1, "早"), "明晚": (1, "晚"), "昨日晚": (-1, "昨夜")}
_NIGHTS |= {"昨天夜里": (-1, "昨夜"), "昨天半夜": (-1, "昨夜"), "今天夜里": (0, "夜里")}
_WEEKS = {"上周": -1, "上星期": -1, "上礼拜": -1, "上个星期": -1, "上个礼拜": -1}
_WEEKS |= {"本周": 0, "这周": 0, "本星期": 0, "这个星期": 0, "这星期": 0, "这礼拜": 0}
_WEEKS |= {"下周": 1, "下星期": 1, "下个星期": 1, "下礼拜": 1, "下个礼拜": 1}
_WEEKENDS = {"上周末": -1, "上个周末": -1, "本周末": 2, "这周末": 2, "这个周末": 2}
_WEEKENDS |= {"周末": 0, "下周末": 1, "下个周末": 1}
_REL = {"昨天": -1, "昨日": -1, "前天": -2, "今天": 0, "今日": 0, "明天": 1}
_REL |= {"明日": 1, "后天": 2, "前日": -2}
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
_YEARREL = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "本年": 0}

_ZONE = rf"(?:(?P<zone>{alternatives(_ZONES)})[）)，的]? ?)?"
_ZONE_AFTER = rf"(?:{OFFSET}|[（(](?P<zone2>{alternatives(_ZONES)})[）)])?"
_YEAR = rf"(?P<year>{DIGITS}{{4}}|[〇零一二三四五六七八九]{{4}}) ?年 ?"
_MONTH = rf"(?P<month>{HAN_NUMBER}) ?月 ?"
_WEEKDAY_IN_BRACKETS = r"(?: ?[（(](?:星期|周|礼拜)?[一二三四五六日天][）)])?"
_DAY = (
    rf"(?<![\d.０-９第])(?P<day>{HAN_NUMBER}) ?(?:日|号)"
    r"(?![”」』»]?(?:火车)?站|公路|厅|门|馆|码头|桥|元|本|间|内|游|线|楼|车[厢次]?(?![^从由在])|机|院|文件|多|左右|后|前)"
    rf"{_WEEKDAY_IN_BRACKETS}"
)
_RANGE = (
    rf"(?<![\d.０-９])(?P<day>{HAN_NUMBER})日?"
    rf"(?:[〜～\-－–—―]|至|到)(?P<dayto>{HAN_NUMBER})(?:日|号)"
)
_HALF = (
    "凌晨|清晨|清早|早晨|早上|一早|上午|中午|正午|下午|午后|傍晚|晚间|晚上|夜晚|"
    "深夜|午夜|半夜|夜里|夜间|晚|早"
)
# Without a part of the day 一时 is "for a moment" and 三点 "three points".
_CLOCK = (
    rf"(?:(?P<half>{_HALF})的?|(?=\d|[零〇]|{HAN_NUMBER}[时点](?:钟|半|整|{HAN_NUMBER}分)))"
    rf"(?:约|大约)?(?P<hour>{HAN_NUMBER}|两) ?(?:时|点)(?!间|速|代|期|名|后|型|多)"
    rf" ?(?:(?P<minute>{HAN_NUMBER}) ?分|(?P<halfpast>半)|(?P<past>[一三]刻)|钟|整)?"
    rf"(?P<about>左右|许|前后)?{_ZONE_AFTER}"
)
_DIGITAL = (
    rf"(?:(?P<half>{_HALF})的?)?(?<![\d:：])(?P<hour>[01]?\d|2[0-4])[:：]"
    rf"(?P<minute>[0-5]\d)(?![\d:：])(?P<about>左右|许)?{_ZONE_AFTER}"
)
_NO_CLOCK = (  # 25:61: what stands as a time and is none
    r"(?:(?<=日)|(?<=号)|(?<=午))(?P<hour>\d\d)[:：](?P<minute>\d\d)(?![\d:：])"
)
_WHEN = rf"(?:的|，| )?(?:{_CLOCK}|{_DIGITAL}|(?P<part>{alternatives(_PARTS)}))"
_SLASHED = (  # 9/12, 9/12(二): month and day
    r"(?<![\d/.])(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])(?![\d/])"
    r"(?: ?[（(](?:星期|周)?[一二三四五六日][）)]"
    r"|(?<=\d\d)(?= ?(?:从|由|自|在|的(?!\d|人|乘客)|，|日|晚|早|上午|下午|凌晨|抵|到|"
    r"出|\d{1,2}[:：时点])|\s|$))"
)
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
    _SLASHED,
    *DAY_FIRST_OR_MONTH,
    ISO_DATE,
    DOTTED_DATE,
    PACKED_DATE,
    rf"(?P<night>{alternatives(_NIGHTS)})(?!报|会)",
    rf"(?P<rel>{alternatives(_REL)})(?!的?天气)",
    rf"(?P<then>{alternatives(_THEN)})",
    (
        r"(?:(?P<week>上|本|这|下)个?)?(?:星期|周|礼拜)"
        r"(?P<weekday>[一二三四五六日天])(?![个位次年月名])"
    ),
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
    clocks=(rf"(?<![\d点.]){_CLOCK}", _DIGITAL, _NO_CLOCK),
    about=_ZONE,
    patterns=(
        rf"(?P<week>{alternatives(_WEEKS)})(?![一二三四五六日天末])",
        rf"(?P<weekend>{alternatives(_WEEKENDS)})",
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
        "week": _WEEKS | {"上": -1, "本": 0, "这": 0, "下": 1},
        "weekend": _WEEKENDS,
        "past": {"一刻": 15, "三刻": 45},
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
    departs="出发|开出|驶离|始发|发车|启程|离开",
    arrives="抵达|到达|到|驶入|进站",
    eras=_ERAS,
    afternoon=frozenset({"下午", "午后", "傍晚", "黄昏"}),
    morning=frozenset({"凌晨", "清晨", "清早", "早晨", "早上", "早", "今晨", "一早"}),
    midday=frozenset({"中午", "正午", "上午", "晌午"}),
    night=frozenset(
        ("晚间", "晚上", "夜晚", "深夜", "午夜", "半夜", "夜里", "夜间", "晚", "昨夜")
    ),
    nights=_NIGHTS,
    strong_breaks=r"[；;]",
    times_first=True,
    everywhere=(
        rf"时间(?:均|都|皆)?(?:为|系|是)(?P<zone>{alternatives(_ZONES)})"
        rf"|(?:均|都|皆)为(?P<zone2>{alternatives(_ZONES)})"
    ),
)
