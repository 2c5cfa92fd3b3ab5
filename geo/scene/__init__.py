"""What is on the map, decided once: lines, dots, names, and every word beside them.

    journey -> ways (lines) + dots -> editions (texts, one a language) -> Scene

No drawing library here; `geo.outputs` draws the same scene in every format.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.errors import NoRoute
from geo.language_codes import PAGE_LANGUAGES
from geo.languages.exonyms import exonyms_of, with_countries, with_own_name
from geo.model import Bounds, LonLat, Scene, Tiles
from geo.scene.background import Around, km_to, rails_around, server_of, tiles_of
from geo.scene.cards import passages, steps_of
from geo.scene.dots import Marked, captions_of, marked_dots, stop_keys
from geo.scene.maplines import drawn, ways_of, within
from geo.scene.pagewords import clean, cleaned, order_of
from geo.scene.panel import edition
from geo.scene.reachscene import draw_reach
from geo.scene.traditional import in_one_script

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from geo.model import (
        Backdrop,
        Basemap,
        Caption,
        Dot,
        Journey,
        Language,
        Place,
        Style,
        Way,
    )
    from geo.network import Network
    from geo.network.tracks import Floats
    from geo.scene.background import Ints
    from geo.scene.maplines import Band

__all__ = ["draw", "draw_reach", "tiles_of"]

_NO_TILES = Tiles()

_DATE_LINE = 180
_REACH_GRAIN = 160  # squares across: two days' reach is some 25 kB of the page
_WORLD = Bounds(-95, -15, 125, 60)  # where people live: no map opens with Antarctica
_LEAST_SPAN_DEG = 0.6  # a single stop is shown with its surroundings
_HOP_DEG = 0.06  # and a short hop fills the map


def draw(  # noqa: PLR0913  # each is one thing that a map shows
    journey: Journey,
    basemap: Basemap,
    *,
    language: Language | None = None,
    context: Iterable[Place] = (),
    network: Network | None = None,
    bands: Sequence[Band] = (),
    story: str = "",
    tiles: Tiles = _NO_TILES,
) -> Scene:
    """Return everything that is on the journey's map.

    Args:
        journey: what was found out about the story.
        basemap: land and water.
        language: of the page, at first; the story's when not given.
        context: places to name beside the journey (cities and regions).
        network: the railways, of which those around it are drawn faintly.
        bands: the rails within some hours of the journey's last stop, to be shown when
            the reader asks. Without them it is those of the `network` around it that
            are 6, 12, 24 and 48 hours away.
        story: the text that the journey was read from, to be shown beside the map.
        tiles: a background to ask a server for.
    """
    style = journey.style
    ways = ways_of(journey)
    first = language or journey.language
    journey = replace(
        journey, places=tuple(with_own_name(p, first) for p in journey.places)
    )
    countries = with_countries(basemap.countries(), first)
    ways, marked = _unrolled(ways, marked_dots(journey, countries))
    subject = _subject(ways, marked)
    moved = _moved if any(point.lon > _DATE_LINE for point in subject) else None
    towns = _towns(context, first, is_moved=bool(moved))
    bands = bands if style.shows("reach") else ()
    around = _around(journey, network, subject, bands=bands)
    backdrop = replace(basemap.around(subject), rails=around.lines)
    steps = steps_of(journey, stop_keys(journey.stops), marked)
    here = within(around.km, journey.top_speed.kmh) if style.shows("reach") else ()
    told = partial(
        edition,
        journey=journey,
        ways=ways,
        marked=marked,
        countries=countries,
        has_rails=bool(around.lines),
        bands=bands or here,
        server=server_of(tiles.url),
        steps=steps,
    )
    owed = (*journey.attribution, tiles.attribution)
    scene = Scene(
        title=clean(style.headline or journey.title),
        story_language=journey.language,
        bounds=_bounds(subject),
        backdrop=_captioned(
            backdrop, captions_of(towns, marked), style, language=first
        ),
        editions=tuple(map(told, order_of(first))),
        ways=ways,
        dots=tuple(m.dot for m in marked),
        reached=drawn(bands, _REACH_GRAIN, moved=moved),
        rail_km=around.km if here else (),
        rail_limits=tuple(band.km for band in here),
        top_kmh=journey.top_speed.kmh,
        attribution=tuple(map(clean, filter(None, owed))),
        story=passages(story, journey, marked) if story else (),
        tiles=tiles,
        style=cleaned(style),
        steps=steps,
    )
    return in_one_script(scene)


def _towns(
    context: Iterable[Place], language: Language, *, is_moved: bool
) -> list[Place]:
    """Return places to name beside the journey, as the language calls them."""
    towns = [with_own_name(place, language) for place in context]
    return [_moved_place(place) for place in towns] if is_moved else towns


def _captioned(
    backdrop: Backdrop, towns: Iterable[Caption], style: Style, *, language: Language
) -> Backdrop:
    """Return a backdrop with the names of places beside the journey, if they show."""
    captions = (*backdrop.captions, *towns) if style.shows("places") else ()
    spoken = tuple(_spoken(caption, language) for caption in captions)
    return replace(backdrop, captions=spoken)


def _around(
    journey: Journey,
    network: Network | None,
    subject: Sequence[LonLat],
    *,
    bands: Sequence[Band],
) -> Around:
    """Return the railways around a journey, none where they are not to be seen."""
    if not network or not journey.style.shows("rails"):
        return Around()
    return rails_around(network, subject, km_to=_km_to(journey, network, bands))


def _km_to(
    journey: Journey, network: Network, bands: Sequence[Band]
) -> Callable[[Ints], Floats] | None:
    """Return what tells how far rails are from the last stop made; None without one."""
    if bands or not journey.stops_made:
        return None
    last = journey.stops_made[-1]
    start = journey.place(last.railhead or last.place).at
    try:
        network.nearest(start)
    except NoRoute:
        return None
    return partial(km_to, network, start, top_kmh=journey.top_speed.kmh)


def _unrolled(
    ways: tuple[Way, ...], marked: tuple[Marked, ...]
) -> tuple[tuple[Way, ...], tuple[Marked, ...]]:
    """Return both with western longitudes east of 180 where the journey crosses it.

    A map of Honolulu and Tokyo shows the Pacific, not the rest of the world; one of
    Denver and Omaha stays where land and rails are.
    """
    tour = [m.dot.at for m in marked if m.dot.kind in {"stop", "place"}]
    lines = [tour, *(way.points for way in ways)]
    if not any(_crosses(one, other) for line in lines for one, other in pairwise(line)):
        return ways, marked
    lons = [point.lon for point in _subject(ways, marked)]
    east = [_eastern(lon) for lon in lons]
    if max(lons) - min(lons) <= max(east) - min(east):
        return ways, marked
    return (
        tuple(map(_moved_way, ways)),
        tuple(replace(each, dot=_moved_dot(each.dot)) for each in marked),
    )


def _crosses(one: LonLat, other: LonLat) -> bool:
    """Return whether the shorter way between two points goes over the date line."""
    return abs(one.lon - other.lon) > _DATE_LINE


def _eastern(lon: float) -> float:
    """Return a longitude as one from 0 to 360."""
    return lon + 360 if lon < 0 else lon


def _moved(point: LonLat) -> LonLat:
    """Return a point with its longitude from 0 to 360."""
    return LonLat(_eastern(point.lon), point.lat)


def _moved_way(way: Way) -> Way:
    """Return a way with its longitudes from 0 to 360."""
    link = (_moved(way.link[0]), _moved(way.link[1])) if way.link else None
    return replace(way, points=tuple(map(_moved, way.points)), link=link)


def _moved_place(place: Place) -> Place:
    """Return a place with its longitude from 0 to 360."""
    return replace(place, lon=_eastern(place.lon))


def _moved_dot(dot: Dot) -> Dot:
    """Return a dot with its longitudes from 0 to 360."""
    link = _moved(dot.link) if dot.link else None
    return replace(dot, at=_moved(dot.at), link=link)


def _subject(ways: Sequence[Way], marked: Sequence[Marked]) -> list[LonLat]:
    """Return the points that the map is about."""
    return [p for way in ways for p in way.points] + [m.dot.at for m in marked]


def _bounds(points: Sequence[LonLat]) -> Bounds:
    """Return the box that the map opens with; the inhabited world without points."""
    if not points:
        return _WORLD
    west, south, east, north = Bounds.around(points)
    least = _HOP_DEG if max(east - west, north - south) > 0 else _LEAST_SPAN_DEG
    wide = max(0.0, least - (east - west)) / 2
    high = max(0.0, least / 2 - (north - south)) / 2
    return Bounds(west - wide, south - high, east + wide, north + high)


def _spoken(caption: Caption, language: Language) -> Caption:
    """Return a caption with its name in a language that is data, where one is known."""
    if language in PAGE_LANGUAGES:
        return caption
    name = exonyms_of(language).spoken.get(caption.names.get("en", ""))
    names = {**caption.names, language: name} if name else caption.names
    return replace(caption, names=names)
