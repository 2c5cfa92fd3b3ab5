"""Write docs/api.md from the docstrings of what `geo` makes public.

.venv/bin/python docs/api.py
"""

from __future__ import annotations

import dataclasses
import inspect
import re
from pathlib import Path

import geo
from geo.batch import trace_corpus, trace_frame
from geo.batch.story import TABLES
from geo.batch.tables import schema

MANY = (trace_corpus, trace_frame)  # with the extra `batch`
PAGE = Path(__file__).with_suffix(".md")
# What each command is in Python; `...` stands for what was read or drawn before.
COMMANDS = {
    "map": "geo.write(geo.trace(text, atlas), path)",
    "places": "geo.trace(text, atlas).places",
    "trip": "geo.write_trip(geo.read(text, atlas), path)",
    "edit": "geo.edit(geo.trace(text, atlas), story=text)",
    "why": "geo.why(text, atlas, words)",
    "ask": "geo.pipeline.questions(text, atlas, model=name)",
    "route": (
        "atlas.route(start, end), atlas.alternatives(start, end), "
        "atlas.journey(ends, legs), atlas.exactly(ways, folder=path)"
    ),
    "reach": "atlas.reach(place, top_kmh=59)",
    "embed": "geo.embed(path)",
    "batch": "geo.batch.trace_corpus(corpus, folder, trips=folder)",
    "mcp": "geo.assistants.tools.Tools(atlas, folder).find_place(name)",
    "network": (
        "geo.build_network(extracts, path), geo.network_facts(path), "
        "geo.network_check(start, end)"
    ),
    "data": "geo.data_info()",
    "completion": "",
}
_HEAD = """\
# The Python API

    import geo

    atlas = geo.open_atlas()
    journey = geo.trace(text, atlas, published="2023-09-13")
    geo.write(journey, "maps/story.html")

Written by `docs/api.py` from the docstrings; a test holds it against them. Whatever is
here stays as it is between versions that differ in the last number alone. Importing
`geo` loads nothing else.

| command | in Python |
|---|---|
"""


def reference() -> str:
    """Return the reference of all public names as Markdown."""
    rows = [
        f"| `railstory {name}` | {f'`{code}`' if code else 'for shells alone'} |\n"
        for name, code in COMMANDS.items()
    ]
    found = {n: getattr(geo, n) for n in geo.__all__ if not n.startswith("__")}
    is_error = {
        n: inspect.isclass(o) and issubclass(o, Exception) for n, o in found.items()
    }
    parts = [_HEAD, *rows, "\n## Functions\n"]
    parts += [
        _function(f"geo.{n}", o) for n, o in found.items() if inspect.isfunction(o)
    ]
    parts += [_function(f"geo.batch.{f.__name__}", f) for f in MANY]
    parts.append("\n## Values\n")
    for name, value in found.items():
        if inspect.isclass(value) and not is_error[name]:
            parts.append(_value(name, value))
    parts.append(_BATCH)
    parts += [_columns(table) for table in TABLES]
    parts.append("\n## Errors\n")
    parts += [
        f"\n### geo.{n}({', '.join(b.__name__ for b in o.__bases__)})\n\n{_told(o)}\n"
        for n, o in found.items()
        if is_error[n]
    ]
    return "".join(parts)


def _value(name: str, value: type) -> str:
    """Return a class: what it is, and its public methods and properties."""
    parts = [f"\n### geo.{name}\n\n{_told(value)}\n"]
    fields = dataclasses.fields(value) if dataclasses.is_dataclass(value) else ()
    if fields:
        rows = (f"| `{f.name}` | `{_type(f.type)}` |" for f in fields)
        parts.append("\n".join(["\n| field | type |", "|---|---|", *rows, ""]))
    for member, what in vars(value).items():
        if member.startswith("_") or not inspect.getdoc(what):
            continue
        if isinstance(what, property):
            parts.append(f"\n#### {name}.{member}\n\n{_told(what)}\n")
        elif inspect.isfunction(what):
            parts.append(_function(f"{name}.{member}", what, level=4))
    return "".join(parts)


_BATCH = """
## The tables of a batch

Folders of Parquet files in `OUT_DIR`, one for each table. Of `..._km` the unit is
kilometres, of `..._kmh` km/h, of `hours_...` hours; `lon` and `lat` are degrees (WGS
84), `geometry` is WKB, longitude first. Times (`..._earliest`, `..._latest`) are ISO
8601 with the offset of their place, `start` and `end` offsets in the text in
characters, probabilities lie between 0 and 1.
"""


def _columns(table: str) -> str:
    """Return the columns of a table with their types."""
    rows = "\n".join(f"| `{field.name}` | {field.type} |" for field in schema(table))
    return f"\n### {table}\n\n| column | type |\n|---|---|\n{rows}\n"


def _type(annotation: object) -> str:
    """Return a type as a cell of a table."""
    return str(annotation).replace("|", "\\|")


def _function(name: str, function: object, *, level: int = 3) -> str:
    """Return a function: how it is called, and what it does."""
    signature = str(inspect.signature(function))  # type: ignore[arg-type]  # a function
    signature = re.sub(
        r"\bself, |\(self\)", lambda m: "" if "," in m[0] else "()", signature
    )
    signature = re.sub(r"<function <lambda> at 0x[0-9a-f]+>", "...", signature)
    signature = re.sub(r"= '(\w*)'", r'= "\1"', signature)  # other quotes go with types
    call = f"{name}{signature.replace(chr(39), '')}"
    return f"\n{'#' * level} {name}\n\n```python\n{call}\n```\n\n{_told(function)}\n"


def _told(what: object) -> str:
    """Return a docstring as Markdown: its sections as lists, its examples as code."""
    text = inspect.getdoc(what) or ""
    text = re.sub(r"^(Args|Raises):\n", r"**\1**\n\n", text, flags=re.MULTILINE)
    text = re.sub(
        r"^    (\w+): ((?:.+\n?)(?:        .+\n?)*)", _item, text, flags=re.MULTILINE
    )
    return text.strip()


def _item(found: re.Match[str]) -> str:
    """Return an argument or an error as an item of a list."""
    return f"- `{found[1]}`: {' '.join(found[2].split())}\n"


if __name__ == "__main__":
    PAGE.write_text(reference(), "utf-8")
