"""Which languages are read is said once: by the folders that they have."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from geo.language_codes import LANGUAGES, PAGE_LANGUAGES
from geo.languages.profile import profile_of, sentence_ends

GEO = Path(__file__).parents[1] / "geo"


def test_a_language_is_a_folder_that_says_what_it_is() -> None:
    folders = {file.parent.name for file in GEO.glob("languages/*/language.toml")}
    assert set(LANGUAGES) == folders
    assert LANGUAGES[: len(PAGE_LANGUAGES)] == PAGE_LANGUAGES


def test_the_list_of_languages_stands_nowhere_else() -> None:
    rows = re.compile(r'[(\[{]"ja", "en", "ru", "ko", "zh"[)\]}]')
    found = [f for f in GEO.rglob("*.py") if rows.search(f.read_text("utf-8"))]
    assert [file.name for file in found] == ["language_codes.py"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_name_a_locale_and_countries(language: str) -> None:
    profile = profile_of(language)
    assert profile.name
    assert profile.own
    assert re.fullmatch("[a-z]{2}_[A-Z]{2}", profile.locale)
    assert all(re.fullmatch("[A-Z]{2}", code) for code in profile.countries)


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("en", "Mr. Ko left. He slept.", 2),
        ("ru", "Он жил на ул. Ленина. Там тихо.", 2),
        ("ja", "出発した。着いた。", 2),
        ("zh", "出发了。到了。", 2),
        ("ko", "떠났다. 도착했다.", 2),
    ],
)
def test_a_full_stop_ends_a_sentence_where_its_language_says_so(
    language: str, text: str, sentences: int
) -> None:
    ends = [end for end in sentence_ends(language).finditer(text) if text[end.end() :]]
    assert len(ends) + 1 == sentences
