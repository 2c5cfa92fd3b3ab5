"""What stands around a place's name in Japanese."""

import re

from geo.languages.naming import Naming

__all__ = ["NAMING"]

_KINDS = {
    "駅": "station",
    "停車場": "station",
    "信号場": "station",
    "宇宙基地": "facility",
    "基地": "facility",
    "空港": "facility",
    "国際空港": "facility",
    "港": "facility",
    "炭鉱": "facility",
    "州": "admin1",
    "省": "admin1",
    "県": "admin1",
    "府": "admin1",
    "都": "admin1",
    "道": "admin1",
    "藩": "admin1",
    "地方": "admin1",
    "自治州": "admin1",
    "自治区": "admin1",
    "共和国": "country",
    "連邦": "country",
    "帝国": "country",
    "王国": "country",
    "合衆国": "country",
    "民国": "country",
    "国": "country",
    "市": "city",
    "町": "city",
    "村": "city",
    "区": "city",
    "郡": "admin2",
    "地区": "region",
    "地域": "region",
    "平野": "region",
    "平原": "region",
    "高原": "region",
    "盆地": "region",
    "砂漠": "region",
    "半島": "region",
    "大陸": "region",
    "川": "water",
    "河": "water",
    "江": "water",
    "湖": "water",
    "海": "water",
    "湾": "water",
    "海峡": "water",
    "海岸": "region",
    "洋": "water",
    "島": "island",
    "諸島": "island",
    "列島": "island",
    "群島": "island",
    "環礁": "island",
    "山": "mountain",
    "山脈": "mountain",
    "峠": "mountain",
    "岳": "mountain",
    "峰": "mountain",
}

_TOLD_APART = """駅 停車場 信号場 宇宙基地 空港 国際空港 州 省 県 自治州 自治区 共和国 市 町 村
郡 平野 高原 盆地 砂漠 半島 川 河 湖 湾 海峡 島 諸島 列島 群島 環礁 山脈 峠""".split()

# What a country's name only begins: an organisation, a war, a contest, a product. The
# match is on the nouns that follow the name, as far as they touch it.
_VETOED = (
    r"^(?:語|氏|軍|化|風|式|流|料理|革命|内戦|戦争|運河|代表|艦隊|政府|王朝|学派|型|車)"
    r"|軍|[陸海空]軍|部隊|艦隊|政府(?!樹立)|大使館|領事館|議会|国会|枢密院|上院|下院|政権"
    r"|総督府|国務院|経済部|最高会議|公邸|プロ野球|プロレス|選手会|学会|中央情報|総選挙|同盟$"
    r"|西インド|インド会社|作戦|国民党|外相|会$|会会長|公演|ハードコア|テレコム|エアライン"
    r"|協会|連盟|委員会|評議会|機構|財団|組合|連合会|研究[所会]|センター|アカデミー|クラブ"
    r"|党|戦線|[省庁局]$|[省庁局](?:長|次)|会社|公社|公団|銀行|航空|鉄道|電力|新聞|放送|通信|テレビ"
    r"|石油|製[鐵鉄紙]|レコード|映画|劇場|大学|高等|学校|博覧会|万博|オリンピック|五輪"
    r"|ワールドカップ|カップ|リーグ|シリーズ|選手[団権]|大会|グランプリ|GP|ダービー|杯|賞"
    r"|代表|戦争|内戦|会戦|革命|事件|テロ|論争|国勢|解放|赤十字|自動車道|道路|海兵隊"
    r"|法$|条約|議定書|憲法|会議|管弦|交響|フィルハーモニー|ロケット|ミサイル|銃"
)

# What follows a town's name where the town itself is meant, though nouns touch it.
_ALLOWED = (
    r"^(?:第?一|市内|県内|国内|内$|間|側|出身|在住|生まれ|育ち|発(?!電)|着(?![物工])|行き?|経由|方面|方向|周辺|辺|地図|第?一の"
    r"|付近|近郊|近く|郊外|沿い|沿岸|沖|各[地県国]|全[国土域体]|諸国|本[土島]|大陸|以[北南東西外]"
    r"|[東西南北中]{1,2}[部側方端岸]|山麓|中心部|市街|港|最[高北南東西]|市?町?村?[市町村]長|県?知事"
    r"|県民|市民|国民(?!党|戦線)|住民|民$|領|産|選出|駐在|担当|移転|訪問|訪れ|入り|到着|出発|通過|滞在|停車"
    r"|独立|支部|領事|一周|在勤|赴任|ルート|旅行|観光|市場|会談|大字|字|[0-9０-９一二三四五六七八九]+"
    r"(?:丁目|番|区|年|月|日|時|分)|[0-9０-９]{1,2}月?日|旗|人)"
)

