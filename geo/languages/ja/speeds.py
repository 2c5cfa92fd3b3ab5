"""Speeds in Japanese."""

from geo.languages.speedwords import SpeedWords

_N = r"(?P<{}>[0-9０-９]+(?:[.．][0-9０-９]+)?)"
_KM = r"(?:キロメートル|キロ|㌔|ｋｍ|km|KM|Km)"

WORDS = SpeedWords(
    patterns=(
        (
            rf"(?:最高|最大|平均)?(?:時速|速度)(?:は|が|を|で|、|約|およそ|わずか|最大|最高){{0,3}}"
            rf"{_N.format('kmh')}{_KM}"
        ),
        rf"{_N.format('kmh')} ?(?:km|キロ|ｋｍ|㌔)(?:[/／]|毎)(?:h|時|ｈ)",
        rf"{_N.format('kmh')} ?kmh",
        rf"時速(?:約)?{_N.format('mph')}マイル",
        rf"秒速(?:約)?{_N.format('mps')}(?:メートル|m|ｍ)",
        rf"(?<![0-9０-９]){_N.format('knots')}ノット",
    ),
    top=r"最高|最大|しか出|しか走|以下|上限|限界|が精一杯|を超えない",
    average=r"平均|表定",
    train=r"列車|電車|汽車|機関車|車両|新幹線|客車|急行|特急",
    other=r"ミサイル|ロケット|砲弾|ドローン|航空機|戦闘機|爆撃機|衛星|風速|台風|乗用車|自動車"
    r"|トラック|船|艦|路線|区間|線路|高速鉄道の建設|制限速度|道路",
    able=r"しか出|しか走|が限界|が精一杯",
    clause=r"[。！？!?\n]",
)
