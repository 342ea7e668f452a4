"""The portal's addresses with their true status: the shell, and 301, 404 or 410 where they are due."""

from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.html import escape
from django.views.decorators.csrf import csrf_exempt

from api.published.models import PATH_LENGTH, PublishedDocument, Status
from api.views.documents import clean_path

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "object-src 'none'; require-trusted-types-for 'script'; trusted-types kota-richtext kota-sw"
)


@csrf_exempt
def portal(request: HttpRequest, path: str) -> HttpResponse:
    """The shell, which reads the document itself; the status is the document's."""
    if request.method not in {"GET", "HEAD"}:
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
    portal_path = clean_path(path)
    if portal_path != f"/{path}":
        return _moved(portal_path, request)
    document = _document(portal_path)
    if document and document.status == Status.MOVED and document.moved_to:
        if document.moved_to.status == Status.LIVE:
            return _moved(document.moved_to.path, request)
        document = document.moved_to
    return _shell(404 if document is None else 200 if document.status == Status.LIVE else 410)


def _document(portal_path: str) -> PublishedDocument | None:
    if "\x00" in portal_path or len(portal_path) > PATH_LENGTH:
        return None
    rows = PublishedDocument.objects.select_related("moved_to").only(
        "status", "path", "moved_to__status", "moved_to__path"
    )
    return rows.filter(path=portal_path).first()


def _moved(path: str, request: HttpRequest) -> HttpResponse:
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(quote(path) + (f"?{query}" if query else ""))


def _shell(status: int) -> HttpResponse:
    index = Path(settings.FRONTEND_DIST) / "index.html"
    if not index.exists():
        return HttpResponse(
            "Portal belum dibangun: jalankan `make build`.",
            status=503,
            content_type="text/plain; charset=utf-8",
        )
    response = HttpResponse(_html(index, index.stat().st_mtime_ns), status=status)
    response["Content-Security-Policy"] = POLICY
    response["Cache-Control"] = "no-cache"
    return response


@lru_cache(maxsize=2)
def _html(index: Path, _changed: int) -> str:
    html = index.read_text()
    return html.replace(
        'name="site-mode" content="demo"', f'name="site-mode" content="{escape(settings.SITE_MODE)}"'
    )
