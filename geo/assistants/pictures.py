"""A still so small that it goes with an answer."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.model import Journey

__all__ = ["small_still"]

_DRAWN = (960, 600)  # px: high enough for the key and the sources beside the map
_WIDTHS = (768, 640, 560, 480)  # px that it is made smaller to
_QUALITIES = (45, 30, 20, 10)


def small_still(journey: Journey, atlas: Atlas, most: int) -> bytes:
    """Return a WebP of at most so many bytes, nothing where none is as small.

    The sharpest that fits of some sizes is taken, a wider one before a finer one.
    """
    from PIL import Image  # comes with what draws stills

    from geo.drawing import scene_of  # as above
    from geo.outputs.image import still  # as above

    content = still(scene_of(journey, atlas), "png", size_px=_DRAWN, fineness=1)
    whole = Image.open(io.BytesIO(content)).convert("RGB")
    for wide in _WIDTHS:
        size = (wide, wide * _DRAWN[1] // _DRAWN[0])
        shown = whole.resize(size, Image.Resampling.LANCZOS)
        for quality in _QUALITIES[: 4 if wide == _WIDTHS[-1] else 3]:
            file = io.BytesIO()
            shown.save(file, "WEBP", quality=quality, method=4)
            if len(file.getvalue()) <= most:
                return file.getvalue()
    return b""
