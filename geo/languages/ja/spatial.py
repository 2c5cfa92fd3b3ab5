"""How Japanese says where a place lies."""

import re

from geo.languages.spatial import Between, Spatial

__all__ = ["SPATIAL"]

_KM = r"(?:約)?(?P<km>\d[\d,.]*)\s*"
_ANY = re.compile("")

_OTHER_WAYS = (
    "飛行機|航空機|空路|特別機|専用機|ヘリ|飛んだ|飛び"
    "|フェリー|連絡船|船[でに]|海路|航路"
)

SPATIAL = Spatial(
    compass={
        "北東": 45,
        "東北": 45,
        "北西": 315,
        "西北": 315,
        "南東": 135,
        "東南": 135,
        "南西": 225,
        "西南": 225,
        "北": 0,
        "東": 90,
        "南": 180,
        "西": 270,
    },
    betweens=(
        Between(_ANY, re.compile("と|駅と"), re.compile("駅?の?間")),
        Between(
            _ANY,
            re.compile("駅?[・〜～－–—-]"),
            re.compile("駅?(?:の?間|を結ぶ(?:路線|鉄道|線)|線)"),
        ),
    ),
    subject_first=False,
    joined=re.compile(
        "(?:に(?:ある|位置する|立つ|所在する))?の?、?(?:小さな|無人駅の|駅の|町の)?"
    ),
    bearing_after=re.compile(
        rf"(?:から|の)?(?:{_KM}(?P<unit>km|キロ(?:メートル)?)の?)?"
        r"(?:から|の|より|以)?(?P<way>[東西南北]{1,2})(?:側|方|へ)?"
        r"(?:に?(?:約)?(?P<km2>\d[\d,.]*)\s*(?:km|キロ(?:メートル)?))?"
        r"(?=[、にのへで])"
    ),
    border_after=re.compile(
        "(?:側)?(?:との|と接する|に接する|の)?(?:国境|境界)"
        "(?:に近い|近くの|付近の|沿いの|そばの|に面した|の(?:町|街|駅|都市|村)?)の?"
    ),
    of_town=re.compile(
        "(?:新|東|西|南|北)(?P<town>..+?)駅"
        "|(?P<town2>..+?)(?:中央|貨物ターミナル|貨物|操車場|信号場|港)駅?"
    ),
    calls_after=re.compile(
        "の?(?:中央)?駅|発|着|行き"
        "|[にへ][^。、\n]{0,8}(?:到着|着[いきく]|停車)|を[^。、\n]{0,8}(?:出発|発[っち])"
        "|で[^。、\n]{0,6}(?:下車|乗り換え|停車)"
    ),
    by_other_ways=re.compile(_OTHER_WAYS),
    by_other_ways_before=re.compile(rf"(?:{_OTHER_WAYS})[^。\n]{{0,6}}$"),
)
