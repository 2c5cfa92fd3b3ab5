"""The command that draws: one story, or many with a line for each."""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli.exactoption import Relaid, refuse_idle
from geo.cli.replies import DONE, REFUSED, WANTING, tell
from geo.cli.settings import atlas_of, refuse_inputs
from geo.cli.stories import laid, trip_of
from geo.cli.terminal import (
    hours_and_minutes,
    painted,
    print_json,
    table,
    waiting,
    warn,
)
from geo.errors import BadInput, GeoError

if TYPE_CHECKING:
    from argparse import Namespace

    from geo.atlas import Atlas
    from geo.model import Journey, Tiles

__all__ = ["map"]

_REACH_HOURS = (6, 12, 24, 48)
_QUOTE = 60  # characters of a quote in a table
_COLOURS = {"possible": "green", "tight": "yellow", "impossible": "red"}


def map(options: Namespace) -> int:  # noqa: A001  # the command's own name
    """Draw the journeys that stories tell."""
    refuse_idle(options)
    atlas = atlas_of(options)
    if len(options.stories) > 1:
        return _many(options, atlas)
    targets = _targets(options, options.stories[0])
    refuse_inputs(targets, options)
    drawn, document, code = _done(options, atlas, targets)
    if options.json:
        print_json(document)
    elif not (options.quiet or options.check):
        _print_journey(*drawn)
        print("\n".join(options.exactly.lines()), end="")
    return code


def _many(options: Namespace, atlas: Atlas) -> int:
    """Draw several stories: what is wrong with one keeps no other from its map."""
    targets = {story: _targets(options, story) for story in options.stories}
    _refuse_sharing(targets)
    refuse_inputs(chain.from_iterable(targets.values()), options)
    codes, documents = [], []
    for story, paths in targets.items():
        try:
            (journey, _), document, code = _done(options, atlas, paths, story=story)
        except GeoError as error:
            if options.debug:
                raise
            tell(f"railstory: {' '.join(str(error).split())}\n")
            codes.append(REFUSED)
            continue
        codes.append(code)
        documents.append(document)
        if not (options.json or options.quiet or options.check):
            print(f"{', '.join(journey.outputs)}  {_summary(journey)}")
    if options.json:
        print_json(documents)
    elif not options.quiet:
        print(_tally(codes, checked=options.check))
    return max(codes)


def _tally(codes: list[int], *, checked: bool) -> str:
    """Return how many stories came to what, in one line.

    >>> _tally([0, 2, 0], checked=False), _tally([0, 1], checked=True)
    ('2 of 3 stories drawn, 1 refused', '1 of 2 maps current')
    """
    refused = codes.count(REFUSED)
    fine = codes.count(DONE) if checked else len(codes) - refused
    what = "maps current" if checked else "stories drawn"
    also = f", {refused} refused" if refused else ""
    return f"{fine} of {len(codes)} {what}{also}"


def _done(
    options: Namespace, atlas: Atlas, targets: list[Path], *, story: str = ""
) -> tuple[tuple[Journey, dict[Path, bytes]], dict[str, object], int]:
    """Draw or check one story; return it drawn, as a document, and the exit code."""
    journey, pages = _drawn(options, atlas, targets, story=story)
    if options.check:
        stale = _stale(pages, quiet=options.quiet or options.json)
        document = journey.to_dict() | options.exactly.document() | {"stale": stale}
        return (journey, pages), document, WANTING if stale else DONE
    journey = _written(journey, pages)
    code = WANTING if options.strict and _wanting(journey) else DONE
    return (journey, pages), journey.to_dict() | options.exactly.document(), code


def _drawn(
    options: Namespace, atlas: Atlas, targets: list[Path], *, story: str = ""
) -> tuple[Journey, dict[Path, bytes]]:
    """Return a story's journey and the content of each file to write."""
    from geo.drawing import format_of, render  # as `--help` goes

    story = story or options.stories[0]
    with waiting(f"drawing {story}", options):
        options.story = story
        background = _background(options)
        size_px = _size_px(options, targets)
        atlas, journey = _laid(options, atlas)
        still = next((p.name for p in targets if p.suffix == ".png"), "")
        pages = {
            path: render(
                journey,
                format_of(path),
                atlas=atlas,
                language=options.lang,
                reach_hours=_REACH_HOURS if options.reach else (),
                theme=options.theme,
                story=options.text if options.with_text else "",
                tiles=background,
                size_px=size_px,
                picture=still,
                permalink=options.permalink or "",
                share_picture="embedded" if options.embed_picture else still,
            )
            for path in targets
        }
    return journey, pages


