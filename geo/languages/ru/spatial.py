"""How Russian says where a place lies."""

import re

from geo.languages.spatial import Between, Spatial

__all__ = ["SPATIAL"]

_KM = r"(?:около |примерно )?(?P<km>\d[\d,.]*)\s*"
_WAY = "(?:северо-|юго-)?(?:север|юг|южн|восто|запад)[а-яё]*"  # Cyrillic
_DASH = re.compile(r"\s?[–—-]\s?")
_LINE = (
    r"(?:железнодорожной |железной |однопутной |тупиковой |скоростной )?"
    r"(?:лини[ияюе]|участк\w+|перегон\w*|ветк\w+|магистрал\w+|дорог\w+|маршрут\w*)"
)
_LIES = (
    r"(?:что|лежащ\w+|котор\w+|расположен\w*|находит\w+|находящ\w+|станци\w+|город\w*"
    r"|разъезд\w*|посёлк\w+|посел\w+|недалеко|примерно|как раз|на полпути)"
)

SPATIAL = Spatial(
    compass={
        "северо-восто": 45,
        "северо-запад": 315,
        "юго-восто": 135,
        "юго-запад": 225,
        "север": 0,
        "восто": 90,
        "южн": 180,
        "юг": 180,
        "запад": 270,
    },
    betweens=(
        Between(re.compile(r"\b[Мм]ежду $"), re.compile(" и "), re.compile("")),
        Between(
            re.compile(rf"\b(?:на|по) (?:\w+ )?{_LINE} «?$"), _DASH, re.compile("")
        ),
    ),
    subject_first=True,
    joined=re.compile(rf",?(?: \(?{_LIES})*,? \(?"),
    bearing_before=re.compile(
        rf"(?:(?:в )?{_KM}(?P<unit>км|километр[а-я]*) )?"  # Cyrillic
        rf"(?:(?:к|на) )?(?P<way>{_WAY}) (?:от )?(?:город[а-я]* )?$",
        re.IGNORECASE,
    ),
    marks=("евер", "юг", "Юг", "южн", "Южн", "осто", "апад"),
    border_before=re.compile(
        r"\b(?:у|на|возле|около|близ|вблизи|недалеко от|рядом с|к) границ\w+ "
        r"(?:с |со )?$"
    ),
    region_before=re.compile(
        r"\b(?:кантон|провинци|област|губерни|штат|федеральн\w+ земл|департамент)\w* $",
        re.IGNORECASE,
    ),
)
