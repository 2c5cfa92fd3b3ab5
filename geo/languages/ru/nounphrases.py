"""Places with all that belongs to them in Russian, and the mark of their role.

A preposition and the case of the name (or of the generic word before it) say whether a
place is where one goes or where one is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ru.inflection import families, form_of, is_adjective
from geo.languages.ru.tokens import BREAK, CLOSING, DASHES, OPENING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.ru.tokens import Term
    from geo.model.clause import Mark, Page, Tag

__all__ = ["COPULAS", "Spot", "spots_of", "without_bracket"]

_MARKS: dict[str, Mark] = {
    "from": "from",
    "to": "to",
    "dative": "to",
    "via": "via",
    "near": "near",
    "before": "before",
    "after": "via",
    "between": "between",
    "of": "of",
}
_LOCATIVE = lexicon_of("ru")["sets"]["locative"]
_ACCUSATIVE = lexicon_of("ru")["sets"]["accusative"]
_INSTRUMENTAL = lexicon_of("ru")["sets"]["instrumental"]
_UNCHANGED = lexicon_of("ru")["sets"]["unchanged"]
_TAGS: dict[str, Tag] = {"station": "station", "airport": "airport", "port": "port"}
COPULAS = lexicon_of("ru")["sets"]["copulas"]
_MEASURES = lexicon_of("ru")["sets"]["measures"]
_PRONOUN = 3  # letters of the longest one
_AREAS = frozenset(lexicon_of("ru")["sets"]["areas"])
_STRETCH = 6  # terms behind "перегоне" where its ends stand
_CLOSE = 30  # kilometres that are a short way from a town
_FARTHEST = 9  # terms between a name and its preposition


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a sentence: terms `first` to `head`, and the mark of its role.

    `unsure` says that "в" or "на" may be both where and whither; the verb tells.
    `chained`: tied to the one before by a dash.
    """

    first: int
    head: int
    mention: int
    mark: Mark
    unsure: bool = False
    chained: bool = False
    series: int = 0
    tags: frozenset[Tag] = frozenset()


def spots_of(terms: Sequence[Term], page: Page, series: int) -> list[Spot]:
    """Return the places of a sentence; their series are numbered from `series` on."""
    found: list[Spot] = []
    for head, term in enumerate(terms):
        if not term.is_name or _is_modifier(terms, head, page):
            continue
        if _is_remark(terms, head) and not page.travels[term.mention]:
            continue  # "A (Карелия), B и C"
        spot = _marked(terms, head, page)
        before = found[-1] if found else None
        if before is not None:
            gap = terms[before.head + 1 : spot.first]
            if (
                _is_dashed(gap)
                and spot.mark == "bare"
                and _alike(before, spot, gap, page=page)
            ):
                number = before.series or series
                series += not before.series
                found[-1] = replace(before, series=number)
                spot = replace(spot, series=number, mark=before.mark, chained=True)
            elif _is_listed(gap) and spot.mark in {"bare", "object", before.mark}:
                number = before.series or series
                series += not before.series
                found[-1] = replace(before, series=number)
                own = spot.mark == before.mark != "bare"
                spot = replace(
                    spot,
                    series=number,
                    mark=before.mark,
                    unsure=before.unsure if not own else spot.unsure,
                )
        found.append(spot)
    return [_on_stretch(terms, spot) for spot in found]


def _on_stretch(terms: Sequence[Term], spot: Spot) -> Spot:
    """Return a place as near if it is one end of a stretch: "на перегоне A — B"."""
    if spot.series or spot.mark not in {"bare", "of"}:
        return spot
    for i in range(spot.first - 1, max(-1, spot.first - _STRETCH), -1):
        term = terms[i]
        if term.word.startswith("перегон"):
            return replace(spot, mark="near")
        if not (term.capital or term.word in {*DASHES, *OPENING, *CLOSING, "станций"}):
            return spot
    return spot


def _is_modifier(terms: Sequence[Term], head: int, page: Page) -> bool:
    """Say whether a name only goes with another: a region, an adjective, a dateline."""
    name = terms[head]
    if not page.mentions[name.mention].travel:
        return True
    if families(name.word.split(" ")[-1]).get("places") == "bridge":
        return True
    if families(name.word).get("truth") == "homeward":
        return True  # "на Родину", with a capital
    if is_adjective(name.word) and (
        not page.travels[name.mention] or _is_of_area(terms[head + 1 : head + 4])
    ):
        return True
    after = terms[head + 1 : head + 2]
    if after and (_is_cut(name, after[0]) or after[0].word in _AREAS):
        return True
    return _is_dateline(terms, head)


