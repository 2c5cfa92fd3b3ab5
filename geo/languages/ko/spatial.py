"""How Korean says where a place lies."""

import re

from geo.languages.spatial import Between, Spatial

__all__ = ["SPATIAL"]

_KM = r"(?:약 ?)?(?P<km>\d[\d,.]*)\s*"
_ANY = re.compile("")

_OTHER_WAYS = "비행기|항공|전용기|여객기|헬기|여객선|페리|배[로를]|뱃길|해로"

SPATIAL = Spatial(
    compass={
        "북동": 45,
        "동북": 45,
        "북서": 315,
        "서북": 315,
        "남동": 135,
        "동남": 135,
        "남서": 225,
        "서남": 225,
        "북": 0,
        "동": 90,
        "남": 180,
        "서": 270,
    },
    betweens=(
        Between(_ANY, re.compile("[와과] |역과 "), re.compile("역? ?사이")),
        Between(
            _ANY,
            re.compile("역? ?[–—~∼·-] ?"),
            re.compile("역? ?(?:간|구간|노선|선|철도|사이)"),
        ),
    ),
    subject_first=False,
    joined=re.compile(" ?(?:의|에 있는|에 위치한|에 자리한|에 놓인)? ?(?:작은 )?"),
    bearing_after=re.compile(
        rf"(?:시|역)?(?:에서|의)? ?"
        rf"(?:{_KM}(?P<unit>km|킬로미터|㎞) ?(?:떨어진)? ?)?"
        r"(?P<way>[북남동서]{1,2})(?:쪽|방)(?:으로|에)?"
        r"(?: ?약? ?(?P<km2>\d[\d,.]*) ?(?:km|킬로미터|㎞))?"
    ),
    border_after=re.compile(
        "(?:과의|와의|과|와)? ?(?:국경|접경)(?:에서|과|에)? ?"
        "(?:가까운|인근의?|부근의?|근처의?|지역의?|도시인?|마을인?|역인?)? ?"
    ),
    of_town=re.compile(
        "(?:신|동|서|남|북)(?P<town>..+?)역"
        "|(?P<town2>..+?)(?:중앙|조차장|화물|신항|엑스포|터미널)역"
    ),
    calls_after=re.compile(
        r" ?(?:중앙)?역|[행발] |에 (?:\S+ )?(?:도착|정차)"
        r"|[을를] (?:\S+ )?(?:출발|떠[나났난])"
        r"|에서 (?:\S+ )?(?:출발|갈아|환승|내[렸려린]|정차)"
    ),
    by_other_ways=re.compile(_OTHER_WAYS),
    by_other_ways_before=re.compile(rf"(?:{_OTHER_WAYS})[^.\n]{{0,6}}$"),
)
