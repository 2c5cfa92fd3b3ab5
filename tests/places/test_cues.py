"""What words beside a name say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from resolved_names import NAMES, places

from geo.mentions import find_mentions
from geo.places import resolve
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from geo.model import Language


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Trains run through the Tula and Kaluga regions.", "Tula Kaluga"),
        ("en", "The railway crosses Vologda, Kirov and Perm oblasts.", "Vologda Perm"),
        ("ja", "トゥーラ、カルーガ両州を列車が走る。", "トゥーラ カルーガ"),
        ("ja", "岩手、福島の2県で列車が止まった。", "岩手 福島"),
        ("zh", "列车穿过图拉和卡卢加两州。", "图拉 卡卢加"),
        ("zh", "列車穿過圖拉和卡盧加兩州。", "圖拉 卡盧加"),
        ("ko", "모스크바와 칼루가 두 주를 지나는 열차.", "칼루가"),
    ],
)
def test_a_word_behind_a_list_makes_all_its_names_regions(
    language: Language, text: str, names: str
) -> None:
    found = resolve(
        find_mentions(text, language, NAMES), text, language, gazetteer=NAMES
    )
    kinds = {place.kind for name, place in places(found).items() if name in names}
    assert kinds == {"region"}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The train stopped at Joplin, Montana, before Havre.", "Joplin"),
        ("ja", "モンタナ州ジョプリンで列車が脱線した。", "モンタナ州ジョプリン"),
        ("ru", "Поезд остановился в Джоплине, штат Монтана.", "Джоплине"),
        ("ko", "열차가 몬태나주 조플린에서 탈선했다.", "몬태나주 조플린"),
        ("zh", "一列火车在蒙大拿州乔普林脱轨。", "乔普林"),
    ],
)
def test_a_told_state_wins_over_renown(
    language: Language, text: str, name: str
) -> None:
    mentions = find_mentions(text, language, NAMES)
    found = resolve(mentions, text, language, gazetteer=NAMES, network=open_network())
    assert name in found.unplaced
    assert "Joplin" in " ".join(found.warnings)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The train derailed in Bihar, officials said.", "Bihar"),
        ("en", "The express runs between Bihar and Gujarat.", "Bihar"),
        ("ja", "列車はビハールからグジャラートへ向かった。", "グジャラート"),
    ],
)
def test_a_state_is_no_town_that_has_its_name_as_a_second_one(
    language: Language, text: str, name: str
) -> None:
    mentions = find_mentions(text, language, NAMES)
    assert places(resolve(mentions, text, language, gazetteer=NAMES))[name].kind == (
        "region"
    )
