"""Name the seats of China's counties, for which GeoNames mostly has no Han name."""

from __future__ import annotations

import csv
import io
import math
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from name_sources import Row
from packages import Package, read

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
_COUNTY = re.compile(r"(?P<bare>[\u3400-\u9fff]{2,4})[县市]")
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
    """.split()  # noqa: SIM905  # two hundred words in quotes would be no easier to read
)


def name_seats(rows: dict[str, Row]) -> None:
    """Give the seats of counties their Han names, or add those that are no rows yet.

    The seat is the largest town within 10 km of the county's point. A county that has
    a place of its name nearby is left as it is.
    """
    cells: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for row in rows.values():
        if row.country == "CN" and row.kind == "city":
            cells[_cell(row.lon, row.lat)].append(row)
    for code, county, bare, lon, lat in _counties():
        around = [(_km(row, lon, lat), row) for row in _beside(cells, lon, lat)]
        names = {county} if bare in _WORDS else {county, bare}
        known = (row.mains | row.aliases for km, row in around if km < _KNOWN_KM)
        if any({county, bare} & found for found in known):
            continue
        seats = [row for km, row in around if km < _SEAT_KM and row.population > _LEAST]
        seat = max(seats, key=lambda row: row.population, default=None)
        if seat is None:
            main = min(names, key=len)
            seat = Row(f"railstory:county-{code}", main, lon, lat, "city", "CN")
            seat.zone, seat.source = "Asia/Shanghai", _SOURCE
            seat.admin1 = _state(around)
            rows[seat.id] = seat
        seat.names.setdefault("zh", bare)
        seat.mains.update(names)


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
