"""Write a Russian station's Latin name back in Cyrillic, near enough to look it up.

Latin spellings leave out the soft sign and do not tell certain letters apart; neither
do the keys of stations (`geo.sources.gazetteer.stationplaces`). So one spelling in
Cyrillic leads to the key of the name as Russian stories have it.
"""

from __future__ import annotations

import re

from geo.sources.gazetteer.stationplaces import ROMAN

__all__ = ["cyrillic"]

_LETTERS = dict(
    re.findall(
        r"(\w+)=(\w+)",
        "shch=щ sch=ш sh=ш zh=ж kh=х ch=ч ts=ц ya=я yu=ю yo=е ye=е ja=я ju=ю jo=е je=е "
        "a=а b=б v=в w=в g=г d=д e=е z=з i=и j=и k=к l=л m=м n=н o=о p=п r=р s=с t=т "
        "u=у f=ф h=х c=ц y=и x=кс q=к",
    )
)
_LATIN = re.compile("|".join(_LETTERS))


def cyrillic(key: str) -> str:
    """Return a folded Latin name in Cyrillic.

    >>> cyrillic("sovetskaya gavan"), cyrillic("shalya"), cyrillic("yurga ii")
    ('совецкая гаван', 'шаля', 'юрга 2')
    """
    words = (ROMAN.get(word, word) for word in key.split())
    return _LATIN.sub(lambda found: _LETTERS[found[0]], " ".join(words))
