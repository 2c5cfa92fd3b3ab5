"""From a journey to something to look at: one Scene, then the output asked for."""

from __future__ import annotations

import base64
import logging
import re
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, cast
from urllib.parse import quote, urljoin

from geo.atlas import open_atlas
from geo.errors import BadInput, UnknownFormat, refuse_unknown
from geo.model import LANGUAGES, THEMES, Share, Style, Tiles
from geo.model.style import OWN_STYLE
from geo.outputs.writing import replace_file
from geo.scene import draw, draw_reach, tiles_of
from geo.sources.basemap import open_basemap
from geo.sources.registry import registered
from geo.sources.surroundings import places_around, places_beside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    import folium

    from geo.atlas import Atlas
    from geo.isochrones import Band, Reach
    from geo.model import Journey, Language, Place, Scene, Theme
    from geo.outputs.image import Format
    from geo.outputs.image.motion import Film

__all__ = [
    "FORMATS",
    "Look",
    "folium_map",
    "format_of",
    "reach_scene",
    "render",
    "render_scene",
    "replace_file",
    "scene_of",
    "shown",
    "size_of",
    "tiles_of",
    "write",
]

_LOG = logging.getLogger(__name__)

# The still takes its colours from the page; alone it needs some of its own.
_PAPER = (
    "<style>path{fill:none}path.land{fill:#ecebe6}path.lake{fill:#d5e3ea}"
    ".border{stroke:#a9a9a9}.way{stroke:#7a1f2b;stroke-width:3}.open{stroke-width:2;"
    "stroke-dasharray:8 5}.casing{stroke:#fff;stroke-width:6;stroke-dasharray:none}"
    ".rejected{stroke:#888;stroke-width:2;stroke-dasharray:2 5}circle{fill:#7a1f2b}"
    "path.within{stroke:#666;stroke-dasharray:6 5}"
    "text{font:14px sans-serif;fill:#222}</style>"
)
_STILL_PX = (1200, 675)
_FILM_PX = (1080, 1080)
_CARD_PX = (600, 315)  # of a still that a page carries for those who link to it
# Paper lying on its side, in px at 100 dpi (ISO 216: 297 x 210 and 420 x 297 mm).
_PAPER_PX = {"a4": (1169, 827), "a3": (1654, 1169)}
_SIDES_PX = range(480, 6001)  # below it words find no room, above it a picture no use
_DATA = ("geojson", "gpkg", "kml", "gpx")
FILMS = ("gif", "mp4")
FORMATS = ("html", "png", "svg", "pdf", *FILMS, *_DATA, "md", "section")
"""What a journey is written as; a section as a file called NAME.section.html."""


class Look(TypedDict, total=False):
    """What a person may say of how a map looks.

    `language` is that of its words, the story's otherwise. With `reach_hours` the rails
    that a train can be on so many hours after the last stop that is certain are there
    too, hidden on the page until they are asked for. `theme` is "light" or "dark"
    where the page is not to follow its reader's setting ("auto"); a still is light
    unless it is "dark". `story` is the text
    that the journey was read from, to stand beside the map with its places linked: it
    is somebody's work, so ask before you publish it. `tiles` (see `tiles_of`) are a
    background that the page then asks a server for. `picture` is the address of a still
    for a report (md, section), which otherwise carries one of its own. `size_px` is how
    wide and high a still is, in px at 100 dpi (see `size_of`). `permalink` is where a
    page will stand, and `share_picture` the address of the still that links to it show:
    beside it, or "embedded" for one that the page carries.
    """

    language: Language | None
    reach_hours: Sequence[float]
    theme: Theme | None
    story: str
    tiles: Tiles
    picture: str
    size_px: tuple[int, int] | None
    permalink: str
    share_picture: str


def scene_of(journey: Journey, atlas: Atlas, **look: Unpack[Look]) -> Scene:
    """Return what is on the map, in the story's language unless another is given.

    Raises:
        BadInput: a language or theme that there is not, or a keyword of no look.
        NoRoute: the last stop is off the rails, and its reach was asked for.
    """
    _refuse_unknown(look)
    scene = draw(
        journey,
        atlas.basemap,
        language=look.get("language"),
        context=places_beside(journey),
        network=atlas.network,
        bands=_bands(journey, atlas, look.get("reach_hours", ())),
        story=look.get("story", ""),
        tiles=look.get("tiles", Tiles()),
    )
    _LOG.info("scene: ways %d, dots %d", len(scene.ways), len(scene.dots))
    theme = look.get("theme") or journey.style.theme or "auto"
    return replace(scene, theme=theme)


