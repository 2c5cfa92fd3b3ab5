"""Write docs/trip.schema.json from what the reader of trip files allows.

.venv/bin/python docs/trip_schema.py
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

from geo.model import LANGUAGES
from geo.model.journey import Status
from geo.sources.trips import ROLES

FILE = Path(__file__).with_name("trip.schema.json")

Schema = dict[str, object]


def schema() -> Schema:
    """Return the JSON Schema (2020-12) of a trip file."""
    text: Schema = {"type": "string"}
    texts: Schema = {"type": "array", "items": text}
    place: Schema = {
        "type": ["string", "number"],
        "description": 'a name, geonames:ID, railstory:NAME, or "lat,lon"',
    }
    span: Schema = {"type": "array", "items": {"type": "integer"}, "maxItems": 2}
    moment: Schema = {"type": ["string", "null"]}
    stop = _mapping(
        {
            "place": place,
            "role": {"enum": list(ROLES), "default": "stop"},
            "status": {"enum": list(get_args(Status))},
            "told": {
                "type": ["array", "null"],
                "items": moment,
                "maxItems": 2,
                "description": "[earliest, latest] in ISO 8601; the place's own time",
            },
            "railhead": {"type": ["string", "number", "null"]},
            "quote": {"type": ["string", "number"]},
            "span": span,
        },
        required=["place"],
    )
    extent = _mapping(
        {
            "km": {"type": "number", "exclusiveMinimum": 0},
            "hours": {"type": "number", "exclusiveMinimum": 0},
            **dict.fromkeys(("surface", "quote"), text),
            "span": span,
        }
    )
    kmh: Schema = {"type": "number", "exclusiveMinimum": 0, "maximum": 603}
    speed = _mapping(
        {
            "kmh": kmh,
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
            "top_speed": {"oneOf": [kmh, speed]},
            "via": {"type": ["array", "null"], "items": place},
            "avoid": {"type": ["array", "null"], "items": text},
            "stops": {"type": ["array", "null"], "items": stop},
            "stated": {"type": ["array", "null"], "items": extent},
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


def _mapping(properties: Schema, *, required: list[str] | None = None) -> Schema:
    """Return the schema of a mapping that has these keys and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": required or [],
        "additionalProperties": False,
    }


if __name__ == "__main__":
    FILE.write_text(json.dumps(schema(), indent=2) + "\n", "utf-8")
