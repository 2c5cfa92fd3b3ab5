"""The exact rails of a corridor: asked for piece by piece, kept, and built upon.

The folder holds each piece as it was answered and the network made of them, so that
what broke off goes on and what is whole is never asked again.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import json
import math
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import shapely

from geo.errors import BadInput, NoRoute, ServiceDown
from geo.geodesy import line_length_km
from geo.network.laying import lay
from geo.sources.osm.building import build_from, lines_of
from geo.sources.osm.corridor import (
    Piece,
    extract_of,
    halves,
    pieces,
    question,
    slimmed,
)
from geo.sources.osm.tags import is_track
from geo.sources.overpass import TooMuch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from geo.model import Gazetteer, LonLat
    from geo.network.tracks import Tracks
    from geo.sources.osm.extracts import Extract
    from geo.sources.overpass import Overpass

__all__ = ["MOST_KM", "MOST_PIECES", "Exact", "Way", "exact_network"]

MOST_PIECES = 150  # Moscow - Vladivostok has 41; who wants more wants an extract
MOST_KM = 20_000  # of coarse ways, which parallel ones share
_DEEPEST = 4  # a piece is halved so many times at most
_FORMAT = 1  # of what is kept; raise it when its meaning changes
_DETOUR, _DETOUR_KM = 1.25, 10.0  # exact rails that take longer lack something
_MOST_KEPT = 4  # networks in one folder


class Way(NamedTuple):
    """A coarse way whose exact rails are wanted, and how a person calls it.

    Of an infinite length it is no way from end to end, and need not connect.
    """

    label: str
    line: Sequence[LonLat]
    length_km: float


@dataclass(frozen=True, slots=True)
class Exact:
    """A network with exact rails: its file, their area, and what is to be said of it.

    `asked` counts the questions that were sent, 0 where all was kept, `received` the
    bytes of their answers. `coarse` are the
    labels of ways that stay on the shipped rails.
    """

    file: Path
    area: shapely.Geometry
    date: str
    asked: int
    received: int
    coarse: tuple[str, ...]


def _silent(_: str, __: float) -> None:
    """Tell nobody."""


def exact_network(  # noqa: PLR0913  # each part of the work has its name
    ways: Sequence[Way],
    shipped: Tracks,
    names: Gazetteer,
    *,
    folder: Path,
    server: Overpass,
    told: Callable[[str, float], None] = _silent,
) -> Exact:
    """Return a network in which the rails along some ways are OpenStreetMap's.

    Elsewhere the shipped rails go on. What the folder keeps is not asked for. `told`
    hears of each step and how much of it is done, 0 to 1.

    Raises:
        BadInput: the ways are too long to ask for, or the server knows other areas.
        OSError: the folder cannot be written to.
        ServiceDown: the server cannot be reached, stays busy, or answers with nonsense.
    """
    km = sum(line_length_km(way.line) for way in ways)
    if km > MOST_KM:
        raise BadInput(_too_much(f"{km:,.0f} km", f"{MOST_KM:,} km"))
    wanted = pieces([way.line for way in ways])
    if len(wanted) > MOST_PIECES:
        raise BadInput(_too_much(f"{len(wanted)} questions", f"{MOST_PIECES}"))
    folder.mkdir(parents=True, exist_ok=True)
    before = server.asked, server.received
    answers = _answers(wanted, folder, server, told=told)
    key = _hashed(*sorted(map(question, wanted)), *sorted(w.label for w in ways))
    file = folder / f"rails-{key}-{_mark(shipped, answers)}.rail"
    about = _read_about(file)
    if about is None:
        told("laying the exact rails", 0.0)
        extract = extract_of(answers, _area(ways))
        coarse = _coarse(ways, extract, shipped)
        if len(coarse) == len(ways):
            raise BadInput(_elsewhere(server, ways))
        kept = _area([w for w in ways if w.label not in coarse])
        content, own = build_from(
            extract_of(answers, kept),
            shipped,
            names,
            files=(f"Overpass at {server.host}",),
            stitched=True,
            area=kept,
        )
        about = {"coarse": list(coarse), "date": own.date, "area": kept.wkt}
        _replace(file.with_suffix(".json"), json.dumps(about).encode())
        _replace(file, content)
        _prune(folder, file)
    return Exact(
        file=file,
        area=shapely.from_wkt(about["area"]),
        date=about["date"],
        asked=server.asked - before[0],
        received=server.received - before[1],
        coarse=tuple(about["coarse"]),
    )


def _too_much(wanted: str, most: str) -> str:
    """Return why so much is not asked for."""
    return (
        f"--exact asks for the rails of a corridor, and this wants {wanted}, at most "
        f"{most}: ask for less, or fetch extracts with railstory network get"
    )


def _area(ways: Sequence[Way]) -> shapely.Geometry:
    """Return the area of some ways' pieces."""
    found = pieces([way.line for way in ways])
    return shapely.union_all([piece.area for piece in found])


