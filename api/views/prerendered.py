"""Pages as the prerenderer wrote them, with the validators and the policy that belong to them."""

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse

from api.encodings import compress, form_of, preferred
from api.hot.marks import FileState
from api.http import answer

HTML = "text/html; charset=utf-8"
NO_CACHE = "no-cache"
ONE_YEAR = "public, max-age=31536000, immutable"
_HEAD_BYTES = 2000
_ETAG = re.compile(rb'<html [^>]*data-etag="([0-9a-f]{64}|)"')
_STYLE = re.compile(rb"style-src 'self' '(sha256-[A-Za-z0-9+/=]{44})'")
_PAGES_KEPT = 64


@dataclass(frozen=True)
class PrerenderedPage:
    """A page's bytes, its own hash, the document it was made from, the hash of the sheet inside it, and its file."""

    body: bytes
    etag: str
    document_etag: str
    style: str
    file: FileState


def read_page(portal: Path | None, portal_path: str, name: str = "index.html") -> PrerenderedPage | None:
    """The page of an address, if it was prerendered. `portal_path` is one that a document has."""
    if portal is None:
        return None
    file = portal.joinpath(*portal_path.strip("/").split("/"), name)
    try:
        status = file.stat()
    except (OSError, ValueError):
        return None
    return _read(file, status.st_mtime_ns, status.st_size)


def page_answer(
    request: HttpRequest, page: PrerenderedPage, policy: str, *, portal_path: str
) -> HttpResponse:
    """The page or 304. Memory may keep it until its document changes, or its file."""
    response = answer(
        request,
        page.body,
        etag=page.etag,
        compressed=_compressed(page),
        content_type=HTML,
        cache_control=NO_CACHE,
        until=portal_path,
        file=page.file,
    )
    response["Content-Security-Policy"] = policy
    return response


def dead_end_answer(request: HttpRequest, page: PrerenderedPage, policy: str, status: int) -> HttpResponse:
    """The page for an address where nothing is, or no longer. It has no validator: there is nothing to revalidate."""
    encoding = preferred(request.headers.get("Accept-Encoding", ""))
    response = HttpResponse(form_of(_compressed(page), encoding), status=status, content_type=HTML)
    if encoding:
        response["Content-Encoding"] = encoding
    response["Vary"] = "Accept-Encoding"
    response["Cache-Control"] = NO_CACHE
    response["Content-Security-Policy"] = policy
    return response


@lru_cache(maxsize=_PAGES_KEPT)
def _read(file: Path, changed: int, size: int) -> PrerenderedPage | None:
    try:
        body = file.read_bytes()
    except OSError:
        return None
    head = body[:_HEAD_BYTES]
    made_of, style = _ETAG.search(head), _STYLE.search(head)
    if not (made_of and style):
        return None
    etag = hashlib.sha256(body).hexdigest()
    return PrerenderedPage(body, etag, made_of[1].decode(), style[1].decode(), (str(file), changed, size))


@lru_cache(maxsize=_PAGES_KEPT)
def _compressed(page: PrerenderedPage) -> bytes:
    return compress(page.body, well=True)
