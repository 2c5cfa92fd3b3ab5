"""Stories without what only a screen or a wrong decoder put into their words.

Accents that stand apart from their letters, soft hyphens, characters without a width,
spaces that do not break, the marks of Markdown, UTF-8 that was read as Windows-1252,
long rows of dots, spaces or digits: none of it is part of a name. The stages read the
plain text; offsets and quotes are those of the text as it was given.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from geo.model import Mention, Trip
    from geo.model.annotations import ExtentMention
    from geo.model.trip import Stop

__all__ = ["Plain", "plain"]

_APART = "\u0300-\u036f\u3099\u309a"
_NO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_WIDE = "\u00a0\u2007\u202f\u2009\u200a"
# The last bytes of a UTF-8 character, as Windows-1252 shows them.
_LATER = "\u0080-\u00bf" + "".join(
    char
    for char in (bytes([code]).decode("cp1252", "ignore") for code in range(128, 192))
    if char > "\u00bf"
)
_MISREAD = re.compile(f"(?:[\u00c2-\u00f4][{_LATER}]{{1,3}})+")
_LINK = re.compile(r"!?\[([^\[\]\n]+)\]\((?:https?:|mailto:|/|#|\.)[^()\s]*\)")
_MARKS = re.compile(
    r"(?<![\w*_\\])(\*\*\*|\*\*|__|\*|_)(?=[^\s*_])([^\n*]{1,200}?)(?<=[^\s*_])\1(?![\w*_])"
)
# A footnote's sign behind a word; behind a unit it is a square or a cube.
_NOTES = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2020\u2021"
_NOTE = re.compile(rf"(?<=[^\W\d_]{{2}})(?<![kcmкс][mм])[{_NOTES}]+")
_ODD = re.compile(
    f"[{_NOTES}{_APART}{_NO_WIDTH}{_WIDE}]|[\u00c2-\u00f4][{_LATER}]|\\]\\(|[*_]"
)
_CLUSTER = re.compile(f".[{_APART}]+|[{_NO_WIDTH}]+|[{_WIDE}]", re.DOTALL)
_LETTERS = re.compile(r"[^\W\d_]")
_LONGEST_RUN = 64  # signs, or digits, without a letter between them: a row of dots
_RUN_ENDS = 16  # signs that stay of either end of a longer one
_RULE = 400  # a run so long ends a paragraph, as a rule across the page does
_RUN = re.compile(
    rf"(?<![\W_])[\W_]{{{_LONGEST_RUN + 1},}}|(?<!\d)\d{{{_LONGEST_RUN + 1},}}"
)
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain text; `starts` and `ends` tell where each character stood before."""

    text: str
    given: str
    starts: Sequence[int]
    ends: Sequence[int]

    def restored(self, trip: Trip) -> Trip:
        """Return a trip that was read from the plain text with the given offsets."""
        if self.text == self.given:
            return trip
        itinerary = replace(
            trip.itinerary,
            stops=tuple(map(self._quoted, trip.itinerary.stops)),
            candidates=tuple(map(self._quoted, trip.itinerary.candidates)),
            mentions=tuple(map(self._named, trip.itinerary.mentions)),
        )
        stated = tuple(map(self._stated, trip.stated))
        surfaces = {m.surface: self._named(m).surface for m in trip.itinerary.mentions}
        unplaced = tuple(surfaces.get(name, name) for name in trip.unplaced)
        return replace(trip, itinerary=itinerary, stated=stated, unplaced=unplaced)

    def given_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch stood in the given text."""
        return self._span(start, end)[:2]

    def _span(self, start: int, end: int) -> tuple[int, int, str]:
        """Return where a stretch stood in the given text, and what stood there."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else len(self.given)
            return at, at, ""
        first, last = self.starts[start], self.ends[end - 1]
        return first, last, self.given[first:last]

    def _named(self, mention: Mention) -> Mention:
        """Return a mention as it stands in the given text."""
        start, end, surface = self._span(mention.start, mention.end)
        return replace(mention, start=start, end=end, surface=surface)

    def _quoted(self, stop: Stop) -> Stop:
        """Return a stop that quotes the given text."""
        if not stop.quote:
            return stop
        start, end, quote = self._span(stop.start, stop.end)
        return replace(stop, start=start, end=end, quote=quote)

    def _stated(self, extent: ExtentMention) -> ExtentMention:
        """Return what the text states of a stretch as it stands in the given text."""
        start, end, quote = self._span(extent.start, extent.end)
        return replace(extent, start=start, end=end, quote=quote)


