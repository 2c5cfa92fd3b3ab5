"""The journey as a GeoPackage: one layer of each kind of feature."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from geo.errors import require
from geo.outputs.vector.features import features

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geopandas import GeoDataFrame

    from geo.model import Journey
    from geo.outputs.vector.features import Feature

__all__ = ["gpkg", "layers"]

_KINDS = ("stop", "leg", "railhead", "border", "gauge", "bridge")
# A GeoPackage notes when it was written; a fixed moment keeps it the same twice.
_FIXED = {"OGR_CURRENT_DATE": "2000-01-01T00:00:00.000Z"}


def gpkg(journey: Journey) -> bytes:
    """Return the journey as a GeoPackage (OGC 12-128r19) with a layer for each kind.

    Layers are called stop, leg, railhead, border, gauge and bridge; one without
    features is left out. EPSG:4326, longitude first.

    Raises:
        BadInput: the extra `frames` is not installed.
    """
    require("a GeoPackage", "geopandas", "pyogrio", extra="frames")
    import pyogrio  # type: ignore[import-untyped]  # GDAL is slow

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journey.gpkg"
        pyogrio.set_gdal_config_options(_FIXED)
        try:
            for name, frame in layers(journey):
                pyogrio.write_dataframe(frame, path, layer=name, driver="GPKG")
        finally:
            pyogrio.set_gdal_config_options(dict.fromkeys(_FIXED))
        return path.read_bytes()


def layers(journey: Journey) -> Iterator[tuple[str, GeoDataFrame]]:
    """Yield the name and the frame of each kind of feature there is.

    A journey without any feature has one empty layer of stops.
    """
    import geopandas as gpd  # half a second, only for tables

    found = [_flat(feature) for feature in features(journey)]
    for kind in _KINDS:
        rows = [row for row in found if row["properties"]["what"] == kind]
        if rows:
            yield kind, gpd.GeoDataFrame.from_features(rows, crs="EPSG:4326")
    if not found:
        yield "stop", gpd.GeoDataFrame({"what": []}, geometry=[], crs="EPSG:4326")


def _flat(feature: Feature) -> dict[str, Mapping[str, object]]:
    """Return a feature whose columns hold no lists: these become JSON or words."""
    properties = feature["properties"]
    geometry = feature["geometry"]
    assert isinstance(properties, dict)  # noqa: S101  # what `features` makes
    flat = {
        key: json.dumps(value, ensure_ascii=False, sort_keys=True)
        if isinstance(value, dict)
        else ", ".join(map(str, value))
        if isinstance(value, list)
        else value
        for key, value in properties.items()
    }
    return {"properties": flat, "geometry": geometry}  # type: ignore[dict-item]  # None for a gap
