"""The register of the 322 applications: one row each, with its owner and where its task went."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel

from content_models.models.choices import ApplicationGroup, ApplicationStatus, FirstClass, Provenance


class Application(models.Model):
    """Codes are those of the register file (`APP-001`); they never change."""

    code = models.CharField(_("kode"), max_length=16, unique=True)
    name = models.CharField(_("nama"), max_length=160)
    first_class = models.CharField(_("golongan pertama"), max_length=16, choices=FirstClass.choices)
    group = models.CharField(_("kelompok"), max_length=16, choices=ApplicationGroup.choices)
    status = models.CharField(_("status"), max_length=16, choices=ApplicationStatus.choices)
    agency = models.ForeignKey(
        "content_models.AgencyPage",
        verbose_name=_("pemilik"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="applications",
    )
    successor = models.ForeignKey(
        "content_models.ServicePage",
        verbose_name=_("layanan pengganti"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="legacy_applications",
    )
    legacy_url = models.URLField(_("alamat lama"), blank=True)
    evidence = models.TextField(
        _("bukti"), blank=True, help_text=_("Nomor keputusan, tanggal, tautan atau catatan.")
    )
    provenance = models.CharField(
        _("asal data"), max_length=16, choices=Provenance.choices, default=Provenance.AGENCY
    )

    panels: ClassVar = [
        FieldPanel("code"),
        FieldPanel("name"),
        FieldPanel("first_class"),
        FieldPanel("group"),
        FieldPanel("status"),
        PageChooserPanel("agency"),
        PageChooserPanel("successor"),
        FieldPanel("legacy_url"),
        FieldPanel("evidence"),
        FieldPanel("provenance"),
    ]

    class Meta:
        verbose_name = _("aplikasi")
        verbose_name_plural = _("register aplikasi")
        ordering = ("code",)

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    @property
    def agency_slug(self) -> str:
        return self.agency.slug if self.agency else ""

    @property
    def successor_service(self) -> str:
        return self.successor.slug if self.successor else ""
