"""An example of each answer. `make openapi-snapshot` writes the files, from content that only tests know."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from api.schema.shapes import Schema

FOLDER = Path(__file__).parent
STAND_INS = {"AnyDocument": "Service"}


def example_of(schema: Schema) -> Any:
    """The example of a named schema, or of the first of several; None when there is none."""
    named = schema.get("anyOf", [schema])[0].get("$ref", "").rpartition("/")[2]
    return load(STAND_INS.get(named, named))


@lru_cache
def load(name: str) -> Any:
    file = FOLDER / f"{name}.json"
    return json.loads(file.read_text()) if file.exists() else None
