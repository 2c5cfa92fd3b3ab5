"""Where on its way the train is at each frame of a moving picture, and what is said.

As `time.js` does for the page's slider: half way between the bounds of top speed. A
story without times gets its way run through at one pace.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geo.geodesy import step_lengths_km
from geo.scene.pagewords import words
from geo.scene.traditional import TAG, traditional
from geo.schedule.speedlimits import km_within

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from geo.model import Scene, Way

__all__ = ["Moment", "moments_of", "track_of"]

Degrees = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """One frame: the stretch the train can be on, where it is drawn, what is said.

    `stretch` and `at` are longitudes and latitudes; `said` are the lines of words.
    """

    stretch: Degrees
    at: Degrees
    said: tuple[str, ...]


def track_of(scene: Scene) -> tuple[Way, ...]:
    """Return the ways of the journey and of its first branch still possible."""
    drawn = [way for way in scene.ways if way.points and not way.aside]
    ways = [way for way in drawn if way.course != "rejected"]
    branches = [way.branch for way in ways if way.branch]
    return tuple(way for way in ways if way.branch in {0, *branches[:1]})


def moments_of(scene: Scene, count: int) -> list[Moment]:
    """Return so many frames, from the journey's begin to its end; none without one."""
    track = track_of(scene)
    if not track:
        return []
    times = [
        end
        for way in track
        for end in (way.depart.earliest, way.arrive.earliest, way.arrive.latest)
        if end
    ]
    run = _Run(scene, track)
    if not times or min(times) == max(times) or scene.top_kmh <= 0:
        total = sum(way.length_km for way in track)
        return [run.at_km(total * i / (count - 1)) for i in range(count)]
    first, last = min(times), max(times)
    step = (last - first) / (count - 1)
    return [run.at_time(first + i * step) for i in range(count)]


class _Run:
    """A train on its track."""

    def __init__(self, scene: Scene, track: Sequence[Way]) -> None:
        """Lay the track's ways one behind the other."""
        edition = scene.editions[0]
        self.language = edition.language
        self.speech = words(edition.language, scene.style)
        if edition.tag == TAG:
            phrases = {k: traditional(v) for k, v in self.speech.phrases.items()}
            self.speech = replace(self.speech, phrases=phrases)
        self.top_kmh, self.track = scene.top_kmh, track
        self.lines = [_marked(way) for way in track]
        self.before = np.cumsum([0.0, *(way.length_km for way in track)]).tolist()

    def at_km(self, km: float) -> Moment:
        """Return the frame of a train that has gone so far."""
        point = self._cut(km, km)
        return Moment(point, point[0], (self._place(km, km),))

    def at_time(self, when: datetime) -> Moment:
        """Return the frame of a moment."""
        least, most = self._bounds(when)
        middle = (least + most) / 2
        leg = self._leg(middle)
        way = self.track[leg]
        zone = way.depart.earliest or way.arrive.latest or when
        local = when.astimezone(zone.tzinfo)
        told = self.speech.moment(_rounded(local))
        point = self._cut(middle, middle)[0]
        return Moment(self._cut(least, most), point, (told, self._place(least, most)))

    def _bounds(self, when: datetime) -> tuple[float, float]:
        """Return the least and the most km that the train can have gone."""
        least = most = 0.0
        since = None
        for way, before in zip(self.track, self.before, strict=False):
            leaves, comes = way.depart, way.arrive
            since = leaves.earliest or since  # not before what came before it
            if since is None or when >= since:
                most = max(most, before + min(way.length_km, self._run(way, when)))
            if leaves.latest and when >= leaves.latest:
                least = max(least, before)
            if comes.latest:
                hours = max(0.0, (comes.latest - when).total_seconds() / 3600)
                left = km_within(hours, self.top_kmh, way.limits[::-1])
                if left < way.length_km:
                    least = max(least, before + way.length_km - left)
        return min(least, most), most

    def _run(self, way: Way, when: datetime) -> float:
        """Return how far a train can have run on a way."""
        if way.depart.earliest is None:
            return math.inf
        hours = (when - way.depart.earliest).total_seconds() / 3600
        return km_within(hours, way.front_kmh or self.top_kmh, way.limits)

    def _leg(self, km: float) -> int:
        """Return on which way a train is that has gone so far."""
        found = int(np.searchsorted(self.before, km + 0.5, side="right")) - 1
        return min(max(found, 0), len(self.track) - 1)

    def _place(self, least: float, most: float) -> str:
        """Return in words where the train can be."""
        leg = self._leg(least)
        start, end = (_called(n, self.language) for n in self.track[leg].ends)
        low, high = least - self.before[leg], most - self.before[leg]
        say = self.speech
        if least >= self.before[-1] - 1:
            return say.say("place_at", place=end)
        if high < 1:
            return say.say("place_at", place=start)
        figures = dict.fromkeys(say.number(v / say.unit_km) for v in (low, high))
        return say.say("km_from", place=start, km=say.say("km", n="–".join(figures)))

    def _cut(self, least: float, most: float) -> Degrees:
        """Return the track between two km along it."""
        parts = []
        for (line, marks), before in zip(self.lines, self.before, strict=False):
            first, last = max(least - before, 0.0), min(most - before, marks[-1])
            if first > marks[-1] or last < 0 or first > last:
                continue
            inside = (marks > first) & (marks < last)
            ends = [
                [np.interp(km, marks, axis) for axis in line.T] for km in (first, last)
            ]
            parts.append(np.vstack([ends[:1], line[inside], ends[1:]]))
        return np.concatenate(parts) if parts else self.lines[-1][0][-1:]


def _marked(way: Way) -> tuple[Degrees, Degrees]:
    """Return a way's points, and how far along it each is, stretched to its length."""
    line = np.array(way.points)
    marks = np.concatenate([[0.0], np.cumsum(step_lengths_km(way.points))])
    return line, marks * (way.length_km / marks[-1] if marks[-1] else 0.0)


def _called(names: object, language: str) -> str:
    """Return a place's name in a language."""
    found: dict[str, str] = dict(names)  # type: ignore[call-overload]  # a mapping
    return found.get(language) or found.get("") or found.get("en", "")


def _rounded(when: datetime) -> datetime:
    """Return a moment to the quarter of an hour."""
    minutes = when.minute % 15
    return (when - timedelta(minutes=minutes)).replace(second=0, microsecond=0)
