"""The scene as the JSON block that the page's script draws from."""

from __future__ import annotations

import json
import math
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geo.model.style import MILE_KM, PARTS
from geo.scene.pagewords import unbroken

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geo.model import (
        Caption,
        Dot,
        Edition,
        LonLat,
        Scene,
        Shape,
        Table,
        Way,
        Window,
    )

__all__ = ["MAP_NAME", "escaped_json", "packed", "scene_json", "scene_parts"]

_ALPHABET = np.frombuffer(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_!#()*+,./:;=?@[]^|~",
    dtype=np.uint8,
)
_LAST, _MORE = 55, 28  # letters that end a number, and letters that say more follows
_COARSE_DEG = 8  # a journey this wide is never seen so near that 400 m of a rail count

_AROUND = (
    *("lakes", "rivers", "borders", "rails", "tongues", "captions", "reached"),
    "bands",
)

MAP_NAME = "railstory_map"
"""The name under which the page's script, and what a user adds, finds the map."""


def scene_json(scene: Scene) -> str:
    """Return the scene as JSON that may stand inside a script element.

    Lines and rings are packed, longitude first: of ways in ten thousandths of a
    degree, of land and water in thousandths, of rails in `grain` thousandths. Single
    points are latitude first, as Leaflet takes them. Every `<`, `>` and `&` is escaped.
    """
    return _text(_content(scene))


def scene_parts(scene: Scene) -> tuple[str, str]:
    """Return the scene as two blocks of JSON: the journey, and what lies around it.

    Both together are what `scene_json` returns.
    """
    content = _content(scene)
    around = {name: content.pop(name) for name in _AROUND if name in content}
    return _text(content), _text(around)


def _text(content: Mapping[str, object]) -> str:
    """Return values as JSON for a script element."""
    return escaped_json(json.dumps(content, ensure_ascii=False, separators=(",", ":")))


def _content(scene: Scene) -> dict[str, object]:
    """Return what the page's script draws from."""
    backdrop = scene.backdrop
    grain = _grain(scene)
    tongues = ["", *(edition.language for edition in scene.editions)]
    return {
        "grain": grain,
        "map": MAP_NAME,
        "story": scene.story_tag,
        "bounds": [round(v, 4) for v in scene.bounds],
        "land": packed(backdrop.land),
        "lakes": packed(backdrop.lakes),
        "rivers": packed(backdrop.rivers),
        "borders": packed(backdrop.borders),
        "rails": packed(backdrop.rails, grain),
        "tongues": tongues,
        "captions": [_caption(caption, tongues) for caption in backdrop.captions],
        "ways": [_way(way) for way in scene.ways],
        "reached": [packed(band.lines, grain) for band in scene.reached],
        **({"bands": _banded(scene, grain)} if scene.rail_limits else {}),
        "speed": scene.top_kmh,
        "unit": MILE_KM if scene.style.units == "miles" else 1,
        "hide": [part for part in PARTS if not scene.style.shows(part)],
        "dots": [_dot(dot) for dot in scene.dots],
        "steps": [
            [s.key, s.dot, s.quote, s.ways, _window(s.told)[0]] for s in scene.steps
        ],
        "times": [_times(t) for e in scene.editions[:1] for t in e.tables],
        "tiles": scene.tiles.url,
        "editions": [_edition(edition, _again(scene)) for edition in scene.editions],
    }


def escaped_json(text: str) -> str:
    """Return JSON without a letter that could end the script element around it."""
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def packed(shapes: Iterable[Shape], grain: int = 1) -> str:
    """Return shapes as text: for each the number of points, then its steps.

    The first step of a shape leads from the end of the one before, of the very first
    from (0, 0); figures are divided by `grain` and points that then coincide are one.
    A number is written in as few letters as it takes, none of which needs an escape
    in JSON or means anything to a template: `unpack` in `packed.js` reads them.

    >>> packed([np.array([[1, -1], [3, 15]], dtype=np.int32)])
    'CCBEg'
    """
    lines = [shape for shape in shapes if len(shape)]
    if not lines:
        return ""
    points, sizes = _coarser(lines, grain)
    steps = np.diff(points, axis=0, prepend=0)
    zigzag = np.where(steps < 0, -2 * steps - 1, 2 * steps).ravel()
    return _letters(np.insert(zigzag, 2 * (np.cumsum(sizes) - sizes), sizes))


