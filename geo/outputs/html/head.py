"""The page's head: what it says to those who link to it, and the colours of a house."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from geo.languages.profile import profile_of
from geo.outputs.html.data import escaped_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geo.model import Dot, Scene, Style, Theme

__all__ = ["house_css", "shared"]

_LONGEST = 300  # letters of a description that anybody shows
# The line of a journey between two stops, in the page's own colours.
_ICON = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>"
    "<path d='M4 12 L12 4' stroke='#0072b2' stroke-width='3'/>"
    "<circle cx='4' cy='12' r='3' fill='#0072b2'/>"
    "<circle cx='12' cy='4' r='2.5' fill='#fff' stroke='#0072b2' stroke-width='2'/>"
    "</svg>"
)
# What a colour is called in page.css, where that is not the style's own name.
_VARIABLES = {"journey": ("main",), "sea": ("sea", "lake")}
# Where colours hold: those of light paper also wherever a dark page is printed.
_LIGHT = {
    "auto": "not all and (prefers-color-scheme: dark)",
    "light": "all",
    "dark": "print",
}
_DARK = {"auto": "(prefers-color-scheme: dark)", "light": "", "dark": "screen"}


def shared(scene: Scene) -> str:
    """Return the head's elements: description, card, address, places, icon.

    Every text stands in an attribute or in a block of data, escaped for either.
    """
    icon = quote(_ICON, safe=" =':/#<>").replace("#", "%23").replace("<", "%3C")
    link = f'<link rel="icon" href="data:image/svg+xml,{icon.replace(">", "%3E")}">\n'
    told = json.dumps(_places(scene), ensure_ascii=False, separators=(",", ":"))
    data = escaped_json(told)
    return (
        f"{link}{''.join(_metas(scene))}"
        f'<script type="application/ld+json">{data}</script>\n'
    )


def _metas(scene: Scene) -> Iterator[str]:
    """Yield the meta elements, and the link to the page's own address."""
    first, share = scene.editions[0], scene.share
    told = " ".join((scene.style.standfirst or first.answer).split())[:_LONGEST]
    title = scene.title or first.answer
    yield f'<meta name="description" content="{escape(told)}">\n'
    facts = {
        "og:type": "article",
        "og:title": title,
        "og:description": told,
        "og:locale": profile_of(first.language).locale,
        "og:url": share.permalink,
        "og:image": share.picture,
        "og:image:width": str(share.size_px[0]) if share.picture else "",
        "og:image:height": str(share.size_px[1]) if share.picture else "",
        "og:image:alt": told if share.picture else "",
    }
    for name, value in facts.items():
        if value:
            yield f'<meta property="{name}" content="{escape(value)}">\n'
    card = "summary_large_image" if share.picture else "summary"
    yield f'<meta name="twitter:card" content="{card}">\n'
    if share.permalink:
        yield f'<link rel="canonical" href="{escape(share.permalink)}">\n'


def _places(scene: Scene) -> dict[str, object]:
    """Return the journey as schema.org has it: a trip whose itinerary is its stops."""
    first = scene.editions[0]
    stops = [dot for dot in scene.dots if dot.kind in {"stop", "place"}]
    about: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Map",
        "name": scene.title or first.answer,
        "description": first.answer,
        "inLanguage": first.tag,
    }
    if scene.share.permalink:
        about["url"] = scene.share.permalink
    listed = [_place(dot, first.language) for dot in stops]
    if scene.ways:
        trip = {"@type": "Trip", "itinerary": _list(listed)}
        return about | {"about": trip}
    return about | {"about": _list(listed)}


def _list(items: list[dict[str, object]]) -> dict[str, object]:
    """Return places in their order."""
    order = "https://schema.org/ItemListOrderAscending"
    return {"@type": "ItemList", "itemListOrder": order, "itemListElement": items}


def _place(dot: Dot, language: str) -> dict[str, object]:
    """Return a place, in degrees that no map has turned around the world."""
    lon = (dot.at.lon + 180) % 360 - 180
    geo = {
        "@type": "GeoCoordinates",
        "latitude": round(dot.at.lat, 5),
        "longitude": round(lon, 5),
    }
    return {"@type": "Place", "name": dot.called(language), "geo": geo}


def house_css(style: Style, theme: Theme) -> str:
    """Return the rules of a style; nothing where it says nothing of looks.

    Colours and fonts were held to their patterns when they were read: no rule but
    these can come out of them.
    """
    rules = [_rule(_LIGHT[theme], style.colours), _rule(_DARK[theme], style.dark)]
    if style.font:
        names = ",".join(f'"{name.strip()}"' for name in style.font.split(","))
        family = f"{names},system-ui,sans-serif"
        rules.append(f"body,.dot i{{font-family:{family}}}")
    return "".join(rules)


def _rule(media: str, colours: Mapping[str, str]) -> str:
    """Return colours as variables that hold for some media."""
    if not (media and colours):
        return ""
    said = "".join(
        f"--{variable}:{colour};"
        for name, colour in colours.items()
        for variable in _VARIABLES.get(name, (name,))
    )
    return f"@media {media}{{:root{{{said}}}}}"
