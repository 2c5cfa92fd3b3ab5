"""What a trip file or a house says of a map is what the map shows."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hostile import HOSTILE, Tags, hostile_journey
from toy_journey import KHASAN, toy_journey
from toy_trip import STOP, TRIP, read_back

from geo.cli import main
from geo.errors import BadInput
from geo.isochrones import Band
from geo.model import LANGUAGES, Itinerary, LonLat, Style
from geo.model.style import PARTS, UNITS
from geo.outputs.html import page
from geo.outputs.html.data import scene_json
from geo.outputs.image import still
from geo.outputs.image.looks import palette_of
from geo.outputs.report import markdown, section
from geo.outputs.tripfile import trip_yaml
from geo.scene import draw, draw_reach
from geo.scene.pagewords import words
from geo.sources.basemap import open_basemap
from geo.sources.projects import read_project
from geo.sources.styles import contrast

if TYPE_CHECKING:
    from geo.model import Language, Scene

pytestmark = pytest.mark.filterwarnings("ignore:Glyph .* missing from font")

EVERYTHING = Style(
    headline="Slowly east",
    standfirst="How it crossed.",
    byline="By Mei Ito",
    credit="Graphic: Gazette",
    note="Times as told.",
    hide=("remarks",),
    show=("key",),
    quiet=False,
    key=("journey",),
    checks=(),
    colours={"journey": "#a3001b"},
    dark={"journey": "#ff8a8a"},
    font="Georgia, Noto Serif",
    units="miles",
    clock=12,
    theme="light",
)


def styled(style: Style, language: Language = "ja") -> Scene:
    """Return the toy journey's scene with a style."""
    return draw(replace(toy_journey(), style=style), open_basemap(), language=language)


def test_a_style_survives_its_file(tmp_path: Path) -> None:
    stop = replace(STOP, name="Hassan", note="Here.", label=False, marker=False)
    trip = replace(TRIP, style=EVERYTHING, itinerary=Itinerary(stops=(stop,)))
    back = read_back(tmp_path, trip_yaml(trip))
    assert back.style == EVERYTHING
    assert back.itinerary.stops[0].edited() == stop.edited()


def test_without_a_style_nothing_of_it_is_written() -> None:
    assert "\nstyle:" not in trip_yaml(TRIP)
    assert "style" not in toy_journey().to_dict()


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ("headline: [a]", "line 2: headline is no text"),
        ("hide: [stopps]", "hide 'stopps' is none; allowed: answer, stops"),
        ("hide: stops", "hide is no list"),
        ("key: [sky]", "key 'sky' is none"),
        ("checks: [0]", "numbers from 1"),
        ("checks: [one]", "numbers from 1"),
        ("quiet: maybe", "quiet 'maybe' is none; allowed: true, false"),
        ("units: leagues", "allowed: km, miles"),
        ("clock: 13", "clock 13 is none; 24 or 12"),
        ("theme: sepia", "allowed: auto, light, dark"),
        ("colours: {journey: red}", "'red' is no colour; write it in quotes"),
        ("colours: {journey: #a3001b}", "line 3|look at the quotes|no colour"),
        ("colours: {sky: '#000000'}", "colours has no 'sky'"),
        ("colours: {journey: '#ffee88'}", "stands out 1.* to 1 .*at least 3 to 1"),
        ("colours: {ink: '#bbbbbb'}", "at least 4.5 to 1"),
        ("dark: {journey: '#222222'}", "dark: journey #222222 stands out"),
        ("font: 'x; } body { display: none'", "is no font"),
        ("font: '</style><script>'", "is no font"),
        ("colour: red", "style has no 'colour'"),
    ],
)
def test_a_wrong_style_is_refused_with_what_is_allowed(
    tmp_path: Path, said: str, says: str
) -> None:
    with pytest.raises(BadInput, match=says):
        read_back(tmp_path, f"top_speed: 59\nstyle: {{{said}}}\n")


@pytest.mark.parametrize("made", [{"font": HOSTILE}, {"colours": {"land": "red;}"}}])
def test_no_style_holds_what_a_style_sheet_could_take_for_more(
    made: dict[str, object],
) -> None:
    with pytest.raises(BadInput):
        Style(**made)  # type: ignore[arg-type]  # as the test is about


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_text_of_an_editor_is_on_the_page_the_still_and_the_report() -> None:
    scene = styled(replace(EVERYTHING, font=""), "en")
    svg = still(scene, "svg", size_px=(900, 900)).decode()
    texts = ("Slowly east", "How it crossed.", "By Mei Ito", "Times as told.")
    for text in (*texts, "Graphic: Gazette"):
        assert text in page(scene), text
        assert text in markdown(scene).replace("\\", ""), text
        assert text in section(scene), text
    assert svg


