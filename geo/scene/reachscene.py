"""The scene of a reach: where on the rails a train can be after some hours, at most."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.model import (
    Bounds,
    Card,
    Dot,
    Edition,
    Scene,
    Style,
    Table,
)
from geo.model.style import OWN_STYLE
from geo.scene.cards import coordinates
from geo.scene.dots import Marked, captions_of
from geo.scene.maplines import drawn, keyed, points_of
from geo.scene.pagewords import clean, cleaned, order_of, words
from geo.scene.panel import controls, is_keyed
from geo.scene.toponyms import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.model import Basemap, Language, Place
    from geo.scene.maplines import Band

__all__ = ["draw_reach"]

_GRAIN = 320  # the map is this many squares wide; what lies in one is one point
_SAMPLES = 60


def draw_reach(  # noqa: PLR0913  # each says one thing about the map
    start: Place,
    bands: Sequence[Band],
    basemap: Basemap,
    *,
    top_kmh: float,
    language: Language = "en",
    context: Iterable[Place] = (),
    attribution: Sequence[str] = (),
    is_assumed: bool = False,
    style: Style = OWN_STYLE,
) -> Scene:
    """Return the map of where a train can be within some hours of leaving a place.

    Args:
        start: where the train leaves.
        bands: nearest first; each holds the rails beyond the one before.
        basemap: land and water.
        top_kmh: the speed that the bands were reckoned with.
        language: of the page, at first.
        context: places to name beside the rails.
        attribution: whose work the map is made of.
        is_assumed: whether nobody gave that speed.
        style: what an editor or a house says of its maps.
    """
    points = [start.at, *points_of(bands)]
    bounds = Bounds.around(points)
    dot = Dot("stop", start.at, names_of(start), key="1", end=True)
    backdrop = basemap.around(points[:: max(1, len(points) // _SAMPLES)])
    captions = (*backdrop.captions, *captions_of(context, [Marked(dot, start)]))
    if not style.shows("places"):
        captions = ()
    editions = tuple(
        _edition(
            each, start, bands, top_kmh=top_kmh, is_assumed=is_assumed, style=style
        )
        for each in order_of(language)
    )
    title = words(language).say("reach_title", origin=clean(start.called(language)))
    return Scene(
        title=clean(style.headline) or title,
        story_language=language,
        bounds=bounds,
        backdrop=replace(backdrop, captions=captions),
        editions=editions,
        dots=(dot,),
        reached=drawn(bands, _GRAIN),
        top_kmh=top_kmh,
        attribution=tuple(clean(text) for text in attribution),
        theme=style.theme or "auto",
        style=cleaned(style),
    )


def _edition(  # noqa: PLR0913  # each says one thing about the texts
    language: Language,
    start: Place,
    bands: Sequence[Band],
    *,
    top_kmh: float,
    is_assumed: bool,
    style: Style,
) -> Edition:
    """Return the texts in one language, those that an editor lets show."""
    speech = words(language, style)
    name = clean(start.called(language))
    far = bands[-1]
    speed = speech.kmh(top_kmh)
    if is_assumed:
        speed = speech.say("kmh_assumed", speed=speed)
    answer = speech.say(
        "reach_answer",
        origin=name,
        hours=speech.hours(far.hours),
        speed=speed,
        km=speech.km(far.km),
    )
    parts = [(speech.hours(b.hours), speech.km(b.km), b.by) for b in bands]
    head = ("column_within", "column_rails", "column_by")
    rows = tuple((h, km, speech.moment(by) if by else "–") for h, km, by in parts)
    table = Table(
        speech.phrases["reach"], tuple(speech.phrases[key] for key in head), rows
    )
    facts = ((speech.phrases["fact_at"], coordinates(start.at)),)
    notes = (
        speech.phrases["note_hours_assumed" if is_assumed else "note_hours"],
        speech.phrases["note_offline"],
    )
    return Edition(
        language,
        answer,
        controls(speech),
        legend=tuple(r for r in keyed(bands, speech) if is_keyed(r[0], style)),
        tables=(table,) if style.shows("reach") else (),
        cards=(Card(name, f"1 {name}", facts),),
        notes=notes if style.shows("notes") else (),
    )
