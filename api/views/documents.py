"""The document of a portal address: one query, whatever the answer."""

import json
import re
from collections.abc import Callable
from typing import ClassVar
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse

from api.errors import not_found, problem
from api.hot.marks import ANY_CHANGE
from api.http import CACHE_CONTROL, JSON, answer
from api.published.lookup import Found, by_path
from api.published.models import Status
from api.schema.operations import Operation, document_answers
from api.schema.parameters import PATH_IN_PATH
from api.views.public import PublicView

DOCUMENTS = "/api/v1/documents"


class DocumentView(PublicView):
    """The complete document of a portal path."""

    operation: ClassVar = Operation(
        "readDocument",
        "Dokumen",
        "Dokumen sebuah alamat portal",
        document_answers("AnyDocument"),
        "Semua yang ditampilkan halaman itu ada di dalamnya: satu alamat, satu permintaan.",
        (PATH_IN_PATH,),
    )

    def get(self, request: HttpRequest, path: str = "") -> HttpResponse:
        portal_path = clean_path(path)
        if portal_path != f"/{path}" and not re.search("[?#]", portal_path):  # no portal path holds these
            return moved(portal_path, _address(portal_path))
        document = by_path(portal_path)
        return document_answer(
            request, document, new_address=lambda found: _address(found.path), only_this=True
        )


class HomeView(DocumentView):
    """The document of the portal's front page."""

    operation: ClassVar = Operation("readHome", "Dokumen", "Dokumen beranda", document_answers("Home"))


def clean_path(path: str) -> str:
    """A portal path as we write it: one slash at its beginning, none doubled, none at its end."""
    return "/" + re.sub("/+", "/", path).strip("/")


def document_answer(
    request: HttpRequest,
    document: Found | None,
    *,
    new_address: Callable[[Found], str],
    only_this: bool = False,
) -> HttpResponse:
    """200, 304, 301, 404 or 410 for a row of the read model. `new_address` gives the Location of a moved one.

    `only_this`: a found one depends on no other document, as when it was asked for by its path.
    """
    if document is None:
        return not_found("Tidak ada halaman di alamat ini.")
    if document.status == Status.MOVED and document.moved_to:
        document = document.moved_to
        if document.status == Status.LIVE:
            return moved(document.path, new_address(document))
    if document.status != Status.LIVE:
        reason = document.reason or "Halaman ini sudah tidak ada."
        return problem(410, "Sudah tidak ada", reason, reason=reason, alternatives=document.alternatives)
    return answer(
        request,
        document.plain,
        etag=document.etag,
        compressed=document.compressed,
        until=document.path if only_this else ANY_CHANGE,
    )


def moved(path: str, location: str) -> HttpResponse:
    """301 with the new API address in `Location` and the portal path in the body."""
    return HttpResponse(
        json.dumps({"path": path}, ensure_ascii=False).encode(),
        status=301,
        content_type=JSON,
        headers={"Location": location, "Cache-Control": CACHE_CONTROL},
    )


def _address(path: str) -> str:
    return DOCUMENTS + quote(path)
