"""A story laid out for an analyser: sentences, blocks, and what a train calls at."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.profile import sentence_ends
from geo.model.clause import Page, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Language, Mention, Place
    from geo.model.clause import Block

__all__ = ["Sentence", "cut", "page_of", "small"]

_LONGEST = 1500  # characters; a longer stretch without an end is cut there
_HEADING = 60  # characters; a longer line is no heading
_CAPTION = 400  # characters; a longer line is no caption
_BY = 14  # characters before "photo" in which it is said whose
_LONGEST_INSERT = 4000  # characters between the brackets of an insert
_OPENING, _CLOSING = frozenset("<＜〈《"), frozenset(">＞〉》")
_BULLET = re.compile(r"[ \t\u3000]*(?:[•・●■◆▶►\-*–—]|\d{1,2}[.)])[ \t\u3000]*\S")
# Where a page stands on its site: "Europe » Norway » Bergen", and no quoted «words».
_TRAIL = re.compile(
    r"^[^\n«»›]{1,60} [»›] [^\n«]{1,60} [»›] [^\n«]{1,80}$", re.MULTILINE
)
_CALLED_AT = frozenset({"city", "station", "facility", "other"})
# Countries that are one town, where "arrived in Singapore" names the stop.
_CITY_STATES = frozenset({"SG", "MC", "VA", "HK", "MO", "SM"})
_DISTRICT = 700_000  # inhabitants; a district of less is about where its station is
_HEADLINE = 160  # characters; a longer first line is the story itself
_BODY = 80  # characters that a story has below its headline, at least
_ENDS = tuple('.!?…。！？．"”»」』')


def small(text: str, language: Language) -> str:
    """Return a text in small letters, of the same length.

    Words that are other ones with a capital stay: May, the month.

    >>> small("In May the Express left OSLO", "en")
    'in May the express left oslo'
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    words = lexicon_of(language)["page"].get("otherwise", ())
    if not words:
        return low
    for word in re.finditer(rf"\b(?:{'|'.join(words)})\b", text):
        low = f"{low[: word.start()]}{word[0]}{low[word.end() :]}"
    return low


def cut(
    text: str, language: Language, mentions: Sequence[Mention]
) -> tuple[Sentence, ...]:
    """Return the sentences of a text in its order.

    A sentence that an insert interrupts goes on behind it.
    """
    ends = sentence_ends(language)
    starts = [m.start for m in mentions]
    found: list[Sentence] = []
    free = set(range(len(mentions)))

    def add(flat: str, first: int, last: int, *, block: Block) -> None:
        """Cut one stretch of a text in which other blocks are blank."""
        for start, end in _stretches(flat, first, last, ends=ends):
            one, two = bisect_left(starts, start), bisect_left(starts, end)
            inside = tuple(i for i in range(one, two) if i in free)
            free.difference_update(inside)
            words = small(flat[start:end], language)
            found.append(Sentence(start, end, inside, block, words))

    inserts = _inserts(text)
    for start, end in inserts:
        add(text, start, end, block="insert")
    flat = _blanked(text, [_with_space_around(text, *span) for span in inserts])
    links = _link_lists(flat, language)
    for start, end in links:
        add(flat, start, end, block="links")
    flat = _blanked(flat, links)
    captions = _archive_lines(flat, language)
    captions += _credits(_blanked(flat, sorted(captions)), language)
    captions += [m.span() for m in _TRAIL.finditer(_blanked(flat, sorted(captions)))]
    for start, end in sorted(captions):
        add(flat, start, end, block="links")
    add(_blanked(flat, sorted(captions)), 0, len(text), block="story")
    return tuple(sorted(found, key=lambda s: (s.start, s.block != "story")))


def _stretches(
    text: str, first: int, last: int, *, ends: re.Pattern[str]
) -> list[tuple[int, int]]:
    """Return where the sentences of a stretch start and end, never overlong."""
    marks = [first, *(m.end() for m in ends.finditer(text, first, last)), last]
    found = []
    for start, end in pairwise(marks):
        while end - start > _LONGEST:
            found.append((start, start + _LONGEST))
            start += _LONGEST  # noqa: PLW2901  # the rest of an overlong sentence
        if text[start:end].strip():
            found.append((start, end))
    return found


def _inserts(text: str) -> list[tuple[int, int]]:
    """Return the blocks between angle brackets that stand on lines of their own."""
    found: list[tuple[int, int]] = []
    opened, at = -1, 0
    for line in text.splitlines(keepends=True):
        mark = line.strip()
        if mark in _OPENING and not 0 <= opened <= at <= opened + _LONGEST_INSERT:
            opened = at
        elif mark in _CLOSING and opened >= 0 and at - opened <= _LONGEST_INSERT:
            found.append((opened, at + len(line.rstrip())))
            opened = -1
        at += len(line)
    return found


