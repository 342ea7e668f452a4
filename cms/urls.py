"""Every address that this server answers."""

from django.urls import include, path, re_path
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from api.preview.views import preview
from api.views import health, media, portal
from api.views.search_file import search_file
from content_models.admin.words import words

handler400 = "api.errors.bad_request"
handler500 = "api.errors.server_error"

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("api/v1/preview", preview, name="preview"),
    path("api/v1/", include("api.urls")),
    path("admin/jsi18n/", words),  # before Wagtail's own, which lacks our words
    path("admin/", include(admin_urls)),
    path("berkas/", include(document_urls)),
    re_path(r"^media/(?P<path>.+)$", media.media, name="media"),
    re_path(r"^cari/(?P<size>small|full)\.json\Z", search_file),
    re_path(r"^(?P<path>(?s:.*))\Z", portal.portal, name="portal"),
]
