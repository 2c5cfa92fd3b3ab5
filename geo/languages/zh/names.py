"""What stands around a place's name in Chinese."""

import re

from geo.languages.naming import Naming
from geo.languages.zh.words import WORDS

__all__ = ["NAMING"]

_KINDS = {
    "火车站": "station",
    "火車站": "station",
    "车站": "station",
    "車站": "station",
    "站": "station",
    "駅": "station",
    "东站": "station",
    "南站": "station",
    "西站": "station",
    "北站": "station",
    "東站": "station",
    "航天发射场": "facility",
    "发射场": "facility",
    "航天基地": "facility",
    "宇宙基地": "facility",
    "机场": "facility",
    "機場": "facility",
    "港": "facility",
    "口岸": "facility",
    "边疆区": "admin1",
    "邊疆區": "admin1",
    "自治区": "admin1",
    "自治州": "admin1",
    "州": "admin1",
    "省": "admin1",
    "市": "city",
    "县": "admin2",
    "縣": "admin2",
    "区": "city",
    "區": "city",
    "镇": "city",
    "鎮": "city",
    "村": "city",
    "乡": "city",
    "地区": "region",
    "地區": "region",
    "半岛": "region",
    "半島": "region",
    "平原": "region",
    "高原": "region",
    "盆地": "region",
    "江": "water",
    "河": "water",
    "湖": "water",
    "海": "water",
    "湾": "water",
    "灣": "water",
    "海峡": "water",
    "海峽": "water",
    "洋": "water",
    "岛": "island",
    "島": "island",
    "群岛": "island",
    "群島": "island",
    "山": "mountain",
    "山脉": "mountain",
    "山脈": "mountain",
    "共和国": "country",
    "共和國": "country",
    "联邦": "country",
    "聯邦": "country",
}

_WORDS = frozenset(
    "雪山 雪峰 哈达 哈達 白云 白雲 高原 草原 大海 沙漠 戈壁 森林 瀑布 湖水 河谷 山谷 云海"
    " 列车 车头 车尾 长城 長城 隧道 高铁 月台 站台 车厢 車廂 旅客 乘客 朋友 方太 阳光 陽光".split()
)

NAMING = Naming(
    kinds=_KINDS,
    told_apart=frozenset(
        "东站 南站 西站 北站 東站 火车站 火車站 车站 車站 站 駅 机场 機場 航天发射场 发射场 边疆区 自治区 自治州 省 州 市 县 镇 口岸 海峡 半岛 群岛 山脉".split()
    ),
    vetoed=re.compile(
        r"[^，。、在到参与和的于将举召出]{0,3}(?:大学|大學|银行|銀行|日报|日報|公司|集团|集團|之声|时报|隧道|大桥|大橋|码头|碼頭|水库|水庫|电站|電站|枢纽|樞紐|煤矿|煤礦|工厂|工廠)|(?:隧道|大桥|大橋|特大桥|特大橋|公路|机务段|機務段|车务段|客运段|铁路局|局集团|语|語|人|籍|裔|军|軍|队|隊|式|菜|文|政府|大使馆|大使館|大学|大學|银行|銀行|航空|日报|日報|时报|時報|通讯社|通訊社|中央通讯社|队员|联赛|足协|革命|战争|戰爭)"
    ),
    offices=frozenset("人 州长 省长 市长 总统".split()),
    metonyms=frozenset(
        "克里姆林宫 克里姆林宮 白宫 白宮 五角大楼 青瓦台 中南海".split()
    ),
    words=WORDS | _WORDS,
    homonyms=frozenset(
        "东方 和平 中心 新城 城关 人民 中央 大学 大会 开放 北京时间 自由 光明 文化 时代 先锋 红星 解放 建设 新建 太阳 长期 公园 本部 东部 西部 南部 北部 中部 和田方面 共和 合作 发展 首都 团结 永安 长安街 胜利 大通 平安 金山 天下 公安 同心 会同 通过 安全 保安 大方 高级 成都会".split()
    ),
    place_speaks=re.compile(
        r"(?:方面|当局|當局)?(?:表示|说|說|称|稱|宣布|否认|否認|警告|回应|回應|强调|強調)"
    ),
    inside=frozenset({"", "的", "、", "，"}),
    verbs=re.compile(
        "离开|離開|驶离|抵达|抵達|到达|到達|来到|來到|进入|進入|驶入|停靠|经过|經過|途经|途經|经由|經由|取道"
        "|前往|开往|開往|驶往|駛往|返回|回到|位于|出发|出發|通过|通過|运行|經停|经停|列车|列車|火车|火車|铁路|鐵路"
        "|渡河|过河|過河|渡江|过江|過江|北上|南下|东进|東進|西进|西進"
    ),
    place_before=re.compile(
        r"(?:终点站?是?|終點站?是?|转往|轉往|[到过過离離抵驶駛]了?|停在了?|抵达了?|抵達了?|换乘去|往|离开|離開|驶离|从|從|自|由|抵达|抵達|到达|到達|来到|进入|驶入|停靠|经过|途经|途經|经由|取道|前往|开往|開往|驶往|赴|去往|去|到|在|于|於|返回|回到|位于|的|至|经|經|由|过|過|达|達|及|和|与|與|、|—|车站|車站|口岸|城市|小镇|小鎮|镇|鎮|站|首都|北|南|东|西|中国|俄罗斯)$"
    ),
    place_after=re.compile(
        r"(?:火车站|车站|站|駅|市|省|州|县|镇|口岸|边境|出发|启程|开往|開往|发往|發往|驶往|駛往|郊外|附近|方向|以[东西南北]|往(?=[\u4e00-\u9fff]{2,4}[)）])"
        r"|[至到—–～~-](?=[\u4e00-\u9fff]{2,8}(?:间|間|段|区间|區間|的?列车|的?列車|高铁|高鐵|铁路|鐵路)))"
    ),
)