def _answers(
    wanted: Sequence[Piece],
    folder: Path,
    server: Overpass,
    *,
    told: Callable[[str, float], None],
) -> list[dict[str, Any]]:
    """Return the answer of each piece: what is kept, else what the server says.

    An answer without rails is kept only where others of the server have some.
    """
    answers, bare = [], {}
    for number, piece in enumerate(wanted):
        told(f"asking {server.host}", number / len(wanted))
        file = folder / f"piece-{_hashed(question(piece))}.json.gz"
        answer = _read_answer(file, server)
        if answer is None:
            answer = _asked(piece, server, _DEEPEST)
            if _has_rails(answer):
                _replace(file, _packed(answer, server))
            else:
                bare[file] = answer
        answers.append(answer)
    if any(map(_has_rails, answers)):
        for file, answer in bare.items():
            _replace(file, _packed(answer, server))
    return answers


def _asked(piece: Piece, server: Overpass, deeper: int) -> dict[str, Any]:
    """Return the server's answer for a piece, in parts where it is too much.

    Raises:
        BadInput: the answer is of another area.
        ServiceDown: there is none, or one of nonsense.
    """
    try:
        answer = slimmed(server.ask(question(piece)))
    except TooMuch as error:
        if not deeper:
            message = (
                f"{server.host} cannot answer for the rails of one piece: try again "
                "later, what was fetched is kept; or see railstory network get"
            )
            raise ServiceDown(message) from error
        parts = [_asked(half, server, deeper - 1) for half in halves(piece)]
        return {
            "date": min((p["date"] for p in parts if p["date"]), default=""),
            "elements": [item for part in parts for item in part["elements"]],
        }
    if answer is None:
        message = f"{server.host} answers in a form that is not known: name another"
        raise ServiceDown(message)
    if _has_rails(answer) and not extract_of([answer], piece.area).points:
        message = (
            f"{server.host} answers with rails of another area than was asked for: "
            "name another server with --overpass"
        )
        raise BadInput(message)
    return answer


def _has_rails(answer: dict[str, Any]) -> bool:
    """Say whether an answer holds a track."""
    return any(is_track(item.get("tags", {})) for item in answer["elements"])


def _coarse(ways: Sequence[Way], extract: Extract, shipped: Tracks) -> tuple[str, ...]:
    """Return the labels of the ways that exact rails do not connect, or by a detour."""
    lines, _ = lines_of(extract, shipped)
    if not lines:
        return tuple(way.label for way in ways)
    rails = lay(lines)
    return tuple(way.label for way in ways if not _connects(rails, way))


def _connects(rails: Any, way: Way) -> bool:  # noqa: ANN401  # a Network
    """Say whether exact rails lead along a way without a long detour."""
    most = _DETOUR * way.length_km + _DETOUR_KM
    if most == math.inf:
        return True
    with contextlib.suppress(NoRoute):
        return bool(rails.distance_km(way.line[0], way.line[-1]) <= most)
    return False


def _elsewhere(server: Overpass, ways: Sequence[Way]) -> str:
    """Return why nothing of an answer can be used."""
    return (
        f"{server.host} has no rails that lead along {ways[0].label}: it may serve "
        "another part of the world; name another server with --overpass"
    )


def _read_answer(file: Path, server: Overpass) -> dict[str, Any] | None:
    """Return what is kept of a piece; None without it, or where it is damaged."""
    try:
        kept = json.loads(gzip.decompress(file.read_bytes()))
        answer = slimmed({"elements": kept["elements"]})
    except (OSError, EOFError, ValueError, KeyError, TypeError):
        return None
    if answer is None or kept.get("format") != _FORMAT:
        return None
    if not _has_rails(answer) and kept.get("server") != server.url:
        return None  # another server may know this area
    return answer | {"date": str(kept.get("date", ""))}


def _packed(answer: dict[str, Any], server: Overpass) -> bytes:
    """Return an answer as it is kept, the same bytes for the same answer."""
    about = {"format": _FORMAT, "server": server.url}
    text = json.dumps(about | answer, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), 6, mtime=0)


def _read_about(file: Path) -> dict[str, Any] | None:
    """Return what stands beside a network that was made, None where it is not whole."""
    try:
        about = json.loads(file.with_suffix(".json").read_bytes())
        known = isinstance(about["area"], str) and isinstance(about["coarse"], list)
        return about if known and file.stat().st_size else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _mark(shipped: Tracks, answers: Sequence[dict[str, Any]]) -> str:
    """Return what tells the rails that a network is made of from any others."""
    ours = hashlib.sha256(shipped.lon.tobytes() + shipped.along.tobytes())
    theirs = json.dumps(answers, ensure_ascii=False, sort_keys=True)
    return _hashed(str(_FORMAT), ours.hexdigest(), theirs)


def _hashed(*texts: str) -> str:
    """Return a short mark of some texts."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]


def _replace(file: Path, content: bytes) -> None:
    """Write a file at once."""
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        fresh.write_bytes(content)
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)


def _prune(folder: Path, kept: Path) -> None:
    """Remove the oldest networks of a folder, but for the one just made."""
    made = sorted(folder.glob("rails-*.rail"), key=lambda file: file.stat().st_mtime)
    for file in made[:-_MOST_KEPT]:
        if file != kept:
            file.unlink(missing_ok=True)
            file.with_suffix(".json").unlink(missing_ok=True)
