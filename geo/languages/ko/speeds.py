"""Speeds in Korean."""

from geo.languages.speedwords import SpeedWords

_N = r"(?P<{}>\d+(?:\.\d+)?)"
_KM = r"(?:㎞|km|KM|킬로미터|킬로)"

WORDS = SpeedWords(
    patterns=(
        (
            r"(?:최고 ?|최대 ?|평균 ?)?(?:시속|속도)(?:는|가|를|은)? ?"
            r"(?:약 |최고 |최대 |시속 ?)?"
            rf"{_N.format('kmh')} ?{_KM}(?:/h|/시)?"
        ),
        rf"(?<![\d.]){_N.format('kmh')} ?(?:㎞|km)/(?:h|시)",
        rf"시속 ?(?:약 )?{_N.format('mph')} ?마일",
        rf"초속 ?(?:약 )?{_N.format('mps')} ?(?:m|미터)",
        rf"(?<![\d.]){_N.format('knots')} ?노트(?!북)",
    ),
    top="최고|최대|이하|넘지 못|불과|밖에",
    average="평균|표정속도",
    train="열차|기차|전동차|기관차|객차|KTX|급행",
    other="미사일|로켓|포탄|드론|항공기|전투기|위성|풍속|태풍|자동차|승용차|트럭|선박|함정|노선|구간|"
    "선로|제한속도|도로",
    able="밖에",
    another=r"(?:다른|일반|보통) ?(?:열차|기차)",
    fast=r"고속열차|고속 열차|KTX|SRT|신칸센|TGV",
    than=r"보다|달리|비해|건설|아닌",
    clause=r"[!?\n]|\.(?=\s|$)",
)
