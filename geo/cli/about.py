"""The commands that tell about railstory itself: version, data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.cli import DONE, WANTING, tell
from geo.cli.textables import print_json, table

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["data", "version"]


def version(_options: Namespace) -> int:
    """Print the program's version and that of each data file."""
    from geo import __version__  # only here
    from geo.sources.registry import registered  # only here

    print(f"railstory {__version__}")
    print(table([["", r.file, r.date, r.sha256[:12]] for r in registered()]))
    return DONE


def data(options: Namespace) -> int:
    """Tell what data railstory ships, or whether it is whole."""
    from geo.sources.registry import registered  # only here
    from geo.sources.verifying import verify  # only here

    if options.what == "verify":
        faults = verify()
        for fault in faults:
            tell(f"railstory: {fault}\n")
        if not faults:
            print(f"{len(registered())} data files are as registered")
        return WANTING if faults else DONE
    if options.json:
        print_json([row.to_dict() for row in registered()])
        return DONE
    for row in registered():
        print(f"{row.file}  {row.bytes:,} bytes  {row.date}  {row.licence}")
        about = [row.attribution, f"from {', '.join(row.origin)}", row.sha256]
        print("\n".join(f"  {line}" for line in about if line))
    return DONE
