"""Online geocoders of others behind our names: off by default, slow, and soft to fail.

Whatever the shipped names know is answered offline. Only a name that they do not know
goes out, once: the answer is kept on disk. A service that fails is asked no more.
"""

from __future__ import annotations

import json
import logging
import os
import tempfile
import time
from dataclasses import dataclass, field
from difflib import get_close_matches
from inspect import Parameter, signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geopy.adapters import URLLibAdapter
from geopy.exc import GeocoderRateLimited, GeopyError
from geopy.geocoders import SERVICE_TO_GEOCODER, get_geocoder_for_service

from geo.errors import BadInput
from geo.model import Candidate, Place
from geo.sources.railways import kept_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from geopy.geocoders.base import Geocoder

    from geo.model import LonLat, Mention
    from geo.sources.gazetteer import NameIndex

__all__ = ["ATTRIBUTIONS", "OnlineNames", "behind", "open_service"]

_LOG = logging.getLogger(__name__)
# The one secret that most services ask for, by the names that geopy has for it.
_KEYS = frozenset({"api_key", "apikey", "subscription_key"})
# Options of geopy's that are no text, and so cannot stand in the environment.
_NO_TEXT = frozenset(
    {"timeout", "proxies", "ssl_context", "adapter_factory", "token_lifetime"}
)
_USER_AGENT = "railstory/0.1 (draws train journeys from news stories)"
_MOST = 5
_PATIENCE = 3  # failures after which a service is asked no more
# What each service asks its users to show beside the answers.
ATTRIBUTIONS = {
    "nominatim": "Nominatim, (c) OpenStreetMap contributors (ODbL)",
    "photon": "Photon, (c) OpenStreetMap contributors (ODbL)",
    "pelias": "Pelias",
    "arcgis": "Powered by Esri",
}


def open_service(name: str, **options: Any) -> Geocoder:  # noqa: ANN401  # geopy's own
    """Return one of geopy's geocoders by name ("nominatim"), as geopy is told.

    What a service needs besides, it takes from the environment: a key from
    RAILSTORY_GEOCODER_KEY, and any other option of geopy's by its name, like
    RAILSTORY_GEOCODER_DOMAIN for a Pelias of one's own. What it has no use for is left
    out, and `options` come first.

    Raises:
        BadInput: geopy has no such service, or it needs an option such as a key.
    """
    try:
        kind = get_geocoder_for_service(name)
    except GeopyError as error:
        close = get_close_matches(name.lower(), SERVICE_TO_GEOCODER, n=1)
        hint = f"did you mean {close[0]}?" if close else "it has nominatim, photon ..."
        message = f"geopy has no geocoder {name!r}; {hint}"
        raise BadInput(message) from error
    options = {**_from_environment(kind), **options}
    options.setdefault("user_agent", _USER_AGENT)
    # geopy's other adapter asks again on its own when it is told to slow down.
    options.setdefault("adapter_factory", URLLibAdapter)
    if missing := [option for option in _needed(kind) if option not in options]:
        wanted = ", ".join(map(_variable, missing))
        message = f"the geocoder {name!r} needs {wanted} in the environment"
        raise BadInput(message)
    try:
        return kind(**options)
    except (GeopyError, TypeError, ValueError) as error:
        message = f"the geocoder {name!r} cannot be used ({error}); see geopy's list"
        raise BadInput(message) from error


def _from_environment(kind: type[Geocoder]) -> dict[str, str]:
    """Return what the environment says of a service's options; empty says nothing."""
    known = [name for name in signature(kind).parameters if name not in _NO_TEXT]
    said = ((option, os.environ.get(_variable(option), "")) for option in known)
    return {option: value for option, value in said if value}


def _needed(kind: type[Geocoder]) -> list[str]:
    """Return the options that a service cannot do without, in geopy's order."""
    return [
        option
        for option, parameter in signature(kind).parameters.items()
        if parameter.default is Parameter.empty
    ]


def _variable(option: str) -> str:
    """Return the environment's name for an option; services call their key variously.

    >>> _variable("apikey"), _variable("domain")
    ('RAILSTORY_GEOCODER_KEY', 'RAILSTORY_GEOCODER_DOMAIN')
    """
    return f"RAILSTORY_GEOCODER_{'KEY' if option in _KEYS else option.upper()}"


