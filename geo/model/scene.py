"""What is on a map, decided once and drawn by every output.

Nothing here knows a drawing library. Texts come in editions, one a language; which
words go where is decided in `geo.scene`, how they look in `geo.outputs`.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, Protocol

import numpy as np
import numpy.typing as npt

from geo.model.spacetime import NO_WINDOW, Bounds, LonLat, Window
from geo.model.style import OWN_STYLE, Style, Theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.model.annotations import Language
    from geo.model.leg import Limit

Shape = npt.NDArray[np.int32]
"""Points, one a row: longitude and latitude in thousandths of a degree."""

_NAMELESS: Mapping[str, str] = MappingProxyType({})

CaptionKind = Literal["country", "region", "sea", "city"]
LegKind = Literal["rail", "gap", "sea", "air", "road"]
Course = Literal["journey", "open", "confirmed", "rejected"]
DotKind = Literal["stop", "railhead", "border", "gauge", "place"]


@dataclass(frozen=True, slots=True)
class Caption:
    """A name that helps the reader along, where there is room for it.

    `points` are the places where it may stand, the roomiest first; `room_deg` is the
    distance from each to the edge of what is named. A lower `rank` goes first.
    """

    kind: CaptionKind
    names: Mapping[str, str]
    points: tuple[LonLat, ...]
    room_deg: tuple[float, ...] = ()
    rank: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Backdrop:
    """Land and water below a journey: rings filled by the even-odd rule, and lines."""

    land: tuple[Shape, ...] = ()
    lakes: tuple[Shape, ...] = ()
    rivers: tuple[Shape, ...] = ()
    borders: tuple[Shape, ...] = ()
    rails: tuple[Shape, ...] = ()
    captions: tuple[Caption, ...] = ()


class Basemap(Protocol):
    """What a scene asks of a source of land and water."""

    def around(self, points: Sequence[LonLat]) -> Backdrop:
        """Return the world, in detail near the points and coarse far from them."""

    def countries(self) -> Mapping[str, Mapping[str, str]]:
        """Return the countries' names: by ISO 3166-1 alpha-2 code, by language."""


@dataclass(frozen=True, slots=True)
class Way:
    """A leg as it is drawn: its line, thinned, in the direction of travel.

    `leg` is its number in the journey. The first `shared` segments run over the line of
    a way that is drawn already. `coarse` and `assumed` are pairs (first, last) of
    points between which the track is not known exactly, or not known at all; `doubled`
    are pairs between which another way runs on the same rails, so that each is to be
    set to its right. A way without points is a gap. `ends` are the names of the places
    it joins, by language; `limits` the speed limits tagged along it, as of its leg.
    `front_kmh` is how fast the first that the train can be at moves, where that is not
    the top speed, else 0. `kind` is how the traveller went, as of the leg; `link` the
    two places that a gap leaves apart; a gap is `aside` when the train is taken past
    the stop that it leads to.
    """

    leg: int
    branch: int
    course: Course
    points: tuple[LonLat, ...] = ()
    shared: int = 0
    coarse: tuple[tuple[int, int], ...] = ()
    assumed: tuple[tuple[int, int], ...] = ()
    doubled: tuple[tuple[int, int], ...] = ()
    length_km: float = 0.0
    depart: Window = NO_WINDOW
    arrive: Window = NO_WINDOW
    ends: tuple[Mapping[str, str], Mapping[str, str]] = (_NAMELESS, _NAMELESS)
    limits: tuple[Limit, ...] = ()
    front_kmh: float = 0.0
    kind: LegKind = "rail"
    link: tuple[LonLat, LonLat] | None = None
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the story, and which stretch of them names the place."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dot:
    """A point on the map: a stop, a railhead, a border crossing, a break of gauge.

    `key` is its number in order of travel, or the letter of a candidate, as it stands
    in the table; empty for what has no row there. `link` is where a railhead's place
    lies when it is off the rails. `windows` are when a train was or can be here, each
    with the name of the phrase that says what of: told, arrival, departure. `within_km`
    is how far the place may lie from the point where only the story's words place it.
    Without a `label` its name does not stand beside it; `note` is an editor's.
    """

    kind: DotKind
    at: LonLat
    names: Mapping[str, str]
    key: str = ""
    course: Course = "journey"
    end: bool = False
    link: LonLat | None = None
    quotes: tuple[Quote, ...] = ()
    windows: tuple[tuple[str, Window], ...] = ()
    within_km: float = 0.0
    label: bool = True
    note: str = ""

    def called(self, language: str) -> str:
        """Return the name in a language, else the main one (under ""), else English."""
        names = self.names
        return names.get(language) or names.get("") or names.get("en", "")


