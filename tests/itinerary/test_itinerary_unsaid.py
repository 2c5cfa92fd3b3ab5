"""What a story tells of a place that it named before."""

from __future__ import annotations

import pytest
from toy_itinerary import route, told

not_yet = pytest.mark.xfail(reason="no analyser reads what stands for a place yet")


@not_yet
def test_a_train_that_sets_off_leaves_the_place_named_before() -> None:
    story = "夏の旅\n朝8時、ハサン駅。青い列車に乗り込む。イルクーツクに到着した。"
    way = route(told(story))
    assert [place for place, _ in way] == ["khasan", "irkutsk"]
    assert way[0][1] == "origin"


@not_yet
def test_the_same_town_is_the_one_named_last() -> None:
    itinerary = told("ハサン駅で式があった。列車は同駅を出て、イルクーツクに到着した。")
    assert [place for place, _ in route(itinerary)] == ["khasan", "irkutsk"]
    assert all(m.surface != "同駅" for m in itinerary.mentions)


def test_no_journey_begins_where_a_service_is_only_spoken_of() -> None:
    assert not told("ハサン駅の列車は運休する。運賃は据え置く。").stops
