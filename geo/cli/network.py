"""The command about rail networks: build one's own, tell what one holds or lacks."""

from __future__ import annotations

import sys
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from geo.cli.replies import DONE
from geo.cli.settings import project_of, refuse_inputs
from geo.cli.terminal import Bar, print_json, table
from geo.errors import BadInput

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from geo.sources.mirrors import Area, Mirror
    from geo.sources.osm.ownfile import Own
    from geo.sources.railfacts import Facts
    from geo.sources.registry import DataFile

__all__ = ["network"]

_SHIPPED = "the shipped network of the world"


def network(options: Namespace) -> int:
    """Build a rail network, or tell about one.

    Raises:
        BadInput: a mirror is named for what fetches nothing, or the words do not fit.
        NoRoute: no rails connect two places to check between.
        PlaceNotFound: no gazetteer knows one of them.
        ServiceDown: the mirror cannot be reached, or a file breaks off.
    """
    commands = {"get": _get, "build": _build, "info": _info, "check": _check}
    if options.mirror and options.what != "get":
        message = f"--mirror is where get fetches from: {options.what} asks nobody"
        raise BadInput(message)
    return commands[options.what](options)


def _get(options: Namespace) -> int:
    """Fetch extracts of countries or areas; build a network of them if one is named.

    Raises:
        BadInput: no area is named, or the mirror has none of that name.
        ServiceDown: the mirror cannot be reached, or a file breaks off.
    """
    from geo.sources.mirrors import MIRROR, Mirror  # asked for

    if not options.given:
        message = "name countries or areas: get finland estonia"
        raise BadInput(message)
    folder, builds = _where(options.output)
    mirror = Mirror(options.mirror or MIRROR)
    offers = [mirror.offer(area) for area in _areas(options.given, mirror)]
    say = (lambda _: None) if options.quiet or options.json else print
    for offer in offers:
        size = f"{offer.bytes / 1e6:,.0f} MB" if offer.bytes else "size not told"
        check = "" if offer.md5 else ", no checksum there"
        say(f"{offer.file}: {size} of {offer.area.name} from {mirror.host}{check}")
    if len(offers) > 1:
        say(f"together {sum(offer.bytes for offer in offers) / 1e6:,.0f} MB")
    sys.stdout.flush()
    files = []
    for offer in offers:
        with Bar(1) as told:
            files.append(str(mirror.fetch(offer, folder, told)))
        say(f"{files[-1]} is {'whole' if offer.md5 else 'here'}")
    if builds:
        options.given = files
        return _build(options)
    if options.json:
        rows = zip(files, offers, strict=True)
        print_json({"files": [o.to_dict() | {"path": f} for f, o in rows]})
    say(f"next: railstory network build {' '.join(map(quote, files))} -o my.rail")
    return DONE


def _where(output: str | None) -> tuple[Path, bool]:
    """Return the folder that extracts go to, and whether a network is to be built."""
    if not output:
        return Path(), False
    path = Path(output)
    if path.is_dir() or output.endswith(("/", "\\")) or not path.suffix:
        return path, False
    return path.parent, True


def _areas(names: Sequence[str], mirror: Mirror) -> list[Area]:
    """Return the areas of a mirror that names mean, each once.

    Raises:
        BadInput: one means none.
    """
    from difflib import get_close_matches  # asked for

    from geo.model.place import COUNTRIES  # as above
    from geo.sources.gazetteer import open_gazetteer  # as above
    from geo.sources.mirrors import matching  # as above

    areas, gazetteer, found = mirror.areas(), open_gazetteer(), {}
    for name in names:
        code = name.strip().upper()
        if code not in COUNTRIES:
            meant = (item.place for item in gazetteer.candidates(name))
            code = next((p.country for p in meant if p.kind == "country"), "")
        fitting = matching(areas, name, code)
        if not fitting:
            close = get_close_matches(name.lower(), [area.id for area in areas], n=1)
            hint = f"did you mean {close[0]}?" if close else "its index has the names"
            message = f"{mirror.host} has no extract of {name!r}; {hint}"
            raise BadInput(message)
        found[fitting[0].id] = fitting[0]
    return list(found.values())


def _build(options: Namespace) -> int:
    """Build a network out of OpenStreetMap extracts.

    Raises:
        BadInput: no extract or no output is named, or an extract cannot be used.
    """
    from geo.drawing import replace_file  # `--help` must not pay
    from geo.sources.gazetteer import open_gazetteer  # as above
    from geo.sources.osm.building import build  # as above
    from geo.sources.railways import open_network  # as above

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
    from geo.sources.osm.ownfile import Own, read_own  # as above

    files = [*options.given, *filter(None, [options.network])]
    if len(files) > 1:
        message = f"info tells about one network, not {len(files)}"
        raise BadInput(message)
    file = files[0] if files else None
    _print_facts(file, read_own(file) if file else Own(), json=options.json)
    return DONE


def _print_facts(file: str | None, own: Own, *, json: bool) -> None:
    """Print the figures of a network, by default the shipped one."""
    from geo.sources.railfacts import facts_of  # as above
    from geo.sources.railways import open_network  # as above
    from geo.sources.registry import registered  # as above

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
    from geo.files import network_check  # `--help` must not pay for it

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
