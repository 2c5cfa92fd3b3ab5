"""The estimate's words in each language: phrases, figures, hours, moments, doubts.

A stage deep inside knows neither the page's language nor what it calls a place. So it
says its doubt in English, in one of the forms of `doubts.json`; here it is taken apart
and said again.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from geo.languages.foldertables import page_of, page_words
from geo.model import LANGUAGES
from geo.model.templates import Phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from geo.model import Language, Leg, Place
    from geo.model.journey import Wordings

__all__ = [
    "Wording",
    "everywhere",
    "noted",
    "retold",
    "said_in",
    "told_in_all",
    "wording",
]

_CATALOGUE = Path(__file__).with_name("catalogue")
# What is doubted while reading; the telling says its doubts in English.
_TOLD = (
    *(
        f"unclear_{end}{also}"
        for end in ("began", "ended", "both")
        for also in ("", "_also")
    ),
    "second_journey",
    "two_times",
    "no_place",
    "readers_differ",
    "readers_order",
    "events_dropped",
    "rules_alone",
)
_READ = (
    *("no_train", "two_tops", "no_such_day", "no_such_hour", "either_day"),
    *_TOLD,
)
_SMALL = 10  # below it a figure keeps one decimal
_FORMS = Path(__file__).with_name("doubts.json")
_LENGTH = re.compile(r"([\d.,]+) km")
_WITHIN = frozenset({"why", "kind"})  # parts that are told in a form of their own
_SEVERAL = frozenset({"countries", "through", "inside"})  # lists of countries' codes


@cache
def wording(language: Language) -> Wording:
    """Return the words of one language, read once."""
    return Wording(language, page_words(_CATALOGUE, language, "estimate"))


def retold(doubt: str, language: Language) -> dict[str, str]:
    """Return a doubt of the reading in every language; nothing if it is none of them.

    >>> retold("この暦日「9月31日」", "ja")
    {}
    """
    for phrase in _READ:
        parts = wording(language).parts_of(phrase, doubt)
        if parts is not None:
            return {
                each: wording(each).say(phrase, **_taken(parts, language, each))
                for each in LANGUAGES
            }
    return {}


def said_in(doubt: str, language: Language) -> str:
    """Return a doubt of the telling, which is English, in a language; others as told.

    >>> said_in("where the journey began is not clear", "ru")
    'неясно, где поездка началась'
    """
    for phrase in _TOLD:
        parts = wording("en").parts_of(phrase, doubt)
        if parts is not None:
            return wording(language).say(phrase, **_taken(parts, "en", language))
    return doubt


def _taken(
    parts: Mapping[str, str], language: Language, other: Language
) -> dict[str, str]:
    """Return a doubt's parts; what readers take a place for is said in the other."""
    known, wanted = wording(language).phrases, wording(other).phrases
    said = {known[k]: wanted[k] for k in known if k.startswith("taken_")}
    both = {k: said.get(v, v) for k, v in parts.items() if k in {"taken", "other"}}
    return {**parts, **both}


