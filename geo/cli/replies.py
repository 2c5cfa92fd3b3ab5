"""What every command replies with: exit codes, lines on standard error, the overview.

The overview is words alone: argparse takes longer to load than Python.
"""

from __future__ import annotations

import sys

__all__ = ["ABOUT", "DONE", "REFUSED", "WANTING", "overview", "tell"]

DONE, WANTING, REFUSED = 0, 1, 2
# What each command does; the options of one are told by `railstory COMMAND --help`.
ABOUT = {
    "map": "draw the journey that a story tells",
    "places": "list every place a story names, where it is and how sure that is",
    "trip": "write the itinerary as a file that a person can correct",
    "edit": "put maps right by clicking, in the browser on this machine",
    "why": "tell why words of a story count or not, and what would change it",
    "ask": "print what --reader llm would ask a language model about a story",
    "route": "follow the rails from one place to another",
    "reach": "tell where a train can be after so many hours, at most",
    "embed": "print the HTML that shows a map inside another page",
    "batch": "read a corpus of stories into tables of mentions, stops, legs and checks",
    "mcp": "offer these tools to assistants, over the Model Context Protocol",
    "network": "build a rail network from OpenStreetMap extracts, "
    "or tell what one knows",
    "data": "tell what data railstory ships: licence, origin, date, sha256",
    "completion": "print a script that completes commands and options in a shell",
}


def tell(text: str) -> None:
    """Write on standard error, where nothing that goes wrong changes the outcome."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        pass  # full, or nobody reads it


def overview() -> str:
    """Return what railstory is for and which commands it has."""
    rows = "\n".join(f"  {name:10}  {about}" for name, about in ABOUT.items())
    return (
        "usage: railstory [-h] [--version] COMMAND ...\n\n"
        "Read a news story about a train journey and draw it.\n\n"
        f"commands, each with a --help of its own:\n{rows}\n\n"
        "example: railstory map story.txt --published 2023-09-13\n"
    )
