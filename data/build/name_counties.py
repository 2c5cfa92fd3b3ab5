"""Name China's counties and the districts of its cities, in Han characters.

GeoNames has the seats of most counties without a Han name, and few districts.
"""

from __future__ import annotations

import csv
import io
import math
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from name_sources import Row
from packages import Package, read

from geo.model.place import SEAT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["CPCA", "name_seats"]

CPCA = Package(
    "PyPI",
    "cpca",
    "0.5.5",
    "1635b589506b3e28424032bce61d2488e1f6fac1034a736014e70e043f824fe6",
)
_MEMBER = "cpca/resources/adcodes.csv"
_COUNTY = re.compile(r"(?P<bare>[\u3400-\u9fff]{2,4})[县市区旗]")
_DISTRICTS = frozenset("区旗")
_PARTS = frozenset("新左右前后中林特族")  # 滨海新, 土默特左: pieces of names
_KNOWN_KM = 40.0  # a place of that name so near is the county's
_SEAT_KM = 10.0  # a town so near the county's point is its seat
_LEAST = 5_000  # people of a seat; what is smaller is a village beside it
_SOURCE = "cpca (MIT): codes and points of China's counties"
# Counties whose bare name is first of all a word, or another place's name: police,
# rivers and mountains, hot springs, Montenegro. They keep 县 or 市.
_WORDS = frozenset(
    """
    公安 博爱 会同 修文 保康 兴国 凤凰 双湖 台前 响水 江山 大方 大关 天全 平和 威信
    新民 新兴 新化 文成 延长 惠民 民权 明光 普定 永年 永和 水城 温泉 灯塔 灵山 独山
    玉山 白水 白河 石棉 石泉 红河 祥云 甘泉 紫金 蓝山 蓝田 裕民 进贤 通山 金沙 金湖
    长乐 长顺 长海 阳山 阳西 高平 黑山 黑水 黄龙 龙门 龙泉 沙湾 庆云 新田 南部 南华
    元阳 大英 双峰 山阳 清河 滨海 东山 东安 平安 仙游 云和 横峰 富民 富源 富顺 南安
    太和 大安 大悟 天柱 天门 中江 乐至 同江 含山 江口 河口 常山 永平 永胜 永德 宝应
    三台 三原 五原 五华 五河 安定 团结 和平 通道 建设 新城 城口 兴隆 兴安 泰和 安平
    平原 平山 长岛 长城 高山 东方 东海 海安 正定 永安 永清 万年 万安 光泽
    河北 河南 河东 河西 城关 城中 城东 城西 城南 城北 市中 市南 市北 新华 中原 南山 西山
    北山 香山 龙山 中山 太平 长安 朝阳 向阳 前进 前锋 建华 友好 东风 红旗 红星 红岗 爱民
    南岸 光明 开平 东城 西城 南关 宽城 道里 道外 铁东 铁西 中站 站前 老边 双塔 白塔 振兴
    元宝 明山 顺城 古塔 海州 海港 路南 路北 桥东 桥西 西湖 东湖 南湖 上城 下城 江南 江东
    江北 高新 开发 新区 花溪 大观 金山 花山 青山 洪山 天心 芙蓉 大通 田家 江岸 解放 山阳
    湖滨 卧龙 象山 七星 石鼓 北湖 冷水 君山 国庆 民族 民主 大兴 房山 鼓楼 金水 文峰 北关
    牡丹 南郊 回民 玉泉 东河 海南 松山 沈河 大东 西岗 宏伟 东洲 南岗 云龙 天宁 吉利 华龙
    新建 昌江 青原 天桥 山亭 泰山 滨城 滨江 普陀 黄山 三元 龙文 高明 江城 清城 清新 海棠
    锦江 金牛 嘉陵 东坡 名山 南海 东港 东兴 钟山 盘龙 官渡 麒麟 昭阳 古城 宝塔 横山 兴庆
    西夏 金凤 金台 白云 南岳 雁峰 大祥 双清 云安 港北 铁山 西市 银州 龙城 立山 千山 城厢
    """.split()  # noqa: SIM905  # two hundred words in quotes would be no easier to read
)


def name_seats(rows: dict[str, Row]) -> None:
    """Give the seats of counties their Han names, or add those that are no rows yet.

    The seat is the largest town within 10 km of the county's point. A county that has
    a place of its name nearby is left as it is. A district is a row of its own.
    """
    cells: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for row in rows.values():
        if row.country == "CN" and row.kind == "city":
            cells[_cell(row.lon, row.lat)].append(row)
    for code, county, bare, lon, lat in _counties():
        district = county[-1] in _DISTRICTS
        around = [(_km(row, lon, lat), row) for row in _beside(cells, lon, lat)]
        word = bare in _WORDS or (district and bare[-1] in _PARTS)
        names = {county} if word else {county, bare}
        near = [row for km, row in around if km < _KNOWN_KM]
        known = [row for row in near if {county, bare} & (row.mains | row.aliases)]
        if known:
            seat = max(known, key=lambda row: row.population)
            seat.mains.update(names)
            _count(seat)
            continue
        # The largest town beside a district is the city that it is a part of.
        seats = [
            row
            for km, row in around
            if km < _SEAT_KM and row.population > _LEAST and not district
        ]
        seat = max(seats, key=lambda row: row.population, default=None)
        if seat is None:
            main = min(names, key=len)
            seat = Row(f"railstory:county-{code}", main, lon, lat, "city", "CN")
            seat.zone, seat.source = "Asia/Shanghai", _SOURCE
            seat.admin1 = _state(around)
            rows[seat.id] = seat
        seat.names.setdefault("zh", bare)
        seat.mains.update(names)
        _count(seat)


def _count(seat: Row) -> None:
    """Say of a seat that GeoNames does not count that it is one, and no village."""
    if not seat.population and SEAT not in seat.source:
        seat.source += f"; {SEAT}"


def _counties() -> Iterator[tuple[str, str, str, float, float]]:
    """Yield each county's code, name, bare name, longitude and latitude."""
    table = read(CPCA, _MEMBER).decode("utf-8")
    for line in sorted(csv.DictReader(io.StringIO(table)), key=lambda r: r["adcode"]):
        match = _COUNTY.fullmatch(line["name"])
        code = line["adcode"][:6]
        if match and line["longitude"] and not code.endswith("00"):
            point = float(line["longitude"]), float(line["latitude"])
            yield code, line["name"], match["bare"], *point


def _cell(lon: float, lat: float) -> tuple[int, int]:
    """Return the square of one degree that a point lies in."""
    return math.floor(lon), math.floor(lat)


def _beside(
    cells: dict[tuple[int, int], list[Row]], lon: float, lat: float
) -> Iterator[Row]:
    """Yield the towns in the square of a point and in those around it."""
    x, y = _cell(lon, lat)
    for column in (x - 1, x, x + 1):
        for line in (y - 1, y, y + 1):
            yield from cells.get((column, line), ())


def _km(row: Row, lon: float, lat: float) -> float:
    """Return how far a row lies from a point, on a plane."""
    east = (row.lon - lon) * math.cos(math.radians(lat))
    return 111.2 * math.hypot(east, row.lat - lat)


def _state(around: Iterable[tuple[float, Row]]) -> str:
    """Return the province of the nearest town."""
    return min(around, key=lambda item: item[0], default=(0.0, None))[1].admin1  # type: ignore[union-attr]  # China has towns within a degree of every county
