"""The words that citizens use for what the city calls otherwise."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel


class TermKind(models.TextChoices):
    """What an entry says of its word."""

    MEANS = "means", _("berarti kata lain")
    LIGHT = "light", _("kata umum: sedikit menentukan jawaban")
    IGNORED = "ignored", _("diabaikan")
    OUTSIDE = "outside", _("bukan layanan di portal ini")


class SearchTerm(models.Model):
    """`term` finds what `means` finds: “akte” → “akta”, “bikin” → “buat”."""

    term = models.CharField(_("kata warga"), max_length=80, unique=True)
    kind = models.CharField(
        _("perannya"),
        max_length=16,
        choices=TermKind.choices,
        default=TermKind.MEANS,
    )
    means = models.CharField(
        _("artinya"),
        max_length=200,
        blank=True,
        help_text=_("Satu kata atau lebih yang dipakai di layanan, dipisah koma."),
    )

    panels: ClassVar = [
        FieldPanel("term"),
        FieldPanel("kind"),
        FieldPanel("means"),
        HelpPanel(template="content_models/try_term.html"),
    ]

    class Meta:
        verbose_name = _("kata pencarian")
        verbose_name_plural = _("kata pencarian")
        ordering = ("term",)

    def __str__(self) -> str:
        return f"{self.term} → {self.means or self.get_kind_display()}"

    def clean(self) -> None:
        super().clean()
        if self.kind == TermKind.MEANS and not self.means.strip():
            raise ValidationError({"means": _("Tulis kata yang dipakai di layanan.")})
