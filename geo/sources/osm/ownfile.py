"""The file of a network of one's own: a shipped network's form, and what tags told."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from geo.errors import DataDamaged
from geo.sources.osm.tags import Traits
from geo.sources.railfile import DAMAGED, encode

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from geo.network.hierarchy import Hierarchy
    from geo.network.tracks import Tracks

__all__ = ["Own", "Station", "own_file", "read_own"]

_WHEN = (1980, 1, 1, 0, 0, 0)  # as in the shipped form: the same bytes for the same
_ABOUT, _TRAIT = "own.json", "own.npy"


@dataclass(frozen=True, slots=True)
class Station:
    """A station that an extract names; `called` is every name it goes by."""

    id: str
    name: str
    lon: float
    lat: float
    country: str
    zone: str
    names: dict[str, str]
    called: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Own:
    """What the extracts said beside the rails: traits of every chain, and stations.

    `trait` numbers each chain's entry in `traits`, -1 for a shipped chain.
    `date` is that of the oldest extract, empty when none has one. `left_out` counts
    railway ways of other kinds.
    """

    files: tuple[str, ...] = ()
    date: str = ""
    stitched: bool = False
    left_out: int = 0
    traits: tuple[Traits, ...] = ()
    trait: NDArray[np.int32] = field(default_factory=lambda: np.empty(0, np.int32))
    stations: tuple[Station, ...] = ()


def own_file(tracks: Tracks, hierarchy: Hierarchy, own: Own) -> bytes:
    """Return the bytes of the file, the same for the same network."""
    about = {
        "files": own.files,
        "date": own.date,
        "stitched": own.stitched,
        "left_out": own.left_out,
        "traits": own.traits,
        "stations": [
            [s.id, s.name, s.lon, s.lat, s.country, s.zone, s.names, s.called]
            for s in own.stations
        ],
    }
    numbers = io.BytesIO()
    np.save(numbers, own.trait)
    content = io.BytesIO(encode(tracks, hierarchy))
    with zipfile.ZipFile(content, "a") as file:
        for name, data in (
            (_ABOUT, json.dumps(about, ensure_ascii=False).encode()),
            (_TRAIT, numbers.getvalue()),
        ):
            member = zipfile.ZipInfo(name, _WHEN)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            file.writestr(member, data, compresslevel=9)
    return content.getvalue()


def read_own(path: str | Path) -> Own:
    """Return what a network file holds beside its rails; the shipped one has nothing.

    Raises:
        DataDamaged: the file is missing, cut short, or no rail network.
    """
    try:
        with zipfile.ZipFile(path) as file:
            if _ABOUT not in file.namelist():
                return Own()
            about = json.loads(file.read(_ABOUT))
            trait = np.load(io.BytesIO(file.read(_TRAIT)))
        return Own(
            files=tuple(about["files"]),
            date=about["date"],
            stitched=about["stitched"],
            left_out=about["left_out"],
            traits=tuple(Traits(tuple(row[0]), *row[1:]) for row in about["traits"]),
            trait=trait,
            stations=tuple(
                Station(*(*row[:7], tuple(row[7]))) for row in about["stations"]
            ),
        )
    except FileNotFoundError as error:
        message = f"{path} is missing: name a network that railstory network build made"
        raise DataDamaged(message) from error
    except DAMAGED as error:
        message = f"{path} is no rail network, or is damaged: build it again"
        raise DataDamaged(message) from error
