"""Which of the five languages a text is in, by its script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.model.annotations import Language

__all__ = ["detect"]

_SAMPLE = 20_000  # characters that decide; a longer text is not more of a language
_KANA = re.compile(r"[\u3041-\u30FA\uFF66-\uFF9D]")
_HANGUL = re.compile(r"[\u1100-\u11FF\u3130-\u318F\uAC00-\uD7A3]")
_CYRILLIC = re.compile(r"[\u0400-\u04FF]")
_LATIN = re.compile(r"[A-Za-z\u00C0-\u024F]")
_HAN = re.compile(r"[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]")
# Characters that only Japan writes: simplified there after 1946, or made there.
_JAPANESE_HAN = re.compile(r"[駅県広鉄戦円売団徳総経歩増発沢込峠辻畑図対読変続]")
# Characters that only Chinese writes: what it says beside a name that is Japanese.
_CHINESE_HAN = re.compile(r"[們们這这嗎吗呢您她說说讓让從从還还哪啦]")
_LETTERS_A_WORD = 4  # an alphabet needs that many letters where Han and kana need one
_KANA_SHARE = 0.12  # less kana among Han is a name quoted in a Chinese text


def detect(text: str) -> Language:
    """Return the language whose script the text is mostly written in.

    A Han or kana character, or a Hangul syllable, counts as much as four letters.
    Latin letters mean English; a text without any letter is taken for English too.

    >>> detect("列車はハサンに到着した。"), detect("列车抵达哈桑。")
    ('ja', 'zh')
    >>> detect("Поезд прибыл в Хасан."), detect("열차가 하산에 도착했다.")
    ('ru', 'ko')
    >>> detect("我們從函館駅搭車。")
    'zh'
    """
    sample = text[:_SAMPLE]
    kana, han = len(_KANA.findall(sample)), len(_HAN.findall(sample))
    weights: dict[Language, float] = {
        "en": len(_LATIN.findall(sample)) / _LETTERS_A_WORD,
        "ru": len(_CYRILLIC.findall(sample)) / _LETTERS_A_WORD,
        "ko": len(_HANGUL.findall(sample)) * 1.5,  # Hanja stand beside it as glosses
    }
    japanese = kana > _KANA_SHARE * (kana + han) or (
        _JAPANESE_HAN.search(sample) and not _CHINESE_HAN.search(sample)
    )
    weights["ja" if japanese else "zh"] = kana + han
    return max(weights, key=lambda language: weights[language])
