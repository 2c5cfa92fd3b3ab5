"""Measure that reading takes twice as long for a text twice as long, whatever fills it.

.venv/bin/python benchmarks/growth.py [--languages en,ja] [--characters 1000000]
    [--fillers dots,spaces]

A short story has a filler in its middle, which is doubled up to the length asked for.
What is printed is the time of the processor for the last two lengths and their ratio: 2
where time grows with the text, 4 where it grows with its square. A ratio above 3 is
marked.
"""

from __future__ import annotations

import argparse
import time

import geo

TELLING = {
    "en": "The train left Moscow for Kazan on Monday. ",
    "ja": "列車は月曜日にモスクワを出発してカザンに向かった。",
    "ko": "열차는 월요일에 모스크바를 떠나 카잔으로 향했다. ",
    "ru": "Поезд вышел из Москвы в Казань в понедельник. ",
    "zh": "列车星期一从莫斯科出发前往喀山。",
    "de": "Der Zug verließ Moskau am Montag in Richtung Kasan. ",
    "fr": "Le train a quitté Moscou pour Kazan lundi. ",
}
DATES = {
    "en": "on 12 September 2023 ",
    "ja": "2023年9月12日",
    "ko": "2023년 9월 12일 ",
    "ru": "12 сентября 2023 года ",
    "zh": "2023年9月12日",
    "de": "am 12. September 2023 ",
    "fr": "le 12 septembre 2023 ",
}
NAMES = {
    "en": "Moscow, ",
    "ja": "モスクワ、",
    "ko": "모스크바, ",
    "ru": "Москва, ",
    "zh": "莫斯科、",
    "de": "Moskau, ",
    "fr": "Moscou, ",
}
SIGNS = {
    "dots": ".",
    "dots apart": ". ",
    "ellipses": "…",
    "spaces": " ",
    "tabs": "\t",
    "wide spaces": "\u3000",
    "line ends": "\n",
    "opening": "(",
    "opening apart": " (",
    "question marks": "?",
    "quotes": "「",
    "dashes": "—",
    "initials": "A.B.",
    "digits": "1",
    "letters": "a",
    "words": "train ",
    "capitals": "Ab ",
    "speeds": "100 km/h ",
    "marks": "*_",
    "accents": "e\u0301",
    "links": "[a](http://b)",
    "tags": "<a>",
}


def fillers(language: geo.model.Language) -> dict[str, str]:
    """Return what fills a text of a language, by name."""
    return SIGNS | {
        "sentences": TELLING[language],
        "dates": DATES[language],
        "names": NAMES[language],
    }


def seconds(
    language: geo.model.Language, filler: str, characters: int, atlas: geo.Atlas
) -> float:
    """Return how long the processor reads a story filled to a length."""
    telling = TELLING[language]
    text = telling + filler * (characters // len(filler)) + telling
    begun = time.process_time()
    geo.read(text, atlas, language=language)
    return time.process_time() - begun


def main() -> None:
    """Print the seconds and the ratio of each filler in each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--languages", default=",".join(TELLING))
    parser.add_argument("--characters", type=int, default=1_000_000)
    parser.add_argument("--fillers", default="")
    given = parser.parse_args()
    most = given.characters - 200  # the telling stands around the filler
    atlas = geo.open_atlas()
    for language in given.languages.split(","):
        seconds(language, "train ", 100, atlas)  # loads what the language needs
        for name, filler in fillers(language).items():
            if given.fillers and name not in given.fillers.split(","):
                continue
            half, whole = (seconds(language, filler, most // n, atlas) for n in (2, 1))
            ratio = whole / half
            mark = "  !" if ratio > 3 else ""  # noqa: PLR2004  # as the page says
            print(f"{language} {name:15} {half:6.1f} {whole:6.1f} s {ratio:4.1f}{mark}")


if __name__ == "__main__":
    main()
