"""A namesake that the train cannot reach in time loses."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from resolved_names import NAMES, Rails, places

from geo.languages.times import read_times
from geo.model import Mention
from geo.places import Pace, resolve

if TYPE_CHECKING:
    from geo.model import Resolution
    from geo.network import Network


def paced(top_kmh: float) -> tuple[Resolution, Resolution]:
    """Resolve a name with a namesake in India, without and with the time told."""
    text = "Поезд вышел из Пхеньяна 10 сентября 2023 года. 12 сентября 2023 года он "
    text += "прибыл в Хасан."
    said = tuple(
        Mention(text.index(name), text.index(name) + len(name), name, (base,))
        for name, base in (("Пхеньяна", "Пхеньян"), ("Хасан", "Хасан"))
    )
    rails = cast("Network", Rails())
    pace = Pace(read_times(text, "ru", None), top_kmh)
    plain = resolve(said, text, "ru", gazetteer=NAMES, network=rails)
    return plain, resolve(said, text, "ru", gazetteer=NAMES, network=rails, pace=pace)


def test_a_namesake_that_the_train_cannot_reach_in_time_loses() -> None:
    plain, timed = map(places, paced(59.0))
    assert timed["Хасан"].country == "RU"
    assert timed["Хасан"].confidence > plain["Хасан"].confidence - 0.01


def test_a_train_fast_enough_leaves_namesakes_as_they_were() -> None:
    plain, timed = paced(500.0)
    assert plain == timed
