"""Stated distances and durations in Korean."""

from geo.languages.extentwords import ExtentWords

_N = r"(?P<{}>\d[\d,]*(?:\.\d+)?)"
_KM = _N.format("km")
_MILES = _N.format("miles")
_HOURS = _N.format("hours")
_MINUTES = _N.format("minutes")
_SLOW = r"(?<!시속)(?<!시속 )(?<!시속 약 )(?<![\d.])"  # no speed, no half of a number

WORDS = ExtentWords(
    patterns=(
        rf"{_SLOW}{_KM}여? ?(?:㎞|km|킬로미터|킬로)(?![/h])",
        rf"{_SLOW}{_MILES}여? ?마일(?!리지|/)",
        (
            rf"(?<![\d.]){_HOURS}여? ?시간(?: ?{_MINUTES}분)?"
            r"(?! ?(?:뒤|후|전|대|표|당|제))"
        ),
        (
            r"(?<![\d.])(?P<days>\d{1,2}(?=일)|하루|이틀|사흘|나흘|닷새)일?"
            r"(?=(?:간| 동안|이|가|을|를)? ?(?:걸|의 여정|여정))"
        ),
    ),
    travel=(
        "열차|기차|철도|철로|노선|선로|이동|달[리려린]|거리|걸[리려린]|여정|구간|떨어"
    ),
    other=(
        "미사일|로켓|포탄|사거리|비행|항공|회담|회의|연설|자동차|승용차|선박|도보|고도|"
        "지연|늦|멈|정차"
    ),
    clause=r"[!?\n]|\.(?=\s|$)",
    apart_after=r" ?(?:가량 |정도 )?(?:떨어|지점|앞|전방|[동서남북]|이내|밖)",
    values={"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5},
)
