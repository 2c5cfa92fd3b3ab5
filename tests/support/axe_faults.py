"""What axe-core finds on a page that keeps people out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from get_browser import axe

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Only faults come back: what passed is a thousand nodes.
_RUN = """async (options) => {
  const found = await axe.run({ ...options, resultTypes: ["violations"] });
  return found.violations.map((fault) => `${fault.id}: ${fault.nodes[0].html}`);
}"""


def faults_on(page: Page, **options: object) -> list[str]:
    """Return the faults of a page, each with its first element; skip without axe-core.

    `options` are those of `axe.run`: `iframes`, `rules`.
    """
    script = axe()
    if script is None:
        pytest.skip("no axe-core: npm could not be had")
    if not page.evaluate("'axe' in window"):
        page.evaluate(script.read_text("utf-8"))
    found: list[str] = page.evaluate(_RUN, options)
    return found
