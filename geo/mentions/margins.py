"""What a capitalised name needs no weights for, and how far they must speak against it.

The weights were learned from news of all kinds, where few names are stations.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.naming import Naming
    from geo.mentions.evidence import Found, Words
    from geo.model import Candidate

__all__ = [
    "abbreviated",
    "bare",
    "certain",
    "compass",
    "dateline",
    "ends_sentence",
    "forename",
    "margin",
    "piece",
    "titled",
    "told",
]

_VILLAGE = 20_000  # inhabitants of a place whose name is likelier a person's
_TOWN = 100_000  # inhabitants
_GREAT = 2_000_000  # inhabitants of a city that all know
_MARGIN = 2.0
_COUNTRY_MARGIN = 3.0  # for a country by its own name, that hardly is another thing's
_NEXT_MARGIN = 4.0  # for a town after a word like "after": few such were learned from
_SHORT_TITLE = 4  # letters of a title that a full stop shortens
_WRITTEN = 4  # letters of a name in capitals that is no abbreviation
_SPACED = frozenset({" ", ". "})
_OF = frozenset({"of"})  # ashes of Gandhi
_SURNAMES = frozenset({"mountain", "water"})  # Hill, Brook
_AFTER_DATELINE = frozenset({".", ",", ":", "("})


def margin(found: Found, words: Words, naming: Naming) -> float:
    """Return how far the weights must speak against a country or a great city.

    They were learned from local news, where a name that "said" is a person's.
    """
    if found.how != "known" or not found.hits:
        return 0.0
    if words.is_name(found.last) or words.after_name[words.word(found.first)]:
        return 0.0
    if _is_continent(found.hits):
        return _COUNTRY_MARGIN
    place = found.hits[0].place
    great = place.kind == "country" or place.population > _GREAT
    # In "из Уфы" the case says that a place is meant, not who acts.
    governed = words.word(found.first - 1).lower() in naming.locatives
    located = naming.inflects and governed and place.population > _TOWN
    if place.kind == "country" and found.hits[0].name_kind == "main":
        return _COUNTRY_MARGIN
    return _MARGIN if great or located else 0.0


def _is_continent(hits: Sequence[Candidate]) -> bool:
    """Say whether a name is a continent's, whatever village has it too (Africa)."""
    return any(
        hit.place.kind == "region" and not hit.place.country and hit.name_kind == "main"
        for hit in hits
    )


def told(found: Found, words: Words, naming: Naming) -> float:
    """Return the margin of a name after "at" or "via", for a text of trains."""
    if found.how != "known" or words.begins(found.first) or words.is_name(found.last):
        return 0.0
    word = words.word(found.first - 1).lower()
    if word in naming.sequels and found.hits[0].place.kind in {"city", "station"}:
        return _NEXT_MARGIN
    return _MARGIN * (word in naming.locatives)


def bare(found: Found, words: Words, naming: Naming) -> bool:
    """Say whether a known name stands alone, in small letters but for its first.

    Stories of trains name more towns, and fewer people, than the news learned from.
    """
    kinds = {hit.place.kind for hit in found.hits}
    if found.how != "known" or not kinds & {"city", "station"}:
        return False
    for name, gap in ((found.last, found.last), (found.first - 1, found.first)):
        if words.is_name(name) and words.gap(gap) == " ":
            return False
    if words.word(found.first - 1).lower() in naming.titles:
        return False
    word = words.word(found.first)
    forename = words.before_name[word] and found.last == found.first + 1
    return not words.after_name[word] and not forename


def dateline(found: Found, words: Words) -> bool:
    """Say whether a known name in capitals begins a line that has others (МОСКВА. )."""
    start, end = found.start, found.end
    text = words.text
    if found.how != "known" or not text[start:end].isupper() or end - start < _WRITTEN:
        return False
    alone = start == 0 or text[start - 1] == "\n"
    return alone and text[end : end + 1] in _AFTER_DATELINE and bool(words.lower)


