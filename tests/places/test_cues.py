"""What words beside a name say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from resolved_names import NAMES, places

from geo.mentions import find_mentions
from geo.places import resolve

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
