"""The map in a conversation: a host that shows apps under its strictest policy."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from axe_faults import faults_on

pytest.importorskip("mcp", reason="the tools are an extra: railstory[mcp]")

from importlib.resources import files

from geo.assistants.folder import Folder
from geo.assistants.tools import Tools

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

    from geo.atlas import Atlas

pytestmark = [
    pytest.mark.browser,
    pytest.mark.enable_socket,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
HOST, VIEW = "http://host.test/", "http://view.test/"
# What a host must hold an app to that names no origins (SEP-1865).
POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' "
    "'unsafe-inline'; img-src 'self' data:; media-src 'self' data:; "
    "connect-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'self'"
)
STORY = "The train left Omsk on 6 May. <b>It</b> came to Novosibirsk on 7 May."
TRIP = {
    "title": "A </script> train",
    "stops": [
        {"place": "Omsk", "role": "origin", "quote": "The train left Omsk on 6 May"},
        {
            "place": "Novosibirsk",
            "role": "destination",
            "quote": "<b>It</b> came to Novosibirsk",
        },
    ],
}
# A host: it answers what the app asks, and remembers it.
PAGE = """<!doctype html><title>host</title>
<iframe id="app" sandbox="allow-scripts allow-same-origin" src="VIEW"
 style="width: 900px; height: 640px"></iframe>
<script>
window.heard = [];
const told = TOLD, pages = PAGES;
const app = document.getElementById("app");
addEventListener("message", (event) => {
  const message = event.data;
  heard.push(message.method || "answer");
  const answer = (result) => app.contentWindow.postMessage(
    { jsonrpc: "2.0", id: message.id, ...result }, "*");
  if (message.method === "ui/initialize") {
    answer({ result: { protocolVersion: "2026-01-26", hostInfo: { name: "t" },
      hostCapabilities: { serverResources: {} }, hostContext: {} } });
  } else if (message.method === "ui/notifications/initialized") {
    app.contentWindow.postMessage(
      { jsonrpc: "2.0", method: "ui/notifications/tool-result", params: told }, "*");
  } else if (message.method === "resources/read") {
    const text = pages[message.params.uri];
    answer(text ? { result: { contents: [{ uri: message.params.uri, text }] } }
      : { error: { code: -32602, message: "none" } });
  }
});
</script>"""


def hosted(
    browser: Browser, told: object, pages: dict[str, str]
) -> tuple[Page, list[str]]:
    """Open a host that shows the app; return its page, and what was asked for."""
    asked: list[str] = []
    view = files("geo.assistants").joinpath("view.html").read_text("utf-8")

    def escaped(value: object) -> str:
        return json.dumps(value).replace("<", "\\u003c")

    def served(route: Route) -> None:
        asked.append(route.request.url)
        if route.request.url == VIEW:
            head = {"Content-Security-Policy": POLICY}
            route.fulfill(body=view, content_type="text/html", headers=head)
        elif route.request.url == HOST:
            body = PAGE.replace("VIEW", VIEW).replace("TOLD", escaped(told))
            body = body.replace("PAGES", escaped(pages))
            route.fulfill(body=body, content_type="text/html")
        else:
            route.abort()

    page = browser.new_page(viewport={"width": 1000, "height": 800})
    page.route("**/*", served)
    page.goto(HOST)
    return page, asked


def test_a_map_is_drawn_inside_the_conversation(
    browser: Browser, atlas: Atlas, tmp_path: Path
) -> None:
    drawn = Tools(atlas, Folder(tmp_path)).draw_journey(TRIP, STORY)
    told = {"structuredContent": drawn.answer, "content": []}
    page, asked = hosted(browser, told, {drawn.answer["page"]: drawn.page.decode()})
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    app = page.frame_locator("#app")
    inner = app.frame_locator("#map")
    inner.locator(".leaflet-container").wait_for(timeout=20_000)
    inner.get_by_text("Novosibirsk").first.wait_for(timeout=20_000)
    assert app.locator("#said").is_hidden()
    assert set(asked) <= {HOST, VIEW, f"{HOST}favicon.ico"}
    heard = page.evaluate("window.heard")
    assert heard[:2] == ["ui/initialize", "ui/notifications/initialized"]
    assert {"resources/read", "ui/notifications/size-changed"} <= set(heard)
    assert not said
    page.close()


def test_where_no_page_is_given_the_answer_is_said(browser: Browser) -> None:
    answer = {
        "answer": "Omsk to Novosibirsk is 629 km.",
        "doubtful": ["<img src=x onerror=alert(1)>"],
        "page": "ui://railstory/maps/none",
        "file": "maps/a.html",
    }
    page, _ = hosted(browser, {"structuredContent": answer, "content": []}, {})
    app = page.frame_locator("#app")
    app.get_by_text("maps/a.html").wait_for(timeout=10_000)
    assert "629 km" in app.locator("#said").inner_text()
    assert "<img" in app.locator("#said").inner_text()
    page.close()


def test_a_refusal_is_said_and_the_view_can_be_read_by_all(browser: Browser) -> None:
    told = {
        "isError": True,
        "content": [{"type": "text", "text": "stop 1 has no quote"}],
    }
    page, _ = hosted(browser, told, {})
    app = page.frame_locator("#app")
    app.get_by_text("stop 1 has no quote").wait_for(timeout=10_000)
    page.close()
    view = files("geo.assistants").joinpath("view.html").read_text("utf-8")
    alone = browser.new_page()
    alone.set_content(view)
    assert faults_on(alone) == []
    alone.close()
