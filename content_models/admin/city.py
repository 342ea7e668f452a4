"""The city team's own menu: alerts, the vocabulary of the search, and the register of applications."""

from typing import ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from content_models.models import Alert, Application, SearchTerm


class AlertViewSet(SnippetViewSet):
    model = Alert
    icon = "warning"
    menu_label = _("Peringatan")
    list_display: ClassVar = ["title", "level", "starts_at", "ends_at"]
    list_filter: ClassVar = ["level", "provenance"]
    search_fields: ClassVar = ["title"]
    search_backend_name = None


class SearchTermViewSet(SnippetViewSet):
    model = SearchTerm
    icon = "search"
    menu_label = _("Kata pencarian")
    list_display: ClassVar = ["term", "means"]
    list_export: ClassVar = ["term", "means"]
    search_fields: ClassVar = ["term", "means"]
    search_backend_name = None
    list_per_page = 100


class ApplicationViewSet(SnippetViewSet):
    model = Application
    icon = "table"
    menu_label = _("Register aplikasi")
    list_display: ClassVar = [
        "code",
        "name",
        Column("group", label=_("Kelompok"), accessor="get_group_display", sort_key="group"),
        Column("status", label=_("Status"), accessor="get_status_display", sort_key="status"),
        Column("agency", label=_("Pemilik"), accessor="agency.abbreviation"),
        Column("successor", label=_("Layanan pengganti"), accessor="successor.title"),
        Column("provenance", label=_("Asal data"), accessor="get_provenance_display", sort_key="provenance"),
    ]
    list_filter: ClassVar = ["first_class", "group", "status", "agency", "provenance"]
    list_export: ClassVar = [
        "code",
        "name",
        "first_class",
        "group",
        "status",
        "agency_slug",
        "successor_service",
        "legacy_url",
        "evidence",
        "provenance",
    ]
    export_filename = "register-aplikasi"
    search_fields: ClassVar = ["code", "name", "legacy_url"]
    search_backend_name = None
    list_per_page = 50

    def get_queryset(self, _request: HttpRequest) -> QuerySet[Application]:
        return Application.objects.select_related("agency", "successor")


class CityViewSetGroup(SnippetViewSetGroup):
    items = (AlertViewSet, SearchTermViewSet, ApplicationViewSet)
    menu_label = _("Kota")
    menu_icon = "site"
    menu_order = 250
