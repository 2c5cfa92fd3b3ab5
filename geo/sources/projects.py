"""What holds for all stories of a project: `railstory.toml`, found from here upward."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from geo.errors import BadInput
from geo.model import LANGUAGES, THEMES, Style
from geo.model.place import COUNTRIES
from geo.model.style import OWN_STYLE
from geo.sources.givenfiles import read_bounded

if TYPE_CHECKING:
    from pathlib import Path
    from typing import NoReturn

    from geo.model import Language, Theme

__all__ = ["NAME", "Project", "find_project", "read_project"]

NAME = "railstory.toml"
_MOST_BYTES = 1_000_000
_KEYS = (
    *("gazetteer", "network", "geocoder", "language", "lang", "theme", "avoid"),
    *("style", "reader", "model", "max_tokens"),
)

_READERS = ("rules", "llm", "both")


@dataclass(frozen=True, slots=True)
class Project:
    """What a project says once for all its stories; a command's options overrule it.

    `gazetteer` and `network` are files, `geocoder` a service that may be asked,
    `language` that of the stories, `lang` that of the maps, `theme` how their pages
    look, `avoid` countries that no journey enters (ISO 3166-1 alpha-2), `style` the
    house's of all maps. `reader` is who reads the stories, `model` the one that is
    asked, and `max_tokens` what that may cost a command, 0 for any number. `file` is
    where it says so.
    """

    gazetteer: Path | None = None
    network: Path | None = None
    geocoder: str | None = None
    language: Language | None = None
    lang: Language | None = None
    theme: Theme | None = None
    avoid: tuple[str, ...] = ()
    style: Style = OWN_STYLE
    reader: str | None = None
    model: str | None = None
    max_tokens: int = 0
    file: Path | None = field(default=None, compare=False)


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
        text = read_bounded(file, _MOST_BYTES, "a project's file").decode("utf-8-sig")
        said = tomllib.loads(text)
    except OSError as error:
        message = f"{file} cannot be read ({error.strerror}): check its permissions"
        raise BadInput(message) from error
    except (ValueError, RecursionError) as error:  # no TOML, or no UTF-8
        if isinstance(error, BadInput):
            raise
        message = f"{file}: {error}; write it as language = 'ja'"
        raise BadInput(message) from error
    if unknown := [key for key in said if key not in _KEYS]:
        _refuse_key(file, unknown[0])
    theme = cast("Theme | None", _choice(file, said, "theme", choices=THEMES))
    return Project(
        gazetteer=_beside(file, said, "gazetteer"),
        network=_beside(file, said, "network"),
        geocoder=_named(file, said, "geocoder", example="nominatim"),
        language=_choice(file, said, "language", choices=LANGUAGES),
        lang=_choice(file, said, "lang", choices=LANGUAGES),
        theme=theme,
        avoid=_countries(file, said),
        style=_style(file, said, text).over(Style(theme=theme)),
        reader=_reader(file, said),
        model=_named(file, said, "model", example="qwen3"),
        max_tokens=_tokens(file, said),
        file=file,
    )


def _style(file: Path, said: dict[str, object], text: str) -> Style:
    """Return the style of the house."""
    if "style" not in said:
        return Style()
    from geo.sources.styles import noded, style_of  # only where said

    node = noded(said["style"], str(file), text, key="style")
    return style_of(node, of_house=True)


def _refuse_key(file: Path, key: str) -> NoReturn:
    """Refuse a key that no project has, with the one that may be meant.

    Raises:
        BadInput: always.
    """
    from difflib import get_close_matches  # only after a slip

    close = get_close_matches(key, _KEYS, n=1)
    meant = f"; did you mean {close[0]!r}?" if close else ";"
    message = f"{file} has no {key!r}{meant} allowed: {', '.join(_KEYS)}"
    raise BadInput(message)


def _beside(file: Path, said: dict[str, object], key: str) -> Path | None:
    """Return a file that the project names, as seen from where the project lies."""
    if key not in said:
        return None
    name = said[key]
    if not isinstance(name, str) or not (file.parent / name).is_file():
        message = f"{file}: {key} {name!r} is no file beside it: check the name"
        raise BadInput(message)
    return file.parent / name


def _choice(
    file: Path, said: dict[str, object], key: str, *, choices: tuple[str, ...]
) -> str | None:
    """Return which of some words the project says, None where it says nothing."""
    if key not in said:
        return None
    if said[key] not in choices:
        allowed = ", ".join(choices)
        message = f"{file}: {key} {said[key]!r} is none; allowed: {allowed}"
        raise BadInput(message)
    return str(said[key])


def _named(
    file: Path, said: dict[str, object], key: str, *, example: str
) -> str | None:
    """Return a service that the project names; whether there is one shows later."""
    name = said.get(key)
    if name is None or (isinstance(name, str) and name.strip()):
        return name
    message = f"{file}: {key} {name!r} is no service; write {example!r}"
    raise BadInput(message)


def _reader(file: Path, said: dict[str, object]) -> str | None:
    """Return who reads; a file of answers lies where the project lies."""
    spec = said.get("reader")
    if spec is None:
        return None
    if isinstance(spec, str) and spec in _READERS:
        return spec
    if isinstance(spec, str) and spec.startswith("file:"):
        return f"file:{file.parent / spec.removeprefix('file:')}"
    allowed = f"{', '.join(_READERS)}, file:ANSWERS.jsonl"
    message = f"{file}: reader {spec!r} is none; allowed: {allowed}"
    raise BadInput(message)


def _tokens(file: Path, said: dict[str, object]) -> int:
    """Return what a model may cost a command, 0 for any number."""
    count = said.get("max_tokens", 0)
    if isinstance(count, bool) or not isinstance(count, int) or count < 0:
        message = f"{file}: max_tokens {count!r} is no number; write 100000"
        raise BadInput(message)
    return count


def _countries(file: Path, said: dict[str, object]) -> tuple[str, ...]:
    """Return the countries that the project avoids."""
    codes = said.get("avoid", [])
    if not isinstance(codes, list) or not all(isinstance(c, str) for c in codes):
        message = f"{file}: avoid is a list of countries, like ['CN', 'MN']"
        raise BadInput(message)
    for code in codes:
        if code.upper() not in COUNTRIES:
            allowed = "write a code of two letters (ISO 3166-1), like CN"
            message = f"{file}: avoid {code!r} is no country; {allowed}"
            raise BadInput(message)
    return tuple(code.upper() for code in codes)
