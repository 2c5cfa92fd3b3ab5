"""What a release needs is there, and says the same version everywhere."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
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
    named = set(re.findall(r"`(test_\w+\.py)`", page))
    assert len(named) > 15
    assert not [name for name in named if not (ROOT / "tests" / name).is_file()]


@pytest.mark.slow
def test_a_wheel_and_an_sdist_have_the_same_bytes_each_time(tmp_path: Path) -> None:
    env = os.environ | {"SOURCE_DATE_EPOCH": "1790000000"}
    made = []
    for name in "one", "two":
        command = [
            sys.executable,
            "-m",
            "hatchling",
            "build",
            "-d",
            str(tmp_path / name),
        ]
        subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)  # noqa: S603  # our own words
        files = sorted((tmp_path / name).iterdir())
        made.append([(f.name, hashlib.sha256(f.read_bytes()).digest()) for f in files])
    assert made[0] == made[1]
    assert [Path(name).suffix for name, _ in made[0]] == [".whl", ".gz"]
