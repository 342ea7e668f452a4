"""Pages as the prerenderer wrote them, with the validators and the policy that belong to them."""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path

import brotli
from django.http import HttpRequest, HttpResponse

from api.http import has_current

HTML = "text/html; charset=utf-8"
NO_CACHE = "no-cache"
ONE_YEAR = "public, max-age=31536000, immutable"
_HEAD_BYTES = 2000
_ETAG = re.compile(rb'<html [^>]*data-etag="([0-9a-f]{64}|)"')
_STYLE = re.compile(rb"style-src 'self' '(sha256-[A-Za-z0-9+/=]{44})'")
_BROTLI_QUALITY = 9
_PAGES_KEPT = 512


@dataclass(frozen=True)
class PrerenderedPage:
    """A page's bytes, its own hash, the document it was made from, and the hash of the sheet inside it."""

    body: bytes
    etag: str
    document_etag: str
    style: str


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
    request: HttpRequest, page: PrerenderedPage, policy: str, *, status: int = 200
) -> HttpResponse:
    """The page or 304, compressed as the client likes it."""
    if status == HTTPStatus.OK and has_current(request, page.etag):
        response = HttpResponse(status=304)
        del response["Content-Type"]
        encoding = ""
    else:
        encoding = _preferred_encoding(request)
        response = HttpResponse(_encoded(page, encoding), status=status, content_type=HTML)
    if encoding:
        response["Content-Encoding"] = {"br": "br", "gz": "gzip"}[encoding]
    response["ETag"] = f'"{page.etag}-{encoding}"' if encoding else f'"{page.etag}"'
    response["Vary"] = "Accept-Encoding"
    response["Cache-Control"] = NO_CACHE
    response["Content-Security-Policy"] = policy
    return response


@lru_cache(maxsize=_PAGES_KEPT)
def _read(file: Path, _changed: int, _size: int) -> PrerenderedPage | None:
    try:
        body = file.read_bytes()
    except OSError:
        return None
    head = body[:_HEAD_BYTES]
    made_of, style = _ETAG.search(head), _STYLE.search(head)
    if not (made_of and style):
        return None
    return PrerenderedPage(body, hashlib.sha256(body).hexdigest(), made_of[1].decode(), style[1].decode())


def _preferred_encoding(request: HttpRequest) -> str:
    accepted = {
        part.split(";")[0].strip()
        for part in request.headers.get("Accept-Encoding", "").split(",")
        if not re.search(r";\s*q=0(\.0*)?\s*$", part)
    }
    return "br" if "br" in accepted else "gz" if "gzip" in accepted else ""


@lru_cache(maxsize=_PAGES_KEPT)
def _encoded(page: PrerenderedPage, encoding: str) -> bytes:
    if encoding == "br":
        return brotli.compress(page.body, mode=brotli.MODE_TEXT, quality=_BROTLI_QUALITY)
    return gzip.compress(page.body, mtime=0) if encoding == "gz" else page.body
