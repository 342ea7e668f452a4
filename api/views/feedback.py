"""`POST feedback`: whether a page was of help."""

import ipaddress
import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from api.errors import method_not_allowed, problem
from api.feedback.keeping import store
from api.feedback.limits import limiter
from api.feedback.models import COMMENT_LENGTH
from api.published.models import PATH_LENGTH, PublishedDocument, Status

MOST_BYTES = 2048
KEYS = ("path", "helpful", "comment")


class _WrongFieldError(Exception):
    def __init__(self, field: str, detail: str) -> None:
        super().__init__(detail)
        self.field = field


@csrf_exempt
def feedback(request: HttpRequest) -> HttpResponse:
    """204 when it is kept. Needs no session: the API takes no cookie, so there is nothing to forge."""
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers={"Allow": "POST, OPTIONS"})
    if request.method != "POST":
        return method_not_allowed("POST, OPTIONS")
    if _length(request) > MOST_BYTES:
        return problem(413, "Terlalu besar", f"Isi paling banyak {MOST_BYTES} byte.")
    try:
        path, helpful, comment = _read(request)
    except _WrongFieldError as error:
        return problem(400, "Isian salah", str(error), parameter=error.field)
    if wait := limiter.seconds_to_wait(_sender(request)):
        response = problem(
            429, "Terlalu sering", "Terima kasih, sudah cukup untuk sekarang. Coba lagi nanti."
        )
        response["Retry-After"] = str(wait)
        return response
    store(path, helpful=helpful, comment=comment)
    return HttpResponse(status=204, headers={"Cache-Control": "no-store"})


def _length(request: HttpRequest) -> int:
    """What the client says; the body is only read when that is little."""
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isascii() and said.isdigit() else MOST_BYTES + 1


def _read(request: HttpRequest) -> tuple[str, bool, str]:
    try:
        body: Any = json.loads(request.body[: MOST_BYTES + 1])
    except (ValueError, RecursionError) as error:
        raise _WrongFieldError("body", "Isi harus JSON.") from error
    if not isinstance(body, dict):
        raise _WrongFieldError("body", "Isi harus objek JSON.")
    if unknown := [key for key in body if key not in KEYS]:
        raise _WrongFieldError(unknown[0][:60], f"Kunci tidak dikenal. Yang dikenal: {', '.join(KEYS)}.")
    return _path(body.get("path")), _helpful(body.get("helpful")), _comment(body.get("comment"))


def _path(said: Any) -> str:
    if not isinstance(said, str) or not said.startswith("/") or len(said) > PATH_LENGTH or "\x00" in said:
        raise _WrongFieldError("path", "path harus alamat portal yang mulai dengan garis miring.")
    if not PublishedDocument.objects.filter(path=said, status=Status.LIVE).exists():
        raise _WrongFieldError("path", "Tidak ada halaman terbit di alamat itu.")
    return said


def _helpful(said: Any) -> bool:
    if not isinstance(said, bool):
        raise _WrongFieldError("helpful", "helpful harus true atau false.")
    return said


def _comment(said: Any) -> str:
    if said is None:
        return ""
    if not isinstance(said, str) or len(said) > COMMENT_LENGTH or "\x00" in said:
        raise _WrongFieldError("comment", f"comment harus teks, paling panjang {COMMENT_LENGTH} karakter.")
    return said


def _sender(request: HttpRequest) -> str:
    """Whom to count: the peer, or whom our own proxy on this machine or network saw. Counted, never kept."""
    peer = str(request.META.get("REMOTE_ADDR", ""))
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    try:
        is_proxy = ipaddress.ip_address(peer).is_private
    except ValueError:
        is_proxy = True  # a socket of this machine has no address
    return forwarded if forwarded and is_proxy else peer
