"""What analysers of several languages take alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from marked_clauses import told

if TYPE_CHECKING:
    from geo.model import Language


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        (
            "ja",
            "[甲市]鵜沼[乙町]の高山線の踏切で、[丙]発ー[丁]行きの特急と車が衝突しました。",
            ["go done 丙:from 丁:toward", "incident done 甲市:at"],
        ),
        (
            "ko",
            "[가역]을 출발해 [나역]으로 가는 열차를 포함해 9개 열차가 운행하지 않았다.",
            ["go described 가역:from 나역:toward"],
        ),
        ("ko", "[가] 행 기차가 있어서 동행은 열차를 타고 떠났다.", []),
        (
            "ko",
            "[가]에서 [나]로 돌아온 열차는 멈췄다.",
            ["arrive done 가:from 나:to"],
        ),
        ("zh", "火车拉着5节车厢往[甲城]站前进。", ["head done 甲城:toward"]),
    ],
)
def test_addresses_and_trains_that_are_only_counted(
    language: Language, text: str, lines: list[str]
) -> None:
    assert told(language, text) == lines