@dataclass(frozen=True, slots=True)
class Card:
    """What a dot says when it is opened, in one language: heading, labelled facts.

    `label` is what a screen reader calls the dot, `date` what stands beside its name.
    The story's words are the dot's.
    """

    heading: str
    label: str
    facts: tuple[tuple[str, str], ...] = ()
    date: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One stop of the story as it is walked through.

    `key` is that of the stop, `dot` the number of its dot, `quote` of the dot's quotes,
    -1 for none, and `ways` the numbers of the legs that lead there. `stop` is its
    number among the journey's stops.
    """

    key: str
    dot: int
    quote: int
    ways: tuple[int, ...]
    stop: int
    told: Window = NO_WINDOW


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and a heading for each column; cells are plain text.

    A column of `sentences` (the last) may be set below each row where columns are
    narrow. `windows` are those that stand as text in column `timed`, one a row, and
    `fact` the name of the phrase that says what they are of.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    sentences: bool = False
    timed: int = 0
    fact: str = ""
    windows: tuple[Window, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """Every text of the page in one language.

    `words` are the texts of controls by their names; `legend` pairs the name of a
    symbol with what it means; `cards` go with the scene's dots, one each. `remarks` are
    the program's own warnings, each behind the language that it is in. `steps` are when
    the train was at the stop of each of the scene's steps, "" where that is not told.
    """

    language: Language
    answer: str
    words: Mapping[str, str]
    legend: tuple[tuple[str, str], ...] = ()
    tables: tuple[Table, ...] = ()
    cards: tuple[Card, ...] = ()
    notes: tuple[str, ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()
    steps: tuple[str, ...] = ()

    @property
    def tag(self) -> str:
        """The language as BCP 47 has it, with its script where that is another."""
        return self.words.get("tag", self.language)


@dataclass(frozen=True, slots=True, eq=False)
class Reached:
    """The rails that a train can be on within some hours, beyond the band before."""

    hours: float
    lines: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the story's text: which dot it names, and which dots it speaks of.

    `names` is the number of a dot, -1 for none; `is_place` tells that a place is named.
    `told_of` are the dots whose quotes the piece is part of.
    """

    text: str
    names: int = -1
    is_place: bool = False
    told_of: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Tiles:
    """Pictures of a map from a server: the template of their addresses, whose they are.

    Without an address there are none, and nothing is asked for.
    """

    url: str = ""
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """Where a page will stand, and the picture that links to it show, with its size.

    `picture` is an address: beside the page, or one that carries its own content.
    """

    permalink: str = ""
    picture: str = ""
    size_px: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Everything that is on one map, and every word beside it.

    The first edition is the one that is shown first. `story_language` is that of the
    title and the quotes. `top_kmh` bounds the train's possible whereabouts at any
    moment. `reached` are bands of reach, nearest first; or `rail_km` is how far along
    the rails each point of the backdrop's rails is, and `rail_limits` where a band of
    reach ends, in km. `theme` is how a screen shows it: "auto" as the reader has it
    set; paper is light. `style` is what an editor says of the map,
    `steps` the story stop by stop, `share` what the page says of itself to others.
    """

    title: str
    story_language: Language
    bounds: Bounds
    backdrop: Backdrop
    editions: tuple[Edition, ...]
    ways: tuple[Way, ...] = ()
    dots: tuple[Dot, ...] = ()
    reached: tuple[Reached, ...] = ()
    rail_km: tuple[npt.NDArray[np.float64], ...] = ()
    rail_limits: tuple[float, ...] = ()
    top_kmh: float = 0.0
    attribution: tuple[str, ...] = ()
    story: tuple[Passage, ...] = ()
    tiles: Tiles = Tiles()
    theme: Theme = "auto"
    style: Style = OWN_STYLE
    steps: tuple[Step, ...] = ()
    share: Share = Share()

    @property
    def story_tag(self) -> str:
        """The language of the title and the quotes, as BCP 47 has it."""
        told = self.story_language
        return next((e.tag for e in self.editions if e.language == told), told)
