"""Fetch OpenStreetMap extracts from Geofabrik or a mirror of its layout.

An index names the areas and where their files lie, a `.md5` beside each file says
whether it arrived whole. A file appears under its name only once that is so; what broke
off goes on where it stopped, unless the file has changed meanwhile.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import requests

from geo.errors import BadInput, ServiceDown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

__all__ = ["MIRROR", "Area", "Mirror", "Offer", "matching"]

MIRROR = "https://download.geofabrik.de"
_INDEX = "index-v1-nogeom.json"
_USER_AGENT = "railstory/0.1 (draws train journeys from news stories)"
_INDEX_BYTES = 20_000_000
_WAITS_S = (2.0, 10.0, 30.0)  # before a file is gone on with, after it broke off
_LONGEST_WAIT_S = 120.0
_PART = 1 << 14  # bytes that are lost at most where it breaks off
_SPARE_BYTES = 50_000_000  # to be left on the disk
_MD5, _HEX = 32, frozenset("0123456789abcdef")
_FINE, _PARTIAL, _BEYOND = 200, 206, 416  # of HTTP


@dataclass(frozen=True, slots=True)
class Area:
    """An area that a mirror has an extract of; `path` is where, below the mirror."""

    id: str
    name: str
    countries: tuple[str, ...]
    path: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A file as the mirror has it now: its address, size, and what tells its version.

    `bytes` is 0 and `md5` empty where the mirror does not say.
    """

    area: Area
    url: str
    bytes: int
    version: str
    md5: str

    @property
    def file(self) -> str:
        """Return the file's name, without the day that a redirect may put into it."""
        return self.area.path.rsplit("/", 1)[-1]

    def to_dict(self) -> dict[str, object]:
        """Return it as plain values, for JSON."""
        return {
            "area": self.area.id,
            "name": self.area.name,
            "url": self.url,
            "bytes": self.bytes or None,
            "md5": self.md5 or None,
        }


