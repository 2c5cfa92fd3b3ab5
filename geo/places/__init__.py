"""Which place each mention means: one joint decision for the whole text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.languages import spatial_of
from geo.model import Resolution
from geo.places.borders import beside, borders, crossed
from geo.places.coreference import Reader
from geo.places.cues import hinted, link
from geo.places.feasibility import Pace, in_time
from geo.places.joint import decide
from geo.places.namesakes import prefer_called_at, renowned
from geo.places.onward import line_up
from geo.places.points import betweens, settled
from geo.places.prior import of_trains
from geo.places.raillinks import called_at, doubted, joined, unjoined
from geo.places.sounds import named_after, sounded
from geo.places.spatialconstraints import bearings, told
from geo.places.verdict import doubt, verdict

if TYPE_CHECKING:
    from datetime import date

    from geo.model import Gazetteer, Language, Mention, Place
    from geo.network import Network
    from geo.places.coreference import Group

__all__ = ["Pace", "resolve"]

_MOST_DOUBTS = 8  # lines about unplaced names; more than that nobody reads


def resolve(  # noqa: PLR0913  # a stage takes all that the stages before it found
    mentions: tuple[Mention, ...],
    text: str,
    language: Language,
    *,
    gazetteer: Gazetteer,
    network: Network | None = None,
    published: date | None = None,
    pace: Pace | None = None,
) -> Resolution:
    """Return the mentions with their places, and what stays unplaced.

    All names of a text are decided together: by the countries and states it speaks of,
    the regions it puts beside a name, nearness, kind of name and population. A name
    whose best place does not stand out stays unplaced. `published` decides between an
    old name and its namesakes; `pace` between those that the train could reach in the
    time told and those that it could not.
    """
    trains = of_trains(text, language)
    reader = Reader(language, gazetteer, published, trains=trains)
    spatial = spatial_of(language)
    groups = reader.grouped(hinted(mentions, text, language))
    link(groups, mentions, text, language=language)
    if trains:
        prefer_called_at(groups, mentions, text, spatial=spatial)
        line_up(groups, mentions, text, spatial=spatial)
    decide(groups, trains=trains)
    if trains and (renowned(groups, gazetteer) | called_at(groups, gazetteer)):
        decide(groups, trains=trains)
    # Each of these asks for what the decision so far has settled.
    if named_after(groups, reader, spatial):
        decide(groups, trains=trains)
    if sounded(groups, reader):
        decide(groups, trains=trains)
    if told(groups, bearings(groups, mentions, text, spatial=spatial), network):
        decide(groups, trains=trains)
    near = tuple(borders(groups, mentions, text, spatial=spatial))
    if beside(groups, near, gazetteer):
        decide(groups, trains=trains)
    if crossed(groups, near, network):
        decide(groups, trains=trains)
    if settled(groups, betweens(groups, mentions, text, spatial=spatial), network):
        decide(groups, trains=trains)
    if trains and network is not None:
        _by_rail(groups, network, (mentions, text), pace=pace, gazetteer=gazetteer)
    return _resolution(groups, mentions)


def _by_rail(
    groups: list[Group],
    network: Network,
    said: tuple[tuple[Mention, ...], str],
    *,
    pace: Pace | None,
    gazetteer: Gazetteer,
) -> None:
    """Decide again with what rails join, how far they lead and how fast a train is."""
    if joined(groups, network):
        decide(groups, trains=True)
    if pace and in_time(groups, said, pace, network=network):
        decide(groups, trains=True)
    doubted(groups, network, gazetteer)
    unjoined(groups, network)


def _resolution(groups: list[Group], mentions: tuple[Mention, ...]) -> Resolution:
    """Return what was decided: mentions with their places, places, and doubts."""
    found: dict[str, Place] = {}
    placed = list(mentions)
    doubts: list[str] = []
    for group in groups:
        place = verdict(group, groups)
        if place is None:
            doubts += [doubt(group)] if group.members else []
            continue
        for number in group.members:
            placed[number] = replace(
                mentions[number], place=place.id, confidence=place.confidence
            )
        known = found.get(place.id)
        if group.members and (known is None or known.confidence < place.confidence):
            found[place.id] = place
    names = {mention.surface for mention in placed if mention.place}
    lost = (mention.surface for mention in placed if mention.surface not in names)
    return Resolution(
        mentions=tuple(placed),
        places=tuple(found.values()),
        unplaced=tuple(dict.fromkeys(lost)),
        warnings=tuple(dict.fromkeys(filter(None, doubts)))[:_MOST_DOUBTS],
    )
