"""What a page says of itself to those who link to it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hostile import HOSTILE, hostile_journey
from toy_journey import toy_journey

from geo.cli import main
from geo.model import LANGUAGES, Share, Style
from geo.outputs.html import page
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from pathlib import Path

    from geo.model import Journey, Language

STORY = "The train left Oslo on 12 May 2024 and reached Hamar at noon.\n"


def written(journey: Journey, language: Language = "ja", share: Share = Share()) -> str:  # noqa: B008  # a frozen value
    """Return a journey's page."""
    scene = draw(journey, open_basemap(), language=language)
    return page(replace(scene, share=share))


def places(text: str) -> dict[str, object]:
    """Return what a page says of its places."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text)
    assert found is not None
    data: dict[str, object] = json.loads(found[1])
    return data


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_what_it_is_in_its_language(language: Language) -> None:
    text = written(toy_journey(), language)
    for name in ('name="description"', 'property="og:title"', 'name="twitter:card"'):
        assert len(re.findall(f'<meta {name} content="[^"]+">', text)) == 1, name
    data = places(text)
    assert data["inLanguage"] == language
    trip = data["about"]
    assert isinstance(trip, dict)
    stops = trip["itinerary"]["itemListElement"]
    assert len(stops) == 4
    assert stops[0]["geo"]["latitude"] == pytest.approx(39.034, abs=0.01)
    assert stops[0]["geo"]["longitude"] == pytest.approx(125.754, abs=0.01)


def test_an_icon_asks_for_nothing() -> None:
    text = written(toy_journey())
    assert re.findall(r'<link rel="icon" href="([^,]+),', text) == [
        "data:image/svg+xml"
    ]


def test_a_permalink_names_page_and_picture() -> None:
    share = Share("https://example.org/a b.html", "https://example.org/m.png", (2, 1))
    text = written(toy_journey(), share=share)
    assert '<link rel="canonical" href="https://example.org/a b.html">' in text
    assert 'property="og:image" content="https://example.org/m.png"' in text
    assert "summary_large_image" in text
    assert "og:image" not in written(toy_journey())


def test_a_standfirst_describes_the_page() -> None:
    journey = replace(toy_journey(), style=Style(standfirst="How it crossed."))
    assert 'name="description" content="How it crossed."' in written(journey)


def test_hostile_text_ends_no_attribute_and_no_script() -> None:
    text = written(hostile_journey())
    assert HOSTILE.split()[0] in str(places(text))
    assert not re.search(r"<meta[^>]*<", text)


def test_the_command_puts_the_picture_beside_or_into_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(STORY)
    link = ["--permalink", "https://example.org/maps/story.html"]
    assert main(["map", "story.txt", "-q", "--format", "html,png", *link]) == 0
    text = (tmp_path / "maps" / "story.html").read_text("utf-8")
    assert 'content="https://example.org/maps/story.png"' in text
    assert main(["map", "story.txt", "-q", "--embed-picture"]) == 0
    text = (tmp_path / "maps" / "story.html").read_text("utf-8")
    assert 'property="og:image" content="data:image/png;base64,' in text
    assert len(text.encode()) < 450_000


def test_an_address_that_is_none_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(STORY)
    link = ["--permalink", 'javascript:alert("x")']
    assert main(["map", "story.txt", "-q", *link]) == 2
    assert "is no address of a page" in capsys.readouterr().err


def policy(link: str) -> str:
    """Return the policy of a page that will stand at an address."""
    scene = draw(toy_journey(), open_basemap())
    html = page(replace(scene, share=Share(link)))
    found = re.search(r'Security-Policy" content="([^"]*)"', html)
    assert found
    return found[1]


def test_a_page_that_knows_its_home_lets_judges_read_the_rules_for_robots() -> None:
    home = policy("https://example.org:8443/maps/story.html?a=1")
    assert "connect-src https://example.org:8443/robots.txt;" in home
    assert "connect-src" not in policy("")


@pytest.mark.parametrize(
    "link",
    [
        "https://a;script-src%20*/x",
        "https://a;script-src/x",
        "https://a,b/x",
        "https://*/x",
        "https://user:word@a/x",
    ],
)
def test_an_address_adds_no_rule_of_its_own(link: str) -> None:
    assert "connect-src" not in policy(link)
    assert policy(link) == policy("")
