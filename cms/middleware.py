"""Headers that do not depend on the view."""

import re
from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse

ADMIN = "/admin/"
ADMIN_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
    f"frame-src 'self' {settings.PREVIEW_BASE_URL}; frame-ancestors 'self'; base-uri 'self'; "
    "form-action 'self'; object-src 'none'"
)
"""Wagtail's admin still needs inline code; everything else here does not, and gets its policy where it is made."""

DEFAULT_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

SERVICE_WORKER = "/sw.js"
SERVICE_WORKER_POLICY = "default-src 'none'; connect-src 'self'"
"""It fetches what it keeps, and no more; it is a file, so that no view can say so."""

GetResponse = Callable[[HttpRequest], HttpResponse]


class NotModifiedMiddleware:
    """304 has no body and says no length: CommonMiddleware's 0 would be that of the answer which the client has."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == HTTPStatus.NOT_MODIFIED:
            del response.headers["Content-Length"]
        return response


class ContentSecurityPolicyMiddleware:
    """The strict policy unless the view set its own or the admin needs the looser one."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if getattr(
            request, "is_dummy", False
        ):  # Wagtail's preview asks under the page's address; the admin answers
            return response
        response.headers.setdefault("Content-Security-Policy", _policy_of(request.path))
        return response


def _policy_of(path: str) -> str:
    if path.startswith(ADMIN):
        return ADMIN_POLICY
    return SERVICE_WORKER_POLICY if path == SERVICE_WORKER else DEFAULT_POLICY


class DemoModeMiddleware:
    """A prototype is not to be found by search engines, whatever the address."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if settings.SITE_MODE == "demo":
            response.headers["X-Robots-Tag"] = "noindex"
        return response


class SameForEveryoneMiddleware:
    """An answer of the public API does not depend on who asks, so that caches keep one of each.

    Cookies are taken away before anything can look at them. CorsMiddleware would name the origin in `Vary`, although
    it allows every one; it is left the preflights. Only the form of the body depends on what a client can read.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.public = re.compile(settings.CORS_URLS_REGEX)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not self.public.match(request.path_info):
            return self.get_response(request)
        request.META.pop("HTTP_COOKIE", None)
        response = self.get_response(request)
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = ", ".join(settings.CORS_EXPOSE_HEADERS)
        response.headers["Vary"] = "Accept-Encoding"
        return response
