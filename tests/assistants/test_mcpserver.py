"""The server for assistants, end to end, through the protocol's own client."""

from __future__ import annotations

import base64
import io
import json
import os
import re
import sys
import threading
import time
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("mcp", reason="the tools are an extra: railstory[mcp]")

import anyio
import httpx2
from mcp import Client
from mcp.client import advertise
from mcp.client.stdio import StdioServerParameters
from mcp.server.apps import APP_MIME_TYPE, EXTENSION_ID
from mcp.shared.exceptions import MCPError
from own_loop import apart

from geo.assistants.folder import Folder
from geo.assistants.mcpserver import server_of
from geo.assistants.tools import Tools
from geo.cli import main

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from mcp.types import CallToolResult

    from geo.atlas import Atlas

STORY = "The train left Omsk on Monday. It came to Novosibirsk on Tuesday."
TRIP: dict[str, Any] = {
    "title": "A train",
    "stops": [
        {"place": "Omsk", "role": "origin", "quote": "The train left Omsk on Monday"},
        {"place": "Novosibirsk", "role": "destination", "quote": "came to Novosibirsk"},
    ],
}
TOOLS = {
    *("find_place", "read_story", "route", "reach", "check_claim", "draw_journey"),
}
MOST_BYTES = 20_000


@pytest.fixture
def tools(atlas: Atlas, tmp_path: Path) -> Tools:
    return Tools(atlas, Folder(tmp_path / "maps"))


def talk(
    tools: Tools,
    said: Callable[[Client], Awaitable[Any]],
    *,
    mode: str = "auto",
    apps: bool = False,
) -> Any:  # noqa: ANN401  # whatever is said
    """Talk to a server in this process."""

    async def whole() -> Any:  # noqa: ANN401  # as above
        settings = {"mimeTypes": [APP_MIME_TYPE]}
        shows = [advertise(EXTENSION_ID, settings)] if apps else None
        server = server_of(lambda: tools)
        async with Client(server, mode=mode, extensions=shows) as client:
            return await said(client)

    return apart(whole)


def call(tools: Tools, name: str, given: dict[str, Any], **how: Any) -> CallToolResult:  # noqa: ANN401  # as `talk`
    """Return the result of one call, and hold it to its bound."""

    async def said(client: Client) -> CallToolResult:
        return await client.call_tool(name, given)

    result: CallToolResult = talk(tools, said, **how)
    assert len(result.model_dump_json(by_alias=True).encode()) < MOST_BYTES
    return result


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_the_tools_have_typed_schemas_and_short_descriptions(
    tools: Tools, mode: str
) -> None:
    listed = talk(tools, lambda client: client.list_tools(), mode=mode)
    assert {tool.name for tool in listed.tools} == TOOLS
    for tool in listed.tools:
        assert len(tool.description) < 250
        assert tool.input_schema["type"] == "object"
        fields = tool.input_schema["properties"]
        assert all({"type", "anyOf", "$ref", "enum"} & set(f) for f in fields.values())
        assert tool.annotations is not None
    writes = [t.name for t in listed.tools if not t.annotations.read_only_hint]
    assert writes == ["draw_journey"]
    assert len(listed.model_dump_json(by_alias=True, exclude_none=True)) < 12_000


@pytest.mark.parametrize(
    ("name", "given", "key"),
    [
        ("find_place", {"name": "Khasan"}, "place"),
        ("read_story", {"story": STORY, "published": "2024-05-08"}, "trip"),
        ("route", {"start": "Pyongyang", "end": "Khasan"}, "ways"),
        ("reach", {"place": "Khasan", "hours": [6]}, "bands"),
        (
            "check_claim",
            {"start": "Pyongyang", "end": "Khasan", "hours": 12},
            "verdict",
        ),
        ("draw_journey", {"trip": TRIP, "story": STORY}, "file"),
    ],
)
def test_each_tool_answers_in_text_and_in_values(
    tools: Tools, name: str, given: dict[str, Any], key: str
) -> None:
    result = call(tools, name, given)
    assert not result.is_error
    assert key in result.structured_content
    assert json.loads(result.content[0].text) == result.structured_content


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("find_place", {}, "name: Field required"),
        ("find_place", {"name": "Omsk", "colour": "red"}, "has no 'colour'; it takes"),
        ("find_place", {"name": "Omsk", "limit": 99}, "less than or equal to 12"),
        ("find_place", {"name": ["Omsk"]}, "valid string"),
        ("find_place", {"name": "Xyzzyburg"}, "in another language"),
        ("reach", {"place": "Khasan", "hours": []}, "at least 1 item"),
        ("route", {"start": "Reykjavik", "end": "Omsk"}, "rails"),
        ("check_claim", {"start": "Omsk", "end": "Tomsk"}, "give hours, or km"),
        ("read_story", {"story": "https://example.org/a"}, "paste the story's text"),
        ("draw_journey", {"trip": {"stops": []}, "story": STORY}, "no stops"),
        (
            "draw_journey",
            {"trip": {"stops": [{"place": "Paris"}]}, "story": STORY},
            "copy the words of the story",
        ),
        ("dance", {}, "take one of check_claim"),
    ],
)
def test_a_call_that_cannot_be_says_in_one_line_what_to_do(
    tools: Tools, name: str, given: dict[str, Any], said: str
) -> None:
    result = call(tools, name, given)
    assert result.is_error
    assert said in result.content[0].text
    assert "\n" not in result.content[0].text
    assert "Traceback" not in result.content[0].text


