"""Stories in a Dask frame: each partition becomes the rows of one of the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pyarrow as pa

from geo.atlas import open_atlas
from geo.batch.corpus import story_of
from geo.batch.findings import findings
from geo.batch.story import Limits
from geo.batch.tables import schema
from geo.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    import dask.dataframe as dd
    import pandas as pd

    from geo.atlas import Atlas
    from geo.batch.story import Findings

__all__ = ["Table", "trace_frame"]

Table = Literal["mentions", "stops", "legs", "checks", "failures"]


def trace_frame(
    stories: dd.DataFrame, atlas: Atlas | None = None, *, table: Table = "legs"
) -> dd.DataFrame:
    """Return one of the tables for the stories of a Dask (or dask-geopandas) frame.

    The frame has the columns `id` and `text`, and may have `published`, `language` and
    `source`. Each partition comes back as a GeoDataFrame in OGC:CRS84, longitude first
    (checks and failures: a plain frame), with the columns of the batch tables and, as
    its index, that of the story each row comes from. Nothing is read before Dask
    computes it.

    An `atlas` stays in this process; for a cluster of others leave it out: the shipped
    one is then opened for each partition. A story that ends its process ends Dask's
    worker: for limits see `trace_corpus`.
    """
    return stories.map_partitions(
        _partition,
        _Carried(atlas),
        table,
        meta=_frame([], [], table, index=stories._meta.index),  # noqa: SLF001  # Dask gives an index's type in no other way
    )


class _Carried:
    """An atlas on its way through Dask, which would hash it and copy it otherwise."""

    def __init__(self, atlas: Atlas | None) -> None:
        self.atlas = atlas

    def __dask_tokenize__(self) -> tuple[str, int]:
        """Tell one atlas from another by its identity."""
        return ("geo.Atlas", id(self.atlas))

    def __reduce__(self) -> tuple[type[_Carried], tuple[None]]:
        """Travel to another process, where the shipped atlas is opened.

        Raises:
            BadInput: an atlas that is open here cannot be sent there.
        """
        if self.atlas is not None:
            message = "an open atlas stays in its process: call trace_frame without it"
            raise BadInput(message)
        return _Carried, (None,)


def _partition(stories: pd.DataFrame, carried: _Carried, table: Table) -> pd.DataFrame:
    """Return the rows that a partition's stories give to a table."""
    atlas, limits = carried.atlas or open_atlas(), Limits()
    fields = stories.astype(object).where(stories.notna(), None).to_dict("records")
    found = [
        findings(story_of(row, said), atlas, limits) for row, said in enumerate(fields)
    ]
    positions = [n for n, one in enumerate(found) for _ in getattr(one, table)]
    return _frame(found, positions, table, index=stories.index)


def _frame(
    found: Sequence[Findings], positions: list[int], table: Table, *, index: pd.Index
) -> pd.DataFrame:
    """Return rows as a frame, with a story's place in the index beside each."""
    import geopandas as gpd  # half a second, for those who ask

    rows = [row for one in found for row in getattr(one, table)]
    frame = pa.Table.from_pylist(rows, schema=schema(table)).to_pandas()
    frame = frame.drop(columns="row").set_index(index.take(positions))
    if "geometry" not in frame:
        return frame
    shapes = gpd.GeoSeries.from_wkb(frame["geometry"], crs="OGC:CRS84")
    return gpd.GeoDataFrame(frame.assign(geometry=shapes), crs="OGC:CRS84")
