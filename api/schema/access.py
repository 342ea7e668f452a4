"""What any address of the API may answer before it is asked: a key that opens nothing, a quota that is used up.

Headers and keys are the same everywhere, so the contract has them once and each operation leads there.
"""

from typing import Any

from api.schema.operations import PROBLEM, Answer
from api.schema.shapes import ref

KEY = "ApiKey"
PREFIX = "/api/v1/"
_LIMITS = {
    "RateLimit": "Yang tersisa: `r` permintaan, dan `t` detik sampai mulai lagi. Abaikan bila jawaban dari cache.",
    "RateLimit-Policy": "Kuota: `q` permintaan dalam `w` detik.",
}

RESPONSES = {
    "KeyRefused": Answer(
        "Kunci dalam X-API-Key tidak berlaku.",
        ref("BadParameter"),
        PROBLEM,
        {"WWW-Authenticate": "Header yang memuat kunci."},
    ).as_openapi(),
    "QuotaUsedUp": Answer(
        "Kuota habis, bila pembatasan dinyalakan. Jawaban 304 tidak dihitung.",
        ref("Problem"),
        PROBLEM,
        {"Retry-After": "Berapa detik lagi boleh mencoba.", **_LIMITS},
    ).as_openapi(),
}

SECURITY_SCHEMES = {
    KEY: {
        "type": "apiKey",
        "in": "header",
        "name": "X-API-Key",
        "description": "Tidak wajib: menaikkan kuota. Dari tim kota.",
    }
}


def with_access(path: str, operation: dict[str, Any]) -> dict[str, Any]:
    """The operation with what stands in front of it; health checks have nothing there."""
    if not path.startswith(PREFIX):
        return operation
    answers = {
        **operation["responses"],
        "401": {"$ref": "#/components/responses/KeyRefused"},
    }
    answers.setdefault("429", {"$ref": "#/components/responses/QuotaUsedUp"})
    return {
        **operation,
        "responses": dict(sorted(answers.items())),
        "security": [{}, {KEY: []}],
    }