def plain(given: str) -> Plain:
    r"""Return a text without what belongs to none of its words.

    >>> plain("Vladi\u00advostok, Krako\u0301w, **Oslo**, [Bergen](https://a.b)").text
    'Vladivostok, Kraków, Oslo, Bergen'
    """
    whole = range(len(given))
    text = Plain(given, given, whole, range(1, len(given) + 1))
    if _RUN.search(given):
        text = _changed(text, _RUN, _shortened)
    if not _ODD.search(given):
        return text
    text = _changed(text, _MISREAD, _decoded)
    text = _changed(text, _CLUSTER, _composed)
    text = _changed(text, _NOTE, lambda found: [(*found.span(), "")])
    text = _changed(text, _LINK, lambda found: [(found.start(1), found.end(1), None)])
    return _changed(text, _MARKS, lambda found: [(found.start(2), found.end(2), None)])


_Pieces = list[tuple[int, int, "str | None"]]


def _changed(
    before: Plain, pattern: re.Pattern[str], change: Callable[[re.Match[str]], _Pieces]
) -> Plain:
    """Return a text with what a pattern finds changed.

    `change` returns the pieces that stay: the stretch each comes from, and the text
    that stands for it, None for the stretch itself.
    """
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def keep(start: int, end: int, instead: str | None = None) -> None:
        """Add a stretch, or a text that stands for it."""
        if instead is None:
            text.append(before.text[start:end])
            starts.extend(before.starts[start:end])
            ends.extend(before.ends[start:end])
        elif instead:
            text.append(instead)
            starts.extend([before.starts[start]] * len(instead))
            ends.extend([before.ends[end - 1]] * len(instead))

    done = 0
    for found in pattern.finditer(before.text):
        keep(done, found.start())
        for piece in change(found):
            keep(*piece)
        done = found.end()
    if not done:
        return before
    keep(done, len(before.text))
    return Plain("".join(text), before.given, starts, ends)


def _shortened(found: re.Match[str]) -> _Pieces:
    """Return both ends of a long run of signs, with the break that is between them.

    What looks for a word beside each sign would otherwise walk the run once for each.
    """
    start, end = found.span()
    left, right = start + _RUN_ENDS, end - _RUN_ENDS
    between = found.string[left:right]
    if end - start > _RULE or _PARAGRAPH.search(between):
        gap = "\n\n"
    else:
        gap = "\n" if "\n" in between else ""
    pieces: _Pieces = [(start, left, None), (right, end, None)]
    if gap:
        pieces.insert(1, (left, right, gap))
    return pieces


def _composed(found: re.Match[str]) -> _Pieces:
    """Return a letter with its accents as one character, and spaces that break."""
    written = found[0]
    if written[0] in _NO_WIDTH:
        # A joiner between two emoji is part of them.
        around = found.string[found.start() - 1 : found.end() + 1]
        inside = bool(_LETTERS.match(around[:1]) or _LETTERS.match(around[-1:]))
        return [(*found.span(), "" if inside or found.start() == 0 else None)]
    if written in _WIDE:
        return [(*found.span(), " ")]
    return [(*found.span(), unicodedata.normalize("NFC", written))]


def _decoded(found: re.Match[str]) -> _Pieces:
    """Return characters that were read as Windows-1252 though they are UTF-8."""
    pieces: _Pieces = []
    at = found.start()
    for char, size in _characters(found[0]):
        pieces.append((at, at + size, char))
        at += size
    return pieces or [(*found.span(), None)]


def _characters(misread: str) -> Iterator[tuple[str, int]]:
    """Yield each character with how many stand for it; nothing if they are no UTF-8."""
    content = b"".join(_byte(char) for char in misread)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return
    for char in text:
        yield char, len(char.encode("utf-8"))


def _byte(char: str) -> bytes:
    """Return the byte that Windows-1252 shows as a character."""
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1", "replace")
