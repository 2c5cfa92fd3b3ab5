"""The report as a page: a sentence, a map, three tables; nothing runs in it."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from geo.batch.report.corpusmap import WIDTH, land_svg, spots_of
from geo.batch.report.density import FAINTEST
from geo.language_codes import LANGUAGES
from geo.languages.profile import profile_of
from geo.sources.registry import registered

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.batch.report.census import Census, Failed
    from geo.batch.report.corpusmap import Sheet, Spot
    from geo.batch.report.density import Density

__all__ = ["page"]

_CSS = Path(__file__).with_name("page.css")
_FEW = 2  # shades of the key between the first and the last
_KINDS = {
    "input": "could not be read as a story",
    "size": "longer than the limit",
    "time": "took longer than the limit",
    "memory": "needed more memory than the limit",
    "crash": "ended the process that read it",
    "error": "an error of railstory",
}


def page(counted: Census, sheet: Sheet, dense: Density) -> str:
    """Return the page."""
    spots = spots_of(counted.places, sheet)
    style = _CSS.read_text("utf-8") + "".join(map(_position, enumerate(spots)))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    title = escape(f"{counted.name}: {counted.stories:,} stories")
    return "".join(
        (
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n',
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            f'<meta name="generator" content="railstory">\n<title>{title}</title>\n',
            f"<style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n",
            f'<p id="answer">{escape(_answer(counted))}</p>\n',
            _figure(counted, sheet, dense, spots=spots),
            f'<div id="tables">\n<div>{_places(counted)}</div>\n<div>',
            f"{_failures(counted.failures)}{_languages(counted)}</div>\n</div>\n",
            f'<p id="credits">{_credits()}</p>\n</main>\n</body>\n</html>\n',
        )
    )


def _answer(counted: Census) -> str:
    """Return what the corpus holds, in words."""
    failed = sum(kind.stories for _, kind in counted.failures)
    found = (
        f"{counted.travelling:,} of {counted.stories:,} stories tell a journey that "
        f"rails could be found for: {counted.legs:,} legs, {counted.km:,.0f} km of "
        "track in all."
    )
    said = [found]
    if counted.gaps:
        said.append(f"{counted.gaps:,} legs have no rails and are not drawn.")
    said.append(f"{failed:,} stories could not be read." if failed else "")
    if counted.state != "done":
        said.append("The run is not over: this is what it had so far.")
    return " ".join(filter(None, said))


def _figure(
    counted: Census, sheet: Sheet, dense: Density, *, spots: Sequence[Spot]
) -> str:
    """Return the map with its key."""
    picture = base64.b64encode(dense.png).decode()
    size = f'width="{WIDTH}" height="{sheet.height}"'
    names = ", ".join(spot.name for spot in spots[:5])
    about = f"Map of all journeys, the stronger the more stories; most go to {names}."
    mask = (
        f'<mask id="dense" maskUnits="userSpaceOnUse" x="0" y="0" {size}>'
        f'<image {size} preserveAspectRatio="none" '
        f'href="data:image/png;base64,{picture}"/></mask>'
        f'<rect class="density" {size} mask="url(#dense)"/>'
    )
    drawn = mask if counted.travelling else ""
    return (
        f'<figure>\n<div id="map"><svg viewBox="0 0 {WIDTH} {sheet.height}" role="img">'
        f"<title>{escape(about if names else 'Map without any journey.')}</title>"
        f"{land_svg(sheet, [place.at for place in counted.places])}{drawn}</svg>"
        f"{''.join(map(_spot, enumerate(spots)))}</div>\n{_key(dense)}</figure>\n"
    )


def _key(dense: Density) -> str:
    """Return what the shades mean."""
    if not dense.most:
        return ""
    bar = (
        '<svg aria-hidden="true" viewBox="0 0 120 10" preserveAspectRatio="none"><defs>'
        f'<linearGradient id="shade"><stop stop-opacity="{FAINTEST}"/>'
        '<stop offset="1"/></linearGradient></defs>'
        '<rect width="120" height="10" fill="url(#shade)"/></svg>'
    )
    middle = f" · {dense.middle:,} in the middle" if dense.middle > _FEW else ""
    return (
        '<figcaption><span class="scale">1 story '
        f"{bar} {dense.most:,}</span><span>stories whose journey runs there, by "
        f"logarithm{middle}. What a story leaves open is not counted.</span>"
        "</figcaption>\n"
    )


def _position(numbered: tuple[int, Spot]) -> str:
    """Return the rule that puts a name where it belongs; the policy wants it here."""
    number, spot = numbered
    return f"#p{number}{{left:{spot.left:.2f}%;top:{spot.top:.2f}%}}\n"


def _spot(numbered: tuple[int, Spot]) -> str:
    """Return a dot and its name."""
    number, spot = numbered
    classes = " ".join(filter(None, ("place", spot.side, spot.rank)))
    return (
        f'<div class="{classes}" id="p{number}" aria-hidden="true"><i></i>'
        f"<b>{escape(spot.name)}</b></div>"
    )


def _places(counted: Census) -> str:
    """Return the places most travelled to as a table."""
    rows = [
        f'<th scope="row">{escape(place.name)} <span class="soft">{place.country}'
        f'</span></th><td class="figure">{place.stories:,}</td>'
        for place in counted.places
    ]
    return _table("Places most travelled to", ("Place", "Stories"), rows)


def _failures(failures: Sequence[tuple[str, Failed]]) -> str:
    """Return the failures by kind as a table."""
    rows = [
        f'<th scope="row">{escape(_KINDS.get(kind, kind))}<br><span class="soft">'
        f"{escape(_examples(failed))}</span></th>"
        f'<td class="figure">{failed.stories:,}</td>'
        for kind, failed in failures
    ]
    return _table(
        "Stories that failed", ("Why, and the first of them", "Stories"), rows
    )


def _examples(failed: Failed) -> str:
    """Return the first story that failed with what was said of it, and the next."""
    first, *others = failed.examples
    also = f" Also {', '.join(others)}." if others else ""
    return f"{first}: {failed.why}.{also}"


def _called(language: str) -> str:
    """Return a language's name in English; one that is not read as it is."""
    return profile_of(language).name if language in LANGUAGES else language


def _languages(counted: Census) -> str:
    """Return how many stories travel in which language as a table."""
    rows = [
        f'<th scope="row">{escape(_called(language))}</th>'
        f'<td class="figure">{stories:,}</td>'
        for language, stories in counted.languages
    ]
    return _table("Stories that travel, by language", ("Language", "Stories"), rows)


def _table(caption: str, head: Sequence[str], rows: Iterable[str]) -> str:
    """Return a table whose last column holds figures; one without rows says so."""
    body = "".join(f"<tr>{row}</tr>\n" for row in rows)
    if not body:
        body = f'<tr><td class="soft" colspan="{len(head)}">none</td></tr>\n'
    *first, last = (escape(word) for word in head)
    columns = "".join(f'<th scope="col">{word}</th>' for word in first)
    columns += f'<th scope="col" class="figure">{last}</th>'
    return (
        f"<table><caption>{escape(caption)}</caption>\n<thead><tr>{columns}</tr>"
        f"</thead>\n<tbody>\n{body}</tbody></table>\n"
    )


def _credits() -> str:
    """Return whose work the page is made of."""
    works = dict.fromkeys(row.attribution for row in registered() if row.attribution)
    return " · ".join(map(escape, works))