@dataclass(slots=True)
class OnlineNames:
    """The shipped names, and a service for what they do not know.

    It is a gazetteer like the one it stands before: every other question goes there.
    """

    names: NameIndex
    service: Geocoder
    name: str
    cache: Path
    delay_seconds: float = 1.0
    timeout_seconds: float = 5.0
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _known: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    _failures: int = 0
    _last: float = float("-inf")
    _only: frozenset[str] | None = None  # the keys that may be asked; None for all
    _unanswered: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the answers that were kept."""
        try:
            self._known = json.loads(self.cache.read_text("utf-8"))
        except (OSError, ValueError):
            self._known = {}

    @property
    def attribution(self) -> str:
        """What a map must show when the service answered."""
        return ATTRIBUTIONS.get(self.name.lower(), self.name)

    def ask_for(self, mentions: Iterable[Mention]) -> bool:
        """Ask from now on only for those names; say whether that leaves any.

        Of each mention that no shipped name fits, that is the shortest of its names:
        X of X駅. A story's other words never leave the machine.
        """
        wanted = (
            min(mention.names or (mention.surface,), key=len)
            for mention in mentions
            if not any(map(self._shipped, mention.names))
        )
        self._only = frozenset(self.names.fold(name) for name in wanted)
        return bool(self._only)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the service left unanswered since it was opened, in a line."""
        if not self._unanswered:
            return ()
        names = ", ".join(dict.fromkeys(self._unanswered))
        return (f"{self.name} gave no answer for {names}; the offline names stand",)

    def credits(self, places: Iterable[Place]) -> tuple[str, ...]:
        """Return what must be shown when any of the places is the service's."""
        ours = any(place.id.startswith(f"{self.name}:") for place in places)
        return (self.attribution,) if ours else ()

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """Return the places of a name: the shipped ones, else what the service has."""
        if found := self._shipped(name):
            return found
        key = self.names.fold(name)
        if key not in self._known:
            if not key or (self._only is not None and key not in self._only):
                return ()
            rows = self._asked(name)
            if rows is None:
                return ()
            self._keep(key, rows)
        return tuple(Candidate(_place(row), "main") for row in self._known[key])

    def _shipped(self, name: str) -> tuple[Candidate, ...]:
        """Return the shipped places of a name, else the stations."""
        return self.names.candidates(name) or self.names.stations(name)

    def stations(self, name: str) -> tuple[Candidate, ...]:
        """Return the shipped stations of that name."""
        return self.names.stations(name)

    def station_at(self, text: str, start: int) -> int:
        """Return the end of the longest shipped station's name, as the names do."""
        return self.names.station_at(text, start)

    def _asked(self, name: str) -> list[dict[str, Any]] | None:
        """Return what the service says of a name, or None when it fails."""
        if self._failures >= _PATIENCE:
            self._unanswered.append(name)
            return None
        self.sleep(max(0.0, self._last + self.delay_seconds - self.clock()))
        self._last = self.clock()
        try:
            found = self.service.geocode(
                name, exactly_one=False, timeout=self.timeout_seconds
            )
        except GeopyError as error:
            slower = isinstance(error, GeocoderRateLimited)
            self._failures = _PATIENCE if slower else self._failures + 1
            self._unanswered.append(name)
            _LOG.info("%s did not answer for %s (%s)", self.name, name, error)
            return None
        self._failures = 0
        return [self._row(name, place) for place in (found or [])[:_MOST]]

    def _row(self, name: str, found: Any) -> dict[str, Any]:  # noqa: ANN401  # geopy's
        """Return an answer as it is kept; longitude first from here on."""
        raw: Mapping[str, Any] = found.raw if isinstance(found.raw, dict) else {}
        number = raw.get("osm_id") or raw.get("place_id") or found.address
        return {
            "id": f"{self.name}:{number}",
            "name": name,
            "lon": found.longitude,
            "lat": found.latitude,
            "source": f"{self.attribution}: {found.address}",
        }

    def _keep(self, key: str, rows: list[dict[str, Any]]) -> None:
        """Write an answer to the disk, so that nobody asks again."""
        self._known[key] = rows
        self.cache.parent.mkdir(parents=True, exist_ok=True)
        handle, fresh = tempfile.mkstemp(dir=self.cache.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(self._known, file, ensure_ascii=False, sort_keys=True, indent=1)
        Path(fresh).replace(self.cache)

    def sounding_like(
        self, name: str, countries: Iterable[str]
    ) -> tuple[Candidate, ...]:
        """Return towns of the countries that sound like `name`, from the shipped."""
        return self.names.sounding_like(name, countries)

    def place(self, identifier: str) -> Place | None:
        """Return the place with that id, shipped or kept, or None."""
        kept = (row for rows in self._known.values() for row in rows)
        found = (_place(row) for row in kept if row["id"] == identifier)
        return self.names.place(identifier) or next(found, None)

    def longest_at(self, text: str, start: int) -> int:
        """Return the end of the longest shipped name at `start`, or `start`."""
        return self.names.longest_at(text, start)

    def near(self, at: LonLat, km: float) -> Iterator[Place]:
        """Yield shipped populated places within `km`, nearest first."""
        return self.names.near(at, km)


def _place(row: dict[str, Any]) -> Place:
    """Return a kept answer as a place."""
    return Place(
        row["id"],
        row["name"],
        row["lon"],
        row["lat"],
        kind="other",
        source=row["source"],
    )


def behind(
    names: NameIndex,
    service: str,
    *,
    cache: Path | None = None,
    **options: Any,  # noqa: ANN401  # geopy's own
) -> OnlineNames:
    """Put one of geopy's services behind the shipped names.

    Answers are kept in `cache`, by default under the user's cache folder.

    Raises:
        BadInput: geopy has no such service.
    """
    path = cache or kept_in(f"{service.lower()}.json")
    return OnlineNames(names, open_service(service, **options), service, path)