def _is_of_area(after: Sequence[Term]) -> bool:
    """Say whether an area or a railway follows: "Южном федеральном округе"."""
    for term in after:
        if term.family("places") == "area" or term.word.startswith(
            ("дорог", "магистр")
        ):
            return True
        if not is_adjective(term.word):
            return False
    return False


def _is_remark(terms: Sequence[Term], head: int) -> bool:
    """Say whether a name stands alone in brackets."""
    around = [
        t.word for t in (*terms[max(0, head - 1) : head], *terms[head + 1 : head + 2])
    ]
    return around in (["(", ")"], ["(", "/"])


def _is_cut(name: Term, after: Term) -> bool:
    """Say whether a name is only the adjective of a longer one: "Новый" Петергоф."""
    joined = after.capital and after.is_word and not after.family("places")
    return is_adjective(name.word) and joined and after.start - name.end <= 1


def _is_dateline(terms: Sequence[Term], head: int) -> bool:
    """Say whether a name opens its sentence as the place of writing."""
    if head and terms[head - 1].word not in {BREAK, "(", "г."}:
        return False
    rest = terms[head + 1 : head + 12]
    if not rest or rest[0].word not in {",", ".", "—", "–", "-"}:
        return False
    dated = any(t.family("time") and not t.is_name for t in rest[:4])
    dashed = any(t.word in DASHES or t.word == "/" for t in rest)
    return rest[0].word == "," and dated and (dashed or rest[-1].word in ",.")


def _is_dashed(gap: Sequence[Term]) -> bool:
    """Say whether only a dash or an arrow stands between two names, or a remark."""
    gap = without_bracket(gap)
    dashes = sum(t.word in DASHES or t.word == "->" for t in gap)
    return 0 < dashes <= 2 and all(  # noqa: PLR2004  # an arrow of two signs
        t.word in DASHES
        or t.word in {"->", ")", "("}
        or t.word in OPENING
        or t.word in CLOSING
        or t.is_name
        or bool(t.family("places"))
        for t in gap
    )


def without_bracket(gap: Sequence[Term]) -> Sequence[Term]:
    """Return what stands between two names without a remark in brackets."""
    words = [t.word for t in gap]
    if "(" not in words or ")" not in words:
        return gap
    return [*gap[: words.index("(")], *gap[words.index(")") + 1 :]]


def _alike(before: Spot, spot: Spot, gap: Sequence[Term], *, page: Page) -> bool:
    """Say whether two names that a dash joins are two ends and no apposition."""
    if page.travels[before.mention] != page.travels[spot.mention]:
        return False
    generic = any(t.family("places") for t in gap)
    return not generic or before.mark in {"bare", "of", "object"}


def _is_listed(gap: Sequence[Term]) -> bool:
    """Say whether two names are members of one list."""
    gap = without_bracket(gap)
    words = [t.word for t in gap if t.word not in OPENING and t.word not in CLOSING]
    words = [w for w in words if w not in {"а", "также", "затем", "потом", "далее"}]
    return bool(words) and all(w in {",", "и", "или", "либо"} for w in words)


def _marked(terms: Sequence[Term], head: int, page: Page) -> Spot:
    """Return a place with its mark, from the words before its name."""
    generics: list[Term] = []
    toward = False
    at = head - 1
    while at >= 0 and head - at <= _FARTHEST:
        term = terms[at]
        if term.word in OPENING or term.word == "№":
            at -= 1
            continue
        if term.is_name:
            if not _goes_with(terms, at, page):
                break
        elif term.family("places"):
            generics.append(term)
        elif term.family("marks") == "toward":
            toward = True
        elif term.family("marks"):
            return _preposed(terms, (at, head), generics, page=page, toward=toward)
        elif not _is_epithet(term, first=at == 0):
            break
        at -= 1
    mark: Mark = "bare"
    if at >= 0 and head - at <= _FARTHEST:
        mark = _unpreposed(terms, at)
    return Spot(at + 1, head, terms[head].mention, mark, tags=_tags(generics))


def _is_epithet(term: Term, *, first: bool) -> bool:
    """Say whether a word before a name goes with it: an adjective, another name."""
    named = term.capital and not first and term.is_word and not term.family("nouns")
    return named or is_adjective(term.word)


