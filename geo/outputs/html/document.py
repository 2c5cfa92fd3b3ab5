"""The page as text: head, panel, map, data, scripts, and no template anywhere."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from geo.outputs.html.data import scene_parts
from geo.outputs.html.head import house_css, shared
from geo.outputs.html.panels import legend, switch, time_bar, told, zones_due
from geo.outputs.html.still import still_svg
from geo.outputs.htmltables import table_html as _table
from geo.outputs.landareas import locator_svg
from geo.scene.pagewords import unbroken

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.model import Scene, Theme

__all__ = ["document", "leaflet_file"]

_HERE = Path(__file__).parent
_SCRIPTS = (
    *("packed.js", "shapes.js", "first.js", "frame.js", "map.js", "crowd.js"),
    *("names.js", "panel.js", "story.js", "steps.js", "time.js", "start.js"),
)
_LEAFLET_IS_HERE = 'document.dispatchEvent(new Event("railstory:leaflet"));'
_LIVE = ("ground.js", "live.js")  # what runs when Leaflet has

# Where the works that are named in the credits say how they want to be named.
_HOMES = {
    "OpenStreetMap": "https://www.openstreetmap.org/copyright",
    "GeoNames": "https://www.geonames.org/",
    "Natural Earth": "https://www.naturalearthdata.com/",
    "TrainRouter": "https://trainrouter.com/",
}

# What of them stands in the map's corner, in short; the panel has all in full.
_CORNER = {
    "OpenStreetMap": "© OpenStreetMap contributors",
    "GeoNames": "GeoNames",
    "Natural Earth": "Natural Earth",
    "TrainRouter": "",
    "Stations:": "",
    "railstory": "",
}

# What of an address may stand in a policy, where ";" would begin another rule.
_HOST = re.compile(r"[A-Za-z0-9.-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")

# What the page never asks of Leaflet, as its style sheet names it.
_UNUSED = re.compile(r"-layers|-attribution|-tooltip|-oldie|vml|-shadow|-image-layer")

_BLOCKS = ("scene", "around")  # the page's data, in this order


def document(
    scene: Scene,
    *,
    head: str = "",
    body: str = "",
    script: str = "",
    inside: str = "",
) -> str:
    """Return the page.

    Without additions it carries a policy that lets nothing run but its own two
    scripts, and nothing be fetched. `head`, `body` and `script` are what a Folium
    user's own layers bring; with any of them the page has no policy. `inside` is a
    script of our own that runs in the scope of the page's.
    """
    first = scene.editions[0]
    is_ours = not (head.strip() or body.strip() or script.strip())
    own = house_css(scene.style, scene.theme)
    looks = _themed(_tight(_text("page.css")), scene.theme) + own
    styles = (_leaflet_css(with_pictures=not is_ours), looks)
    leaflet = leaflet_file("leaflet.js").partition("//# sourceMapping")[0]
    # The page's own stands first: it shows the journey while Leaflet is being read.
    scripts = (_script(inside), f"{leaflet}\n{_LEAFLET_IS_HERE}")
    journey, around = (
        _data(*part) for part in zip(_BLOCKS, scene_parts(scene), strict=True)
    )
    parts = [
        f'<!DOCTYPE html>\n<html lang="{first.tag}">\n<head>\n',
        '<meta charset="utf-8">\n',
        _policy(scene, scripts, styles) if is_ours else "",
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        '<meta name="generator" content="railstory">\n',
        f"<title>{escape(scene.title or first.answer)}</title>\n{shared(scene)}",
        *(f"<style>{style}</style>\n" for style in styles),
        # plugins extend Leaflet, so it stands before them
        "" if is_ours else f"<script>{leaflet}\n{_pins()}</script>\n{head}",
        f"</head>\n<body>\n<main{_slim(scene)}>\n{_panel(scene)}",
        f'<div id="stage"><div id="map"><noscript>{_still(scene)}</noscript>',
        "</div>\n",
        f"{time_bar(scene)}</div>\n",
        f'</main>\n<div id="credits" class="credits">{_credits(scene)}</div>\n',
        f"{_locator(scene)}{body}",
        journey,
        *(f"<script>{each}</script>\n" for each in scripts[: 2 if is_ours else 1]),
        around,  # behind the scripts, which draw the journey before it has come
        f"<script>{script}</script>\n" if script.strip() else "",
        "</body>\n</html>\n",
    ]
    return "".join(parts)


def _data(name: str, content: str) -> str:
    """Return a block of data."""
    return f'<script type="application/json" id="{name}">{content}</script>\n'


def _policy(scene: Scene, scripts: Sequence[str], styles: Sequence[str]) -> str:
    """Return the content security policy as a meta element.

    Pictures may come from the server of the tiles, where there is one. A page that
    knows where it will stand lets those who judge it read that server's rules for
    robots, and nothing else: the page itself asks for nothing.
    """
    server, home = (
        f"{u.scheme}://{u.netloc}" if _HOST.fullmatch(u.netloc) else ""
        for u in map(urlsplit, (scene.tiles.url, scene.share.permalink))
    )
    rules = (
        "default-src 'none'",
        f"script-src {' '.join(map(_hash, scripts))}",
        f"style-src {' '.join(map(_hash, styles))}",
        f"img-src data: {server}".strip(),
        *([f"connect-src {home}/robots.txt"] if home else []),
        "base-uri 'none'",
        "form-action 'none'",
    )
    content = escape("; ".join(rules), quote=False)
    return f'<meta http-equiv="Content-Security-Policy" content="{content}">\n'


def _hash(text: str) -> str:
    """Return the source expression that allows exactly this text."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _panel(scene: Scene) -> str:
    """Return the panel in the first language."""
    first = scene.editions[0]
    say = {name: escape(text) for name, text in first.words.items()}
    style = scene.style
    title = f'<h1 lang="{scene.story_tag}" dir="auto">{escape(scene.title)}</h1>'
    unseen = "" if style.shows("answer") else ' class="unseen"'
    remarks = ""
    if first.remarks:
        rows = "".join(
            f'<li lang="{language}">{escape(text)}</li>'
            for language, text in first.remarks
        )
        remarks = (
            f'<h2 data-say="remarks">{say["remarks"]}</h2><ul id="remarks">{rows}</ul>'
        )
    notes = ""
    if first.notes:
        rows = _list(first.notes, "id=notes")
        notes = f'<h2 data-say="notes">{say["notes"]}</h2>{rows}'
    facts = (
        f"{_choice(scene)}"
        f'<div id="stops">{"".join(map(_table, first.tables[:1]))}</div>\n'
        f"{legend(first)}{switch(first)}"
        f'<div id="tables">{"".join(map(_table, first.tables[1:]))}</div>\n'
        f"{_said(scene, 'note')}{notes}{remarks}"
        f'<h2 data-say="sources">{say["sources"]}</h2>{_said(scene, "credit")}'
        f"{_sources(scene)}"
    )
    return (
        f'<aside id="panel" aria-label="{say["panel"]}">\n<header>\n'
        '<button id="toggle" class="button" type="button" aria-controls="details"'
        f" hidden></button>\n{title if scene.title else ''}\n"
        f"{_said(scene, 'standfirst')}{_said(scene, 'byline')}"
        f'<p id="answer"{unseen}>{escape(unbroken(first.answer))}</p>\n</header>\n'
        f'<div id="details" tabindex="-1">\n{told(scene, facts)}</div>\n</aside>\n'
    )