def test_a_still_goes_along_where_no_app_is_shown(tools: Tools) -> None:
    from PIL import Image  # of this test

    result = call(tools, "draw_journey", {"trip": TRIP, "story": STORY})
    text, picture = result.content
    assert (text.type, picture.type) == ("text", "image")
    shown = Image.open(io.BytesIO(base64.b64decode(picture.data)))
    assert (shown.format, picture.mime_type) == ("WEBP", "image/webp")
    for mode in ("auto", "legacy"):
        given = {"trip": TRIP, "story": STORY}
        told = call(tools, "draw_journey", given, apps=True, mode=mode)
        assert [part.type for part in told.content] == ["text"]


def test_a_map_is_shown_in_the_conversation_from_no_foreign_origin(
    tools: Tools,
) -> None:
    async def said(client: Client) -> tuple[str, str, Any]:
        listed = await client.list_tools()
        (draw,) = [t for t in listed.tools if t.name == "draw_journey"]
        view = await client.read_resource(draw.meta["ui"]["resourceUri"])
        drawn = await client.call_tool("draw_journey", {"trip": TRIP, "story": STORY})
        page = await client.read_resource(drawn.structured_content["page"])
        assert view.contents[0].mime_type == page.contents[0].mime_type == APP_MIME_TYPE
        with pytest.raises(MCPError, match="draw_journey again"):
            await client.read_resource("ui://railstory/maps/none")
        return view.contents[0].text, page.contents[0].text, view.contents[0].meta

    view, page, meta = talk(tools, said, apps=True)
    assert not re.search(r"""(src|href)=["']?https?:""", view)
    assert "csp" not in (meta or {}).get("ui", {})  # it needs no origin
    assert "leaflet" in page
    assert "Omsk" in page


def test_the_schema_the_guide_and_the_prompt_are_there(tools: Tools) -> None:
    async def said(client: Client) -> tuple[str, str, str]:
        listed = {str(r.uri) for r in (await client.list_resources()).resources}
        assert {"railstory://trip-schema", "railstory://good-trip"} <= listed
        schema = await client.read_resource("railstory://trip-schema")
        guide = await client.read_resource("railstory://good-trip")
        (prompt,) = (await client.list_prompts()).prompts
        assert prompt.title == "Map this story"
        asked = await client.get_prompt(prompt.name, {"story": STORY})
        return (
            schema.contents[0].text,
            guide.contents[0].text,
            asked.messages[0].content.text,
        )

    schema, guide, asked = talk(tools, said)
    assert "stops" in json.loads(schema)["properties"]
    trip = json.loads(re.search(r"```json\n(.*?)```", guide, re.DOTALL)[1])
    result = call(tools, "draw_journey", {"trip": trip, "story": STORY})
    assert not result.is_error  # the guide's own trip is a good one
    assert all(name in guide for name in ("read_story", "find_place", "draw_journey"))
    assert f"<story>\n{STORY}\n</story>" in asked


@pytest.mark.parametrize("story", ["long", "stops"])
def test_an_answer_is_small_whatever_the_journey(tools: Tools, story: str) -> None:
    names = ("Omsk", "Novosibirsk", "Krasnoyarsk", "Irkutsk", "Chita", "Tyumen")
    lines = [
        f"On {n % 28 + 1} May the train left {names[n % 6]} as {'people waited ' * 30}."
        for n in range(90)
    ]
    text = "\n\n".join(lines)
    if story == "long":
        assert not call(tools, "read_story", {"story": text}).is_error
        return
    stops = [{"place": names[n % 6], "quote": lines[n][:300]} for n in range(60)]
    trip = {"title": "x" * 900, "stops": stops}
    assert not call(tools, "draw_journey", {"trip": trip, "story": text}).is_error


def test_fifty_calls_at_once_are_all_answered(tools: Tools) -> None:
    async def said(client: Client) -> list[CallToolResult]:
        found: list[CallToolResult] = []

        async def one(number: int) -> None:
            given = ("Omsk", "Khasan", "Xyzzyburg", "Paris", "東京")[number % 5]
            found.append(await client.call_tool("find_place", {"name": given}))

        async with anyio.create_task_group() as group:
            for number in range(50):
                group.start_soon(one, number)
        return found

    found = talk(tools, said)
    assert len(found) == 50
    assert sum(result.is_error for result in found) == 10