_TITLES = """氏 さん 様 君 大統領 総書記 首相 国務長官 長官 大臣 外相 国防相 相 報道官 議員 議長 主席
将軍 大将 元帥 博士 教授 監督 選手 容疑者 被告 女史 夫人 先生 記者 王 皇帝 卿 夫妻 兄弟 投手 社長
会長 子 郎 助 衛門""".split()

NAMING = Naming(
    kinds=_KINDS,
    told_apart=frozenset(_TOLD_APART),
    vetoed=re.compile(_VETOED),
    battle=re.compile(r"の(?:戦い|合戦|会戦|乱|変|役)"),
    allowed=re.compile(_ALLOWED),
    trains=re.compile("列車|電車|汽車|機関車|新幹線|特急|客車|寝台"),
    heads=re.compile(
        "(?:温泉|地区|海岸|通り?|街|公園|橋|坂|浜|岬|滝|沢|谷|城|寺|神社|アリーナ|スタジアム|ビーチ|パーク|会館|ホール|タワー|広場|団地|宿|町|村|島|峰|山|川|河|湖|湾|環礁|省|州|圏|地域|地方|高原|台|池|沼|森|ダム|トンネル|空港|港|半島|海峡|平野|盆地|院|堂|宮|門|塔|館|場|園|駅|丘|崎|原|ハーバー|ランド|ビル)$"
    ),
    titles=frozenset(_TITLES),
    offices=frozenset("知事 県知事 市長 町長 村長 当局 大使 領事 人 語".split()),
    metonyms=frozenset(
        "クレムリン ホワイトハウス ペンタゴン 青瓦台 ダウニング街 永田町 霞が関".split()
    ),
    regions=frozenset(
        "極東 中東 近東 東欧 西欧 北欧 南欧 中欧 北米 南米 中米 欧州 西側 東側 首都圏 北海 関東 関西".split()
    ),
    inseparable=frozenset("東 西 南 北 全 新".split()),
    modifiers=frozenset({"米"}),
    units="都道府県市郡区町村州省",
    homonyms=frozenset(
        "線 旅客 ハブ 始発 終着 最寄 最寄り 途中 各 同 当 次 前 隣 主要 中間 貨物 乗換 近隣 国境".split()
    ),
    inside=frozenset({"", "の", "・", "、"}),
    remainder=re.compile(r"(?![ァ-ヺー]|(?<=[ァ-ヺー])[・=＝])"),
    place_before=re.compile(r"近い$|極東の?$|[ァ-ヺ一-龥][~～〜]$"),
    place_after=re.compile(
        r"(?:の?駅|の[東西南北](?:[東西]?[、に。部側]|方)|の(?:近く|近郊|郊外|街|町|港|北方|南方|住民|町民|村民)|市内|郊外"
        r"|[~～〜](?=[ァ-ヺ一-龥])|発|着|行き?の|行き|経由|間|方面|方向"
        r"|(?:に|へ|には|へは|まで|にも)[^。\n]{0,8}(?:到着|着[いきくけ]|入[っりる]|向か|向け|立ち寄|停車|滞在)"
        r"|を[^。\n]{0,8}(?:出[てたる発]|発[っちつ]|通過|経由|離れ|訪れ|訪問)|から[^。\n]{0,6}(?:出発|乗)|で[^。\n]{0,6}(?:下車|乗り換え|停車))"
    ),
    address=re.compile(r".+?[都道府県](?!市)|.+?[市郡](?!市)|.+?[区町村]|.+$"),
    abbreviations={
        "米": "アメリカ",
        "英": "イギリス",
        "仏": "フランス",
        "独": "ドイツ",
        "露": "ロシア",
        "伊": "イタリア",
        "豪": "オーストラリア",
    },
)