@dataclass(slots=True)
class Mirror:
    """A server with extracts. `wait` is called with seconds."""

    url: str = MIRROR
    wait: Callable[[float], None] = time.sleep
    session: requests.Session = field(default_factory=requests.Session)

    def __post_init__(self) -> None:
        """Look at the address.

        Raises:
            BadInput: it is no http address.
        """
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            message = f"--mirror {self.url} is no address, like {MIRROR}"
            raise BadInput(message)
        self.session.headers["User-Agent"] = _USER_AGENT
        self.session.max_redirects = 5

    @property
    def host(self) -> str:
        """Return the server's name."""
        return str(urlsplit(self.url).hostname)

    def areas(self) -> tuple[Area, ...]:
        """Return the areas that the mirror's index names.

        Raises:
            BadInput: there is no index.
            ServiceDown: the server cannot be reached, or the index is damaged.
        """
        content = self._small(_INDEX, _INDEX_BYTES)
        try:
            rows = [item["properties"] for item in json.loads(content)["features"]]
            found = tuple(_area(row) for row in rows if "pbf" in row.get("urls", {}))
        except (
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
            RecursionError,
        ) as error:
            message = (
                f"{self.host} has no index of extracts: it is no mirror of {MIRROR}"
            )
            raise BadInput(message) from error
        if not found:
            message = f"{self.host} names no extract in its index: try another mirror"
            raise BadInput(message)
        return found

    def offer(self, area: Area) -> Offer:
        """Return what the mirror has of an area.

        Raises:
            BadInput: it has none.
            ServiceDown: it cannot be reached.
        """
        url = self._address(area.path)
        reply = self._asked("HEAD", url)
        reply.close()
        if reply.status_code != _FINE:
            message = f"{self.host} has no {area.path} (HTTP {reply.status_code})"
            raise BadInput(message)
        head = reply.headers
        size = head.get("Content-Length", "0")
        version = head.get("ETag") or head.get("Last-Modified", "")
        md5 = self._md5(reply.url) or self._md5(url)
        return Offer(
            area, reply.url, int(size) if size.isdecimal() else 0, version, md5
        )

    def fetch(
        self, offer: Offer, folder: Path, told: Callable[[str, float], None]
    ) -> Path:
        """Return the path of an extract, fetched unless it is there and current.

        `told` hears of how much is done, 0 to 1.

        Raises:
            BadInput: the disk has no room for it.
            OSError: the folder cannot be written to.
            ServiceDown: it breaks off again and again, or does not arrive whole.
        """
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / offer.file
        if offer.md5 and file.is_file() and _md5_of(file) == offer.md5:
            return file
        part = file.with_name(f"{file.name}.part")
        note = part.with_name(f"{part.name}.version")
        if not offer.version or _read(note) != offer.version:
            part.unlink(missing_ok=True)
        note.write_text(offer.version, "utf-8")
        _refuse_full_disk(offer, part)
        self._fill(offer, part, told)
        if offer.md5 and _md5_of(part) != offer.md5:
            part.unlink()
            note.unlink()
            message = f"{offer.url} did not arrive whole: fetch it again"
            raise ServiceDown(message)
        part.replace(file)
        note.unlink()
        return file

    def _fill(
        self, offer: Offer, part: Path, told: Callable[[str, float], None]
    ) -> None:
        """Fetch what a part lacks, going on where it breaks off.

        Raises:
            ServiceDown: it breaks off again and again.
        """
        why = ""
        for pause in (*_WAITS_S, 0.0):
            before = _size(part)
            why, named = self._more(offer, part, told)
            if not why:
                return
            if _size(part) > before:
                named = named or 0.0  # it came further: no need to wait long
            if named is not None and named > _LONGEST_WAIT_S:
                break
            if pause:
                self.wait(pause if named is None else named)
        message = f"{self.host} {why}: try again, {part.name} goes on where it stopped"
        raise ServiceDown(message)

    def _more(
        self, offer: Offer, part: Path, told: Callable[[str, float], None]
    ) -> tuple[str, float | None]:
        """Fetch on; return why it ended before the end, and the wait that was named."""
        have = _size(part)
        if offer.bytes and have == offer.bytes:
            return "", None
        ask = {"Accept-Encoding": "identity"}
        if have and offer.version:
            ask |= {"Range": f"bytes={have}-", "If-Range": offer.version}
        try:
            with self._asked("GET", offer.url, headers=ask) as reply:
                if reply.status_code == _BEYOND:
                    part.unlink(missing_ok=True)
                    return "has another file now", 0.0
                if reply.status_code not in {_FINE, _PARTIAL}:
                    wait = reply.headers.get("Retry-After", "")
                    named = float(wait) if wait.isdecimal() else None
                    return f"cannot answer now (HTTP {reply.status_code})", named
                done = have if reply.status_code == _PARTIAL else 0
                with part.open("ab" if done else "wb") as out:
                    for content in reply.iter_content(_PART):
                        out.write(content)
                        done += len(content)
                        _refuse_more(offer, done)
                        told(offer.file, min(1.0, done / max(offer.bytes, done, 1)))
        except (requests.RequestException, ServiceDown) as error:
            return f"broke off ({_short(error)})", None
        if offer.bytes and done < offer.bytes:
            return "broke off", None
        return "", None

    def _md5(self, url: str) -> str:
        """Return what the mirror says of a file's sum, empty where it says nothing."""
        reply = self._asked("GET", f"{url}.md5")
        with reply:
            text = reply.raw.read(200, decode_content=True) if reply.ok else b""
        word = (text.split() or [b""])[0].decode("ascii", "replace").lower()
        return word if len(word) == _MD5 and not set(word) - _HEX else ""

    def _small(self, path: str, most: int) -> bytes:
        """Return the content of a small file.

        Raises:
            BadInput: it is not there, or is large.
            ServiceDown: the server cannot be reached, or breaks off.
        """
        try:
            with self._asked("GET", self._address(path)) as reply:
                if reply.status_code != _FINE:
                    message = (
                        f"{self.host} has no {path} (HTTP {reply.status_code}): it is "
                        f"no mirror of {MIRROR}"
                    )
                    raise BadInput(message)
                content = b""
                for some in reply.iter_content(_PART):
                    content += some
                    if len(content) > most:
                        message = (
                            f"{self.host} has no index of extracts, but a large file"
                        )
                        raise BadInput(message)
        except requests.RequestException as error:
            message = f"{self.host} broke off ({_short(error)}): try again"
            raise ServiceDown(message) from error
        return content

    def _asked(
        self, method: str, url: str, *, headers: Mapping[str, str] | None = None
    ) -> requests.Response:
        """Return the reply of a server, its content still to be read.

        Raises:
            ServiceDown: it cannot be reached.
        """
        try:
            return self.session.request(
                method,
                url,
                headers=headers,
                timeout=(20.0, 60.0),
                stream=True,
                allow_redirects=True,
            )
        except requests.RequestException as error:
            message = f"{self.host} cannot be reached ({_short(error)}): try later"
            raise ServiceDown(message) from error

    def _address(self, path: str) -> str:
        """Return the address of a path below the mirror."""
        return urljoin(f"{self.url.rstrip('/')}/", path)


