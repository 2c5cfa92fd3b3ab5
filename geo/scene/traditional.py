"""A map of a story in Traditional Chinese speaks Traditional Chinese throughout.

The words of the page are kept in one script; `data/traditional.tsv` has what the other
writes for each letter, and for words in which a letter goes otherwise.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from geo.model.shipped import data_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model import Card, Edition, Scene, Table

__all__ = ["TAG", "in_one_script", "is_traditional", "simplified", "traditional"]

TAG = "zh-Hant"
"""The language of a Traditional text (BCP 47)."""

# What stands in quotation marks is the story's own, as it was written.
_QUOTED = re.compile("(“[^”]*”|「[^」]*」)")


@cache
def _pairs() -> Mapping[str, str]:
    """Return what Traditional writes for each letter and word of Simplified."""
    text = data_path("traditional.tsv").read_text("utf-8")
    return dict(line.split("\t") for line in text.splitlines())


@cache
def _found() -> re.Pattern[str]:
    """Return what finds them, words before letters."""
    pairs = _pairs()
    words = sorted((word for word in pairs if len(word) > 1), key=len, reverse=True)
    letters = "".join(each for each in pairs if len(each) == 1)
    return re.compile(f"{'|'.join(words)}|[{letters}]")


@cache
def _backwards() -> Mapping[int, str]:
    """Return the simplified form of each letter that only Traditional writes."""
    pairs = _pairs()
    return {ord(b): a for a, b in pairs.items() if len(a) == 1 and b not in pairs}


def traditional(text: str) -> str:
    """Return a text of ours in Traditional Chinese; quotes of a story stay.

    >>> traditional("时速59公里，报道称“复制”")
    '時速59公里，報導稱“复制”'
    """
    pairs, found = _pairs(), _found()
    parts = _QUOTED.split(text)
    parts[::2] = [found.sub(lambda m: pairs[m[0]], part) for part in parts[::2]]
    return "".join(parts)


def simplified(name: str) -> str:
    """Return a name in Simplified Chinese, letter by letter.

    >>> simplified("桃園區")
    '桃园区'
    """
    return name.translate(_backwards())


def is_traditional(text: str) -> bool:
    """Return whether a Chinese text is written in Traditional letters.

    >>> is_traditional("專列從平壤出發"), is_traditional("专列从平壤出发")
    (True, False)
    """
    pairs = _pairs()
    after = sum(ord(letter) in _backwards() for letter in text)
    before = sum(letter in pairs for letter in text)
    return after > before


def in_one_script(scene: Scene) -> Scene:
    """Return a scene whose Chinese is Traditional where the story's is."""
    told = [scene.title, *(quote.text for dot in scene.dots for quote in dot.quotes)]
    if scene.story_language != "zh" or not is_traditional("".join(told)):
        return scene
    backdrop = scene.backdrop
    captions = tuple(replace(c, names=_names(c.names)) for c in backdrop.captions)
    return replace(
        scene,
        backdrop=replace(backdrop, captions=captions),
        ways=tuple(
            replace(way, ends=(_names(way.ends[0]), _names(way.ends[1])))
            for way in scene.ways
        ),
        dots=tuple(replace(dot, names=_names(dot.names)) for dot in scene.dots),
        editions=tuple(
            _edition(each) if each.language == "zh" else each for each in scene.editions
        ),
    )


def _names(names: Mapping[str, str]) -> Mapping[str, str]:
    """Return names with the Chinese one in Traditional letters."""
    return {**names, "zh": traditional(names["zh"])} if "zh" in names else names


def _edition(edition: Edition) -> Edition:
    """Return an edition in Traditional Chinese."""
    pairs = tuple((name, traditional(text)) for name, text in edition.legend)
    remarks = tuple(
        (TAG, traditional(text)) if tag == "zh" else (tag, text)
        for tag, text in edition.remarks
    )
    words = {name: traditional(text) for name, text in edition.words.items()}
    return replace(
        edition,
        answer=traditional(edition.answer),
        words={**words, "language_name": "繁體中文", "tag": TAG},
        legend=pairs,
        tables=tuple(map(_table, edition.tables)),
        cards=tuple(map(_card, edition.cards)),
        notes=tuple(map(traditional, edition.notes)),
        remarks=remarks,
        steps=tuple(map(traditional, edition.steps)),
    )


def _table(table: Table) -> Table:
    """Return a table in Traditional Chinese."""
    rows = tuple(tuple(map(traditional, row)) for row in table.rows)
    head = tuple(map(traditional, table.head))
    return replace(table, caption=traditional(table.caption), head=head, rows=rows)


def _card(card: Card) -> Card:
    """Return a card in Traditional Chinese."""
    facts = tuple((traditional(a), traditional(b)) for a, b in card.facts)
    heading, label = traditional(card.heading), traditional(card.label)
    date = traditional(card.date)
    return replace(card, heading=heading, label=label, facts=facts, date=date)
