"""Places named by an adjective, or by the name of a people."""

from __future__ import annotations

import pytest

from geo.mentions import find_mentions
from geo.sources.gazetteer import open_gazetteer


def named(text: str, language: str) -> list[tuple[str, str, bool]]:
    """Return what is named, by which name first, and whether one travels there."""
    found = find_mentions(text, language, open_gazetteer())  # type: ignore[arg-type]  # one of the five
    return [(m.surface, m.names[0], m.travel) for m in found]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        (
            "Поезда идут по Тульской и Калужской областям.",
            ["Тульская область", "Калужская область"],
        ),
        (
            "Дорога свяжет Владимирскую, Ивановскую и Костромскую области.",
            ["Владимирская область", "Ивановская область", "Костромская область"],
        ),
        (
            "Состав прошёл через Алтайский и Красноярский края.",
            ["Алтайский край", "Красноярский край"],
        ),
        (
            "В Новгородской или Псковской областях нет поездов.",
            ["Новгородская область", "Псковская область"],
        ),
    ],
)
def test_each_adjective_before_one_noun_is_a_region(
    text: str, regions: list[str]
) -> None:
    assert [name for _, name, _ in named(text, "ru")] == regions


def test_adjectives_without_a_shared_noun_stay_what_they_are() -> None:
    text = "Московский и Казанский вокзалы закрыты, поезд ушёл из Твери."
    assert "Московская область" not in {name for _, name, _ in named(text, "ru")}


@pytest.mark.parametrize(
    ("text", "travel"),
    [
        ("He took the train to Canadian, leaving Amarillo at noon.", True),
        ("A Canadian train left Winnipeg at noon.", False),
        ("The train was full of Canadian, American and German tourists.", False),
    ],
)
def test_a_peoples_name_is_a_town_where_a_train_goes_to_it(
    text: str, *, travel: bool
) -> None:
    found = {surface: goes for surface, _, goes in named(text, "en")}
    assert found["Canadian"] is travel
