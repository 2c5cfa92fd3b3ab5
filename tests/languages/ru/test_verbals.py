"""Russian infinitives, figures of speech, and what is no journey."""

from __future__ import annotations

import pytest
from russian_clauses import clauses, told


@pytest.mark.parametrize(
    "text",
    [
        "Поезд сможет отправляться из [Орска|Орск].",
        "Поезд будет прибывать в [Орск].",
        "В девяностые ходил поезд до [Орска|Орск].",
        "Метро дойдёт до [Орска|Орск].",
    ],
)
def test_what_runs_again_and_again_is_no_journey(text: str) -> None:
    kept = {"planned", "done", "ongoing"}
    moved = [c.predicate for c in clauses(text) if c.phrases]
    assert all(p.truth not in kept or p.mover == "nobody" for p in moved)


def test_where_points_at_the_name_before_it() -> None:
    text = (
        "Поезд прибыл в [Львов]. Люди говорят, что в [Орске|Орск], где их посадили"
        " в вагоны, темно."
    )
    assert told(text) == ["arrive/done to Львов", "board/done at Орск"]


def test_nobody_gives_a_word_back_by_train() -> None:
    assert told("Стороны решили вернуть сообщение в [Орск].") == []
    assert told("Они вернулись в [Орск].") == ["arrive/done to Орск"]


@pytest.mark.parametrize(
    "text",
    [
        "Состав прошёл 23 тысячи километров.",
        "Контейнеры преодолели почти девять тысяч километров.",
        "Пролив поезд пересёк по тоннелю.",
        "Болельщики отправились в город.",
    ],
)
def test_how_far_one_came_and_a_walk_into_town_lead_nowhere(text: str) -> None:
    assert not [c for c in clauses(text) if c.predicate.family != "still"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Нам удалось дойти до [Орска|Орск].", ["arrive/done to Орск"]),
        ("Им удалось добраться до [Орска|Орск].", ["arrive/done to Орск"]),
        ("Поезд должен уйти из [Орска|Орск].", ["leave/planned from Орск"]),
        ("Они собираются сесть в [Орске|Орск] на поезд.", ["board/planned at Орск"]),
        ("Он проследует из [Орска|Орск] в [Уфу|Уфа].", ["go/planned from Орск to Уфа"]),
        ("Свой маршрут он завершит в [Уфе|Уфа].", ["end/planned at Уфа"]),
        ("Поезд начал путь и завершит его в [Уфе|Уфа].", ["end/planned at Уфа"]),
    ],
)
def test_infinitives_ways_and_ends(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_relative_clause_behind_a_train_is_said_of_it() -> None:
    found = clauses("Полицейские нашли его в поезде, который ехал до [Уфы|Уфа].")
    assert [c.predicate.mover for c in found if c.phrases] == ["train"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "На перегоне Гора — [Омск] вагон сошёл с рельсов.",
            ["incident/done near Омск"],
        ),
        (
            "На перегоне [Омск] — Гора вагон сошёл с рельсов.",
            ["incident/done near Омск"],
        ),
        ("Поезд совершит рейс из столицы в [Омск].", ["go/planned to Омск"]),
        ("Помощь должна быть доставлена в [Омск].", ["arrive/planned to Омск"]),
        ("У них побывал разве что [Фрунзе].", []),
    ],
)
def test_one_end_of_a_stretch_runs_to_come_and_a_namesake(
    text: str, expected: list[str]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Следует из расчётов, что [Орск] далеко.",
        "Следует помнить [Орск].",
        "Время в пути из [Орска|Орск] в [Уфу|Уфа] сократилось.",
        "За неделю до [Нового|Новое] года поезд стоял.",
        "[Орск] и [Уфа] – время в пути займёт 29 минут.",
        "Поезд [Орск] — [Уфа] меньше обычного, восемь вагонов.",
    ],
)
def test_figures_of_speech_names_and_durations_are_no_journey(text: str) -> None:
    told_of = [c.predicate for c in clauses(text) if c.phrases]
    assert {p.truth for p in told_of} <= {"described", "habitual"}


def test_a_menu_a_dateline_and_a_cut_name_say_nothing() -> None:
    assert told("[Барнаул], 4 ноября — Агентство. Поезд прибыл в [Уфу|Уфа].") == [
        "arrive/done to Уфа"
    ]
    assert told("Поезд прибыл в [Новый] Петергоф.") == []
    assert told("Лента новостей\n[Омск]\n[Томск]\nПоиск\n") == []


@pytest.mark.parametrize(
    "time", ["восемь месяцев", "год", "полтора года", "недели", "сутки"]
)
def test_time_that_has_passed_is_no_train_that_passes(time: str) -> None:
    text = f"За прошедшие {time} на станции [Омск] погрузили много зерна."
    assert not any("pass" in clause for clause in told(text))
    assert told("Поезд, прошедший [Омск], прибыл в [Уфу|Уфа].")[0].startswith("pass")


@pytest.mark.parametrize("verb", ["пролегает", "будет пролегать"])
def test_a_way_that_is_laid_out_is_a_plan(verb: str) -> None:
    text = f"Поезд вышел из [Омска|Омск]. Его маршрут {verb} через [Уфу|Уфа]."
    assert told(text)[-1].startswith("pass/planned")
