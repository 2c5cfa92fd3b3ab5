"""Names resolved where they stand in a text."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, cast

from geo.model import LonLat, Mention
from geo.places import resolve
from geo.sources.gazetteer import open_gazetteer

if TYPE_CHECKING:
    from datetime import date

    from geo.model import Language, Place, Resolution
    from geo.network import Network


NAMES = open_gazetteer()


def reading(
    text: str,
    *surfaces: str,
    language: Language = "en",
    published: date | None = None,
    network: Network | None = None,
) -> Resolution:
    """Resolve the given names where they stand in a text, in their order."""
    mentions, start = [], 0
    for surface in surfaces:
        start = text.index(surface, start)
        mentions.append(Mention(start, start + len(surface), surface))
        start += len(surface)
    return resolve(
        tuple(mentions),
        text,
        language,
        gazetteer=NAMES,
        network=network,
        published=published,
    )


def places(found: Resolution) -> dict[str, Place]:
    """Return each surface's place."""
    by_id = {place.id: place for place in found.places}
    return {m.surface: by_id[m.place] for m in found.mentions if m.place}


class Rails:
    """Rails that lead everywhere but to Sakhalin."""

    def distance_km(self, start: LonLat, end: LonLat) -> float:
        """Return no distance at all to or from the island."""
        return math.inf if max(start[0], end[0]) > 141.5 else 100.0

    def connects(self, start: LonLat, end: LonLat) -> bool:
        """Return whether there is a distance."""
        return self.distance_km(start, end) < math.inf


def named(
    text: str, language: Language, *said: tuple[str, str], network: object = None
) -> dict[str, Place]:
    """Resolve names, each with its hint, and return each name's place."""
    mentions = [
        Mention(at, at + len(name), name, (name,), hint)
        for name, hint in said
        if (at := text.index(name)) >= 0
    ]
    ordered = tuple(sorted(mentions, key=lambda mention: mention.start))
    rails = cast("Network", network)
    return places(resolve(ordered, text, language, gazetteer=NAMES, network=rails))
