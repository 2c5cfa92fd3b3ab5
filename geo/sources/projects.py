"""What holds for all stories of a project: `railstory.toml`, found from here upward."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from geo.errors import BadInput
from geo.model import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

    from geo.model import Language

__all__ = ["NAME", "Project", "find_project", "read_project"]

NAME = "railstory.toml"
_KEYS = ("gazetteer", "network", "language", "lang", "avoid")


@dataclass(frozen=True, slots=True)
class Project:
    """What a project says once for all its stories; a command's options overrule it.

    `gazetteer` and `network` are files, `language` that of the stories, `lang` that of
    the maps, `avoid` countries that no journey enters (ISO 3166-1 alpha-2).
    """

    gazetteer: Path | None = None
    network: Path | None = None
    language: Language | None = None
    lang: Language | None = None
    avoid: tuple[str, ...] = ()


def find_project(folder: Path) -> Project:
    """Return the project of a folder: of the nearest file in it or above it.

    Without one, a project that says nothing.

    Raises:
        BadInput: the file cannot be read, or says what no project says.
    """
    here = folder.absolute()
    for place in (here, *here.parents):
        if (file := place / NAME).is_file():
            return read_project(file)
    return Project()


def read_project(file: Path) -> Project:
    """Read a project's file; files that it names lie where it lies.

    Raises:
        BadInput: what is wrong in it, and what is allowed there.
    """
    try:
        said = tomllib.loads(file.read_text("utf-8-sig"))
    except OSError as error:
        message = f"{file} cannot be read ({error.strerror}): check its permissions"
        raise BadInput(message) from error
    except (ValueError, RecursionError) as error:  # no TOML, or no UTF-8
        message = f"{file}: {error}; write it as language = 'ja'"
        raise BadInput(message) from error
    if unknown := sorted(set(said) - set(_KEYS)):
        message = f"{file} has no {unknown[0]!r}; allowed: {', '.join(_KEYS)}"
        raise BadInput(message)
    return Project(
        gazetteer=_beside(file, said, "gazetteer"),
        network=_beside(file, said, "network"),
        language=_language(file, said, "language"),
        lang=_language(file, said, "lang"),
        avoid=_countries(file, said),
    )


def _beside(file: Path, said: dict[str, object], key: str) -> Path | None:
    """Return a file that the project names, as seen from where the project lies."""
    if key not in said:
        return None
    name = said[key]
    if not isinstance(name, str) or not (file.parent / name).is_file():
        message = f"{file}: {key} {name!r} is no file beside it: check the name"
        raise BadInput(message)
    return file.parent / name


def _language(file: Path, said: dict[str, object], key: str) -> Language | None:
    """Return a language that the project names."""
    if key not in said:
        return None
    if said[key] not in LANGUAGES:
        allowed = ", ".join(LANGUAGES)
        message = f"{file}: {key} {said[key]!r} is none; allowed: {allowed}"
        raise BadInput(message)
    return cast("Language", said[key])


def _countries(file: Path, said: dict[str, object]) -> tuple[str, ...]:
    """Return the countries that the project avoids."""
    codes = said.get("avoid", [])
    if isinstance(codes, list) and all(isinstance(code, str) for code in codes):
        return tuple(codes)
    message = f"{file}: avoid is a list of countries, like ['CN', 'MN']"
    raise BadInput(message)
