"""`POST feedback`: whether a page was of help."""

import ipaddress
import json
from collections.abc import Collection
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse

from api.errors import BadParameterError, problem
from api.feedback.keeping import store
from api.feedback.limits import limiter
from api.feedback.models import COMMENT_LENGTH
from api.published.models import PATH_LENGTH, PublishedDocument, Status
from api.schema.operations import PROBLEM, Answer, Operation
from api.schema.shapes import Schema, boolean, record, ref, text
from api.views.public import PublicView

MOST_BYTES = 2048
KEYS = ("path", "helpful", "comment")


SENT: Schema = {
    **record(
        "Jawaban seorang pembaca.",
        path=text("Alamat portal dari halaman itu."),
        helpful=boolean("Apakah halaman itu membantu."),
        comment={
            "type": ["string", "null"],
            "maxLength": COMMENT_LENGTH,
            "description": "Keterangan. Nomor identitas dan telepon dihapus sebelum disimpan.",
        },
    ),
    "required": ["path", "helpful"],
    "example": {"path": "/wargaku/layanan/akta-kelahiran", "helpful": True},
}
WAIT = {"Retry-After": "Berapa detik lagi boleh mencoba."}


class FeedbackView(PublicView):
    """Was this page of help? Needs no session: the API takes no cookie, so there is nothing to forge."""

    operation: ClassVar = Operation(
        "sendFeedback",
        "Tentang API",
        "Katakan apakah sebuah halaman membantu",
        {
            204: Answer("Diterima. Tanpa isi."),
            400: Answer("Isian salah; `parameter` menyebut namanya.", ref("BadParameter"), PROBLEM),
            413: Answer(f"Isi lebih dari {MOST_BYTES} byte.", ref("Problem"), PROBLEM),
            429: Answer("Terlalu sering dari alamat ini.", ref("Problem"), PROBLEM, WAIT),
        },
        "Disimpan paling lama 90 hari, tanpa pengirim.",
        method="post",
        body=SENT,
    )

    def post(self, request: Any) -> HttpResponse:
        body = read_json(request, MOST_BYTES, KEYS)
        if body is None:
            return problem(413, "Terlalu besar", f"Isi paling banyak {MOST_BYTES} byte.")
        path, helpful, comment = _read(body)
        if wait := limiter.seconds_to_wait(sender(request)):
            return too_frequent(wait)
        store(path, helpful=helpful, comment=comment)
        return HttpResponse(status=204, headers={"Cache-Control": "no-store"})


def read_json(request: HttpRequest, most_bytes: int, keys: Collection[str]) -> dict[str, Any] | None:
    """The object that was sent, with no other keys than these; None when it is too large to be read."""
    if _length(request, most_bytes) > most_bytes:
        return None
    try:
        body: Any = json.loads(request.body[: most_bytes + 1])
    except (ValueError, RecursionError) as error:
        raise BadParameterError("body", "Isi harus JSON.") from error
    if not isinstance(body, dict):
        raise BadParameterError("body", "Isi harus objek JSON.")
    if unknown := [key for key in body if key not in keys]:
        raise BadParameterError(unknown[0][:60], f"Kunci tidak dikenal. Yang dikenal: {', '.join(keys)}.")
    return body


def too_frequent(wait: int) -> HttpResponse:
    """429, and in how many seconds to come back."""
    response = problem(429, "Terlalu sering", "Terima kasih, sudah cukup untuk sekarang. Coba lagi nanti.")
    response["Retry-After"] = str(wait)
    return response


def _length(request: HttpRequest, most_bytes: int) -> int:
    """What the client says; the body is only read when that is little."""
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isascii() and said.isdigit() else most_bytes + 1


def _read(body: dict[str, Any]) -> tuple[str, bool, str]:
    return _path(body.get("path")), _helpful(body.get("helpful")), _comment(body.get("comment"))


def _path(said: Any) -> str:
    if not isinstance(said, str) or not said.startswith("/") or len(said) > PATH_LENGTH or "\x00" in said:
        raise BadParameterError("path", "path harus alamat portal yang mulai dengan garis miring.")
    if not PublishedDocument.objects.filter(path=said, status=Status.LIVE).exists():
        raise BadParameterError("path", "Tidak ada halaman terbit di alamat itu.")
    return said


def _helpful(said: Any) -> bool:
    if not isinstance(said, bool):
        raise BadParameterError("helpful", "helpful harus true atau false.")
    return said


def _comment(said: Any) -> str:
    if said is None:
        return ""
    if not isinstance(said, str) or len(said) > COMMENT_LENGTH or "\x00" in said:
        raise BadParameterError("comment", f"comment harus teks, paling panjang {COMMENT_LENGTH} karakter.")
    return said


def sender(request: HttpRequest) -> str:
    """Whom to count: the peer, or whom our own proxy on this machine or network saw. Counted, never kept."""
    peer = str(request.META.get("REMOTE_ADDR", ""))
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    try:
        is_proxy = ipaddress.ip_address(peer).is_private
    except ValueError:
        is_proxy = True  # a socket of this machine has no address
    return forwarded if forwarded and is_proxy else peer
