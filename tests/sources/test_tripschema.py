"""The published JSON Schema of trip files says what the reader takes."""

from __future__ import annotations

import copy
import json
import runpy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator, ValidationError
from toy_trip import TRIP, find

from geo.cli import main
from geo.errors import BadInput
from geo.outputs.tripfile import trip_yaml
from geo.sources.trips import read_trip

if TYPE_CHECKING:
    from collections.abc import Mapping

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = json.loads((DOCS / "trip.schema.json").read_text("utf-8"))
CHECK = Draft202012Validator(SCHEMA)


def test_the_schema_is_one_and_is_current() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    written = runpy.run_path(str(DOCS / "trip_schema.py"))["schema"]()
    assert written == SCHEMA, "run python docs/trip_schema.py"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_written_trip_fits_the_schema(
    stories: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    assert main(["trip", str(stories / f"armoured-train.{language}.txt")]) == 0
    CHECK.validate(yaml.safe_load(capsys.readouterr().out))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"colour": "red"}, "colour"),
        ({"language": "it"}, "fr"),
        ({"top_speed": 0}, "0"),
        ({"top_speed": 900}, "900"),
        ({"stops": [{"role": "stop"}]}, "place"),
        ({"stops": [{"place": "Khasan", "role": "stopp"}]}, "stopp"),
        ({"stops": [{"place": "Khasan", "status": "maybe"}]}, "maybe"),
        ({"stops": [{"place": "Khasan", "told": ["a", "b", "c"]}]}, "told|long"),
    ],
)
def test_what_the_reader_refuses_does_not_fit_either(
    tmp_path: Path, change: Mapping[str, Any], says: str
) -> None:
    document = copy.deepcopy(yaml.safe_load(trip_yaml(TRIP)))
    CHECK.validate(document)
    document |= change
    with pytest.raises(ValidationError, match=says):
        CHECK.validate(document)
    path = tmp_path / "trip.yaml"
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(BadInput):
        read_trip(path, find)
