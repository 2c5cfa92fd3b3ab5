"""Put misread stories right at the desk, in a real browser: clicks, keys and seconds.

    .venv/bin/python benchmarks/desk.py

The stories are those of `tests/support/desk_cases.toml`, each beginning with a wrong
map. For each are printed the clicks and keys it takes to the right one, the seconds the
machine takes, and those of a person by the keystroke-level model (reading the story
left out). Then how long a change to a journey of twenty stops takes until it is drawn,
and a keystroke in a story of 100 kB with 200 names until its letter is painted.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))

from desk_page import Desk, at_desk, serving
from desk_person import cases, is_right, put_right, room_of
from get_browser import chromium

import geo
from geo.desk import Opened, Room, opened
from geo.desk.opening import values_of
from geo.sources.trips import trip_of

LINE = (
    "Moscow Vladimir Kirov Perm Yekaterinburg Tyumen Ishim Omsk Barabinsk Novosibirsk"
    " Taiga Mariinsk Achinsk Krasnoyarsk Kansk Taishet Nizhneudinsk Zima Irkutsk Chita"
)
ROUNDS = 15
PAINTED = """() => {
  window.took = [];
  document.addEventListener("keydown", () => {
    const began = performance.now();
    const painted = () => took.push(performance.now() - began);
    requestAnimationFrame(() => setTimeout(painted));
  }, true);
}"""


def main() -> None:
    """Print what each story takes, then the two delays."""
    atlas = geo.open_atlas()
    with chromium() as browser, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for case in cases():
            with serving(room_of(case, atlas, folder)) as address:
                desk = at_desk(browser, address)
                desk.page.locator("#language").select_option("en")
                desk.wait(2)
                work = put_right(desk, case, atlas)
                right = "right" if is_right(desk, case, atlas) else "WRONG"
                desk.page.close()
            print(
                f"{case.kind}: {right}, {work.clicks} clicks, {work.keys} keys, "
                f"machine {work.seconds:.1f} s, person {work.person_seconds:.0f} s"
            )
        stops = [{"place": town, "role": "stop"} for town in LINE.split()]
        given = {"title": "Far", "top_speed": 80, "stops": stops}
        values = values_of(trip_of(given, "far", atlas.find))
        begun = Opened("far", "", values, folder / "far.yaml", values)
        with serving(Room(atlas, begun)) as address:
            _delay(at_desk(browser, address))
        story = folder / "long.txt"
        told = "{}. It stopped at {} for water. " + "It went on and on. " * 26
        towns = enumerate(LINE.split() * 10)
        story.write_text("\n".join(told.format(n, town) for n, town in towns), "utf-8")
        with serving(Room(atlas, opened(str(story), atlas))) as address:
            _keystroke(at_desk(browser, address))


def _delay(desk: Desk) -> None:
    """Print how long a change to twenty stops takes until it is drawn, warm."""
    desk.page.wait_for_selector("body[data-settled='1']")
    took = []
    for _ in range(ROUNDS):
        desk.act("Down: Omsk")
        took.append(int(desk.page.evaluate("Number(document.body.dataset.ms)")))
        desk.act("Undo")
        took.append(int(desk.page.evaluate("Number(document.body.dataset.ms)")))
    most = max(took[2:])
    print(
        f"20 stops, a change: median {statistics.median(took):.0f} ms, most {most} ms"
    )
    desk.page.close()


def _keystroke(desk: Desk) -> None:
    """Print how long a keystroke takes in a long story."""
    desk.click("Add a stop")
    desk.page.evaluate(PAINTED)
    for letter in "Tatarsk" * 3:
        desk.page.keyboard.press(letter)
        desk.page.wait_for_timeout(100)
    took = desk.page.evaluate("window.took")
    print(f"100 kB, a keystroke: median {statistics.median(took):.0f} ms")
    desk.page.close()


if __name__ == "__main__":
    main()
