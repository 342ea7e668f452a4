"""Examples for the contract, as the small city of the tests is served. `python -m tests.contract.examples` writes them.

What differs each time (identifiers, moments, names of stored files) is made the same, long lists are cut short.
"""

import json
import os
import re
import uuid
from pathlib import Path
from typing import Any

FILES = Path(__file__).parents[2] / "api" / "schema" / "examples"
MOMENT = "2026-01-31T08:00:00+07:00"
ETAG = "5b1f6b1f0d8a4e0c9f6c3f7a2d4e8b901c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f"
HOST = "https://surabaya.example"
MOMENTS = ("updated_at", "published_at", "last_round_at")
MOST = {
    "vocabulary": 3,
    "documents": 2,
    "content": 3,
    "results": 3,
    "services": 2,
    "applications": 3,
    "items": 2,
    "hints": 2,
}


def addresses(city: Any) -> dict[str, str]:
    """Which answer shows which schema."""
    from api.schema.vocabulary import DOCUMENTS  # noqa: PLC0415  Django is not ready when this module is run

    return {
        **{name: f"/api/v1/documents{city.said[type_]}" for type_, name in DOCUMENTS.items()},
        "Root": "/api/v1/",
        "ServiceList": "/api/v1/services?field=kependudukan",
        "AgencyList": "/api/v1/agencies",
        "FieldList": "/api/v1/fields",
        "NewsList": "/api/v1/news",
        "PlaceList": "/api/v1/places",
        "SearchResults": "/api/v1/search?q=akta",
        "SearchData": "/api/v1/search/data",
        "ApplicationList": "/api/v1/applications",
        "ConsolidationFigures": "/api/v1/consolidation",
        "Changes": "/api/v1/changes?limit=1000",
        "ChangesWithBody": "/api/v1/changes?limit=1000&include=body",
        "CursorExpired": "/api/v1/changes?after=999999",
        "SnapshotLine": "/api/v1/snapshot?type=home",
        "Moved": f"/api/v1/documents{city.moved[0]}",
        "Gone": f"/api/v1/documents{city.gone}",
        "Problem": "/api/v1/documents/tidak-ada",
        "BadParameter": "/api/v1/services?agency=tidak-ada",
        "Healthy": "/healthz",
        "Ready": "/readyz",
    }


def write() -> None:
    import django  # noqa: PLC0415  the settings are named first

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()

    from django.test.utils import setup_databases, setup_test_environment, teardown_databases  # noqa: PLC0415

    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        _write_all()
    finally:
        teardown_databases(databases, verbosity=0)


def _write_all() -> None:
    from django.test import Client  # noqa: PLC0415

    from tests.contract.city import make_city  # noqa: PLC0415

    FILES.mkdir(exist_ok=True)
    client = Client()
    for name, address in addresses(make_city()).items():
        example = same_each_time(_read(client, address))
        if name.startswith("Changes"):
            example = _one_of_each(example)
        text = json.dumps(shortened(example), ensure_ascii=False, indent=2)
        (FILES / f"{name}.json").write_text(text + "\n")
    (FILES / "MirrorCheck.json").write_text(json.dumps(_mirror_check(client), indent=2) + "\n")


def _read(client: Any, address: str) -> Any:
    response = client.get(address)
    body = next(iter(response.streaming_content)) if response.streaming else response.content
    return json.loads(body)


def _mirror_check(client: Any) -> Any:
    """Of a mirror that holds one old document, one that is gone, and lacks one."""
    lines = (json.loads(line) for line in client.get("/api/v1/snapshot").streaming_content)
    pairs = sorted((line for line in lines if "id" in line), key=lambda line: line["path"])[:2]
    old, lacking = (same_each_time(pair) for pair in pairs)
    gone = str(uuid.uuid5(uuid.NAMESPACE_URL, "/gone"))
    held = {pairs[0]["id"]: "0" * 64, gone: "0" * 64}
    asked = {"items": held, "id_to": max(pairs[1]["id"], gone)}
    found = client.post("/api/v1/changes/check", asked, content_type="application/json").json()
    assert pairs[1]["id"] in found["missing"]
    return {"stale": [old["id"]], "missing": [lacking["id"]], "remove": found["remove"]}


def same_each_time(value: Any) -> Any:
    if isinstance(value, list):
        return [same_each_time(item) for item in value]
    if isinstance(value, str):
        return _stable_name(value)
    if not isinstance(value, dict):
        return value
    stable = {key: same_each_time(item) for key, item in value.items()}
    if "id" in stable and "path" in stable and "code" not in stable:
        stable["id"] = str(uuid.uuid5(uuid.NAMESPACE_URL, stable["path"]))
    stable |= {key: MOMENT for key in MOMENTS if stable.get(key)}
    if stable.get("etag"):
        stable["etag"] = ETAG
    if "level" in stable and "starts_at" in stable:  # an alert of this moment
        stable |= {"starts_at": MOMENT, "ends_at": "2026-02-01T08:00:00+07:00"}
    return stable


def shortened(value: Any) -> Any:
    if isinstance(value, list):
        return [shortened(item) for item in value]
    if isinstance(value, dict):
        return {
            key: shortened(item[: MOST.get(key)] if isinstance(item, list) else item)
            for key, item in value.items()
        }
    return value


def _one_of_each(changes: dict[str, Any]) -> dict[str, Any]:
    """The first change of each kind, under numbers that follow each other."""
    kinds = {entry["op"]: entry for entry in reversed(changes["results"])}
    entries = [
        kinds[op] | {"sequence": number} for number, op in enumerate(("publish", "move", "withdraw"), 41)
    ]
    return {"results": entries, "next": "43-1c9d2f7e"}


def _stable_name(text: str) -> str:
    text = text.replace("http://testserver", HOST)
    text = re.sub(r"/media/images/gambar\w*\.", "/media/images/gambar.", text)
    return re.sub(r"/berkas/(\d+)/berkas\w*\.pdf", "/berkas/7/berkas.pdf", text)


if __name__ == "__main__":
    write()
