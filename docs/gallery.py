"""Write the gallery: maps/index.html, one card for each map of the project's stories.

.venv/bin/python docs/gallery.py          # `make maps` draws the maps, then runs this

Which stories, in what order and what they show is said in data/articles/gallery.toml;
the rest comes from the journeys themselves. The pictures are stills without a key,
carried in the page: it asks for nothing, wherever it is opened.
"""

from __future__ import annotations

import base64
import io
import tomllib
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

import geo
from geo.drawing import render
from geo.model.style import Style
from geo.pipeline import lay_out
from geo.sources.articles import read_article

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.model import Journey

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "data" / "articles"
PAGE = ROOT / "maps" / "index.html"
LANGUAGES = {
    "en": "English",
    "ja": "Japanese",
    "ko": "Korean",
    "ru": "Russian",
    "zh": "Chinese",
}
_STILL_PX = (480, 420)
_MAP = (0, 10, 480, 370)  # of a still, without the margin and the credits below it
_STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1c1c22; --soft: #55555f;
  --line: #d9d6cd; --card: #fff; --link: #005a9c; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #17181c; --ink: #ececf0; --soft: #b3b3bd; --line: #3a3b42;
    --card: #202126; --link: #7cc0ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; }
header, main, footer { max-width: 78rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; text-wrap: balance; }
header p { max-width: 42rem; margin: 0 0 1.5rem; color: var(--soft); }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 1.25rem;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17.5rem), 1fr)); }
li { background: var(--card); border: 1px solid var(--line); border-radius: 8px;
  overflow: hidden; position: relative; display: flex; flex-direction: column; }
img { display: block; width: 100%; height: auto; aspect-ratio: 4 / 3;
  border-bottom: 1px solid var(--line); }
.text { padding: .75rem 1rem 1rem; }
h2 { font-size: 1rem; line-height: 1.3; margin: 0; }
a { color: var(--link); }
h2 a { color: inherit; text-decoration: none; }
h2 a::after { content: ""; position: absolute; inset: 0; }
li:hover { border-color: var(--link); }
li:focus-within { outline: 3px solid var(--link); outline-offset: 2px; }
h2 a:focus { outline: none; }
.title { margin: .25rem 0 .5rem; line-break: strict; text-wrap: balance; }
[lang=ko] { word-break: keep-all; }
.facts, .look { margin: 0; font-size: .875rem; color: var(--soft); }
.look { margin-top: .25rem; }
footer { padding-top: 1.5rem; padding-bottom: 2rem; font-size: .875rem;
  color: var(--soft); }
"""


@dataclass(frozen=True, slots=True)
class Card:
    """One map of the gallery: its story's journey, and what is said of it."""

    story: str
    kind: str
    look: str
    journey: Journey

    @property
    def facts(self) -> str:
        """Return what the journey is in a line: language, stops, kilometres."""
        language = LANGUAGES[self.journey.language]
        if not self.journey.drawn:
            return f"{language} · {len(self.journey.stops)} places, no line"
        own = [leg for leg in self.journey.legs if not leg.branch]
        rail = sum(leg.length_km for leg in own if leg.kind == "rail")
        sea = sum(leg.length_km for leg in own if leg.kind == "sea")
        stops = sum(stop.role != "candidate" for stop in self.journey.stops)
        facts = [language, f"{stops} stops", f"{rail:,.0f} km by rail"]
        return " · ".join([*facts, f"{sea:,.0f} km by sea"] if sea else facts)


def source_of(story: str) -> Path:
    """Return what a map is drawn from: the trip file that a person made, or the story.

    The Makefile does the same.
    """
    trip = ARTICLES / f"{story}.yaml"
    return trip if trip.is_file() else ARTICLES / f"{story}.txt"


def journey_of(story: str, atlas: geo.Atlas) -> Journey:
    """Return the journey of a story, as `railstory map` draws it."""
    source = source_of(story)
    if source.suffix == ".yaml":
        return lay_out(geo.read_trip(source, atlas), atlas)
    return geo.trace(read_article(str(source)).text, atlas)


def cards(atlas: geo.Atlas) -> list[Card]:
    """Return the cards in the order of the gallery's file."""
    rows = tomllib.loads((ARTICLES / "gallery.toml").read_text("utf-8"))["map"]
    return [Card(**row, journey=journey_of(row["story"], atlas)) for row in rows]


def thumbnail(journey: Journey, atlas: geo.Atlas) -> str:
    """Return a small still without its key as an address that carries its content."""
    style = Style(quiet=True, show=("numbers", "rails"), hide=("dates",))
    drawn = replace(journey, title="", style=style)
    still = render(drawn, "png", atlas=atlas, size_px=_STILL_PX)
    with Image.open(io.BytesIO(still)) as whole:
        small = whole.convert("RGB").resize(_STILL_PX, Image.Resampling.LANCZOS)
    content = io.BytesIO()
    small.crop(_MAP).save(content, "webp", quality=80, method=6)
    return f"data:image/webp;base64,{base64.b64encode(content.getvalue()).decode()}"


def page(found: Sequence[Card], pictures: Mapping[str, str]) -> str:
    """Return the gallery's page; `pictures` has the address of each story's still."""
    items = "\n".join(_item(card, pictures[card.story]) for card in found)
    spoken = len({card.journey.language for card in found})
    title = "Train journeys, read from stories and drawn"
    sources = " · ".join(found[0].journey.attribution)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{len(found)} maps that railstory drew from news \
stories about train journeys.">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>{_STYLE}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p>railstory drew these {len(found)} maps from stories in {spoken} languages, all
of the project's own. A map is one file: it opens anywhere and asks for nothing.</p>
</header>
<main>
<ul>
{items}
</ul>
</main>
<footer>
<p>{escape(sources)}</p>
</footer>
</body>
</html>
"""


def _item(card: Card, picture: str) -> str:
    """Return one card."""
    language = card.journey.language
    return f"""<li>
<img src="{picture}" alt="" width="{_MAP[2]}" height="{_MAP[3] - _MAP[1]}">
<div class="text">
<h2><a href="{escape(card.story)}.html">{escape(card.kind)}</a></h2>
<p class="title" lang="{language}">{escape(card.journey.title)}</p>
<p class="facts">{escape(card.facts)}</p>
<p class="look">{escape(card.look)}</p>
</div>
</li>"""


def main() -> None:
    """Write the gallery."""
    atlas = geo.open_atlas()
    found = cards(atlas)
    pictures = {card.story: thumbnail(card.journey, atlas) for card in found}
    PAGE.write_text(page(found, pictures), encoding="utf-8")


if __name__ == "__main__":
    main()
