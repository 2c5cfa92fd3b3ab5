"""An Overpass server of the tests' own, and what asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from overpass_server import Rails, Server, as_json, serving
from toy_rails import COARSE, WORLD, waves

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from geo.sources.osm.exact import Exact, Way


@pytest.fixture
def rails() -> Rails:
    return waves()


@pytest.fixture
def server(rails: Rails) -> Iterator[Server]:
    with serving(Server(lambda query: as_json(rails.answer(query)))) as found:
        yield found


@pytest.fixture
def asked(server: Server, tmp_path: Path) -> Callable[..., Exact]:
    """Return what asks that server, and never waits."""
    from geo.sources.gazetteer import open_gazetteer  # most tests here need none
    from geo.sources.osm.exact import exact_network
    from geo.sources.overpass import Overpass

    def ask(*ways: Way, **how: object) -> Exact:
        client = Overpass(server.url, wait=lambda _: None, **how)  # type: ignore[arg-type]  # the test's own
        return exact_network(
            ways or (COARSE,),
            WORLD,
            open_gazetteer(),
            folder=tmp_path / "story.exact",
            server=client,
        )

    return ask
