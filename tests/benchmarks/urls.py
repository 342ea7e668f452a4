"""The product's addresses, and Wagtail's API v2 with the same facts of a service in it."""

from django.urls import path
from wagtail.api import APIField
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet

from cms.urls import handler400, handler500, urlpatterns
from content_models.models import ServicePage
from content_models.models.service import COMPONENTS

__all__ = ["handler400", "handler500", "urlpatterns"]

SHOWN = (
    *COMPONENTS,
    "summary",
    "provenance",
    "applicant",
    "keywords",
    "former_names",
    "channels",
    "content",
    "field",
)
ServicePage.api_fields = [APIField(name) for name in SHOWN]

router = WagtailAPIRouter("wagtailapi")
router.register_endpoint("pages", PagesAPIViewSet)
urlpatterns = [path("api/v2/", router.urls), *urlpatterns]
