"""Who moves in a Russian clause: the train, a traveller, another, or nobody."""

from __future__ import annotations

import pytest
from russian_clauses import clauses, told


def test_a_train_of_another_day_is_another_journey() -> None:
    found = clauses(
        "Сошли вагоны поезда [Казань] — [Адлер]. Как сообщалось, 26 июня вагоны"
        " поезда № 511 [Инта] — [Сочи] сошли с рельсов."
    )
    named = [c.predicate.another for c in found if c.predicate.form == "designation"]
    assert named == [False, True]


def test_people_are_from_somewhere_and_do_not_leave_it() -> None:
    assert told("Семья из [Пинска|Пинск] ехала в [Тамбов].") == ["head/done to Тамбов"]


def test_a_new_train_told_of_before_is_another_journey() -> None:
    found = clauses(
        "Поезд из [Уфы|Уфа] прибыл в [Орск]. Ранее из [Тары|Тара] отправился первый"
        " двухэтажный поезд. Ранее этот поезд покинул [Самару|Самара]."
    )
    told_of = [c.predicate.another for c in found if c.predicate.family == "leave"]
    assert told_of == [True, False]


def test_another_statesman_is_not_on_the_train() -> None:
    assert mover("Президент проехал из [Керчи|Керчь] в [Тамань].") == "other"
    found = clauses(
        "Эмманюэль Макрон на поезде выехал в [Киев]. Макрон прибыл в [Киев]."
        " Олаф Шольц прибыл в [Одессу|Одесса]."
    )
    moved = [c.predicate.mover for c in found if c.phrases]
    assert moved == ["person", "person", "other"]


def test_a_pronoun_is_whoever_was_told_of_last() -> None:
    found = clauses("Губернатор открыл мост. Он проехал из [Керчи|Керчь] в [Тамань].")
    assert [c.predicate.mover for c in found] == ["other"]
    found = clauses("Поезд прибыл в [Омск]. Он стоит в [Омске|Омск].")
    assert [c.predicate.mover for c in found] == ["train", "train"]


def test_a_train_that_another_meets_is_another() -> None:
    text = "Поезд состыкован с поездом «Ласточка» из [Орска|Орск]."
    assert [c.predicate.mover for c in clauses(text) if c.phrases] == ["other"]


def test_a_train_that_is_kept_waiting_is_another() -> None:
    found = clauses(
        "Сход вагонов под [Рязанью|Рязань] задержал поезд из [Пензы|Пенза]."
    )
    assert [c.predicate.mover for c in found if c.predicate.form == "designation"] == [
        "other"
    ]


def test_the_next_stop_is_no_train_that_follows() -> None:
    assert told("Его ждали на следующей по пути остановке в [Уфе|Уфа].") == [
        "call/done at Уфа"
    ]


def test_what_ran_from_a_train_did_not_meet_it() -> None:
    found = clauses("Собака сбежала с поезда [Омск] — [Уфа].")
    assert [c.predicate.mover for c in found if c.phrases] == ["train"]


def test_an_earlier_mishap_is_another_story() -> None:
    found = clauses(
        "Поезд столкнулся с машиной под [Уфой|Уфа]. Никто не пострадал."
        " Ранее грузовик и поезд столкнулись под [Орском|Орск]."
    )
    assert [c.predicate.another for c in found if c.phrases] == [False, True]


def test_who_misses_a_train_is_at_its_station() -> None:
    assert told("Мужчина опоздал на поезд в [Ишиме|Ишим].") == ["call/done at Ишим"]


def test_what_happened_lately_is_another_story() -> None:
    (found,) = clauses("Недавно поезд сошёл с рельсов в [Ачинске|Ачинск].")
    assert found.predicate.recalled


def mover(text: str) -> str:
    return next(
        c.predicate.mover for c in clauses(text) if c.predicate.family != "still"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Поезд прибыл в [Омск].", "train"),
        ("Лидер прибыл в [Омск].", "person"),
        ("Губернатор прибыл в [Омск].", "other"),
        ("Восстановительный поезд прибыл в [Омск].", "other"),
        ("Колонна автомобилей прибыла в [Омск].", "other"),
        ("Поезда ходят из [Омска|Омск] в [Тару|Тара].", "nobody"),
        ("Два поезда отправились из [Омска|Омск].", "nobody"),
        ("Пассажиры скорого поезда прибыли в [Омск].", "train"),
        ("Дополнительные поезда пойдут в [Омск].", "nobody"),
        ("Пассажиры поезда прибыли в [Омск].", "train"),
        ("При столкновении поездов в [Омске|Омск] есть жертвы.", "train"),
        ("РЖД сообщают о задержке поезда [Пермь] — [Уфа].", "train"),
        ("Встречающие ушли с вокзала в [Омске|Омск].", "other"),
    ],
)
def test_who_moves(text: str, expected: str) -> None:
    assert mover(text) == expected


def test_whose_train_it_is_tells_the_traveller_from_others() -> None:
    found = clauses(
        "Бронепоезд Ким Чен Ына прошёл [Хасан]. Накануне Путин прибыл в [Артём]."
        " Ким Чен Ын посетит [Уссурийск]."
    )
    moved = [c.predicate.mover for c in found if c.predicate.family != "still"]
    assert moved == ["train", "other", "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Он прилетел в [Омск].", "air"),
        ("Пассажиры на автобусе приехали в [Омск].", "road"),
        ("Груз на пароме прибыл в [Ванино].", "sea"),
        ("Они приехали в [Омск] на поезде.", "rail"),
        ("Поезд столкнулся с автобусом в [Омске|Омск].", "rail"),
        ("Они приехали в [Омск].", "unknown"),
    ],
)
def test_how_one_travels(text: str, expected: str) -> None:
    assert {c.predicate.way for c in clauses(text) if c.phrases} == {expected}


def test_a_train_has_its_number() -> None:
    found = clauses("Поезд № 511 [Воркута] — [Сочи] сошёл с рельсов.")
    assert found[0].predicate.train == "511"
