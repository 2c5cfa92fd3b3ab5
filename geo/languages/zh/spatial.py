"""How Chinese says where a place lies."""

import re

from geo.languages.spatial import Between, Spatial

__all__ = ["SPATIAL"]

_KM = r"(?:约|約)?(?P<km>\d[\d,.]*)\s*"
_ANY = re.compile("")

_OTHER_WAYS = (
    "[飞飛](?:机|機|往|抵|到|回|赴)|航班|直升|客机|客機|专机|專機"
    "|[轮輪]船|[轮輪]渡|渡[轮輪]|[乘坐搭]船|海路"
)

SPATIAL = Spatial(
    compass={
        "东北": 45,
        "東北": 45,
        "西北": 315,
        "东南": 135,
        "東南": 135,
        "西南": 225,
        "北": 0,
        "东": 90,
        "東": 90,
        "南": 180,
        "西": 270,
    },
    betweens=(
        Between(_ANY, re.compile("站?[和与與到]"), re.compile("站?之?[间間]")),
        Between(
            _ANY,
            re.compile("站?(?:[—–~～－-]{1,2}|至)"),
            re.compile("站?(?:铁路|鐵路|线|線|段|区间|區間|之?[间間])"),
        ),
    ),
    subject_first=False,
    joined=re.compile("(?:上|内|內|处|處)?的?(?:小站|车站|車站)?"),
    bearing_after=re.compile(
        rf"(?:以|之)?(?:{_KM}(?P<unit>公里|千米))?(?:以|之)?"
        r"(?P<way>[东東西南北]{1,2})(?:方|面|边|邊|侧|側)?"
        r"(?:约|約)?(?:(?P<km2>\d[\d,.]*)\s*(?:公里|千米))?(?=[、，,的处處之])"
    ),
    border_after=re.compile(
        "(?:的)?(?:边境|边界|邊境|邊界|国境|國境)(?:附近|旁|上|城市|小镇|小鎮)?的?"
    ),
    of_town=re.compile(
        "(?P<town>..+?)(?:[东東西南北]|货运|貨運|编组|編組)(?:站|车站|車站)"
    ),
    calls_before=re.compile(
        "(?:抵达|抵達|到达|到達|驶离|駛離|离开|離開|开往|開往|驶往|駛往|停靠)$"
    ),
    calls_after=re.compile("(?:中央|火)?[车車]?站|出[发發]|启程|啟程"),
    by_other_ways=re.compile(_OTHER_WAYS),
    by_other_ways_before=re.compile(rf"(?:{_OTHER_WAYS})[^。\n]{{0,6}}[从從由自]$"),
)
