"""A batch that a person walks through: each trip that is saved is taken then."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from toy_corpus import TALES, read_into

pytest.importorskip("starlette", reason="the desk is an extra: railstory[edit]")

from desk_page import client
from pyarrow import parquet

from geo.batch.corpus import Chunk
from geo.batch.findings import findings
from geo.batch.review import Corrections, doubtful, trip_file
from geo.batch.runs import trace_corpus
from geo.batch.story import Findings, Limits, Story
from geo.cli import main
from geo.desk import Room
from geo.desk.walk import Walk
from geo.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.testclient import TestClient

    from geo.atlas import Atlas

pytestmark = pytest.mark.enable_socket
ZERO = (
    'railstory: 1\ntop_speed: 60\nstops:\n  - place: "0,0"\n    told: ["2024-05-01"]\n'
)


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a corpus whose last line is broken, and work beside it."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "tales.jsonl"
    lines = [json.dumps({"id": name, "text": text}) for name, text in TALES.items()]
    path.write_text("\n".join([*lines, "{broken"]) + "\n", "utf-8")
    return path


@pytest.fixture
def tables(tmp_path: Path, corpus: Path, atlas: Atlas) -> Path:
    read_into(tmp_path / "tables", corpus, atlas)
    return tmp_path / "tables"


def test_failures_come_first_then_what_is_doubtful(tables: Path) -> None:
    rows = doubtful(tables)
    assert [(row.story, row.failed) for row in rows] == [
        ("row-3", "input"),
        ("plain/one", ""),
    ]
    assert rows[0].why == "no JSON"
    assert rows[1].why.endswith("30%")


def desk(walk: Walk, atlas: Atlas) -> TestClient:
    """Return what asks the desk of a walk."""
    return client(Room(atlas, walk=walk))


def test_each_is_opened_put_right_and_saved(
    tables: Path, tmp_path: Path, atlas: Atlas
) -> None:
    asking = desk(Walk(tables, atlas), atlas)
    state = asking.get("/state").json()
    assert [row["done"] for row in state["walk"]["rows"]] == [False, False]
    broken = asking.post("/open", json={"number": 0}).json()
    assert (broken["text"], broken["trip"]["stops"]) == ("", [])
    assert broken["why"] == "no JSON"
    one = asking.post("/open", json={"number": 1}).json()
    assert one["text"] == TALES["plain/one"]
    trip = one["trip"] | {"stops": one["trip"]["stops"][:1]}
    done = asking.post("/save", json={"trip": trip}).json()
    assert [row["done"] for row in done["walk"]["rows"]] == [False, True]
    file = tmp_path / "tables-trips" / "plain%2Fone.yaml"
    assert done["saved"] == str(file)
    again = asking.post("/open", json={"number": 1}).json()
    assert (len(again["trip"]["stops"]), len(again["reading"]["stops"])) == (1, 2)
    for number in (-1, 2):
        refused = asking.post("/open", json={"number": number})
        assert "there is no story" in refused.json()["error"]


def test_a_correction_is_found_by_its_storys_id(tmp_path: Path, atlas: Atlas) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.yaml").write_text(ZERO, "utf-8")
    (tmp_path / "stray.yaml").write_text(ZERO, "utf-8")
    for name in TALES:
        (tmp_path / trip_file(name)).write_text(ZERO, "utf-8")
    corrections = Corrections(tmp_path)
    names = [*TALES, "a/b.txt", "a/../stray.txt", "other"]
    chunk = Chunk(0, tuple(Story(n, name) for n, name in enumerate(names)), 1.0)
    trips = [bool(story.trip) for story in corrections.on(chunk).stories]
    assert trips == [True, True, True, True, False, False]
    assert corrections.unused == ("stray.yaml",)
    assert corrections.on(chunk).sha256 != chunk.sha256
    assert all(
        file.parent == tmp_path
        for file in map(tmp_path.joinpath, map(trip_file, TALES))
    )
    story = corrections.on(chunk).stories[0]
    found = findings(story, atlas, Limits())
    assert [stop["geometry"] for stop in found.stops] == [
        bytes.fromhex("0101000000" + "0" * 32)
    ]
    assert found.stops[0]["told_earliest"] == "2024-05-01T00:00:00+00:00"
    assert found.stops[0]["drawn"] is True


def test_a_trip_that_cannot_be_read_is_a_failure(tmp_path: Path, atlas: Atlas) -> None:
    (tmp_path / "x.yaml").write_text("railstory: 2\ntop_speed: 60\n", "utf-8")
    chunk = Corrections(tmp_path).on(Chunk(0, (Story(0, "x", "text"),), 1.0))
    (row,) = findings(chunk.stories[0], atlas, Limits()).failures
    assert "newer railstory" in str(row["why"])


def test_a_trip_takes_the_place_of_a_story_that_cannot_be_read(
    tmp_path: Path, atlas: Atlas
) -> None:
    (tmp_path / "x.yaml").write_text(ZERO, "utf-8")
    chunk = Corrections(tmp_path).on(Chunk(0, (Story(0, "x", trouble="no"),), 1.0))
    found: Findings = findings(chunk.stories[0], atlas, Limits())
    assert (len(found.stops), found.failures) == (1, [])


@pytest.mark.slow("runs a batch twice")
def test_a_batch_takes_the_trips_that_were_saved(
    corpus: Path, tmp_path: Path, atlas: Atlas, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    trace_corpus(corpus, folder)
    trips = tmp_path / "out-trips"
    walk = Walk(folder, atlas)
    assert walk.trips == trips
    begun = walk.opened(0)
    assert begun.name == "row-3"
    trips.mkdir()
    begun.file.write_text(ZERO, "utf-8")
    (trips / "stray.yaml").write_text(ZERO, "utf-8")
    asked = ["batch", str(corpus), str(folder), "--resume", "--trips", str(trips)]
    assert main(asked) == 0
    said = capsys.readouterr()
    assert "corrected by a person: 1; failed: none" in said.out
    assert "1 trips in" in said.err
    rows: list[dict[str, Any]] = [
        row
        for part in folder.glob("stops/*.parquet")
        for row in parquet.read_table(part).to_pylist()
    ]
    assert [r["geometry"] for r in rows if r["story"] == "row-3"] == [
        bytes.fromhex("0101000000" + "0" * 32)
    ]
    before = (folder / "receipts" / "part-000000.json").read_bytes()
    assert main(asked) == 0
    assert (folder / "receipts" / "part-000000.json").read_bytes() == before


def test_a_walk_that_cannot_be_is_one_clear_line(
    tables: Path, corpus: Path, tmp_path: Path, atlas: Atlas
) -> None:
    with pytest.raises(BadInput, match="is no batch"):
        Walk(tmp_path, atlas)
    other = tmp_path / "other.jsonl"
    other.write_text('{"id": "x", "text": "a"}\n', "utf-8")
    with pytest.raises(BadInput, match="has no story row-3"):
        Walk(tables, atlas, corpus=other)
    corpus.rename(tmp_path / "away.jsonl")
    with pytest.raises(BadInput, match=r"--corpus tales\.jsonl"):
        Walk(tables, atlas)
    assert Walk(tables, atlas, corpus=tmp_path / "away.jsonl").rows
    with pytest.raises(BadInput, match="name the one with the trips"):
        Corrections(tmp_path / "none")