def piece(found: Found, words: Words, naming: Naming) -> bool:
    """Say whether a name is a piece of a longer one, that nobody knows as a whole.

    Новый Иерусалим is no town of Новый, New Sarepta none of Sarepta.
    """
    if found.how != "known":
        return False
    begun = words.word(found.first - 1) if words.gap(found.first) in _SPACED else ""
    if begun in naming.beginnings or _directs(found, words, naming):
        return True
    if not naming.inflects or words.gap(found.last) != " ":
        return False
    word = words.word(found.last - 1)
    if not word.endswith(naming.adjective_endings):
        return False
    if words.is_name(found.last):
        return True
    # In "Центральном и Сибирском округах" both are the districts'.
    second, noun = words.word(found.last + 1), words.word(found.last + 2)
    both = words.word(found.last) in naming.conjunctions and second[:1].isupper()
    both = both and bool(naming.adjective.fullmatch(second))
    return both and noun.islower() and noun not in naming.joining


def compass(found: Found, words: Words, naming: Naming) -> bool:
    """Say whether a word only says where one goes: West from Chicago, to the North.

    West, Texas is a town, and of the two Koreas the South is one.
    """
    word = words.word(found.first)
    if found.last - found.first > 1 or word not in naming.compass or not found.hits:
        return False
    place = found.hits[0].place
    if place.kind == "country":
        return place.name.rpartition(" ")[2] not in words.text
    return not (words.gap(found.last) == ", " and words.is_name(found.last))


def forename(found: Found, words: Words, naming: Naming) -> bool:
    """Say whether a name is a person's or, at the beginning of a sentence, a word's.

    Not where the text puts anything in or at it, nor before a word like Station.
    """
    if found.how == "grown" and found.hint in _SURNAMES:
        return len(found.names) == 1 and words.word(found.first) in naming.forenames
    if found.how != "known" or found.last - found.first > 1:
        return False
    word, place = words.word(found.first), found.hits[0].place
    if word in naming.forenames and _before_surname(found, words, naming):
        return True
    if not words.begins(found.first) or words.after_preposition[word]:
        return False
    village = place.kind == "city" and place.population <= _VILLAGE
    village = village and not _is_continent(found.hits)
    if village and words.follower.get(word, "") not in naming.kinds:
        return True
    ordinary = {word.lower(), found.names[0].lower()} & naming.homonyms
    return bool(ordinary) and _only_begins(found, words)


def _directs(found: Found, words: Words, naming: Naming) -> bool:
    """Say whether a word says which part of the name behind it is meant."""
    alone = found.last - found.first == 1
    named = words.gap(found.last) == " " and words.is_name(found.last)
    return alone and named and words.word(found.first) in naming.directions


def titled(found: Found, words: Words, naming: Naming) -> bool:
    """Say whether a title with a capital makes a name a person's: Mr. Lincoln."""
    title = words.word(found.first - 1)
    gap = words.gap(found.first)
    short = gap == ". " and len(title) <= _SHORT_TITLE
    if short and len(title) == 1 and title.isupper() and not found.hint:
        before = words.word(found.first - 2)  # D. Oyun, but no U. S. Steel
        return not (len(before) == 1 and before.isupper())
    return (
        not naming.inflects
        and title[:1].isupper()
        and title.lower() in naming.titles
        and (gap == " " or short)
        and not found.hint
    )


def _before_surname(found: Found, words: Words, naming: Naming) -> bool:
    """Say whether a given name stands before one more name, and no institution's."""
    if words.gap(found.last) != " " or not words.is_name(found.last):
        return False
    before = words.word(found.first - 1).lower()
    placed = before in naming.locatives or before in naming.articles
    surname, after = words.word(found.last), words.word(found.last + 1)
    more = words.gap(found.last + 1) == " " and after[:1].isupper()
    institution = {surname, surname.removesuffix("s")} & naming.offices
    kind = naming.kinds.get(surname, "") not in {"", *_SURNAMES}
    return not (placed or more or institution or kind or surname.isupper())