def test_hostile_texts_of_an_editor_stay_texts() -> None:
    texts = dict.fromkeys(
        ("headline", "standfirst", "byline", "credit", "note"), HOSTILE
    )
    journey = hostile_journey()
    stops = tuple(replace(s, name=HOSTILE, note=HOSTILE) for s in journey.stops)
    journey = replace(journey, stops=stops, style=Style(**texts))  # type: ignore[arg-type]  # texts
    scene = draw(journey, open_basemap())
    for text in (page(scene), section(scene)):
        found = Tags(text)
        assert found.tags.count("script") == (5 if "<html" in text else 0)
        assert "img" not in found.tags
        assert found.handlers == []
        assert "{{7*7}}" in text
        text.encode()
    assert still(scene, "png", size_px=(600, 400), fineness=1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_miles_and_twelve_hours_hold_in_every_text(language: Language) -> None:
    plain, scene = styled(Style(), language), styled(EVERYTHING, language)
    own = words(language, EVERYTHING)
    metric = words(language).phrases["km"].replace("{n}", "").strip()
    in_metric, in_miles = (
        json.dumps(
            [
                e.answer,
                [t.rows for t in e.tables[:2]],
                e.notes,
                [c.facts for c in e.cards],
            ],
            ensure_ascii=False,
        )
        for e in (plain.editions[0], scene.editions[0])
    )
    assert f"{metric}" in in_metric
    assert metric not in in_miles
    assert own.phrases["halves"].split("|")[0] in in_miles
    assert not re.search(r"\b(0\d|1[3-9]|2\d):\d\d", in_miles)
    data = json.loads(scene_json(scene))
    assert data["unit"] == pytest.approx(1.609344)
    assert data["editions"][0]["words"]["halves"]


@pytest.mark.parametrize(
    ("language", "sentence", "meant"),
    [
        ("en", "856 km in 24 h 00 need 36 km/h", "532 miles in 24 h 00 need 22 mph"),
        ("en", "“59 km/h”: by 12 Sep 14:05", "“59 km/h”: by 12 Sep 2:05 p.m."),
        ("ja", "線路856 kmを時速59 km", "線路532マイルを時速37マイル"),
        ("ja", "「時速59 km」12日 00:30", "「時速59 km」12日 午前12:30"),
        ("ko", "선로 856 km는 시속 40~59 km", "선로 532마일은 시속 25~37마일"),
        ("zh", "856公里按时速59公里", "532英里按时速37英里"),
        ("ru", "1\xa0673,5 км при 59 км/ч", "1\xa0040\xa0миль при 37\xa0миль/ч"),
    ],
)
def test_a_sentence_of_ours_is_converted_and_a_quotation_is_not(
    language: Language, sentence: str, meant: str
) -> None:
    assert words(language, EVERYTHING).converted(sentence) == meant
    assert words(language).converted(sentence) == sentence


@pytest.mark.parametrize("part", ["stops", "key", "legs", "checks", "notes", "remarks"])
def test_a_part_that_is_hidden_is_not_in_any_edition(part: str) -> None:
    with_it, without = styled(Style()), styled(Style(hide=(part,)))  # type: ignore[arg-type]  # a part
    for before, after in zip(with_it.editions, without.editions, strict=True):
        sizes = [
            sum(map(len, (e.tables, e.legend, e.notes, e.remarks)))
            for e in (before, after)
        ]
        assert sizes[1] < sizes[0]


def test_key_rows_and_checks_are_chosen() -> None:
    scene = styled(Style(key=("journey", "open"), checks=()), "en")
    first = scene.editions[0]
    assert [symbol for symbol, _ in first.legend] == ["journey", "open"]
    assert first.words["legend"] in page(scene)
    assert all("36" not in t.caption for t in first.tables)
    assert len(first.tables) == 2


def test_a_quiet_map_has_line_names_and_dates_and_whose_data_it_is() -> None:
    scene = styled(Style(quiet=True, credit="Gazette"), "en")
    first = scene.editions[0]
    assert (first.tables, first.legend, first.notes, first.remarks) == ((), (), (), ())
    assert scene.ways
    assert [card.date for card in first.cards] == ["10 Sep", "12 Sep", "", "", ""]
    text = page(scene)
    assert 'class="slim"' in text
    assert "openstreetmap.org/copyright" in text
    assert "Gazette" in text
    assert not scene.backdrop.rails
    assert {dot.kind for dot in scene.dots} == {"stop", "railhead"}
    shown = styled(Style(quiet=True, show=("key", "signs")), "en")
    assert shown.editions[0].legend
    assert "border" in {dot.kind for dot in shown.dots}


def test_a_stop_is_called_noted_and_hidden_as_the_editor_says() -> None:
    journey = toy_journey()
    first, second, *rest = journey.stops
    stops = (replace(first, marker=False), replace(second, label=False, note="Cold."))
    scene = draw(replace(journey, stops=(*stops, *rest)), open_basemap(), language="en")
    dots = [dot for dot in scene.dots if dot.kind == "stop"]
    assert [dot.key for dot in dots] == ["2", "A", "B"]
    assert (dots[0].label, dots[0].note) == (False, "Cold.")
    assert len(scene.dots) == len(scene.editions[0].cards)
    table = scene.editions[0].tables[0]
    assert [row[0] for row in table.rows] == ["1", "2", "A", "B"]
    assert table.rows[1][-1] == "Cold."
    data = json.loads(scene_json(scene))
    assert data["dots"][0]["bare"] is True


def test_a_name_given_to_a_stop_holds_in_every_language_and_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "trip.yaml").write_text(
        'top_speed: 90\nstops:\n  - {place: "Oslo", role: origin, name: Christiania}\n'
        '  - {place: "Hamar", role: destination}\n'
    )
    formats = "html,geojson,md"
    assert main(["map", "trip.yaml", "--format", formats, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["stops"][0]["name"] == "Christiania"
    for form in formats.split(","):
        text = (tmp_path / f"maps/trip.{form}").read_text("utf-8")
        assert "Christiania" in text, form
        assert "Oslo →" not in text, form


def test_a_house_has_a_style_and_a_trip_overrules_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "railstory.toml").write_text(
        '[style]\ncredit = "The Gazette"\nunits = "miles"\nquiet = true\n'
        'colours = {journey = "#a3001b"}\n'
    )
    (tmp_path / "trip.yaml").write_text(
        "top_speed: 90\nstyle: {units: km, quiet: false}\n"
        "stops: [{place: Oslo}, {place: Hamar}]\n"
    )
    assert main(["map", "trip.yaml", "-q", "--lang", "en"]) == 0
    text = (tmp_path / "maps" / "trip.html").read_text("utf-8")
    assert "The Gazette" in text
    assert "--main:#a3001b" in text
    assert 'class="slim"' not in text
    assert " miles" not in text.partition("</aside>")[0]


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ('headline = "x"', "style has no 'headline'"),
        ("clock = 11", "line 3: clock 11 is none"),
        ('colours = {sea = "blue"}', "'blue' is no colour"),
        ("quiet = 1", "quiet 1 is none"),
    ],
)
def test_a_wrong_house_is_refused_with_file_and_line(
    tmp_path: Path, said: str, says: str
) -> None:
    file = tmp_path / "railstory.toml"
    file.write_text(f'lang = "en"\n[style]\n{said}\n')
    with pytest.raises(BadInput, match=says):
        read_project(file)


