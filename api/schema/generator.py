"""The OpenAPI document, from the views that the URL configuration really has."""

import json
from functools import lru_cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema

from api.schema.access import RESPONSES, SECURITY_SCHEMES, with_access
from api.schema.components import SCHEMAS
from api.schema.operations import Operation
from api.schema.webhooks import WEBHOOKS

TAGS = {
    "Dokumen": "Satu alamat portal, satu dokumen utuh.",
    "Daftar": "Baris dengan saringan, urutan dan halaman.",
    "Pencarian": "Kata sehari-hari ke dokumen.",
    "Register": "322 aplikasi lama dan angka yang dihitung darinya.",
    "Umpan": "Semua dokumen sekaligus, lalu hanya yang berubah.",
    "Tentang API": "Pintu masuk, kontrak, kesehatan.",
}


class OperationSchema(AutoSchema):
    """Repeats what the view says of itself; views that say nothing (Wagtail's own) are no part of the contract."""

    def is_excluded(self) -> bool:
        return not hasattr(self.view, "operation")

    def get_operation(self, *place: Any) -> dict[str, Any] | None:
        self.path, self.path_regex, self.path_prefix, self.method, self.registry = place
        operation: Operation | None = getattr(self.view, "operation", None)
        wanted = operation and self.method.lower() == operation.method
        return with_access(self.path, operation.as_openapi()) if operation and wanted else None


def add_components(result: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
    """The last step of drf-spectacular: our schemas, and what the tags mean."""
    result["components"] = {
        "responses": RESPONSES,
        "schemas": SCHEMAS,
        "securitySchemes": SECURITY_SCHEMES,
    }
    result["webhooks"] = WEBHOOKS
    result["tags"] = [{"name": name, "description": meaning} for name, meaning in TAGS.items()]
    return result


@lru_cache(maxsize=1)
def contract() -> dict[str, Any]:
    """The whole contract. Made once: it changes only with the code."""
    generator = SchemaGenerator()  # type: ignore[no-untyped-call]
    found: dict[str, Any] = generator.get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return found


@lru_cache(maxsize=1)
def contract_bytes() -> bytes:
    return json.dumps(contract(), ensure_ascii=False, separators=(",", ":")).encode()
