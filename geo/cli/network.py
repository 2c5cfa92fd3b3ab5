"""The command about rail networks: build one's own, tell what one holds or lacks."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli import DONE
from geo.cli.projects import project_of
from geo.cli.tables import hours_and_minutes, table
from geo.errors import BadInput

if TYPE_CHECKING:
    from argparse import Namespace
    from typing import Self

    from geo.model import Leg
    from geo.sources.osm.ownfile import Own
    from geo.sources.railfacts import Known

__all__ = ["network"]

_SHIPPED = "the shipped network of the world"
_WIDTH = 20
_WINDINGS = 0.005  # of the length: less is not worth a line
_SOON_S = 1.0  # what is over sooner needs no bar


def network(options: Namespace) -> int:
    """Build a rail network, or tell about one."""
    return {"build": _build, "info": _info, "check": _check}[options.what](options)


def _build(options: Namespace) -> int:
    """Build a network out of OpenStreetMap extracts.

    Raises:
        BadInput: no extract or no output is named, or an extract cannot be used.
    """
    from geo.drawing import replace_file  # noqa: PLC0415  # `--help` must not pay
    from geo.sources.gazetteer import open_gazetteer  # noqa: PLC0415  # as above
    from geo.sources.osm.building import build  # noqa: PLC0415  # as above
    from geo.sources.railways import open_network  # noqa: PLC0415  # as above

    if not options.given or not options.output:
        message = "name the extracts and the network: build a.osm.pbf -o my.rail"
        raise BadInput(message)
    output = Path(options.output)
    if output.resolve() in {Path(file).resolve() for file in options.given}:
        message = f"{output} is one of the extracts: name another file to write"
        raise BadInput(message)
    with _Bar(3 * len(options.given) + 2) as told:
        content, own = build(
            options.given,
            open_network().tracks,
            open_gazetteer(),
            stitched=options.stitch,
            told=told,
        )
    replace_file(output, content)
    print(f"{output} ({len(content) / 1000:,.0f} kB)")
    _print_facts(str(output), own)
    return DONE


class _Bar:
    """A bar on standard error of what takes over a second, where that is a terminal."""

    def __init__(self, steps: int) -> None:
        self._steps, self._done, self._step = steps, -1, ""
        self._since = time.monotonic()

    def __call__(self, step: str, share: float) -> None:
        """Show how much of a step, and with it of the whole, is done."""
        if step != self._step:
            self._done, self._step = self._done + 1, step
        if not sys.stderr.isatty() or time.monotonic() < self._since + _SOON_S:
            return
        part = (self._done + share) / self._steps
        bar = "#" * int(_WIDTH * part)
        sys.stderr.write(f"\r\x1b[K[{bar:.<{_WIDTH}}] {part:4.0%} {step}")
        sys.stderr.flush()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away: what follows is a result or an error."""
        if sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")


def _info(options: Namespace) -> int:
    """Tell what a network holds: source, date, licence, km, pieces, bridges.

    Raises:
        BadInput: more than one network is named.
    """
    from geo.sources.osm.ownfile import Own, read_own  # noqa: PLC0415  # as above

    files = [*options.given, *filter(None, [options.network])]
    if len(files) > 1:
        message = f"info tells about one network, not {len(files)}"
        raise BadInput(message)
    _print_facts(files[0] if files else None, read_own(files[0]) if files else Own())
    return DONE


def _print_facts(file: str | None, own: Own) -> None:
    """Print the figures of a network, by default the shipped one."""
    from geo.sources.railfacts import facts_of  # noqa: PLC0415  # as above
    from geo.sources.railways import open_network  # noqa: PLC0415  # as above
    from geo.sources.registry import registered  # noqa: PLC0415  # as above

    facts = facts_of(open_network(file))
    (shipped,) = (row for row in registered() if row.file == "railways.npz")
    source = ", ".join(own.files) or ", ".join(shipped.origin)
    if own.stitched:
        source += f"; beyond: {_SHIPPED} of {shipped.date}"
    date = own.date if own.files else shipped.date
    pieces = f"{facts.pieces:,}, the largest {facts.largest_share:.1%} of the km"
    rows = [
        ["network", file or _SHIPPED],
        ["source", source],
        ["date", date or "not told by the extract"],
        ["licence", f"{shipped.licence}, {shipped.attribution}"],
        ["track", f"{facts.km:,.0f} km in {facts.chains:,} stretches"],
        ["pieces", pieces],
        ["countries", ", ".join(facts.countries)],
    ]
    for kind, (count, km) in facts.bridges.items():
        rows.append([kind, f"{count:,}, {km:,.1f} km"])
    if own.files:
        rows += _own_rows(own)
    print(table(rows))


