"""Make a corpus of invented train stories in five languages, with what they tell.

.venv/bin/python benchmarks/tales.py 1000 tales.jsonl [--seed 1] [--characters 2500]
    [--broken 0.01]

Each line has id, text, published, language, and `stops`: the ids of the places of
travel in their order, which a reader of the story should find. The words are this
file's own; the cities' names in each language are the gazetteer's. With `--broken` a
share of the lines cannot be read, each in one of the ways of BROKEN.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import geo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geo.model import Place

# Cities that rails join, along a way that a train may take.
LINES = (
    ("Tokyo", "Nagoya", "Kyoto", "Osaka", "Okayama", "Hiroshima"),
    ("Moscow", "Kazan", "Yekaterinburg", "Omsk", "Novosibirsk", "Irkutsk"),
    ("Chita", "Khabarovsk", "Vladivostok"),
    ("Beijing", "Shijiazhuang", "Zhengzhou", "Wuhan", "Changsha", "Guangzhou"),
    ("Harbin", "Changchun", "Shenyang", "Beijing"),
    ("Seoul", "Daejeon", "Daegu", "Busan"),
    ("Paris", "Strasbourg", "Munich", "Vienna", "Budapest"),
    ("Berlin", "Poznan", "Warsaw", "Minsk", "Smolensk", "Moscow"),
    ("Milan", "Bologna", "Florence", "Rome", "Naples"),
    ("Mumbai", "Nagpur", "Kolkata"),
    ("Chicago", "Omaha", "Denver", "Salt Lake City"),
    ("Cairo", "Luxor", "Aswan"),
)


@dataclass(frozen=True, slots=True)
class Words:
    """How a language tells a journey: one of each list, with places and days."""

    begin: tuple[str, ...]
    stop: tuple[str, ...]
    end: tuple[str, ...]
    fill: tuple[str, ...]
    day: str
    between: str


WORDS = {
    "en": Words(
        begin=(
            "A {train} left {a} on {day}.",
            "On {day}, a {train} departed from {a} before an empty platform.",
            "The {train} set off from {a} on {day}, railway staff said.",
        ),
        stop=(
            "It stopped at {a} on {day}.",
            "On {day} it arrived in {a}, where the engine was changed.",
            "The train passed through {a} on {day}.",
        ),
        end=(
            "It arrived in {a} on {day}.",
            "On {day} the train reached {a}, its destination.",
            "The passengers got off in {a} on {day}.",
        ),
        fill=(
            "Nobody on board could say how many carriages were locked.",
            "The ministry declined to comment on the matter.",
            "A guard with thirty years of service called it an ordinary night.",
            "Tea was served twice, and the second time it was cold.",
            "Two of the lamps had gone out and were not mended on the way.",
            "Analysts have long argued about what such a trip is worth.",
            "The price of coal had doubled within a year, an official noted.",
            "Reporters were kept behind a rope and saw little.",
            "A spokeswoman promised a full account by the end of the week.",
            "Snow had been cleared from the points by hand.",
            "Several passengers said that they would take the same train again.",
            "The talks were described as frank, which usually means long.",
            "An orchestra that had been ordered never came.",
            "Freight traffic was held back for three hours, dispatchers said.",
        ),
        day="{d.day} {month} {d.year}",
        between=" ",
    ),
    "ru": Words(
        begin=(
            "{day} из города {a} отправился {train}.",
            "{train_cap} выехал из города {a} {day}.",
        ),
        stop=(
            "{day} он сделал остановку в городе {a}.",
            "{day} поезд прибыл в город {a}, где сменили локомотив.",
        ),
        end=(
            "{day} поезд прибыл в город {a}.",
            "В город {a} он приехал {day}.",
        ),
        fill=(
            "Никто из проводников не смог сказать, сколько вагонов было закрыто.",
            "В министерстве от комментариев отказались.",
            "Чай подали дважды, и во второй раз он был холодным.",
            "Эксперты давно спорят о том, чего стоит такая поездка.",
            "Журналистов держали за верёвкой, и видели они немного.",
            "Стрелки пришлось чистить от снега вручную.",
            "Представительница пообещала подробный отчёт к концу недели.",
            "Оркестр, который заказали заранее, так и не появился.",
            "Грузовое движение задержали на три часа, сообщили диспетчеры.",
            "Цена на уголь за год выросла вдвое, отметил чиновник.",
        ),
        day="{d.day} {month} {d.year} года",
        between=" ",
    ),
    "ja": Words(
        begin=(
            "{train}は{day}、{a}を出発した。",
            "{day}、{train}が{a}を発った。",
        ),
        stop=(
            "列車は{day}に{a}に停車した。",
            "{day}、列車は{a}を通過した。",
        ),
        end=(
            "列車は{day}、{a}に到着した。",
            "{day}に終点の{a}に着いた。",
        ),
        fill=(
            "車両が何両閉ざされていたのか、乗務員は誰も答えられなかった。",
            "担当の省はこの件について説明を避けた。",
            "お茶は二度配られ、二度目は冷めていた。",
            "こうした旅にどれほどの意味があるのか、専門家の意見は分かれる。",
            "記者たちは縄の外に立たされ、ほとんど何も見えなかった。",
            "ポイントの雪は手作業で取り除かれた。",
            "報道担当者は週末までに詳しい説明をすると約束した。",
            "頼んであった楽団はとうとう現れなかった。",
            "貨物列車は三時間止められたという。",
            "石炭の値段は一年で倍になったと職員は話した。",
        ),
        day="{d.year}年{d.month}月{d.day}日",
        between="",
    ),
    "ko": Words(
        begin=(
            "{train}가 {day} {a}에서 출발했다.",
            "{day} {train}가 {a}역을 떠났다.",
        ),
        stop=(
            "열차는 {day} {a}에 정차했다.",
            "{day} 열차는 {a}역을 통과했다.",
        ),
        end=(
            "열차는 {day} {a}에 도착했다.",
            "{day} 종착역인 {a}역에 도착했다.",
        ),
        fill=(
            "객차가 몇 량이나 잠겨 있었는지 승무원 누구도 말하지 못했다.",
            "담당 부처는 이 일에 대해 언급을 피했다.",
            "차는 두 번 나왔고 두 번째는 식어 있었다.",
            "이런 여행이 어떤 가치가 있는지 전문가들의 의견은 엇갈린다.",
            "기자들은 줄 밖에 서 있어야 했고 거의 아무것도 보지 못했다.",
            "선로의 눈은 손으로 치워야 했다.",
            "대변인은 주말까지 자세히 설명하겠다고 약속했다.",
            "미리 부른 악단은 끝내 오지 않았다.",
            "화물 열차는 세 시간 동안 멈춰 있었다고 한다.",
            "석탄값은 일 년 만에 두 배가 되었다고 관리가 말했다.",
        ),
        day="{d.year}년 {d.month}월 {d.day}일",
        between=" ",
    ),
    "zh": Words(
        begin=(
            "{day},{train}从{a}出发。",
            "{train}于{day}驶离{a}。",
        ),
        stop=(
            "{day},列车在{a}停靠。",
            "列车{day}经过{a}。",
        ),
        end=(
            "{day},列车抵达{a}。",
            "列车于{day}到达终点{a}。",
        ),
        fill=(
            "车上没有人说得清有多少节车厢是锁着的。",
            "主管部门拒绝就此事置评。",
            "茶水送了两次,第二次已经凉了。",
            "这样一趟旅行究竟有何价值,专家们一直争论不休。",
            "记者们被拦在绳子外面,几乎什么也没看到。",
            "道岔上的积雪只能用手清理。",
            "发言人答应在周末之前给出详细说明。",
            "事先请好的乐队始终没有出现。",
            "调度员说,货运列车因此停了三个小时。",
            "一名官员指出,煤价一年之内翻了一番。",
        ),
        day="{d.year}年{d.month}月{d.day}日",
        between="",
    ),
}
TRAINS = {
    "en": ("night train", "special train", "slow passenger train", "train"),
    "ru": ("ночной поезд", "специальный поезд", "пассажирский поезд"),
    "ja": ("夜行列車", "特別列車", "旅客列車"),
    "ko": ("야간 열차", "특별 열차", "여객 열차"),
    "zh": ("夜间列车", "专列", "旅客列车"),
}
MONTHS = {
    "en": "January February March April May June July August September October "
    "November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября "
    "ноября декабря",
}
BROKEN = (  # lines that no reader can read, each a failure of kind `input`
    '{{"id": "{id}", "text": "A train left',
    '{{"id": "{id}", "text": null}}',
    '{{"id": "{id}", "text": "   "}}',
    '{{"id": "{id}", "text": "A train left Kazan.", "published": "soon"}}',
    '{{"id": "{id}", "text": "A train left Kazan.", "language": "tlh"}}',
    '["{id}", "A train left Kazan."]',
)
_SHARE_OF_FILL = 0.45  # how likely a sentence about nothing follows one about the way


def tales(
    count: int, *, seed: int = 1, characters: int = 2500
) -> Iterator[dict[str, object]]:
    """Yield so many stories; the same seed gives the same ones."""
    dice = random.Random(seed)  # noqa: S311  # stories, no secrets
    atlas = geo.open_atlas()
    lines = [[atlas.find(name) for name in line] for line in LINES]
    for number in range(count):
        language = list(WORDS)[number % len(WORDS)]
        way = _way(lines, dice)
        first = date(2015, 1, 1) + timedelta(days=dice.randrange(3600))
        text, last = _told(way, language, first, dice=dice, characters=characters)
        yield {
            "id": f"tale-{seed}-{number}",
            "text": text,
            "published": (last + timedelta(days=1)).isoformat(),
            "language": language,
            "stops": [place.id for place in way],
        }


def lines_of(
    stories: Iterable[dict[str, object]], *, broken: float = 0.0, seed: int = 1
) -> Iterator[str]:
    """Yield stories as lines of JSON; a share of them, by lot, cannot be read."""
    dice = random.Random(seed)  # noqa: S311  # stories, no secrets
    for story in stories:
        if dice.random() < broken:
            yield dice.choice(BROKEN).format(id=story["id"])
        else:
            yield json.dumps(story, ensure_ascii=False)


def _way(lines: list[list[Place]], dice: random.Random) -> list[Place]:
    """Return two to five cities of a line, in either direction."""
    line = dice.choice(lines)
    count = dice.randint(2, min(5, len(line)))
    chosen = sorted(dice.sample(range(len(line)), count))
    way = [line[n] for n in chosen]
    return dice.choice((way, way[::-1]))


def _told(
    way: list[Place], language: str, day: date, *, dice: random.Random, characters: int
) -> tuple[str, date]:
    """Return a story of a way, and its last day."""
    words = WORDS[language]
    kinds = [words.begin, *[words.stop] * (len(way) - 2), words.end]
    sentences: list[str] = []
    for place, kind in zip(way, kinds, strict=True):
        train = dice.choice(TRAINS[language])
        month = MONTHS[language].split()[day.month - 1] if language in MONTHS else ""
        sentences.append(
            dice.choice(kind).format(
                a=place.called(language),
                train=train,
                train_cap=train.capitalize(),
                day=words.day.format(d=day, month=month),
            )
        )
        while dice.random() < _SHARE_OF_FILL:
            sentences.append(dice.choice(words.fill))
        last, day = day, day + timedelta(days=dice.randint(0, 3))
    while sum(map(len, sentences)) < characters:
        sentences.append(dice.choice(words.fill))
    return _paragraphs(sentences, words.between, dice), last


def _paragraphs(sentences: list[str], between: str, dice: random.Random) -> str:
    """Return the sentences in paragraphs of two to six."""
    out: list[str] = []
    while sentences:
        size = dice.randint(2, 6)
        out.append(between.join(sentences[:size]))
        sentences = sentences[size:]
    return "\n\n".join(out)


def main() -> None:
    """Write the corpus that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--characters", type=int, default=2500)
    parser.add_argument("--broken", type=float, default=0.0)
    given = parser.parse_args()
    stories = tales(given.count, seed=given.seed, characters=given.characters)
    with given.out.open("w", encoding="utf-8") as file:
        for line in lines_of(stories, broken=given.broken, seed=given.seed):
            file.write(line + "\n")


if __name__ == "__main__":
    main()
