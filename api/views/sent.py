"""What a POST of the public API may send, whom it is counted for, and how it is refused."""

import json
from collections.abc import Collection
from typing import Any

from django.http import HttpRequest, HttpResponse

from api.errors import BadParameterError, problem
from api.schema.operations import PROBLEM, Answer
from api.schema.shapes import ref
from api.senders import sender_of

_WAIT = {"Retry-After": "Berapa detik lagi boleh mencoba."}


def answers(most_bytes: int, *, may_be_too_frequent: bool = True) -> dict[int, Answer]:
    """Every answer that one can get for what was sent."""
    answers = {
        204: Answer("Diterima. Tanpa isi."),
        400: Answer("Isian salah; `parameter` menyebut namanya.", ref("BadParameter"), PROBLEM),
        413: Answer(f"Isi lebih dari {most_bytes} byte.", ref("Problem"), PROBLEM),
    }
    if may_be_too_frequent:
        answers[429] = Answer("Terlalu sering dari alamat ini.", ref("Problem"), PROBLEM, _WAIT)
    return answers


def accepted() -> HttpResponse:
    """204."""
    return HttpResponse(status=204, headers={"Cache-Control": "no-store"})


def too_large(most_bytes: int) -> HttpResponse:
    """413."""
    return problem(413, "Terlalu besar", f"Isi paling banyak {most_bytes} byte.")


def too_frequent(wait: int) -> HttpResponse:
    """429, and in how many seconds to come back."""
    response = problem(429, "Terlalu sering", "Terima kasih, sudah cukup untuk sekarang. Coba lagi nanti.")
    response["Retry-After"] = str(wait)
    return response


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


def sender(request: HttpRequest) -> str:
    """Whom to count: `api.senders.sender_of`."""
    return sender_of(request.META)


def _length(request: HttpRequest, most_bytes: int) -> int:
    """What the client says; the body is only read when that is little."""
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isascii() and said.isdigit() else most_bytes + 1