def _goes_with(terms: Sequence[Term], at: int, page: Page) -> bool:
    """Say whether a name before another belongs to it: "столице Бурятии Улан-Удэ"."""
    mention = terms[at].mention
    if is_adjective(terms[at].word) and not page.travels[mention]:
        return True
    before = terms[at - 1] if at else None
    return (
        not page.travels[mention]
        and before is not None
        and bool(before.family("places"))
    )


def _unpreposed(terms: Sequence[Term], at: int) -> Mark:
    """Return the mark of a place without preposition, by the term before it."""
    while at > 0 and (
        terms[at].family("time")
        or terms[at].is_number
        or terms[at].word in {"уже", "также", "станцией", "именно"}
        or (terms[at].family("marks") == "in" and terms[at + 1].family("time"))
    ):
        at -= 1
    term = terms[at]
    if term.word.startswith(COPULAS):
        return "bare"
    if term.family("verbs") and form_of(term.word):
        return "object"
    if term.is_name or (term.is_word and not term.family("joints")):
        return "of"
    return "bare"


def _preposed(
    terms: Sequence[Term],
    span: tuple[int, int],
    generics: Sequence[Term],
    *,
    page: Page,
    toward: bool,
) -> Spot:
    """Return a place with the mark that its preposition and its case give."""
    at, head = span
    first, mark, unsure = at, _MARKS.get(terms[at].family("marks"), "of"), False
    word = terms[at].word
    before = terms[at - 1] if at else None
    if before is not None and mark == "to" and before.word.startswith(_MEASURES):
        mark = "of"  # "8 суток пути и 10 000 км до Москвы"
    if word == "от" and (far := _kilometres(terms, at)) is not None:
        mark = "near" if far <= _CLOSE else "of"  # "в 20 км к северу от A"
    if before is not None and before.family("marks") in {"near", "toward"}:
        toward = toward or before.family("marks") == "toward"
        first, mark = at - 1, "near"
    if toward:
        mark = "toward"
        if first and terms[first - 1].family("marks"):
            first -= 1
    elif terms[at].family("marks") == "in":
        whither = _is_whither(terms[head], generics, page)
        unsure = whither is None
        mark = "to" if whither else "at"
        if any(g.word.startswith(("район", "окрестност", "границ")) for g in generics):
            mark, unsure = "near", False
    elif mark == "from" and (
        (word in {"с", "со"} and _is_with(terms[head], generics))
        or _is_of_people(before)
    ):
        mark = "of"
    return Spot(
        first, head, terms[head].mention, mark, unsure=unsure, tags=_tags(generics)
    )


def _kilometres(terms: Sequence[Term], at: int) -> int | None:
    """Return how many kilometres are told before "от", None for none."""
    for i in range(max(1, at - 4), at):
        if terms[i].word.startswith(("км", "километр")) and terms[i - 1].is_number:
            figures = terms[i - 1].word.partition(",")[0].partition(".")[0]
            return int(figures) if figures.isdigit() else None
    return None


def _is_whither(name: Term, generics: Sequence[Term], page: Page) -> bool | None:
    """Say whether "в" or "на" before a name says whither, None if both may be."""
    declined = [g.word for g in generics if not g.word.endswith(".")]
    if declined:
        return not declined[-1].endswith(_LOCATIVE)
    mention = page.mentions[name.mention]
    base = (mention.names or (mention.surface,))[0].lower().replace("ё", "е")
    word = name.word.partition("-на-")[0].partition("-пассаж")[0]
    if name.word == base:
        return None if word.endswith(_UNCHANGED) else True
    if word.endswith(_ACCUSATIVE):
        return True
    return False if word.endswith(_LOCATIVE) else None


def _is_with(name: Term, generics: Sequence[Term]) -> bool:
    """Say whether "с" before a name is "with": its noun is an instrumental."""
    declined = [g.word for g in generics if not g.word.endswith(".")]
    return (declined[-1] if declined else name.word).endswith(_INSTRUMENTAL)


def _is_of_people(before: Term | None) -> bool:
    """Say whether "из" says only where people are from: "семья из Пинска"."""
    if before is None or before.is_name:
        return False
    people = before.family("who") in {"person", "official", "office"}
    return people and len(before.word) > _PRONOUN


def _tags(generics: Sequence[Term]) -> frozenset[Tag]:
    """Return what the generic words of a place say that it is."""
    found = {_TAGS[f] for g in generics if (f := g.family("places")) in _TAGS}
    if any(g.word.startswith("столиц") for g in generics):
        found.add("capital")
    return frozenset(found)
