"""The journey as data for other programs: GeoJSON, GeoPackage, KML, GPX."""

from geo.outputs.vector.features import geojson, gpkg
from geo.outputs.vector.kmlgpx import gpx, kml

__all__ = ["geojson", "gpkg", "gpx", "kml"]
