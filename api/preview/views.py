"""The one address that shows a draft."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from api.errors import method_not_allowed, problem
from api.preview.tokens import PreviewExpiredError, PreviewForbiddenError, page_from_token
from api.published.publishing import encode
from api.representations.represent import represent


@csrf_exempt
def preview(request: HttpRequest) -> HttpResponse:
    """`GET preview?token=…`: the document that publishing this draft would make. For the preview origin alone."""
    response = _answer(request)
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    response["Access-Control-Allow-Origin"] = settings.PREVIEW_BASE_URL
    response["Vary"] = "Origin"
    return response


def _answer(request: HttpRequest) -> HttpResponse:
    if request.method not in {"GET", "HEAD"}:
        return method_not_allowed("GET, HEAD")
    token = request.GET.get("token", "")
    if not token or "\x00" in token:
        return problem(400, "Parameter salah", "Parameter token wajib diisi.", parameter="token")
    try:
        page = page_from_token(token)
    except PreviewExpiredError:
        return problem(410, "Pratinjau kedaluwarsa", "Buka lagi pratinjau dari halaman penyuntingan.")
    except PreviewForbiddenError:
        return problem(
            403, "Pratinjau ditolak", "Tautan pratinjau ini tidak sah. Buka dari halaman penyuntingan."
        )
    return HttpResponse(encode(represent(page).document), content_type="application/json; charset=utf-8")
