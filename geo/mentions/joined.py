"""Places in scripts that join words: Japanese and Korean.

An analyser cuts the text; a place is what it calls one, what the gazetteer knows, or
an unknown name before a generic word such as 駅, as far as its context bears it out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from geo.languages import naming_of, tokens_of, weights_of
from geo.mentions.contextrules import (
    LISTS,
    WHOLES,
    borne_out,
    inside_a_name,
    only_begins,
)
from geo.mentions.namespans import NEVER_FIRST, Span, Spans
from geo.mentions.signs import signs
from geo.model import Mention

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model import Gazetteer, Language

__all__ = ["Chosen", "add", "find", "ruled"]

# How far the weights must speak against a name that the rules take for a place: they
# were learned from single sentences, where countries and journeys are rare.
_MARGIN = 1.5
_KNOWN_MARGIN = 2.5  # for a country, a region or a town of 100,000
_TOWN = 100_000
_TOGETHER = 3  # characters of a name made of common nouns
_NAME = 2  # characters before a generic word
_TOLD = frozenset({"station", "facility"})
_PLACES = frozenset({"place", "country"})
_CALLED_AT = frozenset({"city", "station"})
_RANGE = "~～〜"
_FOREIGN = 5  # characters of a foreign name that no common word is like


class Chosen(NamedTuple):
    """A mention, and the span that it was made of."""

    mention: Mention
    span: Span


def add(found: list[Mention], new: Chosen, spans: Spans, *, last: Span | None) -> None:
    """Add a mention, as one with the parts of its address, and its name in Han.

    부산시 사하구 하단동 is one place, as 東京都千代田区 and 브라질 상파울루 are, which
    lies within the first; 베이징(北京) is one place named twice.
    """
    mention = new.mention
    if last and found and _is_address(found[-1], new, spans, last=last):
        ends = found[-1].surface[-1] + mention.surface[-1]
        county = not new.span.hits and set(ends) <= set(spans.naming.units)
        part = not last.hits and len(found[-1].names) > 1
        town = _sort(last) == "city" or part or county
        mention = _joined(found.pop(), mention, spans, town=town)
    found.append(mention)
    gloss = spans.naming.gloss.match(spans.text, mention.end)
    if gloss:
        start, end = gloss.span(1)
        names = (gloss.group(1), *mention.names)
        found.append(
            replace(mention, start=start, end=end, surface=gloss.group(1), names=names)
        )


def _joined(first: Mention, second: Mention, spans: Spans, *, town: bool) -> Mention:
    """Return two mentions as one: the second, within the first.

    A quarter of a `town` that nobody knows lies in that town, and a village that
    nobody knows in its county: 옥천군 옥천읍 삼청리; so does a part of it.
    """
    surface = spans.text[first.start : second.end]
    more = first.names if town else ()
    return replace(
        second,
        start=first.start,
        surface=surface,
        names=tuple(dict.fromkeys((*second.names, surface, *more))),
        within=first.within or first.surface,
    )


def _is_address(one: Mention, new: Chosen, spans: Spans, *, last: Span) -> bool:
    """Say whether a mention goes on with the address that the one before began."""
    two, units = new.mention, spans.naming.units
    gap = spans.text[one.end : two.start]
    if gap not in {"", " "} or not (one.travel and two.travel):
        return False
    unit = len(two.surface) > 1 and two.surface[-1] in units
    if not gap:
        return unit and (_sort(last) == "country" or one.surface[-1] in units)
    if unit and one.surface[-1] in units:
        return True
    return two.hint != "country" and _lies_within(new, last, spans, unit=unit)


def _lies_within(new: Chosen, last: Span, spans: Spans, *, unit: bool) -> bool:
    """Say whether a name after a space lies in the place named before it.

    Two towns, or two regions, are a list: 서울 부산.
    """
    part, whole = _sort(new.span), _sort(last)
    if whole == "country" or new.mention.surface in spans.naming.regions:
        return True
    return part != "region" if whole == "region" else unit and whole == "city"


def _sort(span: Span) -> str:
    """Return the kind of the likeliest place of a name, "" for a name unheard of."""
    if span.hint == "country" or not span.hits:
        return span.hint if span.hint == "country" else ""
    return span.hits[0].place.kind


def find(text: str, language: Language, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Return the mentions of a text in Japanese or Korean."""
    spans = Spans(
        text, tokens_of(text, language), naming_of(language), gazetteer=gazetteer
    )
    of_trains = bool(spans.naming.trains.search(text))
    choice = _Choice(weights_of(language), of_trains)
    found: list[Mention] = []
    last: Span | None = None
    at = 0
    while at < len(spans.tokens):
        after = at + 1
        if spans.tokens[at].tag in NEVER_FIRST or _counts(at, spans):
            at = after
            continue
        for span in spans.at(at):
            if choice.takes(span, spans, found):
                add(found, Chosen(_mention(span, spans, found), span), spans, last=last)
                after, last = span.last, span
                break
        at = after
    return tuple(found)


