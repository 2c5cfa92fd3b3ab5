"""The house rules that a linter does not know: names, sizes and arguments."""

from __future__ import annotations

import ast
from collections import defaultdict
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "geo").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
# Places of tests that are of no one module: of the whole program, of pages in a
# browser, of the house and its papers; and what tests are made with.
PLACES = {"whole", "browser", "house", "support"}
MOST_LINES, MOST_POSITIONAL = 400, 3
LONGEST_FUNCTION = 60  # lines, its docstring not counted


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield the functions of a module, those of its classes too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imports(path: Path, known: set[str]) -> set[str]:
    """Return the modules that one imports anywhere, for its annotations too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= names & known or {node.module} & known
    return found


def test_no_files_import_each_other_in_a_circle() -> None:
    named = {}
    for path in MODULES:
        parts = path.relative_to(ROOT).with_suffix("").parts
        named[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    graph = {name: imports(path, set(named)) - {name} for name, path in named.items()}
    assert len(tuple(TopologicalSorter(graph).static_order())) == len(MODULES)


def test_modules_of_one_name_hold_one_thing_for_several_languages() -> None:
    named = defaultdict(list)
    for path in MODULES:
        if path.stem not in {"__init__", "__main__"}:
            named[path.stem].append(path.relative_to(ROOT / "geo").as_posix())
    several = [paths for paths in named.values() if len(paths) > 1]
    mixed = [p for p in several if not all(n.startswith("languages/") for n in p)]
    assert not mixed


def test_no_module_is_longer_than_a_room() -> None:
    lines = {p: p.read_text("utf-8").count("\n") for p in MODULES}
    assert {p: count for p, count in lines.items() if count > MOST_LINES} == {}


def test_what_a_function_takes_is_named_behind_the_third() -> None:
    found = set()
    for path in MODULES:
        name = path.relative_to(ROOT / "geo").as_posix()
        for node in functions(path):
            taken = [a.arg for a in (*node.args.posonlyargs, *node.args.args)]
            own = len(taken) - (taken[:1] in (["self"], ["cls"]))
            if own > MOST_POSITIONAL:
                found.add(f"{name}: {node.name}")
    assert not found


def test_no_function_is_longer_than_a_screen() -> None:
    found = set()
    for path in MODULES:
        for node in functions(path):
            words = ast.get_docstring(node, clean=False) or ""
            lines = node.end_lineno - node.lineno - words.count("\n")
            if lines > LONGEST_FUNCTION:
                found.add(f"{path.name}: {node.name}")
    assert not found


def _modules_beside(test: Path) -> set[str]:
    """Return the names of the modules and packages where a test would mirror one."""
    folder = test.parent.relative_to(ROOT / "tests")
    if folder.as_posix() == "builders":
        return {path.stem for path in (ROOT / "data" / "build").glob("*.py")}
    mirrored = ROOT / "geo" / folder
    inside = mirrored.iterdir() if mirrored.is_dir() else ()
    return {path.stem for path in inside} | {mirrored.name}


def test_each_test_file_mirrors_a_module_or_stands_in_a_named_place() -> None:
    lost = []
    for path in TESTS:
        place, *_ = path.relative_to(ROOT / "tests").parts
        if place in PLACES or path.name == "conftest.py":
            continue
        stem = path.stem.removeprefix("test_")
        names = _modules_beside(path)
        if not any(stem == name or stem.startswith(f"{name}_") for name in names):
            lost.append(path.relative_to(ROOT).as_posix())
    assert lost == []


def test_no_test_file_is_longer_than_a_room() -> None:
    lines = {p.name: p.read_text("utf-8").count("\n") for p in TESTS}
    assert {p: count for p, count in lines.items() if count > MOST_LINES} == {}