def _area(row: Mapping[str, Any]) -> Area:
    """Return an index's row; the path alone counts of the address in it."""
    path = urlsplit(str(row["urls"]["pbf"])).path.lstrip("/")
    if ".." in path or "\\" in path or not path.endswith(".osm.pbf"):
        raise ValueError(path)
    codes = tuple(map(str, row.get("iso3166-1:alpha2") or ()))
    return Area(str(row["id"]), str(row.get("name", row["id"])), codes, path)


def matching(areas: Sequence[Area], name: str, country: str = "") -> tuple[Area, ...]:
    """Return the areas that a name means: an id, a name, else a country's own.

    Of several with that country those with the fewest others come first.
    """
    plain = _plain(name)
    for found in (
        [a for a in areas if plain in {_plain(a.id), _plain(a.path), _plain(a.name)}],
        [a for a in areas if _plain(a.id).rsplit("/", 1)[-1] == plain],
        [a for a in areas if country and country in a.countries],
    ):
        if found:
            return tuple(sorted(found, key=lambda a: (len(a.countries), a.id)))
    return ()


def _plain(name: str) -> str:
    """Return a name as ids are written.

    >>> _plain("Great Britain"), _plain("europe/finland-latest.osm.pbf")
    ('great-britain', 'europe/finland')
    """
    return name.strip().lower().replace(" ", "-").removesuffix("-latest.osm.pbf")


def _refuse_full_disk(offer: Offer, part: Path) -> None:
    """Refuse a file that the disk has no room for.

    Raises:
        BadInput: it has not.
    """
    needed = offer.bytes - _size(part) + _SPARE_BYTES
    free = shutil.disk_usage(part.parent).free
    if needed > free:
        message = (
            f"{offer.file} takes {offer.bytes / 1e6:,.0f} MB, and {part.parent} has "
            f"{free / 1e6:,.0f} MB left: make room, or name another folder with -o"
        )
        raise BadInput(message)


def _refuse_more(offer: Offer, done: int) -> None:
    """Refuse content beyond the size that was told.

    Raises:
        ServiceDown: there is more.
    """
    if offer.bytes and done > offer.bytes:
        message = f"more than the {offer.bytes:,} bytes that it told"
        raise ServiceDown(message)


def _size(file: Path) -> int:
    """Return a file's size, 0 without one."""
    return file.stat().st_size if file.is_file() else 0


def _read(file: Path) -> str | None:
    """Return a file's text, None without one."""
    return file.read_text("utf-8", "replace") if file.is_file() else None


def _md5_of(file: Path) -> str:
    """Return a file's MD5 sum, which mirrors tell; it guards against accidents only."""
    with file.open("rb") as content:
        found = hashlib.file_digest(content, lambda: hashlib.md5(usedforsecurity=False))
    return found.hexdigest()


def _short(error: object) -> str:
    """Return an error on one short line."""
    return " ".join(str(error).split())[:160]
