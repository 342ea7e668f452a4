"""The whole to start from: every live document as one line of JSON, streamed in the form that the client can read."""

import json
import uuid
import zlib
from collections.abc import Callable, Iterator

import brotli
from django.db.models import Q

from api.encodings import BROTLI, GZIP
from api.feed.cursor import Cursor
from api.feed.scope import Scope
from api.published.models import PublishedDocument, Status

_AT_ONCE = 200
_GZIP_FORMAT = 16 + zlib.MAX_WBITS
_QUALITY = {BROTLI: 4, GZIP: 5}
"""Quick, because a reader waits."""


def lines(scope: Scope, ids: list[uuid.UUID], following: Cursor) -> Iterator[bytes]:
    """A line for each document, by its id; then `{"next": …}`, by which a reader knows that it is the whole.

    One statement reads all, so a document that moves meanwhile is there once. Take `following` before: what commits
    between is in both, and never in neither.
    """
    named = Q(pk__in=ids) if ids else Q()
    documents = PublishedDocument.objects.filter(scope.documents(), named, status=Status.LIVE).order_by("pk")
    for row in documents.values_list("pk", "path", "type", "etag", "body").iterator(_AT_ONCE):
        yield _line(*row)
    yield json.dumps({"next": str(following)}).encode() + b"\n"


def encoded(chunks: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """The same stream as brotli or gzip, a piece whenever there is one."""
    if not encoding:
        yield from chunks
        return
    take, end = _brotli() if encoding == BROTLI else _gzip()
    for chunk in chunks:
        if piece := take(chunk):
            yield piece
    yield end()


def _brotli() -> tuple[Callable[[bytes], bytes], Callable[[], bytes]]:
    compressor = brotli.Compressor(mode=brotli.MODE_TEXT, quality=_QUALITY[BROTLI])
    return compressor.process, compressor.finish


def _gzip() -> tuple[Callable[[bytes], bytes], Callable[[], bytes]]:
    compressor = zlib.compressobj(_QUALITY[GZIP], zlib.DEFLATED, _GZIP_FORMAT)
    return compressor.compress, compressor.flush


def _line(document_id: uuid.UUID, path: str, type_: str, etag: str, body: bytes | memoryview) -> bytes:
    head = json.dumps({"id": str(document_id), "path": path, "type": type_, "etag": etag}, ensure_ascii=False)
    return head[:-1].encode() + b', "body": ' + bytes(body) + b"}\n"