def _counts(at: int, spans: Spans) -> bool:
    """Say whether a character counts the number before it: 7時11分樹林駅発."""
    token = spans.tokens[at]
    if at == 0 or token.tag != "noun" or len(token.surface) > 1:
        return False
    return spans.tokens[at - 1].tag == "number" and spans.touches(at - 1)


class _Choice(NamedTuple):
    """What decides whether a candidate is a place.

    The weights were learned from texts of all kinds, where few names are stations and
    a country mostly acts. A text of trains is likelier to mean the place: there the
    weights must speak clearly against what the rules take for one.
    """

    weights: Mapping[str, float]
    of_trains: bool

    def takes(self, span: Span, spans: Spans, found: list[Mention]) -> bool:
        """Say whether a span is taken for a place."""
        taken = ruled(span, spans, within=bool(_within(spans, span, found)))
        if self.of_trains and not taken and _long_enough(span):
            taken = not inside_a_name(span, spans) and not only_begins(span, spans)
        if taken and _certain(span, spans, of_trains=self.of_trains):
            return True
        if self.of_trains and (
            _is_country(span, spans) or _is_listed(span, spans, found)
        ):
            return True
        get = self.weights.get
        worth = get("", 0.0) + taken * get("ruled", 0.0)
        for sign in signs(span, spans, found):
            worth += get(sign, 0.0)
        return worth > -_margin(span) * (taken and self.of_trains)


def _is_listed(span: Span, spans: Spans, found: list[Mention]) -> bool:
    """Say whether a known town stands in the middle of a list of places.

    In 益田、浜田、米子と乗り継いで nobody changes to Mr. Hamada.
    """
    if not found or not span.hits or span.hits[0].place.kind not in _CALLED_AT:
        return False
    if not span.how.startswith("known_") or len(span.names[0]) < _NAME:
        return False
    start, end = spans.tokens[span.first].start, spans.tokens[span.last - 1].end
    if spans.text[found[-1].end : start] not in LISTS or not found[-1].travel:
        return False
    return bool(spans.naming.goes_on.match(spans.text, end))


def _is_country(span: Span, spans: Spans) -> bool:
    """Say whether a name is a country's, that hardly is another word by accident."""
    if not span.hits or span.hits[0].place.kind != "country":
        return False
    if not span.how.startswith(("known_", "word")) or len(span.names[0]) < _NAME:
        return False
    if span.names[0] in spans.naming.homonyms or inside_a_name(span, spans):
        return False
    after = spans.surface(span.last) if spans.touches(span.last - 1) else ""
    return after not in spans.naming.titles and not only_begins(span, spans)


def _margin(span: Span) -> float:
    """Return how far the weights must speak against a name that the rules take."""
    return _KNOWN_MARGIN if _well_known(span) else _MARGIN


def _well_known(span: Span) -> bool:
    """Say whether a name is that of a country, a region or a large town."""
    if not span.hits:
        return False
    place = span.hits[0].place
    return place.kind in {"country", "region"} or place.population > _TOWN


def ruled(span: Span, spans: Spans, *, within: bool) -> bool:
    """Say whether the rules alone take a span for a place."""
    if span.how == "metonym":
        return True
    # 沖縄県の玉城知事 is a person in office.
    holder = within and not span.hint
    holder = holder and spans.surface(span.last) in spans.naming.offices
    if holder or inside_a_name(span, spans) or only_begins(span, spans):
        return False
    how, _, tag = span.how.partition("_")
    if how == "short":
        return spans.surface(span.first) in spans.naming.modifiers
    if how in {*_PLACES, "station", "ended", "told", "single"}:
        return True
    if _named_by_itself(span) or (tag == "noun" and _named_by_nouns(span)):
        return True
    return borne_out(span, spans, within=within)


