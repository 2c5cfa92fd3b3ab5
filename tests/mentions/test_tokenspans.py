"""What the analysers of joined scripts cut wrongly is put right."""

from __future__ import annotations

import pytest

from geo.mentions import find_mentions
from geo.sources.gazetteer import open_gazetteer


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("열차는 여수로 향했다.", ["여수"]),
        ("기차를 타고 여수로 떠났다.", ["여수"]),
        ("열차는 강릉으로 출발했다.", ["강릉"]),
        ("여수로 공사로 열차 운행이 멈췄다.", []),
    ],
)
def test_a_town_one_goes_to_is_no_street(text: str, names: list[str]) -> None:
    found = find_mentions(text, "ko", open_gazetteer())
    assert [mention.names[0] for mention in found] == names


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("경북 칠곡군 약목면에서 열차가 멈췄다.", "칠곡군"),
        ("충북 옥천군 옥천읍 삼청리에서 열차가 멈췄다.", "옥천읍"),
        ("세종시 조치원읍 신안리에서 열차가 멈췄다.", "조치원읍"),
    ],
)
def test_a_village_that_nobody_knows_lies_in_its_county(text: str, known: str) -> None:
    found = find_mentions(text, "ko", open_gazetteer())
    assert known in found[-1].names
