"""YAML as values that know their line, so that an error can name it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn, cast

import yaml

from geo.errors import BadInput
from geo.sources.givenfiles import read_bounded

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Node", "node_of", "parsed", "plain_values"]

_LARGEST_BYTES = 1_000_000
# Numbers as JSON writes them: 1e-05 is one, though YAML 1.1 takes it for a text.
_WHOLE = re.compile(r"[-+]?[0-9]{1,300}")
_NUMBER = re.compile(r"[-+]?(?:[0-9]{1,300}(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+][0-9]+)?")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the file with the line it stands on.

    A value that came without a file has line 0, and its path among the others is what
    `file` says.
    """

    value: object
    line: int
    file: str

    @property
    def where(self) -> str:
        """Where the value stands, as a message says it."""
        return f"{self.file}, line {self.line}" if self.line else self.file

    def refuse(self, what: str, allowed: str) -> NoReturn:
        """Refuse this value: in which file, on which line, what, and what is allowed.

        Raises:
            BadInput: always.
        """
        message = f"{self.where}: {what}; {allowed}"
        raise BadInput(message)

    def fields(self, keys: set[str], what: str) -> dict[str, Node]:
        """Return a mapping's fields, or refuse what is none or has unknown keys."""
        allowed = f"allowed: {', '.join(sorted(keys))}"
        if not isinstance(self.value, dict):
            self.refuse(f"{what} is no list of keys and values", allowed)
        for key, node in self.value.items():
            if key not in keys:
                node.refuse(f"{what} has no {key!r}", allowed)
        return self.value

    def items(self, what: str) -> list[Node]:
        """Return a list's items; nothing at all is an empty list."""
        if self.value is None:
            return []
        if not isinstance(self.value, list):
            self.refuse(f"{what} is no list", "write it as [a, b]")
        return self.value

    def text(self, what: str) -> str:
        """Return a text or a number as text."""
        if not isinstance(self.value, str | int | float):
            self.refuse(f"{what} is no text", 'write it in quotes, like "Khasan"')
        return str(self.value)

    def one_of(self, allowed: tuple[str, ...], what: str) -> str:
        """Return a word of a fixed set."""
        if self.value not in allowed:
            options = f"allowed: {', '.join(allowed)}"
            self.refuse(f"{what} {self.value!r} is none", options)
        return str(self.value)


def parsed(path: Path) -> Node:
    """Return a file's values with their lines; nothing is constructed or run.

    Raises:
        BadInput: no such file, no text, no YAML, too large or too deep.
    """
    try:
        content = read_bounded(path, _LARGEST_BYTES, "a trip file")
        text = content.decode("utf-8-sig")
    except FileNotFoundError as error:
        from geo.sources.givenfiles import missing  # only after a slip

        raise BadInput(missing(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path} cannot be read as a UTF-8 text file: check it"
        raise BadInput(message) from error
    return _parsed_text(text, str(path))


def _parsed_text(text: str, path: str) -> Node:
    """Return a text's values with their lines; `path` is what messages call it.

    Raises:
        BadInput: no YAML, empty or too deep.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "no YAML"
        message = f"{path}{where}: {problem}; look at the quotes and the indentation"
        raise BadInput(message) from error
    except RecursionError as error:
        message = f"{path} is nested too deeply for a trip file"
        raise BadInput(message) from error
    if root is None:
        message = f"{path} is empty: make one with railstory trip STORY"
        raise BadInput(message)
    return _node(root, path)


def _node(node: yaml.Node, file: str, depth: int = 0) -> Node:
    """Return a YAML node as a value with its line; nothing is constructed or run."""
    line = node.start_mark.line + 1
    if depth > _DEEPEST:
        message = f"{file}, line {line}: nested too deeply for a trip file"
        raise BadInput(message)
    value: object
    if isinstance(node, yaml.MappingNode):
        value = _mapping(node, file, depth)
    elif isinstance(node, yaml.SequenceNode):
        value = [_node(item, file, depth + 1) for item in node.value]
    else:
        value = _scalar(cast("yaml.ScalarNode", node))
    return Node(value, line, file)


def plain_values(text: str, name: str) -> object:
    """Return the plain values of a trip file's text, numbers as the file has them.

    Raises:
        BadInput: no YAML, empty or too deep.
    """
    return _plain(_parsed_text(text, name))


def _plain(node: Node) -> object:
    """Return a value without its lines."""
    if isinstance(node.value, dict):
        return {key: _plain(item) for key, item in node.value.items()}
    if isinstance(node.value, list):
        return [_plain(item) for item in node.value]
    return node.value


def node_of(value: object, name: str, depth: int = 0) -> Node:
    """Return plain values as those of a file would be, without a file to read.

    What is at fault is told by its path: "stops 2, told".

    Raises:
        BadInput: nested too deeply.
    """
    if depth > _DEEPEST:
        message = f"{name}: nested too deeply for a trip file"
        raise BadInput(message)
    made: object = value
    if isinstance(value, dict):
        made = {
            str(key): node_of(item, f"{name}, {key}" if depth else str(key), depth + 1)
            for key, item in value.items()
        }
    elif isinstance(value, list | tuple):
        made = [
            node_of(item, f"{name} {number + 1}", depth + 1)
            for number, item in enumerate(value)
        ]
    elif isinstance(value, bool):
        made = "true" if value else "false"
    elif isinstance(value, str):
        made = value.encode("utf-8", "replace").decode()
    return Node(made, 0, name)


def _mapping(node: yaml.MappingNode, file: str, depth: int) -> dict[str, Node]:
    """Return a mapping; a key that stands there twice would lose what it said first.

    Raises:
        BadInput: a key stands there twice.
    """
    found: dict[str, Node] = {}
    for key, item in node.value:
        name, line = str(key.value), key.start_mark.line + 1
        if name in found:
            message = f"{file}, line {line}: {name!r} stands there twice; take one out"
            raise BadInput(message)
        found[name] = _node(item, file, depth + 1)
    return found


def _scalar(node: yaml.ScalarNode) -> object:
    """Return a scalar: a number or nothing where YAML says so, else its own text."""
    if node.tag == "tag:yaml.org,2002:null":
        return None
    is_plain = isinstance(node, yaml.ScalarNode) and node.style is None
    if is_plain and _NUMBER.fullmatch(node.value):
        return int(node.value) if _WHOLE.fullmatch(node.value) else float(node.value)
    # half a surrogate pair, as "\ud83d" gives one, is no letter and cannot be written
    return node.value.encode("utf-8", "replace").decode()
