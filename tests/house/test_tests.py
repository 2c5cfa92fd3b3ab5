"""What holds for the tests themselves: bounds that another package could lose."""

from __future__ import annotations

import inspect

from hypothesis.internal.conjecture import engine


def test_a_failure_that_hypothesis_finds_is_told_within_a_minute() -> None:
    assert engine.MAX_SHRINKING_SECONDS <= 30
    assert "perf_counter() + MAX_SHRINKING_SECONDS" in inspect.getsource(engine)
