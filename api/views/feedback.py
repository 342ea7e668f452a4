"""`POST feedback`: whether a page was of help."""

from typing import Any, ClassVar

from django.http import HttpResponse

from api.errors import BadParameterError
from api.feedback.keeping import store
from api.feedback.limits import limiter
from api.feedback.models import COMMENT_LENGTH
from api.published.models import PATH_LENGTH, PublishedDocument, Status
from api.schema.operations import Operation
from api.schema.shapes import Schema, boolean, record, text
from api.views import sent
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


class FeedbackView(PublicView):
    """Was this page of help? Needs no session: the API takes no cookie, so there is nothing to forge."""

    operation: ClassVar = Operation(
        "sendFeedback",
        "Tentang API",
        "Katakan apakah sebuah halaman membantu",
        sent.answers(MOST_BYTES),
        "Disimpan paling lama 90 hari, tanpa pengirim.",
        method="post",
        body=SENT,
    )

    def post(self, request: Any) -> HttpResponse:
        body = sent.read_json(request, MOST_BYTES, KEYS)
        if body is None:
            return sent.too_large(MOST_BYTES)
        path, helpful, comment = _read(body)
        if wait := limiter.seconds_to_wait(sent.sender(request)):
            return sent.too_frequent(wait)
        store(path, helpful=helpful, comment=comment)
        return sent.accepted()


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
