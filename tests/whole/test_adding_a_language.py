"""A language is a folder of data: checked, compiled, and added without any code."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from geo.desk.server import all_words
from geo.errors import DataDamaged
from geo.language_codes import LANGUAGES
from geo.languages.foldertables import (
    PAGE,
    READ_BY,
    digest_of,
    is_data,
    page_of,
    page_words,
    read_tables,
    words_in,
)
from geo.languages.generic.words import written_forms
from geo.languages.schema import faults_of
from geo.model.shipped import data_path

ROOT = Path(__file__).parents[2]
FOLDERS = ROOT / "geo" / "languages"
DATA = tuple(language for language in LANGUAGES if is_data(language))
GUIDE = ROOT / "docs" / "languages.md"
STORY = (
    "La trajno forveturis el Zagreb lunde. Ĝi haltis en Ljubljana kaj atingis Villach "
    "marde je 10:20. De tie ĝi veturis al Salzburg."
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_folder_holds_what_the_schema_asks(language: str) -> None:
    assert read_tables(FOLDERS / language)


@pytest.mark.parametrize(
    ("language", "files"),
    [(every, READ_BY) for every in LANGUAGES] + [(every, PAGE) for every in DATA],
)
def test_what_is_compiled_is_the_folder_as_it_is(
    language: str, files: tuple[str, ...]
) -> None:
    file = data_path(f"{files[0]}-{language}.json")
    held = json.loads(file.read_text("utf-8"))
    digest = digest_of(FOLDERS / language, files)
    assert held["sha256"] == digest, "run data/build/languages.py"
    tables = read_tables(FOLDERS / language)
    assert all(held["tables"].get(name) == tables.get(name) for name in files)
    if files == READ_BY and language in DATA:
        assert held["tables"]["forms"] == written_forms(tables["lexicon"])


@pytest.mark.parametrize("language", DATA)
@pytest.mark.parametrize(
    ("table", "catalogue"), [("map", "scene"), ("estimate", "schedule")]
)
def test_a_page_is_translated_whole(language: str, table: str, catalogue: str) -> None:
    folder = ROOT / "geo" / catalogue / "catalogue"
    english = page_words(folder, "en", table)
    said = page_of(language)[table]
    assert set(said) == set(english)
    slots = re.compile(r"\{\w+\}")
    for key, phrase in english.items():
        assert sorted(slots.findall(phrase)) == sorted(slots.findall(said[key])), key


@pytest.mark.parametrize("language", DATA)
def test_the_desk_and_its_doubts_are_translated_whole(language: str) -> None:
    written = (ROOT / "geo" / "desk" / "page" / "words.json").read_bytes()
    words = json.loads(all_words(written))
    assert set(page_of(language)["desk"]) == set(words["en"])
    assert words[language]["save"] != words["en"]["save"]
    forms = (ROOT / "geo" / "schedule" / "doubts.json").read_text("utf-8")
    assert set(page_of(language)["doubts"]) == set(json.loads(forms))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"lexicon": {"verb": {}}}, r"\[verb\] is no table; did you mean verbs\?"),
        ({"lexicon": {"verbs": {}}}, r"lexicon.toml: \[verbs\] needs leave"),
        ({"times": {"months": {"names": ["mai"]}}}, "names has 1 lines, not 12"),
        ({"times": {"unit": {"day": "1"}}}, r"\[unit\] has no day"),
        ({"times": {"unit": {"1": 1}}}, "1 must be a line of words, not 1"),
        ({"times": {"rel": {"heute": "0"}}}, r"\[rel\] has no heute"),
        ({"names": {"words": {"locativs": "in"}}}, "did you mean locatives"),
        ({"times": {"night": {"0 Tee": "heute"}}}, "no 'Tee' in"),
    ],
)
def test_a_wrong_table_is_named_with_what_to_mend(
    change: dict[str, dict[str, Any]], said: str
) -> None:
    tables = {file: dict(held) for file, held in read_tables(FOLDERS / "de").items()}
    for file, held in change.items():
        tables[file] |= held
    assert re.search(said, "\n".join(faults_of(tables)))


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    (tmp_path / "lexicon.toml").write_text("[verbs\n", "utf-8")
    with pytest.raises(DataDamaged, match=r"lexicon\.toml"):
        read_tables(tmp_path)


def test_an_underscore_stands_for_a_space() -> None:
    assert words_in("set_off go") == ("set off", "go")


def guide_files() -> dict[str, str]:
    """Return the files of the small language that the guide adds, by name."""
    text = GUIDE.read_text("utf-8")
    found = re.findall(r"<!-- (\w+)\.toml -->\n\n```toml\n(.*?)```", text, re.DOTALL)
    return {f"{name}.toml": held for name, held in found}


@pytest.mark.slow("copies the program and starts it")
def test_the_guide_s_small_language_reads_a_story(tmp_path: Path) -> None:
    """The guide's files alone, put into a copy of the program, read Esperanto."""
    shutil.copytree(
        ROOT / "geo", tmp_path / "geo", ignore=shutil.ignore_patterns("__pycache__")
    )
    (tmp_path / "data").symlink_to(ROOT / "data")
    folder = tmp_path / "geo" / "languages" / "eo"
    folder.mkdir()
    for name, held in guide_files().items():
        (folder / name).write_text(held, "utf-8")
    code = (
        "import geo, sys; journey = geo.trace(sys.argv[1], geo.open_atlas(), "
        "published='2023-10-20'); print(journey.language, "
        "*(journey.place(stop.place).name for stop in journey.stops))"
    )
    done = subprocess.run(  # noqa: S603  # this Python, on the guide's own files
        [sys.executable, "-c", code, STORY],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["eo", "Zagreb", "Ljubljana", "Villach", "Salzburg"]
