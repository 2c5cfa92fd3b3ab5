"""What a trip file may hold, as JSON Schema: for editors, and for the desk's form."""

from __future__ import annotations

from typing import get_args

from geo.model import LANGUAGES
from geo.model.clause import WAYS
from geo.model.style import CLOCKS, COLOUR, COLOURED, FONTS, PARTS, THEMES, UNITS
from geo.model.trip import Reader, Status
from geo.sources.styles import KEY_ROWS, STYLE_KEYS, TEXTS
from geo.sources.trips import ROLES

__all__ = ["schema"]

Schema = dict[str, object]
TEXT: Schema = {"type": "string"}
COUNTRY: Schema = {"type": "string", "pattern": "^[A-Za-z]{2}$"}  # ISO 3166-1 alpha-2
PLACE: Schema = {
    "type": ["string", "number"],
    "format": "place",
    "description": 'a name, geonames:ID, railstory:NAME, or "lat,lon"',
}
SPAN: Schema = {"type": "array", "items": {"type": "integer"}, "maxItems": 2}
PROBABILITY: Schema = {"type": "number", "minimum": 0, "maximum": 1}
KMH: Schema = {"type": "number", "exclusiveMinimum": 0, "maximum": 603}


def schema() -> Schema:
    """Return the JSON Schema (2020-12) of a trip file."""
    texts: Schema = {"type": "array", "items": TEXT}
    speed = _mapping(
        {
            "kmh": KMH,
            "source": {"enum": ["text", "option", "default"]},
            "quote": {"type": ["string", "null"]},
        },
        required=["kmh"],
    )
    seen = {"type": ["object", "null"], "description": "leave it, or delete it all"}
    whole = _mapping(
        {
            "railstory": {"const": 1},
            "title": {"type": ["string", "number"]},
            "language": {"enum": list(LANGUAGES)},
            "published": {"type": ["string", "null"], "description": "like 2023-09-13"},
            "dated_by": {"enum": ["option", "metadata", "dateline"]},
            "top_speed": {"oneOf": [KMH, speed]},
            "via": {"type": ["array", "null"], "items": PLACE},
            "avoid": {"type": ["array", "null"], "items": COUNTRY},
            "drawn": {"type": "boolean", "default": True},
            "confidence": PROBABILITY,
            "read_by": _mapping(
                {
                    "reader": {"enum": list(get_args(Reader))},
                    "model": {"type": ["string", "null"]},
                    "prompt": {"type": ["string", "null"]},
                    "date": {"type": ["string", "null"]},
                }
            ),
            "trains": {
                "type": "array",
                "items": _mapping({"name": TEXT, "main": {"type": "boolean"}}),
            },
            "stops": {"type": ["array", "null"], "items": _stop()},
            "stated": {"type": ["array", "null"], "items": _extent()},
            **dict.fromkeys(("unplaced", "warnings"), texts),
            "style": _style(),
            "seen": seen,
        },
        required=["top_speed"],
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A trip file of railstory",
        **whole,
    }


def _stop() -> Schema:
    """Return the schema of a stop."""
    moment: Schema = {"type": ["string", "null"], "format": "moment"}
    shown: Schema = {"type": "boolean", "default": True}
    return _mapping(
        {
            "place": PLACE,
            "role": {"enum": list(ROLES), "default": "stop"},
            "status": {"enum": list(get_args(Status))},
            "told": {
                "type": ["array", "null"],
                "items": moment,
                "maxItems": 2,
                "description": "[earliest, latest] in ISO 8601; the place's own time",
            },
            "left": {
                "type": ["array", "null"],
                "items": moment,
                "maxItems": 2,
                "description": "when the train went on, as `told`",
            },
            "railhead": {"type": ["string", "number", "null"], "format": "place"},
            "way": {"enum": list(WAYS), "default": "rail"},
            "confidence": PROBABILITY,
            "quote": {"type": ["string", "number"]},
            "span": SPAN,
            "name": _said("what the map calls the stop, in every language"),
            "note": _said("what an editor says of the stop, on its card"),
            "label": {**shown, "description": "whether its name stands on the map"},
            "marker": {**shown, "description": "whether it is marked on the map"},
        },
        required=["place"],
    )


_TOLD = {
    "headline": "stands instead of the title that was read",
    "standfirst": "stands below the headline",
    "byline": "who wrote the story or drew the map",
    "credit": "stands before the sources, on the map too",
    "note": "stands below the facts",
}


def _style() -> Schema:
    """Return the schema of an editor's style."""
    parts: Schema = {"type": "array", "items": {"enum": list(PARTS)}}
    colours = {
        "type": ["object", "null"],
        "properties": {
            name: {"type": "string", "pattern": f"^{COLOUR.pattern}$"}
            for name in COLOURED
        },
        "additionalProperties": False,
    }
    properties = {
        **{name: _said(_TOLD[name]) for name in TEXTS},
        "hide": {**parts, "description": "parts that do not show"},
        "show": {**parts, "description": "parts that show although quiet hides them"},
        "quiet": {"type": "boolean", "description": "line, names and dates alone"},
        "key": {
            "type": ["array", "null"],
            "items": {"enum": list(KEY_ROWS)},
            "description": "the rows of the key that show; all when left out",
        },
        "checks": {
            "type": ["array", "null"],
            "items": {"type": "integer", "minimum": 1},
            "description": "the claims that show, by number; all when left out",
        },
        "colours": {**colours, "description": "on light paper"},
        "dark": {**colours, "description": "on a dark screen"},
        "font": {"type": ["string", "null"], "pattern": f"^{FONTS.pattern}$"},
        "units": {"enum": list(UNITS)},
        "clock": {"enum": list(CLOCKS)},
        "theme": {"enum": list(THEMES)},
    }
    ordered = {key: properties[key] for key in STYLE_KEYS}
    return {**_mapping(ordered), "type": ["object", "null"]}


def _said(what: str) -> Schema:
    """Return the schema of a text that an editor gives."""
    return {"type": ["string", "number", "null"], "description": what}


def _extent() -> Schema:
    """Return the schema of a distance or duration that the story states."""
    return _mapping(
        {
            "km": {"type": "number", "exclusiveMinimum": 0},
            "hours": {"type": "number", "exclusiveMinimum": 0},
            **dict.fromkeys(("surface", "quote"), TEXT),
            "span": SPAN,
        }
    )


def _mapping(properties: Schema, *, required: list[str] | None = None) -> Schema:
    """Return the schema of a mapping that has these keys and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": required or [],
        "additionalProperties": False,
    }