def test_a_title_on_the_command_line_comes_before_a_headline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "trip.yaml").write_text(
        "top_speed: 90\nstyle: {headline: Written}\nstops: [{place: Oslo}]\n"
    )
    assert main(["map", "trip.yaml", "-q", "--title", "Said"]) == 0
    text = (tmp_path / "maps" / "trip.html").read_text("utf-8")
    assert "<title>Said</title>" in text


def test_a_still_has_a_theme() -> None:
    light, dark = styled(Style()), replace(styled(Style()), theme="dark")
    assert palette_of(light)["paper"] == "#ffffff"
    assert palette_of(dark)["paper"] != "#ffffff"  # type: ignore[arg-type]  # a scene
    pictures = [still(s, size_px=(500, 500), fineness=1) for s in (light, dark)]  # type: ignore[arg-type]  # as above
    assert pictures[0] != pictures[1]


def test_the_parts_and_units_are_those_of_the_documentation() -> None:
    docs = Path(__file__).parents[2] / "docs"
    text = (docs / "correcting.md").read_text("utf-8")
    for word in (*PARTS, *UNITS):
        assert f"`{word}`" in text, word


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_map_of_reach_has_the_style_of_the_house(language: Language) -> None:
    bands = [Band(h, 60.0 * h, ((KHASAN.at, LonLat(131.9, 43.1)),)) for h in (6, 48)]
    plain = draw_reach(KHASAN, bands, open_basemap(), top_kmh=60, language=language)
    style = replace(EVERYTHING, key=("reach0",), hide=("notes",), theme="dark")
    scene = draw_reach(
        KHASAN, bands, open_basemap(), top_kmh=60, language=language, style=style
    )
    first, before = scene.editions[0], plain.editions[0]
    assert scene.title == "Slowly east"
    assert scene.theme == "dark"
    assert [symbol for symbol, _ in first.legend] == ["reach0"]
    assert first.notes == ()
    assert first.answer != before.answer  # in miles
    html = page(scene)
    for text in ("How it crossed.", "By Mei Ito", "Graphic: Gazette", "Times as told."):
        assert text in html
    assert "#ff8a8a" in html
    assert still(scene, "svg")


def test_a_map_of_reach_shows_hostile_texts_as_text() -> None:
    bands = [Band(6, 360.0, ((KHASAN.at, LonLat(131.9, 43.1)),))]
    style = Style(headline=HOSTILE, standfirst=HOSTILE, credit=HOSTILE, note=HOSTILE)
    html = page(draw_reach(KHASAN, bands, open_basemap(), top_kmh=60, style=style))
    found = Tags(html)
    assert found.tags.count("script") == 5
    assert found.handlers == []


def test_the_command_reach_follows_the_house(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = 'theme = "dark"\n[style]\ncredit = "Graphic: Gazette"\nunits = "miles"\n'
    (tmp_path / "railstory.toml").write_text(house, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["reach", "Khasan", "--hours", "2", "-o", "reach.html"]) == 0
    html = (tmp_path / "reach.html").read_text("utf-8")
    assert "Graphic: Gazette" in html
    assert " mi" in html
    assert "color-scheme: dark" in html
