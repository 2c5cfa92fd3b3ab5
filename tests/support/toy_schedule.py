"""Stops, windows and estimates on the way from Pyongyang to Ledyanaya."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from geo.model import (
    Estimate,
    Leg,
    Place,
    Stop,
    TopSpeed,
    Window,
)
from geo.schedule import estimate
from geo.sources.shippedtables import open_speeds

TOLD_59 = TopSpeed(59.0, "text", "at most 59 km/h")


DEFAULT = TopSpeed(120.0, "default")
PYONGYANG = Place("p", "Pyongyang", 125.75, 39.03, "KP", zone="Asia/Pyongyang")
KHASAN = Place("k", "Khasan", 130.65, 42.43, "RU", zone="Asia/Vladivostok")
LEDYANAYA = Place("l", "Ledyanaya", 128.2, 51.7, "RU", zone="Asia/Yakutsk")
VLADIVOSTOK = Place("v", "Vladivostok", 131.9, 43.1, "RU", zone="Asia/Vladivostok")
MOSCOW = Place("m", "Moscow", 37.6, 55.8, "RU", zone="Europe/Moscow")
SPEEDS = open_speeds()
PLACES = (PYONGYANG, KHASAN, LEDYANAYA, VLADIVOSTOK, MOSCOW)


def stop_at(
    place: Place, role: str = "stop", told: Window | None = None, quote: str = "q"
) -> Stop:
    return Stop(place.id, role, "open", quote, 0, 1, told or Window())  # type: ignore[arg-type]  # plain words for a Literal


def moment_at(place: Place, *when: int) -> Window:
    moment = datetime(*when, tzinfo=ZoneInfo(place.zone))  # type: ignore[misc,arg-type]
    return Window(moment, moment)


def day_at(place: Place, day: int, month: int = 9, year: int = 2023) -> Window:
    start = datetime(year, month, day, tzinfo=ZoneInfo(place.zone))
    return Window(start, start.replace(hour=23, minute=59))


def estimated(
    stops: tuple[Stop, ...], legs: tuple[Leg, ...], top: TopSpeed = TOLD_59
) -> Estimate:
    return estimate(
        stops, legs, PLACES, top_speed=top, published=None, speeds=open_speeds()
    )


moments = st.datetimes(datetime(2019, 1, 1), datetime(2024, 1, 1))  # noqa: DTZ001  # made aware below


windows = st.one_of(
    st.just(Window()),
    st.builds(
        lambda at, hours: Window(
            at.replace(tzinfo=UTC), at.replace(tzinfo=UTC) + timedelta(hours=hours)
        ),
        moments,
        st.floats(0, 48),
    ),
)


def check_never_inverted(done: Estimate) -> None:
    for leg in done.legs:
        for window in (leg.depart, leg.arrive, leg.likely):
            if window.earliest and window.latest:
                assert window.earliest <= window.latest
