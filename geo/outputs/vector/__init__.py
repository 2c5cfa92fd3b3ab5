"""The journey as data for other programs: GeoJSON, GeoPackage, KML, GPX."""

from geo.outputs.vector.features import geojson
from geo.outputs.vector.layers import gpkg
from geo.outputs.vector.tracks import gpx, kml

__all__ = ["geojson", "gpkg", "gpx", "kml"]
