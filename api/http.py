"""Answers with validators: strong ETags, 304, compressed as the client likes it, and cache headers."""

import hashlib
import json
from typing import Any

from django.http import HttpRequest, HttpResponse

from api.encodings import BROTLI, GZIP, compress, form_of, is_current, preferred, quoted, zipped
from api.hot.marks import ANY_CHANGE, FileState, may_be_kept

JSON = "application/json; charset=utf-8"
CACHE_CONTROL = "public, max-age=0, must-revalidate"


def answer(
    request: HttpRequest,
    body: bytes,
    *,
    etag: str | None = None,
    compressed: bytes = b"",
    content_type: str = JSON,
    cache_control: str = CACHE_CONTROL,
    until: str | None = ANY_CHANGE,
    file: FileState | None = None,
) -> HttpResponse:
    """200 with the body, or 304 when the client has it.

    `etag` is the SHA-256 in hex, computed when not given; `compressed` the body as brotli, made when not given. With
    both, `body` may be empty.
    `until`, `file`: how long memory may keep it (`api.hot.marks`); None is not at all.
    """
    etag = etag or hashlib.sha256(body).hexdigest()
    encoding = preferred(request.headers.get("Accept-Encoding", ""))
    if is_current(request.headers.get("If-None-Match", ""), etag):
        response = HttpResponse(status=304)
        del response["Content-Type"]
    else:
        response = HttpResponse(_form(body, compressed, encoding), content_type=content_type)
        if encoding:
            response["Content-Encoding"] = encoding
    response["ETag"] = quoted(etag, encoding)
    response["Cache-Control"] = cache_control
    response["Vary"] = "Accept-Encoding"
    if until is not None:
        may_be_kept(request.META, until=until, file=file)
    return response


def json_answer(request: HttpRequest, value: Any, *, until: str | None = ANY_CHANGE) -> HttpResponse:
    """`answer` for a value that is not kept as bytes."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return answer(request, body, until=until)


def _form(body: bytes, compressed: bytes, encoding: str) -> bytes:
    if encoding == BROTLI:
        return compressed or compress(body)
    if not body and compressed:
        return form_of(compressed, encoding)
    return zipped(body) if encoding == GZIP else body
