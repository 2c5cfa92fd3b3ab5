"""What the analyser of Russian makes of the shortest sentences, one thing each.

Names stand in brackets, `[Омска|Омск]` for a name in a case and its dictionary form; a
clause is written `family/truth mark Name mark Name`.
"""

from __future__ import annotations

import pytest
from russian_clauses import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Поезд выехал из [Омска|Омск].", ["leave/done from Омск"]),
        ("Поезд отправился в [Омск].", ["leave/done to Омск"]),
        ("Поезд прибыл на станцию [Хасан].", ["arrive/done to Хасан"]),
        ("Поезд стоит на станции [Хасан].", ["call/ongoing at Хасан"]),
        ("Поезд проехал станцию [Исилькуль].", ["pass/done object Исилькуль"]),
        ("Поезд проследовал через [Тюмень].", ["pass/done via Тюмень"]),
        ("Поезд едет в сторону [Омска|Омск].", ["go/ongoing toward Омск"]),
        ("Поезд остановился под [Рязанью|Рязань].", ["call/done near Рязань"]),
        ("Состав подошёл к [Бологому|Бологое].", ["arrive/done to Бологое"]),
        ("Поезд ехал от [Уфы|Уфа] до [Орска|Орск].", ["head/done from Уфа to Орск"]),
        ("В [Омск] прибыл поезд.", ["arrive/done to Омск"]),
        ("[Минск] поезд проехал под вечер.", ["pass/done bare Минск"]),
        ("Поезд сошёл с рельсов у станции [Зима].", ["incident/done near Зима"]),
        ("Пассажиры сошли с поезда в [Уфе|Уфа].", ["call/done at Уфа"]),
        ("В [Рыбном|Рыбное] произошла смена локомотива.", ["call/done at Рыбное"]),
        ("Первой остановкой стала [Калуга].", ["call/done bare Калуга"]),
        ("Конечным пунктом стала [Кушва].", ["end/done bare Кушва"]),
        ("Сели мы на поезд в [Самаре|Самара].", ["board/done at Самара"]),
        ("Он сел в кресло в [Самаре|Самара].", []),
        ("Состав держит путь в [Псков].", ["go/ongoing to Псков"]),
        ("Состав возвращён на станцию [Яя].", ["back/done to Яя"]),
        ("Прибытие поезда на станцию [Зима].", ["arrive/done to Зима"]),
        ("Отправление поезда из [Уфы|Уфа].", ["leave/done from Уфа"]),
        ("Прибытие скорого поезда в [Омск].", ["arrive/done to Омск"]),
        ("Часть 3 поездки — возвращение в [Орск].", ["arrive/ongoing to Орск"]),
        ("Мы купили билеты в [Орск].", ["head/described to Орск"]),
        (
            "Мы были в пути, мы спали и ели. Мы пошли за билетом до [Орска|Орск].",
            ["head/planned to Орск"],
        ),
        ("До [Омска|Омск] поезд посетил [Уфу|Уфа].", ["call/done object Уфа"]),
        (
            "Грузовик столкнулся с поездом, шедшим по маршруту [Уфа] — [Орск].",
            ["go/ongoing from Уфа toward Орск"],
        ),
        ("Поезд задержан, императора в [Псков] не пустят.", []),
        ("Вагон прибыл на пункт пропуска [Хасан].", ["arrive/done to Хасан"]),
        ("Впереди у них 8 суток пути и 10 км до [Омска|Омск].", []),
        ("Обе предвкушали поездку в [Омск].", ["go/ongoing to Омск"]),
        (
            "Он ехал в поезде «[Уфа] — [Омск]» и собирался выйти в [Орске|Орск].",
            ["go/ongoing from Уфа toward Омск", "call/planned at Орск"],
        ),
        (
            "Вагон отправился в [Омск], где его включили в состав поезда.",
            ["leave/done to Омск", "call/done at Омск"],
        ),
    ],
)
def test_a_preposition_a_case_and_a_verb_say_what_a_place_is(
    text: str, expected: list[str]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Поезд, следовавший из [Астаны|Астана] в [Риддер], застрял.",
            ["head/ongoing from Астана toward Риддер"],
        ),
        (
            "Сошли вагоны поезда № 27 сообщением [Киев] – [Ялта].",
            ["go/ongoing from Киев toward Ялта"],
        ),
        (
            "Поезд [Мурманск] — [Псков] — [Минск] остановлен.",
            ["go/ongoing from Мурманск via Псков toward Минск"],
        ),
        (
            "Поезд [Покровск] – [Чоп] отменён.",
            ["go/cancelled from Покровск toward Чоп"],
        ),
        (
            "Поезд из [Самары|Самара] прибыл в [Уфу|Уфа].",
            ["go/ongoing from Самара", "arrive/done to Уфа"],
        ),
        (
            "На поезде в [Сочи] ехали дети.",
            ["head/done to Сочи"],
        ),
        ("Движение на участке [Лиски] — [Таловая] закрыто.", []),
    ],
)
def test_a_train_is_known_by_its_ends_and_a_line_is_no_journey(
    text: str, expected: list[str]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Поезд прибывает в [Хасан], далее идёт в [Уфу|Уфа], оттуда — в [Артём].",
            [
                "arrive/ongoing to Хасан",
                "go/ongoing to Уфа",
                "go/ongoing to Артём",
            ],
        ),
        (
            "Он держит путь в [Рыбинск], [Ярославль], [Кострому|Кострома] и [Иваново].",
            ["go/ongoing to Рыбинск to Ярославль to Кострома to Иваново"],
        ),
        (
            "Поезд постоял в [Чите|Чита] и [Иркутске|Иркутск].",
            ["call/done at Чита at Иркутск"],
        ),
        (
            "Поезд шёл до [Уфы|Уфа]. Там поменяли локомотив.",
            ["head/done to Уфа", "call/done at Уфа"],
        ),
        (
            "Поезд прибыл в [Орск], откуда отправился в [Уфу|Уфа].",
            ["arrive/done to Орск", "leave/done from Орск to Уфа"],
        ),
        (
            "Поезд выехал из [Омска|Омск] и утром прибыл в [Тару|Тара].",
            ["leave/done from Омск", "arrive/done to Тара"],
        ),
    ],
)
def test_lists_elisions_and_pointing_words(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Конечная остановка – [Орск].", ["head/ongoing toward Орск"]),
        ("Первая остановка – [Орск].", ["call/done bare Орск"]),
        (
            "Маршрут: [Орск] - [Уфа] (2 часа) - [Тара].",
            ["go/ongoing from Орск via Уфа toward Тара"],
        ),
        (
            "Поезд из [Орска|Орск] в [Уфу|Уфа] добрался до конечного пункта.",
            ["go/ongoing from Орск toward Уфа", "arrive/done to Уфа"],
        ),
        ("Поезд прошёл через [Крымский мост] в [Керчь].", ["pass/done to Керчь"]),
        ("Мы вышли в [Уфе|Уфа] размяться.", ["call/done at Уфа"]),
        ("Следующим городом на пути был [Орск].", ["call/done bare Орск"]),
        (
            "Пассажиры поезда № 5 [Орск] — [Уфа] пересели в [Таре|Тара] в другой.",
            ["go/ongoing from Орск toward Уфа", "call/done at Тара"],
        ),
        ("Встреча состоится в [Омске|Омск].", ["head/expected at Омск"]),
        ("Встреча в [Омске|Омск] не планируется.", ["head/denied at Омск"]),
        (
            "Сначала ожидалось, что переговоры пройдут в [Омске|Омск].",
            ["head/denied at Омск"],
        ),
        (
            "Возможным местом встречи называют [Омск].",
            ["head/expected at Омск"],
        ),
    ],
)
def test_ends_halts_and_venues_told_without_a_verb_of_motion(
    text: str, expected: list[str]
) -> None:
    assert told(text) == expected


