"""The files beside a map: trip files, frames for other pages, networks of one's own.

What the commands `trip`, `embed` and `network` do, for Python.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from geo.drawing import replace_file
from geo.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.atlas import Atlas
    from geo.model import Trip
    from geo.sources.railfacts import Doubts, Facts

__all__ = [
    "build_network",
    "embed",
    "network_check",
    "network_facts",
    "read_trip",
    "write_trip",
]


def write_trip(trip: Trip, path: str | Path, *, force: bool = False) -> Path:
    """Write a trip as a YAML file that a person can correct, as `railstory trip` does.

    A file that a person has changed, or that is no trip file, is replaced only with
    `force`.

    Raises:
        BadInput: the file cannot be written there, or somebody's work stands in it.
    """
    from geo.outputs.tripfile import is_untouched, trip_yaml  # only here

    target, text = Path(path), trip_yaml(trip)
    if not force and target.is_file():
        there = target.read_bytes().decode("utf-8", "replace")
        if there != text and not is_untouched(there):
            message = (
                f"{target} is not as railstory wrote it: add --force to replace it"
            )
            raise BadInput(message)
    return replace_file(target, text.encode())


def read_trip(path: str | Path, atlas: Atlas) -> Trip:
    """Read a trip file, edited or not; reading it runs nothing that stands in it.

    Raises:
        BadInput: what is wrong, with file, line, and what is allowed there.
    """
    from geo.sources import trips  # stories need no YAML

    return trips.read_trip(path, atlas.find)


def embed(page: str | Path, *, height: int = 600) -> str:
    """Return the HTML that shows a map inside another page, as `railstory embed` does.

    Args:
        page: a map that railstory wrote.
        height: of the frame, in pixels.

    Raises:
        BadInput: the file cannot be read, or is no map of railstory; a height that
            shows nothing.
    """
    from geo.outputs.embed import iframe  # only here

    return iframe(Path(page), height=height)


def build_network(
    extracts: Sequence[str | Path], path: str | Path, *, stitched: bool = False
) -> Path:
    """Build a rail network out of OpenStreetMap extracts, as `railstory network` does.

    With `stitched`, the shipped network goes on where the extracts' rails end.
    `open_atlas(network=path)` lays journeys on it.

    Raises:
        BadInput: an extract cannot be read, or the files hold no railway; or pyosmium
            is not installed.
    """
    from geo.sources.gazetteer import open_gazetteer  # only here
    from geo.sources.osm.building import build  # an extra
    from geo.sources.railways import open_network  # as above

    content, _ = build(
        extracts, open_network().tracks, open_gazetteer(), stitched=stitched
    )
    return replace_file(Path(path), content)


def network_facts(path: str | Path | None = None) -> Facts:
    """Return the figures of a network of one's own, by default of the shipped one.

    Raises:
        DataDamaged: the file is missing, cut short, or no rail network.
    """
    from geo.sources.railfacts import facts_of  # only here
    from geo.sources.railways import open_network  # as above

    return facts_of(open_network(path))


def network_check(
    start: str,
    end: str,
    *,
    network: str | Path | None = None,
    gazetteer: str | Path | None = None,
) -> Doubts:
    """Return what the data under a route do not know, as `railstory network check`.

    Args:
        start: a name, "lat,lon" or an id, as `Atlas.find` takes it.
        end: likewise.
        network: one of your own, from `build_network`; by default the shipped one.
        gazetteer: a file of your own, as `open_atlas` takes it.

    Raises:
        PlaceNotFound: no gazetteer knows one of the places.
        NoRoute: no rails connect them.
        DataDamaged: the network is missing, cut short, or none.
    """
    from geo.route import between  # only here
    from geo.sources.gazetteer import find, open_gazetteer  # as above
    from geo.sources.gazetteer.ownstations import with_stations  # as above
    from geo.sources.osm.ownfile import Own, read_own  # as above
    from geo.sources.railfacts import (
        Doubts,  # as above
        known_on,  # as above
    )
    from geo.sources.railways import open_network  # as above

    own = Path(gazetteer) if gazetteer else None
    names = with_stations(open_gazetteer(own=own), network)
    ends = find(names, start), find(names, end)
    rails = open_network(network)
    leg = between(ends, rails, names)
    tagged = read_own(network) if network else Own()
    return Doubts(*ends, leg, known_on(leg, rails, tagged))
