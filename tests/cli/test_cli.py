"""The command line: exit codes, one-line errors, one JSON document."""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from one_line import refusal

from geo.cli import main
from geo.cli.options import COMMANDS
from geo.cli.replies import ABOUT

ROOT = Path(__file__).parents[2]


def test_the_shipped_data_is_what_was_registered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["data", "verify"]) == 0
    assert main(["data", "info"]) == 0
    assert "ODbL" in capsys.readouterr().out


def test_a_mistake_of_our_own_is_one_line_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_options: object) -> int:
        """Fail as nobody foresaw."""
        return {}["what"]  # type: ignore[no-any-return]  # it raises

    monkeypatch.setattr("geo.cli.stories.places", broken)
    said = refusal(capsys, "places", "story.txt")
    assert "a mistake in railstory itself (KeyError: 'what')" in said
    assert "--debug" in said
    with pytest.raises(KeyError):
        main(["places", "story.txt", "--debug"])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
def test_a_full_disk_is_told_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "geo", "data", "info"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("railstory: standard output cannot be used")
    assert done.stderr.count("\n") == 1


def test_a_usage_error_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["map"])
    assert left.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        ((), "name a command: map, places"),
        (("mapp",), "there is no command 'mapp'; did you mean map? See"),
        (("map",), "map needs STORY; see railstory map --help"),
        (("map", "x", "--publised", "1"), "no option --publised; did you mean --publ"),
        (("map", "x", "--lang", "eo"), "--lang 'eo' is none; allowed: ja, en, ru"),
        (("map", "x", "--top-speed", "fast"), "--top-speed 'fast' is no number"),
        (("data", "verfy"), "there is no data 'verfy'; did you mean verify?"),
        (("route", "a", "b", "c"), "route has no use for 'c'"),
        (("places", "x", "--json", "--csv"), "--csv is not allowed with argument --js"),
    ],
)
def test_a_slip_in_a_command_is_told_with_what_may_be_meant(
    capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], says: str
) -> None:
    with pytest.raises(SystemExit) as left:
        main(argv)
    said = capsys.readouterr()
    assert (left.value.code, said.out) == (2, "")
    assert said.err.startswith(f"railstory: {says}" if not argv else "railstory: ")
    assert says in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (("map", "storry.txt"), "did you mean story.txt?"),
        (("map", "storry.yaml"), "did you mean story.yaml?"),
        (("map", "story.txt", "--place", "Khasn=Moscow"), "did you mean Khasan?"),
        (("map", "story.txt", "--avoid", "China"), "write CN"),
        (("map", "story.txt", "--drop", "Moscow"), "it has Khasan"),
        (("map", "story.txt", "--stop", "Ussuriysk after Xyzzy"), "it has Khasan"),
        (("map", "story.txt", "-o", "map"), "a file needs an ending"),
        (("embed", "nothing.html"), "No such file"),
        (("route", "130.6,42.4", "Khasan"), "give latitude, then longitude"),
        (("route", "Pyongyang", "Khasan", "--top-speed", "-5"), "none that a train"),
    ],
)
def test_a_near_miss_gets_a_suggestion(
    here: Path, capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], says: str
) -> None:
    (here / "story.txt").write_text("The train arrived at Khasan on Monday.")
    (here / "story.yaml").write_text("top_speed: 59")
    assert says in refusal(capsys, *argv)
    assert len(list(here.iterdir())) == 2


def test_coordinates_of_the_south_are_no_options(
    capsys: pytest.CaptureFixture[str],
) -> None:
    argv = ["route", "-33.88,151.2", "Melbourne", "--via", "-35.3,149.1", "--json"]
    assert main(argv) == 0
    assert json.loads(capsys.readouterr().out)["from"]["lat"] == -33.88


def test_debug_shows_the_traceback(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no file"):
        main(["map", str(tmp_path / "nothing.txt"), "--debug"])


def test_help_loads_no_data_and_no_drawing() -> None:
    code = (
        "import sys\nfrom geo.cli import main\n"
        "try: main(['map', '--help'])\nexcept SystemExit: pass\n"
        "sys.exit({'numpy', 'folium', 'geo.atlas'} & set(sys.modules) or 0)"
    )
    done = subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_overview_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(COMMANDS) == list(ABOUT)
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(f"\n  {name} " in said for name in ABOUT)


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="only POSIX tells what it cost")
def test_help_costs_little_more_than_python_itself() -> None:
    path = ROOT / "benchmarks" / "quick_commands.py"
    seconds_of = runpy.run_path(str(path))["seconds_of"]
    code = "import sys; from geo.cli import main; sys.exit(main(['--help']))"

    def least(program: str) -> float:
        """Return the processor's seconds of the cheapest of some runs."""
        return min(seconds_of([sys.executable, "-c", program]) for _ in range(15))

    assert least(code) <= 2.5 * least("pass")
