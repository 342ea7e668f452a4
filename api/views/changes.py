"""The feed: what changed since a point, and the whole to start from."""

import json
import uuid
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from rest_framework.views import APIView

from api.errors import BadParameterError
from api.http import json_answer
from api.published.change_log import last_sequence
from api.published.models import Change, PublishedDocument, Status
from api.views.parameters import known_only, number

LIMIT = 100
MAX_LIMIT = 1000
CURSOR_DIGITS = 18


class ChangesView(APIView):
    """Changes in the order of their commits, after a cursor. `next` is the cursor to ask with; one query."""

    def get(self, request: HttpRequest) -> HttpResponse:
        known_only(request.GET, ("after", "limit"))
        after = _cursor(request.GET.get("after"))
        limit = number(request.GET, "limit", default=LIMIT, most=MAX_LIMIT)
        changes = list(Change.objects.filter(sequence__gt=after).order_by("sequence")[:limit])
        following = str(changes[-1].sequence) if changes else str(after)
        return json_answer(request, {"results": [_entry(change) for change in changes], "next": following})


class SnapshotView(APIView):
    """Every live document, one JSON object a line: `{id, path, type, etag, body}`. Follow the feed from `X-Next-Cursor`."""

    def get(self, request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
        known_only(request.GET, ())
        # The cursor is read before the documents: what commits between is in both, and never in neither.
        cursor = last_sequence()
        response = StreamingHttpResponse(_lines(), content_type="application/x-ndjson; charset=utf-8")
        response["X-Next-Cursor"] = str(cursor)
        response["Cache-Control"] = "no-cache"
        return response


def _cursor(value: str | None) -> int:
    if value is None or value == "":
        return 0
    if not (value.isascii() and value.isdigit() and len(value) <= CURSOR_DIGITS):
        raise BadParameterError("after", "Parameter after harus nilai `next` dari jawaban sebelumnya.")
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
    for row in PublishedDocument.objects.filter(status=Status.LIVE).order_by("path").values_list(*columns).iterator(200):
        yield _line(*row)


def _line(document_id: uuid.UUID, path: str, type_: str, etag: str, body: bytes | memoryview) -> bytes:
    head = f'{{"id":"{document_id}","path":{json.dumps(path, ensure_ascii=False)},"type":"{type_}","etag":"{etag}","body":'
    return head.encode() + bytes(body) + b"}\n"
