"""What the analyser of Russian makes of the shortest sentences, one thing each.

Names stand in brackets, `[Омска|Омск]` for a name in a case and its dictionary form; a
clause is written `family/truth mark Name mark Name`.
"""

from __future__ import annotations

import re

import pytest

from geo.itinerary.paging import cut
from geo.languages.ru.grammar import parse
from geo.model import Mention
from geo.model.clause import Clause, Page, Sentence

_NAME = re.compile(r"\[([^\]|]+)(?:\|([^\]]+))?\]")


def page(marked: str) -> Page:
    """Return a page of a text with its names in brackets."""
    mentions = []
    text, at = "", 0
    for match in _NAME.finditer(marked):
        text += marked[at : match.start()]
        base = match[2] or match[1]
        mentions.append(
            Mention(len(text), len(text) + len(match[1]), match[1], (base, match[1]))
        )
        text += match[1]
        at = match.end()
    text += marked[at:]
    sentences = tuple(
        Sentence(s.start, s.end, s.mentions, s.block, s.words)
        for s in cut(text, "ru", mentions)
    )
    names = tuple(mentions)
    return Page(
        text, "ru", names, sentences, ("city",) * len(names), (True,) * len(names)
    )


def clauses(marked: str) -> list[Clause]:
    return list(parse(page(marked)))


def told(marked: str) -> list[str]:
    """Return the clauses with places of a text, as the tests write them."""
    names = page(marked).mentions
    return [
        " ".join(
            (
                f"{c.predicate.family}/{c.predicate.truth}",
                *(f"{p.mark} {names[p.mention].names[0]}" for p in c.phrases),
            )
        )
        for c in clauses(marked)
        if c.phrases and c.predicate.family not in {"still", "serve"}
    ]


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
    assert found[0] == "incident/done near Яя"
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Поезд прибудет в [Омск].", "arrive/planned to Омск"),
        ("Поезд должен прибыть в [Омск].", "arrive/planned to Омск"),
        ("Поезд будет стоять в [Омске|Омск].", "call/planned at Омск"),
        ("Он планирует посетить [Омск].", "call/planned object Омск"),
        ("Поезд может прибыть в [Омск].", "arrive/expected to Омск"),
        ("Ожидается, что он прибудет в [Омск].", "arrive/expected to Омск"),
        ("Возможно, поезд прибудет в [Омск].", "arrive/expected to Омск"),
        ("По одной из версий, поезд прибудет в [Омск].", "arrive/expected to Омск"),
        (
            "Идёт забастовка. Из [Уфы|Уфа] отойдёт один поезд.",
            "leave/described from Уфа",
        ),
        ("Поезд не прибыл в [Омск].", "arrive/denied to Омск"),
        ("Поезд не смог доехать до [Омска|Омск].", "arrive/denied to Омск"),
        ("Поезд так и не дошёл до [Омска|Омск].", "arrive/denied to Омск"),
        ("Поезд смог доехать до [Омска|Омск].", "arrive/done to Омск"),
        ("Раньше грузы доставляли в [Омск].", "arrive/habitual to Омск"),
        ("Ранее составы отправляли в [Омск].", "leave/habitual to Омск"),
        ("Ранее состав отправили в [Омск].", "leave/done to Омск"),
        ("Поезд прибывает в [Омск].", "arrive/ongoing to Омск"),
        ("Поезд ежедневно прибывает в [Омск].", "arrive/habitual to Омск"),
        (
            "Поезд прибыл в [Омск] к назначенному времени.",
            "arrive/done to Омск",
        ),
        ("С 2019 года поезд следует в [Омск].", "go/habitual to Омск"),
        ("Поезд прибыл в [Омск] не раньше шести.", "arrive/done to Омск"),
    ],
)
def test_whether_it_happened_is_said_by_form_and_helping_words(
    text: str, expected: str
) -> None:
    assert expected in told(text)


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


def test_rows_of_a_timetable_are_planned_and_those_of_a_log_done() -> None:
    table = "График движения поезда:\n- [Дно] — 4 января\n- [Чудово] — 5 января\n"
    assert told(table) == ["call/planned bare Дно", "call/planned bare Чудово"]
    log = "Мы выехали из [Омска|Омск].\n[Тара], 10:20\n"
    assert told(log)[-1].startswith("call/done")


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


def test_a_page_of_many_trains_is_a_timetable() -> None:
    rows = "".join(
        f"- поезд № {i} [Лиски] – [Львов], отправление из [Лисок|Лиски] в 10:0{i};\n"
        for i in range(5)
    )
    assert {c.predicate.mover for c in clauses(f"Завтра:\n{rows}")} == {"nobody"}


def test_a_train_of_another_day_is_another_journey() -> None:
    found = clauses(
        "Сошли вагоны поезда [Казань] — [Адлер]. Как сообщалось, 26 июня вагоны"
        " поезда № 511 [Инта] — [Сочи] сошли с рельсов."
    )
    named = [c.predicate.another for c in found if c.predicate.form == "designation"]
    assert named == [False, True]


def test_people_are_from_somewhere_and_do_not_leave_it() -> None:
    assert told("Семья из [Пинска|Пинск] ехала в [Тамбов].") == ["head/done to Тамбов"]


def test_a_mishap_between_two_stations_is_at_one_of_them() -> None:
    assert told("Авария произошла между станциями [Рудня] и [Голынки].") == [
        "incident/done near Рудня"
    ]


def test_where_a_train_met_its_fate_goes_to_the_verb_and_not_to_its_name() -> None:
    text = (
        "Поезд, следовавший из [Уфы|Уфа] в [Орск], у станции [Зима] (Россия) загорелся."
    )
    assert told(text)[-1] == "incident/done near Зима"


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


def test_a_line_of_a_diary_that_is_a_chain_is_its_way() -> None:
    diary = "Мы и нас. Я рад.\n\n[Орск] - [Уфа] - [Тара]\n"
    assert told(diary) == ["go/ongoing from Орск via Уфа toward Тара"]
    assert told("[Орск] - [Уфа] - [Тара]\n") == []


def test_a_train_has_its_route_whatever_the_route_is_called() -> None:
    text = "Состав №050 сообщением [Уфа] – [Тара] отправился сегодня."
    assert told(text) == ["go/ongoing from Уфа toward Тара"]


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


def test_a_station_behind_a_dash_is_where_one_came() -> None:
    text = (
        "Он достиг цели, прибыв на границу – станцию [Зима]. Были задержки в [Уфе|Уфа]."
    )
    assert told(text) == ["arrive/done to Зима", "call/done at Уфа"]


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
