"""Whether a language's folder holds what `schema.toml` asks; if not, what to mend."""

from __future__ import annotations

import difflib
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.errors import DataDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["check", "faults_of"]

_FILE = Path(__file__).with_name("schema.toml")
# A module of a language's folder that reads a file in the place of the common reader.
_PARTS = {
    "lexicon": "grammar",
}
_TOP = "top"  # the keys of a file that stand in no table of it
_PHRASE = frozenset({"before", "middle", "after"})
_MONTHS, _WEEKDAYS = 12, 7
_TYPES = {"flag": bool, "table": dict}  # all else is text


def check(tables: Mapping[str, Mapping[str, Any]], folder: Path) -> None:
    """Refuse a folder that does not hold what the schema asks.

    Raises:
        DataDamaged: something is missing, unknown or of another kind; all of it is
            named, each with its file and table.
    """
    faults = list(faults_of(tables, _read_by_code(folder)))
    if faults:
        more = "" if len(faults) == 1 else f" (and {len(faults) - 1} more)"
        message = f"{folder.name}: {faults[0]}{more}; docs/languages.md has every table"
        raise DataDamaged(message)


def _read_by_code(folder: Path) -> frozenset[str]:
    """Return the files of a folder that a module of the language itself reads."""
    return frozenset(
        file for file, part in _PARTS.items() if (folder / f"{part}.py").is_file()
    )


def faults_of(
    tables: Mapping[str, Mapping[str, Any]], own: frozenset[str] = frozenset()
) -> Iterator[str]:
    """Yield what is wrong with a language's tables, in words.

    Of the files in `own`, which code of the language reads, only that code knows what
    they need.
    """
    schema = _schema()
    for file, asked in schema.items():
        held = tables.get(file)
        if held is None:
            if file not in own | {"page"}:
                yield f"{file}.toml is missing"
            continue
        if file in own:
            continue
        parted = _parted(held)
        for table in parted:
            if table not in asked:
                yield f"{file}.toml: [{table}] is no table{_near(table, asked)}"
        for table, keys in asked.items():
            yield from _table_faults(f"{file}.toml: [{table}]", parted.get(table), keys)
    if "times" not in own:
        yield from _calendar_faults(tables.get("times", {}))


@cache
def _schema() -> dict[str, dict[str, dict[str, str]]]:
    """Return the schema by file and table."""
    return tomllib.loads(_FILE.read_text("utf-8"))


def _parted(held: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return a file's tables, what stands in none of them under "top"."""
    parted = {key: value for key, value in held.items() if isinstance(value, dict)}
    top = {key: value for key, value in held.items() if not isinstance(value, dict)}
    return {**parted, **({_TOP: top} if top else {})}


def _table_faults(
    where: str, held: Mapping[str, Any] | None, keys: Mapping[str, str]
) -> Iterator[str]:
    """Yield what is wrong with one table."""
    for key, kind in keys.items():
        if kind.endswith("!") and (held is None or key not in held):
            yield f"{where} needs {key}"
    for key, value in (held or {}).items():
        kind = keys.get(key, _kind_of_any(key, keys)).rstrip("!")
        if not kind:
            yield f"{where} has no {key}{_near(key, keys)}"
        elif not _fits(value, kind):
            yield f"{where} {key} must be {_KINDS[kind]}, not {value!r}"


def _kind_of_any(key: str, keys: Mapping[str, str]) -> str:
    """Return the kind of a key that the schema knows only by how it is written."""
    kinds = (
        keys[way] for way, form in _KEYS.items() if way in keys and form.fullmatch(key)
    )
    return next(kinds, "")


_KEYS = {
    "*": re.compile(".+"),
    "#": re.compile(r"-?\d+"),
    "#-#": re.compile(r"-?[\d.]+-[\d.]+"),
    "# part": re.compile(r"-?\d+ .+"),
}
_KINDS = {
    "text": "a text",
    "words": "a line of words",
    "flag": "true or false",
    "number": "a whole number",
    "list": "a list of texts",
    "said": "a line of words or a list of forms",
    "table": "a table",
    "phrases": "tables with what is before, in the middle (this must be) and after",
}


def _fits(value: object, kind: str) -> bool:
    """Say whether a value is of a kind."""
    if kind == "number":
        return isinstance(value, int) and not isinstance(value, bool)
    if kind == "phrases":
        return isinstance(value, list) and all(map(_is_phrase, value))
    if kind in {"list", "said"} and isinstance(value, list):
        return all(isinstance(item, str) for item in value)
    return kind != "list" and isinstance(value, _TYPES.get(kind, str))


def _is_phrase(value: object) -> bool:
    """Say whether a value tells what stands before, between and behind two names."""
    return isinstance(value, dict) and set(value) <= _PHRASE and "middle" in value


def _calendar_faults(times: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the months, the weekdays and their forms."""
    for table, count in (("months", _MONTHS), ("weekdays", _WEEKDAYS)):
        names = times.get(table, {}).get("names", [])
        if names and len(names) != count:
            yield f"times.toml: [{table}] names has {len(names)} lines, not {count}"
    parts = {
        part.replace("_", " ")
        for line in times.get("parts", {}).values()
        for part in str(line).split()
    }
    for key in times.get("night", {}):
        part = key.partition(" ")[2]
        if part not in parts:
            yield f"times.toml: [night] {key!r}: no {part!r} in [parts]"


def _near(key: str, keys: Mapping[str, Any]) -> str:
    """Return the key that was likely meant, as the end of a sentence."""
    near = difflib.get_close_matches(key, keys, 1)
    return f"; did you mean {near[0]}?" if near else ""
