"""Words place an unknown name amid two others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from resolved_names import named, places, reading

if TYPE_CHECKING:
    from geo.model import Language


def test_between_two_near_towns_lies_the_middle() -> None:
    text = "It stopped at Zqrelle, between Svobodny and Tsiolkovsky."
    found = places(reading(text, "Zqrelle", "Svobodny", "Tsiolkovsky"))
    assert (round(found["Zqrelle"].lon, 1), round(found["Zqrelle"].lat, 1)) == (
        128.1,
        51.6,
    )
    japanese = "スヴォボードヌイとツィオルコフスキーの間のゾゾ村で停まった。"
    names = "スヴォボードヌイ", "ツィオルコフスキー", "ゾゾ村"
    found = places(reading(japanese, *names, language="ja"))
    assert round(found["ゾゾ村"].lat, 1) == 51.6


_AMID = [
    ("en", "It stopped at Zqrelle, a halt between Reading and Swindon."),
    ("en", "It stopped at Zqrelle on the Reading–Swindon line."),
    ("ru", "Он стоял на станции Зкюево на линии Котельнич — Киров."),
    ("ru", "Он стоял у разъезда Зкюево между Осло и Хамар."),
    ("ja", "列車は名寄・音威子府間のゾゾ駅に停車した。"),
    ("ja", "列車は名寄と音威子府の間にあるゾゾ駅に停車した。"),
    ("ko", "열차는 김천~구미 구간의 쿠쿠역에 멈췄다."),
    ("ko", "열차는 김천과 구미 사이에 있는 쿠쿠역에 멈췄다."),
    ("zh", "列车停在郑州—洛阳线的某某站。"),
    ("zh", "列车停在郑州与洛阳之间的某某站。"),
]


_AMID_NAMES = {
    "en": ("Reading", "Swindon", "Zqrelle"),
    "ru": ("Котельнич", "Киров", "Зкюево"),
    "ja": ("名寄", "音威子府", "ゾゾ駅"),
    "ko": ("김천", "구미", "쿠쿠역"),
    "zh": ("郑州", "洛阳", "某某站"),
}


@pytest.mark.parametrize(("language", "text"), _AMID)
def test_words_place_an_unknown_name_amid_two_others(
    language: Language, text: str
) -> None:
    one, other, unknown = _AMID_NAMES[language]
    if "Осло" in text:
        one, other = "Осло", "Хамар"
    found = named(text, language, (one, ""), (other, ""), (unknown, "station"))
    place = found[unknown]
    assert place.source.startswith("told by the story: ")
    assert 0 < place.within_km <= 60
    assert place.confidence <= 0.6
    assert f"within {place.within_km:.0f} km" in place.reasons[-1]
    middle = (found[one].lon + found[other].lon) / 2
    assert place.lon == pytest.approx(middle, abs=0.01)


def test_an_unknown_name_amid_two_far_apart_stays_unplaced() -> None:
    text = "It stopped at Zqrelle, between Moscow and Omsk."
    said = (("Zqrelle", ""), ("Moscow", ""), ("Omsk", ""))
    assert "Zqrelle" not in named(text, "en", *said)


def test_what_stands_farther_on_is_not_what_lies_between() -> None:
    text = "列車は名寄と音威子府の間にある小駅に停車し、稚内に向かった。"
    said = (("名寄", ""), ("音威子府", ""), ("稚内", ""))
    assert named(text, "ja", *said)["稚内"].within_km == 0
