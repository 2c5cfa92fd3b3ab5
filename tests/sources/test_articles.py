"""Stories as they come from outside."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.errors import BadInput
from geo.sources.articles import (
    article_in,
    read_article,
    without_furniture,
)
from geo.sources.headlines import headline

if TYPE_CHECKING:
    from pathlib import Path

BLOG = """A blog about standards

Train leaves for the border

2023-09-16 17:20:11\N{NO-BREAK SPACE}| news

The train left Pyongyang on the 10th.
It arrived at Khasan on the 12th and went on to the north.
It is heavy and slow and has a top speed of 59 km/h.




コメントを投稿
"""


def test_a_byte_order_mark_is_no_part_of_the_story(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_bytes("\ufeff列車は出発した。".encode())
    assert read_article(str(story)).text == "列車は出発した。"


def test_line_ends_are_kept_so_that_offsets_hold(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_bytes(b"one\r\ntwo")
    assert read_article(str(story)).text == "one\r\ntwo"


def test_the_name_of_a_story_keeps_its_language_ending(tmp_path: Path) -> None:
    story = tmp_path / "train.ja.txt"
    story.write_text("x", "utf-8")
    assert read_article(str(story)).name == "train.ja"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("binary.txt", b"PK\x03\x04\x00\x00", "binary"),
        ("map.odt", b"PK", ".txt, .md"),
    ],
)
def test_what_is_no_story_is_refused_in_one_line(
    tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(BadInput, match=says) as caught:
        read_article(str(path))
    assert "\n" not in str(caught.value)


STORY = {
    "ja": "装甲列車は10日、平壌を出発し、12日に国境の駅ハサンに着いた。式があった。",
    "ru": "Бронепоезд выехал из Пхеньяна 10 сентября и прибыл на станцию Хасан.",
    "ko": "전용열차가 10일 평양을 출발해 12일 러시아 국경역 하산에 도착했다.",
    "zh": "专列10日从平壤出发,12日抵达俄罗斯的边境车站哈桑,随后继续北上。",
    "zh-Hant": "專列10日從平壤出發,12日抵達俄羅斯的邊境車站哈桑,隨後繼續北上。",
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        *[("ja", e) for e in ("shift_jis", "euc_jp", "iso2022_jp", "utf-16")],
        *[("ru", e) for e in ("cp1251", "koi8_r", "utf-16")],
        *[("ko", e) for e in ("euc_kr", "cp949")],
        *[("zh", "gb18030"), ("zh", "gb2312"), ("zh-Hant", "big5")],
    ],
)
def test_the_encodings_of_newsrooms_are_found(
    tmp_path: Path, language: str, encoding: str
) -> None:
    story = tmp_path / "story.txt"
    story.write_bytes(STORY[language].encode(encoding))
    assert read_article(str(story)).text == STORY[language]


def test_a_named_encoding_is_taken_at_its_word(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_bytes("ハサン".encode("euc_jp"))
    assert read_article(str(story), encoding="euc_jp").text == "ハサン"
    with pytest.raises(BadInput, match="is not utf-8"):
        read_article(str(story), encoding="utf-8")
    with pytest.raises(BadInput, match="no encoding"):
        read_article(str(story), encoding="klingon")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is a folder"):
        read_article(str(tmp_path))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no file"):
        read_article(str(tmp_path / "nothing.txt"))


def test_furniture_is_blanked_and_the_story_stays() -> None:
    body = without_furniture(BLOG)
    assert body.split() == without_furniture(body).split()
    assert "standards" not in body
    assert "2023-09-16" not in body
    assert "コメント" not in body
    assert body.index("Khasan") == BLOG.index("Khasan")


@given(st.text())
def test_blanking_furniture_moves_nothing(text: str) -> None:
    body = without_furniture(text)
    assert len(body) == len(text)
    assert all(b in {a, " "} for a, b in zip(text, body, strict=True))


def test_a_headline_leaves_the_posting_stamp_and_the_blog_out() -> None:
    assert headline(BLOG) == "Train leaves for the border"


def test_a_text_that_starts_with_a_paragraph_is_called_by_its_beginning() -> None:
    title = headline("word " * 60)
    assert title.endswith("word…")
    assert 60 < len(title) <= 120


PAGE = """<!doctype html><html lang="ja"><head><meta charset="{charset}">
<title>装甲列車 | 新聞</title><meta property="og:title" content="装甲列車">
<meta property="article:published_time" content="2023-09-13T08:12:00+09:00"></head>
<body>
<nav><a href="/">ホーム</a> <a href="/world">パリ</a></nav><article><h1>装甲列車</h1>
<p>指導者を乗せた列車は10日、平壌を出発した。列車は海に沿う線路をゆっくりと進み、12日に国境の駅ハサンに着いた。
ホームでは短い歓迎の式があり、その後で列車は北へ向かったと伝えられている。行き先はまだ明らかではない。</p>
</article><footer>ロンドン支局</footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "Shift_JIS", "EUC-JP"])
def test_of_a_web_page_the_main_text_title_and_day_are_read(
    tmp_path: Path, charset: str
) -> None:
    page = tmp_path / "story.html"
    page.write_bytes(PAGE.format(charset=charset).encode(charset))
    article = read_article(str(page))
    assert "平壌" in article.text
    assert "パリ" not in article.text
    assert "ロンドン" not in article.text
    assert (article.title, str(article.published)) == ("装甲列車", "2023-09-13")


def test_a_web_page_without_a_story_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "empty.html"
    page.write_text(
        "<html><head><title>Home</title></head><body></body></html>", "utf-8"
    )
    with pytest.raises(BadInput, match="no main text"):
        read_article(str(page))


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@given(content=st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_a_story_or_are_refused(suffix: str, content: bytes) -> None:
    with contextlib.suppress(BadInput):
        article = article_in(content, f"story{suffix}")
        assert article.text.strip()
