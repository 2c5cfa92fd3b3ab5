"""The desk's own scripts: linted, and the trip's changes tried without a browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from get_browser import typescript
from page_scripts import HERE, LINTED

from geo import desk
from geo.outputs.html.document import _LIVE, _SCRIPTS

PAGE = Path(desk.__file__).parent / "page"
MODULES = sorted(set(PAGE.glob("*.js")) - {PAGE / "inside.js"})
# What a module imports that is not there, besides what is linted everywhere.
IMPORTS = re.compile(r"error TS(2305|2306|2307|2459|2614|2724):")


@pytest.mark.browser
@pytest.mark.parametrize("inside", [False, True])
def test_the_scripts_are_linted(tmp_path: Path, *, inside: bool) -> None:
    compiler = typescript()
    if compiler is None:
        pytest.skip("no TypeScript: npm and Node could not be had")
    known = "declare const L: any;\ndeclare function live(): void;\n"
    (tmp_path / "leaflet.d.ts").write_text(known)
    asked = ["--noEmit", "--allowJs", "--checkJs", "--lib", "es2023,dom,dom.iterable"]
    asked += ["--noUnusedLocals", "--noUnusedParameters", "--target", "es2022"]
    asked += ["--allowUnreachableCode", "false", "--noFallthroughCasesInSwitch"]
    asked += ["--module", "es2022", "--moduleResolution", "bundler"]
    files = [str(module) for module in MODULES]
    if inside:  # it runs in the scope of the map's own scripts
        files = [str(HERE / name) for name in (*_SCRIPTS, *_LIVE)]
        files += [str(PAGE / "inside.js"), str(tmp_path / "leaflet.d.ts")]
    run = subprocess.run(  # noqa: S603  # our own words
        [str(shutil.which("node")), str(compiler), *asked, *files],
        capture_output=True,
        text=True,
        check=False,
    )
    said = run.stdout.splitlines()
    assert "TS" in run.stdout or not run.returncode
    assert [line for line in said if LINTED.search(line) or IMPORTS.search(line)] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_what_a_module_gives_is_taken_somewhere(module: Path) -> None:
    others = [m.read_text("utf-8") for m in MODULES if m != module]
    given = re.findall(
        r"^export (?:async )?(?:const|function|class) (\w+)",
        module.read_text("utf-8"),
        re.MULTILINE,
    )
    for name in given:
        assert any(re.search(rf"\b{name}\b", text) for text in others), name


def test_no_script_writes_html_or_evaluates() -> None:
    for module in [*MODULES, PAGE / "inside.js"]:
        text = module.read_text("utf-8")
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "var "):
            assert word not in text, (module.name, word)
        assert len(text.splitlines()) < 400


def test_every_word_that_is_said_is_there_in_every_language() -> None:
    words = json.loads((PAGE / "words.json").read_text("utf-8"))
    assert set(words) == {"en", "ja", "ru", "ko", "zh"}
    assert len({frozenset(said) for said in words.values()}) == 1
    texts = [file.read_text("utf-8") for file in (*MODULES, PAGE / "index.html")]
    said = {w for t in texts for w in re.findall(r'\bsay\("(\w+)"', t)}
    said |= {w for t in texts for w in re.findall(r'data-word="(\w+)"', t)}
    assert said <= set(words["en"])
    for language, phrases in words.items():
        for key, phrase in phrases.items():
            parts = set(re.findall(r"\{\w+\}", phrase))
            assert parts == set(re.findall(r"\{\w+\}", words["en"][key])), (
                language,
                key,
            )


def test_every_key_of_a_trip_has_a_word_in_every_language() -> None:
    words = json.loads((PAGE / "words.json").read_text("utf-8"))["en"]
    schema = json.loads((Path("docs") / "trip.schema.json").read_text("utf-8"))

    def keys(node: Any) -> set[str]:  # noqa: ANN401  # JSON
        if isinstance(node, list):
            return {key for item in node for key in keys(item)}
        if not isinstance(node, dict):
            return set()
        own = set(node.get("properties", {}))
        return own | {key for item in node.values() for key in keys(item)}

    shown = keys(schema) - {"railstory", "seen", "stops", "place", "span"}
    assert sorted(shown - set(words)) == []


def tried(script: str) -> Any:  # noqa: ANN401  # JSON
    """Return what a script that uses the trip's module prints."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("no Node")
    head = f"import * as trip from {json.dumps((PAGE / 'trip.js').as_uri())};"
    run = subprocess.run(  # noqa: S603  # our own words
        [node, "--input-type=module", "-e", f"{head}{script}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout)


READING = """
const stop = (place, role, span = [0, 0]) =>
  ({ place, role, span, status: "confirmed" });
const stops = [
  stop("A", "origin", [0, 5]),
  stop("B", "stop", [6, 9]),
  stop("A", "destination", [10, 15]),
];
const reading = { title: "a", read_by: { reader: "rules" }, stops };
const show = (value) => console.log(JSON.stringify(value));
const named = (each) => each.role[0] + each.place;
const list = () => trip.trip().stops.map(named).join(" ");
trip.begin(reading);
"""


def test_two_stops_at_one_place_are_two() -> None:
    said = tried(
        READING
        + """
        const [first, , last] = trip.trip().stops;
        trip.edit(last._, (each) => (each.way = "road"));
        const rows = trip.changes().map((row) => [row.what, row.fields]);
        trip.removeStop(first._);
        show([rows, list(), trip.plain().stops.some((each) => "_" in each)]);
        """
    )
    assert said == [[["other", ["way"]]], "sB dA", False]


def test_each_change_can_be_taken_back_by_itself() -> None:
    said = tried(
        READING
        + """
        trip.change((value) => value.stops.splice(1, 1));
        trip.change((value) => (value.title = "b"), { draws: false });
        trip.change((value) => trip.insertStop(value, trip.newStop("C", "stop")));
        const whats = trip.changes().map((row) => row.what);
        for (let row; (row = trip.changes()[0]); ) trip.change(row.restore);
        const restored = list();
        while (trip.canUndo()) trip.undo();
        show([whats, restored, list(), trip.canRedo(), trip.trip().title]);
        """
    )
    assert said == [["gone", "new", "field"], "oA sB dA", "oA sB dA", True, "a"]


def test_a_stop_goes_where_the_text_has_it() -> None:
    said = tried(
        READING
        + """
        const early_one = trip.newStop("C", "stop", "", [3, 4]);
        trip.change((value) => trip.insertStop(value, early_one));
        const early = list();
        trip.change((value) => trip.insertStop(value, trip.newStop("D", "candidate")));
        trip.change((value) => trip.insertStop(value, trip.newStop("E", "origin")));
        trip.setRole(trip.trip().stops[2]._, "destination");
        show([early, list(), trip.trip().read_by, trip.trip().drawn]);
        """
    )
    assert said == ["oA sC sB dA", "oE sA sB sA dC cD", None, True]


def test_a_draft_is_held_against_the_reading() -> None:
    said = tried(
        READING
        + """
        const moved = [stop("X", "origin", [0, 5]), stop("B", "stop", [6, 9])];
        trip.begin({ title: "a", stops: moved }, reading);
        show(trip.changes().map((row) => [row.what, row.stop?.place]));
        """
    )
    assert said == [["gone", "A"], ["other", "X"]]
