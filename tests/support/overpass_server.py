"""A stand-in for an Overpass server on this machine, with rails of the test's own."""

from __future__ import annotations

import json
import re
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import shapely

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Point = tuple[float, float]


class Rails:
    """Ways and nodes as OpenStreetMap has them, and what of them an area holds."""

    def __init__(self) -> None:
        """Begin with none."""
        self.nodes: dict[int, Point] = {}
        self.tags: dict[int, dict[str, str]] = {}
        self.ways: dict[int, tuple[list[int], dict[str, str]]] = {}

    def add(self, line: Sequence[Point], **tags: str) -> None:
        """Add a way over points; equal points are one node."""
        known = {at: number for number, at in self.nodes.items()}
        refs = []
        for at in line:
            number = known.setdefault(at, len(known) + 1)
            self.nodes[number] = at
            refs.append(number)
        self.ways[len(self.ways) + 1] = refs, {"railway": "rail"} | tags

    def add_node(self, at: Point, **tags: str) -> None:
        """Add a node with tags of its own."""
        number = len(self.nodes) + 1
        self.nodes[number], self.tags[number] = at, tags

    def answer(self, query: str) -> dict[str, Any]:
        """Return what a server says: ways with a node inside, and all their nodes."""
        area = shapely.union_all(
            [
                shapely.Polygon([(lon, lat) for lat, lon in corners(text)])
                for text in re.findall(r'way\["railway".*?poly:"([^"]+)"', query)
            ]
        )
        inside = {n for n, at in self.nodes.items() if area.contains(shapely.Point(at))}
        found = [w for w, (refs, _) in self.ways.items() if inside & set(refs)]
        wanted = {ref for way in found for ref in self.ways[way][0]}
        wanted |= inside & set(self.tags)
        elements: list[dict[str, Any]] = [
            {"type": "way", "id": w, "nodes": self.ways[w][0], "tags": self.ways[w][1]}
            for w in found
        ]
        for number in sorted(wanted):
            lon, lat = self.nodes[number]
            node = {"type": "node", "id": number, "lat": lat, "lon": lon}
            tags = {"tags": self.tags[number]} if number in self.tags else {}
            elements.append(node | tags)
        about = {"timestamp_osm_base": "2026-11-29T20:59:01Z"}
        return {"version": 0.6, "osm3s": about, "elements": elements}


def corners(text: str) -> list[tuple[float, float]]:
    """Return a polygon's corners as they are asked for: latitude, longitude."""
    numbers = list(map(float, text.split()))
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def as_json(document: object) -> tuple[int, dict[str, str], bytes]:
    """Return a fine answer."""
    body = json.dumps(document).encode()
    return 200, {"Content-Type": "application/json"}, body


class Server:
    """Where it is, whom it has heard, and what it says: status, headers, body."""

    def __init__(
        self, says: Callable[[str], tuple[int, dict[str, str], bytes]]
    ) -> None:
        """Say to each question what `says` returns."""
        self.says = says
        self.queries: list[str] = []
        self.agents: list[str] = []
        self.at_once = 0
        self.most_at_once = 0
        self.url = ""


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    """Serve until the block is left."""
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            with lock:
                server.at_once += 1
                server.most_at_once = max(server.most_at_once, server.at_once)
            length = int(self.headers["Content-Length"])
            query = parse_qs(self.rfile.read(length).decode())["data"][0]
            server.queries.append(query)
            server.agents.append(self.headers["User-Agent"])
            status, headers, body = server.says(query)
            self.send_response(status)
            if "Content-Length" not in headers:
                self.send_header("Content-Length", str(len(body)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            with lock:
                server.at_once -= 1
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=listening.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    server.url = f"http://127.0.0.1:{listening.server_port}/api/interpreter"
    try:
        yield server
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join()
