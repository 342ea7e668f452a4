"""The document of a portal address: one query, whatever the answer."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from rest_framework.views import APIView

from api.errors import not_found, problem
from api.http import CACHE_CONTROL, JSON, answer
from api.published.models import PATH_LENGTH, PublishedDocument, Status
from api.views.parameters import known_only

DOCUMENTS = "/api/v1/documents"


class DocumentView(APIView):
    """The complete document of a portal path; home without a path."""

    def get(self, request: HttpRequest, path: str = "") -> HttpResponse:
        known_only(request.GET, ())
        if "\x00" in path or len(path) > PATH_LENGTH:
            return problem(400, "Alamat salah", "Alamat terlalu panjang atau memuat karakter NUL.", parameter="path")
        portal_path = "/" + path.rstrip("/")
        if path and portal_path != f"/{path}":
            return moved(portal_path, f"{DOCUMENTS}{portal_path}")
        document = PublishedDocument.objects.select_related("moved_to").filter(path=portal_path).first()
        return document_answer(request, document, new_address=lambda found: f"{DOCUMENTS}{found.path}")


def document_answer(request: HttpRequest, document: PublishedDocument | None, *, new_address: Any) -> HttpResponse:
    """200, 304, 301, 404 or 410 for a row of the read model. `new_address` gives the Location of a moved one."""
    if document is None:
        return not_found("Tidak ada halaman di alamat ini.")
    if document.status == Status.MOVED and document.moved_to:
        document = document.moved_to
        if document.status == Status.LIVE:
            return moved(document.path, new_address(document))
    if document.status != Status.LIVE:
        reason = document.reason or "Halaman ini sudah tidak ada."
        return problem(410, "Sudah tidak ada", reason, reason=reason, alternatives=document.alternatives)
    return answer(request, bytes(document.body), etag=document.etag)


def moved(path: str, location: str) -> HttpResponse:
    """301 with the new API address in `Location` and the portal path in the body."""
    return HttpResponse(
        json.dumps({"path": path}, ensure_ascii=False).encode(),
        status=301,
        content_type=JSON,
        headers={"Location": location, "Cache-Control": CACHE_CONTROL},
    )
