"""The contract as it was last agreed to. `python -m tests.contract.snapshot` writes it anew.

Look at the difference before you commit it: keys may be added, but what sites out there read must not go or change.
"""

import json
import os
from pathlib import Path

FILE = Path(__file__).parent / "openapi.json"
HOW = (
    "The contract changed. If that is meant: `make openapi-snapshot`, look at the difference, and commit it."
)


def current() -> str:
    from api.schema.generator import contract  # noqa: PLC0415  Django is not ready when this module is run

    return json.dumps(contract(), ensure_ascii=False, indent=1) + "\n"


def write() -> None:
    import django  # noqa: PLC0415  the settings are named first

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    FILE.write_text(current())


if __name__ == "__main__":
    write()
