"""The form of a webhook: whom it belongs to, where we call, and what it hears of, chosen from what is published."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from api.published.change_log import last_sequence
from api.published.models import PublishedDocument, Status
from api.webhooks.models import Webhook

TYPES = {
    "service": _("layanan"),
    "news": _("berita"),
    "announcement": _("pengumuman"),
    "event": _("agenda"),
    "document": _("dokumen informasi publik"),
    "gallery": _("galeri"),
    "place": _("tempat layanan"),
    "agency": _("perangkat daerah"),
    "officials": _("halaman pejabat"),
    "section": _("halaman"),
    "platform": _("platform"),
    "field": _("bidang layanan"),
    "list": _("daftar"),
    "home": _("beranda"),
    "consolidation": _("halaman transformasi"),
    "applications": _("register aplikasi"),
    "search": _("halaman pencarian"),
}


class WebhookForm(WagtailAdminModelForm):
    """An empty choice is everything."""

    types = forms.MultipleChoiceField(
        label=_("Jenis dokumen"),
        choices=list(TYPES.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Tanpa pilihan: semua jenis."),
    )
    agencies = forms.MultipleChoiceField(
        label=_("Perangkat daerah"), required=False, help_text=_("Tanpa pilihan: semua perangkat daerah.")
    )
    service_fields = forms.MultipleChoiceField(
        label=_("Bidang layanan"), required=False, help_text=_("Tanpa pilihan: semua bidang.")
    )

    class Meta:
        model = Webhook
        fields: ClassVar = ["consumer", "url", "types", "agencies", "service_fields"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, kind in (("agencies", "agency"), ("service_fields", "field")):
            self.fields[name].choices = _choices(kind, getattr(self.instance, name))

    def save(self, commit: bool = True) -> Webhook:
        """A new webhook hears of what comes from now on."""
        if self.instance.pk is None:
            self.instance.cursor = last_sequence()
        webhook: Webhook = super().save(commit)
        return webhook


def _choices(kind: str, chosen: list[str]) -> list[tuple[str, Any]]:
    """What is published, and what was chosen before and is not published any more."""
    live = PublishedDocument.objects.filter(type=kind, status=Status.LIVE).order_by("sort_title")
    titles = {str(pk): title for pk, title in live.values_list("pk", "title")}
    return [*titles.items(), *((pk, _("tidak terbit lagi")) for pk in chosen if pk not in titles)]


def names_of(ids: list[str]) -> str:
    """What was chosen, for people; `tidak terbit lagi` where the title is gone."""
    found = PublishedDocument.objects.filter(pk__in=ids).order_by("sort_title")
    return ", ".join(title or str(_("tidak terbit lagi")) for title in found.values_list("title", flat=True))
