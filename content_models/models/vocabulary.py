"""The words that citizens use for what the city calls otherwise."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel


class SearchTerm(models.Model):
    """`term` finds what `means` finds: “akte” → “akta”, “bikin” → “buat”."""

    term = models.CharField(_("kata warga"), max_length=80, unique=True)
    means = models.CharField(
        _("artinya"),
        max_length=200,
        help_text=_("Satu kata atau lebih yang dipakai di layanan, dipisah koma."),
    )

    panels: ClassVar = [FieldPanel("term"), FieldPanel("means")]

    class Meta:
        verbose_name = _("kata pencarian")
        verbose_name_plural = _("kata pencarian")
        ordering = ("term",)

    def __str__(self) -> str:
        return f"{self.term} → {self.means}"