def _laid(options: Namespace, atlas: Atlas) -> tuple[Atlas, Journey]:
    """Return a story's journey and the atlas that it is laid on."""
    trip = trip_of(options, atlas)
    journey = laid(options, trip, atlas)
    options.exactly = Relaid(journey.legs, journey.places)
    if not options.exact:
        return atlas, journey
    exact = options.exactly.on(options, atlas, story=options.story)
    again = laid(options, trip, exact)
    return (exact, again) if options.exactly.takes(again.legs) else (atlas, journey)


def _size_px(options: Namespace, targets: list[Path]) -> tuple[int, int] | None:
    """Return the width and height of pictures, None where nothing is said.

    Raises:
        BadInput: it is none, or no still is asked for.
    """
    from geo.drawing import format_of, size_of  # as above

    stills = {format_of(path) for path in targets} & {"png", "svg", "pdf", "gif", "mp4"}
    if options.size and not stills:
        message = "--size is of pictures: add --format png, svg, pdf, gif or mp4"
        raise BadInput(message)
    return size_of(options.size) if options.size else None


def _background(options: Namespace) -> Tiles:
    """Return the tiles that the page is to ask for; none unless they are named.

    Raises:
        BadInput: they are not named well, or nobody is named whose they are.
    """
    from geo.drawing import tiles_of  # `--help` must not pay for it
    from geo.model import Tiles  # as above

    if options.tiles:
        return tiles_of(options.tiles, options.tiles_attribution)
    if options.tiles_attribution:
        message = "--tiles-attribution is of tiles: name them with --tiles"
        raise BadInput(message)
    return Tiles()


def _written(journey: Journey, pages: dict[Path, bytes]) -> Journey:
    """Write the files, and return the journey that knows of them."""
    from geo.drawing import replace_file  # `--help` must not pay

    for path, content in pages.items():
        replace_file(path, content)
    return replace(journey, outputs=tuple(str(path) for path in pages))


def _targets(options: Namespace, story: str) -> list[Path]:
    """Return the files to write for a story: one for each format asked for.

    Raises:
        BadInput: several stories would go into one file, or no format is named.
    """
    from geo.drawing import FORMATS  # `--help` must not pay
    from geo.sources.articles import name_of  # as above

    name, output = name_of(story), options.output
    folder = output is not None and (
        output.endswith(("/", "\\")) or Path(output).is_dir()
    )
    if len(options.stories) > 1 and output is not None and not folder:
        message = (
            f"-o {output} is one file for several stories: name a folder, {output}/"
        )
        raise BadInput(message)
    stem = Path(output or "maps") / name if output is None or folder else Path(output)
    if options.format is None:
        is_file = output is not None and not folder
        return [stem if is_file else stem.with_name(f"{name}.html")]
    if output is not None and not folder and stem.suffix[1:].lower() in FORMATS:
        stem = stem.with_suffix("")  # "kim.html" is one of them, "kim.13" is a name
    formats = [part.strip().lower() for part in options.format.split(",")]
    suffixes = [
        "section.html" if part == "section" else part for part in formats if part
    ]
    if not suffixes:
        message = f"--format {options.format!r} names none of {', '.join(FORMATS)}"
        raise BadInput(message)
    return [stem.with_name(f"{stem.name}.{part}") for part in suffixes]


def _refuse_sharing(targets: dict[str, list[Path]]) -> None:
    """Refuse stories whose maps would be the same file.

    Raises:
        BadInput: two would be.
    """
    owners: dict[Path, str] = {}
    for story, paths in targets.items():
        for path in paths:
            other = owners.setdefault(path, story)
            if other != story:
                message = f"{other} and {story} both become {path}: draw them apart"
                raise BadInput(message)


