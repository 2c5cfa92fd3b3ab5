"""Register the tables that are kept by hand: commercial speeds, and halts at borders.

Each row of `speeds.csv` names the trains behind it with their commercial speed, so that
anybody can reckon it anew: `usual_kmh` is their geometric mean, `slow_kmh` and
`fast_kmh` are that divided and multiplied by one factor, as `docs/time.md` says.
"""

from packages import register

register(
    "speeds.csv",
    licence="CC-BY-4.0",
    attribution="Speeds: TrainRouter Atlas (CC BY 4.0, trainrouter.com)",
    origin=["data/speeds.csv, kept by hand; each row names its sources"],
    date="2026-11-22",
)
register(
    "halts.csv",
    licence="MIT",
    attribution="",
    origin=["data/halts.csv, kept by hand; each row names its sources"],
    date="2026-11-22",
)
