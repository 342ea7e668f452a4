"""The words of the admin's JavaScript, with ours. Wagtail's own view looks into Wagtail only."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.i18n import JavaScriptCatalog
from wagtail.admin.localization import get_localized_response

_catalog = JavaScriptCatalog.as_view(packages=["wagtail.admin", "content_models"])


def words(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """In the language of the person who asks."""
    response: HttpResponse = get_localized_response(_catalog, request, *args, **kwargs)
    return response
