"""Speeds in Chinese."""

from geo.languages.speedwords import SpeedWords

_N = r"(?P<{}>\d+(?:\.\d+)?)"
_KM = r"(?:公里|千米|km|KM)"

WORDS = SpeedWords(
    patterns=(
        (
            rf"(?:最高|最大|平均)?(?:时速|速度)(?:为|是|约|达|达到|仅|只有|不超过|可达|大约|最高){{0,3}}"
            rf" ?{_N.format('kmh')} ?{_KM}(?:[/／每]?(?:小时|时|h))?"
        ),
        rf"每小时(?:约|大约|最高)?{_N.format('kmh')} ?{_KM}",
        rf"{_N.format('kmh')} ?{_KM}(?:[/／]|每)(?:小时|时|h)",
        rf"(?:时速|每小时)(?:约)?{_N.format('mph')} ?英里",
        rf"{_N.format('mph')} ?英里(?:[/／]|每)(?:小时|时)",
        rf"{_N.format('mps')} ?(?:米/秒|m/s)",
        rf"{_N.format('knots')} ?节(?=的?(?:速|航))",
    ),
    top="最高|最大|最快|极速|不超过|上限",
    average="平均|旅行速度|旅速",
    train="列车|火车|专列|机车|动车|高铁列车|车厢",
    other="导弹|火箭|炮弹|无人机|飞机|战机|卫星|风速|台风|汽车|卡车|轮船|舰|线路|铁路设计|设计时速|"
    "路段|限速|公路|高速公路",
    able="只能|仅能|最多能",
    another=r"(?:其他|其它|普通|另一[列趟辆]|一般)(?:的)?(?:列车|火车)",
    clause=r"[。！？!?\n]",
)
