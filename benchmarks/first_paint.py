"""Compare when a page has painted its route with stock Folium's, in a real browser.

    .venv/bin/python benchmarks/first_paint.py [--story FILE] [--assets FOLDER]

Both pages show the same journey: ours as `railstory map` writes it, and one of Folium's
own with the same stops and lines, without a basemap. What Folium's page would ask the
network for is read from this disk as ours is: Leaflet, and of the rest (jQuery,
Bootstrap, icons) what lies in the folder of assets under Folium's own file names, for
instance from npm; without the folder the rest is left out, which flatters Folium. Each
is opened anew, by turns; the moment is when the first frame that has the route's line
is handed on to be shown, as the browser's own trace says. Printed are the medians in ms
and their ratio, which is to stay at 1.5 or below: by the clock, and of the page's own
thread, which other work on the machine does not lengthen.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "support"))

from get_browser import chromium

import geo
from geo.outputs.html.document import leaflet_file

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from geo.model import Journey

STORY = Path(__file__).parents[1] / "data" / "articles" / "armoured-train.ja.txt"
MOST = 1.5
PAINTED = """
  performance.mark('began');
  const seen = () => {
    if (!document.querySelector('path.leaflet-interactive, #map path.way')) {
      return requestAnimationFrame(seen);
    }
    performance.mark('seen');
    window.seen = true;
  };
  requestAnimationFrame(seen);
"""


def stock(journey: Journey, assets: Path | None = None) -> str:
    """Return Folium's own page of the journey, without a basemap or a request."""
    import folium  # what is compared with

    drawn = folium.Map(tiles=None)
    lines = [[(at.lat, at.lon) for at in leg.line] for leg in journey.legs]
    for line in filter(None, lines):
        folium.PolyLine(line, weight=4).add_to(drawn)
    places = {place.id: place for place in journey.places}
    for stop in journey.stops:
        place = places[stop.place]
        folium.CircleMarker((place.lat, place.lon), tooltip=place.name).add_to(drawn)
    points = [point for line in lines for point in line]
    lats, lons = zip(*points, strict=True)
    drawn.fit_bounds([(min(lats), min(lons)), (max(lats), max(lons))])
    html = drawn.get_root().render()

    def inlined(match: re.Match[str]) -> str:
        kind, name = ("script", match[1]) if match[1] else ("style", match[2])
        name = name.rpartition("/")[2]
        if name in {"leaflet.js", "leaflet.css"}:
            return f"<{kind}>{leaflet_file(name)}</{kind}>"
        file = assets / name if assets else None
        content = file.read_text("utf-8") if file and file.is_file() else ""
        return f"<{kind}>{content}</{kind}>" if content else ""

    asked = (
        r'<script src="([^"]*)"></script>|<link rel="stylesheet" href="([^"]*)"\s*/?>'
    )
    return re.sub(asked, inlined, html)


def painted_ms(browser: Browser, page: Path) -> tuple[float, float]:
    """Return when a page that is opened anew has painted its route, in ms.

    The first is by the clock, the second what the page's thread has worked till then.
    """
    opened = browser.new_page(viewport={"width": 1280, "height": 800})
    opened.add_init_script(PAINTED)
    browser.start_tracing(categories=["blink.user_timing", "devtools.timeline"])
    opened.goto(page.as_uri())
    opened.wait_for_function("window.seen")
    opened.evaluate(
        "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
    )
    events = json.loads(browser.stop_tracing())["traceEvents"]
    opened.close()
    (seen,) = (e for e in events if e["name"] == "seen")
    own = [e for e in events if e["tid"] == seen["tid"] and e["pid"] == seen["pid"]]
    began = [e for e in own if e["name"] == "began"][-1]
    frames = [e for e in own if e["name"] == "Layerize" and e["ts"] >= seen["ts"]]
    frame = min(frames, key=lambda e: e["ts"])
    clock = frame["ts"] + frame["dur"] - began["ts"]
    worked = frame["tts"] + frame["tdur"] - began["tts"]
    return clock / 1000, worked / 1000


def main() -> None:
    """Print the medians and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--story", type=Path, default=STORY)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--assets", type=Path)
    given = parser.parse_args()
    journey = geo.trace(given.story.read_text("utf-8"), geo.open_atlas())
    with chromium() as browser, tempfile.TemporaryDirectory() as name:
        ours, theirs = Path(name) / "ours.html", Path(name) / "theirs.html"
        geo.write(journey, ours)
        theirs.write_text(stock(journey, given.assets), "utf-8")
        taken: dict[Path, list[tuple[float, float]]] = {ours: [], theirs: []}
        for turn in range(given.rounds + 1):
            for page in (ours, theirs):
                ms = painted_ms(browser, page)
                if turn:  # the first opening warms the browser
                    taken[page].append(ms)
    ratios = []
    for kind, what in enumerate(("by the clock", "of the page's thread")):
        own, other = (
            statistics.median(ms[kind] for ms in taken[page]) for page in taken
        )
        ratios.append(own / other)
        print(
            f"{what}: railstory {own:.0f} ms, Folium {other:.0f} ms, "
            f"ratio {ratios[-1]:.2f}"
        )
    sys.exit(min(ratios) > MOST)


if __name__ == "__main__":
    main()
