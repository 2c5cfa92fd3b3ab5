"""Read rails and stations out of OpenStreetMap extracts. Needs pyosmium.

Two passes over each file: ways and stations first, then only the points that these
need. What is kept is bounded by the rails, not by the file.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from array import array
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from geo.errors import BadInput, installing
from geo.sources.osm.tags import (
    Traits,
    is_ferry,
    is_station,
    is_track,
    names_of,
    traits_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["Extract", "Progress", "Stop", "read_extracts", "thinned"]

_WORTH_BYTES = 20_000_000  # smaller extracts are read as quickly as they are thinned
_KEPT = ("nwr/railway", "w/route=ferry", "nwr/public_transport=station")
_ENDINGS = (".pbf", ".osm", ".osm.gz", ".osm.bz2", ".opl", ".o5m")
_BLOCK_IDS = 1 << 25  # 4 MB of bits
_BLOCKS = 64  # 256 MB; the numbers of a large country need two or three reads of it
_TICK_S = 0.2
_OPEN_FILES = Path("/proc/self/fd")  # on Linux
_DATE = "osmosis_replication_timestamp"


@contextmanager
def thinned(path: Path, worth: int = _WORTH_BYTES) -> Iterator[Path]:
    """Give an extract with what is wanted of another, else that one itself.

    Whoever reads it says what is wrong with a file that osmium-tool refuses.
    """
    tool = shutil.which("osmium")
    if tool is None or path.stat().st_size < worth:
        yield path
        return
    with TemporaryDirectory() as folder:
        small = Path(folder) / "rails.osm.pbf"
        words = [tool, "tags-filter", "--no-progress", "-o", str(small), str(path)]
        done = subprocess.run([*words, *_KEPT], check=False, capture_output=True)  # noqa: S603  # our own words, and a file that the user named
        yield small if done.returncode == 0 and small.is_file() else path


class Stop(NamedTuple):
    """A named station or halt; `nodes` are the points whose middle it is."""

    id: str
    name: str
    names: dict[str, str]
    called: tuple[str, ...]
    nodes: tuple[int, ...]


@dataclass(slots=True)
class Extract:
    """What the files hold: ways over numbered nodes, the nodes' points, and stations.

    Points are (longitude, latitude) in degrees. `crossings` are nodes where tracks
    cross on the level and no train can turn. A way or node in several files counts
    once. `date` is that of the oldest file which has one.
    """

    ways: dict[int, tuple[array[int], Traits]] = field(default_factory=dict)
    stops: dict[str, Stop] = field(default_factory=dict)
    points: dict[int, tuple[float, float]] = field(default_factory=dict)
    crossings: set[int] = field(default_factory=set)
    date: str = ""
    left_out: int = 0


class Progress:
    """Tells of the steps of a long work, and how much of one is done, 0 to 1.

    Of reading a file that share is known where the system tells how far it is read.
    """

    def __init__(self, told: Callable[[str, float], None]) -> None:
        """Begin without a step; `told` hears of each and its share."""
        self._told, self._step, self._path = told, "", Path()
        self._next = 0.0

    def begin(self, step: str, path: Path | None = None) -> None:
        """Say that a step begins, which reads a file if one is named."""
        self._step, self._path = step, (path or Path()).resolve()
        self._told(step, 0.0)

    def tick(self) -> None:
        """Say how far the step is, some times a second."""
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _TICK_S
            self._told(self._step, _read_share(self._path))


def _read_share(path: Path) -> float:
    """Return how much of a file this process has read, 0 where nothing tells."""
    for link in _OPEN_FILES.glob("*"):
        try:
            if link.readlink() == path:
                told = (_OPEN_FILES.parent / "fdinfo" / link.name).read_text()
                return min(1.0, int(told.split()[1]) / path.stat().st_size)
        except (OSError, ValueError, IndexError):
            continue
    return 0.0


def read_extracts(files: Sequence[str | Path], progress: Progress) -> Extract:
    """Return the rails and stations of some extracts, telling of each step.

    Large files are thinned first where osmium-tool is installed.

    Raises:
        BadInput: pyosmium is not installed; or a file is missing, empty, cut short,
            no OpenStreetMap data, or without any railway.
    """
    paths = [_checked(file) for file in files]
    osmium = _library()
    extract = Extract()
    with ExitStack() as kept:
        small = {}
        for path in paths:
            progress.begin(f"{path.name}: thinning")
            small[path] = kept.enter_context(thinned(path))
            progress.begin(f"{path.name}: rails and stations", small[path])
            before = len(extract.ways), extract.left_out
            with _Refusal(path):
                _read_ways(osmium, small[path], extract, progress=progress)
            if (len(extract.ways), extract.left_out) == before:
                message = f"{path} holds no railway, or none that another file has not"
                raise BadInput(message)
        if not extract.ways:
            message = f"{paths[0]} holds {extract.left_out:,} railways, none for trains"
            raise BadInput(message)
        wanted = _wanted(extract)
        for path in paths:
            progress.begin(f"{path.name}: where they lie", small[path])
            with _Refusal(path):
                _read_points(osmium, small[path], (wanted, extract), progress=progress)
    return extract


def _checked(file: str | Path) -> Path:
    """Return the path of a file that may be read.

    Raises:
        BadInput: it is missing, a folder, empty, or not named as OpenStreetMap data.
    """
    path = Path(file)
    if not path.is_file():
        message = f"{path} is no file: name an OpenStreetMap extract (.osm.pbf)"
        raise BadInput(message)
    if not path.name.lower().endswith(_ENDINGS):
        message = f"{path} is no OpenStreetMap extract: its name ends in .osm.pbf"
        raise BadInput(message)
    if not path.stat().st_size:
        message = f"{path} is empty: fetch the extract again"
        raise BadInput(message)
    return path


def _library() -> Any:  # noqa: ANN401  # a module, imported where it is wanted
    """Return pyosmium.

    Raises:
        BadInput: it is not installed.
    """
    try:
        import osmium  # an extra: most users read no extracts
    except ImportError as error:
        message = f"reading extracts needs pyosmium: {installing('osm')}"
        raise BadInput(message) from error
    return osmium


class _Refusal:
    """Turns what pyosmium raises over a file into one line."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Begin to watch."""

    def __exit__(self, kind: object, error: BaseException | None, _: object) -> None:
        """Say which file could not be read.

        Raises:
            BadInput: pyosmium refused it.
        """
        if isinstance(error, (RuntimeError, OSError, ValueError)):
            why = str(error).rstrip(".")
            message = (
                f"{self._path} is cut short or no OpenStreetMap data ({why}): "
                "fetch the extract again"
            )
            raise BadInput(message) from error


