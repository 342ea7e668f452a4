"""The portal's addresses with their true status: the page, and 301, 404 or 410 where they are due."""

import json
import re
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.html import escape
from django.views.decorators.csrf import csrf_exempt

from api.published.lookup import Found, by_path
from api.published.models import PATH_LENGTH, Status
from api.views.documents import DOCUMENTS, clean_path, document_answer
from api.views.prerendered import ONE_YEAR, dead_end_answer, page_answer, read_page

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "object-src 'none'; require-trusted-types-for 'script'; trusted-types kota-richtext kota-sw"
)
DOCUMENT_FILE = "index.json"
_ROBOTS = "User-agent: *\nDisallow: /\n"
_FOR_SEARCH_ENGINES = {
    "robots.txt": "text/plain; charset=utf-8",
    "sitemap.xml": "application/xml; charset=utf-8",
}
_ASSET = re.compile(r"assets/[\w.-]+-[\w-]{8}\.(js|css)\Z")
_ASSET_TYPES = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}


@csrf_exempt
def portal(request: HttpRequest, path: str) -> HttpResponse:
    """The page as it was prerendered, or else the shell, which reads the document itself; the status is the document's.

    What the database says of an address comes first: a file that is behind is not shown.
    """
    if request.method not in {"GET", "HEAD"}:
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
    if file := _file(path):
        return file
    portal_path = clean_path(path)
    if portal_path != f"/{path}":
        return _moved(portal_path, request)
    if portal_path.endswith(f"/{DOCUMENT_FILE}"):
        return _document_file(request, portal_path.removesuffix(DOCUMENT_FILE).rstrip("/") or "/")
    return _page(request, portal_path)


def _page(request: HttpRequest, portal_path: str) -> HttpResponse:
    document = _document(portal_path)
    if document and document.status == Status.MOVED and document.moved_to:
        if document.moved_to.status == Status.LIVE:
            return _moved(document.moved_to.path, request)
        document = document.moved_to
    if document is None or document.status != Status.LIVE:
        return _dead_end(request, 410 if document else 404)
    page = read_page(settings.PORTAL_DIR, portal_path)
    if page and page.document_etag == document.etag:
        return page_answer(request, page, policy_with(page.style), portal_path=portal_path)
    return _shell(200, _ahead(document))


def _dead_end(request: HttpRequest, status: int) -> HttpResponse:
    page = read_page(settings.PORTAL_DIR, "/", f"{status}.html")
    if page is None:
        return _shell(status)
    return dead_end_answer(request, page, policy_with(page.style), status)


def policy_with(style: str) -> str:
    """The policy for a page with that sheet inside."""
    return POLICY.replace("style-src 'self'", f"style-src 'self' '{style}'")


def _document_file(request: HttpRequest, portal_path: str) -> HttpResponse:
    """The document beside the page, for the portal's next page: what the API answers, at the portal's address."""
    return document_answer(
        request,
        _document(portal_path),
        new_address=lambda found: f"{quote(found.path).rstrip('/')}/{DOCUMENT_FILE}",
        only_this=True,
    )


def _file(path: str) -> HttpResponse | None:
    """Files that the prerenderer made, and those of the build before, for pages that are still open somewhere."""
    kept = settings.PORTAL_DIR / path if settings.PORTAL_DIR else None
    if path in _FOR_SEARCH_ENGINES:
        if kept and kept.is_file():
            return HttpResponse(kept.read_bytes(), content_type=_FOR_SEARCH_ENGINES[path])
        if path == "robots.txt" and settings.SITE_MODE == "demo":
            return HttpResponse(_ROBOTS, content_type=_FOR_SEARCH_ENGINES[path])
    elif kept and (asset := _ASSET.match(path)) and kept.is_file():
        return HttpResponse(
            kept.read_bytes(), content_type=_ASSET_TYPES[asset[1]], headers={"Cache-Control": ONE_YEAR}
        )
    return None


def _document(portal_path: str) -> Found | None:
    if "\x00" in portal_path or len(portal_path) > PATH_LENGTH:
        return None
    return by_path(portal_path)


def _moved(path: str, request: HttpRequest) -> HttpResponse:
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(quote(path) + (f"?{query}" if query else ""))


def _ahead(document: Found) -> str:
    """What the shell will ask for, named in its head: three round trips become one."""
    address = escape(f"{DOCUMENTS}{quote(document.path)}")
    links = [f'<link rel="preload" as="fetch" crossorigin href="{address}">']
    views = Path(settings.FRONTEND_DIST) / ".vite" / "views.json"
    if views.exists():
        files = _views(views, views.stat().st_mtime_ns).get(document.type, [])
        links += [f'<link rel="modulepreload" href="{escape(file)}">' for file in files]
    return "".join(links)


@lru_cache(maxsize=2)
def _views(file: Path, _changed: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(file.read_text())
    return found


def _shell(status: int, ahead: str = "") -> HttpResponse:
    index = Path(settings.FRONTEND_DIST) / "index.html"
    if not index.exists():
        return HttpResponse(
            "Portal belum dibangun: jalankan `make build`.",
            status=503,
            content_type="text/plain; charset=utf-8",
        )
    response = HttpResponse(
        _html(index, index.stat().st_mtime_ns).replace("</head>", f"{ahead}</head>", 1), status=status
    )
    response["Content-Security-Policy"] = POLICY
    response["Cache-Control"] = "no-cache"
    return response


@lru_cache(maxsize=2)
def _html(index: Path, _changed: int) -> str:
    html = index.read_text()
    return html.replace(
        'name="site-mode" content="demo"', f'name="site-mode" content="{escape(settings.SITE_MODE)}"'
    )
