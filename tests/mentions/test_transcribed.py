"""Foreign names with their own spelling in brackets behind them."""

from __future__ import annotations

import pytest
from toy_gazetteer import ToyGazetteer

from geo.mentions.transcribed import with_spellings
from geo.model import Mention

TOY = ToyGazetteer()


def named(text: str, language: str, *known: str) -> list[str]:
    """Return the first name of each mention, beside those that are `known`."""
    mentions = [
        Mention(text.index(name), text.index(name) + len(name), name, (name,))
        for name in known
    ]
    found = with_spellings(text, language, mentions, gazetteer=TOY)
    return [m.names[0] for m in found]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("列車從某邦維爾紐(Vilnius)開往別處", "zh", ["Vilnius"]),
        ("列车在城市维纽斯（Vilnius）附近出轨", "zh", ["Vilnius"]),
        ("列車行經維爾紐(Vilnius)車站時出軌", "zh", ["Vilnius"]),
        ("市長維爾紐(Vilnius)說", "zh", []),
        ("列車在維爾紐(Vilniusburg)附近出軌", "zh", []),
        ("列車はヴィルノ(Vilnius)駅に着いた", "ja", ["Vilnius"]),
        ("ヴィルノ（Vilnius）から出発した", "ja", ["Vilnius"]),
        ("ヴィルノ(Vilnius)氏は述べた", "ja", []),
        ("열차가 빌니위스(Vilnius)에서 탈선했다", "ko", ["Vilnius"]),
        ("빌니위스(Vilnius)역에 도착했다", "ko", ["Vilnius"]),
        ("빌니위스(Vilnius)는 말했다", "ko", []),
        ("The train left Wilno (Vilnius) station", "en", []),
    ],
)
def test_a_name_that_only_its_spelling_tells_is_a_place_where_one_goes(
    text: str, language: str, names: list[str]
) -> None:
    assert named(text, language) == names


def test_a_spelling_is_one_more_name_of_a_mention_that_is_there() -> None:
    assert named("從巴黎(Paris)開往里昂", "zh", "巴黎", "里昂") == ["巴黎", "里昂"]
    assert named("從巴里斯(Paris)出發", "zh", "巴里斯") == ["Paris"]
