"""Draw the house and walk one story through it, for docs/architecture.md.

.venv/bin/python docs/architecture.py

The picture is drawn from the layers in `pyproject.toml` and the imports as they stand;
the walk shows what each stage makes of one story.
"""

from __future__ import annotations

import ast
import textwrap
import tomllib
from datetime import date
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import geo
from geo.itinerary.composing import compose
from geo.itinerary.reading import reading_of
from geo.languages import detect
from geo.languages.times import read_times
from geo.mentions import find_mentions
from geo.places import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = Path(__file__).parent
ROOT = HERE.parent
PAGE = HERE / "architecture.md"
PICTURE = HERE / "pictures" / "architecture.svg"
STORY = (
    "An overnight train left Riga on 3 May. It stopped at Valga, on the border, and "
    "arrived in Tartu the next morning. A second stop, at Pärnu, had been planned but "
    "was cancelled."
)
PUBLISHED = date(2024, 5, 5)
_BEGIN, _END = "<!-- walk -->", "<!-- end of walk -->"
_WIDE, _GAP, _MARGIN = 1000, 24, 16
_FEW = 6  # rooms that use one: of more, the arrows would hide the house


def layers() -> list[list[str]]:
    """Return the packages of each layer, the top one first, as import-linter has it."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = config["tool"]["importlinter"]["contracts"]
    rows = next(c["layers"] for c in contracts if c["type"] == "layers")
    return [[name.strip() for name in row.split("|")] for row in rows]


def arrows() -> set[tuple[str, str]]:
    """Return which package imports which, what is only for types left out."""
    found = set()
    for file in sorted((ROOT / "geo").rglob("*.py")):
        own = file.relative_to(ROOT / "geo").with_suffix("").parts[0]
        for other in _imports(ast.parse(file.read_text("utf-8"))):
            if own not in {other, "__init__"}:
                found.add((own, other))
    return found


def _imports(node: ast.AST) -> Iterable[str]:
    """Yield the packages below `geo` that a module imports, or names to load late."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        if isinstance(child, ast.ImportFrom) and (child.module or "").startswith("geo"):
            inner = (child.module or "").split(".")[1:2]
            yield from inner or [alias.name for alias in child.names]
        yield from _imports(child)


def _purpose(package: str) -> str:
    """Return the first line of a package's docstring."""
    file = ROOT / "geo" / package / "__init__.py"
    if not file.exists():
        file = ROOT / "geo" / f"{package}.py"
    text = ast.get_docstring(ast.parse(file.read_text("utf-8"))) or ""
    return text.splitlines()[0].rstrip(".").replace("`", "")


def picture() -> str:
    """Return the layers as an SVG drawing: rooms in rows, an arrow for each import.

    What nearly all rooms use, the ground floor, has no arrows.
    """
    rows = layers()
    at: dict[str, tuple[float, float, float, float]] = {}
    y = float(_MARGIN)
    for row in rows:
        wide = (_WIDE - 2 * _MARGIN - 8 * (len(row) - 1)) / len(row)
        high = 30 + 13 * max(len(_wrapped(name, wide)) for name in row)
        for place, name in enumerate(row):
            at[name] = (_MARGIN + place * (wide + 8), y, wide, high)
        y += high + _GAP
    pairs = sorted((a, b) for a, b in arrows() if a in at and b in at)
    users = {name: [a for a, b in pairs if b == name] for name in at}
    drawn = [(a, b) for a, b in pairs if len(users[b]) <= _FEW]
    lines = []
    for one, two in drawn:
        (x1, y1, w1, h1), (x2, y2, w2, _) = at[one], at[two]
        own = [b for a, b in drawn if a == one]
        start = x1 + w1 * (own.index(two) + 1) / (len(own) + 1)
        end = x2 + w2 * (users[two].index(one) + 1) / (len(users[two]) + 1)
        top, bottom = y1 + h1, y2
        bend = (bottom - top) / 2
        lines.append(
            f'<path d="M{start:.0f} {top:.0f}C{start:.0f} {top + bend:.0f} '
            f'{end:.0f} {bottom - bend:.0f} {end:.0f} {bottom:.0f}"/>'
        )
    rooms = [_room(name, *place) for name, place in at.items()]
    high = y - _GAP + _MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {high:.0f}" '
        'font-family="sans-serif" text-anchor="middle" role="img">\n'
        "<title>The layers of railstory, the commands at the top</title>\n"
        "<style>rect{fill:#f4f6f8;stroke:#52606d}path{fill:none;stroke:#829ab1}"
        "text{fill:#1f2933;font-size:11px}.name{font-weight:bold;font-size:14px}"
        "</style>\n"
        f'<rect width="{_WIDE}" height="{high:.0f}" style="fill:#fff;stroke:none"/>\n'
        + "\n".join([*lines, *rooms])
        + "\n</svg>\n"
    )