def _locator(scene: Scene) -> str:
    """Return the circle that shows where the map lies, hidden until it is placed."""
    drawn = locator_svg(scene)
    name = escape(scene.editions[0].words["locator"])
    label = f'role="img" aria-label="{name}"'
    return f'<div id="locator" {label} hidden>{drawn}</div>\n' if drawn else ""


def _slim(scene: Scene) -> str:
    """Return the class of a page that has nothing to read beside its map."""
    first = scene.editions[0]
    has_facts = first.tables or first.legend or first.notes or scene.story
    return "" if has_facts or scene.style.note else ' class="slim"'


def _said(scene: Scene, what: str) -> str:
    """Return a text that an editor gives the map; nothing where there is none."""
    text = getattr(scene.style, what)
    kind = ' class="note"' if what == "note" else f' id="{what}"'
    lang = f' lang="{scene.story_tag}" dir="auto"'
    return f"<p{kind}{lang}>{escape(text)}</p>\n" if text else ""


def _still(scene: Scene) -> str:
    """Return the still; without a reach that the page shows only when asked to."""
    return still_svg(scene)


def _choice(scene: Scene) -> str:
    """Return the choice of language, hidden until a script can serve it."""
    first = scene.editions[0]
    options = "".join(
        f'<option value="{e.language}" lang="{e.language}"'
        f"{' selected' if e is first else ''}>{escape(e.words['language_name'])}"
        "</option>"
        for e in scene.editions
    )
    label = escape(first.words["language"])
    # A script names the reader's own zone; till then a name of usual length has room.
    clock = first.words["show_yours"].replace("{zone}", "Asia/Tokyo")
    return (
        '<div class="bar" id="choice" hidden><label for="language"'
        f' data-say="language">{label}</label><select id="language">{options}'
        "</select></div>\n"
        f'<div class="bar" id="zones"{zones_due(scene)} hidden><label>'
        '<input type="checkbox" id="yours">'
        f" <span>{escape(clock)}</span></label></div>\n"
    )


def _list(texts: Iterable[str], attributes: str) -> str:
    """Return texts as a list."""
    rows = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f"<ul {attributes}>{rows}</ul>"


