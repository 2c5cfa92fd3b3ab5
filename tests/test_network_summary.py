"""The figures of a network add up."""

from __future__ import annotations

import pytest

from geo.network import Line, lay
from geo.network.summary import summarise


def test_a_summary_counts_lengths_pieces_and_bridges() -> None:
    network = lay(
        [
            Line(((0.0, 0.0), (1.0, 0.0)), length_km=200, countries=("AA", "AA")),
            Line(((1.0, 0.0), (1.0, 0.1)), bridge="ferry", countries=("AA", "BB")),
            Line(((5.0, 0.0), (5.5, 0.0)), countries=("CC", "CC")),
        ]
    )
    figures = summarise(network.tracks)
    assert figures.length_km == pytest.approx(266.7, abs=0.1)
    assert figures.coarse_km == pytest.approx(200)
    assert (figures.nodes, figures.chains, figures.components) == (5, 3, 2)
    assert figures.countries == ("AA", "CC")
    assert figures.to_dict()["bridges"] == {"ferry": {"count": 1, "km": 11}}
