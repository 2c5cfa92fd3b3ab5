"""Write docs/trip.schema.json from what the reader of trip files allows.

.venv/bin/python docs/trip_schema.py
"""

from __future__ import annotations

import json
from pathlib import Path

from geo.sources.tripschema import schema

FILE = Path(__file__).with_name("trip.schema.json")

if __name__ == "__main__":
    FILE.write_text(json.dumps(schema(), indent=2) + "\n", "utf-8")