def test_calls_of_every_kind_at_once_answer_as_one_by_one(tools: Tools) -> None:
    kinds: list[tuple[str, dict[str, Any]]] = [
        ("find_place", {"name": "Khasan"}),
        ("route", {"start": "Omsk", "end": "Chita"}),
        ("route", {"start": "Paris", "end": "Berlin", "avoid": ["BE"]}),
        ("check_claim", {"start": "Omsk", "end": "Tyumen", "hours": 7}),
        ("reach", {"place": "Khasan", "hours": [2]}),
        ("read_story", {"story": STORY, "published": "2024-05-08"}),
        ("read_story", {"story": "列車は12日に大阪を出発し、広島に到着した。"}),
        ("read_story", {"story": "Поезд вышел из Читы 3 мая и прибыл в Омск."}),
        ("read_story", {"story": "열차는 부산을 출발해 서울에 도착했다."}),
        ("read_story", {"story": "列车星期一从北京出发，星期二抵达天津。"}),
    ]

    async def said(client: Client) -> tuple[list[str], list[str]]:
        alone = [(await client.call_tool(*kind)).content[0].text for kind in kinds]
        together: dict[int, str] = {}

        async def one(number: int) -> None:
            result = await client.call_tool(*kinds[number % len(kinds)])
            together[number] = result.content[0].text

        async with anyio.create_task_group() as group:
            for number in range(50):
                group.start_soon(one, number)
        return alone * 5, [together[number] for number in range(50)]

    alone, together = talk(tools, said)
    assert together == alone


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_a_call_may_be_cancelled_and_the_next_is_answered(
    tools: Tools, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    going = threading.Event()
    monkeypatch.setattr(
        Tools, "reach", lambda *_, **__: going.wait(20) and {"bands": []}
    )

    async def said(client: Client) -> CallToolResult:
        for _ in range(3):  # more than are worked out at once
            with anyio.move_on_after(0.1):
                await client.call_tool("reach", {"place": "Khasan", "hours": [1]})
                pytest.fail("it should still be going")
        return await client.call_tool("find_place", {"name": "Omsk"})

    result: CallToolResult = talk(tools, said, mode=mode)
    assert not result.is_error
    going.set()


@pytest.mark.slow("starts a server of its own")
@pytest.mark.enable_socket
def test_a_server_over_stdio_says_nothing_but_the_protocol(tmp_path: Path) -> None:
    started = StdioServerParameters(
        command=sys.executable,
        args=["-m", "geo", "mcp"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )

    async def whole() -> CallToolResult:
        async with Client(started) as client:
            return await client.call_tool(
                "draw_journey", {"trip": TRIP, "story": STORY}
            )

    result = apart(whole)
    assert not result.is_error
    assert [p.name for p in tmp_path.iterdir()] == ["maps"]
    assert [p.name for p in (tmp_path / "maps").iterdir()] == ["A-train.html"]


@pytest.mark.enable_socket
def test_the_address_needs_its_token_and_its_name(tools: Tools) -> None:
    import uvicorn  # of this test

    from geo.assistants.loopback import app_of  # as above
    from geo.desk.server import listening  # as above

    where = listening()
    app = app_of(server_of(lambda: tools), "secret")
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    thread = threading.Thread(target=partial(server.run, sockets=where))
    thread.start()
    address = f"http://127.0.0.1:{where[0].getsockname()[1]}/mcp"
    try:
        while not server.started:
            time.sleep(0.01)
        for head, code in (
            ({}, 401),
            ({"Authorization": "Bearer wrong"}, 401),
            ({"Authorization": "Bearer secret", "Host": "evil.example"}, 421),
            ({"Authorization": "Bearer secret", "Origin": "https://evil.example"}, 403),
        ):
            answer = httpx2.post(address, json={}, headers=head)
            assert answer.status_code == code

        async def whole() -> CallToolResult:
            from mcp.client.streamable_http import (  # as above
                streamable_http_client,
            )

            head = {"Authorization": "Bearer secret"}
            async with (
                httpx2.AsyncClient(headers=head) as http,
                Client(streamable_http_client(address, http_client=http)) as client,
            ):
                return await client.call_tool("find_place", {"name": "Omsk"})

        assert not apart(whole).is_error
    finally:
        server.should_exit = True
        thread.join()
        for one in where:
            one.close()


def test_a_folder_that_leads_elsewhere_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere, here = tmp_path / "elsewhere", tmp_path / "here"
    elsewhere.mkdir()
    here.mkdir()
    (here / "maps").symlink_to(elsewhere)
    monkeypatch.chdir(here)
    assert main(["mcp"]) == 2
    assert "name a folder with --out" in capsys.readouterr().err


def test_without_the_extra_it_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "geo.assistants.mcpserver", None)
    assert main(["mcp"]) == 2
    assert "mcp" in capsys.readouterr().err