def _link_lists(text: str, language: Language) -> list[tuple[int, int]]:
    """Return the lists of links under a heading such as "related articles"."""
    words = lexicon_of(language)["page"]["related"]
    heads = re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
    found: list[tuple[int, int]] = []
    first = -1
    at = 0
    for line in text.splitlines(keepends=True):
        if first >= 0 and line.strip() and not _BULLET.match(line):
            found.append((first, at))
            first = -1
        if first < 0 and len(line) < _HEADING and heads.search(line):
            first = at
        at += len(line)
    if first >= 0:
        found.append((first, at))
    return found


def _archive_lines(text: str, language: Language) -> list[tuple[int, int]]:
    """Return the captions of pictures of another time ("file photo"), a line each."""
    words = lexicon_of(language)["page"]["archive"]
    marks = re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
    found: list[tuple[int, int]] = []
    for mark in marks.finditer(text):
        start = text.rfind("\n", 0, mark.start()) + 1
        end = text.find("\n", mark.end())
        end = len(text) if end < 0 else end
        if end - start < _CAPTION and (not found or start >= found[-1][1]):
            found.append((start, end))
    return found


def _credits(text: str, language: Language) -> list[tuple[int, int]]:
    """Return the captions that end in an agency or a photographer: 行く列車（共同）.

    A caption that is a sentence of its own tells what the story tells.
    """
    page = lexicon_of(language)["page"]
    marks, by = page.get("credit", ()), page.get("credit_by", ())
    verbal = page.get("caption_never_ends", ())
    if not marks:
        return []
    words = re.compile(rf"(?:{'|'.join(map(re.escape, marks))})(?=[\s。.)）【]|$)")
    found: list[tuple[int, int]] = []
    for mark in words.finditer(text):
        ends = "\n" if by else "\n。】"  # a photographer stands behind sentences
        start = max(text.rfind(sign, 0, mark.start()) for sign in ends) + 1
        before = text[start : mark.start()]
        named = not by or any(word in before[-_BY:] for word in by)
        ended = before.endswith(verbal)
        if len(before) > _CAPTION or not named or ended or not before.strip():
            continue
        found.append((start, mark.end()))
    return _apart(found)


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches in their order, without those that reach into the one before."""
    kept: list[tuple[int, int]] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _with_space_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch with the white space on either side."""
    while start and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    return start, end


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the text with stretches made blank."""
    pieces, done = [], 0
    for start, end in spans:
        pieces.append(text[done : max(done, start)])
        pieces.append(" " * (end - max(done, start)))
        done = max(done, end)
    return "".join((*pieces, text[done:]))


def page_of(
    text: str,
    language: Language,
    mentions: Sequence[Mention],
    *,
    places: Sequence[Place],
) -> Page:
    """Return a story cut into sentences, with what is known of each of its names.

    The first line is a headline when it is short, ends without a full stop and has
    more below it.
    """
    by_id = {place.id: place for place in places}
    placed = [by_id.get(m.place or "") for m in mentions]
    cuts = cut(text, language, mentions)
    end = _headline_end(text)
    sentences = tuple(
        Sentence(
            s.start,
            s.end,
            s.mentions,
            "headline" if s.block == "story" and s.end <= end else s.block,
            s.words,
        )
        for s in cuts
    )
    return Page(
        text,
        language,
        tuple(mentions),
        sentences,
        tuple(place.kind if place else "" for place in placed),
        tuple(
            _calls(m, p) and not _is_crossed(m, p, language)
            for m, p in zip(mentions, placed, strict=True)
        ),
    )


def _headline_end(text: str) -> int:
    """Return where the headline with its line end ends, 0 for a story without one."""
    start = len(text) - len(text.lstrip())
    stop = text.find("\n", start)
    line = text[start:stop].strip()
    if stop < 0 or len(line) > _HEADLINE or line.endswith(_ENDS):
        return 0
    if len(text[stop:].strip()) < _BODY:
        return 0
    return len(text) - len(text[stop:].lstrip())


def _is_crossed(mention: Mention, place: Place | None, language: Language) -> bool:
    """Say whether a mention names a tunnel or a bridge, and no station called so."""
    if mention.hint == "station" or (place and place.kind in {"station", "city"}):
        return False
    return mention.surface.endswith(lexicon_of(language)["page"].get("crossed", ()))


def _calls(mention: Mention, place: Place | None) -> bool:
    """Say whether a train could call at what a mention names."""
    if not mention.travel:
        return False
    if place is None:
        return mention.hint in {"", "station", "city", "facility"}
    if place.kind == "country":
        return place.country in _CITY_STATES
    if mention.hint == "station" and place.kind == "region":
        return 0 < place.population < _DISTRICT  # 영천역, whose town has its point
    return place.kind in _CALLED_AT