def _named_by_itself(span: Span) -> bool:
    """Say whether a name is long and known enough to need no context."""
    size = len(span.names[0])
    if span.how == "known_unknown" and _well_known(span) and size >= _TOGETHER:
        return True
    return bool(span.hits) and span.hits[0].place.kind in _TOLD and size > _TOGETHER


def _long_enough(span: Span) -> bool:
    """Say whether a known town's name is too long to be another word by accident."""
    if not span.hits or not span.how.startswith("known_"):
        return False
    name = span.names[0]
    foreign = "\u30a0" <= name[0] <= "\u30ff"
    return span.hits[0].place.kind in _CALLED_AT and len(name) >= (
        _FOREIGN if foreign else _TOGETHER + 1
    )


def _named_by_nouns(span: Span) -> bool:
    """Say whether common nouns name a place (沿海 + 地方, 牡丹 + 江)."""
    if not span.hits:
        return False
    # Several that make a known name together are seldom an accident.
    together = span.bare - span.first > 1 and len(span.names[0]) >= _TOGETHER
    known = span.hits[0].place.kind in {"region", "facility"}
    return together or known or span.hint == "station"


def _certain(span: Span, spans: Spans, *, of_trains: bool) -> bool:
    """Say whether a name that the rules take needs no weighing.

    A story of a journey names stations and small towns that the corpora, from which
    the weights were learned, hardly hold or do not mark.
    """
    if span.how == "metonym" or (
        of_trains and (span.hint in _TOLD or span.how == "single")
    ):
        return True
    start, end = spans.tokens[span.first].start, spans.tokens[span.last - 1].end
    placed = spans.naming.place_after.match(spans.text, end)
    if not of_trains:  # there only a range (チタ~ハバロフスク) is clear
        after = placed is not None and placed.group()[0] in _RANGE
        return after or (start > 0 and spans.text[start - 1] in _RANGE)
    before = spans.naming.place_before
    return bool(placed or before.search(spans.text, max(0, start - 6), start))


def _mention(span: Span, spans: Spans, found: list[Mention]) -> Mention:
    """Return the mention of a span."""
    start, end = spans.tokens[span.first].start, spans.tokens[span.last - 1].end
    after = spans.surface(span.last) if spans.touches(span.last - 1) else ""
    aside = span.how in {"metonym", "short"} or after in spans.naming.offices
    hint = span.hint or _hint_of(span, spans)
    if not hint and span.hits and span.hits[0].place.kind == "country":
        hint = "country"
    return Mention(
        start,
        end,
        spans.text[start:end],
        span.names,
        hint,
        ""
        if hint == "country"
        else _within(spans, span, found) or _region(span, spans),
        not aside,
    )


def _region(span: Span, spans: Spans) -> str:
    """Return the region that a name's address begins with (モンタナ州ジョプリン)."""
    start, end = spans.tokens[span.first].start, spans.tokens[span.last - 1].end
    first, *rest = spans.naming.address.findall(spans.text, start, end) or ("",)
    kind = spans.naming.kinds.get(spans.generic_ending(first), "")
    return first if rest and kind in WHOLES else ""


def _hint_of(span: Span, spans: Spans) -> str:
    """Return what a known name's own ending says it is (東京駅)."""
    start, end = spans.tokens[span.first].start, spans.tokens[span.last - 1].end
    word = spans.generic_ending(spans.text[start:end])
    # In 揚州 the last character belongs to the name.
    named = bool(word) and end - start - len(word) >= _NAME
    return spans.naming.kinds.get(word, "") if named else ""


def _within(spans: Spans, span: Span, found: list[Mention]) -> str:
    """Return the place that stands before this one as its whole (アムール州の)."""
    if not found:
        return ""
    gap = spans.text[found[-1].end : spans.tokens[span.first].start]
    if gap not in spans.naming.inside:
        return ""
    if gap in LISTS and found[-1].hint not in WHOLES:
        return ""
    return found[-1].surface
