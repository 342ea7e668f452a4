"""The door of the API, and what stands at no address of it."""

from typing import ClassVar
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.views.decorators.csrf import csrf_exempt

from api.errors import not_found
from api.http import json_answer
from api.schema.answers import LINKS
from api.schema.operations import Operation, cached
from api.schema.shapes import ref
from api.views.public import PublicView

VERSION = "1.0.0"
ROOT = "/api/v1/"
FILES = {"documents": "documents/", "openapi": "openapi.json"}


class RootView(PublicView):
    """Version and links."""

    operation: ClassVar = Operation(
        "readRoot", "Tentang API", "Versi dan alamat", cached("Pintu masuk.", ref("Root"))
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        links = {name: ROOT + FILES.get(name, name) for name in LINKS}
        return json_answer(request, {"version": VERSION, "links": links})


@csrf_exempt
def nothing_here(request: HttpRequest) -> HttpResponse:
    """An API address that does not exist; one with a slash too many leads to the one without."""
    path = request.path.rstrip("/")
    if request.path.endswith("/") and request.method in {"GET", "HEAD"}:
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(quote(path) + (f"?{query}" if query else ""))
    return not_found("Alamat API ini tidak ada. Daftar alamat: /api/v1/.")
