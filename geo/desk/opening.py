"""What the desk is opened with: a story as read, a trip file, or words just pasted."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from geo.errors import BadInput
from geo.languages.detection import language_of
from geo.model import Itinerary, TopSpeed, Trip
from geo.outputs.tripfile import is_untouched, trip_yaml
from geo.pipeline import read
from geo.schedule.speedlimits import DEFAULT_TOP_SPEED_KMH
from geo.sources.articles import article_in, name_of, read_article
from geo.sources.headlines import headline
from geo.sources.trips import read_trip
from geo.sources.yamllines import plain_values

if TYPE_CHECKING:
    from typing import Unpack

    from geo.atlas import Atlas
    from geo.pipeline import Reading
    from geo.sources.articles import Article

__all__ = ["Opened", "Values", "dropped", "opened", "told", "unread", "values_of"]

Values = dict[str, Any]
_TRIPS = frozenset({".yaml", ".yml"})
_STORIES = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")
_LONGEST_NAME = 60  # characters of a headline that name a file


@dataclass(frozen=True, slots=True)
class Opened:
    """A story's text or none, its trip as it stands, and as railstory reads it.

    `file` is where the trip is saved. A story that lies in no file is `loose`: drafts
    keep its text as well. `why` says what a batch found wrong with it.
    """

    name: str
    text: str
    trip: Values
    file: Path
    reading: Values
    loose: bool = False
    why: str = ""


def opened(path: str, atlas: Atlas, **known: Unpack[Reading]) -> Opened:
    """Return a story, read, or a trip file, ready for the desk.

    A story whose trip a person has corrected before opens with that.

    Raises:
        BadInput: the file cannot be read, or its folder not be written to.
    """
    file = Path(path)
    if file.suffix.lower() in _TRIPS:
        _refuse_unwritable(file.parent)
        trip = read_trip(file, atlas.find)
        text = _story_beside(file)
        if not text:
            return Opened(file.name, "", values_of(trip), file, values_of(trip))
        said: Reading = {"published": trip.published, "language": trip.language}
        reading = read(text, atlas, **said)
        reading = replace(reading, title=reading.title or trip.title)
        return Opened(file.name, text, values_of(trip), file, values_of(reading))
    return told(read_article(path), atlas, path, **known)


def told(
    article: Article, atlas: Atlas, source: str = "", **known: Unpack[Reading]
) -> Opened:
    """Return a story, read, ready for the desk; its trip goes beside the `source`.

    Raises:
        BadInput: something that is `known` cannot be, or the folder not written to.
    """
    said: Reading = {"published": article.published, "title": article.title}
    said["dated_by"] = "option" if known.get("published") else "metadata"
    given = {key: value for key, value in known.items() if value is not None}
    reading = read(article.text, atlas, **cast("Reading", said | given))
    name = article.name
    loose = not source or source == "-" or "://" in source
    if loose and name == "story":
        name = name_of((reading.title or name)[:_LONGEST_NAME].replace("/", "-"))
    reading = replace(reading, title=reading.title or name)
    values = values_of(reading)
    target = Path(f"{name}.yaml") if loose else Path(source).with_suffix(".yaml")
    _refuse_unwritable(target.parent)
    target, earlier = _earlier(target, atlas)
    trip = values_of(earlier) if earlier and not loose else values
    shown = name if loose else Path(source).name
    return Opened(shown, article.text, trip, target, values, loose)


def dropped(content: bytes, name: str, atlas: Atlas) -> Opened:
    """Return a file that was dropped on the page: a story, or a trip file.

    Nobody knows where it lay, so its trip is saved in the working folder.

    Raises:
        BadInput: it is of a kind that is not read, or not what its name says.
    """
    suffix = Path(name).suffix.lower()
    if suffix in _TRIPS:
        from geo.sources.trips import trip_of  # only for a trip

        values = plain_values(content.decode("utf-8-sig", "replace"), name)
        if not isinstance(values, dict):
            message = f"{name} is no trip file: drop one that railstory wrote"
            raise BadInput(message)
        trip = values_of(trip_of(values, name, atlas.find))
        target = Path(f"{name_of(name)}.yaml")
        return Opened(name, "", trip, target, trip, loose=True)
    if suffix not in _STORIES:
        message = f"{name} is of no kind that is read: {', '.join(_STORIES)}, .yaml"
        raise BadInput(message)
    return told(article_in(content, name), atlas)


def unread(name: str, text: str, file: Path, *, why: str) -> Opened:
    """Return a story that could not be read, with a trip that has no stops yet."""
    language = language_of(text) if text.strip() else "en"
    speed = TopSpeed(DEFAULT_TOP_SPEED_KMH, "default")
    title = headline(text) or name
    empty = Trip(title, language, None, speed, Itinerary(()), ())
    return Opened(name, text, values_of(empty), file, values_of(empty), why=why)


def values_of(trip: Trip) -> Values:
    """Return a trip as the plain values of its file."""
    return cast("Values", plain_values(trip_yaml(trip), trip.title))


def _earlier(target: Path, atlas: Atlas) -> tuple[Path, Trip | None]:
    """Return where to save, and the trip that a person corrected there before.

    A file that is no trip is left alone: the trip then goes beside it.
    """
    if not target.is_file():
        return target, None
    try:
        trip = read_trip(target, atlas.find)
        if is_untouched(target.read_text("utf-8-sig")):
            return target, None
    except (BadInput, OSError):
        return _earlier(target.with_name(f"{target.stem}.trip.yaml"), atlas)
    return target, trip


def _refuse_unwritable(folder: Path) -> None:
    """Refuse to begin where nothing can be saved.

    Raises:
        BadInput: the folder cannot be written to.
    """
    if not os.access(folder, os.W_OK | os.X_OK):
        message = f"{folder} cannot be written to: copy the story where it can"
        raise BadInput(message)


def _story_beside(file: Path) -> str:
    """Return the text of the story that lies beside a trip file, "" for none."""
    stem = file.with_suffix("")
    stems = [stem, stem.with_suffix("")] if stem.suffix == ".trip" else [stem]
    for each in stems:
        for suffix in _STORIES:
            story = each.with_name(each.name + suffix)
            if story.is_file():
                try:
                    return read_article(str(story)).text
                except BadInput:
                    continue
    return ""
