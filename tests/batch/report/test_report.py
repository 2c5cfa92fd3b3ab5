"""A corpus becomes one page: small, still, and right about what it counts."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import numpy as np
import pytest
from axe_faults import faults_on

from geo.batch.corpus import Chunk
from geo.batch.findings import wkb
from geo.batch.report import write_report
from geo.batch.report.census import Visited, census
from geo.batch.report.corpusmap import WIDTH, Sheet, spots_of
from geo.batch.report.density import density
from geo.batch.story import Failure, Findings, Story
from geo.batch.tables import write
from geo.cli import main
from geo.errors import BadInput
from geo.model import Bounds, LonLat

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

MOSCOW = "geonames:524901"
EAST = [LonLat(37.6, 55.8), LonLat(49.1, 55.8), LonLat(60.6, 56.8)]


def leg(row: int, line: list[LonLat], branch: int = 0) -> dict[str, object]:
    """Return a leg's row; without a line it is a gap."""
    kind, shape = ("rail", wkb(line)) if line else ("gap", None)
    about = {"row": row, "story": str(row), "branch": branch, "kind": kind}
    return about | {"geometry": shape, "length_km": 100.0 * bool(line)}


def stop(row: int, place: str, role: str = "stop") -> dict[str, object]:
    """Return a stop's row."""
    about = {"row": row, "story": str(row), "place": place, "language": "en"}
    return about | {"role": role, "status": "confirmed"}


def tables(folder: Path, *found: Findings) -> Path:
    """Write tables with a part for each of the findings."""
    for number, one in enumerate(found):
        stories = tuple(Story(n, str(n)) for n in range(4))
        write(folder, Chunk(number, stories, 1.0), [one], made_by="x")
    about = {"state": "done", "corpus": "c.jsonl"}
    (folder / "manifest.json").write_text(json.dumps(about), "utf-8")
    return folder


def test_a_place_counts_once_a_story_and_a_candidate_never(tmp_path: Path) -> None:
    found = Findings(
        stops=[stop(0, MOSCOW), stop(0, MOSCOW), stop(1, MOSCOW, "candidate")],
        legs=[leg(0, EAST), leg(0, []), leg(1, EAST, branch=1)],
    )
    counted = census(tables(tmp_path, found), "ru")
    assert [(p.name, p.stories) for p in counted.places] == [("Москва", 1)]
    assert (counted.travelling, counted.legs, counted.gaps) == (1, 1, 1)
    assert counted.stories == 4


def test_the_density_counts_stories_and_not_legs(tmp_path: Path) -> None:
    found = [
        Findings(legs=[leg(0, EAST), leg(0, EAST[::-1]), leg(1, EAST)]),
        Findings(legs=[leg(2, EAST[:2]), leg(3, EAST, branch=1)]),
    ]
    folder = tables(tmp_path, *found)
    drawn = density(folder, Sheet.of(census(folder, "en").bounds))
    assert drawn.most == 3
    assert drawn.png.startswith(b"\x89PNG")


def test_a_step_half_round_the_world_is_not_drawn(tmp_path: Path) -> None:
    across = [LonLat(179.9, 60.0), LonLat(-179.9, 60.0)]
    folder = tables(tmp_path, Findings(legs=[leg(0, across)]))
    shades = density(folder, Sheet.of(Bounds(-180, -60, 180, 70)))
    assert shades.most == 1
    assert len(shades.png) < 4000  # two dots, no line


def test_the_page_is_small_for_lines_everywhere(tmp_path: Path) -> None:
    dice = np.random.default_rng(8)
    ends = dice.uniform((-170, -50), (170, 70), (3000, 2, 2)).round(3)
    legs = [leg(n, [LonLat(*p) for p in pair]) for n, pair in enumerate(ends.tolist())]
    report = write_report(tables(tmp_path, Findings(legs=legs)))
    assert report.stat().st_size < 1_000_000


def test_nothing_in_the_page_runs_or_is_fetched(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script>"
    failure = Failure("input", hostile).row(Story(0, f"a{hostile}"))
    text = write_report(
        tables(tmp_path, Findings(failures=[failure], legs=[leg(1, EAST)]))
    ).read_text("utf-8")
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert "default-src 'none'" in text
    assert not re.search(r'(?:src|href)="(?!data:)', text)


def test_the_same_tables_give_the_same_page(tmp_path: Path) -> None:
    folder = tables(tmp_path, Findings(legs=[leg(0, EAST)], stops=[stop(0, MOSCOW)]))
    first = write_report(folder).read_bytes()
    assert write_report(folder).read_bytes() == first


def test_a_corpus_without_a_journey_says_so(tmp_path: Path) -> None:
    text = write_report(tables(tmp_path, Findings())).read_text("utf-8")
    assert "0 of 4 stories" in text
    assert "none</td>" in text


@pytest.mark.parametrize("torn", [True, False])
def test_what_are_no_tables_is_refused(tmp_path: Path, *, torn: bool) -> None:
    if torn:
        tables(tmp_path, Findings(legs=[leg(0, EAST)]))
        (tmp_path / "legs" / "part-000000.parquet").write_bytes(b"torn")
    with pytest.raises(BadInput, match="--resume" if torn else "OUT_DIR"):
        write_report(tmp_path)


def test_names_on_the_map_never_cover_each_other() -> None:
    places = [Visited(f"Town {n}", "DE", LonLat(10 + n / 50, 50), 1) for n in range(40)]
    spots = spots_of(places, Sheet.of(Bounds(9, 49, 12, 51)))
    tops = [spot.left * WIDTH / 100 for spot in spots]
    assert 1 < len(spots) < 16
    assert min(np.diff(sorted(tops))) > 50


@pytest.mark.enable_socket
def test_the_command_writes_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "On 3 May 2021 a train left Moscow. It arrived in Kazan on 4 May 2021."
    (tmp_path / "c.jsonl").write_text(json.dumps({"id": "x", "text": text}), "utf-8")
    out = tmp_path / "out"
    assert main(["batch", str(tmp_path / "c.jsonl"), str(out), "--report"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == str(out / "report.html")
    assert "<h1>c.jsonl: 1 stories</h1>" in (out / "report.html").read_text("utf-8")


@pytest.fixture
def phone(browser: Browser) -> Page:
    """Return a page as large as a phone's."""
    size = {"width": 390, "height": 844}
    return browser.new_context(viewport=size, bypass_csp=True).new_page()  # type: ignore[arg-type]  # a width and a height


@pytest.mark.browser
@pytest.mark.enable_socket
def test_the_page_fits_a_phone_and_keeps_nobody_out(
    tmp_path: Path, phone: Page
) -> None:
    found = Findings(legs=[leg(0, EAST)], stops=[stop(0, MOSCOW)])
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(write_report(tables(tmp_path, found)).as_uri())
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert faults_on(phone) == []
