"""Changes as the feed tells them. For who follows a part of the documents, what leaves that part is withdrawn."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from api.feed.scope import Scope
from api.published.models import Change, Operation, PublishedDocument, Status

LEFT = "Dokumen ini masih terbit, tetapi tidak lagi termasuk saringan ini."


def page_body(changes: Sequence[Change], scope: Scope, following: str, *, with_body: bool) -> bytes:
    """The answer `{results, next}`. With bodies it takes one query more."""
    entries = [entry(change, scope) for change in changes]
    if with_body:
        live = _live(entries, scope)
        lines = [_with_body(said, live.get(said["id"])) for said in entries]
    else:
        lines = [_json(said) for said in entries]
    return b'{"results":[' + b",".join(lines) + b'],"next":' + _json(following) + b"}"


def entry(change: Change, scope: Scope) -> dict[str, Any]:
    """One change, as it matters within the scope."""
    if not scope.has(change):
        return _left(change)
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


def _left(change: Change) -> dict[str, Any]:
    """It is where its reader knows it."""
    return {
        "sequence": change.sequence,
        "op": str(Operation.WITHDRAW),
        "id": str(change.document_id),
        "path": change.previous_path or change.path,
        "previous_path": None,
        "type": change.previous_type,
        "etag": None,
        "reason": LEFT,
    }


def _live(entries: Iterable[dict[str, Any]], scope: Scope) -> dict[str, tuple[str, bytes]]:
    """ETag and body, as they are now, of the documents that are published and in the scope."""
    ids = {UUID(said["id"]) for said in entries if said["op"] != Operation.WITHDRAW}
    documents = PublishedDocument.objects.filter(scope.documents(), pk__in=ids, status=Status.LIVE)
    return {str(pk): (etag, bytes(body)) for pk, etag, body in documents.values_list("pk", "etag", "body")}


def _with_body(said: dict[str, Any], now: tuple[str, bytes] | None) -> bytes:
    """The exact bytes of the document, so that their hash is its ETag. Null is explained by a later entry."""
    if said["op"] == Operation.WITHDRAW or now is None:
        return _json({**said, "etag": None, "body": None})
    etag, body = now
    return _json({**said, "etag": etag})[:-1] + b',"body":' + body + b"}"


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
