"""The packages that one map needs, alone: what is an extra says so when it is asked."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import geo
from geo.cli import main
from geo.drawing import render
from geo.errors import installing

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
NAMES = (
    *("armoured-train.en", "night-train.ja", "candidates.ko"),
    *("evacuation.ru", "freight.zh"),
)
PAGE = "<html><body><article><p>The train left Moscow for Kazan.</p></article></body>"
# Draws stories where nothing can be imported but what the core needs.
DRAWN = """
import json, sys
for name in json.loads(sys.argv[1]): sys.modules[name] = None
from geo.cli import main
sys.exit(main(["map", *sys.argv[3:], "-o", sys.argv[2], "--format", "html,geojson"]))
"""


def name_of(requirement: str) -> str:
    """Return the package that a requirement is of, as registries write it."""
    found = re.match(r"[A-Za-z0-9_.-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def core() -> set[str]:
    """Return the packages that railstory installs without any extra."""
    found: set[str] = set()
    wanted = [name_of(row) for row in PROJECT["dependencies"]]
    while wanted:
        name = wanted.pop()
        if name in found:
            continue
        found.add(name)
        try:
            rows = requires(name) or []
        except PackageNotFoundError:  # of another Python or system
            continue
        wanted += [name_of(row) for row in rows if "extra ==" not in row]
    return found


def others() -> list[str]:
    """Return the modules, by their names, that come with no package of the core."""
    kept = {*core(), "railstory"}
    return [
        module
        for module, owners in packages_distributions().items()
        if not kept & {name_of(owner) for owner in owners} and module.isidentifier()
    ]


def test_the_core_alone_draws_stories_in_five_languages(
    stories: Path, tmp_path: Path
) -> None:
    blocked = others()
    assert {"pandas", "geopandas", "matplotlib", "trafilatura", "pyproj"} < {*blocked}
    texts = [str(stories / f"{name}.txt") for name in NAMES]
    subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-c", DRAWN, json.dumps(blocked), f"{tmp_path}/", *texts],
        check=True,
        capture_output=True,
        cwd=ROOT,
        timeout=300,
    )
    for name in NAMES:
        assert (tmp_path / f"{name}.html").stat().st_size > 100_000
        found = json.loads((tmp_path / f"{name}.geojson").read_text("utf-8"))
        legs = [f for f in found["features"] if f["properties"]["what"] == "leg"]
        assert legs, name  # each language was read


# These fail where their own modules are first loaded, and so take a fresh Python.
ON_IMPORT = frozenset({"batch", "documents", "edit", "mcp", "osm"})
FRESH = """
import json, sys
for name in json.loads(sys.argv[1]): sys.modules[name] = None
from geo.cli import main
sys.exit(main(sys.argv[2:]))
"""


def fresh(modules: list[str], argv: list[str]) -> tuple[int, str]:
    """Run a command without some modules, and return its code and what it says."""
    done = subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-c", FRESH, json.dumps(modules), *argv],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )
    return done.returncode, done.stderr.strip()


MAP = ["map", "STORY", "-o", "out/"]
WITHOUT = [
    (["matplotlib"], [*MAP, "--format", "png"], "stills"),
    (["matplotlib"], [*MAP, "--format", "html,svg"], "stills"),
    (["pyproj"], [*MAP, "--format", "pdf"], "stills"),
    (["matplotlib"], [*MAP, "--format", "md"], "stills"),
    (["matplotlib"], [*MAP, "--format", "gif"], "stills"),
    (["matplotlib"], [*MAP, "--embed-picture"], "stills"),
    (["av"], [*MAP, "--format", "mp4"], "video"),
    (["geopandas"], [*MAP, "--format", "gpkg"], "frames"),
    (["pyogrio"], [*MAP, "--format", "html,gpkg"], "frames"),
    (["trafilatura"], ["map", "page.html", "-o", "out/"], "pages"),
    (["trafilatura"], ["places", "page.html"], "pages"),
    (["docx"], ["places", "story.docx"], "documents"),
    (["matplotlib"], ["route", "Moscow", "Kazan", "-o", "out/way.png"], "stills"),
    (["matplotlib"], ["reach", "Moscow", "--hours", "2", "-o", "out/r.svg"], "stills"),
    (["dask"], ["batch", "many.jsonl", "out/"], "batch"),
    (["starlette"], ["edit", "STORY"], "edit"),
    (["mcp"], ["mcp"], "mcp"),
    (["osmium"], ["network", "build", "a.osm.pbf", "-o", "out.rail"], "osm"),
]


@pytest.mark.parametrize("case", WITHOUT)
def test_an_extra_is_named_in_one_line_and_nothing_written(
    case: tuple[list[str], list[str], str],
    stories: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    modules, argv, extra = case
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.html").write_text(PAGE)
    (tmp_path / "a.osm.pbf").write_bytes(b"\0\0\0\r")
    (tmp_path / "many.jsonl").write_text('{"id": "1", "text": "A train."}\n')
    with zipfile.ZipFile(tmp_path / "story.docx", "w") as file:
        file.writestr("word/document.xml", "<w/>")
    before = sorted(tmp_path.rglob("*"))
    story = str(stories / "armoured-train.en.txt")
    argv = [story if part == "STORY" else part for part in argv]
    if extra in ON_IMPORT:
        code, said = fresh(modules, argv)
    else:
        for name in modules:
            monkeypatch.setitem(sys.modules, name, None)
        code, said = main(argv), capsys.readouterr().err.strip()
    assert code == 2
    assert said.count("\n") == 0
    assert installing(extra) in said
    assert sorted(tmp_path.rglob("*")) == before


def test_python_is_told_of_an_extra_too(
    atlas: geo.Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey = geo.trace("The train left Moscow for Kazan.", atlas)
    monkeypatch.setitem(sys.modules, "geopandas", None)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    asked: list[tuple[str, Callable[[], object]]] = [
        ("frames", journey.to_geodataframe),
        ("frames", lambda: render(journey, "gpkg", atlas=atlas)),
        ("stills", lambda: render(journey, "png", atlas=atlas)),
    ]
    for extra, call in asked:
        with pytest.raises(geo.BadInput, match=re.escape(installing(extra))):
            call()


def test_every_extra_is_part_of_all_and_told_of_in_the_readme() -> None:
    extras = PROJECT["optional-dependencies"]
    kinds = {*extras} - {"all", "dev"}
    assert {*extras["all"]} == {f"railstory[{kind}]" for kind in kinds}
    readme = (ROOT / "README.md").read_text("utf-8")
    missing = [kind for kind in kinds if f"`{kind}`" not in readme]
    assert not missing
