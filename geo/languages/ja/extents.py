"""Stated distances and durations in Japanese."""

from geo.languages.extentwords import ExtentWords

_N = r"(?P<{}>[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)"
_NOT = r"(?!メートル?毎|毎時|[/／]|四方|平方|以内|圏|圈)"
_KM = _N.format("km")
_MILES = _N.format("miles")
_HOURS = _N.format("hours")
_MINUTES = _N.format("minutes")
_SLOW = r"(?<!時速)(?<!時速約)(?<![0-9０-９.])"  # no speed, no half of a number

WORDS = ExtentWords(
    patterns=(
        rf"{_SLOW}{_KM} ?(?:キロメートル|キロ|km|ｋｍ|㎞){_NOT}",
        rf"{_SLOW}{_MILES} ?マイル(?![/／])",
        rf"(?<![0-9０-９.]){_HOURS}時間(?:{_MINUTES}分)?(?!後|前|おき|ごと|帯|制)",
        (
            r"(?<![0-9０-９.月])(?P<days>[0-9０-９]{1,2}|[一二三四五六七八九])日間?"
            r"(?:(?P<half>半))?(?=(?:も|ほど|余り|以上)?(?:かか|かけ|の(?:旅|道のり|"
            r"行程)))"
        ),
    ),
    travel=(
        r"列車|電車|汽車|鉄道|線路|路線|移動|走[るっり行]|距離|所要|道のり|"
        r"かか[るっり]|離れ|旅"
    ),
    other=(
        r"ミサイル|ロケット|砲|射程|飛行|航空|会談|協議|演説|(?<![列電汽])車で|自動車|"
        r"船|徒歩|高度|遅れ|遅延|立ち往生|停車|停止"
    ),
    clause=r"[。！？!?\n]",
    apart_after=(
        r"(?:ほど|余り|余|あまり)?(?:離れ|手前|先|地点|[北南東西]|付近|沖|圏|以内|"
        r"の(?:地点|場所|ところ|位置|所))"
    ),
    values={c: i for i, c in enumerate("一二三四五六七八九", 1)},
)
