"""One shape for every error: `application/problem+json` (RFC 9457)."""

import json
from typing import Any

from django.http import HttpResponse
from rest_framework.exceptions import APIException, MethodNotAllowed, NotFound
from rest_framework.response import Response
from rest_framework.views import exception_handler

CONTENT_TYPE = "application/problem+json; charset=utf-8"


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


def problem_response(error: Exception, context: dict[str, Any]) -> HttpResponse | Response | None:
    """Turn what a view raises into a problem document; None leaves a bug to the server's error page and log."""
    if isinstance(error, BadParameterError):
        return problem(400, "Parameter salah", str(error.detail), parameter=error.parameter)
    if isinstance(error, MethodNotAllowed):
        allowed = ", ".join(context["view"].allowed_methods)
        response = problem(405, "Metode tidak didukung", f"Alamat ini menjawab {allowed}.")
        response["Allow"] = allowed
        return response
    if isinstance(error, NotFound):
        return not_found()
    answer = exception_handler(error, context)
    if answer is None:
        return None
    detail = getattr(error, "detail", "")
    return problem(answer.status_code, "Permintaan ditolak", str(detail))
