"""What docs/assistants.md shows is so: configurations, and a whole conversation."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from own_loop import apart

from geo.cli.options import parse

if TYPE_CHECKING:
    from geo.atlas import Atlas

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "assistants.md").read_text("utf-8")
BLOCKS = re.findall(r"```(json|yaml|text)\n(.*?)```", PAGE, re.DOTALL)
CALLS = [
    (json.loads(text), BLOCKS[number + 1][1].strip().splitlines())
    for number, (kind, text) in enumerate(BLOCKS)
    if kind == "json" and '"tool"' in text
]
CONFIGURATIONS = [
    text for kind, text in BLOCKS if kind in {"json", "yaml"} and '"tool"' not in text
]


@pytest.mark.parametrize("text", CONFIGURATIONS)
def test_a_configuration_is_five_lines_that_the_command_takes(text: str) -> None:
    assert len(text.strip().splitlines()) <= 5
    whole: dict[str, Any] = yaml.safe_load(text)
    ((servers),) = whole.values()
    about = servers["railstory"]
    if "url" in about:
        assert about["url"].startswith("http://127.0.0.1:")
        return
    assert (about.get("command") or about.get("cmd")) == "railstory"
    assert parse(about["args"]).run == "servers:mcp"


def test_the_conversation_goes_as_it_is_shown(atlas: Atlas, tmp_path: Path) -> None:
    pytest.importorskip("mcp", reason="the tools are an extra: railstory[mcp]")
    from mcp import Client  # as above

    from geo.assistants.folder import Folder  # as above
    from geo.assistants.mcpserver import server_of  # as above
    from geo.assistants.tools import Tools  # as above

    tools = Tools(atlas, Folder(tmp_path))

    async def whole() -> list[str]:
        async with Client(server_of(lambda: tools)) as client:
            said = []
            for call, _ in CALLS:
                result = await client.call_tool(call["tool"], call["arguments"])
                said.append(result.content[0].text)
            return said

    for text, (_, shown) in zip(apart(whole), CALLS, strict=True):
        assert [line for line in shown if line not in text] == []
    assert [file.name for file in tmp_path.iterdir()] == ["night-train.html"]
    assert len(CALLS) == 5


def test_llms_txt_leads_to_pages_that_are_there() -> None:
    text = (DOCS / "llms.txt").read_text("utf-8")
    assert re.match(r"# railstory\n\n> .+\n", text)
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert len(links) > 12
    assert [link for link in links if not (DOCS / link).is_file()] == []
