"""One shape for every error: `application/problem+json` (RFC 9457)."""

import json
import logging
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.views import defaults
from rest_framework.exceptions import APIException, MethodNotAllowed

logger = logging.getLogger(__name__)

CONTENT_TYPE = "application/problem+json; charset=utf-8"
RETRY_SECONDS = "5"


class BadParameterError(APIException):
    """A query parameter is unknown or its value cannot be used. `parameter` names it."""

    status_code = 400

    def __init__(self, parameter: str, detail: str) -> None:
        super().__init__(detail)
        self.parameter = parameter


def problem(status: int, title: str, detail: str, **members: Any) -> HttpResponse:
    """A problem document. `members` are extension members such as `parameter` or `reason`."""
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **members}
    return HttpResponse(
        json.dumps(body, ensure_ascii=False).encode(),
        status=status,
        content_type=CONTENT_TYPE,
        headers={"Cache-Control": "no-cache"},
    )


def not_found(detail: str = "Tidak ada apa-apa di alamat ini.") -> HttpResponse:
    return problem(404, "Tidak ditemukan", detail)


def method_not_allowed(allowed: str) -> HttpResponse:
    response = problem(405, "Metode tidak didukung", f"Alamat ini menjawab {allowed}.")
    response["Allow"] = allowed
    return response


def unavailable(detail: str = "Basis data tidak menjawab.") -> HttpResponse:
    response = problem(503, "Sedang tidak tersedia", detail)
    response["Retry-After"] = RETRY_SECONDS
    return response


def problem_response(error: Exception, context: dict[str, Any]) -> HttpResponse | None:
    """Turn what a view raises into a problem document; None leaves a bug to `server_error` and the log."""
    match error:
        case BadParameterError():
            answer = problem(400, "Parameter salah", str(error.detail), parameter=error.parameter)
        case MethodNotAllowed():
            answer = method_not_allowed(", ".join(context["view"].allowed_methods))
        case SuspiciousOperation():
            answer = unreadable()
        case OperationalError():
            logger.error("The database did not answer", exc_info=error)
            answer = unavailable()
        case APIException():
            answer = problem(error.status_code, "Permintaan ditolak", str(error.detail))
        case _:
            return None
    return answer


def unreadable() -> HttpResponse:
    return problem(400, "Permintaan ditolak", "Permintaan ini tidak dapat dibaca.")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What Django refuses before any view: a wrong host, too many fields."""
    if request.path.startswith("/api/"):
        return unreadable()
    return defaults.bad_request(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    """A bug. Its trace is in the log and not in the answer."""
    if request.path.startswith("/api/"):
        return problem(500, "Kesalahan server", "Ada yang salah di pihak kami. Coba lagi sebentar.")
    return defaults.server_error(request)
