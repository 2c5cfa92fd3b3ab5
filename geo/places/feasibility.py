"""Whether a train could have been there in time: the days and the speed told decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import compress
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.languages.spatial import SENTENCE_END
from geo.places.prior import STOP_KINDS

if TYPE_CHECKING:
    from geo.model import Mention, Place
    from geo.model.annotations import TimeMention
    from geo.network import Network
    from geo.places.coreference import Group, Option

__all__ = ["FASTEST_KMH", "Pace", "in_time"]

FASTEST_KMH: Final = 350.0  # no train in service is faster: where none is told
_TOO_FAR: Final = -2.5
_SURE: Final = 0.9
_LIKELY: Final = 0.05  # less is not worth a look
_MOST_ASKED: Final = 40  # distances along the rails
_ZONES: Final = timedelta(hours=12)  # local times: two may be so far apart and be one
_FAR: Final = 160  # characters


@dataclass(frozen=True, slots=True)
class Pace:
    """When the story says that things happened, and how fast the train can be."""

    times: tuple[TimeMention, ...]
    top_kmh: float = FASTEST_KMH

    def of(self, mention: Mention, text: str) -> TimeMention | None:
        """Return the time told nearest to a name in its sentence, or None."""
        near = (
            (gap, time)
            for time in self.times
            if (gap := max(time.start - mention.end, mention.start - time.end)) < _FAR
            and not SENTENCE_END.search(text, *_between(time, mention))
        )
        return min(near, key=lambda item: item[0], default=(0, None))[1]

    def reach_km(self, one: TimeMention, other: TimeMention) -> float:
        """Return how far a train gets between two times at most, in km."""
        apart = max(other.latest - one.earliest, one.latest - other.earliest)
        return self.top_kmh * (apart + _ZONES) / timedelta(hours=1)


def _between(time: TimeMention, mention: Mention) -> tuple[int, int]:
    """Return where what parts a time from a name begins and ends."""
    if time.end <= mention.start:
        return time.end, mention.start
    return mention.end, max(mention.end, time.start)


def in_time(
    groups: list[Group],
    said: tuple[tuple[Mention, ...], str],
    pace: Pace,
    *,
    network: Network,
) -> bool:
    """Count against places that a train cannot reach in the days told, at its speed.

    `said` is the mentions and their text. Measured from the sure places of which the
    story says when the train was there, along the rails where as the crow flies does
    not decide; more than half of them must speak against a place. Returns whether
    anything changed.
    """
    dated = _dated(groups, said, pace)
    sure = {n: best.place for n in dated if (best := _sure(groups[n])) is not None}
    changed, left = False, _MOST_ASKED
    for number, time in dated.items():
        anchors = [
            (place, pace.reach_km(time, dated[other]))
            for other, place in sure.items()
            if other != number
        ]
        if not anchors or left <= 0:
            continue
        stops = [
            option
            for option in groups[number].options
            if option.share >= _LIKELY and option.place.kind in STOP_KINDS
        ]
        rails = network if number not in sure else None
        left -= len(stops) * len(anchors) * (rails is not None)
        far = [_too_far(option.place, anchors, rails) for option in stops]
        # Where none is in reach, the train was never meant to be there.
        for option in compress(stops, far) if not all(far) else ():
            option.prior += _TOO_FAR
            changed = True
    return changed


def _dated(
    groups: list[Group], said: tuple[tuple[Mention, ...], str], pace: Pace
) -> dict[int, TimeMention]:
    """Return when the train was at the places of a story, by number of the group.

    A place with two times has none: the train may have come twice.
    """
    found = {}
    mentions, text = said
    for number, group in enumerate(groups):
        if not group.travel:
            continue
        times = {pace.of(mentions[member], text) for member in group.members} - {None}
        if len(times) == 1 and (time := times.pop()) is not None:
            found[number] = time
    return found


def _sure(group: Group) -> Option | None:
    """Return the option that a group surely means, if a train can stop there."""
    best = group.best
    if best is None or best.share < _SURE or best.place.kind not in STOP_KINDS:
        return None
    return best


def _too_far(
    place: Place, anchors: list[tuple[Place, float]], network: Network | None
) -> bool:
    """Return whether most of the anchors lie farther than a train gets in time."""
    against = 0
    for anchor, reach_km in anchors:
        km = great_circle_km(place.at, anchor.at)
        if network is not None and km <= reach_km < 2 * km:
            km = network.distance_km(place.at, anchor.at)
        against += km > reach_km
    return 2 * against > len(anchors)