def _refuse_unknown(look: Look) -> None:
    """Refuse a look that no map has.

    Raises:
        BadInput: a language or theme that there is not, or a keyword of no look.
    """
    refuse_unknown(look, Look.__annotations__)
    for key, allowed in (("language", LANGUAGES), ("theme", THEMES)):
        if (said := look.get(key)) is not None and said not in allowed:
            words = ", ".join(allowed)
            message = f"{key} {said!r} is none; allowed: {words}"
            raise BadInput(message)


def _bands(journey: Journey, atlas: Atlas, hours: Sequence[float]) -> tuple[Band, ...]:
    """Return the rails within some hours of the last certain stop; none without it.

    Borders and lines are those of the journey's day.
    """
    if not hours or not journey.stops_made:
        return ()
    from geo.isochrones import reach  # only when asked for
    from geo.route.trackage import day_of  # likewise

    last = journey.stops_made[-1]
    start = journey.place(last.railhead or last.place)
    day = day_of(journey.stops, journey.published)
    top_kmh = journey.top_speed.kmh
    return reach(atlas.network, start.at, hours, top_kmh=top_kmh, day=day).bands


def reach_scene(
    found: Reach,
    start: Place,
    *,
    language: Language = "en",
    is_assumed: bool = False,
    style: Style = OWN_STYLE,
) -> Scene:
    """Return the map of where a train can be within some hours of leaving a place.

    With `is_assumed` the speed is one that nobody gave, and the map says so. `style` is
    what an editor or a house says of its maps.

    Raises:
        DataDamaged: a shipped data file is missing or not whole.
    """
    points = [p for band in found.bands for line in band.lines for p in line]
    return draw_reach(
        start,
        found.bands,
        open_basemap(),
        top_kmh=found.top_kmh,
        language=language,
        is_assumed=is_assumed,
        style=style,
        context=places_around([start.at, *points]),
        attribution=tuple(dict.fromkeys(row.attribution for row in registered())),
    )


def folium_map(
    journey: Journey,
    *,
    atlas: Atlas | None = None,
    **look: Unpack[Look],
) -> folium.Map:
    """Return the journey's map as a folium.Map, to add own layers and plugins to.

    The shipped atlas is opened when none is given.

    Raises:
        NoRoute: the last stop is off the rails, and its reach was asked for.
    """
    from geo.outputs import html  # only when asked for

    return html.folium_map(scene_of(journey, atlas or open_atlas(), **look))


def shown(journey: Journey, *, height: int = 600) -> dict[str, str]:
    """Return the journey as a notebook shows it, by MIME type.

    The map is in a frame of its own, so that neither it nor the notebook disturbs the
    other; the SVG still stands in for it where no script may run.
    """
    from geo.outputs import html  # only when asked for
    from geo.outputs.html.still import still_svg  # only here

    scene = scene_of(journey, open_atlas())
    frame = (
        f'<iframe srcdoc="{escape(html.page(scene))}" title="{escape(journey.title)}"'
        f' width="100%" height="{height}" style="border: 0"'
        ' sandbox="allow-scripts allow-popups"></iframe>'
        # Where frames are dropped (sanitised conversions), this much is left.
        f"<p>{escape(journey.title)}: {escape(scene.editions[0].answer)}</p>"
    )
    legs = sum(leg.kind == "rail" for leg in journey.legs)
    return {
        "text/html": frame,
        "image/svg+xml": _still_alone(still_svg(scene)),
        "text/plain": f"<Journey {journey.title!r}: {len(journey.stops)} stops, "
        f"{legs} legs by rail>",
    }


def _still_alone(svg: str) -> str:
    """Return a page's still with a size and colours of its own."""
    sized = svg.replace("<svg ", '<svg width="900" height="780" ', 1)
    return sized.replace("<title>", f"{_PAPER}<title>", 1)


def render(
    journey: Journey,
    suffix: str,
    *,
    atlas: Atlas | None = None,
    **look: Unpack[Look],
) -> bytes:
    """Return the journey as the content of a file of one of the FORMATS.

    Data files have no look. The shipped atlas is opened when none is given.

    Raises:
        UnknownFormat: nobody writes such files.
        NoRoute: the last stop is off the rails, and its reach was asked for.
    """
    _refuse_unknown(look)
    if suffix not in FORMATS:
        what = f"no format {suffix!r}" if suffix else "a file needs an ending"
        message = f"{what}; railstory writes {', '.join(FORMATS)}"
        raise UnknownFormat(message)
    if suffix in _DATA:
        from geo.outputs import vector  # only when asked for

        drawn: str | bytes = getattr(vector, suffix)(journey)
        content = drawn if isinstance(drawn, bytes) else drawn.encode()
    else:
        scene = scene_of(journey, atlas or open_atlas(), **look)
        if suffix == "html":
            scene = replace(scene, share=_share(scene, look))
        content = render_scene(
            scene,
            suffix,
            picture=look.get("picture", ""),
            size_px=look.get("size_px"),
        )
    _LOG.info("%s: %d kB", suffix, len(content) / 1000)
    return content


