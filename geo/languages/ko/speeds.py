"""Speeds in Korean."""

from geo.languages.numerals import KO
from geo.languages.speedwords import SpeedWords

_FIGURES = r"\d+(?:\.\d+)?"
_RANGE = (
    rf"(?:{_FIGURES} ?(?:㎞|km|킬로)?(?:[~∼〜～\-–]|에서 ?|내지 ?))?"  # its upper end
)
_N = rf"{_RANGE}(?P<UNIT>{_FIGURES}|{KO})"
_KM = r"여? ?(?:㎞|km|KM|킬로미터|킬로)"
_BEFORE = r"(?:는|가|를|은|이|도|로| |약|최고|최대|시속|평균|대략|불과|고작|겨우){0,6}"

WORDS = SpeedWords(
    patterns=(
        (
            r"(?:최고 ?|최대 ?|평균 ?)?(?:시속|속도|속력)"
            rf"{_BEFORE}{_N.replace('UNIT', 'kmh')}{_KM}(?:/h|/시)?"
        ),
        rf"(?<![\d.]){_N.replace('UNIT', 'kmh')} ?(?:㎞|km)/(?:h|시)",
        rf"시속 ?(?:약 )?{_N.replace('UNIT', 'mph')} ?마일",
        rf"초속 ?(?:약 )?{_N.replace('UNIT', 'mps')} ?(?:m|미터)",
        rf"(?<![\d.]){_N.replace('UNIT', 'knots')} ?노트(?!북)",
    ),
    top="최고|최대|이하|넘지 못|넘을 수 없|이상 (?:달릴|낼) 수 없",
    only="불과|밖에|고작",
    average="평균|표정속도",
    train="열차|기차|전동차|기관차|객차|KTX|급행",
    other=(
        "미사일|로켓|포탄|드론|항공기|전투기|위성|풍속|태풍|자동차|승용차|트럭|선박|"
        "함정|노선|구간|"
        "선로|제한속도|(?<![정속])도로"
    ),
    able="밖에|넘지 못|넘을 수 없",
    runs=(
        "속도[는가]|달[리려린렸]|운행|주행|이동|움직|속도로|안팎|정도로|느리|천천히|"
        "서행"
    ),
    moment="탈선|충돌|사고|추돌|추정|당시|제동",
    another=r"(?:다른|일반|보통) ?(?:열차|기차)",
    fast=(
        r"(?:고속열차|고속 열차|KTX|SRT|신칸센|TGV)(?!역| ?노선| ?개통| ?건설|"
        r" ?이음 개통)"
    ),
    goes=(
        "출발|도착|타고|탔|탑승|달[리려린렸]|향[하해했]|정차|탈선|운행|이용|통과|멈|"
        "떠[나났]|갔"
    ),
    than=r"보다|달리|비해|건설|아닌",
    reach=30,
    clause=r"[!?\n]|\.(?=\s|$)",
)
