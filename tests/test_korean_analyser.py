"""Where Korean has no analyser, a person is told that it is read less well."""

from __future__ import annotations

import pytest

import geo
from geo.languages.ko import tokens

STORY = "열차는 10일 평양을 출발했다. 12일 하산역에 도착했다."


def test_korean_without_its_analyser_is_read_with_a_warning(
    atlas: geo.Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "find_spec", lambda _: None)
    journey = geo.trace(STORY, atlas)
    assert any("no analyser of Korean" in doubt for doubt in journey.warnings)
    other = geo.trace("The train left Moscow for Kazan.", atlas)
    assert not any("Korean" in doubt for doubt in other.warnings)


@pytest.mark.skipif(not tokens.has_analyser(), reason="no analyser of Korean here")
def test_korean_with_its_analyser_has_no_such_warning(atlas: geo.Atlas) -> None:
    journey = geo.trace(STORY, atlas)
    assert not any("Korean" in doubt for doubt in journey.warnings)
