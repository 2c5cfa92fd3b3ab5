"""What a release needs is there, and says the same version everywhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_citation_is_that_of_this_version() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert cited["version"] == PROJECT["version"]
    assert set(cited["license"]) == set(PROJECT["license"].split(" AND "))
    assert cited["authors"] == PROJECT["authors"]


def test_the_changes_have_their_dates() -> None:
    heads = re.findall(
        r"^## .*", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE
    )
    assert heads
    assert all(re.search(r"20\d\d-\d\d-\d\d$", head) for head in heads)


def test_the_tests_that_the_security_page_names_are_there() -> None:
    page = (ROOT / "SECURITY.md").read_text("utf-8")
    named = set(re.findall(r"`([\w/]*test_\w+\.py)`", page))
    assert len(named) > 15
    assert not [name for name in named if not (ROOT / "tests" / name).is_file()]