@dataclass(frozen=True, slots=True)
class Wording(Phrases):
    """One language's phrases, and how it writes figures, hours and moments."""

    def join(self, sentences: Iterable[str]) -> str:
        """Return several sentences as one."""
        return self.phrases["and"].join(sentences)

    def number(self, value: float) -> str:
        """Return a figure: whole, or with one decimal below 10.

        >>> wording("en").number(1673.2), wording("en").number(5.53)
        ('1,673', '5.5')
        """
        whole = abs(value) >= _SMALL or f"{value:.1f}".endswith(".0")
        return self.figure(value, 0 if whole else 1)

    def hours(self, value: float) -> str:
        """Return hours and minutes.

        >>> wording("en").hours(28.356), wording("ja").hours(5.53)
        ('28 h 21', '5時間32分')
        """
        minutes = round(value * 60)
        return self.say("hm", h=str(minutes // 60), m=f"{minutes % 60:02}")

    def moment(self, when: datetime) -> str:
        """Return a day and the time on it; the last minute of a day is that day.

        >>> from datetime import datetime
        >>> wording("en").moment(datetime(2023, 9, 13, 23, 59))
        '13 Sep'
        """
        month = self.phrases["months"].split(" ")[when.month - 1]
        if (when.hour, when.minute) == (23, 59):
            return self.say("day", day=str(when.day), month=month)
        clock = f"{when:%H:%M}"
        return self.say("moment", day=str(when.day), month=month, clock=clock)


@cache
def _forms() -> dict[str, Phrases]:
    """Return the forms: as they are told, and as each language has them."""
    rows = json.loads(_FORMS.read_text("utf-8"))
    codes = ("told", *LANGUAGES)
    return {
        code: Phrases("en", {key: _form(row, key, code) for key, row in rows.items()})
        for code in codes
    }


def _form(row: Mapping[str, str], key: str, code: str) -> str:
    """Return a doubt's form in a language: one that is data has it in its folder."""
    if code in row:
        return row[code]
    said: str = page_of(code).get("doubts", {}).get(key, row["en"])
    return said


def told_in_all(doubt: str, called: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return a doubt told in English in every language; nothing if it has no form.

    `called` has the names of places by language, under the name that the doubt uses.

    >>> told_in_all("Oslo has no rails: none.", {"Oslo": {"ru": "Осло"}})["ru"]
    'Осло: рельсов нет, none'
    """
    forms = _forms()
    for key in forms["told"].phrases:
        parts = forms["told"].parts_of(key, doubt)
        if parts is None:
            continue
        told = {name: _part(name, text, called) for name, text in parts.items()}
        return {
            code: forms[code].say(key, **{n: texts[code] for n, texts in told.items()})
            for code in LANGUAGES
        }
    return {}


def _part(
    name: str, text: str, called: Mapping[str, Mapping[str, str]]
) -> dict[str, str]:
    """Return a part of a doubt in every language: a doubt itself, a place, a length."""
    if name in _WITHIN and (again := told_in_all(text, called)):
        return again
    if name == "places":
        either = text.replace(" or ", " / ")  # a sign that every language has
        return {code: text if code == "en" else either for code in LANGUAGES}
    if name in _SEVERAL:
        return {
            code: ("、" if code in {"ja", "zh"} else ", ").join(
                called.get(one, {}).get(code, one) for one in text.split(", ")
            )
            for code in LANGUAGES
        }
    names = called.get(text, {})
    return {code: names.get(code, _lengths(text, code)) for code in LANGUAGES}


def _lengths(text: str, code: Language) -> str:
    """Return a text, its lengths with the marks of a language."""
    words = wording(code)

    def said(match: re.Match[str]) -> str:
        figure = match[1].replace(",", "")
        digits = len(figure.partition(".")[2])
        return f"{words.figure(float(figure), digits)} km"

    return _LENGTH.sub(said, text)


def noted(
    legs: Iterable[Leg],
    places: Iterable[Place],
    countries: Callable[[], Mapping[str, Mapping[str, str]]],
) -> Wordings:
    """Return what legs say of their ways in all languages, by how they say it.

    `countries` tells the names of countries by code and language, where it is needed.
    What is told in no form is left out.
    """
    notes = dict.fromkeys(note for leg in legs for note in leg.notes)
    if not notes:
        return {}
    called: dict[str, Mapping[str, str]] = dict(countries())
    called |= {
        place.name: {code: place.called(code) for code in LANGUAGES} for place in places
    }
    found = {note: told_in_all(note, called) for note in notes}
    return {note: texts for note, texts in found.items() if texts}


def everywhere(
    doubts: Iterable[str], language: Language, places: Iterable[Place]
) -> tuple[tuple[str, ...], Wordings]:
    """Return doubts in the story's language, and each of them in all languages.

    One that is told in no form stays as it is.
    """
    called: dict[str, dict[str, str]] = {
        place.name: {code: place.called(code) for code in LANGUAGES} for place in places
    }
    said: list[str] = []
    wordings: Wordings = {}
    for doubt in doubts:
        texts = told_in_all(doubt, called) or retold(doubt, language)
        here = texts.get(language, doubt)
        said.append(here)
        if texts:
            wordings[here] = wordings[doubt] = texts
    return tuple(dict.fromkeys(said)), wordings
