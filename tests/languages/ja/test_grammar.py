"""What the Japanese analyser makes of the shortest sentences, one thing each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from marked_clauses import page_of

from geo.languages.ja.grammar import parse

if TYPE_CHECKING:
    from geo.model.clause import Clause

page = partial(page_of, "ja")


def said(marked: str) -> list[str]:
    """Return the clauses with places, as "family truth PLACE:mark ..."."""
    story = page(marked)

    def line(clause: Clause) -> str:
        places = " ".join(
            f"{story.mentions[p.mention].surface}:{p.mark}" for p in clause.phrases
        )
        return f"{clause.predicate.family} {clause.predicate.truth} {places}"

    return [line(c) for c in parse(story) if c.phrases]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the roles that particles mark
        ("列車は[京都]を出発した。", ["leave done 京都:object"]),
        ("列車は[京都]から発車した。", ["leave done 京都:from"]),
        ("列車は[京都]に到着した。", ["arrive done 京都:to"]),
        ("列車は[京都]へ向かった。", ["head done 京都:toward"]),
        ("列車は[京都]を通過した。", ["pass done 京都:object"]),
        (
            "列車は[京都]を経て[大阪]に着いた。",
            ["pass done 京都:object", "arrive done 大阪:to"],
        ),
        ("列車は[京都]経由で[大阪]に着いた。", ["arrive done 京都:via 大阪:to"]),
        ("列車は[京都]に停車した。", ["call done 京都:at"]),
        ("列車は[京都]で脱線した。", ["incident done 京都:at"]),
        ("列車は[京都]近郊で脱線した。", ["incident done 京都:near"]),
        ("列車は[京都]の手前で立ち往生した。", ["incident done 京都:before"]),
        ("列車は[京都]で運転を打ち切った。", ["end done 京都:at"]),
        ("[京都]で列車に乗り込んだ。", ["board done 京都:at"]),
        ("列車は[京都]で引き返した。", ["back done 京都:at"]),
        ("列車は[京都]を後にした。", ["leave done 京都:object"]),
        # a verb of no family between a place and its own verb
        ("彼は[京都]駅で見送りを受けて出発した。", ["leave done 京都:at"]),
        ("列車は[京都]に、三日近くかかって到着した。", ["arrive done 京都:to"]),
        # what describes a place, and what is a noun
        ("列車が到着した[京都]では雨だった。", ["arrive done 京都:to"]),
        ("列車が着いたのは[京都]だった。", ["arrive done 京都:to"]),
        (
            "[奈良]を出た[大阪]行きの列車が[京都]に着いた。",
            ["leave done 奈良:object", "go done 大阪:toward", "arrive done 京都:to"],
        ),
        (
            "[奈良]に着いた[大阪]発の列車が[京都]を出た。",
            ["arrive done 奈良:to", "go done 大阪:from", "leave done 京都:object"],
        ),
        (
            "列車は[京都]到着後、[大阪]へ向かった。",
            ["arrive done 京都:to", "head done 大阪:toward"],
        ),
        ("[京都]駅の到着は13時33分でした。", ["arrive done 京都:to"]),
        # lists and chains take the mark of their last
        (
            "列車は[京都]、[大阪]、[神戸]に停車した。",
            ["call done 京都:at 大阪:at 神戸:at"],
        ),
        (
            "列車は[京都]や[大阪]などを経て走った。",
            ["pass done 京都:object 大阪:object"],
        ),
        ("[京都]→[大阪]→[神戸]", ["go done 京都:from 大阪:via 神戸:to"]),
        (
            "[京都]―[神戸]間は線路が一本だ。",
            ["serve described 京都:between 神戸:between"],
        ),
        (
            "列車は[京都]~[大阪]~[神戸]を経て走った。",
            ["pass done 京都:via 大阪:via 神戸:via"],
        ),
        # a place with what belongs to it
        ("列車は[~ロシア]極東の国境の町[ハサン]に着いた。", ["arrive done ハサン:to"]),
        ("列車は首都[平壌](ピョンヤン)を発った。", ["leave done 平壌:object"]),
        ("列車は[京都]の3番ホームから発車した。", ["leave done 京都:from"]),
        ("知事は[京都]市長と話した。", []),
        # who had been somewhere before
        (
            "[大阪]を訪問中だった首相は、[京都]に到着した。",
            ["still done 大阪:object", "arrive done 京都:to"],
        ),
        # the train's own name
        ("[京都]発[大阪]行きの列車が走った。", ["go done 京都:from 大阪:toward"]),
        (
            "特急ひだ5号([富山]発・[高山]行 3両編成)が倒木に接触した。",
            ["go done 富山:from 高山:toward"],
        ),
        (
            "[岡山貨物]([~岡山]市)発[広島]行きの貨物列車が脱線した。",
            ["go done 岡山貨物:from 広島:toward"],
        ),
        (
            "[大阪]駅21時30分発で[新潟]6時10分着の個室に乗った。",
            ["go done 大阪:from 新潟:to"],
        ),
        # rows of a timetable
        ("[京都] 9:10発", ["leave done 京都:from"]),
        ("[京都]着 9:40", ["arrive done 京都:to"]),
        ("9:10 [京都]", ["call done 京都:at"]),
        # from and to without a verb
        ("[京都]から[大阪]まで30分。", []),
        ("[京都]から[大阪]までの距離は43キロだ。", []),
        (
            "[京都]から列車に揺られ、[大阪]まで。",
            ["go ongoing 京都:from", "go done 大阪:to"],
        ),
        ("いよいよ[京都]へ。", ["head ongoing 京都:toward"]),
        # a train is sent off where this is held
        ("[京都]駅で一番列車の出発式が行われた。", ["leave done 京都:at"]),
    ],
)  # fmt: skip
def test_a_place_belongs_to_the_verb_that_takes_its_particle(
    text: str, expected: list[str]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("列車は[京都]に到着した。", "done"),
        ("列車は[京都]に到着。", "done"),
        ("列車は[京都]に到着したとみられる。", "done"),
        ("列車は[京都]に到着し、客が降りた。", "done"),
        ("列車が[京都]に到着すると、客が降りた。", "done"),
        ("京の駅を見ることができた列車は[京都]に到着した。", "done"),
        ("列車は[京都]に到着する。", "ongoing"),
        ("列車は[京都]に向かっている。", "ongoing"),
        ("列車は[京都]に向かっており、市長が出迎える見通しだ。", "ongoing"),
        ("列車は[京都]に到着する予定だ。", "planned"),
        ("列車は明日[京都]に到着する。", "planned"),
        ("列車は[京都]に行くことになった。", "planned"),
        ("列車は[京都]に到着するとみられる。", "expected"),
        ("列車は[京都]に到着する見通しだ。", "expected"),
        ("列車は[京都]に到着する可能性がある。", "expected"),
        ("列車は[京都]に行くだろう。", "expected"),
        ("列車が[京都]に着けば、客が降りる。", "expected"),
        ("列車が[京都]に寄る場合、客が降りる。", "expected"),
        ("列車は[京都]に寄るという案より近道を選んだ。", "expected"),
        ("列車は[京都]に到着しなかった。", "denied"),
        ("列車は[京都]に向かわず、北へ走った。", "denied"),
        ("列車は[京都]に寄るとの見方もあったが、北へ走った。", "denied"),
        ("列車は[京都]に寄る予定だったが、北へ走った。", "cancelled"),
        ("列車は毎日[京都]に到着する。", "habitual"),
        ("前回、列車は[京都]に到着した。", "described"),
        ("五年前、列車は[京都]に到着した。", "described"),
        ("[京都]に至る鉄路は長い。", "described"),
    ],
)
def test_whether_it_happened_is_told_by_what_follows_the_verb(
    text: str, truth: str
) -> None:
    assert [line.split()[1] for line in said(text)] == [truth]


@pytest.mark.parametrize(
    ("text", "mover"),
    [
        ("列車は[京都]に到着した。", "train"),
        ("[京都]に到着した。", "train"),
        ("私は[京都]に到着した。", "person"),
        ("王さんが乗った列車が動いた。王さんは[京都]に到着した。", "person"),
        ("大統領は[京都]に到着した。", "other"),
        ("救援列車は[京都]に到着した。", "other"),
        ("別の列車が[京都]に到着した。", "other"),
        ("列車も[京都]に到着した。", "other"),
        ("乗客は[京都]へ向かった。", "other"),
        ("駅では人々が手を振り、列車は[京都]に滑り込んだ。", "train"),
        ("大統領が話したと伝えられ、列車は[京都]に着いた。", "train"),
        ("通信社は、列車が[京都]に着いたと報じた。", "train"),
        ("[京都]行きの列車と交換した。", "other"),
        ("旅のルートは[京都]に至る。", "nobody"),
    ],
)
def test_who_moves_is_the_subject_or_the_topic(text: str, mover: str) -> None:
    told = [c.predicate.mover for c in parse(page(text)) if c.phrases]
    assert told == [mover]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("列車で[京都]に着いた。", "rail"),
        ("新幹線で[京都]に着いた。", "rail"),
        ("バスで[京都]に着いた。", "road"),
        ("車で[京都]に着いた。", "road"),
        ("空路で[京都]に着いた。", "air"),
        ("飛行機で[京都]に着いた。", "air"),
        ("フェリーで[京都]に着いた。", "sea"),
        ("徒歩で[京都]に着いた。", "foot"),
        ("[京都]空港に着いた。", "air"),
        ("[京都]発の朝便を使うと早い。", "air"),
        ("[京都]→[大阪](NH320便)", "air"),
        ("[京都]に着いた。", "unknown"),
    ],
)
def test_the_way_of_travel_is_the_nearest_that_is_named(text: str, way: str) -> None:
    told = [c.predicate.way for c in parse(page(text)) if c.phrases]
    assert told == [way]


def test_a_place_that_is_not_meant_is_no_stop() -> None:
    assert said("列車は[京都]からではなく[大阪]を出た。") == ["leave done 大阪:object"]


def test_a_line_that_a_particle_leaves_open_goes_on_in_the_next() -> None:
    assert said("列車は\n[京都]から\n[大阪]へ走った。") == [
        "go done 京都:from 大阪:toward"
    ]


def test_what_is_asked_about_a_visit_is_not_the_travellers() -> None:
    text = "[京都]に行く予定があるかと聞かれ、大統領は笑った。"
    assert [c.predicate.mover for c in parse(page(text)) if c.phrases] == ["other"]


def test_a_candidate_is_expected() -> None:
    assert said("会談の候補地としては[京都]が取りざたされている。") == [
        "head expected 京都:toward"
    ]


def test_a_train_has_its_name() -> None:
    told = [c.predicate.train for c in parse(page("のぞみ64号は[京都]に着いた。"))]
    assert told == ["のぞみ64号"]


@pytest.mark.parametrize("unknown", ["辻堂", "辻堂、鵠沼", "ヨドバシ"])
def test_a_name_that_nobody_knows_breaks_no_list(unknown: str) -> None:
    story = f"列車は[大船]、[藤沢]、{unknown}、[平塚]に停車した。"
    assert said(story) == ["call done 大船:at 藤沢:at 平塚:at"]


@pytest.mark.parametrize("between", ["同日", "翌朝", "午後"])
def test_a_time_between_commas_makes_no_list(between: str) -> None:
    clauses = said(f"列車は[大船]、{between}、[平塚]に停車した。")
    assert not any("大船:at" in clause for clause in clauses)
