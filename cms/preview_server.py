"""The preview origin: the portal's files, and the one page that shows a draft in the admin's preview panel.

It lives on its own port so that a draft is shown by the portal's own code without sharing an origin, and with it
cookies or storage, with the admin or with the public portal. It reads files and nothing else: the draft itself
comes from the API, in the visitor's browser, by its signed token. No Django here.
"""

import mimetypes
import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

PREVIEW_PATH = "/_pratinjau"
ONE_YEAR = "public, max-age=31536000, immutable"
ONE_MINUTE = "public, max-age=60"

# The types a portal build holds; named here so that a machine's own table cannot change them.
CONTENT_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
_THIS_MACHINE = ("127.0.0.1", "localhost")
_HASHED = re.compile(r"^assets/.+-[\w-]{8}\.\w+$")  # how Vite names what never changes

StartResponse = Callable[[str, list[tuple[str, str]]], Any]
Application = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]
Answer = tuple[str, list[tuple[str, str]], bytes]


def preview_application(dist: Path, api_base_url: str, admin_base_url: str, site_mode: str) -> Application:
    """The WSGI application that serves `dist` for previews framed by the admin."""
    dist = dist.resolve()
    page_headers = _page_headers(_sources(api_base_url), _sources(admin_base_url))

    def answer(path: str) -> Answer:
        if path == PREVIEW_PATH and (dist / "index.html").is_file():
            return "200 OK", page_headers, _page(dist, api_base_url, site_mode)
        if path == PREVIEW_PATH:
            return "503 Service Unavailable", _text_headers(), b"Portal belum dibangun: make build\n"
        if file := _portal_file(dist, path):
            return "200 OK", _file_headers(file.relative_to(dist).as_posix()), file.read_bytes()
        return "404 Not Found", _text_headers(), f"Pratinjau ada di {PREVIEW_PATH}.\n".encode()

    def application(environ: dict[str, Any], start_response: StartResponse) -> list[bytes]:
        method = environ["REQUEST_METHOD"]
        if method in {"GET", "HEAD"}:
            status, headers, body = answer(environ.get("PATH_INFO", ""))
        else:
            status, headers, body = "405 Method Not Allowed", [*_text_headers(), ("Allow", "GET, HEAD")], b""
        start_response(status, [*headers, ("Content-Length", str(len(body)))])
        return [] if method == "HEAD" else [body]

    return application


def _origin(base_url: str) -> str:
    parts = urlsplit(base_url)
    return f"{parts.scheme}://{parts.netloc}"


def _sources(base_url: str) -> str:
    """The origin as a policy names it; this machine's two names go together, as people type either."""
    origin, host = _origin(base_url), urlsplit(base_url).hostname
    if host not in _THIS_MACHINE:
        return origin
    return " ".join(origin.replace(host, name) for name in _THIS_MACHINE)


def _page(dist: Path, api_base_url: str, site_mode: str) -> bytes:
    html = (dist / "index.html").read_text(encoding="utf-8")
    html = _fill_meta(html, "api-base", _origin(api_base_url))
    return _fill_meta(html, "site-mode", site_mode).encode()


def _fill_meta(html: str, name: str, content: str) -> str:
    return re.sub(rf'(<meta name="{name}" content=")[^"]*"', lambda match: f'{match[1]}{content}"', html)


def _portal_file(dist: Path, path: str) -> Path | None:
    """The built file at an address; never a page, a hidden file, or anything outside the build."""
    name = path.removeprefix("/")
    parts = name.split("/")
    if "\0" in name or "\\" in name or any(part == "" or part.startswith(".") for part in parts):
        return None
    file = (dist / name).resolve()
    inside = file.is_relative_to(dist) and file.suffix != ".html"
    return file if inside and file.is_file() else None


def _page_headers(api: str, admin: str) -> list[tuple[str, str]]:
    policy = "; ".join(
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            f"img-src 'self' {api}",
            f"connect-src 'self' {api}",
            "font-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            f"frame-ancestors {admin}",
            "object-src 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types kota-richtext",
        ]
    )
    return [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Security-Policy", policy),
        ("Cache-Control", "no-store"),
        *_shared_headers(),
    ]


def _file_headers(name: str) -> list[tuple[str, str]]:
    suffix = Path(name).suffix
    kind = CONTENT_TYPES.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")
    return [
        ("Content-Type", kind),
        ("Cache-Control", ONE_YEAR if _HASHED.match(name) else ONE_MINUTE),
        *_shared_headers(),
    ]


def _text_headers() -> list[tuple[str, str]]:
    return [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store"), *_shared_headers()]


def _shared_headers() -> list[tuple[str, str]]:
    return [
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Robots-Tag", "noindex"),
    ]


def application_from_environment() -> Application:
    """The same application for a server's command line, by the names the settings use too."""
    public = os.environ.get("PUBLIC_BASE_URL") or f"http://localhost:{os.environ.get('PORT') or 8000}"
    return preview_application(
        dist=Path(
            os.environ.get("FRONTEND_DIST") or Path(__file__).resolve().parents[1] / "frontend" / "dist"
        ),
        api_base_url=public,
        admin_base_url=os.environ.get("ADMIN_BASE_URL") or public,
        site_mode=os.environ.get("SITE_MODE") or "demo",
    )