def _sources(scene: Scene) -> str:
    """Return whose work the map is made of, one a line."""
    rows = "".join(f"<li>{_linked(text, text)}</li>" for text in scene.attribution)
    return f'<ul id="sources">{rows}</ul>'


def _credits(scene: Scene) -> str:
    """Return whose work is to be seen on the map, in one line, for its corner.

    All of it where no panel has the rest.
    """
    is_all = bool(_slim(scene))
    sources = (
        _linked(text, _in_short(text) or (text if is_all else ""))
        for text in scene.attribution
    )
    shown = (escape(scene.style.credit), *sources)
    return " · ".join(text for text in shown if text)


def _in_short(text: str) -> str:
    """Return a credit as it stands in the corner; what is not known, in full."""
    return next((short for name, short in _CORNER.items() if name in text), text)


def _linked(text: str, shown: str) -> str:
    """Return a credit, linked to the work's own page where it is known."""
    for name, address in _HOMES.items():
        if name in text and shown:
            link = f'<a href="{address}" target="_blank" rel="noopener">'
            return f"{link}{escape(shown)}</a>"
    return escape(shown)


@cache
def _script(inside: str = "") -> str:
    """Return the page's own script: its files in order, in a scope of their own."""
    content, live = ("\n".join(_lean(_text(n)) for n in s) for s in (_SCRIPTS, _LIVE))
    alive = f"function live() {{\n{live}\n{_lean(inside)}\n}}"
    return f'(() => {{\n"use strict";\n{alive}\n{content}\n}})();'


def _lean(text: str) -> str:
    """Return a script or style sheet without indents and lines of comment."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(
        line for line in lines if line and not line.startswith(("//", "/**"))
    )


def _tight(css: str) -> str:
    r"""Return a style sheet without the spaces that nobody reads.

    >>> _tight("a { color: red; }\nb, i { top: 0 }")
    'a{color: red;}b, i{top: 0}'
    """
    return re.sub(r"\s*([{};])\s*", r"\1", css.strip())


def _themed(css: str, theme: Theme) -> str:
    """Return the page's own style sheet with one theme, or the reader's own choice."""
    if theme == "auto":
        return css
    asked = {"dark": "screen", "light": "not all"}[theme]
    css = css.replace("color-scheme: light dark", f"color-scheme: {theme}")
    return css.replace("(prefers-color-scheme: dark)", asked)


@cache
def _text(name: str) -> str:
    """Return one of the files beside this module."""
    return (_HERE / name).read_text("utf-8")


@cache
def _leaflet_css(*, with_pictures: bool) -> str:
    """Return Leaflet's style sheet, its pictures written into it or left out.

    The page itself shows none; a plain marker that a Folium user adds does.
    """

    def inlined(match: re.Match[str]) -> str:
        if not with_pictures:
            return "none"
        picture = base64.b64encode(_leaflet_bytes(match[1])).decode()
        return f"url(data:image/png;base64,{picture})"

    css = re.sub(r"/\*.*?\*/", "", leaflet_file("leaflet.css"), flags=re.DOTALL)
    if not with_pictures:
        css = re.sub(r"([^{}]+)\{[^{}]*\}", _used, css)
    return _tight(re.sub(r"url\((images/[\w.-]+)\)", inlined, css))


def _used(rule: re.Match[str]) -> str:
    """Return a rule of Leaflet's style sheet without what no page of ours has."""
    selectors = [s.strip() for s in rule[1].split(",")]
    kept = [s for s in selectors if not _UNUSED.search(s)]
    return f"{', '.join(kept)}{rule[0][len(rule[1]) :]}\n" if kept else ""


@cache
def _pins() -> str:
    """Return the script that gives plain markers their pictures, without a request."""
    pictures = {
        option: base64.b64encode(_leaflet_bytes(f"images/{file}.png")).decode()
        for option, file in (
            ("iconUrl", "marker-icon"),
            ("iconRetinaUrl", "marker-icon-2x"),
            ("shadowUrl", "marker-shadow"),
        )
    }
    urls = {name: f"data:image/png;base64,{data}" for name, data in pictures.items()}
    merged = f"L.Icon.Default.mergeOptions({json.dumps(urls)});"
    return f'L.Icon.Default.imagePath = "";{merged}'


def leaflet_file(name: str) -> str:
    """Return one of Leaflet's own texts, with the line ends that browsers hash."""
    return _leaflet_bytes(name).decode().replace("\r\n", "\n")


def _leaflet_bytes(name: str) -> bytes:
    """Return the content of one of Leaflet's own files."""
    import js_lib_leaflet  # a folder of files; nothing to import

    folder = Path(js_lib_leaflet.__file__).parent / "static" / "js_lib_leaflet"
    return (folder / name).read_bytes()
