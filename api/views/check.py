"""`POST changes/check`: a mirror asks whether what it holds is what is published."""

import re
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, ClassVar
from uuid import UUID

from django.http import HttpResponse

from api.errors import BadParameterError, problem
from api.feed.check import Range, compare
from api.http import json_answer
from api.schema.operations import BAD_PARAMETER, PROBLEM, Answer, Operation
from api.schema.shapes import Schema, identifier, ref
from api.views import sent
from api.views.public import PublicView
from api.views.scopes import SCOPE, scope_of

MOST_BYTES = 2 * 1024 * 1024
MOST_ITEMS = 10_000
KEYS = ("items", "id_from", "id_to")
_NAMED = 5
_ID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_ETAG = re.compile(r'(?:W/)?("?)([0-9a-f]{64})(?:-(?:br|gz))?\1')

SENT: Schema = {
    "type": "object",
    "description": "Yang dipegang sebuah cermin. Hanya yang ada dalam rentang `id_from` sampai `id_to` dibandingkan.",
    "properties": {
        "items": {
            "type": "object",
            "description": "`id` ke `etag`; dengan atau tanpa tanda kutip dan akhiran -br atau -gz.",
            "maxProperties": MOST_ITEMS,
            "additionalProperties": {"type": "string"},
        },
        "id_from": {**identifier(), "description": "Id pertama, termasuk. Tanpa ini: dari yang paling awal."},
        "id_to": {
            **identifier(),
            "description": "Id terakhir, termasuk. Tanpa ini: sampai yang paling akhir.",
        },
    },
    "required": ["items"],
    "additionalProperties": False,
    "example": {
        "items": {
            "d710c394-7da1-5681-9a1f-9ec4496136ec": "5b1f6b1f0d8a4e0c9f6c3f7a2d4e8b901c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f"
        },
        "id_from": "d0000000-0000-0000-0000-000000000000",
        "id_to": "dfffffff-ffff-ffff-ffff-ffffffffffff",
    },
}


class CheckView(PublicView):
    """Changes nothing, so it takes no transaction. One query, one more to check slugs."""

    operation: ClassVar = Operation(
        "checkMirror",
        "Umpan",
        "Apakah yang disimpan sebuah cermin masih benar",
        {
            200: Answer(
                "Yang harus dibaca lagi, yang belum ada, dan yang harus dihapus.", ref("MirrorCheck")
            ),
            400: BAD_PARAMETER,
            413: Answer(
                f"Lebih dari {MOST_ITEMS} dokumen atau {MOST_BYTES} byte: tanyakan per rentang.",
                ref("Problem"),
                PROBLEM,
            ),
        },
        "Tanpa rentang, semua dokumen dibandingkan.",
        parameters=SCOPE,
        method="post",
        body=SENT,
    )

    def post(self, request: Any) -> HttpResponse:
        scope = scope_of(request.GET)
        body = sent.read_json(request, MOST_BYTES, KEYS)
        if body is None:
            return _too_much(f"Isi lebih dari {MOST_BYTES} byte.")
        among = Range(_bound(body, "id_from"), _bound(body, "id_to"))
        if among.first and among.last and among.first > among.last:
            raise BadParameterError("id_from", "id_from tidak boleh sesudah id_to.")
        items = body.get("items")
        if not isinstance(items, dict):
            raise BadParameterError("items", "items harus objek: id ke etag.")
        if len(items) > MOST_ITEMS:
            return _too_much(f"items memuat {len(items)} dokumen.")
        response = json_answer(request, asdict(compare(_held(items), among, scope)), until=None)
        response["Cache-Control"] = "no-store"
        return response


def _too_much(what: str) -> HttpResponse:
    detail = f"{what} Paling banyak {MOST_ITEMS} dokumen dan {MOST_BYTES} byte; tanyakan per rentang id_from–id_to."
    return problem(413, "Terlalu besar", detail)


def _held(items: dict[str, Any]) -> dict[UUID, str]:
    """What was sent, by id; every one that cannot be is named."""
    if wrong := [id_ for id_ in items if not _ID.fullmatch(id_)]:
        raise BadParameterError("items", f"Bukan id: {_named(wrong)}.")
    etags = {id_: _ETAG.fullmatch(etag) if isinstance(etag, str) else None for id_, etag in items.items()}
    if wrong := [f"{id_} {items[id_]!r}" for id_, etag in etags.items() if etag is None]:
        raise BadParameterError("items", f"Bukan etag: {_named(wrong)}.")
    return {UUID(id_): etag[2] for id_, etag in etags.items() if etag}


def _named(wrong: Iterable[str]) -> str:
    shown = [text[:80] for text in wrong]
    more = len(shown) - _NAMED
    return ", ".join(shown[:_NAMED]) + (f" dan {more} lainnya" if more > 0 else "")


def _bound(body: dict[str, Any], name: str) -> UUID | None:
    said = body.get(name)
    if said is None:
        return None
    if not isinstance(said, str) or not _ID.fullmatch(said):
        raise BadParameterError(name, f"{name} harus UUID, bukan {str(said)[:60]!r}.")
    return UUID(said)
