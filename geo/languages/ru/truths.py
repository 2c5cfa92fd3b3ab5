"""Whether a Russian clause tells what happened, happens, will, may or did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ru.inflection import families, form_of, phrases_of
from geo.languages.ru.tokens import describes_a_thing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.ru.governors import Governor
    from geo.languages.ru.tokens import Term
    from geo.model.clause import Truth

__all__ = ["designated", "remarks_of", "says", "truth_of"]

_MEASURES = frozenset(lexicon_of("ru")["sets"]["truths_measures"])
_FORMERLY = frozenset(lexicon_of("ru")["sets"]["formerly"])
_LEAD = 12  # terms before a clause in which "formerly" holds on
_WINDOW = 4  # terms before a verb in which "не" denies it
_ALWAYS = lexicon_of("ru")["sets"]["always"]
_BEGUN = lexicon_of("ru")["sets"]["begun"]
_PRESENT = lexicon_of("ru")["sets"]["present"]


def says(terms: Sequence[Term], family: str, table: str = "truth") -> bool:
    """Say whether terms hold a word, or a phrase of several, of a family."""
    if any(t.family(table) == family for t in terms):
        return True
    known = phrases_of(table, family)
    if not known:
        return False
    told = " ".join(t.word for t in terms)
    return any(f" {phrase} " in f" {told} " for phrase in known)


def truth_of(
    terms: Sequence[Term],
    governor: Governor,
    span: tuple[int, int],
    *,
    lead: Sequence[Term] = (),
) -> Truth:
    """Return the truth of a governor among the terms of its segment.

    `lead` are the terms of the clause that this one depends on ("ожидается, что").
    """
    inside = terms[span[0] : _end_of(terms, governor, span)]
    form = governor.form
    perfective = terms[governor.at].family("aspect") == "perfective"
    if any(t.family("verbs") == "cancel" and form_of(t.word) for t in inside):
        return "cancelled"
    if _is_denied(terms, governor, span[0]):
        return "denied"
    if governor.kind in {"noun", "train"}:
        lasts = governor.family == "trip" and any(t.word == "время" for t in inside)
        return "described" if lasts else _of_noun(inside)
    guessed = says(inside, "expected") and not (form == "past" and says(inside, "made"))
    if guessed or (says(lead, "expected") and form != "past"):
        return "expected"
    lasting = says(inside, "habitual") and not (form == "past" and perfective)
    again = terms[governor.at].family("aspect") == "imperfective" and any(
        t.word.startswith(_ALWAYS) for t in inside
    )
    lasting = lasting or (form == "infinitive" and again)
    lasting = lasting or (form == "past" and _used_to(terms, governor.at, span))
    if lasting or governor.family == "serve":
        return "habitual"
    return _of_form(terms[governor.at], governor, inside, lead=lead)


def _end_of(terms: Sequence[Term], governor: Governor, span: tuple[int, int]) -> int:
    """Return where what is said of a governor ends: "ехал в поезде A — B и собирался".

    What somebody else does after "и" is not said of the train.
    """
    if governor.kind != "train":
        return span[1]
    for i in range(governor.at + 1, span[1] - 1):
        if terms[i].word in {"и", "но"} and terms[i + 1].family("truth"):
            return i
    return span[1]


def _used_to(terms: Sequence[Term], at: int, span: tuple[int, int]) -> bool:
    """Say whether a past tells what used to be done: "раньше грузы возили через A"."""
    term = terms[at]
    lasting = term.family("aspect") == "imperfective" and term.word.endswith("ли")
    if not lasting:
        return False
    lead = terms[max(0, span[0] - _LEAD) : at]
    return any(t.word in _FORMERLY for t in lead)


def _of_form(
    term: Term, governor: Governor, inside: Sequence[Term], *, lead: Sequence[Term]
) -> Truth:
    """Return the truth that the form of a verb gives it."""
    form = governor.form
    ahead = any(t.word.startswith(("будет", "будут", "чтобы")) for t in inside)
    bound = any(t.word.startswith("должн") for t in inside)
    if form == "future" or ahead or (bound and form in {"past", "passive"}):
        return "planned"
    if form == "infinitive":
        return "done" if says(inside, "made") else "planned"
    if form == "present":
        if _is_since(inside):
            return "habitual"
        laid = term.word.startswith("пролега")  # "маршрут пролегает через A"
        return "planned" if laid or says(lead, "planned") else "ongoing"
    if form == "participle":
        return "ongoing" if any(p in term.word for p in _PRESENT) else "done"
    return "done"


def _is_since(inside: Sequence[Term]) -> bool:
    """Say whether a present has lasted for long: "с 2019 года ходит"."""
    return any(
        term.word in {"с", "со"} and any(t.word == "года" for t in inside[i : i + 5])
        for i, term in enumerate(inside)
    )


def _of_noun(inside: Sequence[Term]) -> Truth:
    """Return the truth of a noun of motion by the words around it."""
    for family in ("habitual", "expected", "planned"):
        if says(inside, family):
            return family
    if any(form_of(t.word) == "future" and t.family("verbs") for t in inside):
        return "planned"
    return "done"


def _is_denied(terms: Sequence[Term], governor: Governor, first: int) -> bool:
    """Say whether "не" before a verb, or before its modal, denies it."""
    for i in range(governor.at - 1, max(first, governor.at - _WINDOW) - 1, -1):
        term = terms[i]
        if term.family("truth") == "negation":
            almost = i > 0 and terms[i - 1].word in {"чуть", "едва"}
            return not almost and terms[i + 1].word not in _MEASURES
        if term.is_name or term.word == ",":
            return False
        helping = families(term.word).keys() & {"truth", "verbs"}
        if not (helping or term.word.endswith(("о", "л", "ла", "ли"))):
            return False
    return False


def remarks_of(
    terms: Sequence[Term], span: tuple[int, int], start: int
) -> dict[str, bool]:
    """Return what the words of a segment say of when and of whose word it is.

    `start` is where its sentence begins: what lies back there holds on.
    """
    words, before = terms[span[0] : span[1]], terms[start : span[1]]
    return {
        "hedged": says(words, "hedged"),
        "recalled": says(before, "recalled"),
        "onward": says(words, "onward"),
        "homeward": says(words, "homeward"),
        "another": says(before, "another"),
        "underway": says(before, "underway"),
    }


def designated(inside: Sequence[Term], governor: Governor, truth: Truth) -> Truth:
    """Return the truth of which train it is: it is under way, or runs by habit."""
    if truth in {"cancelled", "habitual"}:
        return truth
    if governor.family == "trains":
        return "described"
    serving = [
        t
        for i, t in enumerate(inside)
        if t.family("verbs") == "serve"
        and form_of(t.word)
        and not describes_a_thing(inside, i)
    ]
    served = ""
    if serving:
        began = serving[0].word.startswith(_BEGUN)
        served = "started" if began and form_of(serving[0].word) == "past" else "runs"
    if served:
        return "planned" if served == "started" else "habitual"
    return "ongoing" if truth in {"done", "denied"} else truth
