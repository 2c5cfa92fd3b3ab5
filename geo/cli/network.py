"""The command about rail networks: build one's own, tell what one holds or lacks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli import DONE
from geo.cli.inputs import refuse_inputs
from geo.cli.projects import project_of
from geo.cli.tables import print_json, table
from geo.cli.terminal import Bar
from geo.errors import BadInput

if TYPE_CHECKING:
    from argparse import Namespace

    from geo.sources.osm.ownfile import Own
    from geo.sources.railfacts import Facts
    from geo.sources.registry import DataFile

__all__ = ["network"]

_SHIPPED = "the shipped network of the world"


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
    refuse_inputs([output], options)
    with Bar(3 * len(options.given) + 2) as told:
        content, own = build(
            options.given,
            open_network().tracks,
            open_gazetteer(),
            stitched=options.stitch,
            told=told,
        )
    replace_file(output, content)
    if not options.json:
        print(f"{output} ({len(content) / 1000:,.0f} kB)")
    _print_facts(str(output), own, json=options.json)
    return DONE


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
    file = files[0] if files else None
    _print_facts(file, read_own(file) if file else Own(), json=options.json)
    return DONE


def _print_facts(file: str | None, own: Own, *, json: bool) -> None:
    """Print the figures of a network, by default the shipped one."""
    from geo.sources.railfacts import facts_of  # noqa: PLC0415  # as above
    from geo.sources.railways import open_network  # noqa: PLC0415  # as above
    from geo.sources.registry import registered  # noqa: PLC0415  # as above

    facts = facts_of(open_network(file))
    (shipped,) = (row for row in registered() if row.file == "railways.npz")
    if json:
        print_json(_document(file, own, facts=facts, shipped=shipped))
        return
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
        [
            "coarse",
            f"{facts.coarse_km:,.0f} km, where track may lie over 1 km off the line",
        ],
        ["pieces", pieces],
        ["countries", ", ".join(facts.countries)],
    ]
    for kind, (count, km) in facts.bridges.items():
        rows.append([kind, f"{count:,}, {km:,.1f} km"])
    if own.files:
        rows += _own_rows(own)
    print(table(rows))


def _document(
    file: str | None, own: Own, *, facts: Facts, shipped: DataFile
) -> dict[str, object]:
    """Return what is known of a network as one JSON document."""
    extracts = {
        "stitched": own.stitched,
        "stations": len(own.stations),
        "tagged": {kind: round(share, 4) for kind, share in _tagged(own).items()},
        "left_out": own.left_out,
    }
    return {
        "network": file,
        "source": list(own.files or shipped.origin),
        "date": (own.date if own.files else shipped.date) or None,
        "licence": shipped.licence,
        "attribution": shipped.attribution,
        **facts.to_dict(),
        **({"extracts": extracts} if own.files else {}),
    }


def _tagged(own: Own) -> dict[str, float]:
    """Return which share of the extracts' stretches has each thing tagged."""
    kinds = [own.traits[i] for i in own.trait.tolist() if i >= 0]
    count = max(len(kinds), 1)
    return {
        "gauge": sum(bool(kind.gauges_mm) for kind in kinds) / count,
        "speed limit": sum(bool(kind.speed_kmh) for kind in kinds) / count,
        "electrification": sum(bool(kind.electrified) for kind in kinds) / count,
    }


def _own_rows(own: Own) -> list[list[str]]:
    """Return what an extract told beside its rails."""
    told = ", ".join(f"{name} {share:.0%}" for name, share in _tagged(own).items())
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
    from geo.files import network_check  # noqa: PLC0415  # `--help` must not pay for it

    if len(options.given) != 2:  # noqa: PLR2004  # a route has two ends
        message = "name two places: check FROM TO"
        raise BadInput(message)
    project = project_of(options)
    file = options.network or project.network
    found = network_check(*options.given, network=file, gazetteer=project.gazetteer)
    if options.json:
        print_json(found.to_dict())
        return DONE
    print(f"{found.start.name} - {found.end.name}: {found.leg.length_km:,.1f} km")
    for line in found.sentences:
        print(f"- {line}")
    return DONE