def _summary(journey: Journey) -> str:
    """Return a journey in one line: stops, kilometres, what is doubtful.

    A journey of nothing says so.
    """
    if not journey.stops:
        return "no journey by rail"
    if not journey.drawn:
        return f"not understood well enough ({journey.confidence:.0%}), no line drawn"
    own = [leg for leg in journey.legs if not leg.branch]
    gaps = sum(leg.kind == "gap" for leg in journey.legs)
    kilometres = sum(leg.length_km for leg in own)
    said = [_counted(len(journey.stops), "stop"), f"{kilometres:,.0f} km"]
    if gaps:
        said.append(_counted(gaps, "gap"))
    if journey.unplaced:
        said.append(f"{len(journey.unplaced)} not placed")
    if journey.warnings:
        said.append(_counted(len(journey.warnings), "warning"))
    return ", ".join(said)


def _counted(number: int, what: str) -> str:
    """Return how many there are of something.

    >>> _counted(1, "stop"), _counted(2, "stop")
    ('1 stop', '2 stops')
    """
    return f"{number} {what}{'s' * (number != 1)}"


def _stale(pages: dict[Path, bytes], *, quiet: bool) -> list[str]:
    """Return, and unless `quiet` say, which maps are not what the story gives now."""
    stale = [
        str(path)
        for path, content in pages.items()
        if not path.is_file() or path.read_bytes() != content
    ]
    for name in () if quiet else stale:
        print(f"{name} is not current: draw it again without --check")
    return stale


def _wanting(journey: Journey) -> bool:
    """Tell whether a place, a stretch of rail or the journey could not be found."""
    return (
        not journey.drawn
        or bool(journey.unplaced)
        or any(leg.kind == "gap" for leg in journey.legs)
    )


def _print_journey(journey: Journey, pages: dict[Path, bytes]) -> None:
    """Print what was drawn, what it rests on, and what is doubtful."""
    for path, content in pages.items():
        print(f"{path} ({len(content) / 1000:.0f} kB)")
    if not journey.stops:
        print("The story names places but tells no journey by rail.")
    elif not journey.drawn:
        print(_not_drawn(journey))
    speed = journey.top_speed
    rows = [_leg_row(journey, number) for number in range(len(journey.legs))]
    if rows:
        origin = {"text": "from the story", "option": "given", "default": "assumed"}
        print(f"\nTop speed {speed.kmh:g} km/h ({origin[speed.source]})")
        print(table(rows, right=frozenset({1, 2})))
    if journey.unplaced:
        print(f"\nNot placed: {', '.join(journey.unplaced)}")
    for check in journey.checks:
        verdict = painted(check.verdict, _COLOURS[check.verdict], sys.stdout)
        print(f"{verdict}: {check.claim}: {check.why}")
    warn(journey.warnings)


def _not_drawn(journey: Journey) -> str:
    """Return why no line is drawn, what was found, and what to do next."""
    rows = [
        [stop.role, _called(journey, stop.place), " ".join(stop.quote.split())[:_QUOTE]]
        for stop in journey.stops
    ]
    return (
        f"\nNot understood well enough to draw a line ({journey.confidence:.0%} sure)."
        f" What the story seems to say:\n{table(rows)}\n"
        "Put it right in a trip file (railstory trip STORY -o STORY.yaml), or draw it"
        " as it is with --min-confidence 0."
    )


def _leg_row(journey: Journey, number: int) -> list[str]:
    """Return one leg as a row: from - to, km, hours, what else is known."""
    leg = journey.legs[number]
    start, end = (_called(journey, id_) for id_ in (leg.from_place, leg.to_place))
    if leg.kind == "gap":
        return [f"{start} - {end}", "no rails", "", leg.why]
    if leg.kind != "rail":
        return [f"{start} - {end}", f"{leg.length_km:,.0f} km", "", f"by {leg.kind}"]
    facts = []
    if leg.branch:
        facts.append(_branch_status(journey, leg.branch))
    if leg.assumed_km:
        facts.append(f"{leg.assumed_km:.1f} km assumed")
    hours = hours_and_minutes(leg.hours_at_top_speed)
    return [f"{start} - {end}", f"{leg.length_km:,.0f} km", hours, ", ".join(facts)]


def _called(journey: Journey, identifier: str) -> str:
    """Return a place's name in the story's language."""
    return journey.place(identifier).called(journey.language)


def _branch_status(journey: Journey, branch: int) -> str:
    """Return how the story leaves the candidate at the end of a branch."""
    candidates = [stop for stop in journey.stops if stop.role == "candidate"]
    if branch > len(candidates):
        return "candidate"
    told = {"open": "still open", "rejected": "turned down", "confirmed": "confirmed"}
    return f"candidate, {told[candidates[branch - 1].status]}"
