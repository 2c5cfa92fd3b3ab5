"""The error tree: everything railstory raises on purpose.

    GeoError
    |- BadInput(ValueError)            what was given cannot be used
    |  |- UnknownFormat                a file ending or format name nobody writes
    |  `- UnknownKeyword(TypeError)    a keyword that nothing takes
    |- PlaceNotFound(LookupError)      no gazetteer knows the name
    |- NoRoute(LookupError)            the rails do not connect the two points
    |- DataDamaged(OSError)            a data file is missing, cut short or changed
    `- ServiceDown(TimeoutError)       an online service did not answer

Each leaf is also the standard error it resembles, so callers may catch either.
A message says what happened, to what, and what to do next.
"""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` alone would take a tenth of what `--help` may take
if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "BadInput",
    "DataDamaged",
    "GeoError",
    "NoRoute",
    "PlaceNotFound",
    "ServiceDown",
    "UnknownFormat",
    "UnknownKeyword",
    "installing",
    "refuse_unknown",
]


class GeoError(Exception):
    """Anything that railstory refuses, with one line that says why."""


class BadInput(GeoError, ValueError):
    """What was given cannot be used: an empty file, a folder, a speed of zero."""


class UnknownFormat(BadInput):
    """An output format or file ending that railstory does not write."""


class UnknownKeyword(BadInput, TypeError):
    """A keyword that nothing takes, as `publised=`."""


class PlaceNotFound(GeoError, LookupError):
    """No gazetteer knows the name, or none of its places fits."""


class NoRoute(GeoError, LookupError):
    """The rails do not connect the two points, or a restriction closed the way."""


class DataDamaged(GeoError, OSError):
    """A data file is missing, cut short, or not the one that was registered."""


class ServiceDown(GeoError, TimeoutError):
    """An online service did not answer in time, or refused."""


def refuse_unknown(given: Iterable[str], allowed: Iterable[str]) -> None:
    """Refuse keywords that nothing takes, with the one that may be meant.

    Raises:
        UnknownKeyword: one is not among those allowed.
    """
    known = sorted(allowed)
    for keyword in given:
        if keyword not in known:
            from difflib import get_close_matches  # only after a slip

            close = get_close_matches(keyword, known, n=1)
            meant = f"did you mean {close[0]}? " if close else ""
            message = f"nothing takes {keyword}=; {meant}allowed: {', '.join(known)}"
            raise UnknownKeyword(message)


def require(what: str, *packages: str, extra: str) -> None:
    """Refuse what needs packages that are not installed, and say what brings them.

    Raises:
        BadInput: one of the packages, known by the name they are imported by, is not.
    """
    from importlib.util import find_spec  # only what is an extra asks

    if missing := [name for name in packages if find_spec(name) is None]:
        message = f"{what}: {' and '.join(missing)} missing; {installing(extra)}"
        raise BadInput(message)


def installing(extra: str) -> str:
    """Return what installs an extra, for a checkout or for a wheel as the case is.

    The package is on no registry, so its name alone is nothing that pip could find.
    """
    from importlib.metadata import version  # only after a slip
    from pathlib import Path  # likewise

    if (Path(__file__).parents[1] / "pyproject.toml").is_file():
        return f"in the checkout, .venv/bin/pip install -e '.[{extra}]'"
    wheel = f"railstory-{version('railstory')}-py3-none-any.whl"
    return f"pip install '{wheel}[{extra}]', with the path of the wheel"
