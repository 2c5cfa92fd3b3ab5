"""The documentation says what is so."""

from __future__ import annotations

import itertools
import re
import runpy
import shlex
import shutil
from pathlib import Path

import pytest

from geo.cli import main
from geo.cli.options import COMMANDS, parse, parser

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


def test_the_reference_of_commands_is_current() -> None:
    reference = runpy.run_path(str(ROOT / "docs" / "commands.py"))["reference"]
    written = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert written == reference(), "run python docs/commands.py"


@pytest.mark.enable_socket  # Dask talks to itself
@pytest.mark.parametrize("name", ["tutorial.md", "howto.md"])
def test_every_output_shown_is_real(name: str) -> None:
    rewritten = runpy.run_path(str(ROOT / "docs" / "run_examples.py"))["rewritten"]
    page = (ROOT / "docs" / name).read_text("utf-8")
    shown, real = (
        re.sub(r"\(\d+ kB\)", "(some kB)", text) for text in (page, rewritten(page))
    )
    assert shown == real, "run python docs/run_examples.py"


def test_the_files_that_the_pages_name_are_shipped_as_they_are_made(
    tmp_path: Path,
) -> None:
    page = runpy.run_path(str(ROOT / "docs" / "run_examples.py"))
    page["make_files"](tmp_path)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    shipped = {file.name: file.read_bytes() for file in page["FILES"].iterdir()}
    assert shipped.keys() == made.keys()
    pbf = "branch.osm.pbf"  # its bytes are of the version of its writer
    assert abs(len(shipped.pop(pbf)) - len(made.pop(pbf))) < 100
    assert shipped == made, "run python docs/run_examples.py --files"


def test_every_file_that_a_page_reads_is_shipped_or_written_before() -> None:
    page = runpy.run_path(str(ROOT / "docs" / "run_examples.py"))
    for name in ("tutorial.md", "howto.md"):
        there = {file.name for file in page["FILES"].iterdir()}
        shown = re.findall(
            r"^    \$ (.+)$", (ROOT / "docs" / name).read_text("utf-8"), re.MULTILINE
        )
        for command in shown:
            words = shlex.split(command)
            files = [w for w in words if re.fullmatch(r"[\w.-]+\.[a-z]{2,5}", w)]
            written = {w for o, w in itertools.pairwise(words) if o in {"-o", ">"}}
            assert {*files} - written <= there, command
            there |= written


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    inside = [link for link in links if "://" not in link]
    missing = [link for link in inside if not (page.parent / link).exists()]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_command_shown_exists(page: Path) -> None:
    reference = (ROOT / "docs" / "commands.md").read_text("utf-8")
    known = set(re.findall(r"^## railstory (\w+)", reference, re.MULTILINE))
    code = re.findall(
        r"`[^`\n]+`|^(?: {4}|\.venv).+$", page.read_text("utf-8"), re.MULTILINE
    )
    shown = {word for line in code for word in re.findall(r"railstory ([a-z]+)", line)}
    assert shown <= known


# What needs the network, a cluster, or minutes; the rest of a line is parsed.
NOT_RUN = (
    *("edit", "llm", "both", "get", "--online", "--geocoder", "--scheduler"),
    *("--exact", "--trips", "mcp"),
)
# Names that pages use for a reader's own files, and what stands in for them.
OWN = {
    "finland.osm.pbf": "branch.osm.pbf",
    "estonia.osm.pbf": "other.osm.pbf",
    "*.txt": "story.txt",
    "data/articles/armoured-train.en.txt": "story.txt",
    "MAP.html": "maps/story.html",
}


def shown_commands() -> list[str]:
    """Return every command in a block of code of any page, in order, each once."""
    lines = (
        line.removeprefix("    ").removeprefix("$ ").removeprefix(".venv/bin/")
        for page in PAGES
        if page.name not in {"tutorial.md", "howto.md"}  # run with their outputs
        for line in page.read_text("utf-8").splitlines()
        if re.match(r"(    |\.venv/bin/|\$ )", line)
    )
    inline = (
        found
        for page in PAGES
        for found in re.findall(r"`railstory ([^`\n]+)`", page.read_text("utf-8"))
        if re.search(r"\S+\.(txt|yaml|html|jsonl|rail)\b", found)
    )
    commands = [line for line in lines if line.startswith("railstory ")]
    return list(dict.fromkeys([*commands, *(f"railstory {found}" for found in inline)]))


@pytest.mark.usefixtures("few_pictures")
@pytest.mark.enable_socket  # Dask talks to itself
@pytest.mark.slow("runs a hundred commands")
def test_every_command_shown_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = runpy.run_path(str(ROOT / "docs" / "run_examples.py"))
    page["furnish"](tmp_path)
    page["extract"](tmp_path / "other.osm.pbf", [(24.7, 59.4), (24.8, 59.4)], first=9)
    monkeypatch.chdir(tmp_path)
    assert main(["trip", "story.txt", "-o", "story.yaml"]) == 0
    assert main(["map", "story.txt"]) == 0
    assert main(["network", "build", "branch.osm.pbf", "-o", "corridor.rail"]) == 0
    failed = []
    for shown in shown_commands():
        command = re.split(r" +(?:#|>) ?", shown)[0]
        words = [OWN.get(word, word) for word in shlex.split(command)[1:]]
        if any(word in NOT_RUN for word in words):
            assert parse(words).run
            continue
        shutil.rmtree("tables", ignore_errors=True)
        if main(words) != 0:
            failed.append(shown)
    assert not failed
    assert len(shown_commands()) > 15


def test_every_command_and_option_appears_in_the_pages() -> None:
    reference = (ROOT / "docs" / "commands.md").read_text("utf-8")
    everywhere = {"--help", "--quiet", "--verbose", "--debug"}
    for name in COMMANDS:
        section = reference.partition(f"## railstory {name}\n")[2].partition("\n## ")[0]
        flags = {
            word for line in helped(name) for word in re.findall(r"--[\w-]+", line)
        }
        told = set(re.findall(r"--[\w-]+", section))
        assert flags - everywhere <= told
    assert all(f"`{flag}`" in reference for flag in everywhere)


def helped(name: str) -> list[str]:
    """Return the usage of a command."""
    (commands,) = (a for a in parser([name])._actions if a.metavar == "COMMAND")  # noqa: SLF001  # argparse lists them nowhere else
    assert isinstance(commands.choices, dict)
    usage: str = commands.choices[name].format_usage()
    return usage.splitlines()
