"""The tools for assistants, without a protocol: small answers, true quotes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.assistants.answers import MOST_BYTES, bounded, size_of
from geo.assistants.folder import Folder
from geo.assistants.giventrips import quoted_trip
from geo.assistants.tools import Tools
from geo.errors import BadInput, NoRoute, PlaceNotFound
from geo.sources.articles import Article

if TYPE_CHECKING:
    from pathlib import Path

    from geo.atlas import Atlas

STORY = "The train left Omsk on Monday. It came to Novosibirsk\non Tuesday."
TRIP = {
    "title": "A train",
    "stops": [
        {"place": "Omsk", "role": "origin", "quote": "The train left Omsk on Monday"},
        {
            "place": "Novosibirsk",
            "role": "destination",
            "quote": "It came to Novosibirsk on Tuesday",
        },
    ],
}


@pytest.fixture
def tools(atlas: Atlas, tmp_path: Path) -> Tools:
    return Tools(atlas, Folder(tmp_path / "maps"))


def test_a_place_comes_with_its_namesakes(tools: Tools) -> None:
    found = tools.find_place("Springfield", limit=4)
    assert found["place"]["country"] == "US"
    assert len(found["others"]) == 3
    assert found["also"] > 3
    near = tools.find_place("Springfield", near="Boston")
    assert near["place"]["state"] == "Massachusetts"


@pytest.mark.parametrize("name", ["ハサン", "Khasan", "Хасан", "하산", "哈桑"])
def test_a_place_is_found_in_five_languages(tools: Tools, name: str) -> None:
    assert tools.find_place(name, near="Vladivostok")["place"]["country"] == "RU"


def test_a_story_is_read_with_mentions_events_and_doubts(tools: Tools) -> None:
    read = tools.read_story(STORY, published="2024-05-08")
    assert [stop["name"] for stop in read["stops"]] == ["Omsk", "Novosibirsk"]
    assert [row["act"] for row in read["events"]] == ["leaves", "arrives"]
    assert {row["name"] for row in read["mentions"]} == {"Omsk", "Novosibirsk"}
    drawn = tools.draw_journey(read["trip"], STORY)  # its trip is one to draw
    assert drawn.answer["drawn"]


def test_rails_are_followed_and_reached(tools: Tools) -> None:
    way = tools.route("Pyongyang", "Khasan", top_speed=59)["ways"][0]
    assert (way["length_km"] > 800, way["borders"]) == (True, ["KP-RU"])
    assert len(tools.route("Paris", "Berlin", ways=2)["ways"]) == 2
    bands = tools.reach("Khasan", [6, 12])["bands"]
    assert [band["km_along_rails"] for band in bands] == [720.0, 1440.0]


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ({"hours": 30}, "possible"),
        ({"hours": 12}, "tight"),
        ({"hours": 12, "top_speed": 59}, "impossible"),
        ({"km": 850}, "possible"),
        ({"km": 200}, "impossible"),
    ],
)
def test_a_claim_is_held_against_the_rails(
    tools: Tools, claim: dict[str, Any], verdict: str
) -> None:
    found = tools.check_claim("Pyongyang", "Khasan", **claim)
    assert found["verdict"] == verdict
    assert found["checks"][0]["why"]
    by_id = tools.check_claim("geonames:1871859", "42.43,130.64", **claim)
    assert by_id["verdict"] == verdict


def test_a_journey_is_drawn_into_one_file(tools: Tools, tmp_path: Path) -> None:
    drawn = tools.draw_journey(TRIP, STORY, reader="claude")
    file = tmp_path / "maps" / "A-train.html"
    assert file.read_bytes() == drawn.page
    assert drawn.answer["file"] == str(file)
    assert drawn.journey.stops[1].quote == "It came to Novosibirsk on Tuesday"
    start, end = drawn.journey.stops[1].start, drawn.journey.stops[1].end
    assert STORY[start:end] == "It came to Novosibirsk\non Tuesday"
    assert drawn.journey.read_by.model == "claude"
    again = tools.draw_journey(TRIP, STORY, reader="claude")
    assert again.page == drawn.page
    assert [p.name for p in file.parent.iterdir()] == ["A-train.html"]


@pytest.mark.parametrize(
    ("stop", "said"),
    [
        ({"place": "Omsk"}, "has no quote"),
        ({"place": "Omsk", "quote": "  "}, "has no quote"),
        ({"place": "Omsk", "quote": 5}, "has no quote"),
        ({"place": "Omsk", "quote": "The train left Omsk on Friday"}, "does not stand"),
        ({"place": "Omsk", "quote": "the train left Omsk"}, "does not stand"),
        ({"place": "Paris", "quote": "It came to Paris"}, "does not stand"),
        ("Omsk", "is no object"),
    ],
)
def test_a_stop_without_the_storys_words_is_refused(
    tools: Tools, tmp_path: Path, stop: object, said: str
) -> None:
    trip = TRIP | {"stops": [TRIP["stops"][0], stop]}
    with pytest.raises(BadInput, match=f"stop 2.*{said}") as caught:
        tools.draw_journey(trip, STORY)
    assert "copy the words" in str(caught.value) or "give place" in str(caught.value)
    assert not (tmp_path / "maps").exists()


@pytest.mark.parametrize(
    ("trip", "said"),
    [
        ({}, "no stops"),
        ({"stops": []}, "no stops"),
        ({"stops": TRIP["stops"] * 300}, "at most 400"),
        (TRIP | {"colour": "red"}, "colour"),
        (TRIP | {"top_speed": {"kmh": 9000}}, "top_speed"),
        (TRIP | {"published": "soon"}, "published"),
    ],
)
def test_what_is_no_trip_says_what_to_do(
    tools: Tools, trip: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        tools.draw_journey(trip, STORY)


def test_one_word_is_a_quote_but_a_poor_one() -> None:
    _, doubts = quoted_trip({"stops": [{"place": "Omsk", "quote": "Omsk"}]}, STORY)
    assert doubts == ["stop 1: one word is little evidence; quote more"]


def test_nothing_is_fetched_and_no_file_read(tools: Tools, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="fetches nothing"):
        tools.read_story("https://example.org/story")
    secret = tmp_path / "secret.txt"
    secret.write_text("The train left Omsk.", "utf-8")
    assert not tools.read_story(str(secret))["stops"]


def test_an_address_is_fetched_where_the_server_is_online(
    tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, bool]] = []

    def fetched(name: str, *, online: bool) -> Article:
        asked.append((name, online))
        return Article(STORY, "story")

    monkeypatch.setattr("geo.sources.articles.read_article", fetched)
    tools.online = True
    read = tools.read_story("https://example.org/story", published="2024-05-08")
    assert [stop["name"] for stop in read["stops"]] == ["Omsk", "Novosibirsk"]
    assert asked == [("https://example.org/story", True)]


def test_what_cannot_be_asked_is_refused(tools: Tools) -> None:
    with pytest.raises(PlaceNotFound):
        tools.find_place("Xyzzyburg")
    with pytest.raises(BadInput, match="nothing is claimed"):
        tools.check_claim("Omsk", "Novosibirsk")
    with pytest.raises(NoRoute):
        tools.route("Reykjavik", "Omsk")
    for story in ("", " ", "x" * 1_000_001):
        with pytest.raises(BadInput):
            tools.read_story(story)
    for call in (
        lambda: tools.find_place("Omsk", limit=0),
        lambda: tools.reach("Khasan", []),
        lambda: tools.route("Omsk", "Tomsk", top_speed=9000),
        lambda: tools.route("Omsk", "Tomsk", via=["Novosibirsk"], ways=2),
        lambda: tools.check_claim("Omsk", "Tomsk", hours=-1),
    ):
        with pytest.raises(BadInput):
            call()


def test_a_long_story_has_a_small_answer(tools: Tools) -> None:
    names = ("Omsk", "Novosibirsk", "Krasnoyarsk", "Irkutsk", "Chita", "Tyumen")
    story = "\n\n".join(
        f"On {day % 28 + 1} May the train left {names[day % 6]} and came to "
        f"{names[(day + 1) % 6]} at noon, where {'people waited ' * 30}."
        for day in range(120)
    )
    read = tools.read_story(story, published="2024-06-01")
    assert size_of(read) <= MOST_BYTES
    assert read["left_out"]
    assert read["stops"]


texts = st.text(max_size=400)
values = st.dictionaries(
    st.text(max_size=9),
    st.one_of(texts, st.integers(), st.lists(texts, max_size=60)),
    max_size=6,
)


@given(values)
def test_any_answer_is_bounded(answer: dict[str, Any]) -> None:
    cut = bounded(answer, 4_000)
    assert size_of(cut) <= 4_000
    assert (cut == answer) == (size_of(answer) <= 4_000)


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "/etc/passwd", "..", ".hidden", "a/b\\c", "x" * 400, ""],
)
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    folder = Folder(tmp_path / "maps")
    file = folder.write(name, "html", b"x")
    assert file.parent == tmp_path / "maps"
    assert file.name.endswith(".html")
    assert not file.name.startswith(".")


def test_no_link_is_followed_and_nobodys_file_replaced(tmp_path: Path) -> None:
    outside = tmp_path / "outside.html"
    outside.write_bytes(b"mine")
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "a.html").symlink_to(outside)
    (tmp_path / "maps" / "a-2.html").symlink_to(tmp_path / "nowhere.html")
    (tmp_path / "maps" / "a-3.html").write_bytes(b"a person's")
    folder = Folder(tmp_path / "maps")
    file = folder.write("a", "html", b"new")
    assert file.name == "a-4.html"
    assert outside.read_bytes() == b"mine"
    assert not (tmp_path / "nowhere.html").exists()
    assert folder.write("a", "html", b"newer") == file  # its own may be drawn again
    assert (tmp_path / "maps" / "a-3.html").read_bytes() == b"a person's"
    file.unlink()
    file.symlink_to(outside)  # put there between two calls
    assert folder.write("a", "html", b"new").name == "a-5.html"
    assert outside.read_bytes() == b"mine"


def test_a_still_is_as_small_as_asked(tools: Tools, atlas: Atlas) -> None:
    from PIL import Image  # of this test

    drawn = tools.draw_journey(TRIP, STORY)
    still = tools.still(drawn.journey, 12_000)
    assert 2_000 < len(still) <= 12_000
    assert Image.open(io.BytesIO(still)).size[0] >= 480
    assert tools.still(drawn.journey, 100) == b""
    assert atlas is tools.atlas
