"""Many stories at once: a corpus in, tables out, on one machine or many.

    corpus -> chunks -> benches (one process each, with an atlas) -> tables -> manifest

The only package that knows Dask, which does the distributing. Importing it loads
nothing: a bench, which reads one story after the other, needs no Dask.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.batch.daskframes import trace_frame
    from geo.batch.report import write_report
    from geo.batch.runs import Progress, Summary, trace_corpus
    from geo.batch.story import Asking, Ground, Limits, Story

__all__ = [
    "Asking",
    "Ground",
    "Limits",
    "Progress",
    "Story",
    "Summary",
    "trace_corpus",
    "trace_frame",
    "write_report",
]

_HOME = {
    "Asking": "geo.batch.story",
    "Ground": "geo.batch.story",
    "Limits": "geo.batch.story",
    "Story": "geo.batch.story",
    "Progress": "geo.batch.runs",
    "Summary": "geo.batch.runs",
    "trace_corpus": "geo.batch.runs",
    "trace_frame": "geo.batch.daskframes",
    "write_report": "geo.batch.report",
}


def __getattr__(name: str) -> object:
    """Load a public name from its module when it is first used."""
    if name not in _HOME:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOME[name]), name)
