"""The figures of a network add up."""

from __future__ import annotations

import pytest

from geo.network import Line, lay
from geo.sources.railfacts import facts_of


def test_the_facts_count_lengths_pieces_and_bridges() -> None:
    network = lay(
        [
            Line(((0.0, 0.0), (1.0, 0.0)), length_km=200, countries=("AA", "AA")),
            Line(((1.0, 0.0), (1.0, 0.1)), bridge="ferry", countries=("AA", "BB")),
            Line(((5.0, 0.0), (5.5, 0.0)), countries=("CC", "CC")),
        ]
    )
    facts = facts_of(network)
    assert facts.km == pytest.approx(266.7, abs=0.1)
    assert facts.coarse_km == pytest.approx(200)
    assert (facts.nodes, facts.chains, facts.pieces) == (5, 3, 2)
    assert facts.countries == ("AA", "CC")
    assert facts.to_dict()["bridges"] == {"ferry": {"count": 1, "km": 11.1}}