def _grain(scene: Scene) -> int:
    """Return how many thousandths of a degree a step of other railways is."""
    west, south, east, north = scene.bounds
    return 4 if max(east - west, north - south) > _COARSE_DEG else 1


def _coarser(
    lines: Sequence[Shape], grain: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return the lines' points in steps of `grain`, and how many each line has.

    A point on the one before it is left out.
    """
    whole = np.concatenate(lines)
    sizes = np.array([len(line) for line in lines])
    points = np.round(whole / grain).astype(np.int64)
    is_fresh = _fresh(points, sizes, grain)
    first = np.cumsum(sizes) - sizes
    kept = np.add.reduceat(is_fresh.astype(np.int64), first)
    return points[is_fresh], kept


def _fresh(
    points: npt.NDArray[np.int64], sizes: npt.NDArray[np.int64], grain: int
) -> npt.NDArray[np.bool_]:
    """Return which points of the lines are kept: those that are not the one before."""
    if grain == 1:
        return np.ones(len(points), dtype=np.bool_)
    step = np.diff(points, axis=0, prepend=0)
    is_fresh: npt.NDArray[np.bool_] = (step != 0).any(axis=1)
    is_fresh[np.cumsum(sizes) - sizes] = True
    return is_fresh


def _banded(scene: Scene, grain: int) -> str:
    """Return in which band of reach the points of the rails are, run by run.

    A run is how many points on end lie in a band, and which; where it begins within a
    line, how far along the step to its first point the band ends, in fiftieths.
    """
    lines = [line for line in scene.backdrop.rails if len(line)]
    sizes = np.array([len(line) for line in lines])
    points = np.round(np.concatenate(lines) / grain).astype(np.int64)
    is_kept = _fresh(points, sizes, grain)
    km = np.concatenate(scene.rail_km)[is_kept]
    begins = np.zeros(len(points), dtype=np.bool_)
    begins[np.cumsum(sizes) - sizes] = True
    begins = begins[is_kept]
    band = np.searchsorted(np.array(scene.rail_limits), km)
    first = np.flatnonzero(np.diff(band, prepend=-1))
    values: list[int] = []
    for start, end in pairwise([*first.tolist(), len(band)]):
        values += [end - start, int(band[start])]
        if not begins[start]:
            limit = scene.rail_limits[min(band[start - 1], band[start])]
            values.append(_fiftieths(limit, float(km[start - 1]), float(km[start])))
    return _letters(np.array(values))


def _fiftieths(limit: float, before: float, after: float) -> int:
    """Return where between two lengths a limit lies; half way beyond all rails."""
    if not math.isfinite(after - before):
        return 25
    return min(50, max(0, round(50 * (limit - before) / (after - before))))


def _letters(values: npt.NDArray[np.int64]) -> str:
    """Return whole numbers as letters, the lowest part first."""
    parts = [values]
    while (parts[-1] >= _LAST).any():
        parts.append(np.where(parts[-1] >= _LAST, parts[-1] // _MORE, -1))
    left = np.column_stack(parts)
    codes = np.where(left >= _LAST, _LAST + left % _MORE, left)
    return _ALPHABET[codes[left >= 0]].tobytes().decode()


def _at(point: LonLat) -> list[float]:
    """Return a point as Leaflet takes it: latitude first."""
    return [round(point.lat, 5), round(point.lon, 5)]


def _caption(caption: Caption, tongues: Sequence[str]) -> list[object]:
    """Return a caption: kind, names, points with the room around each, rank.

    The names are the main one, then that of each of the tongues, 0 for none. A map
    has a hundred captions and more, so that a name for each part would cost 8 kB.
    """
    room = caption.room_deg or (0.0,) * len(caption.points)
    points = [
        [_short(p.lat), _short(p.lon), _short(r)]
        for p, r in zip(caption.points, room, strict=True)
    ]
    names = _names(caption.names)
    listed = [names.get(key, 0) for key in tongues]
    return [caption.kind, listed, points, caption.rank]


def _short(value: float) -> float:
    """Return a figure to the hundredth, without ".0" behind a whole one."""
    rounded = round(value, 2)
    return int(rounded) if rounded == int(rounded) else rounded


def _line(way: Way) -> Shape:
    """Return a way's line in ten thousandths of a degree."""
    points = np.array(way.points).reshape(-1, 2)
    return np.round(points * 10_000).astype(np.int32)


def _names(names: Mapping[str, str]) -> dict[str, str]:
    """Return names by language, without those that are the main one anyway."""
    main = names.get("", "")
    return {key: name for key, name in names.items() if not key or name != main}


def _way(way: Way) -> dict[str, object]:
    """Return a way with its line as steps."""
    return {
        "course": way.course,
        "shared": way.shared,
        "coarse": way.coarse,
        "assumed": way.assumed,
        "doubled": way.doubled,
        "line": packed([_line(way)]),
        "branch": way.branch,
        "km": round(way.length_km, 1),
        "depart": _window(way.depart),
        "arrive": _window(way.arrive),
        "ends": [_names(names) for names in way.ends],
        **({"front": round(way.front_kmh, 3)} if way.front_kmh else {}),
        **({"kind": way.kind} if way.kind != "rail" else {}),
        **({"link": [_at(end) for end in way.link]} if way.link else {}),
        **({"aside": True} if way.aside else {}),
        **({"limits": _limits(way)} if way.limits else {}),
    }


def _limits(way: Way) -> list[list[float]]:
    """Return the speed limits along a way, km and km/h, those alike together."""
    runs: list[list[float]] = []
    for km, kmh in way.limits:
        if runs and runs[-1][1] == kmh:
            runs[-1][0] = round(runs[-1][0] + km, 3)
        else:
            runs.append([round(km, 3), kmh])
    return runs


def _window(window: Window) -> list[int | None]:
    """Return a window in minutes since 1970, and its place's offset in minutes."""
    ends = (window.earliest, window.latest)
    minutes = [round(end.timestamp() / 60) if end else None for end in ends]
    offsets = [end.utcoffset() for end in ends if end]
    zone = offsets[0] if offsets else None
    return [*minutes, round(zone.total_seconds() / 60) if zone else 0]


def _dot(dot: Dot) -> dict[str, object]:
    """Return a dot."""
    return {
        "kind": dot.kind,
        "at": _at(dot.at),
        "key": dot.key,
        "course": dot.course,
        "end": dot.end,
        "link": _at(dot.link) if dot.link else None,
        **({"within": dot.within_km} if dot.within_km else {}),
        "names": _names(dot.names),
        **({} if dot.label else {"bare": True}),
        **({"note": dot.note} if dot.note else {}),
        "quotes": [
            {"text": q.text, "start": q.start, "end": q.end} for q in dot.quotes
        ],
        "windows": [
            [phrase, _window(window)]
            for phrase, window in dot.windows
            if window.earliest or window.latest
        ],
    }


def _again(scene: Scene) -> list[int]:
    """Return the numbers of the steps to places that are visited more than once.

    Of the others the card says when the train was there.
    """
    dots = [step.dot for step in scene.steps]
    return [number for number, dot in enumerate(dots) if dots.count(dot) > 1]


def _edition(edition: Edition, again: Sequence[int]) -> dict[str, object]:
    """Return the texts of one language; when, of the steps that are `again`.

    Stops have many facts in common, so that cards name theirs by number.
    """
    facts = list(dict.fromkeys(fact for card in edition.cards for fact in card.facts))
    number = {fact: i for i, fact in enumerate(facts)}
    return {
        "language": edition.language,
        "answer": unbroken(edition.answer),
        "words": dict(edition.words),
        "legend": edition.legend,
        "tables": [
            {
                "caption": t.caption,
                "head": t.head,
                "rows": t.rows,
                "sentences": t.sentences,
            }
            for t in edition.tables
        ],
        "facts": facts,
        "cards": [
            {
                "heading": card.heading,
                "label": card.label,
                "facts": [number[fact] for fact in card.facts],
            }
            for card in edition.cards
        ],
        "notes": edition.notes,
        "remarks": edition.remarks,
        "steps": {number: edition.steps[number] for number in again},
    }


def _times(table: Table) -> dict[str, object]:
    """Return the windows of a table, for readers who want them by their own clock."""
    return {
        "column": table.timed,
        "fact": table.fact,
        "windows": [_window(window) for window in table.windows],
    }
