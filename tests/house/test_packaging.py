"""The same packages whichever way railstory is installed."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

# conda-forge calls a few packages by another name than PyPI
CONDA_NAMES = {"python-tzdata": "tzdata", "lxml_html_clean": "lxml-html-clean"}


def requirement(line: str) -> tuple[str, str]:
    """Return a requirement's name and its version range."""
    found = re.match(r"\s*([A-Za-z0-9_.-]+)\s*([^#;]*)", line)
    assert found, line
    name = found[1].lower()
    return CONDA_NAMES.get(name, name), found[2].replace(" ", "").strip()


def conda_requirements() -> dict[str, str]:
    """Return the packages of environment.yml with their ranges."""
    lines = (ROOT / "environment.yml").read_text("utf-8").splitlines()
    items = [found[1] for line in lines if (found := re.match(r"\s+- ([^:]+)$", line))]
    wanted = [item for item in items if not item.startswith(("--", "conda", "nodef"))]
    return dict(requirement(item) for item in wanted)


def test_conda_users_get_the_same_packages() -> None:
    conda = conda_requirements()
    assert conda.pop("python") == PROJECT["project"]["requires-python"]
    conda.pop("pip")
    assert conda == dict(requirement(r) for r in PROJECT["project"]["dependencies"])


def test_the_lock_file_pins_every_direct_dependency() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pins = {requirement(line)[0] for line in lock.splitlines() if "==" in line}
    project = PROJECT["project"]
    extras = [r for rows in project["optional-dependencies"].values() for r in rows]
    direct = {requirement(r)[0] for r in [*project["dependencies"], *extras]}
    assert direct - {project["name"]} <= pins


@pytest.mark.parametrize("name", ["requirements.lock", "environment.yml", "Makefile"])
def test_no_registry_host_is_written_down(name: str) -> None:
    assert "://" not in (ROOT / name).read_text("utf-8")
