"""Answers with validators: strong ETags, 304, and the cache headers that every public answer has."""

import hashlib
import json
from typing import Any

from django.http import HttpRequest, HttpResponse

JSON = "application/json; charset=utf-8"
CACHE_CONTROL = "public, max-age=0, must-revalidate"
_ENCODINGS = ("", "-br", "-gz")


def answer(
    request: HttpRequest, body: bytes, *, etag: str | None = None, content_type: str = JSON
) -> HttpResponse:
    """200 with the body, or 304 when the client has it. `etag` is the SHA-256 in hex, computed when not given."""
    etag = etag or hashlib.sha256(body).hexdigest()
    if has_current(request, etag):
        response = HttpResponse(status=304)
        del response["Content-Type"]
    else:
        response = HttpResponse(body, content_type=content_type)
    response["ETag"] = f'"{etag}"'
    response["Cache-Control"] = CACHE_CONTROL
    return response


def json_answer(request: HttpRequest, value: Any) -> HttpResponse:
    """`answer` for a value that is not kept as bytes."""
    return answer(request, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def has_current(request: HttpRequest, etag: str) -> bool:
    """Whether `If-None-Match` names this body in any of its encodings."""
    header = request.headers.get("If-None-Match")
    if not header:
        return False
    named = {tag.strip().removeprefix("W/") for tag in header.split(",")}
    return "*" in named or any(f'"{etag}{encoding}"' in named for encoding in _ENCODINGS)
