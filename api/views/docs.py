"""The contract for people: one page, made on the server, without scripts and from no other site."""

import hashlib
from functools import lru_cache
from typing import ClassVar

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from api.http import answer
from api.schema.generator import contract
from api.schema.operations import BAD_PARAMETER, NOT_MODIFIED, VALIDATOR, Answer, Operation
from api.schema.reading import groups, shapes
from api.views.public import PublicView

POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


class DocsView(PublicView):
    """Every address with its parameters, a call to try and an example, and how to follow the feed."""

    operation: ClassVar = Operation(
        "readDocs",
        "Tentang API",
        "Halaman ini",
        {
            200: Answer("Untuk manusia.", {"type": "string"}, "text/html", VALIDATOR),
            304: NOT_MODIFIED,
            400: BAD_PARAMETER,
        },
    )

    def get(self, request: HttpRequest) -> HttpResponse:
        response = answer(request, _page(), content_type="text/html; charset=utf-8")
        response["Content-Security-Policy"] = POLICY
        return response


@lru_cache(maxsize=1)
def _page() -> bytes:
    described = contract()
    context = {
        "info": described["info"],
        "base_url": settings.PUBLIC_BASE_URL,
        "is_demo": settings.SITE_MODE == "demo",
        "groups": groups(described, settings.PUBLIC_BASE_URL),
        "shapes": shapes(described["components"]["schemas"]),
        "style_version": _style_version(),
    }
    return render_to_string("api/docs.html", context).encode()


def _style_version() -> str:
    """A new style sheet has a new address, so that no browser keeps the old one."""
    file = finders.find("api/docs.css")
    with open(str(file), "rb") as style:  # noqa: PTH123  what the finder gives is a name
        return hashlib.sha256(style.read()).hexdigest()[:8]
