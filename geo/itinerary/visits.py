"""What a path is made of: steps at places with their times, visits of towns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, timedelta, timezone
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from geo.geodesy import great_circle_km
from geo.model import Window
from geo.model.clause import COMES, DEPARTS, TOLD
from geo.model.spacetime import NO_WINDOW

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import tzinfo

    from geo.model import Place, Role, TimeMention
    from geo.model.clause import Event, Way
    from geo.model.trip import Status

__all__ = [
    "COMES",
    "NAMING",
    "Path",
    "Step",
    "Visit",
    "days_differ",
    "one_town",
    "told_at",
    "told_of",
    "towns_of",
    "window",
    "zone_of",
]

NAMING = frozenset({"designation", "pair"})  # forms that name a train by its ends
_STATION_KM = 1.0
_BESIDE_KM = 3.0  # a halt of a list and a town told elsewhere
TOWN_KM = 8.0  # within this a palace or a station is part of the town
_STATION = frozenset("駅역站")  # the last character of a station's name
_WIDER = frozenset("県府都道省州縣县郡시군도")  # behind the wider part of an address
_SUBURB_KM = 40.0  # within this "Nairobi South" is where a train to Nairobi ends
_APART = timedelta(hours=18)  # hours of one day may differ by what was rounded


def window(time: TimeMention | None, place: Place) -> tuple[Window, str]:
    """Return a told time in the zone of its place, and a warning or ""."""
    if time is None:
        return Window(), ""
    zone, doubt = zone_of(time.zone or place.zone)
    if doubt:
        doubt = f"{place.name}: {doubt}; {time.surface!r} is taken as UTC"
    told = Window(time.earliest.replace(tzinfo=zone), time.latest.replace(tzinfo=zone))
    return told, doubt


def zone_of(name: str) -> tuple[tzinfo, str]:
    """Return the zone of an IANA name or of "UTC+9", and why it is UTC if it is not."""
    if not name:
        return UTC, "no time zone is known"
    if name.startswith("UTC"):
        hours, _, minutes = name[3:].partition(":")
        try:
            sign = -1 if hours.startswith("-") else 1
            shift = timedelta(hours=int(hours or 0), minutes=sign * int(minutes or 0))
            return timezone(shift), ""
        except ValueError:
            return UTC, f"the time zone {name} is none"
    try:
        return ZoneInfo(name), ""
    except (ZoneInfoNotFoundError, ValueError):
        return UTC, f"the time zone {name} is not known here"


@dataclass(frozen=True, slots=True)
class Step:
    """An event with its place, None for a name without one, and its time.

    A journey that begins in an `area`, a country or a region, has no place there.
    `since` is the day last told up to its sentence, counted from year 1, or the day
    of the publication where none is told yet: it says what is a look back, not when.
    """

    event: Event
    place: Place | None
    told: Window = NO_WINDOW
    surface: str = ""
    area: Place | None = None
    since: int | None = None

    @property
    def at(self) -> int:
        """Return where the text tells it."""
        return self.event.at

    @property
    def day(self) -> int | None:
        """Return the day it happened, counted from year 1, None if none is told."""
        return self.told.earliest.toordinal() if self.told.earliest else None


@dataclass(frozen=True, slots=True, eq=False)
class Visit:
    """A place of the path with the steps that tell of it, the first of them first.

    Two visits are two, however alike.
    """

    place: Place
    steps: tuple[Step, ...]
    role: Role = "stop"
    status: Status = "confirmed"

    @property
    def way(self) -> Way:
        """Return how one came there, as far as it is told."""
        came = [s.event.way for s in self.steps if s.event.act not in DEPARTS]
        return came[0] if came else "rail"

    @property
    def wayside(self) -> bool:
        """Return whether no clause tells it: it is only named where the way leads."""
        return all(s.event.clause < 0 for s in self.steps)

    def acts(self, *acts: str) -> list[Step]:
        """Return the steps that are one of these acts."""
        return [s for s in self.steps if s.event.act in acts]


@dataclass(frozen=True, slots=True)
class Path:
    """The visits in the order travelled, and the candidates, open and turned down.

    `no_origin` and `no_end` say that a name without a place holds that end.
    `jumps` counts how often the story's order had to be changed.
    """

    visits: tuple[Visit, ...] = ()
    candidates: tuple[Visit, ...] = ()
    no_origin: bool = False
    no_end: bool = False
    jumps: int = 0


def _parted(one: Place, two: Place) -> bool:
    """Say whether a border lies between two places: a train from A to B crosses it."""
    return "" not in {one.country, two.country} and one.country != two.country


def _stations(one: Step, two: Step) -> bool:
    """Say whether two steps are at two stations, by their places or their names."""
    if one.place and two.place and one.place.kind == two.place.kind == "station":
        return True
    ends = one.surface[-1:], two.surface[-1:]
    return ends[0] == ends[1] and ends[0] in _STATION and one.surface != two.surface


def _named_alike(one: str, two: str) -> bool:
    """Say whether one name holds the other, and not as the wider part of an address.

    >>> _named_alike("Nairobi", "Nairobi South"), _named_alike("山形", "山形県高畠町")
    (True, False)
    """
    short, long = sorted((one, two), key=len)
    behind = long[len(short) :]
    wider = long.startswith(short) and len(behind) > 1 and behind[0] in _WIDER
    return short in long and not wider


def one_town(one: Step, two: Step) -> bool:
    """Return whether two steps are at one town for a train: the town, its station.

    Two stations are two stops, however near: from Tokyo a train goes to Ueno.
    """
    if one.place is None or two.place is None:
        return one.place is two.place and one.surface == two.surface
    if one.place.id == two.place.id:
        return True
    if _parted(one.place, two.place) or _stations(one, two):
        return False
    apart_km = great_circle_km(one.place.at, two.place.at)
    if _named_alike(one.surface, two.surface):
        return apart_km < _SUBURB_KM
    one_list = one.event.series == two.event.series and one.event.series
    if one_list:  # halts of a list are halts each
        return apart_km < _STATION_KM
    listed = one.event.series or two.event.series
    return apart_km < (_BESIDE_KM if listed else TOWN_KM)


def towns_of(steps: Iterable[Step]) -> set[str]:
    """Return the places that steps name."""
    return {s.place.id if s.place else s.surface for s in steps}


def told_at(visit: Visit) -> tuple[Window, Window]:
    """Return when a visit was told to begin, and when the train was told to leave it.

    For an origin both are the departure.
    """
    arrived = _finest([s.told for s in told_of(visit, departs=False)])
    departed = _finest([s.told for s in told_of(visit, departs=True)])
    if visit.role == "origin":
        return (departed if departed != NO_WINDOW else arrived), NO_WINDOW
    return arrived if arrived != NO_WINDOW else departed, departed


def told_of(visit: Visit, *, departs: bool) -> list[Step]:
    """Return the steps by which the hour of coming to a place or leaving it is known.

    Where it is told when the train came, it is not asked when it was to come.
    """
    own = [s for s in visit.steps if (s.event.act in DEPARTS) == departs]
    done = [s for s in own if s.event.truth in TOLD]
    return done if any(s.told.earliest for s in done) else own


def _finest(windows: Sequence[Window]) -> Window:
    """Return the narrowest of some windows, none where none is told or days differ."""
    told = [w for w in windows if w.earliest and w.latest]
    if days_differ(told):
        return NO_WINDOW
    return min(told, key=lambda w: w.latest - w.earliest, default=NO_WINDOW)  # type: ignore[operator]


def days_differ(windows: Sequence[Window]) -> bool:
    """Return whether windows are told of one event on days that lie apart."""
    starts = [w.earliest for w in windows if w.earliest]
    ends = [w.latest for w in windows if w.latest]
    return bool(starts and ends) and max(starts) - min(ends) > _APART