def _only_begins(found: Found, words: Words) -> bool:
    """Say whether a word has its capital for the sentence only."""
    word, following = words.word(found.first), words.word(found.last)
    if words.gap(found.last) not in {" ", ", "} or not following.islower():
        return False
    return not any(
        words.word(at) == word and not words.begins(at) for at in range(len(words))
    )


def ends_sentence(words: Words, at: int, short: str, *, naming: Naming) -> bool:
    """Say whether a word like "Mass." is none that a state's name is cut to."""
    if short not in naming.cut_short:
        return False
    led = words.word(at - 1).lower() in naming.locatives
    return not (led or words.gap(at).strip() in {",", "("})


def abbreviated(words: Words, at: int, naming: Naming) -> bool:
    """Say whether capitals stand for what the name behind them is: КПП Забайкальск."""
    word, following = words.word(at), words.word(at + 1)
    return (
        naming.inflects
        and len(word) > 1
        and word.isupper()
        and words.gap(at + 1) == " "
        and following[:1].isupper()
        and not following.isupper()
    )


def _alone_in_line(found: Found, words: Words, naming: Naming) -> bool:
    """Say whether a line holds nothing but names with dashes: Тайшет – Нижнеудинск."""
    text = words.text
    start = text.rfind("\n", 0, found.start) + 1
    end = text.find("\n", found.end)
    line = text[start : end if end >= 0 else len(text)]
    return bool(_CHAIN.fullmatch(line)) and bool(naming.trains.search(text))


_CHAIN = re.compile(
    r"\s*[A-ZА-ЯЁ][\w’'. -]{1,40}?(?:\s[–—-]\s[A-ZА-ЯЁ][\w’'. -]{1,40}?){1,9}[\s.;,]*"
)
_STATION = 20  # characters before a name that may say it is a station's
_REACH = 120  # characters before a name, which may be the last of a chain


def certain(found: Found, words: Words, naming: Naming) -> bool:
    """Say whether a name needs no weighing: news corpora hold too few stations."""
    if found.how in {"prefixed", "end", "stationed"} or _told_station(
        found, words, naming
    ):
        return True
    if found.how == "stop":
        word = words.word(found.first - 1).lower()
        placed = word in naming.locatives and word not in _OF
        before = words.text[max(0, found.start - _REACH) : found.start]
        told = found.last - found.first > 1 or naming.place_before.search(before)
        return placed or bool(told)
    if words.surname_first(words.word(found.first)) and not found.hint:
        return False
    if naming.place_before.search(
        words.text[max(0, found.start - _REACH) : found.start]
    ):
        return found.how in {"known", "grown", "unknown"}
    if naming.place_after.match(words.text, found.end):
        return found.how in {"known", "grown"}
    return found.how == "known" and (
        _called_at(found, words, naming) or _in_its_state(found, words, naming)
    )


def _told_station(found: Found, words: Words, naming: Naming) -> bool:
    """Say whether a name that nobody knows stands behind the word for a station."""
    if found.how != "unknown" or not naming.trains.search(words.text):
        return False
    start = max(0, found.start - _STATION)
    return naming.station_before.search(words.text, start, found.start) is not None


def _in_its_state(found: Found, words: Words, naming: Naming) -> bool:
    """Say whether the short form of a state follows a town: Butte, Mont."""
    text = words.text
    if text[found.end : found.end + 2] != ", ":
        return False
    state = naming.short.match(text, found.end + 2)
    return state is not None and "." in state.group()


def _called_at(found: Found, words: Words, naming: Naming) -> bool:
    """Say whether a known name is a stop by its line, its initials or its kind."""
    if _alone_in_line(found, words, naming):
        return True
    before = found.first - 1
    if abbreviated(words, before, naming):
        return words.word(before - 1).lower() in naming.locatives
    kind = found.hits[0].place.kind if found.hits else ""
    return kind in {"station", "facility"} and (
        words.word(before).lower() in naming.locatives
    )
