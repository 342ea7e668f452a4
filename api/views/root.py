"""The door of the API, and what stands at no address of it."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from rest_framework.views import APIView

from api.errors import not_found
from api.http import json_answer
from api.views.parameters import known_only

VERSION = "1.0.0"
COLLECTIONS = ("services", "agencies", "fields", "news", "places", "applications")
OTHERS = ("search", "consolidation", "changes", "snapshot")


class RootView(APIView):
    """Version and links."""

    def get(self, request: HttpRequest) -> HttpResponse:
        known_only(request.GET, ())
        links = {name: f"/api/v1/{name}" for name in (*COLLECTIONS, *OTHERS)}
        links |= {"documents": "/api/v1/documents/", "openapi": "/api/v1/openapi.json", "docs": "/api/v1/docs"}
        return json_answer(request, {"version": VERSION, "links": links})


def nothing_here(request: HttpRequest) -> HttpResponse:
    """An API address that does not exist; one with a slash too many leads to the one without."""
    path = request.path.rstrip("/")
    if request.path.endswith("/") and request.method in {"GET", "HEAD"}:
        return HttpResponsePermanentRedirect(f"{path}?{request.GET.urlencode()}" if request.GET else path)
    return not_found("Alamat API ini tidak ada. Daftar alamat: /api/v1/.")
