"""Open the shipped rail network, expanded and memory-mapped; say what is whole."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from geo.errors import BadInput, DataDamaged
from geo.network import Network
from geo.sources.expanded import is_whole, mapped, written
from geo.sources.registry import data_path, registered

if TYPE_CHECKING:
    from geo.network.closures import Closure
    from geo.network.hierarchy import Hierarchy
    from geo.network.tracks import Tracks
    from geo.sources.registry import DataFile

__all__ = ["cache_folder", "kept_in", "open_network", "verify", "verify_cache"]

_FILE = "railways.npz"
_FORMAT = 7  # of the expanded arrays; raise it when their meaning changes
_KEEP_S = 30 * 86400.0  # how long an expanded network stays after it was written
_TAIL = 4096  # bytes at a zip file's end: its directory, with every part's CRC-32
_log = logging.getLogger(__name__)


def open_network(path: str | Path | None = None, *, engine: str = "plain") -> Network:
    """Return the network of a file, by default the shipped one of the world.

    The first opening expands the file into the user's cache folder; later ones map
    that into memory. Without a folder to write to, it is expanded in memory each time.
    `engine` is "plain", or "fast" where thousands of ways are asked for.

    Raises:
        BadInput: no engine has that name, or what it needs is not installed.
        DataDamaged: the file is missing, cut short, or no rail network.
    """
    file = Path(path) if path else data_path(_FILE)
    folder = _expanded(file)
    if folder is None:
        return _network(*_decoded(file), engine=engine)
    if folder.exists():
        try:
            return _network(*mapped(folder), engine=engine)
        except (OSError, ValueError, KeyError, TypeError) as error:
            _log.info("the expanded rails are made again: %s", error)
            _remove(folder)
    tracks, hierarchy = _decoded(file)
    _expand(folder, tracks, hierarchy)
    return _network(tracks, hierarchy, engine=engine)


def _network(tracks: Tracks, hierarchy: Hierarchy, *, engine: str) -> Network:
    """Return a network that knows what was shut when."""
    return Network(tracks, hierarchy, engine=engine, closures=_closures)


def _closures() -> tuple[Closure, ...]:
    """Return what was shut when, read when it is asked for."""
    from geo.sources.shippedtables import open_closures  # seldom wanted

    return open_closures()


def verify_cache() -> tuple[str, ...]:
    """Return a line for each expanded network that is damaged; it is removed.

    Nothing is lost: the next opening makes it again.
    """
    cache = cache_folder()
    faults = []
    for folder in sorted(cache.glob(f"rails-{_FORMAT}-*")) if cache else ():
        if not is_whole(folder):
            _remove(folder)
            faults.append(f"{folder} was damaged and is removed; it is made again")
    return tuple(faults)


def cache_folder() -> Path | None:
    """Return the user's cache folder for railstory, None where there is no home."""
    if sys.platform == "win32":
        named = os.environ.get("LOCALAPPDATA")
    elif sys.platform == "darwin":
        named = "~/Library/Caches"
    else:
        named = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
        if not named.startswith(("/", "~")):  # which its specification has us ignore
            named = "~/.cache"
    try:
        return Path(named).expanduser() / "railstory" if named else None
    except RuntimeError:
        return None


def kept_in(name: str) -> Path:
    """Return where in the user's cache folder something is kept.

    Raises:
        BadInput: the user has no such folder.
    """
    folder = cache_folder()
    if folder is None:
        message = "there is no home folder to keep answers in: set XDG_CACHE_HOME"
        raise BadInput(message)
    return folder / name


def _expanded(file: Path) -> Path | None:
    """Return where a file's arrays lie or would lie, by the hash of its directory."""
    cache = cache_folder()
    if cache is None:
        return None
    try:
        with file.open("rb") as content:
            content.seek(max(0, file.stat().st_size - _TAIL))
            digest = hashlib.sha256(content.read()).hexdigest()
    except OSError as error:
        message = f"{file} cannot be read ({error.strerror}): name a rail network"
        raise DataDamaged(message) from error
    return cache / f"rails-{_FORMAT}-{digest[:32]}"


def _decoded(file: Path) -> tuple[Tracks, Hierarchy]:
    """Return a file's network, read and decoded."""
    from geo.sources.railfile import DAMAGED, decode  # seldom

    try:
        return decode(file.read_bytes())
    except DAMAGED as error:
        again = "reinstall railstory" if file.name == _FILE else "build it again"
        message = f"{file} is no rail network, or is damaged: {again}"
        raise DataDamaged(message) from error


def _expand(folder: Path, tracks: Tracks, hierarchy: Hierarchy) -> None:
    """Write the arrays beside where they shall lie, then move them there at once."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as fresh:
            inner = Path(fresh) / "rails"
            inner.mkdir()
            written(inner, tracks, hierarchy)
            inner.rename(folder)
        _prune(folder)
    except OSError as error:
        # a read-only home, a full disk, or another process that was quicker
        _log.info("the rails are not kept expanded: %s", error)


def _prune(kept: Path) -> None:
    """Remove expanded networks that are a month old, but for the one just written."""
    for folder in kept.parent.glob("rails-*"):
        if folder != kept and time.time() - folder.stat().st_mtime > _KEEP_S:
            shutil.rmtree(folder, ignore_errors=True)


def _remove(folder: Path) -> None:
    """Remove an expanded network, or what else lies at its place, if that can be."""
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder, ignore_errors=True)
        return
    with contextlib.suppress(OSError):
        folder.unlink()


def verify() -> tuple[str, ...]:
    """Return one line for each shipped file that is not what was registered.

    Rails that were expanded into the cache are looked at too; damaged ones are removed
    and made again when they are next wanted.

    Raises:
        DataDamaged: the registry itself is missing or damaged.
    """
    faults = tuple(fault for row in registered() if (fault := _fault(row)))
    return faults + verify_cache()


def _fault(row: DataFile) -> str:
    """Return what is wrong with a file, or an empty string."""
    try:
        content = data_path(row.file).read_bytes()
    except DataDamaged as error:
        return str(error)
    if hashlib.sha256(content).hexdigest() == row.sha256:
        return ""
    return f"{row.file} is not the registered file: reinstall railstory"
