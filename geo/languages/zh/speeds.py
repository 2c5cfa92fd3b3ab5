"""Speeds in Chinese. The words are simplified, as is the text they meet."""

from geo.languages.numerals import HAN
from geo.languages.speedwords import SpeedWords

_FIGURES = r"\d+(?:\.\d+)?"
_RANGE = rf"(?:{_FIGURES}(?:公里|千米)?(?:[~～〜\-–—―至到]))?"  # its upper end is read
_N = rf"{_RANGE}(?P<UNIT>{_FIGURES}|{HAN})"
_KM = r" ?(?:公里|千米|km|KM)"
_BEFORE = (
    r"(?:为|是|约|达到|达|仅|只有|只能|不能|不会|不|未|超过|可达|可|能|大约|最高|最快|"
    r"在|"
    r"每小时|不到|近|通常|一般|也|都|平均|估计|接近|维持){0,5} ?"
)

WORDS = SpeedWords(
    patterns=(
        (
            rf"(?:最高|最大|平均)?(?:时速|速度|车速|航速){_BEFORE}"
            rf"{_N.replace('UNIT', 'kmh')}{_KM}"
            r"(?:[/／每]?(?:小时|时|h))?"
        ),
        (
            r"每小时(?:约|大约|最高|最快|行驶|平均|只能|只有|仅|跑|走){0,3}"
            rf"{_N.replace('UNIT', 'kmh')}{_KM}"
        ),
        rf"{_N.replace('UNIT', 'kmh')}{_KM}(?:[/／]|每)(?:小时|时|h)",
        rf"(?:时速|每小时)(?:约)?{_N.replace('UNIT', 'mph')} ?英里",
        rf"{_N.replace('UNIT', 'mph')} ?英里(?:[/／]|每)(?:小时|时)",
        rf"{_N.replace('UNIT', 'mps')} ?(?:米/秒|m/s)",
        rf"{_N.replace('UNIT', 'knots')} ?节(?=的?(?:速|航))",
    ),
    top="最高|最大|最快|极速|不超过|不能超过|不会超过|未超过|上限|最多",
    only="只有|仅为|只能|仅",
    average="平均|旅行速度|旅速",
    train="列车|火车|专列|机车|动车|高铁列车|车厢",
    other=(
        "导弹|火箭|炮弹|无人机|飞机|战机|卫星|风速|台风|汽车|卡车|轮船|舰|线路|"
        "铁路设计|设计时速|设计速度|"
        "路段|限速|公路|高速公路"
    ),
    able="只能|仅能|最多能|不能超过|不能快过",
    runs=(
        "速度[为是]|时速[为是约]|行驶|运行|行进|前进|行走|驶|跑|缓慢|左右|之间|的速度|"
        "开行"
    ),
    moment="脱轨|出轨|相撞|碰撞|事故|颠覆|追尾|估计|推算|当时|制动|刹车",
    another=r"(?:其他|其它|普通|另一[列趟辆]|一般)(?:的)?(?:列车|火车)",
    fast=r"高铁(?:列车)?(?!站|建设|线|网|开通|通车|时代)|动车组|高速列车|复兴号|和谐号|新干线|[GD]\d{1,4}次",
    goes=(
        r"出发|离开|抵达|到达|开往|开出|驶|开行|乘|坐|搭|停靠|脱轨|出轨|发车|经停|到站|"
        r"前往|"
        r"运行"
    ),
    than=r"比|不同于|不像|建设|不是",
    reach=30,
    clause=r"[。！？!?\n]",
)
