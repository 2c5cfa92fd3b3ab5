"""What stands around a place's name in Korean."""

import re

from geo.languages.naming import Naming

__all__ = ["NAMING"]

_KINDS = {
    "역": "station",
    "기차역": "station",
    "정거장": "station",
    "우주기지": "facility",
    "공항": "facility",
    "국제공항": "facility",
    "항": "facility",
    "주": "admin1",
    "성": "admin1",
    "도": "admin1",
    "특별시": "city",
    "광역시": "city",
    "시": "city",
    "군": "admin2",
    "구": "city",
    "읍": "city",
    "면": "city",
    "동": "city",
    "리": "city",
    "지방": "region",
    "지역": "region",
    "반도": "region",
    "평야": "region",
    "강": "water",
    "호": "water",
    "호수": "water",
    "해": "water",
    "만": "water",
    "해협": "water",
    "섬": "island",
    "제도": "island",
    "군도": "island",
    "산": "mountain",
    "산맥": "mountain",
    "연방": "country",
    "공화국": "country",
}

NAMING = Naming(
    kinds=_KINDS,
    told_apart=frozenset(
        "역 기차역 공항 국제공항 우주기지 광역시 특별시 산맥 해협 반도 공화국".split()
    ),
    vetoed=re.compile(
        r"^(?:어|인$|인들|군|정부|대표|대사관|항공|은행|대학|신문|방송|전쟁|혁명|축구|야구|리그|컵)"
        r"|정부|군$|협회|연맹|위원회|은행|대학|신문|방송|전쟁|올림픽|월드컵|선수권|대회|리그|항공|전자|대표팀|학과|시리즈"
    ),
    allowed=re.compile(
        r"^(?:시내|내|간|측|쪽|출신|발|행|행선|경유|방면|방향|주변|부근|근처|인근|일대|각지|전역|전체|[동서남북]{1,2}[부쪽방]"
        r"|중심|시장|지사|시민|국민|주민|산|여행|관광|방문|도착|출발|입국|거주|지역|현지|상공|앞바다|해상|[0-9]|시간|사람|최대|최고|최초|인|사투리|공연|거리|전투|전지)"
    ),
    titles=frozenset(
        "씨 님 대통령 총리 장관 위원장 의원 대표 감독 선수 교수 박사 기자 회장 사장 전 군 양".split()
    ),
    offices=frozenset("지사 시장 대사 인 당국".split()),
    metonyms=frozenset("크렘린 백악관 청와대 크렘린궁".split()),
    inside=frozenset({"", " ", "의 ", ", "}),
    units="시도구군읍면동리",
    gloss=re.compile(r"(?:시|성|현|구)?\(([\u4e00-\u9fff]{2,})\)"),
    remainder=re.compile(
        r"(?:기차역|역|시|군|구|항|공항|행|발|시내|우주기지)?"
        r"(?:은|는|이|가|을|를|에|에서|에게|의|로|으로|과|와|도|만|까지|부터|에는|에서는|까지는|로는|으로는|에도|이나|나|에서의|까지의|로의|라는|이라는)?(?![가-힣])"
    ),
    place_before=re.compile(r"(?:인근|근처|가까운)\s$"),
    place_after=re.compile(
        r"역(?:에|을|에서|으로|까지|\s|,)|(?:행|발)\s|\s(?:주민|마을)"
        r"|(?:에|에는|까지|으로|로)\s(?:[가-힣0-9]+\s){0,2}(?:도착|들어|정차|내[렸려린]|향[했하해한]|갔|이동|떠[났나]|출발|돌아|귀환)"
        r"|(?:을|를)\s(?:[가-힣0-9]+\s){0,2}(?:출발|떠[났나난]|거쳐|거친|지[나났]|경유|통과|방문|들[러렀])"
        r"|에서\s(?:[가-힣0-9]+\s){0,2}(?:출발|떠[났나난]|갈아|환승|내[렸려린]|정차|[가-힣]+까지)"
        r"|\s(?:경유|지나|거쳐)|(?:과|와)\s[가-힣]+(?:을|를)\s(?:거쳐|지나|경유)"
    ),
)
