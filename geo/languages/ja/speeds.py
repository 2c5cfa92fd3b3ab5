"""Speeds in Japanese."""

from geo.languages.numerals import HAN
from geo.languages.speedwords import SpeedWords

_FIGURES = r"[0-9]+(?:[.．][0-9]+)?"
_RANGE = rf"(?:{_FIGURES}(?:キロ|km)?[～〜~\-–―から]{{1,2}})?"  # its upper end is read
_N = rf"{_RANGE}(?P<UNIT>{_FIGURES}|{HAN})"
_KM = r" ?(?:キロメートル|キロ|㌔|㎞|ｋｍ|km|KM|Km)"
_BEFORE = (
    r"(?:は|が|を|で|も|、|約|およそ|わずか|最大|最高|毎時|時速|せいぜい|平均|推定|"
    r"でも|せい|"
    r"ほぼ|概ね|おおむね|普段|通常|たった){0,4} ?"
)

WORDS = SpeedWords(
    patterns=(
        (
            r"(?:最高|最大|平均|推定)?(?:時速|速度|スピード|毎時)"
            rf"{_BEFORE}{_N.replace('UNIT', 'kmh')}{_KM}"
        ),
        rf"{_N.replace('UNIT', 'kmh')}{_KM}(?:[/／]|毎)(?:h|時|ｈ)",
        rf"{_N.replace('UNIT', 'kmh')} ?kmh",
        (
            rf"平均(?:で|して)?、?約?{_N.replace('UNIT', 'kmh')}{_KM}"
            r"(?=で(?:走|進|移動|北上|南下|運行))"
        ),
        rf"時速(?:約)?{_N.replace('UNIT', 'mph')}マイル",
        rf"秒速(?:約)?{_N.replace('UNIT', 'mps')}(?:メートル|m|ｍ)",
        rf"(?<![0-9０-９]){_N.replace('UNIT', 'knots')}ノット",
    ),
    top=(
        r"最高|最大|しか出|しか走|以下|上限|限界|が精一杯|を超え(?:ない|られ)|"
        r"程度しか"
    ),
    only=r"にとどま|程度しか|わずか",
    average=r"平均|表定",
    train=r"列車|電車|汽車|機関車|車両|新幹線|客車|急行|特急",
    other=(
        r"ミサイル|ロケット|砲弾|ドローン|航空機|戦闘機|爆撃機|衛星|風速|台風|乗用車|"
        r"自動車"
        r"|トラック|船|艦|路線|区間|線路|高速鉄道の建設|制限速度|道路"
    ),
    able=r"しか出|しか走|が限界|が精一杯|を超えられ",
    runs=(
        r"速度[はが]|走[るっりれ]|走行|運行|進[むんみ]|北上|南下|移動|で向か|ゆっくり|"
        r"のろのろ|"
        r"程度|前後"
    ),
    moment=r"脱線|衝突|事故|転覆|推定|進入|当時|ブレーキ",
    another=r"(?:他の|ほかの|別の|一般の|通常の)(?:列車|電車)|新幹線なら",
    fast=(
        r"新幹線(?!駅|ホーム|開業|開通|の?建設|計画|網|口|改札|の?延伸)|高速列車|"
        r"高速鉄道に乗|"
        r"のぞみ(?:\d|号)|KTX|TGV"
    ),
    goes=r"発[車し]|出発|着|乗|[をに]出|走|向か|停|脱線|運行|通過|移動|利用|[へに]行",
    than=r"より|と違い|に比べ|ではな|建設|計画",
    reach=30,
    clause=r"[。！？!?\n]",
)
