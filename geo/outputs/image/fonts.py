"""Which installed fonts can write the names, and what to do without them."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.model import Edition, Scene

__all__ = ["drawable", "fonts_for", "plain_names", "usable_fonts"]

_log = logging.getLogger(__name__)
_RARE = 0x24F  # Latin letters up to it are in every font
_LOST = "?"

# Sans-serif fonts with Chinese, Japanese and Korean letters, of Linux, macOS, Windows.
_EAST_ASIAN = (
    "Noto Sans CJK JP",
    "Noto Sans CJK SC",
    "Noto Sans CJK KR",
    "Source Han Sans JP",
    "Hiragino Sans",
    "Arial Unicode MS",
    "Yu Gothic",
    "Microsoft YaHei",
    "Malgun Gothic",
)
_OTHERS = ("DejaVu Sans",)  # comes with matplotlib; Latin and Cyrillic
_CJK = re.compile("[\u1100-\u11ff\u2e80-\u9fff\ua960-\ud7ff\uf900-\ufaff\uff00-\uffef]")


def usable_fonts(wanted: str = "") -> tuple[list[str], bool]:
    """Return the fonts to draw with, and whether all five languages can be written.

    `wanted` are those of a house, with commas between, used where they are installed.
    """
    from matplotlib import font_manager  # only stills pay for it

    installed = {font.name for font in font_manager.fontManager.ttflist}
    found = [name for name in _EAST_ASIAN if name in installed]
    own = [name for each in wanted.split(",") if (name := each.strip()) in installed]
    if wanted and not own:
        _log.warning("%s: no such font is installed; DejaVu Sans is used", wanted)
    return [*own, *_OTHERS, *found], bool(found)


def drawable(scene: Scene, fonts: Sequence[str]) -> Scene:
    """Return the scene with a sign for each letter that none of the fonts has."""
    edition = scene.editions[0]
    texts = [scene.title, edition.answer, *_own(scene).values()]
    texts += [name for dot in scene.dots for name in dot.names.values()]
    texts += [cell for table in edition.tables for row in table.rows for cell in row]
    letters = {c for text in texts for c in text if ord(c) > _RARE}
    lost = {ord(c): _LOST for c in letters if not _is_had(c, tuple(fonts))}
    if not lost:
        return scene
    tables = tuple(
        replace(t, rows=tuple(tuple(c.translate(lost) for c in r) for r in t.rows))
        for t in edition.tables
    )
    first = replace(edition, answer=edition.answer.translate(lost), tables=tables)
    dots = tuple(
        replace(d, names={k: n.translate(lost) for k, n in d.names.items()})
        for d in scene.dots
    )
    return replace(
        scene,
        title=scene.title.translate(lost),
        editions=(first, *scene.editions[1:]),
        dots=dots,
        style=replace(
            scene.style,
            **{name: text.translate(lost) for name, text in _own(scene).items()},  # type: ignore[arg-type]  # texts
        ),
    )


def _own(scene: Scene) -> dict[str, str]:
    """Return the texts that an editor gives the map."""
    names = ("standfirst", "byline", "credit", "note")
    return {name: getattr(scene.style, name) for name in names}


def fonts_for(
    families: Sequence[str], letters: str, *, bold: bool = False
) -> tuple[str, int]:
    """Return the file, and the face in it, of the first family that has all letters.

    Of the one that has most where none has all.
    """
    from matplotlib import font_manager  # only stills pay for it

    def lacks(family: str) -> int:
        return sum(not _is_had(c, (family,)) for c in set(letters) if not c.isspace())

    best = min(families, key=lacks)
    weight = "bold" if bold else "normal"
    wanted = font_manager.FontProperties(family=best, weight=weight)
    found = font_manager.findfont(wanted)
    return str(found), int(getattr(found, "face_index", 0))


@cache
def _is_had(letter: str, fonts: tuple[str, ...]) -> bool:
    """Return whether one of the fonts has a letter."""
    from matplotlib import font_manager  # only stills pay for it

    files = (font_manager.findfont(name) for name in fonts)
    return any(font_manager.get_font(f).get_char_index(ord(letter)) for f in files)


def plain_names(scene: Scene) -> Scene:
    """Return the scene in English and with Latin names."""
    edition = next(e for e in scene.editions if e.language == "en")
    captions = tuple(
        replace(caption, names=_latin(caption.names))
        for caption in scene.backdrop.captions
    )
    return replace(
        scene,
        title="" if _CJK.search(scene.title) else scene.title,
        editions=(_readable(edition),),
        dots=tuple(replace(dot, names=_latin(dot.names)) for dot in scene.dots),
        backdrop=replace(scene.backdrop, captions=captions),
    )


def _latin(names: Mapping[str, str]) -> dict[str, str]:
    """Return the names that need no East Asian letters."""
    found = {key: name for key, name in names.items() if not _CJK.search(name)}
    return found or {"": "?"}


def _readable(edition: Edition) -> Edition:
    """Return the edition without what cannot be written."""
    return replace(edition, answer=_CJK.sub("", edition.answer))
