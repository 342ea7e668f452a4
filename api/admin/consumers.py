"""The city team's register of who reads the API, and their keys."""

from datetime import date, timedelta
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import PermissionDenied
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
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import CreateView, IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import LogActionRegistry, log
from wagtail.permissions import ModelPermissionPolicy

from api.consumers.keys import make_key, revoke
from api.consumers.models import ApiKey, Consumer

LONGEST_DAYS = 2 * 365
USUAL_DAYS = 365


class KeyForm(forms.Form):
    """Until when a new key is to open."""

    expires_on = forms.DateField(
        label=_("Berlaku sampai"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )

    def clean_expires_on(self) -> date:
        """Not in the past, and not for ever."""
        day: date = self.cleaned_data["expires_on"]
        today = timezone.localdate()
        if not today <= day <= today + timedelta(days=LONGEST_DAYS):
            raise forms.ValidationError(_t("Pilih hari dari hari ini sampai paling lama dua tahun lagi."))
        return day


class ConsumerIndexView(IndexView):
    """Each name leads to the consumer's own page, where its keys are."""

    def get_base_queryset(self) -> QuerySet[Consumer]:
        return super().get_base_queryset().prefetch_related("keys")

    def get_edit_url(self, instance: Consumer) -> str:
        return reverse("consumer:inspect", args=[instance.pk])


class ConsumerCreateView(CreateView):
    """After the form comes the page where one can make a key."""

    def get_success_url(self) -> str:
        return reverse("consumer:inspect", args=[self.object.pk])


class ConsumerPage(InspectView):
    """What is known of a consumer, and its keys."""

    page_title = _("Pengguna API")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("key_form", None) or KeyForm(
            initial={"expires_on": timezone.localdate() + timedelta(days=USUAL_DAYS)}
        )
        may_change = self.user_has_permission("change")
        context = {"keys": self.object.keys.all(), "key_form": form, "may_change": may_change}
        return {**super().get_context_data(**kwargs), **context}


class ConsumerViewSet(ModelViewSet):
    model = Consumer
    icon = "group"
    menu_label = _("Pengguna API")
    name = "consumer"
    url_prefix = "pengguna-api"
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = ConsumerIndexView
    add_view_class = ConsumerCreateView
    inspect_view_class = ConsumerPage
    inspect_template_name = "consumers/consumer.html"
    inspect_view_fields: ClassVar = ["name", "contact", "purpose", "fields_used", "created_at"]
    list_display: ClassVar = [
        "name",
        "contact",
        Column("last_used_on", label=_("Terakhir memakai kunci")),
        DateColumn("created_at", label=_("Didaftarkan")),
    ]
    list_export: ClassVar = ["name", "contact", "purpose", "fields_used"]
    export_filename = "pengguna-api"
    search_fields: ClassVar = ["name", "contact", "purpose", "fields_used"]
    search_backend_name = None
    panels: ClassVar = [
        FieldPanel("name"),
        FieldPanel("contact"),
        FieldPanel("purpose"),
        FieldPanel("fields_used"),
    ]

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("kunci/<int:pk>/", new_key, name="new_key"),
            path("kunci/<int:pk>/cabut/", revoke_key, name="revoke_key"),
        ]


@require_POST
@never_cache
def new_key(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a key and show it. Not after a redirect: what is shown once must not be stored on the way."""
    _check(request)
    consumer = get_object_or_404(Consumer, pk=pk)
    form = KeyForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(map(str, form.errors["expires_on"])))
        return HttpResponseRedirect(reverse("consumer:inspect", args=[pk]))
    key, text = make_key(consumer, form.cleaned_data["expires_on"])
    log(instance=consumer, action="consumers.key.make", data={"key": str(key)})
    return render(request, "consumers/key.html", {"consumer": consumer, "key": key, "text": text})


@require_POST
def revoke_key(request: HttpRequest, pk: int) -> HttpResponse:
    _check(request)
    key = get_object_or_404(ApiKey, pk=pk, revoked_at=None)
    revoke(key)
    log(instance=key.consumer, action="consumers.key.revoke", data={"key": str(key)})
    messages.success(
        request, _t("Kunci %(key)s dicabut. Dalam beberapa detik tidak berlaku lagi.") % {"key": key}
    )
    return HttpResponseRedirect(reverse("consumer:inspect", args=[key.consumer_id]))


def _check(request: HttpRequest) -> None:
    if not ModelPermissionPolicy(Consumer).user_has_permission(request.user, "change"):
        raise PermissionDenied


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("consumers.key.make", _("Buat kunci API"), _("Kunci API dibuat"))
    actions.register_action("consumers.key.revoke", _("Cabut kunci API"), _("Kunci API dicabut"))