def _share(scene: Scene, look: Look) -> Share:
    """Return what a page says of itself to those who link to it.

    Raises:
        BadInput: its address is none.
    """
    link = look.get("permalink", "")
    if link and not re.fullmatch(r"https?://[^\s\"'<>]+", link):
        message = f"{link!r} is no address of a page: write it with https://"
        raise BadInput(message)
    picture = look.get("share_picture", "")
    wide, high = look.get("size_px") or _STILL_PX
    size = (2 * wide, 2 * high)
    if picture == "embedded":
        return Share(link, _carried(scene, size_px=_CARD_PX, few=True), _CARD_PX)
    if picture and link:
        picture = urljoin(link, quote(picture))
    return Share(link, picture, size if picture else (0, 0))


def render_scene(
    scene: Scene,
    suffix: str,
    *,
    picture: str = "",
    size_px: tuple[int, int] | None = None,
) -> bytes:
    """Return a scene as the content of a file: html, a picture, a film, md or section.

    Raises:
        UnknownFormat: a scene is not written as such files.
    """
    if suffix in {"png", "svg", "pdf"}:
        from geo.outputs.image import still  # only when asked for

        return still(scene, cast("Format", suffix), size_px=size_px or _STILL_PX)
    if suffix in FILMS:
        from geo.outputs.image.motion import moving  # only when asked

        return moving(scene, cast("Film", suffix), size_px=size_px or _FILM_PX)
    if suffix in {"md", "section"}:
        from geo.outputs import report  # only when asked for

        written = report.markdown if suffix == "md" else report.section
        return written(scene, picture=picture or _carried(scene)).encode()
    if suffix != "html":
        message = f"no format {suffix!r}; a map is html, png, svg, pdf, md or section"
        raise UnknownFormat(message)
    from geo.outputs import html  # only when asked for

    return html.page(scene).encode()


def _carried(
    scene: Scene, *, size_px: tuple[int, int] = _STILL_PX, few: bool = False
) -> str:
    """Return a still as an address that carries its own content, of `few` colours."""
    from geo.outputs.image import in_few_colours, still  # when asked

    content = still(scene, "png", fineness=1, size_px=size_px)
    content = in_few_colours(content) if few else content
    return f"data:image/png;base64,{base64.b64encode(content).decode()}"


def size_of(size: str) -> tuple[int, int]:
    """Return the size of a still in px at 100 dpi: "1200x675", or paper, a4 or a3.

    >>> size_of("1600x900"), size_of("A4")
    ((1600, 900), (1169, 827))

    Raises:
        BadInput: it is no size, or none that a still can be drawn in.
    """
    wide, _, high = size.lower().partition("x")
    px = _PAPER_PX.get(size.lower())
    if wide.isdecimal() and high.isdecimal():
        px = (int(wide), int(high))
    if px is None or not all(side in _SIDES_PX for side in px):
        message = (
            f"size {size!r} is none of a still: 1200x675 (each 480 to 6000), a4, a3"
        )
        raise BadInput(message)
    return px


def format_of(path: Path) -> str:
    """Return which of the FORMATS a file is to be written in, by its name.

    >>> format_of(Path("kim.PNG")), format_of(Path("kim.section.html"))
    ('png', 'section')
    """
    parts = path.name.lower().split(".")
    return "section" if parts[-2:] == ["section", "html"] else path.suffix[1:].lower()


def write(
    journey: Journey,
    path: str | Path,
    *,
    atlas: Atlas | None = None,
    **look: Unpack[Look],
) -> Path:
    """Write the journey to a file, in the format that its suffix names.

    The file appears whole or not at all. Missing folders are made.

    Raises:
        UnknownFormat: nobody writes files of that suffix.
        BadInput: the file cannot be written there.
        NoRoute: the last stop is off the rails, and its reach was asked for.
    """
    target = Path(path)
    content = render(journey, format_of(target), atlas=atlas, **look)
    return replace_file(target, content)