def _read_ways(
    osmium: Any,  # noqa: ANN401  # the module
    path: Path,
    extract: Extract,
    *,
    progress: Progress,
) -> None:
    """Add a file's tracks, train ferries, stations and level crossings of tracks."""
    with osmium.io.Reader(str(path), osmium.osm.NOTHING) as reader:
        date = reader.header().get(_DATE)[:10]
    if date:
        extract.date = min(extract.date, date) if extract.date else date
    kinds = osmium.osm.NODE | osmium.osm.WAY
    tagged = osmium.filter.KeyFilter("railway", "route", "public_transport")
    for item in osmium.FileProcessor(str(path), kinds).with_filter(tagged):
        progress.tick()
        tags = dict(item.tags)
        if item.is_way():
            _add_way(item.id, [node.ref for node in item.nodes], tags, extract=extract)
        elif tags.get("railway") == "railway_crossing":
            extract.crossings.add(item.id)
        elif is_station(tags):
            _add_stop(f"osm:node/{item.id}", (item.id,), tags, extract=extract)


def _add_way(
    number: int, nodes: list[int], tags: dict[str, str], *, extract: Extract
) -> None:
    """Add a way if it is a track, a train ferry, or the outline of a station."""
    if is_track(tags) or is_ferry(tags):
        extract.ways.setdefault(number, (array("q", nodes), traits_of(tags)))
    elif is_station(tags):
        _add_stop(f"osm:way/{number}", tuple(nodes), tags, extract=extract)
    elif "railway" in tags:
        extract.left_out += 1


def _add_stop(
    number: str, nodes: tuple[int, ...], tags: dict[str, str], *, extract: Extract
) -> None:
    """Add a station."""
    by_language, called = names_of(tags)
    extract.stops[number] = Stop(number, tags["name"], by_language, called, nodes)


def _wanted(extract: Extract) -> list[int]:
    """Return every node that a way or station needs, in order."""
    nodes: set[int] = set()
    for refs, _ in extract.ways.values():
        nodes.update(refs)
    for stop in extract.stops.values():
        nodes.update(stop.nodes)
    return sorted(nodes)


def _read_points(
    osmium: Any,  # noqa: ANN401  # the module
    path: Path,
    sought: tuple[Sequence[int], Extract],
    *,
    progress: Progress,
) -> None:
    """Add where the wanted nodes lie, as far as the file knows."""
    wanted, extract = sought
    fresh = {number for number in wanted if number < 0}
    if fresh:  # an editor's own, not yet in the database: no filter knows such numbers
        for node in osmium.FileProcessor(str(path), osmium.osm.NODE):
            progress.tick()
            if node.id in fresh and node.location.valid():
                extract.points[node.id] = (node.location.lon, node.location.lat)
    for some in _batches(wanted[len(fresh) :]):
        source = osmium.FileProcessor(str(path), osmium.osm.NODE)
        for node in source.with_filter(osmium.filter.IdFilter(some)):
            progress.tick()
            if node.location.valid():
                extract.points[node.id] = (node.location.lon, node.location.lat)


def _batches(wanted: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield the wanted numbers, in order, in batches whose filter is no larger.

    pyosmium's filter holds a bit for every number of each block that it touches.
    """
    first, blocks, last = 0, 0, -1
    for i, number in enumerate(wanted):
        if number // _BLOCK_IDS == last:
            continue
        if blocks == _BLOCKS:
            yield wanted[first:i]
            first, blocks = i, 0
        last = number // _BLOCK_IDS
        blocks += 1
    if wanted:
        yield wanted[first:]
