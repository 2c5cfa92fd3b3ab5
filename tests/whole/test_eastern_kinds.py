"""What kinds of Japanese, Korean and Chinese stories taught the reader, end to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import geo

if TYPE_CHECKING:
    from geo.atlas import Atlas

_SIGNS = {"origin": "O", "stop": "S", "destination": "D", "candidate": "C"}
TRAVELLERS = (
    (
        (
            "青春18きっぷの旅2日目です。きっぷは5回分です。きっぷの日付印をもらいます。"
            "運賃は要りません。料金も要りません。きっぷ一枚です。まずは仙台から普通列車に"
            "乗り込みます。車窓には田んぼが続きます。あっという間に福島に到着です。"
            "いよいよ山形へ向かいます。"
        ),
        "O Sendai; S Fukushima; D Yamagata",
    ),
)
SECTIONS = (
    (
        "昨天下午,一列由广州开往北京的列车于韶关=乐昌间故障,旅客等了两小时。",
        "O Guangzhou; S Shaoguan; D Beijing",
    ),
    (
        "一列從新竹開往花蓮的列車,昨天行經宜蘭至羅東間時遭落石撞擊,所幸無人受傷。",
        "O Hsinchu; S Yilan; D Hualien City",
    ),
    (
        "从成都开往昆明的K145次列车在眉山至彭山间撞上落石,乘客无人受伤。",
        "O Chengdu; S Meishan; D Kunming",
    ),
    ("大雨使苗栗至後龍間中斷,竹南=苗栗間停駛,改由公路接駁。", ""),
)
STATIONS = (
    (
        "새벽에 기차를 타려고 대전역으로 갔다. 아침 9시에 부산에 도착했다.",
        "O Daejeon; D Busan",
    ),
    (
        "우리는 열차를 타려고 버스로 용산역에 갔다. 세 시간 뒤 여수역에 도착했다.",
        "O Yongsan Station; D Yeosu",
    ),
    (
        "夜行列車に乗るため、歩いて上野駅へ向かった。翌朝、青森駅に着いた。",
        "O Ueno Station; D Aomori",
    ),
    (
        "私は列車に乗ろうと仙台駅に急いだ。昼過ぎに盛岡に到着した。",
        "O Sendai; D Morioka",
    ),
    (
        "我打车赶到南京火车站去坐火车。夜里列车停靠了徐州,早上到了北京。",
        "O Nanjing; S Xuzhou; D Beijing",
    ),
    (
        "我搭計程車趕到臺南車站。列車中午停靠了臺中,下午到了臺北。",
        "O Tainan City; S Taichung; D Taipei",
    ),
)
ONE_TRAIN = (
    (
        (
            "오전 9시 대전에서 출발, 부산으로 향하던 KTX 127호 열차가 "
            "동대구역에 멈췄다. "
            "승객들은 부산역에 예정보다 30분 늦은 오전 11시께 도착했다. "
            "이에 앞서 오전 7시에는 목포역에서 승객을 태우고 출발, "
            "서울로 향하던 KTX 404호 열차에 경보가 울렸다."
        ),
        "O Daejeon; S Dongdaegu Station; D Busan",
    ),
)
ROWS = (
    (
        (
            "札幌駅から寝台特急で帰ります。函館21時38分着。海峡は寝ているうちに過ごし、"
            "早朝4時51分盛岡着。東京駅に9時半に着きました。"
        ),
        "O Sapporo; S Hakodate; S Morioka; D Tokyo",
    ),
    (
        (
            "0827 小倉駅 発\n下関行きに乗車しています。\n0842 下関駅 着\n"
            "0850 下関駅 発\n列車が出発しました。\n新山口駅に到着。"
        ),
        "O Kokura; S Shimonoseki; D Shin-Yamaguchi",
    ),
)
GOALS = (
    (
        (
            "あとは札幌へ戻り、東京に帰るだけだ。美瑛発の普通列車で旭川へ向かう。"
            "旭川に到着した。旭川からは特急で札幌へ戻る。"
        ),
        "O Biei; S Asahikawa; D Sapporo; C Tokyo",
    ),
)
SPELT = (
    (
        "印度一列火車19日從阿薩姆邦錫利古里(Siliguri)開往加爾各答,行經阿桑索爾(Asansol)車站時出軌。",
        "O Siliguri; S Asansol; D Kolkata",
    ),
    (
        "事故發生在城市貢達(Gonda)附近,列車從勒克瑙(Lucknow)出發,開往德里。",
        "O Lucknow; S Gonda; D New Delhi",
    ),
)
ONLY = (
    (
        (
            "夏に普通列車で旅をした。初日は帯広から函館までしか行けません。"
            "函館で一泊することになります。"
        ),
        "O Obihiro; D Hakodate",
    ),
    ("その日の列車は仙台を出て、盛岡までしか行けなかった。", "O Sendai; D Morioka"),
)
OTHERS = (
    (
        (
            "列车从昆明南站出发,经过玉溪,到达磨憨。同一时间,由万象开往昆明的D888次"
            "也从万象站发车。下午列车抵达琅勃拉邦,晚上到达万象。"
        ),
        "O Kunming South; S Yuxi; S Mohan; S Luang Prabang; D Vientiane",
    ),
    (
        (
            "9日夜に東京駅を出た高松・出雲市行きの寝台特急が、豊橋駅で運転を取りやめた。"
            "上りの寝台特急は出雲市駅を発車したが、米子駅で折り返した。"
        ),
        "O Tokyo; D Toyohashi",
    ),
    (
        (
            "하노이발 다낭행 열차가 28일 후에역에서 탈선해 승객들이 다쳤다. "
            "앞서 3월 20일에도 빈 인근에서 열차가 탈선했다. "
            "당시 사이공-냐짱 특급 열차가 선로를 벗어났다."
        ),
        "O Hanoi; S Hue; D Da Nang",
    ),
    ("前往杭州的公路已经封闭,开往苏州的大巴全部停运。", ""),
)
PAIRS = (
    (
        (
            "両陛下のご移動には、仙台駅(仙台市)から一ノ関駅(一関市)、一ノ関駅から"
            "盛岡駅(盛岡市)の両区間で特別列車が使われた。"
        ),
        "O Sendai; S Ichinoseki; D Morioka",
    ),
    (
        "昨日は大宮から高崎、水上を経て長岡経由で新潟まで来た。",
        "O Omiya; S Takasaki; S Minakami; S Nagaoka; D Niigata",
    ),
)
NOW = (
    (
        (
            "블라디보스토크를 떠난 지 사흘째. 열차는 어제저녁 하바롭스크를 지나 지금은 "
            "스코보로디노 근처를 달리고 있다. 옆자리 병사는 벨로고르스크에서 내렸다."
        ),
        "O Vladivostok; S Khabarovsk; S Belogorsk; S Skovorodino",
    ),
)
CHANGES = (
    (
        (
            "서울에서 출발한 부산행 KTX가 광명역에서 멈췄다. 승객 3백여 명은 "
            "7시쯤 천안아산역에서 대기열차로 갈아탔다."
        ),
        "O Seoul; S Gwangmyeong; S Cheonan-Asan; D Busan",
    ),
)
BY_WAY = (
    (
        "貨物列車は根岸駅を出発。新潟、秋田、青森を経由。盛岡駅に着いた。",
        "O Negishichō; S Niigata; S Akita; S Aomori; D Morioka",
    ),
    (
        "帯広を普通列車で出て、青函トンネルを通って青森に着いた。",
        "O Obihiro; D Aomori",
    ),
    ("열차는 서울역을 출발해 금정터널을 지나 부산역에 도착했다.", "O Seoul; D Busan"),
)
LEADERS = (
    (
        "王总理和中东欧国家的总统等领导人,今天上午乘坐高铁,从苏州前往上海。",
        "O Suzhou; D Shanghai",
    ),
)
SCENES = (
    (
        "14日午後、岡山発鳥取行きの特急が、津山―智頭間の踏切で軽トラックと衝突した。",
        "O Okayama; S Tsuyama; D Tottori-shi",
    ),
    (
        "15日朝、長野発名古屋行きの特急が倒木に接触した。現場は塩尻―木曽福島間。",
        "O Nagano; S Shiojiri; D Nagoya",
    ),
    (
        "千葉発銚子行きの普通列車が成東―八日市場間の踏切で乗用車とぶつかった。",
        "O Chiba; S Narutō; D Choshi",
    ),
    ("津山―智頭間の踏切は大雨で通行止めになった。", ""),
    (
        (
            "12일 오전 9시께 경북 경산시 하양읍 대곡리 건널목에서 부산발 서울행 열차가 "
            "승용차와 충돌했다."
        ),
        "O Busan; S Gyeongsan-si; D Seoul",
    ),
    (
        "서울을 출발해 목포로 가던 열차가 전주시 인근 건널목에서 트럭과 충돌했다.",
        "O Seoul; S Jeonju; D Mokpo",
    ),
)
WIDER = (
    (
        "福島発の列車で山形へ向かった。山形県高畠町では踏切で止まった。山形に着いた。",
        "O Fukushima; S Takahata; D Yamagata",
    ),
)
HINDERED = (
    (
        (
            "열차는 오전 8시 대전을 출발해 11시에 부산에 도착할 예정이었으나 김천에서 "
            "고장으로 멈췄다."
        ),
        "O Daejeon; S Gimcheon; C Busan",
    ),
    (
        "대구를 출발해 강릉에 도착할 예정이었던 무궁화호가 안동에서 탈선했다.",
        "O Daegu; S Andong; C Gangneung",
    ),
    ("오후 3시 서울역을 출발할 예정이던 열차가 서울역에 멈춰 있다.", "S Seoul"),
)
ROUTES = (
    (
        "我們一早到了青森駅,今天的路線是搭新幹線從青森到盛岡。中午到達盛岡駅。",
        "O Aomori; D Morioka",
    ),
    (
        "一早我們來到花蓮車站,今天的路線是搭自強號從花蓮到台東。中午抵達台東。",
        "O Hualien City; D Taitung",
    ),
)
EVERY = (*TRAVELLERS, *SECTIONS, *STATIONS, *ONE_TRAIN, *ROWS, *GOALS)
EVERY += (*SPELT, *ONLY, *OTHERS, *PAIRS, *NOW, *CHANGES, *BY_WAY, *LEADERS)
EVERY += (*SCENES, *WIDER, *HINDERED, *ROUTES)


def told(text: str, atlas: Atlas) -> str:
    """Return role and name of each stop and candidate that is not turned down."""
    journey = geo.trace(text, atlas, published="2024-05-20")
    return "; ".join(
        f"{_SIGNS[s.role]} {journey.place(s.place).name}"
        for s in journey.stops
        if s.status != "rejected"
    )


@pytest.mark.parametrize(("text", "journey"), EVERY)
def test_a_story_is_told_as_it_was(text: str, journey: str, atlas: Atlas) -> None:
    assert told(text, atlas) == journey