def _own_rows(own: Own) -> list[list[str]]:
    """Return what an extract told beside its rails."""
    kinds = [own.traits[i] for i in own.trait.tolist() if i >= 0]
    count = max(len(kinds), 1)
    shares = {
        "gauge": sum(bool(kind.gauges_mm) for kind in kinds) / count,
        "speed limit": sum(bool(kind.speed_kmh) for kind in kinds) / count,
        "electrification": sum(bool(kind.electrified) for kind in kinds) / count,
    }
    told = ", ".join(f"{name} {share:.0%}" for name, share in shares.items())
    return [
        ["stations", f"{len(own.stations):,} that the shipped names lack"],
        ["tagged", f"{told} of the extracts' stretches"],
        ["left out", f"{own.left_out:,} ways: trams, disused, platforms and the like"],
    ]


def _check(options: Namespace) -> int:
    """Tell what the data under a route cannot know.

    Raises:
        BadInput: not two places are named.
        NoRoute: no rails connect them.
        PlaceNotFound: no gazetteer knows one.
    """
    from geo.route import between  # noqa: PLC0415  # `--help` must not pay for it
    from geo.sources.gazetteer import find, open_gazetteer  # noqa: PLC0415  # as above
    from geo.sources.osm.naming import with_stations  # noqa: PLC0415  # as above
    from geo.sources.osm.ownfile import Own, read_own  # noqa: PLC0415  # as above
    from geo.sources.railfacts import known_on  # noqa: PLC0415  # as above
    from geo.sources.railways import open_network  # noqa: PLC0415  # as above

    if len(options.given) != 2:  # noqa: PLR2004  # a route has two ends
        message = "name two places: check FROM TO"
        raise BadInput(message)
    project = project_of(options)
    file = options.network or project.network
    names = with_stations(open_gazetteer(own=project.gazetteer), file)
    start, end = (find(names, name) for name in options.given)
    rails = open_network(file)
    leg = between((start, end), rails, names)
    own = read_own(file) if file else Own()
    print(f"{start.name} - {end.name}: {leg.length_km:,.1f} km")
    for line in _doubts(leg, known_on(leg, rails, own)):
        print(f"- {line}")
    return DONE


def _doubts(leg: Leg, known: Known) -> list[str]:
    """Return one line for each thing that the data under a leg do not know."""
    from geo.geodesy import line_length_km  # noqa: PLC0415  # as above

    kinds: dict[str, float] = {}
    for bridge in leg.bridges:
        kinds[bridge.kind] = kinds.get(bridge.kind, 0.0) + bridge.gap_km
    lines = [f"{km:.1f} km are no track of the data: {k}" for k, km in kinds.items()]
    if leg.coarse:
        count, most = len(leg.coarse), leg.uncertainty_km
        lines.append(
            f"the shape is not known on {count} stretches, where the track may "
            f"lie up to {most:.0f} km off the line; the length counts it"
        )
    drawn = line_length_km(leg.line)
    if leg.length_km - drawn > _WINDINGS * leg.length_km:
        lines.append(
            f"the line as drawn is {drawn:,.1f} km; the rest are windings that the "
            "data know by their length alone, a part of it estimated"
        )
    lines += [
        f"tagged gauge changes from {b.from_mm} to {b.to_mm} mm at "
        f"{b.at.lat:.3f},{b.at.lon:.3f}"
        for b in known.breaks
    ]
    lines += [_gauge_line(known), _speed_line(known), _power_line(known)]
    lines.append("which track is closed, single or busy today: not in any of the data")
    return [*lines, *leg.notes]


def _gauge_line(known: Known) -> str:
    """Return what is known of the gauge."""
    if not known.gauge_km:
        return (
            "no gauge is tagged by an extract: it is taken to be each country's usual "
            "one, but for the lines of data/gauges.csv"
        )
    found = ", ".join(
        f"{'/'.join(map(str, gauge))} mm {km:,.1f} km"
        for gauge, km in sorted(known.gauges.items())
        if gauge
    )
    return f"gauge as tagged: {found}; not tagged {_rest(known, known.gauge_km)}"


def _speed_line(known: Known) -> str:
    """Return what is known of speed limits."""
    if not known.speed_km:
        return "no speed limit is tagged: hours rest on the train's top speed alone"
    hours = hours_and_minutes(known.limit_hours)
    rest = _rest(known, known.speed_km)
    return f"at the tagged speed limits at least {hours}; without limit {rest}"


def _power_line(known: Known) -> str:
    """Return what is known of electrification."""
    if not known.power_km:
        return "whether it is electrified is nowhere tagged"
    rest = _rest(known, known.power_km)
    return f"electrified {known.electrified_km:,.1f} km; not tagged {rest}"


def _rest(known: Known, told_km: float) -> str:
    """Return the km of which nothing is told."""
    return f"{max(known.length_km - told_km, 0):,.1f} km"
