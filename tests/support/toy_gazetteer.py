# ruff: noqa: E501 (a row of the toy is one line)
"""A gazetteer of a dozen places, for tests that need no shipped data."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from geo.geodesy import length_km
from geo.model import Candidate, LonLat, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["TOY_PLACES", "ToyGazetteer"]

_ROWS = """
toy:pyongyang|125.75|39.03|KP|city|Asia/Pyongyang|3222000|Pyongyang,平壌,Пхеньян,평양,平壤
toy:khasan|130.65|42.43|RU|station|Asia/Vladivostok|0|Khasan,ハサン,Хасан,하산,哈桑
toy:vladivostok|131.87|43.11|RU|city|Asia/Vladivostok|604901|Vladivostok,ウラジオストク,Владивосток,블라디보스토크,符拉迪沃斯托克
toy:vostochny|128.33|51.88|RU|facility|Asia/Yakutsk|0|Vostochny Cosmodrome,ボストチヌイ宇宙基地,космодром Восточный,보스토치니 우주기지,东方航天发射场
toy:ledyanaya|128.07|51.75|RU|station|Asia/Yakutsk|0|Ledyanaya,レデャーナヤ,Ледяная,레댜나야,列佳纳亚
toy:moscow|37.62|55.75|RU|city|Europe/Moscow|10381222|Moscow,モスクワ,Москва,모스크바,莫斯科
toy:irkutsk|104.3|52.3|RU|city|Asia/Irkutsk|617473|Irkutsk,イルクーツク,Иркутск,이르쿠츠크,伊尔库茨克
toy:primorye|134.7|45.3|RU|region|Asia/Vladivostok|1811668|Primorsky Krai,沿海地方,Приморский край,연해주,滨海边疆区
toy:russia|100|60|RU|country||143000000|Russia,ロシア,Россия,러시아,俄罗斯
toy:korea|127|40|KP|country||25000000|North Korea,北朝鮮,КНДР,북한,朝鲜
toy:washington|-77.04|38.9|US|city|America/New_York|689545|Washington,ワシントン,Вашингтон,워싱턴,华盛顿
toy:berlin|13.4|52.52|DE|city|Europe/Berlin|3426354|Berlin,ベルリン,Берлин,베를린,柏林
toy:warsaw|21.01|52.23|PL|city|Europe/Warsaw|1702139|Warsaw,ワルシャワ,Варшава,바르샤바,华沙
toy:vilnius|25.28|54.69|LT|city|Europe/Vilnius|542366|Vilnius,ビリニュス,Вильнюс,빌뉴스,维尔纽斯
toy:paris|2.35|48.85|FR|city|Europe/Paris|2138551|Paris,パリ,Париж,파리,巴黎
toy:lyon|4.85|45.75|FR|city|Europe/Paris|522969|Lyon,リヨン,Лион,리옹,里昂
"""
_CODES = ("en", "ja", "ru", "ko", "zh")


def _folded(name: str) -> str:
    """Return a name as it is compared."""
    return unicodedata.normalize("NFKC", name).casefold()


def _place(row: str) -> Place:
    """Return the place of a row."""
    key, lon, lat, country, kind, zone, people, names = row.split("|")
    return Place(
        key,
        names.split(",")[0],
        float(lon),
        float(lat),
        country,
        kind,  # type: ignore[arg-type]  # plain words for a Literal
        names=dict(zip(_CODES, names.split(","), strict=True)),
        population=int(people),
        zone=zone,
    )


TOY_PLACES = tuple(_place(row) for row in _ROWS.strip().splitlines())


class ToyGazetteer:
    """The rows above behind the protocol that the stages ask."""

    def __init__(self) -> None:
        """Index the places by every name."""
        self._places = {p.id: p for p in TOY_PLACES}
        self._names = {
            _folded(n): p for p in TOY_PLACES for n in (*p.names.values(), p.name)
        }

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """Return the place of that name, or nothing."""
        place = self._names.get(_folded(name))
        return (Candidate(place, "main"),) if place else ()

    def stations(self, name: str) -> tuple[Candidate, ...]:  # noqa: ARG002  # none
        """Return no stations: those of the toy are places."""
        return ()

    def station_at(self, text: str, start: int) -> int:  # noqa: ARG002  # none
        """Return `start`: there are no stations beside the places."""
        return start

    def place(self, identifier: str) -> Place | None:
        """Return the place with that id, or None."""
        return self._places.get(identifier)

    def longest_at(self, text: str, start: int) -> int:
        """Return the end of the longest name at `start`, or `start`."""
        longest = max(map(len, self._names))
        for end in range(min(len(text), start + longest), start, -1):
            if _folded(text[start:end]) in self._names:
                return end
        return start

    def near(self, at: LonLat, km: float) -> Iterator[Place]:
        """Yield places within `km`, nearest first."""
        ranked = sorted((length_km(at, p.at), p.id) for p in TOY_PLACES)
        return (self._places[key] for away, key in ranked if away <= km)