def _wrapped(name: str, wide: float) -> list[str]:
    """Return what a package is for in lines that fit a room so wide."""
    return textwrap.wrap(_purpose(name), max(14, int(wide / 6)))


def _room(name: str, x: float, y: float, *size: float) -> str:
    """Return the drawing of a package: its name and what it is for."""
    wide, high = size
    lines = "".join(
        f'<text x="{x + wide / 2:.0f}" y="{y + 32 + 13 * n:.0f}">{escape(line)}</text>'
        for n, line in enumerate(_wrapped(name, wide))
    )
    return (
        f'<g><rect x="{x:.0f}" y="{y:.0f}" width="{wide:.0f}" '
        f'height="{high:.0f}" rx="4"/>'
        f'<text x="{x + wide / 2:.0f}" y="{y + 17:.0f}" class="name">{name}</text>'
        f"{lines}</g>"
    )


def walk() -> str:
    """Return what each stage makes of one story, as Markdown."""
    atlas = geo.open_atlas()
    language = detect(STORY)
    mentions = find_mentions(STORY, language, atlas.names)
    times = read_times(STORY, language, PUBLISHED)
    found = resolve(
        tuple(mentions),
        STORY,
        language,
        gazetteer=atlas.names,
        network=atlas.network,
        published=PUBLISHED,
    )
    read = reading_of(STORY, language, found.mentions, places=found.places, times=times)
    itinerary = compose(read, atlas.sureness)
    journey = geo.trace(STORY, atlas, published=PUBLISHED)
    name = {place.id: place.name for place in journey.places}
    word = {n: m.surface for n, m in enumerate(read.page.mentions)}
    steps = {
        "`geo.languages`: which language, which times": [
            f"{language}; " + "; ".join(f"{STORY[t.start : t.end]!r}" for t in times)
        ],
        "`geo.mentions`: which words are names": [
            f"{m.start:>3}-{m.end:<3} {m.surface}" for m in mentions
        ],
        "`geo.places`: which place each one means": [
            f"{p.name} ({p.kind}, {p.country}) at {p.lon:.2f}, {p.lat:.2f}; "
            f"sure {p.confidence:.2f}"
            for p in found.places
        ],
        "`geo.languages.en.grammar`: clauses": [
            f"{c.predicate.family} [{c.predicate.truth}, {c.predicate.mover}]: "
            + ", ".join(f"{p.mark} {word[p.mention]}" for p in c.phrases)
            for c in read.clauses
        ],
        "`geo.itinerary.events`: what happened where": [
            f"{e.act} {word[e.mention]} ({e.truth})" for e in read.events
        ],
        "`geo.itinerary.path`: one way, with its ends": [
            f"{v.role}: {v.place.name} ({v.status})"
            for v in (
                *(read.path.visits if read.path else ()),
                *(read.path.candidates if read.path else ()),
            )
        ],
        "`geo.itinerary.confidence`: how sure": [
            f"the journey {itinerary.confidence:.2f}",
            *(f"{name[s.place]} {s.confidence:.2f}" for s in itinerary.stops),
        ],
        "`geo.route` and `geo.schedule`: rails and hours": [
            f"{name[leg.from_place]} to {name[leg.to_place]}: "
            f"{leg.length_km:.0f} km by {leg.kind}"
            for leg in journey.legs
        ],
    }
    return "\n\n".join(
        f"{head}\n\n" + "\n".join(f"    {line}" for line in lines)
        for head, lines in steps.items()
    )


def rewritten(page: str) -> str:
    """Return the page with the walk as it is now."""
    head, _, rest = page.partition(_BEGIN)
    _, _, tail = rest.partition(_END)
    quoted = f"> {STORY} (published {PUBLISHED})"
    return f"{head}{_BEGIN}\n\n{quoted}\n\n{walk()}\n\n{_END}{tail}"


if __name__ == "__main__":
    PICTURE.write_text(picture(), "utf-8")
    PAGE.write_text(rewritten(PAGE.read_text("utf-8")), "utf-8")
