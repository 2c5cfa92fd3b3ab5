"""The language of a text, and its words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.errors import DataDamaged
from geo.languages import detect, tokens_of, weights_of
from geo.languages.foldertables import lexicon_of
from geo.languages.token import chunks
from geo.model import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

    from geo.model import Language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("列車は朝、リヨンを出発した。", "ja"),
        ("列車内", "zh"),
        ("東京駅", "ja"),
        ("The train left Lyon.", "en"),
        ("Поезд (Train) отошёл от станции.", "ru"),
        ("열차(列車)가 출발했다. KTX", "ko"),
        (
            "列车（のぞみ号除外）从里昂出发前往巴黎，晚上到达巴黎火车站，旅客下车休息一夜。",
            "zh",
        ),
        ("", "en"),
        ("2023 🚂", "en"),
    ],
)
def test_the_script_tells_the_language(text: str, language: str) -> None:
    assert detect(text) == language


@given(st.text(max_size=200), st.integers(1, 20))
def test_chunks_cover_a_text_once(text: str, size: int) -> None:
    pieces = list(chunks(text, size))
    assert "".join(text[a:b] for a, b in pieces) == text
    assert all(b - a <= size for a, b in pieces)


@pytest.mark.parametrize("language", ["ja"])
@settings(deadline=None)  # the first text loads a dictionary
@given(text=st.text(max_size=120))
def test_words_lie_where_they_say(language: str, text: str) -> None:
    words = tokens_of(text, language)  # type: ignore[arg-type]  # plain words for a Literal
    assert all(text[w.start : w.end] == w.surface for w in words)
    assert all(a.end <= b.start for a, b in pairwise(words))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_lexicon_holds_words_that_are_small_and_told_once(language: str) -> None:
    tables = lexicon_of(language)  # type: ignore[arg-type]  # plain words for a Literal
    assert {"verbs", "page"} <= set(tables)
    for table, families in tables.items():
        if table == "irregular":  # a verb's past may be its participle
            continue
        for family, words in families.items():
            assert words, f"{table}.{family} is empty"
            assert len(set(words)) == len(words), f"{table}.{family} repeats a word"


@pytest.mark.parametrize("language", ["en", "ja", "ko", "ru"])
def test_weights_are_a_data_file_with_a_threshold(language: Language) -> None:
    weights = weights_of(language)
    assert "" in weights
    assert len(weights) > 200
    assert all(-9 < worth < 9 for worth in weights.values())


@pytest.mark.parametrize("content", ["how=known\tmuch\n", "how=known\n", "\xff"])
def test_damaged_weights_say_what_to_do(
    content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "weights-en.tsv"
    path.write_bytes(content.encode("latin-1"))
    monkeypatch.setattr("geo.languages.data_path", lambda _: path)
    with pytest.raises(DataDamaged, match="reinstall"):
        weights_of.__wrapped__("en")
