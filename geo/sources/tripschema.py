"""What a trip file may hold, as JSON Schema: for editors, and for the desk's form."""

from __future__ import annotations

from typing import get_args

from geo.model import LANGUAGES
from geo.model.clause import WAYS
from geo.model.journey import Reader, Status
from geo.sources.trips import ROLES

__all__ = ["schema"]

Schema = dict[str, object]
TEXT: Schema = {"type": "string"}
COUNTRY: Schema = {"type": "string", "pattern": "^[A-Za-z]{2}$"}  # ISO 3166-1 alpha-2
PLACE: Schema = {
    "type": ["string", "number"],
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
                }
            ),
            "trains": {
                "type": "array",
                "items": _mapping({"name": TEXT, "main": {"type": "boolean"}}),
            },
            "stops": {"type": ["array", "null"], "items": _stop()},
            "stated": {"type": ["array", "null"], "items": _extent()},
            **dict.fromkeys(("unplaced", "warnings"), texts),
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
    moment: Schema = {"type": ["string", "null"]}
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
            "railhead": {"type": ["string", "number", "null"]},
            "way": {"enum": list(WAYS), "default": "rail"},
            "confidence": PROBABILITY,
            "quote": {"type": ["string", "number"]},
            "span": SPAN,
        },
        required=["place"],
    )


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
