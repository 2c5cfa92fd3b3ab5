"""Foreign names of Chinese, Japanese and Korean texts with their spelling behind them.

貢達(Gonda)附近, 루라(Rura)에서, ゴンダ(Gonda)駅: what no gazetteer has in these letters
it has by its own spelling.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from geo.languages import naming_of
from geo.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.model import Gazetteer, Language

__all__ = ["with_spellings"]

_SPELT: Final = re.compile(
    r"[(（]\s?(?P<name>[A-ZÀ-Þ][a-zß-ÿ'’-]{2,}(?: [A-ZÀ-Þ][a-zß-ÿ'’-]+){0,2})\s?[)）]"
)
# The letters of a name right before its bracket, and what may stand around the two.
_RUNS: Final = {
    "zh": re.compile(r"[\u3400-\u9fff·]{2,12}$"),
    "ja": re.compile(r"(?:[ァ-ヺー・]{2,12}|[一-龥]{2,5})$"),
    "ko": re.compile(r"(?<![가-힣])[가-힣]{2,10}$"),
}
_ENDS_BEFORE: Final = re.compile(
    "[的在從从由至到往向於于與和及為为是近經经過过靠省州邦郡國国]"
    "|城市|首都|首府|城鎮|城镇|小城|[東东西南北中][北南]?部"
)
_GOVERNED: Final = {
    "zh": re.compile(
        r"(?:[在從从由至到往向於于近離离經经過过靠省州邦郡]|城市|部|邦的)$"
    ),
    "ja": re.compile(r"(?:州|県|部)の?$"),
    "ko": re.compile(r"(?:주|도|부)의? $"),
}
_BEHIND: Final = {
    "zh": re.compile(
        r"的?(?:火車站|火车站|車站|车站|站|附近|郊外|市|鎮|镇|縣|县)|出[發发]|[開开]往"
    ),
    "ja": re.compile(
        r"駅|市|州|から|まで|行き|発|近郊|付近|[にで](?!は)|へ|を(?:出|通)"
    ),
    "ko": re.compile(r"역|시|주|지역|인근|부근|에서|까지|으?로(?![가-힣])|에 |행|발"),
}
_SHORTEST: Final = 2
_LONGEST: Final = 8


def with_spellings(
    text: str, language: Language, mentions: Sequence[Mention], *, gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """Return mentions with the spelling in the bracket behind a name as one more name.

    A name that no mention holds is one if a place is spelt so and its words say that
    somebody is, or goes, there.
    """
    if language not in _RUNS or not (brackets := list(_SPELT.finditer(text))):
        return tuple(mentions)
    by_end = {mention.end: number for number, mention in enumerate(mentions)}
    found = list(mentions)
    for bracket in brackets:
        name = bracket["name"]
        if not gazetteer.candidates(name):
            continue
        number = by_end.get(bracket.start())
        if number is not None:
            found[number] = _spelt(found[number], name, gazetteer)
        else:
            found.extend(_unheard_of(text, language, bracket, known=found))
    return tuple(sorted(found, key=lambda mention: mention.start))


def _spelt(mention: Mention, name: str, gazetteer: Gazetteer) -> Mention:
    """Return a mention with one more name, the first where no other is known."""
    known = any(gazetteer.candidates(other) for other in mention.names)
    names = (*mention.names, name) if known else (name, *mention.names)
    return replace(mention, names=names)


def _unheard_of(
    text: str, language: Language, bracket: re.Match[str], *, known: Sequence[Mention]
) -> Iterator[Mention]:
    """Yield the mention of a name that only its spelling tells, if it is a place's."""
    at = bracket.start()
    run = _RUNS[language].search(text, max(0, at - 12), at)
    if run is None:
        return
    start = max(
        [run.start(), *(m.end for m in known if run.start() < m.end < at)],
    )
    if language == "zh":
        ends = [m.end() for m in _ENDS_BEFORE.finditer(text, start, at - 1)]
        verbs = [m.end() for m in naming_of(language).verbs.finditer(text, start, at)]
        start = max([start, *ends, *(end for end in verbs if end < at)])
    before = _GOVERNED[language].search(text, max(0, start - 6), start)
    behind = _BEHIND[language].match(text, bracket.end())
    if _SHORTEST <= at - start <= _LONGEST and (before or behind):
        surface = text[start:at]
        kinds = naming_of(language).kinds
        hint = next((kinds[w] for w in (surface[-2:], surface[-1:]) if w in kinds), "")
        yield Mention(start, at, surface, (bracket["name"], surface), hint)
