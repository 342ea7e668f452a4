"""The feed: what changed since a point, and the whole to start from."""

import json
import uuid
from collections.abc import Iterator
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from api.errors import BadParameterError, problem
from api.http import json_answer
from api.published.change_log import last_sequence
from api.published.models import Change, PublishedDocument, Status
from api.schema.operations import BAD_PARAMETER, NDJSON, PROBLEM, Answer, Operation, Parameter, cached
from api.schema.shapes import ref
from api.views.parameters import number
from api.views.public import PublicView

CURSOR_DIGITS = 18
AFTER = Parameter(
    "after",
    "Kursor: `next` dari jawaban sebelumnya, atau X-Next-Cursor dari snapshot. Tanpa ini: dari awal.",
    {"type": "string", "pattern": f"^[0-9]{{1,{CURSOR_DIGITS}}}$"},
    example="0",
)
LIMIT = Parameter(
    "limit",
    "Paling banyak sekian perubahan.",
    {"type": "integer", "minimum": 1, "maximum": 1000, "default": 100},
)


class ChangesView(PublicView):
    """Changes in the order of their commits, after a cursor. `next` is the cursor to ask with; one query."""

    operation: ClassVar = Operation(
        "listChanges",
        "Umpan",
        "Perubahan sejak sebuah kursor",
        cached(
            "Perubahan menurut urutan terbitnya. `results` kosong: tidak ada yang baru.",
            ref("Changes"),
            (410, Answer("Kursor tidak berlaku lagi: mulai dari snapshot.", ref("Problem"), PROBLEM)),
        ),
        parameters=(AFTER, LIMIT),
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        after = _cursor(request.GET.get(AFTER.name))
        limit = number(request.GET, LIMIT)
        # The change at the cursor is read too: a cursor that names none is not ours, or of a time before a restore.
        changes = list(Change.objects.filter(sequence__gte=after).order_by("sequence")[: limit + 1])
        if after:
            if not changes or changes[0].sequence != after:
                return problem(
                    410, "Kursor tidak berlaku", "Kursor ini tidak dikenal. Mulai lagi dari /api/v1/snapshot."
                )
            del changes[0]
        changes = changes[:limit]
        following = str(changes[-1].sequence) if changes else str(after)
        found = {"results": [_entry(change) for change in changes], "next": following}
        return json_answer(request, found, until=None)


class SnapshotView(PublicView):
    """Every live document, one JSON object a line. Follow the feed from `X-Next-Cursor`."""

    operation: ClassVar = Operation(
        "readSnapshot",
        "Umpan",
        "Semua dokumen yang terbit, satu baris JSON per dokumen",
        {
            200: Answer(
                "NDJSON: setiap baris satu SnapshotLine.",
                ref("SnapshotLine"),
                NDJSON,
                {"X-Next-Cursor": "Kursor untuk /changes; yang berubah selama snapshot dibaca ada di sana."},
            ),
            400: BAD_PARAMETER,
        },
    )

    def get(self, request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
        # The cursor is read before the documents: what commits between is in both, and never in neither.
        headers = {"X-Next-Cursor": str(last_sequence()), "Cache-Control": "no-cache"}
        content_type = f"{NDJSON}; charset=utf-8"
        lines = iter(()) if request.method == "HEAD" else _lines()
        return StreamingHttpResponse(lines, content_type=content_type, headers=headers)


def _cursor(value: str | None) -> int:
    if value is None or value == "":
        return 0
    if not (value.isascii() and value.isdigit() and len(value) <= CURSOR_DIGITS):
        raise BadParameterError(AFTER.name, "Parameter after harus nilai `next` dari jawaban sebelumnya.")
    return int(value)


def _entry(change: Change) -> dict[str, Any]:
    return {
        "sequence": change.sequence,
        "op": change.op,
        "id": str(change.document_id),
        "path": change.path,
        "previous_path": change.previous_path or None,
        "type": change.type,
        "etag": change.etag or None,
        "reason": change.reason or None,
    }


def _lines() -> Iterator[bytes]:
    columns = ("id", "path", "type", "etag", "body")
    for row in (
        PublishedDocument.objects.filter(status=Status.LIVE)
        .order_by("path")
        .values_list(*columns)
        .iterator(200)
    ):
        yield _line(*row)


def _line(document_id: uuid.UUID, path: str, type_: str, etag: str, body: bytes | memoryview) -> bytes:
    head = json.dumps({"id": str(document_id), "path": path, "type": type_, "etag": etag}, ensure_ascii=False)
    return head[:-1].encode() + b', "body": ' + bytes(body) + b"}\n"