def test_a_day_of_a_diary_names_where_it_led() -> None:
    diary = "Мы едем. Я рад, и нас много.\n\nДень первый, 3 мая: [Орск], [Уфа]\n"
    assert told(diary) == ["call/done bare Орск bare Уфа"]


def test_a_mishap_between_two_stations_has_both_for_the_path_to_choose() -> None:
    assert told("Авария произошла между станциями [Рудня] и [Голынки].") == [
        "incident/done between Рудня between Голынки"
    ]


def test_where_a_train_met_its_fate_goes_to_the_verb_and_not_to_its_name() -> None:
    text = (
        "Поезд, следовавший из [Уфы|Уфа] в [Орск], у станции [Зима] (Россия) загорелся."
    )
    assert told(text)[-1] == "incident/done near Зима"


def test_a_train_has_its_route_whatever_the_route_is_called() -> None:
    text = "Состав №050 сообщением [Уфа] – [Тара] отправился сегодня."
    assert told(text) == ["go/ongoing from Уфа toward Тара"]


def test_a_station_behind_a_dash_is_where_one_came() -> None:
    text = (
        "Он достиг цели, прибыв на границу – станцию [Зима]. Были задержки в [Уфе|Уфа]."
    )
    assert told(text) == ["arrive/done to Зима", "call/done at Уфа"]
