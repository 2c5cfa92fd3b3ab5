"""Halts told out of their order, and the rails that say where they belong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo.pipeline import read

if TYPE_CHECKING:
    from geo.atlas import Atlas

# A run to a town, then a halt before it: the story tells it afterwards.
TOLD_LATER = [
    "The special left York. It reached Scarborough. It called at Malton for water.",
    "Passengers boarded in Košice. The train reached Kyiv at dawn. It called at Lviv.",
    "Поезд вышел из Москвы. В Уфе поезд встретили. В Самаре поезд стоял час.",
    "列車は大阪駅を出発した。静岡駅に到着した。列車は名古屋駅に停車した。",
    "열차는 서울역을 출발했다. 부산역에 도착했다. 열차는 대전역에 정차했다.",
    "列车从北京开出。列车抵达武汉。列车在郑州停靠了二十分钟。",
]
# The same run; words, days or the rails say that the halt came afterwards.
TOLD_IN_ORDER = [
    "The special left York. It reached Scarborough. From there it went on to Malton.",
    "The special left York. It came to Scarborough on 1 June, to Malton on 3 June.",
    "The special left York. It reached Scarborough. It called at Bridlington.",
    "The special left York. It reached Scarborough. Then it left Malton for Hull.",
]


def _stops(text: str, atlas: Atlas) -> list[int]:
    """Return where the text first names each stop, in the order travelled."""
    itinerary = read(text, atlas, published="2024-06-12").itinerary
    first = {m.place: m.start for m in reversed(itinerary.mentions) if m.place}
    return [first[stop.place] for stop in itinerary.stops]


@pytest.mark.parametrize("text", TOLD_LATER)
def test_a_halt_told_behind_the_end_of_its_way_stands_before_it(
    text: str, atlas: Atlas
) -> None:
    one, halt, end = _stops(text, atlas)
    assert one < end < halt


@pytest.mark.parametrize("text", TOLD_IN_ORDER)
def test_a_halt_that_came_afterwards_stays_behind(text: str, atlas: Atlas) -> None:
    order = _stops(text, atlas)
    assert len(order) >= 3
    assert order == sorted(order)
