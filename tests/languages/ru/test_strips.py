"""Rows of Russian logs and timetables."""

from __future__ import annotations

import pytest
from russian_clauses import clauses, told


@pytest.mark.parametrize(
    "text",
    [
        "[Уфа] – [Орск]\n9:48 – 14:32, 360 рублей\n[Орск] – [Омск] (поезд)\n17:51",
        "Путь был такой:\n[Уфа] — [Орск]\n[Орск] — [Омск]",
        "День 1\n[Уфа] - [Орск]\nДень 2\n[Орск] - [Омск]",
    ],
)
def test_rows_that_go_on_from_each_other_are_a_trip(text: str) -> None:
    assert told(text)[-2:] == [
        "go/ongoing from Уфа toward Орск",
        "go/ongoing from Орск toward Омск",
    ]


def test_the_train_to_which_it_happened_is_no_row_of_those_that_waited() -> None:
    text = (
        "Ночью на перегоне [Яя] – [Зима] выявлена неисправность вагона поезда № 2 [Уфа]"
        " – [Омск]. Задержаны поезда № 3 [Орск] – [Омск], № 4 [Псков] – [Омск], № 5 "
        "[Тамбов] – [Омск], № 6 [Рудня] – [Омск]."
    )
    found = told(text)
    assert found[0] == "incident/done between Яя between Зима"
    assert "go/ongoing from Уфа toward Омск" in found
    assert "go/ongoing from Орск toward Омск" not in found


def test_the_timetable_of_a_service_is_nobodys_journey() -> None:
    text = (
        "Запускаются дополнительные рейсы.\n\nРасписание рейсов:\n"
        "• [Уфа] — [Орск]: отправление из [Уфы|Уфа] в 10:55, прибытие в [Орск] в 13:10"
    )
    assert told(text) == ["leave/described from Уфа", "arrive/described to Орск"]


def test_trains_that_began_to_run_are_many() -> None:
    (clause,) = (
        c for c in clauses("Пошли поезда из [Уфы|Уфа] до [Орска|Орск].") if c.phrases
    )
    assert clause.predicate.mover == "nobody"


def test_rows_that_begin_anew_are_a_table() -> None:
    assert told("[Уфа] – [Орск]\n9:48\n[Псков] – [Омск]\n17:51") == []


def test_what_was_before_a_town_is_told_of_before() -> None:
    (clause,) = clauses("До [Омска|Омск] состав посетил Урал, побывав в [Уфе|Уфа].")[1:]
    assert clause.predicate.recalled


def test_rows_of_a_timetable_are_planned_and_those_of_a_log_done() -> None:
    table = "График движения поезда:\n- [Дно] — 4 января\n- [Чудово] — 5 января\n"
    assert told(table) == ["call/planned bare Дно", "call/planned bare Чудово"]
    log = "Мы выехали из [Омска|Омск].\n[Тара], 10:20\n"
    assert told(log)[-1].startswith("call/done")


def test_a_page_of_many_trains_is_a_timetable() -> None:
    rows = "".join(
        f"- поезд № {i} [Лиски] – [Львов], отправление из [Лисок|Лиски] в 10:0{i};\n"
        for i in range(5)
    )
    assert {c.predicate.mover for c in clauses(f"Завтра:\n{rows}")} == {"nobody"}


def test_a_line_of_a_diary_that_is_a_chain_is_its_way() -> None:
    diary = "Мы и нас. Я рад.\n\n[Орск] - [Уфа] - [Тара]\n"
    assert told(diary) == ["go/ongoing from Орск via Уфа toward Тара"]
    assert told("[Орск] - [Уфа] - [Тара]\n") == []
