"""The city team's webhooks: addresses, secrets that are shown once, a test, and the log of what was delivered."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import CreateView, IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import LogActionRegistry, log
from wagtail.permissions import ModelPermissionPolicy

from api.admin.webhook_form import TYPES, WebhookForm, names_of
from api.webhooks import delivering, signing
from api.webhooks.following import send_test
from api.webhooks.keeping import KEPT_DAYS
from api.webhooks.models import Webhook

ROWS = 50


class WebhookIndexView(IndexView):
    """Each name leads to the webhook's own page, where its log is."""

    def get_base_queryset(self) -> QuerySet[Webhook]:
        return super().get_base_queryset().select_related("consumer")

    def get_edit_url(self, instance: Webhook) -> str:
        return reverse("webhook:inspect", args=[instance.pk])


class WebhookCreateView(CreateView):
    """After the form comes the page where one gets the secret."""

    def get_success_url(self) -> str:
        return reverse("webhook:inspect", args=[self.object.pk])


class WebhookPage(InspectView):
    """State, scope, and what was delivered."""

    page_title = _("Webhook")

    def get_types_display_value(self) -> str:
        return ", ".join(str(TYPES.get(kind, kind)) for kind in self.object.types) or _t("semua")

    def get_agencies_display_value(self) -> str:
        return names_of(self.object.agencies) or _t("semua")

    def get_service_fields_display_value(self) -> str:
        return names_of(self.object.service_fields) or _t("semua")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        deliveries = self.object.deliveries.prefetch_related("attempts")
        page = Paginator(deliveries, ROWS).get_page(self.request.GET.get("p"))
        more = {"page": page, "kept_days": KEPT_DAYS, "may_change": self.user_has_permission("change")}
        return {**super().get_context_data(**kwargs), **more}


class WebhookViewSet(ModelViewSet):
    model = Webhook
    icon = "redirect"
    menu_label = _("Webhook")
    name = "webhook"
    url_prefix = "webhook"
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = WebhookIndexView
    add_view_class = WebhookCreateView
    inspect_view_class = WebhookPage
    inspect_template_name = "webhooks/webhook.html"
    inspect_view_fields: ClassVar = ["consumer", "url", "types", "agencies", "service_fields", "created_at"]
    list_display: ClassVar = [
        "__str__",
        Column("state", label=_("Keadaan")),
        DateColumn("failing_since", label=_("Gagal sejak")),
        DateColumn("created_at", label=_("Dibuat")),
    ]
    search_fields: ClassVar = ["url", "consumer__name"]
    search_backend_name = None

    def get_edit_handler(self) -> ObjectList:
        panels = [FieldPanel(name) for name in WebhookForm.Meta.fields]
        return ObjectList(panels, base_form_class=WebhookForm).bind_to_model(self.model)

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("rahasia/<int:pk>/", new_secret, name="new_secret"),
            path("uji/<int:pk>/", test, name="test"),
            path("matikan/<int:pk>/", disable, name="disable"),
            path("aktifkan/<int:pk>/", enable, name="enable"),
        ]


def _for_the_city_team(
    view: Callable[[HttpRequest, Webhook], HttpResponse],
) -> Callable[[HttpRequest, int], HttpResponse]:
    """A button of a webhook's page."""

    @require_POST
    @never_cache
    def checked(request: HttpRequest, pk: int) -> HttpResponse:
        if not _may_change(request):
            raise PermissionDenied
        return view(request, get_object_or_404(Webhook.objects.select_related("consumer"), pk=pk))

    return checked


@_for_the_city_team
def new_secret(request: HttpRequest, webhook: Webhook) -> HttpResponse:
    """Make a secret and show it. Not after a redirect: what is shown once must not be stored on the way."""
    had_one = bool(webhook.salt)
    text = signing.renew_secret(webhook, timezone.now())
    log(instance=webhook, action="webhooks.secret")
    return render(request, "webhooks/secret.html", {"webhook": webhook, "text": text, "had_one": had_one})


@_for_the_city_team
def test(request: HttpRequest, webhook: Webhook) -> HttpResponse:
    send_test(webhook, timezone.now())
    messages.success(
        request, _t("Uji coba dikirim. Muat ulang halaman ini untuk melihat hasilnya di catatan.")
    )
    return _back(webhook)


@_for_the_city_team
def disable(request: HttpRequest, webhook: Webhook) -> HttpResponse:
    delivering.disable(webhook, _t("Dimatikan oleh tim kota."), timezone.now())
    log(instance=webhook, action="webhooks.disable")
    messages.success(request, _t("Webhook dimatikan."))
    return _back(webhook)


@_for_the_city_team
def enable(request: HttpRequest, webhook: Webhook) -> HttpResponse:
    delivering.enable(webhook, timezone.now())
    log(instance=webhook, action="webhooks.enable")
    messages.success(request, _t("Webhook aktif lagi. Yang belum sampai dikirim kembali."))
    return _back(webhook)


def _back(webhook: Webhook) -> HttpResponse:
    return HttpResponseRedirect(reverse("webhook:inspect", args=[webhook.pk]))


def _may_change(request: HttpRequest) -> bool:
    return bool(ModelPermissionPolicy(Webhook).user_has_permission(request.user, "change"))


class DisabledWebhooks(Component):
    """On the admin's first page: what nobody may overlook."""

    name = "disabled_webhooks"
    template_name = "webhooks/notice.html"
    order = 50

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        del parent_context
        disabled = Webhook.objects.exclude(disabled_at=None).exclude(failing_since=None)
        return {"webhooks": list(disabled.select_related("consumer"))}


@hooks.register("construct_homepage_panels")
def notice(request: HttpRequest, panels: list[Component]) -> None:
    if _may_change(request):
        panels.insert(0, DisabledWebhooks())


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("webhooks.secret", _("Buat rahasia"), _("Rahasia webhook dibuat"))
    actions.register_action("webhooks.disable", _("Matikan webhook"), _("Webhook dimatikan"))
    actions.register_action("webhooks.enable", _("Aktifkan webhook"), _("Webhook diaktifkan lagi"))
