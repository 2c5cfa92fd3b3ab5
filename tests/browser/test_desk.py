"""The desk in a real browser: every control, by clicks and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("starlette", reason="the desk is an extra: railstory[edit]")

import yaml
from axe_faults import faults_on
from desk_page import Desk, at_desk, serving

from geo.desk import Room, opened
from geo.language_codes import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from geo.atlas import Atlas

pytestmark = [
    pytest.mark.browser,
    pytest.mark.enable_socket,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
HOSTILE = '<img src=x onerror="alert(1)"></div><script>alert(2)</script>'
STORY = (
    f"Special train crosses the plain {HOSTILE}\n\n"
    "The train left Omsk on 6 May 2024. It stopped at Barabinsk for water and came"
    " to Novosibirsk on 7 May. Its guests came from Wobbleford, near the old mill.\n"
)


@pytest.fixture
def room(tmp_path: Path, atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> Room:
    monkeypatch.chdir(tmp_path)
    story = tmp_path / "plain.txt"
    story.write_text(STORY, "utf-8")
    return Room(atlas, opened(str(story), atlas, published="2024-05-08"))


@pytest.fixture
def desk(browser: Browser, room: Room) -> Iterator[Desk]:
    """Open the desk, and hold it to no error of its scripts."""
    with serving(room) as address:
        person = at_desk(browser, address)
        yield person
        assert person.said == []
        person.page.close()


def saved(tmp_path: Path) -> dict[str, object]:
    """Return what the trip file holds."""
    found: dict[str, object] = yaml.safe_load((tmp_path / "plain.yaml").read_text())
    return found


def test_a_wrong_stop_is_put_right_undone_and_saved(desk: Desk, tmp_path: Path) -> None:
    assert desk.stops == ["Omsk", "Barabinsk", "Novosibirsk"]
    desk.word("Barabinsk", "only named")
    assert desk.stops == ["Omsk", "Novosibirsk"]
    desk.act("Undo")
    assert desk.stops == ["Omsk", "Barabinsk", "Novosibirsk"]
    desk.act("Redo")
    assert "unsaved" in desk.page.locator("#name").inner_text()
    desk.click("Save")
    desk.page.get_by_text("Saved:").wait_for()
    assert "unsaved" not in desk.page.locator("#name").inner_text()
    stops = saved(tmp_path)["stops"]
    assert isinstance(stops, list)
    assert len(stops) == 2
    assert desk.asked == []


def test_a_place_is_searched_as_one_types_and_taken(desk: Desk) -> None:
    desk.click("Add a stop")
    desk.pick("Tatarsk")
    assert "Tatarsk" in desk.stops
    assert "1" in desk.page.locator("#changes-title").inner_text()


def test_a_point_is_set_on_the_map(desk: Desk) -> None:
    desk.page.wait_for_selector("body[data-settled]")
    desk.click("Add a stop")
    desk.click("Set it on the map")
    before = desk.seen
    frame = desk.page.frame_locator("#map iframe")
    frame.locator("#map").click(position={"x": 120, "y": 120})
    desk.wait(before + 1)
    assert len(desk.stops) == 4
    desk.click("Add a stop")
    desk.click("Set it on the map")
    desk.page.keyboard.press("Escape")
    assert not desk.page.locator("#pointing").is_visible()


def test_a_change_is_drawn_over_the_map_that_is_there(desk: Desk) -> None:
    desk.page.wait_for_selector("body[data-settled='1']")
    frame = desk.page.frame_locator("#map iframe").first
    assert frame.locator(".dot.stop").count() == 3
    desk.word("Barabinsk", "only named")
    assert frame.locator(".dot.stop").count() == 2
    desk.page.wait_for_selector("body[data-settled='2']")
    frame = desk.page.frame_locator("#map iframe").first
    assert frame.locator(".dot.stop").count() == 2
    frame.locator(".leaflet-marker-icon", has=frame.locator(".dot.stop")).last.click()
    desk.page.locator("#stops .detail").wait_for()


def test_a_stop_shows_its_quote_and_other_places_of_its_name(desk: Desk) -> None:
    desk.click("Omsk", within="#stops")
    detail = desk.page.locator("#stops .detail")
    assert "The train left Omsk" in detail.locator("blockquote").inner_text()
    assert detail.get_by_role("button", name="Another place").is_visible()
    before = desk.seen
    detail.get_by_role("button", name="Set it on the map").click()
    desk.page.wait_for_selector("body[data-settled]")
    frame = desk.page.frame_locator("#map iframe").first
    frame.locator("#map").click(position={"x": 100, "y": 60})
    desk.wait(before + 1)
    assert desk.stops[0] != "Omsk"
    desk.page.locator("#changes-title").click()
    desk.act("Back to the reading: " + desk.stops[0] + ": place")
    assert desk.stops[0] == "Omsk"


def test_stops_are_dragged_into_order(desk: Desk) -> None:
    rows = desk.page.locator("#stops > li")
    before = desk.seen
    rows.nth(1).locator(".grip").drag_to(rows.nth(0))
    desk.wait(before + 1)
    assert desk.journey[:2] == ["origin Barabinsk", "stop Omsk"]


def test_everything_goes_by_keys_alone(desk: Desk) -> None:
    keys = desk.page.keyboard
    desk.page.locator("#stops button[aria-label='Down: Omsk']").focus()
    keys.press("Enter")
    desk.wait(2)
    assert desk.stops[:2] == ["Barabinsk", "Omsk"]
    focused = "document.activeElement.getAttribute('aria-label')"
    assert desk.page.evaluate(focused) == "Down: Omsk"
    keys.press("Enter")
    desk.wait(3)
    assert desk.stops[2] == "Omsk"
    keys.press("Control+z")
    desk.wait(4)
    keys.press("Control+z")
    desk.wait(5)
    assert desk.stops[0] == "Omsk"
    desk.page.locator("#find").focus()
    keys.type("old mill")
    keys.press("Enter")
    keys.press("Enter")  # the first of the menu: a stop
    desk.page.locator("#query").fill("Tatarsk")
    desk.page.locator("#found[data-typed='Tatarsk'] button").first.wait_for()
    keys.press("Enter")
    desk.wait(6)
    assert "Tatarsk" in desk.stops
    assert desk.page.locator("#text button", has_text="old mill").count() == 1
    keys.press("Control+s")
    desk.page.get_by_text("Saved:").wait_for()


def test_words_are_selected_to_name_a_place(desk: Desk) -> None:
    desk.select("old mill")
    desk.click("Name a place: destination")
    desk.pick("Tatarsk")
    assert desk.journey[-1] == "destination Tatarsk"
    assert desk.page.locator("#text button", has_text="old mill").count() == 1
    assert desk.page.locator("#text").inner_text().count("old mill") == 1


def test_a_name_without_a_place_is_given_one(
    browser: Browser, tmp_path: Path, atlas: Atlas
) -> None:
    story = tmp_path / "mill.txt"
    story.write_text(STORY.replace("Barabinsk", "Wobbleford"), "utf-8")
    with serving(Room(atlas, opened(str(story), atlas))) as address:
        _name_a_place(at_desk(browser, address))


def _name_a_place(desk: Desk) -> None:
    """Give the name that has no place one, as the first doubt asks."""
    assert "1 thing" in desk.page.locator("#doubts-title").inner_text()
    desk.click("Another place", within="#doubts")
    desk.pick("Tomsk")
    assert desk.stops == ["Omsk", "Tomsk", "Novosibirsk"]
    assert not desk.page.locator("#doubts").is_visible()
    desk.page.close()


def test_all_that_a_trip_holds_is_in_its_form(desk: Desk, tmp_path: Path) -> None:
    desk.page.locator("#trip-box summary").click()
    form = desk.page.locator("#trip")
    schema = desk.page.evaluate("fetch('page/words.json').then((r) => r.json())")["en"]
    before = desk.seen
    for label, value in [
        (schema["title"], "Over the plain"),
        (schema["top_speed"], "80"),
        (schema["published"], "2024-05-09"),
    ]:
        field = form.get_by_label(label, exact=True)
        field.fill(value)
        field.press("Enter")
        before += 1
        desk.wait(before)
    form.get_by_label("One more: By way of").click()
    desk.pick("Tatarsk")
    form.get_by_label("One more: Avoid countries").fill("KZ")
    form.get_by_label("One more: Avoid countries").press("Enter")
    desk.wait(before + 2)
    desk.click("Omsk", within="#stops")
    detail = desk.page.locator("#stops .detail")
    assert "Asia/Omsk" in detail.inner_text()
    detail.get_by_label("From").first.fill("2024-05-06T07:30")
    desk.wait(before + 3)
    detail.get_by_label("Came by").select_option("road")
    desk.wait(before + 4)
    desk.click("Save")
    desk.page.get_by_text("Saved:").wait_for()
    held = saved(tmp_path)
    assert held["title"] == "Over the plain"
    assert held["published"] == "2024-05-09"
    assert held["top_speed"] == {"kmh": 80, "source": "option", "quote": None}
    assert (held["avoid"], len(str(held["via"]))) == (["KZ"], len(str(held["via"])))
    stops = held["stops"]
    assert isinstance(stops, list)
    assert stops[0]["told"][0] == "2024-05-06T07:30:00+06:00"
    assert stops[0]["way"] == "road"


def test_one_stop_or_all_go_back_to_the_reading(desk: Desk) -> None:
    desk.role("Barabinsk", "candidate")
    desk.act("Down: Omsk")
    desk.page.locator("#changes-title").click()
    assert desk.page.locator("#changes li").count() >= 2
    desk.page.locator("#changes button").first.click()
    desk.wait(4)
    desk.act("Back to the reading")
    assert desk.page.locator("#changes-title").inner_text() == "As it was read"
    assert desk.journey == ["origin Omsk", "stop Barabinsk", "destination Novosibirsk"]


def test_a_journey_is_turned_round(desk: Desk) -> None:
    desk.act("Turn it round")
    assert desk.journey == ["origin Novosibirsk", "stop Barabinsk", "destination Omsk"]


def test_exports_are_downloaded_and_the_embed_code_shown(desk: Desk) -> None:
    with desk.page.expect_download() as got:
        desk.page.locator("#export").select_option("geojson")
    assert got.value.suggested_filename == "plain.geojson"
    desk.page.locator("#export").select_option("embed")
    desk.page.locator("#embed").wait_for()
    assert '<iframe src="plain.html"' in desk.page.locator("#code").input_value()


def test_leaving_with_unsaved_changes_asks(desk: Desk) -> None:
    desk.role("Barabinsk", "candidate")
    desk.page.mouse.click(5, 5)
    desk.page.evaluate("setTimeout(() => location.reload())")
    desk.page.wait_for_function("true")
    desk.page.wait_for_event("dialog", timeout=5000) if not desk.asked else None
    assert len(desk.asked) == 1
    assert desk.page.locator("#name").inner_text().endswith("unsaved")


def test_what_changed_on_disk_is_written_over_only_when_said_twice(
    desk: Desk, tmp_path: Path
) -> None:
    desk.role("Barabinsk", "candidate")
    theirs = tmp_path / "plain.yaml"
    theirs.write_text("# theirs\n", "utf-8")
    desk.click("Save")
    desk.page.get_by_text("is there already").wait_for()
    assert theirs.read_text("utf-8") == "# theirs\n"
    desk.click("Save over it")
    desk.page.get_by_text("Saved:").wait_for()
    assert "Novosibirsk" in theirs.read_text("utf-8")


def test_the_desk_speaks_every_language(desk: Desk) -> None:
    words = desk.page.evaluate("fetch('page/words.json').then((r) => r.json())")
    for drawn, language in enumerate(LANGUAGES, start=2):
        desk.page.locator("#language").select_option(language)
        desk.wait(drawn)
        desk.page.wait_for_selector(f"body[data-settled='{drawn}']")
        assert desk.page.locator("#save").inner_text() == words[language]["save"]
        frame = desk.page.frame_locator("#map iframe").first
        assert frame.locator("html").get_attribute("lang") == language
    assert {frozenset(each) for each in words.values()} == {frozenset(words["en"])}
    assert all(text for each in words.values() for text in each.values())


def test_the_desk_is_accessible_and_fits(desk: Desk) -> None:
    page = desk.page

    def check() -> None:
        for width, high in ((1280, 800), (390, 844)):
            page.set_viewport_size({"width": width, "height": high})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                assert faults_on(page, iframes=False) == [], (width, scheme)

    page.locator("#stops .place").first.click()
    page.locator("#trip-box summary").click()
    check()
    page.locator("#add").click()
    page.locator("#query").fill("Tatarsk")
    page.locator("#found button").first.wait_for()
    check()
    page.locator("#close").click()
    page.locator("#export").select_option("embed")
    page.locator("#embed").wait_for()
    check()


def test_the_start_and_a_draft_are_accessible(
    browser: Browser, atlas: Atlas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with serving(Room(atlas, online=True)) as address:
        for width, height in ((1280, 800), (390, 844)):
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(address)
            page.wait_for_selector("body[data-ready='start']")
            assert page.locator("#online").is_visible()
            assert faults_on(page, iframes=False) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.close()
    (tmp_path / "plain.txt").write_text(STORY, "utf-8")
    with serving(Room(atlas, opened("plain.txt", atlas))) as address:
        desk = at_desk(browser, address)
        desk.role("Omsk", "candidate")
        desk.page.close()
        desk = at_desk(browser, address)
        desk.page.locator("#drafts").wait_for()
        desk.click("Omsk", within="#text")
        assert faults_on(desk.page, iframes=False) == []
        desk.page.close()
