"""A story is called by its headline or its first sentence, never by a page's menu."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.sources.headlines import headline

HEADLINES = {
    "en": "Armoured train rolls north from the border",
    "ja": "装甲列車、国境を越えて北へ",
    "ru": "Бронепоезд идёт на север от границы",
    "ko": "장갑열차, 국경 넘어 북쪽으로",
    "zh": "装甲列车越过边境北上",
}
SENTENCES = {
    "en": "The train left Omsk on Monday.",
    "ja": "列車は月曜日に東京を出発した。",
    "ru": "Поезд вышел из Омска в понедельник.",
    "ko": "열차는 월요일 서울을 출발했다.",
    "zh": "列车星期一从北京出发。",
}
FURNITURE = {
    "en": [
        "Home > World > Asia",
        "Share this | Comments (14)",
        "Left Menu",
        "Header Ads Widget",
        "Skip to main content",
        "Saturday, August 11, 2012",
        "Monday, December 3rd 2018, 1:25 pm",
        "WORLD",
        "[Sponsored]",
        "Share  Tweet  Email  Print",
    ],
    "ja": [
        "ホーム > ニュース > 国際",
        "シェア ツイート 印刷",
        "国際",
        "[PR]",
        "【写真特集】",
        "2023年9月13日 10時20分 配信",
    ],
    "ru": [
        "Главная / Новости / Мир",
        "Поделиться | Комментарии (14)",
        "Политика",
        "[Реклама]",
    ],
    "ko": [
        "홈 > 뉴스 > 국제",
        "공유하기 댓글 인쇄",
        "입력 2023.09.13 10:20",
        "정치",
        "[광고]",
    ],
    "zh": [
        "首页 > 国内新闻 > 正文",
        "分享 评论 打印",
        "字号",
        "2023年9月13日 来源",
        "【广告】",
    ],
}


@pytest.mark.parametrize("language", HEADLINES)
def test_menus_and_crumbs_are_no_headline(language: str) -> None:
    title, sentence = HEADLINES[language], SENTENCES[language]
    for above in FURNITURE[language]:
        for said in (title, sentence):
            assert headline(f"{above}\n\n{said}\n\n{sentence} {sentence}") == said, (
                above
            )
    every = "\n".join(FURNITURE[language])
    assert headline(f"{every}\n{title}\n{sentence}") == title
    assert headline(f"{every}\n{sentence} {sentence}") == sentence


@pytest.mark.parametrize("language", SENTENCES)
def test_without_a_headline_the_first_sentence_is_the_title(language: str) -> None:
    sentence = SENTENCES[language]
    space = "" if language in {"ja", "zh"} else " "
    assert headline(space.join([sentence] * 5)) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The train left Omsk at 9 a.m. on Monday and reached Tomsk at 3 p.m. sharp.",
        "列車は2023年5月5日午前9時に東京を出発し、夕方に札幌に到着した。",
        "列车2023年5月5日上午8时从北京出发，当晚抵达哈尔滨。",
        "열차는 2023.5.5 오전 9시 서울을 출발해 부산에 도착했다.",
    ],
)
def test_a_date_inside_a_sentence_does_not_cut_it(sentence: str) -> None:
    assert headline(sentence) == sentence


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Armoured train rolls north 2023-09-13 AGENCY", "Armoured train rolls north"),
        ("装甲列車、北へ（2023年9月13日）", "装甲列車、北へ"),
        ("Train derails near the coast | Coast Daily", "Train derails near the coast"),
        ("# Train derails near the coast", "Train derails near the coast"),
        ("Thousands greet train of Pres. Roe", "Thousands greet train of Pres. Roe"),
        ("Irkutsk - Ulan Bator", "Irkutsk - Ulan Bator"),
        ("Germany: Nuclear Waste", "Germany: Nuclear Waste"),
    ],
)
def test_what_stands_around_a_headline_is_left_out(line: str, title: str) -> None:
    body = "The train left Omsk on Monday. " * 9
    assert headline(f"{line}\n\n{body}") == title


def test_a_long_first_sentence_is_cut_between_words() -> None:
    title = headline("The train, which was painted green, " * 8 + "left.")
    assert len(title) <= 120
    assert title.endswith("…")
    assert not title.endswith((",…", " …"))


def test_a_text_of_furniture_alone_has_its_first_line() -> None:
    assert headline("Home > News") == "Home > News"
    assert headline(" \n\n") == ""


@given(st.text(max_size=300))
def test_every_text_has_a_title_that_fits(text: str) -> None:
    title = headline(text)
    assert len(title) <= 120
    assert "\n" not in title


@pytest.mark.parametrize(
    "line",
    ["Round the top of the world", "Over the top", "A week in politics", "The comment"],
)
def test_a_phrase_of_words_that_menus_have_too_is_a_headline(line: str) -> None:
    assert headline(f"{line}\n\n{SENTENCES['en']} It was late.") == line


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Der Zug verließ Wien am 4. April 2025 um 19.40 Uhr. Er hielt in Linz.",
            "Der Zug verließ Wien am 4. April 2025 um 19.40 Uhr.",
        ),
        (
            "Le train a quitté Lille à 20 h 40. Il est arrivé à Lyon le matin même.",
            "Le train a quitté Lille à 20 h 40.",
        ),
        (
            "Gov. Ada Berg left Oslo by train at 9.05 a.m. on Friday. She slept.",
            "Gov. Ada Berg left Oslo by train at 9.05 a.m. on Friday.",
        ),
    ],
)
def test_a_sentence_ends_where_it_ends(text: str, title: str) -> None:
    assert headline(text) == title


def test_a_sentence_is_cut_behind_a_clause_and_never_before_its_next_word() -> None:
    told = "The railcar left the old station at noon with all of its guests on board"
    long = f"{told}, crossed the river at one o'clock and reached the other shore late."
    assert headline(long) == f"{told}…"
    plain = (
        f"{told} and went on to the sea by way of the hills and the lake in the woods."
    )
    assert (
        not headline(plain).removesuffix("…").endswith((" and", " the", " of", " to"))
    )
