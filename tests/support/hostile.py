"""A journey of hostile texts, and what a page would load."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from toy_journey import toy_journey

if TYPE_CHECKING:
    from geo.model import Journey


HOSTILE = (
    "{{7*7}} {% raw %} ${x} `y` </script><script>alert(1)</script>"
    '<img src=x onerror="alert(2)"> \u2028 \u202e \ud800 javascript:alert(3) -->'
)


def hostile_journey() -> Journey:
    """Return the toy journey with a hostile text wherever a text can be."""
    journey = toy_journey()
    places = tuple(
        replace(p, name=HOSTILE, names={"ja": HOSTILE, "ru": HOSTILE}, source=HOSTILE)
        for p in journey.places
    )
    return replace(
        journey,
        title=HOSTILE,
        places=places,
        stops=tuple(replace(s, quote=HOSTILE) for s in journey.stops),
        checks=tuple(replace(c, claim=HOSTILE, why=HOSTILE) for c in journey.checks),
        legs=(replace(journey.legs[0], kind="gap", line=(), why=HOSTILE),),
        unplaced=(HOSTILE,),
        warnings=(HOSTILE,),
        attribution=(HOSTILE,),
    )


class Tags(HTMLParser):
    """Collects the tags of a page, and the addresses it would load."""

    def __init__(self, text: str) -> None:
        """Read the page."""
        super().__init__()
        self.tags: list[str] = []
        self.loads: list[str] = []
        self.handlers: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        for name, value in attrs:
            if name == "src" or (tag == "link" and name == "href"):
                self.loads.append(value or "")
            if name.startswith("on"):
                self.handlers.append(name)
