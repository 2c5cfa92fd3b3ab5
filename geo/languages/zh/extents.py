"""Stated distances and durations in Chinese."""

from geo.languages.extentwords import ExtentWords

_N = r"(?P<{}>\d[\d,]*(?:\.\d+)?)"
_KM = _N.format("km")
_MILES = _N.format("miles")
_HOURS = _N.format("hours")
_MINUTES = _N.format("minutes")
_SLOW = r"(?<!时速)(?<!时速约)(?<![\d.])"  # no speed, no half of a number

WORDS = ExtentWords(
    patterns=(
        rf"{_SLOW}{_KM}(?P<tenk>万)?多?余? ?(?:公里|千米|km)(?![/／每外])",
        rf"{_SLOW}{_MILES} ?英里(?![/／每])",
        rf"(?<![\d.]){_HOURS}个?多?小时(?:{_MINUTES}分钟?)?(?!后|前|内|之后|之前|制)",
        (
            r"(?<![\d.第])(?P<days>\d{1,2}|[一两二三四五六七八九十])天(?P<half>半)?"
            r"(?!后|前|内|之后|之前|左右后|的会)"
        ),
    ),
    travel="列车|火车|专列|铁路|线路|行驶|行程|距离|全长|路程|车程|旅程|旅途|抵达|相距",
    other=(
        "导弹|火箭|炮|射程|飞行|航班|会谈|会晤|演讲|汽车|驾车|船|步行|高度|晚点|延误|"
        "停运|访问|滞留|停留|停靠"
    ),
    clause=r"[。！？!?\n]",
    apart_after="(?:左右)?(?:外|处|以?[东西南北]|的(?:地方|地点|位置)|以内|远)",
    apart_before="(?:距|距离|离)[^，。]{0,10}(?:约|大约|只有|仅|不到|近)?",
    values={c: i for i, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2},
)
